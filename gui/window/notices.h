#pragma once

#include "monitor/rows.h"

#include <QObject>
#include <QSet>

#include <array>

namespace deepros::gui {

class LiveStore;

/// What a user wants to be told of who is not looking.
enum class Notice : quint8 {
    ConnectionStorm, ///< very many connections in a second
    ListenerLost, ///< nobody can connect any more, by MQTT or by WebSocket
    StaleRosTopic, ///< nothing comes on it, for ten periods of its own
    StoreFailed, ///< sessions and retained messages are not kept on disk
    WatchedRate, ///< the rate of a ROS topic has left the band that the user set, or is well again
    WrongPassword, ///< somebody was refused for it
    Count
};

/// Finds them in the deltas of the monitor. Each kind is told of once a minute at most, and what was left out is counted in the
/// next one; each can be muted. GUI thread.
class Notices : public QObject
{
    Q_OBJECT
public:
    static constexpr quint64 stormConnections = 100; ///< in a second
    static constexpr qint64 pauseMs = 60'000; ///< between two of a kind

    explicit Notices(LiveStore &live, QObject *parent = nullptr);

    void setMuted(Notice kind, bool muted) { m_states[size_t(kind)].isMuted = muted; }
    bool isMuted(Notice kind) const { return m_states[size_t(kind)].isMuted; }
    /// Found by somebody else, who sees to it that it is not told too often.
    void pass(Notice kind, const QString &text);
    /// For a menu, translated.
    static QString nameOf(Notice kind);
    /// For settings.
    static QString keyOf(Notice kind);

Q_SIGNALS:
    void raised(deepros::gui::Notice kind, const QString &title, const QString &text);

private:
    struct State
    {
        bool isMuted = false;
        qint64 toldMs = 0; ///< UTC ms since 1970; 0: never
        int leftOut = 0; ///< since then
    };

    void forget();
    void take(const MonitorDelta &delta);
    void takeSample(const Figures &figures);
    void tell(Notice kind, qint64 atMs, const QString &text);

    std::array<State, size_t(Notice::Count)> m_states;
    std::shared_ptr<const Figures> m_last; ///< null: the next one is not compared
    QSet<QByteArray> m_stale; ///< ROS topics
    bool m_isComplete = false; ///< what was stale before we looked is no news
};

} // namespace deepros::gui
