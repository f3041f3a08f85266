#pragma once

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

namespace deepros::test {

/// An installed mosquitto on a free loopback port: the player and the conversations are checked against it,
/// because it was written by others. Ended by its destructor.
class MosquittoProcess
{
public:
    ~MosquittoProcess();

    /// `variables` are ours (BROKER_…); false with errorText() when one has no counterpart or the start
    /// fails.
    bool start(const QString &program, const QMap<QString, QString> &variables);
    quint16 port() const { return m_port; }
    QString errorText() const { return m_errorText; }

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_errorText;
};

} // namespace deepros::test
