#pragma once

#include "http/httpmessage.h"

#include <QJsonObject>

namespace deepros {

HttpResponse jsonResponse(const QJsonObject &object);
/// `{"error": "…"}`. Refusals are worth a line in the log, except for 404 and 405.
HttpResponse errorResponse(int status, const QString &error);

} // namespace deepros
