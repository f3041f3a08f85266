#pragma once

#include "http/httpmessage.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <vector>

namespace deepros {

/// Who may use a route.
enum class ApiAccess : quint8 {
    Open,   ///< everybody who reaches the listener
    Read,   ///< everybody on loopback; elsewhere with the token
    Command ///< with the token only
};

/// One method on one form of path.
struct ApiRoute
{
    /// `words` are the parts of the path that stand where the pattern has "{}".
    using Handler =
        std::function<QFuture<HttpResponse>(const HttpRequest &request, const QList<QByteArray> &words)>;

    const char *method;
    const char *pattern; ///< "api/v1/clients/{}"
    ApiAccess access;
    Handler handler;
};

using ApiRoutes = std::vector<ApiRoute>;

/// A future that has its answer already.
inline QFuture<HttpResponse> answered(HttpResponse response)
{
    QPromise<HttpResponse> promise;
    promise.start();
    promise.addResult(std::move(response));
    promise.finish();
    return promise.future();
}

} // namespace deepros
