#include "ros/rositem.h"

namespace deepros::gui {

RosValues &RosValues::operator=(const RosRow &row)
{
    topic = row.topic;
    lastPayload = row.lastPayload;
    publishers = row.publishers;
    rateHz = row.rateHz;
    bytesPerSecond = row.bytesPerSecond;
    messages = row.messages;
    bytes = row.bytes;
    lastSeenMs = row.lastSeenMs;
    periodMs = row.periodMs;
    expectedHz = row.expectedHz;
    jitterMs = row.jitterMs;
    latencyMs = row.latencyMs;
    latencyP99Ms = row.latencyP99Ms;
    shortestMs = float(row.shortestMs);
    longestMs = float(row.longestMs);
    payloadSize = quint32(row.payloadSize);
    subscribers = row.subscribers;
    kind = row.kind;
    state = row.state;
    clockSkewed = row.clockSkewed;
    commandConflict = row.commandConflict;
    identityConflict = row.identityConflict;
    return *this;
}

const QByteArray &RosItem::domain() const
{
    const RosItem *at = this;
    while (at->row.kind != RosRow::Kind::Domain)
        at = at->parent;
    return at->name;
}

const QByteArray &RosItem::node() const
{
    static const QByteArray none;
    return row.kind == RosRow::Kind::Topic ? parent->name : row.kind == RosRow::Kind::Node ? name : none;
}

} // namespace deepros::gui
