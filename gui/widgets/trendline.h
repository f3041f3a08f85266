#pragma once

#include <QWidget>

#include <vector>

namespace deepros::gui {

class Theme;

/// A small curve of equally spaced values from zero up, with the greatest of them written beside it. Negative
/// values are gaps.
class TrendLine : public QWidget
{
    Q_OBJECT
public:
    explicit TrendLine(const Theme &theme, QWidget *parent = nullptr);

    /// `most`: the greatest value in words.
    void setValues(std::vector<float> values, const QString &most);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<float> m_values;
    QString m_most;
};

} // namespace deepros::gui
