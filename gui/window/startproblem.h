#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace deepros {
struct BrokerConfig;
}

namespace deepros::gui {

/// Why the broker cannot start, as far as a user can do something about it.
struct StartProblem
{
    enum class Kind : quint8 {
        Other,
        PortBusy, ///< another program listens there
        PortForbidden, ///< the system lets only privileged programs listen there
        Configuration, ///< it was read, and has mistakes
        Certificate ///< a file of TLS is missing, out of date or of no use
    };

    Kind kind = Kind::Other;
    QString reason; ///< a sentence of the broker; lines of the configuration
    quint16 port = 0; ///< of PortBusy and PortForbidden
    quint16 otherPort = 0; ///< that may do instead; 0: none can be chosen here
    bool isWebSocket = false; ///< the port is that of WebSocket
    QString owner; ///< who listens there, "mosquitto"; empty: unknown
    qint64 ownerProcess = 0;
};

/// `reason`: what the start answered. `hasMistakes`: the configuration cannot be used at all.
StartProblem startProblemOf(const QString &reason, const BrokerConfig &config, bool hasMistakes);

/// What the window shows in place of its pages when the broker cannot start: why, and what can be done about it.
class StartProblemPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartProblemPage(QWidget *parent = nullptr);

    void show(const StartProblem &problem);
    const StartProblem &problem() const { return m_problem; }
    void retranslate();

Q_SIGNALS:
    void retryWanted();
    void portWanted(quint16 port);

private:
    QString title() const;
    QString hint() const;

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_hint;
    QPushButton *m_usePort;
    QPushButton *m_retry;
    StartProblem m_problem;
};

} // namespace deepros::gui
