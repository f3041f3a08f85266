#include "mosquittoprocess.h"

#include "support/brokerprocess.h"

#include <QFile>
#include <QTcpServer>

namespace deepros::test {

namespace {

/// The counterparts of our variables; the others keep a conversation to our broker.
QByteArray counterpart(const QString &variable)
{
    if (variable == QStringLiteral("BROKER_MAX_INFLIGHT_MESSAGES"))
        return "max_inflight_messages";
    if (variable == QStringLiteral("BROKER_MAX_QUEUED_MESSAGES"))
        return "max_queued_messages";
    if (variable == QStringLiteral("BROKER_MAX_MESSAGE_SIZE"))
        return "max_packet_size";
    if (variable == QStringLiteral("BROKER_MQTT_KEEPALIVE"))
        return "max_keepalive";
    return {};
}

} // namespace

MosquittoProcess::~MosquittoProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
}

bool MosquittoProcess::start(const QString &program, const QMap<QString, QString> &variables)
{
    QTcpServer probe; // mosquitto cannot choose a port itself
    probe.listen(QHostAddress::LocalHost);
    m_port = probe.serverPort();
    probe.close();

    QByteArray config = "listener " + QByteArray::number(m_port) + " 127.0.0.1\nallow_anonymous true\n" +
                        "max_topic_alias 65535\n";
    for (auto it = variables.cbegin(); it != variables.cend(); ++it) {
        const QByteArray name = counterpart(it.key());
        if (name.isEmpty()) {
            m_errorText = QStringLiteral("%1 has no counterpart").arg(it.key());
            return false;
        }
        config += name + ' ' + it.value().toUtf8() + '\n';
    }
    const QString fileName = m_directory.filePath(QStringLiteral("mosquitto.conf"));
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size()) {
        m_errorText = file.errorString();
        return false;
    }
    file.close();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    QByteArray log;
    QObject::connect(&m_process, &QProcess::readyRead, &m_process,
                     [this, &log] { log += m_process.readAll(); });
    m_process.start(program, {QStringLiteral("-c"), fileName});
    const bool running =
        waitUntil([&] { return log.contains("running") || m_process.state() == QProcess::NotRunning; });
    QObject::disconnect(&m_process, &QProcess::readyRead, &m_process, nullptr);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    if (running && m_process.state() == QProcess::Running)
        return true;
    m_errorText = QStringLiteral("%1 does not start: %2").arg(program, QString::fromUtf8(log));
    return false;
}

} // namespace deepros::test
