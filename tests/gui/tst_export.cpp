#include "windowrig.h"
#include "clients/clientspage.h"
#include "export/exportdialog.h"
#include "export/exportjob.h"
#include "export/exportwriter.h"
#include "pagestage.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"
#include "topics/topicspage.h"
#include "widgets/page.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace deepros;
using namespace deepros::gui;

namespace {

QByteArray written(ExportFormat format, const QList<QByteArray> &columns, const QList<QVariantList> &rows, CsvStyle csv = {})
{
    ExportWriter writer(format, columns, csv);
    QByteArray text = writer.begin();
    for (const QVariantList &row : rows)
        writer.append(text, row);
    return text + writer.end();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A list of `count` numbered rows.
ExportSource numbers(int count)
{
    ExportSource source;
    source.title = QStringLiteral("Numbers");
    source.fileStem = QStringLiteral("numbers");
    source.columns = {"number", "text"};
    source.keys = [count](ExportSource::Rows) {
        QList<QByteArray> keys;
        for (int i = 0; i < count; ++i)
            keys.append(QByteArray::number(i));
        return keys;
    };
    source.count = [count](ExportSource::Rows) { return count; };
    source.row = [](const QByteArray &key) { return QVariantList{key.toInt(), "text of " + key}; };
    return source;
}

struct Outcome
{
    qsizetype written = -1;
    qsizetype gone = -1;
    QString error;
};

Outcome run(const ExportWish &wish)
{
    ExportJob job(wish);
    Outcome outcome;
    QObject::connect(&job, &ExportJob::finished, &job, [&](qsizetype written, qsizetype gone, const QString &error) {
        outcome = {written, gone, error};
    });
    job.start();
    static_cast<void>(QTest::qWaitFor([&] { return outcome.written >= 0; }, 30'000));
    return outcome;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsQuotedWhereItMustBe();
    void numbersAndTimesIgnoreTheLanguage();
    void theZoneIsThatOfTheTime();
    void jsonKeepsEveryCharacter();
    void bytesThatAreNoTextAreKept();
    void textsAreNoFormulas_data();
    void textsAreNoFormulas();
    void formulasAreForThoseWhoWantThem();
    void everyRowOfAHundredThousandIsWritten();
    void rowsThatGoAreCounted();
    void aFailureLeavesWhatWasThere();
    void aCancelledJobLeavesNoFile();
    void aJobThatIsDestroyedLeavesNoFile();
    void theWindowExportsItsPage();
    void theSelectionIsWhatIsMeant();
    void aFilterIsInForce();
    void aPathThatCannotBeWrittenIsToldInTheDialog();
    void aFileThatExistsIsReplacedAtTheSecondClick();
    void everyPageHasSomething();
    void everythingHasANameForAssistiveTechnology();
};

void TestExport::csvIsQuotedWhereItMustBe()
{
    QCOMPARE(written(ExportFormat::Csv, {"a", "b"}, {{QStringLiteral("x,y"), QStringLiteral("say \"hi\"")},
                                                    {QStringLiteral("two\nlines"), QVariant()},
                                                    {true, QByteArray("plain")}}),
             QByteArray("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\r\ntrue,plain\r\n"));
    QCOMPARE(written(ExportFormat::Csv, {"a"}, {}, {.withMark = true}), QByteArray("\xef\xbb\xbf"
                                                                    "a\r\n"));
}

void TestExport::numbersAndTimesIgnoreTheLanguage()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QDateTime time(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
    const QByteArray text = written(ExportFormat::Csv, {"n", "big", "t"}, {{1234.5, 18446744073709551615ull, time}});
    QLocale::setDefault(before);
    const QList<QByteArray> cells = text.split('\n').at(1).trimmed().split(',');
    QCOMPARE(cells.value(0), QByteArray("1234.5"));
    QCOMPARE(cells.value(1), QByteArray("18446744073709551615"));
    // With milliseconds and a zone, and the same instant.
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.006[+-]\\d\\d:\\d\\d$"));
    QVERIFY2(form.match(QString::fromLatin1(cells.value(2))).hasMatch(), cells.value(2).constData());
    QCOMPARE(QDateTime::fromString(QString::fromLatin1(cells.value(2)), Qt::ISODateWithMs).toMSecsSinceEpoch(),
             time.toMSecsSinceEpoch());
}

void TestExport::theZoneIsThatOfTheTime()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    tzset();
    const auto timeOf = [](const char *text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODateWithMs); };
    // An hour before and after the clocks change, and back again.
    const QByteArray text = written(ExportFormat::Csv, {"t"}, {{timeOf("2026-03-29T00:30:00.000Z")}, {timeOf("2026-03-29T01:30:00.000Z")},
                                                              {timeOf("2026-01-01T00:00:00.000Z")}});
    if (before.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", before);
    tzset();
    QCOMPARE(text, QByteArray("t\r\n2026-03-29T01:30:00.000+01:00\r\n2026-03-29T03:30:00.000+02:00\r\n2026-01-01T01:00:00.000+01:00\r\n"));
}

void TestExport::jsonKeepsEveryCharacter()
{
    const QString odd = QStringLiteral("\"\\\b\f\n\r\t\x01 ü 机器人 \U0001f916");
    const QList<QVariantList> rows{{odd, 1.5}, {QVariant(), std::numeric_limits<double>::infinity()}};
    const QJsonArray array = QJsonDocument::fromJson(written(ExportFormat::Json, {"a\"b", "n"}, rows)).array();
    QCOMPARE(array.size(), 2);
    QCOMPARE(array[0].toObject().value(QStringLiteral("a\"b")).toString(), odd);
    QCOMPARE(array[0].toObject().value(QStringLiteral("n")).toDouble(), 1.5);
    QVERIFY(array[1].toObject().value(QStringLiteral("a\"b")).isNull());
    QVERIFY(array[1].toObject().value(QStringLiteral("n")).isNull());
    QCOMPARE(QJsonDocument::fromJson(written(ExportFormat::Json, {"a"}, {})).array().size(), 0);

    const QList<QByteArray> lines = written(ExportFormat::JsonLines, {"a", "n"}, rows).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.last().isEmpty());
    QCOMPARE(QJsonDocument::fromJson(lines[0]).object().value(QStringLiteral("a")).toString(), odd);
}

void TestExport::bytesThatAreNoTextAreKept()
{
    QCOMPARE(written(ExportFormat::JsonLines, {"a"}, {{QByteArray("\xff\x00\x10", 3)}}), QByteArray("{\"a\":\"hex:ff0010\"}\n"));
}

void TestExport::textsAreNoFormulas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isGuarded");
    QTest::newRow("formula") << QByteArray("=HYPERLINK(1)") << true;
    QTest::newRow("plus") << QByteArray("+cmd") << true;
    QTest::newRow("minus") << QByteArray("-2+3") << true;
    QTest::newRow("at") << QByteArray("@SUM(A1)") << true;
    QTest::newRow("tab") << QByteArray("\t=1") << true;
    QTest::newRow("carriage return") << QByteArray("\r=1") << true;
    QTest::newRow("full width") << QByteArray("＝1+1") << true;
    QTest::newRow("words of a number") << QByteArray("-inf") << true;
    QTest::newRow("sign") << QByteArray("-") << true;
    QTest::newRow("number") << QByteArray("-12.5") << false;
    QTest::newRow("number with exponent") << QByteArray("+3e-4") << false;
    QTest::newRow("inside") << QByteArray("a=1") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestExport::textsAreNoFormulas()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isGuarded);
    const QByteArray wanted = isGuarded ? '\'' + text : text;
    QByteArray cell;
    appendCsv(cell, wanted);
    for (const QVariant &value : {QVariant(text), QVariant(QString::fromUtf8(text))}) {
        QCOMPARE(written(ExportFormat::Csv, {"a", "n"}, {{value, -1.5}}), "a,n\r\n" + cell + ",-1.5\r\n");
        QVERIFY(!written(ExportFormat::JsonLines, {"a"}, {{value}}).contains('\''));
    }
}

void TestExport::formulasAreForThoseWhoWantThem()
{
    QCOMPARE(written(ExportFormat::Csv, {"a"}, {{QStringLiteral("=1")}}, {.guardsFormulas = false}), QByteArray("a\r\n=1\r\n"));
}

void TestExport::everyRowOfAHundredThousandIsWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("n.csv"));
    const Outcome outcome = run({numbers(100'000), ExportSource::Rows::All, ExportFormat::Csv, {}, path});
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.written, 100'000);
    const QList<QByteArray> lines = contentOf(path).split('\n');
    QCOMPARE(lines.size(), 100'002);
    QCOMPARE(lines[1], QByteArray("0,text of 0\r"));
    QCOMPARE(lines[100'000], QByteArray("99999,text of 99999\r"));
}

void TestExport::rowsThatGoAreCounted()
{
    QTemporaryDir folder;
    ExportSource source = numbers(10);
    source.row = [](const QByteArray &key) { return key == "3" ? QVariantList() : QVariantList{key, key}; };
    const Outcome outcome = run({source, ExportSource::Rows::All, ExportFormat::JsonLines, {}, folder.filePath(QStringLiteral("n"))});
    QCOMPARE(outcome.written, 9);
    QCOMPARE(outcome.gone, 1);
}

void TestExport::aFailureLeavesWhatWasThere()
{
    const Outcome outcome = run({numbers(10), ExportSource::Rows::All, ExportFormat::Csv, {}, QStringLiteral("/no such folder/n.csv")});
    QCOMPARE(outcome.written, 0);
    QVERIFY(!outcome.error.isEmpty());
}

void TestExport::aCancelledJobLeavesNoFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("n.csv"));
    {
        ExportJob job({numbers(1'000'000), ExportSource::Rows::All, ExportFormat::Csv, {}, path});
        QSignalSpy progressed(&job, &ExportJob::progressed);
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QTRY_VERIFY(!progressed.isEmpty());
        job.cancel();
        QTest::qWait(50);
        QVERIFY(finished.isEmpty());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
}

void TestExport::aJobThatIsDestroyedLeavesNoFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("n.csv"));
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    {
        ExportJob job({numbers(1'000'000), ExportSource::Rows::All, ExportFormat::Csv, {}, path});
        job.start();
    }
    QCOMPARE(contentOf(path), QByteArray("before"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestExport::theWindowExportsItsPage()
{
    test::WindowRig rig;
    rig.window.show();
    rig.window.startBroker();
    test::MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(client.connect(rig.host.mqttPort(), "=robot,1")));
    rig.window.showPage(1);
    ExportDialog *dialog = nullptr;
    const QString path = rig.folder.filePath(QStringLiteral("out.csv"));
    QTRY_COMPARE(rig.window.pages()[1].page->exportSources().first().count(ExportSource::Rows::All), 1);
    QTest::keyClick(&rig.window, Qt::Key_E, Qt::ControlModifier);
    dialog = rig.window.findChild<ExportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QComboBox *>(QStringLiteral("exportFormat"))->setCurrentIndex(0);
    dialog->findChild<QLineEdit *>(QStringLiteral("exportPath"))->setText(path);
    QSignalSpy gone(dialog, &QObject::destroyed);
    dialog->findChild<QPushButton *>(QStringLiteral("exportStart"))->click();
    QTRY_COMPARE(gone.size(), 1);
    const QList<QByteArray> lines = contentOf(path).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("client_id,user,address"));
    QVERIFY(lines[1].startsWith("\"'=robot,1\",")); // no formula, unless it is wanted
    // Told with the path, and nothing to be taken back.
    auto *toast = rig.window.findChild<QWidget *>(QStringLiteral("toast"));
    QVERIFY(toast->isVisible());
    QVERIFY(toast->accessibleName().contains(QLatin1String("out.csv")));
    QVERIFY(!toast->findChild<QPushButton *>(QStringLiteral("toastUndo"))->isVisible());
}

void TestExport::theSelectionIsWhatIsMeant()
{
    test::PageStage<ClientsPage> stage;
    std::vector<std::unique_ptr<test::MqttClient>> clients;
    for (const char *id : {"a", "b", "c"}) {
        clients.push_back(std::make_unique<test::MqttClient>(mqtt::ProtocolVersion::V311));
        QVERIFY(test::isWelcome(clients.back()->connect(stage.rig.mqttPort(), id)));
    }
    auto *list = stage.find<QAbstractItemView>("clientsList");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    list->selectAll();
    {
        ExportDialog dialog(stage.rig.desk, settings, &stage.page);
        QVERIFY(dialog.findChild<QRadioButton *>(QStringLiteral("exportSelected"))->isChecked());
        QVERIFY(dialog.findChild<QRadioButton *>(QStringLiteral("exportSelected"))->text().contains(u'3'));
    }
    list->clearSelection();
    ExportDialog dialog(stage.rig.desk, settings, &stage.page);
    QVERIFY(dialog.findChild<QRadioButton *>(QStringLiteral("exportShown"))->isChecked());
    QVERIFY(!dialog.findChild<QRadioButton *>(QStringLiteral("exportSelected"))->isEnabled());
}

void TestExport::aFilterIsInForce()
{
    test::PageStage<TopicsPage> stage;
    test::MqttClient client(mqtt::ProtocolVersion::V5);
    QVERIFY(test::isWelcome(client.connect(stage.rig.mqttPort(), "robot")));
    client.publish("lab/arm/state", "{\"x\": 1}");
    client.publish("lab/leg/state", "2");
    client.publish("yard/state", "3");
    const ExportSource source = stage.page.exportSources().first();
    using Rows = ExportSource::Rows;
    QTRY_VERIFY(source.count(Rows::All) > 20); // those of $SYS have come too, and are not shown
    QTRY_COMPARE(source.keys(Rows::Shown).size(), 3);
    QCOMPARE(source.count(Rows::Shown), 3);
    stage.page.setFilter(QStringLiteral("lab/+/state"));
    QCOMPARE(source.keys(Rows::Shown).size(), 2);
    QCOMPARE(source.count(Rows::Shown), 2);
    QCOMPARE(source.count(Rows::All), source.keys(Rows::All).size());
    stage.page.openItem("lab/arm/state");
    QCOMPARE(source.keys(Rows::Selected), QList<QByteArray>{"lab/arm/state"});
    const QVariantList row = source.row("lab/arm/state");
    QCOMPARE(row.size(), source.columns.size());
    QCOMPARE(row.value(source.columns.indexOf("value_begins")).toByteArray(), QByteArray("{\"x\": 1}"));
    QCOMPARE(row.value(source.columns.indexOf("messages")).toInt(), 1);
    QCOMPARE(row.value(source.columns.indexOf("last_publisher")).toByteArray(), QByteArray("robot"));
    QVERIFY(row.value(source.columns.indexOf("last_seen")).toDateTime().isValid());
    QVERIFY(source.row("lab/nothing").isEmpty());
}

void TestExport::aPathThatCannotBeWrittenIsToldInTheDialog()
{
    test::PageStage<ClientsPage> stage;
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    auto *dialog = new ExportDialog(stage.rig.desk, settings, &stage.page);
    dialog->show();
    auto *path = dialog->findChild<QLineEdit *>(QStringLiteral("exportPath"));
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("exportStart"));
    auto *problem = dialog->findChild<QLabel *>(QStringLiteral("exportProblem"));
    path->clear();
    QVERIFY(!start->isEnabled());
    path->setText(folder.filePath(QStringLiteral("no/such/folder/x.csv")));
    QVERIFY(!problem->isVisible());
    start->click();
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(dialog->isVisible());
    QVERIFY(start->isEnabled());
    // The next try goes well.
    path->setText(folder.filePath(QStringLiteral("x.csv")));
    QSignalSpy gone(dialog, &QObject::destroyed);
    start->click();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("x.csv"))));
}

void TestExport::aFileThatExistsIsReplacedAtTheSecondClick()
{
    test::PageStage<ClientsPage> stage;
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    const QString name = folder.filePath(QStringLiteral("x.csv"));
    QFile before(name);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    auto *dialog = new ExportDialog(stage.rig.desk, settings, &stage.page);
    dialog->show();
    dialog->findChild<QComboBox *>(QStringLiteral("exportFormat"))->setCurrentIndex(0);
    dialog->findChild<QLineEdit *>(QStringLiteral("exportPath"))->setText(name);
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("exportStart"));
    QSignalSpy gone(dialog, &QObject::destroyed);
    start->click();
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("exportProblem"))->text().contains(QLatin1String("exists")));
    QCOMPARE(contentOf(name), QByteArray("before"));
    start->click();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(contentOf(name).startsWith("client_id,"));
}

void TestExport::everyPageHasSomething()
{
    test::WindowRig rig;
    rig.window.show();
    rig.window.startBroker();
    Q_EMIT rig.desk.demoWanted();
    for (size_t i = 0; i < rig.window.pages().size(); ++i) {
        rig.window.showPage(i); // charts are fed while somebody sees them
        const PageEntry &entry = rig.window.pages()[i];
        for (const ExportSource &source : entry.page->exportSources()) {
            // One value for each column, in every row.
            QTRY_VERIFY_WITH_TIMEOUT(source.fileStem == QLatin1String("bans") || source.fileStem == QLatin1String("ros-misfits")
                                         || source.count(ExportSource::Rows::All) > 0,
                                     20'000);
            const QList<QByteArray> keys = source.keys(ExportSource::Rows::All);
            for (const QByteArray &key : keys) {
                const QVariantList row = source.row(key);
                QVERIFY2(row.isEmpty() || row.size() == source.columns.size(), qPrintable(source.fileStem));
            }
            QCOMPARE(QSet<QByteArray>(source.columns.begin(), source.columns.end()).size(), source.columns.size());
        }
        QVERIFY2(!entry.page->exportSources().isEmpty(), entry.name);
    }
}

void TestExport::everythingHasANameForAssistiveTechnology()
{
    test::PageStage<ClientsPage> stage;
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    ExportDialog dialog(stage.rig.desk, settings, &stage.page);
    dialog.show();
    int found = 0;
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty() && !widget->objectName().isEmpty(), qPrintable(widget->objectName()));
        ++found;
    }
    QVERIFY(found >= 9);
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
