#include "http/httpmessage.h"

#include <algorithm>

namespace deepros {

namespace {

std::optional<QByteArray> valueOf(const QList<std::pair<QByteArray, QByteArray>> &list, QByteArrayView name)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [name](const auto &pair) { return pair.first == name; });
    return found == list.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::optional<QByteArray> HttpRequest::header(QByteArrayView name) const
{
    return valueOf(headers, name);
}

std::optional<QByteArray> HttpRequest::parameter(QByteArrayView name) const
{
    return valueOf(query, name);
}

QByteArray reasonPhrase(int status)
{
    static constexpr std::pair<int, const char *> phrases[] = {
        {200, "OK"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
    };
    for (const auto &[code, phrase] : phrases) {
        if (code == status)
            return phrase;
    }
    return "Unknown";
}

QByteArray serialized(const HttpResponse &response, bool isHead, bool keepAlive)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' +
                       reasonPhrase(response.status) + "\r\nContent-Type: " + response.contentType +
                       "\r\nContent-Length: " + QByteArray::number(response.body.size()) +
                       "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    for (const auto &[name, value] : response.headers)
        bytes += name + ": " + value + "\r\n";
    if (!keepAlive)
        bytes += "Connection: close\r\n";
    bytes += "\r\n";
    if (!isHead)
        bytes += response.body;
    return bytes;
}

} // namespace deepros
