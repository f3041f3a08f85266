#pragma once

#include "auth/passwordauthenticator.h"
#include "broker/banlist.h"
#include "broker/listenerset.h"
#include "broker/mqttbroker.h"
#include "broker/observerlist.h"
#include "monitor/monitor.h"
#include "protocol/connectiontable.h"
#include "routing/systopics.h"
#include "stats/turnmeter.h"
#include "store/sqlitestore.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>

namespace deepros {

/// Everything a broker consists of. Its functions stand in mqttbroker.cpp (start, stop, turns, reload, API) and
/// brokerfigures.cpp (what it knows of itself).
class MQTTBroker::Parts
{
public:
    explicit Parts(BrokerConfig brokerConfig);
    ~Parts();
    Q_DISABLE_COPY_MOVE(Parts)

    // In the order of construction: what stands below uses what stands above.
    BrokerConfig config;
    SystemClock clock;
    Counters counters;
    BlockPool pool;
    ObserverList observers;
    std::unique_ptr<SqliteStore> store; ///< null: nothing is kept
    SessionContext sessionContext;
    TopicManager topics;
    Router router;
    SessionManager sessions;
    KeepAliveWheel wheel;
    PasswordAuthenticator authenticator;
    QList<QSslCertificate> serviceAuthorities;
    std::shared_ptr<const AccessPolicy> policy; ///< null: everything is allowed
    ProtocolContext protocol;
    BanList bans;
    Monitor monitor;
    SysTopics sysTopics;
    Sampler sampler;
    TurnMeter turns;
    qint64 nextSampleUs = 0;
    StoreState storeState = StoreState::Ok; ///< that an event has told
    qint64 nextSysMs = 0;
    ReadBuffer readBuffer;
    TransportServices transports{readBuffer, pool, counters, clock};
    ConnectionTable connections; ///< below what its transports share
    ListenerSet listeners{transports};
    std::deque<std::function<bool(const WorkSlice &)>> works; ///< the first has its turns
    QTimer timer;
    QTimer beatTimer; ///< runs while the monitor needs it
    QTimer throttleTimer;
    QTimer goodbyeTimer;
    QTimer commitTimer;
    QElapsedTimer uptime;
    bool running = false;
    bool stopping = false;
};

} // namespace deepros
