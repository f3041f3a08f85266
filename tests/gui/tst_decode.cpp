// How payloads are read: nothing that was sent may look different from what it was.
#include "decode/binaryjson.h"
#include "decode/diff.h"
#include "decode/payload.h"
#include "decode/rosbridge.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace deepros::gui;

namespace {

QByteArray withoutSpace(const QByteArray &text)
{
    QByteArray out;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isQuoted && text[i] == '\\')
            out += text[i++];
        else if (text[i] == '"')
            isQuoted = !isQuoted;
        if (isQuoted || !isspace(uchar(text[i])))
            out += text[i];
    }
    return out;
}

QByteArray textOf(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Same:
        return "=";
    case Difference::Kind::Added:
        return "+";
    case Difference::Kind::Removed:
        return "-";
    case Difference::Kind::Changed:
        return "~";
    }
    return {};
}

QByteArray textOf(const QList<Difference> &differences)
{
    QByteArray text;
    for (const Difference &difference : differences)
        text += textOf(difference.kind) + difference.where.toUtf8() + '(' + difference.before.toUtf8() + '|'
            + difference.after.toUtf8() + ")\n";
    return text;
}

} // namespace

class DecodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheBridgeFromRosSays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("stamped");
        QTest::addColumn<bool>("isRos1");
        // Strings: size with the zero at the end, at a multiple of four behind the header.
        const QByteArray cdr = QByteArray::fromHex("00010000") + QByteArray::fromHex("01000000") + QByteArray("\0", 1)
            + QByteArray(3, '\0') + QByteArray::fromHex("15000000") + QByteArray("std_msgs/msg/Float32\0", 21) + QByteArray(3, '\0')
            + QByteArray::fromHex("01000000") + QByteArray("\0", 1);
        QTest::newRow("ROS 2, stamped") << cdr + '\1' << QStringLiteral("std_msgs/msg/Float32") << true << false;
        QTest::newRow("ROS 2, padded") << cdr + QByteArray("\0\0\0", 3) << QStringLiteral("std_msgs/msg/Float32") << false << false;
        const QByteArray big = QByteArray::fromHex("00000000") + QByteArray::fromHex("00000000") + QByteArray::fromHex("00000004")
            + QByteArray("a/B\0", 4) + QByteArray::fromHex("00000000");
        QTest::newRow("big endian") << big + '\1' << QStringLiteral("a/B") << true << false;
        const QByteArray ros1 = QByteArray::fromHex("20000000") + QByteArray(32, 'f') + QByteArray::fromHex("10000000") + "std_msgs/Float32"
            + QByteArray::fromHex("0d000000") + "float32 data\n";
        QTest::newRow("ROS 1") << ros1 + '\1' << QStringLiteral("std_msgs/Float32") << true << true;
        QTest::newRow("not 0 or 1") << cdr + '\2' << QString() << false << false;
        QTest::newRow("no zero at the end") << QByteArray::fromHex("000100000000000003000000") + "a/B" + QByteArray::fromHex("000000000000") << QString() << false << false;
        QTest::newRow("too long a string") << QByteArray::fromHex("00010000ffffffff") << QString() << false << false;
        QTest::newRow("text") << QByteArray("std_msgs/Float32") << QString() << false << false;
        QTest::newRow("something behind") << ros1 + "\1more" << QString() << false << false;
        QTest::newRow("empty") << QByteArray() << QString() << false << false;
    }
    void readsWhatTheBridgeFromRosSays()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const auto type = parseRosMessageType(bytes);
        QCOMPARE(type.has_value(), !name.isEmpty());
        // Whatever is cut off, nothing is read that is not there.
        for (qsizetype size = 0; size < bytes.size(); ++size)
            (void)parseRosMessageType(QByteArray(bytes.constData(), size));
        if (!type)
            return;
        QCOMPARE(type->name, name);
        QTEST(type->isStamped, "stamped");
        QTEST(type->isRos1, "isRos1");
        QVERIFY(!parseRosMessageType(bytes.chopped(8)));
    }

    void readsTheStampInFrontOfAMessage()
    {
        RosMessageType type{QStringLiteral("a/B"), true, false};
        const QByteArray stamp = QByteArray::fromHex("000100000100a065ffc99a3b");
        const auto found = rosStampOf(stamp + "message", type);
        QVERIFY(found);
        QCOMPARE(found->atNs, 0x65a00001LL * 1'000'000'000 + 999'999'999);
        QCOMPARE(found->size, qsizetype(12));
        QVERIFY(!rosStampOf(stamp.chopped(1), type));
        QVERIFY(!rosStampOf(QByteArray::fromHex("000100000100a06500ca9a3b"), type)); // a thousand million nanoseconds
        QVERIFY(!rosStampOf("no stamp at all", type));
        type.isRos1 = true;
        QCOMPARE(rosStampOf(stamp.sliced(4), type)->size, qsizetype(8));
        type.isStamped = false;
        QVERIFY(!rosStampOf(stamp, type));
    }

    // A13
    void jsonStaysWhatItWas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("big whole number") << QByteArray(R"({"id":18446744073709551615})");
        QTest::newRow("bigger") << QByteArray(R"([123456789012345678901234567890])");
        QTest::newRow("trailing zero") << QByteArray(R"({"x":127.0})");
        QTest::newRow("exponent") << QByteArray(R"({"x":1e3,"y":1E+3,"z":-0.0})");
        QTest::newRow("key twice") << QByteArray(R"({"a":1,"a":2})");
        QTest::newRow("order of keys") << QByteArray(R"({"z":1,"a":2,"m":3})");
        QTest::newRow("a number") << QByteArray("12");
        QTest::newRow("a string") << QByteArray("\"hi \\\" \\u00e9 there\"");
        QTest::newRow("NaN") << QByteArray(R"({"x":NaN,"y":[Infinity,-Infinity]})");
        QTest::newRow("empty ones") << QByteArray(R"({"a":{},"b":[],"c":""})");
        QTest::newRow("deep") << QByteArray(R"([[[[[{"a":[{"b":[1,[2]]}]}]]]]])");
        QTest::newRow("words") << QByteArray(R"([true,false,null])");
        QTest::newRow("escapes") << QByteArray("{\"a\\/b\":\"\\n\\t\\\\\"}");
        QTest::newRow("other scripts") << QByteArray("{\"\u6e29\u5ea6\":\"\u00b0C\"}");
    }
    void jsonStaysWhatItWas()
    {
        QFETCH(QByteArray, text);
        const auto json = LexicalJson::parse(text);
        QVERIFY(json);
        QCOMPARE(withoutSpace(json->pretty()), withoutSpace(text));
        const auto again = LexicalJson::parse(json->pretty());
        QVERIFY(again);
        QCOMPARE(again->pretty(), json->pretty());
        QCOMPARE(again->items().size(), json->items().size());
        QCOMPARE(detectReading(text), Reading::Json);
    }

    void prettyHasALineForEachValue()
    {
        QCOMPARE(LexicalJson::parse(R"({"a":[1,{"b":2.50}],"c":{}})")->pretty(),
                 QByteArray("{\n  \"a\": [\n    1,\n    {\n      \"b\": 2.50\n    }\n  ],\n  \"c\": {}\n}"));
    }

    void whatIsNoJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("errorAt");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("open") << QByteArray("{\"a\":1") << 6;
        QTest::newRow("comma") << QByteArray("[1,]") << 3;
        QTest::newRow("leading zero") << QByteArray("012") << 1;
        QTest::newRow("plus") << QByteArray("+1") << 0;
        QTest::newRow("bare point") << QByteArray("1.") << 2;
        QTest::newRow("single quotes") << QByteArray("{'a':1}") << 1;
        QTest::newRow("behind the end") << QByteArray("{} x") << 3;
        QTest::newRow("wrong bracket") << QByteArray("[1}") << 2;
        QTest::newRow("line end in a string") << QByteArray("\"a\nb\"") << 3;
        QTest::newRow("no key") << QByteArray("{1:2}") << 1;
        QTest::newRow("unicode escape") << QByteArray("\"\\u12g4\"") << 2;
        QTest::newRow("too deep") << QByteArray(300, '[') + QByteArray(300, ']') << LexicalJson::maxDepth;
    }
    void whatIsNoJsonIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, errorAt);
        qsizetype at = -1;
        QVERIFY(!LexicalJson::parse(text, &at));
        QCOMPARE(at, errorAt);
    }

    void pathsLeadToTheirFields()
    {
        const auto json = LexicalJson::parse(R"({"pose":{"x":1.204},"ranges":[1,[2,3]],"odd key":true,"7":null})");
        QVERIFY(json);
        QStringList paths;
        for (size_t i = 0; i < json->items().size(); ++i) {
            if (json->items()[i].children == 0)
                paths << json->path(qsizetype(i)) + (json->isNumeric(json->items()[i]) ? QStringLiteral(" #") : QString());
        }
        QCOMPARE(paths, (QStringList{QStringLiteral("pose.x #"), QStringLiteral("ranges[0] #"), QStringLiteral("ranges[1][0] #"),
                                     QStringLiteral("ranges[1][1] #"), QStringLiteral("[\"odd key\"] #"), QStringLiteral("[\"7\"]")}));
    }

    void readsCbor_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("json");
        // Examples of RFC 8949, appendix A
        QTest::newRow("0") << QByteArray("00") << QByteArray("0");
        QTest::newRow("1000000000000") << QByteArray("1b000000e8d4a51000") << QByteArray("1000000000000");
        QTest::newRow("2^64-1") << QByteArray("1bffffffffffffffff") << QByteArray("18446744073709551615");
        QTest::newRow("-2^64") << QByteArray("3bffffffffffffffff") << QByteArray("-18446744073709551616");
        QTest::newRow("-1000") << QByteArray("3903e7") << QByteArray("-1000");
        QTest::newRow("half 1.5") << QByteArray("f93e00") << QByteArray("1.5");
        QTest::newRow("half least") << QByteArray("f90001") << QByteArray("5.9604645e-08");
        QTest::newRow("half -4") << QByteArray("f9c400") << QByteArray("-4.0");
        QTest::newRow("half infinity") << QByteArray("f97c00") << QByteArray("Infinity");
        QTest::newRow("half nan") << QByteArray("f97e00") << QByteArray("NaN");
        QTest::newRow("float") << QByteArray("fa47c35000") << QByteArray("1e+05");
        QTest::newRow("double 1.1") << QByteArray("fb3ff199999999999a") << QByteArray("1.1");
        QTest::newRow("true") << QByteArray("f5") << QByteArray("true");
        QTest::newRow("undefined") << QByteArray("f7") << QByteArray("null");
        QTest::newRow("simple") << QByteArray("f8ff") << QByteArray("\"simple(255)\"");
        QTest::newRow("bytes") << QByteArray("4401020304") << QByteArray("\"h'01020304'\"");
        QTest::newRow("text") << QByteArray("62225c") << QByteArray("\"\\\"\\\\\"");
        QTest::newRow("array") << QByteArray("8301820203820405") << QByteArray("[1,[2,3],[4,5]]");
        QTest::newRow("map") << QByteArray("a26161016162820203") << QByteArray(R"({"a":1,"b":[2,3]})");
        QTest::newRow("number keys") << QByteArray("a201020304") << QByteArray(R"({"1":2,"3":4})");
        QTest::newRow("endless bytes") << QByteArray("5f42010243030405ff") << QByteArray("\"h'0102030405'\"");
        QTest::newRow("endless array") << QByteArray("9f018202039f0405ffff") << QByteArray("[1,[2,3],[4,5]]");
        QTest::newRow("tag") << QByteArray("d74401020304") << QByteArray(R"({"tag":23,"value":"h'01020304'"})");
    }
    void readsCbor()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, json);
        const auto text = cborToJson(QByteArray::fromHex(hex));
        QVERIFY(text);
        QCOMPARE(*text, json);
        QVERIFY(LexicalJson::parse(*text));
    }

    void brokenCborIsRefused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut number") << QByteArray("19");
        QTest::newRow("cut text") << QByteArray("6361");
        QTest::newRow("huge text") << QByteArray("7bffffffffffffffff61");
        QTest::newRow("huge array") << QByteArray("9bffffffffffffffff01");
        QTest::newRow("stray break") << QByteArray("ff");
        QTest::newRow("reserved") << QByteArray("1c");
        QTest::newRow("behind the end") << QByteArray("0000");
        QTest::newRow("endless in endless text") << QByteArray("7f7f6161ffff");
        QTest::newRow("too deep") << QByteArray("81").repeated(300) + "00";
    }
    void brokenCborIsRefused()
    {
        QFETCH(QByteArray, hex);
        QVERIFY(!cborToJson(QByteArray::fromHex(hex)));
    }

    void readsMessagePack_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("fixint") << QByteArray("7f") << QByteArray("127");
        QTest::newRow("negative fixint") << QByteArray("e0") << QByteArray("-32");
        QTest::newRow("uint64") << QByteArray("cfffffffffffffffff") << QByteArray("18446744073709551615");
        QTest::newRow("int64") << QByteArray("d38000000000000000") << QByteArray("-9223372036854775808");
        QTest::newRow("int8") << QByteArray("d080") << QByteArray("-128");
        QTest::newRow("float") << QByteArray("ca3fc00000") << QByteArray("1.5");
        QTest::newRow("double") << QByteArray("cb3ff199999999999a") << QByteArray("1.1");
        QTest::newRow("nil") << QByteArray("c0") << QByteArray("null");
        QTest::newRow("map") << QByteArray("82a7636f6d70616374c3a6736368656d6100") << QByteArray(R"({"compact":true,"schema":0})");
        QTest::newRow("array16") << QByteArray("dc00020102") << QByteArray("[1,2]");
        QTest::newRow("str8") << QByteArray("d9026869") << QByteArray("\"hi\"");
        QTest::newRow("bin8") << QByteArray("c40200ff") << QByteArray("\"h'00ff'\"");
        QTest::newRow("ext") << QByteArray("d405aa") << QByteArray(R"({"ext":5,"data":"h'aa'"})");
        QTest::newRow("timestamp") << QByteArray("d6ff00000000") << QByteArray("\"1970-01-01T00:00:00Z\"");
        QTest::newRow("timestamp with nanoseconds")
            << QByteArray("d7ff0000000400000001") << QByteArray("\"1970-01-01T00:00:01.000000001Z\"");
    }
    void readsMessagePack()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, json);
        const auto text = messagePackToJson(QByteArray::fromHex(hex));
        QVERIFY(text);
        QCOMPARE(*text, json);
        QVERIFY(LexicalJson::parse(*text));
    }

    void brokenMessagePackIsRefused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("never used") << QByteArray("c1");
        QTest::newRow("cut") << QByteArray("a36161");
        QTest::newRow("huge") << QByteArray("ddffffffff01");
        QTest::newRow("behind the end") << QByteArray("0101");
        QTest::newRow("too deep") << QByteArray("91").repeated(300) + "00";
    }
    void brokenMessagePackIsRefused()
    {
        QFETCH(QByteArray, hex);
        QVERIFY(!messagePackToJson(QByteArray::fromHex(hex)));
    }

    void seesWhatAPayloadIs_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("reading");
        QTest::newRow("empty") << QByteArray() << int(Reading::Text);
        QTest::newRow("text") << QByteArray("open the door") << int(Reading::Text);
        QTest::newRow("lines") << QByteArray("a\r\nb\tc") << int(Reading::Text);
        QTest::newRow("bytes") << QByteArray("\x00\x01\x02", 3) << int(Reading::Hex);
        QTest::newRow("no UTF-8") << QByteArray("abc\xff") << int(Reading::Hex);
        QTest::newRow("overlong") << QByteArray("\xc0\x80") << int(Reading::Hex);
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n...") << int(Reading::Image);
        QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0") << int(Reading::Image);
        QTest::newRow("messagepack") << QByteArray::fromHex("82a7636f6d70616374c3a6736368656d6100") << int(Reading::MessagePack);
        QTest::newRow("cbor") << QCborMap{{QStringLiteral("a"), 1}, {QStringLiteral("b"), QCborArray{2, 3}}}.toCborValue().toCbor()
                              << int(Reading::Cbor);
        QTest::newRow("number") << QByteArray("21.5") << int(Reading::Json);
    }
    void seesWhatAPayloadIs()
    {
        QFETCH(QByteArray, payload);
        QFETCH(int, reading);
        QCOMPARE(int(detectReading(payload)), reading);
    }

    void textShowsWhatIsNoText()
    {
        QCOMPARE(readableText("ab\xff\xfe" "c"), QStringLiteral("ab⟨ff fe⟩c"));
        QCOMPARE(readableText(QByteArrayView("a\0b", 3)), QStringLiteral("a⟨00⟩b"));
        QCOMPARE(readableText("gr\xc3\xbc\xc3\x9f" "e"), QStringLiteral("grüße"));
        QVERIFY(!isUtf8("\xed\xa0\x80")); // a surrogate
        QVERIFY(!isUtf8("\xf4\x90\x80\x80")); // beyond Unicode
        QVERIFY(isUtf8("\xf0\x9f\xa4\x96"));
    }

    void hexLinesHaveOffsetBytesAndText()
    {
        QCOMPARE(hexLine("Hello, robots!\x01\xff more", 0),
                 QStringLiteral("00000000  48 65 6c 6c 6f 2c 20 72  6f 62 6f 74 73 21 01 ff  Hello, robots!··"));
        QCOMPARE(hexLine("Hello, robots!\x01\xff more", 16),
                 QStringLiteral("00000010  20 6d 6f 72 65                                     more"));
    }

    void numbersInBothOrders()
    {
        const auto row = [](const QByteArray &bytes, const char *type) {
            const QList<NumberRow> rows = numberRows(bytes);
            const auto found = std::find_if(rows.begin(), rows.end(), [&](const NumberRow &r) { return r.type == QLatin1String(type); });
            return QStringLiteral("%1 / %2").arg(found->littleEndian, found->bigEndian);
        };
        QCOMPARE(row(QByteArray::fromHex("0100"), "uint16"), QStringLiteral("1 / 256"));
        QCOMPARE(row(QByteArray::fromHex("ff"), "int8"), QStringLiteral("-1 / -1"));
        QCOMPARE(row(QByteArray::fromHex("0000c03f"), "float"), QStringLiteral("1.5 / 6.8965e-41"));
        QCOMPARE(row(QByteArray::fromHex("010203"), "uint16"), QStringLiteral(" / "));
        QCOMPARE(row(QByteArray::fromHex("01000200"), "uint16"), QStringLiteral("1, 2 / 256, 512"));
    }

    void fieldsAreComparedAsWritten()
    {
        const auto before = LexicalJson::parse(R"({"a":1.0,"b":[1,2],"c":"x","d":{}})");
        const auto after = LexicalJson::parse(R"({"a":1.00,"b":[1,2,3],"c":"x","e":null})");
        QCOMPARE(textOf(diffFields(*before, *after)), QByteArray("~a(1.0|1.00)\n+b[2](|3)\n+e(|null)\n-d({}|)\n"));
        QCOMPARE(textOf(diffFields(*before, *before)), QByteArray());
        const auto twice = LexicalJson::parse(R"({"k":1,"k":2})");
        const auto changed = LexicalJson::parse(R"({"k":1,"k":3})");
        QCOMPARE(textOf(diffFields(*twice, *changed)), QByteArray("~k (2)(2|3)\n"));
    }

    void linesAreComparedByTheirLongestCommonPart()
    {
        QCOMPARE(textOf(diffLines(QStringLiteral("a\nb\nc\nd"), QStringLiteral("a\nc\nx\nd"))),
                 QByteArray("=(a|a)\n-(b|)\n=(c|c)\n+(|x)\n=(d|d)\n"));
        QCOMPARE(textOf(diffLines(QStringLiteral("a"), QStringLiteral("b"))), QByteArray("-(a|)\n+(|b)\n"));
    }
};

QTEST_GUILESS_MAIN(DecodeTest)
#include "tst_decode.moc"
