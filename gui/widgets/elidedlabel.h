#pragma once

#include <QLabel>

namespace deepros::gui {

/// One line of plain text that ends in "…" where it has no room; text() is all of it, and so is the tool tip. It asks for the
/// width of all, and does with less.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace deepros::gui
