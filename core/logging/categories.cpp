#include "logging/categories.h"

namespace deepros {

Q_LOGGING_CATEGORY(lcBroker, "deepros.broker", QtInfoMsg)
Q_LOGGING_CATEGORY(lcProtocol, "deepros.protocol", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "deepros.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcTransport, "deepros.transport", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRouting, "deepros.routing", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "deepros.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAuth, "deepros.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRos, "deepros.ros", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMonitor, "deepros.monitor", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "deepros.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcConfig, "deepros.config", QtInfoMsg)

} // namespace deepros
