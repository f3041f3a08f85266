#pragma once

#include "entities/subscription.h"
#include "topics/retainedstore.h"

#include <list>

namespace deepros {

/// Retained messages on their way to one session, subscription by subscription. Exists only while there are some.
class RetainedReplay
{
public:
    struct Item
    {
        Item(RetainedStore &store, QByteArray filterText, const SubscriptionOptions &subscriptionOptions)
            : cursor(store, filterText), filter(std::move(filterText)), options(subscriptionOptions)
        {
        }
        RetainedCursor cursor;
        QByteArray filter;
        SubscriptionOptions options;
    };

    std::list<Item> items;
    Message pending; ///< found, but there was no room for it
};

} // namespace deepros
