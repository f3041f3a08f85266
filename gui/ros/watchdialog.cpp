#include "ros/watchdialog.h"

#include "config/textkinds.h"
#include "text/format.h"
#include "theme/icons.h"
#include "widgets/listview.h"
#include "widgets/rowdelegate.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <array>
#include <cmath>

namespace deepros::gui {

namespace {

constexpr double slack = 0.2; // of the rate that a topic has now

/// Three digits that count: what somebody would type.
double rounded(double hz)
{
    if (hz <= 0)
        return 0;
    const double unit = std::pow(10, std::floor(std::log10(hz)) - 2);
    return std::round(hz / unit) * unit;
}

} // namespace

QVariant RateWatchesModel::cell(const RateWatches::State &state, int column, int role) const
{
    const bool isOff = RateWatches::isOff(state.verdict);
    switch (role) {
    case Qt::TextAlignmentRole:
        return int((column <= State ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == Topic ? format::oneLine(state.watch.topic, 4096) : QString();
    case LevelRole:
        return column == State   ? (isOff                                ? 3
                                    : state.verdict == RateVerdict::Well ? 2
                                                                         : 1)
               : column == Topic ? 0
                                 : 1;
    case IconRole:
        return column != State ? QVariant()
                               : QVariant(int(isOff                                ? Icon::Warning
                                              : state.verdict == RateVerdict::Well ? Icon::Ok
                                                                                   : Icon::Idle));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Topic:
        return format::oneLine(state.watch.topic);
    case State:
        return RateWatches::verdictText(state.verdict);
    case Rate:
        return format::rate(state.hz);
    case Band:
        return RateWatches::bandText(state.watch);
    default:
        return format::duration(qint64(state.watch.seconds) * 1000);
    }
}

QVariant RateWatchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section <= State ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Topic:
        return tr("Topic");
    case State:
        return tr("State");
    case Rate:
        return tr("Hz");
    case Band:
        return tr("Band");
    default:
        return tr("After");
    }
}

WatchDialog::WatchDialog(const RateWatches &watches, const RosPrefixes &prefixes, const Theme &theme,
                         const QByteArray &topic, double hz, QWidget *parent)
    : QDialog(parent),
      m_watches(watches),
      m_prefixes(prefixes),
      m_model(new RateWatchesModel(this)),
      m_intro(new QLabel(this)),
      m_form(new QFormLayout),
      m_topic(new QLineEdit(this)),
      m_least(new QDoubleSpinBox(this)),
      m_most(new QDoubleSpinBox(this)),
      m_seconds(new QSpinBox(this)),
      m_objection(new QLabel(this)),
      m_list(new ListView(theme, this)),
      m_remove(new QPushButton(this)),
      m_close(new QPushButton(this)),
      m_accept(new QPushButton(this))
{
    setObjectName(QStringLiteral("watchDialog"));
    m_topic->setObjectName(QStringLiteral("watchTopic"));
    m_least->setObjectName(QStringLiteral("watchLeast"));
    m_most->setObjectName(QStringLiteral("watchMost"));
    m_seconds->setObjectName(QStringLiteral("watchSeconds"));
    m_objection->setObjectName(QStringLiteral("watchObjection"));
    m_list->setObjectName(QStringLiteral("watchList"));
    m_remove->setObjectName(QStringLiteral("watchRemove"));
    m_close->setObjectName(QStringLiteral("watchClose"));
    m_accept->setObjectName(QStringLiteral("watchAccept"));
    m_intro->setWordWrap(true);
    m_objection->setWordWrap(true);
    m_objection->setProperty("role", QStringLiteral("warn"));
    m_topic->setText(QString::fromUtf8(topic));
    for (QDoubleSpinBox *box : {m_least, m_most}) {
        box->setRange(0, highestRateHz);
        box->setDecimals(3);
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    }
    m_seconds->setRange(1, RateWatch::mostSeconds);
    m_seconds->setValue(RateWatch().seconds);
    setBand(rounded(hz * (1 - slack)), rounded(hz * (1 + slack)));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field : std::initializer_list<QWidget *>{m_topic, m_least, m_most, m_seconds})
        m_form->addRow(QStringLiteral(" "), field);
    m_list->setModel(m_model);
    m_list->setColumnWidths(std::array{210, 96, 60, 130, 60});
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->hide(); // until there is something in it
    m_remove->hide();
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_intro);
    layout->addLayout(m_form);
    layout->addWidget(m_objection);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    setMinimumWidth(560);
    if (!topic.isEmpty())
        m_least->setFocus();

    connect(&watches, &RateWatches::looked, this, &WatchDialog::showList);
    connect(m_topic, &QLineEdit::textChanged, this, &WatchDialog::showBand);
    for (QDoubleSpinBox *box : {m_least, m_most})
        connect(box, &QDoubleSpinBox::valueChanged, this, &WatchDialog::showList);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                m_remove->setEnabled(index.isValid());
                if (const RateWatches::State *state = m_model->at(index))
                    m_topic->setText(QString::fromUtf8(state->watch.topic));
            });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT watchWanted(watch());
        accept();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const RateWatches::State *state = m_model->at(m_list->currentIndex()))
            Q_EMIT removeWanted(QByteArray(state->watch.topic)); // the row goes meanwhile
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    showBand();
}

RateWatch WatchDialog::watch() const
{
    return {m_topic->text().toUtf8(), m_least->value(), m_most->value(), m_seconds->value()};
}

QString WatchDialog::objection() const
{
    const RateWatch wanted = watch();
    if (!m_prefixes.parse(wanted.topic))
        return wanted.topic.isEmpty() ? QString() : tr("This is no ROS topic.");
    if (wanted.leastHz <= 0 && wanted.mostHz <= 0)
        return tr("Set at least one of the two rates.");
    if (wanted.mostHz > 0 && wanted.leastHz > wanted.mostHz)
        return tr("The highest rate is below the lowest.");
    if (!m_watches.find(wanted.topic) && m_watches.states().size() >= RateWatches::most)
        return tr("There are %n watches already. Remove one first.", nullptr, int(RateWatches::most));
    return {};
}

void WatchDialog::setBand(double leastHz, double mostHz)
{
    m_least->setValue(leastHz);
    m_most->setValue(mostHz);
}

// Of a topic that is watched already.
void WatchDialog::showBand()
{
    if (const RateWatches::State *state = m_watches.find(m_topic->text().toUtf8())) {
        setBand(state->watch.leastHz, state->watch.mostHz);
        m_seconds->setValue(state->watch.seconds);
    }
    showList();
}

void WatchDialog::showList()
{
    m_model->setRows(m_watches.states());
    const bool hasList = m_model->rowCount() > 0;
    if (m_list->isVisibleTo(this) != hasList) {
        m_list->setVisible(hasList);
        m_remove->setVisible(hasList);
        adjustSize();
    }
    m_remove->setEnabled(m_list->currentIndex().isValid());
    const QString text = objection();
    m_objection->setText(text);
    m_objection->setVisible(!text.isEmpty());
    m_accept->setEnabled(text.isEmpty() && !m_topic->text().isEmpty());
}

void WatchDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void WatchDialog::retranslate()
{
    setWindowTitle(tr("Watched rates"));
    m_intro->setText(tr("A notice tells when the rate of a topic has been outside its band for some time, "
                        "and when it is back."));
    const std::array<std::pair<QWidget *, QString>, 4> fields{{{m_topic, tr("Topic")},
                                                               {m_least, tr("At least")},
                                                               {m_most, tr("At most")},
                                                               {m_seconds, tr("Time outside")}}};
    for (const auto &[field, name] : fields) {
        static_cast<QLabel *>(m_form->labelForField(field))->setText(name);
        field->setAccessibleName(name);
    }
    for (QDoubleSpinBox *box : {m_least, m_most}) {
        box->setSuffix(tr(" Hz"));
        box->setSpecialValueText(tr("any rate"));
    }
    m_seconds->setSuffix(tr(" s"));
    m_list->setAccessibleName(tr("Watched rates"));
    m_remove->setText(tr("Remove"));
    m_close->setText(tr("Close"));
    m_accept->setText(tr("Watch"));
    for (QPushButton *button : {m_remove, m_close, m_accept})
        button->setAccessibleName(button->text());
    m_model->retranslate();
    showList();
}

} // namespace deepros::gui
