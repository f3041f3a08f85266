// The page of topics with a real broker behind it.
#include "broker/brokercontrol.h"
#include "guirig.h"
#include "support/mqttclient.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"
#include "topics/topictreeview.h"
#include "topics/valueview.h"
#include "widgets/filteredit.h"

#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace deepros;
using namespace deepros::gui;
using namespace deepros::test;

namespace {

struct Shown
{
    Shown() : page(rig.context())
    {
        page.retranslate();
        page.resize(1110, 720);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the window does not become active");
    }

    template <typename T>
    T *find(const char *name)
    {
        T *found = page.findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    TopicTreeView *tree() { return find<TopicTreeView>("topicTree"); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    void publish(const char *topic, const QByteArray &payload, bool retain = false)
    {
        rig.broker.control().publish(QLatin1String(topic), payload, 0, retain).waitForFinished();
    }
    /// Publishes it and waits until the tree has it.
    bool know(const char *topic, const QByteArray &payload, bool retain = false)
    {
        publish(topic, payload, retain);
        return QTest::qWaitFor([&] { return page.model().valueOf(topic) != nullptr; });
    }
    bool choose(const char *topic)
    {
        page.openTopic(topic);
        return QTest::qWaitFor([&] { return page.model().pathOf(tree()->currentIndex()) == topic; });
    }
    QString fieldText()
    {
        QStringList lines;
        const QAbstractItemModel *model = find<QTreeView>("valueFields")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            lines << model->index(row, 0).data().toString() + u'=' + model->index(row, 1).data().toString();
        return lines.join(u' ');
    }
    qsizetype retained(const char *filter) { return rig.broker.control().retainedMessages(QLatin1String(filter)).result().size(); }

    GuiRig rig;
    TopicsPage page;
};

} // namespace

class TopicsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void aTopicIsVisibleAtOnce()
    {
        Shown shown;
        QVERIFY(shown.rig.settle());
        QElapsedTimer elapsed;
        elapsed.start();
        shown.publish("ros/arm/state", "IDLE");
        QVERIFY(QTest::qWaitFor([&] { return shown.page.model().indexOf("ros").isValid(); }));
        // 200 ms, and room for a machine that does something else meanwhile.
        QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
        QVERIFY(!shown.page.badge().isEmpty());
    }

    void saysThatThereIsNoTopic()
    {
        Shown shown;
        QVERIFY(!shown.tree()->isVisible());
        QVERIFY(shown.rig.settle()); // publishes test/settle
        QTRY_VERIFY(shown.tree()->isVisible());
        Shown other;
        QVERIFY(other.know("a", "1"));
        QTRY_VERIFY(other.tree()->isVisible());
        other.page.setFilter(QStringLiteral("nothing like this"));
        QVERIFY(!other.tree()->isVisible());
        QTest::mouseClick(other.find<QPushButton>("topicClearFilter"), Qt::LeftButton);
        QVERIFY(other.tree()->isVisible());
        QCOMPARE(other.find<FilterEdit>("topicFilter")->text(), QString());
    }

    void showsTheValueOfTheChosenTopic()
    {
        Shown shown;
        QVERIFY(shown.know("ros/a/odom", R"({"x":1.0,"id":18446744073709551615})"));
        QVERIFY(shown.choose("ros/a/odom"));
        // From before it was chosen ...
        QTRY_COMPARE(shown.fieldText(), QStringLiteral("x=1.0 id=18446744073709551615"));
        // ... and what comes.
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        shown.publish("ros/a/odom", R"({"x":2.50,"id":7})");
        QTRY_COMPARE(shown.fieldText(), QStringLiteral("x=2.50 id=7"));
        QVERIFY(shown.text("valueLast").contains(QStringLiteral("QoS 0")));
    }

    void knowsWhatIsRetained()
    {
        Shown shown;
        QVERIFY(shown.know("kept", "payload", true));
        QVERIFY(shown.choose("kept"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("A retained value is stored")));
        QTRY_COMPARE(shown.find<QPlainTextEdit>("valueText")->toPlainText(), QStringLiteral("payload"));
    }

    void aFrozenValueStaysAndSaysSo()
    {
        Shown shown;
        QVERIFY(shown.know("t", "one"));
        QVERIFY(shown.choose("t"));
        const auto *text = shown.find<QPlainTextEdit>("valueText");
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("one"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        shown.tree()->setFocus();
        QTest::keyClick(shown.tree(), Qt::Key_F);
        QVERIFY(!shown.text("valueState").isEmpty());
        shown.publish("t", "two");
        QVERIFY(shown.rig.settle());
        QCOMPARE(text->toPlainText(), QStringLiteral("one"));
        QTest::keyClick(shown.tree(), Qt::Key_F);
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("two"));
        QVERIFY(shown.text("valueState").isEmpty());
    }

    void selectingHoldsTheValue()
    {
        Shown shown;
        QVERIFY(shown.know("t", "one"));
        QVERIFY(shown.choose("t"));
        auto *text = shown.find<QPlainTextEdit>("valueText");
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("one"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        text->selectAll();
        shown.publish("t", "two");
        QVERIFY(shown.rig.settle());
        QCOMPARE(text->toPlainText(), QStringLiteral("one"));
        QTRY_VERIFY(shown.text("valueState").contains(QStringLiteral("selecting")));
        text->moveCursor(QTextCursor::End);
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("two"));
    }

    // A12
    void aLargeValueIsCutVisiblyAndSavedWhole()
    {
        Shown shown;
        QByteArray payload = "[";
        for (int i = 0; i < 150'000; ++i)
            payload += QByteArray::number(i) + ',';
        payload += "0]";
        QVERIFY(shown.know("big", payload, true));
        QVERIFY(shown.choose("big"));
        QTRY_VERIFY(shown.find<QLabel>("valueBanner")->text().startsWith(QStringLiteral("Showing 64.0")));
        QVERIFY(shown.find<QLabel>("valueBanner")->isVisible());

        QTest::mouseClick(shown.find<QPushButton>("valueSave"), Qt::LeftButton);
        auto *dialog = shown.page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("value"));
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll() == payload);

        QTest::mouseClick(shown.find<QPushButton>("valueLoadAll"), Qt::LeftButton);
        QTRY_VERIFY(!shown.find<QLabel>("valueBanner")->isVisible());
    }

    void filtersAndCounts()
    {
        Shown shown;
        QVERIFY(shown.know("ros/a/imu", "1"));
        QVERIFY(shown.know("ros/b/imu", "1"));
        QVERIFY(shown.know("ros/b/scan", "1"));
        auto *filter = shown.find<FilterEdit>("topicFilter");
        shown.page.focusFilter();
        QTest::keyClicks(filter, QStringLiteral("imu"));
        QTRY_COMPARE(shown.page.model().shownCount(), 2);
        QVERIFY(shown.text("topicCount").startsWith(QStringLiteral("2 of ")));
        QVERIFY(shown.page.model().indexOf("ros/b/imu").isValid()); // opened so that it is seen
        filter->setText(QStringLiteral("rate:fast"));
        QTRY_VERIFY(shown.find<QLabel>("topicProblem")->isVisible());
        QCOMPARE(shown.page.model().shownCount(), 2);
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_VERIFY(!shown.page.model().isFiltered());
        QVERIFY(!shown.find<QLabel>("topicProblem")->isVisible());
        QVERIFY(!shown.page.clearFilter());
    }

    void clearsWhatTheFilterShowsAndUndoesIt()
    {
        Shown shown;
        QVERIFY(shown.know("ros/a/x", "1", true));
        QVERIFY(shown.know("ros/a/y", "22", true));
        QVERIFY(shown.know("ros/b/x", "333", true));
        QVERIFY(shown.know("fleet/x", "4444", true));
        shown.page.setFilter(QStringLiteral("/x$/"));
        QTRY_VERIFY(shown.choose("ros"));
        std::function<void()> undo;
        QString said;
        connect(&shown.rig.desk, &Desk::offerUndo, this, [&](const QString &text, const std::function<void()> &back) {
            said = text;
            undo = back;
        });
        shown.tree()->setFocus();
        QTest::keyClick(shown.tree(), Qt::Key_Delete);
        auto *dialog = shown.find<QDialog>("clearDialog");
        auto *clear = dialog->findChild<QPushButton *>(QStringLiteral("clearNow"));
        QTRY_VERIFY(clear->isEnabled());
        QVERIFY(clear->text().contains(u'2')); // ros/a/x and ros/b/x, not ros/a/y, not fleet/x
        QTest::mouseClick(clear, Qt::LeftButton);
        QTRY_VERIFY(undo);
        QVERIFY(said.contains(u'2'));
        QCOMPARE(shown.retained("#"), 2);
        QCOMPARE(shown.retained("ros/#"), 1);
        undo();
        QTRY_COMPARE(shown.retained("#"), 4);
        const auto back = shown.rig.broker.control().retainedMessages(QStringLiteral("ros/b/x")).result();
        QCOMPARE(back.value(0).payload(), QByteArray("333"));
    }

    // A19
    void clearsTenThousandWithinASecond()
    {
        Shown shown;
        auto &control = shown.rig.broker.control();
        QFuture<int> last;
        for (int i = 0; i < 10'000; ++i)
            last = control.publish(QStringLiteral("many/%1").arg(i), "x", 0, true);
        last.waitForFinished();
        QTRY_VERIFY(shown.page.model().retainedCount() >= 10'000);
        QVERIFY(shown.choose("many"));
        QSignalSpy offered(&shown.rig.desk, &Desk::offerUndo);
        shown.tree()->setFocus();
        QTest::keyClick(shown.tree(), Qt::Key_Delete);
        auto *clear = shown.find<QDialog>("clearDialog")->findChild<QPushButton *>(QStringLiteral("clearNow"));
        QTRY_VERIFY(clear->isEnabled());
        QElapsedTimer elapsed;
        elapsed.start();
        QTest::mouseClick(clear, Qt::LeftButton);
        QTRY_COMPARE(offered.size(), 1);
        QVERIFY2(elapsed.elapsed() < 30'000, qPrintable(QString::number(elapsed.elapsed()))); // far less on a machine at rest
        QCOMPARE(shown.retained("many/#"), 0);
    }

    void keysCopyAndPin()
    {
        Shown shown;
        QVERIFY(shown.know("it's/a topic", "va'lue"));
        QVERIFY(shown.choose("it's/a topic"));
        QTRY_COMPARE(shown.find<QPlainTextEdit>("valueText")->toPlainText(), QStringLiteral("va'lue"));
        shown.tree()->setFocus();
        QTest::keyClick(shown.tree(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("it's/a topic"));
        QTest::keyClick(shown.tree(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("va'lue"));
        shown.find<QAction>("copyPub")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("mosquitto_pub -q 0 -t 'it'\\''s/a topic' -m 'va'\\''lue'"));
        auto *pins = shown.find<QTreeView>("topicPins");
        QVERIFY(!pins->isVisible());
        QTest::keyClick(shown.tree(), Qt::Key_P);
        QVERIFY(pins->isVisible());
        QCOMPARE(pins->model()->index(0, 0).data().toString(), QStringLiteral("it's/a topic"));
        QTest::keyClick(shown.tree(), Qt::Key_P);
        QVERIFY(!pins->isVisible());
    }

    void subscribersAreListed()
    {
        Shown shown;
        MqttClient client(mqtt::ProtocolVersion::V5);
        QVERIFY(isWelcome(client.connect(shown.rig.mqttPort(), "dash")));
        client.subscribe("ros/#", 1);
        QVERIFY(shown.know("ros/x", "1"));
        QVERIFY(shown.choose("ros/x"));
        auto *tabs = shown.find<QTabWidget>("valueTabs");
        tabs->setCurrentIndex(3);
        const QAbstractItemModel *model = shown.find<QTreeView>("valueSubscribers")->model();
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("dash"));
        QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("online"));
    }

    void differencesAreShownWithSigns()
    {
        Shown shown;
        QVERIFY(shown.know("d", R"({"a":1,"b":2})"));
        QVERIFY(shown.choose("d"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        shown.find<QTabWidget>("valueTabs")->setCurrentIndex(1);
        shown.publish("d", R"({"a":1,"b":2})");
        shown.publish("d", R"({"a":1,"b":3,"c":4})");
        const QAbstractItemModel *model = shown.find<QTreeView>("valueDiff")->model();
        QTRY_COMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("~ changed"));
        QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("b"));
        QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("+ added"));
    }

    void theHistoryShowsOldMessagesAgain()
    {
        Shown shown;
        QVERIFY(shown.know("h", "first"));
        QVERIFY(shown.choose("h"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        for (int i = 0; i < 250; ++i)
            shown.publish("h", QByteArray::number(i));
        auto *history = shown.find<QTreeView>("valueHistory");
        const QAbstractItemModel *model = history->model();
        const auto value = [&](int row) { return model->index(row, 6).data().toString(); };
        QTRY_VERIFY(model->rowCount() > 0 && value(model->rowCount() - 1) == QStringLiteral("249"));
        QVERIFY(model->rowCount() <= 200);
        shown.find<QTabWidget>("valueTabs")->setCurrentIndex(2);
        history->setFocus();
        history->setCurrentIndex(model->index(model->rowCount() - 3, 0));
        QVERIFY(shown.text("valueState").contains(QStringLiteral("not the newest")));
        shown.find<QTabWidget>("valueTabs")->setCurrentIndex(0);
        QCOMPARE(shown.find<QTreeView>("valueFields")->model()->index(0, 1).data().toString(), QStringLiteral("247"));
        QTest::mouseClick(shown.find<QToolButton>("valueFreeze"), Qt::LeftButton);
        QTRY_COMPARE(shown.find<QTreeView>("valueFields")->model()->index(0, 1).data().toString(), QStringLiteral("249"));
    }

    void theStateIsKept()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("state.ini"));
        {
            Shown shown;
            QVERIFY(shown.know("ros/a/x", "1"));
            QVERIFY(shown.choose("ros/a/x"));
            shown.tree()->setFocus();
            QTest::keyClick(shown.tree(), Qt::Key_P);
            shown.tree()->sortByColumn(TopicModel::Rate, Qt::DescendingOrder);
            shown.tree()->header()->resizeSection(0, 123);
            QSettings settings(file, QSettings::IniFormat);
            shown.page.saveState(settings);
        }
        Shown shown;
        QSettings settings(file, QSettings::IniFormat);
        shown.page.restoreState(settings);
        QVERIFY(shown.know("ros/a/x", "1"));
        QTRY_COMPARE(shown.page.model().pathOf(shown.tree()->currentIndex()), QByteArray("ros/a/x"));
        QVERIFY(shown.tree()->isExpanded(shown.page.model().indexOf("ros/a")));
        QCOMPARE(shown.find<QTreeView>("topicPins")->model()->rowCount(), 1);
        QCOMPARE(shown.page.model().sortColumn(), int(TopicModel::Rate));
        QCOMPARE(shown.tree()->header()->sectionSize(0), 123);
    }

    void aNewBrokerKeepsTheReadersPlace()
    {
        Shown shown;
        QVERIFY(shown.know("ros/a/x", "1", true));
        QVERIFY(shown.choose("ros/a/x"));
        shown.rig.live.detach();
        QCOMPARE(shown.page.model().topicCount() > 0, true); // what is known stays on screen
        shown.rig.live.attach();
        QTRY_COMPARE(shown.page.model().pathOf(shown.tree()->currentIndex()), QByteArray("ros/a/x"));
        QVERIFY(shown.tree()->isExpanded(shown.page.model().indexOf("ros/a")));
    }

    void everythingHasAName()
    {
        Shown shown;
        QVERIFY(shown.know("a", "1"));
        QVERIFY(shown.choose("a"));
        for (QWidget *widget : shown.page.findChildren<QWidget *>()) {
            const bool isOurs = !widget->objectName().startsWith(QLatin1String("qt_")) && widget->focusPolicy() != Qt::NoFocus;
            if (!isOurs || qobject_cast<QLabel *>(widget) || widget->inherits("QTabBar") || widget->inherits("QLineEditIconButton")
                || widget->inherits("QScrollBar") || widget->inherits("QHeaderView") || widget->inherits("QComboBoxPrivateContainer")
                || widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TopicsPageTest)
#include "tst_topicspage.moc"
