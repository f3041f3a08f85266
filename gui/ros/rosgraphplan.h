#pragma once

#include "monitor/rows.h"

#include <QHash>

#include <vector>

namespace deepros::gui {

class RosModel;

/// One box of the graph.
struct GraphBox
{
    enum class Column : quint8 { Publishers, Topics, Subscribers };

    Column column{};
    QByteArray id; ///< client id, or RosModel::keyOf() of what is in the middle
    QByteArray title;
    int topics = 0; ///< that it stands for, publishes or gets
    double rateHz = 0;
    RosState state = RosState::New; ///< of a topic, or the worst of a group
    bool isConflict = false;
    bool isAway = false;  ///< a subscriber that is not connected
    qsizetype queued = 0; ///< of a subscriber
    double x = 0;         ///< of its upper left corner
    double y = 0;
    std::vector<int> before; ///< boxes whose messages it gets
    std::vector<int> after;  ///< boxes that get its messages
};

struct GraphEdge
{
    int from = 0; ///< indexes of boxes
    int to = 0;
    double bytesPerSecond = 0;
    bool isStill = false; ///< nothing comes along it now
};

/// What is drawn, and where. A plain value.
struct GraphPlan
{
    /// How much one box in the middle stands for.
    enum class Grouping : quint8 { Topics, Nodes, Domains };

    /// Topics that the user does not want to see.
    struct Hidden
    {
        bool diagnostics = false;
        bool rosout = false;
        bool tf = false;
        bool parameters = false;
    };
    using Subscribers = QHash<QByteArray, std::vector<TopicSubscriberRow>>; ///< by topic

    static constexpr int mostBoxes = 150; ///< in the middle
    static constexpr int boxWidth = 230;
    static constexpr int boxHeight = 46;
    static constexpr int columnGap = 80;
    static constexpr int rowGap = 12;

    std::vector<GraphBox> boxes;
    std::vector<GraphEdge> edges;
    std::vector<QByteArray> topics; ///< all that the boxes stand for
    Grouping grouping = Grouping::Topics;
    int hidden = 0; ///< topics left out by Hidden
    int cut = 0;    ///< domains for which there was no room

    static GraphPlan of(const RosModel &model, const Hidden &hidden, const Subscribers &subscribers);
    /// Puts every box in its place: three columns, and in each those near each other that have to do with
    /// each other. The same structure gives the same places.
    void arrange();
    /// Takes over the places of a plan of the same structure.
    void placeAs(const GraphPlan &other);
    bool hasStructureOf(const GraphPlan &other) const;
    int indexOf(GraphBox::Column column, const QByteArray &id) const;
    /// In the language of Graphviz.
    QByteArray dot() const;
    /// Boxes and edges with their figures, indented, in UTF-8; edges name boxes by their place in the list.
    QByteArray json() const;
};

} // namespace deepros::gui
