#pragma once

#include <QWidget>

#include <vector>

class QLabel;

namespace deepros::gui {

class Theme;

/// How regularly messages came.
struct Intervals
{
    qsizetype count = 0;
    double leastMs = 0;
    double medianMs = 0;
    double p99Ms = 0;
    double mostMs = 0;
    /// How many were so long, in equal steps from `leastMs` to `p99Ms`; the last has the longer ones too.
    std::vector<quint32> bars;
};
/// `intervalsMs` in any order. Pure.
Intervals intervalsOf(std::vector<double> intervalsMs, int bars);

/// Intervals as bars, with their figures in words. GUI thread.
class IntervalView : public QWidget
{
    Q_OBJECT
public:
    explicit IntervalView(const Theme &theme, QWidget *parent = nullptr);

    void setIntervals(Intervals intervals);
    const Intervals &intervals() const { return m_intervals; }
    void retranslate();

private:
    class Bars;

    Intervals m_intervals;
    Bars *m_bars;
    QLabel *m_words;
};

} // namespace deepros::gui
