<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>deepros::gui::BanDialog</name>
    <message>
        <source>Say who is to be banned.</source>
        <translation>Indique a quién se va a bloquear.</translation>
    </message>
    <message>
        <source>This is neither an address nor a subnet such as 10.0.0.0/24.</source>
        <translation>No es ni una dirección ni una subred como 10.0.0.0/24.</translation>
    </message>
    <message>
        <source>Nobody who is known now is concerned.</source>
        <translation>No afecta a ningún cliente conocido en este momento.</translation>
    </message>
    <message numerus="yes">
        <source>Concerned now: %1 and %n more.</source>
        <translation>
            <numerusform>Afecta ahora a: %1 y %n más.</numerusform>
            <numerusform>Afecta ahora a: %1 y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerned now: %1.</source>
        <translation>Afecta ahora a: %1.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Whom this is about cannot connect until the ban ends. Bans end with the broker, too.</source>
        <translation>Los afectados no pueden conectarse hasta que termine el bloqueo. Los bloqueos también terminan al detener el broker.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Criterio</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Address or subnet</source>
        <translation>Dirección o subred</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>Until it is lifted</source>
        <translation>Hasta que se levante</translation>
    </message>
    <message>
        <source>The client and the log are told, may be empty</source>
        <translation>Se comunica al cliente y al registro; puede quedar vacío</translation>
    </message>
    <message>
        <source>Disconnect who is connected now</source>
        <translation>Desconectar a los afectados que estén conectados</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>deepros::gui::BansModel</name>
    <message>
        <source>client id</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuario</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>hasta que se levante</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Criterio</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ChartTable</name>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), the newest first. Each is a mean until the next one.</source>
        <translation>
            <numerusform>%n punto, los más recientes primero. Cada uno es una media hasta el siguiente.</numerusform>
            <numerusform>%n puntos, los más recientes primero. Cada uno es una media hasta el siguiente.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <comment>a chart</comment>
        <translation>%1 como tabla</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Copiar valores</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear retained values</source>
        <translation>Borrar valores retenidos</translation>
    </message>
    <message>
        <source>Clear retained values of all topics</source>
        <translation>Borrar los valores retenidos de todos los topics</translation>
    </message>
    <message>
        <source>Clear retained values at and below %1</source>
        <translation>Borrar los valores retenidos de %1 y sus subniveles</translation>
    </message>
    <message>
        <source>Only topics that the filter shows</source>
        <translation>Solo los topics que muestra el filtro</translation>
    </message>
    <message>
        <source>All topics there</source>
        <translation>Todos los topics de esa rama</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>Ocultar lista</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Mostrar lista</translation>
    </message>
    <message>
        <source>Topics whose retained values will be cleared</source>
        <translation>Topics cuyos valores retenidos se borrarán</translation>
    </message>
    <message>
        <source>Keep a copy, so that this can be undone until the window is closed</source>
        <translation>Guardar una copia para poder deshacerlo mientras la ventana esté abierta</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n value(s)</source>
        <translation>
            <numerusform>Borrar %n valor</numerusform>
            <numerusform>Borrar %n valores</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>El broker no está en marcha.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>There are no retained values here.</source>
        <translation>Aquí no hay valores retenidos.</translation>
    </message>
    <message>
        <source>%1, %2 in all, the newest %3 old.</source>
        <translation>%1, %2 en total, el más reciente de hace %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n valor retenido</numerusform>
            <numerusform>%n valores retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not cleared: the broker is not running.</source>
        <translation>Los valores retenidos no se borraron: el broker no está en marcha.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n retained value(s) had been cleared.</source>
        <translation>
            <numerusform>Detenido: ya se había borrado %n valor retenido.</numerusform>
            <numerusform>Detenido: ya se habían borrado %n valores retenidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) cleared.</source>
        <translation>
            <numerusform>%n valor retenido borrado.</numerusform>
            <numerusform>%n valores retenidos borrados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) restored.</source>
        <translation>
            <numerusform>%n valor retenido restaurado.</numerusform>
            <numerusform>%n valores retenidos restaurados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not restored: the broker is not running.</source>
        <translation>Los valores retenidos no se restauraron: el broker no está en marcha.</translation>
    </message>
    <message numerus="yes">
        <source>Published in the last minute: %n value(s). They may come back with the next message.</source>
        <translation>
            <numerusform>Publicado en el último minuto: %n valor. Puede volver con el próximo mensaje.</numerusform>
            <numerusform>Publicados en el último minuto: %n valores. Pueden volver con el próximo mensaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Aún sin respuesta</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientDetails</name>
    <message>
        <source>The broker has no session of this client any more.</source>
        <translation>El broker ya no tiene ninguna sesión de este cliente.</translation>
    </message>
    <message>
        <source>%1 for %2 · %3 · %4</source>
        <translation>%1 desde hace %2 · %3 · %4</translation>
    </message>
    <message>
        <source>%1 · last heard of %2 ago</source>
        <translation>%1 · última señal hace %2</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anónimo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>clean: ends with the connection</source>
        <translation>clean: termina con la conexión</translation>
    </message>
    <message>
        <source>persistent: kept until it is taken up or deleted</source>
        <translation>persistente: se conserva hasta que se retome o se elimine</translation>
    </message>
    <message>
        <source>persistent: kept for %1 after the connection</source>
        <translation>persistente: se conserva %1 tras la conexión</translation>
    </message>
    <message>
        <source>%1, last packet %2 ago</source>
        <translation>%1, último paquete hace %2</translation>
    </message>
    <message>
        <source>none, last packet %1 ago</source>
        <translation>ninguno, último paquete hace %1</translation>
    </message>
    <message>
        <source>will be published when the connection breaks</source>
        <translation>se publicará si se corta la conexión</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 mensajes, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n suscripción</numerusform>
            <numerusform>%n suscripciones</numerusform>
        </translation>
    </message>
    <message>
        <source>This client is subscribed to nothing.</source>
        <translation>Este cliente no tiene suscripciones.</translation>
    </message>
    <message>
        <source>Nothing is owed to this client.</source>
        <translation>No hay mensajes pendientes para este cliente.</translation>
    </message>
    <message>
        <source>The first %1 of %2 messages.</source>
        <translation>Los primeros %1 de %2 mensajes.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker follows too many tails already. Close another one.</source>
        <translation>El broker ya sigue demasiados flujos en directo. Cierre alguno de los otros.</translation>
    </message>
    <message>
        <source>What the client publishes from now on is shown here.</source>
        <translation>Aquí se muestra lo que el cliente publique a partir de ahora.</translation>
    </message>
    <message>
        <source>%1 messages since this tab was opened: the last %2 are kept here, %3 were skipped.</source>
        <translation>%1 mensajes desde que se abrió esta pestaña: aquí se conservan los últimos %2; se omitieron %3.</translation>
    </message>
    <message>
        <source>The broker remembers its last events only; older ones are in the log.</source>
        <translation>El broker solo recuerda sus últimos eventos; los anteriores están en el registro.</translation>
    </message>
    <message>
        <source>The broker remembers nothing of this client.</source>
        <translation>El broker no recuerda nada de este cliente.</translation>
    </message>
    <message>
        <source>The subscription to %1 was ended.</source>
        <translation>Se canceló la suscripción a %1.</translation>
    </message>
    <message>
        <source>The subscription to %1 had already ended. The list shows what is left.</source>
        <translation>La suscripción a %1 ya había terminado. La lista muestra las que quedan.</translation>
    </message>
    <message>
        <source>The client has gone, and its queue with it.</source>
        <translation>El cliente ya no existe, ni tampoco su cola.</translation>
    </message>
    <message numerus="yes">
        <source>%n queued message(s) were dropped.</source>
        <translation>
            <numerusform>Se descartó %n mensaje en cola.</numerusform>
            <numerusform>Se descartaron %n mensajes en cola.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Testamento</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En tránsito</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>What to show of the client</source>
        <translation>Qué mostrar del cliente</translation>
    </message>
    <message>
        <source>Subscriptions of the client</source>
        <translation>Suscripciones del cliente</translation>
    </message>
    <message>
        <source>Messages owed to the client</source>
        <translation>Mensajes pendientes para el cliente</translation>
    </message>
    <message>
        <source>Messages the client publishes</source>
        <translation>Mensajes que publica el cliente</translation>
    </message>
    <message>
        <source>Events of the client</source>
        <translation>Eventos del cliente</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Cancelar suscripción</translation>
    </message>
    <message>
        <source>Ends the selected subscriptions. MQTT has no way to tell the client.</source>
        <translation>Cancela las suscripciones seleccionadas. MQTT no permite avisar al cliente.</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>Vaciar cola</translation>
    </message>
    <message>
        <source>Drops what waits. What is in flight stays.</source>
        <translation>Descarta lo que está en espera. Lo que está en tránsito se mantiene.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Closes the connection (Del). The client may connect again.</source>
        <translation>Cierra la conexión (Supr). El cliente puede volver a conectarse.</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Bloquear…</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Eliminar sesión</translation>
    </message>
    <message>
        <source>Ends the connection and forgets subscriptions and queued messages.</source>
        <translation>Cierra la conexión y olvida las suscripciones y los mensajes en cola.</translation>
    </message>
    <message>
        <source>Subscriptions of %1</source>
        <translation>Suscripciones de %1</translation>
    </message>
    <message>
        <source>Queue of %1</source>
        <translation>Cola de %1</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Mensajes de %1</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Historial de %1</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientHistoryModel</name>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>desconectado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>lost messages</source>
        <translation>mensajes perdidos</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 veces)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientMessagesModel</name>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientModel</name>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>disconnecting</source>
        <translation>desconectando</translation>
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
        <translation>ninguno</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>persistente</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>clean</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Messages per second that the client publishes</source>
        <translation>Mensajes por segundo que publica el cliente</translation>
    </message>
    <message>
        <source>Messages per second that the broker sends to the client</source>
        <translation>Mensajes por segundo que el broker envía al cliente</translation>
    </message>
    <message>
        <source>Messages that wait for the client, and how many may</source>
        <translation>Mensajes en espera para el cliente y máximo permitido</translation>
    </message>
    <message>
        <source>Messages that were sent and not acknowledged yet, and how many may be</source>
        <translation>Mensajes enviados y aún sin confirmar, y máximo permitido</translation>
    </message>
    <message>
        <source>Time since the last packet of the client</source>
        <translation>Tiempo desde el último paquete del cliente</translation>
    </message>
    <message>
        <source>Messages that did not reach the client</source>
        <translation>Mensajes que no llegaron al cliente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Entr./s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Sal./s</translation>
    </message>
    <message>
        <source>Data in</source>
        <translation>Datos entr.</translation>
    </message>
    <message>
        <source>Data out</source>
        <translation>Datos sal.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En tránsito</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Susc.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Last packet</source>
        <translation>Último paquete</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Testamento</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientsPage</name>
    <message numerus="yes">
        <source>Disconnect %n client(s)?</source>
        <translation>
            <numerusform>¿Desconectar %n cliente?</numerusform>
            <numerusform>¿Desconectar %n clientes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections are closed. They may connect again at once; persistent sessions stay.</source>
        <translation>Se cerrarán sus conexiones. Podrán volver a conectarse de inmediato; las sesiones persistentes se mantienen.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>%1 was not connected any more.</source>
        <translation>%1 ya no estaba conectado.</translation>
    </message>
    <message>
        <source>%1 is being disconnected.</source>
        <translation>Desconectando %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are being disconnected.</source>
        <translation>
            <numerusform>Desconectando %n cliente.</numerusform>
            <numerusform>Desconectando %n clientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s)?</source>
        <translation>
            <numerusform>¿Eliminar %n sesión?</numerusform>
            <numerusform>¿Eliminar %n sesiones?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscriptions and %n queued message(s) are forgotten. This cannot be undone.</source>
        <translation>
            <numerusform>Se perderán las suscripciones y %n mensaje en cola. Esta acción no se puede deshacer.</numerusform>
            <numerusform>Se perderán las suscripciones y %n mensajes en cola. Esta acción no se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>The session of %1 had already ended.</source>
        <translation>La sesión de %1 ya había terminado.</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>Confirmación</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The ban was refused: %1.</source>
        <translation>No se aceptó el bloqueo: %1.</translation>
    </message>
    <message>
        <source>%1 is banned.</source>
        <translation>%1 está bloqueado.</translation>
    </message>
    <message>
        <source>This ban had already ended.</source>
        <translation>Este bloqueo ya había terminado.</translation>
    </message>
    <message>
        <source>%1 may connect again.</source>
        <translation>%1 puede volver a conectarse.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copy client id</source>
        <translation>Copiar ID de cliente</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Show its topics</source>
        <translation>Mostrar sus topics</translation>
    </message>
    <message>
        <source>Show its messages</source>
        <translation>Mostrar sus mensajes</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Bloquear…</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Eliminar sesión</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>Se copió el comando.</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect.</source>
        <translation>Los clientes aparecen aquí en cuanto se conectan.</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>El broker no está en marcha.</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect to %1.</source>
        <translation>Los clientes aparecen aquí en cuanto se conectan a %1.</translation>
    </message>
    <message>
        <source>%1
Try it from a terminal of this computer: %2</source>
        <translation>%1
Pruébelo desde un terminal de este equipo: %2</translation>
    </message>
    <message>
        <source>No client yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todos %1</translation>
    </message>
    <message>
        <source>Online %1</source>
        <translation>En línea %1</translation>
    </message>
    <message>
        <source>Offline sessions %1</source>
        <translation>Sesiones sin conexión %1</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>En cola %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>Con pérdidas %1</translation>
    </message>
    <message>
        <source>Banned %1</source>
        <translation>Bloqueados %1</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>No hay nadie bloqueado.</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) in force</source>
        <translation>
            <numerusform>%n bloqueo en vigor</numerusform>
            <numerusform>%n bloqueos en vigor</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1, %2 en línea</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>Se muestran %1 de %2</translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <translation>%1 · %2 seleccionados</translation>
    </message>
    <message>
        <source>Filter by id, user or address</source>
        <translation>Filtrar por ID, usuario o dirección</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Filtrar clientes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bloqueos</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation>Ningún cliente coincide</translation>
    </message>
    <message>
        <source>The filter above hides all of them.</source>
        <translation>El filtro de arriba los oculta todos.</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Mostrar todos los clientes</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>Levantar el bloqueo</translation>
    </message>
    <message>
        <source>Ban somebody…</source>
        <translation>Bloquear un cliente…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Todas las sesiones</translation>
    </message>
    <message>
        <source>Clients that are connected</source>
        <translation>Clientes conectados</translation>
    </message>
    <message>
        <source>Sessions that are kept for clients that are away</source>
        <translation>Sesiones que se conservan para clientes ausentes</translation>
    </message>
    <message>
        <source>Clients for whom messages wait</source>
        <translation>Clientes con mensajes en espera</translation>
    </message>
    <message>
        <source>Clients that lost messages</source>
        <translation>Clientes que perdieron mensajes</translation>
    </message>
    <message>
        <source>Who may not connect now</source>
        <translation>Quién no puede conectarse ahora</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Show in the ROS graph</source>
        <translation>Mostrar en el grafo de ROS</translation>
    </message>
    <message numerus="yes">
        <source>End %n subscription(s)?</source>
        <translation>
            <numerusform>¿Cancelar %n suscripción?</numerusform>
            <numerusform>¿Cancelar %n suscripciones?</numerusform>
        </translation>
    </message>
    <message>
        <source>The client gets no more of it and is not told. It may subscribe again.</source>
        <translation>El cliente dejará de recibir sus mensajes y no se le avisará. Podrá volver a suscribirse.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Cancelar suscripción</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n queued message(s)?</source>
        <translation>
            <numerusform>¿Descartar %n mensaje en cola?</numerusform>
            <numerusform>¿Descartar %n mensajes en cola?</numerusform>
        </translation>
    </message>
    <message>
        <source>The client will never get them. This cannot be undone.</source>
        <translation>El cliente no los recibirá nunca. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>Vaciar cola</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ConnectionLines</name>
    <message>
        <source>Anyone who can reach this computer may connect: no password is asked</source>
        <translation>Cualquiera que llegue a este equipo puede conectarse: no se pide contraseña</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoClient</name>
    <message>
        <source>the broker refused the connection with code %1</source>
        <translation>el broker rechazó la conexión con el código %1</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoRobots</name>
    <message>
        <source>the broker has no listener for plain MQTT</source>
        <translation>el broker no tiene ningún listener para MQTT sin cifrar</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Desk</name>
    <message>
        <source>No answer yet</source>
        <translation>Aún sin respuesta</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Dialogs</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What the view is not showing</source>
        <translation>Lo que la vista no muestra</translation>
    </message>
    <message>
        <source>Refreshes per second</source>
        <translation>Actualizaciones por segundo</translation>
    </message>
    <message>
        <source>Messages left out of live lists</source>
        <translation>Mensajes omitidos en las listas en directo</translation>
    </message>
    <message>
        <source>Events left out of histories</source>
        <translation>Eventos omitidos en los historiales</translation>
    </message>
    <message>
        <source>Seconds left out of charts</source>
        <translation>Segundos omitidos en los gráficos</translation>
    </message>
    <message numerus="yes">
        <source>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</source>
        <translation>
            <numerusform>Los contadores y los últimos valores son siempre exactos. El propio broker ha descartado %n mensaje desde que se inició; la página Clientes indica de quién y por qué.</numerusform>
            <numerusform>Los contadores y los últimos valores son siempre exactos. El propio broker ha descartado %n mensajes desde que se inició; la página Clientes indica de quién y por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 and so on for the others</source>
        <translation>Primera página; Ctrl+2 y siguientes para las demás</translation>
    </message>
    <message>
        <source>Pause or continue the view</source>
        <translation>Pausar o reanudar la vista</translation>
    </message>
    <message>
        <source>Filter of this page</source>
        <translation>Filtro de esta página</translation>
    </message>
    <message>
        <source>Clear the filter, close a notice</source>
        <translation>Borrar el filtro, cerrar un aviso</translation>
    </message>
    <message>
        <source>Copy the value or the selected rows</source>
        <translation>Copiar el valor o las filas seleccionadas</translation>
    </message>
    <message>
        <source>Copy the topic or the client&apos;s name</source>
        <translation>Copiar el topic o el nombre del cliente</translation>
    </message>
    <message>
        <source>Disconnect clients, clear retained messages</source>
        <translation>Desconectar clientes, borrar mensajes retenidos</translation>
    </message>
    <message>
        <source>Expand everything below</source>
        <translation>Expandir todo lo que hay debajo</translation>
    </message>
    <message>
        <source>Pin a topic</source>
        <translation>Anclar un topic</translation>
    </message>
    <message>
        <source>Freeze the value that is shown; fit the graph</source>
        <translation>Congelar el valor mostrado; ajustar el grafo</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Barra lateral estrecha</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
        <translation>Texto más grande; Ctrl+- más pequeño, Ctrl+0 normal</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>About DeepROS</source>
        <translation>Acerca de DeepROS</translation>
    </message>
    <message>
        <source>The source of DeepROS is under the MIT licence. This window contains Qt Charts, which is under the GNU General Public License 3: whoever passes on the program together with its window does so under that licence. Qt&apos;s other parts are under the LGPL 3.</source>
        <translation>El código fuente de DeepROS se publica bajo la licencia MIT. Esta ventana contiene Qt Charts, que está bajo la GNU General Public License 3: quien redistribuya el programa junto con su ventana lo hace bajo esa licencia. Las demás partes de Qt están bajo la LGPL 3.</translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation>Ajustes de la ventana: %1</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>Copiar información de diagnóstico</translation>
    </message>
    <message>
        <source>Export a list of this page</source>
        <translation>Exportar una lista de esta página</translation>
    </message>
    <message>
        <source>This page in a window of its own; Ctrl+W closes it</source>
        <translation>Esta página en su propia ventana; Ctrl+W la cierra</translation>
    </message>
    <message>
        <source>Next part of the window; Shift+F6 the one before</source>
        <translation>Parte siguiente de la ventana; Mayús+F6 para la anterior</translation>
    </message>
    <message>
        <source>This sheet; ? as well</source>
        <translation>Esta hoja; también con ?</translation>
    </message>
    <message>
        <source>Take back the last clearing or ban</source>
        <translation>Deshacer el último borrado o bloqueo</translation>
    </message>
    <message>
        <source>Watch the rate of a ROS topic</source>
        <translation>Supervisar la frecuencia de un topic de ROS</translation>
    </message>
    <message>
        <source>Menu bar; Alt as well</source>
        <translation>Barra de menús; también Alt</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DiffModel</name>
    <message>
        <source>+ added</source>
        <translation>+ añadido</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− eliminado</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ modificado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ExportDialog</name>
    <message>
        <source>Shown: %1</source>
        <translation>Mostradas: %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Seleccionadas: %1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Todas: %1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n fila guardada en %1</numerusform>
            <numerusform>%n filas guardadas en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n row(s) had gone meanwhile.</source>
        <translation>
            <numerusform>%1. Entretanto había desaparecido %n fila.</numerusform>
            <numerusform>%1. Entretanto habían desaparecido %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Se canceló la exportación. No se guardó ningún archivo.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para hojas de cálculo</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines, one object per line</source>
        <translation>JSON Lines, un objeto por línea</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Marca de orden de bytes</translation>
    </message>
    <message>
        <source>Some spreadsheets take the text for UTF-8 only with it</source>
        <translation>Algunas hojas de cálculo solo leen el texto como UTF-8 si la lleva</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Elegir el archivo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>This file exists. Export once more to replace it.</source>
        <translation>Este archivo ya existe. Exporte otra vez para reemplazarlo.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. Choose another one.</source>
        <translation>No se puede escribir el archivo: %1. Elija otro.</translation>
    </message>
    <message>
        <source>No formulas in spreadsheets</source>
        <translation>Sin fórmulas en hojas de cálculo</translation>
    </message>
    <message>
        <source>Names and values of clients may be formulas to a spreadsheet, such as “=1+1”. An apostrophe before them makes them texts. Numbers stay as they are.</source>
        <translation>Una hoja de cálculo puede tomar por fórmulas nombres y valores de clientes, por ejemplo «=1+1». Un apóstrofo delante los convierte en texto. Los números no cambian.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::FieldModel</name>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a number that can be dragged to a plot</source>
        <translation>%1: un número que se puede arrastrar a un gráfico</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>can be plotted</source>
        <translation>se puede representar</translation>
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
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>publicador</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>topic</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>suscriptor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Gets from</source>
        <translation>Recibe de</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>Envía a</translation>
    </message>
</context>
<context>
    <name>deepros::gui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) from %1</source>
        <translation>
            <numerusform>%n byte desde %1</numerusform>
            <numerusform>%n bytes desde %1</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 %2</source>
        <translation> · %1 %2</translation>
    </message>
    <message>
        <source> · %1 %2 (big-endian %3)</source>
        <translation> · %1 %2 (big-endian %3)</translation>
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
        <translation>el broker</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
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
        <translation>Publicador</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>deepros::gui::IntervalView</name>
    <message>
        <source>Two messages are needed for an interval.</source>
        <translation>Hacen falta dos mensajes para medir un intervalo.</translation>
    </message>
    <message>
        <source>%1: median %2, 99 % up to %3, longest %4.</source>
        <translation>%1: mediana %2, 99 % hasta %3, el más largo %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n interval(s)</source>
        <translation>
            <numerusform>%n intervalo</numerusform>
            <numerusform>%n intervalos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::LatencyDialog</name>
    <message>
        <source>Latency field</source>
        <translation>Campo de latencia</translation>
    </message>
    <message>
        <source>The field of a JSON payload that says when it was made, for example header.stamp. Without a choice, header.stamp, stamp and timestamp are looked for.</source>
        <translation>El campo de un contenido JSON que indica cuándo se creó, por ejemplo header.stamp. Si no se elige ninguno, se buscan header.stamp, stamp y timestamp.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Field with the time</source>
        <translation>Campo con la hora</translation>
    </message>
    <message>
        <source>These topics have no latency</source>
        <translation>Estos topics no tienen latencia</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MainWindow</name>
    <message>
        <source>The demo robots cannot connect: %1</source>
        <translation>Los robots de demostración no pueden conectarse: %1</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Tamaño del texto %1 %</translation>
    </message>
    <message>
        <source>DeepROS MQTT Broker</source>
        <translation>Broker MQTT DeepROS</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>This broker</source>
        <translation>Este broker</translation>
    </message>
    <message>
        <source>Addresses, demo robots, start and stop</source>
        <translation>Direcciones, robots de demostración, inicio y parada</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Holds the view still; the broker goes on (Space)</source>
        <translation>Detiene la vista; el broker sigue en marcha (Espacio)</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>Pausar la vista</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+Shift+D)</source>
        <translation>Claro u oscuro (Ctrl+Mayús+D)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Copy the MQTT address</source>
        <translation>Copiar la dirección MQTT</translation>
    </message>
    <message>
        <source>Copy the WebSocket address</source>
        <translation>Copiar la dirección WebSocket</translation>
    </message>
    <message>
        <source>Stop the demo robots</source>
        <translation>Detener los robots de demostración</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>Iniciar robots de demostración</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>Iniciar el broker</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>Detener el broker</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Colores del sistema</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tamaño de texto normal</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Barra lateral estrecha</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Atajos de teclado…</translation>
    </message>
    <message>
        <source>About DeepROS…</source>
        <translation>Acerca de DeepROS…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>Quit and disconnect %n clients?</source>
        <translation>
            <numerusform>¿Salir y desconectar %n cliente?</numerusform>
            <numerusform>¿Salir y desconectar %n clientes?</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker runs inside this program and ends with it. Sessions and retained messages are kept.</source>
        <translation>El broker se ejecuta dentro de este programa y termina con él. Las sesiones y los mensajes retenidos se conservan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>No volver a preguntar</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Filas compactas</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir movimiento</translation>
    </message>
    <message>
        <source>This page in a window of its own</source>
        <translation>Esta página en su propia ventana</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Seguir en la bandeja del sistema al cerrar la ventana</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Seguir en la bandeja del sistema</translation>
    </message>
    <message>
        <source>DeepROS is still running</source>
        <translation>DeepROS sigue en marcha</translation>
    </message>
    <message>
        <source>The broker goes on. Click the icon to see the window again.</source>
        <translation>El broker sigue en marcha. Haga clic en el icono para volver a ver la ventana.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a notice and what is the matter</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>There are %n windows already. Close one first.</source>
        <translation>
            <numerusform>Ya hay %n ventana. Ciérrela primero.</numerusform>
            <numerusform>Ya hay %n ventanas. Cierre una primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a topic in a list first</source>
        <translation>Elija antes un topic en una lista</translation>
    </message>
    <message>
        <source>Choose a client in a list first</source>
        <translation>Elija antes un cliente en una lista</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barra de menús</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <comment>a menu</comment>
        <translation>&amp;Broker</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>a menu</comment>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <comment>a menu</comment>
        <translation>&amp;Topic</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <comment>a menu</comment>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <comment>a menu</comment>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>a menu</comment>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Show menu bar</source>
        <translation>Mostrar la barra de menús</translation>
    </message>
    <message>
        <source>No font for this language is installed.</source>
        <translation>No hay ninguna fuente instalada para este idioma.</translation>
    </message>
    <message>
        <source>The settings of this window could not be read, so it begins anew. The old ones are in %1.</source>
        <translation>No se pudieron leer los ajustes de esta ventana, así que empieza de cero. Los anteriores están en %1.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MisfitsModel</name>
    <message>
        <source>a level is empty</source>
        <translation>un nivel está vacío</translation>
    </message>
    <message>
        <source>has no node and no type</source>
        <translation>no tiene nodo ni tipo</translation>
    </message>
    <message>
        <source>has no type</source>
        <translation>no tiene tipo</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Why it does not fit</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>deepros::gui::NodeBars</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::Notices</name>
    <message>
        <source>Very many connections</source>
        <translation>Muchísimas conexiones</translation>
    </message>
    <message>
        <source>A listener has stopped</source>
        <translation>Se ha detenido un listener</translation>
    </message>
    <message>
        <source>A ROS topic has gone silent</source>
        <translation>Un topic de ROS ha quedado en silencio</translation>
    </message>
    <message>
        <source>Nothing can be kept on disk</source>
        <translation>No se puede guardar nada en el disco</translation>
    </message>
    <message>
        <source>Nothing comes on %1 any more.</source>
        <translation>Ya no llega nada en %1.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing comes on %1 and %n other topic(s) any more.</source>
        <translation>
            <numerusform>Ya no llega nada en %1 ni en %n topic más.</numerusform>
            <numerusform>Ya no llega nada en %1 ni en %n topics más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) within a second.</source>
        <translation>
            <numerusform>%n conexión en un segundo.</numerusform>
            <numerusform>%n conexiones en un segundo.</numerusform>
        </translation>
    </message>
    <message>
        <source>MQTT clients cannot connect any more.</source>
        <translation>Los clientes MQTT ya no pueden conectarse.</translation>
    </message>
    <message>
        <source>WebSocket clients cannot connect any more.</source>
        <translation>Los clientes WebSocket ya no pueden conectarse.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more since the last notice.</source>
        <translation>
            <numerusform>%1 %n vez más desde el último aviso.</numerusform>
            <numerusform>%1 %n veces más desde el último aviso.</numerusform>
        </translation>
    </message>
    <message>
        <source>A watched rate has changed</source>
        <translation>Ha cambiado una frecuencia supervisada</translation>
    </message>
    <message>
        <source>A wrong user name or password</source>
        <translation>Nombre de usuario o contraseña incorrectos</translation>
    </message>
    <message>
        <source>%1 from %2 was refused. “%3” sets a password.</source>
        <translation>Se rechazó a %1 desde %2. «%3» establece una contraseña.</translation>
    </message>
    <message>
        <source>The broker says: %1. Make room on the disk, or see who may write there.</source>
        <translation>El broker informa: %1. Libere espacio en el disco o compruebe quién puede escribir en él.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::OverviewPage</name>
    <message>
        <source>Published “hi” on ros/demo/hello/text</source>
        <translation>«hi» publicado en ros/demo/hello/text</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Mensajes entrantes</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Mensajes salientes</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Clients that are connected. Click for the list.</source>
        <translation>Clientes conectados. Haga clic para ver la lista.</translation>
    </message>
    <message>
        <source>Messages that clients publish. Click for the topics they go to.</source>
        <translation>Mensajes que publican los clientes. Haga clic para ver sus topics.</translation>
    </message>
    <message>
        <source>Messages that subscribers are sent. Click for the clients.</source>
        <translation>Mensajes que se envían a los suscriptores. Haga clic para ver los clientes.</translation>
    </message>
    <message>
        <source>Topics that are followed. Click for the tree.</source>
        <translation>Topics en seguimiento. Haga clic para ver el árbol.</translation>
    </message>
    <message>
        <source>Retained messages that are stored. Click for their topics.</source>
        <translation>Mensajes retenidos almacenados. Haga clic para ver sus topics.</translation>
    </message>
    <message>
        <source>Messages that the broker dropped since its start. Click for the clients concerned.</source>
        <translation>Mensajes que el broker ha descartado desde su inicio. Haga clic para ver los clientes afectados.</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Mensajes por segundo</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibidos</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviados</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>Clients and waiting messages</source>
        <translation>Clientes y mensajes en espera</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation>Topics con más actividad</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Ancho de banda</translation>
    </message>
    <message>
        <source>No messages in the last ten seconds</source>
        <translation>Ningún mensaje en los últimos diez segundos</translation>
    </message>
    <message>
        <source>Slowest subscribers</source>
        <translation>Suscriptores más lentos</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Nobody lags behind</source>
        <translation>Ningún suscriptor va retrasado</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Periodo mostrado</translation>
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
        <translation>Periodo mostrado: %1</translation>
    </message>
    <message>
        <source>Zoomed: back to live</source>
        <translation>Zoom: volver al directo</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions offline</source>
        <translation>
            <numerusform>%n sesión sin conexión</numerusform>
            <numerusform>%n sesiones sin conexión</numerusform>
        </translation>
    </message>
    <message>
        <source>peak %1/s</source>
        <translation>pico %1/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 in 1 min</source>
        <translation>%1 en 1 min</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation>Cifras a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Tiempo de entrega</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
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
        <translation>No se publicó nada: el broker no está en marcha.</translation>
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
        <translation>aún no visto</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PublisherModel</name>
    <message>
        <source>the broker</source>
        <translation>el broker</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Messages seen</source>
        <translation>Mensajes vistos</translation>
    </message>
</context>
<context>
    <name>deepros::gui::QueueModel</name>
    <message>
        <source>taken over, to be released</source>
        <translation>aceptado, pendiente de liberar</translation>
    </message>
    <message>
        <source>in flight, packet %1</source>
        <translation>en tránsito, paquete %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateDialog</name>
    <message>
        <source>Expected rate</source>
        <translation>Frecuencia esperada</translation>
    </message>
    <message>
        <source>A topic is late when three times its expected period has passed without a message, and silent after ten times. Without an expected rate it is judged by the rate it has shown itself.</source>
        <translation>Un topic va con retraso cuando pasa el triple de su periodo esperado sin ningún mensaje, y está en silencio cuando pasa diez veces ese periodo. Sin frecuencia esperada, se juzga por la que él mismo ha mostrado.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>learned from the messages</source>
        <translation>deducida de los mensajes</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatches</name>
    <message>
        <source>%1 comes at %2, less than %3.</source>
        <translation>%1 llega a %2, por debajo de %3.</translation>
    </message>
    <message>
        <source>%1 comes at %2, more than %3.</source>
        <translation>%1 llega a %2, por encima de %3.</translation>
    </message>
    <message>
        <source>%1 is well again: %2.</source>
        <translation>%1 ha vuelto a la normalidad: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other watched rate(s) changed as well.</source>
        <translation>
            <numerusform>%1 También ha cambiado %n frecuencia supervisada más.</numerusform>
            <numerusform>%1 También han cambiado %n frecuencias supervisadas más.</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>well</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>demasiado baja</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>demasiado alta</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>como mínimo %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Tras</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosDetails</name>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Topic of the node %1</source>
        <translation>Topic del nodo %1</translation>
    </message>
    <message numerus="yes">
        <source>Node with %n topic(s)</source>
        <translation>
            <numerusform>Nodo con %n topic</numerusform>
            <numerusform>Nodo con %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Domain with %n topic(s)</source>
        <translation>
            <numerusform>Dominio con %n topic</numerusform>
            <numerusform>Dominio con %n topics</numerusform>
        </translation>
    </message>
    <message>
        <source>More than one client commands this topic. Robots follow whichever spoke last.</source>
        <translation>Más de un cliente envía órdenes en este topic. Los robots siguen al último que habló.</translation>
    </message>
    <message>
        <source>More than one client commands a topic of it. Robots follow whichever spoke last.</source>
        <translation>Más de un cliente envía órdenes en uno de sus topics. Los robots siguen al último que habló.</translation>
    </message>
    <message>
        <source>Two connected clients publish under this node&apos;s name. One of them should have another name.</source>
        <translation>Dos clientes conectados publican con el nombre de este nodo. Uno de ellos debería llamarse de otra forma.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 topics)</source>
        <translation>%1 (%2 de %3 topics)</translation>
    </message>
    <message>
        <source>%1, jitter %2</source>
        <translation>%1, jitter %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>unknown: the clock of the sender is off</source>
        <translation>desconocida: el reloj del emisor está desajustado</translation>
    </message>
    <message>
        <source>%1, one in a hundred %2</source>
        <translation>%1, una de cada cien %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 mensajes, %2</translation>
    </message>
    <message>
        <source>%1 ago, at %2</source>
        <translation>hace %1, a las %2</translation>
    </message>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n publicador</numerusform>
            <numerusform>%n publicadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Last payload, %1: arrives with the next message</source>
        <translation>Último contenido, %1: llega con el próximo mensaje</translation>
    </message>
    <message>
        <source>Last payload: the first %1 of %2</source>
        <translation>Último contenido: los primeros %1 de %2</translation>
    </message>
    <message>
        <source>Last payload, %1</source>
        <translation>Último contenido, %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Ancho de banda</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Suscriptores</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Rate over the last minute</source>
        <translation>Frecuencia en el último minuto</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Publicadores</translation>
    </message>
    <message>
        <source>Last payload</source>
        <translation>Último contenido</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>Mostrar en Topics</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
    <message>
        <source>%1, expected: %2</source>
        <translation>%1, esperada: %2</translation>
    </message>
    <message>
        <source>Latency, slowest topic</source>
        <translation>Latencia, topic más lento</translation>
    </message>
    <message>
        <source>Topics late or gone</source>
        <translation>Topics con retraso o desaparecidos</translation>
    </message>
    <message>
        <source>Bandwidth by node</source>
        <translation>Ancho de banda por nodo</translation>
    </message>
    <message>
        <source>%1, watched: %2 (%3)</source>
        <translation>%1, supervisada: %2 (%3)</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>Supervisar frecuencia…</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraph</name>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n publicador</numerusform>
            <numerusform>%n publicadores</numerusform>
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
            <numerusform>%n suscriptor</numerusform>
            <numerusform>%n suscriptores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a node. A filter brings the topics back.</source>
        <translation>%1. Hay más topics de los que se pueden dibujar: cada caja es un nodo. Con un filtro vuelven a verse los topics.</translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a domain. A filter brings the topics back.</source>
        <translation>%1. Hay más topics de los que se pueden dibujar: cada caja es un dominio. Con un filtro vuelven a verse los topics.</translation>
    </message>
    <message numerus="yes">
        <source>%1 No room for %n domain(s).</source>
        <translation>
            <numerusform>%1 No hay espacio para %n dominio.</numerusform>
            <numerusform>%1 No hay espacio para %n dominios.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 hidden</source>
        <translation>%1 · %2 ocultos</translation>
    </message>
    <message>
        <source>%1 · subscribers known for %2 of %3 topics</source>
        <translation>%1 · suscriptores conocidos en %2 de %3 topics</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>Guardar el grafo como imagen</translation>
    </message>
    <message>
        <source>Save the graph for Graphviz</source>
        <translation>Guardar el grafo para Graphviz</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Graphviz (*.dot)</source>
        <translation>Graphviz (*.dot)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>No se puede escribir %1: %2. Elija otra ubicación.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnósticos</translation>
    </message>
    <message>
        <source>Rosout</source>
        <translation>Rosout</translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation>Transformaciones</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar %1</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Shows all of it (F)</source>
        <translation>Muestra todo (F)</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Saves the whole graph as a picture</source>
        <translation>Guarda todo el grafo como imagen</translation>
    </message>
    <message>
        <source>DOT…</source>
        <translation>DOT…</translation>
    </message>
    <message>
        <source>Saves the graph in the language of Graphviz</source>
        <translation>Guarda el grafo en el lenguaje de Graphviz</translation>
    </message>
    <message>
        <source>%1 has no box in this graph.</source>
        <translation>%1 no tiene ninguna caja en este grafo.</translation>
    </message>
    <message>
        <source>Save the graph as JSON</source>
        <translation>Guardar el grafo como JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Saves boxes and edges with their figures</source>
        <translation>Guarda las cajas y las aristas con sus cifras</translation>
    </message>
    <message>
        <source>Graph of publishers, topics and subscribers: %1. The list below shows the same in words.</source>
        <translation>Grafo de publicadores, topics y suscriptores: %1. La lista de abajo muestra lo mismo como texto.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Shows the graph in words below it</source>
        <translation>Muestra debajo el grafo como texto</translation>
    </message>
    <message>
        <source>The graph in words</source>
        <translation>El grafo como texto</translation>
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
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · conflict</source>
        <translation>%1 · conflicto</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · offline</source>
        <translation>%1 · sin conexión</translation>
    </message>
    <message>
        <source>%1 · %2 queued</source>
        <translation>%1 · %2 en cola</translation>
    </message>
    <message>
        <source>the broker itself</source>
        <translation>el propio broker</translation>
    </message>
    <message>
        <source>Publisher %1, %2</source>
        <translation>Publicador %1, %2</translation>
    </message>
    <message>
        <source>Topic %1, %2</source>
        <translation>Topic %1, %2</translation>
    </message>
    <message>
        <source>Subscriber %1, %2</source>
        <translation>Suscriptor %1, %2</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosModel</name>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>live</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>late</source>
        <translation>con retraso</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>desaparecido</translation>
    </message>
    <message>
        <source>Two clients do here what only one should.</source>
        <translation>Dos clientes hacen aquí lo que solo debería hacer uno.</translation>
    </message>
    <message>
        <source>The clock of the sender and the clock of this computer disagree.</source>
        <translation>El reloj del emisor y el de este equipo no coinciden.</translation>
    </message>
    <message>
        <source>One in a hundred takes longer than %1.</source>
        <translation>Uno de cada cien mensajes tarda más de %1.</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflicto</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 con retraso</translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation>%1 en silencio</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 desaparecido(s)</translation>
    </message>
    <message>
        <source>%1..%2</source>
        <translation>%1..%2</translation>
    </message>
    <message>
        <source>clock offset?</source>
        <translation>¿reloj desajustado?</translation>
    </message>
    <message>
        <source>Messages per second; falls while nothing comes</source>
        <translation>Mensajes por segundo; baja mientras no llega nada</translation>
    </message>
    <message>
        <source>The slowest and the fastest of the last hundred intervals, as messages per second</source>
        <translation>El más largo y el más corto de los últimos cien intervalos, en mensajes por segundo</translation>
    </message>
    <message>
        <source>How much the intervals differ from each other</source>
        <translation>Cuánto difieren los intervalos entre sí</translation>
    </message>
    <message>
        <source>From the time in the message to its arrival at the broker: half of the messages are faster</source>
        <translation>Desde la hora indicada en el mensaje hasta su llegada al broker: la mitad de los mensajes es más rápida</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>Tiempo desde el último mensaje</translation>
    </message>
    <message>
        <source>Clients that got the last message</source>
        <translation>Clientes que recibieron el último mensaje</translation>
    </message>
    <message>
        <source>Domain / node / type</source>
        <translation>Dominio / nodo / tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Min..max</source>
        <translation>Mín..máx</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Susc.</translation>
    </message>
    <message>
        <source>Pubs</source>
        <translation>Pub.</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Esperada: %1</translation>
    </message>
    <message>
        <source>Watched: %1 (%2)</source>
        <translation>Supervisada: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 off rate</source>
        <translation>%1 fuera de rango</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPage</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
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
            <numerusform>%n nodo</numerusform>
            <numerusform>%n nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <translation>%1 mostrados de %2</translation>
    </message>
    <message>
        <source>%1 · %2 late or gone</source>
        <translation>%1 · %2 con retraso o desaparecidos</translation>
    </message>
    <message>
        <source>Not in %1{domain}/{node}/{type}: %2</source>
        <translation>Fuera de %1{dominio}/{nodo}/{tipo}: %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Volver a la tabla</translation>
    </message>
    <message>
        <source>Show the topics that do not fit</source>
        <translation>Mostrar los topics que no encajan</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Todos los dominios</translation>
    </message>
    <message>
        <source>%1 and %2 both command %3, since %4. Only one should.</source>
        <translation>%1 y %2 envían órdenes a %3, desde %4. Solo debería hacerlo uno.</translation>
    </message>
    <message>
        <source>%1 and %2 both publish as the node %3, since %4.</source>
        <translation>%1 y %2 publican como el nodo %3, desde %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n more conflict(s)</source>
        <translation>
            <numerusform>%n conflicto más</numerusform>
            <numerusform>%n conflictos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>Mostrar en Topics</translation>
    </message>
    <message>
        <source>Show the client %1</source>
        <translation>Mostrar el cliente %1</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Expandir todo</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Contraer todo</translation>
    </message>
    <message>
        <source>%1 is no valid topic. Is the prefix of ROS topics right?</source>
        <translation>%1 no es un topic válido. ¿Es correcto el prefijo de los topics de ROS?</translation>
    </message>
    <message>
        <source>Published on %1.</source>
        <translation>Publicado en %1.</translation>
    </message>
    <message>
        <source>Filter by domain, node or type</source>
        <translation>Filtrar por dominio, nodo o tipo</translation>
    </message>
    <message>
        <source>Filter ROS topics</source>
        <translation>Filtrar topics de ROS</translation>
    </message>
    <message>
        <source>Prefix %1</source>
        <translation>Prefijo %1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Solo problemas</translation>
    </message>
    <message>
        <source>Topics that are late, silent or gone, conflicts, and clocks that are off</source>
        <translation>Topics con retraso, en silencio o desaparecidos, conflictos y relojes desajustados</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Domains, nodes and topics</source>
        <translation>Dominios, nodos y topics</translation>
    </message>
    <message>
        <source>Topics that do not fit</source>
        <translation>Topics que no encajan</translation>
    </message>
    <message>
        <source>No ROS topic yet</source>
        <translation>Aún no hay topics de ROS</translation>
    </message>
    <message>
        <source>Messages on %1{domain}/{node}/{type} appear here with their rate, jitter and latency,
for example %1warehouse/gripper/state. Further levels belong to the type.</source>
        <translation>Los mensajes en %1{dominio}/{nodo}/{tipo} aparecen aquí con su frecuencia, jitter y latencia,
por ejemplo %1warehouse/gripper/state. Los niveles siguientes forman parte del tipo.</translation>
    </message>
    <message>
        <source>Publish an example</source>
        <translation>Publicar un ejemplo</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Ningún topic coincide</translation>
    </message>
    <message>
        <source>The filter, the domain or the switch above hides all of them.</source>
        <translation>El filtro, el dominio o el interruptor de arriba los oculta todos.</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>Mostrar todos los topics</translation>
    </message>
    <message>
        <source>ROS</source>
        <translation>ROS</translation>
    </message>
    <message>
        <source>Expected rate…</source>
        <translation>Frecuencia esperada…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>The expected rates were refused: %1.</source>
        <translation>No se aceptaron las frecuencias esperadas: %1.</translation>
    </message>
    <message>
        <source>ROS topics</source>
        <translation>Topics de ROS</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>Supervisar frecuencia…</translation>
    </message>
    <message>
        <source>Latency field…</source>
        <translation>Campo de latencia…</translation>
    </message>
    <message>
        <source>%1 · no room for more (BROKER_ROS_MAX_TOPICS)</source>
        <translation>%1 · no caben más (BROKER_ROS_MAX_TOPICS)</translation>
    </message>
    <message>
        <source>Silent: automatic</source>
        <translation>En silencio: automático</translation>
    </message>
    <message>
        <source>Silent after %1</source>
        <translation>En silencio tras %1</translation>
    </message>
    <message>
        <source>When a topic is silent</source>
        <translation>Cuándo un topic está en silencio</translation>
    </message>
    <message>
        <source>When a topic without messages counts as silent. Automatic: after ten of its own periods, and five seconds at least.</source>
        <translation>Cuándo se considera que un topic sin mensajes está en silencio. Automático: tras diez de sus propios periodos y, como mínimo, cinco segundos.</translation>
    </message>
    <message>
        <source>The latency fields were refused: %1.</source>
        <translation>No se aceptaron los campos de latencia: %1.</translation>
    </message>
    <message>
        <source>%1 is not watched any more.</source>
        <translation>%1 ya no se supervisa.</translation>
    </message>
    <message>
        <source>Watched rates: %1 of %2 off</source>
        <translation>Frecuencias supervisadas: %1 de %2 fuera de rango</translation>
    </message>
    <message>
        <source>Watched rates: %1</source>
        <translation>Frecuencias supervisadas: %1</translation>
    </message>
    <message>
        <source>Shows and removes watched rates (%1)</source>
        <translation>Muestra y quita las frecuencias supervisadas (%1)</translation>
    </message>
    <message>
        <source>Nothing was published: the broker is not running.</source>
        <translation>No se publicó nada: el broker no está en marcha.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPublishersModel</name>
    <message>
        <source>the broker itself</source>
        <translation>el propio broker</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Publicador</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StartProblemPage</name>
    <message>
        <source>Port %1 is in use</source>
        <translation>El puerto %1 está en uso</translation>
    </message>
    <message>
        <source>The broker cannot start</source>
        <translation>El broker no puede iniciarse</translation>
    </message>
    <message>
        <source>Another program, perhaps another broker, listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>Otro programa, quizá otro broker, escucha en ese puerto. Deténgalo y vuelva a intentarlo, o deje que este broker use otro puerto hasta que se cierre.</translation>
    </message>
    <message>
        <source>Change what the message names and try again. The window stays usable.</source>
        <translation>Corrija lo que indica el mensaje y vuelva a intentarlo. La ventana se puede seguir usando.</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Usar el puerto %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Port %1 may not be used</source>
        <translation>El puerto %1 no está permitido</translation>
    </message>
    <message>
        <source>The configuration has mistakes</source>
        <translation>La configuración contiene errores</translation>
    </message>
    <message>
        <source>%1 (process %2) listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>%1 (proceso %2) escucha en ese puerto. Deténgalo y vuelva a intentarlo, o deje que este broker use otro puerto hasta que se cierre.</translation>
    </message>
    <message>
        <source>The system keeps this port for privileged programs. Use another one, 1024 or above, or have the system allow it.</source>
        <translation>El sistema reserva este puerto para programas con privilegios. Use otro, a partir de 1024, o haga que el sistema lo permita.</translation>
    </message>
    <message>
        <source>Correct what is named above and try again: the file is read anew.</source>
        <translation>Corrija lo que se indica arriba y vuelva a intentarlo: el archivo se leerá de nuevo.</translation>
    </message>
    <message>
        <source>The certificate cannot be used</source>
        <translation>No se puede usar el certificado</translation>
    </message>
    <message>
        <source>Put a valid certificate and its key there and try again: the files are read anew. Without BROKER_ENABLE_TLS the broker starts without encryption.</source>
        <translation>Coloque ahí un certificado válido con su clave e inténtelo de nuevo: los archivos se leen otra vez. Sin BROKER_ENABLE_TLS el broker arranca sin cifrado.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StatusStrip</name>
    <message>
        <source>Broker running · %1</source>
        <translation>Broker en marcha · %1</translation>
    </message>
    <message>
        <source>Broker stopping: clients are told goodbye</source>
        <translation>Broker deteniéndose: se avisa a los clientes</translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation>Broker detenido</translation>
    </message>
    <message>
        <source>Broker cannot start</source>
        <translation>El broker no puede iniciarse</translation>
    </message>
    <message>
        <source>in %1/s · out %2/s</source>
        <translation>entrada %1/s · salida %2/s</translation>
    </message>
    <message>
        <source>broker CPU %1 %</source>
        <translation>CPU del broker %1 %</translation>
    </message>
    <message>
        <source>Messages per second received and sent, and the processor time of the broker thread</source>
        <translation>Mensajes recibidos y enviados por segundo, y tiempo de procesador del hilo del broker</translation>
    </message>
    <message>
        <source>View paused</source>
        <translation>Vista en pausa</translation>
    </message>
    <message>
        <source>%1 Hz · skipped %2</source>
        <translation>%1 Hz · %2 omitidos</translation>
    </message>
    <message>
        <source>How often the view is refreshed, and how much it left out. Click for the reasons.</source>
        <translation>Con qué frecuencia se actualiza la vista y cuánto ha omitido. Haga clic para ver los motivos.</translation>
    </message>
    <message>
        <source>What would have to be kept is refused until it can. Make room on the disk, or see who may write there.</source>
        <translation>Lo que habría que guardar se rechaza hasta que sea posible. Libere espacio en el disco o compruebe quién puede escribir en él.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::SubscriberModel</name>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>messages waiting, of at most</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Suscripción</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
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
        <translation>retain tal como se publicó</translation>
    </message>
    <message>
        <source>retained if new</source>
        <translation>retenidos si es nueva</translation>
    </message>
    <message>
        <source>no retained</source>
        <translation>sin retenidos</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>identificador %1</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Filtro de topic</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Topics known now that match</source>
        <translation>Topics conocidos en este momento que coinciden</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Given to the client because of this subscription, without the retained ones at its beginning</source>
        <translation>Entregados al cliente por esta suscripción, sin los retenidos del inicio</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TimeChart</name>
    <message>
        <source>Copy values</source>
        <translation>Copiar valores</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save the values of this chart</source>
        <translation>Guardar los valores de este gráfico</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No se guardó: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a curve and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicModel</name>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message>
        <source>stored</source>
        <translation>almacenado</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Data rate</source>
        <translation>Tasa de datos</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenidos</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>sin valor retenido</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicQuery</name>
    <message>
        <source>The regular expression %1 cannot be read: %2.</source>
        <translation>No se puede leer la expresión regular %1: %2.</translation>
    </message>
    <message>
        <source>“%1:” needs something behind the colon.</source>
        <translation>Falta algo después de «%1:».</translation>
    </message>
    <message>
        <source>“retained:” is followed by yes or no.</source>
        <translation>Después de «retained:» va yes o no.</translation>
    </message>
    <message>
        <source>“%1” is no MQTT topic filter: + stands for a whole level, # for all that follow and comes last.</source>
        <translation>«%1» no es un filtro de topic MQTT: + representa un nivel entero; #, todos los siguientes, y va al final.</translation>
    </message>
    <message>
        <source>“%1” is no age: write for example &gt;5s, &lt;2min or &gt;1h.</source>
        <translation>«%1» no es una edad: escriba, por ejemplo, &gt;5s, &lt;2min o &gt;1h.</translation>
    </message>
    <message>
        <source>“%1” is no number to compare with: write for example &gt;10 or &lt;=2.5k.</source>
        <translation>«%1» no es un número con el que comparar: escriba, por ejemplo, &gt;10 o &lt;=2.5k.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicRuleDialog</name>
    <message>
        <source>This is no topic filter.</source>
        <translation>No es un filtro de topic.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Filtro de topic</translation>
    </message>
    <message>
        <source>+ stands for one level, # for all that follow</source>
        <translation>+ representa un nivel; #, todos los siguientes</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Removes what was set for this filter</source>
        <translation>Quita lo que se estableció para este filtro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Establecer</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicsPage</name>
    <message>
        <source>Unpin</source>
        <translation>Desanclar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anclar</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copiar como</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>Path of the chosen field</source>
        <translation>Ruta del campo seleccionado</translation>
    </message>
    <message>
        <source>mosquitto_sub command</source>
        <translation>Comando mosquitto_sub</translation>
    </message>
    <message>
        <source>mosquitto_pub command</source>
        <translation>Comando mosquitto_pub</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>Congelar el valor</translation>
    </message>
    <message>
        <source>Expand all below (*)</source>
        <translation>Expandir todo lo que hay debajo (*)</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Show only this branch</source>
        <translation>Mostrar solo esta rama</translation>
    </message>
    <message>
        <source>Clear retained…</source>
        <translation>Borrar retenidos…</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>Volver a ordenar</translation>
    </message>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>La ruta está en el portapapeles.</translation>
    </message>
    <message>
        <source>The value is in the clipboard, in hex.</source>
        <translation>El valor está en el portapapeles, en hexadecimal.</translation>
    </message>
    <message>
        <source>The value is in the clipboard.</source>
        <translation>El valor está en el portapapeles.</translation>
    </message>
    <message>
        <source>The path of the field is in the clipboard.</source>
        <translation>La ruta del campo está en el portapapeles.</translation>
    </message>
    <message>
        <source>The command is in the clipboard.</source>
        <translation>El comando está en el portapapeles.</translation>
    </message>
    <message>
        <source>The value is no text: a command line cannot carry it. Save it and publish it with -f.</source>
        <translation>El valor no es texto: no cabe en una línea de comandos. Guárdelo y publíquelo con -f.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n topic(s) can be pinned.</source>
        <translation>
            <numerusform>Se puede anclar %n topic como máximo.</numerusform>
            <numerusform>Se pueden anclar %n topics como máximo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are expanded. Press * again for more.</source>
        <translation>
            <numerusform>La primera fila está expandida. Pulse * otra vez para ver más.</numerusform>
            <numerusform>Las primeras %n filas están expandidas. Pulse * otra vez para ver más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Words that must all be true: text of the path, an MQTT filter with + or #, /regular expression/, payload:text, client:id, retained:yes, rate:&gt;10, age:&gt;5s, size:&gt;1k; -word excludes.</source>
        <translation>Criterios que deben cumplirse todos: texto de la ruta, un filtro MQTT con + o #, /expresión regular/, payload:texto, client:id, retained:yes, rate:&gt;10, age:&gt;5s, size:&gt;1k; -palabra excluye.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>topics that match, of all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message>
        <source>System topics (%1 hidden)</source>
        <translation>Topics del sistema (%1 ocultos)</translation>
    </message>
    <message>
        <source>System topics</source>
        <translation>Topics del sistema</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n valor retenido</numerusform>
            <numerusform>%n valores retenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>indexing %n new topic(s)</source>
        <translation>
            <numerusform>indexando %n topic nuevo</numerusform>
            <numerusform>indexando %n topics nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>the broker is not running</source>
        <translation>el broker no está en marcha</translation>
    </message>
    <message>
        <source>Filter: text, ros/+/imu, /regex/, payload:…, rate:&gt;10, -not</source>
        <translation>Filtro: texto, ros/+/imu, /regex/, payload:…, rate:&gt;10, -excluir</translation>
    </message>
    <message>
        <source>Filter of the topics</source>
        <translation>Filtro de los topics</translation>
    </message>
    <message>
        <source>Number of topics</source>
        <translation>Número de topics</translation>
    </message>
    <message>
        <source>Show topics that begin with $ below the others</source>
        <translation>Mostrar los topics que empiezan por $ debajo de los demás</translation>
    </message>
    <message>
        <source>Sort again (F5)</source>
        <translation>Volver a ordenar (F5)</translation>
    </message>
    <message>
        <source>A branch has so many rows that it is sorted only when you ask for it</source>
        <translation>Una rama tiene tantas filas que solo se ordena cuando se pide</translation>
    </message>
    <message>
        <source>Clear retained values of what the tree shows</source>
        <translation>Borrar los valores retenidos de lo que muestra el árbol</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Aún no hay topics</translation>
    </message>
    <message>
        <source>Topics appear here as soon as a client publishes a message or a retained value is stored.</source>
        <translation>Los topics aparecen aquí en cuanto un cliente publica un mensaje o se almacena un valor retenido.</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Ningún topic coincide</translation>
    </message>
    <message>
        <source>The filter hides all topics.</source>
        <translation>El filtro oculta todos los topics.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Anclados</translation>
    </message>
    <message>
        <source>Pinned topics</source>
        <translation>Topics anclados</translation>
    </message>
    <message>
        <source>Only the beginning of the value is known yet: the whole comes with the next message.</source>
        <translation>De momento solo se conoce el principio del valor: llegará completo con el próximo mensaje.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Row, with tabs</source>
        <translation>Fila, con tabulaciones</translation>
    </message>
    <message>
        <source>The row is in the clipboard.</source>
        <translation>La fila está en el portapapeles.</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>filtrando…</translation>
    </message>
    <message>
        <source>ros2 topic echo command</source>
        <translation>Comando ros2 topic echo</translation>
    </message>
    <message>
        <source>Highlight changes</source>
        <translation>Resaltar los cambios</translation>
    </message>
    <message>
        <source>Remove idle topics</source>
        <translation>Quitar los topics inactivos</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) without a message for %1</source>
        <translation>
            <numerusform>%n topic sin mensajes desde hace %1</numerusform>
            <numerusform>%n topics sin mensajes desde hace %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) whose last value is empty</source>
        <translation>
            <numerusform>%n topic cuyo último valor está vacío</numerusform>
            <numerusform>%n topics cuyo último valor está vacío</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) removed. They come back with their next message.</source>
        <translation>
            <numerusform>%n topic quitado. Vuelve con su próximo mensaje.</numerusform>
            <numerusform>%n topics quitados. Vuelven con su próximo mensaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Capital letters count in every word</source>
        <translation>Las mayúsculas cuentan en cada palabra</translation>
    </message>
    <message>
        <source>Words are regular expressions</source>
        <translation>Las palabras son expresiones regulares</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Más comandos</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Tray</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Este escritorio no tiene bandeja del sistema.</translation>
    </message>
    <message>
        <source>DeepROS: the broker cannot start</source>
        <translation>DeepROS: el broker no puede iniciarse</translation>
    </message>
    <message>
        <source>DeepROS: the broker is stopped</source>
        <translation>DeepROS: el broker está detenido</translation>
    </message>
    <message>
        <source>DeepROS: the broker is running</source>
        <translation>DeepROS: el broker está en marcha</translation>
    </message>
    <message numerus="yes">
        <source>DeepROS: %n client(s), in %1/s, out %2/s</source>
        <translation>
            <numerusform>DeepROS: %n cliente, entrada %1/s, salida %2/s</numerusform>
            <numerusform>DeepROS: %n clientes, entrada %1/s, salida %2/s</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Pause the views</source>
        <translation>Pausar las vistas</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>Detener el broker</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>Iniciar el broker</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValuePanel</name>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>La ruta está en el portapapeles.</translation>
    </message>
    <message>
        <source>Unpin (P)</source>
        <translation>Desanclar (P)</translation>
    </message>
    <message>
        <source>Keep on top (P)</source>
        <translation>Anclar arriba (P)</translation>
    </message>
    <message>
        <source>A branch of the tree. Choose a topic below it to see its values.</source>
        <translation>Una rama del árbol. Elija un topic de ella para ver sus valores.</translation>
    </message>
    <message>
        <source>Retained value: asking the broker…</source>
        <translation>Valor retenido: consultando al broker…</translation>
    </message>
    <message>
        <source>No retained value is stored.</source>
        <translation>No hay ningún valor retenido almacenado.</translation>
    </message>
    <message>
        <source>A retained value is stored since %1 (%2).</source>
        <translation>Hay un valor retenido almacenado desde %1 (%2).</translation>
    </message>
    <message>
        <source>Last message %1 (%2 ago) · QoS %3 · %4 bytes</source>
        <translation>Último mensaje %1 (hace %2) · QoS %3 · %4 bytes</translation>
    </message>
    <message>
        <source>From %1 · %2 · %3 · %4</source>
        <translation>Origen: %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>el broker</translation>
    </message>
    <message numerus="yes">
        <source>%n receiver(s)</source>
        <translation>
            <numerusform>%n receptor</numerusform>
            <numerusform>%n receptores</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing the message of %1, not the newest.</source>
        <translation>Se muestra el mensaje de %1, no el más reciente.</translation>
    </message>
    <message>
        <source>Value frozen.</source>
        <translation>Valor congelado.</translation>
    </message>
    <message>
        <source>Value frozen while you are selecting.</source>
        <translation>Valor congelado mientras selecciona.</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>Historial (%1)</translation>
    </message>
    <message>
        <source>Messages since the topic was chosen, and before as far as the broker kept them.</source>
        <translation>Mensajes desde que se eligió el topic, y los anteriores que el broker haya conservado.</translation>
    </message>
    <message>
        <source>The last %1 messages; %2 older or skipped ones are not kept.</source>
        <translation>Los últimos %1 mensajes; %2 anteriores u omitidos no se conservan.</translation>
    </message>
    <message>
        <source>No baseline yet: use a message as baseline first.</source>
        <translation>Aún no hay referencia: use primero un mensaje como referencia.</translation>
    </message>
    <message>
        <source>There is no message before this one to compare with.</source>
        <translation>No hay ningún mensaje anterior con el que comparar este.</translation>
    </message>
    <message>
        <source>The two messages are the same.</source>
        <translation>Los dos mensajes son iguales.</translation>
    </message>
    <message>
        <source>The two messages differ. They are too large to be compared in detail.</source>
        <translation>Los dos mensajes son distintos. Son demasiado grandes para compararlos en detalle.</translation>
    </message>
    <message>
        <source>%1 between %2 and %3.</source>
        <translation>%1 entre %2 y %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody subscribes to this topic.</source>
        <translation>Nadie está suscrito a este topic.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) would get a message now.</source>
        <translation>
            <numerusform>%n suscripción recibiría ahora un mensaje.</numerusform>
            <numerusform>%n suscripciones recibirían ahora un mensaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>Guardar el valor</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 guardados en %2.</translation>
    </message>
    <message>
        <source>No topic is chosen</source>
        <translation>Ningún topic elegido</translation>
    </message>
    <message>
        <source>Choose a topic in the tree to see its value, what changes in it and who gets it.</source>
        <translation>Elija un topic en el árbol para ver su valor, qué cambia en él y quién lo recibe.</translation>
    </message>
    <message>
        <source>Copy the path (Ctrl+Shift+C)</source>
        <translation>Copiar la ruta (Ctrl+Mayús+C)</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Keep this value on screen (F)</source>
        <translation>Mantener este valor en pantalla (F)</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>Congelar el valor</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Suscriptores</translation>
    </message>
    <message>
        <source>What is known of the topic</source>
        <translation>Lo que se sabe del topic</translation>
    </message>
    <message>
        <source>Compared with the message before</source>
        <translation>Comparado con el mensaje anterior</translation>
    </message>
    <message>
        <source>Compared with the baseline</source>
        <translation>Comparado con la referencia</translation>
    </message>
    <message>
        <source>What the value is compared with</source>
        <translation>Con qué se compara el valor</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>Usar como referencia</translation>
    </message>
    <message>
        <source>Last messages of the topic</source>
        <translation>Últimos mensajes del topic</translation>
    </message>
    <message>
        <source>Subscribers of the topic</source>
        <translation>Suscriptores del topic</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>All histories together have reached %1: the oldest messages give way.</source>
        <translation>Todos los historiales juntos han alcanzado %1: los mensajes más antiguos dejan sitio.</translation>
    </message>
    <message>
        <source>New messages are not taken along: too many topics are followed at the same time.</source>
        <translation>Los mensajes nuevos no se conservan: se siguen demasiados topics a la vez.</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Comparar los dos</translation>
    </message>
    <message>
        <source>Compare with the newest</source>
        <translation>Comparar con el más reciente</translation>
    </message>
    <message numerus="yes">
        <source>More messages can be kept of at most %n topic(s): choose fewer for another one first.</source>
        <translation>
            <numerusform>Se pueden conservar más mensajes de %n topic como máximo: elija antes menos para otro.</numerusform>
            <numerusform>Se pueden conservar más mensajes de %n topics como máximo: elija antes menos para otro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exportar el historial</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation>
            <numerusform>%n mensaje guardado en %1.</numerusform>
            <numerusform>%n mensajes guardados en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2, which is ahead of the clock here</source>
        <translation>Mensaje de ROS %1, con marca de tiempo %2, adelantada respecto al reloj de este equipo</translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2 (arrived %3 later)</source>
        <translation>Mensaje de ROS %1, con marca de tiempo %2 (llegó %3 después)</translation>
    </message>
    <message>
        <source>ROS message %1, but without the stamp that was announced</source>
        <translation>Mensaje de ROS %1, pero sin la marca de tiempo anunciada</translation>
    </message>
    <message>
        <source>ROS message %1</source>
        <translation>Mensaje de ROS %1</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2, with a stamp</source>
        <translation>Indica que los mensajes en %1 son del tipo de ROS %2, con marca de tiempo</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2</source>
        <translation>Indica que los mensajes en %1 son del tipo de ROS %2</translation>
    </message>
    <message>
        <source>Keep %1 messages</source>
        <translation>Conservar %1 mensajes</translation>
    </message>
    <message>
        <source>How many messages of this topic are kept</source>
        <translation>Cuántos mensajes de este topic se conservan</translation>
    </message>
    <message>
        <source>More than the first are kept even while you look at another topic</source>
        <translation>A partir de la segunda opción, se conservan incluso mientras mira otro topic</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalos</translation>
    </message>
    <message>
        <source>Show how regularly messages come</source>
        <translation>Mostrar con qué regularidad llegan los mensajes</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>Como CSV…</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>Como JSON Lines…</translation>
    </message>
    <message>
        <source>No client is known to have published this topic.</source>
        <translation>No se conoce ningún cliente que haya publicado este topic.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n client(s) that published this topic.</source>
        <translation>
            <numerusform>El último %n cliente que publicó este topic.</numerusform>
            <numerusform>Los últimos %n clientes que publicaron este topic.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Publicadores</translation>
    </message>
    <message>
        <source>Publishers of the topic</source>
        <translation>Publicadores del topic</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValueView</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>Bytes en hexadecimal</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Automático: %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>This is not %1; it is shown as text.</source>
        <translation>No se reconoce el formato %1; se muestra como texto.</translation>
    </message>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>No se puede leer la imagen: %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>Showing %1 of %2.</source>
        <translation>Se muestran %1 de %2.</translation>
    </message>
    <message>
        <source>How the value is read</source>
        <translation>Cómo se lee el valor</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Cargar todo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Fields of the value</source>
        <translation>Campos del valor</translation>
    </message>
    <message>
        <source>Value as text</source>
        <translation>Valor como texto</translation>
    </message>
    <message>
        <source>Value in hex</source>
        <translation>Valor en hexadecimal</translation>
    </message>
    <message>
        <source>Value as image</source>
        <translation>Valor como imagen</translation>
    </message>
    <message>
        <source>This message of %1 is too large to be taken along.</source>
        <translation>Este mensaje de %1 es demasiado grande para conservarlo.</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2. The whole value comes with the next message.</source>
        <translation>Se muestran los primeros %1 de %2. El valor completo llegará con el próximo mensaje.</translation>
    </message>
    <message numerus="yes">
        <source>The stamp, the first %n byte(s), is left out.</source>
        <translation>
            <numerusform>Se omite la marca de tiempo, el primer byte.</numerusform>
            <numerusform>Se omite la marca de tiempo, los primeros %n bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read only this topic so</source>
        <translation>Leer así solo este topic</translation>
    </message>
    <message>
        <source>Read so: %1</source>
        <translation>Leído así: %1</translation>
    </message>
    <message>
        <source>Which topics are read like this</source>
        <translation>Qué topics se leen así</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>sin valor retenido</translation>
    </message>
</context>
<context>
    <name>deepros::gui::WatchDialog</name>
    <message>
        <source>This is no ROS topic.</source>
        <translation>No es un topic de ROS.</translation>
    </message>
    <message>
        <source>Set at least one of the two rates.</source>
        <translation>Establezca al menos una de las dos frecuencias.</translation>
    </message>
    <message>
        <source>The highest rate is below the lowest.</source>
        <translation>La frecuencia máxima es inferior a la mínima.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n watches already. Remove one first.</source>
        <translation>
            <numerusform>Ya hay %n frecuencia supervisada. Quítela primero.</numerusform>
            <numerusform>Ya hay %n frecuencias supervisadas. Quite una primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched rates</source>
        <translation>Frecuencias supervisadas</translation>
    </message>
    <message>
        <source>A notice tells when the rate of a topic has been outside its band for some time, and when it is back.</source>
        <translation>Un aviso indica que la frecuencia de un topic lleva un tiempo fuera de su rango y también que ha vuelto a él.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Como mínimo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Time outside</source>
        <translation>Tiempo fuera de rango</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>any rate</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Supervisar</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Welcome</name>
    <message>
        <source>Copied %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>DeepROS is running and waits for clients</source>
        <translation>DeepROS está en marcha y espera clientes</translation>
    </message>
    <message>
        <source>Robots and programs on this network connect to one of these addresses.</source>
        <translation>Los robots y programas de esta red se conectan a una de estas direcciones.</translation>
    </message>
    <message>
        <source>Try it now, in a terminal</source>
        <translation>Pruébelo ahora, en un terminal</translation>
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
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>Iniciar robots de demostración</translation>
    </message>
    <message>
        <source>Three robots and a dashboard inside this program that publish over the network like any other client</source>
        <translation>Tres robots y un panel de control dentro de este programa que publican por la red como cualquier otro cliente</translation>
    </message>
    <message>
        <source>Publish a test message</source>
        <translation>Publicar un mensaje de prueba</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Mostrar el resumen</translation>
    </message>
    <message>
        <source>BROKER_PASSWORD_FILE names a file of users and passwords; “%1” makes one.</source>
        <translation>BROKER_PASSWORD_FILE indica un archivo de usuarios y contraseñas; «%1» crea uno.</translation>
    </message>
    <message>
        <source>The broker is stopped</source>
        <translation>El broker está detenido</translation>
    </message>
    <message>
        <source>“This broker” above starts it.</source>
        <translation>«Este broker», arriba, lo inicia.</translation>
    </message>
</context>
</TS>
