#include "topics/topicmodel.h"

#include "text/naturalorder.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <functional>

namespace deepros::gui {

namespace {

constexpr size_t sliceTopics = 64;
/// More separate runs of new rows than these in one branch are merged in one go.
constexpr size_t maxRuns = 64;
constexpr size_t decayPerRefresh = 5'000;
constexpr double patienceMs = 300;
constexpr qint64 emptiedStayMs = 24 * 3'600'000;
constexpr int goPerRefresh = 50;

bool byName(const TopicNode *a, const TopicNode *b)
{
    return naturalCompare(a->name(), b->name()) < 0;
}

/// What is left of a rate when the last message is so old: one message in that time, and nothing below a hundredth a second. A
/// message that is only a little late, or not told yet, changes nothing.
quint32 fallenRate(quint32 toldMilliHz, qint64 ageMs)
{
    if (toldMilliHz == 0 || double(ageMs) <= std::max(1.5e6 / toldMilliHz, patienceMs))
        return toldMilliHz;
    const auto most = quint32(1'000'000 / ageMs);
    return most < 10 ? 0 : std::min(toldMilliHz, most);
}

void deleteTree(TopicNode *node)
{
    if (node->branch) {
        for (TopicNode *child : node->branch->children)
            deleteTree(child);
    }
    delete node;
}

} // namespace

TopicModel::TopicModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<TopicNode>())
{
    m_root->branch = std::make_unique<TopicBranch>();
    m_root->branch->isOpen = true;
    m_root->branch->hasOwnRows = true;
    m_open.push_back(m_root.get());
    m_branches.push_back(m_root.get());
}

TopicModel::~TopicModel()
{
    for (TopicNode *child : m_root->branch->children)
        deleteTree(child);
}

void TopicModel::clear()
{
    beginResetModel();
    for (TopicNode *child : m_root->branch->children)
        deleteTree(child);
    *m_root->branch = TopicBranch();
    m_root->branch->isOpen = true;
    m_root->branch->hasOwnRows = true;
    m_nodes.clear();
    m_open.assign(1, m_root.get());
    m_active = Nodes();
    m_pending = std::vector<TopicRow>();
    m_pendingAt = QHash<QByteArray, size_t>();
    m_pendingNext = 0;
    m_emptied.clear();
    m_branches.assign(1, m_root.get());
    m_judgeAt = 0;
    m_judgeChild = 0;
    m_arrangeDue = false;
    m_hasStaleOrder = false;
    endResetModel();
}

void TopicModel::apply(const MonitorDelta &delta)
{
    m_nowMs = delta.atMs;
    m_isUpToDate = delta.isComplete;
    for (const QByteArray &topic : delta.topicsGone) {
        if (const auto waiting = m_pendingAt.constFind(topic); waiting != m_pendingAt.cend()) {
            m_pending[*waiting].topic.clear();
            m_pendingAt.erase(waiting);
        } else {
            removeTopic(topic);
        }
    }
    for (const TopicRow &row : delta.topics) {
        TopicNode *node = find(row.topic);
        if (node && node->value) {
            take(*node, row);
        } else if (const auto waiting = m_pendingAt.constFind(row.topic); waiting != m_pendingAt.cend()) {
            m_pending[*waiting] = row;
        } else {
            m_pendingAt.insert(row.topic, m_pending.size());
            m_pending.push_back(row);
        }
    }
}

void TopicModel::take(TopicNode &node, const TopicRow &row)
{
    TopicValue &value = *node.value;
    const auto told = quint32(std::clamp(row.rateHz * 1000, 0.0, 4e9));
    const quint32 rate = fallenRate(told, m_nowMs - row.lastSeenMs);
    const auto bandwidth = rate == 0 ? 0 : quint32(std::clamp(row.bytesPerSecond, 0.0, 4e9));
    addUp(&node, qint64(row.messages - value.messages), qint64(rate) - qint64(value.rateMilliHz),
          qint64(bandwidth) - qint64(value.bytesPerSecond), 0, int(row.hasRetained) - int(value.hasRetained), row.lastSeenMs);
    if (m_highlights && value.messages > 0 && row.messages != value.messages
        && (row.payloadSize != qsizetype(value.payloadSize) || row.preview != value.preview))
        value.changedAt = quint32(m_nowMs / 100);
    value.messages = row.messages;
    value.bytesPerSecond = bandwidth;
    value.lastSeenMs = row.lastSeenMs;
    value.publisher = row.publisher;
    value.preview = row.preview;
    value.payloadSize = quint32(row.payloadSize);
    value.rateMilliHz = rate;
    value.toldRateMilliHz = told;
    value.subscribers = row.subscribers;
    value.qos = quint8(mqtt::toInt(row.qos));
    value.hasRetained = row.hasRetained;
    value.lacksRetained = row.retain && !row.hasRetained;
    setActive(node, rate > 0);
    if (row.payloadSize == 0 && !row.hasRetained && !std::exchange(value.waitsToGo, true))
        m_emptied.push_back({node.path, row.lastSeenMs});
}

// Views go through all that they have expanded for every row that goes: not thousands of times.
void TopicModel::remove(const QList<QByteArray> &topics)
{
    if (topics.size() <= qsizetype(maxRuns)) {
        for (const QByteArray &topic : topics)
            removeTopic(topic);
        return;
    }
    Nodes gone;
    rearranged([&] { gone = unlink(topics); });
    m_rowsChanged = true;
    for (TopicNode *node : gone) // no index names them any more
        deleteTree(node);
}

// Takes them out of the tree, with the branches that only led to them.
TopicModel::Nodes TopicModel::unlink(const QList<QByteArray> &topics)
{
    QSet<TopicNode *> shrunk;
    for (const QByteArray &topic : topics) {
        TopicNode *node = find(topic);
        if (!node || !node->value)
            continue;
        subtract(*node);
        node->value.reset();
        shrunk.insert(node->parent);
    }
    Nodes gone;
    Nodes todo(shrunk.cbegin(), shrunk.cend());
    while (!todo.empty()) {
        TopicNode *parent = todo.back();
        todo.pop_back();
        if (!parent->parent && parent != m_root.get())
            continue; // dropped itself since
        dropEmpty(parent, gone);
        if (parent != m_root.get() && parent->isEmpty())
            todo.push_back(parent->parent);
    }
    return gone;
}

// All at once: one by one, each would move the others.
void TopicModel::dropEmpty(TopicNode *parent, Nodes &dropped)
{
    const auto isEmpty = [](const TopicNode *child) { return child->isEmpty(); };
    TopicBranch &branch = *parent->branch;
    if (branch.listAt == m_judgeAt) {
        const auto judged = branch.children.begin() + qptrdiff(std::min(m_judgeChild, branch.children.size()));
        m_judgeChild -= size_t(std::count_if(branch.children.begin(), judged, isEmpty));
    }
    std::erase_if(branch.ordered, isEmpty);
    const auto kept = std::stable_partition(branch.children.begin(), branch.children.end(), std::not_fn(isEmpty));
    const Nodes empty(kept, branch.children.end());
    branch.children.erase(kept, branch.children.end());
    branch.rowsMoved = true;
    for (TopicNode *node : empty) {
        forgetSubtree(node);
        node->parent = nullptr; // indexes that still name it name nothing
        dropped.push_back(node);
    }
}

bool TopicModel::hasEmptied() const
{
    return !m_emptied.empty() && m_nowMs - m_emptied.front().sinceMs >= emptiedStayMs;
}

// An empty message is how a retained value is cleared: after a day nobody looks for it any more.
void TopicModel::forgetEmptied()
{
    for (int i = 0; i < goPerRefresh && hasEmptied(); ++i) {
        const QByteArray topic = std::move(m_emptied.front().topic);
        m_emptied.pop_front();
        TopicNode *node = find(topic);
        if (!node || !node->value || !std::exchange(node->value->waitsToGo, false))
            continue;
        if (node->value->payloadSize > 0 || node->value->hasRetained)
            continue;
        if (m_nowMs - node->value->lastSeenMs >= emptiedStayMs) {
            removeTopic(topic);
        } else {
            node->value->waitsToGo = true;
            m_emptied.push_back({topic, node->value->lastSeenMs});
        }
    }
}

// What differs goes up to the root: a few steps.
void TopicModel::addUp(TopicNode *node, qint64 messages, qint64 rate, qint64 bandwidth, int topics, int retained,
                       qint64 lastSeenMs)
{
    for (; node; node = node->parent) {
        node->touched = true;
        if (!node->branch)
            continue;
        TopicBranch &branch = *node->branch;
        branch.messages += quint64(messages);
        branch.rateMilliHz += quint64(rate);
        branch.bytesPerSecond += quint64(bandwidth);
        branch.topics += quint32(topics);
        branch.retained += quint32(retained);
        branch.lastSeenMs = std::max(branch.lastSeenMs, lastSeenMs);
    }
}

void TopicModel::setActive(TopicNode &node, bool active)
{
    quint32 &place = node.value->activeAt;
    if (active == (place > 0))
        return;
    if (active) {
        m_active.push_back(&node);
        place = quint32(m_active.size());
        return;
    }
    TopicNode *last = m_active.back();
    m_active[place - 1] = last;
    last->value->activeAt = place;
    m_active.pop_back();
    place = 0;
}

// A topic that stops sends no row any more: its rate is at most one message in its age. In turns, so that every topic is looked at
// about once a second however many there are.
void TopicModel::decay()
{
    if (!m_isUpToDate)
        return;
    for (size_t i = std::min(m_active.size(), decayPerRefresh); i > 0 && !m_active.empty(); --i) {
        if (m_decayAt >= m_active.size())
            m_decayAt = 0;
        TopicNode &node = *m_active[m_decayAt++];
        TopicValue &value = *node.value;
        const quint32 most = fallenRate(value.toldRateMilliHz, m_nowMs - value.lastSeenMs);
        if (most >= value.rateMilliHz)
            continue;
        const auto bandwidth = quint32(quint64(value.bytesPerSecond) * most / value.rateMilliHz);
        addUp(&node, 0, qint64(most) - qint64(value.rateMilliHz), qint64(bandwidth) - qint64(value.bytesPerSecond), 0, 0, 0);
        value.rateMilliHz = most;
        value.bytesPerSecond = bandwidth;
        if (most == 0)
            setActive(node, false);
    }
}

bool TopicModel::flush(double budgetMs)
{
    m_rowsChanged = false;
    QElapsedTimer spent;
    spent.start();
    while (m_pendingNext < m_pending.size()) {
        insertSlice(std::min(m_pending.size(), m_pendingNext + sliceTopics));
        if (double(spent.nsecsElapsed()) / 1e6 >= budgetMs)
            break;
    }
    if (m_pendingNext == m_pending.size()) {
        // After a snapshot they are large.
        m_pending = std::vector<TopicRow>();
        m_pendingAt = QHash<QByteArray, size_t>();
        m_pendingNext = 0;
    }
    return m_rowsChanged;
}

TopicNode *TopicModel::makeNode(QByteArray path, QHash<TopicNode *, Nodes> &additions)
{
    auto *node = new TopicNode; // owned by the tree; see deleteTree()
    const qsizetype slash = path.lastIndexOf('/');
    node->path = std::move(path);
    node->nameAt = quint16(slash + 1);
    m_nodes.insert(node->path, node);
    TopicNode *parent = m_root.get();
    if (slash >= 0) {
        const QByteArrayView above = QByteArrayView(node->path).first(slash);
        parent = find(above);
        if (!parent)
            parent = makeNode(above.toByteArray(), additions);
    }
    node->parent = parent;
    if (!parent->branch) {
        parent->branch = std::make_unique<TopicBranch>();
        parent->branch->listAt = quint32(m_branches.size());
        m_branches.push_back(parent);
        if (parent->value) {
            // Views know it as a row without children: they must be told.
            parent->branch->isOpen = isOnScreen(parent);
            if (parent->branch->isOpen)
                m_open.push_back(parent);
            parent->branch->hasOwnRows = hasOwnRows();
            const TopicValue &value = *parent->value;
            parent->branch->messages = value.messages;
            parent->branch->rateMilliHz = value.rateMilliHz;
            parent->branch->bytesPerSecond = value.bytesPerSecond;
            parent->branch->topics = 1;
            parent->branch->matching = value.matches ? 1 : 0;
            parent->branch->retained = value.hasRetained ? 1 : 0;
            parent->branch->lastSeenMs = value.lastSeenMs;
        }
    }
    additions[parent].push_back(node);
    return node;
}

void TopicModel::insertSlice(size_t end)
{
    QHash<TopicNode *, Nodes> additions;
    for (; m_pendingNext < end; ++m_pendingNext) {
        const TopicRow row = std::exchange(m_pending[m_pendingNext], {});
        if (row.topic.isEmpty())
            continue;
        m_pendingAt.remove(row.topic);
        TopicNode *node = find(row.topic);
        if (!node)
            node = makeNode(row.topic, additions);
        node->value = std::make_unique<TopicValue>();
        addUp(node, 0, 0, 0, 1, 0, 0);
        take(*node, row);
        judge(*node);
        m_arrangeDue |= node->value->matches && hasOwnRows();
    }
    // First what no view knows of, so that a new row comes with everything below it.
    Nodes open;
    for (auto added = additions.begin(); added != additions.end(); ++added) {
        std::sort(added->begin(), added->end(), byName);
        if (added.key()->branch->isOpen)
            open.push_back(added.key());
        else
            attach(added.key(), *added);
    }
    for (TopicNode *parent : open)
        attach(parent, additions[parent]);
}

void TopicModel::attach(TopicNode *parent, Nodes &added)
{
    TopicBranch &branch = *parent->branch;
    if (!branch.isOpen || hasOwnRows() || !isOnScreen(parent)) {
        const auto middle = qptrdiff(branch.children.size());
        branch.children.insert(branch.children.end(), added.begin(), added.end());
        std::inplace_merge(branch.children.begin(), branch.children.begin() + middle, branch.children.end(), byName);
        branch.rowsMoved = true;
        return;
    }
    if (!branch.hasOwnRows) {
        insertRows(parent, branch.children, added);
        return;
    }
    const auto middle = qptrdiff(branch.children.size());
    branch.children.insert(branch.children.end(), added.begin(), added.end());
    std::inplace_merge(branch.children.begin(), branch.children.begin() + middle, branch.children.end(), byName);
    std::erase_if(added, [this](const TopicNode *node) { return isHidden(node); });
    if (!added.empty())
        insertRows(parent, branch.ordered, added);
}

void TopicModel::insertRows(TopicNode *parent, Nodes &rows, const Nodes &added)
{
    m_rowsChanged = true;
    TopicBranch &branch = *parent->branch;
    struct Run
    {
        size_t at;
        size_t begin;
        size_t end;
    };
    std::vector<Run> runs;
    for (size_t i = 0; i < added.size(); ++i) {
        const auto at = size_t(std::lower_bound(rows.begin(), rows.end(), added[i], byName) - rows.begin());
        if (!runs.empty() && runs.back().at == at)
            runs.back().end = i + 1;
        else
            runs.push_back({at, i, i + 1});
    }
    if (runs.size() > maxRuns) {
        const QModelIndex index = indexOfNode(parent);
        rearranged(
            [&] {
                const auto middle = qptrdiff(rows.size());
                rows.insert(rows.end(), added.begin(), added.end());
                std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(), byName);
                branch.rowsMoved = true;
            },
            {index});
        return;
    }
    // From the end, so that the places of the runs before stay right.
    const QModelIndex index = indexOfNode(parent);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginInsertRows(index, int(run->at), int(run->at + run->end - run->begin) - 1);
        rows.insert(rows.begin() + qptrdiff(run->at), added.begin() + qptrdiff(run->begin),
                    added.begin() + qptrdiff(run->end));
        branch.rowsMoved = true;
        endInsertRows();
    }
}

// What it has brought to the sums above it.
void TopicModel::subtract(TopicNode &node)
{
    const TopicValue &value = *node.value;
    setActive(node, false);
    if (value.matches)
        countMatching(&node, quint32(-1));
    addUp(&node, -qint64(value.messages), -qint64(value.rateMilliHz), -qint64(value.bytesPerSecond), -1,
          value.hasRetained ? -1 : 0, 0);
}

void TopicModel::removeTopic(const QByteArray &topic)
{
    TopicNode *node = find(topic);
    if (!node || !node->value)
        return;
    subtract(*node);
    if (node->branch && !node->branch->children.empty()) {
        node->value.reset();
        return;
    }
    // The branches that only led here go with it.
    while (node->parent != m_root.get() && !node->parent->value && node->parent->branch->children.size() == 1)
        node = node->parent;
    TopicNode *parent = node->parent;
    TopicBranch &branch = *parent->branch;
    if (!branch.isOpen && branch.children.size() == 1 && isOnScreen(parent))
        openBranch(parent); // views know that it has children: they must be told when it has none
    const int row = branch.isOpen ? rowOf(node) : -1;
    const bool isSeen = row >= 0 && isOnScreen(parent);
    if (isSeen) {
        m_removesRows = true;
        beginRemoveRows(indexOfNode(parent), row, row);
    }
    if (branch.hasOwnRows && row >= 0)
        branch.ordered.erase(branch.ordered.begin() + row);
    const auto range = std::equal_range(branch.children.begin(), branch.children.end(), node, byName);
    const auto place = std::find(range.first, range.second, node);
    if (branch.listAt == m_judgeAt && size_t(place - branch.children.begin()) < m_judgeChild)
        --m_judgeChild;
    branch.children.erase(place);
    branch.rowsMoved = true;
    forgetSubtree(node);
    if (isSeen) {
        endRemoveRows();
        m_removesRows = false;
    }
    m_rowsChanged |= isSeen;
    deleteTree(node);
}

void TopicModel::forgetSubtree(TopicNode *node)
{
    m_nodes.remove(node->path);
    if (!node->branch)
        return;
    if (node->branch->isOpen)
        std::erase(m_open, node);
    forgetBranch(*node->branch);
    for (TopicNode *child : node->branch->children)
        forgetSubtree(child);
}

// The last takes its place, in such a way that what is still to be judged stays behind m_judgeAt.
void TopicModel::forgetBranch(TopicBranch &branch)
{
    const auto move = [this](size_t from, size_t to) {
        if (from == to)
            return; // it may stand in another place already
        m_branches[to] = m_branches[from];
        m_branches[to]->branch->listAt = quint32(to);
    };
    size_t hole = branch.listAt;
    if (hole <= m_judgeAt)
        m_judgeChild = 0; // the one in hand begins anew
    if (hole < m_judgeAt) {
        --m_judgeAt;
        move(m_judgeAt, hole);
        hole = m_judgeAt;
    }
    move(m_branches.size() - 1, hole);
    m_branches.pop_back();
}

qsizetype TopicModel::shownCount() const
{
    return isFiltered() ? qsizetype(m_root->branch->matching) : topicCount() - hiddenSystemCount();
}

bool TopicModel::isHidden(const TopicNode *node) const
{
    return !m_showsSystem && !m_query.asksForSystem() && node->path.startsWith('$');
}

qsizetype TopicModel::retainedCount() const
{
    qsizetype retained = m_root->branch->retained;
    const Nodes &children = m_root->branch->children;
    for (auto child = children.rbegin(); child != children.rend() && isHidden(*child); ++child)
        retained -= (*child)->branch ? qsizetype((*child)->branch->retained) : qsizetype((*child)->value->hasRetained);
    return retained;
}

qsizetype TopicModel::hiddenSystemCount() const
{
    qsizetype hidden = 0;
    // They come last by name.
    const Nodes &children = m_root->branch->children;
    for (auto child = children.rbegin(); child != children.rend() && isHidden(*child); ++child)
        hidden += (*child)->branch ? qsizetype((*child)->branch->topics) : 1;
    return hidden;
}

} // namespace deepros::gui
