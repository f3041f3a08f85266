// Which topics match the query. They are judged branch by branch, in slices; what is on screen changes when all are.
#include "topics/topicmodel.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace deepros::gui {

namespace {

/// The clock is looked at after so many topics.
constexpr size_t judgedAtOnce = 256;
/// With a million topics the time goes into waiting for memory: it is asked for ahead.
constexpr size_t fetchAhead = 8;

} // namespace

bool TopicModel::mayMatch(const TopicNode &node) const
{
    return m_showsSystem || (m_isJudging ? m_next : m_query).asksForSystem() || !node.path.startsWith('$');
}

// One that has just come.
void TopicModel::judge(TopicNode &node)
{
    const TopicQuery &query = m_isJudging ? m_next : m_query;
    if (query.isEmpty())
        return;
    const bool matches = mayMatch(node) && query.matches(node.path, *node.value, m_nowMs);
    if (matches == node.value->matches)
        return;
    node.value->matches = matches;
    countMatching(&node, matches ? 1 : quint32(-1));
}

// `more` may be below zero, in the arithmetic of unsigned numbers.
void TopicModel::countMatching(TopicNode *node, quint32 more)
{
    for (; node; node = node->parent) {
        if (node->branch)
            node->branch->matching += more;
    }
}

void TopicModel::setQuery(TopicQuery query)
{
    startQuery(std::move(query));
    proceed(std::numeric_limits<double>::infinity());
}

void TopicModel::startQuery(TopicQuery query)
{
    if (!query.problem().isEmpty())
        return;
    if (!query.isEmpty()) {
        m_judgesMatching = m_marksHold && query.refines(m_isJudging ? m_next : m_query);
        startJudging(std::move(query));
        return;
    }
    m_query = {};
    m_next = {};
    m_isJudging = false;
    m_marksHold = false;
    m_judgeAt = 0;
    m_judgeChild = 0;
    orderAll(true);
}

void TopicModel::startJudging(TopicQuery query, bool isAgain)
{
    m_next = std::move(query);
    m_isJudging = true;
    m_isJudgedAgain = isAgain;
    m_marksHold = m_judgesMatching;
    m_judgeAt = 0;
    m_judgeChild = 0;
}

void TopicModel::setShowsSystem(bool shows)
{
    if (shows == m_showsSystem)
        return;
    m_showsSystem = shows;
    if (!isFiltered() && !m_isJudging) {
        orderAll(true);
        return;
    }
    m_judgesMatching = false;
    startJudging(m_isJudging ? m_next : m_query);
}

bool TopicModel::proceed(double budgetMs)
{
    if (!m_isJudging)
        return false;
    QElapsedTimer spent;
    spent.start();
    TopicSieve sieve(m_next, m_nowMs);
    while (m_judgeAt < m_branches.size()) {
        judgeSome(sieve);
        if (double(spent.nsecsElapsed()) / 1e6 >= budgetMs && m_judgeAt < m_branches.size())
            return false;
    }
    m_isJudging = false;
    m_marksHold = true;
    m_judgeAt = 0;
    // With the same query the order is that of a tree that somebody watches.
    const bool isNew = !std::exchange(m_isJudgedAgain, false);
    m_query = std::exchange(m_next, {});
    orderAll(isNew);
    return true;
}

void TopicModel::judgeSome(TopicSieve &sieve)
{
    TopicNode *parent = m_branches[m_judgeAt];
    const std::vector<TopicNode *> &children = parent->branch->children;
    const auto next = [this] {
        ++m_judgeAt;
        m_judgeChild = 0;
    };
    if (m_judgesMatching && parent->branch->matching == 0)
        return next();
    const bool isRoot = parent == m_root.get();
    const bool isHidden = !isRoot && !mayMatch(*parent);
    const QByteArray prefix = isRoot ? QByteArray() : parent->path + '/';
    const auto verdict = isHidden ? TopicSieve::Verdict::None : sieve.enter(prefix);
    const bool hasNone = parent->branch->matching == 0;
    const bool hasAll = parent->branch->matching == parent->branch->topics;
    if ((verdict == TopicSieve::Verdict::None && hasNone) || (verdict == TopicSieve::Verdict::All && hasAll && !isRoot))
        return next();
    const size_t end = std::min(children.size(), m_judgeChild + judgedAtOnce);
    quint32 more = 0; // see countMatching()
    for (; m_judgeChild < end; ++m_judgeChild) {
        if (m_judgeChild + 2 * fetchAhead < children.size())
            __builtin_prefetch(children[m_judgeChild + 2 * fetchAhead]);
        if (m_judgeChild + fetchAhead < children.size()) {
            const TopicNode *ahead = children[m_judgeChild + fetchAhead];
            __builtin_prefetch(ahead->value.get());
            if (verdict == TopicSieve::Verdict::Some)
                __builtin_prefetch(ahead->path.constData() + prefix.size());
        }
        TopicNode &child = *children[m_judgeChild];
        if (!child.value || (m_judgesMatching && !child.value->matches))
            continue;
        const bool matches = verdict != TopicSieve::Verdict::None && (!isRoot || mayMatch(child)) && sieve.matches(child.path, *child.value);
        if (matches == child.value->matches)
            continue;
        child.value->matches = matches;
        const quint32 one = matches ? 1 : quint32(-1);
        more += one;
        if (child.branch)
            child.branch->matching += one;
    }
    countMatching(parent, more);
    if (m_judgeChild >= children.size())
        next();
}

void TopicModel::arrange(bool force)
{
    if (m_query.isLive() && !m_isJudging) {
        m_judgesMatching = false;
        startJudging(m_query, !force);
    }
    if (!proceed(std::numeric_limits<double>::infinity()))
        orderAll(force);
}

void TopicModel::startArrange()
{
    if (m_isJudging)
        return;
    if (!m_query.isLive()) {
        orderAll(false);
        return;
    }
    m_judgesMatching = false;
    startJudging(m_query, true);
}

void TopicModel::orderAll(bool force)
{
    m_hasStaleOrder = false;
    rearranged([&] {
        for (TopicNode *node : m_open)
            orderRows(node, force);
    });
    m_arrangeDue = false;
}

} // namespace deepros::gui
