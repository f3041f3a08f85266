// What the page of topics costs the thread of the window. Prints a table; no test. The deltas are made here, as the broker makes
// them, so that only the window is measured: making them is part of the figures.
//   QT_QPA_PLATFORM=offscreen bench_topics [seconds for each row, 10] [topics of the large tree, 1000000]
#include "guirig.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"
#include "topics/topictreeview.h"
#include "topics/valueview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QMenu>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace deepros;
using namespace deepros::gui;
using namespace deepros::test;

namespace {

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// The event loop as it is in the program: QTest::qWait() sleeps 10 ms between two rounds.
void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Holes in a beat of 5 ms, and the processor time of this thread.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(double(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
        m_since.start();
        m_wall.start();
        m_cpuMs = threadMs();
        m_timer.start(5);
    }
    double worst() const { return m_gaps.empty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end()); }
    void print(const char *name)
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        const double p99 = m_gaps.empty() ? 0 : m_gaps[m_gaps.size() * 99 / 100];
        std::printf("%-58s %5.1f %%   p99 %6.1f ms   worst %7.1f ms   %6.0f MB\n", name,
                    100 * (threadMs() - m_cpuMs) / double(std::max<qint64>(1, m_wall.elapsed())), p99,
                    m_gaps.empty() ? 0 : m_gaps.back(), residentMegabytes());
        std::fflush(stdout);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    QElapsedTimer m_wall;
    std::vector<double> m_gaps;
    double m_cpuMs = 0;
};

TopicRow rowOf(int number, int perDomain)
{
    TopicRow row;
    row.topic = "ros/cell_" + QByteArray::number(number / perDomain) + "/node_" + QByteArray::number(number / 20 % (perDomain / 20)) + "/type_"
        + QByteArray::number(number % 20);
    row.preview = "{\"header\":{\"stamp\":1732291023.412,\"frame_id\":\"odom\"},\"pose\":{\"x\":1.204,\"y\":-0.331}}";
    row.payloadSize = row.preview.size();
    row.publisher = "robot-17";
    row.rateHz = 0.2;
    row.bytesPerSecond = 17;
    return row;
}

class Load
{
public:
    Load(LiveStore &live, int topics) : m_live(live), m_random(1)
    {
        m_rows.reserve(size_t(topics));
        for (int i = 0; i < topics; ++i)
            m_rows.push_back(rowOf(i, 2'000));
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { send(); });
    }
    std::vector<TopicRow> &rows() { return m_rows; }

    /// As fast as the broker sends a snapshot: 2,000 rows each time. `lastSeenMs`: UTC; 0: now.
    void tellAll(qint64 lastSeenMs = 0)
    {
        for (size_t i = 0; i < m_rows.size(); i += 2'000) {
            MonitorDelta delta = empty();
            for (size_t j = i; j < std::min(m_rows.size(), i + 2'000); ++j)
                delta.topics.push_back(touch(m_rows[j]));
            for (TopicRow &row : delta.topics)
                row.lastSeenMs = lastSeenMs ? lastSeenMs : row.lastSeenMs;
            tell(delta);
            if (i % 20'000 == 0)
                wait(0);
        }
    }
    /// `messages` a second on topics at random.
    void run(int messages, int ms)
    {
        m_perDelta = messages / 10;
        m_timer.start(100);
        wait(ms);
        m_timer.stop();
    }
    /// `topics` new ones a second.
    void grow(int topics, int all)
    {
        m_known = 0;
        m_growth = topics / 10;
        m_all = all;
        m_timer.start(100);
        while (m_known < m_all)
            wait(50);
        m_growth = 0;
        m_timer.stop();
    }

private:
    static MonitorDelta empty()
    {
        MonitorDelta delta;
        delta.atMs = QDateTime::currentMSecsSinceEpoch();
        delta.isComplete = true;
        return delta;
    }
    static const TopicRow &touch(TopicRow &row)
    {
        ++row.messages;
        row.bytes += quint64(row.payloadSize);
        row.lastSeenMs = QDateTime::currentMSecsSinceEpoch();
        return row;
    }
    void tell(const MonitorDelta &delta)
    {
        Q_EMIT m_live.delta(delta);
        Q_EMIT m_live.applied();
    }
    void send()
    {
        MonitorDelta delta = empty();
        if (m_growth > 0) {
            for (int i = 0; i < m_growth && m_known < m_all; ++i)
                delta.topics.push_back(touch(m_rows[size_t(m_known++)]));
        } else {
            for (int i = 0; i < m_perDelta; ++i)
                delta.topics.push_back(touch(m_rows[m_random() % m_rows.size()]));
        }
        tell(delta);
    }

    LiveStore &m_live;
    std::mt19937 m_random;
    std::vector<TopicRow> m_rows;
    QTimer m_timer;
    int m_perDelta = 0;
    int m_growth = 0;
    int m_known = 0;
    int m_all = 0;
};

void drain(TopicsPage &page)
{
    while (page.model().pending() > 0)
        wait(20);
}

void printTime(const char *name, double ms)
{
    std::printf("%-58s %8.1f ms %45.0f MB\n", name, ms, residentMegabytes());
    std::fflush(stdout);
}

template <typename Work>
double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double slowestFilter(TopicsPage &page)
{
    double slowest = 0;
    for (const char *text : {"n", "no", "node_7", "ros/+/node_1/#", "ros/+/+/type_1", "/cell_[0-9]+.node_3/", "/type_1[0-9]$/", "/[0-9]{2}$/", "payload:odom", "-type_1", ""}) {
        Heartbeat beat;
        const double ms = timed([&] {
            page.setFilter(QLatin1String(text));
            while (page.model().isJudging())
                QCoreApplication::processEvents();
        });
        wait(10); // the view lays out, the heart beats
        std::printf("   filter \"%s\" %.1f ms, longest at a stretch %.1f ms, %lld shown\n", text, ms, beat.worst(),
                    (long long)page.model().shownCount());
        slowest = std::max(slowest, ms);
    }
    return slowest;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int seconds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 10;
    const int large = argc > 2 ? QByteArray(argv[2]).toInt() : 1'000'000;
    const int ms = seconds * 1000;
    printTime("empty", 0);
    {
        GuiRig rig(false);
        TopicsPage page(rig.context());
        page.retranslate();
        page.resize(1110, 720);
        page.show();
        auto *tree = page.findChild<TopicTreeView *>();
        Load load(rig.live, 100'000);
        printTime("100,000 topics told, tree built", timed([&] {
                      load.tellAll();
                      drain(page);
                  }));
        tree->expand(page.model().index(0, 0));
        tree->expand(page.model().index(0, 0, page.model().index(0, 0)));
        const auto measure = [&](const char *name, int messages) {
            Heartbeat beat;
            load.run(messages, ms);
            beat.print(name);
        };
        measure("A1 100,000 topics, 20,000 msg/s, two levels open", 20'000);
        measure("A2 the same at 100,000 msg/s", 100'000);
        printTime("A5 slowest of eleven filters", slowestFilter(page));
        page.setFilter(QStringLiteral("node_7"));
        measure("   20,000 msg/s with a filter set", 20'000);
        page.setFilter({});
        tree->sortByColumn(TopicModel::Rate, Qt::DescendingOrder);
        measure("   20,000 msg/s, sorted by rate", 20'000);
        tree->sortByColumn(TopicModel::Name, Qt::AscendingOrder);
        printTime("   * on the root: 2,000 rows", timed([&] { tree->expandBelow(page.model().index(0, 0), 2'000); }));
        printTime("A3 everything expanded", timed([&] {
                      tree->expandAll();
                      wait(0);
                  }));
        measure("A3 20,000 msg/s, everything expanded", 20'000);
        page.hide();
        measure("A9 hidden, 20,000 msg/s", 20'000);
    }
    {
        GuiRig rig(false);
        TopicsPage page(rig.context());
        page.retranslate();
        page.resize(1110, 720);
        page.show();
        auto *tree = page.findChild<TopicTreeView *>();
        Load load(rig.live, 100'000);
        std::shuffle(load.rows().begin(), load.rows().end(), std::mt19937(2));
        QObject::connect(&page.model(), &QAbstractItemModel::rowsInserted, tree, [tree](const QModelIndex &parent) {
            tree->expand(parent);
        }, Qt::QueuedConnection);
        QElapsedTimer all;
        all.start();
        qsizetype most = 0;
        Heartbeat beat;
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] { most = std::max(most, page.model().pending()); });
        watch.start(20);
        load.grow(10'000, 100'000);
        drain(page);
        beat.print("A4 10,000 new topics/s in any order, branches expanded");
        std::printf("   all present after %.1f s, at most %lld waiting\n", double(all.elapsed()) / 1e3, (long long)most);
    }
    {
        GuiRig rig; // idle is what time says
        TopicsPage page(rig.context());
        page.retranslate();
        page.resize(1110, 720);
        page.show();
        wait(500); // the snapshot is through
        Load load(rig.live, 100'000);
        load.tellAll(QDateTime::currentMSecsSinceEpoch() - 2 * 3'600'000);
        drain(page);
        page.findChild<TopicTreeView *>()->expandAll();
        wait(100);
        auto *menu = page.findChild<QMenu *>(QStringLiteral("topicIdle"));
        printTime("100,000 idle topics, all expanded: counting", timed([&] { Q_EMIT menu->aboutToShow(); }));
        bool isDone = false;
        QObject::connect(&rig.desk, &Desk::say, &page, [&] { isDone = true; });
        Heartbeat beat;
        printTime("   removing", timed([&] {
                      menu->actions().constFirst()->trigger();
                      while (!isDone)
                          wait(5);
                  }));
        beat.print("   meanwhile");
    }
    {
        GuiRig rig;
        QByteArray text = "[";
        while (text.size() < 1'000'000)
            text += "{\"x\":1.204,\"y\":-0.331,\"theta\":1.5708},\n";
        text += "0]";
        const QByteArray bytes = QByteArray::fromHex("00ff17").repeated(33'000'000);
        ValueView view(rig.theme);
        view.resize(400, 700);
        view.show();
        wait(50);
        const auto show = [&](const char *topic, const QByteArray &payload) {
            return timed([&] {
                view.setValue(topic, payload, payload.size());
                QCoreApplication::sendPostedEvents();
                view.grab();
            });
        };
        printTime("A12 JSON of 1 MB chosen and painted", show("json", text));
        printTime("A12 100 MB of bytes chosen and painted", show("bytes", bytes));
        view.setValue("json", text, text.size());
        Heartbeat beat;
        view.findChild<QWidget *>(QStringLiteral("valueLoadAll"))->setFocus();
        QTest::keyClick(view.findChild<QWidget *>(QStringLiteral("valueLoadAll")), Qt::Key_Space);
        wait(1500);
        beat.print("A12 Load all of 1 MB of JSON as text");
    }
    if (large > 0) {
        GuiRig rig(false);
        TopicsPage page(rig.context());
        page.retranslate();
        page.resize(1110, 720);
        page.show();
        const double before = residentMegabytes();
        auto load = std::make_unique<Load>(rig.live, large);
        const double rows = residentMegabytes();
        printTime("A16 large tree built", timed([&] {
                      load->tellAll();
                      drain(page);
                  }));
        std::printf("   rows as the broker has them %.0f MB, the tree beside them %.0f MB\n", rows - before,
                    residentMegabytes() - rows);
        printTime("A5 slowest of eleven filters, large tree", slowestFilter(page));
    }
    return 0;
}
