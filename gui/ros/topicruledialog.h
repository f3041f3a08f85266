#pragma once

#include <QByteArray>
#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace deepros::gui {

/// Asks for something that holds for all topics of a filter: sets it, or forgets it. GUI thread.
class TopicRuleDialog : public QDialog
{
    Q_OBJECT
protected:
    /// Objects are named with this beginning. A class of its own adds its fields to form() and calls start()
    /// then.
    TopicRuleDialog(const QString &name, const QList<QByteArray> &knownFilters, const QByteArray &filter,
                    QWidget *parent);

    QFormLayout *form() const { return m_form; }
    void start();
    void changeEvent(QEvent *event) override;

    /// Shows what is known for the filter; false: nothing.
    virtual bool showRule(const QByteArray &filter) = 0;
    virtual void setRule(const QByteArray &filter) = 0;
    virtual void forgetRule(const QByteArray &filter) = 0;
    virtual void retranslate();
    /// False: nothing can be set now.
    virtual bool isComplete() const { return true; }
    void showObjection();

    QLabel *m_intro;

private:
    void takeFilter();
    QByteArray filter() const;

    QFormLayout *m_form;
    QLabel *m_filterLabel;
    QLabel *m_objection;
    QComboBox *m_filter;
    QPushButton *m_forget;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace deepros::gui
