<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>deepros::gui::BanDialog</name>
    <message>
        <source>Say who is to be banned.</source>
        <translation>Indiquez qui doit être banni.</translation>
    </message>
    <message>
        <source>This is neither an address nor a subnet such as 10.0.0.0/24.</source>
        <translation>Ce n’est ni une adresse ni un sous-réseau tel que 10.0.0.0/24.</translation>
    </message>
    <message>
        <source>Nobody who is known now is concerned.</source>
        <translation>Aucun client actuellement connu n’est concerné.</translation>
    </message>
    <message numerus="yes">
        <source>Concerned now: %1 and %n more.</source>
        <translation>
            <numerusform>Concernés actuellement&#xa0;: %1 et %n autre.</numerusform>
            <numerusform>Concernés actuellement&#xa0;: %1 et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerned now: %1.</source>
        <translation>Concernés actuellement&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bannir</translation>
    </message>
    <message>
        <source>Whom this is about cannot connect until the ban ends. Bans end with the broker, too.</source>
        <translation>Les clients concernés ne peuvent plus se connecter jusqu’à la fin du bannissement. L’arrêt du broker y met fin aussi.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Address or subnet</source>
        <translation>Adresse ou sous-réseau</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>Until it is lifted</source>
        <translation>Jusqu’à la levée</translation>
    </message>
    <message>
        <source>The client and the log are told, may be empty</source>
        <translation>Transmis au client et inscrit au journal, facultatif</translation>
    </message>
    <message>
        <source>Disconnect who is connected now</source>
        <translation>Déconnecter les clients concernés déjà connectés</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>deepros::gui::BansModel</name>
    <message>
        <source>client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>user</source>
        <translation>utilisateur</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>jusqu’à la levée</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Banni</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ChartTable</name>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), the newest first. Each is a mean until the next one.</source>
        <translation>
            <numerusform>%n point, le plus récent d’abord. Chacun est une moyenne jusqu’au suivant.</numerusform>
            <numerusform>%n points, les plus récents d’abord. Chacun est une moyenne jusqu’au suivant.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <comment>a chart</comment>
        <translation>%1 en tableau</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Copier les valeurs</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear retained values</source>
        <translation>Effacer les valeurs retenues</translation>
    </message>
    <message>
        <source>Clear retained values of all topics</source>
        <translation>Effacer les valeurs retenues de tous les topics</translation>
    </message>
    <message>
        <source>Clear retained values at and below %1</source>
        <translation>Effacer les valeurs retenues de %1 et de ses sous-niveaux</translation>
    </message>
    <message>
        <source>Only topics that the filter shows</source>
        <translation>Seulement les topics affichés par le filtre</translation>
    </message>
    <message>
        <source>All topics there</source>
        <translation>Tous les topics de cette branche</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>Masquer la liste</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Afficher la liste</translation>
    </message>
    <message>
        <source>Topics whose retained values will be cleared</source>
        <translation>Topics dont les valeurs retenues seront effacées</translation>
    </message>
    <message>
        <source>Keep a copy, so that this can be undone until the window is closed</source>
        <translation>Garder une copie, pour pouvoir annuler tant que la fenêtre est ouverte</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n value(s)</source>
        <translation>
            <numerusform>Effacer %n valeur</numerusform>
            <numerusform>Effacer %n valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>Le broker est arrêté.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>There are no retained values here.</source>
        <translation>Il n’y a aucune valeur retenue ici.</translation>
    </message>
    <message>
        <source>%1, %2 in all, the newest %3 old.</source>
        <translation>%1, %2 au total, la plus récente datant d’il y a %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n valeur retenue</numerusform>
            <numerusform>%n valeurs retenues</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not cleared: the broker is not running.</source>
        <translation>Les valeurs retenues n’ont pas été effacées&#xa0;: le broker est arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n retained value(s) had been cleared.</source>
        <translation>
            <numerusform>Arrêté&#xa0;: %n valeur retenue avait déjà été effacée.</numerusform>
            <numerusform>Arrêté&#xa0;: %n valeurs retenues avaient déjà été effacées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) cleared.</source>
        <translation>
            <numerusform>%n valeur retenue effacée.</numerusform>
            <numerusform>%n valeurs retenues effacées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) restored.</source>
        <translation>
            <numerusform>%n valeur retenue rétablie.</numerusform>
            <numerusform>%n valeurs retenues rétablies.</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not restored: the broker is not running.</source>
        <translation>Les valeurs retenues n’ont pas été rétablies&#xa0;: le broker est arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>Published in the last minute: %n value(s). They may come back with the next message.</source>
        <translation>
            <numerusform>Publiée dans la dernière minute&#xa0;: %n valeur. Elle peut revenir avec le prochain message.</numerusform>
            <numerusform>Publiées dans la dernière minute&#xa0;: %n valeurs. Elles peuvent revenir avec le prochain message.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientDetails</name>
    <message>
        <source>The broker has no session of this client any more.</source>
        <translation>Le broker n’a plus de session pour ce client.</translation>
    </message>
    <message>
        <source>%1 for %2 · %3 · %4</source>
        <translation>%1 depuis %2 · %3 · %4</translation>
    </message>
    <message>
        <source>%1 · last heard of %2 ago</source>
        <translation>%1 · dernier signe il y a %2</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonyme</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>clean: ends with the connection</source>
        <translation>clean&#xa0;: se termine avec la connexion</translation>
    </message>
    <message>
        <source>persistent: kept until it is taken up or deleted</source>
        <translation>persistante&#xa0;: conservée jusqu’à sa reprise ou sa suppression</translation>
    </message>
    <message>
        <source>persistent: kept for %1 after the connection</source>
        <translation>persistante&#xa0;: conservée %1 après la connexion</translation>
    </message>
    <message>
        <source>%1, last packet %2 ago</source>
        <translation>%1, dernier paquet il y a %2</translation>
    </message>
    <message>
        <source>none, last packet %1 ago</source>
        <translation>aucun, dernier paquet il y a %1</translation>
    </message>
    <message>
        <source>will be published when the connection breaks</source>
        <translation>sera publié en cas de rupture de la connexion</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 messages, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n abonnement</numerusform>
            <numerusform>%n abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>This client is subscribed to nothing.</source>
        <translation>Ce client n’a aucun abonnement.</translation>
    </message>
    <message>
        <source>Nothing is owed to this client.</source>
        <translation>Aucun message en attente pour ce client.</translation>
    </message>
    <message>
        <source>The first %1 of %2 messages.</source>
        <translation>Les %1 premiers messages sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker follows too many tails already. Close another one.</source>
        <translation>Le broker suit déjà trop de flux en direct. Fermez-en un autre.</translation>
    </message>
    <message>
        <source>What the client publishes from now on is shown here.</source>
        <translation>Les messages que le client publie à partir de maintenant s’affichent ici.</translation>
    </message>
    <message>
        <source>%1 messages since this tab was opened: the last %2 are kept here, %3 were skipped.</source>
        <translation>%1 messages depuis l’ouverture de cet onglet&#xa0;: les %2 derniers sont conservés ici, %3 ont été omis.</translation>
    </message>
    <message>
        <source>The broker remembers its last events only; older ones are in the log.</source>
        <translation>Le broker ne garde que ses derniers événements&#xa0;; les plus anciens sont dans le journal.</translation>
    </message>
    <message>
        <source>The broker remembers nothing of this client.</source>
        <translation>Le broker n’a gardé aucun événement de ce client.</translation>
    </message>
    <message>
        <source>The subscription to %1 was ended.</source>
        <translation>L’abonnement à %1 a été résilié.</translation>
    </message>
    <message>
        <source>The subscription to %1 had already ended. The list shows what is left.</source>
        <translation>L’abonnement à %1 était déjà terminé. La liste montre ceux qui restent.</translation>
    </message>
    <message>
        <source>The client has gone, and its queue with it.</source>
        <translation>Le client n’existe plus, et sa file d’attente non plus.</translation>
    </message>
    <message numerus="yes">
        <source>%n queued message(s) were dropped.</source>
        <translation>
            <numerusform>%n message en file d’attente a été abandonné.</numerusform>
            <numerusform>%n messages en file d’attente ont été abandonnés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
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
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Testament</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En transit</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnés</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>What to show of the client</source>
        <translation>Informations du client à afficher</translation>
    </message>
    <message>
        <source>Subscriptions of the client</source>
        <translation>Abonnements du client</translation>
    </message>
    <message>
        <source>Messages owed to the client</source>
        <translation>Messages à remettre au client</translation>
    </message>
    <message>
        <source>Messages the client publishes</source>
        <translation>Messages publiés par le client</translation>
    </message>
    <message>
        <source>Events of the client</source>
        <translation>Événements du client</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Désabonner</translation>
    </message>
    <message>
        <source>Ends the selected subscriptions. MQTT has no way to tell the client.</source>
        <translation>Met fin aux abonnements sélectionnés. MQTT ne permet pas d’en informer le client.</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>Vider la file</translation>
    </message>
    <message>
        <source>Drops what waits. What is in flight stays.</source>
        <translation>Abandonne les messages en attente. Ceux en transit restent.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Closes the connection (Del). The client may connect again.</source>
        <translation>Ferme la connexion (Suppr). Le client peut se reconnecter.</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Bannir…</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Supprimer la session</translation>
    </message>
    <message>
        <source>Ends the connection and forgets subscriptions and queued messages.</source>
        <translation>Met fin à la connexion et oublie les abonnements et les messages en file d’attente.</translation>
    </message>
    <message>
        <source>Subscriptions of %1</source>
        <translation>Abonnements de %1</translation>
    </message>
    <message>
        <source>Queue of %1</source>
        <translation>File de %1</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Messages de %1</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>Historique de %1</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientHistoryModel</name>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>déconnecté</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>lost messages</source>
        <translation>messages perdus</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 fois)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Description</translation>
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
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Contenu</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientModel</name>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>banni</translation>
    </message>
    <message>
        <source>disconnecting</source>
        <translation>déconnexion</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>persistante</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>clean</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Messages per second that the client publishes</source>
        <translation>Messages par seconde publiés par le client</translation>
    </message>
    <message>
        <source>Messages per second that the broker sends to the client</source>
        <translation>Messages par seconde envoyés au client par le broker</translation>
    </message>
    <message>
        <source>Messages that wait for the client, and how many may</source>
        <translation>Messages en attente pour le client, et maximum autorisé</translation>
    </message>
    <message>
        <source>Messages that were sent and not acknowledged yet, and how many may be</source>
        <translation>Messages envoyés et pas encore acquittés, et maximum autorisé</translation>
    </message>
    <message>
        <source>Time since the last packet of the client</source>
        <translation>Temps écoulé depuis le dernier paquet du client</translation>
    </message>
    <message>
        <source>Messages that did not reach the client</source>
        <translation>Messages qui ne sont pas parvenus au client</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
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
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Entr./s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Sort./s</translation>
    </message>
    <message>
        <source>Data in</source>
        <translation>Données entr.</translation>
    </message>
    <message>
        <source>Data out</source>
        <translation>Données sort.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En transit</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abon.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnés</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Last packet</source>
        <translation>Dernier paquet</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Testament</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientsPage</name>
    <message numerus="yes">
        <source>Disconnect %n client(s)?</source>
        <translation>
            <numerusform>Déconnecter %n client&#xa0;?</numerusform>
            <numerusform>Déconnecter %n clients&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections are closed. They may connect again at once; persistent sessions stay.</source>
        <translation>Leurs connexions seront fermées. Ils pourront se reconnecter aussitôt&#xa0;; les sessions persistantes restent.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>%1 was not connected any more.</source>
        <translation>%1 n’était plus connecté.</translation>
    </message>
    <message>
        <source>%1 is being disconnected.</source>
        <translation>Déconnexion de %1 en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are being disconnected.</source>
        <translation>
            <numerusform>Déconnexion de %n client en cours.</numerusform>
            <numerusform>Déconnexion de %n clients en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s)?</source>
        <translation>
            <numerusform>Supprimer %n session&#xa0;?</numerusform>
            <numerusform>Supprimer %n sessions&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscriptions and %n queued message(s) are forgotten. This cannot be undone.</source>
        <translation>
            <numerusform>Les abonnements et %n message en file d’attente seront perdus. Cette action est irréversible.</numerusform>
            <numerusform>Les abonnements et %n messages en file d’attente seront perdus. Cette action est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The session of %1 had already ended.</source>
        <translation>La session de %1 était déjà terminée.</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The ban was refused: %1.</source>
        <translation>Le bannissement a été refusé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is banned.</source>
        <translation>%1 est banni.</translation>
    </message>
    <message>
        <source>This ban had already ended.</source>
        <translation>Ce bannissement était déjà terminé.</translation>
    </message>
    <message>
        <source>%1 may connect again.</source>
        <translation>%1 peut à nouveau se connecter.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copy client id</source>
        <translation>Copier l’ID client</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Show its topics</source>
        <translation>Afficher ses topics</translation>
    </message>
    <message>
        <source>Show its messages</source>
        <translation>Afficher ses messages</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>Bannir…</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Supprimer la session</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>La commande a été copiée.</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect.</source>
        <translation>Les clients apparaissent ici dès qu’ils se connectent.</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>Le broker est arrêté.</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect to %1.</source>
        <translation>Les clients apparaissent ici dès qu’ils se connectent à %1.</translation>
    </message>
    <message>
        <source>%1
Try it from a terminal of this computer: %2</source>
        <translation>%1
Essayez dans un terminal de cet ordinateur&#xa0;: %2</translation>
    </message>
    <message>
        <source>No client yet</source>
        <translation>Aucun client pour l’instant</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tous %1</translation>
    </message>
    <message>
        <source>Online %1</source>
        <translation>En ligne %1</translation>
    </message>
    <message>
        <source>Offline sessions %1</source>
        <translation>Sessions hors ligne %1</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>En attente %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>Avec pertes %1</translation>
    </message>
    <message>
        <source>Banned %1</source>
        <translation>Bannis %1</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>Personne n’est banni.</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) in force</source>
        <translation>
            <numerusform>%n bannissement en vigueur</numerusform>
            <numerusform>%n bannissements en vigueur</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1, %2 en ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2 affichés</translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <translation>%1 · %2 sélectionnés</translation>
    </message>
    <message>
        <source>Filter by id, user or address</source>
        <translation>Filtrer par ID, utilisateur ou adresse</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Filtrer les clients</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>Bannissements</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation>Aucun client ne correspond</translation>
    </message>
    <message>
        <source>The filter above hides all of them.</source>
        <translation>Le filtre ci-dessus les masque tous.</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Afficher tous les clients</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>Lever le bannissement</translation>
    </message>
    <message>
        <source>Ban somebody…</source>
        <translation>Bannir un client…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Toutes les sessions</translation>
    </message>
    <message>
        <source>Clients that are connected</source>
        <translation>Clients connectés</translation>
    </message>
    <message>
        <source>Sessions that are kept for clients that are away</source>
        <translation>Sessions conservées pour des clients absents</translation>
    </message>
    <message>
        <source>Clients for whom messages wait</source>
        <translation>Clients pour lesquels des messages sont en attente</translation>
    </message>
    <message>
        <source>Clients that lost messages</source>
        <translation>Clients qui ont perdu des messages</translation>
    </message>
    <message>
        <source>Who may not connect now</source>
        <translation>Ceux qui ne peuvent pas se connecter actuellement</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Show in the ROS graph</source>
        <translation>Afficher dans le graphe ROS</translation>
    </message>
    <message numerus="yes">
        <source>End %n subscription(s)?</source>
        <translation>
            <numerusform>Mettre fin à %n abonnement&#xa0;?</numerusform>
            <numerusform>Mettre fin à %n abonnements&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The client gets no more of it and is not told. It may subscribe again.</source>
        <translation>Le client n’en recevra plus rien et n’en sera pas informé. Il pourra se réabonner.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Désabonner</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n queued message(s)?</source>
        <translation>
            <numerusform>Abandonner %n message en file d’attente&#xa0;?</numerusform>
            <numerusform>Abandonner %n messages en file d’attente&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The client will never get them. This cannot be undone.</source>
        <translation>Le client ne les recevra jamais. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>Vider la file</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ConnectionLines</name>
    <message>
        <source>Anyone who can reach this computer may connect: no password is asked</source>
        <translation>Quiconque peut joindre cet ordinateur peut se connecter&#xa0;: aucun mot de passe n’est demandé</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoClient</name>
    <message>
        <source>the broker refused the connection with code %1</source>
        <translation>le broker a refusé la connexion avec le code %1</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoRobots</name>
    <message>
        <source>the broker has no listener for plain MQTT</source>
        <translation>le broker n’a pas de listener pour MQTT non chiffré</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Desk</name>
    <message>
        <source>No answer yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Dialogs</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What the view is not showing</source>
        <translation>Ce que la vue n’affiche pas</translation>
    </message>
    <message>
        <source>Refreshes per second</source>
        <translation>Actualisations par seconde</translation>
    </message>
    <message>
        <source>Messages left out of live lists</source>
        <translation>Messages omis dans les listes en direct</translation>
    </message>
    <message>
        <source>Events left out of histories</source>
        <translation>Événements omis dans les historiques</translation>
    </message>
    <message>
        <source>Seconds left out of charts</source>
        <translation>Secondes omises dans les graphiques</translation>
    </message>
    <message numerus="yes">
        <source>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</source>
        <translation>
            <numerusform>Les compteurs et les dernières valeurs sont toujours exacts. Le broker lui-même a abandonné %n message depuis son démarrage&#xa0;; la page Clients indique pour qui et pourquoi.</numerusform>
            <numerusform>Les compteurs et les dernières valeurs sont toujours exacts. Le broker lui-même a abandonné %n messages depuis son démarrage&#xa0;; la page Clients indique pour qui et pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 and so on for the others</source>
        <translation>Première page&#xa0;; Ctrl+2 et suivants pour les autres</translation>
    </message>
    <message>
        <source>Pause or continue the view</source>
        <translation>Suspendre ou reprendre la vue</translation>
    </message>
    <message>
        <source>Filter of this page</source>
        <translation>Filtre de cette page</translation>
    </message>
    <message>
        <source>Clear the filter, close a notice</source>
        <translation>Effacer le filtre, fermer une notification</translation>
    </message>
    <message>
        <source>Copy the value or the selected rows</source>
        <translation>Copier la valeur ou les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Copy the topic or the client&apos;s name</source>
        <translation>Copier le topic ou le nom du client</translation>
    </message>
    <message>
        <source>Disconnect clients, clear retained messages</source>
        <translation>Déconnecter des clients, effacer des messages retenus</translation>
    </message>
    <message>
        <source>Expand everything below</source>
        <translation>Tout déplier en dessous</translation>
    </message>
    <message>
        <source>Pin a topic</source>
        <translation>Épingler un topic</translation>
    </message>
    <message>
        <source>Freeze the value that is shown; fit the graph</source>
        <translation>Figer la valeur affichée&#xa0;; ajuster le graphe</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Barre latérale étroite</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
        <translation>Agrandir le texte&#xa0;; Ctrl+- le réduit, Ctrl+0 rétablit la taille normale</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>About DeepROS</source>
        <translation>À propos de DeepROS</translation>
    </message>
    <message>
        <source>The source of DeepROS is under the MIT licence. This window contains Qt Charts, which is under the GNU General Public License 3: whoever passes on the program together with its window does so under that licence. Qt&apos;s other parts are under the LGPL 3.</source>
        <translation>Le code source de DeepROS est sous licence MIT. Cette fenêtre contient Qt Charts, qui est sous GNU General Public License 3&#xa0;: quiconque redistribue le programme avec sa fenêtre le fait sous cette licence. Les autres composants de Qt sont sous LGPL 3.</translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation>Paramètres de la fenêtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>Copier les informations de diagnostic</translation>
    </message>
    <message>
        <source>Export a list of this page</source>
        <translation>Exporter une liste de cette page</translation>
    </message>
    <message>
        <source>This page in a window of its own; Ctrl+W closes it</source>
        <translation>Cette page dans sa propre fenêtre&#xa0;; Ctrl+W la ferme</translation>
    </message>
    <message>
        <source>Next part of the window; Shift+F6 the one before</source>
        <translation>Partie suivante de la fenêtre&#xa0;; Maj+F6 pour la précédente</translation>
    </message>
    <message>
        <source>This sheet; ? as well</source>
        <translation>Cette fiche&#xa0;; aussi avec&#xa0;?</translation>
    </message>
    <message>
        <source>Take back the last clearing or ban</source>
        <translation>Annuler le dernier effacement ou bannissement</translation>
    </message>
    <message>
        <source>Watch the rate of a ROS topic</source>
        <translation>Surveiller la fréquence d’un topic ROS</translation>
    </message>
    <message>
        <source>Menu bar; Alt as well</source>
        <translation>Barre de menus&#xa0;; Alt aussi</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DiffModel</name>
    <message>
        <source>+ added</source>
        <translation>+ ajouté</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− supprimé</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ modifié</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ExportDialog</name>
    <message>
        <source>Shown: %1</source>
        <translation>Affichées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Sélectionnées&#xa0;: %1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Toutes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n ligne enregistrée dans %1</numerusform>
            <numerusform>%n lignes enregistrées dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n row(s) had gone meanwhile.</source>
        <translation>
            <numerusform>%1. %n ligne avait disparu entre-temps.</numerusform>
            <numerusform>%1. %n lignes avaient disparu entre-temps.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>L’exportation a été annulée. Aucun fichier n’a été enregistré.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, pour tableurs</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines, one object per line</source>
        <translation>JSON Lines, un objet par ligne</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>Marque d’ordre des octets</translation>
    </message>
    <message>
        <source>Some spreadsheets take the text for UTF-8 only with it</source>
        <translation>Certains tableurs ne lisent le texte comme de l’UTF-8 qu’avec cette marque</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This file exists. Export once more to replace it.</source>
        <translation>Ce fichier existe déjà. Exportez encore une fois pour le remplacer.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. Choose another one.</source>
        <translation>Impossible d’écrire le fichier&#xa0;: %1. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>No formulas in spreadsheets</source>
        <translation>Pas de formules dans les tableurs</translation>
    </message>
    <message>
        <source>Names and values of clients may be formulas to a spreadsheet, such as “=1+1”. An apostrophe before them makes them texts. Numbers stay as they are.</source>
        <translation>Un tableur peut prendre des noms et des valeurs de clients pour des formules, par exemple «&#xa0;=1+1&#xa0;». Une apostrophe placée devant en fait du texte. Les nombres restent inchangés.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::FieldModel</name>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n champ</numerusform>
            <numerusform>%n champs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a number that can be dragged to a plot</source>
        <translation>%1&#xa0;: un nombre que l’on peut faire glisser vers un graphique</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>can be plotted</source>
        <translation>peut être tracé</translation>
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
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>publieur</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>topic</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>abonné</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Gets from</source>
        <translation>Reçoit de</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>Envoie à</translation>
    </message>
</context>
<context>
    <name>deepros::gui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) from %1</source>
        <translation>
            <numerusform>%n octet à partir de %1</numerusform>
            <numerusform>%n octets à partir de %1</numerusform>
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
        <translation>le broker</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
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
        <translation>Publieur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>deepros::gui::IntervalView</name>
    <message>
        <source>Two messages are needed for an interval.</source>
        <translation>Il faut deux messages pour mesurer un intervalle.</translation>
    </message>
    <message>
        <source>%1: median %2, 99 % up to %3, longest %4.</source>
        <translation>%1&#xa0;: médiane %2, 99 % jusqu’à %3, le plus long %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n interval(s)</source>
        <translation>
            <numerusform>%n intervalle</numerusform>
            <numerusform>%n intervalles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::LatencyDialog</name>
    <message>
        <source>Latency field</source>
        <translation>Champ de latence</translation>
    </message>
    <message>
        <source>The field of a JSON payload that says when it was made, for example header.stamp. Without a choice, header.stamp, stamp and timestamp are looked for.</source>
        <translation>Le champ d’un contenu JSON qui indique quand il a été créé, par exemple header.stamp. Sans choix de votre part, header.stamp, stamp et timestamp sont recherchés.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Field with the time</source>
        <translation>Champ contenant l’heure</translation>
    </message>
    <message>
        <source>These topics have no latency</source>
        <translation>Ces topics n’ont pas de latence</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MainWindow</name>
    <message>
        <source>The demo robots cannot connect: %1</source>
        <translation>Les robots de démonstration ne peuvent pas se connecter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Taille du texte %1 %</translation>
    </message>
    <message>
        <source>DeepROS MQTT Broker</source>
        <translation>Broker MQTT DeepROS</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>This broker</source>
        <translation>Ce broker</translation>
    </message>
    <message>
        <source>Addresses, demo robots, start and stop</source>
        <translation>Adresses, robots de démonstration, démarrage et arrêt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Holds the view still; the broker goes on (Space)</source>
        <translation>Fige la vue&#xa0;; le broker continue (Espace)</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>Suspendre la vue</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+Shift+D)</source>
        <translation>Clair ou sombre (Ctrl+Maj+D)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Copy the MQTT address</source>
        <translation>Copier l’adresse MQTT</translation>
    </message>
    <message>
        <source>Copy the WebSocket address</source>
        <translation>Copier l’adresse WebSocket</translation>
    </message>
    <message>
        <source>Stop the demo robots</source>
        <translation>Arrêter les robots de démonstration</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>Démarrer les robots de démonstration</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>Démarrer le broker</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>Arrêter le broker</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Couleurs du système</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille de texte normale</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Barre latérale étroite</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Raccourcis clavier…</translation>
    </message>
    <message>
        <source>About DeepROS…</source>
        <translation>À propos de DeepROS…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message numerus="yes">
        <source>Quit and disconnect %n clients?</source>
        <translation>
            <numerusform>Quitter et déconnecter %n client&#xa0;?</numerusform>
            <numerusform>Quitter et déconnecter %n clients&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker runs inside this program and ends with it. Sessions and retained messages are kept.</source>
        <translation>Le broker tourne dans ce programme et s’arrête avec lui. Les sessions et les messages retenus sont conservés.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Ne plus demander</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Lignes compactes</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Réduire les animations</translation>
    </message>
    <message>
        <source>This page in a window of its own</source>
        <translation>Cette page dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Continuer dans la zone de notification à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Continuer dans la zone de notification</translation>
    </message>
    <message>
        <source>DeepROS is still running</source>
        <translation>DeepROS est toujours en marche</translation>
    </message>
    <message>
        <source>The broker goes on. Click the icon to see the window again.</source>
        <translation>Le broker continue. Cliquez sur l’icône pour réafficher la fenêtre.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a notice and what is the matter</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>There are %n windows already. Close one first.</source>
        <translation>
            <numerusform>Il y a déjà %n fenêtre. Fermez-la d’abord.</numerusform>
            <numerusform>Il y a déjà %n fenêtres. Fermez-en d’abord une.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a topic in a list first</source>
        <translation>Choisissez d’abord un topic dans une liste</translation>
    </message>
    <message>
        <source>Choose a client in a list first</source>
        <translation>Choisissez d’abord un client dans une liste</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barre de menus</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <comment>a menu</comment>
        <translation>&amp;Broker</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>a menu</comment>
        <translation>&amp;Affichage</translation>
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
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>a menu</comment>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Show menu bar</source>
        <translation>Afficher la barre de menus</translation>
    </message>
    <message>
        <source>No font for this language is installed.</source>
        <translation>Aucune police n’est installée pour cette langue.</translation>
    </message>
    <message>
        <source>The settings of this window could not be read, so it begins anew. The old ones are in %1.</source>
        <translation>Les paramètres de cette fenêtre n’ont pas pu être lus&#xa0;; elle repart donc de zéro. Les anciens se trouvent dans %1.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MisfitsModel</name>
    <message>
        <source>a level is empty</source>
        <translation>un niveau est vide</translation>
    </message>
    <message>
        <source>has no node and no type</source>
        <translation>n’a ni nœud ni type</translation>
    </message>
    <message>
        <source>has no type</source>
        <translation>n’a pas de type</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Why it does not fit</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>deepros::gui::NodeBars</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::Notices</name>
    <message>
        <source>Very many connections</source>
        <translation>Très nombreuses connexions</translation>
    </message>
    <message>
        <source>A listener has stopped</source>
        <translation>Un listener s’est arrêté</translation>
    </message>
    <message>
        <source>A ROS topic has gone silent</source>
        <translation>Un topic ROS est devenu silencieux</translation>
    </message>
    <message>
        <source>Nothing can be kept on disk</source>
        <translation>Rien ne peut être conservé sur le disque</translation>
    </message>
    <message>
        <source>Nothing comes on %1 any more.</source>
        <translation>Plus rien n’arrive sur %1.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing comes on %1 and %n other topic(s) any more.</source>
        <translation>
            <numerusform>Plus rien n’arrive sur %1 ni sur %n autre topic.</numerusform>
            <numerusform>Plus rien n’arrive sur %1 ni sur %n autres topics.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) within a second.</source>
        <translation>
            <numerusform>%n connexion en une seconde.</numerusform>
            <numerusform>%n connexions en une seconde.</numerusform>
        </translation>
    </message>
    <message>
        <source>MQTT clients cannot connect any more.</source>
        <translation>Les clients MQTT ne peuvent plus se connecter.</translation>
    </message>
    <message>
        <source>WebSocket clients cannot connect any more.</source>
        <translation>Les clients WebSocket ne peuvent plus se connecter.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more since the last notice.</source>
        <translation>
            <numerusform>%1 Encore %n fois depuis la dernière notification.</numerusform>
            <numerusform>%1 Encore %n fois depuis la dernière notification.</numerusform>
        </translation>
    </message>
    <message>
        <source>A watched rate has changed</source>
        <translation>Une fréquence surveillée a changé</translation>
    </message>
    <message>
        <source>A wrong user name or password</source>
        <translation>Nom d’utilisateur ou mot de passe incorrect</translation>
    </message>
    <message>
        <source>%1 from %2 was refused. “%3” sets a password.</source>
        <translation>%1 depuis %2 a été refusé. «&#xa0;%3&#xa0;» définit un mot de passe.</translation>
    </message>
    <message>
        <source>The broker says: %1. Make room on the disk, or see who may write there.</source>
        <translation>Le broker signale&#xa0;: %1. Libérez de l’espace sur le disque ou vérifiez qui peut y écrire.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::OverviewPage</name>
    <message>
        <source>Published “hi” on ros/demo/hello/text</source>
        <translation>«&#xa0;hi&#xa0;» publié sur ros/demo/hello/text</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Messages entrants</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>Messages sortants</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnés</translation>
    </message>
    <message>
        <source>Clients that are connected. Click for the list.</source>
        <translation>Clients connectés. Cliquez pour afficher la liste.</translation>
    </message>
    <message>
        <source>Messages that clients publish. Click for the topics they go to.</source>
        <translation>Messages publiés par les clients. Cliquez pour afficher leurs topics.</translation>
    </message>
    <message>
        <source>Messages that subscribers are sent. Click for the clients.</source>
        <translation>Messages envoyés aux abonnés. Cliquez pour afficher les clients.</translation>
    </message>
    <message>
        <source>Topics that are followed. Click for the tree.</source>
        <translation>Topics suivis. Cliquez pour afficher l’arborescence.</translation>
    </message>
    <message>
        <source>Retained messages that are stored. Click for their topics.</source>
        <translation>Messages retenus enregistrés. Cliquez pour afficher leurs topics.</translation>
    </message>
    <message>
        <source>Messages that the broker dropped since its start. Click for the clients concerned.</source>
        <translation>Messages abandonnés par le broker depuis son démarrage. Cliquez pour afficher les clients concernés.</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Messages par seconde</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçus</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyés</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>Clients and waiting messages</source>
        <translation>Clients et messages en attente</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation>Topics les plus actifs</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bande passante</translation>
    </message>
    <message>
        <source>No messages in the last ten seconds</source>
        <translation>Aucun message au cours des dix dernières secondes</translation>
    </message>
    <message>
        <source>Slowest subscribers</source>
        <translation>Abonnés les plus lents</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Nobody lags behind</source>
        <translation>Aucun abonné n’est en retard</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Période affichée</translation>
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
        <translation>Période affichée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Zoomed: back to live</source>
        <translation>Zoom&#xa0;: revenir au direct</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions offline</source>
        <translation>
            <numerusform>%n session hors ligne</numerusform>
            <numerusform>%n sessions hors ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>peak %1/s</source>
        <translation>pic %1/s</translation>
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
        <translation>Chiffres au fil du temps</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Temps de remise</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
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
        <translation>Rien n’a été publié&#xa0;: le broker ne tourne pas.</translation>
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
        <translation>pas encore vu</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PublisherModel</name>
    <message>
        <source>the broker</source>
        <translation>le broker</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Messages seen</source>
        <translation>Messages vus</translation>
    </message>
</context>
<context>
    <name>deepros::gui::QueueModel</name>
    <message>
        <source>taken over, to be released</source>
        <translation>pris en charge, à libérer</translation>
    </message>
    <message>
        <source>in flight, packet %1</source>
        <translation>en transit, paquet %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateDialog</name>
    <message>
        <source>Expected rate</source>
        <translation>Fréquence attendue</translation>
    </message>
    <message>
        <source>A topic is late when three times its expected period has passed without a message, and silent after ten times. Without an expected rate it is judged by the rate it has shown itself.</source>
        <translation>Un topic est en retard lorsque trois fois sa période attendue s’est écoulée sans message, et silencieux au bout de dix fois. Sans fréquence attendue, il est jugé d’après celle qu’il a montrée jusque-là.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>learned from the messages</source>
        <translation>déduite des messages</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatches</name>
    <message>
        <source>%1 comes at %2, less than %3.</source>
        <translation>%1 arrive à %2, en dessous de %3.</translation>
    </message>
    <message>
        <source>%1 comes at %2, more than %3.</source>
        <translation>%1 arrive à %2, au-dessus de %3.</translation>
    </message>
    <message>
        <source>%1 is well again: %2.</source>
        <translation>%1 est revenu à la normale&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other watched rate(s) changed as well.</source>
        <translation>
            <numerusform>%1 %n autre fréquence surveillée a aussi changé.</numerusform>
            <numerusform>%1 %n autres fréquences surveillées ont aussi changé.</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>well</source>
        <translation>normale</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>trop basse</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>trop élevée</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Délai</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosDetails</name>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Topic of the node %1</source>
        <translation>Topic du nœud %1</translation>
    </message>
    <message numerus="yes">
        <source>Node with %n topic(s)</source>
        <translation>
            <numerusform>Nœud avec %n topic</numerusform>
            <numerusform>Nœud avec %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Domain with %n topic(s)</source>
        <translation>
            <numerusform>Domaine avec %n topic</numerusform>
            <numerusform>Domaine avec %n topics</numerusform>
        </translation>
    </message>
    <message>
        <source>More than one client commands this topic. Robots follow whichever spoke last.</source>
        <translation>Plusieurs clients envoient des commandes sur ce topic. Les robots suivent le dernier qui a parlé.</translation>
    </message>
    <message>
        <source>More than one client commands a topic of it. Robots follow whichever spoke last.</source>
        <translation>Plusieurs clients envoient des commandes sur l’un de ses topics. Les robots suivent le dernier qui a parlé.</translation>
    </message>
    <message>
        <source>Two connected clients publish under this node&apos;s name. One of them should have another name.</source>
        <translation>Deux clients connectés publient sous le nom de ce nœud. L’un d’eux devrait porter un autre nom.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 topics)</source>
        <translation>%1 (%2 topics sur %3)</translation>
    </message>
    <message>
        <source>%1, jitter %2</source>
        <translation>%1, gigue %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>unknown: the clock of the sender is off</source>
        <translation>inconnue&#xa0;: l’horloge de l’émetteur est décalée</translation>
    </message>
    <message>
        <source>%1, one in a hundred %2</source>
        <translation>%1, une sur cent %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 messages, %2</translation>
    </message>
    <message>
        <source>%1 ago, at %2</source>
        <translation>il y a %1, à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n publieur</numerusform>
            <numerusform>%n publieurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Last payload, %1: arrives with the next message</source>
        <translation>Dernier contenu, %1&#xa0;: arrive avec le prochain message</translation>
    </message>
    <message>
        <source>Last payload: the first %1 of %2</source>
        <translation>Dernier contenu&#xa0;: les premiers %1 sur %2</translation>
    </message>
    <message>
        <source>Last payload, %1</source>
        <translation>Dernier contenu, %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bande passante</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Rate over the last minute</source>
        <translation>Fréquence sur la dernière minute</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Publieurs</translation>
    </message>
    <message>
        <source>Last payload</source>
        <translation>Dernier contenu</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>Afficher dans Topics</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>%1, expected: %2</source>
        <translation>%1, attendue&#xa0;: %2</translation>
    </message>
    <message>
        <source>Latency, slowest topic</source>
        <translation>Latence, topic le plus lent</translation>
    </message>
    <message>
        <source>Topics late or gone</source>
        <translation>Topics en retard ou disparus</translation>
    </message>
    <message>
        <source>Bandwidth by node</source>
        <translation>Bande passante par nœud</translation>
    </message>
    <message>
        <source>%1, watched: %2 (%3)</source>
        <translation>%1, surveillée&#xa0;: %2 (%3)</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>Surveiller la fréquence…</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraph</name>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n publieur</numerusform>
            <numerusform>%n publieurs</numerusform>
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
            <numerusform>%n abonné</numerusform>
            <numerusform>%n abonnés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a node. A filter brings the topics back.</source>
        <translation>%1. Trop de topics à dessiner&#xa0;: chaque boîte représente un nœud. Un filtre fait réapparaître les topics.</translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a domain. A filter brings the topics back.</source>
        <translation>%1. Trop de topics à dessiner&#xa0;: chaque boîte représente un domaine. Un filtre fait réapparaître les topics.</translation>
    </message>
    <message numerus="yes">
        <source>%1 No room for %n domain(s).</source>
        <translation>
            <numerusform>%1 Pas de place pour %n domaine.</numerusform>
            <numerusform>%1 Pas de place pour %n domaines.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 hidden</source>
        <translation>%1 · %2 masqués</translation>
    </message>
    <message>
        <source>%1 · subscribers known for %2 of %3 topics</source>
        <translation>%1 · abonnés connus pour %2 topics sur %3</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>Enregistrer le graphe en image</translation>
    </message>
    <message>
        <source>Save the graph for Graphviz</source>
        <translation>Enregistrer le graphe pour Graphviz</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Graphviz (*.dot)</source>
        <translation>Graphviz (*.dot)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>Impossible d’écrire %1&#xa0;: %2. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>Rosout</source>
        <translation>Rosout</translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation>Transformations</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Shows all of it (F)</source>
        <translation>Affiche l’ensemble (F)</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Saves the whole graph as a picture</source>
        <translation>Enregistre tout le graphe en image</translation>
    </message>
    <message>
        <source>DOT…</source>
        <translation>DOT…</translation>
    </message>
    <message>
        <source>Saves the graph in the language of Graphviz</source>
        <translation>Enregistre le graphe dans le langage de Graphviz</translation>
    </message>
    <message>
        <source>%1 has no box in this graph.</source>
        <translation>%1 n’a pas de boîte dans ce graphe.</translation>
    </message>
    <message>
        <source>Save the graph as JSON</source>
        <translation>Enregistrer le graphe en JSON</translation>
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
        <translation>Enregistre les boîtes et les arêtes avec leurs chiffres</translation>
    </message>
    <message>
        <source>Graph of publishers, topics and subscribers: %1. The list below shows the same in words.</source>
        <translation>Graphe des publieurs, topics et abonnés&#xa0;: %1. La liste ci-dessous présente les mêmes données sous forme de texte.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Shows the graph in words below it</source>
        <translation>Affiche en dessous le graphe sous forme de texte</translation>
    </message>
    <message>
        <source>The graph in words</source>
        <translation>Le graphe sous forme de texte</translation>
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
        <translation>%1 · conflit</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · offline</source>
        <translation>%1 · hors ligne</translation>
    </message>
    <message>
        <source>%1 · %2 queued</source>
        <translation>%1 · %2 en attente</translation>
    </message>
    <message>
        <source>the broker itself</source>
        <translation>le broker lui-même</translation>
    </message>
    <message>
        <source>Publisher %1, %2</source>
        <translation>Publieur %1, %2</translation>
    </message>
    <message>
        <source>Topic %1, %2</source>
        <translation>Topic %1, %2</translation>
    </message>
    <message>
        <source>Subscriber %1, %2</source>
        <translation>Abonné %1, %2</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosModel</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>live</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silencieux</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>Two clients do here what only one should.</source>
        <translation>Deux clients font ici ce qu’un seul devrait faire.</translation>
    </message>
    <message>
        <source>The clock of the sender and the clock of this computer disagree.</source>
        <translation>L’horloge de l’émetteur et celle de cet ordinateur ne concordent pas.</translation>
    </message>
    <message>
        <source>One in a hundred takes longer than %1.</source>
        <translation>Un message sur cent met plus de %1.</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflit</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 en retard</translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation>%1 silencieux</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 disparu(s)</translation>
    </message>
    <message>
        <source>%1..%2</source>
        <translation>%1..%2</translation>
    </message>
    <message>
        <source>clock offset?</source>
        <translation>horloge décalée&#xa0;?</translation>
    </message>
    <message>
        <source>Messages per second; falls while nothing comes</source>
        <translation>Messages par seconde&#xa0;; baisse tant que rien n’arrive</translation>
    </message>
    <message>
        <source>The slowest and the fastest of the last hundred intervals, as messages per second</source>
        <translation>Le plus long et le plus court des cent derniers intervalles, en messages par seconde</translation>
    </message>
    <message>
        <source>How much the intervals differ from each other</source>
        <translation>Écart des intervalles entre eux</translation>
    </message>
    <message>
        <source>From the time in the message to its arrival at the broker: half of the messages are faster</source>
        <translation>De l’heure indiquée dans le message à son arrivée au broker&#xa0;: la moitié des messages est plus rapide</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>Temps écoulé depuis le dernier message</translation>
    </message>
    <message>
        <source>Clients that got the last message</source>
        <translation>Clients qui ont reçu le dernier message</translation>
    </message>
    <message>
        <source>Domain / node / type</source>
        <translation>Domaine / nœud / type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Min..max</source>
        <translation>Min..max</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abon.</translation>
    </message>
    <message>
        <source>Pubs</source>
        <translation>Pub.</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Attendue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Watched: %1 (%2)</source>
        <translation>Surveillée&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 off rate</source>
        <translation>%1 hors plage</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPage</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
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
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <translation>%1 affichés sur %2</translation>
    </message>
    <message>
        <source>%1 · %2 late or gone</source>
        <translation>%1 · %2 en retard ou disparus</translation>
    </message>
    <message>
        <source>Not in %1{domain}/{node}/{type}: %2</source>
        <translation>Hors de %1{domaine}/{nœud}/{type}&#xa0;: %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Retour au tableau</translation>
    </message>
    <message>
        <source>Show the topics that do not fit</source>
        <translation>Afficher les topics non conformes</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>%1 and %2 both command %3, since %4. Only one should.</source>
        <translation>%1 et %2 commandent tous deux %3, depuis %4. Un seul devrait le faire.</translation>
    </message>
    <message>
        <source>%1 and %2 both publish as the node %3, since %4.</source>
        <translation>%1 et %2 publient tous deux en tant que nœud %3, depuis %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n more conflict(s)</source>
        <translation>
            <numerusform>%n autre conflit</numerusform>
            <numerusform>%n autres conflits</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>Afficher dans Topics</translation>
    </message>
    <message>
        <source>Show the client %1</source>
        <translation>Afficher le client %1</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>%1 is no valid topic. Is the prefix of ROS topics right?</source>
        <translation>%1 n’est pas un topic valide. Le préfixe des topics ROS est-il correct&#xa0;?</translation>
    </message>
    <message>
        <source>Published on %1.</source>
        <translation>Publié sur %1.</translation>
    </message>
    <message>
        <source>Filter by domain, node or type</source>
        <translation>Filtrer par domaine, nœud ou type</translation>
    </message>
    <message>
        <source>Filter ROS topics</source>
        <translation>Filtrer les topics ROS</translation>
    </message>
    <message>
        <source>Prefix %1</source>
        <translation>Préfixe %1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Problèmes seulement</translation>
    </message>
    <message>
        <source>Topics that are late, silent or gone, conflicts, and clocks that are off</source>
        <translation>Topics en retard, silencieux ou disparus, conflits et horloges décalées</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Domains, nodes and topics</source>
        <translation>Domaines, nœuds et topics</translation>
    </message>
    <message>
        <source>Topics that do not fit</source>
        <translation>Topics non conformes</translation>
    </message>
    <message>
        <source>No ROS topic yet</source>
        <translation>Aucun topic ROS pour l’instant</translation>
    </message>
    <message>
        <source>Messages on %1{domain}/{node}/{type} appear here with their rate, jitter and latency,
for example %1warehouse/gripper/state. Further levels belong to the type.</source>
        <translation>Les messages sur %1{domaine}/{nœud}/{type} apparaissent ici avec leur fréquence, leur gigue et leur latence,
par exemple %1warehouse/gripper/state. Les niveaux suivants font partie du type.</translation>
    </message>
    <message>
        <source>Publish an example</source>
        <translation>Publier un exemple</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Aucun topic ne correspond</translation>
    </message>
    <message>
        <source>The filter, the domain or the switch above hides all of them.</source>
        <translation>Le filtre, le domaine ou l’interrupteur ci-dessus les masque tous.</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>Afficher tous les topics</translation>
    </message>
    <message>
        <source>ROS</source>
        <translation>ROS</translation>
    </message>
    <message>
        <source>Expected rate…</source>
        <translation>Fréquence attendue…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>The expected rates were refused: %1.</source>
        <translation>Les fréquences attendues ont été refusées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>ROS topics</source>
        <translation>Topics ROS</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>Surveiller la fréquence…</translation>
    </message>
    <message>
        <source>Latency field…</source>
        <translation>Champ de latence…</translation>
    </message>
    <message>
        <source>%1 · no room for more (BROKER_ROS_MAX_TOPICS)</source>
        <translation>%1 · plus de place (BROKER_ROS_MAX_TOPICS)</translation>
    </message>
    <message>
        <source>Silent: automatic</source>
        <translation>Silencieux&#xa0;: automatique</translation>
    </message>
    <message>
        <source>Silent after %1</source>
        <translation>Silencieux après %1</translation>
    </message>
    <message>
        <source>When a topic is silent</source>
        <translation>Quand un topic est silencieux</translation>
    </message>
    <message>
        <source>When a topic without messages counts as silent. Automatic: after ten of its own periods, and five seconds at least.</source>
        <translation>Quand un topic sans messages est considéré comme silencieux. Automatique&#xa0;: au bout de dix de ses propres périodes, et d’au moins cinq secondes.</translation>
    </message>
    <message>
        <source>The latency fields were refused: %1.</source>
        <translation>Les champs de latence ont été refusés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is not watched any more.</source>
        <translation>%1 n’est plus surveillé.</translation>
    </message>
    <message>
        <source>Watched rates: %1 of %2 off</source>
        <translation>Fréquences surveillées&#xa0;: %1 sur %2 hors plage</translation>
    </message>
    <message>
        <source>Watched rates: %1</source>
        <translation>Fréquences surveillées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shows and removes watched rates (%1)</source>
        <translation>Affiche et supprime les fréquences surveillées (%1)</translation>
    </message>
    <message>
        <source>Nothing was published: the broker is not running.</source>
        <translation>Rien n’a été publié&#xa0;: le broker ne tourne pas.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPublishersModel</name>
    <message>
        <source>the broker itself</source>
        <translation>le broker lui-même</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Publieur</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StartProblemPage</name>
    <message>
        <source>Port %1 is in use</source>
        <translation>Le port %1 est déjà utilisé</translation>
    </message>
    <message>
        <source>The broker cannot start</source>
        <translation>Le broker ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Another program, perhaps another broker, listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>Un autre programme, peut-être un autre broker, écoute sur ce port. Arrêtez-le et réessayez, ou laissez ce broker utiliser un autre port jusqu’à sa fermeture.</translation>
    </message>
    <message>
        <source>Change what the message names and try again. The window stays usable.</source>
        <translation>Corrigez ce qu’indique le message et réessayez. La fenêtre reste utilisable.</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Utiliser le port %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Port %1 may not be used</source>
        <translation>Le port %1 n’est pas autorisé</translation>
    </message>
    <message>
        <source>The configuration has mistakes</source>
        <translation>La configuration contient des erreurs</translation>
    </message>
    <message>
        <source>%1 (process %2) listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>%1 (processus %2) écoute sur ce port. Arrêtez-le et réessayez, ou laissez ce broker utiliser un autre port jusqu’à sa fermeture.</translation>
    </message>
    <message>
        <source>The system keeps this port for privileged programs. Use another one, 1024 or above, or have the system allow it.</source>
        <translation>Le système réserve ce port aux programmes privilégiés. Utilisez-en un autre, à partir de 1024, ou autorisez-le dans le système.</translation>
    </message>
    <message>
        <source>Correct what is named above and try again: the file is read anew.</source>
        <translation>Corrigez ce qui est indiqué ci-dessus et réessayez&#xa0;: le fichier sera relu.</translation>
    </message>
    <message>
        <source>The certificate cannot be used</source>
        <translation>Le certificat ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>Put a valid certificate and its key there and try again: the files are read anew. Without BROKER_ENABLE_TLS the broker starts without encryption.</source>
        <translation>Placez-y un certificat valide et sa clé, puis réessayez : les fichiers sont relus. Sans BROKER_ENABLE_TLS, le broker démarre sans chiffrement.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StatusStrip</name>
    <message>
        <source>Broker running · %1</source>
        <translation>Broker en marche · %1</translation>
    </message>
    <message>
        <source>Broker stopping: clients are told goodbye</source>
        <translation>Arrêt du broker&#xa0;: les clients en sont avertis</translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation>Broker arrêté</translation>
    </message>
    <message>
        <source>Broker cannot start</source>
        <translation>Le broker ne peut pas démarrer</translation>
    </message>
    <message>
        <source>in %1/s · out %2/s</source>
        <translation>entrée %1/s · sortie %2/s</translation>
    </message>
    <message>
        <source>broker CPU %1 %</source>
        <translation>CPU du broker %1 %</translation>
    </message>
    <message>
        <source>Messages per second received and sent, and the processor time of the broker thread</source>
        <translation>Messages reçus et envoyés par seconde, et temps processeur du thread du broker</translation>
    </message>
    <message>
        <source>View paused</source>
        <translation>Vue en pause</translation>
    </message>
    <message>
        <source>%1 Hz · skipped %2</source>
        <translation>%1 Hz · %2 omis</translation>
    </message>
    <message>
        <source>How often the view is refreshed, and how much it left out. Click for the reasons.</source>
        <translation>Fréquence d’actualisation de la vue et ce qu’elle a omis. Cliquez pour voir les raisons.</translation>
    </message>
    <message>
        <source>What would have to be kept is refused until it can. Make room on the disk, or see who may write there.</source>
        <translation>Ce qui devrait être conservé est refusé tant que ce n’est pas possible. Libérez de l’espace sur le disque ou vérifiez qui peut y écrire.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::SubscriberModel</name>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>messages waiting, of at most</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
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
        <translation>File</translation>
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
        <translation>retain tel que publié</translation>
    </message>
    <message>
        <source>retained if new</source>
        <translation>retenus si nouveau</translation>
    </message>
    <message>
        <source>no retained</source>
        <translation>sans retenus</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>identifiant %1</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Filtre de topic</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Topics known now that match</source>
        <translation>Topics actuellement connus qui correspondent</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Given to the client because of this subscription, without the retained ones at its beginning</source>
        <translation>Remis au client du fait de cet abonnement, sans les messages retenus du début</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TimeChart</name>
    <message>
        <source>Copy values</source>
        <translation>Copier les valeurs</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save the values of this chart</source>
        <translation>Enregistrer les valeurs de ce graphique</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a curve and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicModel</name>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
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
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Data rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Retenus</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>aucune valeur retenue</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicQuery</name>
    <message>
        <source>The regular expression %1 cannot be read: %2.</source>
        <translation>L’expression régulière %1 est illisible&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1:” needs something behind the colon.</source>
        <translation>«&#xa0;%1:&#xa0;» doit être suivi d’une valeur.</translation>
    </message>
    <message>
        <source>“retained:” is followed by yes or no.</source>
        <translation>«&#xa0;retained:&#xa0;» doit être suivi de yes ou no.</translation>
    </message>
    <message>
        <source>“%1” is no MQTT topic filter: + stands for a whole level, # for all that follow and comes last.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un filtre de topic MQTT&#xa0;: + remplace un niveau entier, # tous les suivants et se place à la fin.</translation>
    </message>
    <message>
        <source>“%1” is no age: write for example &gt;5s, &lt;2min or &gt;1h.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un âge&#xa0;: écrivez par exemple &gt;5s, &lt;2min ou &gt;1h.</translation>
    </message>
    <message>
        <source>“%1” is no number to compare with: write for example &gt;10 or &lt;=2.5k.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une comparaison numérique&#xa0;: écrivez par exemple &gt;10 ou &lt;=2.5k.</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicRuleDialog</name>
    <message>
        <source>This is no topic filter.</source>
        <translation>Ce n’est pas un filtre de topic.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Filtre de topic</translation>
    </message>
    <message>
        <source>+ stands for one level, # for all that follow</source>
        <translation>+ remplace un niveau, # tous les suivants</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Removes what was set for this filter</source>
        <translation>Supprime ce qui a été défini pour ce filtre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicsPage</name>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copier comme</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>Path of the chosen field</source>
        <translation>Chemin du champ sélectionné</translation>
    </message>
    <message>
        <source>mosquitto_sub command</source>
        <translation>Commande mosquitto_sub</translation>
    </message>
    <message>
        <source>mosquitto_pub command</source>
        <translation>Commande mosquitto_pub</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>Figer la valeur</translation>
    </message>
    <message>
        <source>Expand all below (*)</source>
        <translation>Tout déplier en dessous (*)</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Show only this branch</source>
        <translation>Afficher seulement cette branche</translation>
    </message>
    <message>
        <source>Clear retained…</source>
        <translation>Effacer les valeurs retenues…</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>Trier à nouveau</translation>
    </message>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>Le chemin est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The value is in the clipboard, in hex.</source>
        <translation>La valeur est dans le presse-papiers, en hexadécimal.</translation>
    </message>
    <message>
        <source>The value is in the clipboard.</source>
        <translation>La valeur est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The path of the field is in the clipboard.</source>
        <translation>Le chemin du champ est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The command is in the clipboard.</source>
        <translation>La commande est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The value is no text: a command line cannot carry it. Save it and publish it with -f.</source>
        <translation>La valeur n’est pas du texte&#xa0;: une ligne de commande ne peut pas la contenir. Enregistrez-la et publiez-la avec -f.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n topic(s) can be pinned.</source>
        <translation>
            <numerusform>%n topic au maximum peut être épinglé.</numerusform>
            <numerusform>%n topics au maximum peuvent être épinglés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are expanded. Press * again for more.</source>
        <translation>
            <numerusform>La première ligne est dépliée. Appuyez à nouveau sur * pour en voir plus.</numerusform>
            <numerusform>Les %n premières lignes sont dépliées. Appuyez à nouveau sur * pour en voir plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Words that must all be true: text of the path, an MQTT filter with + or #, /regular expression/, payload:text, client:id, retained:yes, rate:&gt;10, age:&gt;5s, size:&gt;1k; -word excludes.</source>
        <translation>Critères qui doivent tous être vrais&#xa0;: texte du chemin, filtre MQTT avec + ou #, /expression régulière/, payload:texte, client:id, retained:yes, rate:&gt;10, age:&gt;5s, size:&gt;1k&#xa0;; -mot exclut.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>topics that match, of all</comment>
        <translation>%1 sur %2</translation>
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
        <translation>Topics système (%1 masqués)</translation>
    </message>
    <message>
        <source>System topics</source>
        <translation>Topics système</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n valeur retenue</numerusform>
            <numerusform>%n valeurs retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>indexing %n new topic(s)</source>
        <translation>
            <numerusform>indexation de %n nouveau topic</numerusform>
            <numerusform>indexation de %n nouveaux topics</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>the broker is not running</source>
        <translation>le broker est arrêté</translation>
    </message>
    <message>
        <source>Filter: text, ros/+/imu, /regex/, payload:…, rate:&gt;10, -not</source>
        <translation>Filtre&#xa0;: texte, ros/+/imu, /regex/, payload:…, rate:&gt;10, -exclu</translation>
    </message>
    <message>
        <source>Filter of the topics</source>
        <translation>Filtre des topics</translation>
    </message>
    <message>
        <source>Number of topics</source>
        <translation>Nombre de topics</translation>
    </message>
    <message>
        <source>Show topics that begin with $ below the others</source>
        <translation>Afficher les topics qui commencent par $ sous les autres</translation>
    </message>
    <message>
        <source>Sort again (F5)</source>
        <translation>Trier à nouveau (F5)</translation>
    </message>
    <message>
        <source>A branch has so many rows that it is sorted only when you ask for it</source>
        <translation>Une branche a tant de lignes qu’elle n’est triée que sur demande</translation>
    </message>
    <message>
        <source>Clear retained values of what the tree shows</source>
        <translation>Effacer les valeurs retenues de ce qu’affiche l’arborescence</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Aucun topic pour l’instant</translation>
    </message>
    <message>
        <source>Topics appear here as soon as a client publishes a message or a retained value is stored.</source>
        <translation>Les topics apparaissent ici dès qu’un client publie un message ou qu’une valeur retenue est enregistrée.</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>Aucun topic ne correspond</translation>
    </message>
    <message>
        <source>The filter hides all topics.</source>
        <translation>Le filtre masque tous les topics.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Pinned topics</source>
        <translation>Topics épinglés</translation>
    </message>
    <message>
        <source>Only the beginning of the value is known yet: the whole comes with the next message.</source>
        <translation>Seul le début de la valeur est connu pour l’instant&#xa0;: elle arrivera en entier avec le prochain message.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Row, with tabs</source>
        <translation>Ligne, avec tabulations</translation>
    </message>
    <message>
        <source>The row is in the clipboard.</source>
        <translation>La ligne est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>filtrage…</translation>
    </message>
    <message>
        <source>ros2 topic echo command</source>
        <translation>Commande ros2 topic echo</translation>
    </message>
    <message>
        <source>Highlight changes</source>
        <translation>Mettre les changements en évidence</translation>
    </message>
    <message>
        <source>Remove idle topics</source>
        <translation>Retirer les topics inactifs</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) without a message for %1</source>
        <translation>
            <numerusform>%n topic sans message depuis %1</numerusform>
            <numerusform>%n topics sans message depuis %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) whose last value is empty</source>
        <translation>
            <numerusform>%n topic dont la dernière valeur est vide</numerusform>
            <numerusform>%n topics dont la dernière valeur est vide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) removed. They come back with their next message.</source>
        <translation>
            <numerusform>%n topic retiré. Il revient avec son prochain message.</numerusform>
            <numerusform>%n topics retirés. Ils reviennent avec leur prochain message.</numerusform>
        </translation>
    </message>
    <message>
        <source>Capital letters count in every word</source>
        <translation>Chaque mot respecte les majuscules</translation>
    </message>
    <message>
        <source>Words are regular expressions</source>
        <translation>Les mots sont des expressions régulières</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Autres commandes</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Tray</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Ce bureau n’a pas de zone de notification.</translation>
    </message>
    <message>
        <source>DeepROS: the broker cannot start</source>
        <translation>DeepROS&#xa0;: le broker ne peut pas démarrer</translation>
    </message>
    <message>
        <source>DeepROS: the broker is stopped</source>
        <translation>DeepROS&#xa0;: le broker est arrêté</translation>
    </message>
    <message>
        <source>DeepROS: the broker is running</source>
        <translation>DeepROS&#xa0;: le broker est en marche</translation>
    </message>
    <message numerus="yes">
        <source>DeepROS: %n client(s), in %1/s, out %2/s</source>
        <translation>
            <numerusform>DeepROS&#xa0;: %n client, entrée %1/s, sortie %2/s</numerusform>
            <numerusform>DeepROS&#xa0;: %n clients, entrée %1/s, sortie %2/s</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Pause the views</source>
        <translation>Suspendre les vues</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>Arrêter le broker</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>Démarrer le broker</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValuePanel</name>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>Le chemin est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Unpin (P)</source>
        <translation>Désépingler (P)</translation>
    </message>
    <message>
        <source>Keep on top (P)</source>
        <translation>Épingler en haut (P)</translation>
    </message>
    <message>
        <source>A branch of the tree. Choose a topic below it to see its values.</source>
        <translation>Une branche de l’arborescence. Choisissez un topic en dessous pour voir ses valeurs.</translation>
    </message>
    <message>
        <source>Retained value: asking the broker…</source>
        <translation>Valeur retenue&#xa0;: interrogation du broker…</translation>
    </message>
    <message>
        <source>No retained value is stored.</source>
        <translation>Aucune valeur retenue n’est enregistrée.</translation>
    </message>
    <message>
        <source>A retained value is stored since %1 (%2).</source>
        <translation>Une valeur retenue est enregistrée depuis %1 (%2).</translation>
    </message>
    <message>
        <source>Last message %1 (%2 ago) · QoS %3 · %4 bytes</source>
        <translation>Dernier message %1 (il y a %2) · QoS %3 · %4 octets</translation>
    </message>
    <message>
        <source>From %1 · %2 · %3 · %4</source>
        <translation>Source&#xa0;: %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>le broker</translation>
    </message>
    <message numerus="yes">
        <source>%n receiver(s)</source>
        <translation>
            <numerusform>%n destinataire</numerusform>
            <numerusform>%n destinataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing the message of %1, not the newest.</source>
        <translation>Message de %1 affiché, et non le plus récent.</translation>
    </message>
    <message>
        <source>Value frozen.</source>
        <translation>Valeur figée.</translation>
    </message>
    <message>
        <source>Value frozen while you are selecting.</source>
        <translation>Valeur figée pendant la sélection.</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>Historique (%1)</translation>
    </message>
    <message>
        <source>Messages since the topic was chosen, and before as far as the broker kept them.</source>
        <translation>Messages depuis que le topic a été choisi, et avant cela ceux que le broker a conservés.</translation>
    </message>
    <message>
        <source>The last %1 messages; %2 older or skipped ones are not kept.</source>
        <translation>Les %1 derniers messages&#xa0;; %2 plus anciens ou omis ne sont pas conservés.</translation>
    </message>
    <message>
        <source>No baseline yet: use a message as baseline first.</source>
        <translation>Pas encore de référence&#xa0;: prenez d’abord un message comme référence.</translation>
    </message>
    <message>
        <source>There is no message before this one to compare with.</source>
        <translation>Aucun message précédent avec lequel comparer celui-ci.</translation>
    </message>
    <message>
        <source>The two messages are the same.</source>
        <translation>Les deux messages sont identiques.</translation>
    </message>
    <message>
        <source>The two messages differ. They are too large to be compared in detail.</source>
        <translation>Les deux messages diffèrent. Ils sont trop volumineux pour être comparés en détail.</translation>
    </message>
    <message>
        <source>%1 between %2 and %3.</source>
        <translation>%1 entre %2 et %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody subscribes to this topic.</source>
        <translation>Personne n’est abonné à ce topic.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) would get a message now.</source>
        <translation>
            <numerusform>%n abonnement recevrait un message maintenant.</numerusform>
            <numerusform>%n abonnements recevraient un message maintenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>Enregistrer la valeur</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 enregistrés dans %2.</translation>
    </message>
    <message>
        <source>No topic is chosen</source>
        <translation>Aucun topic choisi</translation>
    </message>
    <message>
        <source>Choose a topic in the tree to see its value, what changes in it and who gets it.</source>
        <translation>Choisissez un topic dans l’arborescence pour voir sa valeur, ce qui y change et qui la reçoit.</translation>
    </message>
    <message>
        <source>Copy the path (Ctrl+Shift+C)</source>
        <translation>Copier le chemin (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Keep this value on screen (F)</source>
        <translation>Garder cette valeur à l’écran (F)</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>Figer la valeur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>What is known of the topic</source>
        <translation>Ce que l’on sait du topic</translation>
    </message>
    <message>
        <source>Compared with the message before</source>
        <translation>Par rapport au message précédent</translation>
    </message>
    <message>
        <source>Compared with the baseline</source>
        <translation>Par rapport à la référence</translation>
    </message>
    <message>
        <source>What the value is compared with</source>
        <translation>À quoi la valeur est comparée</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>Prendre comme référence</translation>
    </message>
    <message>
        <source>Last messages of the topic</source>
        <translation>Derniers messages du topic</translation>
    </message>
    <message>
        <source>Subscribers of the topic</source>
        <translation>Abonnés du topic</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>All histories together have reached %1: the oldest messages give way.</source>
        <translation>L’ensemble des historiques a atteint %1&#xa0;: les messages les plus anciens cèdent la place.</translation>
    </message>
    <message>
        <source>New messages are not taken along: too many topics are followed at the same time.</source>
        <translation>Les nouveaux messages ne sont pas repris&#xa0;: trop de topics sont suivis en même temps.</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Comparer les deux</translation>
    </message>
    <message>
        <source>Compare with the newest</source>
        <translation>Comparer avec le plus récent</translation>
    </message>
    <message numerus="yes">
        <source>More messages can be kept of at most %n topic(s): choose fewer for another one first.</source>
        <translation>
            <numerusform>Il est possible de conserver plus de messages pour %n topic au maximum&#xa0;: choisissez-en d’abord moins pour un autre.</numerusform>
            <numerusform>Il est possible de conserver plus de messages pour %n topics au maximum&#xa0;: choisissez-en d’abord moins pour un autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exporter l’historique</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation>
            <numerusform>%n message enregistré dans %1.</numerusform>
            <numerusform>%n messages enregistrés dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2, which is ahead of the clock here</source>
        <translation>Message ROS %1, horodaté %2, en avance sur l’horloge de cet ordinateur</translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2 (arrived %3 later)</source>
        <translation>Message ROS %1, horodaté %2 (arrivé %3 plus tard)</translation>
    </message>
    <message>
        <source>ROS message %1, but without the stamp that was announced</source>
        <translation>Message ROS %1, mais sans l’horodatage annoncé</translation>
    </message>
    <message>
        <source>ROS message %1</source>
        <translation>Message ROS %1</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2, with a stamp</source>
        <translation>Indique que les messages sur %1 sont du type ROS %2, avec horodatage</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2</source>
        <translation>Indique que les messages sur %1 sont du type ROS %2</translation>
    </message>
    <message>
        <source>Keep %1 messages</source>
        <translation>Conserver %1 messages</translation>
    </message>
    <message>
        <source>How many messages of this topic are kept</source>
        <translation>Nombre de messages de ce topic à conserver</translation>
    </message>
    <message>
        <source>More than the first are kept even while you look at another topic</source>
        <translation>À partir du deuxième choix, ils sont conservés même pendant que vous consultez un autre topic</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalles</translation>
    </message>
    <message>
        <source>Show how regularly messages come</source>
        <translation>Afficher la régularité d’arrivée des messages</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>En CSV…</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>En JSON Lines…</translation>
    </message>
    <message>
        <source>No client is known to have published this topic.</source>
        <translation>Aucun client connu n’a publié ce topic.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n client(s) that published this topic.</source>
        <translation>
            <numerusform>Le dernier %n client ayant publié ce topic.</numerusform>
            <numerusform>Les %n derniers clients ayant publié ce topic.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Publieurs</translation>
    </message>
    <message>
        <source>Publishers of the topic</source>
        <translation>Publieurs du topic</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValueView</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>Octets en hexadécimal</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Automatique&#xa0;: %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>This is not %1; it is shown as text.</source>
        <translation>Format %1 non reconnu&#xa0;; affichage en texte.</translation>
    </message>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>L’image est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>Showing %1 of %2.</source>
        <translation>Affichage de %1 sur %2.</translation>
    </message>
    <message>
        <source>How the value is read</source>
        <translation>Mode de lecture de la valeur</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Tout charger</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Fields of the value</source>
        <translation>Champs de la valeur</translation>
    </message>
    <message>
        <source>Value as text</source>
        <translation>Valeur en texte</translation>
    </message>
    <message>
        <source>Value in hex</source>
        <translation>Valeur en hexadécimal</translation>
    </message>
    <message>
        <source>Value as image</source>
        <translation>Valeur en image</translation>
    </message>
    <message>
        <source>This message of %1 is too large to be taken along.</source>
        <translation>Ce message de %1 est trop volumineux pour être repris.</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2. The whole value comes with the next message.</source>
        <translation>Affichage des premiers %1 sur %2. La valeur entière arrivera avec le prochain message.</translation>
    </message>
    <message numerus="yes">
        <source>The stamp, the first %n byte(s), is left out.</source>
        <translation>
            <numerusform>L’horodatage, soit le premier octet, est omis.</numerusform>
            <numerusform>L’horodatage, soit les %n premiers octets, est omis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read only this topic so</source>
        <translation>Lire ainsi ce topic seulement</translation>
    </message>
    <message>
        <source>Read so: %1</source>
        <translation>Lu ainsi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Which topics are read like this</source>
        <translation>Quels topics sont lus ainsi</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>aucune valeur retenue</translation>
    </message>
</context>
<context>
    <name>deepros::gui::WatchDialog</name>
    <message>
        <source>This is no ROS topic.</source>
        <translation>Ce n’est pas un topic ROS.</translation>
    </message>
    <message>
        <source>Set at least one of the two rates.</source>
        <translation>Définissez au moins une des deux fréquences.</translation>
    </message>
    <message>
        <source>The highest rate is below the lowest.</source>
        <translation>La fréquence maximale est inférieure à la minimale.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n watches already. Remove one first.</source>
        <translation>
            <numerusform>Il y a déjà %n surveillance. Supprimez-la d’abord.</numerusform>
            <numerusform>Il y a déjà %n surveillances. Supprimez-en d’abord une.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched rates</source>
        <translation>Fréquences surveillées</translation>
    </message>
    <message>
        <source>A notice tells when the rate of a topic has been outside its band for some time, and when it is back.</source>
        <translation>Une notification signale que la fréquence d’un topic est hors de sa plage depuis un certain temps, puis qu’elle y est revenue.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Time outside</source>
        <translation>Durée hors plage</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>any rate</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Welcome</name>
    <message>
        <source>Copied %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>DeepROS is running and waits for clients</source>
        <translation>DeepROS est en marche et attend des clients</translation>
    </message>
    <message>
        <source>Robots and programs on this network connect to one of these addresses.</source>
        <translation>Les robots et programmes de ce réseau se connectent à l’une de ces adresses.</translation>
    </message>
    <message>
        <source>Try it now, in a terminal</source>
        <translation>Essayez tout de suite, dans un terminal</translation>
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
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>Démarrer les robots de démonstration</translation>
    </message>
    <message>
        <source>Three robots and a dashboard inside this program that publish over the network like any other client</source>
        <translation>Trois robots et un tableau de bord dans ce programme, qui publient sur le réseau comme n’importe quel client</translation>
    </message>
    <message>
        <source>Publish a test message</source>
        <translation>Publier un message de test</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Afficher la vue d’ensemble</translation>
    </message>
    <message>
        <source>BROKER_PASSWORD_FILE names a file of users and passwords; “%1” makes one.</source>
        <translation>BROKER_PASSWORD_FILE désigne un fichier d’utilisateurs et de mots de passe&#xa0;; «&#xa0;%1&#xa0;» en crée un.</translation>
    </message>
    <message>
        <source>The broker is stopped</source>
        <translation>Le broker est arrêté</translation>
    </message>
    <message>
        <source>“This broker” above starts it.</source>
        <translation>«&#xa0;Ce broker&#xa0;» ci-dessus le démarre.</translation>
    </message>
</context>
</TS>
