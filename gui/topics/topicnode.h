#pragma once

#include <QByteArray>

#include <memory>
#include <vector>

namespace deepros::gui {

/// What is known of one topic. There may be a million, and each byte is one of a megabyte then. Rates are whole numbers so that sums of them never drift.
struct TopicValue
{
    quint64 messages = 0;
    qint64 lastSeenMs = 0; ///< UTC ms since 1970
    QByteArray publisher;
    QByteArray preview;
    quint32 payloadSize = 0; ///< bytes; MQTT has no larger ones than 256 MB
    quint32 bytesPerSecond = 0;
    quint32 rateMilliHz = 0; ///< falls with the age
    quint32 toldRateMilliHz = 0; ///< as the broker said it last
    quint32 activeAt = 0; ///< place in the list of topics with a rate, from 1; 0: not there
    quint32 changedAt = 0; ///< the last other value, tenths of a second since 1970 modulo 2^32; 0: not noted
    int subscribers = 0;
    quint8 qos = 0;
    bool hasRetained : 1 = false;
    bool lacksRetained : 1 = false; ///< the last message was a retained one, and is stored no longer
    bool waitsToGo = false; ///< stands in the list of topics that have been emptied
    bool matches = false; ///< the query that was judged last; of no meaning without one
};

struct TopicNode;

/// What a node has that others stand below. Sums are of all topics below it and of its own.
struct TopicBranch
{
    std::vector<TopicNode *> children; ///< all, by name
    std::vector<TopicNode *> ordered; ///< those on screen, in the order on screen; only when `hasOwnRows`
    quint64 messages = 0;
    quint64 rateMilliHz = 0;
    quint64 bytesPerSecond = 0;
    qint64 lastSeenMs = 0;
    quint32 topics = 0;
    quint32 retained = 0;
    quint32 matching = 0; ///< topics that match the query, as far as they are judged
    quint32 listAt = 0; ///< place in the list of all branches
    bool isOpen = false; ///< somebody has asked for its rows; before that, no view is told of changes in it
    bool hasOwnRows = false;
    bool rowsMoved = false; ///< TopicNode::row of the children is out of date

    const std::vector<TopicNode *> &rows() const { return hasOwnRows ? ordered : children; }
};

/// One level of the tree: a topic, a branch, or both. Its name is the last part of its path, so that a topic shares the bytes
/// of its name with the broker's own row.
struct TopicNode
{
    QByteArray path;
    TopicNode *parent = nullptr;
    std::unique_ptr<TopicBranch> branch;
    std::unique_ptr<TopicValue> value;
    quint32 row = 0; ///< a guess, see TopicBranch::rowsMoved
    quint16 nameAt = 0;
    bool touched = false; ///< changed since it was last painted

    /// Topics of the subtree that match the query.
    quint32 matching() const { return branch ? branch->matching : value && value->matches ? 1 : 0; }
    /// Neither a topic nor on the way to one: it leaves the tree.
    bool isEmpty() const { return !value && (!branch || branch->children.empty()); }
    QByteArrayView name() const { return QByteArrayView(path).sliced(nameAt); }
};

} // namespace deepros::gui
