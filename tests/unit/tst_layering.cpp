#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QTest>

namespace {

using Modules = QSet<QString>;

Modules modules(const char *names)
{
    const QStringList list = QString::fromLatin1(names).split(u' ');
    return Modules(list.begin(), list.end());
}

/// What each folder of core may include besides itself. An arrow that is not here turns back, or is not there
/// yet: whoever adds a folder says here where it stands.
const QHash<QString, Modules> &allowed()
{
    static const QHash<QString, Modules> table = [] {
        const Modules base = modules("util mqtt entities topics config logging stats");
        QHash<QString, Modules> rows;
        rows[QStringLiteral("util")] = {};
        rows[QStringLiteral("mqtt")] = modules("util");
        rows[QStringLiteral("entities")] = modules("util mqtt");
        rows[QStringLiteral("topics")] = modules("util mqtt entities");
        for (const char *name : {"config", "logging"})
            rows[QString::fromLatin1(name)] = modules("util");
        // Counters are kept by QoS, reason code and cause of a drop: the protocol's own terms.
        rows[QStringLiteral("stats")] = modules("util mqtt entities");
        rows[QStringLiteral("transport")] = modules("util config logging stats entities");
        for (const char *name : {"auth", "session", "ros"})
            rows[QString::fromLatin1(name)] = base;
        rows[QStringLiteral("store")] = base + modules("session"); // it implements the interface SessionStore
        rows[QStringLiteral("routing")] = base + modules("auth session store ros");
        // Statistics and the monitor watch through BrokerObserver: nobody below broker includes the monitor.
        rows[QStringLiteral("monitor")] = base + modules("auth session store ros routing");
        rows[QStringLiteral("protocol")] = base + modules("auth session store ros routing transport");
        rows[QStringLiteral("broker")] =
            base + modules("auth session store ros routing monitor protocol transport");
        rows[QStringLiteral("http")] = base + modules("auth monitor ros broker");
        return rows;
    }();
    return table;
}

/// What the folders beside core may include of it, by the beginning of the path.
const QHash<QString, QStringList> &allowedOutside()
{
    static const QHash<QString, QStringList> table{
        {QStringLiteral("app"),
         {QStringLiteral("auth/"), QStringLiteral("broker/"), QStringLiteral("config/"),
          QStringLiteral("http/"), QStringLiteral("logging/"), QStringLiteral("ros/topicrules.h"), QStringLiteral("util/")}},
        {QStringLiteral("gui"),
         {QStringLiteral("monitor/"), QStringLiteral("broker/brokercontrol.h"), QStringLiteral("broker/monitorlink.h"),
          QStringLiteral("broker/localaddresses.h"),
          QStringLiteral("ros/rosrows.h"), QStringLiteral("stats/figures.h"), QStringLiteral("transport/listener.h"),
          QStringLiteral("topics/topicfilter.h"), QStringLiteral("config/"), QStringLiteral("logging/"),
          QStringLiteral("entities/"), QStringLiteral("mqtt/"),           QStringLiteral("util/")}},
    };
    return table;
}

bool isSocketHeader(const QString &header)
{
    static const QRegularExpression form(QStringLiteral(
        "^((QtNetwork|QtWebSockets)(/"
        ".*)?|Q(Abstract|Tcp|Udp|Local|Ssl|Sctp)(Socket|Server)|QSsl.*|QWebSocket.*"
        "|QHost.*|QNetwork.*|QDns.*|QDtls.*|sys/(socket|un)\\.h|netinet/.*|arpa/inet\\.h|netdb\\.h)$"));
    return form.match(header).hasMatch();
}

/// Why a file at `path` (from the top of the source tree) may not include `header`; empty when it may.
QString objection(const QString &path, const QString &header, bool isQuoted)
{
    const QStringList parts = path.split(u'/');
    const bool isCore = parts.first() == QLatin1String("core");
    const QString own = isCore ? parts.value(1) : parts.first();
    if (isCore && !allowed().contains(own))
        return QStringLiteral("the folder core/%1 has no place in the order of the layers").arg(own);
    if (isSocketHeader(header)) {
        const bool may = own == QLatin1String("transport") || own == QLatin1String("broker")
            || own == QLatin1String("http")
            || path.startsWith(QLatin1String("gui/demo/")) // a client of the broker like any other
            || path == QLatin1String("app/systemdnotify_linux.cpp"); // the service manager's, none of MQTT
        return may ? QString() : QStringLiteral("only core/transport, core/broker and core/http know sockets");
    }
    if (!isQuoted)
        return {};
    if (header.contains(QLatin1String("..")))
        return QStringLiteral("a path with '..' goes around the layers");
    if (!header.contains(u'/') || header.startsWith(own + u'/'))
        return {};
    if (!isCore) {
        if (own == QLatin1String("gui") && QFile::exists(QStringLiteral(DEEPROS_SOURCE_DIR "/gui/") + header))
            return {}; // of the window's own folders; its include path begins at gui/
        for (const QString &beginning : allowedOutside().value(own)) {
            if (header.startsWith(beginning))
                return {};
        }
        return QStringLiteral("%1 may not include it").arg(own);
    }
    const QString other = header.section(u'/', 0, 0);
    if (!allowed().value(own).contains(other))
        return QStringLiteral("core/%1 may not include core/%2").arg(own, other);
    return {};
}

/// One line "PATH:LINE: HEADER: WHY" for each include that may not be.
QStringList violations(const QString &path, const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"));
    QStringList found;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const QRegularExpressionMatch match = form.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            continue;
        const QString header = match.captured(2);
        const QString why = objection(path, header, match.captured(1) == QLatin1String("\""));
        if (!why.isEmpty())
            found += QStringLiteral("%1:%2: %3: %4").arg(path, QString::number(number), header, why);
    }
    return found;
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data();
    void detects();
    void lowerNeverIncludesHigher();
    void sourcesKeepTheOrder();
};

void TestLayering::detects_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *path, const char *line, bool isFine) {
        QTest::addRow("%s %s", path, line) << QString::fromLatin1(path) << QByteArray(line) << isFine;
    };
    row("core/mqtt/parser.h", "#include \"util/result.h\"", true);
    row("core/mqtt/parser.h", "#include \"mqtt/types.h\"", true);
    row("core/mqtt/parser.h", "#include <vector>", true);
    row("core/mqtt/parser.h", "// #include \"broker/mqttbroker.h\"", true);
    row("core/util/result.h", "#include \"mqtt/types.h\"", false);
    row("core/mqtt/parser.h", "  #  include \"session/session.h\"", false);
    row("core/mqtt/parser.h", "#include \"../session/session.h\"", false);
    row("core/mqtt/parser.h", "#include <QTcpSocket>", false);
    row("core/mqtt/parser.h", "#include <sys/socket.h>", false);
    row("core/protocol/connection.h", "#include <QtNetwork/QTcpSocket>", false);
    row("core/protocol/connection.h", "#include \"transport/transport.h\"", true);
    row("core/transport/transport.h", "#include <QWebSocket>", true);
    row("core/transport/transport.h", "#include \"protocol/connection.h\"", false);
    row("core/transport/transport.h", "#include \"mqtt/types.h\"", false);
    row("core/logging/logging.h", "#include \"config/options.h\"", false);
    row("core/store/sqlitestore.h", "#include \"session/sessionstore.h\"", true);
    row("core/session/session.h", "#include \"store/sqlitestore.h\"", false);
    row("core/routing/router.h", "#include \"session/session.h\"", true);
    row("core/routing/router.h", "#include \"monitor/monitor.h\"", false);
    row("core/broker/mqttbroker.h", "#include \"protocol/connection.h\"", true);
    row("core/nowhere/a.h", "#include \"util/result.h\"", false);
    row("core/broker/mqttbroker.h", "#include \"nowhere/a.h\"", false);
    row("core/http/httpapi.h", "#include \"broker/brokercontrol.h\"", true);
    row("core/broker/mqttbroker.h", "#include \"http/httpapi.h\"", false);
    row("core/http/httpapi.h", "#include \"session/session.h\"", false);
    row("app/main.cpp", "#include \"broker/brokerthread.h\"", true);
    row("app/main.cpp", "#include \"session/session.h\"", false);
    row("app/systemdnotify_linux.cpp", "#include <sys/un.h>", true);
    row("app/main.cpp", "#include <sys/un.h>", false);
    row("gui/window.cpp", "#include \"broker/brokercontrol.h\"", true);
    row("gui/window.cpp", "#include \"broker/mqttbroker.h\"", false);
    row("gui/widgets/page.cpp", "#include \"widgets/page.h\"", true);
    row("gui/widgets/page.cpp", "#include \"topics/topicmanager.h\"", false);
}

void TestLayering::detects()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, line);
    QFETCH(bool, isFine);
    const QStringList found = violations(path, "#pragma once\n" + line + "\n");
    QCOMPARE(found.size(), isFine ? 0 : 1);
    if (!isFine)
        QVERIFY2(found.first().startsWith(path + QStringLiteral(":2: ")), qPrintable(found.first()));
}

void TestLayering::lowerNeverIncludesHigher()
{
    // The table itself has no circle: take away folders that include nothing left until none is left.
    QHash<QString, Modules> rest = allowed();
    while (!rest.isEmpty()) {
        QStringList free;
        for (auto row = rest.cbegin(); row != rest.cend(); ++row) {
            const Modules needed = row.value();
            if (std::none_of(needed.begin(), needed.end(),
                             [&rest](const QString &name) { return rest.contains(name); }))
                free += row.key();
        }
        QVERIFY2(!free.isEmpty(), qPrintable(QStringList(rest.keys()).join(u' ')));
        for (const QString &name : free)
            rest.remove(name);
    }
}

void TestLayering::sourcesKeepTheOrder()
{
    const QString top = QStringLiteral(DEEPROS_SOURCE_DIR "/");
    QStringList found;
    int files = 0;
    for (const char *folder : {"core", "app", "gui"}) {
        QDirIterator entries(top + QString::fromLatin1(folder),
                             {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            found += violations(file.fileName().mid(top.size()), file.readAll());
            ++files;
        }
    }
    QVERIFY(files > 10);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
