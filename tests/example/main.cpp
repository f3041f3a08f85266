// A program with an MQTT broker inside: publishes by the API, watches what the broker sees, and ends by
// itself.
#include <deepros/broker/brokerthread.h>
#include <deepros/broker/monitorlink.h>

#include <QCoreApplication>
#include <QDebug>
#include <QTimer>

using namespace deepros;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);

    BrokerConfig config;
    config.mqttHost = QStringLiteral("127.0.0.1");
    config.mqttPort = 0; // any free one
    config.websocketEnabled = false;
    config.persistence = false;

    BrokerThread broker(config); // runs the broker in a thread of its own
    const auto started = broker.start();
    if (!started) {
        qCritical().noquote() << started.error().message;
        return 1;
    }
    for (const ListenerInfo &listener : *started)
        qInfo().noquote() << "listening on" << listener.url;

    BrokerControl &control = broker.control(); // may be used from any thread; answers are futures
    const QString topic = QStringLiteral("ros/lab/arm/joint_states");
    int published = 0;
    QTimer publisher;
    QObject::connect(&publisher, &QTimer::timeout, &application,
                     [&] { control.publish(topic, QByteArray::number(++published), 1, true); });
    publisher.start(20); // 50 Hz

    // Everything that changes in the broker, at most ten times a second, as signals in this thread.
    MonitorLink monitor(control);
    int deltas = 0;
    quint64 seen = 0;
    QObject::connect(&monitor, &MonitorLink::deltaReceived, &application,
                     [&](const MonitorDeltaPointer &delta) {
                         ++deltas;
                         for (const TopicRow &row : delta->topics) {
                             if (row.topic == topic.toUtf8())
                                 seen = row.messages;
                         }
                         if (seen >= 25)
                             application.quit();
                         monitor.returnCredit(); // ready for the next
                     });
    QTimer::singleShot(std::chrono::seconds(20), &application, [] { QCoreApplication::exit(2); });
    if (const int status = application.exec())
        return status;
    qInfo() << "the monitor told of" << seen << "messages in" << deltas << "deltas";

    const QVariantMap statistics =
        control.post<QVariantMap>([](MQTTBroker &inside) { return inside.getStatistics(); }).result();
    const QVariantMap topics = statistics.value(QStringLiteral("topics")).toMap();
    qInfo() << "retained messages:" << topics.value(QStringLiteral("total_retained_messages")).toInt();

    for (const RosRow &row : control.rosRows().result()) {
        if (row.kind == RosRow::Kind::Topic)
            qInfo() << "ROS topic" << row.topic << "at" << row.rateHz << "Hz";
    }
    return 0; // the broker stops with its BrokerThread
}
