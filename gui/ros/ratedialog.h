#pragma once

#include "ros/rosrows.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace deepros::gui {

/// Asks how often the topics of a pattern should come, by which they are late or silent. GUI thread.
class RateDialog : public QDialog
{
    Q_OBJECT
public:
    /// Begins with this filter and the rate that is expected of it, else with `hz`.
    RateDialog(const RosExpectedRates &rates, const QByteArray &filter, double hz, QWidget *parent = nullptr);

    /// Those of the beginning, with what the user has done: the newest first, so that it counts.
    RosExpectedRates rates() const { return m_rates; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void takeFilter();
    void setRate();
    void forget();
    QByteArray filter() const;

    RosExpectedRates m_rates;
    QLabel *m_intro;
    QLabel *m_filterLabel;
    QLabel *m_rateLabel;
    QLabel *m_objection;
    QComboBox *m_filter;
    QDoubleSpinBox *m_rate;
    QPushButton *m_forget;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace deepros::gui
