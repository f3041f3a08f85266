#include "broker/brokercontrol.h"

#include "broker/mqttbroker.h"
#include "session/sessionmanager.h"

#include <QMetaObject>

namespace deepros {

void BrokerControl::setBroker(MQTTBroker *broker)
{
    const QMutexLocker lock(&m_mutex);
    m_broker = broker;
}

void BrokerControl::setConfigSource(ConfigSource source)
{
    const QMutexLocker lock(&m_mutex);
    m_source = std::move(source);
}

void BrokerControl::setReloadFollower(std::function<void(const BrokerConfig &)> follower)
{
    const QMutexLocker lock(&m_mutex);
    m_reloadFollower = std::move(follower);
}

void BrokerControl::setLogLevelSetter(std::function<void(LogLevel)> set)
{
    const QMutexLocker lock(&m_mutex);
    m_logLevelSetter = std::move(set);
}

bool BrokerControl::setLogLevel(LogLevel level)
{
    std::function<void(LogLevel)> set;
    {
        const QMutexLocker lock(&m_mutex);
        set = m_logLevelSetter;
    }
    if (set)
        set(level);
    return bool(set);
}

QFuture<ReloadReport> BrokerControl::reload()
{
    auto promise = std::make_shared<QPromise<ReloadReport>>();
    QFuture<ReloadReport> future = promise->future();
    promise->start();
    m_reader.start([this, promise] { reloadInReader(promise); });
    return future;
}

void BrokerControl::reloadInReader(const std::shared_ptr<QPromise<ReloadReport>> &promise)
{
    ConfigSource source;
    std::function<void(const BrokerConfig &)> follower;
    {
        const QMutexLocker lock(&m_mutex);
        source = m_source;
        follower = m_reloadFollower;
    }
    const LoadedConfig loaded = source ? source() : LoadedConfig();
    const auto files = readBrokerFiles(loaded.config);
    if (!loaded.ok() || !files) {
        ReloadReport report;
        report.warnings = loaded.warnings;
        report.errors = loaded.errors;
        if (!files) {
            for (const QString &error : files.error()) {
                if (!report.errors.contains(error)) // the source may have looked into the files, too
                    report.errors += error;
            }
        }
        logReport(report);
        promise->addResult(report);
        promise->finish();
        return;
    }
    const bool posted = postRaw([promise, loaded, follower, files = *files](MQTTBroker *broker) {
        if (broker && broker->isRunning()) {
            ReloadReport report = broker->reconfigure(loaded.config, files);
            report.warnings = loaded.warnings;
            logReport(report);
            if (report.ok() && follower)
                follower(report.config);
            promise->addResult(report);
        } else {
            promise->future().cancel();
        }
        promise->finish();
    });
    if (!posted) {
        promise->future().cancel();
        promise->finish();
    }
}

bool BrokerControl::postRaw(std::function<void(MQTTBroker *)> work)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_broker)
        return false;
    MQTTBroker *broker = m_broker;
    return QMetaObject::invokeMethod(
        broker, [broker, work = std::move(work)] { work(broker); }, Qt::QueuedConnection);
}

void BrokerControl::postRawWork(std::function<bool(MQTTBroker &, const WorkSlice &)> work)
{
    postRaw([work = std::move(work)](MQTTBroker *broker) {
        broker->addWork([broker, work](const WorkSlice &slice) { return work(*broker, slice); });
    });
}

QFuture<QVariantMap> BrokerControl::statistics()
{
    return post<QVariantMap>([](MQTTBroker &broker) { return broker.statistics(); });
}

QFuture<Figures> BrokerControl::figures()
{
    return post<Figures>([](MQTTBroker &broker) { return broker.figures(); });
}

QFuture<int> BrokerControl::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    return post<int>([=](MQTTBroker &broker) {
        const auto result = broker.publish(topic, payload, qos, retain);
        return result ? *result : -1;
    });
}

QFuture<bool> BrokerControl::disconnectClient(const QString &clientId)
{
    return post<bool>(
        [clientId](MQTTBroker &broker) { return broker.sessions().disconnectClient(clientId); });
}

QFuture<bool> BrokerControl::removeClient(const QString &clientId)
{
    return post<bool>([clientId](MQTTBroker &broker) { return broker.sessions().removeClient(clientId); });
}

QFuture<AccessAnswer> BrokerControl::aclCheck(const std::optional<QString> &userName, const QString &clientId,
                                              AccessAction action, const QString &topic)
{
    return post<AccessAnswer>(
        [=](MQTTBroker &broker) { return broker.aclCheck(userName, clientId, action, topic); });
}

} // namespace deepros
