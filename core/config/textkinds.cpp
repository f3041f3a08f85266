#include "config/textkinds.h"

#include <QUrl>

#include <algorithm>

namespace deepros {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isHost(const QString &text)
{
    // Whether it names an address of this machine is found out by the listener that binds it.
    if (text == "*"_L1)
        return true; // all addresses, IPv4 and IPv6
    return !text.isEmpty() && text.size() <= 253 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'.' || c == u'-' || c == u'_' || c == u':'
               || c == u'%';
    });
}

bool isTopicPrefix(const QString &text)
{
    return text.size() > 1 && text.size() <= 1024 && text.endsWith(u'/') && !text.startsWith(u'$')
           && !text.contains(u'+') && !text.contains(u'#');
}

bool areTopicPrefixes(const QString &text)
{
    const QStringList parts = splitList(text);
    return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), isTopicPrefix);
}

/// Whether the filters are valid is judged where they are used: config knows no topics.
bool areRates(const QString &text)
{
    const QStringList parts = splitList(text);
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        const auto rate = splitRate(part);
        return rate && rate->second >= 0 && rate->second <= highestRateHz;
    });
}

bool areFields(const QString &text)
{
    const QStringList parts = splitList(text);
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) { return splitField(part).has_value(); });
}

/// A user name in it would be shown by --print-config.
bool isHttpUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasFragment() &&
           (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

} // namespace

std::optional<std::pair<QString, double>> splitRate(QStringView text)
{
    const auto parts = splitField(text);
    bool isNumber = false;
    const double hz = parts ? parts->second.toDouble(&isNumber) : 0;
    return isNumber ? std::optional(std::pair(parts->first, hz)) : std::nullopt;
}

std::optional<std::pair<QString, QString>> splitField(QStringView text)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    const QStringView filter = text.first(std::max<qsizetype>(0, equals)).trimmed();
    return filter.isEmpty() ? std::nullopt : std::optional(std::pair(filter.toString(), text.sliced(equals + 1).trimmed().toString()));
}

bool fitsKind(const QString &text, TextKind kind)
{
    switch (kind) {
    case TextKind::Host:
        return isHost(text);
    case TextKind::Credential:
        return !text.isEmpty() && text.toUtf8().size() <= 65535; // the longest string that a CONNECT can carry
    case TextKind::TopicPrefixes:
        return areTopicPrefixes(text);
    case TextKind::Rates:
        return areRates(text);
    case TextKind::Fields:
        return areFields(text);
    case TextKind::HttpUrl:
        return text.isEmpty() || isHttpUrl(text);
    case TextKind::None:
    case TextKind::InputFile:
    case TextKind::OutputFile:
    case TextKind::Folder:
    case TextKind::Filters: // judged where they are used: config knows no topics
        break;
    case TextKind::Levels:
        return !text.contains(u'/') && !text.contains(u'+') && !text.contains(u'#');
    }
    return true;
}

QString expectedText(TextKind kind)
{
    switch (kind) {
    case TextKind::Host:
        return QStringLiteral("an IP address or a host name");
    case TextKind::Credential:
        return QStringLiteral("1 to 65535 bytes of UTF-8 text");
    case TextKind::TopicPrefixes:
        return QStringLiteral("topic levels that end with '/', without '+', '#' and a leading '$', or several such, "
                              "separated by commas");
    case TextKind::Rates:
        return QStringLiteral("topic filters with a rate of 0 to 100000 Hz, as in ros/+/lidar/#=10, separated by commas");
    case TextKind::Fields:
        return QStringLiteral("topic filters with a field of the payload, as in ros/+/lidar/#=header.stamp, separated by commas");
    case TextKind::HttpUrl:
        return QStringLiteral("an http:// or https:// URL without user name and fragment");
    case TextKind::InputFile:
    case TextKind::OutputFile:
        return QStringLiteral("the path of a file, in UTF-8");
    case TextKind::Folder:
        return QStringLiteral("the path of a folder, in UTF-8");
    case TextKind::Filters:
        return QStringLiteral("topic filters separated by commas, in UTF-8");
    case TextKind::Levels:
        return QStringLiteral("topic levels separated by commas, without '/', '+' and '#'");
    case TextKind::None:
        break;
    }
    return QStringLiteral("UTF-8 text");
}

} // namespace deepros
