#include "ros/misfits.h"

#include "monitor/rows.h"
#include "text/format.h"
#include "text/naturalorder.h"
#include "widgets/rowdelegate.h"

#include <algorithm>

namespace deepros::gui {

void MisfitsModel::setPrefixes(const RosPrefixes &prefixes)
{
    m_prefixes = prefixes;
    reset();
}

void MisfitsModel::reset()
{
    m_topics.clear();
    clear();
}

bool MisfitsModel::apply(const MonitorDelta &delta)
{
    const auto before = m_topics.size();
    bool removed = false;
    for (const TopicRow &row : delta.topics) {
        if (m_prefixes.prefixOf(row.topic) && !m_topics.contains(row.topic) && !m_prefixes.parse(row.topic))
            m_topics.insert(row.topic);
    }
    for (const QByteArray &topic : delta.topicsGone)
        removed |= m_topics.remove(topic);
    return removed || m_topics.size() != before;
}

QList<QByteArray> MisfitsModel::topics() const
{
    QList<QByteArray> topics(m_topics.begin(), m_topics.end());
    std::sort(topics.begin(), topics.end());
    return topics;
}

void MisfitsModel::list()
{
    QList<QByteArray> topics = m_topics.values();
    std::sort(topics.begin(), topics.end(),
              [](const QByteArray &a, const QByteArray &b) { return naturalCompare(a, b) < 0; });
    if (topics.size() > most)
        topics.resize(most);
    setRows(topics);
}

QVariant MisfitsModel::cell(const QByteArray &topic, int column, int role) const
{
    if (role == LevelRole)
        return column == Topic ? 0 : 1;
    if (role == Qt::ToolTipRole)
        return format::oneLine(topic, 4096);
    if (role != Qt::DisplayRole)
        return {};
    if (column == Topic)
        return format::oneLine(topic);
    const QByteArray *prefix = m_prefixes.prefixOf(topic);
    const QList<QByteArray> levels = topic.mid(prefix ? prefix->size() : 0).split('/');
    if (std::any_of(levels.begin(), std::min(levels.begin() + 3, levels.end()),
                    [](const QByteArray &level) { return level.isEmpty(); }))
        return tr("a level is empty");
    return levels.size() == 1 ? tr("has no node and no type") : tr("has no type");
}

QVariant MisfitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Topic ? tr("Topic") : tr("Why it does not fit");
}

} // namespace deepros::gui
