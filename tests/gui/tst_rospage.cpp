#include "pagestage.h"
#include "ros/nodebars.h"
#include "ros/ratedialog.h"
#include "ros/rosdetails.h"
#include "ros/rosgraph.h"
#include "ros/rosgraphview.h"
#include "ros/rospage.h"
#include "support/mqttclient.h"
#include "widgets/filteredit.h"
#include "widgets/listview.h"
#include "widgets/trendline.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepros;
using namespace deepros::gui;
using namespace deepros::test;

namespace {

struct Stage : PageStage<RosPage>
{
    ListView *tree() { return find<ListView>("rosTree"); }
    RosModel &model() { return *static_cast<RosModel *>(tree()->model()); }
    QString cell(const QByteArray &key, RosModel::Column column)
    {
        return model().indexOf(key).siblingAtColumn(column).data().toString();
    }
    void publish(const char *topic, const QByteArray &payload = "x")
    {
        rig.broker.control().publish(QString::fromLatin1(topic), payload).waitForFinished();
    }
};

} // namespace

class TestRosPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEmptyPagePublishesAnExample();
    void anExampleWithoutAnAnswerSaysSo();
    void aTopicHasARateThatFallsWhenItStops();
    void conflictsAreToldInSentences();
    void topicsThatDoNotFitAreListed();
    void filterSwitchAndDomain();
    void detailsShowPublishersAndPayload();
    void theGraphKnowsSubscribers();
    void howLongUntilSilentIsChosenAndKept();
    void anExpectedRateIsSetFromTheMenu();
    void detailsOfADomainDrawItsMinute();
    void aClientIsShownInTheGraph();
    void stateSurvives();
    void everythingHasANameForReaders();
};

void TestRosPage::theEmptyPagePublishesAnExample()
{
    Stage stage;
    QVERIFY(stage.find<QWidget>("rosEmpty")->isVisible());
    stage.click("rosExample");
    QTRY_COMPARE(stage.model().topicCount(), 1);
    QVERIFY(stage.model().topic("ros/demo/hello/text"));
    QVERIFY(stage.tree()->isVisible());
    QVERIFY(stage.tree()->isExpanded(stage.model().indexOf("demo/hello")));
}

void TestRosPage::anExampleWithoutAnAnswerSaysSo()
{
    Stage stage;
    QStringList said;
    QStringList complained;
    connect(&stage.rig.desk, &Desk::say, this, [&said](const QString &text) { said << text; });
    connect(&stage.rig.desk, &Desk::complain, this, [&complained](const QString &text) { complained << text; });
    // The broker is busy with something else.
    QSemaphore entered;
    QSemaphore gate;
    ClearRequest slow;
    slow.topics = {"nothing/here"};
    slow.progress = [&entered, &gate](int, int) {
        entered.release();
        gate.acquire();
    };
    const auto busy = stage.rig.broker.control().clearRetained(std::move(slow));
    QVERIFY(QTest::qWaitFor([&] { return entered.available() > 0; }));
    stage.click("rosExample");
    QTRY_COMPARE(said, QStringList{QStringLiteral("No answer yet")});
    QVERIFY(stage.find<QPushButton>("rosExample")->isEnabled());
    gate.release(100);
    QTRY_COMPARE(said.value(1), QStringLiteral("Published on ros/demo/hello/text."));
    QCOMPARE(complained, QStringList());
    stage.rig.broker.stop();
    Q_EMIT stage.find<QPushButton>("rosExample")->clicked();
    QTRY_COMPARE(complained, QStringList{QStringLiteral("Nothing was published: the broker is not running.")});
}

// A30, with a real broker and a real client.
void TestRosPage::aTopicHasARateThatFallsWhenItStops()
{
    Stage stage;
    QSignalSpy badge(&stage.page, &Page::badgeChanged);
    MqttClient robot(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(robot.connect(stage.rig.mqttPort(), "robot")));
    const QByteArray topic = "ros/cell/arm/state";
    QTRY_VERIFY((robot.publish(topic, "{}"), QTest::qWait(45),
                 stage.model().topic(topic) && stage.model().topic(topic)->row.state == RosState::Live &&
                     stage.model().topic(topic)->row.messages > 30));
    stage.model().setNow(stage.rig.live.nowMs(), 300);
    const double before = stage.model().topic(topic)->rateHz;
    QVERIFY2(before > 5, qPrintable(QString::number(before))); // 20 Hz on a calm machine
    QCOMPARE(stage.page.badge(), QString());
    // From now on nothing comes.
    QTRY_VERIFY(stage.model().topic(topic)->rateHz < before / 2);
    QTRY_COMPARE_WITH_TIMEOUT(stage.cell(topic, RosModel::State), QStringLiteral("late"), 10'000);
    QTRY_COMPARE(stage.cell("cell", RosModel::State), QStringLiteral("1 late"));
    QCOMPARE(stage.page.badge(), QStringLiteral("1"));
    QVERIFY(!badge.isEmpty());
    stage.click("rosOnlyProblems");
    QCOMPARE(stage.model().shownTopicCount(), 1);
}

void TestRosPage::conflictsAreToldInSentences()
{
    Stage stage;
    MqttClient a(mqtt::ProtocolVersion::V311);
    MqttClient b(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(a.connect(stage.rig.mqttPort(), "pilot-a")));
    QVERIFY(isWelcome(b.connect(stage.rig.mqttPort(), "pilot-b")));
    auto *text = stage.find<QLabel>("rosConflicts");
    QTRY_VERIFY((a.publish("ros/cell/arm/cmd_vel", "1"), b.publish("ros/cell/arm/cmd_vel", "2"),
                 QTest::qWait(40), text->text().contains(QStringLiteral("ros/cell/arm/cmd_vel"))));
    QVERIFY(text->isVisible());
    QVERIFY(text->text().contains(QStringLiteral("pilot-a")));
    QVERIFY(text->text().contains(QStringLiteral("pilot-b")));
    QTRY_COMPARE(stage.cell("ros/cell/arm/cmd_vel", RosModel::State), QStringLiteral("conflict"));
}

void TestRosPage::topicsThatDoNotFitAreListed()
{
    Stage stage;
    stage.publish("ros/cell/arm/state");
    stage.publish("ros/odd");
    stage.publish("other/odd");
    auto *text = stage.find<QLabel>("rosMisfitsText");
    QTRY_VERIFY(text->isVisible());
    QVERIFY(text->text().contains(u'1'));
    stage.click("rosMisfitsButton");
    auto *list = stage.find<ListView>("rosMisfits");
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("ros/odd"));
    stage.click("rosMisfitsButton");
    QVERIFY(stage.tree()->isVisible());
}

void TestRosPage::filterSwitchAndDomain()
{
    Stage stage;
    stage.publish("ros/a/arm/state");
    stage.publish("ros/b/arm/state");
    stage.publish("ros/b/lift/pose");
    QTRY_COMPARE(stage.model().topicCount(), 3);
    stage.page.setFilter(QStringLiteral("ARM"));
    QTRY_COMPARE(stage.model().shownTopicCount(), 2);
    QTRY_VERIFY(stage.find<QLabel>("rosSummary")->text().contains(QStringLiteral("2 shown")));
    QVERIFY(stage.page.clearFilter());
    QTRY_COMPARE(stage.model().shownTopicCount(), 3);
    auto *domain = stage.find<QComboBox>("rosDomain");
    QTRY_COMPARE(domain->count(), 3);
    domain->setCurrentIndex(2);
    Q_EMIT domain->activated(2);
    QCOMPARE(stage.model().shownTopicCount(), 2);
    stage.page.setFilter(QStringLiteral("nothing"));
    QTRY_VERIFY(stage.find<QWidget>("rosNoMatch")->isVisible());
    stage.click("rosShowAll");
    QTRY_COMPARE(stage.model().shownTopicCount(), 3);
}

void TestRosPage::detailsShowPublishersAndPayload()
{
    Stage stage;
    QSignalSpy shown(&stage.rig.desk, &Desk::showTopic);
    MqttClient robot(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(robot.connect(stage.rig.mqttPort(), "robot")));
    const QByteArray topic = "ros/cell/arm/state";
    QTRY_VERIFY((robot.publish(topic, R"({"angle": 12})"), QTest::qWait(30), stage.model().topic(topic)));
    stage.tree()->setCurrentIndex(stage.model().indexOf(topic));
    QVERIFY(stage.find<QWidget>("rosName")->isVisible());
    QCOMPARE(stage.find<QLabel>("rosName")->text(), QString::fromLatin1(topic));
    QTRY_VERIFY(
        (robot.publish(topic, R"({"angle": 12})"), QTest::qWait(30),
         stage.find<QPlainTextEdit>("rosPayload")->toPlainText() == QStringLiteral("{\"angle\": 12}")));
    auto *publishers = stage.find<ListView>("rosPublishers");
    QCOMPARE(publishers->model()->index(0, RosPublishersModel::Client).data().toString(),
             QStringLiteral("robot"));
    stage.tree()->setFocus();
    QTest::keyClick(stage.tree(), Qt::Key_Return);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.front().front().toByteArray(), topic);
    stage.tree()->setCurrentIndex(stage.model().indexOf("cell"));
    QCOMPARE(publishers->model()->rowCount(), 1);
    QVERIFY(!stage.find<QPlainTextEdit>("rosPayload")->isVisible());
}

void TestRosPage::theGraphKnowsSubscribers()
{
    Stage stage;
    MqttClient robot(mqtt::ProtocolVersion::V311);
    MqttClient dash(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(robot.connect(stage.rig.mqttPort(), "robot")));
    QVERIFY(isWelcome(dash.connect(stage.rig.mqttPort(), "dash")));
    dash.subscribe("ros/+/arm/#", 0);
    QTRY_VERIFY((robot.publish("ros/cell/arm/state", "1"), robot.publish("ros/cell/lift/state", "1"),
                 QTest::qWait(30), stage.model().topicCount() == 2));
    stage.click("rosGraphButton");
    auto *view = stage.find<RosGraphView>("rosGraphView");
    QVERIFY(view->isVisible());
    QTRY_VERIFY(view->plan().indexOf(GraphBox::Column::Subscribers, "dash") >= 0);
    QCOMPARE(int(view->plan().edges.size()), 3);
    const auto before = view->plan();
    for (int i = 0; i < 20; ++i) {
        robot.publish("ros/cell/arm/state", "1");
        QTest::qWait(20);
    }
    stage.find<RosGraph>("rosGraph")->updateNumbers();
    for (size_t i = 0; i < before.boxes.size(); ++i) {
        QCOMPARE(view->plan().boxes[i].x, before.boxes[i].x);
        QCOMPARE(view->plan().boxes[i].y, before.boxes[i].y);
    }
    view->select(view->plan().indexOf(GraphBox::Column::Topics, "ros/cell/arm/state"));
    QCOMPARE(stage.find<QLabel>("rosName")->text(), QStringLiteral("ros/cell/arm/state"));
    stage.click("rosTableButton");
    QVERIFY(stage.tree()->isVisible());
}

void TestRosPage::howLongUntilSilentIsChosenAndKept()
{
    Stage stage;
    const QByteArray topic = "ros/cell/arm/state";
    stage.rig.broker.control().setRosExpectedRates({{topic, 0.05}}).waitForFinished(); // silent after 200 s
    MqttClient robot(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(robot.connect(stage.rig.mqttPort(), "robot")));
    robot.publish(topic, "{}");
    QTRY_COMPARE(stage.model().topicCount(), 1);
    auto *choice = stage.find<QComboBox>("rosSilentAfter");
    QCOMPARE(choice->currentText(), QStringLiteral("Silent: automatic"));
    choice->setCurrentIndex(choice->findData(5));
    Q_EMIT choice->activated(choice->currentIndex());
    QTRY_COMPARE_WITH_TIMEOUT(stage.cell(topic, RosModel::State), QStringLiteral("silent"), 20'000);
    // A broker that starts is told.
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    stage.page.saveState(settings);
    choice->setCurrentIndex(0);
    Q_EMIT choice->activated(0);
    QTRY_COMPARE_WITH_TIMEOUT(stage.cell(topic, RosModel::State), QStringLiteral("live"), 20'000);
    stage.page.restoreState(settings);
    QTRY_COMPARE_WITH_TIMEOUT(stage.cell(topic, RosModel::State), QStringLiteral("silent"), 20'000);
}

void TestRosPage::anExpectedRateIsSetFromTheMenu()
{
    Stage stage;
    stage.publish("ros/cell/arm/state");
    QTRY_COMPARE(stage.model().topicCount(), 1);
    const auto expected = [&] { return stage.model().topic("ros/cell/arm/state")->row.expectedHz; };
    const auto openDialog = [&](const QByteArray &key) {
        stage.tree()->setCurrentIndex(stage.model().indexOf(key));
        Q_EMIT stage.tree()->customContextMenuRequested(QPoint());
        auto *menu = stage.find<QMenu>("rosMenu");
        const QList<QAction *> actions = menu->actions();
        const auto action = std::find_if(actions.begin(), actions.end(), [](const QAction *candidate) {
            return candidate->text() == QStringLiteral("Expected rate…");
        });
        if (action == actions.end())
            qFatal("the menu has no expected rate");
        (*action)->trigger();
        menu->close();
        return stage.find<RateDialog>("rateDialog");
    };
    const auto isClosed = [&] {
        return !stage.page.findChild<RateDialog *>() && !stage.page.findChild<QMenu *>(QStringLiteral("rosMenu"));
    };
    RateDialog *dialog = openDialog("cell/arm");
    auto *filter = dialog->findChild<QComboBox *>(QStringLiteral("rateFilter"));
    QCOMPARE(filter->currentText(), QStringLiteral("ros/cell/arm/#"));
    filter->setEditText(QStringLiteral("ros/#/state"));
    QVERIFY(!stage.find<QPushButton>("rateAccept")->isEnabled());
    QVERIFY(!stage.find<QLabel>("rateObjection")->text().isEmpty());
    filter->setEditText(QStringLiteral("ros/cell/+/state"));
    dialog->findChild<QDoubleSpinBox *>(QStringLiteral("rateHz"))->setValue(12.5);
    QVERIFY(!stage.find<QPushButton>("rateForget")->isEnabled());
    stage.click("rateAccept");
    QTRY_COMPARE(expected(), 12.5);
    QTRY_VERIFY(isClosed());
    QVERIFY(stage.model().indexOf("ros/cell/arm/state").siblingAtColumn(RosModel::Rate).data(Qt::ToolTipRole)
                .toString().contains(QStringLiteral("12.5")));
    // It is kept, and a broker that starts is told.
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    stage.page.saveState(settings);
    Stage again;
    again.publish("ros/cell/arm/state");
    again.page.restoreState(settings);
    QTRY_VERIFY(again.model().topic("ros/cell/arm/state") &&
                again.model().topic("ros/cell/arm/state")->row.expectedHz == 12.5);
    // And it can be forgotten.
    dialog = openDialog("ros/cell/arm/state");
    dialog->findChild<QComboBox *>(QStringLiteral("rateFilter"))->setCurrentText(QStringLiteral("ros/cell/+/state"));
    QCOMPARE(dialog->findChild<QDoubleSpinBox *>(QStringLiteral("rateHz"))->value(), 12.5);
    stage.click("rateForget");
    QTRY_COMPARE(expected(), 0.0);
}

void TestRosPage::detailsOfADomainDrawItsMinute()
{
    Stage stage;
    stage.publish("ros/cell/arm/state");
    stage.publish("ros/cell/lift/state", QByteArray(1000, 'x'));
    QTRY_COMPARE(stage.model().topicCount(), 2);
    stage.tree()->setCurrentIndex(stage.model().indexOf("cell"));
    for (const char *chart : {"rosTrend", "rosBandwidthTrend", "rosLatencyTrend", "rosLateTrend"})
        QVERIFY2(stage.find<TrendLine>(chart)->isVisible(), chart);
    const auto *bars = stage.find<NodeBars>("rosNodeBars");
    QVERIFY(bars->isVisible());
    // The largest first, and the chart says how much it was at most.
    QTRY_VERIFY((stage.publish("ros/cell/lift/state", QByteArray(1000, 'x')),
                 bars->accessibleDescription().startsWith(QStringLiteral("lift "))));
    QTRY_VERIFY(!stage.find<TrendLine>("rosBandwidthTrend")->accessibleDescription().isEmpty());
    QCOMPARE(stage.find<TrendLine>("rosLatencyTrend")->accessibleDescription(), QString());
    stage.tree()->setCurrentIndex(stage.model().indexOf("ros/cell/arm/state"));
    QVERIFY(stage.find<TrendLine>("rosTrend")->isVisible());
    QVERIFY(!stage.find<TrendLine>("rosLateTrend")->isVisible());
    QVERIFY(!bars->isVisible());
}

void TestRosPage::aClientIsShownInTheGraph()
{
    Stage stage;
    QSignalSpy said(&stage.rig.desk, &Desk::say);
    MqttClient robot(mqtt::ProtocolVersion::V311);
    MqttClient dash(mqtt::ProtocolVersion::V311);
    QVERIFY(isWelcome(robot.connect(stage.rig.mqttPort(), "robot")));
    QVERIFY(isWelcome(dash.connect(stage.rig.mqttPort(), "dash")));
    dash.subscribe("ros/#", 0);
    QTRY_VERIFY((robot.publish("ros/cell/arm/state", "1"), QTest::qWait(30), stage.model().topicCount() == 1));
    const auto *view = stage.find<RosGraphView>("rosGraphView");
    const auto selected = [&] {
        return view->selected() < 0 ? QByteArray() : view->plan().boxes[size_t(view->selected())].id;
    };
    stage.page.openItem("dash"); // its box comes with the answer of the broker
    QVERIFY(view->isVisible());
    QTRY_COMPARE(selected(), QByteArray("dash"));
    stage.page.openItem("robot");
    QTRY_COMPARE(selected(), QByteArray("robot"));
    const GraphBox &box = view->plan().boxes[size_t(view->selected())];
    QVERIFY(view->viewport()->rect().contains(view->mapFromScene(QPointF(box.x, box.y))));
    stage.page.openItem("nobody");
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(selected(), QByteArray());
}

void TestRosPage::stateSurvives()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    {
        Stage stage;
        stage.tree()->setColumnHidden(RosModel::Jitter, true);
        stage.find<FilterEdit>("rosFilter")->setText(QStringLiteral("arm"));
        stage.click("rosGraphButton");
        stage.find<QPushButton>("rosHideTf")->setChecked(true);
        stage.page.saveState(settings);
    }
    Stage stage;
    stage.page.restoreState(settings);
    QVERIFY(stage.tree()->isColumnHidden(RosModel::Jitter));
    QCOMPARE(stage.find<FilterEdit>("rosFilter")->text(), QStringLiteral("arm"));
    QVERIFY(stage.find<QPushButton>("rosGraphButton")->isChecked());
    QVERIFY(stage.find<QPushButton>("rosHideTf")->isChecked());
}

void TestRosPage::everythingHasANameForReaders()
{
    Stage stage;
    const auto widgets = stage.page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QHeaderView"))
            continue;
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
            qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
            widget->inherits("deepros::gui::ListView") || widget->inherits("deepros::gui::RosGraphView")) {
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(widget->accessibleName()));
        }
    }
}

QTEST_MAIN(TestRosPage)
#include "tst_rospage.moc"
