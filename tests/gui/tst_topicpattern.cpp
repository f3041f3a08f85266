// The regular expressions of the topic filter: whatever is known of them beforehand, they find what
// QRegularExpression finds.
#include "topics/topicnode.h"
#include "topics/topicpattern.h"
#include "topics/topicquery.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace deepros::gui;

namespace {

class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}

    QString pattern()
    {
        const QString first = sequence(3);
        return one(4) ? first + u'|' + sequence(2) : first;
    }
    QByteArray topic()
    {
        static const QStringList parts{QStringLiteral("a"),   QStringLiteral("b"), QStringLiteral("ab"),
                                       QStringLiteral("/"),   QStringLiteral("/"), QStringLiteral("1"),
                                       QStringLiteral("é"),   QStringLiteral("😀"), QStringLiteral("_"),
                                       QStringLiteral("{2}"), QStringLiteral("A"), QStringLiteral("."),
                                       QStringLiteral("aab"), QStringLiteral("-")};
        QString text;
        for (int i = m_random.bounded(1, 10); i > 0; --i)
            text += any(parts);
        return text.toUtf8();
    }

private:
    bool one(int of) { return m_random.bounded(of) == 0; }
    QString any(const QStringList &list) { return list[m_random.bounded(int(list.size()))]; }

    QString sequence(int depth)
    {
        QString text;
        for (int i = m_random.bounded(1, 5); i > 0; --i)
            text += atom(depth) + (one(3) ? quantifier() : QString());
        return text;
    }
    QString atom(int depth)
    {
        static const QStringList rare{
            QStringLiteral("^"),         QStringLiteral("$"),           QStringLiteral("."),
            QStringLiteral("\\d"),       QStringLiteral("\\W"),         QStringLiteral("\\b"),
            QStringLiteral("\\B"),       QStringLiteral("\\z"),         QStringLiteral("[ab]"),
            QStringLiteral("[^a]"),      QStringLiteral("[]a]"),        QStringLiteral("[.-9]"),
            QStringLiteral("[a-b_-]"),   QStringLiteral("[--9]"),       QStringLiteral("[^]]"),
            QStringLiteral("[\\]b]"),    QStringLiteral("[[:alpha:]]"), QStringLiteral("(?i)"),
            QStringLiteral("(?=a)"),     QStringLiteral("(?!b)"),       QStringLiteral("(?<=a)"),
            QStringLiteral("(?>a*)"),    QStringLiteral("\\Qa+\\E"),    QStringLiteral("(?#b)"),
            QStringLiteral("\\x61"),     QStringLiteral("\\."),         QStringLiteral("\\{2}"),
            QStringLiteral("{a}"),       QStringLiteral("a{0}"),        QStringLiteral("b{,2}"),
            QStringLiteral("(*ACCEPT)"), QStringLiteral("\\R"),         QStringLiteral("\\1"),
            QStringLiteral("\\K"),       QStringLiteral("é"),           QStringLiteral("😀"),
            QStringLiteral("(?|a|b)"),   QStringLiteral("\\X"),         QStringLiteral("(?x) #b"),
            QStringLiteral("-"),         QStringLiteral("]"),           QStringLiteral("}"),
            QStringLiteral("\\_")};
        static const QStringList usual{QStringLiteral("a"),  QStringLiteral("b"), QStringLiteral("\\/"),
                                       QStringLiteral("ab"), QStringLiteral("1"), QStringLiteral("_")};
        if (depth > 0 && one(6))
            return (one(2) ? QStringLiteral("(") : QStringLiteral("(?:")) + sequence(depth - 1) +
                   (one(2) ? u'|' + sequence(depth - 1) : QString()) + u')';
        return one(3) ? any(rare) : any(usual);
    }
    QString quantifier()
    {
        static const QStringList all{QStringLiteral("*"),   QStringLiteral("+"),     QStringLiteral("?"),
                                     QStringLiteral("*?"),  QStringLiteral("+?"),    QStringLiteral("??"),
                                     QStringLiteral("*+"),  QStringLiteral("++"),    QStringLiteral("?+"),
                                     QStringLiteral("{2}"), QStringLiteral("{0,1}"), QStringLiteral("{1,}"),
                                     QStringLiteral("{0}"), QStringLiteral("{2}+"),  QStringLiteral("{,1}")};
        return any(all);
    }

    QRandomGenerator m_random;
};

bool anyWayIsDone(const TopicPattern &pattern, const QByteArray &text)
{
    return std::any_of(pattern.ways().begin(), pattern.ways().end(),
                       [&](const TopicPattern::Way &way) { return way.isDone(way.follow(text)); });
}

} // namespace

class TopicPatternTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKnownBeforehand_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>(
            "refused"); ///< without a look by the regular expression; empty: nothing is
        QTest::addColumn<bool>("holdsForLonger");
        QTest::addColumn<bool>("isWithinLevel");
        const auto row = [](const char *pattern, const char *refused, bool holdsForLonger,
                            bool isWithinLevel) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << QByteArray(refused) << holdsForLonger
                                   << isWithinLevel;
        };
        row("scan[0-9]$", "ros/cell_1/sca", false, true);
        row("cell_[0-9]+.node_3", "ros/node_3/cell_1", true, false); // both are there, but not in this order
        row("lidar|scan", "ros/imu", true, true);
        row("lidar|[a-z]+", "", true, true);
        row("^ros\\/(a|b)?\\/imu\\b", "ros/a/im", false, false);
        row("ab*", "b", true, true);
        row("ab+c", "c/aab", true, true);
        row("a{2}b", "aa", true, true);
        row("(?i)scan", "", false, false);
        row("\\Qscan\\E", "", false, false);
        row("a++b", "aa", false, true);
        row("(scan)?", "", true, true);
        row("é", "", true, true);
        row("[.-9]a", "b", true, false);
        row("[a-z_-]+_[0-9]", "b", true, true);
        row("[^a]b", "a", true, false);
        row("a(\\/|b)", "b", true, false);
    }
    void whatIsKnownBeforehand()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, refused);
        QFETCH(bool, holdsForLonger);
        const TopicPattern known(pattern);
        QVERIFY(known.expression().isValid());
        QFETCH(bool, isWithinLevel);
        QCOMPARE(known.holdsForLonger(), holdsForLonger);
        QCOMPARE(known.isWithinLevel(), isWithinLevel);
        QCOMPARE(known.ways().empty(), refused.isEmpty());
        if (!refused.isEmpty())
            QVERIFY(!anyWayIsDone(known, refused));
    }

    // Patterns and topics by chance, from few letters so that they often meet.
    void findsWhatTheRegularExpressionFinds()
    {
        Generator generator(20'260);
        int valid = 0;
        int refused = 0;
        int found = 0;
        int decidedForAll = 0;
        int withinLevel = 0;
        for (int i = 0; i < 6'000; ++i) {
            const QString text = generator.pattern();
            const QRegularExpression plain(text);
            if (!plain.isValid())
                continue;
            ++valid;
            const TopicPattern pattern(text);
            const TopicQuery query = TopicQuery::parse(u'/' + text + u'/');
            QVERIFY2(query.problem().isEmpty(), qPrintable(text));
            QList<QByteArray> topics;
            for (int j = 0; j < 12; ++j)
                topics << generator.topic();
            TopicSieve sieve(query, 0);
            for (const QByteArray &topic : std::as_const(topics)) {
                const bool isFound = plain.match(QString::fromUtf8(topic)).hasMatch();
                const bool mayBeFound = pattern.ways().empty() || anyWayIsDone(pattern, topic);
                const QByteArray where = text.toUtf8() + " in " + topic;
                QVERIFY2(mayBeFound || !isFound, where.constData());
                QVERIFY2(query.matches(topic, TopicValue(), 0) == isFound, where.constData());
                found += isFound;
                refused += !mayBeFound;
                withinLevel += pattern.isWithinLevel();
                // One for many branches, as the tree does it.
                if (sieve.enter(QByteArrayView(topic).first(topic.lastIndexOf('/') + 1)) ==
                    TopicSieve::Verdict::All)
                    ++decidedForAll;
                QVERIFY2(sieve.matches(topic, TopicValue()) == isFound, where.constData());
            }
        }
        QVERIFY(valid > 3'000);
        QVERIFY(found > 5'000);
        QVERIFY(refused > 5'000);
        QVERIFY(decidedForAll > 1'000);
        QVERIFY(withinLevel > 5'000);
    }

    // "-/re/", and two at once: each keeps its own place in the path.
    void severalPatternsDoNotMixUp()
    {
        Generator generator(7);
        for (int i = 0; i < 1'500; ++i) {
            const QString one = generator.pattern();
            const QString two = generator.pattern();
            const QRegularExpression first(one);
            const QRegularExpression second(two);
            if (!first.isValid() || !second.isValid())
                continue;
            const TopicQuery query = TopicQuery::parse(u'/' + one + QStringLiteral("/ -/") + two + u'/');
            QVERIFY2(query.problem().isEmpty(), qPrintable(one + u' ' + two));
            for (int j = 0; j < 8; ++j) {
                const QByteArray topic = generator.topic();
                const QString text = QString::fromUtf8(topic);
                QVERIFY2(query.matches(topic, TopicValue(), 0) ==
                             (first.match(text).hasMatch() && !second.match(text).hasMatch()),
                         (one.toUtf8() + " and not " + two.toUtf8() + " in " + topic).constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TopicPatternTest)
#include "tst_topicpattern.moc"
