#include "support/faultyvfs.h"
#include "support/storerig.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <QSet>

using namespace deepros;
using namespace std::chrono_literals;
using test::FakePublisher;
using test::FakeSink;
using test::FaultyVfs;
using test::rowsOf;
using test::StoreRig;

/// What becomes of the store when the disk is full, slow, torn or written by somebody else.
class TestStoreTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { FaultyVfs::setFull(false); }

    void powerLossKeepsWhatIsAcknowledged();
    void fullDiskIsAStateThatEnds();
    void fullDiskAtTheEndIsReported();
    void slowDiskIsSaid();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void flippedBytesNeverStopTheBroker();
    void truncatedLogLosesOnlyItsEnd();
    void emptyFileIsANewStore();
    void newerVersionIsRefused();
    void strangeVersionIsDamage();
    void secondBrokerIsRefused();
    void folderThatCannotBeMadeIsRefused();
    void rowsThatMakeNoSenseAreLeftOut();
    void rowsThatWereLeftOutAreInNobodysWay();
    void spaceIsGivenBack();

private:
    QString folder() const { return m_folder->path(); }
    QString path() const { return m_folder->filePath(Database::fileName()); }
    /// `count` messages for a session that is away, as many retained ones of `size` bytes.
    void fill(int count, int size = 100);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreTrouble::fill(int count, int size)
{
    StoreRig rig(folder());
    QVERIFY2(rig.store, qPrintable(rig.error));
    rig.rig.context.limits.maxQueued = 1'000'000;
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink);
    rig.rig.subscribe(session, "t/#", 1);
    rig.rig.sessions.close(session, SessionManager::Goodbye::Clean);
    for (int i = 0; i < count; ++i) {
        rig.rig.publish({"t/" + QByteArray::number(i), QByteArray(size, 'q'), 1});
        rig.rig.publish({"r/" + QByteArray::number(i), QByteArray(size, 'r'), 1, true});
    }
    QVERIFY(rig.stop());
}

void TestStoreTrouble::powerLossKeepsWhatIsAcknowledged()
{
    int undone = 0;
    for (int round = 0; round < 20; ++round) {
        QTemporaryDir live;
        QTemporaryDir left;
        QSet<QByteArray> acknowledged;
        {
            StoreRig rig(live.path(), {.fullSync = true, .vfs = FaultyVfs::name()});
            QVERIFY2(rig.store, qPrintable(rig.error));
            FakeSink sink(rig.rig.clock);
            Session &session = rig.rig.connect("robot", sink);
            rig.rig.subscribe(session, "t/#", 1);
            rig.rig.sessions.close(session, SessionManager::Goodbye::Clean);
            QVERIFY(rig.commit());
            FakePublisher publisher;
            int sent = 0;
            for (int batch = QRandomGenerator::global()->bounded(1, 6); batch > 0; --batch) {
                for (int i = QRandomGenerator::global()->bounded(1, 12); i > 0; --i, ++sent)
                    rig.rig.publish({"t/" + QByteArray::number(sent), "x", 1, sent % 3 == 0, {}, &publisher});
                rig.handOver();
                QVERIFY(rig.commit());
                for (int i = 0; i < publisher.acknowledged; ++i)
                    acknowledged.insert("t/" + QByteArray::number(i));
            }
            undone += FaultyVfs::copyAfterPowerLoss(live.path(), left.path());
        }
        StoreRig after(left.path());
        QVERIFY2(after.store, qPrintable(after.error));
        FakeSink sink(after.rig.clock);
        Session &session = after.rig.connect("robot", sink);
        QSet<QByteArray> found;
        for (sink.acknowledgeAll(session); const auto &one : sink.sent)
            found.insert(one.topic);
        QCOMPARE(found, acknowledged);
        for (int i = 0; i < acknowledged.size(); i += 3)
            QVERIFY(!after.rig.topics.retained().find("t/" + QByteArray::number(i), 0).isNull());
        after.rig.sessions.close(session, SessionManager::Goodbye::Clean);
    }
    // The shim would notice: `normal` leaves its commits to the system.
    QTemporaryDir live;
    QTemporaryDir left;
    StoreRig rig(live.path(), {.fullSync = false, .vfs = FaultyVfs::name()});
    rig.rig.publish({"t", "x", 1, true});
    QVERIFY(rig.commit());
    undone = FaultyVfs::copyAfterPowerLoss(live.path(), left.path());
    QVERIFY(undone > 0);
    StoreRig after(left.path());
    QCOMPARE(after.rig.topics.totalRetainedMessages(), 0);
}

void TestStoreTrouble::fullDiskIsAStateThatEnds()
{
    StoreRig rig(folder(), {.vfs = FaultyVfs::name()});
    FakeSink sink(rig.rig.clock);
    Session &session = rig.rig.connect("robot", sink);
    rig.rig.subscribe(session, "t/#", 1);
    rig.rig.sessions.close(session, SessionManager::Goodbye::Clean);
    QVERIFY(rig.commit());
    QCOMPARE(rig.store->status().state, StoreState::Ok);

    FaultyVfs::setFull(true);
    QTest::ignoreMessage(QtCriticalMsg,
                         QRegularExpression(QStringLiteral("the store cannot be written: .*full")));
    FakePublisher publisher;
    rig.rig.publish({"t/held", "x", 1, false, {}, &publisher});
    QVERIFY(!rig.commit(50ms));
    QTRY_VERIFY(rig.store->beginTurn() || rig.store->isFailing());
    QCOMPARE(rig.store->status().state, StoreState::Full);
    QVERIFY(rig.store->status().failedCommits > 0);
    QVERIFY(!rig.store->status().error.isEmpty());
    QCOMPARE(publisher.acknowledged, 0);

    // What would have to be kept is refused before anybody gets it; the rest goes on.
    const auto publish = [&](const char *topic, bool retain, bool canRefuse) {
        mqtt::PublishPacket packet;
        packet.topic = QByteArrayView(topic, qsizetype(strlen(topic)));
        packet.payload = QByteArrayView("y", 1);
        packet.qos = mqtt::QoS::AtLeastOnce;
        packet.retain = retain;
        Publication publication(packet, {});
        publication.setTimes(rig.rig.clock.wallMs(), rig.rig.clock.nowMs());
        publication.setAckWaiter(&publisher);
        publication.setCanRefuse(canRefuse);
        const bool refused = rig.rig.router.publish(publication).unkeepable;
        publisher.keep(publication);
        return refused;
    };
    QVERIFY(publish("t/x", false, true));
    QVERIFY(publish("other", true, true));
    QCOMPARE(rig.rig.topics.totalRetainedMessages(), 0);
    QVERIFY(!publish("other", false, true));
    QVERIFY(!publish("t/older client", false, false)); // MQTT 3.1.1 cannot be told: waits
    QVERIFY(publisher.held() > 0);

    QTest::ignoreMessage(QtInfoMsg, "the store can be written again");
    FaultyVfs::setFull(false);
    QVERIFY(rig.commit());
    QCOMPARE(rig.store->status().state, StoreState::Ok);
    QCOMPARE(publisher.held(), 0);
    QVERIFY(!publish("t/x", false, true));
    QVERIFY(rig.commit());
    QCOMPARE(rowsOf(folder()), QStringLiteral("sessions: 1, subscriptions: 1, messages: 3, deliveries: 3"));
}

void TestStoreTrouble::fullDiskAtTheEndIsReported()
{
    FakePublisher publisher;
    {
        StoreRig rig(folder(), {.vfs = FaultyVfs::name()});
        FaultyVfs::setFull(true);
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("the store cannot be written")));
        rig.rig.publish({"r", "x", 1, true, {}, &publisher});
        QVERIFY(!rig.commit(300ms));
        publisher.leave();
    }
    FaultyVfs::setFull(false);
    StoreRig after(folder());
    QCOMPARE(after.rig.topics.totalRetainedMessages(), 0);
}

void TestStoreTrouble::slowDiskIsSaid()
{
    StoreRig rig(folder());
    QVERIFY(!rig.store->isCongested());
    const QByteArray large(1 << 20, 'x');
    int i = 0;
    for (; i < 100 && !rig.store->isCongested(); ++i)
        rig.rig.publish({"r/" + QByteArray::number(i), large, 0, true});
    QCOMPARE(i, 64); // 64 MiB are the bound
    QVERIFY(rig.store->status().pendingBytes > 64 << 20);
    QVERIFY(rig.commit());
    QVERIFY(!rig.store->isCongested());
    QCOMPARE(rig.store->status().pendingBytes, 0);
}

void TestStoreTrouble::damagedFileIsSetAside_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("someComeBack");
    QTest::newRow("the head") << qint64(0) << 100 << false;
    QTest::newRow("a page in the middle") << qint64(60 * 4096) << 4096 << true;
    QTest::newRow("no database at all") << qint64(-1) << 20'000 << false;
}

void TestStoreTrouble::damagedFileIsSetAside()
{
    QFETCH(qint64, at);
    QFETCH(int, size);
    QFETCH(bool, someComeBack);
    fill(2000);
    {
        QFile file(path());
        QVERIFY(file.open(at < 0 ? QIODevice::WriteOnly : QIODevice::ReadWrite));
        file.seek(std::max<qint64>(at, 0));
        file.write(QByteArray(size, '\xA5'));
    }
    QTest::ignoreMessage(QtCriticalMsg,
                         QRegularExpression(QStringLiteral("the file is set aside as '.*corrupt-")));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("recovered from .*; lost: ")));
    StoreRig after(folder());
    QVERIFY2(after.store, qPrintable(after.error));
    QCOMPARE(QDir(folder()).entryList({QStringLiteral("*.corrupt-*")}, QDir::Files).size(), 1);
    const StoreStatus status = after.store->status();
    QCOMPARE(status.rowsRecovered > 0, someComeBack);
    QCOMPARE(after.rig.topics.totalRetainedMessages() > 0, someComeBack);
    if (someComeBack) {
        // 1 session, 1 subscription, 4000 messages, 2000 deliveries and as many retained.
        QVERIFY(status.rowsLost > 0);
        QVERIFY(status.rowsLost + status.rowsRecovered >= 8002);
    }
    // It works again.
    after.rig.publish({"r/new", "x", 1, true});
    QVERIFY(after.commit());
    QVERIFY(!rowsOf(folder()).isEmpty());
}

void TestStoreTrouble::flippedBytesNeverStopTheBroker()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    fill(500);
    QFile original(path());
    QVERIFY(original.open(QIODevice::ReadOnly));
    const QByteArray whole = original.readAll();
    int setAside = 0;
    for (int round = 0; round < 20; ++round) {
        QTemporaryDir torn;
        QByteArray bytes = whole;
        for (int i = 0; i < 100; ++i) {
            // Not the version in the head: a later version is refused and not set aside.
            const int at = random.bounded(100, int(bytes.size()));
            bytes[at] = char(bytes[at] ^ (1 + random.bounded(255)));
        }
        QFile file(torn.filePath(Database::fileName()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        StoreRig after(torn.path());
        QVERIFY2(after.store, qPrintable(QStringLiteral("round %1: %2").arg(round).arg(after.error)));
        setAside += QDir(torn.path()).entryList({QStringLiteral("*.corrupt-*")}, QDir::Files).size();
        FakeSink sink(after.rig.clock);
        Session &session = after.rig.connect("robot", sink);
        sink.acknowledgeAll(session);
        after.rig.publish({"r/new", "x", 1, true});
        QVERIFY(after.commit());
        after.rig.sessions.close(session, SessionManager::Goodbye::Clean);
    }
    QVERIFY(setAside > 0);
}

void TestStoreTrouble::truncatedLogLosesOnlyItsEnd()
{
    QTemporaryDir torn;
    {
        StoreRig rig(folder(), {.vfs = FaultyVfs::name()});
        for (int i = 0; i < 50; ++i) {
            rig.rig.publish({"r/" + QByteArray::number(i), "x", 1, true});
            QVERIFY(rig.commit());
        }
        QCOMPARE(FaultyVfs::copyAfterPowerLoss(folder(), torn.path()) >= 0, true);
        const QString log = torn.filePath(Database::fileName() + QStringLiteral("-wal"));
        QVERIFY(QFile::remove(log) && QFile::copy(path() + QStringLiteral("-wal"), log));
        QVERIFY(QFile::resize(log, QFile(log).size() / 2));
        QVERIFY(QFile::remove(torn.filePath(Database::fileName())));
        QVERIFY(QFile::copy(path(), torn.filePath(Database::fileName())));
    }
    StoreRig after(torn.path());
    QVERIFY2(after.store, qPrintable(after.error));
    const auto count = after.rig.topics.totalRetainedMessages();
    QVERIFY(count > 0 && count < 50);
    for (int i = 0; i < count; ++i)
        QVERIFY(!after.rig.topics.retained().find("r/" + QByteArray::number(i), 0).isNull());
}

void TestStoreTrouble::emptyFileIsANewStore()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    StoreRig rig(folder());
    QVERIFY2(rig.store, qPrintable(rig.error));
    QCOMPARE(rowsOf(folder()), QStringLiteral("none"));
}

void TestStoreTrouble::newerVersionIsRefused()
{
    fill(1);
    test::query(folder(), "PRAGMA user_version=2");
    test::query(folder(), "UPDATE state SET schema=2");
    StoreRig rig(folder());
    QVERIFY(!rig.store);
    QVERIFY2(rig.error.contains(QStringLiteral("the database has version 2, this program knows up to 1")),
             qPrintable(rig.error));
    QVERIFY(QDir(folder()).entryList({QStringLiteral("*.corrupt-*")}, QDir::Files).isEmpty());
}

void TestStoreTrouble::strangeVersionIsDamage()
{
    fill(3);
    test::query(folder(), "PRAGMA user_version=77");
    StoreRig rig(folder());
    QVERIFY2(rig.store, qPrintable(rig.error));
    QCOMPARE(rig.rig.topics.totalRetainedMessages(), 3);
    QCOMPARE(rig.store->status().rowsLost, 0u);
    QCOMPARE(rig.store->status().rowsRecovered, 1u + 1 + 6 + 3 + 3);
}

void TestStoreTrouble::secondBrokerIsRefused()
{
    StoreRig first(folder());
    {
        StoreRig second(folder());
        QVERIFY(!second.store);
        QVERIFY2(second.error.contains(QStringLiteral("another broker uses")), qPrintable(second.error));
        QVERIFY(second.error.contains(QStringLiteral("BROKER_DATA_DIR")) &&
                second.error.contains(QStringLiteral("BROKER_PERSISTENCE=false")));
    }
    first.store.reset();
    first.rig.context.store = nullptr;
    first.rig.topics.retained().setJournal(nullptr);
    StoreRig third(folder());
    QVERIFY2(third.store, qPrintable(third.error));
}

void TestStoreTrouble::folderThatCannotBeMadeIsRefused()
{
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    StoreRig rig(m_folder->filePath(QStringLiteral("file/data")));
    QVERIFY(!rig.store);
    QVERIFY2(rig.error.contains(QStringLiteral("file/data' cannot be made")) &&
                 rig.error.contains(QStringLiteral("BROKER_DATA_DIR")),
             qPrintable(rig.error));
}

void TestStoreTrouble::rowsThatMakeNoSenseAreLeftOut()
{
    fill(5);
    for (const char *sql :
         {"UPDATE messages SET topic='a/#' WHERE topic='r/0'", "UPDATE messages SET qos=7 WHERE topic='t/1'",
          "UPDATE deliveries SET session=99 WHERE sequence=(SELECT max(sequence) FROM deliveries)",
          "UPDATE subscriptions SET filter='a/#/b'", "INSERT INTO received VALUES (1, 70000)"}) {
        test::query(folder(), sql);
    }
    QTest::ignoreMessage(QtCriticalMsg, "7 rows could not be used and were left out");
    StoreRig rig(folder());
    QVERIFY2(rig.store, qPrintable(rig.error));
    QCOMPARE(rig.store->status().rowsLost, 7u);
    QCOMPARE(rig.rig.topics.totalRetainedMessages(), 4);
    QCOMPARE(rig.rig.sessions.find("robot")->queued() + rig.rig.sessions.find("robot")->inflight() +
                 int(rig.rig.context.inflightMessages),
             3);
}

void TestStoreTrouble::rowsThatWereLeftOutAreInNobodysWay()
{
    fill(5);
    for (const char *sql :
         {"UPDATE sessions SET protocol=9", "UPDATE messages SET qos=7 WHERE id=(SELECT max(id) FROM messages)",
          "INSERT INTO received VALUES (1, 5)"}) {
        test::query(folder(), sql);
    }
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("rows could not be used and were left out")));
    {
        StoreRig rig(folder());
        QVERIFY2(rig.store, qPrintable(rig.error));
        QVERIFY(rig.store->status().rowsLost >= 4);
        // The same client identifier, the same number of the next message.
        FakeSink sink(rig.rig.clock);
        Session &session = rig.rig.connect("robot", sink);
        rig.rig.publish({"r/new", "x", 1, true});
        QVERIFY(rig.commit());
        rig.rig.sessions.close(session, SessionManager::Goodbye::Clean);
        QVERIFY(rig.stop());
    }
    QCOMPARE(test::query(folder(), "SELECT count(*) FROM sessions"), QByteArray("1"));
    QCOMPARE(test::query(folder(), "SELECT count(*) FROM subscriptions"), QByteArray("0"));
    QCOMPARE(test::query(folder(), "SELECT count(*) FROM received"), QByteArray("0"));
    QCOMPARE(test::query(folder(), "SELECT count(*) FROM messages WHERE qos=7"), QByteArray("0"));
    StoreRig again(folder());
    QVERIFY2(again.store, qPrintable(again.error));
    QCOMPARE(again.store->status().rowsLost, 0u);
}

void TestStoreTrouble::spaceIsGivenBack()
{
    StoreRig rig(folder());
    const QByteArray payload(4000, 'x');
    for (int i = 0; i < 8000; ++i)
        rig.rig.publish({"r/" + QByteArray::number(i), payload, 0, true});
    QVERIFY(rig.commit());
    for (int i = 0; i < 8000; ++i)
        rig.rig.publish({"r/" + QByteArray::number(i), {}, 0, true});
    QVERIFY(rig.commit());
    const int before = test::query(folder(), "PRAGMA page_count").toInt();
    QVERIFY(before > 8000);
    for (int i = 0; i < 64 * 20; ++i) {
        rig.rig.publish({"r", QByteArray::number(i), 0, true});
        QVERIFY(rig.commit());
    }
    QVERIFY(test::query(folder(), "PRAGMA page_count").toInt() < 4000);
    const qint64 log = QFileInfo(path() + QStringLiteral("-wal")).size();
    QVERIFY2(log < 80 << 20, qPrintable(QString::number(log)));
}

QTEST_GUILESS_MAIN(TestStoreTrouble)
#include "tst_storetrouble.moc"
