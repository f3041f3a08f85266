#pragma once

#include <QIcon>

namespace deepros::gui {

/// The program's icons: lines on a 24 x 24 grid.
enum class Icon : quint8 {
    Overview,
    Clients,
    Topics,
    Ros,
    Pause,
    Play,
    Copy,
    Close,
    Search,
    Menu,
    More,
    Ok,
    Warning,
    Error,
    Offline,
    Idle,
    Ban,
    Disconnect,
    Clear,
    Pin,
    Expand,
    Collapse,
    Sun,
    Moon,
    Globe,
    Export,
    Plot,
    Freeze,
    Undo,
    Robot,
    Stop,
    Refresh,
    Lock,
    Key,
    Graph,
    Table,
    Zoom,
    Send,
    Logo,
    Count
};

/// Painted in the text colour of the palette in use (of the selection when selected), crisp at every scale.
QIcon icon(Icon which);
/// In one colour, whatever the palette says.
QPixmap iconPixmap(Icon which, int sizePx, const QColor &color, qreal devicePixelRatio);

} // namespace deepros::gui
