#include "guirig.h"

#include "support/embeddedbroker.h"

#include <QSignalSpy>
#include <QTest>

namespace deepros::test {

GuiRig::GuiRig(bool start) : broker(anyPorts()), live(broker.control())
{
    if (!start)
        return;
    const auto started = broker.start();
    if (!started)
        qFatal("the broker of a test cannot start: %s", qPrintable(started.error().message));
    for (const ListenerInfo &listener : started.value()) {
        if (!listener.isWebSocket)
            m_mqttPort = listener.port;
    }
    live.attach();
}

GuiRig::~GuiRig()
{
    live.detach();
    broker.stop();
}

bool GuiRig::settle(int timeoutMs)
{
    // A delta may be under way that knows nothing yet of what was done last: the one after the next does.
    broker.control().publish(QStringLiteral("test/settle"), "x").waitForFinished();
    QSignalSpy applied(&live, &gui::LiveStore::applied);
    if (!QTest::qWaitFor([&] { return applied.size() >= 1; }, timeoutMs))
        return false;
    broker.control().publish(QStringLiteral("test/settle"), "y").waitForFinished();
    return QTest::qWaitFor([&] { return applied.size() >= 2; }, timeoutMs);
}

} // namespace deepros::test
