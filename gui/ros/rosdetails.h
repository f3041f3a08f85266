#pragma once

#include "context.h"
#include "ros/rosmodel.h"
#include "widgets/rowsmodel.h"

#include <QWidget>

#include <array>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace deepros::gui {

class ListView;
class NodeBars;
class TrendLine;

/// Who publishes one topic, or any topic of a node or domain.
class RosPublishersModel final : public RowsModel<RosPublisherRow>
{
    Q_OBJECT
public:
    enum Column { Client, Rate, Messages, Age, ColumnCount };
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// See RosModel.
    void setNow(qint64 nowMs, qint64 knownMs)
    {
        m_nowMs = nowMs;
        m_knownMs = knownMs;
    }

protected:
    QVariant cell(const RosPublisherRow &row, int column, int role) const override;
    bool isSame(const RosPublisherRow &a, const RosPublisherRow &b) const override
    {
        return a.clientId == b.clientId;
    }

private:
    qint64 m_nowMs = 0;
    qint64 m_knownMs = 0;
};

/// Everything about one domain, node or topic. GUI thread.
class RosDetails : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it.
    RosDetails(const Context &context, const RosModel &model, QWidget *parent = nullptr);

    /// See RosModel::keyOf(); empty: nothing.
    void setKey(const QByteArray &key);
    const QByteArray &key() const { return m_key; }
    /// Values have changed.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void watchWanted(const QByteArray &topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Field { State, Rate, Period, Range, Latency, Bandwidth, Total, Subscribers, LastSeen, FieldCount };

    const RosItem *item() const;
    void showItem(const RosItem &item);
    void showCharts(const RosItem &item);
    void showPublishers(const RosItem &item);
    void showPayload(const RosValues &row);
    void fitToText();

    Context m_context;
    const RosModel &m_model;
    RosPublishersModel *m_publishers;
    QLabel *m_name;
    QLabel *m_kind;
    QLabel *m_conflict;
    std::array<TrendLine *, SumMinute::SeriesCount> m_charts{}; ///< of a topic the first alone
    std::array<QLabel *, SumMinute::SeriesCount> m_chartTitles{};
    QLabel *m_barsTitle;
    NodeBars *m_bars; ///< of a domain
    std::array<QLabel *, FieldCount> m_titles{};
    std::array<QLabel *, FieldCount> m_values{};
    QLabel *m_publishersTitle;
    ListView *m_publisherView;
    QLabel *m_payloadTitle;
    QPlainTextEdit *m_payload;
    QPushButton *m_showTopic;
    QPushButton *m_watch; ///< of a topic
    QPushButton *m_copy;
    QByteArray m_key;
    QByteArray m_shownPayload;
};

} // namespace deepros::gui
