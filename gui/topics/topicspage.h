#pragma once

#include "context.h"
#include "topics/topicquery.h"
#include "widgets/page.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

class QAction;
class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace deepros::gui {

class EmptyState;
class FilterEdit;
class PinModel;
class TopicModel;
class TopicTreeView;
class ValuePanel;

/// All topics as a tree that can be filtered and sorted, and the value of the one that is chosen. GUI thread.
class TopicsPage : public Page
{
    Q_OBJECT
public:
    explicit TopicsPage(const Context &context, QWidget *parent = nullptr);
    ~TopicsPage() override;

    QString title() const override;
    QString badge() const override;
    void focusFilter() override;
    bool clearFilter() override;
    void setFilter(const QString &filter) override;
    /// Chooses a topic, or a branch, as soon as it is known.
    void openTopic(const QByteArray &topic);
    void openItem(const QByteArray &topic) override { openTopic(topic); }
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void retranslate() override;
    QList<ExportSource> exportSources() const override;
    void fillMenu(Row row, QMenu &menu) override;

    /// For tests and measurements.
    TopicModel &model() { return *m_model; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    // topicspage.cpp
    void makeTree();
    void forget();
    void follow();
    void flush();
    void arrangeIfDue();
    void refreshVisible();
    void applyFilter(const QString &text);
    void setFilterOptions(bool isExactCase, bool isPattern);
    void filterFurther();
    void unfoldFirst();
    void unfoldNewcomers();
    void applyWishes();
    void select(const QByteArray &path);
    void showCounts();
    void showPins();
    void syncColumns();
    void fitColumns();
    void scaleColumns();

    // topicstate.cpp
    QList<QByteArray> expandedPaths() const;

    // topicactions.cpp
    void makeActions();
    QAction *addKey(const QString &name, const QList<QKeySequence> &keys, void (TopicsPage::*slot)());
    void showMenu(QTreeView *view, const QPoint &position);
    void retranslateActions();
    QByteArray current() const;
    void copyPath();
    void copyValue();
    void copyFieldPath();
    void copyRow();
    bool hasWholeValue();
    void copySubscribeCommand();
    void copyPublishCommand();
    void copyRosCommand();
    QByteArray rosTopicOf(const QByteArray &path) const;
    void fillIdleMenu();
    void removeIdle(const QList<QByteArray> &topics);
    void removeFurther();
    void togglePin();
    void toggleFreeze();
    void expandSubtree();
    void collapseSubtree();
    void filterSubtree();
    void clearRetained();
    void clearBelow(const QByteArray &path);
    void sortNow();
    void copy(const QString &text, const QString &said);

    const Context m_context;
    TopicModel *m_model;
    PinModel *m_pins;
    FilterEdit *m_filter;
    QLabel *m_count;
    QLabel *m_problem;
    QToolButton *m_exactCase;
    QToolButton *m_asPattern;
    QPushButton *m_system;
    QPushButton *m_sortNow;
    QPushButton *m_clear;
    QToolButton *m_more;
    QMenu *m_idleMenu = nullptr;
    QSplitter *m_splitter;
    QFrame *m_treeCard;
    QLabel *m_pinTitle;
    QTreeView *m_pinView;
    QStackedWidget *m_stack;
    TopicTreeView *m_tree;
    EmptyState *m_noTopic;
    EmptyState *m_noMatch;
    QPushButton *m_clearFilter;
    QLabel *m_status;
    ValuePanel *m_panel;

    QHash<QString, QAction *> m_actions;
    QTimer m_flushTimer; ///< goes on with new topics when no delta comes
    QTimer m_filterTimer; ///< goes on with the filter, in slices
    QTimer m_removeTimer; ///< goes on with the topics that are leaving
    QList<QByteArray> m_leaving;
    qint64 m_leavingSinceMs = 0; ///< UTC: when they were chosen
    int m_left = 0; ///< of them already
    QElapsedTimer m_clock;
    qint64 m_nextFlushMs = 0; ///< of m_clock
    qint64 m_nextArrangeMs = 0;
    qint64 m_nextCountsMs = 0;
    qint64 m_nextBadgeMs = 0;
    QString m_badge;
    QString m_appliedFilter;
    TopicQuery::Options m_appliedOptions;
    QByteArray m_wantedTopic; ///< to be chosen once it is known
    QSet<QByteArray> m_wantedExpanded; ///< to be expanded once they are known
    QList<QByteArray> m_expandedBefore; ///< the filter
    int m_fontHeight = 0; ///< that the columns were made for
    bool m_wasFiltered = false;
    bool m_foldedByHand = false; ///< since the filter was changed
    qsizetype m_lastShown = 0;
    qint64 m_unfoldUntilMs = 0; ///< of m_clock
    bool m_showsMatches = false; ///< as soon as the filter is done
};

} // namespace deepros::gui
