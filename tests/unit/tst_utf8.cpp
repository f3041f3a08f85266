#include "mqtt/utf8.h"

#include <QTest>

using namespace deepros::mqtt;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void findsOneBadByteAtEveryPlace();
    void agreesWithEveryCodePoint();
};

void TestUtf8::judges_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");

    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ASCII") << QByteArray("a/b/c") << true;
    QTest::newRow("longer than a word") << QByteArray("robots/arm/joint/position") << true;
    QTest::newRow("two bytes") << QByteArray("caf\xC3\xA9") << true;
    QTest::newRow("three bytes") << QByteArray("\xE2\x82\xAC") << true;
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\xA4\x96") << true;
    QTest::newRow("control characters are allowed [MQTT-1.5.4-2]")
        << QByteArray("\x01\x1F\x7F\xC2\x80") << true;
    QTest::newRow("U+FEFF stays a character [MQTT-1.5.4-3]") << QByteArray("\xEF\xBB\xBF") << true;
    QTest::newRow("non-character U+FFFF") << QByteArray("\xEF\xBF\xBF") << true;
    QTest::newRow("highest code point") << QByteArray("\xF4\x8F\xBF\xBF") << true;

    QTest::newRow("U+0000 [MQTT-1.5.4-2]") << QByteArray("a\0b", 3) << false;
    QTest::newRow("U+0000 in a whole word") << QByteArray("abcdefg\0", 8) << false;
    QTest::newRow("U+0000 over-long") << QByteArray("\xC0\x80") << false;
    QTest::newRow("lone continuation") << QByteArray("\x80") << false;
    QTest::newRow("over-long slash") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("over-long in three") << QByteArray("\xE0\x9F\xBF") << false;
    QTest::newRow("over-long in four") << QByteArray("\xF0\x8F\xBF\xBF") << false;
    QTest::newRow("lowest surrogate [MQTT-1.5.4-1]") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("highest surrogate") << QByteArray("\xED\xBF\xBF") << false;
    QTest::newRow("beyond U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("five-byte lead") << QByteArray("\xF8\x88\x80\x80\x80") << false;
    QTest::newRow("0xFF") << QByteArray("\xFF") << false;
    QTest::newRow("two bytes cut") << QByteArray("\xC3") << false;
    QTest::newRow("three bytes cut") << QByteArray("\xE2\x82") << false;
    QTest::newRow("four bytes cut") << QByteArray("\xF0\x9F\xA4") << false;
    QTest::newRow("continuation missing") << QByteArray("\xC3(") << false;
    QTest::newRow("third byte wrong") << QByteArray("\xE2\x82(") << false;
    QTest::newRow("fourth byte wrong") << QByteArray("\xF0\x9F\xA4(") << false;
}

void TestUtf8::judges()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    QCOMPARE(isValidUtf8(text), valid);
    // The same behind and before plain text, so that every alignment of the fast path is met.
    for (int padding = 1; padding <= 9; ++padding) {
        const QByteArray filler(padding, 'x');
        QCOMPARE(isValidUtf8(filler + text), valid);
        QCOMPARE(isValidUtf8(filler + text + filler), valid);
    }
}

void TestUtf8::findsOneBadByteAtEveryPlace()
{
    for (int size = 1; size <= 40; ++size) {
        for (int at = 0; at < size; ++at) {
            for (const char bad : {'\0', '\x80', '\xFF'}) {
                QByteArray text(size, 'a');
                QVERIFY(isValidUtf8(text));
                text[at] = bad;
                QVERIFY(!isValidUtf8(text));
            }
        }
    }
}

void TestUtf8::agreesWithEveryCodePoint()
{
    for (char32_t point = 1; point <= 0x10FFFF; ++point) {
        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        if (point > 0x30000 && point % 0x101 != 0)
            continue; // the planes above are empty: samples suffice
        const QByteArray text = QString::fromUcs4(&point, 1).toUtf8();
        if (!isValidUtf8(text))
            QFAIL(qPrintable(QStringLiteral("U+%1 refused").arg(uint(point), 0, 16)));
    }
}

QTEST_APPLESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
