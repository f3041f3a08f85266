#include "broker/httpauthservice.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace deepros {

/// Lives in the thread of the service. Its answers go to the owner's thread.
class HttpAuthService::Worker : public QObject
{
public:
    Worker(HttpAuthService &owner, Settings settings) : m_owner(owner), m_settings(std::move(settings)) {}

    void post(quint64 id, const QByteArray &question)
    {
        if (!m_network) {
            m_network = new QNetworkAccessManager(this);
            m_network->setProxy(QNetworkProxy::NoProxy);
        }
        QNetworkReply *reply = m_network->post(request(), question);
        auto *timer = new QTimer(reply);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, reply, [reply] {
            reply->setProperty("timedOut", true);
            reply->abort();
        });
        timer->start(m_settings.timeout);
        connect(reply, &QIODevice::readyRead, reply, [reply] {
            if (reply->bytesAvailable() > maxAnswer) {
                reply->setProperty("tooLong", true);
                reply->abort();
            }
        });
        connect(reply, &QNetworkReply::finished, this, [this, id, reply] {
            reply->deleteLater();
            answer(id, read(*reply));
        });
    }

private:
    QNetworkRequest request() const
    {
        QNetworkRequest out(m_settings.url);
        out.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        out.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("deepros-broker/" DEEPROS_VERSION));
        out.setRawHeader("Accept", "application/json");
        out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        for (const auto attribute : {QNetworkRequest::CookieLoadControlAttribute,
                                     QNetworkRequest::CookieSaveControlAttribute,
                                     QNetworkRequest::AuthenticationReuseAttribute})
            out.setAttribute(attribute, QNetworkRequest::Manual);
        if (!m_settings.authorities.isEmpty()) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setCaCertificates(m_settings.authorities);
            out.setSslConfiguration(tls);
        }
        return out;
    }

    Reply read(QNetworkReply &reply) const
    {
        if (reply.property("timedOut").toBool())
            return {0, {}, "nothing within " + QByteArray::number(m_settings.timeout.count()) + " ms"};
        if (reply.property("tooLong").toBool())
            return {0, {}, "more than " + QByteArray::number(maxAnswer) + " bytes"};
        const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
        const bool isBroken = reply.error() != QNetworkReply::NoError &&
                              reply.error() < QNetworkReply::ContentAccessDenied;
        if (!status.isValid() || isBroken)
            return {0, {}, reply.errorString().toUtf8()};
        return {status.toInt(), reply.readAll(), {}};
    }

    void answer(quint64 id, const Reply &reply)
    {
        HttpAuthService *owner = &m_owner;
        QMetaObject::invokeMethod(
            &owner->m_context, [owner, id, reply] { owner->deliver(id, reply); }, Qt::QueuedConnection);
    }

    HttpAuthService &m_owner;
    const Settings m_settings;
    QNetworkAccessManager *m_network = nullptr; ///< made with the first question
};

HttpAuthService::HttpAuthService(Settings settings) : m_worker(new Worker(*this, std::move(settings)))
{
    m_thread.setObjectName(QStringLiteral("auth-http"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

HttpAuthService::~HttpAuthService()
{
    m_thread.quit();
    m_thread.wait();
}

void HttpAuthService::ask(const QByteArray &question, Done done)
{
    const quint64 id = ++m_lastId;
    m_waiting.emplace(id, std::move(done));
    Worker *worker = m_worker;
    QMetaObject::invokeMethod(worker, [worker, id, question] { worker->post(id, question); }, Qt::QueuedConnection);
}

void HttpAuthService::deliver(quint64 id, const Reply &reply)
{
    if (auto node = m_waiting.extract(id))
        node.mapped()(reply);
}

} // namespace deepros
