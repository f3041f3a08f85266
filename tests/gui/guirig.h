#pragma once

#include "broker/brokerthread.h"
#include "context.h"
#include "desk.h"
#include "live/livestore.h"
#include "theme/theme.h"

namespace deepros::test {

/// Everything a page needs, with a real broker behind it on free ports, without anything kept on disk.
class GuiRig
{
public:
    /// Starts the broker and looks at it, unless told otherwise.
    explicit GuiRig(bool start = true);
    ~GuiRig();

    gui::Context context() { return {broker.control(), live, theme, desk}; }
    quint16 mqttPort() const { return m_mqttPort; }
    /// Waits until the broker has answered everything that was asked before, and its next delta has been applied.
    bool settle(int timeoutMs = 5000);

    BrokerThread broker;
    gui::Theme theme;
    gui::Desk desk;
    gui::LiveStore live;

private:
    quint16 m_mqttPort = 0;
};

} // namespace deepros::test
