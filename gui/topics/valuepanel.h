#pragma once

#include "context.h"
#include "decode/payload.h"
#include "topics/historyexport.h"
#include "topics/topicreadings.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QHash>

#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace deepros::gui {

class DiffModel;
class EmptyState;
class HistoryModel;
class IntervalView;
class ListView;
class PlaceKeeper;
class PublisherModel;
class SubscriberModel;
class Tabs;
class TopicModel;
class TopicWatches;
class ValueView;

/// Everything about the topic that is chosen: its value, what has changed, its last messages, who gets it. GUI thread.
class ValuePanel : public QFrame
{
    Q_OBJECT
public:
    ValuePanel(const Context &context, const TopicModel &topics, QWidget *parent = nullptr);
    ~ValuePanel() override;

    /// A topic, or a branch of the tree; empty: nothing is chosen.
    void setPath(const QByteArray &path);
    const QByteArray &path() const { return m_path; }
    /// Ages and rates as of now; while it is visible.
    void refresh();
    /// The value stands still until the user lets it go on.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen || m_chosen; }
    void setPinned(bool pinned);
    void retranslate();
    /// What the user chose to read topics as: to be kept between runs.
    QHash<QByteArray, int> readings() const { return m_readings.toNumbers(); }
    void setReadings(const QHash<QByteArray, int> &readings) { m_readings = TopicReadings(readings); }
    /// Of how many messages more than usual are kept, for the next start.
    QHash<QByteArray, int> keptHistories() const;
    void keepHistories(const QHash<QByteArray, int> &messages);
    /// The payload on screen.
    QByteArray payload() const;
    /// False: only its beginning is known.
    bool isWhole() const;
    QString currentField() const;
    /// Asks for a file and writes the payload on screen to it, byte for byte.
    void save();
    /// The retained value may be another one now.
    void askRetained();

Q_SIGNALS:
    void pinWanted();

private:
    enum Tab : int { ValueTab, DiffTab, HistoryTab, SubscribersTab, PublishersTab };

    // valuepanel.cpp
    static QLabel *makeFact(QWidget *parent);
    QWidget *makeHeader();
    QWidget *makeDiff();
    QWidget *makePublishers();
    ListView *makeTable(QAbstractItemModel *model, const QString &name);
    void showNewest();
    void showPayload(const QByteArray &payload, qint64 size);
    void showState();
    void showDiff();
    void askSubscribers();
    void chooseReading(Reading reading);
    void showReading();
    void showPublishers();
    void fitColumns();
    void showRos();

    // historypanel.cpp
    QWidget *makeHistory();
    void showNumber(quint64 number);
    void choose(quint64 number);
    void followHistory();
    void showHistoryNote();
    QList<quint64> selectedNumbers() const;
    void compareSelected();
    void keepMore(int index);
    void showIntervals();
    void exportHistory(HistoryFormat form);

    const Context m_context;
    const TopicModel &m_topics;
    TopicWatches *m_watches;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_title;
    QToolButton *m_copy;
    QToolButton *m_pin;
    QLabel *m_retained;
    QLabel *m_last;
    QLabel *m_flow;
    QLabel *m_ros;
    QLabel *m_state;
    QToolButton *m_freeze;
    Tabs *m_tabs;
    ValueView *m_value;
    QComboBox *m_compareWith;
    QPushButton *m_useAsBaseline;
    QLabel *m_diffNote;
    DiffModel *m_diff;
    HistoryModel *m_history;
    ListView *m_historyView;
    QComboBox *m_keep;
    QToolButton *m_compare;
    QToolButton *m_intervals;
    IntervalView *m_intervalView;
    QToolButton *m_export;
    QAction *m_exportCsv;
    QAction *m_exportLines;
    QLabel *m_historyNote;
    SubscriberModel *m_subscribers;
    ListView *m_subscriberView;
    QLabel *m_subscriberNote;
    PublisherModel *m_publishers;
    ListView *m_publisherView;
    QLabel *m_publisherNote;
    std::unique_ptr<PlaceKeeper> m_historyPlace; ///< while rows go
    QByteArray m_path;
    QByteArray m_baseline;
    qint64 m_baselineMs = 0;
    TopicReadings m_readings;
    quint64 m_shown = 0; ///< number of the message on screen; 0: none
    quint64 m_previewed = 0; ///< which message the preview on screen is of
    quint64 m_chosen = 0; ///< in the history; 0: the newest is followed
    qint64 m_nextSubscribersMs = 0;
    qint64 m_nextIntervalsMs = 0;
    QElapsedTimer m_sinceRender;
    qint64 m_restMs = 0; ///< after a dear value: not sooner again than eight times as long
    bool m_frozen = false;
    bool m_lacksRetained = false; ///< nothing is stored any longer of what was chosen
    bool m_isStale = false; ///< newer messages have come than is shown
    bool m_asksSubscribers = false;
    bool m_isExporting = false;
    bool m_isAtHistoryEnd = true; ///< the newest message is on screen, and the next will be
};

} // namespace deepros::gui
