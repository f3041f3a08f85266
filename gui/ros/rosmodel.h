#pragma once

#include "monitor/rows.h"
#include "ros/ratewatches.h"
#include "ros/rositem.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace deepros::gui {

/// domain → node → message type, from the deltas of the monitor, with the sums of each parent. Filters and
/// sorts by itself. Values are announced only for the rows that a view says are on screen. GUI thread.
class RosModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        Name,
        State,
        Rate,
        Range,
        Jitter,
        Bandwidth,
        Latency,
        Age,
        Messages,
        Subscribers,
        Publishers,
        ColumnCount
    };

    static constexpr size_t slice = 4'000; ///< topics; some milliseconds of work

    explicit RosModel(QObject *parent = nullptr);
    ~RosModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Keeps this order; values that change meanwhile are sorted in by rearrange().
    void sort(int column, Qt::SortOrder order) override;

    void clear();
    /// True when rows have come, gone, or passed the filter anew.
    bool apply(const MonitorDelta &delta);
    /// While nobody sees it: rows are kept and problems counted, but nothing is arranged; filters and orders wait, too.
    /// Afterwards settle() makes up for it.
    void setAsleep(bool asleep);
    /// Arranges what has come, gone or changed its place since: of about `most` topics, as a node is not divided. False: some
    /// are left.
    bool settle(size_t most = slice);
    bool isSettled() const { return m_unsettled.empty(); }
    /// Makes sums and decays as of now, UTC ms since 1970, without announcing them. `lagMs`: how long news
    /// may be under way. When it takes longer than the budget the next call goes on with the nodes that are
    /// left. False: some are.
    bool setNow(qint64 nowMs, qint64 lagMs = 0,
                std::chrono::milliseconds budget = std::chrono::milliseconds::max());
    qint64 nowMs() const { return m_nowMs; }
    /// No message up to this time is unknown: what came later may still be on its way to us.
    qint64 knownMs() const { return m_knownMs; }
    /// The topics among them get their rates as of now, whatever setNow() has left.
    void announce(const std::vector<std::pair<QModelIndex, QModelIndex>> &ranges);
    /// Filters and sorts everything anew.
    void rearrange();
    void retranslate();

    /// Words that all must be part of the topic.
    void setFilter(const QString &text);
    /// Late, silent and gone topics, and those with a conflict, a clock or a watched rate that is off.
    void setOnlyProblems(bool only);
    /// Empty: all.
    void setDomain(const QByteArray &domain);
    /// Whose bands tooltips tell; null: none are watched. Must outlive the model or be taken away.
    void setWatches(const RateWatches *watches) { m_watches = watches; }
    const RateWatches::State *watchOf(const QByteArray &topic) const
    {
        return m_watches ? m_watches->find(topic) : nullptr;
    }
    /// What the watch of a topic says, if the topic is there. Not announced; passes the filter with rearrange().
    void setVerdict(const QByteArray &topic, RateVerdict verdict);
    bool isFiltering() const { return !m_words.isEmpty() || m_onlyProblems || !m_domain.isEmpty(); }

    int topicCount() const { return int(m_topics.size()); }
    int shownTopicCount() const;
    int nodeCount() const;
    /// Topics that are late, silent or gone.
    int problemCount() const { return m_problems; }
    QList<QByteArray> domains() const;
    const RosItem *item(const QModelIndex &index) const;
    const RosItem *topic(const QByteArray &topic) const { return m_topics.value(topic); }
    /// "domain", "domain/node" or the topic: what an item is found by again.
    static QByteArray keyOf(const RosItem &item);
    QModelIndex indexOf(const QByteArray &key) const;
    /// Everything that passes the filter, in the order of the names of domains, nodes and topics.
    void forEachShownTopic(const std::function<void(const RosItem &)> &take) const;
    /// The same without the filter.
    void forEachTopic(const std::function<void(const RosItem &)> &take) const;

    /// Of a topic, when no message before `knownMs` is still on its way; falls while nothing comes.
    static double rateAt(const RosItem &topic, qint64 knownMs);
    static bool isProblem(RosState state) { return state > RosState::Live; }
    static QString stateText(RosState state);

private:
    void decay(RosItem &topic) const;
    RosItem *child(RosItem &parent, const QByteArray &name, RosRow::Kind kind);
    void update(RosItem &item, const RosRow &row, qint64 atMs);
    void insert(const RosRow &row, qint64 atMs);
    void markGone(RosItem &topic);
    void settleChildren(RosItem &node);
    bool passes(const RosItem &topic) const;
    bool isReachable(const RosItem *item) const;
    void unsettle(RosItem &node);
    void unsettleAll();
    void arrange(const std::vector<RosItem *> &nodes);
    void show(RosItem &parent);
    double orderKey(const RosItem &item) const;
    void sumUp(RosItem &item);
    QModelIndex indexFor(const RosItem *item, int column) const;
    QString text(const RosItem &item, int column) const;

    const std::unique_ptr<RosItem> m_root;
    QHash<QByteArray, RosItem *> m_topics;
    std::vector<std::unique_ptr<RosItem>>
        m_dead; ///< taken out in the change under way; indexes may still name them
    const RateWatches *m_watches = nullptr;
    QList<QByteArray> m_words;
    QByteArray m_domain;
    bool m_onlyProblems = false;
    int m_problems = 0;
    int m_goneInTree = 0; ///< topics that are forgotten, but not taken out yet
    std::vector<RosItem *> m_unsettled; ///< nodes, see settle()
    bool m_isAsleep = false;
    bool m_isOutdated = false; ///< the order or the filter has changed meanwhile
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    qint64 m_nowMs = 0;
    qint64 m_knownMs = 0;
    size_t m_sumDomain = 0; ///< where setNow() goes on
    size_t m_sumNode = 0;
};

} // namespace deepros::gui
