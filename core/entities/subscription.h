#pragma once

#include "mqtt/types.h"

#include <QtGlobal>

namespace deepros {

/// The options of one subscription (3.8.3.1) and its Subscription Identifier.
struct SubscriptionOptions
{
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    mqtt::RetainHandling retainHandling = mqtt::RetainHandling::Send;
    quint32 identifier = 0; ///< 1..268,435,455; 0 = none

    friend bool operator==(const SubscriptionOptions &, const SubscriptionOptions &) = default;
};

} // namespace deepros
