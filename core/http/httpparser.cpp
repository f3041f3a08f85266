#include "http/httpparser.h"

#include <algorithm>
#include <cstring>

namespace deepros {

namespace {

/// tchar of RFC 9110, 5.6.2.
bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (c && std::strchr("!#$%&'*+-.^_`|~", c));
    });
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Nothing when a '%' is not followed by two hexadecimal digits.
std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsBlank)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += plusIsBlank && text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || hexValue(text[i + 1]) < 0 || hexValue(text[i + 2]) < 0)
            return std::nullopt;
        decoded += char(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
        i += 2;
    }
    return decoded;
}

} // namespace

HttpParser::State HttpParser::feed(QByteArrayView bytes)
{
    if (m_state == State::Refused)
        return m_state;
    m_buffer.append(bytes.data(), bytes.size());
    read();
    return m_state;
}

HttpRequest HttpParser::take()
{
    Q_ASSERT(m_state == State::Complete);
    HttpRequest request = std::exchange(m_request, {});
    m_hasHeader = false;
    m_expectsContinue = false;
    m_searched = 0;
    m_bodyBytes = 0;
    m_state = State::Incomplete;
    read();
    return request;
}

bool HttpParser::refuse(int status, const char *why)
{
    m_state = State::Refused;
    m_status = status;
    m_why = why;
    m_buffer.clear();
    return false;
}

void HttpParser::read()
{
    if (m_state != State::Incomplete)
        return;
    if (!m_hasHeader) {
        while (m_buffer.startsWith("\r\n")) // 2.2: empty lines before a request are ignored
            m_buffer.remove(0, 2);
        const qsizetype end = m_buffer.indexOf("\r\n\r\n", std::max<qsizetype>(0, m_searched - 3));
        if (end > maxHeaderBytes || (end < 0 && m_buffer.size() > maxHeaderBytes)) {
            refuse(431, "request line and headers are longer than 16 KiB");
            return;
        }
        m_searched = m_buffer.size();
        if (end < 0)
            return;
        const QByteArray header = m_buffer.first(end);
        m_buffer.remove(0, end + 4);
        if (!readHeader(header))
            return;
        m_hasHeader = true;
    }
    if (m_buffer.size() < m_bodyBytes)
        return;
    m_request.body = m_buffer.first(m_bodyBytes);
    m_buffer.remove(0, m_bodyBytes);
    m_state = State::Complete;
}

bool HttpParser::readHeader(QByteArrayView header)
{
    m_request = {};
    bool isFirst = true;
    while (!header.isEmpty() || isFirst) {
        const qsizetype end = header.indexOf("\r\n");
        const QByteArrayView line = end < 0 ? header : header.first(end);
        header = end < 0 ? QByteArrayView() : header.sliced(end + 2);
        if (std::any_of(line.begin(), line.end(),
                        [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f; }))
            return refuse(400, "control character in the header");
        if (std::exchange(isFirst, false)) {
            if (!readRequestLine(line))
                return false;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        // Also refuses folded lines (5.2) and blanks before the colon (5.1), which begin or end no token.
        if (colon < 0 || !isToken(line.first(colon)))
            return refuse(400, "malformed header line");
        m_request.headers.append(
            {line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).toByteArray().trimmed()});
    }
    return readFields();
}

bool HttpParser::readRequestLine(QByteArrayView line)
{
    const QList<QByteArray> words = line.toByteArray().split(' ');
    if (words.size() != 3 || !isToken(words[0]))
        return refuse(400, "malformed request line");
    const QByteArray &version = words[2];
    if (version.size() != 8 || !version.startsWith("HTTP/"))
        return refuse(400, "malformed request line");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(505, "only HTTP/1.0 and HTTP/1.1 are spoken");
    m_minor = version.back() - '0';
    m_request.method = words[0];
    m_request.target = words[1];
    return readTarget(words[1]);
}

bool HttpParser::readTarget(QByteArrayView target)
{
    if (!target.startsWith('/') || target.contains('#'))
        return refuse(400, "the target must be a path");
    const qsizetype question = target.indexOf('?');
    const QByteArray path = (question < 0 ? target : target.first(question)).sliced(1).toByteArray();
    if (!path.isEmpty()) {
        for (const QByteArray &segment : path.split('/')) {
            const auto decoded = percentDecoded(segment, false);
            if (!decoded)
                return refuse(400, "malformed percent encoding");
            m_request.path.append(*decoded);
        }
    }
    const QByteArray query = question < 0 ? QByteArray() : target.sliced(question + 1).toByteArray();
    for (const QByteArray &part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = percentDecoded(equals < 0 ? part : part.first(equals), true);
        const auto value = percentDecoded(equals < 0 ? QByteArray() : part.sliced(equals + 1), true);
        if (!name || !value)
            return refuse(400, "malformed percent encoding");
        m_request.query.emplace_back(*name, *value);
    }
    return true;
}

bool HttpParser::readFields()
{
    int hosts = 0;
    std::optional<QByteArray> length;
    m_request.keepAlive = m_minor == 1;
    for (const auto &[name, value] : std::as_const(m_request.headers)) {
        if (name == "host") {
            ++hosts;
        } else if (name == "transfer-encoding") {
            return refuse(501, "transfer encodings are not spoken: send Content-Length");
        } else if (name == "content-length") {
            const bool isNumber =
                !value.isEmpty() && value.size() <= 18 &&
                std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (!isNumber || (length && *length != value))
                return refuse(400, "malformed Content-Length");
            length = value;
        } else if (name == "connection") {
            for (const QByteArray &option : value.toLower().split(',')) {
                if (option.trimmed() == "close")
                    m_request.keepAlive = false;
            }
        } else if (name == "expect") {
            m_expectsContinue = m_minor == 1 && value.toLower() == "100-continue";
        }
    }
    if (hosts > 1 || (hosts == 0 && m_minor == 1))
        return refuse(400, "expected one Host header");
    if (!length && (m_request.method == "POST" || m_request.method == "PUT"))
        return refuse(411, "expected Content-Length");
    m_bodyBytes = length ? length->toLongLong() : 0;
    if (m_bodyBytes > maxBodyBytes)
        return refuse(413, "the body is longer than 1 MiB");
    return true;
}

} // namespace deepros
