// How values are read, by topic and by filter.
#include "topics/topicreadings.h"

#include <QTest>

using namespace deepros::gui;

class TopicReadingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLongestFilterHolds()
    {
        const TopicReadings readings({{"ros/#", int(Reading::Text)},
                                      {"ros/+/lidar/#", int(Reading::Cbor)},
                                      {"ros/+/lidar/scan", int(Reading::Json)},
                                      {"ros/a/lidar/scan", int(Reading::Hex)}});
        QCOMPARE(readings.ruleFor("ros/a/lidar/scan").filter, QByteArray("ros/a/lidar/scan"));
        QCOMPARE(readings.ruleFor("ros/b/lidar/scan").reading, Reading::Json);
        QCOMPARE(readings.ruleFor("ros/b/lidar/points").reading, Reading::Cbor);
        QCOMPARE(readings.ruleFor("ros/b/arm").reading, Reading::Text);
        QCOMPARE(readings.ruleFor("fleet").filter, QByteArray());
        QCOMPARE(readings.ruleFor("fleet").reading, Reading::Auto);
    }

    void aChoiceIsForOneTopic()
    {
        TopicReadings readings;
        readings.choose("a/x", Reading::Hex);
        QCOMPARE(readings.ruleFor("a/x").reading, Reading::Hex);
        QCOMPARE(readings.ruleFor("a/y").reading, Reading::Auto);
        readings.choose("a/x", Reading::Auto);
        QVERIFY(readings.toNumbers().isEmpty());
    }

    void aChoiceMayBeMadeOneForAFilter()
    {
        TopicReadings readings;
        readings.choose("a/x", Reading::Hex);
        readings.widen("a/x", "a/#");
        QCOMPARE(readings.ruleFor("a/x").filter, QByteArray("a/#"));
        QCOMPARE(readings.ruleFor("a/y").reading, Reading::Hex);
        // And back: another topic that matched goes back as well.
        readings.widen("a/x", "a/x");
        QCOMPARE(readings.ruleFor("a/y").filter, QByteArray());
        QCOMPARE(readings.ruleFor("a/x").reading, Reading::Hex);
    }

    void automaticIsAChoiceWhereAFilterSaysOtherwise()
    {
        TopicReadings readings({{"a/#", int(Reading::Hex)}});
        readings.choose("a/x", Reading::Auto);
        QCOMPARE(readings.ruleFor("a/x").reading, Reading::Auto);
        QCOMPARE(readings.ruleFor("a/y").reading, Reading::Hex);
        // What the filter says anyway needs no rule.
        readings.choose("a/x", Reading::Hex);
        QCOMPARE(readings.toNumbers().size(), 1);
    }

    void aFilterThatAnotherOutdoesStillHoldsForTheTopic()
    {
        TopicReadings readings({{"a/b/#", int(Reading::Text)}});
        readings.choose("a/b/c", Reading::Hex);
        readings.widen("a/b/c", "a/#");
        QCOMPARE(readings.ruleFor("a/b/c").reading, Reading::Hex);
        QCOMPARE(readings.ruleFor("a/b/d").reading, Reading::Text);
        QCOMPARE(readings.ruleFor("a/z").reading, Reading::Hex);
    }

    void filtersAreMadeFromATopic()
    {
        QCOMPARE(TopicReadings::filtersFor("a/b/c"), (QList<QByteArray>{"a/b/c", "a/b/+", "a/+/c", "+/b/c", "a/b/#", "a/#"}));
        QCOMPARE(TopicReadings::filtersFor("a"), QList<QByteArray>{"a"});
        // No wildcard matches a first level that begins with a dollar sign (4.7.2).
        QCOMPARE(TopicReadings::filtersFor("$SYS/x"), (QList<QByteArray>{"$SYS/x", "$SYS/+", "$SYS/#"}));
        QCOMPARE(TopicReadings::filtersFor(QByteArray("a/").repeated(100) + "b").size(), 12);
    }

    void whatWasKeptIsReadOn()
    {
        const QHash<QByteArray, int> kept{{"a/x", int(Reading::Hex)}, {"a/+", int(Reading::Text)}};
        QCOMPARE(TopicReadings(kept).toNumbers(), kept);
        QVERIFY(TopicReadings({{"a/#/b", 1}, {"", 1}, {"a", int(Reading::Count)}, {"b", -1}}).toNumbers().isEmpty());
    }

    void thereAreNotEndlesslyMany()
    {
        TopicReadings readings;
        for (int i = 0; i < TopicReadings::most + 10; ++i)
            readings.choose("t" + QByteArray::number(i), Reading::Hex);
        QCOMPARE(readings.toNumbers().size(), TopicReadings::most);
        readings.choose("t0", Reading::Text); // one that is there may change
        QCOMPARE(readings.ruleFor("t0").reading, Reading::Text);
    }
};

QTEST_GUILESS_MAIN(TopicReadingsTest)
#include "tst_topicreadings.moc"
