#include "broker/brokerthread.h"
#include "http/httpservice.h"
#include "support/brokerprocess.h"

#include <QSemaphore>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace deepros;
using namespace std::chrono_literals;
using test::waitUntil;

namespace {

BrokerConfig anyPorts()
{
    BrokerConfig config;
    config.mqttHost = QStringLiteral("127.0.0.1");
    config.mqttPort = 0;
    config.websocketEnabled = false;
    config.persistence = false;
    config.metricsPort = 0;
    config.apiToken = SecretString("token");
    return config;
}

/// A broker and its HTTP service, whose time limits are the test's.
struct Rig
{
    explicit Rig(HttpLimits limits = {}) : broker(anyPorts()), service(broker.control(), anyPorts(), limits)
    {
        started = broker.start().ok() && service.start().ok();
    }
    quint16 port() const { return quint16(QUrl(service.url()).port()); }

    BrokerThread broker;
    HttpService service;
    bool started = false;
};

/// One connection; everything that comes is kept.
class WebClient : public QTcpSocket
{
public:
    explicit WebClient(const Rig &rig)
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { received += readAll(); });
        connectToHost(QHostAddress::LocalHost, rig.port());
        waitUntil([this] { return state() == ConnectedState; });
    }
    void ask(const QByteArray &request, const QByteArray &body = {}, const QByteArray &token = {})
    {
        QByteArray text = request + " HTTP/1.1\r\nHost: localhost\r\n";
        if (!token.isEmpty())
            text += "Authorization: Bearer " + token + "\r\n";
        if (request.startsWith("POST"))
            text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        write(text + "\r\n" + body);
    }
    /// The first line of the answer, without the protocol.
    QByteArray status()
    {
        waitUntil([this] { return received.contains("\r\n\r\n"); });
        return received.left(received.indexOf('\r')).mid(9);
    }
    bool isClosed()
    {
        return waitUntil([this] { return state() == UnconnectedState; });
    }

    QByteArray received;
};

QByteArray metrics(const Rig &rig)
{
    WebClient client(rig);
    client.ask("GET /metrics");
    waitUntil([&] {
        return client.received.endsWith("\n") && client.received.contains("deepros_http_responses_total");
    });
    return client.received;
}

} // namespace

class TestHttpService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBrokerThatDoesNotAnswerIsSaid();
    void aBrokerThatHasStoppedIsNotHealthy();
    void idleConnectionsAreClosed();
    void aClientThatNeverReadsIsClosed();
    void tooManyWrongTokensWait();
    void theLogLevelNeedsAProgramThatLetsIt();
};

void TestHttpService::aBrokerThatDoesNotAnswerIsSaid()
{
    HttpLimits limits;
    limits.answerTime = 50ms;
    Rig rig(limits);
    QVERIFY(rig.started);
    QSemaphore blocked;
    rig.broker.control().post<int>([&](MQTTBroker &) {
        blocked.acquire();
        return 0;
    });
    WebClient client(rig);
    client.ask("GET /api/v1/statistics");
    QVERIFY2(client.status().startsWith("503"), client.received.constData());
    QVERIFY(client.received.contains("did not answer in time"));
    blocked.release();
    QVERIFY(client.isClosed()); // the late answer is not taken for another's
    WebClient next(rig);
    next.ask("GET /healthz");
    QVERIFY2(next.status().startsWith("200"), next.received.constData());
}

void TestHttpService::aBrokerThatHasStoppedIsNotHealthy()
{
    Rig rig;
    QVERIFY(rig.started);
    rig.broker.stop();
    for (const char *path : {"GET /healthz", "GET /metrics", "GET /api/v1/clients"}) {
        WebClient client(rig);
        client.ask(path);
        QVERIFY2(client.status().startsWith("503"), client.received.constData());
        QVERIFY(waitUntil([&] { return client.received.contains("the broker is not running"); }));
    }
}

void TestHttpService::idleConnectionsAreClosed()
{
    HttpLimits limits;
    limits.requestTime = 100ms;
    Rig rig(limits);
    QVERIFY(rig.started);
    WebClient silent(rig);
    WebClient used(rig);
    used.ask("GET /healthz");
    QVERIFY(used.status().startsWith("200"));
    QVERIFY(used.isClosed());
    QVERIFY(silent.isClosed());
    QVERIFY2(silent.received.isEmpty(),
             silent.received.constData()); // nothing was asked, nothing is answered
    QVERIFY(used.received.endsWith("ok\n"));
    QVERIFY(waitUntil([&] { return metrics(rig).contains("\ndeepros_http_connections 1\n"); }));
}

void TestHttpService::aClientThatNeverReadsIsClosed()
{
    HttpLimits limits;
    limits.writeTime = 100ms;
    Rig rig(limits);
    QVERIFY(rig.started);
    QTcpSocket silent;
    silent.setReadBufferSize(1);
    silent.connectToHost(QHostAddress::LocalHost, rig.port());
    QVERIFY(waitUntil([&] { return silent.state() == QTcpSocket::ConnectedState; }));
    // One request after the other without reading an answer: at some time one does not fit any more.
    const QByteArray request = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for (int i = 0; i < 2'000; ++i)
        silent.write(request);
    QVERIFY(waitUntil([&] { return metrics(rig).contains("\ndeepros_http_write_timeouts_total 1\n"); }));
    silent.setReadBufferSize(0);
    QVERIFY(waitUntil([&] {
        silent.readAll(); // what was on its way, then the end
        return silent.state() == QTcpSocket::UnconnectedState;
    }));
}

void TestHttpService::tooManyWrongTokensWait()
{
    Rig rig;
    QVERIFY(rig.started);
    std::vector<std::unique_ptr<WebClient>> clients;
    // Refusals come later and later; eight may wait at one time.
    for (int i = 0; i < 30; ++i) {
        clients.push_back(std::make_unique<WebClient>(rig));
        clients.back()->ask("POST /api/v1/reload", {}, "wrong");
    }
    const auto count = [&](const char *status) {
        return std::count_if(clients.begin(), clients.end(), [&](const auto &client) {
            return client->received.contains("\r\n\r\n") && client->received.mid(9).startsWith(status);
        });
    };
    QVERIFY(waitUntil([&] { return count("401") + count("429") == 30; }));
    QVERIFY2(count("429") > 0 && count("401") >= 8, QByteArray::number(count("429")).constData());
    for (const auto &client : clients)
        QVERIFY(!client->received.contains("429") || client->received.contains("Retry-After: 2"));
    // Once the refusals are over the right token is as good as ever; no other address was concerned
    // meanwhile.
    WebClient right(rig);
    right.ask("POST /api/v1/publish", R"({"topic":"a"})", "token");
    QVERIFY2(right.status().startsWith("200"), right.received.constData());
    QVERIFY(metrics(rig).contains("deepros_http_responses_total{code=\"429\"} " +
                                  QByteArray::number(count("429")) + '\n'));
}

void TestHttpService::theLogLevelNeedsAProgramThatLetsIt()
{
    Rig rig;
    QVERIFY(rig.started);
    WebClient client(rig);
    client.ask("POST /api/v1/log-level", R"({"level":"debug"})", "token");
    QVERIFY2(client.status().startsWith("501"), client.received.constData());
    QByteArray told;
    rig.broker.control().setLogLevelSetter([&](LogLevel level) { told = QByteArray::number(int(level)); });
    client.received.clear();
    client.ask("POST /api/v1/log-level", R"({"level":"debug"})", "token");
    QVERIFY2(client.status().startsWith("200"), client.received.constData());
    QCOMPARE(told, QByteArray::number(int(LogLevel::Debug)));
}

QTEST_GUILESS_MAIN(TestHttpService)
#include "tst_httpservice.moc"
