#include "widgets/sparkline.h"

#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace deepros::gui {

Sparkline::Sparkline(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMinimumHeight(22);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setValues(std::vector<float> values, int capacity)
{
    m_values = std::move(values);
    m_capacity = std::max(2, capacity);
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    const float most = std::max(1e-6f, *std::max_element(m_values.begin(), m_values.end()));
    const double step = double(width() - 2) / (m_capacity - 1);
    const double left = width() - 1 - step * double(m_values.size() - 1);
    const auto point = [&](size_t i) {
        return QPointF(left + step * double(i), height() - 2 - double(m_values[i] / most) * (height() - 5));
    };
    QList<QLineF> lines;
    lines.reserve(qsizetype(m_values.size()));
    for (size_t i = 1; i < m_values.size(); ++i)
        lines.append({point(i - 1), point(i)});
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().curves[size_t(m_color)], 1.6));
    painter.drawLines(lines);
}

} // namespace deepros::gui
