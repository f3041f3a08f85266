#include "clients/clientfilter.h"
#include "clients/clientmodel.h"
#include "text/naturalorder.h"
#include "theme/theme.h"
#include "widgets/listview.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace deepros;
using namespace deepros::gui;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;

ClientRow client(const QByteArray &id, bool connected = true)
{
    ClientRow row;
    row.id = id;
    row.address = "10.0.0.7:4000";
    row.listener = "mqtt";
    row.version = mqtt::ProtocolVersion::V5;
    row.isConnected = connected;
    row.keepAliveSecs = 60;
    row.connectedAtMs = nowMs - 10'000;
    row.traffic.lastHeardMs = nowMs - 1000;
    row.maxQueued = 100;
    row.maxInflight = 20;
    return row;
}

MonitorDelta deltaOf(std::vector<ClientRow> rows, std::vector<QByteArray> gone = {})
{
    MonitorDelta delta;
    delta.atMs = nowMs;
    delta.clients = std::move(rows);
    delta.clientsGone = std::move(gone);
    return delta;
}

Ban banOf(Ban::Kind kind, const QString &value)
{
    Ban ban;
    ban.id = 1;
    ban.kind = kind;
    ban.value = value;
    return ban;
}

} // namespace

class TestClientModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowFollowsItsClient();
    void statesAreToldByWords();
    void aBanConcerns_data();
    void aBanConcerns();
    void leavingEndsWithTheConnection();
    void namesSortAsPeopleSortThem();
    void theFilterMatchesEveryWord();
    void sortingWaitsUntilItIsCalledFor();
    void aStormLeavesTheRowsTrue();
    void theReadersPlaceIsKept();
    void onlyVisibleRowsAreAnnounced();
};

void TestClientModel::aRowFollowsItsClient()
{
    ClientModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.apply(deltaOf({client("a"), client("b"), client("c")}));
    QCOMPARE(model.rowCount(), 3);
    ClientRow changed = client("b");
    changed.queued = 98;
    changed.drops[size_t(DropCause::QueueFull)] = 41;
    model.apply(deltaOf({changed}));
    QCOMPARE(model.index(1, ClientModel::Queue).data().toString(), QStringLiteral("98/100"));
    QCOMPARE(model.index(1, ClientModel::Queue).data(ShareRole).toDouble(), 0.98);
    QCOMPARE(model.index(1, ClientModel::Dropped).data().toString(), QStringLiteral("41"));
    model.apply(deltaOf({}, {"a", "nobody"}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf("b"), 0);
    QCOMPARE(model.rowOf("c"), 1);
    QCOMPARE(model.rowOf("a"), -1);
}

void TestClientModel::statesAreToldByWords()
{
    ClientModel model;
    ClientRow idle = client("idle");
    idle.traffic.lastHeardMs = nowMs - 61'000;
    ClientRow timeless = client("timeless");
    timeless.keepAliveSecs = 0;
    timeless.traffic.lastHeardMs = nowMs - 600'000;
    model.apply(deltaOf({client("on"), idle, client("off", false), timeless}));
    model.setNow(nowMs);
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words << model.index(row, ClientModel::State).data().toString();
    QCOMPARE(words, (QStringList{QStringLiteral("online"), QStringLiteral("idle"), QStringLiteral("offline"),
                                 QStringLiteral("online")}));
    model.setBans({banOf(Ban::Kind::ClientId, QStringLiteral("off"))});
    QCOMPARE(model.stateText(2), QStringLiteral("banned"));
    model.setNow(nowMs + 60'000);
    QCOMPARE(model.stateText(0), QStringLiteral("idle"));
    const auto counts = model.counts();
    QCOMPARE(counts.all, 4);
    QCOMPARE(counts.online, 3);
    QCOMPARE(counts.offline, 1);
}

void TestClientModel::aBanConcerns_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, Ban::Kind kind, const char *value, const char *address,
                        bool expected) {
        QTest::newRow(name) << int(kind) << QString::fromLatin1(value) << QByteArray(address) << expected;
    };
    row("this id", Ban::Kind::ClientId, "a", "10.0.0.7:1", true);
    row("another id", Ban::Kind::ClientId, "A", "10.0.0.7:1", false);
    row("its user", Ban::Kind::UserName, "lab", "10.0.0.7:1", true);
    row("no user", Ban::Kind::UserName, "", "10.0.0.7:1", false);
    row("its address", Ban::Kind::Address, "10.0.0.7", "10.0.0.7:1", true);
    row("its address, IPv6", Ban::Kind::Address, "fe80::1", "[fe80::1]:1", true);
    row("mapped IPv4", Ban::Kind::Address, "10.0.0.7", "[::ffff:10.0.0.7]:1", true);
    row("its subnet", Ban::Kind::Address, "10.0.0.0/24", "10.0.0.7:1", true);
    row("another subnet", Ban::Kind::Address, "10.0.1.0/24", "10.0.0.7:1", false);
    row("no address", Ban::Kind::Address, "", "local:1", false);
}

void TestClientModel::aBanConcerns()
{
    QFETCH(int, kind);
    QFETCH(QString, value);
    QFETCH(QByteArray, address);
    ClientRow row = client("a");
    row.userName = "lab";
    row.address = address;
    QTEST(concerns(banOf(Ban::Kind(kind), value), row), "expected");
}

void TestClientModel::leavingEndsWithTheConnection()
{
    ClientModel model;
    model.apply(deltaOf({client("a")}));
    model.setLeaving("a", true);
    QCOMPARE(model.stateOf(0), ClientState::Leaving);
    model.apply(deltaOf({client("a")})); // figures of the old connection
    QCOMPARE(model.stateOf(0), ClientState::Leaving);
    ClientRow back = client("a");
    back.connectedAtMs += 20'000;
    model.apply(deltaOf({back}));
    QCOMPARE(model.stateOf(0), ClientState::Online);
    model.setLeaving("a", true);
    model.apply(deltaOf({client("a", false)}));
    QCOMPARE(model.stateOf(0), ClientState::Offline);
}

void TestClientModel::namesSortAsPeopleSortThem()
{
    QVERIFY(naturalCompare("robot-2", "robot-10") < 0);
    QVERIFY(naturalCompare("robot-10", "robot-2") > 0);
    QVERIFY(naturalCompare("a", "a1") < 0);
    QVERIFY(naturalCompare("a99999999999999999999998", "a99999999999999999999999") < 0);
    QVERIFY(naturalCompare("07", "7") != 0);
    QCOMPARE(naturalCompare("x7y", "x7y"), 0);
    QVERIFY(naturalCompare("", "0") < 0);
}

void TestClientModel::theFilterMatchesEveryWord()
{
    ClientModel model;
    ClientRow lab = client("Robot-17");
    lab.userName = "lab";
    ClientRow away = client("logger", false);
    away.queued = 3;
    model.apply(deltaOf({lab, away, client("robot-2")}));
    ClientFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(filter.rowCount(), 3);
    filter.setText(QStringLiteral("robot"));
    QCOMPARE(filter.rowCount(), 2);
    filter.setText(QStringLiteral("ROBOT lab"));
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(QStringLiteral("10.0.0.7"));
    QCOMPARE(filter.rowCount(), 3);
    filter.setGroup(ClientFilter::Group::Offline);
    QCOMPARE(filter.rowCount(), 1);
    filter.setGroup(ClientFilter::Group::Dropped);
    QCOMPARE(filter.rowCount(), 0);
    filter.setGroup(ClientFilter::Group::Queued);
    QCOMPARE(filter.rowCount(), 1);
}

void TestClientModel::sortingWaitsUntilItIsCalledFor()
{
    ClientModel model;
    ClientRow a = client("a");
    ClientRow b = client("b");
    a.messagesInPerSecond = 1;
    b.messagesInPerSecond = 2;
    model.apply(deltaOf({a, b}));
    ClientFilter filter(model);
    filter.sort(ClientModel::InRate, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, ClientModel::Id).data().toString(), QStringLiteral("b"));
    a.messagesInPerSecond = 9;
    model.apply(deltaOf({a}));
    QCOMPARE(filter.index(0, ClientModel::Id).data().toString(), QStringLiteral("b"));
    filter.refresh();
    QCOMPARE(filter.index(0, ClientModel::Id).data().toString(), QStringLiteral("a"));
}

void TestClientModel::aStormLeavesTheRowsTrue()
{
    ClientModel model;
    ClientFilter filter(model);
    filter.sort(ClientModel::InRate, Qt::DescendingOrder);
    filter.setGroup(ClientFilter::Group::Online);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester filterTester(&filter,
                                                QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(20);
    QHash<QByteArray, ClientRow> truth;
    for (int round = 0; round < 300; ++round) {
        MonitorDelta delta = deltaOf({});
        for (int i = 0; i < 12; ++i) {
            const QByteArray id = "c" + QByteArray::number(random.bounded(80));
            if (random.bounded(3) == 0) {
                if (truth.remove(id) > 0)
                    delta.clientsGone.push_back(id);
            } else if (std::find(delta.clientsGone.begin(), delta.clientsGone.end(), id) ==
                       delta.clientsGone.end()) {
                ClientRow row = client(id, random.bounded(2) == 0);
                row.messagesInPerSecond = random.bounded(1000);
                truth.insert(id, row);
                delta.clients.push_back(row);
            }
        }
        std::erase_if(delta.clients, [&](const ClientRow &row) { return !truth.contains(row.id); });
        model.apply(delta);
        if (round % 7 == 0)
            filter.refresh();
        QCOMPARE(model.rowCount(), int(truth.size()));
    }
    filter.refresh();
    int online = 0;
    for (auto row = truth.begin(); row != truth.end(); ++row) {
        QVERIFY(model.find(row.key()));
        QCOMPARE(model.find(row.key())->messagesInPerSecond, row->messagesInPerSecond);
        QCOMPARE(model.row(model.rowOf(row.key()))->id, row.key());
        online += row->isConnected;
    }
    QCOMPARE(filter.rowCount(), online);
    for (int row = 1; row < filter.rowCount(); ++row) {
        QVERIFY(model.compare(filter.mapToSource(filter.index(row - 1, 0)).row(),
                              filter.mapToSource(filter.index(row, 0)).row(), ClientModel::InRate) >= 0);
    }
}

// A18 for this list.
void TestClientModel::theReadersPlaceIsKept()
{
    Theme theme;
    ClientModel model;
    ClientFilter filter(model);
    ListView view(theme);
    view.setModel(&filter);
    view.sortByColumn(ClientModel::Id, Qt::AscendingOrder);
    view.resize(400, 300);
    view.show();
    std::vector<ClientRow> rows;
    for (int i = 0; i < 500; ++i)
        rows.push_back(client("m" + QByteArray::number(i)));
    model.apply(deltaOf(rows));
    view.verticalScrollBar()->setValue(4007);
    view.setCurrentIndex(filter.index(180, 0));
    const auto top = [&] {
        return view.indexAt(QPoint(1, 1)).siblingAtColumn(ClientModel::Id).data().toString();
    };
    const QString before = top();
    const int offset = view.visualRect(view.indexAt(QPoint(1, 1))).top();
    rows.clear();
    for (int i = 0; i < 1000; ++i)
        rows.push_back(client("a" + QByteArray::number(i)));
    {
        const PlaceKeeper keeper(view);
        model.apply(deltaOf(rows));
    }
    QCOMPARE(top(), before);
    QCOMPARE(view.visualRect(view.indexAt(QPoint(1, 1))).top(), offset);
    QCOMPARE(view.currentIndex().siblingAtColumn(ClientModel::Id).data().toString(), QStringLiteral("m180"));
    {
        const PlaceKeeper keeper(view);
        filter.refresh();
    }
    QCOMPARE(top(), before);
}

void TestClientModel::onlyVisibleRowsAreAnnounced()
{
    Theme theme;
    ClientModel model;
    ClientFilter filter(model);
    ListView view(theme);
    view.setModel(&filter);
    view.resize(400, 300);
    view.show();
    std::vector<ClientRow> rows;
    for (int i = 0; i < 500; ++i)
        rows.push_back(client("m" + QByteArray::number(i)));
    model.apply(deltaOf(rows));
    view.verticalScrollBar()->setValue(4007);
    QSignalSpy changed(&filter, &QAbstractItemModel::dataChanged);
    model.apply(deltaOf(rows));
    QCOMPARE(changed.size(), 0);
    filter.announce(view.visibleRanges());
    QCOMPARE(changed.size(), 1); // one run of neighbours
    const int first = changed.front().at(0).toModelIndex().row();
    const int last = changed.front().at(1).toModelIndex().row();
    QCOMPARE(first, view.indexAt(QPoint(1, 1)).row());
    QVERIFY(last - first < 20);
    QVERIFY(!view.indexAt(QPoint(1, view.viewport()->height() - 1)).isValid() ||
            view.indexAt(QPoint(1, view.viewport()->height() - 1)).row() <= last);
}

QTEST_MAIN(TestClientModel)
#include "tst_clientmodel.moc"
