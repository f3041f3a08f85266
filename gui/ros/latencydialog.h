#pragma once

#include "ros/rosrows.h"
#include "ros/topicruledialog.h"

class QCheckBox;
class QComboBox;

namespace deepros::gui {

/// Asks which field of the payloads of a pattern says when they were made. GUI thread.
class LatencyDialog : public TopicRuleDialog
{
    Q_OBJECT
public:
    /// Begins with this filter. `payload`: one of its topics', whose fields are offered; it need not be JSON.
    LatencyDialog(const RosLatencyFields &fields, const QByteArray &filter, const QByteArray &payload,
                  QWidget *parent = nullptr);

    /// Those of the beginning, with what the user has done: the newest first, so that it counts.
    const RosLatencyFields &fields() const { return m_fields; }
    /// Fields of a JSON object that may be a time, their levels separated by '.', in the order of their
    /// names; thirty at most.
    static QStringList candidates(const QByteArray &payload);

protected:
    bool showRule(const QByteArray &filter) override;
    void setRule(const QByteArray &filter) override;
    void forgetRule(const QByteArray &filter) override;
    void retranslate() override;
    bool isComplete() const override;

private:
    QByteArray field() const;

    RosLatencyFields m_fields;
    QLabel *m_fieldLabel;
    QComboBox *m_field;
    QCheckBox *m_none;
};

} // namespace deepros::gui
