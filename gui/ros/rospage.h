#pragma once

#include "context.h"
#include "desk.h"
#include "ros/misfits.h"
#include "ros/rosmodel.h"
#include "widgets/page.h"

#include <QKeySequence>
#include <QTimer>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace deepros::gui {

class EmptyState;
class FilterEdit;
class ListView;
class RosDetails;
class RosGraph;

/// What runs on `{prefix}{domain}/{node}/{type}`: as a table with rates and states, and as a graph. GUI
/// thread.
class RosPage : public Page
{
    Q_OBJECT
public:
    explicit RosPage(const Context &context, QWidget *parent = nullptr);

    QString title() const override { return tr("ROS"); }
    QString badge() const override;
    void focusFilter() override;
    bool clearFilter() override;
    void setFilter(const QString &text) override;
    void openItem(const QByteArray &clientId) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void retranslate() override;
    QList<ExportSource> exportSources() const override;
    void fillMenu(Row row, QMenu &menu) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Sheet { TableSheet, GraphSheet, NothingSheet, NoMatchSheet, MisfitsSheet };

    QWidget *buildBar();
    QWidget *buildSheets();
    void takeDelta(const MonitorDelta &delta);
    void unfoldNew();
    void unfoldFound();
    void catchUp();
    void tick();
    void change(const std::function<void()> &change);
    void sortNow();
    void currentChanged(const QModelIndex &index);
    void showKey(const QByteArray &key);
    void showSheet();
    void showCounts();
    void showDomains();
    void askConflicts();
    void showConflicts(const std::vector<RosConflict> &conflicts);
    void openContextMenu(const QPoint &position);
    void openTopic(const QByteArray &key);
    QByteArray filterOf(const QByteArray &key) const;
    void openRateDialog(const QByteArray &key);
    void sendRates();
    void openLatencyDialog(const QByteArray &key);
    void sendLatencyFields();
    void sendSilentAfter();
    void sendRules();
    void openWatchDialog(const QByteArray &key);
    void watchRates(const std::vector<RateWatch> &watches);
    RosRules rules() const;
    void takeRules(const RosRules &rules);
    void takeWatches(const QStringList &texts);
    void lookAtRates();
    void verdictsChanged();
    void showWatches();
    void saveRules(QSettings &settings) const;
    void restoreRules(QSettings &settings);
    static QKeySequence watchKey() { return QKeySequence(Qt::CTRL | Qt::Key_R); }
    qint64 lagMs() const;
    void publishExample();
    QString prefixText() const;

    Context m_context;
    RosModel *m_model;
    MisfitsModel *m_misfits;
    RosPrefixes m_prefixes;
    RosExpectedRates m_rates; ///< that the user has set; kept in the settings
    RosLatencyFields m_latencyFields; ///< likewise
    RateWatches *m_watches;
    FilterEdit *m_filter;
    QLabel *m_prefixLabel;
    QComboBox *m_domain;
    QPushButton *m_onlyProblems;
    QComboBox *m_silentAfter; ///< its data are seconds, 0 = automatic
    QPushButton *m_tableButton;
    QPushButton *m_graphButton;
    QSplitter *m_splitter;
    QStackedWidget *m_sheets;
    QLabel *m_conflicts;
    ListView *m_tree;
    RosGraph *m_graph;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    QPushButton *m_example;
    QPushButton *m_showAll;
    ListView *m_misfitView;
    QLabel *m_summary;
    QLabel *m_misfitText;
    QPushButton *m_misfitButton;
    QPushButton *m_watchButton;
    QFrame *m_detailsCard;
    RosDetails *m_details;
    QTimer m_catchUp; ///< after the page was hidden, until the model has settled
    QTimer m_tick; ///< rates that decay, ages; runs while the page is visible
    std::vector<RosConflict> m_lastConflicts;
    qint64 m_sortedAtMs = 0;
    QByteArray m_wantedClient; ///< to be selected in the graph once the model has settled
    int m_shownProblems = 0; ///< in the badge
    int m_ticks = 0;
    bool m_showsMisfits = false;
    bool m_isFull = false; ///< the broker has no room for more topics
    bool m_unfoldsFound = false; ///< the filter has changed while the page was hidden
    bool m_misfitsChanged = false;
    bool m_conflictsAsked = false;
    bool m_expandNew = true; ///< until the user has folded something
};

} // namespace deepros::gui
