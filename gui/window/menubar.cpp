#include "window/menubar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QSet>
#include <QTimer>

namespace deepros::gui {

namespace {

constexpr const char *plainText = "plainText"; // property of an action: its text without a mark

/// Letters that are typed with one key.
bool isKey(QChar letter)
{
    switch (letter.script()) {
    case QChar::Script_Latin:
    case QChar::Script_Cyrillic:
    case QChar::Script_Greek:
        return letter.isLetter();
    default:
        return letter.isDigit() && letter.unicode() < 0x80;
    }
}

/// Where the mark goes: the beginning of a word, else any letter that is free; -1: nowhere.
qsizetype markPlace(const QString &text, const QSet<QChar> &taken)
{
    qsizetype inside = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i].toLower();
        if (!isKey(letter) || taken.contains(letter))
            continue;
        if (i == 0 || !text[i - 1].isLetterOrNumber())
            return i;
        if (inside < 0)
            inside = i;
    }
    return inside;
}

} // namespace

void giveMnemonics(QMenu &menu)
{
    QSet<QChar> taken;
    for (QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        if (action->menu())
            giveMnemonics(*action->menu());
        const QString plain = action->text();
        const qsizetype place = markPlace(plain, taken);
        if (place >= 0)
            taken.insert(plain[place].toLower());
        // Names of peers may hold the sign themselves.
        const auto escaped = [](QString text) { return text.replace(u'&', QStringLiteral("&&")); };
        action->setProperty(plainText, plain);
        action->setText(place < 0 ? escaped(plain) : escaped(plain.left(place)) + u'&' + escaped(plain.mid(place)));
    }
}

void takeMnemonics(QMenu &menu)
{
    for (QAction *action : menu.actions()) {
        const QVariant plain = action->property(plainText);
        if (!plain.isValid())
            continue;
        if (action->menu())
            takeMnemonics(*action->menu());
        action->setText(plain.toString());
        action->setProperty(plainText, QVariant());
    }
}

MenuBar::MenuBar(QWidget *window) : QMenuBar(window)
{
    setObjectName(QStringLiteral("menuBar"));
    window->installEventFilter(this);
}

QMenu *MenuBar::addNamedMenu(const char *name)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QLatin1String(name));
    menu->setToolTipsVisible(true);
    addMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        Q_EMIT opening(menu);
        giveMnemonics(*menu);
    });
    connect(menu, &QMenu::aboutToHide, this, [this, menu] {
        takeMnemonics(*menu);
        QTimer::singleShot(0, menu, [this, menu] { Q_EMIT closed(menu); });
        hideSoon();
    });
    return menu;
}

void MenuBar::setAlwaysShown(bool always)
{
    m_isAlwaysShown = always;
    if (always)
        show();
    else
        hideSoon();
}

void MenuBar::takeKeyboard()
{
    show();
    setActiveAction(actions().constFirst());
}

bool MenuBar::eventFilter(QObject *watched, QEvent *event)
{
    if (m_altIsAlone || !isVisible())
        watchAlt(event);
    return QMenuBar::eventFilter(watched, event);
}

void MenuBar::watchAlt(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() != Qt::AltModifier)
            return;
        if (key->key() == Qt::Key_Alt) {
            m_altIsAlone = true;
            qApp->installEventFilter(this);
            return;
        }
        for (QAction *title : actions()) {
            if (QKeySequence::mnemonic(title->text()) == QKeySequence(int(Qt::ALT) | key->key()) && !isVisible()) {
                show();
                setActiveAction(title);
                event->accept(); // else it would be a key of the bar, too
            }
        }
        return;
    }
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            return;
        break;
    case QEvent::KeyRelease:
        if (std::exchange(m_altIsAlone, false)) {
            qApp->removeEventFilter(this);
            if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
                showForAlt();
        }
        return;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::WindowDeactivate:
        break;
    default:
        return;
    }
    if (std::exchange(m_altIsAlone, false))
        qApp->removeEventFilter(this);
}

// From here on Qt's bar does what it does where it stands always: the release that is under way gives it the keyboard, with no menu
// open, and the next Alt takes that away again. It has to know that Alt was pressed.
void MenuBar::showForAlt()
{
    show();
    QKeyEvent pressed(QEvent::ShortcutOverride, Qt::Key_Alt, Qt::NoModifier); // modifiers() adds that of the key itself
    QMenuBar::eventFilter(window(), &pressed);
}

void MenuBar::focusOutEvent(QFocusEvent *event)
{
    QMenuBar::focusOutEvent(event);
    hideSoon();
}

void MenuBar::keyPressEvent(QKeyEvent *event)
{
    QMenuBar::keyPressEvent(event);
    if (hasFocus() && !activeAction())
        clearFocus(); // nobody had it before
}

// Not now: one menu closes before the next one opens.
void MenuBar::hideSoon()
{
    if (m_isAlwaysShown)
        return;
    QTimer::singleShot(0, this, [this] {
        if (!m_isAlwaysShown && !hasFocus() && !QApplication::activePopupWidget())
            hide();
    });
}

} // namespace deepros::gui
