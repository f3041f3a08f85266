#include "logging/categories.h"
#include "logging/filesink.h"
#include "logging/logging.h"
#include "util/printable.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace deepros;

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printableText_data();
    void printableText();
    void lineHasTimeLevelCategoryAndText();
    void peerCannotForgeALine();
    void levels_data();
    void levels();
    void ringKeepsTheLastRecordsById();
    void threadsDoNotMixLines();
    void fileGetsWhatTheErrorStreamGets();
    void fileIsRotatedBySize();
    void singleFileIsEmptied();
    void reopenFollowsARename();
    void brokenFileIsToldOnce();
    void unopenableFileIsAnError();
    void unreadPipeDoesNotStopTheProgram();

private:
    QString path(const char *name) const { return m_directory->filePath(QString::fromLatin1(name)); }
    static QByteArray contents(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    LoggingOptions options() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    int m_error = -1; // stands for the standard error
};

void TestLogging::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    if (m_error >= 0)
        ::close(m_error);
    m_error = ::open(QFile::encodeName(path("stderr")).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                     0600);
    QVERIFY(m_error >= 0);
}

LoggingOptions TestLogging::options() const
{
    return {.level = LogLevel::Info,
            .file = {},
            .maximumFileSize = 1'000'000,
            .files = 3,
            .ringCapacity = 100,
            .errorDescriptor = m_error};
}

void TestLogging::printableText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("größe 🚀\\") << QStringLiteral("größe 🚀\\");
    QTest::newRow("lines") << QStringLiteral("a\r\nb\tc") << QStringLiteral("a\\r\\nb\\tc");
    QTest::newRow("escape") << QStringLiteral("\u001b[2J\u007f\u009b")
                            << QStringLiteral("\\x1b[2J\\x7f\\x9b");
    QTest::newRow("direction") << QString(QChar(0x202E)) << QStringLiteral("\\u202e");
    QTest::newRow("separator") << QString(QChar(0x2028)) << QStringLiteral("\\u2028");
    QTest::newRow("nul") << QString(QChar(0)) << QStringLiteral("\\x00");
    QTest::newRow("loneSurrogate") << QString(QChar(0xD83D)) << QStringLiteral("\\ud83d");
    QTest::newRow("long") << QString(20, u'x') << QStringLiteral("xxxxxxxxxx… (10 more)");
    QTest::newRow("cutPair") << QString(9, u'x') + QStringLiteral("🚀")
                             << QStringLiteral("xxxxxxxxx… (2 more)");
}

void TestLogging::printableText()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(printable(text, 10), shown);
}

void TestLogging::lineHasTimeLevelCategoryAndText()
{
    const Logging logging(options());
    qCInfo(lcBroker, "listening on %s", "mqtt://127.0.0.1:1883 (mqtt)");
    qCWarning(lcProtocol) << "odd" << 5;
    const QString lines = QString::fromUtf8(contents(path("stderr")));
    const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}([+-]\\d\\d:\\d\\d|Z)) INFO "
                       "deepros\\.broker: listening on "
                       "mqtt://127\\.0\\.0\\.1:1883 \\(mqtt\\)\n\\S+ WARNING deepros\\.protocol: odd 5\n$"));
    const QRegularExpressionMatch match = form.match(lines);
    QVERIFY2(match.hasMatch(), qPrintable(lines));
    const QDateTime time = QDateTime::fromString(match.captured(1), Qt::ISODateWithMs);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTime())) < 60);
}

void TestLogging::peerCannotForgeALine()
{
    const Logging logging(options());
    qCWarning(lcSession).noquote() << "client"
                                   << QStringLiteral("x\n2026-01-01T00:00:00 INFO deepros.broker: ready");
    const QByteArray lines = contents(path("stderr"));
    QCOMPARE(lines.count('\n'), 1);
    QVERIFY(lines.contains("client x\\n2026"));
    QCOMPARE(logging.ring().since(0).size(), 1);
    QVERIFY(!logging.ring().since(0).first().text.contains(u'\n'));
}

void TestLogging::levels_data()
{
    QTest::addColumn<LogLevel>("level");
    QTest::addColumn<int>("records");
    QTest::newRow("debug") << LogLevel::Debug << 4;
    QTest::newRow("info") << LogLevel::Info << 3;
    QTest::newRow("warning") << LogLevel::Warning << 2;
    QTest::newRow("error") << LogLevel::Error << 1;
}

void TestLogging::levels()
{
    QFETCH(LogLevel, level);
    QFETCH(int, records);
    Logging logging(options());
    logging.setLevel(level);
    QCOMPARE(lcRouting().isDebugEnabled(), level == LogLevel::Debug);
    qCDebug(lcRouting, "d");
    qCInfo(lcRouting, "i");
    qCWarning(lcRouting, "w");
    qCCritical(lcRouting, "c");
    const QList<LogRecord> kept = logging.ring().since(0);
    QCOMPARE(kept.size(), records);
    QCOMPARE(kept.last().level, LogLevel::Error);
    QCOMPARE(kept.last().category, QStringLiteral("deepros.routing"));

    // Back at info everything is as it was.
    logging.setLevel(LogLevel::Info);
    QVERIFY(!lcRouting().isDebugEnabled() && lcRouting().isInfoEnabled() && lcRouting().isWarningEnabled());
}

void TestLogging::ringKeepsTheLastRecordsById()
{
    LogRing ring(3);
    QCOMPARE(ring.lastId(), quint64(0));
    QVERIFY(ring.since(0).isEmpty());
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(ring.append({.text = QString::number(i)}), quint64(i));
    QCOMPARE(ring.lastId(), quint64(5));
    QCOMPARE(ring.since(0).size(), 3);
    QCOMPARE(ring.since(0).first().id, quint64(3));
    QCOMPARE(ring.since(0).first().text, QStringLiteral("3"));
    QCOMPARE(ring.since(4).size(), 1);
    QCOMPARE(ring.since(4).first().id, quint64(5));
    QVERIFY(ring.since(5).isEmpty());
    QVERIFY(ring.since(99).isEmpty());
}

void TestLogging::threadsDoNotMixLines()
{
    LoggingOptions wanted = options();
    wanted.ringCapacity = 10'000;
    Logging logging(wanted);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([t] {
            for (int i = 0; i < 250; ++i)
                qCInfo(lcBroker, "thread %d record %d end", t, i);
        });
    }
    for (int i = 0; i < 100; ++i) {
        logging.setLevel(i % 2 ? LogLevel::Debug : LogLevel::Info);
        const QList<LogRecord> some = logging.ring().since(0);
        QVERIFY(some.size() <= 1000);
    }
    for (std::thread &thread : threads)
        thread.join();
    const QList<LogRecord> records = logging.ring().since(0);
    QCOMPARE(records.size(), 1000);
    for (qsizetype i = 0; i < records.size(); ++i)
        QCOMPARE(records[i].id, quint64(i + 1));
    const QList<QByteArray> lines = contents(path("stderr")).trimmed().split('\n');
    QCOMPARE(lines.size(), 1000);
    for (const QByteArray &line : lines)
        QVERIFY2(line.endsWith(" end"), line.constData());
}

void TestLogging::fileGetsWhatTheErrorStreamGets()
{
    LoggingOptions wanted = options();
    wanted.file = path("broker.log");
    Logging logging(wanted);
    QVERIFY(logging.reopen());
    qCInfo(lcBroker, "one");
    qCCritical(lcStore, "two");
    QCOMPARE(contents(path("broker.log")).count('\n'), 2);
    QCOMPARE(contents(path("broker.log")), contents(path("stderr")));
}

void TestLogging::fileIsRotatedBySize()
{
    FileSink sink(path("a.log"), 100, 3);
    QVERIFY(sink.open());
    for (char c = 'a'; c <= 'e'; ++c)
        QVERIFY(sink.write(QByteArray(59, c) + '\n'));
    QCOMPARE(contents(path("a.log")), QByteArray(59, 'e') + '\n');
    QCOMPARE(contents(path("a.log.1")), QByteArray(59, 'd') + '\n');
    QCOMPARE(contents(path("a.log.2")), QByteArray(59, 'c') + '\n');
    QVERIFY(!QFile::exists(path("a.log.3")));

    // A file left by an earlier run is gone on with.
    FileSink next(path("a.log"), 100, 3);
    QVERIFY(next.open());
    QVERIFY(next.write("x\n"));
    QCOMPARE(contents(path("a.log")), QByteArray(59, 'e') + "\nx\n");
    // A line that is larger than a whole file is kept all the same.
    QVERIFY(next.write(QByteArray(500, 'y') + '\n'));
    QCOMPARE(contents(path("a.log")).size(), 501);
}

void TestLogging::singleFileIsEmptied()
{
    FileSink sink(path("a.log"), 100, 1);
    QVERIFY(sink.open());
    for (char c = 'a'; c <= 'c'; ++c)
        QVERIFY(sink.write(QByteArray(59, c) + '\n'));
    QCOMPARE(contents(path("a.log")), QByteArray(59, 'c') + '\n');
    QVERIFY(!QFile::exists(path("a.log.1")));
}

void TestLogging::reopenFollowsARename()
{
    LoggingOptions wanted = options();
    wanted.file = path("broker.log");
    Logging logging(wanted);
    QVERIFY(logging.reopen());
    qCInfo(lcBroker, "one");
    QVERIFY(QFile::rename(path("broker.log"), path("old.log")));
    qCInfo(lcBroker, "two");
    QVERIFY(logging.reopen());
    qCInfo(lcBroker, "three");
    QCOMPARE(contents(path("old.log")).count('\n'), 2);
    QVERIFY(contents(path("broker.log")).endsWith("three\n"));
    QCOMPARE(contents(path("broker.log")).count('\n'), 1);
}

void TestLogging::brokenFileIsToldOnce()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("needs /dev/full");
    LoggingOptions wanted = options();
    wanted.file = QStringLiteral("/dev/full");
    Logging logging(wanted);
    QVERIFY(logging.reopen());
    qCInfo(lcBroker, "one");
    qCInfo(lcBroker, "two");
    const QByteArray lines = contents(path("stderr"));
    QCOMPARE(lines.count('\n'), 3);
    QCOMPARE(
        lines.count("ERROR deepros.broker: log file '/dev/full' cannot be written (No space left on device)"),
        1);
    QVERIFY(lines.endsWith("two\n"));
}

void TestLogging::unopenableFileIsAnError()
{
    LoggingOptions wanted = options();
    wanted.file = path("none/broker.log");
    Logging logging(wanted);
    const auto opened = logging.reopen();
    QVERIFY(!opened);
    QCOMPARE(opened.error(), QStringLiteral("No such file or directory"));
    qCInfo(lcBroker, "still here");
    QCOMPARE(contents(path("stderr")).count('\n'), 1);
}

void TestLogging::unreadPipeDoesNotStopTheProgram()
{
    int ends[2];
    QVERIFY(::pipe2(ends, O_CLOEXEC) == 0);
    LoggingOptions toPipe = options();
    toPipe.errorDescriptor = ends[1];
    QByteArray read(1'000'000, Qt::Uninitialized);
    {
        Logging logging(toPipe);
        // Far more than a pipe holds: would block for ever.
        for (int i = 0; i < 5000; ++i)
            qCInfo(lcBroker) << "line" << i << "of a log that nobody reads";
        QVERIFY(::read(ends[0], read.data(), size_t(read.size())) > 0);
        qCInfo(lcBroker) << "somebody reads again";
    }
    ::close(ends[1]);
    const ssize_t size = ::read(ends[0], read.data(), size_t(read.size()));
    ::close(ends[0]);
    QVERIFY(size > 0);
    const QByteArray after = read.first(size);
    QVERIFY2(after.contains("lines are missing here"), after.constData());
    QVERIFY2(after.contains("somebody reads again"), after.constData());
}

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
