#include "ros/rosmodel.h"

#include "monitor/monitor.h"
#include "text/naturalorder.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace deepros::gui {

namespace {

constexpr size_t everything = std::numeric_limits<size_t>::max();
/// Forgotten topics that wait in the tree for somebody to look at the page.
constexpr int mostGoneAsleep = 10'000;

bool byName(const std::unique_ptr<RosItem> &a, const std::unique_ptr<RosItem> &b)
{
    return naturalCompare(a->name, b->name) < 0;
}

const std::vector<RosItem *> &shownOf(const RosItem &item)
{
    static const std::vector<RosItem *> none;
    return item.branch ? item.branch->shown : none;
}

} // namespace

RosModel::RosModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<RosItem>())
{
    m_root->branch = std::make_unique<RosBranch>();
}

RosModel::~RosModel() = default;

QModelIndex RosModel::index(int row, int column, const QModelIndex &parent) const
{
    const RosItem *of = parent.isValid() ? static_cast<RosItem *>(parent.internalPointer()) : m_root.get();
    const std::vector<RosItem *> &shown = shownOf(*of);
    if (parent.column() > 0 || row < 0 || row >= int(shown.size()) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, shown[size_t(row)]);
}

QModelIndex RosModel::parent(const QModelIndex &index) const
{
    const RosItem *parent =
        index.isValid() ? static_cast<RosItem *>(index.internalPointer())->parent : nullptr;
    return indexFor(parent, 0);
}

QModelIndex RosModel::indexFor(const RosItem *item, int column) const
{
    return !item || item == m_root.get() ? QModelIndex() : createIndex(item->place, column, item);
}

int RosModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return int(shownOf(parent.isValid() ? *static_cast<RosItem *>(parent.internalPointer()) : *m_root).size());
}

const RosItem *RosModel::item(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<RosItem *>(index.internalPointer()) : nullptr;
}

QByteArray RosModel::keyOf(const RosItem &item)
{
    switch (item.row.kind) {
    case RosRow::Kind::Domain:
        return item.name;
    case RosRow::Kind::Node:
        return item.domain() + '/' + item.name;
    case RosRow::Kind::Topic:
        return item.row.topic;
    }
    return {};
}

QModelIndex RosModel::indexOf(const QByteArray &key) const
{
    const RosItem *found = m_topics.value(key);
    const auto &domains = m_root->branch->children;
    for (auto domain = domains.begin(); !found && domain != domains.end(); ++domain) {
        const QByteArray &name = (*domain)->name; // may have levels of its own
        if (!key.startsWith(name) || (key.size() > name.size() && key[name.size()] != '/'))
            continue;
        if (key.size() == name.size()) {
            found = domain->get();
            continue;
        }
        const auto &nodes = (*domain)->branch->children;
        const auto node = std::find_if(nodes.begin(), nodes.end(), [wanted = key.sliced(name.size() + 1)](const auto &child) {
            return child->name == wanted;
        });
        found = node == nodes.end() ? nullptr : node->get();
    }
    return found && isReachable(found) ? indexFor(found, 0) : QModelIndex();
}

bool RosModel::isReachable(const RosItem *item) const
{
    for (; item != m_root.get(); item = item->parent) {
        if (!item || item->place < 0)
            return false;
    }
    return true;
}

void RosModel::clear()
{
    beginResetModel();
    m_topics.clear();
    *m_root->branch = {};
    m_unsettled.clear();
    m_problems = m_goneInTree = 0;
    endResetModel();
}

RosItem *RosModel::child(RosItem &parent, const QByteArray &name, RosRow::Kind kind)
{
    auto &children = parent.branch->children;
    const auto at = std::lower_bound(children.begin(), children.end(), name, [](const auto &item, const QByteArray &key) {
        return naturalCompare(item->name, key) < 0;
    });
    if (at != children.end() && (*at)->name == name)
        return at->get();
    auto item = std::make_unique<RosItem>();
    item->parent = &parent;
    item->name = name;
    item->row.kind = kind;
    item->branch = std::make_unique<RosBranch>();
    return children.insert(at, std::move(item))->get();
}

void RosModel::update(RosItem &item, const RosRow &row, qint64 atMs)
{
    m_problems += int(isProblem(row.state)) - int(isProblem(item.row.state));
    item.row = row;
    item.rateHz = row.rateHz; // as of now: the broker lets it fall, too
    item.bytesPerSecond = row.bytesPerSecond;
    item.minute.add(atMs, item.rateHz);
}

void RosModel::insert(const RosRow &row, qint64 atMs)
{
    RosItem *domain = child(*m_root, row.domain, RosRow::Kind::Domain);
    RosItem *node = child(*domain, row.node, RosRow::Kind::Node);
    // Behind the others: settleChildren() sorts in what is new all at once.
    RosItem *topic = node->branch->children.emplace_back(std::make_unique<RosItem>()).get();
    topic->parent = node;
    topic->name = row.messageType;
    update(*topic, row, atMs);
    m_topics.insert(row.topic, topic);
    node->branch->hasChanged = true;
    unsettle(*node);
}

void RosModel::markGone(RosItem &topic)
{
    m_topics.remove(topic.row.topic);
    m_problems -= isProblem(topic.row.state);
    topic.isGone = true;
    ++m_goneInTree;
    topic.parent->branch->hasChanged = true;
    unsettle(*topic.parent);
}

// A node may have thousands of topics, and thousands may come and go in one delta.
void RosModel::settleChildren(RosItem &node)
{
    auto &children = node.branch->children;
    if (const auto sorted = qptrdiff(node.branch->sorted); sorted < qptrdiff(children.size())) {
        std::sort(children.begin() + sorted, children.end(), byName);
        std::inplace_merge(children.begin(), children.begin() + sorted, children.end(), byName);
    }
    std::erase_if(children, [this](std::unique_ptr<RosItem> &child) {
        const bool isGone = child->isGone;
        if (isGone) {
            m_dead.push_back(std::move(child));
            --m_goneInTree;
        }
        return isGone;
    });
    node.branch->sorted = children.size();
}

bool RosModel::apply(const MonitorDelta &delta)
{
    m_nowMs = std::max(m_nowMs, delta.atMs);
    // A full delta leaves rows for the next one: only another one says that all others have nothing new.
    if (delta.ros.size() < size_t(MonitorWishes().maxRosRows))
        m_knownMs = std::max(m_knownMs, delta.atMs);
    const bool wasSettled = isSettled();
    QSet<QByteArray> back; // forgotten, and seen again before we were told
    if (!delta.rosGone.empty()) {
        for (const RosRow &row : delta.ros)
            back.insert(row.topic);
    }
    for (const QByteArray &topic : delta.rosGone) {
        RosItem *item = m_topics.value(topic);
        if (item && !back.contains(topic))
            markGone(*item);
    }
    for (const RosRow &row : delta.ros) {
        RosItem *item = m_topics.value(row.topic);
        if (!item) {
            insert(row, delta.atMs);
            continue;
        }
        update(*item, row, delta.atMs);
        if (!m_isAsleep && (item->place >= 0) != passes(*item))
            unsettle(*item->parent);
    }
    if (isSettled() || (m_isAsleep && m_goneInTree < mostGoneAsleep))
        return false;
    settle(wasSettled && !m_isAsleep ? everything : slice);
    return true;
}

void RosModel::setAsleep(bool asleep)
{
    if (asleep == std::exchange(m_isAsleep, asleep) || asleep)
        return;
    // Meanwhile nobody looked at who passes the filter, and at the order of values.
    if (isFiltering() || m_sortColumn != Name || m_isOutdated)
        unsettleAll();
    m_isOutdated = false;
}

void RosModel::unsettle(RosItem &node)
{
    if (!std::exchange(node.branch->isUnsettled, true))
        m_unsettled.push_back(&node);
}

void RosModel::unsettleAll()
{
    for (const auto &domain : m_root->branch->children) {
        for (const auto &node : domain->branch->children)
            unsettle(*node);
    }
}

bool RosModel::settle(size_t most)
{
    if (isSettled())
        return true;
    std::vector<RosItem *> nodes;
    for (size_t topics = 0; !m_unsettled.empty() && topics < most; m_unsettled.pop_back()) {
        nodes.push_back(m_unsettled.back());
        topics += nodes.back()->branch->children.size();
    }
    arrange(nodes);
    return isSettled();
}

// One way for everything that moves rows: what persistent indexes named before they name afterwards, or
// nothing.
void RosModel::arrange(const std::vector<RosItem *> &nodes)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QHash<RosItem *, bool> domains; // whether topics have come or gone
    for (RosItem *node : nodes) {
        const bool hasChanged = std::exchange(node->branch->hasChanged, false);
        if (hasChanged) {
            settleChildren(*node);
            sumUp(*node); // what the others add up to has not changed, or is seen to by setNow()
        }
        node->branch->isUnsettled = false;
        show(*node);
        domains[node->parent] |= hasChanged;
    }
    const auto dropEmpty = [this](RosItem &parent) {
        std::erase_if(parent.branch->children, [this](std::unique_ptr<RosItem> &item) {
            if (!item->branch->children.empty())
                return false;
            item->isGone = true;
            m_dead.push_back(std::move(item));
            return true;
        });
    };
    for (auto domain = domains.cbegin(); domain != domains.cend(); ++domain) {
        dropEmpty(*domain.key());
        show(*domain.key());
        if (*domain)
            sumUp(*domain.key());
    }
    dropEmpty(*m_root);
    show(*m_root);
    // Where all is unfolded there is one for each row, and changing it is dear.
    QModelIndexList from;
    QModelIndexList to;
    for (const QModelIndex &index : before) {
        const auto *item = static_cast<RosItem *>(index.internalPointer());
        const QModelIndex now = !item->isGone && isReachable(item) ? indexFor(item, index.column()) : QModelIndex();
        if (now == index)
            continue;
        from.append(index);
        to.append(now);
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
    m_dead.clear();
}

void RosModel::rearrange()
{
    m_isOutdated = m_isAsleep;
    if (m_isAsleep)
        return;
    unsettleAll();
    settle(everything);
}

bool RosModel::passes(const RosItem &topic) const
{
    const RosValues &row = topic.row;
    if (!m_domain.isEmpty() && topic.domain() != m_domain)
        return false;
    if (m_onlyProblems && !isProblem(row.state) && !row.commandConflict && !row.identityConflict &&
        !row.clockSkewed && !RateWatches::isOff(topic.verdict))
        return false;
    if (m_words.isEmpty())
        return true;
    const QByteArray lower = row.topic.toLower();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QByteArray &word) { return lower.contains(word); });
}

// The children stand in the order of their names, so that there is nothing to sort for it, and little for another one.
void RosModel::show(RosItem &parent)
{
    std::vector<RosItem *> &shown = parent.branch->shown;
    for (RosItem *item : shown)
        item->place = -1;
    shown.clear();
    for (const auto &item : parent.branch->children) {
        if (!item->isGone && (item->branch ? !item->branch->shown.empty() : passes(*item)))
            shown.push_back(item.get());
    }
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == Name) {
        if (isDescending)
            std::reverse(shown.begin(), shown.end());
    } else {
        std::vector<std::pair<double, RosItem *>> keyed;
        keyed.reserve(shown.size());
        for (RosItem *item : shown)
            keyed.emplace_back(orderKey(*item), item);
        std::stable_sort(keyed.begin(), keyed.end(), [isDescending](const auto &a, const auto &b) {
            return isDescending ? a.first > b.first : a.first < b.first;
        });
        std::transform(keyed.begin(), keyed.end(), shown.begin(), [](const auto &entry) { return entry.second; });
    }
    for (size_t place = 0; place < shown.size(); ++place)
        shown[place]->place = int(place);
}

void RosModel::sumUp(RosItem &item)
{
    RosValues &sum = item.row;
    RosBranch &branch = *item.branch;
    sum.state = RosState::New;
    sum.messages = sum.bytes = 0;
    sum.subscribers = 0;
    sum.lastSeenMs = 0;
    sum.latencyMs.reset();
    sum.commandConflict = sum.identityConflict = sum.clockSkewed = false;
    branch.topics = branch.worst = branch.problems = branch.publishers = branch.off = 0;
    item.rateHz = item.bytesPerSecond = 0;
    const QByteArray *lastPublisher = nullptr;
    QSet<QByteArray> publishers; // a client may publish several topics of a node; mostly there is one client
    for (const auto &part : branch.children) {
        if (part->isGone)
            continue;
        const RosValues &row = part->row;
        const RosBranch *below = part->branch.get();
        if (row.state > sum.state) {
            sum.state = row.state;
            branch.worst = 0;
        }
        if (row.state == sum.state)
            branch.worst += below ? below->worst : 1;
        branch.problems += below ? below->problems : int(isProblem(row.state));
        branch.off += below ? below->off : int(RateWatches::isOff(part->verdict));
        branch.topics += part->topics();
        item.rateHz += part->rateHz;
        item.bytesPerSecond += part->bytesPerSecond;
        sum.messages += row.messages;
        sum.bytes += row.bytes;
        sum.subscribers += row.subscribers;
        sum.lastSeenMs = std::max(sum.lastSeenMs, row.lastSeenMs);
        if (row.latencyMs)
            sum.latencyMs = std::max(sum.latencyMs.value_or(0), *row.latencyMs);
        sum.commandConflict |= row.commandConflict;
        sum.identityConflict |= row.identityConflict;
        sum.clockSkewed |= row.clockSkewed;
        if (below) {
            branch.publishers += below->publishers;
            continue;
        }
        for (const RosPublisherRow &publisher : row.publishers) {
            if (!lastPublisher || *lastPublisher != publisher.clientId) {
                lastPublisher = &publisher.clientId;
                publishers.insert(publisher.clientId);
            }
        }
    }
    if (sum.kind == RosRow::Kind::Node)
        branch.publishers = int(publishers.size());
}

// Never more than one message in the time since the last one.
double RosModel::rateAt(const RosItem &topic, qint64 knownMs)
{
    const RosValues &row = topic.row;
    const qint64 age = knownMs - row.lastSeenMs;
    return age > 0 ? std::min(row.rateHz, 1000.0 / double(age)) : row.rateHz;
}

void RosModel::setVerdict(const QByteArray &topic, RateVerdict verdict)
{
    if (RosItem *item = m_topics.value(topic))
        item->verdict = verdict;
}

void RosModel::decay(RosItem &topic) const
{
    topic.rateHz = rateAt(topic, m_knownMs);
    topic.bytesPerSecond =
        topic.row.rateHz > 0 ? topic.row.bytesPerSecond * topic.rateHz / topic.row.rateHz : 0;
}

bool RosModel::setNow(qint64 nowMs, qint64 lagMs, std::chrono::milliseconds budget)
{
    m_nowMs = nowMs;
    m_knownMs = std::max(m_knownMs, nowMs - lagMs);
    const auto note = [nowMs](RosItem &item) {
        if (!item.branch->sums)
            item.branch->sums = std::make_unique<SumMinute>();
        item.branch->sums->add(nowMs, {float(item.rateHz), float(item.bytesPerSecond),
                               float(item.row.latencyMs.value_or(-1)), float(item.branch->problems)});
    };
    if (budget == std::chrono::milliseconds::max())
        m_sumDomain = m_sumNode = 0;
    QElapsedTimer spent;
    spent.start();
    constexpr size_t itemsAtOnce = 256; // between two looks at the time
    const auto &domains = m_root->branch->children;
    for (size_t items = 0; m_sumDomain < domains.size(); ++m_sumDomain, m_sumNode = 0) {
        RosItem &domain = *domains[m_sumDomain];
        const auto &nodes = domain.branch->children;
        for (; m_sumNode < nodes.size(); ++m_sumNode) {
            if (items >= itemsAtOnce && spent.elapsed() >= budget.count())
                return false;
            RosItem &node = *nodes[m_sumNode];
            items = items % itemsAtOnce + node.branch->children.size() + 1;
            for (const auto &topic : node.branch->children)
                decay(*topic);
            sumUp(node);
            note(node);
        }
        sumUp(domain);
        note(domain);
    }
    m_sumDomain = 0;
    return true;
}

void RosModel::announce(const std::vector<std::pair<QModelIndex, QModelIndex>> &ranges)
{
    for (const auto &[first, last] : ranges) {
        for (int row = first.row(); row <= last.row(); ++row) {
            auto *item = static_cast<RosItem *>(first.siblingAtRow(row).internalPointer());
            if (item->row.kind == RosRow::Kind::Topic)
                decay(*item);
        }
        Q_EMIT dataChanged(first, last.siblingAtColumn(ColumnCount - 1), {Qt::DisplayRole});
    }
}

void RosModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void RosModel::setFilter(const QString &text)
{
    m_words.clear();
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        m_words.append(word.toUtf8().toLower());
    rearrange();
}

void RosModel::setOnlyProblems(bool only)
{
    m_onlyProblems = only;
    rearrange();
}

void RosModel::setDomain(const QByteArray &domain)
{
    m_domain = domain;
    rearrange();
}

void RosModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? int(Name) : column;
    m_sortOrder = order;
    rearrange();
}

int RosModel::shownTopicCount() const
{
    int count = 0;
    for (const RosItem *domain : m_root->branch->shown) {
        for (const RosItem *node : domain->branch->shown)
            count += int(node->branch->shown.size());
    }
    return count;
}

int RosModel::nodeCount() const
{
    int count = 0;
    for (const auto &domain : m_root->branch->children)
        count += int(domain->branch->children.size());
    return count;
}

QList<QByteArray> RosModel::domains() const
{
    QList<QByteArray> names;
    for (const auto &domain : m_root->branch->children)
        names.append(domain->name);
    return names;
}

void RosModel::forEachTopic(const std::function<void(const RosItem &)> &take) const
{
    for (const auto &domain : m_root->branch->children) {
        for (const auto &node : domain->branch->children) {
            for (const auto &topic : node->branch->children) {
                if (!topic->isGone)
                    take(*topic);
            }
        }
    }
}

void RosModel::forEachShownTopic(const std::function<void(const RosItem &)> &take) const
{
    forEachTopic([&take](const RosItem &topic) {
        if (topic.place >= 0)
            take(topic);
    });
}

// What a column other than the names is sorted by; the youngest has the least age.
double RosModel::orderKey(const RosItem &item) const
{
    const RosValues &row = item.row;
    switch (m_sortColumn) {
    case State:
        return double(row.state);
    case Rate:
        return item.rateHz;
    case Range:
        return double(row.longestMs);
    case Jitter:
        return row.jitterMs;
    case Bandwidth:
        return item.bytesPerSecond;
    case Latency:
        return row.latencyMs.value_or(-1);
    case Age:
        return -double(row.lastSeenMs);
    case Messages:
        return double(row.messages);
    case Subscribers:
        return row.subscribers;
    case Publishers:
        return item.publishers();
    default:
        return 0;
    }
}

} // namespace deepros::gui
