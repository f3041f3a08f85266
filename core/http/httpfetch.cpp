#include "http/httpfetch.h"

#include "util/printable.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <memory>

namespace deepros {

QString configuredHttpUrl(const BrokerConfig &config)
{
    QHostAddress address(config.metricsHost);
    if (address == QHostAddress(QHostAddress::AnyIPv4))
        address = QHostAddress(QHostAddress::LocalHost);
    else if (address == QHostAddress(QHostAddress::AnyIPv6))
        address = QHostAddress(QHostAddress::LocalHostIPv6);
    QString host = address.isNull() ? config.metricsHost : address.toString();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return QStringLiteral("http://%1:%2").arg(host, QString::number(config.metricsPort));
}

Result<QByteArray, QString> httpGet(const QString &url, const SecretString &token,
                                    std::chrono::milliseconds patience)
{
    const QUrl address(url, QUrl::StrictMode);
    if (!address.isValid() || address.scheme() != QLatin1String("http") || address.host().isEmpty())
        return Failure{QStringLiteral("'%1': expected http://HOST:PORT").arg(printable(url, 200))};
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(address);
    request.setTransferTimeout(int(patience.count()));
    // A token goes to the address it was given for and to no other.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.reveal());
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QByteArray body = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 200 && reply->error() == QNetworkReply::NoError)
        return body;
    if (status == 0)
        return Failure{QStringLiteral("%1: %2").arg(url, reply->errorString())};
    const QString told = QJsonDocument::fromJson(body).object().value(QStringLiteral("error")).toString();
    return Failure{
        QStringLiteral("%1: answered %2 %3").arg(url, QString::number(status), printable(told, 300))};
}

} // namespace deepros
