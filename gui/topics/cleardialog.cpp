#include "topics/cleardialog.h"

#include "desk.h"
#include "live/answer.h"
#include "live/livestore.h"
#include "text/format.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr qint64 recentMs = 60'000;
constexpr qsizetype maxListed = 2'000;
constexpr int pollMs = 50;
constexpr int patienceMs = 2'000;

} // namespace

ClearDialog::ClearDialog(const Context &context, const QByteArray &path, std::function<bool(const QByteArray &)> matching,
                         QWidget *parent)
    : QDialog(parent), m_context(context), m_path(path), m_matching(std::move(matching)), m_where(new QLabel(this)),
      m_onlyMatching(new QRadioButton(this)), m_all(new QRadioButton(this)), m_sum(new QLabel(this)),
      m_warning(new QLabel(this)), m_showList(new QPushButton(this)), m_list(new QPlainTextEdit(this)),
      m_keep(new QCheckBox(this)), m_progress(new QProgressBar(this)), m_late(new QLabel(this)), m_cancel(new QPushButton(this)),
      m_clear(new QPushButton(this))
{
    setObjectName(QStringLiteral("clearDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_where->setProperty("role", QStringLiteral("title"));
    m_where->setWordWrap(true);
    m_warning->setProperty("role", QStringLiteral("warn"));
    m_warning->setWordWrap(true);
    m_sum->setWordWrap(true);
    m_sum->setObjectName(QStringLiteral("clearSum"));
    m_onlyMatching->setObjectName(QStringLiteral("clearMatching"));
    m_all->setObjectName(QStringLiteral("clearAll"));
    m_showList->setObjectName(QStringLiteral("clearShowList"));
    m_showList->setCheckable(true);
    m_list->setObjectName(QStringLiteral("clearList"));
    m_list->setReadOnly(true);
    m_list->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_list->setTabChangesFocus(true);
    m_list->setMinimumHeight(140);
    m_list->hide();
    m_keep->setObjectName(QStringLiteral("clearKeep"));
    m_keep->setChecked(true);
    m_progress->setObjectName(QStringLiteral("clearProgress"));
    m_progress->hide();
    m_cancel->setObjectName(QStringLiteral("clearCancel"));
    m_clear->setObjectName(QStringLiteral("clearNow"));
    m_clear->setProperty("danger", true);
    m_clear->setEnabled(false);
    (m_matching ? m_onlyMatching : m_all)->setChecked(true);
    m_onlyMatching->setVisible(bool(m_matching));
    m_all->setVisible(bool(m_matching));

    auto *sumRow = new QHBoxLayout;
    sumRow->addWidget(m_sum, 1);
    sumRow->addWidget(m_showList);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_late, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_where);
    layout->addWidget(m_onlyMatching);
    layout->addWidget(m_all);
    layout->addLayout(sumRow);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_warning);
    layout->addWidget(m_keep);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);

    connect(m_onlyMatching, &QRadioButton::toggled, this, &ClearDialog::choose);
    connect(m_showList, &QPushButton::toggled, this, [this](bool shown) {
        m_list->setVisible(shown);
        retranslate();
        adjustSize();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_clear, &QPushButton::clicked, this, &ClearDialog::begin);
    m_late->setObjectName(QStringLiteral("clearLate"));
    m_late->setProperty("role", QStringLiteral("warn"));
    m_late->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_late->setWordWrap(true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &ClearDialog::retranslate);
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &ClearDialog::showProgress);
    setMinimumWidth(520);
    retranslate();
    ask();
}

// What was begun is stopped, not left running unseen.
ClearDialog::~ClearDialog()
{
    *m_stop = true;
}

void ClearDialog::ask()
{
    m_patience.start();
    const QString filter = m_path.isEmpty() ? QStringLiteral("#") : QString::fromUtf8(m_path) + QStringLiteral("/#");
    whenAnswered(
        m_context.control.retainedMessages(filter), this,
        [this](const QList<Message> &messages) {
            m_found = messages;
            m_isAnswered = true;
            choose();
        },
        [this] {
            m_isLost = true;
            retranslate();
        });
}

void ClearDialog::choose()
{
    m_chosen = m_found;
    if (m_matching && m_onlyMatching->isChecked())
        m_chosen.removeIf([this](const Message &message) { return !m_matching(message->topic); });
    QStringList lines;
    for (const Message &message : m_chosen.first(std::min(m_chosen.size(), maxListed)))
        lines << tr("%1   %2", "topic, size").arg(format::oneLine(message->topic, 1024), format::bytes(double(message->payload.size())));
    if (m_chosen.size() > maxListed)
        lines << tr("… and %n more", nullptr, int(m_chosen.size() - maxListed));
    m_list->setPlainText(lines.join(u'\n'));
    retranslate();
    adjustSize();
}

void ClearDialog::retranslate()
{
    setWindowTitle(tr("Clear retained values"));
    m_where->setText(m_path.isEmpty() ? tr("Clear retained values of all topics")
                                      : tr("Clear retained values at and below %1").arg(format::oneLine(m_path, 1024)));
    m_onlyMatching->setText(tr("Only topics that the filter shows"));
    m_all->setText(tr("All topics there"));
    m_showList->setText(m_list->isVisibleTo(this) ? tr("Hide list") : tr("Show list"));
    m_list->setAccessibleName(tr("Topics whose retained values will be cleared"));
    m_keep->setText(tr("Keep a copy, so that this can be undone until the window is closed"));
    m_cancel->setText(m_isRunning ? tr("Stop") : tr("Cancel"));
    const int count = int(m_chosen.size());
    m_clear->setText(count > 0 ? tr("Clear %n value(s)", nullptr, count) : tr("Clear"));
    m_clear->setEnabled(count > 0 && (!m_isRunning || isLate())); // what is asked twice is cleared once
    m_showList->setVisible(count > 0);
    m_late->setText(isLate() ? tr("No answer yet") : QString());

    const qint64 now = m_context.live.nowMs();
    qint64 bytes = 0;
    qint64 newest = 0;
    int recent = 0;
    for (const Message &message : std::as_const(m_chosen)) {
        bytes += message->payload.size();
        newest = std::max(newest, message->timestampMs);
        recent += now - message->timestampMs < recentMs ? 1 : 0;
    }
    if (m_isLost)
        m_sum->setText(tr("The broker is not running."));
    else if (!m_isAnswered)
        m_sum->setText(tr("Counting…"));
    else if (count == 0)
        m_sum->setText(tr("There are no retained values here."));
    else
        m_sum->setText(tr("%1, %2 in all, the newest %3 old.")
                           .arg(tr("%n retained value(s)", nullptr, count), format::bytes(double(bytes)),
                                format::duration(std::max<qint64>(0, now - newest))));
    m_warning->setVisible(recent > 0);
    m_warning->setText(
        tr("Published in the last minute: %n value(s). They may come back with the next message.", nullptr, recent));
}

void ClearDialog::begin()
{
    m_isRunning = true;
    m_patience.start();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_onlyMatching, m_all, m_keep})
        widget->setEnabled(false);
    m_progress->setRange(0, int(m_chosen.size()));
    m_progress->setValue(0);
    m_progress->show();
    retranslate();

    ClearRequest request;
    // By name: what has become retained since it was counted is not touched.
    for (const Message &message : std::as_const(m_chosen))
        request.topics.append(message->topic);
    request.keepCopies = m_keep->isChecked();
    request.stop = m_stop;
    request.progress = [shared = m_shared](int done, int total) {
        shared->done = done;
        shared->total = total;
    };
    m_poll.start();
    whenAnswered(
        m_context.control.clearRetained(std::move(request)), this, [this](const ClearedRetained &answer) { finish(answer); },
        [this] {
            if (!std::exchange(m_isRunning, false))
                return;
            Q_EMIT m_context.desk.complain(tr("The retained values were not cleared: the broker is not running."));
            accept();
        });
    disconnect(m_cancel, nullptr, this, nullptr);
    connect(m_cancel, &QPushButton::clicked, this, [this] { *m_stop = true; });
}

void ClearDialog::showProgress()
{
    if (m_shared->total > 0)
        m_progress->setRange(0, m_shared->total);
    m_progress->setValue(m_shared->done);
    if (!m_late->text().isEmpty())
        retranslate();
}

void ClearDialog::finish(const ClearedRetained &answer)
{
    if (!std::exchange(m_isRunning, false))
        return; // it was asked twice
    m_poll.stop();
    const int count = int(answer.summary.count);
    const QString text = answer.stopped ? tr("Stopped: %n retained value(s) had been cleared.", nullptr, count)
                                        : tr("%n retained value(s) cleared.", nullptr, count);
    if (answer.copies.isEmpty()) {
        Q_EMIT m_context.desk.say(text);
    } else {
        Q_EMIT m_context.desk.offerUndo(text, [context = m_context, copies = answer.copies] {
            auto isAnswered = std::make_shared<bool>(false);
            QTimer::singleShot(patienceMs, &context.desk, [context, isAnswered] {
                if (!*isAnswered)
                    Q_EMIT context.desk.say(tr("No answer yet"));
            });
            whenAnswered(
                context.control.restoreRetained(copies), &context.desk,
                [context, isAnswered](int restored) {
                    *isAnswered = true;
                    Q_EMIT context.desk.say(tr("%n retained value(s) restored.", nullptr, restored));
                },
                [context, isAnswered] {
                    *isAnswered = true;
                    Q_EMIT context.desk.complain(tr("The retained values were not restored: the broker is not running."));
                });
        });
    }
    Q_EMIT cleared();
    accept();
}

void ClearDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace deepros::gui
