#include "broker/reload.h"

#include "config/options.h"
#include "logging/categories.h"
#include "util/printable.h"

namespace deepros {

ReloadReport takeOver(BrokerConfig &current, const BrokerConfig &wanted)
{
    ReloadReport report;
    for (const Option &option : options()) {
        if (isSameValue(current, wanted, option))
            continue;
        const auto shown = [&option](const BrokerConfig &config) { return printable(shownValue(config, option), 200); };
        const QString line = option.isSecret() ? QString(option.variable)
                                               : QStringLiteral("%1=%2 (was %3)")
                                                     .arg(option.variable, shown(wanted), shown(current));
        (option.needsRestart ? report.needRestart : report.changed) += line;
        if (!option.needsRestart)
            copyValue(wanted, current, option);
    }
    report.config = current;
    return report;
}

void logReport(const ReloadReport &report)
{
    for (const QString &warning : report.warnings)
        qCWarning(lcConfig).noquote() << "reload:" << warning;
    if (!report.ok()) {
        for (const QString &error : report.errors)
            qCCritical(lcConfig).noquote() << "reload:" << error;
        qCCritical(lcConfig, "reload: refused, everything stays as it was");
        return;
    }
    for (const QString &line : report.changed)
        qCInfo(lcConfig).noquote() << "reload: now" << line;
    for (const QString &line : report.needRestart)
        qCWarning(lcConfig).noquote() << "reload: holds from the next start on:" << line;
    qCInfo(lcConfig).nospace() << "reload: done, " << report.clientsDisconnected << " clients disconnected, "
                               << report.subscriptionsRevoked << " subscriptions revoked";
}

} // namespace deepros
