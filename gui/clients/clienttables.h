#pragma once

#include "broker/brokercontrol.h"
#include "widgets/rowsmodel.h"

#include <QHash>

namespace deepros::gui {

/// What one client is subscribed to.
class SubscriptionsModel final : public RowsModel<SubscriptionRow>
{
    Q_OBJECT
public:
    enum Column { Filter, Qos, Topics, Messages, Options, ColumnCount };
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// How many topics match each filter, as far as that is known.
    void setMatching(const QHash<QByteArray, qsizetype> &matching);
    const QHash<QByteArray, qsizetype> &matching() const { return m_matching; }

protected:
    QVariant cell(const SubscriptionRow &row, int column, int role) const override;
    bool isSame(const SubscriptionRow &a, const SubscriptionRow &b) const override
    {
        return a.filter == b.filter;
    }

private:
    QHash<QByteArray, qsizetype> m_matching;
};

/// What is owed to one client: first what is in flight, then what waits.
class QueueModel final : public RowsModel<QueuedMessageRow>
{
    Q_OBJECT
public:
    enum Column { Topic, Age, Size, Qos, Where, ColumnCount };
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setNow(qint64 nowMs);

protected:
    QVariant cell(const QueuedMessageRow &row, int column, int role) const override;
    bool isSame(const QueuedMessageRow &a, const QueuedMessageRow &b) const override
    {
        return a.topic == b.topic && a.receivedMs == b.receivedMs && a.packetId == b.packetId;
    }

private:
    qint64 m_nowMs = 0;
};

/// The last messages that one client has published.
class ClientMessagesModel final : public RowsModel<TailMessage>
{
    Q_OBJECT
public:
    enum Column { Time, Topic, Size, Payload, ColumnCount };
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const TailMessage &row, int column, int role) const override;
    bool isSame(const TailMessage &, const TailMessage &) const override { return false; }
};

/// What the broker has to tell of one client.
class ClientHistoryModel final : public RowsModel<MonitorEvent>
{
    Q_OBJECT
public:
    enum Column { Time, Event, Text, Address, ColumnCount };
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const MonitorEvent &row, int column, int role) const override;
    bool isSame(const MonitorEvent &a, const MonitorEvent &b) const override { return a.id == b.id; }
};

/// Who may not connect.
class BansModel final : public RowsModel<Ban>
{
    Q_OBJECT
public:
    enum Column { Kind, Value, Until, Reason, Since, ColumnCount };
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setNow(qint64 nowMs);

    static QString kindText(Ban::Kind kind);

protected:
    QVariant cell(const Ban &row, int column, int role) const override;
    bool isSame(const Ban &a, const Ban &b) const override { return a.id == b.id; }

private:
    qint64 m_nowMs = 0;
};

} // namespace deepros::gui
