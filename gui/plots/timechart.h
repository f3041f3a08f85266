#pragma once

#include "live/samplehistory.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <memory>

class QBoxLayout;
class QLabel;

namespace deepros::gui {

class ChartTable;
struct ChartRow;
class Theme;

/// A card with curves over time. Title and legend are our own; the grid is horizontal, the time axis is relative and fixed, points
/// are replaced in one go: what keeps a live chart cheap. The only folder that knows Qt Charts. GUI thread.
class TimeChart : public QFrame
{
    Q_OBJECT
public:
    /// Writes a value with its unit.
    using Writer = std::function<QString(double)>;

    TimeChart(const Theme &theme, int curves, Writer writer, QWidget *parent = nullptr);
    ~TimeChart() override;

    /// `unit`: of the values, where figures stand without it; empty: they have none.
    void setTexts(const QString &title, const QStringList &curveNames, const QString &unit);
    /// The value axis reaches at least this far: what is counted has no use for fractions.
    void setLeastMaximum(double maximum) { m_leastMaximum = maximum; }
    /// The part of time to show: it ends at `endMs` (UTC ms since 1970).
    void setWindow(qint64 endMs, qint64 lengthMs);
    /// Oldest first. Draws nothing while hidden.
    void setPoints(int curve, std::vector<CurvePoint> points);
    /// After setWindow() and setPoints() for all curves. `behindMs`: the right edge stands that much before the end of the window.
    void draw(qint64 behindMs = 0);
    /// Only moves the curves, to another such distance: what they lead to is there already.
    void slide(qint64 behindMs);
    /// Shows the values at that time; -1: the newest.
    void setCrosshair(qint64 atMs);

    /// What is shown, as text: a header and a row per point, separated by `separator`.
    QString toText(QChar separator) const;
    /// What is shown, newest first.
    std::vector<ChartRow> rows() const;
    const QString &title() const { return m_titleText; }
    /// The points in a window of their own, which follows as long as draw() is called.
    void openTable();
    /// Worth to be drawn: somebody can see the chart or its table.
    bool isSeen() const;
    QImage toImage();

Q_SIGNALS:
    /// The mouse is over this time, or has left (-1).
    void hovered(qint64 atMs);
    /// The wheel wants a part of the window; the double click all.
    void zoomWanted(qint64 endMs, qint64 lengthMs);
    void zoomReset();
    /// By the table.
    void exportWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class View;

    void applyTheme();
    void drawCurves();
    void showLegend();
    void showTable();
    qint64 edgeMs() const { return m_endMs - m_behindMs; }
    void arrangeHead();

    const Theme &m_theme;
    const Writer m_writer;
    View *m_view;
    QBoxLayout *m_head;
    QWidget *m_legendBar;
    QLabel *m_title;
    QLabel *m_time;
    std::vector<QLabel *> m_legend;
    QPointer<ChartTable> m_table;
    QString m_titleText;
    QStringList m_names;
    QString m_unit;
    std::vector<std::vector<CurvePoint>> m_points;
    qint64 m_endMs = 0;
    qint64 m_behindMs = 0;
    double m_leastMaximum = 0;
    qint64 m_lengthMs = 60'000;
    qint64 m_crosshairMs = -1;
};

/// A round number not below `value`, with four equal steps down to 0 that are round as well.
double niceMaximum(double value);

} // namespace deepros::gui
