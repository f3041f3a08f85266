#include "ros/payloadtime.h"

#include <QDateTime>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>

namespace deepros {

namespace {

constexpr qsizetype looked = 4096;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

QByteArrayView skipSpace(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    return text;
}

/// What follows `"key" :` at its first appearance; empty when there is none.
QByteArrayView valueOf(QByteArrayView text, QByteArrayView quotedKey)
{
    for (qsizetype from = 0;;) {
        const qsizetype at = text.indexOf(quotedKey, from);
        if (at < 0)
            return {};
        const QByteArrayView behind = skipSpace(text.sliced(at + quotedKey.size()));
        if (!behind.isEmpty() && behind.front() == ':')
            return skipSpace(behind.sliced(1));
        from = at + quotedKey.size(); // it was a value, not a key
    }
}

std::optional<double> number(QByteArrayView text)
{
    qsizetype size = 0;
    while (size < text.size() && (std::isdigit(static_cast<unsigned char>(text[size])) || (text[size] && std::strchr("+-.eE", text[size]))))
        ++size;
    bool ok = false;
    const double value = text.first(size).toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return {};
    return value;
}

std::optional<qint64> microseconds(double value, double scale)
{
    const double us = value * scale;
    if (us <= 0 || us > 4e15) // after the year 2096 it is something else
        return {};
    return qint64(us);
}

std::optional<qint64> fromNumber(double value)
{
    if (value < 1e11)
        return microseconds(value, 1e6);
    if (value < 1e14)
        return microseconds(value, 1e3);
    if (value < 1e17)
        return microseconds(value, 1);
    return microseconds(value, 1e-3);
}

std::optional<qint64> fromStamp(QByteArrayView value)
{
    if (value.isEmpty())
        return {};
    if (value.front() != '{') {
        const auto seconds = number(value);
        return seconds ? fromNumber(*seconds) : std::nullopt;
    }
    const qsizetype end = value.indexOf('}');
    const QByteArrayView inside = value.first(end < 0 ? value.size() : end);
    QByteArrayView seconds = valueOf(inside, "\"sec\"");
    if (seconds.isEmpty())
        seconds = valueOf(inside, "\"secs\"");
    QByteArrayView nanos;
    for (const char *key : {"\"nanosec\"", "\"nsec\"", "\"nsecs\""}) {
        if (nanos.isEmpty())
            nanos = valueOf(inside, key);
    }
    const auto whole = number(seconds);
    const auto part = number(nanos);
    if (!whole || *whole <= 0 || *whole > 4e9)
        return {};
    return qint64(*whole) * 1'000'000 + qint64(part.value_or(0) / 1000);
}

std::optional<qint64> fromText(QByteArrayView value)
{
    const qsizetype end = value.indexOf('"', 1);
    if (end < 0 || end > 40)
        return {};
    const QDateTime time = QDateTime::fromString(QString::fromUtf8(value.sliced(1, end - 1)), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    const qint64 ms = time.toMSecsSinceEpoch();
    return ms > 0 ? std::optional(ms * 1000) : std::nullopt;
}

std::optional<qint64> fromValue(QByteArrayView value)
{
    return value.startsWith('"') ? fromText(value) : fromStamp(value);
}

/// The beginning of a JSON object; empty when it is none.
QByteArrayView objectIn(QByteArrayView payload)
{
    const QByteArrayView text = skipSpace(payload.first(std::min(payload.size(), looked)));
    return text.startsWith('{') ? text : QByteArrayView();
}

} // namespace

std::optional<qint64> payloadTimeUs(QByteArrayView payload, QByteArrayView field)
{
    QByteArrayView value = objectIn(payload);
    for (qsizetype from = 0; from <= field.size() && !value.isEmpty();) {
        const qsizetype dot = field.indexOf('.', from);
        const qsizetype end = dot < 0 ? field.size() : dot;
        const QByteArray key = '"' + field.sliced(from, end - from).toByteArray() + '"';
        value = value.startsWith('{') ? valueOf(value, key) : QByteArrayView();
        from = end + 1;
    }
    return fromValue(value);
}

std::optional<qint64> payloadTimeUs(QByteArrayView payload)
{
    const QByteArrayView text = objectIn(payload);
    if (text.isEmpty())
        return {};
    const QByteArrayView header = valueOf(text, "\"header\"");
    if (const QByteArrayView stamp = valueOf(header.isEmpty() ? text : header, "\"stamp\""); !stamp.isEmpty())
        return fromStamp(stamp);
    return fromValue(valueOf(text, "\"timestamp\""));
}

} // namespace deepros
