#pragma once

#include <QWidget>

#include <vector>

namespace deepros::gui {

class Theme;

/// A small curve without axes, painted with single lines, which is cheap. Its height says more than its values.
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(const Theme &theme, QWidget *parent = nullptr);

    /// Oldest first; the width of the widget is `capacity` values.
    void setValues(std::vector<float> values, int capacity);
    void setColorIndex(int index) { m_color = index; }
    QSize sizeHint() const override { return {120, 26}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<float> m_values;
    int m_capacity = 60;
    int m_color = 0;
};

} // namespace deepros::gui
