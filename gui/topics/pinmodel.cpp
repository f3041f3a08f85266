#include "topics/pinmodel.h"

#include "text/format.h"
#include "theme/icons.h"
#include "topics/topicmodel.h"
#include "widgets/rowdelegate.h"

namespace deepros::gui {

PinModel::PinModel(const TopicModel &topics, QObject *parent) : QAbstractTableModel(parent), m_topics(topics) {}

bool PinModel::pin(const QByteArray &path)
{
    if (m_pins.contains(path))
        return true;
    if (m_pins.size() >= maxPins)
        return false;
    beginInsertRows({}, int(m_pins.size()), int(m_pins.size()));
    m_pins.append(path);
    endInsertRows();
    return true;
}

void PinModel::unpin(const QByteArray &path)
{
    const auto row = int(m_pins.indexOf(path));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_pins.removeAt(row);
    endRemoveRows();
}

void PinModel::refresh()
{
    if (!m_pins.isEmpty())
        Q_EMIT dataChanged(index(0, TopicModel::Value), index(int(m_pins.size()) - 1, TopicModel::ColumnCount - 1),
                           {Qt::DisplayRole, LevelRole});
}

int PinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pins.size());
}

int PinModel::columnCount(const QModelIndex &) const
{
    return TopicModel::ColumnCount;
}

QVariant PinModel::data(const QModelIndex &index, int role) const
{
    const QByteArray &path = m_pins[index.row()];
    if (index.column() == TopicModel::Name) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return format::oneLine(path, 2048);
        if (role == IconRole)
            return int(Icon::Pin);
    }
    if (!m_topics.isKnown(path)) {
        if (role == LevelRole)
            return 1;
        return role == Qt::DisplayRole && index.column() == TopicModel::Value ? tr("not seen yet") : QVariant();
    }
    return m_topics.cell(path, index.column(), role);
}

QVariant PinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_topics.headerData(section, orientation, role);
}

} // namespace deepros::gui
