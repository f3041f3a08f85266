// What views see of the tree: its rows, their order, and what stands in them.
#include "text/format.h"
#include "text/naturalorder.h"
#include "topics/topicmodel.h"
#include "widgets/rowdelegate.h"

#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace deepros::gui {

namespace {

/// Branches with more rows are not sorted by themselves: it would take too long while somebody watches.
constexpr size_t maxLiveOrder = 5'000;
constexpr qint64 ageTickMs = 500;
constexpr qsizetype previewHexBytes = 32;

quint64 messagesOf(const TopicNode &node)
{
    return node.branch ? node.branch->messages : node.value->messages;
}

quint64 rateOf(const TopicNode &node)
{
    return node.branch ? node.branch->rateMilliHz : node.value->rateMilliHz;
}

quint64 bandwidthOf(const TopicNode &node)
{
    return node.branch ? node.branch->bytesPerSecond : node.value->bytesPerSecond;
}

qint64 lastSeenOf(const TopicNode &node)
{
    return node.branch ? node.branch->lastSeenMs : node.value->lastSeenMs;
}

/// What a column is sorted by, as a number; the youngest has the least age.
qint64 orderKey(const TopicNode &node, int column)
{
    switch (column) {
    case TopicModel::Value:
        return node.branch ? qint64(node.branch->topics) : 0;
    case TopicModel::Rate:
        return qint64(rateOf(node));
    case TopicModel::Age:
        return -lastSeenOf(node);
    case TopicModel::Messages:
        return qint64(messagesOf(node));
    case TopicModel::Bandwidth:
        return qint64(bandwidthOf(node));
    case TopicModel::Retained:
        return node.branch ? qint64(node.branch->retained) : qint64(node.value->hasRetained);
    case TopicModel::Qos:
        return node.value ? node.value->qos : -1;
    default:
        return 0;
    }
}

/// How much of the beginning of a payload is text: all, but for a character that was cut at its end; -1: none.
qsizetype textSize(const QByteArray &preview, bool isCut)
{
    const auto isControl = [](char c) { return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\x1b'; };
    if (std::any_of(preview.begin(), preview.end(), isControl))
        return -1;
    for (qsizetype cut = 0; cut <= (isCut ? 3 : 0) && cut <= preview.size(); ++cut) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(QByteArrayView(preview).chopped(cut));
        if (!decoder.hasError() && !text.contains(QChar::ReplacementCharacter))
            return preview.size() - cut;
    }
    return -1;
}

/// 0 below 0.1 Hz, 1 from 100 kHz on.
double rateShare(quint64 milliHz)
{
    return milliHz <= 100 ? 0 : std::min(std::log10(double(milliHz) / 100) / 6, 1.0);
}

} // namespace

QString previewText(const QByteArray &preview, qint64 payloadSize)
{
    const bool isCut = payloadSize > preview.size();
    if (const qsizetype size = textSize(preview, isCut); size >= 0)
        return format::oneLine(QByteArrayView(preview).first(size)) + (isCut ? QStringLiteral("…") : QString());
    const QByteArray bytes = preview.first(std::min(preview.size(), previewHexBytes));
    QString text = QString::fromLatin1(bytes.toHex(' '));
    if (payloadSize > bytes.size())
        text += QStringLiteral(" …");
    return text;
}

TopicNode *TopicModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<TopicNode *>(index.internalPointer()) : m_root.get();
}

// -1: it has no row now.
int TopicModel::rowOf(const TopicNode *node) const
{
    TopicBranch &branch = *node->parent->branch;
    const Nodes &rows = branch.rows();
    const auto isRight = [&] { return node->row < rows.size() && rows[node->row] == node; };
    if (isRight())
        return int(node->row);
    if (!branch.rowsMoved)
        return -1;
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i]->row = quint32(i);
    branch.rowsMoved = false;
    return isRight() ? int(node->row) : -1;
}

bool TopicModel::isOnScreen(const TopicNode *node) const
{
    for (; node != m_root.get(); node = node->parent) {
        if (!node->parent || !node->parent->branch->isOpen || rowOf(node) < 0)
            return false;
    }
    return true;
}

QModelIndex TopicModel::indexOfNode(const TopicNode *node, int column) const
{
    if (node == m_root.get() || !isOnScreen(node))
        return {};
    return createIndex(rowOf(node), column, node);
}

QModelIndex TopicModel::indexOf(const QByteArray &path) const
{
    const TopicNode *node = find(path);
    return node ? indexOfNode(node) : QModelIndex();
}

QModelIndex TopicModel::openTo(const QByteArray &path)
{
    TopicNode *node = find(path);
    if (!node)
        return {};
    Nodes above;
    for (TopicNode *at = node->parent; at; at = at->parent)
        above.push_back(at);
    for (auto at = above.rbegin(); at != above.rend(); ++at) {
        if ((*at)->branch->isOpen)
            continue;
        if (!isOnScreen(*at))
            return {};
        openBranch(*at);
    }
    return indexOfNode(node);
}

QByteArray TopicModel::pathOf(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->path : QByteArray();
}

const TopicValue *TopicModel::valueOf(const QByteArray &path) const
{
    const TopicNode *node = find(path);
    return node ? node->value.get() : nullptr;
}

void TopicModel::forEachTopic(const QByteArray &path, bool matchingOnly,
                              const std::function<void(const QByteArray &, const TopicValue &)> &visit) const
{
    Nodes todo{path.isEmpty() ? m_root.get() : find(path)};
    while (!todo.empty() && todo.back()) {
        const TopicNode *node = todo.back();
        todo.pop_back();
        if (matchingOnly && isHidden(node))
            continue;
        if (node->value && (!matchingOnly || !isFiltered() || node->value->matches))
            visit(node->path, *node->value);
        if (node->branch)
            todo.insert(todo.end(), node->branch->children.rbegin(), node->branch->children.rend());
    }
}

QModelIndex TopicModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    TopicNode *node = nodeOf(parent)->branch->rows()[size_t(row)];
    node->row = quint32(row);
    return createIndex(row, column, node);
}

QModelIndex TopicModel::parent(const QModelIndex &index) const
{
    const TopicNode *above = index.isValid() ? nodeOf(index)->parent : nullptr;
    if (!above || above == m_root.get())
        return {};
    return createIndex(rowOf(above), 0, above);
}

int TopicModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && parent.column() != 0)
        return 0;
    const TopicNode *node = nodeOf(parent);
    return node->branch && node->branch->isOpen ? int(node->branch->rows().size()) : 0;
}

int TopicModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool TopicModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.isValid() && parent.column() != 0)
        return false;
    const TopicNode *node = nodeOf(parent);
    if (!node->branch)
        return false;
    if (node->branch->isOpen)
        return !node->branch->rows().empty();
    if (!isFiltered())
        return !node->branch->children.empty();
    return node->matching() > (node->value && node->value->matches ? 1u : 0u);
}

bool TopicModel::canFetchMore(const QModelIndex &parent) const
{
    const TopicNode *node = nodeOf(parent);
    return node->branch && !node->branch->isOpen && hasChildren(parent);
}

void TopicModel::fetchMore(const QModelIndex &parent)
{
    // A view that is told of rows that go may lay itself out first, and ask: it asks again.
    if (!m_removesRows && canFetchMore(parent))
        openBranch(nodeOf(parent));
}

void TopicModel::openBranch(TopicNode *node)
{
    orderRows(node, true);
    const int rows = int(node->branch->rows().size());
    if (rows > 0)
        beginInsertRows(indexOfNode(node), 0, rows - 1);
    node->branch->isOpen = true;
    m_open.push_back(node);
    if (rows > 0)
        endInsertRows();
}

// The rows of one branch as the query and the order want them.
void TopicModel::orderRows(TopicNode *node, bool force)
{
    TopicBranch &branch = *node->branch;
    branch.rowsMoved = true;
    branch.hasOwnRows = hasOwnRows() || node == m_root.get();
    if (!branch.hasOwnRows) {
        branch.ordered = Nodes();
        return;
    }
    const auto isShown = [this](const TopicNode *child) { return isFiltered() ? child->matching() > 0 : !isHidden(child); };
    const bool keepsOrder = !force && !ordersByName() && branch.children.size() > maxLiveOrder;
    if (keepsOrder) {
        // New ones come last until somebody asks for the order.
        m_hasStaleOrder = true;
        Nodes kept;
        kept.reserve(branch.children.size());
        std::copy_if(branch.ordered.begin(), branch.ordered.end(), std::back_inserter(kept), isShown);
        Nodes known = kept;
        std::sort(known.begin(), known.end());
        std::copy_if(branch.children.begin(), branch.children.end(), std::back_inserter(kept), [&](TopicNode *child) {
            return isShown(child) && !std::binary_search(known.begin(), known.end(), child);
        });
        branch.ordered = std::move(kept);
        return;
    }
    branch.ordered.clear();
    std::copy_if(branch.children.begin(), branch.children.end(), std::back_inserter(branch.ordered), isShown);
    if (ordersByName())
        return;
    if (m_sortColumn == Name) {
        std::reverse(branch.ordered.begin(), branch.ordered.end());
        return;
    }
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    std::vector<std::pair<qint64, TopicNode *>> keyed;
    keyed.reserve(branch.ordered.size());
    for (TopicNode *child : branch.ordered)
        keyed.emplace_back(orderKey(*child, m_sortColumn), child);
    std::stable_sort(keyed.begin(), keyed.end(), [descending](const auto &a, const auto &b) {
        return descending ? a.first > b.first : a.first < b.first;
    });
    std::transform(keyed.begin(), keyed.end(), branch.ordered.begin(), [](const auto &entry) { return entry.second; });
}

// Views keep their place by persistent indexes: those of rows that are gone become invalid.
void TopicModel::rearranged(const std::function<void()> &change, const QList<QPersistentModelIndex> &parents)
{
    Q_EMIT layoutAboutToBeChanged(parents);
    const QModelIndexList before = persistentIndexList();
    change();
    // Where all is expanded there is one for each row, and changing it is dear.
    QModelIndexList from;
    QModelIndexList to;
    for (const QModelIndex &index : before) {
        const QModelIndex now = indexOfNode(nodeOf(index), index.column());
        if (now == index)
            continue;
        from.append(index);
        to.append(now);
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged(parents);
}

void TopicModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange(true);
}

bool TopicModel::wantsArrange() const
{
    return m_arrangeDue || m_query.isLive() || m_sortColumn != Name;
}

void TopicModel::refresh(const QModelIndexList &visible, qint64 nowMs)
{
    m_nowMs = std::max(m_nowMs, nowMs);
    decay();
    const bool agesToo = m_nowMs - m_agesToldMs >= ageTickMs;
    if (agesToo)
        m_agesToldMs = m_nowMs;
    // Contiguous siblings are told as one.
    QModelIndex first;
    QModelIndex last;
    const auto tell = [&] {
        if (first.isValid())
            Q_EMIT dataChanged(first, last.siblingAtColumn(ColumnCount - 1), {Qt::DisplayRole, LevelRole});
        first = {};
    };
    for (const QModelIndex &index : visible) {
        TopicNode *node = nodeOf(index);
        if (!std::exchange(node->touched, false) && !agesToo)
            continue;
        const bool follows = first.isValid() && nodeOf(last)->parent == node->parent && index.row() == last.row() + 1;
        if (!follows) {
            tell();
            first = index.siblingAtColumn(Value);
        }
        last = index;
    }
    tell();
}

QVariant TopicModel::cell(const QByteArray &path, int column, int role) const
{
    const TopicNode *node = find(path);
    return node ? data(createIndex(0, column, node), role) : QVariant();
}

QVariant TopicModel::data(const QModelIndex &index, int role) const
{
    const TopicNode &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case LevelRole:
        return level(node, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Name || index.column() == Value || index.column() == Retained
            ? QVariant()
            : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case RateShareRole:
        return index.column() == Rate ? QVariant(rateShare(rateOf(node))) : QVariant();
    case FreshRole:
        return index.column() == Value ? QVariant(freshness(node)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Name ? QVariant(format::oneLine(node.path, 2048)) : QVariant();
    default:
        return {};
    }
}

// As of the last tick, so that no cell changes its colour more than twice a second however often it is painted.
double TopicModel::freshness(const TopicNode &node) const
{
    if (!m_highlights || !node.value || node.value->changedAt == 0)
        return 0;
    const auto tenths = qint32(quint32(m_agesToldMs / 100) - node.value->changedAt);
    return tenths < 5 ? 1 : tenths < 10 ? 0.5 : 0;
}

QVariant TopicModel::text(const TopicNode &node, int column) const
{
    switch (column) {
    case Name:
        return node.name().isEmpty() ? tr("(no name)") : format::oneLine(node.name(), 1024);
    case Value:
        if (node.value && node.value->lacksRetained)
            return tr("no retained value");
        if (node.value)
            return node.value->payloadSize == 0 ? tr("(empty)") : previewText(node.value->preview, node.value->payloadSize);
        if (isFiltered() && node.matching() != node.branch->topics)
            return tr("%1 of %2").arg(format::count(node.matching()), tr("%n topic(s)", nullptr, int(node.branch->topics)));
        return tr("%n topic(s)", nullptr, int(node.branch->topics));
    case Rate:
        return format::hertz(double(rateOf(node)) / 1000);
    case Age:
        return format::duration(std::max<qint64>(0, m_nowMs - lastSeenOf(node)));
    case Messages:
        return format::count(qint64(messagesOf(node)));
    case Bandwidth:
        return format::bytesPerSecond(double(bandwidthOf(node)));
    case Retained:
        if (node.branch)
            return node.branch->retained ? format::count(node.branch->retained) : QString();
        return node.value->hasRetained ? tr("stored") : QString();
    case Qos:
        return node.value ? QString::number(node.value->qos) : QString();
    default:
        return {};
    }
}

int TopicModel::level(const TopicNode &node, int column) const
{
    enum { Plain, Secondary, Ok, Warn };
    if (node.name().isEmpty() && column == Name)
        return Secondary;
    if (!node.value)
        return column == Name || column == Rate ? Plain : Secondary;
    if (column == Value && (node.value->payloadSize == 0 || node.value->lacksRetained))
        return Secondary;
    if (column != Age && column != Rate)
        return column == Name || column == Value ? Plain : Secondary;
    // Late: three periods of its own rate without a message. After ten it has stopped, which is no longer news.
    const double periodMs = node.value->toldRateMilliHz > 0 ? 1e6 / node.value->toldRateMilliHz : 0;
    const double ageMs = double(m_nowMs - node.value->lastSeenMs);
    if (periodMs <= 0 || ageMs > std::max(10 * periodMs, 10'000.0))
        return Secondary;
    return ageMs > std::max(3 * periodMs, 2'000.0) ? Warn : Plain;
}

QVariant TopicModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isText = section == Name || section == Value || section == Retained;
        return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Topic");
    case Value:
        return tr("Value");
    case Rate:
        return tr("Rate");
    case Age:
        return tr("Age");
    case Messages:
        return tr("Messages");
    case Bandwidth:
        return tr("Data rate");
    case Retained:
        return tr("Retained");
    case Qos:
        return tr("QoS");
    default:
        return {};
    }
}

} // namespace deepros::gui
