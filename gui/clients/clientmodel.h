#pragma once

#include "broker/brokercontrol.h"
#include "theme/icons.h"
#include "widgets/rowdelegate.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace deepros::gui {

/// How a client stands, as it is shown.
enum class ClientState : quint8 {
    Online,
    Idle,    ///< connected, and its keep-alive has passed without a packet; after one and a half the broker
             ///< disconnects it
    Offline, ///< the session is kept
    Banned,  ///< away, and it may not come back now
    Leaving  ///< somebody has just asked the broker to disconnect it
};

/// All sessions that the broker has, one row each, from the deltas of the monitor. Rows that come and go are
/// announced here, new values by ClientFilter for the rows on screen. GUI thread.
class ClientModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        State,
        Id,
        Address,
        InRate,
        OutRate,
        Queue,
        Inflight,
        Dropped,
        Subscriptions,
        Uptime,
        User,
        Protocol,
        Transport,
        BytesIn,
        BytesOut,
        KeepAlive,
        LastPacket,
        SessionKind,
        Will,
        ColumnCount
    };
    /// What the chips above the list count.
    struct Counts
    {
        int all = 0;
        int online = 0;
        int offline = 0;
        int queued = 0;  ///< clients for whom messages wait
        int dropped = 0; ///< clients that lost messages
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_entries.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void clear();
    void apply(const MonitorDelta &delta);
    void setBans(const QList<Ban> &bans);
    /// Shown as leaving until the broker says otherwise, or until it is taken back.
    void setLeaving(const QByteArray &id, bool leaving);
    /// UTC ms since 1970: what ages are counted from.
    void setNow(qint64 nowMs);
    void retranslate();

    const ClientRow *row(int row) const { return &m_entries[size_t(row)].client; }
    const ClientRow *find(const QByteArray &id) const;
    int rowOf(const QByteArray &id) const { return m_rows.value(id, -1); }
    ClientState stateOf(int row) const;
    QString stateText(int row) const;
    Counts counts() const;
    /// Ids of all whom the ban would be about.
    std::vector<QByteArray> concernedBy(const Ban &ban) const;
    /// Less than 0, 0, or greater, by the raw value of a column.
    int compare(int left, int right, int column) const;

    static QString protocolText(const ClientRow &client);
    static quint64 droppedSum(const ClientRow &client);

private:
    struct Entry
    {
        ClientRow client;
        bool isBanned = false;
        bool isLeaving = false;
    };

    void remove(const std::vector<QByteArray> &ids);
    bool isBanned(const ClientRow &client) const;
    QString text(const Entry &entry, int row, int column) const;
    int level(const Entry &entry, int row, int column) const;
    QVariant share(const Entry &entry, int column) const;

    std::vector<Entry> m_entries;
    QHash<QByteArray, int> m_rows;
    QList<Ban> m_bans;
    qint64 m_nowMs = 0;
};

} // namespace deepros::gui
