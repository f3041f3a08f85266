#pragma once

#include "context.h"

#include <QElapsedTimer>
#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace deepros {
struct MonitorDelta;
struct ClientRow;
} // namespace deepros

namespace deepros::gui {

class ClientHistoryModel;
class ClientMessagesModel;
class ClientModel;
class ListView;
class QueueModel;
struct ExportSource;
class ShareBar;
class Tabs;
class SubscriptionsModel;

/// Everything about one client. Asks the broker only for what is on screen. GUI thread.
class ClientDetails : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it.
    ClientDetails(const Context &context, const ClientModel &clients, QWidget *parent = nullptr);
    ~ClientDetails() override;

    void setClient(const QByteArray &id);
    const QByteArray &client() const { return m_id; }
    void openTab(int tab);
    int currentTab() const;
    void takeDelta(const MonitorDelta &delta);
    /// The row has changed, or a second has passed.
    void refresh();
    /// The broker has forgotten our tail.
    void restart();
    void retranslate();
    /// Of this client, which need not be the one on screen any more.
    void unsubscribe(const QByteArray &id, const QList<QByteArray> &filters);
    void emptyQueue(const QByteArray &id);
    /// The tables that have rows, the one on screen first.
    QList<ExportSource> exportSources() const;

Q_SIGNALS:
    void disconnectWanted();
    void banWanted();
    void removeWanted();
    void unsubscribeWanted(const QList<QByteArray> &filters);
    void emptyQueueWanted();
    /// A right click into a table, or the key for it.
    void menuWanted(deepros::gui::ListView *table, const QPoint &position);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    static constexpr int mostQueueRows = 500;
    static constexpr size_t mostEvents = 500; ///< in the history

    enum Tab { DetailsTab, SubscriptionsTab, QueueTab, MessagesTab, HistoryTab, TabCount };
    enum Field {
        User,
        Address,
        Listener,
        Protocol,
        Connected,
        Session,
        KeepAlive,
        Will,
        Queue,
        Inflight,
        Received,
        Sent,
        Dropped,
        LastError,
        FieldCount
    };

    QWidget *makeFields();
    QWidget *makeList(ListView *view, QLabel *status, QPushButton *button);
    void showFields(const ClientRow &client);
    void ask();
    void askSubscriptions();
    void askMatching();
    void askQueue();
    void askHistory();
    void followMessages();
    void stopMessages();
    QList<QByteArray> selectedFilters() const;
    void showCounts();

    Context m_context;
    const ClientModel &m_clients;
    SubscriptionsModel *m_subscriptions;
    QueueModel *m_queue;
    ClientMessagesModel *m_messages;
    ClientHistoryModel *m_history;
    QLabel *m_name;
    QLabel *m_state;
    Tabs *m_tabs;
    std::array<QLabel *, FieldCount> m_titles{};
    std::array<QLabel *, FieldCount> m_values{};
    ShareBar *m_queueBar = nullptr;
    ShareBar *m_inflightBar = nullptr;
    ListView *m_subscriptionView;
    ListView *m_queueView;
    ListView *m_messageView;
    ListView *m_historyView;
    QLabel *m_subscriptionStatus;
    QLabel *m_queueStatus;
    QLabel *m_messageStatus;
    QLabel *m_historyStatus;
    QPushButton *m_unsubscribe;
    QPushButton *m_emptyQueue;
    QPushButton *m_disconnect;
    QPushButton *m_ban;
    QPushButton *m_remove;
    QByteArray m_id;
    quint64 m_lastEvent = 0; ///< id of the newest event in the history
    quint64 m_shownMessages = 0;
    quint64 m_skippedMessages = 0;
    QElapsedTimer m_sinceMatching; ///< the last question for matching topics; invalid: none about this client
    int m_tail = 0;
    int m_generation = 0; ///< of questions: answers about another client are not taken
    bool m_tailAsked = false;
    bool m_tailRefused = false;
    bool m_subscriptionsAsked = false;
    bool m_matchingAsked = false;
    bool m_queueAsked = false;
};

} // namespace deepros::gui
