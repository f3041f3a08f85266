#pragma once

#include <QMap>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>

namespace deepros::test {

/// How long to wait for what should happen at once. Generous, because nothing waits for it unless something
/// is broken; DEEPROS_TEST_PATIENCE (seconds) overrides it.
std::chrono::milliseconds patience();

/// Runs the event loop until `condition` holds; false when patience ends first.
bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds timeout = patience());

/// The real program, started on ephemeral loopback ports in an empty working directory without any BROKER_*
/// variable of the caller's. Ended by its destructor. Needs a QCoreApplication; all in one thread.
class BrokerProcess : public QObject
{
    Q_OBJECT

public:
    /// `program` empty: $DEEPROS_BROKER, or else the one of this build.
    explicit BrokerProcess(const QString &program = QString());
    ~BrokerProcess() override;

    /// Variables on top of the environment, e.g. BROKER_MAX_QUEUED_MESSAGES. Call before start().
    void setVariable(const QString &name, const QString &value);
    /// Arguments behind those that choose the ports. Call before start().
    void setArguments(const QStringList &arguments) { m_arguments = arguments; }
    /// The working directory, empty at first: a place for files the arguments name.
    QString directory() const { return m_directory.path(); }

    /// Waits until the program says "ready"; false with errorText() when it does not.
    bool start();
    /// SIGTERM; does not wait.
    void terminate();
    /// Waits for the end after terminate() or for its own; false when it does not come in time.
    bool waitForEnd();
    /// terminate() and waitForEnd(); true for exit status 0.
    bool stop();

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    int exitCode() const { return m_process.exitCode(); }
    qint64 processId() const { return m_process.processId(); }
    quint16 mqttPort() const { return m_ports.value(QByteArrayLiteral("mqtt")); }
    quint16 websocketPort() const { return m_ports.value(QByteArrayLiteral("ws")); }
    /// Everything written to standard error so far.
    QByteArray log() const { return m_log; }
    QString errorText() const { return m_errorText; }

private:
    void readLog();

    QProcess m_process;
    QTemporaryDir m_directory;
    QString m_program;
    QStringList m_arguments;
    QMap<QString, QString> m_variables;
    QMap<QByteArray, quint16> m_ports; ///< by URL scheme
    QByteArray m_log;
    qsizetype m_linesRead = 0; ///< bytes of m_log that were looked at
    bool m_ready = false;
    QString m_errorText;
};

} // namespace deepros::test
