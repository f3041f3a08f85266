#include "http/apicommands.h"

#include "broker/brokercontrol.h"
#include "broker/mqttbroker.h"
#include "http/httpjson.h"
#include "logging/categories.h"
#include "monitor/json.h"
#include "topics/topicfilter.h"
#include "util/printable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longestBanSecs = 10LL * 365 * 86'400;

QFuture<HttpResponse> badRequest(const QString &error)
{
    return answered(errorResponse(400, error));
}

void logCommand(const QString &what)
{
    qCInfo(lcHttp).noquote() << "HTTP command:" << printable(what, 300);
}

/// Takes fields out of a body and notes the first that is not as it should be; what is left at the end is
/// unknown.
class Fields
{
public:
    explicit Fields(const QJsonObject &body) : m_rest(body) {}

    std::optional<QString> text(const QString &name)
    {
        const QJsonValue value = m_rest.take(name);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isString())
            fail(u"%1: expected a text"_s.arg(name));
        return value.toString();
    }
    QString requiredText(const QString &name)
    {
        const std::optional<QString> value = text(name);
        if (!value || value->isEmpty())
            fail(u"%1: expected a text"_s.arg(name));
        return value.value_or(QString());
    }
    qint64 number(const QString &name, qint64 fallback, qint64 most)
    {
        const QJsonValue value = m_rest.take(name);
        if (value.isUndefined())
            return fallback;
        const double number = value.toDouble(-1);
        if (number < 0 || number > double(most) || number != std::floor(number)) {
            fail(u"%1: expected an integer from 0 to %2"_s.arg(name).arg(most));
            return fallback;
        }
        return qint64(number);
    }
    bool flag(const QString &name, bool fallback)
    {
        const QJsonValue value = m_rest.take(name);
        if (value.isUndefined())
            return fallback;
        if (!value.isBool())
            fail(u"%1: expected true or false"_s.arg(name));
        return value.toBool();
    }
    void fail(const QString &error)
    {
        if (m_error.isEmpty())
            m_error = error;
    }
    /// Call it when all fields are taken. Empty: all is well.
    QString error()
    {
        if (!m_rest.isEmpty())
            fail(u"unknown field '%1'"_s.arg(m_rest.begin().key().left(50)));
        return m_error;
    }

private:
    QJsonObject m_rest;
    QString m_error;
};

HttpResponse done(bool found, const QString &missing)
{
    return found ? jsonResponse({{u"ok"_s, true}}) : errorResponse(404, missing);
}

QJsonArray toArray(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject toJson(const RetainedSummary &summary, bool dryRun)
{
    return {{u"count"_s, qint64(summary.count)},
            {u"bytes"_s, summary.bytes},
            {u"newest"_s, timeToJson(summary.newestMs)},
            {u"dry_run"_s, dryRun}};
}

} // namespace

ApiCommands::ApiCommands(BrokerControl &control) : m_control(control) {}

ApiRoutes ApiCommands::routes()
{
    using Words = QList<QByteArray>;
    using Command = std::function<Answer(const QJsonObject &, const Words &)>;
    constexpr auto access = ApiAccess::Command;
    const auto withBody = [](Command command) -> ApiRoute::Handler {
        return [command = std::move(command)](const HttpRequest &request, const Words &words) -> Answer {
            if (request.body.trimmed().isEmpty())
                return command({}, words);
            QJsonParseError error;
            const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
            if (!document.isObject())
                return badRequest(u"the body: expected a JSON object (%1)"_s.arg(error.errorString()));
            return command(document.object(), words);
        };
    };
    return {
        {"POST", "api/v1/clients/{}/disconnect", access,
         withBody([this](const QJsonObject &, const Words &words) { return disconnectClient(words[0]); })},
        {"POST", "api/v1/clients/{}/ban", access,
         withBody([this](const QJsonObject &body, const Words &words) {
             return ban(u"client_id"_s, QString::fromUtf8(words[0]), body);
         })},
        {"DELETE", "api/v1/clients/{}", access,
         withBody([this](const QJsonObject &, const Words &words) { return removeClient(words[0]); })},
        {"POST", "api/v1/bans", access, withBody([this](const QJsonObject &body, const Words &) {
             QJsonObject rest = body;
             const QString kind = rest.take(u"kind"_s).toString();
             const QString value = rest.take(u"value"_s).toString();
             return ban(kind, value, rest);
         })},
        {"DELETE", "api/v1/bans/{}", access,
         withBody([this](const QJsonObject &, const Words &words) { return liftBan(words[0]); })},
        {"POST", "api/v1/publish", access,
         withBody([this](const QJsonObject &body, const Words &) { return publish(body); })},
        {"POST", "api/v1/retained/clear", access,
         withBody([this](const QJsonObject &body, const Words &) { return clearRetained(body); })},
        {"POST", "api/v1/reload", access,
         withBody([this](const QJsonObject &, const Words &) { return reload(); })},
        {"POST", "api/v1/acl-check", access,
         withBody([this](const QJsonObject &body, const Words &) { return checkAccess(body); })},
        {"POST", "api/v1/log-level", access,
         withBody([this](const QJsonObject &body, const Words &) { return setLogLevel(body); })},
    };
}

ApiCommands::Answer ApiCommands::disconnectClient(const QByteArray &id)
{
    const QString client = QString::fromUtf8(id);
    logCommand(u"disconnect client %1"_s.arg(client));
    return m_control.disconnectClient(client).then(
        this, [](bool found) { return done(found, u"there is no such connected client"_s); });
}

ApiCommands::Answer ApiCommands::removeClient(const QByteArray &id)
{
    const QString client = QString::fromUtf8(id);
    logCommand(u"remove client %1 and its session"_s.arg(client));
    return m_control.removeClient(client).then(
        this, [](bool found) { return done(found, u"there is no such client"_s); });
}

ApiCommands::Answer ApiCommands::ban(const QString &kind, const QString &value, const QJsonObject &body)
{
    Fields fields(body);
    const qint64 seconds = fields.number(u"seconds"_s, 0, longestBanSecs);
    const QString reason = fields.text(u"reason"_s).value_or(QString());
    const QStringList kinds{u"client_id"_s, u"username"_s, u"address"_s};
    if (!kinds.contains(kind))
        fields.fail(u"kind: expected client_id, username or address"_s);
    if (const QString error = fields.error(); !error.isEmpty())
        return badRequest(error);
    logCommand(u"ban %1 %2 for %3 s"_s.arg(kind, value, QString::number(seconds)));
    return m_control.ban(Ban::Kind(kinds.indexOf(kind)), value, seconds, reason)
        .then(this, [](const Result<quint64, QString> &added) {
            return added ? jsonResponse({{u"ok"_s, true}, {u"id"_s, qint64(added.value())}})
                         : errorResponse(400, added.error());
        });
}

ApiCommands::Answer ApiCommands::liftBan(const QByteArray &id)
{
    bool isNumber = false;
    const quint64 number = id.toULongLong(&isNumber);
    if (!isNumber)
        return badRequest(u"expected the id of a ban"_s);
    logCommand(u"lift ban %1"_s.arg(number));
    return m_control.liftBan(number).then(this,
                                          [](bool found) { return done(found, u"there is no such ban"_s); });
}

ApiCommands::Answer ApiCommands::publish(const QJsonObject &body)
{
    Fields fields(body);
    const QString topic = fields.requiredText(u"topic"_s);
    const auto payload = fields.text(u"payload"_s);
    const auto encoded = fields.text(u"payload_base64"_s);
    const int qos = int(fields.number(u"qos"_s, 0, 2));
    const bool retain = fields.flag(u"retain"_s, false);
    QByteArray bytes = payload.value_or(QString()).toUtf8();
    if (payload && encoded)
        fields.fail(u"expected payload or payload_base64, not both"_s);
    if (encoded) {
        const auto decoded =
            QByteArray::fromBase64Encoding(encoded->toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            fields.fail(u"payload_base64: expected Base64"_s);
        else
            bytes = *decoded;
    }
    if (const QString error = fields.error(); !error.isEmpty())
        return badRequest(error);
    return m_control.publish(topic, bytes, qos, retain).then(this, [topic](int receivers) {
        if (receivers < 0)
            return errorResponse(400, u"topic: expected a valid topic without wildcards"_s);
        logCommand(u"publish on %1"_s.arg(topic));
        return jsonResponse({{u"ok"_s, true}, {u"receivers"_s, receivers}});
    });
}

ApiCommands::Answer ApiCommands::clearRetained(const QJsonObject &body)
{
    Fields fields(body);
    const QString filter = fields.requiredText(u"filter"_s);
    const bool dryRun = fields.flag(u"dry_run"_s, false);
    if (const auto parsed = TopicFilter::parse(filter.toUtf8()); !parsed || parsed->isShared())
        fields.fail(u"filter: expected an MQTT topic filter"_s);
    if (const QString error = fields.error(); !error.isEmpty())
        return badRequest(error);
    if (!dryRun)
        logCommand(u"clear retained messages of %1"_s.arg(filter));
    if (dryRun) {
        return m_control.previewClearRetained(filter).then(
            this, [](const RetainedSummary &found) { return jsonResponse(toJson(found, true)); });
    }
    ClearRequest request;
    request.filter = filter.toUtf8();
    return m_control.clearRetained(std::move(request)).then(this, [](const ClearedRetained &cleared) {
        return jsonResponse(toJson(cleared.summary, false));
    });
}

ApiCommands::Answer ApiCommands::reload()
{
    logCommand(u"reload"_s);
    return m_control.reload().then(this, [](const ReloadReport &report) {
        HttpResponse response = jsonResponse({
            {u"ok"_s, report.ok()},
            {u"changed"_s, toArray(report.changed)},
            {u"need_restart"_s, toArray(report.needRestart)},
            {u"errors"_s, toArray(report.errors)},
            {u"warnings"_s, toArray(report.warnings)},
            {u"clients_disconnected"_s, report.clientsDisconnected},
            {u"subscriptions_revoked"_s, report.subscriptionsRevoked},
        });
        response.status = report.ok() ? 200 : 400;
        return response;
    });
}

ApiCommands::Answer ApiCommands::checkAccess(const QJsonObject &body)
{
    Fields fields(body);
    const QString client = fields.requiredText(u"client_id"_s);
    const std::optional<QString> user = fields.text(u"username"_s);
    const QString action = fields.requiredText(u"action"_s);
    const QString topic = fields.requiredText(u"topic"_s);
    AccessAction wanted = AccessAction::Publish;
    if (action == "subscribe"_L1)
        wanted = AccessAction::Subscribe;
    else if (action == "receive"_L1)
        wanted = AccessAction::Receive;
    else if (action != "publish"_L1)
        fields.fail(u"action: expected publish, subscribe or receive"_s);
    if (const QString error = fields.error(); !error.isEmpty())
        return badRequest(error);
    return m_control.aclCheck(user, client, wanted, topic).then(this, [](const AccessAnswer &answer) {
        if (!answer.valid)
            return errorResponse(400, u"topic: "_s + answer.reason);
        return jsonResponse({{u"allowed"_s, answer.allowed}, {u"reason"_s, answer.reason}});
    });
}

ApiCommands::Answer ApiCommands::setLogLevel(const QJsonObject &body)
{
    Fields fields(body);
    const QString name = fields.requiredText(u"level"_s).toUpper();
    const QStringList names{u"DEBUG"_s, u"INFO"_s, u"WARNING"_s, u"ERROR"_s};
    const qsizetype level = names.indexOf(name);
    if (level < 0)
        fields.fail(u"level: expected DEBUG, INFO, WARNING or ERROR"_s);
    if (const QString error = fields.error(); !error.isEmpty())
        return badRequest(error);
    logCommand(u"log level %1"_s.arg(name));
    if (!m_control.setLogLevel(LogLevel(level)))
        return answered(errorResponse(501, u"this program does not let its log level be changed"_s));
    return answered(jsonResponse({{u"ok"_s, true}, {u"level"_s, name}}));
}

} // namespace deepros
