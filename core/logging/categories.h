#pragma once

#include <QLoggingCategory>

namespace deepros {

// One category per module. Their level is that of Logging::setLevel(); QT_LOGGING_RULES can open a single
// one, as in QT_LOGGING_RULES="deepros.session.debug=true". In a hot path ask isDebugEnabled() before a text
// is made.
Q_DECLARE_LOGGING_CATEGORY(lcBroker)
Q_DECLARE_LOGGING_CATEGORY(lcProtocol)
Q_DECLARE_LOGGING_CATEGORY(lcSession)
Q_DECLARE_LOGGING_CATEGORY(lcTransport)
Q_DECLARE_LOGGING_CATEGORY(lcRouting)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcAuth)
Q_DECLARE_LOGGING_CATEGORY(lcRos)
Q_DECLARE_LOGGING_CATEGORY(lcMonitor)
Q_DECLARE_LOGGING_CATEGORY(lcHttp)
Q_DECLARE_LOGGING_CATEGORY(lcConfig)

} // namespace deepros
