#include "watchdog.h"

#include "broker/brokerthread.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace deepros;
using namespace std::chrono_literals;

namespace {

BrokerConfig quietConfig()
{
    BrokerConfig config;
    config.mqttHost = QStringLiteral("127.0.0.1");
    config.mqttPort = 0;
    config.websocketEnabled = false;
    config.persistence = false;
    return config;
}

} // namespace

class TestWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokerAnswersAgainAndAgain();
    void brokerThatHangsIsSilentUntilItGoesOn();
    void brokerThatDoesNotRunIsSilent();
    void zeroAsksNothing();
};

void TestWatchdog::brokerAnswersAgainAndAgain()
{
    BrokerThread broker(quietConfig());
    QVERIFY(broker.start().ok());
    const Watchdog watchdog(broker.control(), 5ms);
    QSignalSpy answers(&watchdog, &Watchdog::brokerAnswered);
    QTRY_VERIFY(answers.count() >= 10);
    broker.stop();
}

void TestWatchdog::brokerThatHangsIsSilentUntilItGoesOn()
{
    BrokerThread broker(quietConfig());
    QVERIFY(broker.start().ok());
    const Watchdog watchdog(broker.control(), 5ms);
    QSignalSpy answers(&watchdog, &Watchdog::brokerAnswered);
    QTRY_VERIFY(answers.count() > 0);

    QSemaphore hanging;
    QSemaphore goOn;
    broker.control().post<bool>([&](MQTTBroker &) {
        hanging.release();
        goOn.acquire();
        return true;
    });
    hanging.acquire();
    QTest::qWait(50); // what was answered before it hung
    answers.clear();
    QTest::qWait(150); // thirty times the interval
    const auto whileHanging = answers.count();
    goOn.release();
    QCOMPARE(whileHanging, 0);
    QTRY_VERIFY(answers.count() > 0);
    broker.stop();
}

void TestWatchdog::brokerThatDoesNotRunIsSilent()
{
    BrokerThread broker(quietConfig());
    const Watchdog watchdog(broker.control(), 1ms);
    QSignalSpy answers(&watchdog, &Watchdog::brokerAnswered);
    QTest::qWait(50);
    QCOMPARE(answers.count(), 0);

    QVERIFY(broker.start().ok()); // it goes on asking
    QTRY_VERIFY(answers.count() > 0);
    broker.stop();
}

void TestWatchdog::zeroAsksNothing()
{
    BrokerThread broker(quietConfig());
    QVERIFY(broker.start().ok());
    const Watchdog watchdog(broker.control(), 0ms);
    QSignalSpy answers(&watchdog, &Watchdog::brokerAnswered);
    QTest::qWait(50);
    QCOMPARE(answers.count(), 0);
    broker.stop();
}

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
