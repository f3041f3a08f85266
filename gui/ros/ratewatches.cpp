#include "ros/ratewatches.h"

#include "ros/rosmodel.h"
#include "text/format.h"

#include <algorithm>

namespace deepros::gui {

namespace {

RateVerdict judge(const RateWatch &watch, double hz)
{
    return watch.leastHz > 0 && hz < watch.leastHz ? RateVerdict::TooSlow
           : watch.mostHz > 0 && hz > watch.mostHz ? RateVerdict::TooFast
                                                   : RateVerdict::Well;
}

std::optional<RateWatch> readWatch(const QString &text)
{
    const QStringList parts = text.split(u'\t');
    if (parts.size() != 4)
        return {};
    const RateWatch watch{parts[0].toUtf8(), parts[1].toDouble(), parts[2].toDouble(), parts[3].toInt()};
    const bool isBand = watch.leastHz >= 0 && watch.mostHz >= 0 && watch.leastHz + watch.mostHz > 0 &&
                        (watch.mostHz == 0 || watch.leastHz <= watch.mostHz);
    const bool isValid =
        !watch.topic.isEmpty() && isBand && watch.seconds >= 1 && watch.seconds <= RateWatch::mostSeconds;
    return isValid ? std::optional(watch) : std::nullopt;
}

} // namespace

void RateWatches::set(const std::vector<RateWatch> &watches)
{
    std::vector<State> states;
    for (const RateWatch &watch : watches) {
        const bool isTwice = std::any_of(states.begin(), states.end(), [&](const State &state) {
            return state.watch.topic == watch.topic;
        });
        if (isTwice || states.size() == most)
            continue;
        const State *known = find(watch.topic);
        states.push_back(known && known->watch == watch ? *known : State{.watch = watch});
    }
    m_states = std::move(states);
    Q_EMIT looked();
}

void RateWatches::fromTexts(const QStringList &texts)
{
    std::vector<RateWatch> watches;
    for (const QString &text : texts) {
        if (auto watch = readWatch(text))
            watches.push_back(std::move(*watch));
    }
    set(watches);
}

QStringList RateWatches::textsOf(const std::vector<RateWatch> &watches)
{
    QStringList texts;
    for (const RateWatch &watch : watches) {
        texts << QStringLiteral("%1\t%2\t%3\t%4")
                     .arg(QString::fromUtf8(watch.topic), QString::number(watch.leastHz, 'g', 12),
                          QString::number(watch.mostHz, 'g', 12), QString::number(watch.seconds));
    }
    return texts;
}

std::vector<RateWatch> RateWatches::watches() const
{
    std::vector<RateWatch> watches;
    for (const State &state : m_states)
        watches.push_back(state.watch);
    return watches;
}

const RateWatches::State *RateWatches::find(const QByteArray &topic) const
{
    const auto found = std::find_if(m_states.begin(), m_states.end(),
                                    [&topic](const State &state) { return state.watch.topic == topic; });
    return found == m_states.end() ? nullptr : &*found;
}

int RateWatches::countOff() const
{
    return int(std::count_if(m_states.begin(), m_states.end(),
                             [](const State &state) { return isOff(state.verdict); }));
}

bool RateWatches::look(RosModel &model, qint64 nowMs, qint64 knownMs)
{
    const bool wasAway = nowMs - std::exchange(m_lookedMs, nowMs) > longestGapMs;
    bool changed = false;
    for (State &state : m_states) {
        const RosItem *item = model.topic(state.watch.topic);
        if (!item && state.trend == RateVerdict::Waiting)
            continue;
        state.hz = item ? RosModel::rateAt(*item, knownMs) : 0;
        const RateVerdict trend = judge(state.watch, state.hz);
        if (std::exchange(state.trend, trend) != trend || wasAway)
            state.sinceMs = nowMs;
        if (trend != state.verdict && nowMs - state.sinceMs >= qint64(state.watch.seconds) * 1000) {
            state.verdict = trend;
            changed = true;
        }
        model.setVerdict(state.watch.topic, state.verdict);
    }
    tell(nowMs);
    Q_EMIT looked();
    return changed;
}

void RateWatches::tell(qint64 nowMs)
{
    if (m_toldMs > 0 && nowMs - m_toldMs < tellEveryMs)
        return;
    const State *first = nullptr;
    int others = 0;
    for (State &state : m_states) {
        if (state.verdict == RateVerdict::Waiting ||
            std::exchange(state.told, state.verdict) == state.verdict)
            continue;
        if (first)
            ++others;
        else
            first = &state;
    }
    if (!first)
        return;
    m_toldMs = nowMs;
    const RateWatch &watch = first->watch;
    const QString topic = format::oneLine(watch.topic, 120);
    const QString hz = format::hertz(first->hz);
    QString text;
    if (first->verdict == RateVerdict::TooSlow)
        text = tr("%1 comes at %2, less than %3.").arg(topic, hz, format::hertz(watch.leastHz));
    else if (first->verdict == RateVerdict::TooFast)
        text = tr("%1 comes at %2, more than %3.").arg(topic, hz, format::hertz(watch.mostHz));
    else
        text = tr("%1 is well again: %2.").arg(topic, hz);
    Q_EMIT told(others > 0 ? tr("%1 %n other watched rate(s) changed as well.", nullptr, others).arg(text)
                           : text);
}

QString RateWatches::verdictText(RateVerdict verdict)
{
    switch (verdict) {
    case RateVerdict::None:
        break;
    case RateVerdict::Waiting:
        return tr("waiting");
    case RateVerdict::Well:
        return tr("well");
    case RateVerdict::TooSlow:
        return tr("too slow");
    case RateVerdict::TooFast:
        return tr("too fast");
    }
    return {};
}

QString RateWatches::bandText(const RateWatch &watch)
{
    if (watch.mostHz <= 0)
        return tr("at least %1").arg(format::hertz(watch.leastHz));
    if (watch.leastHz <= 0)
        return tr("at most %1").arg(format::hertz(watch.mostHz));
    return tr("%1 to %2").arg(format::hertz(watch.leastHz), format::hertz(watch.mostHz));
}

} // namespace deepros::gui
