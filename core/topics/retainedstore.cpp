#include "topics/retainedstore.h"

namespace deepros {

void RetainedStore::set(const Message &message)
{
    if (message->payload.isEmpty()) {
        clear(message->topic);
        return;
    }
    RetainedSlot &slot = m_tree.ensure(message->topic)->value;
    if (slot.message.isNull())
        ++m_count;
    else
        m_bytes -= slot.message.cost();
    m_bytes += message.cost();
    if (m_journal)
        m_journal->retainedSet(message, slot.message);
    slot.message = message;
    slot.sequence = ++m_sequence;
    if (message->expirySecs)
        m_expiries.emplace(message->receivedMs + qint64(*message->expirySecs) * 1000, message->topic);
}

bool RetainedStore::clear(QByteArrayView topic)
{
    RetainedTree::Node *node = m_tree.find(topic);
    if (!node || node->value.message.isNull())
        return false;
    drop(node);
    return true;
}

void RetainedStore::drop(RetainedTree::Node *node)
{
    m_bytes -= node->value.message.cost();
    --m_count;
    if (m_journal)
        m_journal->retainedCleared(node->value.message);
    node->value.message = Message();
    m_tree.prune(node);
}

Message RetainedStore::find(QByteArrayView topic, qint64 nowMs) const
{
    const RetainedTree::Node *node = m_tree.find(topic);
    if (!node || node->value.message.isNull() || node->value.message.isExpired(nowMs))
        return {};
    return node->value.message;
}

std::vector<Message> RetainedStore::match(QByteArrayView filter, qint64 nowMs, qsizetype limit)
{
    std::vector<Message> found;
    RetainedCursor cursor(*this, filter.toByteArray());
    Message message;
    for (auto step = RetainedCursor::Step::Yield; step != RetainedCursor::Step::Done && limit != qsizetype(found.size());) {
        step = cursor.next(message, nowMs);
        if (step == RetainedCursor::Step::Found)
            found.push_back(message);
    }
    return found;
}

void RetainedStore::sweepExpired(qint64 nowMs, int budget, const std::function<void(const QByteArray &topic)> &dropped)
{
    for (int looked = 0; looked < budget && !m_expiries.empty() && m_expiries.begin()->first <= nowMs; ++looked) {
        RetainedTree::Node *node = m_tree.find(m_expiries.begin()->second);
        if (node && !node->value.message.isNull() && node->value.message.isExpired(nowMs)) {
            drop(node);
            dropped(m_expiries.begin()->second);
        }
        m_expiries.erase(m_expiries.begin());
    }
}

RetainedCursor::RetainedCursor(RetainedStore &store, QByteArray filter)
    : m_store(store), m_filter(std::move(filter)), m_node(nullptr), m_startSequence(store.m_sequence)
{
    RetainedTree::forEachLevel(m_filter, [this](QByteArrayView level) {
        m_levels.push_back(level);
        return true;
    });
    m_tail = m_levels.back() == QByteArrayView("#");
    moveTo(store.m_tree.root());
}

RetainedCursor::~RetainedCursor()
{
    moveTo(nullptr);
}

void RetainedCursor::moveTo(RetainedTree::Node *node)
{
    if (node)
        ++node->value.cursors;
    if (m_node && --m_node->value.cursors == 0)
        m_store.m_tree.prune(m_node);
    m_node = node;
}

bool RetainedCursor::isMatch(qsizetype depth) const
{
    const auto levels = qsizetype(m_levels.size());
    return m_tail ? depth >= levels - 1 : depth == levels;
}

RetainedTree::Node *RetainedCursor::skipDollar(RetainedTree::Node *node, qsizetype depth) const
{
    // Leading wildcards do not see "$SYS/…" [MQTT-4.7.2-1].
    while (node && depth == 1 && node->label().startsWith('$'))
        node = node->next;
    return node;
}

RetainedTree::Node *RetainedCursor::firstBelow(RetainedTree::Node *node, qsizetype depth) const
{
    const auto levels = qsizetype(m_levels.size());
    if (depth >= levels)
        return m_tail ? node->firstChild : nullptr;
    const QByteArrayView level = m_levels[size_t(depth)];
    if (level == QByteArrayView("+") || level == QByteArrayView("#"))
        return skipDollar(node->firstChild, depth + 1);
    return m_store.m_tree.child(node, level);
}

RetainedTree::Node *RetainedCursor::besides(RetainedTree::Node *node, qsizetype depth) const
{
    const auto levels = qsizetype(m_levels.size());
    const bool wild = depth > levels || m_levels[size_t(depth) - 1] == QByteArrayView("+")
        || m_levels[size_t(depth) - 1] == QByteArrayView("#");
    return wild ? skipDollar(node->next, depth) : nullptr;
}

RetainedCursor::Step RetainedCursor::next(Message &message, qint64 nowMs)
{
    for (int steps = 0; m_node; ++steps) {
        if (steps == 2000)
            return Step::Yield;
        // Preorder: down, else sideways, else up until there is a sideways.
        RetainedTree::Node *node = m_node;
        RetainedTree::Node *following = firstBelow(node, m_depth);
        qsizetype depth = m_depth + 1;
        while (!following && node->parent) {
            --depth;
            following = besides(node, depth);
            node = node->parent;
        }
        moveTo(following);
        m_depth = depth;
        if (!following)
            return Step::Done;
        const RetainedSlot &slot = following->value;
        if (isMatch(m_depth) && !slot.message.isNull() && slot.sequence <= m_startSequence
            && !slot.message.isExpired(nowMs)) {
            message = slot.message;
            return Step::Found;
        }
    }
    return Step::Done;
}

} // namespace deepros
