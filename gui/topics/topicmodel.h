#pragma once

#include "monitor/rows.h"
#include "topics/topicnode.h"
#include "topics/topicquery.h"
#include "widgets/rowdelegate.h"

#include <QAbstractItemModel>
#include <QHash>

#include <deque>
#include <functional>

namespace deepros::gui {

/// All topics as a tree, up to a million. It filters and sorts by itself.
///
/// Values are taken in with apply() and told to views by refresh(), for the rows that are on screen and nothing else. New topics
/// wait in a queue until flush() has time for them. A branch tells views of its rows only after fetchMore(): what was never opened
/// costs no signal. Topics whose retained value was cleared can be forgotten after a day: see hasEmptied(). GUI thread.
class TopicModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role : int {
        RateShareRole = FirstOwnRole, ///< double 0..1: the logarithm of the rate, 1 is 100 kHz
        FreshRole, ///< double 0..1: how new the value is, 0 after a second. In steps of half a second
    };
    enum Column : int { Name, Value, Rate, Age, Messages, Bandwidth, Retained, Qos, ColumnCount };

    explicit TopicModel(QObject *parent = nullptr);
    ~TopicModel() override;

    /// Forgets everything.
    void clear();
    /// Values at once; topics that are new are queued. `nowMs` of everything shown becomes that of the delta.
    void apply(const MonitorDelta &delta);
    /// Takes new topics in until the time is up, at least a few. True: rows have come or gone on screen.
    bool flush(double budgetMs);
    qsizetype pending() const { return m_pendingAt.size(); }
    /// Lets rates fall and tells views what has changed among `visible` rows (any column, in the order on screen).
    void refresh(const QModelIndexList &visible, qint64 nowMs);
    qint64 nowMs() const { return m_nowMs; }

    /// Forgets these topics, until a message comes on them. About a microsecond for each, and what the views need to lay out
    /// themselves: who has very many gives them a few thousand at a time.
    void remove(const QList<QByteArray> &topics);
    /// Some topic was emptied a day ago: forgetEmptied() has something to do.
    bool hasEmptied() const;
    void forgetEmptied();
    /// Whether changes of values are noted, for `FreshRole`.
    void setHighlights(bool highlights) { m_highlights = highlights; }

    /// What is shown; a query with a problem leaves things as they are.
    void setQuery(TopicQuery query);
    /// The same in slices: what was shown before stays until proceed() has judged every topic. Without a query at once.
    void startQuery(TopicQuery query);
    /// Judges for about that long. True: it is done, and the rows are those of the query.
    bool proceed(double budgetMs);
    bool isJudging() const { return m_isJudging; }
    /// The one that is shown.
    const TopicQuery &query() const { return m_query; }
    /// Shows topics that begin with `$`, below the others. With a query: as startQuery().
    void setShowsSystem(bool shows);
    bool showsSystem() const { return m_showsSystem; }
    /// Filters and sorts anew. Without `force` only branches small enough to be sorted while somebody watches.
    void arrange(bool force);
    /// The same without `force`; a query that follows values is judged in slices, see proceed().
    void startArrange();
    /// arrange() would change what is on screen: a query or an order that follows values is set, or topics have come that wait
    /// for it.
    bool wantsArrange() const;
    /// Rows of some open branch are too many to be sorted by themselves.
    bool hasStaleOrder() const { return m_hasStaleOrder; }
    bool isFiltered() const { return !m_query.isEmpty(); }
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    qsizetype topicCount() const { return qsizetype(m_root->branch->topics); }
    qsizetype shownCount() const;
    qsizetype hiddenSystemCount() const;
    /// Without those of hidden topics.
    qsizetype retainedCount() const;

    /// Invalid when it is unknown, does not match, or stands below a branch that is not open.
    QModelIndex indexOf(const QByteArray &path) const;
    /// The same, after opening the branches above it.
    QModelIndex openTo(const QByteArray &path);
    QByteArray pathOf(const QModelIndex &index) const;
    /// Null for a branch without own messages, or an unknown topic. Until the next call that is not const.
    const TopicValue *valueOf(const QByteArray &path) const;
    bool isKnown(const QByteArray &path) const { return find(path) != nullptr; }
    /// Topics at and below `path` (empty: all): those that match the query and are not hidden, or all of them.
    void forEachTopic(const QByteArray &path, bool matchingOnly,
                      const std::function<void(const QByteArray &topic, const TopicValue &value)> &visit) const;
    /// A cell of any topic by name, for lists of other shapes; nothing when it is unknown.
    QVariant cell(const QByteArray &path, int column, int role) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    using Nodes = std::vector<TopicNode *>;

    TopicNode *find(QByteArrayView path) const { return m_nodes.value(path); }
    TopicNode *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOfNode(const TopicNode *node, int column = 0) const;
    int rowOf(const TopicNode *node) const;
    bool isOnScreen(const TopicNode *node) const;
    bool ordersByName() const { return m_sortColumn == Name && m_sortOrder == Qt::AscendingOrder; }
    bool hasOwnRows() const { return isFiltered() || !ordersByName(); }
    bool isHidden(const TopicNode *node) const;

    void take(TopicNode &node, const TopicRow &row);
    void addUp(TopicNode *node, qint64 messages, qint64 rate, qint64 bandwidth, int topics, int retained, qint64 lastSeenMs);
    void judge(TopicNode &node);
    static void countMatching(TopicNode *node, quint32 more);
    void startJudging(TopicQuery query, bool isAgain = false);
    void judgeSome(TopicSieve &sieve);
    bool mayMatch(const TopicNode &node) const;
    void orderAll(bool force);
    void setActive(TopicNode &node, bool active);
    void decay();
    double freshness(const TopicNode &node) const;

    TopicNode *makeNode(QByteArray path, QHash<TopicNode *, Nodes> &additions);
    void insertSlice(size_t end);
    void attach(TopicNode *parent, Nodes &added);
    void insertRows(TopicNode *parent, Nodes &rows, const Nodes &added);
    void removeTopic(const QByteArray &topic);
    void subtract(TopicNode &node);
    Nodes unlink(const QList<QByteArray> &topics);
    void dropEmpty(TopicNode *parent, Nodes &dropped);
    void forgetSubtree(TopicNode *node);
    void forgetBranch(TopicBranch &branch);
    void openBranch(TopicNode *node);
    void orderRows(TopicNode *node, bool force);
    void rearranged(const std::function<void()> &change, const QList<QPersistentModelIndex> &parents = {});

    QVariant text(const TopicNode &node, int column) const;
    int level(const TopicNode &node, int column) const;

    std::unique_ptr<TopicNode> m_root;
    QHash<QByteArrayView, TopicNode *> m_nodes; ///< owned; the keys are the bytes of their paths
    Nodes m_branches; ///< all nodes with children, the root first
    Nodes m_open;
    Nodes m_active; ///< topics with a rate, which has to fall when nothing comes
    size_t m_decayAt = 0;
    struct Emptied
    {
        QByteArray topic;
        qint64 sinceMs;
    };
    std::deque<Emptied> m_emptied; ///< by time; only those that TopicValue::waitsToGo says
    std::vector<TopicRow> m_pending;
    QHash<QByteArray, size_t> m_pendingAt;
    size_t m_pendingNext = 0;
    TopicQuery m_query;
    TopicQuery m_next; ///< while it is judged
    size_t m_judgeAt = 0; ///< of m_branches: those before it are done
    size_t m_judgeChild = 0; ///< of the branch there
    qint64 m_nowMs = 0;
    qint64 m_agesToldMs = 0;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_showsSystem = false;
    bool m_removesRows = false; ///< between beginRemoveRows() and endRemoveRows()
    bool m_highlights = false;
    bool m_isUpToDate = false; ///< no row is still to come: what is old is old
    bool m_rowsChanged = false; ///< in this flush
    bool m_arrangeDue = false;
    bool m_isJudging = false;
    bool m_isJudgedAgain = false; ///< with the query that is shown
    bool m_judgesMatching = false; ///< those that do not match now will not: the query refines the one before
    bool m_marksHold = false; ///< TopicValue::matches is that of the query, or says yes to more
    bool m_hasStaleOrder = false;
};

/// The beginning of a payload in one line: text as it is, control characters as their pictures, other bytes in hex.
QString previewText(const QByteArray &preview, qint64 payloadSize);

} // namespace deepros::gui
