// What a user's machine may be like: ports taken, files that cannot be read, a disk that takes nothing, clients with a wrong password.
// The window says what is the matter and what to do, and stays usable.
#include "windowrig.h"
#include "export/exportdialog.h"
#include "live/livestore.h"
#include "support/embeddedbroker.h"
#include "support/mqttclient.h"
#include "widgets/page.h"
#include "window/dialogs.h"
#include "window/pagewindow.h"
#include "window/portowner.h"
#include "window/startproblem.h"
#include "window/windowsettings.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace deepros;
using namespace deepros::gui;
using Kind = StartProblem::Kind;

namespace {

struct Rig : test::WindowRig
{
    explicit Rig(const BrokerConfig &config = test::anyPorts()) : WindowRig(config)
    {
        window.show();
        window.activateWindow();
        window.startBroker();
    }
    template <typename T>
    T *find(const char *name)
    {
        T *widget = window.findChild<T *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    bool showsProblem() { return find<QWidget>("startProblem")->isVisible(); }
    QString problemText()
    {
        QString text;
        for (const char *name : {"startProblemTitle", "startProblemReason", "startProblemHint"})
            text += find<QLabel>(name)->text() + u'\n';
        return text;
    }
};

/// Widgets that the keyboard reaches and that have no name for assistive technology.
QStringList nameless(QWidget &root)
{
    QStringList names;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        const bool isLabel = qobject_cast<QLabel *>(widget); // speaks its text
        if (!spoken || spoken->text(QAccessible::Name).isEmpty() || (widget->objectName().isEmpty() && !isLabel))
            names += QStringLiteral("%1 '%2'").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
    }
    return names;
}

} // namespace

class TestConditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsAreToldApart_data();
    void problemsAreToldApart();
    void whoHasThePortIsNamed();
    void anotherPortIsUsedAndOneAfterThat();
    void theWebSocketPortMayBeTakenToo();
    void mistakesOfTheConfigurationAreShown();
    void badCertificatesAreShown_data();
    void badCertificatesAreShown();
    void aDataFolderThatCannotBeUsedIsShown();
    void theWindowStaysUsable();
    void aStoppedBrokerIsNotSaidToRun();
    void aStoreThatFailsStaysInSight();
    void aWrongPasswordIsTold();
    void settingsThatWereSetAsideAreTold();
    void languagesWithoutLettersAreNotOffered();
    void f6GoesRoundInAPageWindow();
    void dialogsAndPageWindowsHaveNames();
    void sheetsFitTheScreen();
};

void TestConditions::problemsAreToldApart_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("hasMistakes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("otherPort");
    const auto row = [](const char *name, const char *reason, Kind kind, int port = 0, int otherPort = 0, bool hasMistakes = false) {
        QTest::newRow(name) << QString::fromLatin1(reason) << hasMistakes << int(kind) << port << otherPort;
    };
    row("busy", "cannot listen for mqtt on 0.0.0.0 port 1883: The bound address is already in use; configured: BROKER_MQTT_PORT=1883 (default)",
        Kind::PortBusy, 1883, 1884);
    row("busy, WebSocket", "cannot listen for websocket on :: port 9001: The bound address is already in use", Kind::PortBusy, 9001, 9002);
    row("the last port", "cannot listen for mqtt on :: port 65535: The bound address is already in use", Kind::PortBusy, 65535, 1883);
    row("forbidden", "cannot listen for mqtt on 0.0.0.0 port 80: The address is protected", Kind::PortForbidden, 80, 1883);
    row("forbidden, WebSocket", "cannot listen for websocket on 0.0.0.0 port 80: The address is protected", Kind::PortForbidden, 80, 9001);
    row("a host", "cannot listen for mqtt: host 'in use' is unknown: Host not found", Kind::Other);
    row("a certificate", "certificate file '/x.pem': the certificate expired on 2020-01-01", Kind::Certificate);
    row("a key", "key file '/x.pem': is not the key of the certificate in '/y.pem'; configured: BROKER_MQTT_PORT=1883 (default)",
        Kind::Certificate);
    row("mistakes", ".env:3: BROKER_MQTT_PORT='abc': expected an integer from 1 to 65535", Kind::Configuration, 0, 0, true);
}

void TestConditions::problemsAreToldApart()
{
    QFETCH(QString, reason);
    QFETCH(bool, hasMistakes);
    QFETCH(int, kind);
    QFETCH(int, port);
    QFETCH(int, otherPort);
    const StartProblem problem = startProblemOf(reason, BrokerConfig(), hasMistakes);
    QCOMPARE(int(problem.kind), kind);
    const bool isOfFile = problem.kind == Kind::Certificate; // what else is configured is of no use then
    QCOMPARE(problem.reason, isOfFile ? reason.section(QLatin1String("; configured"), 0, 0) : reason);
    QCOMPARE(int(problem.port), port);
    QCOMPARE(int(problem.otherPort), otherPort);
    QCOMPARE(problem.isWebSocket, reason.contains(QLatin1String("websocket")));
    // Listeners of their own have no port that could be changed here.
    BrokerConfig config;
    config.listeners = QStringList{QStringLiteral("mqtt://:1883")};
    QCOMPARE(int(startProblemOf(reason, config, hasMistakes).otherPort), 0);
    StartProblemPage page;
    page.show(problem);
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("startProblemTitle"))->text().size() > 5);
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("startProblemHint"))->text().size() > 20);
    QCOMPARE(page.findChild<QPushButton *>(QStringLiteral("useOtherPort"))->isVisibleTo(&page), otherPort != 0);
}

void TestConditions::whoHasThePortIsNamed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const PortOwner owner = portOwner(other.serverPort());
#ifdef Q_OS_LINUX
    QCOMPARE(owner.process, QCoreApplication::applicationPid());
    QVERIFY2(QCoreApplication::applicationName().startsWith(owner.name) && !owner.name.isEmpty(), qPrintable(owner.name));
    BrokerConfig config = test::anyPorts();
    config.mqttPort = other.serverPort();
    Rig rig(config);
    QVERIFY(rig.showsProblem());
    QVERIFY2(rig.problemText().contains(owner.name) && rig.problemText().contains(QString::number(owner.process)), qPrintable(rig.problemText()));
#endif
    const quint16 port = other.serverPort();
    other.close();
    QCOMPARE(portOwner(port).process, 0);
}

void TestConditions::anotherPortIsUsedAndOneAfterThat()
{
    // Two ports in a row that are taken.
    QTcpServer first;
    QTcpServer second;
    for (int tries = 0; tries < 50 && !second.isListening(); ++tries) {
        first.close();
        QVERIFY(first.listen(QHostAddress::LocalHost));
        if (first.serverPort() < 65000)
            second.listen(QHostAddress::LocalHost, quint16(first.serverPort() + 1));
    }
    QVERIFY(second.isListening());
    BrokerConfig config = test::anyPorts();
    config.mqttPort = first.serverPort();
    Rig rig(config);
    auto *use = rig.find<QPushButton>("useOtherPort");
    QVERIFY(use->text().contains(QString::number(second.serverPort())));
    QTest::mouseClick(use, Qt::LeftButton);
    QVERIFY(rig.showsProblem());
    QVERIFY2(rig.problemText().contains(QString::number(second.serverPort())), qPrintable(rig.problemText()));
    QVERIFY(use->text().contains(QString::number(second.serverPort() + 1)));
    second.close();
    QTest::mouseClick(rig.find<QPushButton>("retryStart"), Qt::LeftButton);
    QVERIFY(rig.host.isRunning());
    QCOMPARE(rig.host.mqttPort(), quint16(first.serverPort() + 1));
}

void TestConditions::theWebSocketPortMayBeTakenToo()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    BrokerConfig config = test::anyPorts();
    config.websocketPort = other.serverPort();
    Rig rig(config);
    QVERIFY(rig.showsProblem());
    const quint16 wanted = quint16(other.serverPort() + 1);
    QVERIFY(rig.find<QPushButton>("useOtherPort")->text().contains(QString::number(wanted)));
    // May be taken as well by somebody else on this machine: then the next one.
    for (int tries = 0; tries < 20 && rig.showsProblem(); ++tries)
        QTest::mouseClick(rig.find<QPushButton>("useOtherPort"), Qt::LeftButton);
    QVERIFY(rig.host.isRunning());
    QVERIFY(rig.host.mqttPort() != 0 && rig.host.mqttPort() != other.serverPort());
}

void TestConditions::mistakesOfTheConfigurationAreShown()
{
    test::WindowRig rig;
    const QString mistake = QStringLiteral(".env:12: BROKER_MQTT_PORT='abc': expected an integer from 1 to 65535");
    rig.host.setMistakes({mistake, QStringLiteral("environment: another one")});
    rig.window.show();
    rig.window.startBroker();
    QVERIFY(!rig.host.isRunning());
    auto *page = rig.window.findChild<QWidget *>(QStringLiteral("startProblem"));
    QVERIFY(page->isVisible());
    const QString reason = page->findChild<QLabel *>(QStringLiteral("startProblemReason"))->text();
    QVERIFY(reason.contains(mistake) && reason.contains(QLatin1String("another one")));
    rig.host.setMistakes({});
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("retryStart")), Qt::LeftButton);
    QVERIFY(rig.host.isRunning());
    QVERIFY(!page->isVisible());
}

void TestConditions::badCertificatesAreShown_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("told");
    QTest::newRow("no certificate") << QByteArray("hello\n") << QStringLiteral("no certificate in PEM form");
    QTest::newRow("broken") << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n") << QStringLiteral("broken certificate");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty");
}

void TestConditions::badCertificatesAreShown()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, told);
    QTemporaryDir folder;
    BrokerConfig config = test::anyPorts();
    config.listeners = QStringList{QStringLiteral("mqtts://127.0.0.1:0")};
    config.tlsCertFile = folder.filePath(QStringLiteral("cert.pem"));
    config.tlsKeyFile = folder.filePath(QStringLiteral("key.pem"));
    for (const QString &name : {config.tlsCertFile, config.tlsKeyFile}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    Rig rig(config);
    QVERIFY(rig.showsProblem());
    QVERIFY2(rig.problemText().contains(told) && rig.problemText().contains(config.tlsCertFile), qPrintable(rig.problemText()));
    QVERIFY(!rig.find<QPushButton>("useOtherPort")->isVisible());
}

void TestConditions::aDataFolderThatCannotBeUsedIsShown()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("no-folder")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    BrokerConfig config = test::anyPorts();
    config.persistence = true;
    config.dataDir = file.fileName() + QStringLiteral("/data");
    Rig rig(config);
    QVERIFY(rig.showsProblem());
    QVERIFY2(rig.problemText().contains(config.dataDir), qPrintable(rig.problemText()));
    file.close();
    QVERIFY(file.remove());
    QTest::mouseClick(rig.find<QPushButton>("retryStart"), Qt::LeftButton);
    QVERIFY2(!rig.showsProblem(), qPrintable(rig.problemText()));
}

void TestConditions::theWindowStaysUsable()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    BrokerConfig config = test::anyPorts();
    config.mqttPort = other.serverPort();
    Rig rig(config);
    for (size_t i = 1; i < rig.window.pages().size(); ++i) {
        rig.window.showPage(i);
        QVERIFY(rig.window.pages()[i].page->isVisible());
    }
    rig.window.showPage(0); // the overview of a broker that cannot start
    QVERIFY(rig.showsProblem());
    rig.window.showPage(1);
    rig.window.findChild<QAction *>(QStringLiteral("language_de"))->trigger();
    rig.window.findChild<QAction *>(QStringLiteral("startBroker"))->trigger(); // the page comes back, in the language of now
    QVERIFY(rig.showsProblem());
    QVERIFY(rig.find<QPushButton>("retryStart")->text() != QLatin1String("Try again"));
}

void TestConditions::aStoppedBrokerIsNotSaidToRun()
{
    Rig rig;
    auto *demo = rig.find<QPushButton>("startDemo");
    auto *line = rig.find<QWidget>("lineMqtt");
    PageWindow *other = rig.window.openPageWindow();
    QVERIFY(demo->isVisible() && line->isVisible());
    QVERIFY(other->findChild<QWidget *>(QStringLiteral("lineMqtt"))->isVisible());
    rig.window.findChild<QAction *>(QStringLiteral("stopBroker"))->trigger();
    QTRY_VERIFY(!line->isVisible());
    QVERIFY(!demo->isVisible());
    QVERIFY(!other->findChild<QWidget *>(QStringLiteral("lineMqtt"))->isVisible());
    rig.window.findChild<QAction *>(QStringLiteral("startBroker"))->trigger();
    QVERIFY(demo->isVisible() && line->isVisible());
    QVERIFY(other->findChild<QWidget *>(QStringLiteral("lineMqtt"))->isVisible());
}

void TestConditions::aStoreThatFailsStaysInSight()
{
    const QTemporaryDir folder;
    BrokerConfig config = test::anyPorts();
    config.persistence = true;
    config.dataDir = folder.path();
    Rig rig(config);
    auto *told = rig.find<QLabel>("statusStore");
    QTRY_VERIFY(rig.live.lastSample() && rig.live.isComplete());
    QVERIFY(!told->isVisible());
    // A limit on the size of files stands for a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit full{4096, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto lift = qScopeGuard([&before] { setrlimit(RLIMIT_FSIZE, &before); });
    rig.host.control().publish(QStringLiteral("map"), QByteArray(100'000, 'm'), 1, true);
    QTRY_VERIFY_WITH_TIMEOUT(told->isVisible(), 20'000);
    QVERIFY(!told->text().isEmpty() && !told->toolTip().isEmpty());
    QTRY_VERIFY(rig.find<QWidget>("toast")->isVisible()); // with the words of the broker
    QVERIFY(rig.host.isRunning());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!told->isVisible(), 20'000);
}

void TestConditions::aWrongPasswordIsTold()
{
    BrokerConfig config = test::anyPorts();
    config.enableAuth = true;
    config.password = SecretString(QByteArrayLiteral("right"));
    config.passwordIsSet = true;
    Rig rig(config);
    QTRY_VERIFY(rig.live.isComplete());
    mqtt::ConnectPacket packet;
    packet.userName = QByteArrayView("admin");
    packet.password = QByteArrayView("wrong-secret");
    for (const auto version : {mqtt::ProtocolVersion::V5, mqtt::ProtocolVersion::V311}) {
        test::MqttClient client(version);
        client.connect(rig.host.mqttPort(), "robot-7", packet);
    }
    auto *toast = rig.find<QWidget>("toast");
    QTRY_VERIFY(toast->isVisible());
    QVERIFY2(toast->accessibleName().contains(QLatin1String("robot-7")) && toast->accessibleName().contains(QLatin1String("127.0.0.1")),
             qPrintable(toast->accessibleName()));
    QVERIFY(!toast->accessibleName().contains(QLatin1String("secret")));
}

void TestConditions::settingsThatWereSetAsideAreTold()
{
    Rig rig;
    QFile file(rig.folder.filePath(QStringLiteral("broken.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\0no settings", 12) == 12);
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be read")));
    QString aside;
    openWindowSettings(file.fileName(), false, &aside);
    QCOMPARE(aside, file.fileName() + QStringLiteral(".broken"));
    rig.window.tellSettingsSetAside(aside);
    QVERIFY(rig.find<QWidget>("toast")->accessibleName().contains(aside));
}

void TestConditions::languagesWithoutLettersAreNotOffered()
{
    if (!qEnvironmentVariableIsSet("DEEPROS_TEST_FEW_FONTS")) {
        // Fonts are looked for once: another process has only those of Latin letters.
        QTemporaryDir folder;
        QFile fonts(folder.filePath(QStringLiteral("fonts.conf")));
        QVERIFY(fonts.open(QIODevice::WriteOnly));
        fonts.write("<?xml version=\"1.0\"?><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>");
        fonts.close();
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FONTCONFIG_FILE"), fonts.fileName());
        environment.insert(QStringLiteral("DEEPROS_TEST_FEW_FONTS"), QStringLiteral("1"));
        other.setProcessEnvironment(environment);
        other.setProcessChannelMode(QProcess::MergedChannels);
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("languagesWithoutLettersAreNotOffered")});
        QVERIFY(other.waitForFinished(60'000));
        QVERIFY2(other.exitStatus() == QProcess::NormalExit && other.exitCode() == 0, other.readAll().constData());
        return;
    }
    Rig rig;
    QAction *chinese = rig.window.findChild<QAction *>(QStringLiteral("language_zh_CN"));
    QVERIFY(!chinese->isEnabled());
    QVERIFY(chinese->toolTip() != chinese->text());
    QVERIFY(!rig.window.findChild<QAction *>(QStringLiteral("language_ja"))->isEnabled());
}

void TestConditions::f6GoesRoundInAPageWindow()
{
    Rig rig;
    for (size_t page = 0; page < rig.window.pages().size(); ++page) {
        rig.window.showPage(page);
        PageWindow *other = rig.window.openPageWindow();
        QVERIFY(other);
        other->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(other));
        auto *last = other->findChild<QWidget *>(QStringLiteral("statusView"));
        last->setFocus();
        QWidgetList seen;
        do {
            QTest::keyClick(other, Qt::Key_F6);
            QVERIFY(other->focusWidget() && !seen.contains(other->focusWidget()));
            seen.append(other->focusWidget());
        } while (seen.last() != last && seen.size() < 20);
        QVERIFY(seen.size() >= 2 && seen.size() < 20);
        QTest::keyClick(other, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(other->focusWidget(), seen[seen.size() - 2]);
        other->close();
    }
}

void TestConditions::dialogsAndPageWindowsHaveNames()
{
    Rig rig;
    QStringList problems;
    for (size_t page = 0; page < rig.window.pages().size(); ++page) {
        rig.window.showPage(page);
        PageWindow *other = rig.window.openPageWindow();
        problems += nameless(*other);
        other->close();
        rig.window.findChild<QAction *>(QStringLiteral("export"))->trigger();
        auto *dialog = rig.window.findChild<ExportDialog *>();
        QVERIFY(dialog);
        problems += nameless(*dialog);
        delete dialog;
    }
    for (const char *action : {"shortcuts", "about"})
        rig.window.findChild<QAction *>(QLatin1String(action))->trigger();
    showSkippedDialog(rig.live, &rig.window);
    int dialogs = 0;
    for (QDialog *dialog : rig.window.findChildren<QDialog *>()) {
        problems += nameless(*dialog);
        ++dialogs;
    }
    QCOMPARE(dialogs, 3);
    StartProblemPage page;
    page.show(startProblemOf(QStringLiteral("cannot listen for mqtt on :: port 1: The address is protected"), BrokerConfig(), false));
    static_cast<QWidget &>(page).show();
    problems += nameless(page);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestConditions::sheetsFitTheScreen()
{
    Rig rig;
    rig.theme.setZoom(200);
    const auto usual = qScopeGuard([&rig] { rig.theme.setZoom(100); });
    for (const char *action : {"shortcuts", "about"})
        rig.window.findChild<QAction *>(QLatin1String(action))->trigger();
    for (QDialog *dialog : rig.window.findChildren<QDialog *>()) {
        QVERIFY2(dialog->height() <= dialog->screen()->availableSize().height(), qPrintable(dialog->objectName()));
        QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("close"))->isVisible());
        auto *sheet = dialog->findChild<QScrollArea *>(QStringLiteral("sheet"));
        QTRY_VERIFY2(sheet->viewport()->width() >= sheet->widget()->minimumSizeHint().width() || sheet->horizontalScrollBar()->maximum() > 0,
                     qPrintable(dialog->objectName()));
    }
}

QTEST_MAIN(TestConditions)
#include "tst_conditions.moc"
