#pragma once

#include <QByteArray>

namespace deepros {

class BrokerControl;

namespace gui {

class Desk;
class LiveStore;
class Theme;

/// What every page is given. All of it outlives the pages; GUI thread, but for `control`, which is thread-safe.
struct Context
{
    BrokerControl &control;
    LiveStore &live;
    Theme &theme;
    Desk &desk;
    QByteArray rosPrefix = "ros/"; ///< what ROS topics begin with
};

} // namespace gui
} // namespace deepros
