#include "entities/subscriber.h"

namespace deepros {

Subscriber::~Subscriber()
{
    Q_ASSERT_X(!m_subscriptions, "Subscriber", "still in the routing tables");
}

} // namespace deepros
