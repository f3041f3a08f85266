#include "topics/hexview.h"

#include "decode/payload.h"
#include "text/format.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr int offsetColumns = 10;
constexpr int margin = 8;

/// Column of the first digit of a byte.
int hexColumn(int byte)
{
    return offsetColumns + byte * 3 + byte / 8;
}

/// Of the first character, and behind the last.
int textColumn(int perLine)
{
    return offsetColumns + perLine * 3 + perLine / 8;
}

int allColumns(int perLine)
{
    return textColumn(perLine) + perLine;
}

QFont monospace()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QGuiApplication::font().pointSizeF());
    return font;
}

} // namespace

HexView::HexView(const Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    setFont(monospace());
    connect(&theme, &Theme::changed, this, [this] {
        setFont(monospace());
        updateScroll();
    });
}

void HexView::setBytes(const QByteArray &bytes)
{
    m_data = bytes;
    if (m_anchor > m_data.size() || m_caret > m_data.size()) {
        m_anchor = m_caret = 0;
        Q_EMIT selectionChanged({});
    }
    updateScroll();
    viewport()->update();
}

QByteArray HexView::selected() const
{
    return m_data.mid(std::min(m_anchor, m_caret), std::abs(m_anchor - m_caret));
}

void HexView::copy() const
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1((hasSelection() ? selected() : m_data).toHex(' ')));
}

int HexView::lineHeight() const
{
    return fontMetrics().height() + 2;
}

int HexView::columnWidth() const
{
    return fontMetrics().horizontalAdvance(QLatin1Char('0'));
}

void HexView::updateScroll()
{
    // Text and bytes side by side are worth more than long lines.
    m_perLine = allColumns(16) * columnWidth() + 2 * margin <= viewport()->width() ? 16 : 8;
    const qsizetype lines = (m_data.size() + m_perLine - 1) / m_perLine;
    const int page = std::max(1, viewport()->height() / lineHeight());
    verticalScrollBar()->setRange(0, int(std::max<qsizetype>(0, lines - page)));
    verticalScrollBar()->setPageStep(page);
    const int width = allColumns(m_perLine) * columnWidth() + 2 * margin;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tokens &tokens = m_theme.tokens();
    painter.fillRect(viewport()->rect(), tokens.card);
    painter.setFont(font());
    painter.translate(margin - horizontalScrollBar()->value(), 0);
    const int height = lineHeight();
    const int width = columnWidth();
    const int textFrom = textColumn(m_perLine);
    const qsizetype first = std::min(m_anchor, m_caret);
    const qsizetype last = std::max(m_anchor, m_caret);
    for (int y = 0; y < viewport()->height(); y += height) {
        const qsizetype offset = (qsizetype(verticalScrollBar()->value()) + y / height) * m_perLine;
        if (offset >= m_data.size())
            break;
        for (int i = 0; i < m_perLine; ++i) {
            if (offset + i < first || offset + i >= last)
                continue;
            painter.fillRect(hexColumn(i) * width, y, 2 * width, height, tokens.selection);
            painter.fillRect((textFrom + i) * width, y, width, height, tokens.selection);
        }
        const QString line = hexLine(m_data, offset, m_perLine);
        const auto part = [&](int from, int count, const QColor &color) {
            painter.setPen(color);
            painter.drawText(QRect(from * width, y, (count + 1) * width, height), Qt::AlignVCenter | Qt::TextSingleLine,
                             line.sliced(from, std::min<qsizetype>(count, line.size() - from)));
        };
        part(0, 8, tokens.secondary);
        part(offsetColumns, textFrom - offsetColumns - 1, tokens.text);
        part(textFrom, m_perLine, tokens.secondary);
    }
    if (hasFocus() && !m_data.isEmpty()) {
        const qsizetype caret = std::min(m_caret, m_data.size() - 1);
        const int line = int(caret / m_perLine) - verticalScrollBar()->value();
        painter.setPen(tokens.accent);
        painter.drawRect(hexColumn(int(caret % m_perLine)) * width - 1, line * height, 2 * width + 1, height - 1);
    }
}

void HexView::resizeEvent(QResizeEvent *)
{
    updateScroll();
}

void HexView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateScroll();
    QAbstractScrollArea::changeEvent(event);
}

void HexView::moveCaret(qsizetype to, bool marks)
{
    m_caret = std::clamp<qsizetype>(to, 0, m_data.size());
    if (!marks)
        m_anchor = m_caret;
    const int line = int(std::min(m_caret, std::max<qsizetype>(0, m_data.size() - 1)) / m_perLine);
    QScrollBar *bar = verticalScrollBar();
    if (line < bar->value())
        bar->setValue(line);
    else if (line >= bar->value() + bar->pageStep())
        bar->setValue(line - bar->pageStep() + 1);
    viewport()->update();
    Q_EMIT selectionChanged(describe());
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        m_caret = m_data.size();
        viewport()->update();
        Q_EMIT selectionChanged(describe());
        return;
    }
    const bool marks = event->modifiers() & Qt::ShiftModifier;
    const qsizetype page = qsizetype(verticalScrollBar()->pageStep()) * m_perLine;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCaret(m_caret - 1, marks);
    case Qt::Key_Right:
        return moveCaret(m_caret + 1, marks);
    case Qt::Key_Up:
        return moveCaret(m_caret - m_perLine, marks);
    case Qt::Key_Down:
        return moveCaret(m_caret + m_perLine, marks);
    case Qt::Key_PageUp:
        return moveCaret(m_caret - page, marks);
    case Qt::Key_PageDown:
        return moveCaret(m_caret + page, marks);
    case Qt::Key_Home:
        return moveCaret(0, marks);
    case Qt::Key_End:
        return moveCaret(m_data.size(), marks);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

qsizetype HexView::byteAt(const QPoint &position) const
{
    const int column = (position.x() - margin + horizontalScrollBar()->value()) / std::max(1, columnWidth());
    const qsizetype line = verticalScrollBar()->value() + position.y() / lineHeight();
    int byte = m_perLine;
    if (column >= textColumn(m_perLine)) {
        byte = std::min(column - textColumn(m_perLine), m_perLine);
    } else {
        for (int i = 0; i < m_perLine; ++i) {
            if (column < hexColumn(i) + 2) {
                byte = i;
                break;
            }
        }
    }
    return std::clamp<qsizetype>(line * m_perLine + byte, 0, m_data.size());
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveCaret(byteAt(event->position().toPoint()), event->modifiers() & Qt::ShiftModifier);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveCaret(byteAt(event->position().toPoint()), true);
}

QString HexView::describe() const
{
    if (!hasSelection())
        return {};
    const QByteArray bytes = selected();
    QString text = tr("%n byte(s) from %1", nullptr, int(std::min<qsizetype>(bytes.size(), 1'000'000'000)))
                       .arg(QStringLiteral("0x%1").arg(std::min(m_anchor, m_caret), 0, 16));
    for (const NumberRow &row : numberRows(bytes)) {
        const bool isOne = !row.littleEndian.isEmpty() && !row.littleEndian.contains(u',');
        if (!isOne)
            continue;
        text += bytes.size() == 1 ? tr(" · %1 %2").arg(row.type, row.littleEndian)
                                  : tr(" · %1 %2 (big-endian %3)").arg(row.type, row.littleEndian, row.bigEndian);
    }
    return text;
}

} // namespace deepros::gui
