#include "topics/diffmodel.h"

#include "text/format.h"
#include "widgets/rowdelegate.h"

namespace deepros::gui {

void DiffModel::setDifferences(QList<Difference> differences)
{
    differences.removeIf([](const Difference &difference) { return difference.kind == Difference::Kind::Same; });
    const auto sameRow = [](const Difference &a, const Difference &b) { return a.kind == b.kind && a.where == b.where; };
    if (std::equal(differences.begin(), differences.end(), m_rows.begin(), m_rows.end(), sameRow)) {
        m_rows = std::move(differences);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, Before), index(int(m_rows.size()) - 1, After), {Qt::DisplayRole});
        return;
    }
    beginResetModel();
    m_rows = std::move(differences);
    endResetModel();
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DiffModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    const Difference &row = m_rows[index.row()];
    if (role == LevelRole && index.column() == Kind)
        return row.kind == Difference::Kind::Added ? 2 : row.kind == Difference::Kind::Removed ? 4 : 3;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Kind:
        return row.kind == Difference::Kind::Added ? tr("+ added") : row.kind == Difference::Kind::Removed ? tr("− removed") : tr("~ changed");
    case Where:
        return row.where;
    case Before:
        return format::oneLine(row.before.toUtf8(), 1024);
    case After:
        return format::oneLine(row.after.toUtf8(), 1024);
    default:
        return {};
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Change");
    case Where:
        return tr("Field");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace deepros::gui
