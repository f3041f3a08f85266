#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace deepros {

/// One request, taken apart and checked. A value.
struct HttpRequest
{
    QByteArray method; ///< "GET"; case matters
    QByteArray target; ///< as it was sent, for the log
    QList<QByteArray>
        path; ///< between the slashes, percent-decoded: "/a/b%2Fc" is {"a", "b/c"}; empty for "/"
    QList<std::pair<QByteArray, QByteArray>> query;   ///< percent-decoded, '+' is a blank
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    bool keepAlive = true;

    /// The first header of that name (lower case); nothing when there is none.
    std::optional<QByteArray> header(QByteArrayView name) const;
    /// The first parameter of that name; nothing when there is none.
    std::optional<QByteArray> parameter(QByteArrayView name) const;
    bool isHead() const { return method == "HEAD"; }
};

/// What is answered. A value; may cross threads.
struct HttpResponse
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< further ones
    QString logged{}; ///< why it was refused, for the log; empty: not worth a line
};

/// "Not Found" …
QByteArray reasonPhrase(int status);

/// Status line, headers and body as they are sent; for HEAD the body is left out.
QByteArray serialized(const HttpResponse &response, bool isHead, bool keepAlive);

} // namespace deepros
