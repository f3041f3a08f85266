// What the user sets for topics: expected rates, latency fields and watches.
#include "broker/brokercontrol.h"
#include "config/textkinds.h"
#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "ros/latencydialog.h"
#include "ros/ratedialog.h"
#include "ros/rospage.h"
#include "ros/watchdialog.h"
#include "text/format.h"
#include "theme/icons.h"
#include "widgets/listview.h"

#include <QComboBox>
#include <QPushButton>
#include <QSettings>

namespace deepros::gui {

namespace {

QStringList textsOf(const RosExpectedRates &rates)
{
    QStringList texts;
    for (const RosExpectedRate &rate : rates)
        texts << QString::fromUtf8(rate.filter) + u'=' + QString::number(rate.hz, 'g', 12);
    return texts;
}

QStringList textsOf(const RosLatencyFields &fields)
{
    QStringList texts;
    for (const RosLatencyField &field : fields)
        texts << QString::fromUtf8(field.filter) + u'\t' + QString::fromUtf8(field.field);
    return texts;
}

} // namespace

// Of a domain or node: all that is below. A domain's name has its prefix only where there are several.
QByteArray RosPage::filterOf(const QByteArray &key) const
{
    const QByteArray prefix = m_prefixes.isSeveral() ? QByteArray() : m_prefixes.list().value(0);
    return m_model->topic(key) ? key : prefix + key + "/#";
}

void RosPage::openRateDialog(const QByteArray &key)
{
    const RosItem *topic = m_model->topic(key);
    auto *dialog = new RateDialog(m_rates, filterOf(key),
                                  topic && topic->row.periodMs > 0 ? 1000 / topic->row.periodMs : 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        RosRules wanted = rules();
        wanted.expectedRates = textsOf(dialog->rates());
        Q_EMIT m_context.desk.setRosRules(wanted);
        sendRates();
    });
    dialog->open();
}

void RosPage::sendRates()
{
    whenAnswered(m_context.control.setRosExpectedRates(m_rates), this, [this](const QString &objection) {
        if (!objection.isEmpty())
            Q_EMIT m_context.desk.complain(tr("The expected rates were refused: %1.").arg(objection));
    });
}

void RosPage::openLatencyDialog(const QByteArray &key)
{
    const RosItem *topic = m_model->topic(key);
    auto *dialog = new LatencyDialog(m_latencyFields, filterOf(key),
                                     topic ? topic->row.lastPayload : QByteArray(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        RosRules wanted = rules();
        wanted.latencyFields = textsOf(dialog->fields());
        Q_EMIT m_context.desk.setRosRules(wanted);
        sendLatencyFields();
    });
    dialog->open();
}

void RosPage::sendLatencyFields()
{
    whenAnswered(
        m_context.control.setRosLatencyFields(m_latencyFields), this, [this](const QString &objection) {
            if (!objection.isEmpty())
                Q_EMIT m_context.desk.complain(tr("The latency fields were refused: %1.").arg(objection));
        });
}

void RosPage::sendSilentAfter()
{
    whenAnswered(m_context.control.setRosSilentAfter(m_silentAfter->currentData().toInt()), this, [](const QString &) {});
}

// A broker that starts knows nothing of them.
void RosPage::sendRules()
{
    if (!m_rates.empty())
        sendRates();
    if (!m_latencyFields.empty())
        sendLatencyFields();
    if (m_silentAfter->currentIndex() > 0)
        sendSilentAfter();
}

// With an empty key: the list of all.
void RosPage::openWatchDialog(const QByteArray &key)
{
    const RosItem *topic = m_model->topic(key);
    auto *dialog = new WatchDialog(*m_watches, m_prefixes, m_context.theme, topic ? key : QByteArray(),
                                   topic ? topic->rateHz : 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WatchDialog::watchWanted, this, [this](const RateWatch &watch) {
        std::vector<RateWatch> watches = m_watches->watches();
        std::erase_if(watches, [&watch](const RateWatch &known) { return known.topic == watch.topic; });
        watches.push_back(watch);
        watchRates(watches);
    });
    connect(dialog, &WatchDialog::removeWanted, this, [this](const QByteArray &name) {
        std::vector<RateWatch> watches = m_watches->watches();
        const auto found = std::find_if(watches.begin(), watches.end(),
                                        [&name](const RateWatch &watch) { return watch.topic == name; });
        if (found == watches.end())
            return;
        const RateWatch removed = *found;
        watches.erase(found);
        watchRates(watches);
        Q_EMIT m_context.desk.offerUndo(tr("%1 is not watched any more.").arg(format::oneLine(name, 120)),
                                        [this, removed] {
                                            std::vector<RateWatch> again = m_watches->watches();
                                            again.push_back(removed);
                                            watchRates(again);
                                        });
    });
    dialog->open();
}

// Here at once, in the other windows by way of the main window.
void RosPage::watchRates(const std::vector<RateWatch> &watches)
{
    RosRules wanted = rules();
    wanted.watchedRates = RateWatches::textsOf(watches);
    Q_EMIT m_context.desk.setRosRules(wanted);
}

void RosPage::takeWatches(const QStringList &texts)
{
    if (texts == m_watches->toTexts())
        return;
    for (const RateWatches::State &state : m_watches->states())
        m_model->setVerdict(state.watch.topic, RateVerdict::None);
    m_watches->fromTexts(texts);
    for (const RateWatches::State &state : m_watches->states())
        m_model->setVerdict(state.watch.topic, state.verdict);
    verdictsChanged();
}

// Whether anybody sees the page or not: only the watched topics are looked at.
void RosPage::lookAtRates()
{
    if (m_watches->states().empty())
        return;
    if (m_watches->look(*m_model, m_context.live.nowMs(),
                        std::max(m_model->knownMs(), m_context.live.nowMs() - lagMs())))
        verdictsChanged();
}

void RosPage::verdictsChanged()
{
    if (m_onlyProblems->isChecked())
        sortNow();
    showWatches();
}

void RosPage::showWatches()
{
    const auto all = qint64(m_watches->states().size());
    const int off = m_watches->countOff();
    m_watchButton->setVisible(all > 0);
    m_watchButton->setIcon(off > 0 ? icon(Icon::Warning) : QIcon());
    m_watchButton->setText(off > 0
                               ? tr("Watched rates: %1 of %2 off").arg(format::count(off), format::count(all))
                               : tr("Watched rates: %1").arg(format::count(all)));
    m_watchButton->setAccessibleName(m_watchButton->text());
    m_watchButton->setToolTip(
        tr("Shows and removes watched rates (%1)").arg(watchKey().toString(QKeySequence::NativeText)));
}

RosRules RosPage::rules() const
{
    return {m_watches->toTexts(), textsOf(m_rates), textsOf(m_latencyFields), m_silentAfter->currentData().toInt()};
}

void RosPage::takeRules(const RosRules &rules)
{
    m_rates.clear();
    for (const QString &text : rules.expectedRates) {
        if (const auto rate = splitRate(text))
            m_rates.push_back({rate->first.toUtf8(), rate->second});
    }
    m_latencyFields.clear();
    for (const QString &text : rules.latencyFields) {
        if (const qsizetype tab = text.indexOf(u'\t'); tab > 0)
            m_latencyFields.push_back({text.first(tab).toUtf8(), text.sliced(tab + 1).toUtf8()});
    }
    m_silentAfter->setCurrentIndex(std::max(0, m_silentAfter->findData(rules.silentAfterSecs)));
    takeWatches(rules.watchedRates);
}

void RosPage::saveRules(QSettings &settings) const
{
    const RosRules kept = rules();
    settings.setValue(QStringLiteral("expectedRates"), kept.expectedRates);
    settings.setValue(QStringLiteral("latencyFields"), kept.latencyFields);
    settings.setValue(QStringLiteral("silentAfter"), kept.silentAfterSecs);
    settings.setValue(QStringLiteral("watchedRates"), kept.watchedRates);
}

void RosPage::restoreRules(QSettings &settings)
{
    takeRules({settings.value(QStringLiteral("watchedRates")).toStringList(),
               settings.value(QStringLiteral("expectedRates")).toStringList(),
               settings.value(QStringLiteral("latencyFields")).toStringList(),
               settings.value(QStringLiteral("silentAfter")).toInt()});
    if (m_context.live.isAttached())
        sendRules();
}

} // namespace deepros::gui
