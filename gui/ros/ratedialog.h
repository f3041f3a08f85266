#pragma once

#include "ros/rosrows.h"
#include "ros/topicruledialog.h"

class QDoubleSpinBox;

namespace deepros::gui {

/// Asks how often the topics of a pattern should come, by which they are late or silent. GUI thread.
class RateDialog : public TopicRuleDialog
{
    Q_OBJECT
public:
    /// Begins with this filter and the rate that is expected of it, else with `hz`.
    RateDialog(const RosExpectedRates &rates, const QByteArray &filter, double hz, QWidget *parent = nullptr);

    /// Those of the beginning, with what the user has done: the newest first, so that it counts.
    const RosExpectedRates &rates() const { return m_rates; }

protected:
    bool showRule(const QByteArray &filter) override;
    void setRule(const QByteArray &filter) override;
    void forgetRule(const QByteArray &filter) override;
    void retranslate() override;

private:
    RosExpectedRates m_rates;
    QLabel *m_rateLabel;
    QDoubleSpinBox *m_rate;
};

} // namespace deepros::gui
