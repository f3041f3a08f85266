#include "util/clocktable.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace deepros;

namespace {

struct Item
{
    QByteArray name;

    const QByteArray &tableName() const { return name; }
};

using Table = ClockTable<Item>;

TableHandle add(Table &table, const QByteArray &name, QByteArrayList *gone = nullptr)
{
    auto item = std::make_unique<Item>();
    item->name = name;
    return table.insert(std::move(item), [gone](Item &evicted) {
        if (gone)
            gone->append(evicted.name);
    }).second;
}

QByteArray number(int i)
{
    return QByteArray::number(i);
}

} // namespace

class TestClockTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatItHas();
    void whatIsInUseOutlivesAFlood();
    void handlesOfTheGoneResolveToNothing();
    void everybodyInUseStillMakesRoom();
    void roomIsMadeOnlyByWhoMayGo();
    void clearForgetsAll();
    void keepsWhatANaiveOneKeeps();
    void walksAllSlotBySlot();
};

void TestClockTable::findsWhatItHas()
{
    Table table(4);
    const TableHandle a = add(table, "a");
    QCOMPARE(table.resolve(a)->name, QByteArray("a"));
    QCOMPARE(table.find("a")->name, QByteArray("a"));
    QVERIFY(!table.find("b"));
    QCOMPARE(table.handleOf("a").stamp, a.stamp);
    QCOMPARE(table.handleOf("b").stamp, 0u);
    QVERIFY(!table.resolve({}));
    QVERIFY(table.remove("a"));
    QVERIFY(!table.remove("a"));
    QVERIFY(!table.resolve(a));
    QCOMPARE(table.size(), 0);
    QCOMPARE(table.evictions(), 0u);
}

void TestClockTable::whatIsInUseOutlivesAFlood()
{
    Table table(100);
    std::vector<TableHandle> used;
    for (int i = 0; i < 50; ++i)
        used.push_back(add(table, "used" + number(i)));
    QByteArrayList gone;
    for (int i = 0; i < 10'000; ++i) {
        add(table, "once" + number(i), &gone);
        for (const TableHandle handle : used)
            QVERIFY(table.resolve(handle));
    }
    QCOMPARE(table.size(), 100);
    QCOMPARE(table.evictions(), 9'950u);
    for (const QByteArray &name : gone)
        QVERIFY(name.startsWith("once"));
}

void TestClockTable::handlesOfTheGoneResolveToNothing()
{
    Table table(1);
    const TableHandle a = add(table, "a");
    QByteArrayList gone;
    const TableHandle b = add(table, "b", &gone);
    QCOMPARE(gone, QByteArrayList{"a"});
    QCOMPARE(a.slot, b.slot); // the place is the same, the entry is not
    QVERIFY(!table.resolve(a));
    QVERIFY(!table.peek(a));
    QCOMPARE(table.resolve(b)->name, QByteArray("b"));
}

void TestClockTable::everybodyInUseStillMakesRoom()
{
    Table table(3);
    for (const char *name : {"a", "b", "c"})
        table.markSeen(add(table, name));
    QByteArrayList gone;
    add(table, "d", &gone);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(table.size(), 3);
}

void TestClockTable::roomIsMadeOnlyByWhoMayGo()
{
    Table table(3);
    QByteArrayList gone;
    const auto makeRoom = [&](const QByteArray &replaceable) {
        return table.makeRoom(100, [&](const Item &item) { return item.name == replaceable; },
                              [&](Item &item) { gone.append(item.name); });
    };
    for (const char *name : {"a", "b"})
        add(table, name);
    QVERIFY(makeRoom("a")); // there is room
    table.markSeen(add(table, "c"));
    QVERIFY(!makeRoom("x"));
    QCOMPARE(gone, QByteArrayList());
    QVERIFY(makeRoom("c"));
    QCOMPARE(gone, QByteArrayList({"c"}));
    QCOMPARE(table.size(), 2);
    QCOMPARE(table.evictions(), 1u);
    QVERIFY(table.find("a") && table.find("b"));
}

void TestClockTable::clearForgetsAll()
{
    Table table(3);
    const TableHandle a = add(table, "a");
    Table::Remains remains;
    table.clear(remains);
    QVERIFY(!remains.isEmpty());
    remains.free(1);
    QVERIFY(remains.isEmpty());
    QVERIFY(!table.resolve(a));
    QCOMPARE(table.size(), 0);
    QVERIFY(table.resolve(add(table, "b")));
    QVERIFY(!table.find("a"));
}

void TestClockTable::keepsWhatANaiveOneKeeps()
{
    QRandomGenerator random(7);
    Table table(5'000);
    QHash<QByteArray, TableHandle> naive;
    for (int i = 0; i < 40'000; ++i) {
        const QByteArray name = number(random.bounded(4'000)); // below the capacity: nobody is evicted
        if (random.bounded(3) == 0) {
            QCOMPARE(table.remove(name), naive.remove(name));
        } else if (!naive.contains(name)) {
            naive.insert(name, add(table, name));
        } else {
            QCOMPARE(table.resolve(naive[name])->name, name);
            QCOMPARE(table.find(name)->name, name);
        }
        QCOMPARE(table.size(), naive.size());
    }
    QSet<QByteArray> walked;
    table.forEach([&](const Item &item) { walked.insert(item.name); });
    const QList<QByteArray> names = naive.keys();
    QCOMPARE(walked, QSet<QByteArray>(names.begin(), names.end()));
}

void TestClockTable::walksAllSlotBySlot()
{
    Table table(1'000);
    for (int i = 0; i < 700; ++i)
        add(table, number(i));
    table.remove("3");
    int found = 0;
    for (quint32 i = 0; i < table.slotCount(); ++i)
        found += table.entryAt(i) != nullptr;
    QCOMPARE(found, 699);
}

QTEST_APPLESS_MAIN(TestClockTable)
#include "tst_clocktable.moc"
