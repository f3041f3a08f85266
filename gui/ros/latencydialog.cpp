#include "ros/latencydialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr int mostLevels = 4;
constexpr int mostCandidates = 30;
constexpr int longestField = 256; // that the broker takes

QList<QByteArray> filtersOf(const RosLatencyFields &fields)
{
    QList<QByteArray> filters;
    for (const RosLatencyField &field : fields)
        filters << field.filter;
    return filters;
}

bool mayBeTime(const QJsonValue &value)
{
    if (value.isObject())
        return value.toObject().contains(QLatin1String("sec")) ||
               value.toObject().contains(QLatin1String("secs"));
    return value.toDouble() > 1e8 || QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid();
}

void collect(const QJsonObject &object, const QString &path, int level, QStringList &found)
{
    for (auto part = object.begin(); part != object.end() && found.size() < mostCandidates; ++part) {
        const QString name = path + part.key();
        if (part.key().contains(u'.') || part.key().contains(u'"'))
            continue; // cannot be named
        if (mayBeTime(part.value()))
            found << name;
        else if (part.value().isObject() && level < mostLevels)
            collect(part.value().toObject(), name + u'.', level + 1, found);
    }
}

} // namespace

QStringList LatencyDialog::candidates(const QByteArray &payload)
{
    QStringList found;
    collect(QJsonDocument::fromJson(payload).object(), {}, 1, found);
    return found;
}

LatencyDialog::LatencyDialog(const RosLatencyFields &fields, const QByteArray &filter,
                             const QByteArray &payload, QWidget *parent)
    : TopicRuleDialog(QStringLiteral("latency"), filtersOf(fields), filter, parent),
      m_fields(fields),
      m_fieldLabel(new QLabel(this)),
      m_field(new QComboBox(this)),
      m_none(new QCheckBox(this))
{
    m_field->setObjectName(QStringLiteral("latencyField"));
    m_field->setEditable(true);
    m_field->setInsertPolicy(QComboBox::NoInsert);
    m_field->addItems(candidates(payload));
    m_field->lineEdit()->setMaxLength(longestField / 4); // in UTF-8, four bytes a character at most
    m_none->setObjectName(QStringLiteral("latencyNone"));
    m_fieldLabel->setBuddy(m_field);
    form()->addRow(m_fieldLabel, m_field);
    form()->addRow(QString(), m_none);
    connect(m_none, &QCheckBox::toggled, this, [this](bool none) {
        m_field->setEnabled(!none);
        showObjection();
    });
    connect(m_field, &QComboBox::editTextChanged, this, &LatencyDialog::showObjection);
    start();
}

QByteArray LatencyDialog::field() const
{
    return m_none->isChecked() ? QByteArray() : m_field->currentText().trimmed().toUtf8();
}

bool LatencyDialog::isComplete() const
{
    return m_none->isChecked() || !field().isEmpty();
}

bool LatencyDialog::showRule(const QByteArray &filter)
{
    const auto known =
        std::find_if(m_fields.begin(), m_fields.end(),
                     [&filter](const RosLatencyField &field) { return field.filter == filter; });
    if (known == m_fields.end())
        return false;
    m_none->setChecked(known->field.isEmpty());
    if (!known->field.isEmpty())
        m_field->setEditText(QString::fromUtf8(known->field));
    return true;
}

void LatencyDialog::setRule(const QByteArray &filter)
{
    forgetRule(filter);
    m_fields.insert(m_fields.begin(), {filter, field()});
}

void LatencyDialog::forgetRule(const QByteArray &filter)
{
    std::erase_if(m_fields, [&filter](const RosLatencyField &field) { return field.filter == filter; });
}

void LatencyDialog::retranslate()
{
    setWindowTitle(tr("Latency field"));
    m_intro->setText(
        tr("The field of a JSON payload that says when it was made, for example header.stamp. Without a "
           "choice, header.stamp, stamp and timestamp are looked for."));
    m_fieldLabel->setText(tr("Field"));
    m_field->setAccessibleName(tr("Field with the time"));
    m_none->setText(tr("These topics have no latency"));
    m_none->setAccessibleName(m_none->text());
    TopicRuleDialog::retranslate();
}

} // namespace deepros::gui
