#include "passwordprompt.h"

#include "auth/passwordhash.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace deepros {

namespace {

volatile std::sig_atomic_t caughtSignal = 0;

void noteSignal(int number)
{
    caughtSignal = number;
}

/// While it lives the terminal shows nothing of what is typed. A signal only interrupts the reading; the
/// destructor gives the terminal back and then sends the signal again, to have its usual effect.
class HiddenInput
{
public:
    HiddenInput()
    {
        caughtSignal = 0;
        // Blocked but while ppoll() waits: a signal just before that would be noted, and input waited for.
        sigset_t blocked;
        sigemptyset(&blocked);
        for (const int signal : signals)
            sigaddset(&blocked, signal);
        pthread_sigmask(SIG_BLOCK, &blocked, &m_mask);
        struct sigaction action = {};
        action.sa_handler = noteSignal;
        for (size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &action, &m_actions[i]);
        m_isChanged = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        hidden.c_lflag |= ECHONL;
        m_isChanged = m_isChanged && tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenInput()
    {
        if (m_isChanged)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        for (size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &m_actions[i], nullptr);
        if (caughtSignal)
            std::raise(caughtSignal);
        pthread_sigmask(SIG_SETMASK, &m_mask, nullptr);
    }
    Q_DISABLE_COPY_MOVE(HiddenInput)

    bool isHidden() const { return m_isChanged; }
    /// The signals that stay blocked while waiting: those that were blocked before.
    const sigset_t &waitingMask() const { return m_mask; }

private:
    static constexpr std::array<int, 5> signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

    std::array<struct sigaction, signals.size()> m_actions{};
    sigset_t m_mask{};
    termios m_before{};
    bool m_isChanged = false;
};

/// `mask` null: signals have their usual effect.
Result<SecretString, QString> readLine(const sigset_t *mask)
{
    QByteArray line;
    for (;;) {
        char byte = 0;
        pollfd input{STDIN_FILENO, POLLIN, 0};
        ssize_t count = ::ppoll(&input, 1, nullptr, mask);
        if (count > 0)
            count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && (errno == EINTR || errno == EAGAIN) && !caughtSignal)
            continue;
        if (count < 0 || caughtSignal)
            return Failure{QStringLiteral("the password could not be read")};
        if (count == 0 || byte == '\n')
            break;
        line += byte;
        if (line.size() > PasswordHash::maximumPassword + 1)
            break;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.size() > PasswordHash::maximumPassword) {
        return Failure{QStringLiteral("the password is too long: expected 1 to %1 bytes")
                           .arg(PasswordHash::maximumPassword)};
    }
    return SecretString(line);
}

Result<SecretString, QString> ask(const HiddenInput &input, const QString &question)
{
    if (!input.isHidden())
        return Failure{QStringLiteral("the terminal would show the password: give it with --stdin")};
    std::fprintf(stderr, "%s: ", question.toUtf8().constData());
    return readLine(&input.waitingMask());
}

} // namespace

bool canAskForPassword()
{
    return isatty(STDIN_FILENO) == 1;
}

Result<SecretString, QString> askForPassword(const QString &user)
{
    const HiddenInput input;
    auto first = ask(input, QStringLiteral("Password for %1").arg(user));
    if (!first || first->isEmpty())
        return first;
    const auto second = ask(input, QStringLiteral("The same again"));
    if (!second)
        return second;
    if (!(*first == *second))
        return Failure{QStringLiteral("the two passwords differ: nothing was changed")};
    return first;
}

Result<SecretString, QString> readPasswordLine()
{
    caughtSignal = 0;
    return readLine(nullptr);
}

} // namespace deepros
