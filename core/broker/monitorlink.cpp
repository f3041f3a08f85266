#include "broker/monitorlink.h"

#include "broker/brokercontrol.h"
#include "broker/mqttbroker.h"

#include <QMutex>

namespace deepros {

/// Lives as long as either end needs it.
class MonitorLink::Sink final : public MonitorConsumer, public std::enable_shared_from_this<Sink>
{
public:
    explicit Sink(MonitorLink *link) : m_link(link) {}

    // Broker thread.
    void deltaReady(const MonitorDeltaPointer &delta) override
    {
        post([delta](MonitorLink &link) { Q_EMIT link.deltaReceived(delta); });
    }
    void refuse()
    {
        post([](MonitorLink &link) { Q_EMIT link.refused(); });
    }

    /// The consumer's end goes.
    void cut()
    {
        const QMutexLocker lock(&m_mutex);
        m_link = nullptr;
    }

    int consumer = 0; ///< broker thread only

private:
    template <typename Work>
    void post(Work work)
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_link)
            return;
        MonitorLink *link = m_link;
        QMetaObject::invokeMethod(link, [link, work = std::move(work)] { work(*link); }, Qt::QueuedConnection);
    }

    QMutex m_mutex; ///< guards m_link
    MonitorLink *m_link;
};

MonitorLink::MonitorLink(BrokerControl &control, const MonitorWishes &wishes, QObject *parent)
    : QObject(parent), m_control(control), m_sink(std::make_shared<Sink>(this))
{
    const QFuture<bool> attached = m_control.post<bool>([sink = m_sink, wishes](MQTTBroker &broker) {
        sink->consumer = broker.monitor().attach(*sink, wishes);
        broker.monitorConsumersChanged();
        if (!sink->consumer)
            sink->refuse();
        return sink->consumer != 0;
    });
    if (attached.isCanceled())
        m_sink->refuse();
}

MonitorLink::~MonitorLink()
{
    m_sink->cut();
    m_control.post<bool>([sink = m_sink](MQTTBroker &broker) {
        broker.monitor().detach(sink->consumer);
        broker.monitorConsumersChanged();
        return true;
    });
}

void MonitorLink::returnCredit()
{
    m_control.post<bool>([sink = m_sink](MQTTBroker &broker) {
        broker.monitor().returnCredit(sink->consumer);
        return true;
    });
}

void MonitorLink::requestSnapshot()
{
    m_control.post<bool>([sink = m_sink](MQTTBroker &broker) {
        broker.monitor().requestSnapshot(sink->consumer);
        return true;
    });
}

QFuture<int> MonitorLink::startTail(const TailRequest &request)
{
    return m_control.post<int>([sink = m_sink, request](MQTTBroker &broker) {
        return broker.monitor().startTail(sink->consumer, request);
    });
}

void MonitorLink::stopTail(int tail)
{
    m_control.post<bool>([sink = m_sink, tail](MQTTBroker &broker) {
        broker.monitor().stopTail(sink->consumer, tail);
        return true;
    });
}

} // namespace deepros
