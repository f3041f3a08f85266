#include "broker/listenerset.h"

#include "config/listenerspec.h"
#include "logging/categories.h"

#include <algorithm>

namespace deepros {

namespace {

using Contexts = std::vector<std::pair<TlsSettings, std::shared_ptr<const TlsContext>>>;

/// One context for all listeners with the same settings, so that a ticket is good for each of them.
Result<Contexts, QStringList> loadContexts(const QList<ListenerSpec> &specs)
{
    Contexts contexts;
    QStringList errors;
    for (const ListenerSpec &spec : specs) {
        const bool isKnown = std::any_of(contexts.begin(), contexts.end(),
                                         [&spec](const auto &known) { return known.first == spec.tls; });
        if (!spec.isTls || isKnown)
            continue;
        auto context = TlsContext::load(spec.tls);
        if (!context)
            errors += context.error();
        contexts.emplace_back(spec.tls, context ? *context : nullptr);
    }
    errors.removeDuplicates();
    if (!errors.isEmpty())
        return Failure{errors};
    return contexts;
}

std::shared_ptr<const TlsContext> contextOf(const ListenerSpec &spec, const Contexts &contexts)
{
    const auto found = std::find_if(contexts.begin(), contexts.end(),
                                    [&spec](const auto &known) { return known.first == spec.tls; });
    return spec.isTls ? found->second : nullptr;
}

/// Nobody proves who he is, and not only this machine can reach it.
bool isOpenToAll(const ListenerSpec &spec, const BrokerConfig &config)
{
    return !spec.asksForPassword.value_or(config.enableAuth) && !spec.isPrivate() &&
           (!spec.isTls || spec.tls.clientCertificates != ClientCertificates::Require);
}

} // namespace

Result<void, QString> ListenerSet::open(const BrokerConfig &config, const Listener::Accept &accept)
{
    const auto specs = listenerSpecs(config);
    if (!specs)
        return Failure{specs.error().join(QLatin1String("; "))};
    const auto contexts = loadContexts(*specs);
    if (!contexts)
        return Failure{contexts.error().join(QLatin1String("; "))};

    std::vector<std::unique_ptr<Listener>> listeners;
    QList<ListenerInfo> infos;
    QStringList open;
    for (const ListenerSpec &spec : *specs) {
        listeners.push_back(makeListener(spec, m_services, accept));
        listeners.back()->setTls(contextOf(spec, *contexts));
        const auto info = listeners.back()->listen();
        if (!info)
            return Failure{info.error()};
        infos.append(*info);
        if (isOpenToAll(spec, config))
            open += info->url;
    }
    if (!open.isEmpty()) {
        qCWarning(lcBroker).noquote()
            << "EVERYBODY ON THE NETWORK MAY CONNECT, READ AND PUBLISH at" << open.join(QLatin1String(", "))
            << "- BROKER_PASSWORD_FILE or BROKER_ENABLE_AUTH asks for passwords, an address like "
               "127.0.0.1 keeps others out";
    }
    m_listeners = std::move(listeners);
    m_infos = infos;
    return {};
}

void ListenerSet::close()
{
    m_listeners.clear();
    m_infos.clear();
}

Result<void, QString> ListenerSet::reloadTls()
{
    QList<ListenerSpec> specs;
    for (const auto &listener : m_listeners)
        specs += listener->spec();
    const auto contexts = loadContexts(specs);
    if (!contexts)
        return Failure{contexts.error().join(QLatin1String("; "))};
    for (const auto &listener : m_listeners)
        listener->setTls(contextOf(listener->spec(), *contexts));
    return {};
}

bool ListenerSet::hasTls() const
{
    return std::any_of(m_infos.begin(), m_infos.end(), [](const ListenerInfo &info) { return info.isTls; });
}

bool ListenerSet::hasWebSocket() const
{
    return std::any_of(m_infos.begin(), m_infos.end(),
                       [](const ListenerInfo &info) { return info.isWebSocket; });
}

bool ListenerSet::hasMqtt() const
{
    return std::any_of(m_infos.begin(), m_infos.end(),
                       [](const ListenerInfo &info) { return !info.isWebSocket; });
}

QStringList checkTlsFiles(const BrokerConfig &config)
{
    const auto specs = listenerSpecs(config);
    if (!specs)
        return {}; // told elsewhere
    const auto contexts = loadContexts(*specs);
    return contexts ? QStringList() : contexts.error();
}

bool asksForPasswords(const BrokerConfig &config)
{
    const auto specs = listenerSpecs(config);
    return specs && std::any_of(specs->begin(), specs->end(), [&config](const ListenerSpec &spec) {
               return spec.asksForPassword.value_or(config.enableAuth);
           });
}

} // namespace deepros
