#include "statscommand.h"

#include "config/configloader.h"
#include "http/httpfetch.h"
#include "util/printable.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <cstdio>

namespace deepros {

namespace {

enum Status : int { Done = 0, NoAnswer = 1, Usage = 2 };

constexpr std::chrono::seconds patience{5};
constexpr unsigned long secondsBetween = 1;

constexpr char usage[] = "usage: deepros-broker stats [--watch] [--json] [--url URL] [--env-file FILE]\n"
                         "  --watch  once a second, until Ctrl+C\n"
                         "  --json   as the broker answers it\n"
                         "  --url    http://127.0.0.1:PORT; without it, what BROKER_METRICS_HOST and "
                         "BROKER_METRICS_PORT say (.env or environment)\n"
                         "  BROKER_API_TOKEN is sent when it is set; exit status 0 done, 1 no answer, 2 "
                         "wrong usage or configuration\n";

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

int fail(int status, const QString &error)
{
    print(stderr, error + u'\n');
    return status;
}

struct Wishes
{
    bool watch = false;
    bool json = false;
    QByteArray url;
    QList<QByteArray> forLoader; ///< --env-file and its value
    QString error;
};

Wishes read(const QList<QByteArray> &arguments)
{
    Wishes wishes;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QByteArray &argument = arguments[i];
        const QByteArray flag = argument.split('=').first();
        if (argument == "--watch") {
            wishes.watch = true;
        } else if (argument == "--json") {
            wishes.json = true;
        } else if (flag == "--url" || flag == "--env-file") {
            if (flag == argument && i + 1 >= arguments.size()) {
                wishes.error = QStringLiteral("%1: expected a value").arg(QString::fromLatin1(flag));
                return wishes;
            }
            const QByteArray value = flag == argument ? arguments[++i] : argument.sliced(flag.size() + 1);
            if (flag == "--url")
                wishes.url = value;
            else
                wishes.forLoader = {flag, value};
        } else {
            wishes.error =
                QStringLiteral("unknown option '%1'").arg(printable(QString::fromUtf8(argument), 100));
            return wishes;
        }
    }
    return wishes;
}

QString shown(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == double(qint64(number)) ? QString::number(qint64(number))
                                                : QString::number(number, 'f', 2);
    }
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts += shown(part);
        return parts.join(QStringLiteral(", "));
    }
    return printable(value.toString());
}

QString table(const QJsonObject &statistics)
{
    QString out;
    for (auto group = statistics.begin(); group != statistics.end(); ++group) {
        const QJsonObject figures = group->toObject();
        if (figures.isEmpty())
            continue;
        out += printable(group.key()) + u'\n';
        for (auto figure = figures.begin(); figure != figures.end(); ++figure)
            out += QStringLiteral("  %1 %2\n").arg(printable(figure.key()), -32).arg(shown(*figure));
    }
    return out;
}

} // namespace

int runStatsCommand(int argc, char **argv, const QList<QByteArray> &arguments,
                    const QList<std::pair<QByteArray, QByteArray>> &environment)
{
    if (arguments.contains("--help") || arguments.contains("-h")) {
        print(stdout, QString::fromLatin1(usage));
        return Done;
    }
    const Wishes wishes = read(arguments);
    if (!wishes.error.isEmpty())
        return fail(Usage, wishes.error + u'\n' + QString::fromLatin1(usage).trimmed());
    const LoadedConfig loaded = ConfigLoader({wishes.forLoader, environment, QDir::currentPath()}).load();
    QString url = QString::fromUtf8(wishes.url);
    if (url.isEmpty()) {
        if (!loaded.ok())
            return fail(Usage, loaded.errors.join(u'\n'));
        if (loaded.config.metricsPort <= 0) {
            return fail(
                Usage,
                QStringLiteral(
                    "BROKER_METRICS_PORT=%1 (%2): the broker's HTTP listener is off or on any free port; "
                    "set a port there, for the broker too, or give --url")
                    .arg(QString::number(loaded.config.metricsPort),
                         loaded.origin(optionOf(&BrokerConfig::metricsPort))));
        }
        url = configuredHttpUrl(loaded.config);
    }
    while (url.endsWith(u'/'))
        url.chop(1);

    const QCoreApplication application(argc, argv); // the network needs an event loop
    do {
        const auto body =
            httpGet(url + QStringLiteral("/api/v1/statistics"), loaded.config.apiToken, patience);
        if (!body)
            return fail(NoAnswer, body.error());
        const QJsonDocument document = QJsonDocument::fromJson(*body);
        if (!document.isObject())
            return fail(NoAnswer, QStringLiteral("%1: no broker answers there").arg(url));
        if (wishes.watch && !wishes.json)
            print(stdout, QStringLiteral("\x1b[H\x1b[2J")); // home, clear
        print(stdout, wishes.json ? QString::fromUtf8(*body) : table(document.object()));
        if (wishes.watch)
            QThread::sleep(secondsBetween);
    } while (wishes.watch);
    return Done;
}

} // namespace deepros
