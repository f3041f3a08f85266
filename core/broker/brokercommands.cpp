#include "broker/banlist.h"
#include "broker/brokercontrol.h"
#include "broker/mqttbroker.h"
#include "logging/categories.h"
#include "monitor/json.h"
#include "monitor/monitor.h"
#include "ros/topicrules.h"
#include "session/sessionmanager.h"
#include "topics/topicmanager.h"
#include "util/peerhost.h"

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t snapshotEvents = 2'000;
/// Waiting messages dropped between two looks at the time.
constexpr qsizetype dropsAtOnce = 100;
/// Topics compared with the filters of a question between two looks at the time.
constexpr quint32 topicsAtOnce = 64;

} // namespace

QJsonObject BrokerSnapshot::toJson() const
{
    QJsonArray clientArray;
    for (const auto &[client, subscriptions] : clients) {
        QJsonObject object = deepros::toJson(client);
        object.insert(u"subscription_list"_s, toJsonArray(subscriptions));
        clientArray.append(object);
    }
    return {
        {u"statistics"_s, QJsonObject::fromVariantMap(statistics)},
        {u"clients"_s, clientArray},
        {u"ros"_s, toJsonArray(ros)},
        {u"ros_conflicts"_s, toJsonArray(conflicts)},
        {u"events"_s, toJsonArray(events)},
        {u"bans"_s, toJsonArray(bans)},
    };
}

QFuture<std::vector<ClientRow>> BrokerControl::clients()
{
    return post<std::vector<ClientRow>>([](MQTTBroker &broker) { return broker.monitor().clientRows(); });
}

QFuture<ClientPage> BrokerControl::clientPage(std::optional<bool> connected, qsizetype offset, qsizetype limit)
{
    return post<ClientPage>([=](MQTTBroker &broker) {
        return broker.monitor().clientPage(connected, size_t(std::max<qsizetype>(0, offset)),
                                           size_t(std::max<qsizetype>(0, limit)));
    });
}

QFuture<std::optional<ClientRow>> BrokerControl::client(const QByteArray &clientId)
{
    return post<std::optional<ClientRow>>([=](MQTTBroker &broker) { return broker.monitor().clientRow(clientId); });
}

QFuture<TopicPage> BrokerControl::topics(const QByteArray &filter, const QByteArray &after, int limit)
{
    return post<TopicPage>([=](MQTTBroker &broker) { return broker.monitor().topicRows(filter, after, size_t(std::max(0, limit))); });
}

QFuture<std::vector<SubscriptionRow>> BrokerControl::subscriptions(const QString &clientId)
{
    return post<std::vector<SubscriptionRow>>(
        [id = clientId.toUtf8()](MQTTBroker &broker) { return broker.monitor().subscriptionRows(id); });
}

QFuture<std::vector<TopicSubscriberRow>> BrokerControl::subscribersOf(const QByteArray &topic)
{
    return post<std::vector<TopicSubscriberRow>>(
        [topic](MQTTBroker &broker) { return broker.monitor().topicSubscriberRows(topic); });
}

QFuture<std::vector<QueuedMessageRow>> BrokerControl::queueOf(const QString &clientId, int limit)
{
    return post<std::vector<QueuedMessageRow>>([id = clientId.toUtf8(), limit](MQTTBroker &broker) {
        return broker.monitor().queueRows(id, size_t(std::max(0, limit)));
    });
}

QFuture<std::vector<qsizetype>> BrokerControl::matchingTopics(QList<QByteArray> filters)
{
    struct Progress
    {
        std::vector<std::optional<TopicFilter>> filters;
        std::vector<qsizetype> counts;
        quint32 slot = 0;
    };
    auto progress = std::make_shared<Progress>();
    for (const QByteArray &text : filters) {
        const auto parsed = TopicFilter::parse(text);
        progress->filters.push_back(parsed ? std::optional(*parsed) : std::nullopt);
    }
    progress->counts.resize(progress->filters.size());
    return postWork<std::vector<qsizetype>>(
        [progress](MQTTBroker &broker, const WorkSlice &slice) -> std::optional<std::vector<qsizetype>> {
            const TopicActivity &activity = broker.monitor().activity();
            while (progress->slot < activity.slotCount()) {
                if (progress->slot % topicsAtOnce == 0 && slice.isOver())
                    return std::nullopt;
                const QByteArray *topic = activity.topicAt(progress->slot++);
                for (size_t i = 0; topic && i < progress->filters.size(); ++i)
                    progress->counts[i] += progress->filters[i] && progress->filters[i]->matches(*topic);
            }
            return progress->counts;
        });
}

QFuture<std::vector<RosRow>> BrokerControl::rosRows()
{
    return post<std::vector<RosRow>>([](MQTTBroker &broker) { return broker.monitor().rosRows(); });
}

QFuture<std::vector<RosConflict>> BrokerControl::rosConflicts()
{
    return post<std::vector<RosConflict>>([](MQTTBroker &broker) { return broker.monitor().rosConflicts(); });
}

QFuture<QList<Message>> BrokerControl::history(const QString &topic)
{
    return post<QList<Message>>([name = topic.toUtf8()](MQTTBroker &broker) { return broker.monitor().history(name); });
}

QFuture<std::vector<MonitorEvent>> BrokerControl::events(quint64 afterId, int most)
{
    return post<std::vector<MonitorEvent>>([=](MQTTBroker &broker) {
        quint64 skipped = 0;
        return broker.monitor().events().since(afterId, size_t(std::max(0, most)), skipped);
    });
}

QFuture<QList<Message>> BrokerControl::retainedMessages(const QString &filter, int limit)
{
    return post<QList<Message>>([=](MQTTBroker &broker) { return broker.topics().retainedMessages(filter, limit); });
}

QFuture<std::optional<Message>> BrokerControl::retainedMessage(const QByteArray &topic)
{
    return post<std::optional<Message>>([topic](MQTTBroker &broker) {
        const Message found = broker.topics().retainedMessage(topic);
        return found.isNull() ? std::nullopt : std::optional(found);
    });
}

QFuture<BrokerSnapshot> BrokerControl::snapshot()
{
    return post<BrokerSnapshot>([](MQTTBroker &broker) {
        const Monitor &monitor = broker.monitor();
        BrokerSnapshot snapshot;
        snapshot.statistics = broker.statistics();
        for (ClientRow &row : monitor.clientRows()) {
            auto subscriptions = monitor.subscriptionRows(row.id);
            snapshot.clients.emplace_back(std::move(row), std::move(subscriptions));
        }
        snapshot.ros = monitor.rosRows();
        snapshot.conflicts = monitor.rosConflicts();
        quint64 skipped = 0;
        snapshot.events = monitor.events().since(0, snapshotEvents, skipped);
        snapshot.bans = broker.bans().list();
        return snapshot;
    });
}

QFuture<Result<quint64, QString>> BrokerControl::ban(Ban::Kind kind, const QString &value, qint64 seconds,
                                                     const QString &reason, bool disconnectNow)
{
    return post<Result<quint64, QString>>([=](MQTTBroker &broker) {
        const auto added = broker.bans().add(kind, value, seconds, reason);
        if (!added || !disconnectNow)
            return added;
        QStringList banned;
        broker.sessions().forEach([&](const Session &session) {
            if (session.isConnected() && broker.bans().find(session.client(), hostOf(session.client().address())))
                banned.append(session.client().clientId());
        });
        for (const QString &client : banned)
            broker.sessions().disconnectClient(client);
        return added;
    });
}

QFuture<bool> BrokerControl::liftBan(quint64 id)
{
    return post<bool>([id](MQTTBroker &broker) { return broker.bans().lift(id); });
}

QFuture<QList<Ban>> BrokerControl::bans()
{
    return post<QList<Ban>>([](MQTTBroker &broker) { return broker.bans().list(); });
}

QFuture<bool> BrokerControl::unsubscribe(const QString &clientId, const QString &filter)
{
    return post<bool>([=](MQTTBroker &broker) {
        if (!broker.unsubscribe(clientId, filter))
            return false;
        qCInfo(lcSession).noquote().nospace()
            << "client " << clientId << ": its subscription to " << filter << " was ended by an administrator";
        return true;
    });
}

QFuture<QString> BrokerControl::setRosExpectedRates(RosExpectedRates rates)
{
    return post<QString>([rates = std::move(rates)](MQTTBroker &broker) {
        const QString objection = objectionTo(rates);
        if (objection.isEmpty()) {
            qCInfo(lcBroker) << "expected rates of ROS topics given by an administrator:" << rates.size();
            broker.monitor().setRosExpectedRates(rates);
        }
        return objection;
    });
}

QFuture<QString> BrokerControl::setRosLatencyFields(RosLatencyFields fields)
{
    return post<QString>([fields = std::move(fields)](MQTTBroker &broker) {
        const QString objection = objectionTo(fields);
        if (objection.isEmpty()) {
            qCInfo(lcBroker) << "latency fields of ROS topics given by an administrator:" << fields.size();
            broker.monitor().setRosLatencyFields(fields);
        }
        return objection;
    });
}

QFuture<QString> BrokerControl::setRosSilentAfter(int secs)
{
    return post<QString>([secs](MQTTBroker &broker) {
        if (secs < 0 || secs > 86'400)
            return QStringLiteral("'%1': expected seconds from 0 to 86400").arg(secs);
        broker.monitor().setRosSilentAfter(secs);
        return QString();
    });
}

QFuture<int> BrokerControl::emptyQueue(const QString &clientId)
{
    struct Progress
    {
        qsizetype left = -1; // what comes later stays
        int dropped = 0;
    };
    auto progress = std::make_shared<Progress>();
    return postWork<int>([=](MQTTBroker &broker, const WorkSlice &slice) -> std::optional<int> {
        Session *session = broker.sessions().find(clientId.toUtf8());
        if (!session)
            return progress->left < 0 ? -1 : progress->dropped;
        if (progress->left < 0)
            progress->left = session->queued();
        while (progress->left > 0 && session->queued() > 0 && !slice.isOver()) {
            const qsizetype dropped =
                session->dropWaiting(std::min(progress->left, dropsAtOnce), DropCause::ByAdministrator);
            progress->left -= dropped;
            progress->dropped += int(dropped);
        }
        if (progress->left > 0 && session->queued() > 0)
            return std::nullopt;
        qCInfo(lcSession).noquote().nospace() << "client " << clientId << ": its queue was emptied by an administrator ("
                                              << progress->dropped << " messages)";
        return progress->dropped;
    });
}

} // namespace deepros
