#pragma once

#include "entities/rostopic.h"
#include "ros/ratewatches.h"
#include "widgets/rowsmodel.h"

#include <QDialog>

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace deepros::gui {

class ListView;
class Theme;

class RateWatchesModel final : public RowsModel<RateWatches::State>
{
    Q_OBJECT
public:
    enum Column { Topic, State, Rate, Band, Patience, ColumnCount };
    using RowsModel::RowsModel;
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const RateWatches::State &state, int column, int role) const override;
    bool isSame(const RateWatches::State &a, const RateWatches::State &b) const override
    {
        return a.watch.topic == b.watch.topic;
    }
};

/// Sets and removes watches, and shows how they stand. GUI thread.
class WatchDialog : public QDialog
{
    Q_OBJECT
public:
    /// Begins with the watch of this topic, else with a band around `hz`; with an empty topic shows the list
    /// alone. The others must outlive it.
    WatchDialog(const RateWatches &watches, const RosPrefixes &prefixes, const Theme &theme,
                const QByteArray &topic, double hz, QWidget *parent = nullptr);

Q_SIGNALS:
    void watchWanted(const deepros::gui::RateWatch &watch);
    void removeWanted(const QByteArray &topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showList();
    void showBand();
    void setBand(double leastHz, double mostHz);
    RateWatch watch() const;
    QString objection() const;

    const RateWatches &m_watches;
    const RosPrefixes m_prefixes;
    RateWatchesModel *m_model;
    QLabel *m_intro;
    QFormLayout *m_form;
    QLineEdit *m_topic;
    QDoubleSpinBox *m_least;
    QDoubleSpinBox *m_most;
    QSpinBox *m_seconds;
    QLabel *m_objection;
    ListView *m_list;
    QPushButton *m_remove;
    QPushButton *m_close;
    QPushButton *m_accept;
};

} // namespace deepros::gui
