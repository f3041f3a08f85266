// Figures of the pages of the clients and of ROS: processor time. Prints a table.
//     QT_QPA_PLATFORM=offscreen build/release/bin/bench_clients
#include "clients/clientspage.h"
#include "guirig.h"
#include "ros/rosgraphplan.h"
#include "ros/graphlines.h"
#include "ros/rosgraphview.h"
#include "ros/rosmodel.h"
#include "ros/rospage.h"
#include "support/mqttclient.h"
#include "widgets/listview.h"

#include <QApplication>
#include <QImage>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace deepros;
using namespace deepros::gui;
using namespace deepros::test;

namespace {

/// Of the process, which has one busy thread: others on the machine do not count.
double processorMs()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

struct Costs
{
    std::vector<double> ms;

    template <typename Work>
    void measure(Work work)
    {
        const double before = processorMs();
        work();
        ms.push_back(processorMs() - before);
    }
    void print(const char *what)
    {
        std::sort(ms.begin(), ms.end());
        std::printf("%-58s median %7.2f ms   worst %7.2f ms\n", what, ms[ms.size() / 2], ms.back());
        std::fflush(stdout);
    }
};

/// Paints it now, seen or not.
void painted(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    widget.render(&image);
}

ClientRow client(int i, int round)
{
    ClientRow row;
    row.id = "client-" + QByteArray::number(i);
    row.address = "10.0.0.7:" + QByteArray::number(i);
    row.listener = "mqtt";
    row.isConnected = true;
    row.connectedAtMs = 1;
    row.keepAliveSecs = 60;
    row.maxQueued = 100;
    row.maxInflight = 20;
    row.messagesInPerSecond = (i * 7919 + round * 104'729) % 10'000;
    row.queued = (i + round) % 100;
    return row;
}

RosRow rosRow(int i, int round, qint64 nowMs)
{
    RosRow row;
    row.domain = "domain-" + QByteArray::number(i / 1000);
    row.node = "node-" + QByteArray::number(i / 10 % 100);
    row.messageType = "type-" + QByteArray::number(i % 10);
    row.topic = "ros/" + row.domain + '/' + row.node + '/' + row.messageType;
    row.state = RosState::Live;
    row.rateHz = 1 + (i + round) % 50;
    row.bytesPerSecond = row.rateHz * 100;
    row.lastSeenMs = nowMs;
    RosPublisherRow publisher;
    publisher.clientId = "client-" + QByteArray::number(i / 10);
    publisher.rateHz = row.rateHz;
    row.publishers.append(publisher);
    return row;
}

// A14: 10,000 clients, all change once a second, sorted by their rate.
void clientsTable(GuiRig &rig)
{
    constexpr int count = 10'000;
    ClientsPage page(rig.context());
    page.resize(1110, 720);
    page.show();
    auto *list = page.findChild<ListView *>(QStringLiteral("clientsList"));
    list->sortByColumn(ClientModel::InRate, Qt::DescendingOrder);
    Costs snapshot;
    Costs values;
    Costs sort;
    Costs filter;
    Costs paint;
    MonitorDelta delta;
    delta.atMs = rig.live.nowMs();
    for (int i = 0; i < count; ++i)
        delta.clients.push_back(client(i, 0));
    snapshot.measure([&] { Q_EMIT rig.live.delta(delta); });
    list->setCurrentIndex(list->model()->index(4000, 0));
    list->verticalScrollBar()->setValue(4000 * 24);
    const QString selected = list->currentIndex().siblingAtColumn(ClientModel::Id).data().toString();
    int moved = 0;
    for (int round = 1; round <= 20; ++round) {
        for (int i = 0; i < count; ++i)
            delta.clients[size_t(i)] = client(i, round);
        delta.atMs += 1000;
        values.measure([&] { Q_EMIT rig.live.delta(delta); });
        const auto top = [&] {
            return list->indexAt(QPoint(1, 1)).siblingAtColumn(ClientModel::Id).data().toString();
        };
        const QString before = top();
        QKeyEvent refresh(QEvent::KeyPress, Qt::Key_F5, Qt::NoModifier);
        sort.measure([&] { QApplication::sendEvent(&page, &refresh); });
        moved += top() != before;
        paint.measure([&] { painted(*list->viewport()); });
        moved += list->currentIndex().siblingAtColumn(ClientModel::Id).data().toString() != selected;
    }
    auto *proxy = static_cast<ClientFilter *>(list->model());
    for (const char *text : {"c", "cl", "client-9", "client-99", "nobody", ""})
        filter.measure([&] { proxy->setText(QString::fromLatin1(text)); });
    snapshot.print("clients: 10,000 arrive at once");
    values.print("clients: values of 10,000 (once a second)");
    sort.print("clients: sort and filter 10,000 (every 2 s)");
    paint.print("clients: repaint of the list");
    filter.print("clients: one more letter in the filter");
    std::printf("clients: top row or selection lost in %d of 40 looks\n\n", moved);
    Q_EMIT rig.live.reset();
}

void rosTable(GuiRig &rig)
{
    constexpr int count = 10'000;
    constexpr int slice = 2'000; // of the monitor, per delta
    RosPage page(rig.context());
    page.resize(1110, 720);
    page.show();
    auto *tree = page.findChild<ListView *>(QStringLiteral("rosTree"));
    auto *model = static_cast<RosModel *>(tree->model());
    Costs snapshot;
    Costs values;
    Costs tick;
    Costs filter;
    Costs paint;
    MonitorDelta delta;
    for (int round = 0; round < 10; ++round) {
        delta.atMs = rig.live.nowMs();
        for (int from = 0; from < count; from += slice) {
            delta.ros.clear();
            for (int i = from; i < from + slice; ++i)
                delta.ros.push_back(rosRow(i, round, delta.atMs));
            (round == 0 ? snapshot : values).measure([&] { Q_EMIT rig.live.delta(delta); });
        }
        if (round == 0)
            tree->expandAll();
        tick.measure([&] {
            model->setNow(rig.live.nowMs(), 300);
            model->announce(tree->visibleRanges());
        });
        paint.measure([&] { painted(*tree->viewport()); });
    }
    Costs look;
    RateWatches watches;
    std::vector<RateWatch> bands;
    for (int i = 0; i < int(RateWatches::most); ++i)
        bands.push_back({delta.ros[size_t(i)].topic, 1, 1000, 5});
    watches.set(bands);
    for (int round = 0; round < 20; ++round)
        look.measure([&] { watches.look(*model, rig.live.nowMs(), rig.live.nowMs()); });
    for (const char *text : {"t", "type-7", "node-9 type-7", "nothing", ""})
        filter.measure([&] { model->setFilter(QString::fromLatin1(text)); });
    snapshot.print("ros: 2,000 new topics (of 10,000)");
    values.print("ros: values of 2,000 topics");
    tick.print("ros: sums, decay and visible rows (4 times a second)");
    paint.print("ros: repaint of the tree");
    look.print("ros: a look at 100 watched rates (10 times a second)");
    filter.print("ros: one more letter in the filter");
    std::printf("\n");
    Q_EMIT rig.live.reset();
}

// As many topics as the broker has room for, all of them unfolded.
void rosMany(GuiRig &rig)
{
    constexpr int count = 50'000;
    constexpr int slice = 2'000;
    RosPage page(rig.context());
    page.resize(1110, 720);
    page.show();
    auto *tree = page.findChild<ListView *>(QStringLiteral("rosTree"));
    auto *model = static_cast<RosModel *>(tree->model());
    Costs fresh;
    Costs order;
    Costs filter;
    MonitorDelta delta;
    delta.atMs = rig.live.nowMs();
    for (int from = 0; from < count; from += slice) {
        delta.ros.clear();
        for (int i = from; i < from + slice; ++i)
            delta.ros.push_back(rosRow(i, 0, delta.atMs));
        fresh.measure([&] { Q_EMIT rig.live.delta(delta); });
    }
    tree->expandAll();
    tree->scrollToBottom();
    painted(*tree->viewport());
    for (const int column : {RosModel::Rate, RosModel::Messages, RosModel::Name, RosModel::Age, RosModel::Publishers}) {
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder})
            order.measure([&] { model->sort(column, direction); });
    }
    model->sort(RosModel::Name, Qt::AscendingOrder);
    for (const char *text : {"t", "type-7", "node-9 type-7", "nothing", "", "type", ""}) {
        filter.measure([&] { model->setFilter(QString::fromLatin1(text)); });
    }
    fresh.print("ros: 2,000 new topics (of 50,000)");
    order.print("ros: another order, 50,000 topics, all unfolded");
    filter.print("ros: another filter, the same");
    std::printf("\n");
    Q_EMIT rig.live.reset();
}

// A15: 150 topics, two publishers' worth of edges and more than 150 subscribers.
void rosGraph(GuiRig &rig)
{
    RosModel model;
    MonitorDelta delta;
    delta.atMs = rig.live.nowMs();
    GraphPlan::Subscribers subscribers;
    for (int i = 0; i < 150; ++i) {
        delta.ros.push_back(rosRow(i, 0, delta.atMs));
        for (int k = 0; k < 5; ++k) {
            TopicSubscriberRow row;
            row.clientId = "subscriber-" + QByteArray::number((i * 5 + k * 37) % 140);
            row.isConnected = true;
            subscribers[delta.ros.back().topic].push_back(row);
        }
    }
    model.apply(delta);
    RosGraphView view(rig.theme);
    view.resize(1600, 900);
    view.show();
    Costs plan;
    Costs arrange;
    Costs update;
    Costs list;
    GraphLinesModel lines;
    ListView words(rig.theme);
    words.setModel(&lines);
    words.resize(900, 300);
    words.show();
    for (int round = 0; round < 20; ++round) {
        plan.measure([&] { GraphPlan::of(model, {}, subscribers); });
        GraphPlan fresh = GraphPlan::of(model, {}, subscribers);
        arrange.measure([&] { fresh.arrange(); });
        update.measure([&] {
            view.setPlan(GraphPlan::of(model, {}, subscribers));
            painted(view);
        });
        list.measure([&] {
            lines.setPlan(view.plan());
            painted(*words.viewport());
        });
    }
    std::printf("graph: %d boxes, %d edges\n", int(view.plan().boxes.size()), int(view.plan().edges.size()));
    plan.print("graph: collect");
    arrange.print("graph: arrange (only when the structure changes)");
    update.print("graph: new numbers, painted");
    list.print("graph: the same as a list, painted");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    GuiRig rig(false);
    clientsTable(rig);
    rosTable(rig);
    rosMany(rig);
    rosGraph(rig);
    return 0;
}
