#pragma once

#include "config/brokerconfig.h"
#include "util/result.h"
#include "util/secretstring.h"

#include <QString>

#include <chrono>

namespace deepros {

/// Where the HTTP listener that the configuration describes is reached from its own machine.
QString configuredHttpUrl(const BrokerConfig &config);

/// Asks for `url` and waits for the answer, in an event loop of its own: for commands that do nothing else
/// meanwhile. The token is sent when it is not empty. The error is a sentence; an answer other than 200 is
/// one.
Result<QByteArray, QString> httpGet(const QString &url, const SecretString &token,
                                    std::chrono::milliseconds patience);

} // namespace deepros
