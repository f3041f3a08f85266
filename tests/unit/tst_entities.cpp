#include "entities/client.h"
#include "entities/message.h"
#include "entities/rostopic.h"
#include "topics/topic.h"

#include <QTest>

using namespace deepros;

class TestEntities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messageSurvivesTheMap();
    void rosTopics_data();
    void rosTopics();
    void rosInfoOfAMessage();
    void rosInfoSurvivesTheMap();
    void nullMessageAnswersDefaults();
    void clientIdle();
    void topicKeepsSubscribersAndRetained();
};

void TestEntities::messageSurvivesTheMap()
{
    QByteArray binary;
    for (int i = 0; i < 256; ++i)
        binary.append(char(i));
    const Message message(QStringLiteral("büro/licht"), binary, 2, true, QStringLiteral("pub"));
    const Message copy = Message::fromVariantMap(message.toVariantMap());
    QCOMPARE(copy.topic(), message.topic());
    QCOMPARE(copy.payload(), binary);
    QCOMPARE(copy.qos(), 2);
    QVERIFY(copy.retain());
    QCOMPARE(copy.clientId(), QStringLiteral("pub"));
    QCOMPARE(copy.timestamp(), message.timestamp());
    QCOMPARE(copy.toVariantMap(), message.toVariantMap());
}

void TestEntities::rosTopics_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<QByteArrayList>("parts");
    QTest::newRow("documented") << QByteArray("ros/autonomous_vehicle/path_planner/path_update")
                                << QByteArrayList{"autonomous_vehicle", "path_planner", "path_update"};
    QTest::newRow("further levels belong to the type")
        << QByteArray("ros/d/n/sensor_msgs/msg/Image") << QByteArrayList{"d", "n", "sensor_msgs/msg/Image"};
    QTest::newRow("no type") << QByteArray("ros/d/n") << QByteArrayList{};
    QTest::newRow("empty type") << QByteArray("ros/d/n/") << QByteArrayList{};
    QTest::newRow("empty node") << QByteArray("ros/d//t") << QByteArrayList{};
    QTest::newRow("empty domain") << QByteArray("ros//n/t") << QByteArrayList{};
    QTest::newRow("another prefix") << QByteArray("rosx/d/n/t") << QByteArrayList{};
    QTest::newRow("only the prefix") << QByteArray("ros/") << QByteArrayList{};
}

void TestEntities::rosTopics()
{
    QFETCH(QByteArray, topic);
    QFETCH(QByteArrayList, parts);
    const auto ros = RosTopic::parse(topic, "ros/");
    QCOMPARE(ros.has_value(), !parts.isEmpty());
    if (ros)
        QCOMPARE((QByteArrayList{ros->domain.toByteArray(), ros->node.toByteArray(), ros->messageType.toByteArray()}), parts);
}

void TestEntities::rosInfoOfAMessage()
{
    Message message(QStringLiteral("ros/autonomous_vehicle/sensor_fusion/sensor_data"));
    QCOMPARE(message.rosDomain(), QString());
    QVERIFY(message.extractRosInfo());
    QCOMPARE(message.rosDomain(), QStringLiteral("autonomous_vehicle"));
    QCOMPARE(message.rosNode(), QStringLiteral("sensor_fusion"));
    QCOMPARE(message.rosMessageType(), QStringLiteral("sensor_data"));
    QVERIFY(!message.extractRosInfo("robots/"));
    QCOMPARE(message.rosDomain(), QString());
    Message other(QStringLiteral("lab/robots/r1/arm/state"));
    QVERIFY(other.extractRosInfo("lab/robots/"));
    QCOMPARE(other.rosMessageType(), QStringLiteral("state"));
}

void TestEntities::rosInfoSurvivesTheMap()
{
    Message message(QStringLiteral("ros/d/n/t/u"));
    QVERIFY(message.extractRosInfo());
    const Message copy = Message::fromVariantMap(message.toVariantMap());
    QCOMPARE(copy.rosDomain(), QStringLiteral("d"));
    QCOMPARE(copy.rosNode(), QStringLiteral("n"));
    QCOMPARE(copy.rosMessageType(), QStringLiteral("t/u"));
}

void TestEntities::nullMessageAnswersDefaults()
{
    Message message;
    QVERIFY(message.isNull());
    QCOMPARE(message.topic(), QString());
    QCOMPARE(message.qos(), 0);
    QVERIFY(!message.extractRosInfo());
    QCOMPARE(message.rosDomain(), QString());
}

void TestEntities::clientIdle()
{
    using namespace std::chrono_literals;
    Client client(QStringLiteral("client1"), QStringLiteral("user1"), true, 60);
    const auto now = std::chrono::steady_clock::now();
    client.touch(now);
    QVERIFY(!client.isIdle(300s, now + 300s));
    QVERIFY(client.isIdle(300s, now + 301s));
    client.touch(now + 301s);
    QVERIFY(!client.isIdle(300s, now + 302s));
    QCOMPARE(client.toVariantMap().value(QStringLiteral("username")).toString(), QStringLiteral("user1"));
    QCOMPARE(client.toVariantMap().value(QStringLiteral("keepalive")).toInt(), 60);
}

void TestEntities::topicKeepsSubscribersAndRetained()
{
    Topic topic(QStringLiteral("sensors/temperature"));
    topic.addSubscriber(QStringLiteral("client2"), 1);
    topic.addSubscriber(QStringLiteral("client1"), 1);
    topic.addSubscriber(QStringLiteral("client1"), 2);
    QCOMPARE(topic.subscribersList(), (QStringList{QStringLiteral("client1"), QStringLiteral("client2")}));
    QCOMPARE(topic.subscriberQos(QStringLiteral("client1")), 2);
    topic.setRetainedMessage(Message(topic.name(), "25.5"));
    QVERIFY(topic.toVariantMap().value(QStringLiteral("has_retained")).toBool());
    topic.clearRetainedMessage();
    QVERIFY(topic.retainedMessage().isNull());
    QVERIFY(topic.removeSubscriber(QStringLiteral("client1")));
    QVERIFY(!topic.removeSubscriber(QStringLiteral("client1")));
}

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
