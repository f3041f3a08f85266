#include "transport/proxyheader.h"

#include <QTest>

using namespace deepros;

class TestProxyHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void everyCutNeedsMore_data() { reads_data(); }
    void everyCutNeedsMore();
    void refuses_data();
    void refuses();
    void isBounded();
};

namespace {

QByteArray binary(quint8 command, quint8 family, const QByteArray &body)
{
    QByteArray header("\r\n\r\n\0\r\nQUIT\n", 12);
    header.append(char(command)).append(char(family));
    header.append(char(body.size() >> 8)).append(char(body.size()));
    return header + body;
}

const QByteArray v4 = QByteArray::fromHex("c0000207 0a000001 c822 075b"); // 192.0.2.7:51234 to 10.0.0.1:1883
const QByteArray v6 =
    QByteArray::fromHex("20010db8000000000000000000000001 20010db8000000000000000000000002 c822 075b");

} // namespace

void TestProxyHeader::reads_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("peer");
    QTest::newRow("1, IPv4") << QByteArray("PROXY TCP4 192.0.2.7 10.0.0.1 51234 1883\r\n")
                             << QByteArray("192.0.2.7:51234");
    QTest::newRow("1, IPv6") << QByteArray("PROXY TCP6 2001:db8::1 2001:db8::2 51234 1883\r\n")
                             << QByteArray("[2001:db8::1]:51234");
    QTest::newRow("1, unknown") << QByteArray("PROXY UNKNOWN\r\n") << QByteArray();
    QTest::newRow("1, unknown with words")
        << QByteArray("PROXY UNKNOWN ffff::1 ffff::2 1 2\r\n") << QByteArray();
    QTest::newRow("2, IPv4") << binary(0x21, 0x11, v4) << QByteArray("192.0.2.7:51234");
    QTest::newRow("2, IPv4 and fields")
        << binary(0x21, 0x11, v4 + QByteArray::fromHex("040003616263")) << QByteArray("192.0.2.7:51234");
    QTest::newRow("2, IPv6") << binary(0x21, 0x21, v6) << QByteArray("[2001:db8::1]:51234");
    QTest::newRow("2, local socket") << binary(0x21, 0x31, QByteArray(216, 'x')) << QByteArray("local");
    QTest::newRow("2, the proxy itself") << binary(0x20, 0x00, {}) << QByteArray();
    QTest::newRow("2, unspecified") << binary(0x21, 0x00, {}) << QByteArray();
}

void TestProxyHeader::reads()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, peer);
    ProxyHeader found;
    const char *why = nullptr;
    QVERIFY(readProxyHeader(header + "\x10\x0c", found, why) == ProxyStatus::Complete);
    QCOMPARE(found.size, header.size());
    QCOMPARE(found.peer, peer);
}

void TestProxyHeader::everyCutNeedsMore()
{
    QFETCH(QByteArray, header);
    for (qsizetype size = 0; size < header.size(); ++size) {
        ProxyHeader found;
        const char *why = nullptr;
        QVERIFY(readProxyHeader(header.first(size), found, why) == ProxyStatus::NeedMore);
    }
}

void TestProxyHeader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("MQTT") << QByteArray("\x10\x0c\x00\x04MQTT", 8);
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01");
    QTest::newRow("UDP") << QByteArray("PROXY UDP4 1.2.3.4 1.2.3.5 1 2\r\n");
    QTest::newRow("no address") << QByteArray("PROXY TCP4 lab 1.2.3.5 1 2\r\n");
    QTest::newRow("other family") << QByteArray("PROXY TCP4 ::1 ::2 1 2\r\n");
    QTest::newRow("port") << QByteArray("PROXY TCP4 1.2.3.4 1.2.3.5 70000 2\r\n");
    QTest::newRow("words") << QByteArray("PROXY TCP4 1.2.3.4 1.2.3.5 1\r\n");
    QTest::newRow("version 3") << binary(0x31, 0x11, v4);
    QTest::newRow("command") << binary(0x22, 0x11, v4);
    QTest::newRow("datagrams") << binary(0x21, 0x12, v4);
    QTest::newRow("too short") << binary(0x21, 0x11, v4.first(8));
}

void TestProxyHeader::refuses()
{
    QFETCH(QByteArray, bytes);
    ProxyHeader found;
    const char *why = nullptr;
    QVERIFY(readProxyHeader(bytes, found, why) == ProxyStatus::Invalid);
    QVERIFY(why && *why);
}

void TestProxyHeader::isBounded()
{
    ProxyHeader found;
    const char *why = nullptr;
    QVERIFY(readProxyHeader("PROXY TCP4 " + QByteArray(200, '1'), found, why) == ProxyStatus::Invalid);
    // Judged on the announced length, not when all of it is there.
    QVERIFY(readProxyHeader(binary(0x21, 0x11, QByteArray(5000, 'x')).first(16), found, why) ==
            ProxyStatus::Invalid);
}

QTEST_GUILESS_MAIN(TestProxyHeader)
#include "tst_proxyheader.moc"
