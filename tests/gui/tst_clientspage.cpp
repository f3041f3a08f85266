#include "clients/clientspage.h"
#include "export/exportsource.h"
#include "pagestage.h"
#include "support/mqttclient.h"
#include "widgets/filteredit.h"
#include "widgets/listview.h"
#include "windowrig.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace deepros;
using namespace deepros::gui;
using namespace deepros::test;

namespace {

/// A page before a real broker.
struct Stage : PageStage<ClientsPage>
{
    ListView *list() { return find<ListView>("clientsList"); }
    int rows() { return list()->model()->rowCount(); }
    QString cell(int row, ClientModel::Column column)
    {
        return list()->model()->index(row, column).data().toString();
    }
    int rowOf(const char *id)
    {
        for (int row = 0; row < rows(); ++row) {
            if (cell(row, ClientModel::Id) == QLatin1String(id))
                return row;
        }
        return -1;
    }
    QString stateOf(const char *id) { return cell(rowOf(id), ClientModel::State); }
};

mqtt::ConnectPacket persistent()
{
    mqtt::ConnectPacket packet;
    packet.cleanStart = false;
    return packet;
}

} // namespace

class TestClientsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClientComesAndGoes();
    void delDisconnectsTheSelectedOne();
    void moreThanOneAreAskedFor();
    void aBanIsMadeShownAndLifted();
    void subscriptionsAreShownAndEnded();
    void theQueueIsShownAndEmptied();
    void messagesOfTheClientAreFollowed();
    void historyTellsOfTakeOvers();
    void aFilterThatHidesAllSaysSo();
    void rowsAreCopiedWithTheirColumns();
    void theGraphOfRosIsOneClickAway();
    void stateSurvives();
    void theFirstColumnsFitInEveryLanguage_data();
    void theFirstColumnsFitInEveryLanguage();
    void everythingHasANameForReaders();
};

void TestClientsPage::aClientComesAndGoes()
{
    Stage stage;
    QVERIFY(stage.find<QWidget>("clientsEmpty")->isVisible());
    QCOMPARE(stage.page.badge(), QString());
    MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(isWelcome(
        client.connect(stage.rig.mqttPort(), "robot-1", persistent(), QByteArray::fromHex("1100000064"))));
    QTRY_COMPARE(stage.rows(), 1);
    QVERIFY(stage.list()->isVisible());
    QCOMPARE(stage.cell(0, ClientModel::Id), QStringLiteral("robot-1"));
    QCOMPARE(stage.stateOf("robot-1"), QStringLiteral("online"));
    QCOMPARE(stage.page.badge(), QStringLiteral("1"));
    QVERIFY(stage.find<QPushButton>("chipOnline")->text().contains(u'1'));
    client.disconnect();
    QTRY_COMPARE(stage.stateOf("robot-1"), QStringLiteral("offline"));
    QCOMPARE(stage.page.badge(), QString());
    QTRY_VERIFY(stage.find<QPushButton>("chipOffline")->text().contains(u'1'));
}

void TestClientsPage::delDisconnectsTheSelectedOne()
{
    Stage stage;
    MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(isWelcome(
        client.connect(stage.rig.mqttPort(), "robot-1", persistent(), QByteArray::fromHex("1100000064"))));
    QTRY_COMPARE(stage.rows(), 1);
    stage.page.openClient("robot-1");
    QCOMPARE(stage.find<QLabel>("clientName")->text(), QStringLiteral("robot-1"));
    stage.list()->setFocus();
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(stage.list(), Qt::Key_Delete);
    QCOMPARE(stage.stateOf("robot-1"), QStringLiteral("disconnecting"));
    QVERIFY2(timer.elapsed() <= 1000, "the effect must be seen at once");
    QTRY_COMPARE(stage.stateOf("robot-1"), QStringLiteral("offline"));
    QVERIFY(client.waitClosed());
}

void TestClientsPage::moreThanOneAreAskedFor()
{
    Stage stage;
    MqttClient a(mqtt::ProtocolVersion::V311);
    MqttClient b(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(a.connect(stage.rig.mqttPort(), "a")));
    QVERIFY(isWelcome(b.connect(stage.rig.mqttPort(), "b")));
    QTRY_COMPARE(stage.rows(), 2);
    stage.list()->setFocus();
    stage.list()->selectAll();
    QTest::keyClick(stage.list(), Qt::Key_Delete);
    auto *box = stage.find<QMessageBox>("confirmBox");
    QVERIFY(box->text().contains(u'2'));
    QCOMPARE(stage.stateOf("a"), QStringLiteral("online"));
    QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("confirmAccept")), Qt::LeftButton);
    QVERIFY(a.waitClosed());
    QVERIFY(b.waitClosed());
    QTRY_COMPARE(stage.rows(), 0); // clean sessions
    QVERIFY(stage.find<QWidget>("clientsEmpty")->isVisible());
}

void TestClientsPage::aBanIsMadeShownAndLifted()
{
    Stage stage;
    std::function<void()> undo;
    connect(&stage.rig.desk, &Desk::offerUndo, this,
            [&](const QString &, const std::function<void()> &back) { undo = back; });
    MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(isWelcome(
        client.connect(stage.rig.mqttPort(), "robot-1", persistent(), QByteArray::fromHex("1100000064"))));
    QTRY_COMPARE(stage.rows(), 1);
    stage.page.openClient("robot-1");
    stage.click("clientBan");
    auto *dialog = stage.find<QDialog>("banDialog");
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("banValue"))->text(), QStringLiteral("robot-1"));
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("banConcerned"))
                ->text()
                .contains(QStringLiteral("robot-1")));
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("banAccept"));
    auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("banKind"));
    auto *value = dialog->findChild<QLineEdit *>(QStringLiteral("banValue"));
    kind->setCurrentIndex(2);
    QCOMPARE(value->text(), QStringLiteral("127.0.0.1"));
    value->setText(QStringLiteral("127.0.0.300"));
    QVERIFY(!accept->isEnabled());
    value->setText(QStringLiteral("127.0.0.0/8"));
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QVERIFY(client.waitClosed());
    QTRY_COMPARE(stage.stateOf("robot-1"), QStringLiteral("banned"));
    QTRY_VERIFY(stage.find<QPushButton>("chipBanned")->text().contains(u'1'));

    stage.click("chipBanned");
    auto *bans = stage.find<ListView>("bansList");
    QVERIFY(bans->isVisible());
    QCOMPARE(bans->model()->index(0, BansModel::Value).data().toString(), QStringLiteral("127.0.0.0/8"));
    bans->selectAll();
    stage.click("liftBan");
    QTRY_COMPARE(bans->model()->rowCount(), 0);
    stage.click("chipAll");
    QCOMPARE(stage.stateOf("robot-1"), QStringLiteral("offline"));

    QVERIFY(undo); // of the lifting: it bans again
    undo();
    QTRY_COMPARE(stage.stateOf("robot-1"), QStringLiteral("banned"));
}

void TestClientsPage::subscriptionsAreShownAndEnded()
{
    Stage stage;
    MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(client.connect(stage.rig.mqttPort(), "robot-1")));
    client.subscribe("fleet/#", 1);
    for (const char *topic : {"fleet/a", "fleet/b", "other"})
        stage.rig.broker.control().publish(QString::fromLatin1(topic), "x").waitForFinished();
    QTRY_COMPARE(stage.rows(), 1);
    stage.page.openClient("robot-1");
    stage.find<QTabWidget>("clientTabs")->setCurrentIndex(1);
    auto *view = stage.find<ListView>("clientSubscriptions");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->index(0, SubscriptionsModel::Filter).data().toString(),
             QStringLiteral("fleet/#"));
    QCOMPARE(view->model()->index(0, SubscriptionsModel::Qos).data().toString(), QStringLiteral("1"));
    // The page asks how many topics match.
    const auto matching = [&] { return view->model()->index(0, SubscriptionsModel::Topics).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(matching(), QStringLiteral("2"), 20'000);
    stage.rig.broker.control().publish(QStringLiteral("fleet/a"), "y").waitForFinished();
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->index(0, SubscriptionsModel::Messages).data().toString(), QStringLiteral("3"), 20'000);
    QVERIFY(!stage.find<QPushButton>("clientUnsubscribe")->isEnabled());
    view->selectAll();
    stage.click("clientUnsubscribe");
    QCOMPARE(stage.find<QMessageBox>("confirmBox")->text(), QStringLiteral("End 1 subscription(s)?"));
    stage.click("confirmAccept");
    QTRY_COMPARE(view->model()->rowCount(), 0);
    QVERIFY(stage.rig.broker.control().subscriptions(QStringLiteral("robot-1")).result().empty());
}

void TestClientsPage::theQueueIsShownAndEmptied()
{
    Stage stage;
    {
        MqttClient client(mqtt::ProtocolVersion::V311);
        QVERIFY(isWelcome(client.connect(stage.rig.mqttPort(), "robot-1", persistent())));
        client.subscribe("fleet/#", 1);
        client.disconnect();
    }
    for (int i = 0; i < 7; ++i)
        stage.rig.broker.control().publish(QStringLiteral("fleet/a"), "payload", 1).waitForFinished();
    QTRY_COMPARE(stage.rows(), 1);
    QTRY_COMPARE(stage.cell(0, ClientModel::Queue), QStringLiteral("7/100"));
    stage.page.openClient("robot-1");
    stage.find<QTabWidget>("clientTabs")->setCurrentIndex(2);
    auto *view = stage.find<ListView>("clientQueue");
    QTRY_COMPARE(view->model()->rowCount(), 7);
    QCOMPARE(view->model()->index(0, QueueModel::Topic).data().toString(), QStringLiteral("fleet/a"));
    QTRY_VERIFY(stage.find<QPushButton>("clientEmptyQueue")->isEnabled());
    stage.click("clientEmptyQueue");
    QCOMPARE(stage.find<QMessageBox>("confirmBox")->text(), QStringLiteral("Drop 7 queued message(s)?"));
    stage.click("confirmCancel");
    QTRY_VERIFY(!stage.page.findChild<QMessageBox *>());
    QCOMPARE(view->model()->rowCount(), 7);
    // The queue is a list that can be exported, the first one while it has the focus.
    const auto fileStem = [&](qsizetype place) { return stage.page.exportSources().value(place).fileStem; };
    stage.list()->setFocus();
    QCOMPARE(fileStem(2), QStringLiteral("client-queue"));
    QSignalSpy wanted(&stage.page, &Page::exportWanted);
    Q_EMIT view->customContextMenuRequested(QPoint());
    auto *menu = stage.find<QMenu>("clientTableMenu");
    menu->actions().last()->trigger();
    menu->close();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(fileStem(0), QStringLiteral("client-queue"));
    const ExportSource queue = stage.page.exportSources().first();
    QCOMPARE(queue.title, QStringLiteral("Queue of robot-1"));
    QCOMPARE(queue.count(ExportSource::Rows::All), 7);
    QCOMPARE(queue.count(ExportSource::Rows::Selected), 0);
    const QList<QByteArray> keys = queue.keys(ExportSource::Rows::All);
    QCOMPARE(keys.size(), 7);
    stage.click("clientEmptyQueue");
    stage.click("confirmAccept");
    QTRY_COMPARE(view->model()->rowCount(), 0);
    QTRY_VERIFY(!stage.find<QPushButton>("clientEmptyQueue")->isEnabled());
    // What is being exported is what there was when it began.
    const QVariantList row = queue.row(keys.last());
    QCOMPARE(row.size(), queue.columns.size());
    QCOMPARE(row.first().toByteArray(), QByteArray("fleet/a"));
}

void TestClientsPage::messagesOfTheClientAreFollowed()
{
    Stage stage;
    MqttClient wanted(mqtt::ProtocolVersion::V311);
    MqttClient other(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(wanted.connect(stage.rig.mqttPort(), "wanted")));
    QVERIFY(isWelcome(other.connect(stage.rig.mqttPort(), "other")));
    QTRY_COMPARE(stage.rows(), 2);
    stage.page.openClient("wanted");
    stage.find<QTabWidget>("clientTabs")->setCurrentIndex(3);
    auto *view = stage.find<ListView>("clientMessages");
    // The tail begins when the broker has heard of it.
    QTRY_VERIFY((wanted.publish("a/b", "from wanted"), other.publish("a/c", "from other"), QTest::qWait(20),
                 view->model()->rowCount() > 0));
    for (int row = 0; row < view->model()->rowCount(); ++row)
        QCOMPARE(view->model()->index(row, ClientMessagesModel::Topic).data().toString(),
                 QStringLiteral("a/b"));
    for (int i = 0; i < 2000; ++i)
        wanted.publish("a/b", "storm");
    QTRY_VERIFY(stage.find<QLabel>("clientMessagesStatus")->text().contains(QStringLiteral("skipped")));
    QVERIFY(view->model()->rowCount() <= 500);
}

void TestClientsPage::historyTellsOfTakeOvers()
{
    Stage stage;
    MqttClient first(mqtt::ProtocolVersion::V5);
    MqttClient second(mqtt::ProtocolVersion::V5);
    QVERIFY(isWelcome(first.connect(stage.rig.mqttPort(), "twice")));
    QVERIFY(isWelcome(second.connect(stage.rig.mqttPort(), "twice")));
    QTRY_COMPARE(stage.rows(), 1);
    stage.page.openClient("twice");
    stage.find<QTabWidget>("clientTabs")->setCurrentIndex(4);
    auto *view = stage.find<ListView>("clientHistory");
    const auto says = [&](const QByteArray &text) {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()
                    ->index(row, ClientHistoryModel::Text)
                    .data()
                    .toString()
                    .contains(QLatin1String(text)))
                return true;
        }
        return false;
    };
    // Who has it now.
    const auto row = stage.rig.broker.control().client("twice").result();
    QVERIFY(row && row->address.startsWith("127.0.0.1:"));
    QTRY_VERIFY(says("session taken over by " + row->address));
    const int before = view->model()->rowCount();
    second.disconnect();
    QTRY_VERIFY(view->model()->rowCount() > before);              // goes on while it is looked at
    QVERIFY(!stage.find<QLabel>("clientName")->text().isEmpty()); // though the session has ended
}

void TestClientsPage::aFilterThatHidesAllSaysSo()
{
    Stage stage;
    MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(client.connect(stage.rig.mqttPort(), "robot-1")));
    QTRY_COMPARE(stage.rows(), 1);
    stage.page.setFilter(QStringLiteral("nobody"));
    QTRY_VERIFY(stage.find<QWidget>("clientsNoMatch")->isVisible());
    QVERIFY(stage.find<QLabel>("clientsSummary")->text().contains(QStringLiteral("0 of")));
    QVERIFY(stage.page.clearFilter());
    QTRY_VERIFY(stage.list()->isVisible());
    QVERIFY(!stage.page.clearFilter());
    stage.page.setFilter(QStringLiteral("nobody"));
    QTRY_COMPARE(stage.rows(), 0);
    stage.page.openClient("robot-1"); // whatever the filter says
    QCOMPARE(stage.rows(), 1);
}

void TestClientsPage::rowsAreCopiedWithTheirColumns()
{
    Stage stage;
    MqttClient a(mqtt::ProtocolVersion::V311);
    MqttClient b(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(a.connect(stage.rig.mqttPort(), "robot-10")));
    QVERIFY(isWelcome(b.connect(stage.rig.mqttPort(), "robot-9")));
    QTRY_COMPARE(stage.rows(), 2);
    stage.list()->setFocus();
    QTest::keyClick(stage.list(), Qt::Key_F5); // they may have come one after the other
    stage.list()->selectAll();
    QTest::keyClick(stage.list(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("online\trobot-9\t127.0.0.1:")));
}

void TestClientsPage::theGraphOfRosIsOneClickAway()
{
    Stage stage;
    QSignalSpy shown(&stage.rig.desk, &Desk::showRosGraph);
    MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(client.connect(stage.rig.mqttPort(), "robot-1")));
    QTRY_COMPARE(stage.rows(), 1);
    stage.list()->setCurrentIndex(stage.list()->model()->index(0, 0));
    Q_EMIT stage.list()->customContextMenuRequested(QPoint());
    auto *menu = stage.find<QMenu>("clientsMenu");
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("Show in the ROS graph"))
            action->trigger();
    }
    menu->close();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.front().front().toByteArray(), QByteArray("robot-1"));
}

void TestClientsPage::stateSurvives()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    {
        Stage stage;
        stage.list()->setColumnHidden(ClientModel::Address, true);
        stage.list()->setColumnHidden(ClientModel::Will, false);
        stage.list()->sortByColumn(ClientModel::Queue, Qt::DescendingOrder);
        stage.find<FilterEdit>("clientsFilter")->setText(QStringLiteral("lab"));
        stage.click("chipDropped");
        stage.page.saveState(settings);
    }
    Stage stage;
    stage.page.restoreState(settings);
    QVERIFY(stage.list()->isColumnHidden(ClientModel::Address));
    QVERIFY(!stage.list()->isColumnHidden(ClientModel::Will));
    QCOMPARE(static_cast<QSortFilterProxyModel *>(stage.list()->model())->sortColumn(),
             int(ClientModel::Queue));
    QCOMPARE(stage.find<FilterEdit>("clientsFilter")->text(), QStringLiteral("lab"));
    QVERIFY(stage.find<QPushButton>("chipDropped")->isChecked());
}

void TestClientsPage::theFirstColumnsFitInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "es", "fr", "ja", "zh_CN"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

// In a window of 1280 x 800, as it is at the very first start.
void TestClientsPage::theFirstColumnsFitInEveryLanguage()
{
    QFETCH(const QString, language);
    WindowRig rig;
    rig.languages.use(language);
    rig.window.resize(1280, 800);
    rig.window.show();
    rig.window.startBroker();
    MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(isWelcome(client.connect(rig.host.mqttPort(), "robot-1")));
    Q_EMIT rig.desk.showClients({});
    const auto *list = rig.window.findChild<ListView *>(QStringLiteral("clientsList"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->horizontalScrollBar()->maximum(), 0);
    // Beside the details: up to the queue.
    const auto *name = rig.window.findChild<QLabel *>(QStringLiteral("clientName"));
    Q_EMIT rig.desk.showClient("robot-1");
    QTRY_VERIFY(name->isVisible());
    const QHeaderView *header = list->header();
    QTRY_VERIFY(list->viewport()->width() < 800);
    const int end = header->sectionViewportPosition(ClientModel::Queue) + header->sectionSize(ClientModel::Queue);
    QVERIFY2(end <= list->viewport()->width(), qPrintable(QStringLiteral("%1 > %2").arg(end).arg(list->viewport()->width())));
}

void TestClientsPage::everythingHasANameForReaders()
{
    Stage stage;
    const auto widgets = stage.page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus ||
            !(qobject_cast<const QPushButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
              qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabWidget *>(widget)))
            continue;
        if (widget->inherits("QHeaderView"))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(widget->accessibleName()));
    }
}

QTEST_MAIN(TestClientsPage)
#include "tst_clientspage.moc"
