#include "topics/topicwatches.h"

#include <algorithm>

namespace deepros::gui {

TopicWatches::TopicWatches(const Context &context, QObject *parent) : QObject(parent), m_context(context), m_current(makeWatch()) {}

TopicWatch *TopicWatches::makeWatch()
{
    auto *watch = new TopicWatch(m_context, this);
    connect(watch, &TopicWatch::reset, this, [this, watch] {
        if (watch == m_current)
            Q_EMIT reset();
    });
    connect(watch, &TopicWatch::changed, this, [this, watch](int added, int removed) {
        if (watch == m_current)
            Q_EMIT changed(added, removed);
        if (added > 0)
            bound();
    });
    connect(watch, &TopicWatch::retainedChanged, this, [this, watch] {
        if (watch == m_current)
            Q_EMIT retainedChanged();
    });
    return watch;
}

bool TopicWatches::isKept(const TopicWatch *watch) const
{
    return std::find(m_kept.begin(), m_kept.end(), watch) != m_kept.end();
}

void TopicWatches::look(const QByteArray &topic)
{
    if (topic == m_current->topic())
        return;
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [&](const TopicWatch *watch) { return watch->topic() == topic; });
    if (kept == m_kept.end()) {
        if (isKept(m_current))
            m_current = makeWatch();
        m_current->watch(topic); // tells of it
        return;
    }
    if (!isKept(m_current))
        m_current->deleteLater();
    m_current = *kept;
    m_current->askRetained();
    Q_EMIT reset();
}

bool TopicWatches::keep(int messages)
{
    const bool isMore = messages > TopicWatch::usualMessages;
    if (isMore && !isKept(m_current)) {
        if (m_kept.size() >= maxKept)
            return false;
        m_kept.push_back(m_current);
    } else if (!isMore) {
        std::erase(m_kept, m_current);
    }
    m_current->setLimits(std::min(messages, maxMessages), isMore ? maxBytesEach : TopicWatch::usualBytes);
    return true;
}

QHash<QByteArray, int> TopicWatches::kept() const
{
    QHash<QByteArray, int> kept;
    for (const TopicWatch *watch : m_kept)
        kept.insert(watch->topic(), watch->maxMessages());
    return kept;
}

void TopicWatches::keepAll(const QHash<QByteArray, int> &messages)
{
    for (auto wish = messages.cbegin(); wish != messages.cend(); ++wish) {
        if (wish.key().isEmpty() || wish.value() <= TopicWatch::usualMessages || kept().contains(wish.key()) || m_kept.size() >= maxKept)
            continue;
        TopicWatch *watch = m_current;
        if (wish.key() != m_current->topic()) {
            watch = makeWatch();
            watch->watch(wish.key());
        }
        m_kept.push_back(watch);
        watch->setLimits(std::min(wish.value(), maxMessages), maxBytesEach);
    }
}

void TopicWatches::bound()
{
    qint64 all = 0;
    for (const TopicWatch *watch : m_kept)
        all += watch->bytes();
    for (TopicWatch *watch : m_kept) {
        if (all <= m_maxBytesAll)
            return;
        const qint64 before = watch->bytes();
        watch->shrink(std::max<qint64>(0, before - (all - m_maxBytesAll)));
        all -= before - watch->bytes();
    }
}

} // namespace deepros::gui
