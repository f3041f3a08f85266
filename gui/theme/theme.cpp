#include "theme/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace deepros::gui {

namespace {

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.card);
    palette.setColor(QPalette::AlternateBase, tokens.card);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.raised);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.error);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.onSelection);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.secondary);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::Light, tokens.card);
    palette.setColor(QPalette::Midlight, tokens.line);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line);
    palette.setColor(QPalette::Shadow, tokens.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.secondary);
    return palette;
}

/// What the palette alone cannot say. No heights: those come from the text, whatever its size. Item views are left to the style: a style sheet for items is slow.
QString styleSheetOf(const Tokens &tokens, bool isHighContrast)
{
    QString sheet = QStringLiteral(R"(
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QPushButton, QToolButton[framed="true"] { background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 6px 12px; }
QPushButton:hover, QToolButton[framed="true"]:hover { background: @raised; }
QPushButton:pressed, QToolButton[framed="true"]:pressed { background: @line; }
QPushButton:focus, QToolButton[framed="true"]:focus { border-color: @accent; }
QPushButton:disabled, QToolButton[framed="true"]:disabled { color: @secondary; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:disabled { background: @line; border-color: @line; color: @secondary; }
QPushButton[danger="true"] { color: @error; }
QPushButton[chip="true"] { border-radius: 10px; padding: 3px 10px; background: transparent; color: @secondary; }
QPushButton[chip="true"]:hover { background: @raised; }
QPushButton[chip="true"]:checked { background: @selection; color: @onSelection; border-color: @selection; }
QPushButton[chip="true"]:focus { border-color: @accent; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; }
QToolButton:hover { background: @raised; }
QToolButton:checked { background: @selection; color: @onSelection; }
QToolButton:focus { border-color: @accent; }
QToolButton[popupMode="2"] { padding-right: 8px; }
QToolButton::menu-indicator { image: none; width: 0; }
QLineEdit { background: @card; border: 1px solid @line; border-radius: 6px; padding: 5px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border-color: @accent; }
QComboBox { background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 5px 8px; }
QComboBox:hover { background: @raised; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { width: 0; height: 0; border-left: 4px solid @card; border-right: 4px solid @card; border-top: 5px solid @secondary; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @line; selection-background-color: @selection; selection-color: @onSelection; }
QAbstractSpinBox { background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 5px 8px; }
QAbstractSpinBox:focus { border-color: @accent; }
QAbstractSpinBox:disabled { color: @secondary; background: @window; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { background: transparent; border: none; width: 18px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @raised; }
QAbstractSpinBox::up-arrow { width: 0; height: 0; border-left: 4px solid @card; border-right: 4px solid @card; border-bottom: 5px solid @secondary; }
QAbstractSpinBox::down-arrow { width: 0; height: 0; border-left: 4px solid @card; border-right: 4px solid @card; border-top: 5px solid @secondary; }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: 4px; padding: 1px 3px; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 12px; height: 12px; background: @card; border: 1px solid @secondary; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/marks/tick-@tick.png); }
QRadioButton::indicator:checked { width: 6px; height: 6px; background: @onAccent; border: 4px solid @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; }
QCheckBox:disabled, QRadioButton:disabled { color: @secondary; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QLineEdit[invalid="true"] { border-color: @error; }
QPlainTextEdit, QTextEdit { background: @card; color: @text; border: none; selection-background-color: @accent; selection-color: @onAccent; }
QAbstractItemView { background: @card; border: none; outline: 0; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @secondary; border: none; border-bottom: 1px solid @line; padding: 5px 6px; }
QHeaderView::section:hover { color: @text; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar::tab { background: transparent; color: @secondary; padding: 6px 8px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 4px; margin: 2px; min-width: 28px; min-height: 28px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: @card; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @onSelection; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QSplitter::handle { background: transparent; }
QFrame[card="true"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="secondary"], QLabel[role="hint"] { color: @secondary; }
QLabel[role="error"] { color: @error; }
QLabel[role="warn"] { color: @warn; }
QLabel[role="ok"] { color: @ok; }
)");
    // The ring grows inwards: nothing moves when the focus does.
    if (isHighContrast) {
        sheet += QStringLiteral(R"(
QPushButton:focus, QToolButton[framed="true"]:focus { border: 2px solid @accent; padding: 5px 11px; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[chip="true"]:focus { border: 2px solid @accent; padding: 2px 9px; }
QPushButton[chip="true"]:checked { border-color: @onSelection; }
QToolButton:focus { border: 2px solid @accent; padding: 3px 5px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: 4px 7px; }
QTabBar::tab:focus { border-bottom-color: @accent; }
QAbstractItemView:focus, QPlainTextEdit:focus { border: 2px solid @accent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; padding: 0 2px; }
)");
    }
    const QColor scroll((tokens.line.red() + tokens.secondary.red()) / 2, (tokens.line.green() + tokens.secondary.green()) / 2,
                        (tokens.line.blue() + tokens.secondary.blue()) / 2);
    const std::pair<const char *, QColor> names[]{
        {"@onSelection", tokens.onSelection}, {"@onAccent", tokens.onAccent}, {"@selection", tokens.selection},
        {"@secondary", tokens.secondary},     {"@accent", tokens.accent},     {"@raised", tokens.raised},
        {"@window", tokens.window},           {"@scroll", scroll},            {"@card", tokens.card},
        {"@error", tokens.error},             {"@warn", tokens.warn},         {"@text", tokens.text},
        {"@line", tokens.line},               {"@ok", tokens.ok},
    };
    for (const auto &[name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    sheet.replace(QLatin1String("@tick"),
                  tokens.onAccent.lightnessF() > 0.5f ? QLatin1String("white") : QLatin1String("black"));
    return sheet;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent), m_basePointSize(QApplication::font().pointSizeF()), m_usualFlashMs(QApplication::cursorFlashTime())
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightnessF() < 0.5f;
    apply();
}

// Every widget is styled anew when anything has changed: a window that is filled takes a quarter of a second for it.
void Theme::setMode(Mode mode)
{
    if (std::exchange(m_mode, mode < Mode::Count ? mode : Mode::System) != m_mode)
        apply();
}

void Theme::setZoom(int percent)
{
    if (std::exchange(m_zoom, std::clamp(percent, 80, 200)) != m_zoom)
        apply();
}

void Theme::setCompact(bool compact)
{
    if (std::exchange(m_isCompact, compact) != compact)
        apply(); // views lay out their rows anew with the style
}

void Theme::setReducesMotion(bool reduces)
{
    m_reducesMotion = reduces;
    QApplication::setCursorFlashTime(reduces ? 0 : m_usualFlashMs);
    for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                                      Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
        QApplication::setEffectEnabled(effect, !reduces);
    Q_EMIT changed();
}

int Theme::rowHeight() const
{
    const int text = QFontMetrics(QApplication::font()).height();
    return m_isCompact ? std::max(20, text + 4) : std::max(24, text + 9);
}

void Theme::apply()
{
    const bool isHighContrast = m_mode == Mode::HighContrast;
    m_isDark = isHighContrast || m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark);
    m_tokens = isHighContrast ? highContrastTokens() : m_isDark ? darkTokens() : lightTokens();
    QFont font = QApplication::font();
    font.setPointSizeF(m_basePointSize * m_zoom / 100);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(m_tokens));
    qApp->setStyleSheet(styleSheetOf(m_tokens, isHighContrast));
    Q_EMIT changed();
}

Tokens Theme::lightTokens()
{
    return {.window = QColor(0xf4f6f9),
            .card = QColor(0xffffff),
            .raised = QColor(0xf0f3f8),
            .text = QColor(0x1b2430),
            .secondary = QColor(0x5c667a),
            .line = QColor(0xdfe5ed),
            .accent = QColor(0x2563eb),
            .onAccent = QColor(0xffffff),
            .selection = QColor(0xdbe7ff),
            .onSelection = QColor(0x1d4ed8),
            .ok = QColor(0x15803d),
            .warn = QColor(0xa84e08),
            .error = QColor(0xb91c1c),
            .curves = {QColor(0x2563eb), QColor(0x0d9488), QColor(0xd55e00), QColor(0x9b4f96), QColor(0x56748c),
                       QColor(0xb8860b), QColor(0x0072b2), QColor(0x6b7280)}};
}

Tokens Theme::darkTokens()
{
    return {.window = QColor(0x14181f),
            .card = QColor(0x1d232d),
            .raised = QColor(0x27303c),
            .text = QColor(0xe6eaf0),
            .secondary = QColor(0x9aa5b5),
            .line = QColor(0x2d3644),
            .accent = QColor(0x6ea8fe),
            .onAccent = QColor(0x10151d),
            .selection = QColor(0x2a3a55),
            .onSelection = QColor(0xcfe0ff),
            .ok = QColor(0x4ade80),
            .warn = QColor(0xfbbf24),
            .error = QColor(0xf98080),
            .curves = {QColor(0x6ea8fe), QColor(0x4fd1c5), QColor(0xf7a072), QColor(0xd7a3e0), QColor(0x9db4c8),
                       QColor(0xe8c35a), QColor(0x7cc4f0), QColor(0xb6bec9)}};
}

Tokens Theme::highContrastTokens()
{
    return {.window = QColor(Qt::black),
            .card = QColor(Qt::black),
            .raised = QColor(0x1f1f1f),
            .text = QColor(0xffffff),
            .secondary = QColor(0xd6d6d6),
            .line = QColor(0x8c8c8c),
            .accent = QColor(0x6fd0ff),
            .onAccent = QColor(Qt::black),
            .selection = QColor(0x003a70),
            .onSelection = QColor(0xffffff),
            .ok = QColor(0x7dff9c),
            .warn = QColor(0xffdd55),
            .error = QColor(0xffc4c4),
            .curves = {QColor(0x6fd0ff), QColor(0xffdd55), QColor(0x7dff9c), QColor(0xffb0e0), QColor(0xffb066),
                       QColor(0xc9b3ff), QColor(0xb8f0f0), QColor(0xe0e0e0)}};
}

} // namespace deepros::gui
