#pragma once

#include "context.h"
#include "ros/rosgraphplan.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QSettings;
class QSplitter;

namespace deepros::gui {

class GraphLinesModel;
class ListView;
class RosGraphView;
class RosModel;

/// Publishers, topics and subscribers, and who has to do with whom. Asks the broker who subscribes;
/// everything else it takes from the model, as filtered there. Works only while it is visible. GUI thread.
class RosGraph : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it.
    RosGraph(const Context &context, const RosModel &model, QWidget *parent = nullptr);

    /// Asks for subscribers, then draws anew.
    void refresh();
    /// Rates and states as the model has them; nothing moves unless boxes have come or gone.
    void updateNumbers();
    /// Topics have come or gone, or the filter has changed.
    void structureChanged();
    /// Everything in its best place.
    void relayout();
    void retranslate();
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

    /// Selects the client's box, as soon as there is one; where it publishes, else where it gets messages. An empty id: none.
    void selectClient(const QByteArray &id);

    QByteArray dot() const;
    QByteArray json() const;
    QImage image() const;

Q_SIGNALS:
    /// A box in the middle: what RosModel::keyOf() says.
    void chosen(const QByteArray &key);
    void opened(const QByteArray &key);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Form : quint8 { Picture, Dot, Json };
    enum Switch { Diagnostics, Rosout, Tf, Parameters, SwitchCount };

    GraphPlan::Hidden hidden() const;
    void rebuild();
    void showStatus();
    void exportTo(Form form);
    void write(const QString &path, Form form);
    void selectWanted();
    void showLines();
    void markLine();
    void open(GraphBox::Column column, const QByteArray &id);

    Context m_context;
    const RosModel &m_model;
    RosGraphView *m_view;
    GraphLinesModel *m_lines; ///< the same in words
    ListView *m_list;
    QSplitter *m_splitter;
    QPushButton *m_listButton;
    std::array<QPushButton *, SwitchCount> m_switches{};
    QPushButton *m_fit;
    QPushButton *m_png;
    QPushButton *m_dot;
    QPushButton *m_json;
    QLabel *m_hide;
    QLabel *m_status;
    GraphPlan::Subscribers m_subscribers;
    QByteArray m_wantedClient; ///< to be selected when its box has come; empty: none
    size_t m_nextQuestion = 0; ///< of the topics of the plan
    int m_pending = 0;         ///< questions under way
    bool m_isListing = false;  ///< the list changes by itself: nobody has chosen anything
};

} // namespace deepros::gui
