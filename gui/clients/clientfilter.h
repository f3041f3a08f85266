#pragma once

#include <QByteArray>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <utility>
#include <vector>

namespace deepros::gui {

class ClientModel;

/// Which clients are shown, and in which order. Applied when refresh() is called, not by itself: rows do not
/// move under the reader's hand. New clients stand at the end until then.
class ClientFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Group : quint8 { All, Online, Offline, Queued, Dropped };

    explicit ClientFilter(ClientModel &clients, QObject *parent = nullptr);

    /// Words that all must be part of the id, the user name or the address.
    void setText(const QString &text);
    void setGroup(Group group);
    Group group() const { return m_group; }
    bool isFiltering() const { return m_group != Group::All || !m_words.isEmpty(); }
    void refresh() { invalidate(); }
    /// Values of these runs of rows have changed. The source does not say so for all of its rows: only those
    /// on screen matter.
    void announce(const std::vector<std::pair<QModelIndex, QModelIndex>> &ranges);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ClientModel &m_clients;
    QList<QByteArray> m_words; ///< lower case
    Group m_group = Group::All;
};

} // namespace deepros::gui
