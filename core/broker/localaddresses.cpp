#include "broker/localaddresses.h"

#include <QNetworkInterface>

namespace deepros {

QStringList localAddresses()
{
    QStringList out;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            const QHostAddress address = entry.ip();
            if (!address.isLoopback() && !address.isLinkLocal() && !address.isMulticast())
                out += address.toString();
        }
    }
    out.removeDuplicates();
    return out;
}

bool isAddress(const QString &text)
{
    return !QHostAddress(text).isNull();
}

} // namespace deepros
