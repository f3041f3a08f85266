#include "overview/tile.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/sparkline.h"

#include <QEvent>
#include <QPainter>

namespace deepros::gui {

namespace {

constexpr int margin = 14;
constexpr int curveHeight = 26;

/// A long text is better small than cut.
QFont fitting(QFont font, const QString &text, int width, double leastPoints)
{
    while (QFontMetrics(font).horizontalAdvance(text) > width && font.pointSizeF() - 0.5 >= leastPoints)
        font.setPointSizeF(font.pointSizeF() - 0.5);
    return font;
}

} // namespace

Tile::Tile(const Theme &theme, const char *objectName, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_curve(new Sparkline(theme, this))
{
    setObjectName(QLatin1String(objectName));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_curve->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Tile::setName(const QString &name)
{
    m_name = name;
    speak();
}

void Tile::setValue(const QString &value, const QString &context)
{
    if (value == m_value && context == m_context)
        return;
    m_value = value;
    m_context = context;
    speak();
}

void Tile::speak()
{
    setAccessibleName(m_name);
    setAccessibleDescription(m_value + QStringLiteral(", ") + m_context);
    update();
}

void Tile::setAlarming(bool alarming)
{
    m_alarming = alarming;
    update();
}

void Tile::setCurve(std::vector<float> values, int capacity)
{
    m_curve->setValues(std::move(values), capacity);
}

QFont Tile::valueFont() const
{
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 1.75);
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize Tile::minimumSizeHint() const
{
    const int height = margin * 2 + fontMetrics().height() * 2 + QFontMetrics(valueFont()).height() + curveHeight + 8;
    return {120, height};
}

QSize Tile::sizeHint() const
{
    return {180, minimumSizeHint().height()};
}

void Tile::resizeEvent(QResizeEvent *)
{
    m_curve->setGeometry(margin, height() - margin - curveHeight + 4, width() - 2 * margin, curveHeight);
}

bool Tile::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void Tile::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(QPen(marked ? tokens.accent : tokens.line, hasFocus() ? m_theme.focusWidth() : 1));
    painter.setBrush(tokens.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    int y = margin - 2;
    const int width = this->width() - 2 * margin;
    const auto line = [&](const QFont &font, const QColor &color, const QString &text, int indent = 0) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(margin + indent, y, width - indent, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, width - indent));
        y += metrics.height();
    };
    line(font(), tokens.secondary, m_name);
    y += 2;
    const QFont large = fitting(valueFont(), m_value, width - (m_alarming ? 26 : 0), 8);
    if (m_alarming) {
        const int side = 20;
        painter.drawPixmap(QPointF(margin, y + (QFontMetrics(valueFont()).height() - side) / 2.0),
                           iconPixmap(Icon::Warning, side, tokens.warn, devicePixelRatioF()));
    }
    const int top = y;
    line(large, m_alarming ? tokens.warn : tokens.text, m_value, m_alarming ? 26 : 0);
    y = top + QFontMetrics(valueFont()).height();
    line(fitting(font(), m_context, width, font().pointSizeF() * 0.8), tokens.secondary, m_context);
}

} // namespace deepros::gui
