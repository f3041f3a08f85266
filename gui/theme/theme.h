#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

#include <array>

namespace deepros::gui {

/// The colours that everything is painted with. Every text colour is at least 4.5:1 on window and card.
struct Tokens
{
    QColor window;
    QColor card;
    QColor raised; ///< buttons, header of tables, the row under the mouse
    QColor text;
    QColor secondary;
    QColor line; ///< borders, grid
    QColor accent; ///< selection, the first curve
    QColor onAccent; ///< text on accent
    QColor selection; ///< background of selected rows and of the chosen page
    QColor onSelection;
    QColor ok; ///< the three states always come with an icon or a word
    QColor warn;
    QColor error;
    std::array<QColor, 8> curves;
};

/// Light, dark, or of high contrast; size of the text, height of rows, motion: switched while the program runs. GUI thread; one for the program, before the first widget.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode : quint8 {
        System,
        Light,
        Dark,
        HighContrast, ///< texts of at least 7:1, a ring of two pixels around what has the focus
        Count
    };

    explicit Theme(QObject *parent = nullptr);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_isDark; }
    const Tokens &tokens() const { return m_tokens; }
    /// Text size in percent, 80..200.
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    /// Rows of lists stand closer together.
    void setCompact(bool compact);
    bool isCompact() const { return m_isCompact; }
    /// Nothing blinks, slides or fades.
    void setReducesMotion(bool reduces);
    bool reducesMotion() const { return m_reducesMotion; }
    /// Height of a row of a list, px.
    int rowHeight() const;
    /// Width of the line around what has the focus, px.
    int focusWidth() const { return m_mode == Mode::HighContrast ? 2 : 1; }

    static Tokens lightTokens();
    static Tokens darkTokens();
    static Tokens highContrastTokens();

Q_SIGNALS:
    /// After the palette of the program has changed.
    void changed();

private:
    void apply();

    Mode m_mode = Mode::System;
    bool m_systemIsDark = false;
    bool m_isDark = false;
    Tokens m_tokens;
    int m_zoom = 100;
    bool m_isCompact = false;
    bool m_reducesMotion = false;
    double m_basePointSize;
    int m_usualFlashMs; ///< of the cursor
};

} // namespace deepros::gui
