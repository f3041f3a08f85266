#include "http/httpjson.h"

#include <QJsonDocument>

namespace deepros {

HttpResponse jsonResponse(const QJsonObject &object)
{
    HttpResponse response;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return response;
}

HttpResponse errorResponse(int status, const QString &error)
{
    HttpResponse response = jsonResponse({{QStringLiteral("error"), error}});
    response.status = status;
    if (status != 404 && status != 405)
        response.logged = error;
    return response;
}

} // namespace deepros
