<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ConnectionLines</name>
    <message>
        <source>Anyone who can reach this computer may connect: no password is asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoClient</name>
    <message>
        <source>the broker refused the connection with code %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoRobots</name>
    <message>
        <source>the broker has no listener for plain MQTT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::Dialogs</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the view is not showing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshes per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages left out of live lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events left out of histories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds left out of charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First page; Ctrl+2 and so on for the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or continue the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter, close a notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the value or the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the topic or the client&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect clients, clear retained messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand everything below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the value that is shown; fit the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About DeepROS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source of DeepROS is under the MIT licence. This window contains Qt Charts, which is under the GNU General Public License 3: whoever passes on the program together with its window does so under that licence. Qt&apos;s other parts are under the LGPL 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::Format</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::MainWindow</name>
    <message>
        <source>The demo robots cannot connect: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeepROS MQTT Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses, demo robots, start and stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the view still; the broker goes on (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+Shift+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the MQTT address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the WebSocket address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the demo robots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About DeepROS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Quit and disconnect %n clients?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The broker runs inside this program and ends with it. Sessions and retained messages are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::OverviewPage</name>
    <message>
        <source>Published “hi” on ros/demo/hello/text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients that are connected. Click for the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that clients publish. Click for the topics they go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that subscribers are sent. Click for the clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics that are followed. Click for the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retained messages that are stored. Click for their topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that the broker dropped since its start. Click for the clients concerned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients and waiting messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest turn of the event loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages in the last ten seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest subscribers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody lags behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoomed: back to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions offline</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>peak %1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in 1 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::StartProblemPage</name>
    <message>
        <source>Port %1 is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program, perhaps another broker, listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what the message names and try again. The window stays usable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::StatusStrip</name>
    <message>
        <source>Broker running · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker stopping: clients are told goodbye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1/s · out %2/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broker CPU %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages per second received and sent, and the processor time of the broker thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Hz · skipped %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the view is refreshed, and how much it left out. Click for the reasons.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::TimeChart</name>
    <message>
        <source>Copy values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the values of this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deepros::gui::Welcome</name>
    <message>
        <source>Copied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeepROS is running and waits for clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Robots and programs on this network connect to one of these addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it now, in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three robots and a dashboard inside this program that publish over the network like any other client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a test message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
