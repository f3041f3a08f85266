#include "transport/listenerstate.h"

#include "logging/categories.h"
#include "util/printable.h"

#include <QHash>

namespace deepros {

void ListenerState::warn(QByteArrayView peer, QByteArrayView what)
{
    const QByteArrayView host = peer.first(std::max<qsizetype>(peer.lastIndexOf(':'), 0));
    const auto admitted = services.warnings.admit(qHashMulti(0, host, what), services.clock.now());
    if (!admitted)
        return;
    QString line = QStringLiteral("peer %1 at %2: %3")
                       .arg(QString::fromUtf8(peer), url, printable(QString::fromUtf8(what), 300));
    if (*admitted > 0)
        line += QStringLiteral(" (%1 more of the same were not logged)").arg(*admitted);
    qCWarning(lcTransport).noquote() << line;
}

} // namespace deepros
