<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>deepros::gui::BanDialog</name>
    <message>
        <source>Say who is to be banned.</source>
        <translation>Geben Sie an, wer gesperrt werden soll.</translation>
    </message>
    <message>
        <source>This is neither an address nor a subnet such as 10.0.0.0/24.</source>
        <translation>Das ist weder eine Adresse noch ein Subnetz wie 10.0.0.0/24.</translation>
    </message>
    <message>
        <source>Nobody who is known now is concerned.</source>
        <translation>Von den jetzt Bekannten ist niemand betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>Concerned now: %1 and %n more.</source>
        <translation>
            <numerusform>Jetzt betroffen: %1 und %n weiterer.</numerusform>
            <numerusform>Jetzt betroffen: %1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerned now: %1.</source>
        <translation>Jetzt betroffen: %1.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Whom this is about cannot connect until the ban ends. Bans end with the broker, too.</source>
        <translation>Wen das betrifft, der kann sich bis zum Ende der Sperre nicht verbinden. Auch mit dem Broker enden Sperren.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-Id</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Address or subnet</source>
        <translation>Adresse oder Subnetz</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Until it is lifted</source>
        <translation>Bis sie aufgehoben wird</translation>
    </message>
    <message>
        <source>The client and the log are told, may be empty</source>
        <translation>Client und Protokoll erfahren ihn; darf leer bleiben</translation>
    </message>
    <message>
        <source>Disconnect who is connected now</source>
        <translation>Jetzt Verbundene trennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::BansModel</name>
    <message>
        <source>client id</source>
        <translation>Client-Id</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>bis sie aufgehoben wird</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ChartTable</name>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), the newest first. Each is a mean until the next one.</source>
        <translation>
            <numerusform>%n Punkt, die neuesten zuerst. Jeder ist ein Mittel bis zum nächsten.</numerusform>
            <numerusform>%n Punkte, die neuesten zuerst. Jeder ist ein Mittel bis zum nächsten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <comment>a chart</comment>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Werte kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClearDialog</name>
    <message>
        <source>%1   %2</source>
        <comment>topic, size</comment>
        <translation>%1   %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear retained values</source>
        <translation>Retained-Werte löschen</translation>
    </message>
    <message>
        <source>Clear retained values of all topics</source>
        <translation>Retained-Werte aller Topics löschen</translation>
    </message>
    <message>
        <source>Clear retained values at and below %1</source>
        <translation>Retained-Werte von %1 und darunter löschen</translation>
    </message>
    <message>
        <source>Only topics that the filter shows</source>
        <translation>Nur Topics, die der Filter zeigt</translation>
    </message>
    <message>
        <source>All topics there</source>
        <translation>Alle Topics dort</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>Liste verbergen</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>Topics whose retained values will be cleared</source>
        <translation>Topics, deren Retained-Werte gelöscht werden</translation>
    </message>
    <message>
        <source>Keep a copy, so that this can be undone until the window is closed</source>
        <translation>Kopie behalten, damit sich das rückgängig machen lässt, bis das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n value(s)</source>
        <translation>
            <numerusform>%n Wert löschen</numerusform>
            <numerusform>%n Werte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>Der Broker läuft nicht.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>There are no retained values here.</source>
        <translation>Hier gibt es keine Retained-Werte.</translation>
    </message>
    <message>
        <source>%1, %2 in all, the newest %3 old.</source>
        <translation>%1, zusammen %2, der neueste %3 alt.</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n Retained-Wert</numerusform>
            <numerusform>%n Retained-Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not cleared: the broker is not running.</source>
        <translation>Die Retained-Werte wurden nicht gelöscht: Der Broker läuft nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n retained value(s) had been cleared.</source>
        <translation>
            <numerusform>Angehalten: %n Retained-Wert war schon gelöscht.</numerusform>
            <numerusform>Angehalten: %n Retained-Werte waren schon gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) cleared.</source>
        <translation>
            <numerusform>%n Retained-Wert gelöscht.</numerusform>
            <numerusform>%n Retained-Werte gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) restored.</source>
        <translation>
            <numerusform>%n Retained-Wert wiederhergestellt.</numerusform>
            <numerusform>%n Retained-Werte wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not restored: the broker is not running.</source>
        <translation>Die Retained-Werte wurden nicht wiederhergestellt: Der Broker läuft nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Published in the last minute: %n value(s). They may come back with the next message.</source>
        <translation>
            <numerusform>In der letzten Minute veröffentlicht: %n Wert. Er kommt mit der nächsten Nachricht vielleicht wieder.</numerusform>
            <numerusform>In der letzten Minute veröffentlicht: %n Werte. Sie kommen mit der nächsten Nachricht vielleicht wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientDetails</name>
    <message>
        <source>The broker has no session of this client any more.</source>
        <translation>Der Broker hat keine Sitzung dieses Clients mehr.</translation>
    </message>
    <message>
        <source>%1 for %2 · %3 · %4</source>
        <translation>%1 seit %2 · %3 · %4</translation>
    </message>
    <message>
        <source>%1 · last heard of %2 ago</source>
        <translation>%1 · zuletzt gehört vor %2</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>clean: ends with the connection</source>
        <translation>clean: endet mit der Verbindung</translation>
    </message>
    <message>
        <source>persistent: kept until it is taken up or deleted</source>
        <translation>dauerhaft: bleibt, bis sie fortgesetzt oder gelöscht wird</translation>
    </message>
    <message>
        <source>persistent: kept for %1 after the connection</source>
        <translation>dauerhaft: bleibt %1 nach der Verbindung</translation>
    </message>
    <message>
        <source>%1, last packet %2 ago</source>
        <translation>%1, letztes Paket vor %2</translation>
    </message>
    <message>
        <source>none, last packet %1 ago</source>
        <translation>keine, letztes Paket vor %1</translation>
    </message>
    <message>
        <source>will be published when the connection breaks</source>
        <translation>wird veröffentlicht, wenn die Verbindung abreißt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 Nachrichten, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n Abonnement</numerusform>
            <numerusform>%n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>This client is subscribed to nothing.</source>
        <translation>Dieser Client hat nichts abonniert.</translation>
    </message>
    <message>
        <source>Nothing is owed to this client.</source>
        <translation>Diesem Client ist nichts mehr zu senden.</translation>
    </message>
    <message>
        <source>The first %1 of %2 messages.</source>
        <translation>Die ersten %1 von %2 Nachrichten.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker follows too many tails already. Close another one.</source>
        <translation>Der Broker folgt schon zu vielen Mitschnitten. Schließen Sie einen anderen.</translation>
    </message>
    <message>
        <source>What the client publishes from now on is shown here.</source>
        <translation>Was der Client ab jetzt veröffentlicht, erscheint hier.</translation>
    </message>
    <message>
        <source>%1 messages since this tab was opened: the last %2 are kept here, %3 were skipped.</source>
        <translation>%1 Nachrichten, seit diese Ansicht offen ist: Die letzten %2 stehen hier, %3 wurden übersprungen.</translation>
    </message>
    <message>
        <source>The broker remembers its last events only; older ones are in the log.</source>
        <translation>Der Broker merkt sich nur seine letzten Ereignisse; ältere stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The broker remembers nothing of this client.</source>
        <translation>Der Broker weiß nichts mehr von diesem Client.</translation>
    </message>
    <message>
        <source>The subscription to %1 was ended.</source>
        <translation>Das Abonnement von %1 wurde beendet.</translation>
    </message>
    <message>
        <source>The subscription to %1 had already ended. The list shows what is left.</source>
        <translation>Das Abonnement von %1 war schon beendet. Die Liste zeigt, was übrig ist.</translation>
    </message>
    <message>
        <source>The client has gone, and its queue with it.</source>
        <translation>Der Client ist fort, und mit ihm seine Warteschlange.</translation>
    </message>
    <message numerus="yes">
        <source>%n queued message(s) were dropped.</source>
        <translation>
            <numerusform>%n wartende Nachricht wurde verworfen.</numerusform>
            <numerusform>%n wartende Nachrichten wurden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-Alive</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Will</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>What to show of the client</source>
        <translation>Was vom Client gezeigt wird</translation>
    </message>
    <message>
        <source>Subscriptions of the client</source>
        <translation>Abonnements des Clients</translation>
    </message>
    <message>
        <source>Messages owed to the client</source>
        <translation>Nachrichten, die der Client noch bekommt</translation>
    </message>
    <message>
        <source>Messages the client publishes</source>
        <translation>Nachrichten, die der Client veröffentlicht</translation>
    </message>
    <message>
        <source>Events of the client</source>
        <translation>Ereignisse des Clients</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abbestellen</translation>
    </message>
    <message>
        <source>Ends the selected subscriptions. MQTT has no way to tell the client.</source>
        <translation>Beendet die gewählten Abonnements. MQTT kann es dem Client nicht mitteilen.</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>Warteschlange leeren</translation>
    </message>
    <message>
        <source>Drops what waits. What is in flight stays.</source>
        <translation>Verwirft, was wartet. Was unterwegs ist, bleibt.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Closes the connection (Del). The client may connect again.</source>
        <translation>Schließt die Verbindung (Entf). Der Client darf sich wieder verbinden.</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Sitzung löschen</translation>
    </message>
    <message>
        <source>Ends the connection and forgets subscriptions and queued messages.</source>
        <translation>Beendet die Verbindung und vergisst Abonnements und wartende Nachrichten.</translation>
    </message>
    <message>
        <source>Subscriptions of %1</source>
        <translation>Abonnements von %1</translation>
    </message>
    <message>
        <source>Queue of %1</source>
        <translation>Warteschlange von %1</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Nachrichten von %1</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientHistoryModel</name>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>lost messages</source>
        <translation>Nachrichten verloren</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>vermerkt</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientMessagesModel</name>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientModel</name>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>disconnecting</source>
        <translation>wird getrennt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>dauerhaft</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>clean</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Messages per second that the client publishes</source>
        <translation>Nachrichten pro Sekunde, die der Client veröffentlicht</translation>
    </message>
    <message>
        <source>Messages per second that the broker sends to the client</source>
        <translation>Nachrichten pro Sekunde, die der Broker dem Client sendet</translation>
    </message>
    <message>
        <source>Messages that wait for the client, and how many may</source>
        <translation>Nachrichten, die auf den Client warten, und wie viele es sein dürfen</translation>
    </message>
    <message>
        <source>Messages that were sent and not acknowledged yet, and how many may be</source>
        <translation>Nachrichten, die gesendet und noch nicht bestätigt sind, und wie viele es sein dürfen</translation>
    </message>
    <message>
        <source>Time since the last packet of the client</source>
        <translation>Zeit seit dem letzten Paket des Clients</translation>
    </message>
    <message>
        <source>Messages that did not reach the client</source>
        <translation>Nachrichten, die den Client nicht erreicht haben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-Id</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Ein/s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Aus/s</translation>
    </message>
    <message>
        <source>Data in</source>
        <translation>Daten ein</translation>
    </message>
    <message>
        <source>Data out</source>
        <translation>Daten aus</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abos</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-Alive</translation>
    </message>
    <message>
        <source>Last packet</source>
        <translation>Letztes Paket</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Will</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientsPage</name>
    <message numerus="yes">
        <source>Disconnect %n client(s)?</source>
        <translation>
            <numerusform>%n Client trennen?</numerusform>
            <numerusform>%n Clients trennen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections are closed. They may connect again at once; persistent sessions stay.</source>
        <translation>Ihre Verbindungen werden geschlossen. Sie dürfen sich gleich wieder verbinden; dauerhafte Sitzungen bleiben.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>%1 was not connected any more.</source>
        <translation>%1 war nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>%1 is being disconnected.</source>
        <translation>%1 wird getrennt.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are being disconnected.</source>
        <translation>
            <numerusform>%n Client wird getrennt.</numerusform>
            <numerusform>%n Clients werden getrennt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s)?</source>
        <translation>
            <numerusform>%n Sitzung löschen?</numerusform>
            <numerusform>%n Sitzungen löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscriptions and %n queued message(s) are forgotten. This cannot be undone.</source>
        <translation>
            <numerusform>Abonnements und %n wartende Nachricht werden vergessen. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Abonnements und %n wartende Nachrichten werden vergessen. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The session of %1 had already ended.</source>
        <translation>Die Sitzung von %1 war schon beendet.</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>Bitte bestätigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The ban was refused: %1.</source>
        <translation>Die Sperre wurde abgelehnt: %1.</translation>
    </message>
    <message>
        <source>%1 is banned.</source>
        <translation>%1 ist gesperrt.</translation>
    </message>
    <message>
        <source>This ban had already ended.</source>
        <translation>Diese Sperre war schon beendet.</translation>
    </message>
    <message>
        <source>%1 may connect again.</source>
        <translation>%1 darf sich wieder verbinden.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy client id</source>
        <translation>Client-Id kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Show its topics</source>
        <translation>Seine Topics zeigen</translation>
    </message>
    <message>
        <source>Show its messages</source>
        <translation>Seine Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Sitzung löschen</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>Der Befehl wurde kopiert.</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect.</source>
        <translation>Clients erscheinen hier, sobald sie sich verbinden.</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>Der Broker läuft nicht.</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect to %1.</source>
        <translation>Clients erscheinen hier, sobald sie sich mit %1 verbinden.</translation>
    </message>
    <message>
        <source>%1
Try it from a terminal of this computer: %2</source>
        <translation>%1
Probieren Sie es in einem Terminal dieses Rechners: %2</translation>
    </message>
    <message>
        <source>No client yet</source>
        <translation>Noch kein Client</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Online %1</source>
        <translation>Online %1</translation>
    </message>
    <message>
        <source>Offline sessions %1</source>
        <translation>Offline-Sitzungen %1</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>Wartend %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>Mit Verlust %1</translation>
    </message>
    <message>
        <source>Banned %1</source>
        <translation>Gesperrt %1</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Niemand ist gesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) in force</source>
        <translation>
            <numerusform>%n Sperre in Kraft</numerusform>
            <numerusform>%n Sperren in Kraft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1, %2 online</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <translation>%1 · %2 gewählt</translation>
    </message>
    <message>
        <source>Filter by id, user or address</source>
        <translation>Nach Id, Benutzer oder Adresse filtern</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Clients filtern</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation>Kein Client passt</translation>
    </message>
    <message>
        <source>The filter above hides all of them.</source>
        <translation>Der Filter oben verbirgt alle.</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Alle Clients zeigen</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Ban somebody…</source>
        <translation>Jemanden sperren …</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Sitzungen</translation>
    </message>
    <message>
        <source>Clients that are connected</source>
        <translation>Clients, die verbunden sind</translation>
    </message>
    <message>
        <source>Sessions that are kept for clients that are away</source>
        <translation>Sitzungen, die für abwesende Clients behalten werden</translation>
    </message>
    <message>
        <source>Clients for whom messages wait</source>
        <translation>Clients, auf die Nachrichten warten</translation>
    </message>
    <message>
        <source>Clients that lost messages</source>
        <translation>Clients, denen Nachrichten verloren gingen</translation>
    </message>
    <message>
        <source>Who may not connect now</source>
        <translation>Wer sich jetzt nicht verbinden darf</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Show in the ROS graph</source>
        <translation>Im ROS-Graphen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>End %n subscription(s)?</source>
        <translation>
            <numerusform>%n Abonnement beenden?</numerusform>
            <numerusform>%n Abonnements beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>The client gets no more of it and is not told. It may subscribe again.</source>
        <translation>Der Client bekommt davon nichts mehr und erfährt es nicht. Er darf wieder abonnieren.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abbestellen</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n queued message(s)?</source>
        <translation>
            <numerusform>%n wartende Nachricht verwerfen?</numerusform>
            <numerusform>%n wartende Nachrichten verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The client will never get them. This cannot be undone.</source>
        <translation>Der Client wird sie nie bekommen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>Warteschlange leeren</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ConnectionLines</name>
    <message>
        <source>Anyone who can reach this computer may connect: no password is asked</source>
        <translation>Wer diesen Rechner erreicht, kann sich verbinden: Es wird kein Passwort verlangt</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoClient</name>
    <message>
        <source>the broker refused the connection with code %1</source>
        <translation>der Broker hat die Verbindung mit Code %1 abgewiesen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoRobots</name>
    <message>
        <source>the broker has no listener for plain MQTT</source>
        <translation>der Broker hat keinen Listener für unverschlüsseltes MQTT</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Desk</name>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Dialogs</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What the view is not showing</source>
        <translation>Was die Ansicht nicht zeigt</translation>
    </message>
    <message>
        <source>Refreshes per second</source>
        <translation>Aktualisierungen pro Sekunde</translation>
    </message>
    <message>
        <source>Messages left out of live lists</source>
        <translation>In Mitschnitten ausgelassene Nachrichten</translation>
    </message>
    <message>
        <source>Events left out of histories</source>
        <translation>In Verläufen ausgelassene Ereignisse</translation>
    </message>
    <message>
        <source>Seconds left out of charts</source>
        <translation>In Diagrammen ausgelassene Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</source>
        <translation>
            <numerusform>Zähler und letzte Werte stimmen immer genau. Der Broker selbst hat seit seinem Start %n Nachricht verworfen; die Seite „Clients“ sagt, wessen und warum.</numerusform>
            <numerusform>Zähler und letzte Werte stimmen immer genau. Der Broker selbst hat seit seinem Start %n Nachrichten verworfen; die Seite „Clients“ sagt, wessen und warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 and so on for the others</source>
        <translation>Erste Seite; Strg+2 und so weiter für die anderen</translation>
    </message>
    <message>
        <source>Pause or continue the view</source>
        <translation>Ansicht anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Filter of this page</source>
        <translation>Filter dieser Seite</translation>
    </message>
    <message>
        <source>Clear the filter, close a notice</source>
        <translation>Filter leeren, Hinweis schließen</translation>
    </message>
    <message>
        <source>Copy the value or the selected rows</source>
        <translation>Den Wert oder die gewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the topic or the client&apos;s name</source>
        <translation>Das Topic oder den Namen des Clients kopieren</translation>
    </message>
    <message>
        <source>Disconnect clients, clear retained messages</source>
        <translation>Clients trennen, Retained-Nachrichten löschen</translation>
    </message>
    <message>
        <source>Expand everything below</source>
        <translation>Alles darunter ausklappen</translation>
    </message>
    <message>
        <source>Pin a topic</source>
        <translation>Ein Topic anheften</translation>
    </message>
    <message>
        <source>Freeze the value that is shown; fit the graph</source>
        <translation>Den gezeigten Wert einfrieren; den Graphen einpassen</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Schmale Seitenleiste</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
        <translation>Größerer Text; Strg+- kleiner, Strg+0 normal</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>About DeepROS</source>
        <translation>Über DeepROS</translation>
    </message>
    <message>
        <source>The source of DeepROS is under the MIT licence. This window contains Qt Charts, which is under the GNU General Public License 3: whoever passes on the program together with its window does so under that licence. Qt&apos;s other parts are under the LGPL 3.</source>
        <translation>Der Quelltext von DeepROS steht unter der MIT-Lizenz. Dieses Fenster enthält Qt Charts, das unter der GNU General Public License 3 steht: Wer das Programm zusammen mit seinem Fenster weitergibt, tut das unter dieser Lizenz. Die anderen Teile von Qt stehen unter der LGPL 3.</translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation>Einstellungen des Fensters: %1</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>Angaben für Fehlerberichte kopieren</translation>
    </message>
    <message>
        <source>Export a list of this page</source>
        <translation>Eine Liste dieser Seite exportieren</translation>
    </message>
    <message>
        <source>This page in a window of its own; Ctrl+W closes it</source>
        <translation>Diese Seite in einem eigenen Fenster; Strg+W schließt es</translation>
    </message>
    <message>
        <source>Next part of the window; Shift+F6 the one before</source>
        <translation>Nächster Teil des Fensters; Umschalt+F6 der vorige</translation>
    </message>
    <message>
        <source>This sheet; ? as well</source>
        <translation>Diese Übersicht; auch mit ?</translation>
    </message>
    <message>
        <source>Take back the last clearing or ban</source>
        <translation>Letztes Löschen oder Sperren rückgängig machen</translation>
    </message>
    <message>
        <source>Watch the rate of a ROS topic</source>
        <translation>Die Rate eines ROS-Topics überwachen</translation>
    </message>
    <message>
        <source>Menu bar; Alt as well</source>
        <translation>Menüleiste; auch Alt</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DiffModel</name>
    <message>
        <source>+ added</source>
        <translation>+ hinzugekommen</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfallen</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ geändert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ExportDialog</name>
    <message>
        <source>Shown: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Alle: %1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n Zeile nach %1 geschrieben</numerusform>
            <numerusform>%n Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n row(s) had gone meanwhile.</source>
        <translation>
            <numerusform>%1. %n Zeile war inzwischen fort.</numerusform>
            <numerusform>%1. %n Zeilen waren inzwischen fort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines, one object per line</source>
        <translation>JSON Lines, ein Objekt pro Zeile</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Byte-Order-Mark</translation>
    </message>
    <message>
        <source>Some spreadsheets take the text for UTF-8 only with it</source>
        <translation>Manche Tabellenkalkulationen lesen den Text nur damit als UTF-8</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This file exists. Export once more to replace it.</source>
        <translation>Diese Datei gibt es schon. Exportieren Sie noch einmal, um sie zu ersetzen.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. Choose another one.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>No formulas in spreadsheets</source>
        <translation>Keine Formeln in Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Names and values of clients may be formulas to a spreadsheet, such as “=1+1”. An apostrophe before them makes them texts. Numbers stay as they are.</source>
        <translation>Namen und Werte von Clients können für eine Tabellenkalkulation Formeln sein, etwa „=1+1“. Ein Apostroph davor macht sie zu Text. Zahlen bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::FieldModel</name>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a number that can be dragged to a plot</source>
        <translation>%1: eine Zahl, die sich in ein Diagramm ziehen lässt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>can be plotted</source>
        <translation>lässt sich zeichnen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>deepros::gui::GraphLinesModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>Abonnent</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Gets from</source>
        <translation>Bekommt von</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>Sendet an</translation>
    </message>
</context>
<context>
    <name>deepros::gui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) from %1</source>
        <translation>
            <numerusform>%n Byte ab %1</numerusform>
            <numerusform>%n Bytes ab %1</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 %2</source>
        <translation> · %1 %2</translation>
    </message>
    <message>
        <source> · %1 %2 (big-endian %3)</source>
        <translation> · %1 %2 (Big-Endian %3)</translation>
    </message>
</context>
<context>
    <name>deepros::gui::HistoryModel</name>
    <message>
        <source>retain</source>
        <translation>retain</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>dem Broker</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Retain</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>deepros::gui::IntervalView</name>
    <message>
        <source>Two messages are needed for an interval.</source>
        <translation>Für einen Abstand braucht es zwei Nachrichten.</translation>
    </message>
    <message>
        <source>%1: median %2, 99 % up to %3, longest %4.</source>
        <translation>%1: Median %2, 99 % bis %3, längster %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n interval(s)</source>
        <translation>
            <numerusform>%n Abstand</numerusform>
            <numerusform>%n Abstände</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::LatencyDialog</name>
    <message>
        <source>Latency field</source>
        <translation>Latenzfeld</translation>
    </message>
    <message>
        <source>The field of a JSON payload that says when it was made, for example header.stamp. Without a choice, header.stamp, stamp and timestamp are looked for.</source>
        <translation>Das Feld eines JSON-Inhalts, das sagt, wann er entstanden ist, zum Beispiel header.stamp. Ohne Angabe wird nach header.stamp, stamp und timestamp gesucht.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Field with the time</source>
        <translation>Feld mit der Zeit</translation>
    </message>
    <message>
        <source>These topics have no latency</source>
        <translation>Diese Topics haben keine Latenz</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MainWindow</name>
    <message>
        <source>The demo robots cannot connect: %1</source>
        <translation>Die Demo-Roboter können sich nicht verbinden: %1</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Textgröße %1 %</translation>
    </message>
    <message>
        <source>DeepROS MQTT Broker</source>
        <translation>DeepROS MQTT-Broker</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>This broker</source>
        <translation>Dieser Broker</translation>
    </message>
    <message>
        <source>Addresses, demo robots, start and stop</source>
        <translation>Adressen, Demo-Roboter, Starten und Anhalten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Holds the view still; the broker goes on (Space)</source>
        <translation>Hält die Ansicht an; der Broker läuft weiter (Leertaste)</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>Ansicht anhalten</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+Shift+D)</source>
        <translation>Hell oder dunkel (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Copy the MQTT address</source>
        <translation>MQTT-Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the WebSocket address</source>
        <translation>WebSocket-Adresse kopieren</translation>
    </message>
    <message>
        <source>Stop the demo robots</source>
        <translation>Demo-Roboter anhalten</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>Demo-Roboter starten</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>Broker starten</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>Broker anhalten</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Schmale Seitenleiste</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>About DeepROS…</source>
        <translation>Über DeepROS …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>Quit and disconnect %n clients?</source>
        <translation>
            <numerusform>Beenden und %n Client trennen?</numerusform>
            <numerusform>Beenden und %n Clients trennen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker runs inside this program and ends with it. Sessions and retained messages are kept.</source>
        <translation>Der Broker läuft in diesem Programm und endet mit ihm. Sitzungen und Retained-Nachrichten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>This page in a window of its own</source>
        <translation>Diese Seite in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Beim Schließen des Fensters im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>DeepROS is still running</source>
        <translation>DeepROS läuft weiter</translation>
    </message>
    <message>
        <source>The broker goes on. Click the icon to see the window again.</source>
        <translation>Der Broker läuft weiter. Ein Klick auf das Symbol zeigt das Fenster wieder.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a notice and what is the matter</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>There are %n windows already. Close one first.</source>
        <translation>
            <numerusform>Es ist schon %n Fenster offen. Schließen Sie es zuerst.</numerusform>
            <numerusform>Es sind schon %n Fenster offen. Schließen Sie erst eines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a topic in a list first</source>
        <translation>Zuerst ein Topic in einer Liste wählen</translation>
    </message>
    <message>
        <source>Choose a client in a list first</source>
        <translation>Zuerst einen Client in einer Liste wählen</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <comment>a menu</comment>
        <translation>&amp;Broker</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>a menu</comment>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <comment>a menu</comment>
        <translation>&amp;Topic</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <comment>a menu</comment>
        <translation>&amp;Client</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <comment>a menu</comment>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>a menu</comment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Show menu bar</source>
        <translation>Menüleiste anzeigen</translation>
    </message>
    <message>
        <source>No font for this language is installed.</source>
        <translation>Für diese Sprache ist keine Schrift installiert.</translation>
    </message>
    <message>
        <source>The settings of this window could not be read, so it begins anew. The old ones are in %1.</source>
        <translation>Die Einstellungen dieses Fensters ließen sich nicht lesen, daher beginnt es von vorn. Die alten stehen in %1.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MisfitsModel</name>
    <message>
        <source>a level is empty</source>
        <translation>eine Ebene ist leer</translation>
    </message>
    <message>
        <source>has no node and no type</source>
        <translation>hat keinen Knoten und keinen Typ</translation>
    </message>
    <message>
        <source>has no type</source>
        <translation>hat keinen Typ</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Why it does not fit</source>
        <translation>Warum es nicht passt</translation>
    </message>
</context>
<context>
    <name>deepros::gui::NodeBars</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::Notices</name>
    <message>
        <source>Very many connections</source>
        <translation>Sehr viele Verbindungen</translation>
    </message>
    <message>
        <source>A listener has stopped</source>
        <translation>Ein Listener ist ausgefallen</translation>
    </message>
    <message>
        <source>A ROS topic has gone silent</source>
        <translation>Ein ROS-Topic ist verstummt</translation>
    </message>
    <message>
        <source>Nothing can be kept on disk</source>
        <translation>Auf dem Datenträger lässt sich nichts speichern</translation>
    </message>
    <message>
        <source>Nothing comes on %1 any more.</source>
        <translation>Auf %1 kommt nichts mehr.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing comes on %1 and %n other topic(s) any more.</source>
        <translation>
            <numerusform>Auf %1 und %n weiteren Topic kommt nichts mehr.</numerusform>
            <numerusform>Auf %1 und %n weiteren Topics kommt nichts mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) within a second.</source>
        <translation>
            <numerusform>%n Verbindung innerhalb einer Sekunde.</numerusform>
            <numerusform>%n Verbindungen innerhalb einer Sekunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>MQTT clients cannot connect any more.</source>
        <translation>MQTT-Clients können sich nicht mehr verbinden.</translation>
    </message>
    <message>
        <source>WebSocket clients cannot connect any more.</source>
        <translation>WebSocket-Clients können sich nicht mehr verbinden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more since the last notice.</source>
        <translation>
            <numerusform>%1 Seit dem letzten Hinweis noch %n-mal.</numerusform>
            <numerusform>%1 Seit dem letzten Hinweis noch %n-mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>A watched rate has changed</source>
        <translation>Eine überwachte Rate hat sich geändert</translation>
    </message>
    <message>
        <source>A wrong user name or password</source>
        <translation>Falscher Benutzername oder falsches Passwort</translation>
    </message>
    <message>
        <source>%1 from %2 was refused. “%3” sets a password.</source>
        <translation>%1 von %2 wurde abgewiesen. „%3“ setzt ein Passwort.</translation>
    </message>
    <message>
        <source>The broker says: %1. Make room on the disk, or see who may write there.</source>
        <translation>Der Broker meldet: %1. Schaffen Sie Platz auf dem Datenträger, oder prüfen Sie, wer dort schreiben darf.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::OverviewPage</name>
    <message>
        <source>Published “hi” on ros/demo/hello/text</source>
        <translation>„hi“ auf ros/demo/hello/text veröffentlicht</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Nachrichten ein</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Nachrichten aus</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retained</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Clients that are connected. Click for the list.</source>
        <translation>Clients, die verbunden sind. Ein Klick führt zur Liste.</translation>
    </message>
    <message>
        <source>Messages that clients publish. Click for the topics they go to.</source>
        <translation>Nachrichten, die Clients veröffentlichen. Ein Klick führt zu ihren Topics.</translation>
    </message>
    <message>
        <source>Messages that subscribers are sent. Click for the clients.</source>
        <translation>Nachrichten, die Abonnenten bekommen. Ein Klick führt zu den Clients.</translation>
    </message>
    <message>
        <source>Topics that are followed. Click for the tree.</source>
        <translation>Topics, die verfolgt werden. Ein Klick führt zum Baum.</translation>
    </message>
    <message>
        <source>Retained messages that are stored. Click for their topics.</source>
        <translation>Gespeicherte Retained-Nachrichten. Ein Klick führt zu ihren Topics.</translation>
    </message>
    <message>
        <source>Messages that the broker dropped since its start. Click for the clients concerned.</source>
        <translation>Nachrichten, die der Broker seit seinem Start verworfen hat. Ein Klick führt zu den betroffenen Clients.</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Clients and waiting messages</source>
        <translation>Clients und wartende Nachrichten</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation>Regste Topics</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>No messages in the last ten seconds</source>
        <translation>Keine Nachrichten in den letzten zehn Sekunden</translation>
    </message>
    <message>
        <source>Slowest subscribers</source>
        <translation>Langsamste Abonnenten</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Nobody lags behind</source>
        <translation>Niemand hängt hinterher</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Zoomed: back to live</source>
        <translation>Ausschnitt: zurück zu live</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions offline</source>
        <translation>
            <numerusform>%n Sitzung offline</numerusform>
            <numerusform>%n Sitzungen offline</numerusform>
        </translation>
    </message>
    <message>
        <source>peak %1/s</source>
        <translation>Spitze %1/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 in 1 min</source>
        <translation>%1 in 1 min</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation>Zahlen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Zustellzeit</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>1/s</source>
        <comment>a unit: per second</comment>
        <translation>1/s</translation>
    </message>
    <message>
        <source>B/s</source>
        <comment>a unit: bytes per second</comment>
        <translation>B/s</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>a unit: milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>Nothing was published: the broker is not running.</source>
        <translation>Nichts veröffentlicht: Der Broker läuft nicht.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PageWindow</name>
    <message>
        <source>%1 – DeepROS</source>
        <translation>%1 – DeepROS</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PinModel</name>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PublisherModel</name>
    <message>
        <source>the broker</source>
        <translation>der Broker</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Messages seen</source>
        <translation>Gesehene Nachrichten</translation>
    </message>
</context>
<context>
    <name>deepros::gui::QueueModel</name>
    <message>
        <source>taken over, to be released</source>
        <translation>übernommen, noch freizugeben</translation>
    </message>
    <message>
        <source>in flight, packet %1</source>
        <translation>unterwegs, Paket %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateDialog</name>
    <message>
        <source>Expected rate</source>
        <translation>Erwartete Rate</translation>
    </message>
    <message>
        <source>A topic is late when three times its expected period has passed without a message, and silent after ten times. Without an expected rate it is judged by the rate it has shown itself.</source>
        <translation>Ein Topic ist verspätet, wenn das Dreifache seiner erwarteten Periode ohne Nachricht vergangen ist, und still nach dem Zehnfachen. Ohne erwartete Rate gilt die Rate, die es selbst gezeigt hat.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>learned from the messages</source>
        <translation>aus den Nachrichten gelernt</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatches</name>
    <message>
        <source>%1 comes at %2, less than %3.</source>
        <translation>%1 kommt mit %2, weniger als %3.</translation>
    </message>
    <message>
        <source>%1 comes at %2, more than %3.</source>
        <translation>%1 kommt mit %2, mehr als %3.</translation>
    </message>
    <message>
        <source>%1 is well again: %2.</source>
        <translation>%1 ist wieder in Ordnung: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other watched rate(s) changed as well.</source>
        <translation>
            <numerusform>%1 Auch %n weitere überwachte Rate hat sich geändert.</numerusform>
            <numerusform>%1 Auch %n weitere überwachte Raten haben sich geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>well</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>zu langsam</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>zu schnell</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatchesModel</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosDetails</name>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Topic of the node %1</source>
        <translation>Topic des Knotens %1</translation>
    </message>
    <message numerus="yes">
        <source>Node with %n topic(s)</source>
        <translation>
            <numerusform>Knoten mit %n Topic</numerusform>
            <numerusform>Knoten mit %n Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Domain with %n topic(s)</source>
        <translation>
            <numerusform>Domäne mit %n Topic</numerusform>
            <numerusform>Domäne mit %n Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>More than one client commands this topic. Robots follow whichever spoke last.</source>
        <translation>Mehr als ein Client gibt auf diesem Topic Befehle. Roboter folgen dem, der zuletzt sprach.</translation>
    </message>
    <message>
        <source>More than one client commands a topic of it. Robots follow whichever spoke last.</source>
        <translation>Mehr als ein Client gibt hier auf einem Topic Befehle. Roboter folgen dem, der zuletzt sprach.</translation>
    </message>
    <message>
        <source>Two connected clients publish under this node&apos;s name. One of them should have another name.</source>
        <translation>Zwei verbundene Clients veröffentlichen unter dem Namen dieses Knotens. Einer von ihnen sollte anders heißen.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 topics)</source>
        <translation>%1 (%2 von %3 Topics)</translation>
    </message>
    <message>
        <source>%1, jitter %2</source>
        <translation>%1, Jitter %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>unknown: the clock of the sender is off</source>
        <translation>unbekannt: Die Uhr des Absenders geht falsch</translation>
    </message>
    <message>
        <source>%1, one in a hundred %2</source>
        <translation>%1, jede hundertste %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 Nachrichten, %2</translation>
    </message>
    <message>
        <source>%1 ago, at %2</source>
        <translation>vor %1, um %2</translation>
    </message>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n Absender</numerusform>
            <numerusform>%n Absender</numerusform>
        </translation>
    </message>
    <message>
        <source>Last payload, %1: arrives with the next message</source>
        <translation>Letzter Inhalt, %1: kommt mit der nächsten Nachricht</translation>
    </message>
    <message>
        <source>Last payload: the first %1 of %2</source>
        <translation>Letzter Inhalt: die ersten %1 von %2</translation>
    </message>
    <message>
        <source>Last payload, %1</source>
        <translation>Letzter Inhalt, %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Rate over the last minute</source>
        <translation>Rate der letzten Minute</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Last payload</source>
        <translation>Letzter Inhalt</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>Unter Topics zeigen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>%1, expected: %2</source>
        <translation>%1, erwartet: %2</translation>
    </message>
    <message>
        <source>Latency, slowest topic</source>
        <translation>Latenz, langsamstes Topic</translation>
    </message>
    <message>
        <source>Topics late or gone</source>
        <translation>Topics verspätet oder fort</translation>
    </message>
    <message>
        <source>Bandwidth by node</source>
        <translation>Bandbreite nach Knoten</translation>
    </message>
    <message>
        <source>%1, watched: %2 (%3)</source>
        <translation>%1, überwacht: %2 (%3)</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>Rate überwachen …</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraph</name>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n Absender</numerusform>
            <numerusform>%n Absender</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s)</source>
        <translation>
            <numerusform>%n Abonnent</numerusform>
            <numerusform>%n Abonnenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a node. A filter brings the topics back.</source>
        <translation>%1. Mehr Topics, als sich zeichnen lassen: Ein Kasten ist ein Knoten. Ein Filter bringt die Topics zurück.</translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a domain. A filter brings the topics back.</source>
        <translation>%1. Mehr Topics, als sich zeichnen lassen: Ein Kasten ist eine Domäne. Ein Filter bringt die Topics zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%1 No room for %n domain(s).</source>
        <translation>
            <numerusform>%1 Kein Platz für %n Domäne.</numerusform>
            <numerusform>%1 Kein Platz für %n Domänen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 hidden</source>
        <translation>%1 · %2 verborgen</translation>
    </message>
    <message>
        <source>%1 · subscribers known for %2 of %3 topics</source>
        <translation>%1 · Abonnenten bekannt von %2 der %3 Topics</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>Graphen als Bild speichern</translation>
    </message>
    <message>
        <source>Save the graph for Graphviz</source>
        <translation>Graphen für Graphviz speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Graphviz (*.dot)</source>
        <translation>Graphviz (*.dot)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnosen</translation>
    </message>
    <message>
        <source>Rosout</source>
        <translation>Rosout</translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation>Transformationen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Shows all of it (F)</source>
        <translation>Zeigt alles (F)</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG …</translation>
    </message>
    <message>
        <source>Saves the whole graph as a picture</source>
        <translation>Speichert den ganzen Graphen als Bild</translation>
    </message>
    <message>
        <source>DOT…</source>
        <translation>DOT …</translation>
    </message>
    <message>
        <source>Saves the graph in the language of Graphviz</source>
        <translation>Speichert den Graphen in der Sprache von Graphviz</translation>
    </message>
    <message>
        <source>%1 has no box in this graph.</source>
        <translation>%1 hat in diesem Graphen keinen Kasten.</translation>
    </message>
    <message>
        <source>Save the graph as JSON</source>
        <translation>Graphen als JSON speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON …</translation>
    </message>
    <message>
        <source>Saves boxes and edges with their figures</source>
        <translation>Speichert Kästen und Kanten mit ihren Zahlen</translation>
    </message>
    <message>
        <source>Graph of publishers, topics and subscribers: %1. The list below shows the same in words.</source>
        <translation>Graph der Absender, Topics und Abonnenten: %1. Die Liste darunter zeigt dasselbe in Worten.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Shows the graph in words below it</source>
        <translation>Zeigt den Graphen darunter in Worten</translation>
    </message>
    <message>
        <source>The graph in words</source>
        <translation>Der Graph in Worten</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraphView</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · conflict</source>
        <translation>%1 · Konflikt</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · offline</source>
        <translation>%1 · offline</translation>
    </message>
    <message>
        <source>%1 · %2 queued</source>
        <translation>%1 · %2 wartend</translation>
    </message>
    <message>
        <source>the broker itself</source>
        <translation>der Broker selbst</translation>
    </message>
    <message>
        <source>Publisher %1, %2</source>
        <translation>Absender %1, %2</translation>
    </message>
    <message>
        <source>Topic %1, %2</source>
        <translation>Topic %1, %2</translation>
    </message>
    <message>
        <source>Subscriber %1, %2</source>
        <translation>Abonnent %1, %2</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>Two clients do here what only one should.</source>
        <translation>Zwei Clients tun hier, was nur einer tun sollte.</translation>
    </message>
    <message>
        <source>The clock of the sender and the clock of this computer disagree.</source>
        <translation>Die Uhr des Absenders und die dieses Rechners gehen verschieden.</translation>
    </message>
    <message>
        <source>One in a hundred takes longer than %1.</source>
        <translation>Eine von hundert braucht länger als %1.</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 verspätet</translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation>%1 still</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 fort</translation>
    </message>
    <message>
        <source>%1..%2</source>
        <translation>%1..%2</translation>
    </message>
    <message>
        <source>clock offset?</source>
        <translation>Uhr falsch?</translation>
    </message>
    <message>
        <source>Messages per second; falls while nothing comes</source>
        <translation>Nachrichten pro Sekunde; sinkt, solange nichts kommt</translation>
    </message>
    <message>
        <source>The slowest and the fastest of the last hundred intervals, as messages per second</source>
        <translation>Der längste und der kürzeste der letzten hundert Abstände, als Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>How much the intervals differ from each other</source>
        <translation>Wie sehr die Abstände voneinander abweichen</translation>
    </message>
    <message>
        <source>From the time in the message to its arrival at the broker: half of the messages are faster</source>
        <translation>Von der Zeit in der Nachricht bis zum Eintreffen beim Broker: Die Hälfte der Nachrichten ist schneller</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>Zeit seit der letzten Nachricht</translation>
    </message>
    <message>
        <source>Clients that got the last message</source>
        <translation>Clients, die die letzte Nachricht bekamen</translation>
    </message>
    <message>
        <source>Domain / node / type</source>
        <translation>Domäne / Knoten / Typ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Min..max</source>
        <translation>Min..Max</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abos</translation>
    </message>
    <message>
        <source>Pubs</source>
        <translation>Abs.</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>Watched: %1 (%2)</source>
        <translation>Überwacht: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 off rate</source>
        <translation>%1 mit falscher Rate</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPage</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>%1 · %2 late or gone</source>
        <translation>%1 · %2 verspätet oder fort</translation>
    </message>
    <message>
        <source>Not in %1{domain}/{node}/{type}: %2</source>
        <translation>Nicht in %1{Domäne}/{Knoten}/{Typ}: %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Show the topics that do not fit</source>
        <translation>Die Topics zeigen, die nicht passen</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Alle Domänen</translation>
    </message>
    <message>
        <source>%1 and %2 both command %3, since %4. Only one should.</source>
        <translation>%1 und %2 geben beide Befehle auf %3, seit %4. Das sollte nur einer.</translation>
    </message>
    <message>
        <source>%1 and %2 both publish as the node %3, since %4.</source>
        <translation>%1 und %2 veröffentlichen beide als Knoten %3, seit %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n more conflict(s)</source>
        <translation>
            <numerusform>%n weiterer Konflikt</numerusform>
            <numerusform>%n weitere Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>Unter Topics zeigen</translation>
    </message>
    <message>
        <source>Show the client %1</source>
        <translation>Den Client %1 zeigen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>%1 is no valid topic. Is the prefix of ROS topics right?</source>
        <translation>%1 ist kein gültiges Topic. Stimmt das Präfix der ROS-Topics?</translation>
    </message>
    <message>
        <source>Published on %1.</source>
        <translation>Auf %1 veröffentlicht.</translation>
    </message>
    <message>
        <source>Filter by domain, node or type</source>
        <translation>Nach Domäne, Knoten oder Typ filtern</translation>
    </message>
    <message>
        <source>Filter ROS topics</source>
        <translation>ROS-Topics filtern</translation>
    </message>
    <message>
        <source>Prefix %1</source>
        <translation>Präfix %1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Topics that are late, silent or gone, conflicts, and clocks that are off</source>
        <translation>Topics, die verspätet, still oder fort sind, Konflikte, und Uhren, die falsch gehen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Domains, nodes and topics</source>
        <translation>Domänen, Knoten und Topics</translation>
    </message>
    <message>
        <source>Topics that do not fit</source>
        <translation>Topics, die nicht passen</translation>
    </message>
    <message>
        <source>No ROS topic yet</source>
        <translation>Noch kein ROS-Topic</translation>
    </message>
    <message>
        <source>Messages on %1{domain}/{node}/{type} appear here with their rate, jitter and latency,
for example %1warehouse/gripper/state. Further levels belong to the type.</source>
        <translation>Nachrichten auf %1{Domäne}/{Knoten}/{Typ} erscheinen hier mit Rate, Jitter und Latenz,
zum Beispiel %1warehouse/gripper/state. Weitere Ebenen gehören zum Typ.</translation>
    </message>
    <message>
        <source>Publish an example</source>
        <translation>Ein Beispiel veröffentlichen</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Kein Topic passt</translation>
    </message>
    <message>
        <source>The filter, the domain or the switch above hides all of them.</source>
        <translation>Der Filter, die Domäne oder der Schalter oben verbirgt alle.</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>Alle Topics zeigen</translation>
    </message>
    <message>
        <source>ROS</source>
        <translation>ROS</translation>
    </message>
    <message>
        <source>Expected rate…</source>
        <translation>Erwartete Rate …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>The expected rates were refused: %1.</source>
        <translation>Die erwarteten Raten wurden abgelehnt: %1.</translation>
    </message>
    <message>
        <source>ROS topics</source>
        <translation>ROS-Topics</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>Rate überwachen …</translation>
    </message>
    <message>
        <source>Latency field…</source>
        <translation>Latenzfeld …</translation>
    </message>
    <message>
        <source>%1 · no room for more (BROKER_ROS_MAX_TOPICS)</source>
        <translation>%1 · kein Platz für weitere (BROKER_ROS_MAX_TOPICS)</translation>
    </message>
    <message>
        <source>Silent: automatic</source>
        <translation>Still: automatisch</translation>
    </message>
    <message>
        <source>Silent after %1</source>
        <translation>Still nach %1</translation>
    </message>
    <message>
        <source>When a topic is silent</source>
        <translation>Wann ein Topic still ist</translation>
    </message>
    <message>
        <source>When a topic without messages counts as silent. Automatic: after ten of its own periods, and five seconds at least.</source>
        <translation>Wann ein Topic ohne Nachrichten als still gilt. Automatisch: nach zehn seiner eigenen Perioden, mindestens aber fünf Sekunden.</translation>
    </message>
    <message>
        <source>The latency fields were refused: %1.</source>
        <translation>Die Latenzfelder wurden abgelehnt: %1.</translation>
    </message>
    <message>
        <source>%1 is not watched any more.</source>
        <translation>%1 wird nicht mehr überwacht.</translation>
    </message>
    <message>
        <source>Watched rates: %1 of %2 off</source>
        <translation>Überwachte Raten: %1 von %2 außerhalb</translation>
    </message>
    <message>
        <source>Watched rates: %1</source>
        <translation>Überwachte Raten: %1</translation>
    </message>
    <message>
        <source>Shows and removes watched rates (%1)</source>
        <translation>Zeigt und entfernt überwachte Raten (%1)</translation>
    </message>
    <message>
        <source>Nothing was published: the broker is not running.</source>
        <translation>Nichts veröffentlicht: Der Broker läuft nicht.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPublishersModel</name>
    <message>
        <source>the broker itself</source>
        <translation>der Broker selbst</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StartProblemPage</name>
    <message>
        <source>Port %1 is in use</source>
        <translation>Port %1 ist belegt</translation>
    </message>
    <message>
        <source>The broker cannot start</source>
        <translation>Der Broker kann nicht starten</translation>
    </message>
    <message>
        <source>Another program, perhaps another broker, listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>Ein anderes Programm, vielleicht ein anderer Broker, hört dort. Beenden Sie es und versuchen Sie es wieder, oder lassen Sie diesen Broker bis zum Schließen einen anderen Port benutzen.</translation>
    </message>
    <message>
        <source>Change what the message names and try again. The window stays usable.</source>
        <translation>Ändern Sie, was die Meldung nennt, und versuchen Sie es wieder. Das Fenster bleibt benutzbar.</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 benutzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Port %1 may not be used</source>
        <translation>Port %1 darf nicht benutzt werden</translation>
    </message>
    <message>
        <source>The configuration has mistakes</source>
        <translation>Die Konfiguration hat Fehler</translation>
    </message>
    <message>
        <source>%1 (process %2) listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>%1 (Prozess %2) hört dort. Beenden Sie es und versuchen Sie es wieder, oder lassen Sie diesen Broker bis zum Schließen einen anderen Port benutzen.</translation>
    </message>
    <message>
        <source>The system keeps this port for privileged programs. Use another one, 1024 or above, or have the system allow it.</source>
        <translation>Das System behält diesen Port privilegierten Programmen vor. Benutzen Sie einen anderen ab 1024, oder lassen Sie ihn vom System erlauben.</translation>
    </message>
    <message>
        <source>Correct what is named above and try again: the file is read anew.</source>
        <translation>Berichtigen Sie, was oben genannt ist, und versuchen Sie es wieder: Die Datei wird neu gelesen.</translation>
    </message>
    <message>
        <source>The certificate cannot be used</source>
        <translation>Das Zertifikat kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Put a valid certificate and its key there and try again: the files are read anew. Without BROKER_ENABLE_TLS the broker starts without encryption.</source>
        <translation>Legen Sie dort ein gültiges Zertifikat mit seinem Schlüssel ab und versuchen Sie es noch einmal: Die Dateien werden neu gelesen. Ohne BROKER_ENABLE_TLS startet der Broker unverschlüsselt.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StatusStrip</name>
    <message>
        <source>Broker running · %1</source>
        <translation>Broker läuft · %1</translation>
    </message>
    <message>
        <source>Broker stopping: clients are told goodbye</source>
        <translation>Broker hält an: Die Clients werden verabschiedet</translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation>Broker angehalten</translation>
    </message>
    <message>
        <source>Broker cannot start</source>
        <translation>Broker kann nicht starten</translation>
    </message>
    <message>
        <source>in %1/s · out %2/s</source>
        <translation>ein %1/s · aus %2/s</translation>
    </message>
    <message>
        <source>broker CPU %1 %</source>
        <translation>Broker-CPU %1 %</translation>
    </message>
    <message>
        <source>Messages per second received and sent, and the processor time of the broker thread</source>
        <translation>Empfangene und gesendete Nachrichten pro Sekunde und die Prozessorzeit des Broker-Threads</translation>
    </message>
    <message>
        <source>View paused</source>
        <translation>Ansicht angehalten</translation>
    </message>
    <message>
        <source>%1 Hz · skipped %2</source>
        <translation>%1 Hz · %2 übersprungen</translation>
    </message>
    <message>
        <source>How often the view is refreshed, and how much it left out. Click for the reasons.</source>
        <translation>Wie oft die Ansicht aktualisiert wird und wie viel sie ausgelassen hat. Ein Klick zeigt die Gründe.</translation>
    </message>
    <message>
        <source>What would have to be kept is refused until it can. Make room on the disk, or see who may write there.</source>
        <translation>Was gespeichert werden müsste, wird abgelehnt, bis es wieder geht. Schaffen Sie Platz auf dem Datenträger, oder prüfen Sie, wer dort schreiben darf.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::SubscriberModel</name>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>messages waiting, of at most</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>deepros::gui::SubscriptionsModel</name>
    <message>
        <source>no local</source>
        <translation>no local</translation>
    </message>
    <message>
        <source>retain as published</source>
        <translation>Retain wie veröffentlicht</translation>
    </message>
    <message>
        <source>retained if new</source>
        <translation>Retained, wenn neu</translation>
    </message>
    <message>
        <source>no retained</source>
        <translation>ohne Retained</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>Kennung %1</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Topic-Filter</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Topics known now that match</source>
        <translation>Jetzt bekannte Topics, die passen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Given to the client because of this subscription, without the retained ones at its beginning</source>
        <translation>Dem Client wegen dieses Abonnements übergeben, ohne die Retained-Nachrichten zu dessen Beginn</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TimeChart</name>
    <message>
        <source>Copy values</source>
        <translation>Werte kopieren</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Save the values of this chart</source>
        <translation>Die Werte dieses Diagramms speichern</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a curve and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicModel</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Data rate</source>
        <translation>Datenrate</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retained</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>kein Retained-Wert</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicQuery</name>
    <message>
        <source>The regular expression %1 cannot be read: %2.</source>
        <translation>Der reguläre Ausdruck %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>“%1:” needs something behind the colon.</source>
        <translation>Hinter „%1:“ fehlt etwas.</translation>
    </message>
    <message>
        <source>“retained:” is followed by yes or no.</source>
        <translation>Auf „retained:“ folgt yes oder no.</translation>
    </message>
    <message>
        <source>“%1” is no MQTT topic filter: + stands for a whole level, # for all that follow and comes last.</source>
        <translation>„%1“ ist kein MQTT-Topic-Filter: + steht für eine ganze Ebene, # für alle weiteren und kommt zuletzt.</translation>
    </message>
    <message>
        <source>“%1” is no age: write for example &gt;5s, &lt;2min or &gt;1h.</source>
        <translation>„%1“ ist kein Alter: Schreiben Sie zum Beispiel &gt;5s, &lt;2min oder &gt;1h.</translation>
    </message>
    <message>
        <source>“%1” is no number to compare with: write for example &gt;10 or &lt;=2.5k.</source>
        <translation>„%1“ ist keine Zahl zum Vergleichen: Schreiben Sie zum Beispiel &gt;10 oder &lt;=2.5k.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicRuleDialog</name>
    <message>
        <source>This is no topic filter.</source>
        <translation>Das ist kein Topic-Filter.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Topic-Filter</translation>
    </message>
    <message>
        <source>+ stands for one level, # for all that follow</source>
        <translation>+ steht für eine Ebene, # für alle weiteren</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Removes what was set for this filter</source>
        <translation>Entfernt, was für diesen Filter festgelegt war</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicsPage</name>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Path of the chosen field</source>
        <translation>Pfad des gewählten Felds</translation>
    </message>
    <message>
        <source>mosquitto_sub command</source>
        <translation>mosquitto_sub-Befehl</translation>
    </message>
    <message>
        <source>mosquitto_pub command</source>
        <translation>mosquitto_pub-Befehl</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>Den Wert einfrieren</translation>
    </message>
    <message>
        <source>Expand all below (*)</source>
        <translation>Alles darunter ausklappen (*)</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Show only this branch</source>
        <translation>Nur diesen Zweig zeigen</translation>
    </message>
    <message>
        <source>Clear retained…</source>
        <translation>Retained löschen …</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>Neu sortieren</translation>
    </message>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>Der Pfad ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The value is in the clipboard, in hex.</source>
        <translation>Der Wert ist hexadezimal in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The value is in the clipboard.</source>
        <translation>Der Wert ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The path of the field is in the clipboard.</source>
        <translation>Der Pfad des Felds ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The command is in the clipboard.</source>
        <translation>Der Befehl ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The value is no text: a command line cannot carry it. Save it and publish it with -f.</source>
        <translation>Der Wert ist kein Text: In eine Befehlszeile passt er nicht. Speichern Sie ihn und veröffentlichen Sie ihn mit -f.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n topic(s) can be pinned.</source>
        <translation>
            <numerusform>Höchstens %n Topic kann angeheftet werden.</numerusform>
            <numerusform>Höchstens %n Topics können angeheftet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are expanded. Press * again for more.</source>
        <translation>
            <numerusform>Die erste Zeile ist ausgeklappt. Noch einmal * für weitere.</numerusform>
            <numerusform>Die ersten %n Zeilen sind ausgeklappt. Noch einmal * für weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Words that must all be true: text of the path, an MQTT filter with + or #, /regular expression/, payload:text, client:id, retained:yes, rate:&gt;10, age:&gt;5s, size:&gt;1k; -word excludes.</source>
        <translation>Bedingungen, die alle gelten müssen: Text des Pfads, ein MQTT-Filter mit + oder #, /regulärer Ausdruck/, payload:text, client:id, retained:yes, rate:&gt;10, age:&gt;5s, size:&gt;1k; -wort schließt aus.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>topics that match, of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>System topics (%1 hidden)</source>
        <translation>System-Topics (%1 verborgen)</translation>
    </message>
    <message>
        <source>System topics</source>
        <translation>System-Topics</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n Retained-Wert</numerusform>
            <numerusform>%n Retained-Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>indexing %n new topic(s)</source>
        <translation>
            <numerusform>%n neues Topic wird eingeordnet</numerusform>
            <numerusform>%n neue Topics werden eingeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>the broker is not running</source>
        <translation>der Broker läuft nicht</translation>
    </message>
    <message>
        <source>Filter: text, ros/+/imu, /regex/, payload:…, rate:&gt;10, -not</source>
        <translation>Filter: Text, ros/+/imu, /regex/, payload:…, rate:&gt;10, -nicht</translation>
    </message>
    <message>
        <source>Filter of the topics</source>
        <translation>Filter der Topics</translation>
    </message>
    <message>
        <source>Number of topics</source>
        <translation>Zahl der Topics</translation>
    </message>
    <message>
        <source>Show topics that begin with $ below the others</source>
        <translation>Topics, die mit $ beginnen, unter den anderen zeigen</translation>
    </message>
    <message>
        <source>Sort again (F5)</source>
        <translation>Neu sortieren (F5)</translation>
    </message>
    <message>
        <source>A branch has so many rows that it is sorted only when you ask for it</source>
        <translation>Ein Zweig hat so viele Zeilen, dass er nur auf Wunsch sortiert wird</translation>
    </message>
    <message>
        <source>Clear retained values of what the tree shows</source>
        <translation>Retained-Werte dessen löschen, was der Baum zeigt</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Noch kein Topic</translation>
    </message>
    <message>
        <source>Topics appear here as soon as a client publishes a message or a retained value is stored.</source>
        <translation>Topics erscheinen hier, sobald ein Client eine Nachricht veröffentlicht oder ein Retained-Wert gespeichert ist.</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Kein Topic passt</translation>
    </message>
    <message>
        <source>The filter hides all topics.</source>
        <translation>Der Filter verbirgt alle Topics.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pinned topics</source>
        <translation>Angeheftete Topics</translation>
    </message>
    <message>
        <source>Only the beginning of the value is known yet: the whole comes with the next message.</source>
        <translation>Vom Wert ist erst der Anfang bekannt: Das Ganze kommt mit der nächsten Nachricht.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Row, with tabs</source>
        <translation>Zeile, mit Tabulatoren</translation>
    </message>
    <message>
        <source>The row is in the clipboard.</source>
        <translation>Die Zeile ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>wird gefiltert …</translation>
    </message>
    <message>
        <source>ros2 topic echo command</source>
        <translation>Befehl ros2 topic echo</translation>
    </message>
    <message>
        <source>Highlight changes</source>
        <translation>Änderungen hervorheben</translation>
    </message>
    <message>
        <source>Remove idle topics</source>
        <translation>Ruhende Topics entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) without a message for %1</source>
        <translation>
            <numerusform>%n Topic ohne Nachricht seit %1</numerusform>
            <numerusform>%n Topics ohne Nachricht seit %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) whose last value is empty</source>
        <translation>
            <numerusform>%n Topic, dessen letzter Wert leer ist</numerusform>
            <numerusform>%n Topics, deren letzter Wert leer ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) removed. They come back with their next message.</source>
        <translation>
            <numerusform>%n Topic entfernt. Es kommt mit seiner nächsten Nachricht wieder.</numerusform>
            <numerusform>%n Topics entfernt. Sie kommen mit ihrer nächsten Nachricht wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Capital letters count in every word</source>
        <translation>Groß- und Kleinschreibung zählt in jedem Wort</translation>
    </message>
    <message>
        <source>Words are regular expressions</source>
        <translation>Wörter sind reguläre Ausdrücke</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Tray</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>DeepROS: the broker cannot start</source>
        <translation>DeepROS: Der Broker kann nicht starten</translation>
    </message>
    <message>
        <source>DeepROS: the broker is stopped</source>
        <translation>DeepROS: Der Broker ist angehalten</translation>
    </message>
    <message>
        <source>DeepROS: the broker is running</source>
        <translation>DeepROS: Der Broker läuft</translation>
    </message>
    <message numerus="yes">
        <source>DeepROS: %n client(s), in %1/s, out %2/s</source>
        <translation>
            <numerusform>DeepROS: %n Client, ein %1/s, aus %2/s</numerusform>
            <numerusform>DeepROS: %n Clients, ein %1/s, aus %2/s</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Pause the views</source>
        <translation>Ansichten anhalten</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>Broker anhalten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>Broker starten</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValuePanel</name>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>Der Pfad ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Unpin (P)</source>
        <translation>Lösen (P)</translation>
    </message>
    <message>
        <source>Keep on top (P)</source>
        <translation>Oben anheften (P)</translation>
    </message>
    <message>
        <source>A branch of the tree. Choose a topic below it to see its values.</source>
        <translation>Ein Zweig des Baums. Wählen Sie darunter ein Topic, um seine Werte zu sehen.</translation>
    </message>
    <message>
        <source>Retained value: asking the broker…</source>
        <translation>Retained-Wert: Der Broker wird gefragt …</translation>
    </message>
    <message>
        <source>No retained value is stored.</source>
        <translation>Es ist kein Retained-Wert gespeichert.</translation>
    </message>
    <message>
        <source>A retained value is stored since %1 (%2).</source>
        <translation>Ein Retained-Wert ist seit %1 gespeichert (%2).</translation>
    </message>
    <message>
        <source>Last message %1 (%2 ago) · QoS %3 · %4 bytes</source>
        <translation>Letzte Nachricht %1 (vor %2) · QoS %3 · %4 Byte</translation>
    </message>
    <message>
        <source>From %1 · %2 · %3 · %4</source>
        <translation>Von %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>dem Broker</translation>
    </message>
    <message numerus="yes">
        <source>%n receiver(s)</source>
        <translation>
            <numerusform>%n Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing the message of %1, not the newest.</source>
        <translation>Gezeigt wird die Nachricht von %1, nicht die neueste.</translation>
    </message>
    <message>
        <source>Value frozen.</source>
        <translation>Wert eingefroren.</translation>
    </message>
    <message>
        <source>Value frozen while you are selecting.</source>
        <translation>Wert eingefroren, solange Sie markieren.</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>Verlauf (%1)</translation>
    </message>
    <message>
        <source>Messages since the topic was chosen, and before as far as the broker kept them.</source>
        <translation>Nachrichten, seit das Topic gewählt wurde, und davor, soweit der Broker sie behalten hat.</translation>
    </message>
    <message>
        <source>The last %1 messages; %2 older or skipped ones are not kept.</source>
        <translation>Die letzten %1 Nachrichten; %2 ältere oder übersprungene sind nicht mehr da.</translation>
    </message>
    <message>
        <source>No baseline yet: use a message as baseline first.</source>
        <translation>Noch keine Vergleichsbasis: Nehmen Sie erst eine Nachricht als Basis.</translation>
    </message>
    <message>
        <source>There is no message before this one to compare with.</source>
        <translation>Vor dieser Nachricht gibt es keine, mit der sie verglichen werden könnte.</translation>
    </message>
    <message>
        <source>The two messages are the same.</source>
        <translation>Die beiden Nachrichten sind gleich.</translation>
    </message>
    <message>
        <source>The two messages differ. They are too large to be compared in detail.</source>
        <translation>Die beiden Nachrichten unterscheiden sich. Sie sind zu groß für einen genauen Vergleich.</translation>
    </message>
    <message>
        <source>%1 between %2 and %3.</source>
        <translation>%1 zwischen %2 und %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody subscribes to this topic.</source>
        <translation>Niemand hat dieses Topic abonniert.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) would get a message now.</source>
        <translation>
            <numerusform>%n Abonnement bekäme jetzt eine Nachricht.</numerusform>
            <numerusform>%n Abonnements bekämen jetzt eine Nachricht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>Wert speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>No topic is chosen</source>
        <translation>Kein Topic gewählt</translation>
    </message>
    <message>
        <source>Choose a topic in the tree to see its value, what changes in it and who gets it.</source>
        <translation>Wählen Sie im Baum ein Topic, um seinen Wert zu sehen, was sich daran ändert und wer ihn bekommt.</translation>
    </message>
    <message>
        <source>Copy the path (Ctrl+Shift+C)</source>
        <translation>Pfad kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Keep this value on screen (F)</source>
        <translation>Diesen Wert stehen lassen (F)</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>Den Wert einfrieren</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>What is known of the topic</source>
        <translation>Was über das Topic bekannt ist</translation>
    </message>
    <message>
        <source>Compared with the message before</source>
        <translation>Gegenüber der vorigen Nachricht</translation>
    </message>
    <message>
        <source>Compared with the baseline</source>
        <translation>Gegenüber der Vergleichsbasis</translation>
    </message>
    <message>
        <source>What the value is compared with</source>
        <translation>Womit der Wert verglichen wird</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>Als Vergleichsbasis nehmen</translation>
    </message>
    <message>
        <source>Last messages of the topic</source>
        <translation>Letzte Nachrichten des Topics</translation>
    </message>
    <message>
        <source>Subscribers of the topic</source>
        <translation>Abonnenten des Topics</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>All histories together have reached %1: the oldest messages give way.</source>
        <translation>Alle Verläufe zusammen haben %1 erreicht: Die ältesten Nachrichten weichen.</translation>
    </message>
    <message>
        <source>New messages are not taken along: too many topics are followed at the same time.</source>
        <translation>Neue Nachrichten werden nicht mitgenommen: Es werden zu viele Topics gleichzeitig verfolgt.</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Die beiden vergleichen</translation>
    </message>
    <message>
        <source>Compare with the newest</source>
        <translation>Mit der neuesten vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>More messages can be kept of at most %n topic(s): choose fewer for another one first.</source>
        <translation>
            <numerusform>Mehr Nachrichten lassen sich für höchstens %n Topic behalten: Wählen Sie erst für ein anderes weniger.</numerusform>
            <numerusform>Mehr Nachrichten lassen sich für höchstens %n Topics behalten: Wählen Sie erst für ein anderes weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation>
            <numerusform>%n Nachricht nach %1 geschrieben.</numerusform>
            <numerusform>%n Nachrichten nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2, which is ahead of the clock here</source>
        <translation>ROS-Nachricht %1, Zeitstempel %2, der hiesigen Uhr voraus</translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2 (arrived %3 later)</source>
        <translation>ROS-Nachricht %1, Zeitstempel %2 (kam %3 später an)</translation>
    </message>
    <message>
        <source>ROS message %1, but without the stamp that was announced</source>
        <translation>ROS-Nachricht %1, aber ohne den angekündigten Zeitstempel</translation>
    </message>
    <message>
        <source>ROS message %1</source>
        <translation>ROS-Nachricht %1</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2, with a stamp</source>
        <translation>Sagt, dass die Nachrichten auf %1 vom ROS-Typ %2 sind, mit Zeitstempel</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2</source>
        <translation>Sagt, dass die Nachrichten auf %1 vom ROS-Typ %2 sind</translation>
    </message>
    <message>
        <source>Keep %1 messages</source>
        <translation>%1 Nachrichten behalten</translation>
    </message>
    <message>
        <source>How many messages of this topic are kept</source>
        <translation>Wie viele Nachrichten dieses Topics behalten werden</translation>
    </message>
    <message>
        <source>More than the first are kept even while you look at another topic</source>
        <translation>Ab der zweiten Stufe werden sie auch behalten, während Sie ein anderes Topic ansehen</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Show how regularly messages come</source>
        <translation>Zeigen, wie regelmäßig Nachrichten kommen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>Als CSV …</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>Als JSON Lines …</translation>
    </message>
    <message>
        <source>No client is known to have published this topic.</source>
        <translation>Kein Client ist bekannt, der auf diesem Topic gesendet hat.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n client(s) that published this topic.</source>
        <translation>
            <numerusform>Der letzte %n Client, der auf diesem Topic gesendet hat.</numerusform>
            <numerusform>Die letzten %n Clients, die auf diesem Topic gesendet haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Publishers of the topic</source>
        <translation>Absender des Topics</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValueView</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>Bytes, hexadezimal</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Automatisch: %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>This is not %1; it is shown as text.</source>
        <translation>Das ist kein %1; es wird als Text gezeigt.</translation>
    </message>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>Das Bild ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Showing %1 of %2.</source>
        <translation>Gezeigt werden %1 von %2.</translation>
    </message>
    <message>
        <source>How the value is read</source>
        <translation>Wie der Wert gelesen wird</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Alles laden</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Fields of the value</source>
        <translation>Felder des Werts</translation>
    </message>
    <message>
        <source>Value as text</source>
        <translation>Wert als Text</translation>
    </message>
    <message>
        <source>Value in hex</source>
        <translation>Wert, hexadezimal</translation>
    </message>
    <message>
        <source>Value as image</source>
        <translation>Wert als Bild</translation>
    </message>
    <message>
        <source>This message of %1 is too large to be taken along.</source>
        <translation>Diese Nachricht von %1 ist zu groß, um mitgenommen zu werden.</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2. The whole value comes with the next message.</source>
        <translation>Gezeigt werden die ersten %1 von %2. Der ganze Wert kommt mit der nächsten Nachricht.</translation>
    </message>
    <message numerus="yes">
        <source>The stamp, the first %n byte(s), is left out.</source>
        <translation>
            <numerusform>Der Zeitstempel, das erste Byte, ist weggelassen.</numerusform>
            <numerusform>Der Zeitstempel, die ersten %n Bytes, ist weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read only this topic so</source>
        <translation>Nur dieses Topic so lesen</translation>
    </message>
    <message>
        <source>Read so: %1</source>
        <translation>So gelesen: %1</translation>
    </message>
    <message>
        <source>Which topics are read like this</source>
        <translation>Welche Topics so gelesen werden</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>kein Retained-Wert</translation>
    </message>
</context>
<context>
    <name>deepros::gui::WatchDialog</name>
    <message>
        <source>This is no ROS topic.</source>
        <translation>Das ist kein ROS-Topic.</translation>
    </message>
    <message>
        <source>Set at least one of the two rates.</source>
        <translation>Legen Sie mindestens eine der beiden Raten fest.</translation>
    </message>
    <message>
        <source>The highest rate is below the lowest.</source>
        <translation>Die höchste Rate liegt unter der niedrigsten.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n watches already. Remove one first.</source>
        <translation>
            <numerusform>Es gibt schon %n Überwachung. Entfernen Sie sie zuerst.</numerusform>
            <numerusform>Es gibt schon %n Überwachungen. Entfernen Sie erst eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched rates</source>
        <translation>Überwachte Raten</translation>
    </message>
    <message>
        <source>A notice tells when the rate of a topic has been outside its band for some time, and when it is back.</source>
        <translation>Ein Hinweis meldet, wenn die Rate eines Topics einige Zeit außerhalb ihres Bereichs liegt und wenn sie zurück ist.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Time outside</source>
        <translation>Zeit außerhalb</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>any rate</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachen</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Welcome</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>DeepROS is running and waits for clients</source>
        <translation>DeepROS läuft und wartet auf Clients</translation>
    </message>
    <message>
        <source>Robots and programs on this network connect to one of these addresses.</source>
        <translation>Roboter und Programme in diesem Netz verbinden sich mit einer dieser Adressen.</translation>
    </message>
    <message>
        <source>Try it now, in a terminal</source>
        <translation>Gleich ausprobieren, in einem Terminal</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>Demo-Roboter starten</translation>
    </message>
    <message>
        <source>Three robots and a dashboard inside this program that publish over the network like any other client</source>
        <translation>Drei Roboter und eine Leitstelle in diesem Programm, die über das Netz veröffentlichen wie jeder andere Client</translation>
    </message>
    <message>
        <source>Publish a test message</source>
        <translation>Eine Testnachricht veröffentlichen</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Den Überblick zeigen</translation>
    </message>
    <message>
        <source>BROKER_PASSWORD_FILE names a file of users and passwords; “%1” makes one.</source>
        <translation>BROKER_PASSWORD_FILE nennt eine Datei mit Benutzern und Passwörtern; „%1“ legt eine an.</translation>
    </message>
    <message>
        <source>The broker is stopped</source>
        <translation>Der Broker ist angehalten</translation>
    </message>
    <message>
        <source>“This broker” above starts it.</source>
        <translation>„Dieser Broker“ oben startet ihn.</translation>
    </message>
</context>
</TS>
