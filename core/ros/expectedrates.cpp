#include "ros/expectedrates.h"

#include "topics/topicfilter.h"

namespace deepros {

namespace {

constexpr double highestHz = 100'000;

} // namespace

Result<RosExpectedRates, QString> readExpectedRates(const QString &text)
{
    RosExpectedRates rates;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const qsizetype equals = part.lastIndexOf(u'=');
        bool isNumber = false;
        const double hz = QStringView(part).sliced(equals + 1).trimmed().toDouble(&isNumber);
        if (equals < 0 || !isNumber)
            return Failure{QStringLiteral("'%1': expected FILTER=HZ").arg(part.trimmed())};
        rates.push_back({part.first(equals).trimmed().toUtf8(), hz});
    }
    if (const QString objection = objectionTo(rates); !objection.isEmpty())
        return Failure{objection};
    return rates;
}

QString objectionTo(const RosExpectedRates &rates)
{
    if (rates.size() > mostExpectedRates)
        return QStringLiteral("%1 rates, at most %2 are looked at").arg(rates.size()).arg(mostExpectedRates);
    for (const RosExpectedRate &rate : rates) {
        const QString filter = QString::fromUtf8(rate.filter);
        const auto parsed = TopicFilter::parse(rate.filter);
        if (!parsed)
            return QStringLiteral("'%1': %2").arg(filter, QString::fromUtf8(parsed.error().toText()));
        if (parsed->isShared())
            return QStringLiteral("'%1': a shared subscription is no topic filter").arg(filter);
        if (!(rate.hz >= 0 && rate.hz <= highestHz))
            return QStringLiteral("'%1': expected a rate of 0 to %2 Hz").arg(filter).arg(highestHz);
    }
    return {};
}

} // namespace deepros
