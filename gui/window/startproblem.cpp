#include "window/startproblem.h"

#include "theme/icons.h"
#include "window/portowner.h"

#include "config/brokerconfig.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace deepros::gui {

namespace {

constexpr quint16 firstFreePort = 1024; // below, a privilege is needed
constexpr quint16 usualPort = 1883;
constexpr quint16 usualWebSocketPort = 9001;

} // namespace

StartProblem startProblemOf(const QString &reason, const BrokerConfig &config, bool hasMistakes)
{
    StartProblem problem;
    problem.reason = reason;
    if (hasMistakes) {
        problem.kind = StartProblem::Kind::Configuration;
        return problem;
    }
    // As core/transport writes it; what is configured follows, and is of no use here.
    static const QRegularExpression certificate(QStringLiteral("^(certificate|key) file '.*"));
    if (certificate.match(reason).hasMatch()) {
        problem.kind = StartProblem::Kind::Certificate;
        problem.reason = reason.left(reason.lastIndexOf(QLatin1String("; configured: ")));
        return problem;
    }
    // As core/transport writes it, with the words of Qt at the end.
    static const QRegularExpression form(QStringLiteral("^cannot listen for (\\S+) on .* port (\\d+): ([^;]*)"));
    const QRegularExpressionMatch match = form.match(reason);
    const QString why = match.captured(3);
    if (why.contains(QLatin1String("in use")))
        problem.kind = StartProblem::Kind::PortBusy;
    else if (why.contains(QLatin1String("protected")))
        problem.kind = StartProblem::Kind::PortForbidden;
    else
        return problem;
    problem.port = match.captured(2).toUShort();
    problem.isWebSocket = match.captured(1).startsWith(QLatin1String("websocket"));
    if (problem.kind == StartProblem::Kind::PortBusy) {
        const PortOwner owner = portOwner(problem.port);
        problem.owner = owner.name;
        problem.ownerProcess = owner.process;
    }
    if (config.listeners.isEmpty()) { // else each has its own address
        const quint16 usual = problem.isWebSocket ? usualWebSocketPort : usualPort;
        problem.otherPort = problem.port < firstFreePort ? usual : problem.port < 65535 ? quint16(problem.port + 1) : usual;
    }
    return problem;
}

StartProblemPage::StartProblemPage(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_reason(new QLabel(this)),
      m_hint(new QLabel(this)), m_usePort(new QPushButton(this)), m_retry(new QPushButton(this))
{
    setObjectName(QStringLiteral("startProblem"));
    m_title->setObjectName(QStringLiteral("startProblemTitle"));
    m_reason->setObjectName(QStringLiteral("startProblemReason"));
    m_hint->setObjectName(QStringLiteral("startProblemHint"));
    m_usePort->setObjectName(QStringLiteral("useOtherPort"));
    m_usePort->setProperty("primary", true);
    m_retry->setObjectName(QStringLiteral("retryStart"));
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    for (QLabel *label : {m_icon, m_title, m_reason, m_hint}) {
        label->setWordWrap(label != m_icon);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_usePort);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *frame = new QWidget(this);
    frame->setLayout(column);
    frame->setMaximumWidth(720);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(frame, 8);
    row->addStretch(1);
    auto *content = new QWidget(this);
    auto *middle = new QVBoxLayout(content);
    middle->addStretch(2);
    middle->addLayout(row);
    middle->addStretch(3);
    auto *area = new QScrollArea(this); // many mistakes, large text
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    connect(m_retry, &QPushButton::clicked, this, &StartProblemPage::retryWanted);
    connect(m_usePort, &QPushButton::clicked, this, [this] { Q_EMIT portWanted(m_problem.otherPort); });
}

void StartProblemPage::show(const StartProblem &problem)
{
    m_problem = problem;
    retranslate();
}

QString StartProblemPage::title() const
{
    switch (m_problem.kind) {
    case StartProblem::Kind::PortBusy:
        return tr("Port %1 is in use").arg(m_problem.port);
    case StartProblem::Kind::PortForbidden:
        return tr("Port %1 may not be used").arg(m_problem.port);
    case StartProblem::Kind::Configuration:
        return tr("The configuration has mistakes");
    case StartProblem::Kind::Certificate:
        return tr("The certificate cannot be used");
    case StartProblem::Kind::Other:
        break;
    }
    return tr("The broker cannot start");
}

QString StartProblemPage::hint() const
{
    switch (m_problem.kind) {
    case StartProblem::Kind::PortBusy:
        return m_problem.owner.isEmpty()
            ? tr("Another program, perhaps another broker, listens there. Stop it and try again, or let this "
                 "broker use another port until it is closed.")
            : tr("%1 (process %2) listens there. Stop it and try again, or let this broker use another port until it is closed.")
                  .arg(m_problem.owner)
                  .arg(m_problem.ownerProcess);
    case StartProblem::Kind::PortForbidden:
        return tr("The system keeps this port for privileged programs. Use another one, 1024 or above, or have the system allow it.");
    case StartProblem::Kind::Configuration:
        return tr("Correct what is named above and try again: the file is read anew.");
    case StartProblem::Kind::Certificate:
        return tr("Put a valid certificate and its key there and try again: the files are read anew. Without BROKER_ENABLE_TLS the broker "
                  "starts without encryption.");
    case StartProblem::Kind::Other:
        break;
    }
    return tr("Change what the message names and try again. The window stays usable.");
}

void StartProblemPage::retranslate()
{
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_icon->setPixmap(iconPixmap(Icon::Warning, 40, palette().color(QPalette::PlaceholderText), devicePixelRatioF()));
    m_title->setText(title());
    m_reason->setText(m_problem.reason);
    m_hint->setText(hint());
    m_usePort->setVisible(m_problem.otherPort != 0);
    m_usePort->setText(tr("Use port %1").arg(m_problem.otherPort));
    m_retry->setText(tr("Try again"));
}

} // namespace deepros::gui
