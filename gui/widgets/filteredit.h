#pragma once

#include <QLineEdit>
#include <QTimer>

namespace deepros::gui {

/// The one-line filter of a page: tells of a text 80 ms after the last key, clears on Esc, shows that a text cannot be
/// understood without taking it away.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// A sentence on what is wrong with the text; empty: nothing.
    void setProblem(const QString &problem);
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void filterChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_delay;
    QString m_problem;
};

} // namespace deepros::gui
