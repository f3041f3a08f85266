#include "config/envfile.h"
#include "config/options.h"
#include "config/optionstext.h"

#include <QFile>
#include <QTest>

using namespace deepros;

/// Holds the files that are made from the options table to the table. With DEEPROS_UPDATE_DOCS=1 it writes
/// them.
class TestEnvExample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleIsWhatTheTableSays();
    void exampleIsAValidEnvFile();
    void readmeHoldsTheTable();
};

namespace {

QString pathOf(const char *name)
{
    return QStringLiteral(DEEPROS_SOURCE_DIR "/") + QString::fromLatin1(name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool shallUpdate()
{
    return qEnvironmentVariableIntValue("DEEPROS_UPDATE_DOCS") == 1;
}

void update(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
}

constexpr char remedy[] = "differs from the options table: run tst_envexample with DEEPROS_UPDATE_DOCS=1";

} // namespace

void TestEnvExample::exampleIsWhatTheTableSays()
{
    const QString path = pathOf("resources/env.example");
    if (shallUpdate())
        update(path, envExample().toUtf8());
    QVERIFY2(contents(path) == envExample().toUtf8(), remedy);
}

void TestEnvExample::exampleIsAValidEnvFile()
{
    QByteArray text = contents(pathOf("resources/env.example"));
    text.replace("\n#BROKER_", "\nBROKER_"); // as somebody would who takes every default over
    const EnvFile file = parseEnvFile(text, QStringLiteral("env.example"));
    QCOMPARE(file.errors, QStringList());
    QCOMPARE(file.entries.size(), qsizetype(options().size()));
    BrokerConfig config;
    for (const EnvEntry &entry : file.entries) {
        const Option *option = findOptionByVariable(entry.name);
        QVERIFY2(option, entry.name.constData());
        QVERIFY2(setOption(config, *option, entry.value), entry.name.constData());
        QCOMPARE(shownValue(config, *option), shownValue(BrokerConfig{}, *option));
    }
    QCOMPARE(config.password, BrokerConfig{}.password);
}

void TestEnvExample::readmeHoldsTheTable()
{
    const QString path = pathOf("README.md");
    const QByteArray begin = "<!-- options: begin, made by deepros-broker --print-options-markdown -->\n";
    const QByteArray end = "<!-- options: end -->\n";
    QByteArray readme = contents(path);
    const qsizetype from = readme.indexOf(begin) + begin.size();
    const qsizetype to = readme.indexOf(end);
    QVERIFY2(from > begin.size() && to >= from, "README.md: the marks around the options table are missing");
    const QByteArray expected = '\n' + optionsMarkdown().toUtf8() + '\n';
    if (shallUpdate())
        update(path, readme.replace(from, to - from, expected));
    else
        QVERIFY2(readme.mid(from, to - from) == expected, remedy);
}

QTEST_GUILESS_MAIN(TestEnvExample)
#include "tst_envexample.moc"
