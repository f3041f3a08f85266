// What the window costs: processor time of the GUI thread and the holes in a heartbeat on it, per page, while a real load
// generator plays against the broker behind it; what a window costs that stands still for seconds, and how soon a click is seen.
// Prints a table. See tests/bench/README.md.
#include "windowrig.h"
#include "support/mqttclient.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"
#include "topics/topictreeview.h"
#include "widgets/page.h"
#include "window/pagewindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLabel>
#include <QMouseEvent>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <functional>
#include <thread>
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

/// The event loop as it is in the program: QTest::qWait() sleeps 10 ms between two rounds.
void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
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
        m_began.start();
        m_timer.start(5);
    }
    /// A row of the table, for the time since it began.
    void print(const char *name, const gui::LiveStore &live) const
    {
        const double seconds = double(m_began.nsecsElapsed()) / 1e9;
        std::printf("| %s | %.1f %% | %.0f ms | %.0f ms | %.1f ms | %.1f ms | %.1f Hz | %.0f MB |\n", name, (threadSeconds() - m_beganSeconds) / seconds * 100,
                    largest(m_gaps), percentile(m_gaps), largest(m_work), percentile(m_work), live.refreshHz(), residentMb());
        std::fflush(stdout);
    }
    /// Of processor time between two beats.
    double worstWork() const { return largest(m_work); }

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
    QElapsedTimer m_began;
    const double m_beganSeconds = threadSeconds();
    double m_threadSeconds = m_beganSeconds;
    std::vector<double> m_gaps; ///< ms
    std::vector<double> m_work; ///< ms
};

/// From a click, which another thread makes at any moment, until what it does is painted; for one click. Milliseconds.
class Click : public QObject
{
public:
    /// `shows`: the effect is there; it is asked when `where` is painted.
    double take(QWidget *button, QWidget *where, const std::function<bool()> &shows)
    {
        m_shows = shows;
        where->installEventFilter(this);
        m_clock.start();
        const QPointF at = button->rect().center();
        std::thread user([this, button, at, globalAt = button->mapToGlobal(at)] {
            std::this_thread::sleep_for(std::chrono::milliseconds(137));
            m_clickedNs = m_clock.nsecsElapsed();
            const auto post = [&](QEvent::Type type, Qt::MouseButtons buttons) {
                QCoreApplication::postEvent(button, new QMouseEvent(type, at, globalAt, Qt::LeftButton, buttons, Qt::NoModifier));
            };
            post(QEvent::MouseButtonPress, Qt::LeftButton);
            post(QEvent::MouseButtonRelease, Qt::NoButton);
        });
        QTimer::singleShot(10'000, &m_loop, &QEventLoop::quit);
        m_loop.exec();
        user.join();
        where->removeEventFilter(this);
        return m_tookMs;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_clickedNs < 0 || !m_shows())
            return false;
        watched->removeEventFilter(this);
        watched->event(event); // painted now
        m_tookMs = double(m_clock.nsecsElapsed() - m_clickedNs) / 1e6;
        m_loop.quit();
        return true;
    }

private:
    std::function<bool()> m_shows;
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    std::atomic<qint64> m_clickedNs = -1;
    double m_tookMs = -1; ///< never: not seen within ten seconds
};

/// The whole window, its broker and the load.
class Bench : public test::WindowRig
{
public:
    Bench(int seconds, const BrokerConfig &config) : test::WindowRig(config), m_seconds(seconds)
    {
        window.resize(1280, 800);
        window.show();
        window.startBroker();
        m_topics = window.findChild<gui::TopicsPage *>();
    }

    void measure(const char *name)
    {
        wait(1000);
        const Heartbeat heartbeat;
        wait(m_seconds * 1000);
        heartbeat.print(name, live);
    }
    void showPage(const char *name)
    {
        for (size_t i = 0; i < window.pages().size(); ++i) {
            if (QByteArray(window.pages()[i].name) == name)
                window.showPage(i);
        }
    }
    template <typename T>
    T *find(const char *name) { return window.findChild<T *>(QLatin1String(name)); }

    void measurePages();
    void measureTogether();
    void measureClicks();
    void measureStandstill();
    void countMessages();

private:
    const int m_seconds;
    gui::TopicsPage *m_topics = nullptr;
};

void Bench::measurePages()
{
    for (const gui::PageEntry &page : window.pages()) {
        showPage(page.name);
        measure(page.name);
    }
    showPage("topics");
    auto *tree = find<gui::TopicTreeView>("topicTree");
    tree->expandAll();
    measure("topics, all rows expanded");
    tree->collapseAll();
    window.hide();
    measure("hidden");
    window.show();
    live.setPaused(true);
    measure("paused");
    live.setPaused(false);
}

// A8: what is looked at most, at once.
void Bench::measureTogether()
{
    showPage("overview");
    gui::PageWindow *beside = window.openPageWindow();
    showPage("topics");
    QByteArray topic;
    m_topics->model().forEachTopic({}, false, [&](const QByteArray &path, const gui::TopicValue &) {
        if (!path.startsWith('$'))
            topic = path;
    });
    m_topics->openTopic(topic);
    find<QTabWidget>("valueTabs")->setCurrentIndex(2);
    measure("topics with value and history; overview beside it");
    beside->close();
}

// A20
void Bench::measureClicks()
{
    constexpr int times = 9;
    const auto print = [](const char *name, std::vector<double> took) {
        std::sort(took.begin(), took.end());
        std::printf("from the click to the painted effect, %s: median %.0f ms, worst %.0f ms\n", name, took[took.size() / 2], took.back());
    };
    std::vector<double> took;
    auto *state = find<QPushButton>("statusView");
    for (int i = 0; i < times; ++i) {
        Click click;
        took.push_back(click.take(find<QPushButton>("pause"), state, [&] { return live.isPaused(); }));
        live.setPaused(false);
        wait(500);
    }
    print("pause", took);

    took.clear();
    showPage("clients");
    auto *name = find<QLabel>("clientName");
    auto *words = find<QLabel>("clientState");
    for (int i = 0; i < times; ++i) {
        test::MqttClient victim(mqtt::ProtocolVersion::V5);
        const QByteArray id = "victim-" + QByteArray::number(i);
        if (!test::isWelcome(victim.connect(host.mqttPort(), id)))
            break;
        auto *page = window.pages()[window.currentPage()].page;
        static_cast<void>(QTest::qWaitFor([&] {
            page->openItem(id);
            return name->text() == QLatin1String(id) && find<QPushButton>("clientDisconnect")->isEnabled();
        }));
        const QString before = words->text();
        Click click;
        took.push_back(click.take(find<QPushButton>("clientDisconnect"), words, [&] { return words->text() != before; }));
        victim.waitClosed();
    }
    print("disconnect", took);
}

// A11: what the broker keeps for a window that takes nothing, and what it costs to catch up.
void Bench::measureStandstill()
{
    const auto before = live.lastSample();
    const double memoryBefore = residentMb();
    std::this_thread::sleep_for(std::chrono::seconds(5));
    const double memoryAfter = residentMb();
    const Heartbeat heartbeat;
    wait(3000);
    const auto after = live.lastSample();
    const double seconds = double(after->atMs - before->atMs) / 1e3;
    std::printf("the thread stood still for 5 s: %.0f messages/s came meanwhile, %+.1f MB; most work of a turn afterwards %.1f ms, %+.1f MB\n",
                double(after->counters.messagesIn[0] - before->counters.messagesIn[0]) / seconds, memoryAfter - memoryBefore,
                heartbeat.worstWork(), residentMb() - memoryBefore);
}

// Once all has come: what the tree says, to be compared with what the load generator has sent.
void Bench::countMessages()
{
    quint64 told = 0;
    const auto count = [&] {
        quint64 sum = 0;
        m_topics->model().forEachTopic({}, false, [&](const QByteArray &path, const gui::TopicValue &value) {
            if (!path.startsWith('$'))
                sum += value.messages;
        });
        return sum;
    };
    do {
        told = count();
        wait(1500);
    } while (count() != told);
    const quint64 received = live.lastSample()->counters.messagesIn[0];
    std::printf("messages of QoS 0: %llu in the tree, %llu of the broker\n", static_cast<unsigned long long>(told),
                static_cast<unsigned long long>(received));
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const char *meaning, const QString &usual) {
        QCommandLineOption added(QLatin1String(name), QLatin1String(meaning), QStringLiteral("VALUE"), usual);
        parser.addOption(added);
        return added;
    };
    const auto loadgen = option("loadgen", "The load generator", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/deepros-loadgen"));
    const auto topics = option("topics", "Different ones", QStringLiteral("100000"));
    const auto rate = option("rate", "Messages per second", QStringLiteral("20000"));
    const auto seconds = option("seconds", "Measured for each page", QStringLiteral("10"));
    const auto prefix = option("prefix", "Topics begin with it", QStringLiteral("ros/"));
    const auto only = option("only", "pages, together, clicks or standstill", QString());
    parser.process(application);
    const int measured = parser.value(seconds).toInt();

    QElapsedTimer start;
    start.start();
    BrokerConfig config = test::anyPorts();
    config.monitorMaxTopics = std::max(config.monitorMaxTopics, parser.value(topics).toInt() * 6 / 5); // its own among them
    Bench bench(measured, config);
    wait(1);
    std::printf("window shown and broker listening after %lld ms\n", static_cast<long long>(start.elapsed()));

    const int perTopic = std::max(1, parser.value(topics).toInt() / std::max(1, parser.value(rate).toInt()));
    const int warmUp = perTopic + 5; // each topic once, and the views have settled
    const auto wants = [&](const char *part) { return parser.value(only).isEmpty() || parser.value(only) == QLatin1String(part); };
    const int pagesSeconds = wants("pages") ? (int(bench.window.pages().size()) + 3) * (measured + 1) : 0;
    QProcess load;
    load.setProcessChannelMode(QProcess::MergedChannels);
    load.start(parser.value(loadgen),
               {QStringLiteral("traffic"), QStringLiteral("--layout"), QStringLiteral("fan-in"), QStringLiteral("--count"), QStringLiteral("20"),
                QStringLiteral("--topics"), parser.value(topics), QStringLiteral("--rate"), parser.value(rate), QStringLiteral("--prefix"),
                parser.value(prefix), QStringLiteral("--payload"), QStringLiteral("140"), QStringLiteral("--port"), QString::number(bench.host.mqttPort()),
                QStringLiteral("--warm-up"), QString::number(warmUp), QStringLiteral("--seconds"),
                QString::number(pagesSeconds + (wants("together") ? measured + 2 : 0) + (wants("clicks") ? 15 : 0) + (wants("standstill") ? 12 : 0))});
    std::printf("| view | GUI thread | worst gap | p99 gap | most work | p99 work | refreshes | resident |\n|---|---|---|---|---|---|---|---|\n");
    {
        const Heartbeat heartbeat;
        wait(warmUp * 1000);
        heartbeat.print("while the topics appear", bench.live);
    }
    if (wants("pages"))
        bench.measurePages();
    if (wants("together"))
        bench.measureTogether();
    if (wants("clicks"))
        bench.measureClicks();
    if (wants("standstill"))
        bench.measureStandstill();
    if (const auto sample = bench.live.lastSample())
        std::printf("broker: %lld topics, %.0f messages/s in\n", static_cast<long long>(sample->monitoredTopics),
                    sample->rate(Flow::PublishIn).lastSecond);
    if (!QTest::qWaitFor([&] { return load.state() == QProcess::NotRunning; }, 60'000))
        load.kill();
    bench.countMessages();
    std::printf("load generator: %s", load.readAll().constData());
    return load.exitCode();
}
