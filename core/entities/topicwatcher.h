#pragma once

#include "util/clocktable.h"

namespace deepros {

class Publication;

/// What a TopicWatcher keeps beside a topic in the match cache, so that it looks nothing up for the second message.
struct TopicMark
{
    quint32 revision = 0; ///< of the watcher's wishes when it was asked; 0 = never
    bool isWatched = false;
    bool isRos = false; ///< from here on the watcher's own
    bool isFollowed = false;
    TableHandle activity{};
    TableHandle ros{};
};

/// Watches topics without being included by anybody. Broker thread; must not block and must not call back into the broker.
class TopicWatcher
{
public:
    /// Whether messages of this topic are to be told. Asked when the topic is new to the match cache; `mark` is fresh, for
    /// the watcher to note why.
    virtual bool watches(QByteArrayView topic, TopicMark &mark) = 0;
    /// One message was routed. `mark` is the topic's, for the watcher to use as it likes.
    virtual void published(TopicMark &mark, Publication &publication, int receivers) = 0;

protected:
    ~TopicWatcher() = default;
};

} // namespace deepros
