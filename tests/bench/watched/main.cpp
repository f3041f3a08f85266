// A broker with a viewer inside, for ./dev bench: what does it cost the broker to be watched?
//   deepros-watched-broker MS [options of deepros-broker]
// MS: the viewer takes so many milliseconds over each delta; -1: nobody looks. Ends on SIGTERM with one line
// of JSON on the standard output.
#include "broker/brokerthread.h"
#include "broker/monitorlink.h"
#include "config/configloader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <cstdio>

#include <unistd.h>

using namespace deepros;

namespace {

int signalPipe[2];

void onTerminate(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

/// The most memory that this process ever had, MB.
double peakMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
    }
    return 0;
}

struct Seen
{
    qint64 deltas = 0;
    qint64 rows = 0;
    double longestTurnMs = 0;
    Figures last;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int applyMs = argc > 1 ? QByteArray(argv[1]).toInt() : -1;
    ConfigInput input;
    for (int i = 2; i < argc; ++i)
        input.arguments.append(argv[i]);
    for (char **variable = environ; *variable; ++variable) {
        const QByteArray text(*variable);
        const qsizetype equals = text.indexOf('=');
        input.environment.emplace_back(text.left(equals), text.mid(equals + 1));
    }
    const LoadedConfig loaded = ConfigLoader(std::move(input)).load();
    for (const QString &error : loaded.errors)
        std::fprintf(stderr, "%s\n", qPrintable(error));
    if (!loaded.ok())
        return 2;
    BrokerThread broker(loaded.config);
    const auto started = broker.start();
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
        return 3;
    }
    for (const ListenerInfo &listener : *started)
        std::fprintf(stderr, "listening on %s\n", qPrintable(listener.url));

    Seen seen;
    QTimer look; // whether anybody watches or not, so that it costs both the same
    QObject::connect(&look, &QTimer::timeout, &application, [&] {
        broker.control().figures().then(&application, [&](const Figures &figures) {
            seen.longestTurnMs = std::max(seen.longestTurnMs, figures.longestTurnMs);
            seen.last = figures;
        });
    });
    look.start(1000);

    std::unique_ptr<MonitorLink> link;
    if (applyMs >= 0) {
        link = std::make_unique<MonitorLink>(broker.control());
        QObject::connect(link.get(), &MonitorLink::deltaReceived, &application,
                         [&](const MonitorDeltaPointer &delta) {
                             ++seen.deltas;
                             seen.rows += qint64(delta->topics.size());
                             QTimer::singleShot(applyMs, &application, [&] { link->returnCredit(); });
                         });
    }

    if (pipe(signalPipe) != 0)
        return 3;
    QSocketNotifier notifier(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGTERM, onTerminate);
    std::fprintf(stderr, "ready\n");
    QCoreApplication::exec();

    look.stop();
    link.reset();
    const QJsonObject told{
        {QStringLiteral("deltas"), seen.deltas},
        {QStringLiteral("rows"), seen.rows},
        {QStringLiteral("longest_turn_ms"), seen.longestTurnMs},
        {QStringLiteral("peak_mb"), peakMb()},
        {QStringLiteral("monitored_topics"), seen.last.monitoredTopics},
        {QStringLiteral("monitored_topic_evictions"), seen.last.monitoredTopicEvictions},
    };
    std::printf("%s\n", QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}
