// The whole window before a broker that real clients keep busy: what it shows stays where it is and is all
// there. How fast, is what deepros-window-bench measures.
#include "support/mqttclient.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"
#include "topics/topictreeview.h"
#include "windowrig.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace deepros;
using namespace deepros::gui;

namespace {

/// On screen with the page of topics, its broker started and a client connected.
struct Rig : test::WindowRig
{
    Rig() : client(mqtt::ProtocolVersion::V5)
    {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        window.startBroker();
        if (!test::isWelcome(client.connect(host.mqttPort(), "robot")))
            qFatal("the broker refuses the client");
        page = window.findChild<TopicsPage *>();
        for (size_t i = 0; i < window.pages().size(); ++i) {
            if (window.pages()[i].page == page)
                window.showPage(i);
        }
    }
    TopicModel &model() { return page->model(); }
    /// `count` topics with one message each; true when the tree has them all.
    bool grow(const QByteArray &prefix, int count)
    {
        const qsizetype before = model().topicCount() + model().pending();
        for (int i = 0; i < count; ++i)
            client.publish(prefix + QByteArray::number(i), "1");
        return QTest::qWaitFor(
            [&] { return model().topicCount() >= before + count && model().pending() == 0; }, 30'000);
    }
    quint64 messages(const QByteArray &branch)
    {
        quint64 sum = 0;
        model().forEachTopic(branch, false,
                             [&](const QByteArray &, const TopicValue &value) { sum += value.messages; });
        return sum;
    }

    test::MqttClient client;
    TopicsPage *page = nullptr;
};

} // namespace

class TestWindowLoad : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // A18
    void aThousandTopicsAboveMoveNothing()
    {
        Rig rig;
        auto *tree = rig.window.findChild<TopicTreeView *>(QStringLiteral("topicTree"));
        QVERIFY(rig.grow("m/", 500));
        QTRY_VERIFY(rig.model().indexOf("m").isValid());
        tree->expand(rig.model().indexOf("m"));
        QTRY_VERIFY(tree->verticalScrollBar()->maximum() > 200);
        tree->verticalScrollBar()->setValue(tree->verticalScrollBar()->maximum() / 2);
        QVERIFY(!tree->visibleRows().isEmpty());
        const QByteArray top = rig.model().pathOf(tree->visibleRows().constFirst());
        QVERIFY2(top.startsWith("m/"), top.constData());
        const int y = tree->visualRect(tree->visibleRows().constFirst()).top();

        QVERIFY(rig.grow("a", 1'000));
        QTRY_COMPARE(rig.model().rowCount(), 1'001); // all of them stand above
        QCOMPARE(rig.model().pathOf(tree->visibleRows().constFirst()), top);
        QCOMPARE(tree->visualRect(tree->visibleRows().constFirst()).top(), y);

        // The same with a row that is chosen, and with what stands in the panel.
        const QModelIndex chosen = tree->visibleRows().at(3);
        const QByteArray path = rig.model().pathOf(chosen);
        tree->setCurrentIndex(chosen);
        auto *title = rig.window.findChild<QLabel *>(QStringLiteral("valueTitle"));
        QVERIFY(title);
        const QString words = title->text();
        const int chosenY = tree->visualRect(tree->currentIndex()).top();
        QVERIFY(rig.grow("b", 1'000));
        QTRY_COMPARE(rig.model().rowCount(), 2'001);
        QCOMPARE(rig.model().pathOf(tree->currentIndex()), path);
        QCOMPARE(tree->visualRect(tree->currentIndex()).top(), chosenY);
        QCOMPARE(title->text(), words);
    }

    // A11
    void nothingIsLostWhileTheThreadStandsStill()
    {
        constexpr int topics = 300;
        constexpr int messages = 30'000;
        Rig rig;
        QVERIFY(rig.grow("load/", topics));
        QTRY_COMPARE(rig.messages("load"), quint64(topics));
        size_t rows = 0;
        connect(&rig.live, &LiveStore::delta, this, [&rows](const MonitorDelta &delta) {
            rows += size_t(std::count_if(delta.topics.begin(), delta.topics.end(),
                                         [](const TopicRow &row) { return row.topic.startsWith("load/"); }));
        });

        // Nothing of the window runs here: the socket is written to and waited for by hand.
        QSslSocket &socket = rig.client.socket();
        for (int i = 0; i < messages; ++i) {
            rig.client.publish("load/" + QByteArray::number(i % topics), "2");
            while (socket.bytesToWrite() > 64 * 1024)
                QVERIFY(socket.waitForBytesWritten(10'000));
        }
        rig.client.publish("load/0", "3", 1);
        while (socket.bytesAvailable() == 0)
            QVERIFY(socket.waitForReadyRead(30'000)); // PUBACK: the broker has had everything
        QCOMPARE(rows, size_t(0));

        QTRY_COMPARE_WITH_TIMEOUT(rig.messages("load"), quint64(topics + messages + 1), 30'000);
        // What waited was merged by topic: the delta that was under way, and what changed after it.
        QVERIFY2(rows <= 3 * topics, qPrintable(QString::number(rows)));
        QCOMPARE(rig.live.skipped().sum(), 0u);
    }
};

QTEST_MAIN(TestWindowLoad)
#include "tst_windowload.moc"
