#pragma once

#include <QAbstractScrollArea>

namespace deepros::gui {

class Theme;

/// A hex dump of bytes of any size: only the lines on screen are ever made. Bytes can be marked with the mouse or Shift and the
/// arrow keys; Ctrl+C copies them in hex. GUI thread.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit HexView(const Theme &theme, QWidget *parent = nullptr);

    /// Shares the bytes.
    void setBytes(const QByteArray &bytes);
    bool hasSelection() const { return m_anchor != m_caret; }
    QByteArray selected() const;
    void copy() const;

Q_SIGNALS:
    /// A sentence on what is marked: its place and what numbers it makes; empty: nothing is.
    void selectionChanged(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateScroll();
    int lineHeight() const;
    int columnWidth() const;
    qsizetype byteAt(const QPoint &position) const;
    void moveCaret(qsizetype to, bool marks);
    QString describe() const;

    const Theme &m_theme;
    QByteArray m_data;
    int m_perLine = 16; ///< bytes
    qsizetype m_anchor = 0; ///< marked: from the lesser to the greater, the greater not included
    qsizetype m_caret = 0;
};

} // namespace deepros::gui
