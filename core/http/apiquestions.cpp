#include "http/apiquestions.h"

#include "broker/brokercontrol.h"
#include "broker/monitorlink.h"
#include "http/httpjson.h"
#include "monitor/json.h"
#include "topics/topicfilter.h"

#include <algorithm>
#include <limits>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype defaultLimit = 100;
constexpr qsizetype maxLimit = 1000;
constexpr int allEvents = 1'000'000;

/// The parameters that lists have in common. `error` is a sentence; empty: all is well.
struct ListWishes
{
    qsizetype limit = defaultLimit;
    qsizetype offset = 0;
    QByteArray filter; ///< valid, or empty
    QString error;
};

std::optional<qint64> wholeNumber(const QByteArray &text, qint64 most)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

/// Unknown parameters are mistakes: a misspelt filter must not answer everything.
ListWishes listWishes(const HttpRequest &request, std::initializer_list<QByteArrayView> others = {})
{
    ListWishes wishes;
    for (const auto &[name, value] : request.query) {
        if (name == "limit" || name == "offset") {
            const bool isLimit = name == "limit";
            const auto number = wholeNumber(value, isLimit ? maxLimit : std::numeric_limits<int>::max());
            if (!number || (isLimit && *number == 0)) {
                wishes.error = isLimit ? u"limit: expected an integer from 1 to 1000"_s
                                       : u"offset: expected an integer from 0"_s;
                return wishes;
            }
            (isLimit ? wishes.limit : wishes.offset) = qsizetype(*number);
        } else if (std::find(others.begin(), others.end(), QByteArrayView(name)) == others.end()) {
            wishes.error = u"unknown parameter '%1'"_s.arg(QString::fromUtf8(name.left(50)));
            return wishes;
        } else if (name == "filter" && !value.isEmpty()) {
            const auto filter = TopicFilter::parse(value);
            if (!filter || filter->isShared()) {
                wishes.error = u"filter: expected an MQTT topic filter"_s;
                return wishes;
            }
            wishes.filter = value;
        }
    }
    return wishes;
}

QFuture<HttpResponse> badRequest(const QString &error)
{
    return answered(errorResponse(400, error));
}

HttpResponse pageResponse(const QJsonArray &items, qsizetype total, const ListWishes &wishes)
{
    return jsonResponse(
        {{u"items"_s, items}, {u"total"_s, total}, {u"offset"_s, wishes.offset}, {u"limit"_s, wishes.limit}});
}

/// One page of what is in `rows`.
template <typename Rows>
HttpResponse page(const Rows &rows, const ListWishes &wishes)
{
    QJsonArray items;
    const qsizetype total = qsizetype(rows.size());
    const qsizetype end = std::min(total, wishes.offset + wishes.limit);
    for (qsizetype i = wishes.offset; i < end; ++i)
        items.append(toJson(rows[size_t(i)]));
    return pageResponse(items, total, wishes);
}

HttpResponse noSuchClient()
{
    return errorResponse(404, u"there is no such client"_s);
}

} // namespace

ApiQuestions::ApiQuestions(BrokerControl &control) : m_control(control)
{
    m_unfollow.setSingleShot(true);
    m_unfollow.setInterval(followTime);
    connect(&m_unfollow, &QTimer::timeout, this, [this] { m_link.reset(); });
}

ApiQuestions::~ApiQuestions() = default;

ApiRoutes ApiQuestions::routes()
{
    using Words = QList<QByteArray>;
    using Request = HttpRequest;
    constexpr auto read = ApiAccess::Read;
    return {
        {"GET", "api/v1/statistics", read, [this](const Request &, const Words &) { return statistics(); }},
        {"GET", "api/v1/clients", read,
         [this](const Request &request, const Words &) { return clients(request); }},
        {"GET", "api/v1/clients/{}", read,
         [this](const Request &, const Words &words) { return client(words[0]); }},
        {"GET", "api/v1/clients/{}/subscriptions", read,
         [this](const Request &request, const Words &words) { return subscriptions(request, words[0]); }},
        {"GET", "api/v1/topics", read,
         [this](const Request &request, const Words &) { return topics(request); }},
        {"GET", "api/v1/topics/subscribers", read,
         [this](const Request &request, const Words &) { return topicSubscribers(request); }},
        {"GET", "api/v1/ros", read, [this](const Request &request, const Words &) { return ros(request); }},
        {"GET", "api/v1/conflicts", read,
         [this](const Request &request, const Words &) { return conflicts(request); }},
        {"GET", "api/v1/events", read,
         [this](const Request &request, const Words &) { return events(request); }},
        {"GET", "api/v1/bans", read, [this](const Request &request, const Words &) { return bans(request); }},
        {"GET", "api/v1/history", read,
         [this](const Request &request, const Words &) { return history(request); }},
        {"GET", "api/v1/snapshot", read, [this](const Request &, const Words &) { return snapshot(); }},
    };
}

ApiQuestions::Answer ApiQuestions::statistics()
{
    return m_control.statistics().then(
        this, [](const QVariantMap &map) { return jsonResponse(QJsonObject::fromVariantMap(map)); });
}

ApiQuestions::Answer ApiQuestions::clients(const HttpRequest &request)
{
    const ListWishes wishes = listWishes(request, {"connected"});
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    const auto connected = request.parameter("connected");
    if (connected && *connected != "true" && *connected != "false")
        return badRequest(u"connected: expected true or false"_s);
    const auto wanted = connected ? std::optional(*connected == "true") : std::nullopt;
    return m_control.clientPage(wanted, wishes.offset, wishes.limit)
        .then(this, [wishes](const ClientPage &found) {
            return pageResponse(toJsonArray(found.rows), found.total, wishes);
        });
}

ApiQuestions::Answer ApiQuestions::client(const QByteArray &id)
{
    return m_control.client(id).then(this, [](const std::optional<ClientRow> &row) {
        return row ? jsonResponse(toJson(*row)) : noSuchClient();
    });
}

ApiQuestions::Answer ApiQuestions::subscriptions(const HttpRequest &request, const QByteArray &id)
{
    const ListWishes wishes = listWishes(request);
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    // Two questions: one that finds no subscriptions does not tell a client without any from none.
    return m_control.client(id)
        .then(this,
              [this, wishes, id](const std::optional<ClientRow> &row) -> Answer {
                  if (!row)
                      return answered(noSuchClient());
                  return m_control.subscriptions(QString::fromUtf8(id))
                      .then(this, [wishes](const std::vector<SubscriptionRow> &rows) {
                          return page(rows, wishes);
                      });
              })
        .unwrap();
}

/// The monitor follows topics while it has a consumer: ours wants nothing but topics, and takes one delta,
/// ever.
QFuture<bool> ApiQuestions::followTopics()
{
    m_unfollow.start();
    if (m_link)
        return m_following;
    MonitorWishes wishes;
    wishes.clients = wishes.ros = wishes.samples = wishes.events = false;
    m_link = std::make_unique<MonitorLink>(m_control, wishes);
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    m_following = promise->future();
    const auto tell = [promise](bool follows) {
        if (promise->future().isFinished())
            return;
        promise->addResult(follows);
        promise->finish();
    };
    connect(m_link.get(), &MonitorLink::deltaReceived, this, [tell] { tell(true); });
    connect(
        m_link.get(), &MonitorLink::refused, this,
        [this, tell] {
            tell(false);
            m_link.reset();
        },
        Qt::QueuedConnection);
    return m_following;
}

ApiQuestions::Answer ApiQuestions::topics(const HttpRequest &request)
{
    const ListWishes wishes = listWishes(request, {"filter", "after"});
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    if (wishes.offset > 0)
        return badRequest(u"topics are paged by after=, not by offset="_s);
    const QByteArray filter = wishes.filter.isEmpty() ? QByteArray("#") : wishes.filter;
    const QByteArray after = request.parameter("after").value_or(QByteArray());
    return followTopics()
        .then(this,
              [this, wishes, filter, after](bool follows) -> Answer {
                  if (!follows)
                      return answered(
                          errorResponse(503, u"the broker is not running, or has too many viewers"_s));
                  return m_control.topics(filter, after, int(wishes.limit))
                      .then(this, [wishes](const TopicPage &found) {
                          QJsonValue next(QJsonValue::Null);
                          if (found.hasMore)
                              next = QString::fromUtf8(found.rows.back().topic);
                          return jsonResponse({{u"items"_s, toJsonArray(found.rows)},
                                               {u"limit"_s, wishes.limit},
                                               {u"next"_s, next},
                                               {u"complete"_s, found.isComplete}});
                      });
              })
        .unwrap();
}

ApiQuestions::Answer ApiQuestions::topicSubscribers(const HttpRequest &request)
{
    const ListWishes wishes = listWishes(request, {"topic"});
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    const QByteArray topic = request.parameter("topic").value_or(QByteArray());
    if (checkTopicName(topic))
        return badRequest(u"topic: expected a topic without wildcards"_s);
    return m_control.subscribersOf(topic).then(
        this, [wishes](const std::vector<TopicSubscriberRow> &rows) { return page(rows, wishes); });
}

ApiQuestions::Answer ApiQuestions::ros(const HttpRequest &request)
{
    const ListWishes wishes = listWishes(request, {"filter"});
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    return m_control.rosRows().then(this, [wishes](std::vector<RosRow> rows) {
        // A filter speaks of topics: nodes and domains have none.
        if (!wishes.filter.isEmpty())
            std::erase_if(rows, [&](const RosRow &row) {
                return row.topic.isEmpty() || !topicMatches(wishes.filter, row.topic);
            });
        return page(rows, wishes);
    });
}

ApiQuestions::Answer ApiQuestions::conflicts(const HttpRequest &request)
{
    const ListWishes wishes = listWishes(request);
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    return m_control.rosConflicts().then(
        this, [wishes](const std::vector<RosConflict> &rows) { return page(rows, wishes); });
}

ApiQuestions::Answer ApiQuestions::events(const HttpRequest &request)
{
    const ListWishes wishes = listWishes(request, {"after", "kind", "severity"});
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    if (wishes.offset > 0)
        return badRequest(u"events are paged by after=, not by offset="_s);
    const auto given = request.parameter("after");
    const auto after =
        given ? wholeNumber(*given, std::numeric_limits<qint64>::max()) : std::optional<qint64>(0);
    if (!after)
        return badRequest(u"after: expected the id of an event"_s);
    const auto kind = request.parameter("kind");
    const auto severity = request.parameter("severity");
    return m_control.events(quint64(*after), allEvents).then(this, [=](std::vector<MonitorEvent> rows) {
        std::erase_if(rows, [&](const MonitorEvent &event) {
            return (kind && *kind != nameOf(event.kind)) || (severity && *severity != nameOf(event.severity));
        });
        // Whoever reads on gets the oldest that are new, everybody else the newest.
        const size_t limit = size_t(wishes.limit);
        if (rows.size() > limit)
            given ? rows.erase(rows.begin() + qptrdiff(limit), rows.end())
                  : rows.erase(rows.begin(), rows.end() - qptrdiff(limit));
        const qint64 next = rows.empty() ? *after : qint64(rows.back().id);
        return jsonResponse({{u"items"_s, toJsonArray(rows)}, {u"limit"_s, wishes.limit}, {u"next"_s, next}});
    });
}

ApiQuestions::Answer ApiQuestions::bans(const HttpRequest &request)
{
    const ListWishes wishes = listWishes(request);
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    return m_control.bans().then(this, [wishes](const QList<Ban> &rows) { return page(rows, wishes); });
}

ApiQuestions::Answer ApiQuestions::history(const HttpRequest &request)
{
    const ListWishes wishes = listWishes(request, {"topic"});
    if (!wishes.error.isEmpty())
        return badRequest(wishes.error);
    const QByteArray topic = request.parameter("topic").value_or(QByteArray());
    if (topic.isEmpty())
        return badRequest(u"topic: expected a topic that BROKER_HISTORY_TOPICS matches"_s);
    return m_control.history(QString::fromUtf8(topic)).then(this, [wishes](const QList<Message> &messages) {
        return page(messages, wishes);
    });
}

ApiQuestions::Answer ApiQuestions::snapshot()
{
    return m_control.snapshot().then(
        this, [](const BrokerSnapshot &snapshot) { return jsonResponse(snapshot.toJson()); });
}

} // namespace deepros
