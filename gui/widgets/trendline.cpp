#include "widgets/trendline.h"

#include "theme/theme.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace deepros::gui {

TrendLine::TrendLine(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TrendLine::setValues(std::vector<float> values, const QString &most)
{
    m_values = std::move(values);
    m_most = most;
    setAccessibleDescription(most);
    update();
}

QSize TrendLine::sizeHint() const
{
    return {120, fontMetrics().height() * 3};
}

void TrendLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(1, 3, -1, -2);
    painter.setPen(tokens.line);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.topLeft(), area.topRight());
    const float most = m_values.empty() ? 0 : *std::max_element(m_values.begin(), m_values.end());
    if (most > 0 && m_values.size() > 1) {
        // Single lines: wide polylines go through the stroker, which is slow.
        std::vector<QLineF> lines;
        const double step = area.width() / double(m_values.size() - 1);
        const auto point = [&](size_t i) {
            return QPointF(area.left() + step * double(i),
                           area.bottom() - area.height() * double(m_values[i] / most));
        };
        for (size_t i = 1; i < m_values.size(); ++i) {
            if (m_values[i - 1] >= 0 && m_values[i] >= 0)
                lines.emplace_back(point(i - 1), point(i));
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens.accent, 1.6));
        painter.drawLines(lines.data(), int(lines.size()));
    }
    painter.setPen(tokens.secondary);
    painter.drawText(area.adjusted(2, 2, -2, 0), Qt::AlignLeft | Qt::AlignTop, m_most);
}

} // namespace deepros::gui
