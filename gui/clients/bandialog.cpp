#include "clients/bandialog.h"

#include "clients/clientmodel.h"
#include "text/format.h"
#include "util/peerhost.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <array>

namespace deepros::gui {

namespace {

constexpr std::array<qint64, 3> lengths{600, 3600, 0}; // seconds
constexpr size_t mostNamed = 5;

} // namespace

BanDialog::BanDialog(const ClientModel &clients, const ClientRow *client, QWidget *parent)
    : QDialog(parent),
      m_clients(clients),
      m_intro(new QLabel(this)),
      m_kindLabel(new QLabel(this)),
      m_valueLabel(new QLabel(this)),
      m_lengthLabel(new QLabel(this)),
      m_reasonLabel(new QLabel(this)),
      m_kind(new QComboBox(this)),
      m_value(new QLineEdit(this)),
      m_length(new QComboBox(this)),
      m_reason(new QLineEdit(this)),
      m_disconnect(new QCheckBox(this)),
      m_concerned(new QLabel(this)),
      m_ban(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("banDialog"));
    if (client) {
        m_id = client->id;
        m_user = QString::fromUtf8(client->userName);
        m_host = QString::fromUtf8(withoutBrackets(hostOf(client->address)));
    }
    m_kind->setObjectName(QStringLiteral("banKind"));
    m_value->setObjectName(QStringLiteral("banValue"));
    m_length->setObjectName(QStringLiteral("banLength"));
    m_reason->setObjectName(QStringLiteral("banReason"));
    m_disconnect->setObjectName(QStringLiteral("banDisconnect"));
    m_concerned->setObjectName(QStringLiteral("banConcerned"));
    m_ban->setObjectName(QStringLiteral("banAccept"));
    m_cancel->setObjectName(QStringLiteral("banCancel"));
    m_intro->setWordWrap(true);
    m_concerned->setWordWrap(true);
    m_concerned->setProperty("role", QStringLiteral("secondary"));
    m_ban->setProperty("primary", true);
    m_ban->setDefault(true);
    m_disconnect->setChecked(true);
    for (int i = 0; i < 3; ++i)
        m_kind->addItem(QString());
    for (size_t i = 0; i < lengths.size(); ++i)
        m_length->addItem(QString());

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_kindLabel, m_kind);
    form->addRow(m_valueLabel, m_value);
    form->addRow(m_lengthLabel, m_length);
    form->addRow(m_reasonLabel, m_reason);
    m_kindLabel->setBuddy(m_kind);
    m_valueLabel->setBuddy(m_value);
    m_lengthLabel->setBuddy(m_length);
    m_reasonLabel->setBuddy(m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_ban);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_intro);
    layout->addLayout(form);
    layout->addWidget(m_disconnect);
    layout->addWidget(m_concerned);
    layout->addLayout(buttons);
    setMinimumWidth(440);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &BanDialog::takeValue);
    connect(m_value, &QLineEdit::textChanged, this, &BanDialog::showConcerned);
    connect(m_disconnect, &QCheckBox::toggled, this, &BanDialog::showConcerned);
    connect(m_ban, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    takeValue();
}

Ban::Kind BanDialog::kind() const
{
    return Ban::Kind(m_kind->currentIndex());
}

QString BanDialog::value() const
{
    // An id may begin or end with a blank; an address may not.
    return kind() == Ban::Kind::Address ? m_value->text().trimmed() : m_value->text();
}

qint64 BanDialog::seconds() const
{
    return lengths[size_t(std::max(0, m_length->currentIndex()))];
}

QString BanDialog::reason() const
{
    return m_reason->text().trimmed();
}

bool BanDialog::disconnectNow() const
{
    return m_disconnect->isChecked();
}

void BanDialog::takeValue()
{
    const std::array values{QString::fromUtf8(m_id), m_user, m_host};
    m_value->setText(values[size_t(m_kind->currentIndex())]);
    showConcerned();
}

void BanDialog::showConcerned()
{
    QString problem;
    if (value().isEmpty())
        problem = tr("Say who is to be banned.");
    else if (kind() == Ban::Kind::Address && !isAddressOrSubnet(value()))
        problem = tr("This is neither an address nor a subnet such as 10.0.0.0/24.");
    m_ban->setEnabled(problem.isEmpty());
    if (!problem.isEmpty()) {
        m_concerned->setText(problem);
        return;
    }
    Ban ban;
    ban.kind = kind();
    ban.value = value();
    const std::vector<QByteArray> ids = m_clients.concernedBy(ban);
    QStringList names;
    for (size_t i = 0; i < std::min(ids.size(), mostNamed); ++i)
        names << format::oneLine(ids[i], 40);
    if (ids.empty())
        m_concerned->setText(tr("Nobody who is known now is concerned."));
    else if (ids.size() > mostNamed)
        m_concerned->setText(tr("Concerned now: %1 and %n more.", nullptr, int(ids.size() - mostNamed))
                                 .arg(names.join(QStringLiteral(", "))));
    else
        m_concerned->setText(tr("Concerned now: %1.").arg(names.join(QStringLiteral(", "))));
}

void BanDialog::retranslate()
{
    setWindowTitle(tr("Ban"));
    m_intro->setText(
        tr("Whom this is about cannot connect until the ban ends. Bans end with the broker, too."));
    m_kindLabel->setText(tr("By"));
    m_valueLabel->setText(tr("Who"));
    m_lengthLabel->setText(tr("How long"));
    m_reasonLabel->setText(tr("Reason"));
    m_kind->setItemText(0, tr("Client id"));
    m_kind->setItemText(1, tr("User name"));
    m_kind->setItemText(2, tr("Address or subnet"));
    m_length->setItemText(0, tr("10 minutes"));
    m_length->setItemText(1, tr("1 hour"));
    m_length->setItemText(2, tr("Until it is lifted"));
    m_reason->setPlaceholderText(tr("The client and the log are told, may be empty"));
    m_disconnect->setText(tr("Disconnect who is connected now"));
    m_ban->setText(tr("Ban"));
    m_cancel->setText(tr("Cancel"));
    m_kind->setAccessibleName(m_kindLabel->text());
    m_value->setAccessibleName(m_valueLabel->text());
    m_length->setAccessibleName(m_lengthLabel->text());
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_disconnect->setAccessibleName(m_disconnect->text());
    showConcerned();
}

void BanDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace deepros::gui
