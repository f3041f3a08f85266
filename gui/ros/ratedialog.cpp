#include "ros/ratedialog.h"

#include "topics/topicfilter.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace deepros::gui {

RateDialog::RateDialog(const RosExpectedRates &rates, const QByteArray &filter, double hz, QWidget *parent)
    : QDialog(parent),
      m_rates(rates),
      m_intro(new QLabel(this)),
      m_filterLabel(new QLabel(this)),
      m_rateLabel(new QLabel(this)),
      m_objection(new QLabel(this)),
      m_filter(new QComboBox(this)),
      m_rate(new QDoubleSpinBox(this)),
      m_forget(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_accept(new QPushButton(this))
{
    setObjectName(QStringLiteral("rateDialog"));
    m_filter->setObjectName(QStringLiteral("rateFilter"));
    m_rate->setObjectName(QStringLiteral("rateHz"));
    m_objection->setObjectName(QStringLiteral("rateObjection"));
    m_forget->setObjectName(QStringLiteral("rateForget"));
    m_cancel->setObjectName(QStringLiteral("rateCancel"));
    m_accept->setObjectName(QStringLiteral("rateAccept"));
    m_intro->setWordWrap(true);
    m_objection->setWordWrap(true);
    m_objection->setProperty("role", QStringLiteral("warn"));
    m_filter->setEditable(true);
    m_filter->setInsertPolicy(QComboBox::NoInsert);
    m_filter->setMinimumContentsLength(30);
    for (const RosExpectedRate &rate : rates)
        m_filter->addItem(QString::fromUtf8(rate.filter));
    m_filter->setEditText(QString::fromUtf8(filter));
    m_rate->setRange(0, 100'000);
    m_rate->setDecimals(3);
    m_rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_rate->setValue(hz);
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_filterLabel, m_filter);
    form->addRow(m_rateLabel, m_rate);
    m_filterLabel->setBuddy(m_filter);
    m_rateLabel->setBuddy(m_rate);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_forget);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_intro);
    layout->addLayout(form);
    layout->addWidget(m_objection);
    layout->addLayout(buttons);
    setMinimumWidth(440);

    connect(m_filter, &QComboBox::editTextChanged, this, &RateDialog::takeFilter);
    connect(m_accept, &QPushButton::clicked, this, &RateDialog::setRate);
    connect(m_forget, &QPushButton::clicked, this, &RateDialog::forget);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    takeFilter();
}

QByteArray RateDialog::filter() const
{
    return m_filter->currentText().trimmed().toUtf8();
}

// A filter that has a rate shows it; one that is none cannot be set.
void RateDialog::takeFilter()
{
    const QByteArray text = filter();
    const auto known = std::find_if(m_rates.begin(), m_rates.end(),
                                    [&text](const RosExpectedRate &rate) { return rate.filter == text; });
    if (known != m_rates.end())
        m_rate->setValue(known->hz);
    m_forget->setEnabled(known != m_rates.end());
    const auto parsed = TopicFilter::parse(text);
    const bool isValid = parsed && !parsed->isShared();
    m_accept->setEnabled(isValid);
    m_objection->setText(isValid ? QString() : tr("This is no topic filter."));
    m_objection->setVisible(!isValid);
}

void RateDialog::setRate()
{
    std::erase_if(m_rates, [text = filter()](const RosExpectedRate &rate) { return rate.filter == text; });
    m_rates.insert(m_rates.begin(), {filter(), m_rate->value()});
    accept();
}

void RateDialog::forget()
{
    std::erase_if(m_rates, [text = filter()](const RosExpectedRate &rate) { return rate.filter == text; });
    accept();
}

void RateDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void RateDialog::retranslate()
{
    setWindowTitle(tr("Expected rate"));
    m_intro->setText(tr("A topic is late when three times its expected period has passed without a message, and silent "
                        "after ten times. Without an expected rate it is judged by the rate it has shown itself."));
    m_filterLabel->setText(tr("Topics"));
    m_filter->setAccessibleName(tr("Topic filter"));
    m_filter->setToolTip(tr("+ stands for one level, # for all that follow"));
    m_rateLabel->setText(tr("Rate"));
    m_rate->setAccessibleName(tr("Expected rate"));
    m_rate->setSuffix(tr(" Hz"));
    m_rate->setSpecialValueText(tr("learned from the messages"));
    m_forget->setText(tr("Forget"));
    m_forget->setToolTip(tr("Removes what was set for this filter"));
    m_cancel->setText(tr("Cancel"));
    m_accept->setText(tr("Set"));
    for (QPushButton *button : {m_forget, m_cancel, m_accept})
        button->setAccessibleName(button->text());
    takeFilter();
}

} // namespace deepros::gui
