#pragma once

#include "config/configloader.h"
#include "transport/listener.h"
#include "util/result.h"

#include <QList>

class QCoreApplication;

namespace deepros {

class BrokerControl;

namespace gui {

/// What the program does for its window. It outlives the window; GUI thread.
class GuiHost
{
public:
    virtual BrokerControl &control() = 0;
    virtual const LoadedConfig &configuration() const = 0;
    /// With the configuration and what setPorts() said. The error is a sentence. Blocks until the listeners are bound.
    virtual Result<QList<ListenerInfo>, QString> startBroker() = 0;
    /// Ports to use at the next start instead of the configured ones.
    virtual void setPorts(quint16 mqttPort, quint16 webSocketPort) = 0;
    /// Blocks until it has stopped, two seconds as a rule at most.
    virtual void stopBroker() = 0;
    virtual bool isRunning() const = 0;

protected:
    ~GuiHost() = default;
};

/// The functions of the module, by name: the program finds them at run time.
constexpr const char *makeApplicationSymbol = "deepros_gui_make_application";
constexpr const char *runSymbol = "deepros_gui_run";
/// A QApplication. The caller owns it.
using MakeApplication = QCoreApplication *(*)(int &argc, char **argv);
/// Shows the window and runs the program until it is to end. Answers the exit status.
using Run = int (*)(GuiHost &host);

} // namespace gui
} // namespace deepros
