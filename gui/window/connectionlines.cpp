#include "window/connectionlines.h"

#include "broker/localaddresses.h"
#include "config/brokerconfig.h"

#include <QCoreApplication>
#include <QUrl>

namespace deepros::gui {

namespace {

const ListenerInfo *find(const QList<ListenerInfo> &listeners, bool webSocket)
{
    // One that others can reach comes before one of this machine only.
    const ListenerInfo *found = nullptr;
    for (const ListenerInfo &listener : listeners) {
        if (listener.isWebSocket != webSocket || listener.port == 0)
            continue;
        if (!found || (found->address.isLoopback() && !listener.address.isLoopback()))
            found = &listener;
    }
    return found;
}

QString hostOf(const ListenerInfo &listener)
{
    const QHostAddress &address = listener.address;
    const bool isAny = address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6)
        || address == QHostAddress(QHostAddress::Any);
    return isAny ? localAddresses().value(0, QStringLiteral("127.0.0.1")) : address.toString();
}

} // namespace

QString connectionUrl(const QList<ListenerInfo> &listeners, bool webSocket)
{
    const ListenerInfo *listener = find(listeners, webSocket);
    if (!listener)
        return {};
    QUrl url(listener->url);
    url.setHost(hostOf(*listener));
    url.setPort(listener->port);
    return url.toString();
}

QString connectionHost(const QList<ListenerInfo> &listeners)
{
    const ListenerInfo *listener = find(listeners, false);
    return listener ? hostOf(*listener) : QString();
}

quint16 connectionPort(const QList<ListenerInfo> &listeners)
{
    const ListenerInfo *listener = find(listeners, false);
    return listener ? listener->port : quint16(0);
}

QString openWarning(const QList<ListenerInfo> &listeners, const BrokerConfig &config)
{
    if (config.enableAuth || !config.passwordFile.isEmpty() || !config.authHttpUrl.isEmpty())
        return {};
    for (const ListenerInfo &listener : listeners) {
        if (listener.port != 0 && !listener.address.isLoopback())
            return QCoreApplication::translate("deepros::gui::ConnectionLines", "Anyone who can reach this computer may connect: no password is asked");
    }
    return {};
}

} // namespace deepros::gui
