#include "plots/timechart.h"

#include "plots/charttable.h"
#include "text/format.h"
#include "text/isotime.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QFileDialog>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineSeries>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace deepros::gui {

namespace {

constexpr int steps = 4; // of the value axis
constexpr int timeSteps = 6;
constexpr qint64 shortestMs = 5'000;

/// The newest point at or before a time, or nothing.
const CurvePoint *pointAt(const std::vector<CurvePoint> &points, qint64 atMs)
{
    auto after = std::upper_bound(points.begin(), points.end(), atMs,
                                  [](qint64 time, const CurvePoint &point) { return time < point.atMs; });
    return after == points.begin() ? nullptr : &*std::prev(after);
}

} // namespace

double niceMaximum(double value)
{
    if (!(value > 0))
        return 4;
    const double step = value / steps;
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    // Single things are not halved: their lines are labelled with whole numbers.
    for (const double factor : {1.0, 2.0, power < 10 ? 3.0 : 2.5, 5.0, 10.0}) {
        if (power * factor * steps >= value * 0.999999)
            return power * factor * steps;
    }
    return power * 10 * steps;
}

/// The chart itself. The labels of the axes are painted by us: Qt Charts would lay out everything anew with each new text.
class TimeChart::View final : public QChartView
{
public:
    View(TimeChart &owner, int curves) : QChartView(&owner), m_owner(owner)
    {
        QChart *chart = this->chart();
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->setBackgroundVisible(false);
        chart->setMargins({});
        chart->layout()->setContentsMargins(0, 0, 0, 0);
        chart->legend()->hide();
        m_time = new QValueAxis(chart);
        m_value = new QValueAxis(chart);
        m_time->setLabelsVisible(false);
        m_time->setGridLineVisible(false);
        m_time->setLineVisible(false);
        m_value->setLabelsVisible(false);
        m_value->setLineVisible(false);
        m_value->setGridLineVisible(false);
        chart->addAxis(m_time, Qt::AlignBottom);
        chart->addAxis(m_value, Qt::AlignLeft);
        for (int i = 0; i < curves; ++i) {
            auto *series = new QLineSeries(chart);
            chart->addSeries(series);
            series->attachAxis(m_time);
            series->attachAxis(m_value);
            m_series.push_back(series);
        }
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(QFrame::NoFrame);
        setMouseTracking(true);
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setMaximum(4);
    }

    void applyTheme(const Tokens &tokens)
    {
        for (size_t i = 0; i < m_series.size(); ++i)
            m_series[i]->setPen(QPen(tokens.curves[i % tokens.curves.size()], 1.6));
        setMinimumSize(160, QFontMetrics(smallFont()).height() * (steps + 3)); // no label of an axis covers the next
        placePlot();
        viewport()->update();
    }

    void setLength(qint64 lengthMs)
    {
        if (lengthMs != m_lengthMs)
            m_time->setRange(-double(lengthMs), 0);
        m_lengthMs = lengthMs;
    }

    void setMaximum(double maximum)
    {
        if (qFuzzyCompare(maximum, m_maximum))
            return;
        m_maximum = maximum;
        m_value->setRange(0, maximum);
        placePlot();
    }

    void replace(int curve, const QList<QPointF> &points) { m_series[size_t(curve)]->replace(points); }
    double maximum() const { return m_maximum; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QChartView::resizeEvent(event);
        placePlot();
    }

    void drawBackground(QPainter *painter, const QRectF &) override
    {
        const QRectF plot = chart()->plotArea();
        painter->setPen(QPen(m_owner.m_theme.tokens().line, 1));
        for (int i = 0; i <= steps; ++i) {
            const double y = std::round(plot.bottom() - plot.height() * i / steps) + 0.5;
            painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
    }

    void drawForeground(QPainter *painter, const QRectF &) override
    {
        const Tokens &tokens = m_owner.m_theme.tokens();
        const QRectF plot = chart()->plotArea();
        painter->setFont(smallFont());
        painter->setPen(tokens.secondary);
        const QFontMetrics metrics(smallFont());
        const int high = metrics.height();
        for (int i = 0; i <= steps; ++i) {
            const double y = plot.bottom() - plot.height() * i / steps;
            painter->drawText(QRectF(0, y - high / 2.0, plot.left() - 8, high), Qt::AlignRight | Qt::AlignVCenter,
                              axisLabel(i));
        }
        const double width = metrics.horizontalAdvance(timeLabel(m_lengthMs)) * 1.5 + 8;
        int shown = timeSteps;
        while (shown > 1 && width * shown > plot.width())
            shown /= 2;
        for (int i = 0; i <= shown; ++i) {
            const double x = plot.left() + plot.width() * i / shown;
            const QString text = timeLabel(m_lengthMs - m_lengthMs * i / shown);
            // The outer ones stay inside.
            QRectF box(x - width / 2, plot.bottom() + 4, width, high);
            Qt::Alignment alignment = Qt::AlignHCenter;
            if (i == 0) {
                box.moveLeft(x);
                alignment = Qt::AlignLeft;
            } else if (i == shown) {
                box.moveRight(x);
                alignment = Qt::AlignRight;
            }
            painter->drawText(box, alignment | Qt::AlignTop, text);
        }
        if (m_owner.m_crosshairMs >= 0) {
            const double x = plot.right() - double(m_owner.edgeMs() - m_owner.m_crosshairMs) / double(m_lengthMs) * plot.width();
            if (x >= plot.left() && x <= plot.right()) {
                painter->setPen(QPen(tokens.secondary, 1, Qt::DashLine));
                painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
            }
        }
    }

    void mouseMoveEvent(QMouseEvent *event) override { Q_EMIT m_owner.hovered(timeAt(event->position())); }
    void leaveEvent(QEvent *) override { Q_EMIT m_owner.hovered(-1); }
    void mouseDoubleClickEvent(QMouseEvent *) override { Q_EMIT m_owner.zoomReset(); }
    void mousePressEvent(QMouseEvent *event) override { event->ignore(); }

    void wheelEvent(QWheelEvent *event) override
    {
        const qint64 under = timeAt(event->position());
        if (under < 0)
            return;
        const double factor = event->angleDelta().y() > 0 ? 0.8 : 1.25;
        const auto length = std::max(shortestMs, qint64(double(m_lengthMs) * factor));
        const double share = double(m_owner.edgeMs() - under) / double(m_lengthMs); // of the window behind the mouse
        Q_EMIT m_owner.zoomWanted(under + qint64(share * double(length)), length);
        event->accept();
    }

    void contextMenuEvent(QContextMenuEvent *event) override { event->ignore(); }

private:
    static QFont smallFont()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * 0.85);
        return font;
    }

    /// The value of a grid line, without decimals that say nothing: "8 ms", not "8.00 ms".
    QString axisLabel(int step) const
    {
        static const QRegularExpression zeros(QStringLiteral("([.,]\\d*?)0+(?!\\d)"));
        QString label = m_owner.m_writer(m_maximum * step / steps);
        label.replace(zeros, QStringLiteral("\\1"));
        static const QRegularExpression bare(QStringLiteral("[.,](?!\\d)"));
        return label.remove(bare);
    }

    QString timeLabel(qint64 agoMs) const
    {
        if (m_lengthMs > 300'000)
            return QDateTime::fromMSecsSinceEpoch(m_owner.edgeMs() - agoMs).toString(QStringLiteral("HH:mm"));
        return agoMs == 0 ? QStringLiteral("0")
                          : QStringLiteral("−") + format::duration(agoMs < 10'000 ? agoMs : agoMs / 1000 * 1000);
    }

    void placePlot()
    {
        const QFontMetrics metrics(smallFont());
        int left = 24;
        for (int i = 0; i <= steps; ++i)
            left = std::max(left, metrics.horizontalAdvance(axisLabel(i)) + 12);
        // Grows only: a label that gets shorter must not move the curves.
        m_left = std::max(m_left, left);
        const int top = metrics.height() / 2 + 1; // half of the uppermost label
        const QRectF area(m_left, top, std::max(20, width() - m_left - 6), std::max(20, height() - top - metrics.height() - 8));
        chart()->setPlotArea(area);
    }

    qint64 timeAt(QPointF position) const
    {
        const QRectF plot = chart()->plotArea();
        if (position.x() < plot.left() || position.x() > plot.right())
            return -1;
        return m_owner.edgeMs() - qint64((plot.right() - position.x()) / plot.width() * double(m_lengthMs));
    }

    TimeChart &m_owner;
    QValueAxis *m_time;
    QValueAxis *m_value;
    std::vector<QLineSeries *> m_series;
    qint64 m_lengthMs = 0;
    double m_maximum = 0;
    int m_left = 0;
};

TimeChart::TimeChart(const Theme &theme, int curves, Writer writer, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_writer(std::move(writer)), m_view(nullptr),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight)), m_legendBar(new QWidget(this)), m_title(new QLabel(this)),
      m_time(new QLabel(this)), m_points(size_t(curves))
{
    setProperty("card", true);
    setFocusPolicy(Qt::TabFocus);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_time->setProperty("role", QStringLiteral("secondary"));
    auto *legend = new QHBoxLayout(m_legendBar);
    legend->setContentsMargins(0, 0, 0, 0);
    legend->setSpacing(14);
    legend->addStretch();
    legend->addWidget(m_time);
    m_head->setSpacing(2);
    m_head->addWidget(m_title);
    m_head->addWidget(m_legendBar, 1);
    for (int i = 0; i < curves; ++i) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::RichText);
        m_legend.push_back(label);
        legend->addWidget(label);
    }
    m_view = new View(*this, curves);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 8);
    layout->setSpacing(4);
    layout->addLayout(m_head);
    layout->addWidget(m_view, 1);
    connect(&theme, &Theme::changed, this, &TimeChart::applyTheme);
    applyTheme();
}

TimeChart::~TimeChart() = default;

void TimeChart::setTexts(const QString &title, const QStringList &curveNames, const QString &unit)
{
    m_titleText = title;
    m_title->setText(title);
    m_names = curveNames;
    m_unit = unit;
    showLegend();
    showTable();
}

void TimeChart::setWindow(qint64 endMs, qint64 lengthMs)
{
    m_endMs = endMs;
    m_lengthMs = lengthMs;
}

void TimeChart::setPoints(int curve, std::vector<CurvePoint> points)
{
    m_points[size_t(curve)] = std::move(points);
}

void TimeChart::draw(qint64 behindMs)
{
    m_behindMs = behindMs;
    showTable();
    if (!isVisible())
        return;
    drawCurves();
    showLegend();
}

void TimeChart::slide(qint64 behindMs)
{
    if (behindMs == m_behindMs || !isVisible())
        return;
    m_behindMs = behindMs;
    drawCurves();
}

void TimeChart::drawCurves()
{
    m_view->setLength(m_lengthMs);
    const qint64 edge = edgeMs();
    double most = 0;
    QList<QPointF> line;
    for (size_t curve = 0; curve < m_points.size(); ++curve) {
        line.clear();
        const std::vector<CurvePoint> &points = m_points[curve];
        const qint64 gap = points.size() < 2 ? 0 : std::max<qint64>(4'000, (points[1].atMs - points[0].atMs) * 4);
        for (size_t i = 0; i < points.size(); ++i) {
            const CurvePoint &point = points[i];
            if (point.atMs < edge - m_lengthMs - gap)
                continue;
            if (i > 0 && points[i - 1].atMs > edge)
                break; // the first one beyond the edge is what the curve leads to
            const auto x = double(point.atMs - edge);
            // Nothing was measured in between: down to the ground, so that it cannot be taken for a value.
            if (!line.isEmpty() && gap && point.atMs - points[i - 1].atMs > gap) {
                line.append({line.last().x(), 0});
                line.append({x, 0});
            }
            most = std::max(most, double(point.most));
            if (point.most > point.least) { // a bucket of several samples: its whole height
                line.append({x, double(point.least)});
                line.append({x, double(point.most)});
            }
            line.append({x, double(point.mean)});
        }
        m_view->replace(int(curve), line);
    }
    // Down again only when there is much room: an axis that follows every peak cannot be read.
    const double wanted = niceMaximum(std::max(most * 1.05, m_leastMaximum));
    if (wanted > m_view->maximum() || wanted < m_view->maximum() * 0.45)
        m_view->setMaximum(wanted);
}

void TimeChart::setCrosshair(qint64 atMs)
{
    if (atMs == m_crosshairMs)
        return;
    m_crosshairMs = atMs;
    showLegend();
    m_view->viewport()->update();
}

void TimeChart::showLegend()
{
    const Tokens &tokens = m_theme.tokens();
    QStringList spoken;
    for (size_t i = 0; i < m_legend.size(); ++i) {
        const std::vector<CurvePoint> &points = m_points[i];
        const CurvePoint *point =
            points.empty() ? nullptr : m_crosshairMs < 0 ? &points.back() : pointAt(points, m_crosshairMs);
        const QString value = point ? m_writer(double(point->mean)) : QStringLiteral("–");
        const QString name = m_names.value(qsizetype(i));
        m_legend[i]->setText(QStringLiteral("<span style='color:%1'>●</span> <span style='color:%2'>%3</span> %4")
                                 .arg(tokens.curves[i % tokens.curves.size()].name(), tokens.secondary.name(),
                                      name.toHtmlEscaped(), value.toHtmlEscaped()));
        spoken += name + u' ' + value;
    }
    m_time->setText(m_crosshairMs < 0 ? QString() : format::timeOfDay(m_crosshairMs).left(8));
    arrangeHead();
    setAccessibleName(m_title->text());
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

/// The legend stands beside the title, or below it where there is no room.
void TimeChart::arrangeHead()
{
    // As wide as with a time in front: the head must not jump when the mouse comes.
    const int time = m_time->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) + 14;
    int wanted = m_title->sizeHint().width() + time + 14;
    for (const QLabel *label : m_legend)
        wanted += label->sizeHint().width() + 14;
    const auto direction = wanted > contentsRect().width() - 28 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_head->direction() != direction)
        m_head->setDirection(direction);
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrangeHead();
}

void TimeChart::applyTheme()
{
    m_view->applyTheme(m_theme.tokens());
    showLegend();
}

QString TimeChart::toText(QChar separator) const
{
    QString text = QStringLiteral("time") + separator + m_names.join(separator) + u'\n';
    const std::vector<CurvePoint> &first = m_points.front();
    IsoTime time;
    for (size_t row = 0; row < first.size(); ++row) {
        if (first[row].atMs < m_endMs - m_lengthMs || first[row].atMs > m_endMs)
            continue;
        text += QString::fromLatin1(time.text(first[row].atMs));
        for (const std::vector<CurvePoint> &points : m_points)
            text += separator + (row < points.size() ? QString::number(double(points[row].mean)) : QString());
        text += u'\n';
    }
    return text;
}

std::vector<ChartRow> TimeChart::rows() const
{
    std::vector<ChartRow> rows;
    const std::vector<CurvePoint> &first = m_points.front();
    for (size_t at = first.size(); at-- > 0;) {
        if (first[at].atMs < m_endMs - m_lengthMs || first[at].atMs > m_endMs)
            continue;
        ChartRow &row = rows.emplace_back(ChartRow{first[at].atMs, {}});
        for (const std::vector<CurvePoint> &points : m_points)
            row.values.push_back(at < points.size() ? points[at].mean : std::numeric_limits<float>::quiet_NaN());
    }
    return rows;
}

bool TimeChart::isSeen() const
{
    return isVisible() || m_table;
}

void TimeChart::openTable()
{
    if (!m_table) {
        m_table = new ChartTable(m_theme, objectName() + QStringLiteral("Table"), this);
        connect(m_table, &ChartTable::copyWanted, this, [this] { QApplication::clipboard()->setText(toText(u'\t')); });
        connect(m_table, &ChartTable::exportWanted, this, &TimeChart::exportWanted);
        m_table->resize(460, 520);
        showTable();
    }
    m_table->show();
    m_table->raise();
    m_table->activateWindow();
}

void TimeChart::showTable()
{
    if (!m_table)
        return;
    QStringList curves;
    for (const QString &name : m_names)
        curves += m_unit.isEmpty() ? name : tr("%1 (%2)", "a curve and its unit").arg(name, m_unit);
    m_table->setTexts(m_titleText, curves);
    m_table->setRows(rows());
}

QImage TimeChart::toImage()
{
    return grab().toImage();
}

void TimeChart::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(icon(Icon::Table), tr("Show as table"), this, &TimeChart::openTable);
    menu.addAction(tr("Copy values"), this, [this] { QApplication::clipboard()->setText(toText(u'\t')); });
    menu.addAction(tr("Copy image"), this, [this] { QApplication::clipboard()->setImage(toImage()); });
    menu.addAction(tr("Save as CSV…"), this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the values of this chart"),
                                                          QStringLiteral("chart.csv"), QStringLiteral("CSV (*.csv)"));
        if (path.isEmpty())
            return;
        QSaveFile file(path);
        const QByteArray bytes = toText(u',').toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            m_time->setText(tr("Not saved: %1").arg(file.errorString()));
    });
    menu.exec(event->globalPos());
}

void TimeChart::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = m_theme.focusWidth() / 2.0;
    painter.setPen(QPen(m_theme.tokens().accent, m_theme.focusWidth()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openTable();
    } else if (event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)) {
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, rect().center(), mapToGlobal(rect().center()));
        contextMenuEvent(&menu);
    } else {
        QFrame::keyPressEvent(event);
    }
}

void TimeChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_view->applyTheme(m_theme.tokens());
    QFrame::changeEvent(event);
}

} // namespace deepros::gui
