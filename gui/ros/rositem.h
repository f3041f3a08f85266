#pragma once

#include "ros/rateminute.h"
#include "ros/ratewatches.h"
#include "ros/rosrows.h"
#include "ros/summinute.h"

#include <memory>
#include <optional>
#include <vector>

namespace deepros::gui {

struct RosItem;

/// What a RosRow says, without what the tree knows anyhow: of a topic as the broker told it, else the sums of what is below.
/// There may be tens of thousands, and each byte counts.
struct RosValues
{
    QByteArray topic; ///< the whole name; empty unless a topic
    QByteArray lastPayload;
    QList<RosPublisherRow> publishers;
    double rateHz = 0;
    double bytesPerSecond = 0;
    quint64 messages = 0;
    quint64 bytes = 0;
    qint64 lastSeenMs = 0; ///< UTC ms since 1970
    double periodMs = 0;
    double expectedHz = 0;
    double jitterMs = 0;
    std::optional<double> latencyMs;
    std::optional<double> latencyP99Ms;
    float shortestMs = 0;
    float longestMs = 0;
    quint32 payloadSize = 0; ///< bytes
    int subscribers = 0;
    RosRow::Kind kind = RosRow::Kind::Topic;
    RosState state = RosState::New;
    bool clockSkewed = false;
    bool commandConflict = false;
    bool identityConflict = false;

    RosValues &operator=(const RosRow &row);
};

/// What domains and nodes have, and the root.
struct RosBranch
{
    std::vector<std::unique_ptr<RosItem>> children;
    size_t sorted = 0; ///< children at the front that stand in the order of their names
    std::vector<RosItem *> shown; ///< those of the children that pass the filter, sorted
    bool isUnsettled = false;     ///< of a node: among those whose topics have to be arranged
    bool hasChanged = false;      ///< of a node: topics have come or gone since
    int topics = 0;               ///< below
    int worst = 0;                ///< topics below in the state `row.state`
    int problems = 0;             ///< topics below that are late, silent or gone
    int publishers = 0;           ///< distinct clients
    int off = 0;                  ///< topics below whose watched rate is off
    std::unique_ptr<SumMinute> sums; ///< once there have been any
};

/// A domain, a node of it or a topic of that. Owned by RosModel.
struct RosItem
{
    RosValues row;
    QByteArray name;           ///< of the last level
    RosItem *parent = nullptr; ///< null: the root
    std::unique_ptr<RosBranch> branch; ///< null: a topic
    int place = -1;               ///< among the shown children of the parent; -1: not shown
    bool isGone = false;          ///< forgotten; leaves the tree with the next settle()
    RateVerdict verdict = RateVerdict::None; ///< of topics
    double rateHz = 0;            ///< as shown: it falls while nothing comes
    double bytesPerSecond = 0;
    RateMinute minute; ///< of topics

    /// Of what the item is or stands below.
    const QByteArray &domain() const;
    const QByteArray &node() const; ///< empty for a domain
    int topics() const { return branch ? branch->topics : 1; }
    int publishers() const { return branch ? branch->publishers : int(row.publishers.size()); }
};

} // namespace deepros::gui
