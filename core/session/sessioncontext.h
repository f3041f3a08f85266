#pragma once

#include "config/brokerconfig.h"
#include "entities/brokerobserver.h"
#include "entities/message.h"
#include "entities/receivepolicy.h"
#include "stats/counters.h"
#include "stats/deliverytimes.h"
#include "util/clock.h"
#include "util/outputbuffer.h"
#include "util/warninglimiter.h"

#include <vector>

namespace deepros {

class Session;
class SessionStore;

struct SessionLimits
{
    int maxInflight = 20; ///< messages, per client and direction
    int maxQueued = 100; ///< messages per session
    qint64 maxTotalBuffer = 1024 * 1024 * 1024; ///< bytes
    qint64 ackStallMs = 5000; ///< a receiver silent for this long holds nobody back any more
    QueuePolicy queuePolicy = QueuePolicy::DropOldest;
};

/// What all sessions share. Owned by the broker; broker thread.
struct SessionContext
{
    const Clock &clock;
    Counters &counters;
    BlockPool &pool;
    BrokerObserver &observer;
    SessionLimits limits;
    const ReceivePolicy *receivePolicy = nullptr; ///< null: everybody may receive everything
    WarningLimiter warnings{std::chrono::seconds(10), 5};
    qint64 retainedBytes = 0; ///< part of Message::liveBytes() that is no backlog
    DeliveryTimes deliveryTimes{};
    qint64 queuedMessages = 0; ///< of all sessions
    qint64 inflightMessages = 0;
    std::vector<Session *> work{}; ///< sessions that want to go on next turn
    std::vector<Session *> congested{}; ///< sessions that hold acknowledgements back
    SessionStore *store = nullptr; ///< null: nothing is kept
    std::vector<Session *> awaitingCommit{}; ///< sessions that may send more after the next commit

    /// Bytes waiting everywhere: queues, in-flight windows, output buffers.
    qint64 bufferedBytes() const { return pool.bufferedBytes() + Message::liveBytes() - retainedBytes; }
    bool memoryExhausted() const { return bufferedBytes() > limits.maxTotalBuffer; }
};

} // namespace deepros
