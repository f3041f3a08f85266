<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>deepros::gui::Dialogs</name>
    <message numerus="yes">
        <source>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::MainWindow</name>
    <message numerus="yes">
        <source>Quit and disconnect %n clients?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::OverviewPage</name>
    <message numerus="yes">
        <source>%n sessions offline</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
