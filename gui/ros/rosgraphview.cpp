#include "ros/rosgraphview.h"

#include "ros/rosmodel.h"
#include "text/format.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace deepros::gui {

namespace {

constexpr int mostCurves = 150; // edges; bent ones are dear
constexpr double margin = 24;
constexpr double dimmed = 0.22;
constexpr int glideMs = 180;

QRectF rectOf(const GraphBox &box)
{
    return {box.x, box.y, GraphPlan::boxWidth, GraphPlan::boxHeight};
}

QRectF extentOf(const GraphPlan &plan)
{
    QRectF extent;
    for (const GraphBox &box : plan.boxes)
        extent |= rectOf(box);
    return extent.adjusted(-margin, -margin, margin, margin);
}

} // namespace

RosGraphView::RosGraphView(const Theme &theme, QWidget *parent) : QGraphicsView(parent), m_theme(theme)
{
    // There are no items: the plan is painted as the background, which costs the same whatever has changed.
    setScene(new QGraphicsScene(this));
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
    setViewportUpdateMode(FullViewportUpdate);
    setTransformationAnchor(AnchorUnderMouse);
    setDragMode(ScrollHandDrag);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
    m_glide.setDuration(glideMs);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &progress) { place(progress.toDouble()); });
}

RosGraphView::~RosGraphView() = default;

void RosGraphView::setPlan(const GraphPlan &plan)
{
    const bool same = m_plan.hasStructureOf(plan);
    const QByteArray selectedId = m_selected >= 0 ? m_plan.boxes[size_t(m_selected)].id : QByteArray();
    const auto selectedColumn =
        m_selected >= 0 ? m_plan.boxes[size_t(m_selected)].column : GraphBox::Column::Topics;
    const GraphPlan before = std::exchange(m_plan, plan);
    m_selected = m_selected >= 0 ? m_plan.indexOf(selectedColumn, selectedId) : -1;
    if (same) {
        m_plan.placeAs(before);
    } else {
        m_glide.stop();
        m_plan.arrange();
        scene()->setSceneRect(extentOf(m_plan));
        if (m_followsSize)
            fit();
        if (isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
            glideFrom(before);
    }
    viewport()->update();
}

void RosGraphView::glideFrom(const GraphPlan &before)
{
    std::map<std::pair<GraphBox::Column, QByteArray>, QPointF> places;
    for (const GraphBox &box : before.boxes)
        places.emplace(std::pair(box.column, box.id), QPointF(box.x, box.y));
    m_from.clear();
    m_to.clear();
    bool moves = false;
    for (const GraphBox &box : m_plan.boxes) {
        const QPointF to(box.x, box.y);
        const auto known = places.find(std::pair(box.column, box.id));
        m_to.push_back(to);
        m_from.push_back(known == places.end() ? to : known->second); // what is new is there at once
        moves = moves || m_from.back() != to;
    }
    if (!moves)
        return;
    place(0);
    m_glide.start();
}

void RosGraphView::place(double progress)
{
    for (size_t i = 0; i < m_plan.boxes.size() && i < m_to.size(); ++i) {
        const QPointF at = m_from[i] + (m_to[i] - m_from[i]) * progress;
        m_plan.boxes[i].x = at.x();
        m_plan.boxes[i].y = at.y();
    }
    viewport()->update();
}

void RosGraphView::select(int box)
{
    if (box == m_selected)
        return;
    m_selected = box;
    setAccessibleDescription(box >= 0 ? textOf(m_plan.boxes[size_t(box)]) : QString());
    viewport()->update();
    Q_EMIT chosen(box);
}

void RosGraphView::fit()
{
    m_followsSize = true;
    if (m_plan.boxes.empty())
        return;
    fitInView(scene()->sceneRect(), Qt::KeepAspectRatio);
    // Not larger than life, and not so small that nothing can be read: then it begins at the top.
    const double scale = transform().m11();
    const double wanted = std::clamp(scale, 0.55, 1.0);
    if (wanted != scale) {
        resetTransform();
        this->scale(wanted, wanted);
        centerOn(scene()->sceneRect().center().x(),
                 wanted > scale ? viewport()->height() / 2.0 / wanted : scene()->sceneRect().center().y());
    }
    if (m_selected >= 0)
        ensureVisible(rectOf(m_plan.boxes[size_t(m_selected)]), 40, 40);
}

void RosGraphView::zoom(double factor)
{
    m_followsSize = false;
    const double wanted = std::clamp(transform().m11() * factor, 0.05, 4.0);
    scale(wanted / transform().m11(), wanted / transform().m11());
}

bool RosGraphView::isLit(int box) const
{
    if (m_selected < 0 || box == m_selected)
        return true;
    const GraphBox &selected = m_plan.boxes[size_t(m_selected)];
    return std::find(selected.before.begin(), selected.before.end(), box) != selected.before.end() ||
           std::find(selected.after.begin(), selected.after.end(), box) != selected.after.end();
}

QString RosGraphView::titleOf(const GraphBox &box)
{
    return box.title.isEmpty() ? tr("the broker itself") : format::oneLine(box.title);
}

QString RosGraphView::figuresOf(const GraphPlan &plan, const GraphBox &box)
{
    switch (box.column) {
    case GraphBox::Column::Publishers:
        return tr("%1 · %2").arg(tr("%n topic(s)", nullptr, box.topics), format::hertz(box.rateHz));
    case GraphBox::Column::Topics:
        if (box.isConflict)
            return tr("%1 · conflict").arg(format::hertz(box.rateHz));
        return plan.grouping == GraphPlan::Grouping::Topics
                   ? tr("%1 · %2").arg(format::hertz(box.rateHz), RosModel::stateText(box.state))
                   : tr("%1 · %2 · %3")
                         .arg(tr("%n topic(s)", nullptr, box.topics), format::hertz(box.rateHz),
                              RosModel::stateText(box.state));
    case GraphBox::Column::Subscribers:
        if (box.isAway)
            return tr("%1 · offline").arg(tr("%n topic(s)", nullptr, box.topics));
        if (box.queued > 0)
            return tr("%1 · %2 queued")
                .arg(tr("%n topic(s)", nullptr, box.topics), format::count(box.queued));
        return tr("%1 · %2").arg(tr("%n topic(s)", nullptr, box.topics), format::hertz(box.rateHz));
    }
    return {};
}

QString RosGraphView::textOf(const GraphBox &box) const
{
    const QString title = titleOf(box);
    const QString figures = figuresOf(m_plan, box);
    switch (box.column) {
    case GraphBox::Column::Publishers:
        return tr("Publisher %1, %2").arg(title, figures);
    case GraphBox::Column::Topics:
        return tr("Topic %1, %2").arg(title, figures);
    case GraphBox::Column::Subscribers:
        return tr("Subscriber %1, %2").arg(title, figures);
    }
    return {};
}

QImage RosGraphView::image() const
{
    constexpr double mostPixels = 16'000'000;
    const QRectF extent = extentOf(m_plan);
    const double area = std::max(1.0, extent.width() * extent.height());
    const double factor = std::min(2.0, std::sqrt(mostPixels / area));
    QImage image((extent.size() * factor).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    image.fill(m_theme.tokens().card);
    QPainter painter(&image);
    painter.scale(factor, factor);
    painter.translate(-extent.topLeft());
    paintAll(painter);
    return image;
}

void RosGraphView::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, m_theme.tokens().card);
    paintAll(*painter);
}

void RosGraphView::paintAll(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, m_plan.edges.size() <= mostCurves);
    paintEdges(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (size_t i = 0; i < m_plan.boxes.size(); ++i)
        paintBox(painter, m_plan.boxes[i], isLit(int(i)), int(i) == m_selected);
}

void RosGraphView::paintEdges(QPainter &painter) const
{
    const Tokens &tokens = m_theme.tokens();
    const bool bent = m_plan.edges.size() <= mostCurves;
    painter.setBrush(Qt::NoBrush);
    for (const GraphEdge &edge : m_plan.edges) {
        const GraphBox &from = m_plan.boxes[size_t(edge.from)];
        const GraphBox &to = m_plan.boxes[size_t(edge.to)];
        const bool touched = m_selected >= 0 && (edge.from == m_selected || edge.to == m_selected);
        const double width = std::clamp(1 + std::log10(1 + edge.bytesPerSecond / 100), 1.0, 4.0);
        QPen pen(touched ? tokens.accent : tokens.secondary, bent ? width : std::floor(width));
        pen.setCosmetic(true);
        if (edge.isStill)
            pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        painter.setOpacity(m_selected >= 0 && !touched ? dimmed / 2 : touched ? 1 : 0.55);
        const QPointF begin(from.x + GraphPlan::boxWidth, from.y + GraphPlan::boxHeight / 2.0);
        const QPointF end(to.x, to.y + GraphPlan::boxHeight / 2.0);
        if (!bent) {
            painter.drawLine(begin, end);
            continue;
        }
        QPainterPath path(begin);
        const double reach = GraphPlan::columnGap / 2.0;
        path.cubicTo(begin + QPointF(reach, 0), end - QPointF(reach, 0), end);
        painter.drawPath(path);
    }
    painter.setOpacity(1);
}

void RosGraphView::paintBox(QPainter &painter, const GraphBox &box, bool lit, bool selected) const
{
    constexpr std::array icons{Icon::Idle, Icon::Ok, Icon::Warning, Icon::Error, Icon::Offline};
    const Tokens &tokens = m_theme.tokens();
    const std::array colors{tokens.secondary, tokens.ok, tokens.warn, tokens.error, tokens.error};
    const QRectF rect = rectOf(box);
    painter.setOpacity(lit ? 1 : dimmed);
    QPen border(selected ? tokens.accent : tokens.line, selected ? 2 : 1);
    const bool isTopic = box.column == GraphBox::Column::Topics;
    if ((isTopic && box.state > RosState::Late) || box.isAway)
        border = QPen(selected ? tokens.accent : tokens.secondary, selected ? 2 : 1, Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(isTopic ? tokens.raised : tokens.card);
    const double radius = isTopic ? GraphPlan::boxHeight / 2.0 : 7;
    painter.drawRoundedRect(rect, radius, radius);

    // Text of one size whatever the text of the program is: the boxes do not grow.
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QRectF text = rect.adjusted(isTopic ? 18 : 12, 5, isTopic ? -18 : -12, -5);
    if (isTopic) {
        const QColor color = box.isConflict ? tokens.warn : colors[size_t(box.state)];
        painter.drawPixmap(QPointF(text.left() - 4, rect.center().y() - 8),
                           iconPixmap(box.isConflict ? Icon::Warning : icons[size_t(box.state)], 16, color,
                                      painter.device()->devicePixelRatioF()));
        text.setLeft(text.left() + 18);
    }
    painter.setFont(font);
    painter.setPen(tokens.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(titleOf(box), Qt::ElideMiddle, int(text.width())));
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(tokens.secondary);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(figuresOf(m_plan, box), Qt::ElideRight, int(text.width())));
    painter.setOpacity(1);
}

int RosGraphView::boxAt(const QPoint &position) const
{
    const QPointF point = mapToScene(position);
    for (size_t i = 0; i < m_plan.boxes.size(); ++i) {
        if (rectOf(m_plan.boxes[i]).contains(point))
            return int(i);
    }
    return -1;
}

void RosGraphView::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void RosGraphView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        select(boxAt(event->pos()));
    m_followsSize = m_followsSize && boxAt(event->pos()) >= 0;
    QGraphicsView::mousePressEvent(event);
}

void RosGraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int box = boxAt(event->pos()); box >= 0)
        Q_EMIT opened(box);
    else
        QGraphicsView::mouseDoubleClickEvent(event);
}

void RosGraphView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_followsSize)
        fit();
}

// Column by column, from top to bottom.
std::vector<int> RosGraphView::walkOrder() const
{
    std::vector<int> order(m_plan.boxes.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        const GraphBox &left = m_plan.boxes[size_t(a)];
        const GraphBox &right = m_plan.boxes[size_t(b)];
        return left.column != right.column ? left.column < right.column : left.y < right.y;
    });
    return order;
}

void RosGraphView::walk(int box)
{
    select(box);
    ensureVisible(rectOf(m_plan.boxes[size_t(box)]), 40, 40);
}

bool RosGraphView::focusNextPrevChild(bool next)
{
    const std::vector<int> order = walkOrder();
    const auto at = std::find(order.begin(), order.end(), m_selected);
    if (order.empty() || (at != order.end() && (next ? at + 1 == order.end() : at == order.begin())))
        return QGraphicsView::focusNextPrevChild(next); // no trap: the last one leads on
    if (at == order.end())
        walk(next ? order.front() : order.back());
    else
        walk(next ? *(at + 1) : *(at - 1));
    return true;
}

void RosGraphView::keyPressEvent(QKeyEvent *event)
{
    const GraphBox *box = m_selected >= 0 ? &m_plan.boxes[size_t(m_selected)] : nullptr;
    switch (event->key()) {
    case Qt::Key_F:
        fit();
        return;
    case Qt::Key_Plus:
        zoom(1.2);
        return;
    case Qt::Key_Minus:
        zoom(1 / 1.2);
        return;
    case Qt::Key_Escape:
        if (!box)
            break;
        select(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (box)
            Q_EMIT opened(m_selected);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        if (!box)
            break;
        const std::vector<int> &ends = event->key() == Qt::Key_Left ? box->before : box->after;
        if (!ends.empty())
            walk(*std::min_element(ends.begin(), ends.end(), [this](int a, int b) {
                return m_plan.boxes[size_t(a)].y < m_plan.boxes[size_t(b)].y;
            }));
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        if (!box)
            break;
        const std::vector<int> order = walkOrder();
        const auto at = std::find(order.begin(), order.end(), m_selected) - order.begin();
        const auto to = event->key() == Qt::Key_Up ? at - 1 : at + 1;
        if (to >= 0 && to < std::ssize(order) &&
            m_plan.boxes[size_t(order[size_t(to)])].column == box->column)
            walk(order[size_t(to)]);
        return;
    }
    default:
        break;
    }
    QGraphicsView::keyPressEvent(event);
}

} // namespace deepros::gui
