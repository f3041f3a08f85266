#include "config/options.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace deepros;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsWhole();
    void groupsStandTogether();
    void documentedDefaults_data();
    void documentedDefaults();
    void documentedFlags_data();
    void documentedFlags();
    void defaultsReadBackAsThemselves();
    void boundsAreInclusiveAndFitTheField();
    void values_data();
    void values();
    void refusedValueLeavesTheConfigurationAlone();
    void secretsAreMasked();
    void copiedValuesAreTheSame();
};

void TestOptions::everyRowIsWhole()
{
    QSet<QString> keys;
    QSet<QString> variables;
    QSet<QString> flags;
    const QRegularExpression variableForm(QStringLiteral("^BROKER_[A-Z]+(_[A-Z]+)*$"));
    const QRegularExpression flagForm(QStringLiteral("^--[a-z]+(-[a-z]+)*$"));
    for (const Option &option : options()) {
        const QString variable = option.variable;
        QVERIFY2(variableForm.match(variable).hasMatch(), qPrintable(variable));
        QVERIFY2(!keys.contains(option.key) && !variables.contains(variable), qPrintable(variable));
        keys += option.key;
        variables += variable;
        QVERIFY2(!option.help.isEmpty() && !option.help.endsWith(QLatin1String(".")), qPrintable(variable));
        QVERIFY2(!QString(option.help).contains(u'|'), "would break the table of the README");
        QCOMPARE(option.flag.isEmpty(), option.isSecret());
        if (!option.flag.isEmpty()) {
            QVERIFY2(flagForm.match(option.flag).hasMatch() && !flags.contains(option.flag),
                     qPrintable(variable));
            flags += option.flag;
            QCOMPARE(option.placeholder.isEmpty(), option.isSwitch());
        }
        QCOMPARE(findOptionByVariable(variable.toLatin1()), &option);
        QCOMPARE(&optionOf(option.field), &option);
    }
    QCOMPARE(findOptionByVariable("BROKER_"), nullptr);
    QCOMPARE(findOptionByFlag(""), nullptr);
}

void TestOptions::groupsStandTogether()
{
    QList<OptionGroup> seen;
    for (const Option &option : options()) {
        if (seen.isEmpty() || seen.last() != option.group) {
            QVERIFY2(!seen.contains(option.group), qPrintable(QString(option.variable)));
            QVERIFY(!groupTitle(option.group).isEmpty());
            seen += option.group;
        }
    }
}

void TestOptions::documentedDefaults_data()
{
    QTest::addColumn<QString>("value");
    const auto row = [](const char *variable, const char *value) {
        QTest::newRow(variable) << QString::fromLatin1(value);
    };
    row("BROKER_MQTT_HOST", "0.0.0.0");
    row("BROKER_MQTT_PORT", "1883");
    row("BROKER_MQTT_KEEPALIVE", "60");
    row("BROKER_MQTT_MAX_CONNECTIONS", "1000");
    row("BROKER_WEBSOCKET_HOST", "0.0.0.0");
    row("BROKER_WEBSOCKET_PORT", "9001");
    row("BROKER_WEBSOCKET_ENABLED", "true");
    row("BROKER_ENABLE_AUTH", "false");
    row("BROKER_USERNAME", "admin");
    row("BROKER_ENABLE_TLS", "false");
    row("BROKER_TLS_CERT_FILE", "");
    row("BROKER_TLS_KEY_FILE", "");
    row("BROKER_TLS_CA_FILE", "");
    row("BROKER_MAX_MESSAGE_SIZE", "268435455");
    row("BROKER_MAX_INFLIGHT_MESSAGES", "20");
    row("BROKER_MAX_QUEUED_MESSAGES", "100");
    row("BROKER_ROS_DOMAIN_PREFIX", "ros/");
    row("BROKER_ENABLE_ROS_INTEGRATION", "true");
    row("BROKER_LOG_LEVEL", "INFO");
    row("BROKER_LOG_FILE", "");
}

void TestOptions::documentedDefaults()
{
    QFETCH(QString, value);
    const Option *option = findOptionByVariable(QTest::currentDataTag());
    QVERIFY(option);
    QCOMPARE(shownValue(BrokerConfig{}, *option), value);
}

void TestOptions::documentedFlags_data()
{
    QTest::addColumn<QByteArray>("variable");
    const auto row = [](const char *flag, const char *variable) {
        QTest::newRow(flag) << QByteArray(variable);
    };
    row("--mqtt-host", "BROKER_MQTT_HOST");
    row("--mqtt-port", "BROKER_MQTT_PORT");
    row("--ws-host", "BROKER_WEBSOCKET_HOST");
    row("--ws-port", "BROKER_WEBSOCKET_PORT");
    row("--enable-auth", "BROKER_ENABLE_AUTH");
    row("--enable-tls", "BROKER_ENABLE_TLS");
    row("--log-level", "BROKER_LOG_LEVEL");
    row("--log-file", "BROKER_LOG_FILE");
    row("--no-gui", "BROKER_NO_GUI");
}

void TestOptions::documentedFlags()
{
    QFETCH(QByteArray, variable);
    QVERIFY(findOptionByVariable(variable));
    QCOMPARE(findOptionByFlag(QTest::currentDataTag()), findOptionByVariable(variable));
}

void TestOptions::defaultsReadBackAsThemselves()
{
    const BrokerConfig defaults;
    for (const Option &option : options()) {
        if (option.isSecret())
            continue;
        BrokerConfig config;
        const QString text = shownValue(defaults, option);
        QVERIFY2(setOption(config, option, text.toUtf8()), qPrintable(QString(option.variable)));
        QCOMPARE(shownValue(config, option), text);
    }
    QCOMPARE(defaults.password.reveal(), QByteArrayLiteral("password"));
}

void TestOptions::boundsAreInclusiveAndFitTheField()
{
    for (const Option &option : options()) {
        if (option.maximum == 0)
            continue;
        BrokerConfig config;
        for (const qint64 value : {option.minimum, option.maximum}) {
            QVERIFY2(setOption(config, option, QByteArray::number(value)),
                     qPrintable(QString(option.variable)));
            QCOMPARE(shownValue(config, option), QString::number(value));
        }
        QVERIFY(!setOption(config, option, QByteArray::number(option.minimum - 1)));
        QVERIFY(!setOption(config, option, QByteArray::number(option.maximum + 1)));
    }
}

void TestOptions::values_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("result"); // the value shown, or "expected ..." for a refusal
    const auto row = [](const char *variable, const QByteArray &text, const char *result) {
        QTest::addRow("%s=%s", variable, text.left(40).constData())
            << QByteArray(variable) << text << QString::fromUtf8(result);
    };
    const char *port = "expected an integer from 0 to 65535";
    row("BROKER_MQTT_PORT", "0", "0");
    row("BROKER_MQTT_PORT", " 1884 ", "1884");
    row("BROKER_MQTT_PORT", "abc", port);
    row("BROKER_MQTT_PORT", "1883x", port);
    row("BROKER_MQTT_PORT", "0x10", port);
    row("BROKER_MQTT_PORT", "1e3", port);
    row("BROKER_MQTT_PORT", "+1", port);
    row("BROKER_MQTT_PORT", "-1", port);
    row("BROKER_MQTT_PORT", "65536", port);
    row("BROKER_MQTT_PORT", "99999999999999999999", port);
    row("BROKER_MQTT_PORT", "", port);
    row("BROKER_MQTT_KEEPALIVE", "0", "expected an integer from 1 to 65535 (seconds)");
    const char *boolean = "expected true or false (or 1/0, yes/no, on/off)";
    for (const char *yes : {"true", "TRUE", "True", "1", "yes", "YES", "on", "On"})
        row("BROKER_ENABLE_AUTH", yes, "true");
    for (const char *no : {"false", "False", "0", "no", "NO", "off", "OFF"})
        row("BROKER_ENABLE_AUTH", no, "false");
    for (const char *bad : {"", "2", "ja", "truee", "t"})
        row("BROKER_ENABLE_AUTH", bad, boolean);
    row("BROKER_LOG_LEVEL", "debug", "DEBUG");
    row("BROKER_LOG_LEVEL", "Warning", "WARNING");
    row("BROKER_LOG_LEVEL", "verbose", "expected DEBUG, INFO, WARNING or ERROR");
    const char *host = "expected an IP address or a host name";
    row("BROKER_MQTT_HOST", "localhost", "localhost");
    row("BROKER_MQTT_HOST", "fe80::1%eth0", "fe80::1%eth0");
    row("BROKER_MQTT_HOST", "a b", host);
    row("BROKER_MQTT_HOST", "", host);
    row("BROKER_MQTT_HOST", "h\xC3\xB6st", host);
    const char *prefix = "expected topic levels that end with '/', without '+', '#' and a leading '$', or several such, "
                         "separated by commas";
    row("BROKER_ROS_DOMAIN_PREFIX", "lab/ros/", "lab/ros/");
    row("BROKER_ROS_DOMAIN_PREFIX", "ros/, lab/ros/", "ros/, lab/ros/");
    for (const char *bad : {"ros", "+/", "#/", "$ros/", "/", "", ",", "ros/,lab"})
        row("BROKER_ROS_DOMAIN_PREFIX", bad, prefix);
    row("BROKER_ROS_EXPECTED_RATES", "ros/+/lidar/#=10, ros/a/b/c=0.5", "ros/+/lidar/#=10, ros/a/b/c=0.5");
    for (const char *bad : {"ros/#", "=10", "ros/#=", "ros/#=fast", "ros/#=-1", "ros/#=nan", "ros/#=200000"})
        row("BROKER_ROS_EXPECTED_RATES", bad,
            "expected topic filters with a rate of 0 to 100000 Hz, as in ros/+/lidar/#=10, separated by commas");
    row("BROKER_ROS_LATENCY_FIELDS", "ros/+/lidar/#=header.stamp, ros/quiet/#=", "ros/+/lidar/#=header.stamp, ros/quiet/#=");
    for (const char *bad : {"ros/#", "=stamp"})
        row("BROKER_ROS_LATENCY_FIELDS", bad,
            "expected topic filters with a field of the payload, as in ros/+/lidar/#=header.stamp, separated by commas");
    row("BROKER_USERNAME", "j\xC3\xB6rg", "jörg");
    row("BROKER_USERNAME", "\xFF", "expected 1 to 65535 bytes of UTF-8 text");
    row("BROKER_USERNAME", "", "expected 1 to 65535 bytes of UTF-8 text");
    row("BROKER_USERNAME", QByteArray(65536, 'a'), "expected 1 to 65535 bytes of UTF-8 text");
    const char *url = "expected an http:// or https:// URL without user name and fragment";
    row("BROKER_AUTH_HTTP_URL", "https://login.lab:8443/mqtt?v=1", "https://login.lab:8443/mqtt?v=1");
    row("BROKER_AUTH_HTTP_URL", "http://[::1]:80/", "http://[::1]:80/");
    row("BROKER_AUTH_HTTP_URL", "", "");
    for (const char *bad : {"login.lab", "ftp://login.lab/", "http://", "http:///x", "https://me:secret@login.lab/",
                            "https://login.lab/#x", "http://login lab/", "file:///etc/passwd"})
        row("BROKER_AUTH_HTTP_URL", bad, url);
    row("BROKER_LOG_FILE", "", "");
    row("BROKER_LOG_FILE", QByteArray("a\0b", 3), "expected the path of a file, in UTF-8");
}

void TestOptions::values()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, text);
    QFETCH(QString, result);
    const Option *option = findOptionByVariable(variable);
    QVERIFY(option);
    BrokerConfig config;
    const auto done = setOption(config, *option, text);
    QCOMPARE(done ? shownValue(config, *option) : QStringLiteral("expected ") + done.error(), result);
}

void TestOptions::refusedValueLeavesTheConfigurationAlone()
{
    BrokerConfig config;
    config.mqttPort = 7;
    QVERIFY(!setOption(config, optionOf(&BrokerConfig::mqttPort), "abc"));
    QCOMPARE(config.mqttPort, quint16(7));
}

void TestOptions::secretsAreMasked()
{
    BrokerConfig config;
    const Option &password = optionOf(&BrokerConfig::password);
    QVERIFY(setOption(config, password, "hunter2hunter2"));
    QCOMPARE(config.password.reveal(), QByteArrayLiteral("hunter2hunter2"));
    QCOMPARE(shownValue(config, password), QStringLiteral("********"));
}

/// One that is allowed and not the default.
static QByteArray otherNumber(const Option &option)
{
    const QByteArray largest = QByteArray::number(option.maximum);
    return shownValue(BrokerConfig(), option).toLatin1() == largest ? QByteArray::number(option.minimum) : largest;
}

void TestOptions::copiedValuesAreTheSame()
{
    // Every option, moved away from its default, so that no comparison can be forgotten.
    for (const Option &option : options()) {
        BrokerConfig changed;
        const bool isText = option.maximum == 0 && !option.isSwitch();
        const QByteArray text = option.isSwitch()  ? (shownValue(changed, option) == QLatin1String("true") ? "no" : "yes")
            : !isText                              ? otherNumber(option)
            : option.kind == TextKind::HttpUrl     ? "http://x/"
            : option.kind == TextKind::TopicPrefixes ? "x/"
            : option.kind == TextKind::Rates || option.kind == TextKind::Fields ? "x/#=1"
            : option.key == QLatin1String("log.level")          ? "ERROR"
            : option.key == QLatin1String("limits.queuePolicy") ? "reject"
            : option.key == QLatin1String("persistence.sync")   ? "normal"
            : option.key == QLatin1String("tls.clientCert") ? "require"
            : option.key == QLatin1String("tls.usernameFrom")      ? "cn"
                                                                : "other";
        QVERIFY2(setOption(changed, option, text), option.variable.data());
        BrokerConfig copy;
        QVERIFY2(!isSameValue(changed, copy, option), option.variable.data());
        copyValue(changed, copy, option);
        QVERIFY2(isSameValue(changed, copy, option), option.variable.data());
        for (const Option &other : options())
            QVERIFY2(&other == &option || isSameValue(copy, BrokerConfig(), other), other.variable.data());
    }
    // Whether the user has set it counts as well.
    const Option &keepAlive = optionOf(&BrokerConfig::keepAlive);
    BrokerConfig set;
    set.keepAliveIsSet = true;
    BrokerConfig copy;
    QVERIFY(!isSameValue(set, copy, keepAlive));
    copyValue(set, copy, keepAlive);
    QVERIFY(copy.keepAliveIsSet);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
