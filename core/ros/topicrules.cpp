#include "ros/topicrules.h"

#include "config/options.h"
#include "config/textkinds.h"
#include "topics/topicfilter.h"

namespace deepros {

Result<RosExpectedRates, QString> readExpectedRates(const QString &text)
{
    RosExpectedRates rates;
    for (const QString &part : splitList(text)) {
        const auto rate = splitRate(part);
        if (!rate)
            return Failure{QStringLiteral("'%1': expected FILTER=HZ").arg(part)};
        rates.push_back({rate->first.toUtf8(), rate->second});
    }
    if (const QString objection = objectionTo(rates); !objection.isEmpty())
        return Failure{objection};
    return rates;
}

Result<RosLatencyFields, QString> readLatencyFields(const QString &text)
{
    RosLatencyFields fields;
    for (const QString &part : splitList(text)) {
        const auto field = splitField(part);
        if (!field)
            return Failure{QStringLiteral("'%1': expected FILTER=FIELD").arg(part)};
        fields.push_back({field->first.toUtf8(), field->second.toUtf8()});
    }
    if (const QString objection = objectionTo(fields); !objection.isEmpty())
        return Failure{objection};
    return fields;
}

namespace {

QString objectionToFilter(const QByteArray &filter)
{
    const auto parsed = TopicFilter::parse(filter);
    if (!parsed)
        return QString::fromUtf8(parsed.error().toText());
    return parsed->isShared() ? QStringLiteral("a shared subscription is no topic filter") : QString();
}

} // namespace

QString objectionTo(const RosExpectedRates &rates)
{
    if (rates.size() > mostExpectedRates)
        return QStringLiteral("%1 rates, at most %2 are looked at").arg(rates.size()).arg(mostExpectedRates);
    for (const RosExpectedRate &rate : rates) {
        QString objection = objectionToFilter(rate.filter);
        if (objection.isEmpty() && !(rate.hz >= 0 && rate.hz <= highestRateHz))
            objection = QStringLiteral("expected a rate of 0 to %1 Hz").arg(highestRateHz);
        if (!objection.isEmpty())
            return QStringLiteral("'%1': %2").arg(QString::fromUtf8(rate.filter), objection);
    }
    return {};
}

QString objectionTo(const RosLatencyFields &fields)
{
    constexpr qsizetype longestField = 256;
    if (fields.size() > mostLatencyFields)
        return QStringLiteral("%1 fields, at most %2 are looked at").arg(fields.size()).arg(mostLatencyFields);
    for (const RosLatencyField &field : fields) {
        QString objection = objectionToFilter(field.filter);
        if (objection.isEmpty() && field.field.size() > longestField)
            objection = QStringLiteral("a field of more than %1 bytes").arg(longestField);
        if (!objection.isEmpty())
            return QStringLiteral("'%1': %2").arg(QString::fromUtf8(field.filter), objection);
    }
    return {};
}

Result<RosTopicRules, QStringList> readTopicRules(const BrokerConfig &config)
{
    auto rates = readExpectedRates(config.rosExpectedRates);
    auto fields = readLatencyFields(config.rosLatencyFields);
    QStringList errors;
    if (!rates)
        errors += QStringLiteral("BROKER_ROS_EXPECTED_RATES: %1").arg(rates.error());
    if (!fields)
        errors += QStringLiteral("BROKER_ROS_LATENCY_FIELDS: %1").arg(fields.error());
    if (!errors.isEmpty())
        return Failure{errors};
    return RosTopicRules{std::move(*rates), std::move(*fields)};
}

} // namespace deepros
