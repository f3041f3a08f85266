#pragma once

#include "stats/rates.h"

#include <QByteArray>
#include <QVariantMap>

#include <span>

namespace deepros {

/// Everything the broker counts and measures, at one instant. A plain value; copies may cross threads. getStatistics(),
/// `$SYS`, the metrics and the charts are made of it by one table (figureTable), so that they never disagree.
struct Figures
{
    qint64 atMs = 0; ///< UTC ms since 1970
    qint64 uptimeSecs = 0;
    bool running = false;
    bool mqttServerActive = false;
    bool websocketServerActive = false;

    Counters counters;
    std::array<Rate, size_t(Flow::Count)> rates{};
    const Rate &rate(Flow flow) const { return rates[size_t(flow)]; }

    qint64 clientsTotal = 0; ///< sessions, connected or not
    qint64 clientsConnected = 0;
    qint64 clientsMaximum = 0; ///< connected at once, since the start
    qint64 subscriptions = 0;
    qint64 topics = 0; ///< filters subscribed to plus topics with a retained message
    qint64 retainedMessages = 0; ///< without those of `$SYS`
    qint64 retainedBytes = 0; ///< likewise
    qint64 queuedMessages = 0;
    qint64 inflightMessages = 0;
    qint64 bufferedBytes = 0;

    double deliveryMedianMs = 0; ///< from publisher to receiver within the broker, in the last second; see DeliveryTimes
    double deliveryP99Ms = 0;
    double deliveryLongestMs = 0;
    double longestTurnMs = 0; ///< of the event loop, in the last second: nobody waited longer for it
    double busyShare = 0; ///< 0..1 of the last second in which the event loop worked
    double processorSeconds = 0; ///< of the broker thread, since the start
    qint64 residentBytes = 0; ///< of the process; 0 where the platform does not tell

    qint64 rosDomains = 0;
    qint64 rosNodes = 0;
    qint64 rosTopics = 0;
    qint64 rosTopicsLate = 0;
    qint64 rosTopicsSilent = 0; ///< gone ones included
    qint64 rosConflicts = 0;
    qint64 rosEvictions = 0;
    qint64 rosUnlisted = 0;
    qint64 monitoredTopics = 0;
    qint64 monitoredTopicEvictions = 0;
    qint64 historyMessages = 0;
    qint64 historyBytes = 0;

    bool storeActive = false; ///< something is kept on disk
    bool storeHealthy = true; ///< the last commit went well, or nothing is kept
    qint64 storePendingChanges = 0;
    qint64 storePendingBytes = 0;
    double storeLastCommitMs = 0;
    quint64 storeCommits = 0;
    quint64 storeFailedCommits = 0;
    quint64 storeRowsLost = 0;
    quint64 storeRowsRecovered = 0;
};

enum class FigureKind : quint8 { Gauge, Counter };

/// One figure and everywhere it is told under which name.
struct Figure
{
    const char *group; ///< of getStatistics(); null: not there
    const char *key;
    const char *sys; ///< below "$SYS/broker/"; null: not there
    const char *metric; ///< Prometheus name; null: not there
    const char *labels; ///< of the metric, or null
    const char *help;
    FigureKind kind;
    bool isWhole; ///< an integer
    double (*value)(const Figures &);
};

/// All figures. Rows of one metric stand together.
std::span<const Figure> figureTable();

/// "queue_full" …: a label for metrics and `$SYS`.
const char *label(DropCause cause);

/// Nested by group; see Figure::group.
QVariantMap toVariantMap(const Figures &figures);
/// Prometheus text format 0.0.4.
QByteArray toPrometheus(const Figures &figures);
/// As `$SYS` writes it: integers plain, others with two decimals.
QByteArray sysValue(const Figure &figure, const Figures &figures);

} // namespace deepros
