// The ROS topics as rows of a file.
#include "export/exportsource.h"
#include "ros/misfits.h"
#include "ros/rosmodel.h"
#include "ros/rospage.h"
#include "widgets/listview.h"

namespace deepros::gui {

namespace {

QVariant ifKnown(double value, bool isKnown)
{
    return isKnown ? QVariant(value) : QVariant();
}

} // namespace

QList<ExportSource> RosPage::exportSources() const
{
    using Rows = ExportSource::Rows;
    ExportSource topics;
    topics.title = tr("ROS topics");
    topics.fileStem = QStringLiteral("ros-topics");
    topics.columns = {"topic",      "domain",      "node",       "type",          "state",
                      "rate_hz",    "period_ms",   "shortest_ms", "longest_ms",   "jitter_ms",
                      "bytes_per_second", "latency_ms", "latency_p99_ms", "clock_skewed", "messages",
                      "bytes",      "last_seen",   "subscribers", "publishers",   "command_conflict"};
    topics.keys = [this](Rows rows) {
        QList<QByteArray> keys;
        const RosItem *chosen = rows == Rows::Selected ? m_model->item(m_tree->currentIndex()) : nullptr;
        if (rows == Rows::Selected && !chosen)
            return keys;
        const auto isChosen = [chosen](const RosItem *item) {
            while (item && item != chosen)
                item = item->parent;
            return item == chosen;
        };
        const auto take = [&](const RosItem &item) {
            if (!chosen || isChosen(&item))
                keys.append(item.row.topic);
        };
        if (rows == Rows::All)
            m_model->forEachTopic(take);
        else
            m_model->forEachShownTopic(take);
        return keys;
    };
    topics.count = [this, keys = topics.keys](Rows rows) -> qsizetype {
        return rows == Rows::All     ? m_model->topicCount()
               : rows == Rows::Shown ? m_model->shownTopicCount()
                                     : keys(rows).size();
    };
    topics.row = [this](const QByteArray &key) -> QVariantList {
        const RosItem *item = m_model->topic(key);
        if (!item)
            return {};
        const RosValues &row = item->row;
        return {row.topic,
                item->domain(),
                item->node(),
                item->name,
                QLatin1String(nameOf(row.state)),
                item->rateHz,
                ifKnown(row.periodMs, row.periodMs > 0),
                ifKnown(row.shortestMs, row.shortestMs > 0),
                ifKnown(row.longestMs, row.longestMs > 0),
                ifKnown(row.jitterMs, row.periodMs > 0),
                item->bytesPerSecond,
                row.latencyMs ? QVariant(*row.latencyMs) : QVariant(),
                row.latencyP99Ms ? QVariant(*row.latencyP99Ms) : QVariant(),
                row.clockSkewed,
                row.messages,
                row.bytes,
                exportTime(row.lastSeenMs),
                row.subscribers,
                item->publishers(),
                row.commandConflict};
    };

    ExportSource misfits;
    misfits.title = tr("Topics that do not fit");
    misfits.fileStem = QStringLiteral("ros-misfits");
    misfits.columns = {"topic"};
    misfits.keys = [this](Rows rows) {
        QList<QByteArray> keys;
        if (rows == Rows::Selected) {
            for (const QModelIndex &index : m_misfitView->selectionModel()->selectedRows())
                keys.append(*m_misfits->at(index));
        } else {
            keys = m_misfits->topics();
        }
        return keys;
    };
    misfits.count = [this](Rows rows) -> qsizetype {
        return rows == Rows::Selected ? m_misfitView->selectionModel()->selectedRows().size() : m_misfits->count();
    };
    misfits.row = [](const QByteArray &key) -> QVariantList { return {key}; };
    return m_showsMisfits ? QList{misfits, topics} : QList{topics, misfits};
}

} // namespace deepros::gui
