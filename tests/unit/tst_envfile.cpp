#include "config/envfile.h"

#include <QTest>

using namespace deepros;

class TestEnvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void errors_data();
    void errors();
    void countsLines();
    void reportsAllErrorsWithABound();
    void neverShowsAValue();
    void refusesAFileThatIsTooLarge();
    void survivesNoise();
};

void TestEnvFile::values_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("bare") << QByteArray("A=1") << QByteArray("1");
    QTest::newRow("blanks") << QByteArray(" \tA \t= \t1 2\t ") << QByteArray("1 2");
    QTest::newRow("empty") << QByteArray("A=") << QByteArray();
    QTest::newRow("emptyQuotes") << QByteArray("A=''") << QByteArray();
    QTest::newRow("export") << QByteArray("export A=1") << QByteArray("1");
    QTest::newRow("exportTabs") << QByteArray("export\t\tA=1") << QByteArray("1");
    QTest::newRow("crlf") << QByteArray("A=1\r\n") << QByteArray("1");
    QTest::newRow("byteOrderMark") << QByteArray("\xEF\xBB\xBF"
                                                 "A=1\n")
                                   << QByteArray("1");
    QTest::newRow("comment") << QByteArray("A=1 # one") << QByteArray("1");
    QTest::newRow("commentAlone") << QByteArray("A= # none") << QByteArray();
    QTest::newRow("hashInValue") << QByteArray("A=a#b") << QByteArray("a#b");
    QTest::newRow("hashFirst") << QByteArray("A=#b") << QByteArray("#b");
    QTest::newRow("equalsInValue") << QByteArray("A=b=c") << QByteArray("b=c");
    QTest::newRow("quoteInside") << QByteArray("A=it's") << QByteArray("it's");
    QTest::newRow("backslashBare") << QByteArray("A=C:\\new") << QByteArray("C:\\new");
    QTest::newRow("single") << QByteArray("A=' a # \\n \"b\" '") << QByteArray(" a # \\n \"b\" ");
    QTest::newRow("double") << QByteArray("A=\" a # 'b' \"") << QByteArray(" a # 'b' ");
    QTest::newRow("escapes") << QByteArray("A=\"\\\\ \\\" \\$ \\n \\r \\t\"")
                             << QByteArray("\\ \" $ \n \r \t");
    QTest::newRow("dollarIsNotExpanded") << QByteArray("A=\"$HOME ${HOME}\"") << QByteArray("$HOME ${HOME}");
    QTest::newRow("commentAfterQuote") << QByteArray("A='a' # b") << QByteArray("a");
    QTest::newRow("utf8") << QByteArray("A=gr\xC3\xB6\xC3\x9F") << QByteArray("gr\xC3\xB6\xC3\x9F");
}

void TestEnvFile::values()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    const EnvFile file = parseEnvFile(text, QStringLiteral(".env"));
    QCOMPARE(file.errors, QStringList());
    QCOMPARE(file.entries.size(), 1);
    QCOMPARE(file.entries.first().name, QByteArrayLiteral("A"));
    QCOMPARE(file.entries.first().value, value);
}

void TestEnvFile::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &text, const char *error) {
        QTest::newRow(name) << text << QString::fromLatin1(error);
    };
    const char *form = "expected NAME=value with a NAME of letters, digits and '_'";
    row("noName", "=1", form);
    row("digitFirst", "1A=1", form);
    row("noEquals", "A", "expected '=' after A");
    row("word", "export A", "expected '=' after A");
    row("dash", "A-B=1", "expected '=' after A");
    row("openSingle", "A='x", "A: the closing ' is missing");
    row("openDouble", "A=\"x", "A: the closing \" is missing");
    row("openDoubleEscape", "A=\"x\\\"", "A: the closing \" is missing");
    row("badEscape", "A=\"\\q\"", "A: expected \\\\, \\\", \\$, \\n, \\r or \\t after a backslash in \"\"");
    row("backslashLast", "A=\"\\", "A: expected \\\\, \\\", \\$, \\n, \\r or \\t after a backslash in \"\"");
    row("textAfterQuote", "A='x'y", "A: expected nothing but a comment after the closing quote");
    row("hashAtQuote", "A='x'#y", "A: expected nothing but a comment after the closing quote");
    row("nul", QByteArray("A=x\0y", 5), "control character 0x00 at byte 4: expected UTF-8 text");
    row("loneReturn", "A=x\ry", "control character 0x0d at byte 4: expected UTF-8 text");
    row("latin1", "A=gr\xF6\xDF", "expected UTF-8 text");
    row("utf16", QByteArray("\xFF\xFE\x41\x00", 4), "control character 0x00 at byte 4: expected UTF-8 text");
    row("long", "A=" + QByteArray(8191, 'x'), "the line has 8193 bytes: expected at most 8192");
}

void TestEnvFile::errors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const EnvFile file = parseEnvFile("# first\n" + text + "\nB=2\n", QStringLiteral(".env"));
    QCOMPARE(file.errors, QStringList{QStringLiteral(".env:2: ") + error});
    QCOMPARE(file.entries.size(), 1);
    QCOMPARE(file.entries.first().line, 3);
}

void TestEnvFile::countsLines()
{
    const EnvFile file = parseEnvFile("\n# one\n\t\nA=1\r\n\r\n#\nB=2", QStringLiteral(".env"));
    QCOMPARE(file.errors, QStringList());
    QCOMPARE(file.entries.size(), 2);
    QCOMPARE(file.entries[0].line, 4);
    QCOMPARE(file.entries[1].line, 7);
    QVERIFY(parseEnvFile({}, QStringLiteral(".env")).entries.isEmpty());
}

void TestEnvFile::reportsAllErrorsWithABound()
{
    const EnvFile file = parseEnvFile(QByteArray("?\n").repeated(1000), QStringLiteral("%1"));
    QCOMPARE(file.errors.size(), 101);
    QVERIFY(file.errors.first().startsWith(QLatin1String("%1:1: ")));
    QCOMPARE(file.errors.last(), QStringLiteral("%1: 900 more lines that cannot be read"));
}

void TestEnvFile::neverShowsAValue()
{
    for (const char *text :
         {"BROKER_PASSWORD='hunter2", "BROKER_PASSWORD=\"hunter2\\q\"", "BROKER_PASSWORD hunter2",
          "BROKER_PASSWORD='hunter2'hunter2", "BROKER_PASSWORD=hunter2\x01"}) {
        const EnvFile file = parseEnvFile(text, QStringLiteral(".env"));
        QCOMPARE(file.errors.size(), 1);
        QVERIFY2(!file.errors.first().contains(QLatin1String("hunter")), qPrintable(file.errors.first()));
    }
}

void TestEnvFile::refusesAFileThatIsTooLarge()
{
    const EnvFile file = parseEnvFile(QByteArray(envFileMaximumSize + 1, '\n'), QStringLiteral(".env"));
    QCOMPARE(file.errors,
             QStringList{QStringLiteral(".env: the file is too large: expected at most 1048576 bytes")});
}

void TestEnvFile::survivesNoise()
{
    quint32 state = 12345;
    QByteArray noise;
    for (int i = 0; i < 1'000'000; ++i) {
        state = state * 1664525u + 1013904223u;
        noise += char(state >> 24);
    }
    const EnvFile file = parseEnvFile(noise, QStringLiteral(".env"));
    QVERIFY(file.errors.size() <= 101);
}

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_envfile.moc"
