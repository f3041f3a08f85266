// The page of topics with a real broker behind it.
#include "broker/brokercontrol.h"
#include "guirig.h"
#include "support/mqttclient.h"
#include "topics/intervals.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"
#include "widgets/rowdelegate.h"
#include "topics/topictreeview.h"
#include "topics/topicwatches.h"
#include "topics/valueview.h"
#include "widgets/filteredit.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
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
    void clickButton(const char *name)
    {
        QCoreApplication::processEvents(); // what has just been shown is laid out
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
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

    void whatIsNoLongerRetainedSaysSo()
    {
        Shown shown;
        QVERIFY(shown.know("t", "IDLE", true));
        QVERIFY(shown.choose("t"));
        const auto *text = shown.find<QPlainTextEdit>("valueText");
        const auto cell = [&] { return shown.page.model().cell("t", TopicModel::Value, Qt::DisplayRole).toString(); };
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("IDLE"));
        const QString gone = QStringLiteral("no retained value");

        // By its publisher: an empty message that is retained.
        shown.publish("t", "", true);
        QTRY_COMPARE(text->placeholderText(), gone);
        QTRY_COMPARE(text->toPlainText(), QString());
        QCOMPARE(cell(), gone);
        QVERIFY(text->isVisible());

        // What is empty and nothing else.
        shown.publish("t", "");
        QTRY_COMPARE(text->placeholderText(), QStringLiteral("(empty)"));
        QCOMPARE(cell(), QStringLiteral("(empty)"));

        // By the operator: nothing is published then.
        shown.publish("t", "BUSY", true);
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("BUSY"));
        ClearRequest request;
        request.topics = {"t"};
        shown.rig.broker.control().clearRetained(request).waitForFinished();
        QTRY_COMPARE(text->toPlainText(), QString());
        QCOMPARE(text->placeholderText(), gone);
        QCOMPARE(cell(), gone);
        // What it was is still in the history.
        shown.find<QTabWidget>("valueTabs")->setCurrentIndex(2);
        auto *history = shown.find<QTreeView>("valueHistory");
        history->setFocus();
        history->setCurrentIndex(history->model()->index(history->model()->rowCount() - 1, 0));
        QCOMPARE(text->toPlainText(), QStringLiteral("BUSY"));
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
        shown.find<QAction>("copyRow")->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("it's/a topic\tva'lue\t")));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\t'), 5); // of the columns that are shown
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
        // What no cell has is nothing: the delegate would draw it.
        for (int column = 0; column < model->columnCount(); ++column) {
            QCOMPARE(model->index(0, column).data(gui::IconRole).isValid(), column == 1);
            QVERIFY(!model->index(0, column).data(Qt::FontRole).isValid());
        }
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

    void anyTwoMessagesAreCompared()
    {
        Shown shown;
        QVERIFY(shown.know("d", R"({"a":1})"));
        QVERIFY(shown.choose("d"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        for (int i = 2; i <= 5; ++i)
            shown.publish("d", "{\"a\":" + QByteArray::number(i) + "}");
        auto *tabs = shown.find<QTabWidget>("valueTabs");
        auto *history = shown.find<QTreeView>("valueHistory");
        const QAbstractItemModel *rows = history->model();
        const QAbstractItemModel *differences = shown.find<QTreeView>("valueDiff")->model();
        QTRY_VERIFY(rows->rowCount() > 0 && rows->index(rows->rowCount() - 1, 6).data().toString() == QStringLiteral("{\"a\":5}"));
        const auto between = [&] {
            return differences->rowCount() != 1 ? QString()
                                                : differences->index(0, 2).data().toString() + u'>' + differences->index(0, 3).data().toString();
        };
        const auto *compare = shown.find<QToolButton>("historyCompare");
        QVERIFY(!compare->isEnabled());

        tabs->setCurrentIndex(2);
        history->setFocus();
        const int last = rows->rowCount() - 1;
        history->setCurrentIndex(rows->index(last - 2, 0)); // a = 3
        QTRY_VERIFY(compare->isEnabled());
        shown.clickButton("historyCompare");
        QCOMPARE(tabs->currentIndex(), 1);
        QTRY_COMPARE(between(), QStringLiteral("3>5"));
        shown.publish("d", R"({"a":6})");
        QTRY_COMPARE(between(), QStringLiteral("3>6")); // the newest, whichever it is

        tabs->setCurrentIndex(2);
        history->setFocus();
        history->setCurrentIndex(rows->index(last - 1, 0)); // a = 4
        history->selectionModel()->select(rows->index(last - 3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows); // a = 2
        QTRY_COMPARE(compare->text(), QStringLiteral("Compare the two"));
        shown.clickButton("historyCompare");
        QCOMPARE(between(), QStringLiteral("2>4"));
        shown.publish("d", R"({"a":7})");
        QVERIFY(shown.rig.settle());
        QCOMPARE(between(), QStringLiteral("2>4"));
    }

    void theHistoryIsExported()
    {
        Shown shown;
        QVERIFY(shown.know("e/x", "plain"));
        QVERIFY(shown.choose("e/x"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        shown.publish("e/x", "say \"a,b\"\n");
        shown.publish("e/x", QByteArray("\xff\x00", 2));
        QTRY_COMPARE(shown.find<QTreeView>("valueHistory")->model()->rowCount(), 2); // those that came since it was chosen
        QTemporaryDir folder;
        QSignalSpy said(&shown.rig.desk, &Desk::say);
        const auto exported = [&](const char *action, const QString &name) {
            shown.find<QAction>(action)->trigger();
            auto *dialog = shown.find<QFileDialog>("historyDialog");
            Q_EMIT dialog->fileSelected(folder.filePath(name));
            delete dialog;
            const bool done = QTest::qWaitFor([&] { return said.size() == 1; });
            said.clear();
            QFile file(folder.filePath(name));
            return done && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray csv = exported("historyExportCsv", QStringLiteral("h.csv"));
        const QList<QByteArray> lines = csv.split('\r');
        QCOMPARE(lines[0], QByteArray("time,interval_ms,topic,size,qos,retain,publisher,encoding,payload"));
        QVERIFY2(csv.contains(",e/x,10,0,false,,utf-8,\"say \"\"a,b\"\"\n\"\r\n"), csv.constData());
        QVERIFY2(csv.contains(",e/x,2,0,false,,base64,/wA=\r\n"), csv.constData());
        const QByteArray json = exported("historyExportLines", QStringLiteral("h.jsonl"));
        const QList<QByteArray> objects = json.trimmed().split('\n');
        QCOMPARE(objects.size(), 2);
        const QJsonObject first = QJsonDocument::fromJson(objects[0]).object();
        QCOMPARE(first[QStringLiteral("payload")].toString(), QStringLiteral("say \"a,b\"\n"));
        QVERIFY(first[QStringLiteral("interval_ms")].isNull());
        // As in lists that are exported: with the zone's distance from UTC.
        static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d$"));
        QVERIFY2(form.match(first[QStringLiteral("time")].toString()).hasMatch(), objects[0].constData());
        QCOMPARE(QJsonDocument::fromJson(objects[1]).object()[QStringLiteral("payload")].toString(), QStringLiteral("/wA="));

        QSignalSpy complained(&shown.rig.desk, &Desk::complain);
        shown.find<QAction>("historyExportCsv")->trigger();
        auto *dialog = shown.find<QFileDialog>("historyDialog");
        Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("no/such/folder.csv")));
        delete dialog;
        QTRY_COMPARE(complained.size(), 1);
    }

    void intervalsAreCountedAndSaid()
    {
        const Intervals figures = intervalsOf({100, 90, 110, 100, 5000, 100, 100}, 10);
        QCOMPARE(figures.count, qsizetype(7));
        QCOMPARE(figures.leastMs, 90.0);
        QCOMPARE(figures.medianMs, 100.0);
        QCOMPARE(figures.p99Ms, 110.0);
        QCOMPARE(figures.mostMs, 5000.0);
        QCOMPARE(figures.bars, (std::vector<quint32>{1, 0, 0, 0, 0, 4, 0, 0, 0, 2}));
        QCOMPARE(intervalsOf({20, 20, 20}, 10).bars, std::vector<quint32>{3});
        QVERIFY(intervalsOf({}, 10).bars.empty());

        Shown shown;
        QVERIFY(shown.know("j", "0"));
        QVERIFY(shown.choose("j"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        shown.find<QTabWidget>("valueTabs")->setCurrentIndex(2);
        shown.clickButton("historyIntervals");
        QVERIFY(shown.find<QLabel>("intervalWords")->isVisible());
        for (int i = 0; i < 4; ++i)
            shown.publish("j", QByteArray::number(i));
        QTRY_VERIFY(shown.text("intervalWords").startsWith(QStringLiteral("3 ")));
    }

    void moreMessagesAreKeptWhileAnotherTopicIsLookedAt()
    {
        Shown shown;
        QVERIFY(shown.know("k", "first"));
        QVERIFY(shown.know("other", "1"));
        QVERIFY(shown.choose("k"));
        QTRY_VERIFY(shown.text("valueRetained").startsWith(QStringLiteral("No retained")));
        auto *keep = shown.find<QComboBox>("historyKeep");
        const QAbstractItemModel *rows = shown.find<QTreeView>("valueHistory")->model();
        shown.find<QTabWidget>("valueTabs")->setCurrentIndex(2);
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_Down);
        QCOMPARE(keep->currentData().toInt(), 1'000);
        for (int i = 0; i < 300; ++i)
            shown.publish("k", QByteArray::number(i));
        QTRY_COMPARE(rows->rowCount(), 300);
        QVERIFY(shown.choose("other"));
        QCOMPARE(keep->currentData().toInt(), 200);
        QTRY_COMPARE(rows->rowCount(), 0);
        for (int i = 0; i < 20; ++i)
            shown.publish("k", QByteArray::number(i));
        QVERIFY(shown.rig.settle());
        QVERIFY(shown.choose("k"));
        QTRY_COMPARE(rows->rowCount(), 320);
        QCOMPARE(keep->currentData().toInt(), 1'000);
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_Up);
        QCOMPARE(rows->rowCount(), 200);
    }

    void moreMessagesAreKeptAfterARestart()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        {
            Shown before;
            QVERIFY(before.know("k", "first"));
            QVERIFY(before.choose("k"));
            QTRY_VERIFY(before.text("valueRetained").startsWith(QStringLiteral("No retained")));
            before.find<QTabWidget>("valueTabs")->setCurrentIndex(2);
            auto *keep = before.find<QComboBox>("historyKeep");
            keep->setFocus();
            QTest::keyClick(keep, Qt::Key_Down);
            QCOMPARE(keep->currentData().toInt(), 1'000);
            before.page.saveState(settings);
        }
        settings.remove(QStringLiteral("chosen")); // kept without being looked at
        Shown after;
        after.page.restoreState(settings);
        QVERIFY(after.rig.settle());
        for (int i = 0; i < 300; ++i)
            after.publish("k", QByteArray::number(i));
        QVERIFY(after.know("other", "1"));
        QVERIFY(after.choose("k"));
        QCOMPARE(after.find<QComboBox>("historyKeep")->currentData().toInt(), 1'000);
        QTRY_COMPARE(after.find<QTreeView>("valueHistory")->model()->rowCount(), 300);
        QSettings again(folder.filePath(QStringLiteral("t.ini")), QSettings::IniFormat);
        after.page.saveState(again);
        QCOMPARE(again.value(QStringLiteral("histories")), settings.value(QStringLiteral("histories")));
    }

    void allHistoriesTogetherHaveABound()
    {
        GuiRig rig;
        TopicWatches watches(rig.context());
        watches.setMaxBytesAll(50'000);
        const auto fill = [&](const char *topic) {
            watches.look(topic);
            if (!watches.keep(1'000) || !QTest::qWaitFor([&] { return watches.current().knowsRetained(); }))
                return false;
            for (int i = 0; i < 40; ++i)
                rig.broker.control().publish(QLatin1String(topic), QByteArray(1'000, 'x')).waitForFinished();
            return QTest::qWaitFor([&] { return watches.current().entries().size() >= 40 || watches.current().hasShrunk(); });
        };
        QVERIFY(fill("one"));
        QCOMPARE(watches.current().entries().size(), size_t(40));
        QVERIFY(fill("two"));
        QCOMPARE(watches.current().entries().size(), size_t(40));
        QVERIFY(!watches.current().hasShrunk());
        watches.look("one"); // the first gives way
        QCOMPARE(watches.current().entries().size(), size_t(10));
        QVERIFY(watches.current().hasShrunk());
        QCOMPARE(watches.current().dropped(), 30u);
        for (size_t i = 2; i < TopicWatches::maxKept; ++i) {
            watches.look("more" + QByteArray::number(i));
            QVERIFY(watches.keep(1'000));
        }
        watches.look("one too many");
        QVERIFY(!watches.keep(1'000));
        QVERIFY(watches.keep(TopicWatch::usualMessages));
        QVERIFY(!watches.current().isRefused());
    }

    void aTailThatIsRefusedIsSaid()
    {
        Shown shown;
        QVERIFY(shown.know("r", "1"));
        TailRequest request;
        request.include = {"r"};
        while (shown.rig.live.startTail(request).result() != 0) { } // until there is no room for another
        QVERIFY(shown.choose("r"));
        shown.find<QTabWidget>("valueTabs")->setCurrentIndex(2);
        QTRY_VERIFY(shown.text("historyNote").contains(QStringLiteral("not taken along")));
    }

    void messagesOfTheRosBridgeTellTheirType()
    {
        Shown shown;
        const QByteArray type = QByteArray::fromHex("00010000") + QByteArray::fromHex("0100000000000000") + QByteArray::fromHex("15000000")
            + QByteArray("std_msgs/msg/Float32\0", 21) + QByteArray(3, '\0') + QByteArray::fromHex("0100000000") + '\1';
        shown.publish("mqtt_client/ros_msg_type/r/f", type, true);
        const QByteArray stamp = QByteArray::fromHex("00010000" "0100a065" "00000000");
        QVERIFY(shown.know("r/f", stamp + QByteArray::fromHex("000100000000803f"), true));
        QVERIFY(shown.choose("r/f"));
        QTRY_VERIFY(shown.text("valueRos").startsWith(QStringLiteral("ROS message std_msgs/msg/Float32, stamped ")));
        QVERIFY(shown.find<QLabel>("valueRos")->isVisible());
        QTRY_VERIFY(shown.text("valueBanner").contains(QStringLiteral("12 byte")));
        QVERIFY(shown.find<QWidget>("valueHex")->isVisible());
        // Who asks for bytes gets all.
        auto *view = shown.page.findChild<ValueView *>();
        view->setReading(Reading::Hex);
        QVERIFY(!shown.find<QLabel>("valueBanner")->isVisible());
        view->setReading(Reading::Auto);
        shown.publish("r/f", "short");
        QTRY_VERIFY(shown.text("valueRos").contains(QStringLiteral("without the stamp")));
        QVERIFY(shown.choose("mqtt_client/ros_msg_type/r/f"));
        QTRY_VERIFY(shown.text("valueRos").startsWith(QStringLiteral("Says that the messages on r/f are of the ROS type std_msgs/msg/Float32")));
        QVERIFY(shown.know("plain", "1"));
        QVERIFY(shown.choose("plain"));
        QTRY_VERIFY(!shown.find<QLabel>("valueRos")->isVisible());
    }

    void whatTheFilterFoundIsMarked()
    {
        Shown shown;
        QVERIFY(shown.know("robot/imu", "1"));
        QVERIFY(shown.know("other", "1"));
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            shown.rig.theme.setMode(mode);
            const QColor accent = shown.rig.theme.tokens().accent;
            const auto accents = [&] {
                const QImage picture = shown.tree()->viewport()->grab().toImage();
                int count = 0;
                for (int y = 0; y < picture.height(); ++y) {
                    for (int x = 0; x < picture.width(); ++x)
                        count += picture.pixelColor(x, y) == accent;
                }
                return count;
            };
            shown.page.setFilter({});
            shown.tree()->setCurrentIndex({});
            QCOMPARE(accents(), 0);
            shown.page.setFilter(QStringLiteral("retained:no imu"));
            QTRY_VERIFY(shown.page.model().isFiltered());
            const int word = accents();
            QVERIFY(word > 10);
            shown.page.setFilter(QStringLiteral("/i.?/"));
            QVERIFY(accents() > 0 && accents() < word);
            shown.page.setFilter(QStringLiteral("+/imu"));
            QCOMPARE(accents(), 0);
        }
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
            shown.find<QComboBox>("valueReading")->setFocus();
            QTest::keyClick(shown.find<QComboBox>("valueReading"), Qt::Key_End);
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
        const auto *reading = shown.find<QComboBox>("valueReading");
        QCOMPARE(reading->currentIndex(), reading->count() - 1);
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
