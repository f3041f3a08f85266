#pragma once

#include <QWidget>

namespace deepros::gui {

class Theme;

/// How much of something is in use: a thin bar, in the colour of a warning from nine tenths on.
class ShareBar : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(const Theme &theme, QWidget *parent = nullptr);

    /// 0..1
    void setShare(double share);
    QSize sizeHint() const override { return {80, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_share = 0;
};

} // namespace deepros::gui
