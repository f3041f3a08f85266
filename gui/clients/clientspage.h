#pragma once

#include "clients/clientfilter.h"
#include "clients/clientmodel.h"
#include "clients/clienttables.h"
#include "context.h"
#include "widgets/page.h"

#include <QStringList>
#include <QTimer>

#include <array>
#include <functional>
#include <vector>

class QFrame;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace deepros::gui {

class ClientDetails;
class EmptyState;
class FilterEdit;
class ListView;

/// Who is connected, who was, and what each of them does; and the means to end that. GUI thread.
class ClientsPage : public Page
{
    Q_OBJECT
public:
    explicit ClientsPage(const Context &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Clients"); }
    QString badge() const override;
    void focusFilter() override;
    bool clearFilter() override;
    void setFilter(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    void retranslate() override;
    QList<ExportSource> exportSources() const override;
    void fillMenu(Row row, QMenu &menu) override;

    /// Selects this client, whatever the filter was, and shows its details.
    void openClient(const QByteArray &id);
    void openItem(const QByteArray &id) override { openClient(id); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Chip { AllChip, OnlineChip, OfflineChip, QueuedChip, DroppedChip, BannedChip, ChipCount };
    enum Sheet { ListSheet, NothingSheet, NoMatchSheet, BansSheet };

    void buildList(QWidget *card);
    void choose(int chip);
    void takeDelta(const MonitorDelta &delta);
    void tick();
    void sortIfDue();
    void sortNow();
    void currentChanged();
    void showSheet();
    void showCounts();
    void confirmUnsubscribe(const QList<QByteArray> &filters);
    void confirmEmptyQueue();
    void openTableMenu(ListView *table, const QPoint &position);
    void openContextMenu(const QPoint &position);
    std::vector<QByteArray> selectedIds() const;
    void disconnectSelected();
    void disconnectAll(const std::vector<QByteArray> &ids);
    void removeSelected();
    void openBanDialog();
    void ban(Ban::Kind kind, const QString &value, qint64 seconds, const QString &reason, bool disconnectNow);
    void askBans();
    void askListeners();
    void showHint();
    void liftSelected();
    void confirm(const QString &question, const QString &explanation, const QString &action,
                 const std::function<void()> &then);

    Context m_context;
    ClientModel *m_clients;
    ClientFilter *m_shown;
    BansModel *m_bans;
    FilterEdit *m_filter;
    std::array<QPushButton *, ChipCount> m_chips{};
    QSplitter *m_splitter;
    QStackedWidget *m_sheets;
    ListView *m_list;
    ListView *m_banList;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    QPushButton *m_copyHint;
    QPushButton *m_clearFilterButton;
    QLabel *m_summary;
    QPushButton *m_lift;
    QPushButton *m_newBan;
    QFrame *m_detailsCard;
    ClientDetails *m_details;
    QTimer m_second; ///< ages, ends of bans; runs while the page is visible
    qint64 m_sortedAtMs = 0;
    QStringList m_urls;  ///< of the broker's listeners
    QByteArray m_wanted; ///< to be selected when it arrives
    int m_connected = 0;
    int m_seconds = 0;
    bool m_banned = false;   ///< the list of bans is shown
    bool m_unsorted = false; ///< values have changed since the last sort
    bool m_bansAsked = false;
};

} // namespace deepros::gui
