#pragma once

#include "config/brokerconfig.h"

#include <QStringList>

namespace deepros {

/// What came of reading the configuration and its files anew. With errors nothing at all has changed. The lines show no
/// secret. A value; may cross threads.
struct ReloadReport
{
    QStringList changed;     ///< in effect now: "BROKER_MAX_PUBLISH_RATE=100 (was 0)"
    QStringList needRestart; ///< the same, for what holds from the next start on
    QStringList errors;      ///< as the loader and the files tell them, with their places
    QStringList warnings;
    int clientsDisconnected = 0;  ///< their login is no longer good
    int subscriptionsRevoked = 0; ///< the access rules no longer allow them
    BrokerConfig config;          ///< in effect now

    bool ok() const { return errors.isEmpty(); }
};

/// Compares two configurations option by option: what `wanted` says and can change at run time is taken over into
/// `current`; `changed` and `needRestart` of the report say what differed.
ReloadReport takeOver(BrokerConfig &current, const BrokerConfig &wanted);

/// Writes the report to the log, line by line. Any thread.
void logReport(const ReloadReport &report);

} // namespace deepros
