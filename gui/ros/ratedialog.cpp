#include "ros/ratedialog.h"

#include "config/textkinds.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace deepros::gui {

namespace {

QList<QByteArray> filtersOf(const RosExpectedRates &rates)
{
    QList<QByteArray> filters;
    for (const RosExpectedRate &rate : rates)
        filters << rate.filter;
    return filters;
}

} // namespace

RateDialog::RateDialog(const RosExpectedRates &rates, const QByteArray &filter, double hz, QWidget *parent)
    : TopicRuleDialog(QStringLiteral("rate"), filtersOf(rates), filter, parent),
      m_rates(rates),
      m_rateLabel(new QLabel(this)),
      m_rate(new QDoubleSpinBox(this))
{
    m_rate->setObjectName(QStringLiteral("rateHz"));
    m_rate->setRange(0, highestRateHz);
    m_rate->setDecimals(3);
    m_rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_rate->setValue(hz);
    m_rateLabel->setBuddy(m_rate);
    form()->addRow(m_rateLabel, m_rate);
    start();
}

bool RateDialog::showRule(const QByteArray &filter)
{
    const auto known = std::find_if(m_rates.begin(), m_rates.end(),
                                    [&filter](const RosExpectedRate &rate) { return rate.filter == filter; });
    if (known != m_rates.end())
        m_rate->setValue(known->hz);
    return known != m_rates.end();
}

void RateDialog::setRule(const QByteArray &filter)
{
    forgetRule(filter);
    m_rates.insert(m_rates.begin(), {filter, m_rate->value()});
}

void RateDialog::forgetRule(const QByteArray &filter)
{
    std::erase_if(m_rates, [&filter](const RosExpectedRate &rate) { return rate.filter == filter; });
}

void RateDialog::retranslate()
{
    setWindowTitle(tr("Expected rate"));
    m_intro->setText(
        tr("A topic is late when three times its expected period has passed without a message, and silent "
           "after ten times. Without an expected rate it is judged by the rate it has shown itself."));
    m_rateLabel->setText(tr("Rate"));
    m_rate->setAccessibleName(tr("Expected rate"));
    m_rate->setSuffix(tr(" Hz"));
    m_rate->setSpecialValueText(tr("learned from the messages"));
    TopicRuleDialog::retranslate();
}

} // namespace deepros::gui
