#include "ros/rosgraphplan.h"

#include "ros/rosmodel.h"
#include "text/naturalorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace deepros::gui {

namespace {

using Column = GraphBox::Column;

bool isHidden(const QByteArray &messageType, const GraphPlan::Hidden &hidden)
{
    const QList<QByteArray> levels = messageType.split('/');
    return std::any_of(levels.begin(), levels.end(), [&](const QByteArray &level) {
        return (hidden.diagnostics && level.startsWith("diagnostics")) ||
               (hidden.rosout && level.startsWith("rosout")) ||
               (hidden.tf && (level == "tf" || level == "tf_static")) ||
               (hidden.parameters && level.startsWith("parameter"));
    });
}

QByteArray groupOf(const RosItem &topic, GraphPlan::Grouping grouping)
{
    switch (grouping) {
    case GraphPlan::Grouping::Topics:
        return topic.row.topic;
    case GraphPlan::Grouping::Nodes:
        return topic.domain() + '/' + topic.node();
    case GraphPlan::Grouping::Domains:
        return topic.domain();
    }
    return {};
}

QByteArray titleOf(const RosItem &topic, GraphPlan::Grouping grouping)
{
    switch (grouping) {
    case GraphPlan::Grouping::Topics:
        return topic.node() + '/' + topic.name;
    case GraphPlan::Grouping::Nodes:
        return topic.domain() + '/' + topic.node();
    case GraphPlan::Grouping::Domains:
        return topic.domain();
    }
    return {};
}

/// Boxes and edges while they are collected.
class Builder
{
public:
    explicit Builder(GraphPlan &plan) : m_plan(plan) {}

    int box(Column column, const QByteArray &id, const QByteArray &title)
    {
        const auto [at, isNew] = m_boxes.try_emplace({column, id}, int(m_plan.boxes.size()));
        if (isNew) {
            GraphBox box;
            box.column = column;
            box.id = id;
            box.title = title;
            m_plan.boxes.push_back(box);
        }
        return at->second;
    }
    void edge(int from, int to, double bytesPerSecond, bool still)
    {
        const auto [at, isNew] = m_edges.try_emplace({from, to}, int(m_plan.edges.size()));
        if (isNew) {
            m_plan.edges.push_back({from, to, 0, true});
            m_plan.boxes[size_t(from)].after.push_back(to);
            m_plan.boxes[size_t(to)].before.push_back(from);
        }
        GraphEdge &edge = m_plan.edges[size_t(at->second)];
        edge.bytesPerSecond += bytesPerSecond;
        edge.isStill = edge.isStill && still;
    }

private:
    GraphPlan &m_plan;
    std::map<std::pair<Column, QByteArray>, int> m_boxes;
    std::map<std::pair<int, int>, int> m_edges;
};

} // namespace

GraphPlan GraphPlan::of(const RosModel &model, const Hidden &hidden, const Subscribers &subscribers)
{
    GraphPlan plan;
    std::vector<const RosItem *> topics;
    model.forEachShownTopic([&](const RosItem &topic) {
        if (isHidden(topic.name, hidden))
            ++plan.hidden;
        else
            topics.push_back(&topic);
    });
    const auto groups = [&](Grouping grouping) {
        int count = 0;
        QByteArray last;
        for (const RosItem *topic : topics) { // in the order of their groups
            const QByteArray group = groupOf(*topic, grouping);
            count += count == 0 || group != last;
            last = group;
        }
        return count;
    };
    if (int(topics.size()) > mostBoxes)
        plan.grouping = groups(Grouping::Nodes) <= mostBoxes ? Grouping::Nodes : Grouping::Domains;
    Builder builder(plan);
    int groupsDrawn = 0;
    QByteArray last;
    for (const RosItem *topic : topics) {
        const RosValues &row = topic->row;
        const QByteArray group = groupOf(*topic, plan.grouping);
        if (groupsDrawn == 0 || group != last) {
            last = group;
            if (groupsDrawn >= mostBoxes) {
                ++plan.cut;
                continue;
            }
            ++groupsDrawn;
        } else if (plan.cut > 0) {
            continue;
        }
        plan.topics.push_back(row.topic);
        const bool still = row.state > RosState::Late;
        const int middle = builder.box(Column::Topics, group, titleOf(*topic, plan.grouping));
        GraphBox &box = plan.boxes[size_t(middle)];
        ++box.topics;
        box.rateHz += topic->rateHz;
        box.state = std::max(box.state, row.state);
        box.isConflict |= row.commandConflict || row.identityConflict;
        for (const RosPublisherRow &publisher : row.publishers) {
            const int from = builder.box(Column::Publishers, publisher.clientId, publisher.clientId);
            ++plan.boxes[size_t(from)].topics;
            plan.boxes[size_t(from)].rateHz +=
                row.rateHz > 0 ? publisher.rateHz * topic->rateHz / row.rateHz : 0;
            builder.edge(from, middle,
                         row.publishers.isEmpty() ? 0 : topic->bytesPerSecond / double(row.publishers.size()),
                         still);
        }
        for (const TopicSubscriberRow &subscriber : subscribers.value(row.topic)) {
            const int to = builder.box(Column::Subscribers, subscriber.clientId, subscriber.clientId);
            GraphBox &end = plan.boxes[size_t(to)];
            ++end.topics;
            end.rateHz += topic->rateHz;
            end.isAway = !subscriber.isConnected;
            end.queued = subscriber.queued;
            builder.edge(middle, to, topic->bytesPerSecond, still || !subscriber.isConnected);
        }
    }
    return plan;
}

void GraphPlan::arrange()
{
    std::array<std::vector<int>, 3> columns;
    for (size_t i = 0; i < boxes.size(); ++i)
        columns[size_t(boxes[i].column)].push_back(int(i));
    for (auto &column : columns) {
        std::sort(column.begin(), column.end(), [this](int a, int b) {
            return naturalCompare(boxes[size_t(a)].title, boxes[size_t(b)].title) < 0;
        });
    }
    std::vector<double> place(boxes.size());
    const auto number = [&](const std::vector<int> &column) {
        for (size_t i = 0; i < column.size(); ++i)
            place[size_t(column[i])] = (double(i) + 0.5) / double(column.size());
    };
    for (const auto &column : columns)
        number(column);
    // Each box to the middle of those it has to do with, from left to right and back: few crossings after
    // some rounds.
    const auto settle = [&](std::vector<int> &column, bool byBefore, bool byAfter) {
        std::vector<double> wanted(boxes.size());
        for (const int i : column) {
            double sum = 0;
            int count = 0;
            const GraphBox &box = boxes[size_t(i)];
            for (const auto *others : {byBefore ? &box.before : nullptr, byAfter ? &box.after : nullptr}) {
                if (!others)
                    continue;
                for (const int other : *others) {
                    sum += place[size_t(other)];
                    ++count;
                }
            }
            wanted[size_t(i)] = count > 0 ? sum / count : place[size_t(i)];
        }
        std::stable_sort(column.begin(), column.end(),
                         [&](int a, int b) { return wanted[size_t(a)] < wanted[size_t(b)]; });
        number(column);
    };
    constexpr int rounds = 6;
    for (int round = 0; round < rounds; ++round) {
        settle(columns[1], true, false);
        settle(columns[2], true, false);
        settle(columns[1], false, true);
        settle(columns[0], false, true);
        settle(columns[1], true, true);
    }
    size_t tallest = 0;
    for (const auto &column : columns)
        tallest = std::max(tallest, column.size());
    const double height = double(tallest) * (boxHeight + rowGap);
    for (size_t c = 0; c < columns.size(); ++c) {
        // A short column is spread, up to three times the usual distance.
        const double step =
            std::min(height / double(std::max<size_t>(1, columns[c].size())), 3.0 * (boxHeight + rowGap));
        const double top = (height - step * double(columns[c].size())) / 2 + (step - boxHeight) / 2;
        for (size_t i = 0; i < columns[c].size(); ++i) {
            GraphBox &box = boxes[size_t(columns[c][i])];
            box.x = double(c) * (boxWidth + columnGap);
            box.y = top + step * double(i);
        }
    }
}

bool GraphPlan::hasStructureOf(const GraphPlan &other) const
{
    return grouping == other.grouping &&
           std::equal(
               boxes.begin(), boxes.end(), other.boxes.begin(), other.boxes.end(),
               [](const GraphBox &a, const GraphBox &b) { return a.column == b.column && a.id == b.id; }) &&
           std::equal(
               edges.begin(), edges.end(), other.edges.begin(), other.edges.end(),
               [](const GraphEdge &a, const GraphEdge &b) { return a.from == b.from && a.to == b.to; });
}

void GraphPlan::placeAs(const GraphPlan &other)
{
    for (size_t i = 0; i < boxes.size(); ++i) {
        boxes[i].x = other.boxes[i].x;
        boxes[i].y = other.boxes[i].y;
    }
}

int GraphPlan::indexOf(GraphBox::Column column, const QByteArray &id) const
{
    const auto at = std::find_if(boxes.begin(), boxes.end(),
                                 [&](const GraphBox &box) { return box.column == column && box.id == id; });
    return at == boxes.end() ? -1 : int(at - boxes.begin());
}

QByteArray GraphPlan::dot() const
{
    const auto quoted = [](QByteArray text) {
        text.replace('\\', "\\\\").replace('"', "\\\"");
        return '"' + text + '"';
    };
    constexpr std::array prefixes{"publisher ", "topic ", "subscriber "};
    constexpr std::array formats{"box", "ellipse", "box"};
    const auto name = [&](const GraphBox &box) { return quoted(prefixes[size_t(box.column)] + box.id); };
    QByteArray text = "digraph ros {\n  rankdir=LR;\n";
    for (const GraphBox &box : boxes)
        text += "  " + name(box) + " [label=" + quoted(box.title) + ", shape=" + formats[size_t(box.column)] +
                "];\n";
    for (const GraphEdge &edge : edges)
        text += "  " + name(boxes[size_t(edge.from)]) + " -> " + name(boxes[size_t(edge.to)]) +
                (edge.isStill ? " [style=dashed];\n" : ";\n");
    return text + "}\n";
}

QByteArray GraphPlan::json() const
{
    constexpr std::array kinds{"publisher", "topic", "subscriber"};
    constexpr std::array groups{"topics", "nodes", "domains"};
    QJsonArray boxArray;
    for (const GraphBox &box : boxes) {
        QJsonObject object{{QStringLiteral("kind"), QLatin1String(kinds[size_t(box.column)])},
                           {QStringLiteral("id"), QString::fromUtf8(box.id)},
                           {QStringLiteral("topics"), box.topics},
                           {QStringLiteral("rate_hz"), box.rateHz}};
        if (box.column == Column::Topics) {
            object.insert(QStringLiteral("state"), QLatin1String(nameOf(box.state)));
            object.insert(QStringLiteral("conflict"), box.isConflict);
        }
        if (box.column == Column::Subscribers) {
            object.insert(QStringLiteral("connected"), !box.isAway);
            object.insert(QStringLiteral("queued"), box.queued);
        }
        boxArray.append(object);
    }
    QJsonArray edgeArray;
    for (const GraphEdge &edge : edges) {
        edgeArray.append(QJsonObject{{QStringLiteral("from"), edge.from},
                                     {QStringLiteral("to"), edge.to},
                                     {QStringLiteral("bytes_per_second"), edge.bytesPerSecond},
                                     {QStringLiteral("still"), edge.isStill}});
    }
    const QJsonObject whole{{QStringLiteral("topics_are_drawn_as"), QLatin1String(groups[size_t(grouping)])},
                            {QStringLiteral("topics_hidden"), hidden},
                            {QStringLiteral("domains_without_room"), cut},
                            {QStringLiteral("boxes"), boxArray},
                            {QStringLiteral("edges"), edgeArray}};
    return QJsonDocument(whole).toJson();
}

} // namespace deepros::gui
