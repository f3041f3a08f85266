#include "config/configloader.h"
#include "config/optionstext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace deepros;

class TestConfigLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAnySourceTheDefaultsHold();
    void laterSourcesOverrideEarlierOnes();
    void originsSayWhereAValueCameFrom();
    void errorLines_data();
    void errorLines();
    void allErrorsComeAtOnce();
    void overriddenValuesAreJudgedToo();
    void emptyValueCountsAsNotGiven();
    void unknownVariablesAreWarnings();
    void unknownVariablesDoNotShowTheirValue();
    void repeatedLineIsAWarning();
    void switches_data();
    void switches();
    void actions_data();
    void actions();
    void secretsNeverAppear();
    void keepAliveIsSetOnlyByTheUser();
    void inflightBindsPublishersOnlyWhenSet();
    void envFileTroubles();
    void tlsNeedsCertificateAndKey();
    void passwordFileSwitchesAuthenticationOn();
    void serviceSwitchesAuthenticationOn();
    void logFileMustBeWritable();
    void listenersNeedDifferentPorts();
    void listenersAreAList();
    void listenerErrorsNameTheirSource();
    void defaultPasswordIsRefusedWhereOthersReachIt();
    void printedConfigReadsBack();

private:
    void writeFile(const QString &name, const QByteArray &text) const
    {
        QFile file(m_directory->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    LoadedConfig load(const QList<QByteArray> &arguments = {},
                      const QList<std::pair<QByteArray, QByteArray>> &environment = {}) const
    {
        return ConfigLoader({arguments, environment, m_directory->path()}).load();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestConfigLoader::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void TestConfigLoader::withoutAnySourceTheDefaultsHold()
{
    const LoadedConfig loaded = load();
    QCOMPARE(loaded.errors, QStringList());
    QCOMPARE(loaded.warnings, QStringList());
    QCOMPARE(loaded.action, ConfigAction::Run);
    for (const Option &option : options()) {
        QCOMPARE(loaded.origin(option), QStringLiteral("default"));
        QCOMPARE(shownValue(loaded.config, option), shownValue(BrokerConfig{}, option));
    }
}

void TestConfigLoader::laterSourcesOverrideEarlierOnes()
{
    const Option &port = optionOf(&BrokerConfig::mqttPort);
    QCOMPARE(load().config.mqttPort, quint16(1883));
    writeFile(QStringLiteral(".env"), "BROKER_MQTT_PORT=1001\n");
    QCOMPARE(load().config.mqttPort, quint16(1001));
    QCOMPARE(load().origin(port), QStringLiteral(".env:1"));
    QCOMPARE(load({}, {{"BROKER_MQTT_PORT", "1002"}}).config.mqttPort, quint16(1002));
    const LoadedConfig all = load({"--mqtt-port", "1003"}, {{"BROKER_MQTT_PORT", "1002"}});
    QCOMPARE(all.config.mqttPort, quint16(1003));
    QCOMPARE(all.origin(port), QStringLiteral("--mqtt-port"));
    QCOMPARE(load({"--mqtt-port=1", "--mqtt-port=2"}).config.mqttPort, quint16(2));
}

void TestConfigLoader::originsSayWhereAValueCameFrom()
{
    writeFile(QStringLiteral("lab.env"), "# lab\nBROKER_USERNAME=bob\nOTHER=1\n");
    const LoadedConfig loaded = load({"--env-file", "lab.env", "--no-gui"}, {{"BROKER_LOG_LEVEL", "error"}});
    QCOMPARE(loaded.errors, QStringList());
    QCOMPARE(loaded.warnings, QStringList());
    QCOMPARE(loaded.origin(optionOf(&BrokerConfig::username)), QStringLiteral("lab.env:2"));
    QCOMPARE(loaded.origin(optionOf(&BrokerConfig::logLevel)), QStringLiteral("environment"));
    QCOMPARE(loaded.origin(optionOf(&BrokerConfig::noGui)), QStringLiteral("--no-gui"));
    QCOMPARE(loaded.origin(optionOf(&BrokerConfig::mqttHost)), QStringLiteral("default"));
    QCOMPARE(loaded.config.logLevel, LogLevel::Error);
    QVERIFY(loaded.config.noGui);
}

void TestConfigLoader::errorLines_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QList<QByteArray> &arguments, const char *error) {
        QTest::newRow(name) << arguments << QString::fromUtf8(error);
    };
    row("value", {"--mqtt-port", "abc"},
        "command line: --mqtt-port='abc': expected an integer from 0 to 65535");
    row("empty", {"--mqtt-port="}, "command line: --mqtt-port='': expected an integer from 0 to 65535");
    row("missing", {"--mqtt-port"}, "command line: --mqtt-port: expected a value: --mqtt-port PORT");
    row("missingBefore", {"--mqtt-port", "--no-gui"},
        "command line: --mqtt-port: expected a value: --mqtt-port PORT");
    row("unknownNear", {"--mqtt-prot", "1"},
        "command line: unknown option '--mqtt-prot': did you mean --mqtt-port? (--help lists all)");
    row("unknownNearAction", {"--print-confg"},
        "command line: unknown option '--print-confg': did you mean --print-config? (--help lists all)");
    row("unknownFar", {"--zzzzzzzzzzzzzz=1"},
        "command line: unknown option '--zzzzzzzzzzzzzz' (--help lists all)");
    row("short", {"-x"}, "command line: unknown option '-x' (--help lists all)");
    row("stray", {"start"},
        "command line: unexpected argument 'start': expected an option (--help lists them)");
    row("strayBoolean", {"--enable-auth", "false"},
        "command line: unexpected argument 'false': expected --enable-auth=false or --enable-auth alone");
    row("switchValue", {"--enable-auth=perhaps"},
        "command line: --enable-auth='perhaps': expected true or false (or 1/0, yes/no, on/off)");
    row("actionValue", {"--print-config=1"}, "command line: --print-config takes no value");
    row("control", {"--log-level=\x1b[31m\nX"},
        "command line: --log-level='\\x1b[31m\\nX': expected DEBUG, INFO, WARNING or ERROR");
    row("envFileMissing", {"--env-file=none.env"}, "none.env: cannot be read: No such file or directory");
    row("envFileNoValue", {"--env-file"}, "command line: --env-file: expected a value: --env-file FILE");
}

void TestConfigLoader::errorLines()
{
    QFETCH(QList<QByteArray>, arguments);
    QFETCH(QString, error);
    QCOMPARE(load(arguments, {{"BROKER_ALLOW_DEFAULT_PASSWORD", "yes"}}).errors, QStringList{error});
}

void TestConfigLoader::allErrorsComeAtOnce()
{
    writeFile(QStringLiteral(".env"), "\nBROKER_MQTT_PORT=abc\nnonsense\nBROKER_ENABLE_AUTH=maybe\n");
    const LoadedConfig loaded =
        load({"--log-level", "loud", "--frob"}, {{"BROKER_MAX_QUEUED_MESSAGES", "-1"}});
    QCOMPARE(
        loaded.errors,
        QStringList(
            {QStringLiteral(".env:3: expected '=' after nonsense"),
             QStringLiteral(".env:2: BROKER_MQTT_PORT='abc': expected an integer from 0 to 65535"),
             QStringLiteral(".env:4: BROKER_ENABLE_AUTH='maybe': expected true or false (or 1/0, yes/no, "
                            "on/off)"),
             QStringLiteral("environment: BROKER_MAX_QUEUED_MESSAGES='-1': expected an integer from 1 to "
                            "10000000"),
             QStringLiteral("command line: --log-level='loud': expected DEBUG, INFO, WARNING or ERROR"),
             QStringLiteral("command line: unknown option '--frob' (--help lists all)")}));
}

void TestConfigLoader::overriddenValuesAreJudgedToo()
{
    writeFile(QStringLiteral(".env"), "BROKER_MQTT_PORT=abc\n");
    QCOMPARE(load({"--mqtt-port=1"}).errors.size(), 1);
}

void TestConfigLoader::emptyValueCountsAsNotGiven()
{
    writeFile(QStringLiteral(".env"),
              "BROKER_MQTT_PORT=1001\nBROKER_LOG_FILE=x.log\nBROKER_MQTT_KEEPALIVE=\n");
    const LoadedConfig loaded = load({}, {{"BROKER_MQTT_PORT", ""}, {"BROKER_LOG_FILE", ""}});
    QCOMPARE(loaded.errors, QStringList());
    QCOMPARE(loaded.config.mqttPort, quint16(1001));
    QCOMPARE(loaded.config.logFile, QString()); // for a path, empty is a value: none
    QVERIFY(!loaded.config.keepAliveIsSet);
    // A default password in place of an empty one would be a surprise of the bad kind.
    QCOMPARE(
        load({}, {{"BROKER_PASSWORD", ""}}).errors,
        QStringList{QStringLiteral("environment: BROKER_PASSWORD: expected 1 to 65535 bytes of UTF-8 text")});
}

void TestConfigLoader::unknownVariablesAreWarnings()
{
    writeFile(QStringLiteral(".env"), "BROKER_MQTT_PROT=1\nPATH=x\n");
    const LoadedConfig loaded = load({}, {{"BROKER_XYZZY_PLUGH_FROTZ", "1"}, {"HOME", "x"}});
    QCOMPARE(loaded.errors, QStringList());
    QCOMPARE(
        loaded.warnings,
        QStringList(
            {QStringLiteral(".env:1: BROKER_MQTT_PROT is not a known variable and has no effect: did you "
                            "mean BROKER_MQTT_PORT?"),
             QStringLiteral("environment: BROKER_XYZZY_PLUGH_FROTZ is not a known variable and has no "
                            "effect")}));
}

void TestConfigLoader::unknownVariablesDoNotShowTheirValue()
{
    const LoadedConfig loaded =
        load({"--password", "hunter2", "--pasword=hunter2"}, {{"BROKER_PASWORD", "hunter2"}});
    QCOMPARE(loaded.errors.size(), 2);
    QCOMPARE(loaded.warnings.size(), 1);
    const QString all = (loaded.errors + loaded.warnings).join(u'\n');
    QVERIFY2(!all.contains(QLatin1String("hunter")), qPrintable(all));
}

void TestConfigLoader::repeatedLineIsAWarning()
{
    writeFile(QStringLiteral(".env"), "BROKER_MQTT_PORT=1\nBROKER_MQTT_PORT=2\n");
    const LoadedConfig loaded = load();
    QCOMPARE(loaded.config.mqttPort, quint16(2));
    QCOMPARE(loaded.warnings,
             QStringList{QStringLiteral(".env:2: BROKER_MQTT_PORT replaces the value of line 1")});
}

void TestConfigLoader::switches_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<bool>("on");
    QTest::newRow("none") << QList<QByteArray>{} << false;
    QTest::newRow("alone") << QList<QByteArray>{"--enable-auth"} << true;
    QTest::newRow("true") << QList<QByteArray>{"--enable-auth=true"} << true;
    QTest::newRow("off") << QList<QByteArray>{"--enable-auth=OFF"} << false;
    QTest::newRow("last") << QList<QByteArray>{"--enable-auth", "--enable-auth=false"} << false;
    QTest::newRow("beforeOther") << QList<QByteArray>{"--enable-auth", "--mqtt-port", "1"} << true;
}

void TestConfigLoader::switches()
{
    QFETCH(QList<QByteArray>, arguments);
    QFETCH(bool, on);
    const LoadedConfig loaded = load(arguments, {{"BROKER_ALLOW_DEFAULT_PASSWORD", "yes"}});
    QCOMPARE(loaded.errors, QStringList());
    QCOMPARE(loaded.config.enableAuth, on);
}

void TestConfigLoader::actions_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<ConfigAction>("action");
    QTest::newRow("-h") << QList<QByteArray>{"-h"} << ConfigAction::ShowHelp;
    QTest::newRow("--help") << QList<QByteArray>{"--frob", "--help"} << ConfigAction::ShowHelp;
    QTest::newRow("-v") << QList<QByteArray>{"-v"} << ConfigAction::ShowVersion;
    QTest::newRow("--version") << QList<QByteArray>{"--version", "--print-config"}
                               << ConfigAction::ShowVersion;
    QTest::newRow("helpFirst") << QList<QByteArray>{"--version", "--help", "-v"} << ConfigAction::ShowHelp;
    QTest::newRow("--test-config") << QList<QByteArray>{"--test-config"} << ConfigAction::TestConfig;
    QTest::newRow("--print-config") << QList<QByteArray>{"--print-config"} << ConfigAction::PrintConfig;
    QTest::newRow("example") << QList<QByteArray>{"--print-env-example"} << ConfigAction::PrintEnvExample;
}

void TestConfigLoader::actions()
{
    QFETCH(QList<QByteArray>, arguments);
    QFETCH(ConfigAction, action);
    QCOMPARE(load(arguments).action, action);
}

void TestConfigLoader::secretsNeverAppear()
{
    writeFile(QStringLiteral(".env"), "BROKER_PASSWORD=hunter2\n");
    const LoadedConfig loaded = load({"--print-config"});
    QCOMPARE(loaded.config.password.reveal(), QByteArrayLiteral("hunter2"));
    const QString text = printedConfig(loaded);
    QVERIFY(!text.contains(QLatin1String("hunter")));
    QVERIFY(text.contains(QLatin1String("BROKER_PASSWORD=********")));

    const LoadedConfig wrong = load({}, {{"BROKER_PASSWORD", "hunter2\xFF"}});
    QCOMPARE(wrong.errors.size(), 1);
    QVERIFY(!wrong.errors.first().contains(QLatin1String("hunter")));
}

void TestConfigLoader::keepAliveIsSetOnlyByTheUser()
{
    QVERIFY(!load().config.keepAliveIsSet);
    QVERIFY(load({"--keep-alive=60"}).config.keepAliveIsSet);
    QVERIFY(load({}, {{"BROKER_MQTT_KEEPALIVE", "30"}}).config.keepAliveIsSet);
    writeFile(QStringLiteral(".env"), "BROKER_MQTT_KEEPALIVE=30\n");
    QVERIFY(load().config.keepAliveIsSet);
    QCOMPARE(load().config.keepAlive, std::chrono::seconds(30));
}

void TestConfigLoader::inflightBindsPublishersOnlyWhenSet()
{
    QVERIFY(!load().config.maxInflightIsSet);
    QVERIFY(load({"--max-inflight-messages=20"}).config.maxInflightIsSet);
}

void TestConfigLoader::envFileTroubles()
{
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral(".env")));
    QCOMPARE(load().errors, QStringList{QStringLiteral(".env: is a directory: expected a file")});
    QVERIFY(QDir(m_directory->path()).rmdir(QStringLiteral(".env")));

    const QByteArray path = QFile::encodeName(m_directory->filePath(QStringLiteral(".env")));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    QCOMPARE(load().errors, QStringList{QStringLiteral(".env: expected a regular file")});
    QVERIFY(QFile::remove(QFile::decodeName(path)));

    QVERIFY(QFile::link(QStringLiteral("nowhere"), QFile::decodeName(path)));
    QCOMPARE(load().errors, QStringList{QStringLiteral(".env: cannot be read: No such file or directory")});
    QVERIFY(QFile::remove(QFile::decodeName(path)));

    writeFile(QStringLiteral(".env"), QByteArray(2 * 1024 * 1024, '#'));
    QCOMPARE(load().errors,
             QStringList{QStringLiteral(".env: the file is too large: expected at most 1048576 bytes")});
}

void TestConfigLoader::tlsNeedsCertificateAndKey()
{
    QCOMPARE(load({"--enable-tls"}).errors,
             QStringList{
                 QStringLiteral("command line: --enable-tls='true': expected both BROKER_TLS_CERT_FILE and "
                                "BROKER_TLS_KEY_FILE to name a file")});
    writeFile(QStringLiteral(".env"), "BROKER_ENABLE_TLS=true\nBROKER_TLS_CERT_FILE=cert.pem\n");
    QCOMPARE(
        load({"--tls-key-file=none/key.pem"}).errors,
        QStringList(
            {QStringLiteral(".env:2: BROKER_TLS_CERT_FILE='cert.pem': cannot be read: No such file or "
                            "directory"),
             QStringLiteral("command line: --tls-key-file='none/key.pem': cannot be read: No such file or "
                            "directory")}));
    writeFile(QStringLiteral("cert.pem"), "x");
    writeFile(QStringLiteral("key.pem"), "x");
    const LoadedConfig loaded = load({"--tls-key-file=key.pem"});
    QCOMPARE(loaded.errors, QStringList());
    QVERIFY(loaded.config.enableTls);
    // Without TLS nobody asks for the files.
    QCOMPARE(load({"--enable-tls=false", "--tls-key-file=none/key.pem"}).errors, QStringList());
}

void TestConfigLoader::serviceSwitchesAuthenticationOn()
{
    const LoadedConfig on = load({}, {{"BROKER_AUTH_HTTP_URL", "https://login.lab/"}});
    QVERIFY(on.ok() && on.config.enableAuth);
    QCOMPARE(on.origin(optionOf(&BrokerConfig::enableAuth)), QStringLiteral("BROKER_AUTH_HTTP_URL"));
    QCOMPARE(on.warnings, QStringList());
    const LoadedConfig off =
        load({}, {{"BROKER_AUTH_HTTP_URL", "https://login.lab/"}, {"BROKER_ENABLE_AUTH", "no"}});
    QVERIFY(!off.config.enableAuth);
    QVERIFY(off.warnings.join(u' ').contains(QStringLiteral("BROKER_AUTH_HTTP_URL has no effect")));
    // Passwords in plain text stay on this machine, or somebody is told.
    for (const char *here : {"http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/"})
        QCOMPARE(load({}, {{"BROKER_AUTH_HTTP_URL", here}}).warnings, QStringList());
    const LoadedConfig plain = load({}, {{"BROKER_AUTH_HTTP_URL", "http://login.lab/"}});
    QVERIFY(plain.ok() && plain.warnings.join(u' ').contains(QStringLiteral("plain text")));
    const LoadedConfig missing = load(
        {}, {{"BROKER_AUTH_HTTP_URL", "https://login.lab/"}, {"BROKER_AUTH_HTTP_CA_FILE", "missing.crt"}});
    QVERIFY(missing.errors.join(u' ').contains(QStringLiteral("missing.crt")));
}

void TestConfigLoader::passwordFileSwitchesAuthenticationOn()
{
    writeFile(QStringLiteral("users"), "");
    const LoadedConfig on = load({"--password-file", "users"});
    QCOMPARE(on.errors + on.warnings, QStringList());
    QVERIFY(on.config.enableAuth);
    QVERIFY(!on.config.passwordIsSet);
    QCOMPARE(on.origin(optionOf(&BrokerConfig::enableAuth)), QStringLiteral("BROKER_PASSWORD_FILE"));

    const LoadedConfig off = load({"--password-file=users"}, {{"BROKER_ENABLE_AUTH", "no"}});
    QVERIFY(!off.config.enableAuth);
    QCOMPARE(off.warnings, QStringList(QStringLiteral("BROKER_ENABLE_AUTH=false (environment): BROKER_PASSWORD_FILE has no "
                                                      "effect: every client may connect")));

    QVERIFY(load({"--password-file=users"}, {{"BROKER_PASSWORD", "own"}}).config.passwordIsSet);
    QCOMPARE(load({"--password-file=users", "--username=ann"}).warnings.size(), 1);
    QCOMPARE(load({}, {{"BROKER_PASSWORD_FILE", ""}}).config.enableAuth, false);
    QCOMPARE(load({"--password-file=none"}).errors,
             QStringList(QStringLiteral("command line: --password-file='none': cannot be read: No such file or directory")));
}

void TestConfigLoader::logFileMustBeWritable()
{
    QCOMPARE(load({"--log-file=none/x.log"}).errors,
             QStringList{QStringLiteral(
                 "command line: --log-file='none/x.log': cannot be written: its directory does "
                 "not exist")});
    QCOMPARE(
        load({}, {{"BROKER_LOG_FILE", "."}}).errors,
        QStringList{QStringLiteral("environment: BROKER_LOG_FILE='.': is a directory: expected a file")});
    QCOMPARE(load({"--log-file=x.log"}).errors, QStringList());
    QVERIFY(!QFile::exists(m_directory->filePath(QStringLiteral("x.log"))));
}

void TestConfigLoader::listenersNeedDifferentPorts()
{
    QCOMPARE(load({"--mqtt-port=9001"}).errors,
             QStringList{
                 QStringLiteral("default: BROKER_WEBSOCKET_PORT='9001': expected a port other than that of "
                                "BROKER_MQTT_PORT (--mqtt-port)")});
    QCOMPARE(load({"--mqtt-port=0", "--ws-port=0"}).errors, QStringList());
    QCOMPARE(load({"--mqtt-port=9001", "--ws-enabled=false"}).errors, QStringList());
    QCOMPARE(load({"--mqtt-port=9001", "--mqtt-host=127.0.0.1", "--ws-host=127.0.0.2"}).errors,
             QStringList());
}

void TestConfigLoader::listenersAreAList()
{
    const QList<std::pair<QByteArray, QByteArray>> environment{
        {"BROKER_LISTENERS", "mqtt://*:1, local:/run/x.sock"}};
    QCOMPARE(load({}, environment).config.listeners,
             QStringList({QStringLiteral("mqtt://*:1"), QStringLiteral("local:/run/x.sock")}));
    // A flag may be repeated; the command line replaces the environment as with every other option.
    const LoadedConfig loaded = load({"--listen", "mqtt://[::1]:7", "--listen=ws://[::1]:8"}, environment);
    QCOMPARE(loaded.errors, QStringList());
    QCOMPARE(loaded.config.listeners,
             QStringList({QStringLiteral("mqtt://[::1]:7"), QStringLiteral("ws://[::1]:8")}));
    QCOMPARE(loaded.origin(optionOf(&BrokerConfig::listeners)), QStringLiteral("--listen"));
}

void TestConfigLoader::listenerErrorsNameTheirSource()
{
    QCOMPARE(load({"--listen=http://x", "--listen=mqtt://*:1?speed=9"}).errors,
             QStringList({QStringLiteral("--listen: 'http://x': expected mqtt://HOST:PORT, mqtts://, ws://, wss:// or "
                                         "local:PATH"),
                          QStringLiteral("--listen: 'mqtt://*:1?speed=9': option speed='9': is not known; known are "
                                         "max-connections, auth, proxy, proxy-from, client-cert, username-from, cert, key, "
                                         "ca, crl, origin and mode")}));
    const LoadedConfig odd = load({"--listen=mqtt://*:1", "--enable-tls"});
    QCOMPARE(odd.errors, QStringList());
    QCOMPARE(odd.warnings, QStringList{QStringLiteral("BROKER_ENABLE_TLS (--enable-tls) has no effect beside "
                                                      "BROKER_LISTENERS: mqtts:// and wss:// are TLS")});
}

void TestConfigLoader::defaultPasswordIsRefusedWhereOthersReachIt()
{
    const auto refused = [this](const QList<QByteArray> &arguments) {
        const QStringList errors = load(arguments).errors;
        return errors.size() == 1 && errors.first().contains(QLatin1String("BROKER_ALLOW_DEFAULT_PASSWORD=true"));
    };
    QVERIFY(refused({"--enable-auth"}));
    QVERIFY(refused({"--listen=mqtt://*:1?auth=on"}));
    QVERIFY(refused({"--enable-auth", "--listen=mqtt://127.0.0.1:1,mqtt://192.168.0.1:1"}));
    for (const QList<QByteArray> &fine : QList<QList<QByteArray>>{
             {"--enable-auth", "--mqtt-host=127.0.0.1", "--ws-host=localhost"},
             {"--enable-auth", "--listen=mqtt://[::1]:1,local:/run/x"},
             {"--enable-auth", "--listen=mqtt://*:1?auth=off"},
             {"--enable-auth", "--username=arm1"},
             {"--enable-auth", "--allow-default-password"}})
        QCOMPARE(load(fine).errors, QStringList());
    QCOMPARE(load({"--enable-auth"}, {{"BROKER_PASSWORD", "another"}}).errors, QStringList());
}

void TestConfigLoader::printedConfigReadsBack()
{
    const QByteArray name = "odd # \"name\" $x \\ \t\n'";
    const LoadedConfig first = load({}, {{"BROKER_USERNAME", name}, {"BROKER_MQTT_PORT", "77"}});
    QCOMPARE(first.errors, QStringList());
    writeFile(QStringLiteral(".env"), printedConfig(first).toUtf8());
    const LoadedConfig second = load();
    QCOMPARE(second.errors, QStringList());
    QCOMPARE(second.config.username.toUtf8(), name);
    for (const Option &option : options())
        QCOMPARE(shownValue(second.config, option), shownValue(first.config, option));
}

QTEST_GUILESS_MAIN(TestConfigLoader)
#include "tst_configloader.moc"
