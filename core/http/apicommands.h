#pragma once

#include "http/apiroute.h"

#include <QJsonObject>
#include <QObject>

namespace deepros {

class BrokerControl;

/// What the JSON API does: `POST` and `DELETE` below `/api/v1/`. Bodies are JSON objects; each command done
/// is logged. Lives in the thread of the HTTP server.
class ApiCommands : public QObject
{
    Q_OBJECT
public:
    explicit ApiCommands(BrokerControl &control);

    ApiRoutes routes();

private:
    using Answer = QFuture<HttpResponse>;

    Answer disconnectClient(const QByteArray &id);
    Answer removeClient(const QByteArray &id);
    Answer ban(const QString &kind, const QString &value, const QJsonObject &body);
    Answer liftBan(const QByteArray &id);
    Answer publish(const QJsonObject &body);
    Answer clearRetained(const QJsonObject &body);
    Answer reload();
    Answer checkAccess(const QJsonObject &body);
    Answer setLogLevel(const QJsonObject &body);

    BrokerControl &m_control;
};

} // namespace deepros
