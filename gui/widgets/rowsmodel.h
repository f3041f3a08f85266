#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <deque>
#include <iterator>

namespace deepros::gui {

/// A table of plain rows: what a broker answers, or the end of a stream. A class of its own says what stands
/// in a cell and which rows are the same. GUI thread.
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return index.isValid() && index.row() < int(m_rows.size())
                   ? cell(m_rows[size_t(index.row())], index.column(), role)
                   : QVariant();
    }
    const Row *at(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < int(m_rows.size()) ? &m_rows[size_t(index.row())] : nullptr;
    }

    /// These and no others: rows that stay keep their place and selection, as far as they stand in the same
    /// order.
    template <typename Rows>
    void setRows(const Rows &rows)
    {
        const auto same = [this](const Row &a, const Row &b) { return isSame(a, b); };
        const auto [oldFront, newFront] =
            std::mismatch(m_rows.begin(), m_rows.end(), std::begin(rows), std::end(rows), same);
        const auto first = int(oldFront - m_rows.begin());
        auto oldEnd = m_rows.end();
        auto newEnd = std::end(rows);
        while (oldEnd != oldFront && newEnd != newFront && same(*std::prev(oldEnd), *std::prev(newEnd))) {
            --oldEnd;
            --newEnd;
        }
        if (oldEnd != oldFront) {
            beginRemoveRows({}, first, int(oldEnd - m_rows.begin()) - 1);
            m_rows.erase(oldFront, oldEnd);
            endRemoveRows();
        }
        if (newEnd != newFront) {
            beginInsertRows({}, first, first + int(newEnd - newFront) - 1);
            m_rows.insert(m_rows.begin() + first, newFront, newEnd);
            endInsertRows();
        }
        std::copy(std::begin(rows), std::end(rows), m_rows.begin());
        touch();
    }
    /// At the end; the oldest go when there are more than `most` then.
    template <typename Rows>
    void append(const Rows &rows, size_t most)
    {
        auto begin = std::begin(rows);
        if (const auto count = size_t(std::distance(begin, std::end(rows))); count > most)
            std::advance(begin, count - most);
        const auto added = size_t(std::distance(begin, std::end(rows)));
        if (added == 0)
            return;
        if (m_rows.size() + added > most) {
            const size_t surplus = m_rows.size() + added - most;
            beginRemoveRows({}, 0, int(surplus) - 1);
            m_rows.erase(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(surplus));
            endRemoveRows();
        }
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added) - 1);
        m_rows.insert(m_rows.end(), begin, std::end(rows));
        endInsertRows();
    }
    void clear() { setRows(std::deque<Row>()); }
    /// Ages have changed, or the language.
    void touch()
    {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1),
                               {Qt::DisplayRole});
    }
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); }
    const std::deque<Row> &rows() const { return m_rows; }

protected:
    virtual QVariant cell(const Row &row, int column, int role) const = 0;
    virtual bool isSame(const Row &a, const Row &b) const = 0;

private:
    std::deque<Row> m_rows;
};

} // namespace deepros::gui
