#include "topics/intervals.h"

#include "text/format.h"
#include "theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace deepros::gui {

Intervals intervalsOf(std::vector<double> intervalsMs, int bars)
{
    Intervals intervals;
    intervals.count = qsizetype(intervalsMs.size());
    if (intervalsMs.empty())
        return intervals;
    const auto ranked = [&intervalsMs](size_t rank) {
        std::nth_element(intervalsMs.begin(), intervalsMs.begin() + std::ptrdiff_t(rank), intervalsMs.end());
        return intervalsMs[rank];
    };
    const size_t last = intervalsMs.size() - 1;
    intervals.leastMs = ranked(0);
    intervals.medianMs = ranked(last / 2);
    intervals.p99Ms = ranked(last * 99 / 100);
    intervals.mostMs = ranked(last);
    const double range = intervals.p99Ms - intervals.leastMs;
    // All the same: one bar in the middle says so.
    intervals.bars.assign(size_t(range > 0 ? bars : 1), 0);
    for (const double interval : intervalsMs) {
        const double place = range > 0 ? (interval - intervals.leastMs) / range * double(bars) : 0;
        ++intervals.bars[size_t(std::clamp(place, 0.0, double(intervals.bars.size() - 1)))];
    }
    return intervals;
}

class IntervalView::Bars : public QWidget
{
public:
    Bars(const Theme &theme, const Intervals &intervals, QWidget *parent) : QWidget(parent), m_theme(theme), m_intervals(intervals)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {120, 5 * fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &tokens = m_theme.tokens();
        const int textHeight = fontMetrics().height();
        const QRect area = rect().adjusted(0, 0, 0, -textHeight - 3);
        painter.fillRect(QRect(area.left(), area.bottom() + 1, area.width(), 1), tokens.line);
        if (m_intervals.bars.empty())
            return;
        const quint32 most = *std::max_element(m_intervals.bars.begin(), m_intervals.bars.end());
        const int count = int(m_intervals.bars.size());
        for (int i = 0; i < count; ++i) {
            const int left = area.left() + area.width() * i / count;
            const int right = area.left() + area.width() * (i + 1) / count - 1;
            const quint32 bar = m_intervals.bars[size_t(i)];
            // What was there is to be seen, however rare.
            const int height = bar == 0 ? 0 : std::max(2, int(double(area.height()) * bar / most));
            painter.fillRect(QRect(left, area.bottom() + 1 - height, std::max(1, right - left), height), tokens.accent);
        }
        painter.setPen(tokens.secondary);
        const QRect below(rect().left(), area.bottom() + 3, rect().width(), textHeight);
        if (count == 1) {
            painter.drawText(below, Qt::AlignHCenter, format::milliseconds(m_intervals.leastMs));
            return;
        }
        painter.drawText(below, Qt::AlignLeft, format::milliseconds(m_intervals.leastMs));
        painter.drawText(below, Qt::AlignRight, QStringLiteral("≥ ") + format::milliseconds(m_intervals.p99Ms));
    }

private:
    const Theme &m_theme;
    const Intervals &m_intervals;
};

IntervalView::IntervalView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_bars(new Bars(theme, m_intervals, this)), m_words(new QLabel(this))
{
    m_words->setObjectName(QStringLiteral("intervalWords"));
    m_words->setProperty("role", QStringLiteral("secondary"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bars);
    layout->addWidget(m_words);
}

void IntervalView::setIntervals(Intervals intervals)
{
    m_intervals = std::move(intervals);
    retranslate();
    m_bars->update();
}

void IntervalView::retranslate()
{
    m_words->setText(m_intervals.count == 0
                         ? tr("Two messages are needed for an interval.")
                         : tr("%1: median %2, 99 % up to %3, longest %4.")
                               .arg(tr("%n interval(s)", nullptr, int(m_intervals.count)), format::milliseconds(m_intervals.medianMs),
                                    format::milliseconds(m_intervals.p99Ms), format::milliseconds(m_intervals.mostMs)));
    m_bars->setAccessibleName(m_words->text());
}

} // namespace deepros::gui
