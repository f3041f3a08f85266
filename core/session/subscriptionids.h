#pragma once

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

namespace deepros {

/// The Subscription Identifiers a queued message goes out with: nearly always none or one.
class SubscriptionIds
{
public:
    SubscriptionIds() = default;
    explicit SubscriptionIds(std::span<const quint32> ids)
    {
        if (ids.size() == 1)
            m_one = ids[0];
        else if (!ids.empty())
            m_many = std::make_unique<std::vector<quint32>>(ids.begin(), ids.end());
    }

    std::span<const quint32> view() const
    {
        if (m_many)
            return *m_many;
        return {&m_one, m_one ? size_t(1) : size_t(0)};
    }

private:
    std::unique_ptr<std::vector<quint32>> m_many;
    quint32 m_one = 0;
};

} // namespace deepros
