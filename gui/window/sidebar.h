#pragma once

#include "theme/icons.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace deepros::gui {

class Theme;

/// One row of the sidebar: icon, name, badge.
class NavButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(const Theme &theme, Icon which, QWidget *parent = nullptr);

    void setBadge(const QString &badge);
    void setCompact(bool compact);
    /// That shows all of the name, with room for a badge where there is one.
    int nameWidth() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    int iconSide() const;
    int textLeft() const;

    const Theme &m_theme;
    const Icon m_which;
    QString m_badge;
    bool m_compact = false;
    bool m_ring = false; ///< the focus came by a key
};

/// The pages' names down the left edge; icons only when there is little room. Arrow keys move between the rows.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(const Theme &theme, QWidget *parent = nullptr);

    NavButton *addPage(Icon which, const QString &objectName);
    NavButton *button(size_t index) const { return m_buttons.at(index); }
    void setCurrent(size_t index);
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

Q_SIGNALS:
    void chosen(size_t index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<NavButton *> m_buttons;
    bool m_compact = false;
};

} // namespace deepros::gui
