#include "ros/topicruledialog.h"

#include "topics/topicfilter.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace deepros::gui {

TopicRuleDialog::TopicRuleDialog(const QString &name, const QList<QByteArray> &knownFilters,
                                 const QByteArray &filter, QWidget *parent)
    : QDialog(parent),
      m_intro(new QLabel(this)),
      m_form(new QFormLayout),
      m_filterLabel(new QLabel(this)),
      m_objection(new QLabel(this)),
      m_filter(new QComboBox(this)),
      m_forget(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_accept(new QPushButton(this))
{
    setObjectName(name + QStringLiteral("Dialog"));
    m_filter->setObjectName(name + QStringLiteral("Filter"));
    m_objection->setObjectName(name + QStringLiteral("Objection"));
    m_forget->setObjectName(name + QStringLiteral("Forget"));
    m_cancel->setObjectName(name + QStringLiteral("Cancel"));
    m_accept->setObjectName(name + QStringLiteral("Accept"));
    m_intro->setWordWrap(true);
    m_objection->setWordWrap(true);
    m_objection->setProperty("role", QStringLiteral("warn"));
    m_filter->setEditable(true);
    m_filter->setInsertPolicy(QComboBox::NoInsert);
    m_filter->setMinimumContentsLength(30);
    for (const QByteArray &known : knownFilters)
        m_filter->addItem(QString::fromUtf8(known));
    m_filter->setEditText(QString::fromUtf8(filter));
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);

    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_filterLabel, m_filter);
    m_filterLabel->setBuddy(m_filter);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_forget);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_intro);
    layout->addLayout(m_form);
    layout->addWidget(m_objection);
    layout->addLayout(buttons);
    setMinimumWidth(440);

    connect(m_filter, &QComboBox::editTextChanged, this, &TopicRuleDialog::takeFilter);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        setRule(this->filter());
        accept();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        forgetRule(this->filter());
        accept();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void TopicRuleDialog::start()
{
    retranslate();
    takeFilter();
}

QByteArray TopicRuleDialog::filter() const
{
    return m_filter->currentText().trimmed().toUtf8();
}

void TopicRuleDialog::takeFilter()
{
    m_forget->setEnabled(showRule(filter()));
    showObjection();
}

void TopicRuleDialog::showObjection()
{
    const auto parsed = TopicFilter::parse(filter());
    const bool isValid = parsed && !parsed->isShared();
    m_accept->setEnabled(isValid && isComplete());
    m_objection->setText(isValid ? QString() : tr("This is no topic filter."));
    m_objection->setVisible(!isValid);
}

void TopicRuleDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TopicRuleDialog::retranslate()
{
    m_filterLabel->setText(tr("Topics"));
    m_filter->setAccessibleName(tr("Topic filter"));
    m_filter->setToolTip(tr("+ stands for one level, # for all that follow"));
    m_forget->setText(tr("Forget"));
    m_forget->setToolTip(tr("Removes what was set for this filter"));
    m_cancel->setText(tr("Cancel"));
    m_accept->setText(tr("Set"));
    for (QPushButton *button : {m_forget, m_cancel, m_accept})
        button->setAccessibleName(button->text());
    showObjection();
}

} // namespace deepros::gui
