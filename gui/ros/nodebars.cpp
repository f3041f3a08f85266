#include "ros/nodebars.h"

#include "ros/rosmodel.h"
#include "text/format.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr size_t mostNamed = 5;
constexpr int gap = 8; // px between name, bar and figure

} // namespace

NodeBars::NodeBars(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NodeBars::setDomain(const RosItem &domain)
{
    std::vector<const RosItem *> nodes;
    nodes.reserve(domain.branch->children.size());
    for (const auto &node : domain.branch->children)
        nodes.push_back(node.get());
    const size_t named = std::min(mostNamed, nodes.size());
    std::partial_sort(nodes.begin(), nodes.begin() + qptrdiff(named), nodes.end(),
                      [](const RosItem *a, const RosItem *b) {
                          return a->bytesPerSecond != b->bytesPerSecond ? a->bytesPerSecond > b->bytesPerSecond
                                                                        : a->name < b->name;
                      });
    const auto before = m_bars.size();
    m_bars.clear();
    for (size_t i = 0; i < named; ++i)
        m_bars.push_back({format::oneLine(nodes[i]->name), {}, nodes[i]->bytesPerSecond});
    if (nodes.size() > named) {
        Bar others{tr("%n other(s)", nullptr, int(nodes.size() - named)), {}, 0};
        for (size_t i = named; i < nodes.size(); ++i)
            others.bytesPerSecond += nodes[i]->bytesPerSecond;
        m_bars.push_back(others);
    }
    QStringList sentences;
    for (Bar &bar : m_bars) {
        bar.text = format::bytesPerSecond(bar.bytesPerSecond);
        sentences << bar.name + u' ' + bar.text;
    }
    setAccessibleDescription(sentences.join(QStringLiteral(", ")));
    if (m_bars.size() != before)
        updateGeometry();
    update();
}

QSize NodeBars::sizeHint() const
{
    return {160, int(m_bars.size()) * (fontMetrics().height() + 4)};
}

void NodeBars::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    const int line = fontMetrics().height() + 4;
    double most = 0;
    int textWidth = 0;
    for (const Bar &bar : m_bars) {
        most = std::max(most, bar.bytesPerSecond);
        textWidth = std::max(textWidth, fontMetrics().horizontalAdvance(bar.text));
    }
    const int nameWidth = (width() - textWidth - 2 * gap) / 2;
    const int track = width() - nameWidth - textWidth - 2 * gap;
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const QRect row(0, int(i) * line, width(), line);
        painter.setPen(tokens.text);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(bar.name, Qt::ElideMiddle, nameWidth));
        painter.setPen(tokens.secondary);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, bar.text);
        painter.fillRect(QRectF(nameWidth + gap, row.center().y() - 3, track, 6), tokens.line);
        if (most > 0)
            painter.fillRect(QRectF(nameWidth + gap, row.center().y() - 3, track * bar.bytesPerSecond / most, 6),
                             tokens.accent);
    }
}

} // namespace deepros::gui
