#include "http/httpparser.h"

#include <QTest>

using namespace deepros;
using State = HttpParser::State;

class TestHttpParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequestHoweverItIsSplit();
    void takesRequestsOneByOne();
    void refuses_data();
    void refuses();
    void boundsTheHeader();
    void boundsTheBody();
    void keepsAliveAsTheVersionSays_data();
    void keepsAliveAsTheVersionSays();
    void tellsOfAnExpectation();
    void answersAreFramed();
};

void TestHttpParser::readsARequestHoweverItIsSplit()
{
    const QByteArray bytes =
        "\r\nPOST /a%2Fb//c?x=1%202&y+z=&x=3 HTTP/1.1\r\nHost: localhost\r\nX-Odd:  two words \r\n"
        "Content-Length: 4\r\n\r\nbody";
    for (qsizetype step = 1; step <= bytes.size(); ++step) {
        HttpParser parser;
        for (qsizetype from = 0; from < bytes.size(); from += step) {
            QCOMPARE(parser.state(), State::Incomplete);
            parser.feed(QByteArrayView(bytes).sliced(from, std::min(step, bytes.size() - from)));
        }
        QCOMPARE(parser.state(), State::Complete);
        const HttpRequest request = parser.take();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.path, (QList<QByteArray>{"a/b", "", "c"}));
        QCOMPARE(request.parameter("x"), std::optional<QByteArray>("1 2"));
        QCOMPARE(request.parameter("y z"), std::optional<QByteArray>(""));
        QVERIFY(!request.parameter("none"));
        QCOMPARE(request.header("x-odd"), std::optional<QByteArray>("two words"));
        QCOMPARE(request.body, QByteArray("body"));
        QVERIFY(request.keepAlive);
        QCOMPARE(parser.state(), State::Incomplete);
        QVERIFY(!parser.hasBegun());
    }
}

void TestHttpParser::takesRequestsOneByOne()
{
    HttpParser parser;
    parser.feed("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\nGET /");
    QCOMPARE(parser.state(), State::Complete);
    QCOMPARE(parser.take().target, QByteArray("/1"));
    QCOMPARE(parser.state(), State::Complete);
    QCOMPARE(parser.take().target, QByteArray("/2"));
    QCOMPARE(parser.state(), State::Incomplete);
    QVERIFY(parser.hasBegun());
}

void TestHttpParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes + "\r\n\r\n" << status;
    };
    row("no version", "GET /");
    row("two blanks", "GET  / HTTP/1.1\r\nHost: h");
    row("not HTTP", "\x10\x0c\x00");
    row("bad method", "G(T / HTTP/1.1\r\nHost: h");
    row("version 2", "GET / HTTP/2.0\r\nHost: h", 505);
    row("no path", "GET * HTTP/1.1\r\nHost: h");
    row("absolute form", "GET http://h/ HTTP/1.1\r\nHost: h");
    row("fragment", "GET /a#b HTTP/1.1\r\nHost: h");
    row("bad percent", "GET /%2 HTTP/1.1\r\nHost: h");
    row("bad percent in the query", "GET /?a=%zz HTTP/1.1\r\nHost: h");
    row("no host", "GET / HTTP/1.1\r\nX: h");
    row("two hosts", "GET / HTTP/1.1\r\nHost: h\r\nHost: h");
    row("no colon", "GET / HTTP/1.1\r\nHost: h\r\nX");
    row("blank before the colon", "GET / HTTP/1.1\r\nHost: h\r\nX : 1");
    row("folded", "GET / HTTP/1.1\r\nHost: h\r\n X: 1");
    row("bare line feed", "GET / HTTP/1.1\r\nHost: h\nX: 1");
    row("bare carriage return", "GET / HTTP/1.1\r\nHost: h\rX: 1");
    row("zero byte", QByteArray("GET / HTTP/1.1\r\nHost: h\0", 25));
    row("length with a sign", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: +1");
    row("length empty", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length:");
    row("two lengths", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2");
    row("length beyond numbers", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999999");
    row("no length", "POST / HTTP/1.1\r\nHost: h", 411);
    row("body too long", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1048577", 413);
    row("chunked", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked", 501);
    row("chunked and a length",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked", 501);
}

void TestHttpParser::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpParser parser;
    QCOMPARE(parser.feed(bytes), State::Refused);
    QCOMPARE(parser.status(), status);
    QVERIFY(!parser.why().isEmpty());
    QCOMPARE(parser.feed("GET / HTTP/1.1\r\nHost: h\r\n\r\n"), State::Refused); // nothing behind it is read
}

void TestHttpParser::boundsTheHeader()
{
    const QByteArray begin = "GET / HTTP/1.1\r\nHost: h\r\nX: ";
    HttpParser fits;
    fits.feed(begin + QByteArray(HttpParser::maxHeaderBytes - begin.size(), 'a') + "\r\n\r\n");
    QCOMPARE(fits.state(), State::Complete);
    HttpParser tooLong;
    tooLong.feed(begin + QByteArray(HttpParser::maxHeaderBytes - begin.size() + 1, 'a') + "\r\n\r\n");
    QCOMPARE(tooLong.status(), 431);
    HttpParser endless;
    while (endless.state() == State::Incomplete)
        endless.feed(QByteArray(1000, 'a'));
    QCOMPARE(endless.status(), 431);
}

void TestHttpParser::boundsTheBody()
{
    HttpParser parser;
    parser.feed("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1048576\r\n\r\n");
    parser.feed(QByteArray(HttpParser::maxBodyBytes - 1, 'b'));
    QCOMPARE(parser.state(), State::Incomplete);
    QCOMPARE(parser.feed("b"), State::Complete);
    QCOMPARE(parser.take().body.size(), HttpParser::maxBodyBytes);
}

void TestHttpParser::keepsAliveAsTheVersionSays_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: h") << true;
    QTest::newRow("1.1, close") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: x, Close") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0") << false;
}

void TestHttpParser::keepsAliveAsTheVersionSays()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, keepAlive);
    HttpParser parser;
    QCOMPARE(parser.feed(head + "\r\n\r\n"), State::Complete);
    QCOMPARE(parser.take().keepAlive, keepAlive);
}

void TestHttpParser::tellsOfAnExpectation()
{
    HttpParser parser;
    parser.feed("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(parser.takeExpectation());
    QVERIFY(!parser.takeExpectation());
    QCOMPARE(parser.feed("x"), State::Complete);
}

void TestHttpParser::answersAreFramed()
{
    HttpResponse response;
    response.body = "{}";
    response.headers = {{"Retry-After", "1"}};
    const QByteArray whole = serialized(response, false, true);
    QVERIFY(whole.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(whole.contains("\r\nContent-Length: 2\r\n") && whole.contains("\r\nRetry-After: 1\r\n"));
    QVERIFY(whole.endsWith("\r\n\r\n{}"));
    const QByteArray head = serialized(response, true, false);
    QVERIFY(head.contains("\r\nContent-Length: 2\r\n") && head.contains("\r\nConnection: close\r\n"));
    QVERIFY(head.endsWith("\r\n\r\n"));
}

QTEST_GUILESS_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
