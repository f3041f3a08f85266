#pragma once

#include <QAbstractButton>

#include <vector>

namespace deepros::gui {

class Sparkline;
class Theme;

/// A figure of the overview: name, value, a line of context, a small curve. A click leads to what it counts.
class Tile : public QAbstractButton
{
    Q_OBJECT
public:
    Tile(const Theme &theme, const char *objectName, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setValue(const QString &value, const QString &context);
    /// Shown in the colour of a warning, with an icon.
    void setAlarming(bool alarming);
    void setCurve(std::vector<float> values, int capacity);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont valueFont() const;
    void speak();

    const Theme &m_theme;
    Sparkline *m_curve;
    QString m_name;
    QString m_value;
    QString m_context;
    bool m_alarming = false;
};

} // namespace deepros::gui
