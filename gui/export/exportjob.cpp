#include "export/exportjob.h"

#include "live/answer.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QSaveFile>

#include <atomic>

namespace deepros::gui {

namespace {

constexpr qint64 sliceMs = 5;
constexpr qsizetype sliceRows = 2'000;
constexpr int mostUnderWay = 2; // slices: memory stays small when the disk is slow

} // namespace

struct ExportJob::Sink
{
    explicit Sink(const ExportWish &wish) : file(wish.path), writer(wish.format, wish.source.columns, wish.csv) {}

    void put(const QByteArray &text)
    {
        if (error.isEmpty() && file.write(text) != text.size())
            error = file.errorString();
    }

    QSaveFile file;
    ExportWriter writer;
    QString error; ///< the first
    std::atomic<bool> isUnwanted = false; ///< whoever waits for it has gone: tasks that stand in the queue do nothing
};

ExportJob::ExportJob(ExportWish wish, QObject *parent)
    : QObject(parent), m_wish(std::move(wish)), m_sink(std::make_shared<Sink>(m_wish))
{
    m_pool.setMaxThreadCount(1);
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &ExportJob::readSlice);
}

ExportJob::~ExportJob()
{
    cancel();
    m_pool.waitForDone(); // one slice at most
}

void ExportJob::cancel()
{
    m_isOver = true;
    m_slice.stop();
    m_sink->isUnwanted = true; // a QSaveFile that is not committed leaves nothing
}

void ExportJob::start()
{
    m_keys = m_wish.source.keys(m_wish.rows);
    write(
        [](Sink &sink) {
            if (sink.file.open(QIODevice::WriteOnly))
                sink.put(sink.writer.begin());
            else
                sink.error = sink.file.errorString();
        },
        [this] { m_slice.start(); });
}

// Runs in the pool, then comes back: the error is looked at here, where no task can be writing it.
void ExportJob::write(const std::function<void(Sink &)> &work, const std::function<void()> &then)
{
    ++m_underWay;
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    whenAnswered(promise->future(), this, [this, then](const QString &error) {
        --m_underWay;
        if (m_isOver)
            return;
        if (!error.isEmpty()) {
            cancel();
            Q_EMIT finished(0, 0, error);
            return;
        }
        then();
    });
    m_pool.start([promise, work, sink = m_sink] {
        if (!sink->isUnwanted)
            work(*sink);
        promise->addResult(sink->error);
        promise->finish();
    });
}

void ExportJob::readSlice()
{
    if (m_underWay >= mostUnderWay) {
        m_slice.stop(); // goes on when one has been written
        return;
    }
    QElapsedTimer spent;
    spent.start();
    QList<QVariantList> rows;
    const qsizetype end = std::min(m_keys.size(), m_next + sliceRows);
    for (; m_next < end && spent.elapsed() < sliceMs; ++m_next) {
        QVariantList row = m_wish.source.row(m_keys[m_next]);
        if (row.isEmpty())
            ++m_gone;
        else
            rows.append(std::move(row));
    }
    const bool isLast = m_next == m_keys.size();
    if (isLast)
        m_slice.stop();
    write(
        [rows, isLast](Sink &sink) {
            QByteArray text;
            for (const QVariantList &row : rows)
                sink.writer.append(text, row);
            if (isLast)
                text += sink.writer.end();
            sink.put(text);
            if (isLast && sink.error.isEmpty() && !sink.file.commit())
                sink.error = sink.file.errorString();
        },
        [this, count = rows.size(), isLast] {
            m_written += count;
            Q_EMIT progressed(m_written + m_gone);
            if (isLast) {
                m_isOver = true;
                Q_EMIT finished(m_written, m_gone, {});
            } else if (m_next < m_keys.size() && !m_slice.isActive()) {
                m_slice.start();
            }
        });
}

} // namespace deepros::gui
