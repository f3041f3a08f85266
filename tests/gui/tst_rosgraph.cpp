#include "ros/rosgraphplan.h"
#include "ros/rosgraphview.h"
#include "ros/rosmodel.h"
#include "theme/theme.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>

using namespace deepros;
using namespace deepros::gui;

namespace {

RosRow topicRow(const QByteArray &domain, const QByteArray &node, const QByteArray &type,
                const QByteArray &publisher)
{
    RosRow row;
    row.domain = domain;
    row.node = node;
    row.messageType = type;
    row.topic = "ros/" + domain + '/' + node + '/' + type;
    row.state = RosState::Live;
    row.rateHz = 10;
    row.bytesPerSecond = 1000;
    RosPublisherRow part;
    part.clientId = publisher;
    part.rateHz = 10;
    row.publishers.append(part);
    return row;
}

MonitorDelta deltaOf(std::vector<RosRow> rows)
{
    MonitorDelta delta;
    delta.atMs = 1'700'000'000'000;
    delta.ros = std::move(rows);
    return delta;
}

TopicSubscriberRow subscriber(const QByteArray &id, bool connected = true)
{
    TopicSubscriberRow row;
    row.clientId = id;
    row.isConnected = connected;
    return row;
}

/// `count` topics of ten nodes in each domain of a hundred topics, two subscribers each.
GraphPlan planOf(RosModel &model, int count)
{
    std::vector<RosRow> rows;
    GraphPlan::Subscribers subscribers;
    for (int i = 0; i < count; ++i) {
        rows.push_back(topicRow("d" + QByteArray::number(i / 100), "n" + QByteArray::number(i / 10),
                                "t" + QByteArray::number(i % 10), "p" + QByteArray::number(i / 10)));
        subscribers.insert(rows.back().topic, {subscriber("s" + QByteArray::number(i % 17)),
                                               subscriber("s" + QByteArray::number(i % 5))});
    }
    model.apply(deltaOf(rows));
    return GraphPlan::of(model, {}, subscribers);
}

/// As on a desktop whose user wants nothing to move.
class CalmStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

std::vector<QPointF> places(const GraphPlan &plan)
{
    std::vector<QPointF> points;
    for (const GraphBox &box : plan.boxes)
        points.emplace_back(box.x, box.y);
    return points;
}

} // namespace

class TestRosGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishersAndSubscribersStandBesideTheirTopics();
    void tooManyTopicsBecomeNodesAndThenDomains();
    void hiddenTopicsAreCounted();
    void orderAvoidsCrossings();
    void nothingMovesWhileOnlyNumbersChange();
    void aSelectionLightsItsNeighbours();
    void keysWalk();
    void dotSaysTheSame();
    void jsonSaysTheSame();
    void whatStaysGlidesToItsPlace();
    void pictureAndTheme();
};

void TestRosGraph::publishersAndSubscribersStandBesideTheirTopics()
{
    RosModel model;
    model.apply(deltaOf({topicRow("d", "n", "a", "robot"), topicRow("d", "n", "b", "robot")}));
    GraphPlan plan =
        GraphPlan::of(model, {}, {{"ros/d/n/a", {subscriber("dash"), subscriber("away", false)}}});
    QCOMPARE(int(plan.boxes.size()), 5);
    QCOMPARE(int(plan.edges.size()), 4);
    plan.arrange();
    const auto box = [&](GraphBox::Column column, const QByteArray &id) {
        return plan.boxes[size_t(plan.indexOf(column, id))];
    };
    const GraphBox robot = box(GraphBox::Column::Publishers, "robot");
    const GraphBox topic = box(GraphBox::Column::Topics, "ros/d/n/a");
    QCOMPARE(robot.topics, 2);
    QCOMPARE(robot.rateHz, 20.0);
    QVERIFY(robot.x < topic.x);
    QVERIFY(topic.x < box(GraphBox::Column::Subscribers, "dash").x);
    QVERIFY(box(GraphBox::Column::Subscribers, "away").isAway);
    for (size_t i = 0; i < plan.boxes.size(); ++i) {
        for (size_t j = i + 1; j < plan.boxes.size(); ++j) {
            QVERIFY(plan.boxes[i].column != plan.boxes[j].column ||
                    std::abs(plan.boxes[i].y - plan.boxes[j].y) >= GraphPlan::boxHeight);
        }
    }
}

void TestRosGraph::tooManyTopicsBecomeNodesAndThenDomains()
{
    {
        RosModel model;
        QCOMPARE(planOf(model, 150).grouping, GraphPlan::Grouping::Topics);
    }
    {
        RosModel model;
        const GraphPlan plan = planOf(model, 1000);
        QCOMPARE(plan.grouping, GraphPlan::Grouping::Nodes);
        const int box = plan.indexOf(GraphBox::Column::Topics, "d3/n31");
        QVERIFY(box >= 0);
        QCOMPARE(plan.boxes[size_t(box)].topics, 10);
        QCOMPARE(int(plan.topics.size()), 1000);
    }
    RosModel model;
    QCOMPARE(planOf(model, 2000).grouping, GraphPlan::Grouping::Domains);
    RosModel wide;
    std::vector<RosRow> rows;
    for (int i = 0; i < 200; ++i)
        rows.push_back(topicRow("d" + QByteArray::number(i), "n", "t", "p"));
    wide.apply(deltaOf(rows));
    const GraphPlan plan = GraphPlan::of(wide, {}, {});
    QCOMPARE(plan.cut, 50);
    QCOMPARE(int(plan.topics.size()), 150);
}

void TestRosGraph::hiddenTopicsAreCounted()
{
    RosModel model;
    model.apply(deltaOf({topicRow("d", "n", "odom", "p"), topicRow("d", "n", "diagnostics", "p"),
                         topicRow("d", "n", "tf_static", "p"), topicRow("d", "n", "parameter_events", "p"),
                         topicRow("d", "n", "rosout_agg", "p"), topicRow("d", "n", "tfl", "p")}));
    QCOMPARE(GraphPlan::of(model, {}, {}).hidden, 0);
    const GraphPlan plan = GraphPlan::of(model, {true, true, true, true}, {});
    QCOMPARE(plan.hidden, 4);
    QCOMPARE(plan.topics, (std::vector<QByteArray>{"ros/d/n/odom", "ros/d/n/tfl"}));
}

void TestRosGraph::orderAvoidsCrossings()
{
    // By name the topics of the publishers would cross each other.
    RosModel model;
    model.apply(deltaOf({topicRow("d", "a", "1", "z"), topicRow("d", "a", "2", "z"),
                         topicRow("d", "b", "1", "y"), topicRow("d", "b", "2", "y")}));
    GraphPlan plan = GraphPlan::of(model, {}, {});
    plan.arrange();
    for (const GraphEdge &one : plan.edges) {
        for (const GraphEdge &other : plan.edges) {
            const double left = plan.boxes[size_t(one.from)].y - plan.boxes[size_t(other.from)].y;
            const double right = plan.boxes[size_t(one.to)].y - plan.boxes[size_t(other.to)].y;
            QVERIFY(left * right >= 0);
        }
    }
}

void TestRosGraph::nothingMovesWhileOnlyNumbersChange()
{
    Theme theme;
    RosModel model;
    RosGraphView view(theme);
    view.resize(900, 600);
    view.show();
    GraphPlan plan = planOf(model, 150);
    view.setPlan(plan);
    const std::vector<QPointF> before = places(view.plan());
    const QTransform transform = view.transform();
    for (GraphBox &box : plan.boxes) {
        box.rateHz *= 7;
        box.state = RosState::Silent;
    }
    for (GraphEdge &edge : plan.edges)
        edge.bytesPerSecond *= 1000;
    view.setPlan(plan);
    QCOMPARE(places(view.plan()), before);
    QCOMPARE(view.transform(), transform);
    QCOMPARE(view.plan().boxes.front().rateHz, plan.boxes.front().rateHz);
    // The same structure from the start has the same places: the order is not left to chance.
    GraphPlan again = plan;
    again.arrange();
    QCOMPARE(places(again), before);
}

void TestRosGraph::aSelectionLightsItsNeighbours()
{
    Theme theme;
    RosModel model;
    RosGraphView view(theme);
    model.apply(deltaOf({topicRow("d", "n", "a", "robot"), topicRow("d", "n", "b", "other")}));
    view.setPlan(GraphPlan::of(model, {}, {{"ros/d/n/a", {subscriber("dash")}}}));
    using Column = GraphBox::Column;
    const auto index = [&](Column column, const QByteArray &id) { return view.plan().indexOf(column, id); };
    QSignalSpy chosen(&view, &RosGraphView::chosen);
    view.select(index(Column::Topics, "ros/d/n/a"));
    QCOMPARE(chosen.size(), 1);
    QVERIFY(view.isLit(index(Column::Publishers, "robot")));
    QVERIFY(view.isLit(index(Column::Subscribers, "dash")));
    QVERIFY(!view.isLit(index(Column::Publishers, "other")));
    QVERIFY(!view.isLit(index(Column::Topics, "ros/d/n/b")));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("n/a")));
    // It stays selected when others come.
    model.apply(deltaOf({topicRow("a", "a", "a", "first")}));
    view.setPlan(GraphPlan::of(model, {}, {}));
    QCOMPARE(view.selected(), index(Column::Topics, "ros/d/n/a"));
}

void TestRosGraph::keysWalk()
{
    Theme theme;
    RosModel model;
    RosGraphView view(theme);
    view.resize(800, 500);
    view.show();
    view.activateWindow();
    view.setFocus();
    model.apply(deltaOf({topicRow("d", "n", "a", "robot"), topicRow("d", "n", "b", "robot")}));
    view.setPlan(GraphPlan::of(model, {}, {{"ros/d/n/a", {subscriber("dash")}}}));
    const auto id = [&] {
        return view.selected() < 0 ? QByteArray() : view.plan().boxes[size_t(view.selected())].id;
    };
    QTest::keyClick(&view, Qt::Key_Tab);
    QCOMPARE(id(), QByteArray("robot"));
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(id(), QByteArray("ros/d/n/a"));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(id(), QByteArray("ros/d/n/b"));
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(id(), QByteArray("dash"));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(id(), QByteArray("ros/d/n/a"));
    QSignalSpy opened(&view, &RosGraphView::opened);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    view.zoom(3);
    const double zoomed = view.transform().m11();
    QTest::keyClick(&view, Qt::Key_F);
    QVERIFY(view.transform().m11() < zoomed);
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.selected(), -1);
}

void TestRosGraph::dotSaysTheSame()
{
    RosModel model;
    model.apply(deltaOf({topicRow("d", "n", "a\"b", "robot\\1")}));
    const QByteArray dot = GraphPlan::of(model, {}, {{"ros/d/n/a\"b", {subscriber("dash", false)}}}).dot();
    QVERIFY(dot.startsWith("digraph"));
    QVERIFY(dot.contains("\"publisher robot\\\\1\" -> \"topic ros/d/n/a\\\"b\";"));
    QVERIFY(dot.contains("\"topic ros/d/n/a\\\"b\" -> \"subscriber dash\" [style=dashed];"));
}

void TestRosGraph::jsonSaysTheSame()
{
    RosModel model;
    RosRow row = topicRow("d", "n", "quote\"d", "robot");
    row.state = RosState::Late;
    model.apply(deltaOf({row, topicRow("d", "n", "rosout", "robot")}));
    const GraphPlan plan =
        GraphPlan::of(model, {.rosout = true}, {{row.topic, {subscriber("away", false)}}});
    const QJsonObject json = QJsonDocument::fromJson(plan.json()).object();
    QCOMPARE(json[QStringLiteral("topics_are_drawn_as")].toString(), QStringLiteral("topics"));
    QCOMPARE(json[QStringLiteral("topics_hidden")].toInt(), 1);
    const QJsonArray boxes = json[QStringLiteral("boxes")].toArray();
    const QJsonArray edges = json[QStringLiteral("edges")].toArray();
    QCOMPARE(boxes.size(), 3);
    QCOMPARE(edges.size(), 2);
    const QJsonObject topic = boxes[edges[0][QStringLiteral("to")].toInt()].toObject();
    QCOMPARE(topic[QStringLiteral("kind")].toString(), QStringLiteral("topic"));
    QCOMPARE(topic[QStringLiteral("id")].toString(), QString::fromUtf8(row.topic));
    QCOMPARE(topic[QStringLiteral("state")].toString(), QStringLiteral("late"));
    QCOMPARE(topic[QStringLiteral("rate_hz")].toDouble(), 10.0);
    const QJsonObject away = boxes[edges[1][QStringLiteral("to")].toInt()].toObject();
    QCOMPARE(away[QStringLiteral("connected")].toBool(true), false);
    QCOMPARE(edges[1][QStringLiteral("still")].toBool(), true);
}

void TestRosGraph::whatStaysGlidesToItsPlace()
{
    Theme theme;
    RosModel model;
    const GraphPlan small = planOf(model, 3);
    RosModel larger;
    const GraphPlan large = planOf(larger, 30);
    GraphPlan arranged = large;
    arranged.arrange();
    {
        RosGraphView view(theme);
        view.resize(800, 600);
        view.show();
        view.setPlan(small);
        const std::vector<QPointF> before = places(view.plan());
        view.setPlan(large);
        QVERIFY(view.isGliding());
        const int robot = view.plan().indexOf(GraphBox::Column::Publishers, "p0");
        const int robotBefore = small.indexOf(GraphBox::Column::Publishers, "p0");
        QCOMPARE(places(view.plan())[size_t(robot)], before[size_t(robotBefore)]); // it starts where it was
        view.setPlan(large); // new numbers meanwhile disturb nothing
        QTRY_VERIFY(!view.isGliding());
        QCOMPARE(places(view.plan()), places(arranged));
    }
    CalmStyle calm;
    RosGraphView view(theme);
    view.setStyle(&calm);
    view.resize(800, 600);
    view.show();
    view.setPlan(small);
    view.setPlan(large);
    QVERIFY(!view.isGliding());
    QCOMPARE(places(view.plan()), places(arranged));
}

void TestRosGraph::pictureAndTheme()
{
    Theme theme;
    RosModel model;
    RosGraphView view(theme);
    view.setPlan(planOf(model, 40));
    theme.setMode(Theme::Mode::Dark);
    QImage image = view.image();
    QCOMPARE(image.pixelColor(2, 2), theme.tokens().card);
    theme.setMode(Theme::Mode::Light);
    image = view.image();
    QCOMPARE(image.pixelColor(2, 2), theme.tokens().card);
    QVERIFY(image.width() > 3 * GraphPlan::boxWidth);
}

QTEST_MAIN(TestRosGraph)
#include "tst_rosgraph.moc"
