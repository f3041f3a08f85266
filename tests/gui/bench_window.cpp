// What the window costs: processor time of the GUI thread and the holes in a heartbeat on it, per page, while a real load
// generator plays against the broker behind it. Prints a table. See tests/bench/README.md.
#include "guihostrig.h"
#include "live/livestore.h"
#include "support/embeddedbroker.h"
#include "theme/theme.h"
#include "desk.h"
#include "widgets/page.h"
#include "window/languages.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

using namespace deepros;

namespace {

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// A 5 ms timer, how late it came, and how much processor time its thread took meanwhile: the latter does not depend on others.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_since.start();
        m_timer.start(5);
    }
    double worst() const { return largest(m_gaps); }
    double p99() const { return percentile(m_gaps); }
    /// Of processor time between two beats.
    double worstWork() const { return largest(m_work); }
    double p99Work() const { return percentile(m_work); }

private:
    void beat()
    {
        m_gaps.push_back(double(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
        const double now = threadSeconds();
        m_work.push_back((now - std::exchange(m_threadSeconds, now)) * 1e3);
    }
    static double largest(const std::vector<double> &values)
    {
        return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    }
    static double percentile(std::vector<double> values)
    {
        if (values.empty())
            return 0;
        std::sort(values.begin(), values.end());
        return values[values.size() * 99 / 100];
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_threadSeconds = threadSeconds();
    std::vector<double> m_gaps; ///< ms
    std::vector<double> m_work; ///< ms
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption loadgen(QStringLiteral("loadgen"), QStringLiteral("The load generator"), QStringLiteral("PROGRAM"),
                                     QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/deepros-loadgen"));
    const QCommandLineOption topics(QStringLiteral("topics"), QStringLiteral("Different ones"), QStringLiteral("N"), QStringLiteral("100000"));
    const QCommandLineOption rate(QStringLiteral("rate"), QStringLiteral("Messages per second"), QStringLiteral("N"), QStringLiteral("20000"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Measured for each page"), QStringLiteral("N"), QStringLiteral("10"));
    parser.addOptions({loadgen, topics, rate, seconds});
    parser.process(application);
    const int measured = parser.value(seconds).toInt();

    QTemporaryDir state;
    QSettings settings(state.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    test::GuiHostRig host(test::anyPorts());
    gui::Languages translator;
    translator.use(QStringLiteral("en"));
    gui::Theme theme;
    gui::Desk desk;
    gui::LiveStore live(host.control());
    QElapsedTimer start;
    start.start();
    gui::MainWindow window(host, {host.control(), live, theme, desk}, translator, settings);
    window.resize(1280, 800);
    window.show();
    window.startBroker();
    QTest::qWait(1);
    std::printf("window shown and broker listening after %lld ms\n", static_cast<long long>(start.elapsed()));

    const int perTopic = std::max(1, parser.value(topics).toInt() / std::max(1, parser.value(rate).toInt()));
    const int warmUp = perTopic + 5; // each topic once, and the views have settled
    QProcess load;
    load.setProcessChannelMode(QProcess::MergedChannels);
    const int views = int(window.pages().size()) + 2;
    load.start(parser.value(loadgen),
               {QStringLiteral("traffic"), QStringLiteral("--layout"), QStringLiteral("fan-in"), QStringLiteral("--count"), QStringLiteral("20"),
                QStringLiteral("--topics"), parser.value(topics), QStringLiteral("--rate"), parser.value(rate), QStringLiteral("--prefix"),
                QStringLiteral("ros/"), QStringLiteral("--payload"), QStringLiteral("140"), QStringLiteral("--port"), QString::number(host.mqttPort()),
                QStringLiteral("--warm-up"), QString::number(warmUp), QStringLiteral("--seconds"),
                QString::number(views * (measured + 1) + 2)});
    {
        Heartbeat heartbeat;
        const double before = threadSeconds();
        QTest::qWait(warmUp * 1000);
        std::printf("| view | GUI thread | worst gap | p99 gap | most work | p99 work | resident |\n|---|---|---|---|---|---|---|\n");
        std::printf("| while the topics appear | %.1f %% | %.0f ms | %.0f ms | %.1f ms | %.1f ms | %.0f MB |\n", (threadSeconds() - before) / warmUp * 100,
                    heartbeat.worst(), heartbeat.p99(), heartbeat.worstWork(), heartbeat.p99Work(), residentMb());
    }
    const auto measure = [&](const char *name) {
        QTest::qWait(1000);
        Heartbeat heartbeat;
        const double before = threadSeconds();
        QTest::qWait(measured * 1000);
        std::printf("| %s | %.1f %% | %.0f ms | %.0f ms | %.1f ms | %.1f ms | %.0f MB |\n", name, (threadSeconds() - before) / measured * 100,
                    heartbeat.worst(), heartbeat.p99(), heartbeat.worstWork(), heartbeat.p99Work(), residentMb());
        std::fflush(stdout);
    };
    for (size_t i = 0; i < window.pages().size(); ++i) {
        window.showPage(i);
        measure(window.pages()[i].name);
    }
    window.hide();
    measure("hidden");
    window.show();
    live.setPaused(true);
    measure("paused");
    live.setPaused(false);
    const auto sample = live.lastSample();
    if (sample)
        std::printf("broker: %lld topics, %.0f messages/s in, skipped in the view %llu\n", static_cast<long long>(sample->monitoredTopics),
                    sample->rate(Flow::PublishIn).lastSecond, static_cast<unsigned long long>(live.skipped().sum()));
    if (!load.waitForFinished(10'000))
        load.kill();
    std::printf("load generator: %s", load.readAll().constData());
    live.detach();
    return load.exitCode();
}
