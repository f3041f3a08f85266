#pragma once

#include "script.h"
#include "testclient.h"

#include <functional>
#include <map>
#include <memory>

namespace deepros::test {

/// Where a conversation takes place.
struct Stage
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    quint16 websocketPort = 0;
    std::function<void()> terminate;      ///< asks the broker to end; empty when it is not ours
    std::function<bool(int)> waitForExit; ///< whether it ended with that status
};

/// Plays one conversation in one version. Test thread.
class Player
{
public:
    Player(const Conversation &conversation, mqtt::ProtocolVersion version, Stage stage);

    /// Empty when everything went as written; else "file:line: …" with what was expected and what came.
    QString play();

private:
    QString playStep(const Step &step);
    QString playClient(const Step &step, const QList<Word> &words);
    QString send(TestClient &client, QByteArrayView text, const QList<Word> &words);
    QString expect(TestClient &client, const QList<Word> &words, bool anyOrder);
    QString expectClosed(TestClient &client);
    QString refused(TestClient &client, QByteArrayView text, const QList<Word> &words, bool isConnect);
    QString expectNothing(TestClient &client);
    QString ping(TestClient &client, bool strict);
    QString pingAll(bool strict);
    QString checkTime(const QList<Word> &words, const Arrival &arrival) const;
    TestClient &clientOf(const QByteArray &name);

    const Conversation &m_conversation;
    mqtt::ProtocolVersion m_version;
    Stage m_stage;
    std::map<QByteArray, std::unique_ptr<TestClient>> m_clients;
    Bindings m_bindings;
    std::chrono::steady_clock::time_point m_mark = std::chrono::steady_clock::now();
    bool m_ended = false; ///< the broker was told to end
};

} // namespace deepros::test
