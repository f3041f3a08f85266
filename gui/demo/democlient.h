#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace deepros::gui {

/// As much of an MQTT 3.1.1 client as a demo robot needs: connects, subscribes with QoS 0, publishes, reads and forgets what it is
/// sent. GUI thread.
class DemoClient : public QObject
{
    Q_OBJECT
public:
    explicit DemoClient(QByteArray clientId, QObject *parent = nullptr);

    /// A user name that is empty is not sent.
    void connectTo(const QHostAddress &address, quint16 port, const QByteArray &userName, const QByteArray &password);
    /// Once it is connected.
    void subscribe(const QByteArray &filter);
    /// Does nothing while it is not connected, or when the broker reads too slowly.
    void publish(const QByteArray &topic, const QByteArray &payload, bool retain = false);
    void disconnectFromBroker();

Q_SIGNALS:
    /// Refused or closed; a sentence.
    void lost(const QString &why);

private:
    void read();

    const QByteArray m_clientId;
    QTcpSocket m_socket;
    QTimer m_ping;
    QByteArray m_input;
    QByteArray m_subscriptions; ///< packets to send when connected
    quint16 m_lastPacketId = 0;
    bool m_isConnected = false;
};

} // namespace deepros::gui
