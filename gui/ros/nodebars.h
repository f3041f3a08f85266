#pragma once

#include <QWidget>

#include <vector>

namespace deepros::gui {

class Theme;
struct RosItem;

/// Which nodes of a domain send most: a bar for each of the first five, the others in one. GUI thread.
class NodeBars : public QWidget
{
    Q_OBJECT
public:
    /// The theme must outlive it.
    explicit NodeBars(const Theme &theme, QWidget *parent = nullptr);

    void setDomain(const RosItem &domain);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Bar
    {
        QString name;
        QString text;
        double bytesPerSecond = 0;
    };

    const Theme &m_theme;
    std::vector<Bar> m_bars;
};

} // namespace deepros::gui
