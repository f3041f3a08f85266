#include "ros/rosmodel.h"

#include "monitor/monitor.h"
#include "text/naturalorder.h"

#include <algorithm>

namespace deepros::gui {

namespace {

template <typename T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

/// Never more than one message in the time since the last one.
double decayedRate(const RosRow &row, qint64 knownMs)
{
    const qint64 age = knownMs - row.lastSeenMs;
    return age > 0 ? std::min(row.rateHz, 1000.0 / double(age)) : row.rateHz;
}

} // namespace

RosModel::RosModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<RosItem>()) {}

RosModel::~RosModel() = default;

QModelIndex RosModel::index(int row, int column, const QModelIndex &parent) const
{
    const RosItem *of = parent.isValid() ? static_cast<RosItem *>(parent.internalPointer()) : m_root.get();
    if (parent.column() > 0 || row < 0 || row >= int(of->shown.size()) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, of->shown[size_t(row)]);
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
    return int(
        (parent.isValid() ? static_cast<RosItem *>(parent.internalPointer()) : m_root.get())->shown.size());
}

const RosItem *RosModel::item(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<RosItem *>(index.internalPointer()) : nullptr;
}

QByteArray RosModel::keyOf(const RosItem &item)
{
    switch (item.row.kind) {
    case RosRow::Kind::Domain:
        return item.row.domain;
    case RosRow::Kind::Node:
        return item.row.domain + '/' + item.row.node;
    case RosRow::Kind::Topic:
        return item.row.topic;
    }
    return {};
}

QModelIndex RosModel::indexOf(const QByteArray &key) const
{
    const RosItem *found = m_topics.value(key);
    if (!found) {
        const qsizetype slash = key.indexOf('/');
        const QByteArray domain = slash < 0 ? key : key.first(slash);
        for (const auto &candidate : m_root->children) {
            if (candidate->name != domain)
                continue;
            found = slash < 0 ? candidate.get() : nullptr;
            for (const auto &node : candidate->children) {
                if (slash >= 0 && node->name == key.sliced(slash + 1))
                    found = node.get();
            }
        }
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
    m_root->shown.clear();
    m_root->children.clear();
    m_problems = 0;
    endResetModel();
}

RosItem *RosModel::child(RosItem &parent, const QByteArray &name, RosRow::Kind kind)
{
    const auto at =
        std::lower_bound(parent.children.begin(), parent.children.end(), name,
                         [](const auto &item, const QByteArray &key) { return item->name < key; });
    if (at != parent.children.end() && (*at)->name == name)
        return at->get();
    auto item = std::make_unique<RosItem>();
    item->parent = &parent;
    item->name = name;
    item->row.kind = kind;
    return parent.children.insert(at, std::move(item))->get();
}

void RosModel::update(RosItem &item, const RosRow &row, qint64 atMs)
{
    m_problems += int(isProblem(row)) - int(isProblem(item.row));
    item.row = row;
    item.topics = 1;
    item.publishers = int(row.publishers.size());
    item.rateHz = row.rateHz; // as of now: the broker lets it fall, too
    item.bytesPerSecond = row.bytesPerSecond;
    item.minute.add(atMs, item.rateHz);
}

void RosModel::insert(const RosRow &row, qint64 atMs)
{
    RosItem *domain = child(*m_root, row.domain, RosRow::Kind::Domain);
    domain->row.domain = row.domain;
    RosItem *node = child(*domain, row.node, RosRow::Kind::Node);
    node->row.domain = row.domain;
    node->row.node = row.node;
    RosItem *topic = child(*node, row.messageType, RosRow::Kind::Topic);
    topic->row.state = RosState::New;
    update(*topic, row, atMs);
    m_topics.insert(row.topic, topic);
}

std::unique_ptr<RosItem> RosModel::take(const QByteArray &topic)
{
    RosItem *item = m_topics.take(topic);
    m_problems -= isProblem(item->row);
    RosItem *parent = item->parent;
    const auto at = std::find_if(parent->children.begin(), parent->children.end(),
                                 [item](const auto &other) { return other.get() == item; });
    std::unique_ptr<RosItem> taken = std::move(*at);
    parent->children.erase(at);
    return taken;
}

bool RosModel::apply(const MonitorDelta &delta)
{
    m_nowMs = std::max(m_nowMs, delta.atMs);
    // A full delta leaves rows for the next one: only another one says that all others have nothing new.
    if (delta.ros.size() < size_t(MonitorWishes().maxRosRows))
        m_knownMs = std::max(m_knownMs, delta.atMs);
    std::vector<const RosRow *> added;
    QSet<RosItem *> nodes; // whose topics must be filtered anew
    for (const RosRow &row : delta.ros) {
        RosItem *item = m_topics.value(row.topic);
        if (!item) {
            added.push_back(&row);
            continue;
        }
        update(*item, row, delta.atMs);
        if ((item->place >= 0) != passes(*item))
            nodes.insert(item->parent);
    }
    std::vector<QByteArray> gone;
    for (const QByteArray &topic : delta.rosGone) {
        if (m_topics.contains(topic))
            gone.push_back(topic);
    }
    if (added.empty() && gone.empty() && nodes.isEmpty())
        return false;
    arrange(
        [&] {
            for (const QByteArray &topic : gone) {
                if (!m_topics.contains(topic))
                    continue;
                RosItem *node = m_topics.value(topic)->parent;
                m_dead.push_back(take(topic));
                nodes.insert(node);
            }
            for (const RosRow *row : added) {
                if (RosItem *twice = m_topics.value(row->topic))
                    update(*twice, *row, delta.atMs);
                else
                    insert(*row, delta.atMs);
                nodes.insert(m_topics.value(row->topic)->parent);
            }
        },
        &nodes);
    return true;
}

// One way for everything that moves rows: what persistent indexes named before they name afterwards, or
// nothing.
void RosModel::arrange(const std::function<void()> &change, const QSet<RosItem *> *nodes)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    change();
    QSet<RosItem *> domains;
    if (nodes) {
        for (RosItem *node : *nodes) {
            show(*node);
            domains.insert(node->parent);
        }
    } else {
        for (const auto &domain : m_root->children) {
            domains.insert(domain.get());
            for (const auto &node : domain->children)
                show(*node);
        }
    }
    const auto dropEmpty = [this](RosItem &parent) {
        std::erase_if(parent.children, [this](std::unique_ptr<RosItem> &item) {
            if (!item->children.empty())
                return false;
            m_dead.push_back(std::move(item));
            return true;
        });
    };
    for (RosItem *domain : domains) {
        dropEmpty(*domain);
        for (const auto &node : domain->children)
            sumUp(*node);
        show(*domain);
        sumUp(*domain);
    }
    dropEmpty(*m_root);
    show(*m_root);
    QSet<const RosItem *> dead;
    for (const auto &item : m_dead)
        dead.insert(item.get());
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        const auto *item = static_cast<RosItem *>(index.internalPointer());
        after.append(!dead.contains(item) && isReachable(item) ? indexFor(item, index.column())
                                                               : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    m_dead.clear();
}

void RosModel::rearrange()
{
    arrange([] {}, nullptr);
}

bool RosModel::passes(const RosItem &topic) const
{
    const RosRow &row = topic.row;
    if (!m_domain.isEmpty() && row.domain != m_domain)
        return false;
    if (m_onlyProblems && !isProblem(row) && !row.commandConflict && !row.identityConflict &&
        !row.clockSkewed)
        return false;
    if (m_words.isEmpty())
        return true;
    const QByteArray lower = row.topic.toLower();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QByteArray &word) { return lower.contains(word); });
}

void RosModel::show(RosItem &parent)
{
    for (RosItem *item : parent.shown)
        item->place = -1;
    parent.shown.clear();
    for (const auto &item : parent.children) {
        item->place = -1;
        if (item->row.kind == RosRow::Kind::Topic ? passes(*item) : !item->shown.empty())
            parent.shown.push_back(item.get());
    }
    std::sort(parent.shown.begin(), parent.shown.end(), [this](const RosItem *a, const RosItem *b) {
        const int how = compare(*a, *b);
        return how != 0 ? (m_sortOrder == Qt::AscendingOrder ? how < 0 : how > 0)
                        : naturalCompare(a->name, b->name) < 0;
    });
    for (size_t place = 0; place < parent.shown.size(); ++place)
        parent.shown[place]->place = int(place);
}

void RosModel::sumUp(RosItem &item)
{
    RosRow sum;
    sum.kind = item.row.kind;
    sum.domain = item.row.domain;
    sum.node = item.row.node;
    item.topics = 0;
    item.worst = 0;
    item.rateHz = 0;
    item.bytesPerSecond = 0;
    QSet<QByteArray> publishers; // a client may publish several topics of a node
    for (const auto &part : item.children) {
        const RosRow &row = part->row;
        const bool isTopic = row.kind == RosRow::Kind::Topic;
        if (row.state > sum.state) {
            sum.state = row.state;
            item.worst = 0;
        }
        if (row.state == sum.state)
            item.worst += isTopic ? 1 : part->worst;
        item.topics += part->topics;
        item.rateHz += part->rateHz;
        item.bytesPerSecond += part->bytesPerSecond;
        sum.messages += row.messages;
        sum.bytes += row.bytes;
        sum.subscribers += row.subscribers;
        sum.lastSeenMs = std::max(sum.lastSeenMs, row.lastSeenMs);
        sum.commandConflict |= row.commandConflict;
        sum.identityConflict |= row.identityConflict;
        sum.clockSkewed |= row.clockSkewed;
        if (isTopic) {
            for (const RosPublisherRow &publisher : row.publishers)
                publishers.insert(publisher.clientId);
        }
    }
    item.row = sum;
    if (item.row.kind == RosRow::Kind::Node) {
        item.publishers = int(publishers.size());
    } else {
        item.publishers = 0;
        for (const auto &node : item.children)
            item.publishers += node->publishers;
    }
}

void RosModel::setNow(qint64 nowMs, qint64 lagMs)
{
    m_nowMs = nowMs;
    m_knownMs = std::max(m_knownMs, nowMs - lagMs);
    for (const auto &domain : m_root->children) {
        for (const auto &node : domain->children) {
            for (const auto &topic : node->children) {
                topic->rateHz = decayedRate(topic->row, m_knownMs);
                topic->bytesPerSecond =
                    topic->row.rateHz > 0 ? topic->row.bytesPerSecond * topic->rateHz / topic->row.rateHz : 0;
            }
            sumUp(*node);
        }
        sumUp(*domain);
    }
}

void RosModel::announce(const std::vector<std::pair<QModelIndex, QModelIndex>> &ranges)
{
    for (const auto &[first, last] : ranges)
        Q_EMIT dataChanged(first, last.siblingAtColumn(ColumnCount - 1), {Qt::DisplayRole});
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
    for (const RosItem *domain : m_root->shown) {
        for (const RosItem *node : domain->shown)
            count += int(node->shown.size());
    }
    return count;
}

int RosModel::nodeCount() const
{
    int count = 0;
    for (const auto &domain : m_root->children)
        count += int(domain->children.size());
    return count;
}

QList<QByteArray> RosModel::domains() const
{
    QList<QByteArray> names;
    for (const auto &domain : m_root->children)
        names.append(domain->name);
    return names;
}

void RosModel::forEachTopic(const std::function<void(const RosItem &)> &take) const
{
    for (const auto &domain : m_root->children) {
        for (const auto &node : domain->children) {
            for (const auto &topic : node->children)
                take(*topic);
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

int RosModel::compare(const RosItem &a, const RosItem &b) const
{
    switch (m_sortColumn) {
    case State:
        return order(a.row.state, b.row.state);
    case Rate:
        return order(a.rateHz, b.rateHz);
    case Range:
        return order(a.row.longestMs, b.row.longestMs);
    case Jitter:
        return order(a.row.jitterMs, b.row.jitterMs);
    case Bandwidth:
        return order(a.bytesPerSecond, b.bytesPerSecond);
    case Latency:
        return order(a.row.latencyMs.value_or(-1), b.row.latencyMs.value_or(-1));
    case Age:
        return order(b.row.lastSeenMs, a.row.lastSeenMs);
    case Messages:
        return order(a.row.messages, b.row.messages);
    case Subscribers:
        return order(a.row.subscribers, b.row.subscribers);
    case Publishers:
        return order(a.publishers, b.publishers);
    default:
        return naturalCompare(a.name, b.name);
    }
}

} // namespace deepros::gui
