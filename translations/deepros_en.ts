<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>deepros::gui::BanDialog</name>
    <message numerus="yes">
        <source>Concerned now: %1 and %n more.</source>
        <translation>
            <numerusform>Concerned now: %1 and %n more.</numerusform>
            <numerusform>Concerned now: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::ChartTable</name>
    <message numerus="yes">
        <source>%n point(s), the newest first. Each is a mean until the next one.</source>
        <translation>
            <numerusform>%n point. It is a mean until the next one.</numerusform>
            <numerusform>%n points, the newest first. Each is a mean until the next one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClearDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n value(s)</source>
        <translation>
            <numerusform>Clear %n value</numerusform>
            <numerusform>Clear %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n retained value</numerusform>
            <numerusform>%n retained values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n retained value(s) had been cleared.</source>
        <translation>
            <numerusform>Stopped: %n retained value had been cleared.</numerusform>
            <numerusform>Stopped: %n retained values had been cleared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) cleared.</source>
        <translation>
            <numerusform>%n retained value cleared.</numerusform>
            <numerusform>%n retained values cleared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) restored.</source>
        <translation>
            <numerusform>%n retained value restored.</numerusform>
            <numerusform>%n retained values restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published in the last minute: %n value(s). They may come back with the next message.</source>
        <translation>
            <numerusform>Published in the last minute: %n value. It may come back with the next message.</numerusform>
            <numerusform>Published in the last minute: %n values. They may come back with the next message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientDetails</name>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued message(s) were dropped.</source>
        <translation>
            <numerusform>%n queued message was dropped.</numerusform>
            <numerusform>%n queued messages were dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientsPage</name>
    <message numerus="yes">
        <source>Disconnect %n client(s)?</source>
        <translation>
            <numerusform>Disconnect %n client?</numerusform>
            <numerusform>Disconnect %n clients?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are being disconnected.</source>
        <translation>
            <numerusform>%n client is being disconnected.</numerusform>
            <numerusform>%n clients are being disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s)?</source>
        <translation>
            <numerusform>Delete %n session?</numerusform>
            <numerusform>Delete %n sessions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscriptions and %n queued message(s) are forgotten. This cannot be undone.</source>
        <translation>
            <numerusform>Subscriptions and %n queued message are forgotten. This cannot be undone.</numerusform>
            <numerusform>Subscriptions and %n queued messages are forgotten. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) in force</source>
        <translation>
            <numerusform>%n ban in force</numerusform>
            <numerusform>%n bans in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End %n subscription(s)?</source>
        <translation>
            <numerusform>End %n subscription?</numerusform>
            <numerusform>End %n subscriptions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n queued message(s)?</source>
        <translation>
            <numerusform>Drop %n queued message?</numerusform>
            <numerusform>Drop %n queued messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::Dialogs</name>
    <message numerus="yes">
        <source>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</source>
        <translation>
            <numerusform>Counters and last values are always exact. The broker itself dropped %n message since it was started; the Clients page says whose and why.</numerusform>
            <numerusform>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n row(s) had gone meanwhile.</source>
        <translation>
            <numerusform>%1. %n row had gone meanwhile.</numerusform>
            <numerusform>%1. %n rows had gone meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::FieldModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::GraphLinesModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) from %1</source>
        <translation>
            <numerusform>%n byte from %1</numerusform>
            <numerusform>%n bytes from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::IntervalView</name>
    <message numerus="yes">
        <source>%n interval(s)</source>
        <translation>
            <numerusform>%n interval</numerusform>
            <numerusform>%n intervals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::MainWindow</name>
    <message numerus="yes">
        <source>Quit and disconnect %n clients?</source>
        <translation>
            <numerusform>Quit and disconnect %n client?</numerusform>
            <numerusform>Quit and disconnect %n clients?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n windows already. Close one first.</source>
        <translation>
            <numerusform>There is %n window already. Close it first.</numerusform>
            <numerusform>There are %n windows already. Close one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::NodeBars</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::Notices</name>
    <message numerus="yes">
        <source>Nothing comes on %1 and %n other topic(s) any more.</source>
        <translation>
            <numerusform>Nothing comes on %1 and %n other topic any more.</numerusform>
            <numerusform>Nothing comes on %1 and %n other topics any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) within a second.</source>
        <translation>
            <numerusform>%n connection within a second.</numerusform>
            <numerusform>%n connections within a second.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more since the last notice.</source>
        <translation>
            <numerusform>%1 %n more since the last notice.</numerusform>
            <numerusform>%1 %n more since the last notice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::OverviewPage</name>
    <message numerus="yes">
        <source>%n sessions offline</source>
        <translation>
            <numerusform>%n session offline</numerusform>
            <numerusform>%n sessions offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatches</name>
    <message numerus="yes">
        <source>%1 %n other watched rate(s) changed as well.</source>
        <translation>
            <numerusform>%1 %n other watched rate changed as well.</numerusform>
            <numerusform>%1 %n other watched rates changed as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosDetails</name>
    <message numerus="yes">
        <source>Node with %n topic(s)</source>
        <translation>
            <numerusform>Node with %n topic</numerusform>
            <numerusform>Node with %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Domain with %n topic(s)</source>
        <translation>
            <numerusform>Domain with %n topic</numerusform>
            <numerusform>Domain with %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n publisher</numerusform>
            <numerusform>%n publishers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraph</name>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n publisher</numerusform>
            <numerusform>%n publishers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s)</source>
        <translation>
            <numerusform>%n subscriber</numerusform>
            <numerusform>%n subscribers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 No room for %n domain(s).</source>
        <translation>
            <numerusform>%1 No room for %n domain.</numerusform>
            <numerusform>%1 No room for %n domains.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraphView</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPage</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more conflict(s)</source>
        <translation>
            <numerusform>%n more conflict</numerusform>
            <numerusform>%n more conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicModel</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicsPage</name>
    <message numerus="yes">
        <source>At most %n topic(s) can be pinned.</source>
        <translation>
            <numerusform>At most %n topic can be pinned.</numerusform>
            <numerusform>At most %n topics can be pinned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are expanded. Press * again for more.</source>
        <translation>
            <numerusform>The first row is expanded. Press * again for more.</numerusform>
            <numerusform>The first %n rows are expanded. Press * again for more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n retained value</numerusform>
            <numerusform>%n retained values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>indexing %n new topic(s)</source>
        <translation>
            <numerusform>indexing %n new topic</numerusform>
            <numerusform>indexing %n new topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) without a message for %1</source>
        <translation>
            <numerusform>%n topic without a message for %1</numerusform>
            <numerusform>%n topics without a message for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) whose last value is empty</source>
        <translation>
            <numerusform>%n topic whose last value is empty</numerusform>
            <numerusform>%n topics whose last value is empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) removed. They come back with their next message.</source>
        <translation>
            <numerusform>%n topic removed. It comes back with its next message.</numerusform>
            <numerusform>%n topics removed. They come back with their next message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::Tray</name>
    <message numerus="yes">
        <source>DeepROS: %n client(s), in %1/s, out %2/s</source>
        <translation>
            <numerusform>DeepROS: %n client, in %1/s, out %2/s</numerusform>
            <numerusform>DeepROS: %n clients, in %1/s, out %2/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValuePanel</name>
    <message numerus="yes">
        <source>%n receiver(s)</source>
        <translation>
            <numerusform>%n receiver</numerusform>
            <numerusform>%n receivers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) would get a message now.</source>
        <translation>
            <numerusform>%n subscription would get a message now.</numerusform>
            <numerusform>%n subscriptions would get a message now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More messages can be kept of at most %n topic(s): choose fewer for another one first.</source>
        <translation>
            <numerusform>More messages can be kept of at most %n topic: choose fewer for another one first.</numerusform>
            <numerusform>More messages can be kept of at most %n topics: choose fewer for another one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation>
            <numerusform>%n message written to %1.</numerusform>
            <numerusform>%n messages written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n client(s) that published this topic.</source>
        <translation>
            <numerusform>The last %n client that published this topic.</numerusform>
            <numerusform>The last %n clients that published this topic.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValueView</name>
    <message numerus="yes">
        <source>The stamp, the first %n byte(s), is left out.</source>
        <translation>
            <numerusform>The stamp, the first %n byte, is left out.</numerusform>
            <numerusform>The stamp, the first %n bytes, is left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::WatchDialog</name>
    <message numerus="yes">
        <source>There are %n watches already. Remove one first.</source>
        <translation>
            <numerusform>There is %n watch already. Remove it first.</numerusform>
            <numerusform>There are %n watches already. Remove one first.</numerusform>
        </translation>
    </message>
</context>
</TS>
