#include "theme/icons.h"

#include <QApplication>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmapCache>

#include <array>

namespace deepros::gui {

namespace {

// M x y: move; L x y: line; C: cubic curve; O x y r: circle; R x y w h r: rounded rectangle; Z: close. Capital letters only,
// numbers with blanks between.
constexpr std::array<const char *, size_t(Icon::Count)> shapes{
    /* Overview */ "R 4 12 4 8 1 R 10 4 4 16 1 R 16 8 4 12 1",
    /* Clients */ "R 4 4 16 11 2 M 12 15 L 12 19 M 8 20 L 16 20",
    /* Topics */ "M 6 4 L 6 18 M 6 8 L 14 8 M 6 18 L 14 18 O 6 4 1.5 O 17 8 2.5 O 17 18 2.5",
    /* Ros */ "O 12 8 3 O 5 18 2.5 O 19 18 2.5 M 10.2 10.5 L 6.5 16 M 13.8 10.5 L 17.5 16",
    /* Pause */ "R 6 5 4 14 1 R 14 5 4 14 1",
    /* Play */ "M 7 5 L 19 12 L 7 19 Z",
    /* Copy */ "R 9 9 11 11 2 M 6 15 L 5 15 C 4 15 4 15 4 14 L 4 5 C 4 4 4 4 5 4 L 14 4 C 15 4 15 4 15 5 L 15 6",
    /* Close */ "M 6 6 L 18 18 M 18 6 L 6 18",
    /* Search */ "O 11 11 6 M 15.5 15.5 L 20 20",
    /* Menu */ "M 4 7 L 20 7 M 4 12 L 20 12 M 4 17 L 20 17",
    /* More */ "O 5 12 1 O 12 12 1 O 19 12 1",
    /* Ok */ "O 12 12 8 M 8.5 12.5 L 11 15 L 15.5 9.5",
    /* Warning */ "M 12 4 L 21 19 L 3 19 Z M 12 10 L 12 14 M 12 16.4 L 12 16.6",
    /* Error */ "O 12 12 8 M 9 9 L 15 15 M 15 9 L 9 15",
    /* Offline */ "O 12 12 8 M 8 12 L 16 12",
    /* Idle */ "O 12 12 8 M 12 7.5 L 12 12 L 15 14",
    /* Ban */ "O 12 12 8 M 6.5 6.5 L 17.5 17.5",
    /* Disconnect */ "M 9 15 L 5 19 M 15 9 L 19 5 M 7 11 L 13 17 L 10 18.5 L 5.5 14 Z M 11 7 L 17 13 L 18.5 10 L 14 5.5 Z",
    /* Clear */ "M 5 7 L 19 7 M 10 7 L 10 4 L 14 4 L 14 7 M 7 7 L 8 20 L 16 20 L 17 7 M 10.5 11 L 10.5 16 M 13.5 11 L 13.5 16",
    /* Pin */ "M 9 4 L 15 4 L 15 10 L 18 14 L 6 14 L 9 10 Z M 12 14 L 12 20",
    /* Expand */ "M 6 9 L 12 15 L 18 9",
    /* Collapse */ "M 6 15 L 12 9 L 18 15",
    /* Sun */ "O 12 12 4 M 12 3 L 12 5 M 12 19 L 12 21 M 3 12 L 5 12 M 19 12 L 21 12 M 5.6 5.6 L 7 7 M 17 17 L 18.4 18.4 M 5.6 18.4 L 7 17 M 17 7 L 18.4 5.6",
    /* Moon */ "M 19 14 C 12 17 7 11 10 4 C 5 5 3 10 5 15 C 8 21 17 20 19 14 Z",
    /* Globe */ "O 12 12 8 M 4 12 L 20 12 M 12 4 C 7 8 7 16 12 20 M 12 4 C 17 8 17 16 12 20",
    /* Export */ "M 12 15 L 12 4 M 8 8 L 12 4 L 16 8 M 5 14 L 5 19 L 19 19 L 19 14",
    /* Plot */ "M 4 4 L 4 20 L 20 20 M 7 15 L 11 10 L 14 13 L 19 6",
    /* Freeze */ "M 12 3 L 12 21 M 4.5 7.5 L 19.5 16.5 M 19.5 7.5 L 4.5 16.5",
    /* Undo */ "M 8 5 L 4 9 L 8 13 M 4 9 L 14 9 C 21 9 21 18 14 18 L 9 18",
    /* Robot */ "R 5 9 14 10 2 M 12 9 L 12 5 O 12 4 1 O 9.5 13.5 1 O 14.5 13.5 1 M 3 13 L 3 16 M 21 13 L 21 16",
    /* Stop */ "R 6 6 12 12 2",
    /* Refresh */ "M 19 12 C 19 21 5 21 5 12 C 5 4 15 3 18 8 M 18 4 L 18 8.5 L 13.5 8.5",
    /* Lock */ "R 5 11 14 9 2 M 8 11 L 8 8 C 8 3 16 3 16 8 L 16 11",
    /* Key */ "O 8 15 4 M 11 12 L 19 4 M 16 7 L 19 10",
    /* Graph */ "R 3 4 6 5 1 R 3 15 6 5 1 R 15 9.5 6 5 1 M 9 6.5 L 15 11 M 9 17.5 L 15 13",
    /* Table */ "R 4 5 16 14 2 M 4 10 L 20 10 M 4 14.5 L 20 14.5 M 10 10 L 10 19",
    /* Zoom */ "M 4 9 L 4 4 L 9 4 M 15 4 L 20 4 L 20 9 M 20 15 L 20 20 L 15 20 M 9 20 L 4 20 L 4 15",
    /* Send */ "M 4 12 L 20 5 L 14 20 L 11 13 Z",
    /* Logo */ "R 4 4 16 16 5 O 9 12 1.6 O 15 12 1.6 M 12 4 L 12 2 M 9 16 L 15 16",
};

QPainterPath parse(const char *text)
{
    QPainterPath path;
    const QStringList words = QString::fromLatin1(text).split(u' ');
    qsizetype at = 0;
    const auto number = [&] { return words.value(at++).toDouble(); };
    const auto point = [&] {
        const double x = number();
        return QPointF(x, number());
    };
    while (at < words.size()) {
        const QChar command = words.at(at++).at(0);
        if (command == u'M') {
            path.moveTo(point());
        } else if (command == u'L') {
            path.lineTo(point());
        } else if (command == u'C') {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
        } else if (command == u'O') {
            const QPointF centre = point();
            const double radius = number();
            path.addEllipse(centre, radius, radius);
        } else if (command == u'R') {
            const QPointF corner = point();
            const QPointF size = point();
            const double radius = number();
            path.addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), radius, radius);
        } else if (command == u'Z') {
            path.closeSubpath();
        }
    }
    return path;
}

void paintIcon(QPainter &painter, Icon which, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(rect.width(), rect.height());
    painter.translate(rect.center() - QPointF(side, side) / 2);
    painter.scale(side / 24, side / 24);
    QPen pen(color, 1.8);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.drawPath(parse(shapes[size_t(which)]));
    painter.restore();
}

class PathIconEngine final : public QIconEngine
{
public:
    explicit PathIconEngine(Icon which) : m_which(which) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QPalette palette = QGuiApplication::palette();
        QColor color = palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::WindowText);
        if (mode == QIcon::Selected || (state == QIcon::On && mode != QIcon::Disabled))
            color = palette.color(QPalette::HighlightedText);
        paintIcon(*painter, m_which, QRectF(rect), color);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new PathIconEngine(m_which); } // owned by the QIcon that asked

private:
    const Icon m_which;
};

} // namespace

QIcon icon(Icon which)
{
    return QIcon(new PathIconEngine(which)); // owned by the QIcon
}

QPixmap iconPixmap(Icon which, int sizePx, const QColor &color, qreal devicePixelRatio)
{
    // Lists paint the same few icons in every row.
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(int(which)).arg(sizePx).arg(color.rgba()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(sizePx, sizePx) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, which, QRectF(0, 0, sizePx, sizePx), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace deepros::gui
