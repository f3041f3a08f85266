// What can be done on the page of topics beside looking: ways to read, to filter, to copy and to clean up.
#include "broker/brokercontrol.h"
#include "decode/payload.h"
#include "desk.h"
#include "pagestage.h"
#include "support/mqttclient.h"
#include "topics/cleardialog.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"
#include "topics/topictreeview.h"
#include "widgets/filteredit.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace deepros;
using namespace deepros::gui;
using namespace deepros::test;

namespace {

struct Stage : PageStage<TopicsPage>
{
    Stage() { page.retranslate(); }

    bool know(const char *topic, const QByteArray &payload = "1", bool retain = false)
    {
        rig.broker.control().publish(QLatin1String(topic), payload, 0, retain).waitForFinished();
        return QTest::qWaitFor([&] { return page.model().valueOf(topic) != nullptr; });
    }
    bool choose(const char *topic)
    {
        page.openTopic(topic);
        return QTest::qWaitFor([&] { return page.model().pathOf(find<TopicTreeView>("topicTree")->currentIndex()) == topic; });
    }
    void clickTool(const char *name)
    {
        QCoreApplication::processEvents(); // what has just been shown is laid out
        QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton);
    }
    /// With the keys, as a user does.
    void pick(const char *combo, int index)
    {
        auto *box = find<QComboBox>(combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }
    Reading reading() { return Reading(find<QComboBox>("valueReading")->currentData().toInt()); }
    QByteArray scope() { return find<QComboBox>("valueScope")->currentData().toByteArray(); }
};

} // namespace

class TopicCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void theLastPublishersAreListed()
    {
        Stage stage;
        QVERIFY(stage.know("t"));
        QVERIFY(stage.choose("t"));
        stage.find<QTabWidget>("valueTabs")->setCurrentIndex(4);
        const QAbstractItemModel *model = stage.find<QTreeView>("valuePublishers")->model();
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("the broker"));
        QTRY_VERIFY(stage.find<QLabel>("valueRetained")->text().startsWith(QStringLiteral("No retained"))); // it is watched
        for (int i = 0; i < 7; ++i) {
            MqttClient client(mqtt::ProtocolVersion::V5);
            QVERIFY(isWelcome(client.connect(stage.rig.mqttPort(), "robot-" + QByteArray::number(i))));
            for (int message = 0; message <= i; ++message)
                client.publish("t", "x");
            QTRY_COMPARE(model->index(0, 0).data().toString(), QStringLiteral("robot-%1").arg(i));
            QTRY_COMPARE(model->index(0, 2).data().toInt(), i + 1);
        }
        QCOMPARE(model->rowCount(), 5);
        QCOMPARE(model->index(4, 0).data().toString(), QStringLiteral("robot-2"));
        QVERIFY(stage.find<QLabel>("publisherNote")->text().contains(u'5'));
        QSignalSpy opened(&stage.rig.desk, &Desk::showClient);
        auto *view = stage.find<QTreeView>("valuePublishers");
        view->setFocus();
        view->setCurrentIndex(model->index(1, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).toByteArray(), QByteArray("robot-5"));
    }

    void aWayToReadMayHoldForManyTopics()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("state.ini"));
        {
            Stage stage;
            QVERIFY(stage.know("ros/a/x"));
            QVERIFY(stage.know("ros/b/x"));
            QVERIFY(stage.choose("ros/a/x"));
            QVERIFY(!stage.find<QComboBox>("valueScope")->isVisible());
            stage.pick("valueReading", int(Reading::Hex));
            QCOMPARE(stage.reading(), Reading::Hex);
            QVERIFY(stage.find<QComboBox>("valueScope")->isVisible());
            QCOMPARE(stage.scope(), QByteArray("ros/a/x"));
            QVERIFY(stage.choose("ros/b/x"));
            QCOMPARE(stage.reading(), Reading::Auto);
            QVERIFY(stage.choose("ros/a/x"));
            stage.pick("valueScope", 2);
            QCOMPARE(stage.scope(), QByteArray("ros/+/x"));
            QVERIFY(stage.choose("ros/b/x"));
            QCOMPARE(stage.reading(), Reading::Hex);
            QCOMPARE(stage.scope(), QByteArray("ros/+/x"));
            stage.pick("valueReading", int(Reading::Auto));
            QCOMPARE(stage.reading(), Reading::Auto);
            QSettings settings(file, QSettings::IniFormat);
            stage.page.saveState(settings);
        }
        Stage stage;
        QSettings settings(file, QSettings::IniFormat);
        stage.page.restoreState(settings);
        for (const char *topic : {"ros/a/x", "ros/b/x", "ros/c/x"})
            QVERIFY(stage.know(topic));
        QVERIFY(stage.choose("ros/c/x"));
        QCOMPARE(stage.reading(), Reading::Hex);
        QVERIFY(stage.choose("ros/b/x"));
        QCOMPARE(stage.reading(), Reading::Auto);
    }

    void theFilterHasButtonsForCaseAndExpressions()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("state.ini"));
        {
            Stage stage;
            for (const char *topic : {"arm/speed", "arm/Speed", "bot/1"})
                QVERIFY(stage.know(topic));
            const auto shown = [&] { return stage.page.model().shownCount(); };
            stage.page.setFilter(QStringLiteral("speed"));
            QTRY_COMPARE(shown(), 2);
            stage.clickTool("topicExactCase");
            QTRY_COMPARE(shown(), 1);
            stage.clickTool("topicExactCase");
            QTRY_COMPARE(shown(), 2);
            auto *filter = stage.find<FilterEdit>("topicFilter");
            filter->setText(QStringLiteral("arm/s.+"));
            QTRY_VERIFY(!stage.find<QLabel>("topicProblem")->text().isEmpty()); // no MQTT filter
            stage.clickTool("topicAsPattern");
            QTRY_COMPARE(shown(), 1);
            QVERIFY(stage.find<QLabel>("topicProblem")->text().isEmpty());
            filter->setText(QStringLiteral("arm("));
            QTRY_VERIFY(!stage.find<QLabel>("topicProblem")->text().isEmpty());
            filter->setText(QStringLiteral("arm/."));
            QTRY_COMPARE(shown(), 2);
            filter->setText(QStringLiteral("arm/[s]"));
            QTRY_COMPARE(shown(), 1);
            QSettings settings(file, QSettings::IniFormat);
            stage.page.saveState(settings);
        }
        Stage stage;
        QSettings settings(file, QSettings::IniFormat);
        stage.page.restoreState(settings);
        QVERIFY(stage.know("arm/Speed"));
        QVERIFY(stage.know("arm/speed"));
        QTRY_COMPARE(stage.page.model().shownCount(), 1);
        QVERIFY(stage.find<QToolButton>("topicAsPattern")->isChecked());
        // What another page asks for is in the plain language.
        stage.page.setFilter(QStringLiteral("arm/+"));
        QTRY_COMPARE(stage.page.model().shownCount(), 2);
        QVERIFY(!stage.find<QToolButton>("topicAsPattern")->isChecked());
    }

    void idleTopicsAreRemovedAfterTheyAreCounted()
    {
        Stage stage;
        QVERIFY(stage.know("kept", "1", true));
        QVERIFY(stage.know("cleared/a", "1", true));
        QVERIFY(stage.know("cleared/b", "1", true));
        QVERIFY(stage.know("busy", "1"));
        for (const char *topic : {"cleared/a", "cleared/b"})
            stage.rig.broker.control().publish(QLatin1String(topic), {}, 0, true).waitForFinished();
        QTRY_VERIFY(stage.page.model().valueOf("cleared/a")->payloadSize == 0
                    && stage.page.model().valueOf("cleared/b")->payloadSize == 0);
        auto *menu = stage.find<QMenu>("topicIdle");
        Q_EMIT menu->aboutToShow();
        QAction *minute = menu->actions().constFirst();
        QVERIFY(minute->text().startsWith(u'0'));
        QVERIFY(!minute->isEnabled());
        QAction *empty = menu->actions().constLast();
        QVERIFY(empty->text().startsWith(u'2'));
        QSignalSpy said(&stage.rig.desk, &Desk::say);
        empty->trigger();
        QVERIFY(said.value(0).value(0).toString().startsWith(u'2'));
        QVERIFY(!stage.page.model().isKnown("cleared"));
        QVERIFY(stage.page.model().isKnown("kept"));
        QVERIFY(stage.page.model().isKnown("busy"));
        QVERIFY(stage.know("cleared/a", "back"));
    }

    void manyIdleTopicsAreRemovedInSlices()
    {
        Stage stage;
        QVERIFY(stage.know("busy")); // the snapshot is through
        const TopicModel &model = stage.page.model();
        MonitorDelta delta;
        delta.atMs = QDateTime::currentMSecsSinceEpoch();
        for (int i = 0; i < 12'000; ++i) {
            TopicRow &row = delta.topics.emplace_back();
            row.topic = "idle/" + QByteArray::number(i % 100) + '/' + QByteArray::number(i);
            row.messages = 1;
            row.payloadSize = 1;
            row.preview = "1";
            row.lastSeenMs = delta.atMs - 2 * 3'600'000;
        }
        const auto tell = [&] {
            Q_EMIT stage.rig.live.delta(delta);
            Q_EMIT stage.rig.live.applied();
        };
        tell();
        QTRY_COMPARE(model.topicCount() - model.hiddenSystemCount(), 12'001);
        QVERIFY(stage.choose("idle/50/6050"));
        auto *tree = stage.find<TopicTreeView>("topicTree");
        const int y = tree->visualRect(tree->currentIndex()).top();
        QVERIFY(y > 0);
        auto *menu = stage.find<QMenu>("topicIdle");
        Q_EMIT menu->aboutToShow();
        QSignalSpy said(&stage.rig.desk, &Desk::say);
        menu->actions().constFirst()->trigger();
        // The others go in the next turns of the event loop. One comes to life meanwhile.
        QVERIFY(said.isEmpty());
        QVERIFY(model.topicCount() < 12'000);
        QVERIFY(model.isKnown("idle/0/0"));
        delta.topics.resize(1);
        delta.topics[0].messages = 2;
        delta.topics[0].lastSeenMs = delta.atMs += 5'000;
        tell();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().startsWith(QStringLiteral("11"))); // thousand and so many
        QVERIFY(said[0][0].toString().contains(QStringLiteral("998")));
        QCOMPARE(model.topicCount() - model.hiddenSystemCount(), 3);
        QVERIFY(model.isKnown("idle/0/0"));
        QCOMPARE(model.pathOf(tree->currentIndex()), QByteArray("idle/50/6050"));
        QVERIFY(tree->viewport()->rect().contains(tree->visualRect(tree->currentIndex()).topLeft()));
    }

    void aRosTopicIsCopiedAsItsCommand()
    {
        Stage stage;
        for (const char *topic : {"ros/arm/driver/state", "ros/arm/2nd/state", "fleet/x"})
            QVERIFY(stage.know(topic));
        auto *copy = stage.find<QAction>("copyRos");
        QVERIFY(stage.choose("ros/arm/driver/state"));
        copy->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ros2 topic echo /arm/driver/state"));
        // No names in ROS.
        for (const char *topic : {"ros/arm/2nd/state", "fleet/x"}) {
            QVERIFY(stage.choose(topic));
            QGuiApplication::clipboard()->setText(QStringLiteral("before"));
            copy->trigger();
            QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
        }
    }

    void anAnswerThatIsLateIsSaid()
    {
        Stage stage;
        QVERIFY(stage.know("kept", "1", true));
        auto *dialog = new ClearDialog(stage.rig.context(), {}, {}, &stage.page);
        dialog->open();
        auto *clear = dialog->findChild<QPushButton *>(QStringLiteral("clearNow"));
        const auto *late = dialog->findChild<QLabel *>(QStringLiteral("clearLate"));
        QTRY_VERIFY(clear->isEnabled());
        QCOMPARE(late->text(), QString());
        // The broker is busy with something else.
        QSemaphore entered;
        QSemaphore gate;
        ClearRequest slow;
        slow.topics = {"nothing/here"};
        slow.progress = [&entered, &gate](int, int) {
            entered.release();
            gate.acquire();
        };
        auto busy = stage.rig.broker.control().clearRetained(std::move(slow));
        QVERIFY(QTest::qWaitFor([&] { return entered.available() > 0; }));
        QPointer<ClearDialog> watched(dialog);
        QTest::mouseClick(clear, Qt::LeftButton);
        QVERIFY(!clear->isEnabled());
        QTRY_COMPARE(late->text(), QStringLiteral("No answer yet"));
        QVERIFY(clear->isEnabled());
        QSignalSpy undone(&stage.rig.desk, &Desk::offerUndo);
        QTest::mouseClick(clear, Qt::LeftButton); // once more
        gate.release(100);
        QTRY_VERIFY(!watched);
        QCOMPARE(undone.size(), 1);
        busy.waitForFinished();
        QCOMPARE(stage.rig.broker.control().retainedMessages(QStringLiteral("#")).result().size(), 0);
    }

    void everythingHasAName()
    {
        Stage stage;
        for (const char *name : {"topicExactCase", "topicAsPattern", "topicMore"}) {
            QVERIFY(!stage.find<QToolButton>(name)->toolTip().isEmpty());
            QVERIFY(!stage.find<QToolButton>(name)->accessibleName().isEmpty());
        }
    }
};

QTEST_MAIN(TopicCommandsTest)
#include "tst_topiccommands.moc"
