#include "windowrig.h"
#include "export/exportsource.h"
#include "plots/charttable.h"
#include "plots/timechart.h"
#include "support/mqttclient.h"
#include "widgets/page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <cmath>

using namespace deepros;
using namespace deepros::gui;

namespace {

constexpr qint64 beginMs = 1'700'000'000'000;

std::vector<CurvePoint> seconds(int from, int count, float factor)
{
    std::vector<CurvePoint> points;
    for (int i = from; i < from + count; ++i) {
        const float value = float(i) * factor;
        points.push_back({beginMs + i * 1000, value, value, value});
    }
    return points;
}

/// A chart with two curves: the second of the time, and its tenth.
struct Stage
{
    Stage()
    {
        chart.setObjectName(QStringLiteral("chart"));
        chart.setTexts(QStringLiteral("Speed"), {QStringLiteral("fast"), QStringLiteral("slow")}, QStringLiteral("m/s"));
        chart.resize(500, 260);
        chart.show();
        chart.activateWindow();
    }
    /// These are the newest, `count` of them.
    void draw(int newest, int count)
    {
        chart.setWindow(beginMs + newest * 1000, qint64(count - 1) * 1000);
        chart.setPoints(0, seconds(newest - count + 1, count, 1));
        chart.setPoints(1, seconds(newest - count + 1, count, 0.1F));
        chart.draw();
    }
    ChartTable *table() { return chart.findChild<ChartTable *>(); }
    QTreeView *view() { return table()->findChild<QTreeView *>(QStringLiteral("chartRows")); }
    QString cell(int row, int column) { return view()->model()->index(row, column).data().toString(); }

    Theme theme;
    TimeChart chart{theme, 2, [](double value) { return QString::number(value); }};
};

std::vector<ChartRow> rowsOf(const QList<qint64> &times)
{
    std::vector<ChartRow> rows;
    for (const qint64 time : times)
        rows.push_back({time, {float(time)}});
    return rows;
}

} // namespace

class TestChartTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void enterOpensIt();
    void theMenuOpensIt();
    void showsThePointsOfTheRange();
    void followsAndKeepsTheReadersPlace();
    void followsWhileTheChartIsHidden();
    void copiesAndExports();
    void rowsSurviveAnyChange();
    void theOverviewGoesOnWhileItIsHidden();
    void theFiguresOfAnExportHaveTheirNames();
};

void TestChartTable::enterOpensIt()
{
    Stage stage;
    stage.draw(60, 60);
    QVERIFY(stage.chart.focusPolicy() & Qt::TabFocus);
    QTest::keyClick(&stage.chart, Qt::Key_Return);
    QVERIFY(stage.table() && stage.table()->isVisible());
    QCOMPARE(stage.table()->windowTitle(), QStringLiteral("Speed as a table"));
    QVERIFY(!stage.view()->accessibleName().isEmpty());
    // Once more is the same one.
    QTest::keyClick(&stage.chart, Qt::Key_Return);
    QCOMPARE(stage.chart.findChildren<ChartTable *>().size(), 1);
    QTest::keyClick(stage.table(), Qt::Key_Escape);
    QTRY_VERIFY(!stage.table());
}

void TestChartTable::theMenuOpensIt()
{
    Stage stage;
    stage.draw(60, 60);
    QTimer::singleShot(0, &stage.chart, [] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->setActiveAction(menu->actions().constFirst());
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(&stage.chart, Qt::Key_Menu);
    QVERIFY(stage.table() && stage.table()->isVisible());
}

void TestChartTable::showsThePointsOfTheRange()
{
    Stage stage;
    stage.draw(60, 60);
    stage.chart.setWindow(beginMs + 50'000, 9'000); // a part of it
    stage.chart.draw();
    stage.chart.openTable();
    const QAbstractItemModel *model = stage.view()->model();
    QCOMPARE(model->rowCount(), 10);
    QCOMPARE(model->columnCount(), 3);
    QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("fast (m/s)"));
    QCOMPARE(stage.cell(0, 1), QStringLiteral("50"));
    QCOMPARE(stage.cell(0, 2), QStringLiteral("5"));
    QCOMPARE(stage.cell(9, 2), QStringLiteral("4.100"));
    QCOMPARE(stage.cell(0, 0).size(), 8);
    QVERIFY(stage.table()->findChild<QLabel *>()->text().startsWith(QLatin1String("10 ")));
}

void TestChartTable::followsAndKeepsTheReadersPlace()
{
    Stage stage;
    stage.draw(300, 300);
    stage.chart.openTable();
    QAbstractItemModelTester tester(stage.view()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTreeView *view = stage.view();
    QVERIFY(QTest::qWaitForWindowExposed(stage.table()));
    // At its top it stays there.
    stage.draw(301, 300);
    QCOMPARE(stage.cell(0, 1), QStringLiteral("301"));
    QCOMPARE(view->indexAt(QPoint(1, 1)).row(), 0);
    view->scrollTo(view->model()->index(100, 0), QAbstractItemView::PositionAtTop);
    view->setCurrentIndex(view->model()->index(102, 0));
    const auto top = [view] { return view->indexAt(QPoint(1, 1)).siblingAtColumn(1).data().toString(); };
    const QString before = top();
    const QString chosen = view->currentIndex().siblingAtColumn(1).data().toString();
    for (int second = 302; second < 312; ++second)
        stage.draw(second, 300);
    QCOMPARE(stage.cell(0, 1), QStringLiteral("311"));
    QCOMPARE(view->model()->rowCount(), 300);
    QCOMPARE(top(), before);
    QCOMPARE(view->currentIndex().siblingAtColumn(1).data().toString(), chosen);
    QVERIFY(view->selectionModel()->isRowSelected(view->currentIndex().row()));
}

void TestChartTable::followsWhileTheChartIsHidden()
{
    Stage stage;
    stage.draw(60, 60);
    stage.chart.openTable();
    stage.chart.hide();
    QVERIFY(stage.chart.isSeen());
    stage.draw(61, 60);
    QCOMPARE(stage.cell(0, 1), QStringLiteral("61"));
    stage.table()->close();
    QTRY_VERIFY(!stage.chart.isSeen());
}

void TestChartTable::copiesAndExports()
{
    Stage stage;
    stage.draw(60, 3);
    stage.chart.openTable();
    QTest::mouseClick(stage.table()->findChild<QPushButton *>(QStringLiteral("chartCopy")), Qt::LeftButton);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.first(), QStringLiteral("time\tfast\tslow"));
    QVERIFY(lines.last().endsWith(QLatin1String("\t60\t6")));
    QSignalSpy wanted(&stage.chart, &TimeChart::exportWanted);
    QTest::mouseClick(stage.table()->findChild<QPushButton *>(QStringLiteral("chartExport")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestChartTable::rowsSurviveAnyChange()
{
    ChartRows rows;
    rows.setNames({QStringLiteral("time"), QStringLiteral("value")});
    QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        QList<qint64> times;
        const int count = random.bounded(12);
        qint64 time = 20 + random.bounded(20);
        for (int i = 0; i < count; ++i, time -= 1 + random.bounded(3))
            times.append(time);
        rows.setRows(rowsOf(times));
        QCOMPARE(rows.rowCount(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(rows.index(i, 1).data().toString(), QString::number(times[i]));
    }
}

void TestChartTable::theOverviewGoesOnWhileItIsHidden()
{
    test::WindowRig rig;
    rig.window.show();
    rig.window.startBroker();
    test::MqttClient client(mqtt::ProtocolVersion::V311);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "robot")));
    auto *chart = rig.window.findChild<TimeChart *>(QStringLiteral("chart2"));
    QTRY_VERIFY(chart->isVisible());
    QTest::keyClick(chart, Qt::Key_Return);
    auto *table = chart->findChild<ChartTable *>();
    QVERIFY(table);
    rig.window.showPage(1);
    QVERIFY(!chart->isVisible());
    auto *view = table->findChild<QTreeView *>(QStringLiteral("chartRows"));
    const int before = view->model()->rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > before, 10'000);
    // Its export begins with it.
    rig.window.showPage(0);
    QTest::mouseClick(table->findChild<QPushButton *>(QStringLiteral("chartExport")), Qt::LeftButton);
    auto *dialog = rig.window.findChild<QWidget *>(QStringLiteral("exportDialog"));
    QVERIFY(dialog);
    auto *list = dialog->findChild<QComboBox *>(QStringLiteral("exportList"));
    QCOMPARE(list->currentText(), chart->title());
    QCOMPARE(list->count(), 5);
    dialog->close();
}

void TestChartTable::theFiguresOfAnExportHaveTheirNames()
{
    test::WindowRig rig;
    rig.window.show();
    rig.window.startBroker();
    QTRY_VERIFY(rig.live.lastSample());
    for (const ExportSource &source : rig.window.pages().front().page->exportSources()) {
        QVERIFY(!source.columns.contains(QByteArray()));
        QCOMPARE(QSet<QByteArray>(source.columns.begin(), source.columns.end()).size(), source.columns.size());
        for (const QByteArray &key : source.keys(ExportSource::Rows::Shown))
            QCOMPARE(source.row(key).size(), source.columns.size());
        if (source.fileStem == QLatin1String("figures")) {
            QVERIFY(source.columns.contains("delivery_p99_ms"));
            QCOMPARE(source.columns.last(), QByteArray("busy_percent_most"));
        }
    }
}

QTEST_MAIN(TestChartTable)
#include "tst_charttable.moc"
