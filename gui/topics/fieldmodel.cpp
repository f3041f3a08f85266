#include "topics/fieldmodel.h"

#include "text/format.h"
#include "theme/icons.h"

#include <QMimeData>

#include <algorithm>

namespace deepros::gui {

bool FieldModel::hasSameFields(const LexicalJson &other) const
{
    const auto &old = m_json.items();
    const auto &now = other.items();
    if (old.size() != now.size() || old.empty())
        return false;
    for (size_t i = 0; i < old.size(); ++i) {
        const bool isSame = old[i].type == now[i].type && old[i].parent == now[i].parent
            && old[i].children == now[i].children
            && QByteArrayView(m_json.text()).sliced(std::max(0, old[i].keyAt), old[i].keySize)
                == QByteArrayView(other.text()).sliced(std::max(0, now[i].keyAt), now[i].keySize);
        if (!isSame)
            return false;
    }
    return true;
}

bool FieldModel::setJson(LexicalJson json, const QByteArray &topic)
{
    if (topic == m_topic && hasSameFields(json)) {
        // Rows of one parent whose values differ, as contiguous ranges.
        const LexicalJson old = std::exchange(m_json, std::move(json));
        qint32 first = -1;
        qint32 last = -1;
        const auto tell = [&] {
            if (first < 0)
                return;
            const auto &item = m_json.items()[size_t(last)];
            const auto &begin = m_json.items()[size_t(first)];
            Q_EMIT dataChanged(createIndex(begin.place, Value, quintptr(first)), createIndex(item.place, Value, quintptr(last)),
                               {Qt::DisplayRole});
            first = -1;
        };
        for (size_t i = 0; i < m_json.items().size(); ++i) {
            const auto &item = m_json.items()[i];
            if (item.children > 0 || old.raw(old.items()[i]) == m_json.raw(item))
                continue;
            if (first >= 0
                && (m_json.items()[size_t(last)].parent != item.parent || m_json.items()[size_t(last)].place + 1 != item.place))
                tell();
            if (first < 0)
                first = qint32(i);
            last = qint32(i);
        }
        tell();
        return false;
    }
    beginResetModel();
    m_topic = topic;
    m_json = std::move(json);
    m_children.assign(m_json.items().size(), {});
    for (size_t i = 1; i < m_json.items().size(); ++i)
        m_children[size_t(m_json.items()[i].parent)].push_back(qint32(i));
    endResetModel();
    return true;
}

void FieldModel::clear()
{
    beginResetModel();
    m_json = {};
    m_children.clear();
    m_topic.clear();
    endResetModel();
}

QString FieldModel::pathOf(const QModelIndex &index) const
{
    return index.isValid() ? m_json.path(qsizetype(index.internalId())) : QString();
}

QString FieldModel::valueOf(const QModelIndex &index) const
{
    return index.isValid() ? QString::fromUtf8(m_json.raw(m_json.items()[index.internalId()])) : QString();
}

// A single value has one row without a name; the fields of an object or array stand at the top.
QModelIndex FieldModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    if (!parent.isValid() && m_children[0].empty())
        return createIndex(0, column, quintptr(0));
    return createIndex(row, column, quintptr(m_children[parent.isValid() ? parent.internalId() : 0][size_t(row)]));
}

QModelIndex FieldModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const qint32 above = m_json.items()[index.internalId()].parent;
    return above <= 0 ? QModelIndex() : createIndex(m_json.items()[size_t(above)].place, 0, quintptr(above));
}

int FieldModel::rowCount(const QModelIndex &parent) const
{
    if (m_children.empty() || (parent.isValid() && parent.column() != 0))
        return 0;
    if (parent.isValid())
        return parent.internalId() == 0 ? 0 : int(m_children[parent.internalId()].size());
    return std::max(1, int(m_children[0].size()));
}

int FieldModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    const auto &item = m_json.items()[index.internalId()];
    const bool isName = index.column() == Name;
    if (index.column() == Plot && role != Qt::ToolTipRole && role != PathRole && role != IsNumericRole) {
        const bool canPlot = m_json.isNumeric(item);
        if (role == IconRole && canPlot)
            return int(Icon::Plot);
        if (role == LevelRole)
            return 1;
        return role == Qt::AccessibleTextRole && canPlot ? tr("can be plotted") : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: {
        if (isName) {
            if (item.parent < 0)
                return tr("value");
            return item.keyAt >= 0 ? format::oneLine(m_json.key(item).toUtf8(), 1024)
                                   : QStringLiteral("[%1]").arg(item.place);
        }
        if (item.type == LexicalJson::Type::Object)
            return tr("%n field(s)", nullptr, item.children);
        if (item.type == LexicalJson::Type::Array)
            return tr("%n element(s)", nullptr, item.children);
        return format::oneLine(m_json.raw(item), 4096);
    }
    case LevelRole: {
        const bool isContainer = item.type == LexicalJson::Type::Object || item.type == LexicalJson::Type::Array;
        return isContainer && !isName ? 1 : 0;
    }
    case Qt::ToolTipRole:
        return m_json.isNumeric(item) ? tr("%1: a number that can be dragged to a plot").arg(pathOf(index)) : pathOf(index);
    case PathRole:
        return pathOf(index);
    case IsNumericRole:
        return m_json.isNumeric(item);
    default:
        return {};
    }
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Field") : section == Value ? tr("Value") : QString();
}

Qt::ItemFlags FieldModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && m_json.isNumeric(m_json.items()[index.internalId()]))
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList FieldModel::mimeTypes() const
{
    return {QLatin1String(mimeType), QStringLiteral("text/plain")};
}

QMimeData *FieldModel::mimeData(const QModelIndexList &indexes) const
{
    const auto index = std::find_if(indexes.begin(), indexes.end(), [](const QModelIndex &i) { return i.column() == Name; });
    if (index == indexes.end())
        return nullptr;
    auto *mime = new QMimeData; // owned by the drag
    mime->setData(QLatin1String(mimeType), m_topic + '\n' + pathOf(*index).toUtf8());
    mime->setText(QString::fromUtf8(m_topic) + u':' + pathOf(*index));
    return mime;
}

} // namespace deepros::gui
