#include "broker/brokerthread.h"

#include "logging/categories.h"
#include "transport/eventloop.h"

#include <QSemaphore>

namespace deepros {

namespace {

constexpr int goodbyeMs = 2000;
/// The end takes longer than this only where the disk or the machine is in trouble.
constexpr int usualEndMs = 6000;

} // namespace

BrokerThread::BrokerThread(BrokerConfig config) : m_config(std::move(config))
{
    m_thread.setObjectName(QStringLiteral("broker"));
    m_control.setConfigSource([this] {
        LoadedConfig loaded;
        loaded.config = m_config;
        return loaded;
    });
}

BrokerThread::~BrokerThread()
{
    stop();
}

void BrokerThread::setConfig(BrokerConfig config)
{
    Q_ASSERT(!isRunning());
    m_config = std::move(config);
}

Result<QList<ListenerInfo>, StartError> BrokerThread::start()
{
    if (m_thread.isRunning())
        return Failure{StartError{QStringLiteral("the broker is running")}};
    if (auto dispatcher = makeBrokerEventDispatcher())
        m_thread.setEventDispatcher(dispatcher.release());
    m_thread.start();

    // The broker, its sockets and timers are made in the thread that uses them.
    auto *anchor = new QObject;
    anchor->moveToThread(&m_thread);
    QSemaphore done;
    QList<ListenerInfo> bound;
    QString error;
    QMetaObject::invokeMethod(anchor, [&, anchor] {
        auto broker = std::make_unique<MQTTBroker>(m_config);
        const auto started = broker->start();
        if (started) {
            bound = broker->listeners();
            m_broker = broker.release();
            QObject::connect(
                m_broker, &QObject::destroyed, m_broker, [this] { m_ended.store(true, std::memory_order_release); },
                Qt::DirectConnection);
            QThread *thread = &m_thread;
            QObject::connect(m_broker, &MQTTBroker::stopped, m_broker, [this, thread] {
                m_control.setBroker(nullptr);
                m_broker->deleteLater(); // still within the thread, when its loop ends
                thread->quit();
            }, Qt::QueuedConnection);
        } else {
            error = started.error().message;
        }
        anchor->deleteLater();
        done.release();
    });
    done.acquire();
    if (!error.isEmpty()) {
        m_thread.quit();
        m_thread.wait();
        return Failure{StartError{error}};
    }
    m_control.setBroker(m_broker);
    return bound;
}

void BrokerThread::stop()
{
    // Also when the broker has stopped by itself: its thread may still be on the way out.
    m_control.postRaw([](MQTTBroker *broker) { broker->stop(goodbyeMs); });
    if (!m_thread.wait(usualEndMs)) {
        qCWarning(lcBroker, "still ending after %d s: waiting for the last commit and for questions under way", usualEndMs / 1000);
        m_thread.wait();
    }
    (void)m_ended.load(std::memory_order_acquire);
}

} // namespace deepros
