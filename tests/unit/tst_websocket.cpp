#include "support/loopthread.h"
#include "transport/sockettransport.h"
#include "transport/websockethandshake.h"
#include "transport/websockettransport.h"

#include <QTest>
#include <QtEndian>

using namespace deepros;
using test::Findings;
using test::Loop;
using test::runOnLoop;
using test::SocketPair;
using test::turn;
using test::waitUntil;

namespace {

const QByteArray request =
    "GET /mqtt HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Protocol: mqtt\r\n\r\n";

QByteArray frame(quint8 first, const QByteArray &payload, quint32 mask = 0x12345678)
{
    QByteArray out(1, char(first));
    if (payload.size() < 126) {
        out.append(char(0x80 | payload.size()));
    } else if (payload.size() <= 0xFFFF) {
        out.append(char(0x80 | 126)).append(char(payload.size() >> 8)).append(char(payload.size()));
    } else {
        char size[8];
        qToBigEndian(quint64(payload.size()), size);
        out.append(char(0x80 | 127)).append(size, 8);
    }
    char key[4];
    qToBigEndian(mask, key);
    out.append(key, 4);
    for (qsizetype i = 0; i < payload.size(); ++i)
        out.append(char(payload[i] ^ key[i % 4]));
    return out;
}

/// Keeps every byte it gets.
class Receiver final : public Transport::Handler
{
public:
    QByteArray bytes;
    QByteArray closedBecause;
    int progress = 0;
    bool takes = true;
    qsizetype wants = 0; ///< bytes before anything is consumed

    qsizetype bytesReceived(QByteArrayView view, quint64 &wanted) override
    {
        if (!takes)
            return 0;
        if (view.size() < wants) {
            wanted = quint64(wants);
            return 0;
        }
        bytes += view.toByteArray();
        return view.size();
    }
    void packetReceived(QByteArray packet) override { bytes += packet; }
    void largePacketProgress() override { ++progress; }
    void transportClosed(const char *why) override { closedBecause = why; }
    void transportWritable() override {}
};

struct Bench
{
    explicit Bench(ListenerSpec spec = {})
    {
        auto below = std::make_unique<SocketTransport>(pair.takeNear(), "127.0.0.1:7", readBuffer);
        below->setListener(std::make_shared<ListenerState>(std::move(spec), services));
        transport = std::make_unique<WebSocketTransport>(std::move(below));
        transport->setHandler(&receiver);
        transport->start();
    }
    /// The answer to `bytes`.
    QByteArray ask(const QByteArray &bytes)
    {
        feed(bytes);
        return pair.receive();
    }
    void feed(QByteArrayView bytes)
    {
        for (; !bytes.isEmpty(); bytes = bytes.sliced(std::min<qsizetype>(bytes.size(), 50'000))) {
            pair.send(bytes.first(std::min<qsizetype>(bytes.size(), 50'000)));
            turn(3);
        }
    }

    SocketPair pair;
    ReadBuffer readBuffer;
    BlockPool pool;
    Counters counters;
    SystemClock clock;
    TransportServices services{readBuffer, pool, counters, clock};
    OutputBuffer output{pool};
    Receiver receiver;
    std::unique_ptr<WebSocketTransport> transport;
};

} // namespace

class TestWebSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheExampleOfTheStandard();
    void judgesRequests_data();
    void judgesRequests();
    void payloadIsTheSameHoweverItIsCut();
    void controlFramesAreAnswered();
    void refusesWhatIsAgainstTheRules_data();
    void refusesWhatIsAgainstTheRules();
    void pauseKeepsTheBytes();
    void largePacketShowsLife();
    void writesFrames();
    void refusedRequestIsCountedAndAnswered();
};

void TestWebSocket::acceptsTheExampleOfTheStandard()
{
    const WebSocketOpening opening = readWebSocketRequest(request + "more", {});
    QVERIFY(opening.status == WebSocketOpening::Status::Accepted);
    QCOMPARE(opening.size, request.size());
    QVERIFY(opening.answer.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
    QVERIFY(opening.answer.contains("\r\nSec-WebSocket-Protocol: mqtt\r\n"));
    for (qsizetype size = 0; size < request.size(); ++size)
        QVERIFY(readWebSocketRequest(QByteArrayView(request).first(size), {}).status ==
                WebSocketOpening::Status::NeedMore);
}

void TestWebSocket::judgesRequests_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const char *before, const char *after, const char *status) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(status);
    };
    row("3.1", "Protocol: mqtt", "Protocol: mqttv3.1", "101");
    row("second choice", "Protocol: mqtt", "Protocol: amqp, mqtt", "101");
    row("query", "/mqtt HTTP", "/mqtt?token=1 HTTP", "101");
    row("allowed origin", "Host: localhost", "Host: localhost\r\nOrigin: https://lab.example", "101");
    row("other origin", "Host: localhost", "Host: localhost\r\nOrigin: https://evil.example", "403");
    row("other path", "/mqtt HTTP", "/other HTTP", "404");
    row("no sub-protocol", "Sec-WebSocket-Protocol: mqtt\r\n", "", "400");
    row("other sub-protocol", "Protocol: mqtt", "Protocol: amqp", "400");
    row("other version", "Version: 13", "Version: 8", "426");
    row("a plain request", "Upgrade: websocket\r\n", "", "426");
    row("short key", "dGhlIHNhbXBsZSBub25jZQ==", "dGhl", "400");
    row("other method", "GET", "POST", "400");
    row("HTTP/1.0", "HTTP/1.1", "HTTP/1.0", "400");
    row("broken header", "Host: localhost", "Host localhost", "400");
}

void TestWebSocket::judgesRequests()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, status);
    ListenerSpec spec;
    spec.path = QStringLiteral("/mqtt");
    spec.origins = {QStringLiteral("https://lab.example")};
    QVERIFY(request.contains(before));
    const WebSocketOpening opening = readWebSocketRequest(QByteArray(request).replace(before, after), spec);
    QVERIFY2(opening.answer.startsWith("HTTP/1.1 " + status + ' '), opening.answer.constData());
    QCOMPARE(opening.why.isEmpty(), status == "101");
}

void TestWebSocket::payloadIsTheSameHoweverItIsCut()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        QByteArray stream = request;
        QByteArray expected;
        for (const int size : {0, 1, 3, 125, 126, 1000, 65'535, 65'536, 200'001}) {
            const QByteArray payload(size, char('a' + size % 26));
            expected += payload;
            stream += frame(0x82, payload, quint32(size) * 2654435761u);
        }
        stream +=
            frame(0x02, "one ") + frame(0x89, "ping") + frame(0x00, "message ") + frame(0x80, "in parts");
        expected += "one message in parts";
        Bench whole;
        whole.feed(stream);
        found.check(waitUntil([&] { return whole.receiver.bytes.size() == expected.size(); }),
                    QByteArray::number(whole.receiver.bytes.size()));
        found.check(whole.receiver.bytes == expected);

        Bench cut;
        const QByteArray small = request + frame(0x82, "abc") + frame(0x82, QByteArray(200, 'x')) +
                                 frame(0x89, "p") + frame(0x02, "d") + frame(0x80, "e");
        for (const char byte : small)
            cut.feed(QByteArrayView(&byte, 1));
        found.check(cut.receiver.bytes == "abc" + QByteArray(200, 'x') + "de");
    });
}

void TestWebSocket::controlFramesAreAnswered()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        bench.ask(request);
        found.check(bench.ask(frame(0x89, "abc")) == QByteArray("\x8a\x03"
                                                                "abc",
                                                                5)); // ping: pong
        found.check(bench.ask(frame(0x8A, "abc")).isEmpty());        // a pong nobody asked for
        found.check(bench.ask(frame(0x88, QByteArray("\x03\xe8"
                                                     "bye",
                                                     5))) == QByteArray("\x88\x02\x03\xe8", 4));
        found.check(bench.receiver.closedBecause == "connection closed by the peer");
        found.check(bench.counters.webSocketsRefused == 0);
    });
}

void TestWebSocket::refusesWhatIsAgainstTheRules_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("text") << frame(0x81, "abc") << 1003;
    QTest::newRow("reserved bit") << frame(0xC2, "abc") << 1002;
    QTest::newRow("not masked") << QByteArray("\x82\x01x", 3) << 1002;
    QTest::newRow("unknown data frame") << frame(0x83, "abc") << 1002;
    QTest::newRow("unknown control frame") << frame(0x8B, "abc") << 1002;
    QTest::newRow("continuation of nothing") << frame(0x80, "abc") << 1002;
    QTest::newRow("new message within another") << frame(0x02, "abc") + frame(0x82, "d") << 1002;
    QTest::newRow("large control frame") << frame(0x89, QByteArray(126, 'x')) << 1002;
    QTest::newRow("cut control frame") << frame(0x09, "x") << 1002;
    QTest::newRow("length in a longer form than needed")
        << QByteArray("\x82\xfe\x00\x01\0\0\0\0x", 9) << 1002;
    QTest::newRow("length beyond 63 bits")
        << QByteArray("\x82\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\0", 14) << 1002;
}

void TestWebSocket::refusesWhatIsAgainstTheRules()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    runOnLoop(Loop::Epoll, [&](Findings &found) {
        Bench bench;
        bench.ask(request);
        const QByteArray answer = bench.ask(bytes);
        found.check(answer.size() > 4 && quint8(answer[0]) == 0x88, answer.toHex());
        found.check(qFromBigEndian<quint16>(answer.constData() + 2) == code, answer.toHex());
        found.check(!bench.receiver.closedBecause.isEmpty());
        found.check(bench.counters.webSocketsRefused == 1);
        bench.feed(frame(0x82, "afterwards"));
        found.check(!bench.receiver.bytes.contains("afterwards"));
    });
}

void TestWebSocket::pauseKeepsTheBytes()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        bench.ask(request);
        bench.receiver.takes = false;
        bench.pair.send(frame(0x82, "first"));
        turn(3);
        bench.transport->setReading(false);
        bench.pair.send(frame(0x82, "second") + frame(0x82, "third"));
        turn(5);
        found.check(bench.receiver.bytes.isEmpty());
        bench.receiver.takes = true;
        bench.transport->setReading(true);
        bench.transport->offerAgain();
        found.check(waitUntil([&] { return bench.receiver.bytes == "firstsecondthird"; }),
                    bench.receiver.bytes);
    });
}

void TestWebSocket::largePacketShowsLife()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        bench.ask(request);
        bench.receiver.wants = 500'000;
        bench.feed(frame(0x82, QByteArray(500'000, 'x')));
        found.check(waitUntil([&] { return bench.receiver.bytes.size() == 500'000; }));
        found.check(bench.receiver.progress > 0);
    });
}

void TestWebSocket::writesFrames()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        bench.ask(request);
        bench.output.append(QByteArray("abc"));
        found.check(bench.transport->write(bench.output) == 3);
        found.check(bench.pair.receive() == QByteArray("\x82\x03"
                                                       "abc",
                                                       5));
        bench.output.append(QByteArray(300, 'x'));
        bench.transport->write(bench.output);
        found.check(bench.pair.receive() == QByteArray("\x82\x7e\x01\x2c", 4) + QByteArray(300, 'x'));
        // More than the socket takes: the rest stays with the caller.
        for (int i = 0; i < 100; ++i)
            bench.output.appendShared(QByteArray(100'000, 'y'));
        bench.transport->write(bench.output);
        found.check(bench.transport->isBlocked());
        const qint64 left = bench.output.size();
        found.check(left > 5'000'000, QByteArray::number(left));
        bench.transport->write(bench.output); // and no more of it is taken as long as nobody reads
        found.check(bench.output.size() == left);
        bench.transport->finish();
    });
}

void TestWebSocket::refusedRequestIsCountedAndAnswered()
{
    runOnLoop(Loop::Epoll, [](Findings &found) {
        Bench bench;
        found.check(bench.ask("GET / HTTP/1.1\r\nHost: x\r\n\r\n").startsWith("HTTP/1.1 426 "));
        found.check(bench.pair.isAtEnd());
        found.check(bench.counters.webSocketsRefused == 1);
        bench.pair.closeFar();
        found.check(waitUntil([&] { return !bench.receiver.closedBecause.isEmpty(); }));
    });
}

QTEST_GUILESS_MAIN(TestWebSocket)
#include "tst_websocket.moc"
