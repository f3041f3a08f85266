#include "player.h"

#include "mqtt/serializer.h"
#include "support/brokerprocess.h"
#include "support/wirebytes.h"

using namespace deepros::mqtt;

namespace deepros::test {

namespace {

QString fromUtf8(QByteArrayView text)
{
    return QString::fromUtf8(text);
}

const Word *findWord(const QList<Word> &words, const char *name)
{
    for (const Word &word : words) {
        if (word.name == name)
            return &word;
    }
    return nullptr;
}

/// "1500ms", "2s"
std::optional<std::chrono::milliseconds> duration(QByteArrayView text)
{
    if (text.endsWith("ms")) {
        if (const auto number = valueNumber(text.chopped(2)))
            return std::chrono::milliseconds(*number);
    } else if (text.endsWith("s")) {
        if (const auto number = valueNumber(text.chopped(1)))
            return std::chrono::seconds(*number);
    }
    return std::nullopt;
}

QString waitingText(TestClient &client)
{
    if (client.inbox().empty())
        return client.isClosedByPeer() ? QStringLiteral("the broker closed the connection")
                                       : QStringLiteral("nothing arrived");
    QStringList texts;
    for (const Arrival &arrival : client.inbox())
        texts.append(fromUtf8(arrival.text(client.version())));
    return QStringLiteral("there is:\n      ") + texts.join(QStringLiteral("\n      "));
}

} // namespace

Player::Player(const Conversation &conversation, ProtocolVersion version, Stage stage)
    : m_conversation(conversation), m_version(version), m_stage(std::move(stage))
{}

QString Player::play()
{
    const auto located = [this](int line, const QString &error) {
        return QStringLiteral("%1:%2: %3 (MQTT %4) [%5]\n    %6")
            .arg(m_conversation.file)
            .arg(line)
            .arg(fromUtf8(m_conversation.name), QLatin1String(versionName(m_version)),
                 fromUtf8(m_conversation.clauses.join(", ")), error);
    };
    for (const Step &step : m_conversation.steps) {
        if (!step.only.isEmpty() && !step.only.contains(m_version))
            continue;
        if (const QString error = playStep(step); !error.isEmpty())
            return located(step.line, fromUtf8(step.text) + QStringLiteral("\n    ") + error);
    }
    if (m_ended)
        return {};
    // Twice: the first round makes sure that the broker has read everything, the second that everything it
    // sent is here.
    for (int round = 0; round < 2; ++round) {
        if (const QString error = pingAll(true); !error.isEmpty())
            return located(m_conversation.steps.back().line,
                           QStringLiteral("nothing more should arrive at the end\n    ") + error);
    }
    return {};
}

QString Player::playStep(const Step &step)
{
    const auto words = splitWords(step.text);
    if (!words || words->isEmpty())
        return QStringLiteral("a quote is left open");
    const QByteArray &keyword = words->first().name;
    if (keyword == "mark") {
        m_mark = std::chrono::steady_clock::now();
        return {};
    }
    if (keyword == "sync")
        return pingAll(false);
    if (keyword == "stop") {
        if (!m_stage.terminate)
            return QStringLiteral("this broker cannot be stopped");
        m_stage.terminate();
        m_ended = true;
        return {};
    }
    if (keyword == "exit") {
        const int status = int(valueNumber(words->value(1).name).value_or(0));
        return m_stage.waitForExit(status) ? QString() : QStringLiteral("the broker did not end like that");
    }
    return playClient(step, *words);
}

QString Player::playClient(const Step &step, const QList<Word> &words)
{
    if (words.size() < 2)
        return QStringLiteral("expected 'CLIENT > …', 'CLIENT < …' or 'CLIENT open, close, closed, nothing'");
    TestClient &client = clientOf(words[0].name);
    const QByteArray &verb = words[1].name;
    if (verb == "open")
        return client.open(m_stage.host, m_stage.port) ? QString() : QStringLiteral("no connection");
    if (verb == "open-ws") {
        const Word *protocol = findWord(words, "protocol");
        return client.openWebSocket(m_stage.host, m_stage.websocketPort,
                                    protocol ? fromUtf8(protocol->value) : QStringLiteral("mqtt"));
    }
    if (verb == "close") {
        client.close();
        return {};
    }
    if (verb == "closed")
        return expectClosed(client);
    if (verb == "nothing")
        return expectNothing(client);
    if (verb == "refused" || verb == "refused-connect")
        return refused(client, step.text, words.sliced(2), verb == "refused-connect");
    const QList<Word> rest = words.sliced(2);
    if (rest.isEmpty())
        return QStringLiteral("expected a packet");
    if (verb == ">")
        return send(client, QByteArrayView(step.text).sliced(step.text.indexOf('>') + 1), rest);
    if (verb == "<" || verb == "<~")
        return existsIn(rest.first().name, client.version()) ? expect(client, rest, verb == "<~") : QString();
    return QStringLiteral("'%1' is no verb").arg(fromUtf8(verb));
}

QString Player::send(TestClient &client, QByteArrayView text, const QList<Word> &words)
{
    const QByteArray &kind = words.first().name;
    if (const Word *version = findWord(words, "v")) {
        client.setVersion(version->value == "5"       ? ProtocolVersion::V5
                          : version->value == "3.1.1" ? ProtocolVersion::V311
                                                      : ProtocolVersion::V31);
    }
    if (kind == "text") {
        client.sendText(QStringLiteral("text"));
        return {};
    }
    QByteArray bytes;
    if (kind == "hex") {
        const auto wire = wireBytes(text.sliced(text.indexOf("hex") + 3));
        if (!wire)
            return QStringLiteral("these are no bytes");
        bytes = *wire;
    } else {
        const Built built = buildPacket(words, client.version(), client.ids(), m_bindings);
        if (!built.error.isEmpty())
            return built.error;
        bytes = built.bytes;
    }
    const bool reopens = kind == "connect" && (!client.isOpen() || client.isClosedByPeer());
    if (reopens && !client.open(m_stage.host, m_stage.port))
        return QStringLiteral("no connection");
    if (!client.isOpen() && !client.isClosedByPeer())
        return QStringLiteral("the client is not connected");
    client.send(bytes);
    return {};
}

QString Player::expect(TestClient &client, const QList<Word> &words, bool anyOrder)
{
    auto limit = patience();
    if (const Word *within = findWord(words, "within"))
        limit += duration(within->value).value_or(std::chrono::milliseconds(0));

    QString error;
    bool matched = false;
    const auto decided = [&] {
        auto &inbox = client.inbox();
        for (auto it = inbox.begin(); it != inbox.end(); ++it) {
            Bindings bindings = m_bindings;
            PacketIds ids = client.ids();
            error = it->error;
            if (error.isEmpty())
                error = comparePacket(words, it->packet, client.version(), ids, bindings, it->topic);
            if (error.isEmpty())
                error = checkTime(words, *it);
            if (error.isEmpty()) {
                m_bindings = bindings;
                client.ids() = ids;
                inbox.erase(it);
                matched = true;
            }
            if (matched || !anyOrder)
                return true;
        }
        return client.isClosedByPeer();
    };
    waitUntil(decided, limit);
    if (matched)
        return {};
    return (error.isEmpty() ? QStringLiteral("it did not come") : error) + QStringLiteral("; ") +
           waitingText(client);
}

QString Player::expectClosed(TestClient &client)
{
    const bool ended =
        waitUntil([&client] { return client.isClosedByPeer() || !client.inbox().empty(); }, 2 * patience());
    if (ended && client.inbox().empty())
        return {};
    return QStringLiteral("the connection should be closed; ") + waitingText(client);
}

/// One row of a table: what a broker answers to bytes it must refuse. A fresh connection each.
QString Player::refused(TestClient &client, QByteArrayView text, const QList<Word> &words, bool isConnect)
{
    const Word *code = findWord(words, "code");
    const Word *code3 = findWord(words, "code3");
    const qsizetype hex = text.indexOf(" hex ");
    if (!findWord(words, "clause") || !code || hex < 0)
        return QStringLiteral("expected clause=… code=… hex …");
    const auto bytes = wireBytes(text.sliced(hex + 5));
    if (!bytes)
        return QStringLiteral("these are no bytes");
    if (!client.open(m_stage.host, m_stage.port))
        return QStringLiteral("no connection");

    const auto packet = [](const char *name) { return Word{name, {}, false, false}; };
    const Word reason{"reason", "*", true, false};
    QString error;
    if (!isConnect) {
        const QByteArray connect = "connect id=" + client.name();
        error = send(client, connect, *splitWords(connect));
        if (error.isEmpty())
            error = expect(client, {packet("connack")}, false);
    }
    client.send(*bytes);
    if (error.isEmpty() && isConnect && (isV5(client.version()) || code3))
        error = expect(client, {packet("connack"), isV5(client.version()) ? *code : *code3, reason}, false);
    if (error.isEmpty() && !isConnect && isV5(client.version()))
        error = expect(client, {packet("disconnect"), *code, reason}, false);
    return error.isEmpty() ? expectClosed(client) : error;
}

QString Player::expectNothing(TestClient &client)
{
    for (const auto &[name, other] : m_clients) {
        if (other.get() == &client || !other->isConnected())
            continue;
        if (const QString error = ping(*other, false); !error.isEmpty())
            return error;
    }
    return ping(client, true);
}

QString Player::ping(TestClient &client, bool strict)
{
    QByteArray bytes;
    appendEmpty(bytes, PacketType::Pingreq);
    client.send(bytes);
    const QList<Word> pingresp{Word{"pingresp", {}, false, false}};
    const QString error = expect(client, pingresp, !strict);
    return error.isEmpty() ? QString() : fromUtf8(client.name()) + QStringLiteral(": ") + error;
}

QString Player::pingAll(bool strict)
{
    for (const auto &[name, client] : m_clients) {
        if (!client->isConnected())
            continue;
        if (const QString error = ping(*client, strict); !error.isEmpty())
            return error;
    }
    return {};
}

QString Player::checkTime(const QList<Word> &words, const Arrival &arrival) const
{
    const Word *after = findWord(words, "after");
    if (!after)
        return {};
    const auto least = duration(after->value);
    if (!least)
        return QStringLiteral("after= needs a time like 900ms or 2s");
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(arrival.time - m_mark);
    if (passed >= *least)
        return {};
    return QStringLiteral("it came %1 ms after the mark").arg(passed.count());
}

TestClient &Player::clientOf(const QByteArray &name)
{
    auto &client = m_clients[name];
    if (!client)
        client = std::make_unique<TestClient>(name, m_version);
    return *client;
}

} // namespace deepros::test
