#pragma once

#include "broker/brokercontrol.h"
#include "context.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace deepros::gui {

/// Asks before retained values are cleared: how many, how large, which, and which of them will come back. Clears them inside the
/// broker, with progress, and offers to undo it. Deletes itself when it is closed. GUI thread.
class ClearDialog : public QDialog
{
    Q_OBJECT
public:
    /// Values at and below `path` (empty: everywhere). `matching` says which topics the filter of the page shows; empty function:
    /// no filter is set.
    ClearDialog(const Context &context, const QByteArray &path, std::function<bool(const QByteArray &)> matching,
                QWidget *parent = nullptr);
    ~ClearDialog() override;

Q_SIGNALS:
    void cleared();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void ask();
    void choose();
    void begin();
    void finish(const ClearedRetained &answer);
    void showProgress();
    bool isLate() const { return !m_patience.isActive() && (m_isRunning ? m_shared->done == 0 : !m_isAnswered && !m_isLost); }

    const Context m_context;
    const QByteArray m_path;
    const std::function<bool(const QByteArray &)> m_matching;
    QLabel *m_where;
    QRadioButton *m_onlyMatching;
    QRadioButton *m_all;
    QLabel *m_sum;
    QLabel *m_warning;
    QPushButton *m_showList;
    QPlainTextEdit *m_list;
    QCheckBox *m_keep;
    QProgressBar *m_progress;
    QLabel *m_late; ///< beside the buttons, when the broker takes long to answer
    QPushButton *m_cancel;
    QPushButton *m_clear;
    QList<Message> m_found; ///< everything below the path
    QList<Message> m_chosen;
    struct Shared
    {
        std::atomic<int> done{0};
        std::atomic<int> total{0};
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    QTimer m_poll;
    QTimer m_patience;
    bool m_isAnswered = false;
    bool m_isLost = false;
    bool m_isRunning = false;
};

} // namespace deepros::gui
