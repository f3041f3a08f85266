#pragma once

#include "context.h"
#include "live/samplehistory.h"
#include "overview/toplists.h"
#include "transport/listener.h"
#include "widgets/page.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <array>
#include <optional>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace deepros::gui {

class ShortList;
class Tile;
class TimeChart;
class Welcome;

/// How the broker does: six figures, four charts over one time axis, the busiest topics and those who lag behind. Until somebody
/// has connected it shows how to.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const Context &context, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    QList<ExportSource> exportSources() const override;
    bool clearFilter() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Area;

    QWidget *makeDashboard();
    void arrange();
    void setRange(SampleHistory::Range range);
    void setZoom(qint64 endMs, qint64 lengthMs);
    void showTiles();
    void showCharts();
    bool slides() const;
    qint64 behindMs() const;
    ExportSource chartSource(size_t chart) const;
    void showLists();
    void leaveWelcome();

    enum TileIndex { ClientsTile, InTile, OutTile, TopicsTile, RetainedTile, DroppedTile, TileCount };

    const Context m_context;
    QStackedLayout *m_stack;
    Welcome *m_welcome;
    std::array<Tile *, TileCount> m_tiles{};
    Area *m_area = nullptr;
    QGridLayout *m_tileGrid = nullptr;
    QGridLayout *m_grid = nullptr; ///< of charts and lists
    int m_tileColumns = 0;
    int m_cardColumns = 0;
    std::array<TimeChart *, 4> m_charts{};
    ShortList *m_busiest = nullptr;
    ShortList *m_lagging = nullptr;
    QButtonGroup *m_ranges = nullptr;
    QLabel *m_rangeName = nullptr;
    QPushButton *m_zoomed = nullptr;
    BusiestTopics m_busiestTopics;
    LaggingClients m_laggingClients;
    QSet<QByteArray> m_systemTopics; ///< of `$SYS`: not counted among the topics
    SampleHistory::Range m_range = SampleHistory::Range::Minute;
    QTimer m_slide; ///< while curves can be seen to move
    QElapsedTimer m_sinceSample;
    std::optional<size_t> m_exportFirst; ///< the chart whose table is to be exported
    qint64 m_zoomEndMs = 0; ///< 0: live
    qint64 m_zoomLengthMs = 0;
};

} // namespace deepros::gui
