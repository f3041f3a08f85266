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

/// Light and dark, switched while the program runs. GUI thread; one for the program, before the first widget.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode : quint8 { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_isDark; }
    const Tokens &tokens() const { return m_tokens; }
    /// Text size in percent, 80..200.
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    /// Height of a row of a list, px.
    int rowHeight() const;

    static Tokens lightTokens();
    static Tokens darkTokens();

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
    double m_basePointSize;
};

} // namespace deepros::gui
