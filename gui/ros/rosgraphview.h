#pragma once

#include "ros/rosgraphplan.h"

#include <QGraphicsView>
#include <QVariantAnimation>

namespace deepros::gui {

class Theme;

/// Draws a plan: boxes of one size, straight or gently bent edges. Wheel zooms, drag pans, F fits; Tab and
/// the arrows walk. GUI thread.
class RosGraphView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit RosGraphView(const Theme &theme, QWidget *parent = nullptr);
    ~RosGraphView() override;

    /// The same structure as before: nothing moves. Another one: what stays glides to its new place within
    /// 200 ms, unless the style says that nothing is to be animated.
    void setPlan(const GraphPlan &plan);
    const GraphPlan &plan() const { return m_plan; }
    /// -1: nothing.
    void select(int box);
    int selected() const { return m_selected; }
    /// Selects it and brings it into sight.
    void walk(int box);
    bool isGliding() const { return m_glide.state() == QAbstractAnimation::Running; }
    void fit();
    void zoom(double factor);
    /// All of it, at twice the usual size if that is not too much.
    QImage image() const;
    QString textOf(const GraphBox &box) const;
    static QString titleOf(const GraphBox &box);
    static QString figuresOf(const GraphPlan &plan, const GraphBox &box);
    /// Neighbours of the selected box, or all without one.
    bool isLit(int box) const;

Q_SIGNALS:
    void chosen(int box);
    void opened(int box);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    bool focusNextPrevChild(bool next) override;

private:
    int boxAt(const QPoint &position) const;
    std::vector<int> walkOrder() const;
    void glideFrom(const GraphPlan &before);
    void place(double progress);
    void paintAll(QPainter &painter) const;
    void paintEdges(QPainter &painter) const;
    void paintBox(QPainter &painter, const GraphBox &box, bool lit, bool selected) const;

    const Theme &m_theme;
    GraphPlan m_plan;
    std::vector<QPointF> m_from; ///< where the boxes of the plan stood, while they glide
    std::vector<QPointF> m_to;   ///< where they belong
    QVariantAnimation m_glide;
    int m_selected = -1;
    bool m_followsSize = true; ///< fits until the user zooms
};

} // namespace deepros::gui
