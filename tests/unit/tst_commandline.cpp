#include "config/options.h"
#include "config/optionstext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace deepros;

/// Plays a user of the built program.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helpNamesEveryOption();
    void version();
    void examplesArePrinted();
    void printConfigMasksSecretsAndNamesSources();
    void allErrorsAtOnceAreStatus2();
    void testConfig();
    void unknownVariableIsAWarning();
    void portInUseIsStatus3();
    void brokenCertificateIsStatus3();
    void withoutAWindowNothingOfADesktopIsLoaded();
    void withoutADisplayItSaysWhatToDo();
    void withoutTheLibraryOfTheWindowItRunsHeadless();
    void saysLoudlyThatEverybodyMayConnect();
    void tellsWhereItListens();
    void stopsOnASignal_data();
    void stopsOnASignal();
    void hangupOpensTheLogFileAnew();
    void hangupChangesTheLogLevel();
    void logIsCleanWithoutALocale();

private:
    struct Outcome
    {
        int status = -1;
        QString out;
        QString error;
    };

    void prepare(QProcess &process, const QStringList &arguments,
                 const QMap<QString, QString> &variables = {}) const;
    Outcome run(const QStringList &arguments, const QMap<QString, QString> &variables = {}) const;
    void startBroker(QProcess &process, const QStringList &arguments = {}) const;
    static bool waitForLog(QProcess &process, QByteArray &log, const QByteArray &text);
    void writeFile(const QString &name, const QByteArray &text) const;
    QString path(const char *name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

constexpr int patience = 30'000; // milliseconds; sanitizers are slow
constexpr int stopTime = 5'000;  // milliseconds, promised to the user

QStringList anyPorts()
{
    return {QStringLiteral("--mqtt-host=127.0.0.1"), QStringLiteral("--mqtt-port=0"),
            QStringLiteral("--ws-host=127.0.0.1"), QStringLiteral("--ws-port=0"), QStringLiteral("--no-gui")};
}

} // namespace

void TestCommandLine::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void TestCommandLine::prepare(QProcess &process, const QStringList &arguments,
                              const QMap<QString, QString> &variables) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("BROKER_")))
            environment.remove(name);
    }
    // Where a broker keeps its data that is not told: never the user's own.
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_directory->filePath(QStringLiteral("share")));
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_directory->path());
    process.setProgram(QStringLiteral(DEEPROS_BROKER_PROGRAM));
    process.setArguments(arguments);
}

TestCommandLine::Outcome TestCommandLine::run(const QStringList &arguments,
                                              const QMap<QString, QString> &variables) const
{
    QProcess process;
    prepare(process, arguments, variables);
    process.start();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit) {
        qWarning().noquote() << "the program did not end:" << process.readAllStandardError();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestCommandLine::startBroker(QProcess &process, const QStringList &arguments) const
{
    prepare(process, anyPorts() + arguments);
    process.start();
    QVERIFY(process.waitForStarted(patience));
}

/// Gathers the log until the text is in it.
bool TestCommandLine::waitForLog(QProcess &process, QByteArray &log, const QByteArray &text)
{
    QElapsedTimer timer;
    timer.start();
    log += process.readAllStandardError();
    while (!log.contains(text) && process.state() != QProcess::NotRunning && timer.elapsed() < patience) {
        process.waitForReadyRead(200);
        log += process.readAllStandardError();
    }
    if (!log.contains(text))
        qWarning().noquote() << "not in the log:" << text << '\n' << log;
    return log.contains(text);
}

void TestCommandLine::writeFile(const QString &name, const QByteArray &text) const
{
    QFile file(m_directory->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestCommandLine::helpNamesEveryOption()
{
    for (const char *flag : {"-h", "--help"}) {
        const Outcome outcome = run({QString::fromLatin1(flag)});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.error, QString());
        for (const Option &option : options())
            QVERIFY(outcome.out.contains(option.flag.isEmpty() ? option.variable : option.flag));
        for (const char *other : {"--env-file FILE", "--test-config", "--print-config", "--version"})
            QVERIFY(outcome.out.contains(QString::fromLatin1(other)));
    }
}

void TestCommandLine::version()
{
    for (const char *flag : {"-v", "--version"}) {
        const Outcome outcome = run({QString::fromLatin1(flag)});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out, QStringLiteral("deepros-broker " DEEPROS_VERSION "\n"));
    }
}

void TestCommandLine::examplesArePrinted()
{
    QCOMPARE(run({QStringLiteral("--print-env-example")}).out, envExample());
    QCOMPARE(run({QStringLiteral("--print-options-markdown")}).out, optionsMarkdown());
}

void TestCommandLine::printConfigMasksSecretsAndNamesSources()
{
    writeFile(QStringLiteral(".env"), "BROKER_PASSWORD=hunter2\n");
    const Outcome outcome = run({QStringLiteral("--print-config"), QStringLiteral("--mqtt-port=77")},
                                {{QStringLiteral("BROKER_LOG_LEVEL"), QStringLiteral("error")}});
    QCOMPARE(outcome.status, 0);
    QVERIFY(!(outcome.out + outcome.error).contains(QLatin1String("hunter")));
    const auto hasLine = [&outcome](const char *form) {
        return QRegularExpression(QString::fromLatin1(form), QRegularExpression::MultilineOption)
            .match(outcome.out)
            .hasMatch();
    };
    QVERIFY(hasLine("^BROKER_PASSWORD=\\*{8} +# \\.env:1$"));
    QVERIFY(hasLine("^BROKER_MQTT_PORT=77 +# --mqtt-port$"));
    QVERIFY(hasLine("^BROKER_LOG_LEVEL=ERROR +# environment$"));
    QVERIFY(hasLine("^BROKER_MQTT_HOST=0\\.0\\.0\\.0 +# default$"));
}

void TestCommandLine::allErrorsAtOnceAreStatus2()
{
    writeFile(QStringLiteral(".env"), "# lab\n\nBROKER_MQTT_PORT=abc\n");
    const Outcome outcome = run({QStringLiteral("--log-level=loud"), QStringLiteral("--mqtt-prot=1")},
                                {{QStringLiteral("BROKER_ENABLE_AUTH"), QStringLiteral("maybe")}});
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QString());
    QCOMPARE(
        outcome.error,
        QStringLiteral(
            ".env:3: BROKER_MQTT_PORT='abc': expected an integer from 0 to 65535\n"
            "environment: BROKER_ENABLE_AUTH='maybe': expected true or false (or 1/0, yes/no, on/off)\n"
            "command line: --log-level='loud': expected DEBUG, INFO, WARNING or ERROR\n"
            "command line: unknown option '--mqtt-prot': did you mean --mqtt-port? (--help lists all)\n"));
}

void TestCommandLine::testConfig()
{
    const Outcome good = run({QStringLiteral("--test-config"), QStringLiteral("--log-file=x.log")});
    QCOMPARE(good.status, 0);
    QCOMPARE(good.out, QStringLiteral("configuration ok\n"));
    QCOMPARE(good.error, QString());
    QVERIFY(!QFile::exists(path("x.log")));

    const Outcome bad = run({QStringLiteral("--test-config"), QStringLiteral("--log-file=none/x.log"),
                             QStringLiteral("--env-file=none.env"), QStringLiteral("--enable-tls")});
    QCOMPARE(bad.status, 2);
    QCOMPARE(bad.out, QString());
    QCOMPARE(bad.error.count(u'\n'), 3);

    const Outcome filter = run({QStringLiteral("--test-config"), QStringLiteral("--ros-latency-fields=ros/#/x=sent")});
    QCOMPARE(filter.status, 2);
    QVERIFY(filter.error.startsWith(QStringLiteral("BROKER_ROS_LATENCY_FIELDS: 'ros/#/x': ")));
}

void TestCommandLine::unknownVariableIsAWarning()
{
    const Outcome outcome =
        run({QStringLiteral("--test-config")}, {{QStringLiteral("BROKER_MQTT_PROT"), QStringLiteral("1")}});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.error,
             QStringLiteral("warning: environment: BROKER_MQTT_PROT is not a known variable and has "
                            "no effect: did you mean BROKER_MQTT_PORT?\n"));
}

void TestCommandLine::portInUseIsStatus3()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    const Outcome outcome = run(anyPorts() + QStringList{QStringLiteral("--mqtt-port=") + port});
    QCOMPARE(outcome.status, 3);
    QVERIFY2(outcome.error.contains(QLatin1String("cannot start")), qPrintable(outcome.error));
    QVERIFY2(outcome.error.contains(QStringLiteral("BROKER_MQTT_PORT=%1 (--mqtt-port)").arg(port)),
             qPrintable(outcome.error));
    QVERIFY(!outcome.error.contains(QLatin1String(": ready\n")));
}

void TestCommandLine::brokenCertificateIsStatus3()
{
    writeFile(QStringLiteral("cert.pem"), "x");
    writeFile(QStringLiteral("key.pem"), "x");
    const QStringList arguments =
        anyPorts() + QStringList{QStringLiteral("--enable-tls"), QStringLiteral("--tls-cert-file=cert.pem"),
                                 QStringLiteral("--tls-key-file=key.pem")};
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 3);
    for (const char *words : {"certificate file 'cert.pem': holds no certificate in PEM form",
                              "key file 'key.pem': holds no private key in PEM form"})
        QVERIFY2(outcome.error.contains(QLatin1String(words)), qPrintable(outcome.error));
    QVERIFY2(!outcome.error.contains(QLatin1String("listening")), qPrintable(outcome.error));

    const Outcome tested = run(arguments + QStringList{QStringLiteral("--test-config")});
    QCOMPARE(tested.status, 2);
    QVERIFY2(tested.error.contains(QLatin1String("certificate file 'cert.pem'")), qPrintable(tested.error));
}

void TestCommandLine::tellsWhereItListens()
{
    QProcess process;
    startBroker(process);
    QByteArray log;
    QVERIFY(waitForLog(process, log, "INFO deepros.broker: ready\n"));
    const QRegularExpression form(
        QStringLiteral("INFO deepros\\.broker: listening on mqtt://127\\.0\\.0\\.1:(\\d+) \\(mqtt\\)\\n"));
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(log));
    QVERIFY2(match.hasMatch(), log.constData());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, match.captured(1).toUShort());
    QVERIFY(socket.waitForConnected(patience));
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
}

void TestCommandLine::withoutAWindowNothingOfADesktopIsLoaded()
{
    QProcess process;
    startBroker(process);
    QByteArray log;
    QVERIFY(waitForLog(process, log, "ready\n"));
    QFile maps(QStringLiteral("/proc/%1/maps").arg(process.processId()));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const QByteArray text = maps.readAll();
    QVERIFY(text.contains("libQt6Core"));
    for (const char *library : {"libQt6Gui", "libQt6Widgets", "Charts", "libX11", "libxcb", "wayland", "libdeepros_gui"})
        QVERIFY2(!text.contains(library), library);
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
}

void TestCommandLine::withoutADisplayItSaysWhatToDo()
{
    const Outcome none = run({QStringLiteral("--mqtt-port=0")}, {{QStringLiteral("DISPLAY"), QString()},
                                                                 {QStringLiteral("WAYLAND_DISPLAY"), QString()},
                                                                 {QStringLiteral("QT_QPA_PLATFORM"), QString()}});
    QCOMPARE(none.status, 3);
    QCOMPARE(none.error.count(u'\n'), 1);
    QVERIFY2(none.error.contains(QLatin1String("no display")) && none.error.contains(QLatin1String("--no-gui")), qPrintable(none.error));
#ifdef DEEPROS_HAS_GUI
    const Outcome deaf = run({QStringLiteral("--mqtt-port=0")}, {{QStringLiteral("DISPLAY"), QStringLiteral(":4711")},
                                                                 {QStringLiteral("WAYLAND_DISPLAY"), QString()},
                                                                 {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")}});
    QCOMPARE(deaf.status, 3);
    QVERIFY2(deaf.error.contains(QLatin1String("no display answers")) && deaf.error.contains(QLatin1String("--no-gui")), qPrintable(deaf.error));
#endif
}

void TestCommandLine::withoutTheLibraryOfTheWindowItRunsHeadless()
{
    const QString copy = path("deepros-broker");
    QVERIFY(QFile::copy(QStringLiteral(DEEPROS_BROKER_PROGRAM), copy));
    QProcess wanted;
    prepare(wanted, {QStringLiteral("--mqtt-port=0")}, {{QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")}});
    wanted.setProgram(copy);
    wanted.start();
    QVERIFY(wanted.waitForFinished(patience));
    QCOMPARE(wanted.exitCode(), 3);
    const QByteArray error = wanted.readAllStandardError();
    QVERIFY2(error.contains("not installed") && error.contains("--no-gui"), error.constData());

    QProcess process;
    prepare(process, anyPorts());
    process.setProgram(copy);
    process.start();
    QByteArray log;
    QVERIFY(waitForLog(process, log, "ready\n"));
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 0);
}

void TestCommandLine::saysLoudlyThatEverybodyMayConnect()
{
    QProcess process;
    prepare(process, {QStringLiteral("--no-gui"), QStringLiteral("--listen=mqtt://0.0.0.0:0"),
                      QStringLiteral("--listen=mqtt://127.0.0.1:0")});
    process.start();
    QByteArray log;
    QVERIFY(waitForLog(process, log, "INFO deepros.broker: ready\n"));
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
    QVERIFY2(log.contains("WARNING deepros.broker: EVERYBODY ON THE NETWORK MAY CONNECT"), log.constData());
    QCOMPARE(log.count("WARNING"), 1);
    QVERIFY2(!log.contains("MAY CONNECT, READ AND PUBLISH at mqtt://127"), log.constData());
}

void TestCommandLine::stopsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCommandLine::stopsOnASignal()
{
    QFETCH(int, number);
    QProcess process;
    startBroker(process);
    QByteArray log;
    QVERIFY(waitForLog(process, log, "ready\n"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(pid_t(process.processId()), number), 0);
    QVERIFY(process.waitForFinished(patience));
    QVERIFY2(timer.elapsed() < stopTime, qPrintable(QString::number(timer.elapsed())));
    log += process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY2(log.endsWith("deepros.broker: stopped\n"), log.constData());
}

void TestCommandLine::hangupOpensTheLogFileAnew()
{
    QProcess process;
    startBroker(process, {QStringLiteral("--log-file=broker.log")});
    QByteArray log;
    QVERIFY(waitForLog(process, log, "ready\n"));
    QVERIFY(QFile::rename(path("broker.log"), path("old.log")));
    QCOMPARE(::kill(pid_t(process.processId()), SIGHUP), 0);
    QVERIFY(waitForLog(process, log, "SIGHUP"));
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 0);

    QFile before(path("old.log"));
    QFile after(path("broker.log"));
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    QVERIFY(before.readAll().endsWith("ready\n"));
    QVERIFY(after.readAll().endsWith("stopped\n"));
}

void TestCommandLine::hangupChangesTheLogLevel()
{
    QProcess process;
    startBroker(process);
    QByteArray log;
    QVERIFY(waitForLog(process, log, "ready\n"));
    writeFile(QStringLiteral(".env"), "BROKER_LOG_LEVEL=ERROR\n");
    QCOMPARE(::kill(pid_t(process.processId()), SIGHUP), 0);
    QVERIFY(waitForLog(process, log, "reload: now BROKER_LOG_LEVEL=ERROR (was INFO)"));
    QVERIFY(waitForLog(process, log, "reload: done"));
    // From some moment on a signal is answered by errors only.
    writeFile(QStringLiteral(".env"), "BROKER_LOG_LEVEL=none\n");
    bool quiet = false;
    for (int i = 0; i < 100 && !quiet; ++i) {
        log.clear();
        QCOMPARE(::kill(pid_t(process.processId()), SIGHUP), 0);
        QVERIFY(waitForLog(process, log, "reload: refused"));
        quiet = !log.contains(" INFO deepros");
    }
    QVERIFY(quiet);
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 0);
}

void TestCommandLine::logIsCleanWithoutALocale()
{
    QProcess process;
    prepare(process, anyPorts(),
            {{QStringLiteral("LC_ALL"), QStringLiteral("C")}, {QStringLiteral("LANG"), QString()}});
    process.start();
    QByteArray log;
    QVERIFY(waitForLog(process, log, "ready\n"));
    process.terminate();
    QVERIFY(process.waitForFinished(patience));
    log += process.readAllStandardError();
    const QRegularExpression form(QStringLiteral("^\\S+ INFO deepros\\.[a-z]+: .+$"));
    for (const QByteArray &line : log.trimmed().split('\n'))
        QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
