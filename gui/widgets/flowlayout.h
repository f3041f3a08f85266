#pragma once

#include <QLayout>

#include <vector>

namespace deepros::gui {

/// Items in rows from the leading edge on, as many to a row as have room: chips and buttons whose words may
/// be long.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr, int gap = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// The height that is needed; `move`: places the items too.
    int arrange(const QRect &rect, bool move) const;

    const int m_gap;
    std::vector<QLayoutItem *> m_items; ///< owned, as every layout owns its items
};

} // namespace deepros::gui
