#include "support/brokerprocess.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTimer>

namespace deepros::test {

std::chrono::milliseconds patience()
{
    static const int seconds = qEnvironmentVariableIntValue("DEEPROS_TEST_PATIENCE");
    return std::chrono::seconds(seconds > 0 ? seconds : 10);
}

bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds timeout)
{
    if (condition())
        return true;
    QTimer deadline;
    deadline.setSingleShot(true);
    deadline.start(timeout);
    QEventLoop loop;
    while (deadline.isActive()) {
        loop.processEvents(QEventLoop::WaitForMoreEvents);
        if (condition())
            return true;
    }
    return false;
}

BrokerProcess::BrokerProcess(const QString &program) : m_program(program)
{
    if (m_program.isEmpty())
        m_program = qEnvironmentVariable("DEEPROS_BROKER", QStringLiteral(DEEPROS_BROKER_PROGRAM));
    connect(&m_process, &QProcess::readyReadStandardError, this, &BrokerProcess::readLog);
    m_process.setStandardOutputFile(QProcess::nullDevice());
}

BrokerProcess::~BrokerProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(5'000);
}

void BrokerProcess::setVariable(const QString &name, const QString &value)
{
    m_variables.insert(name, value);
}

bool BrokerProcess::start()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QStringLiteral("BROKER_")))
            environment.remove(name);
    }
    // Never the user's own.
    environment.insert(QStringLiteral("BROKER_DATA_DIR"), m_directory.filePath(QStringLiteral("data")));
    for (auto it = m_variables.cbegin(); it != m_variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(m_directory.path());

    const auto text = [](const char *s) { return QString::fromLatin1(s); };
    QStringList arguments{text("--no-gui"),    text("--mqtt-host"), text("127.0.0.1"),
                          text("--mqtt-port"), text("0"),           text("--ws-host"),
                          text("127.0.0.1"),   text("--ws-port"),   text("0")};
    m_process.start(m_program, arguments + m_arguments);
    const bool answered = waitUntil([this] { return m_ready || m_process.state() == QProcess::NotRunning; });
    if (m_ready && mqttPort() != 0)
        return true;
    readLog();
    const QString why = m_process.error() == QProcess::FailedToStart ? QStringLiteral("it does not start")
                        : !answered                                  ? QStringLiteral("it does not get ready")
                        : m_ready                                    ? QStringLiteral("it names no MQTT port")
                                  : QStringLiteral("it ended with status %1").arg(m_process.exitCode());
    m_errorText = QStringLiteral("%1: %2\n%3").arg(m_program, why, QString::fromUtf8(m_log));
    return false;
}

void BrokerProcess::terminate()
{
    m_process.terminate();
}

bool BrokerProcess::waitForEnd()
{
    const bool ended = waitUntil([this] { return m_process.state() == QProcess::NotRunning; });
    readLog();
    return ended;
}

bool BrokerProcess::stop()
{
    terminate();
    return waitForEnd() && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void BrokerProcess::readLog()
{
    static const QRegularExpression listening(QStringLiteral("listening on (\\w+)://\\S*:(\\d+)"));
    m_log += m_process.readAllStandardError();
    for (qsizetype end; (end = m_log.indexOf('\n', m_linesRead)) >= 0; m_linesRead = end + 1) {
        if (m_ready)
            continue;
        const QString line = QString::fromUtf8(m_log.mid(m_linesRead, end - m_linesRead));
        if (const auto match = listening.match(line); match.hasMatch())
            m_ports.insert(match.captured(1).toLatin1(), match.captured(2).toUShort());
        m_ready = line.trimmed() == QStringLiteral("ready") || line.endsWith(QStringLiteral(" ready"));
    }
}

} // namespace deepros::test
