#pragma once

#include "export/exportsource.h"
#include "export/exportwriter.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace deepros::gui {

/// What is written, how, and where to.
struct ExportWish
{
    ExportSource source;
    ExportSource::Rows rows = ExportSource::Rows::Shown;
    ExportFormat format = ExportFormat::Csv;
    CsvStyle csv;
    QString path;
};

/// Writes one list to one file: rows are read in slices of a few milliseconds in the GUI thread, made into text and written in
/// another one. The file appears under its name when all of it is there; a job that fails, is cancelled or destroyed leaves
/// what was there before. The source must outlive it. GUI thread.
class ExportJob : public QObject
{
    Q_OBJECT
public:
    explicit ExportJob(ExportWish wish, QObject *parent = nullptr);
    ~ExportJob() override;

    void start();
    /// finished() does not come any more.
    void cancel();
    qsizetype total() const { return m_keys.size(); }

Q_SIGNALS:
    void progressed(qsizetype rows);
    /// `written` rows; `gone` of those that were to be written have gone while the others were read. `error`: what went wrong, in
    /// the words of the system; empty: nothing.
    void finished(qsizetype written, qsizetype gone, const QString &error);

private:
    struct Sink;

    void readSlice();
    void write(const std::function<void(Sink &)> &work, const std::function<void()> &then);

    const ExportWish m_wish;
    QList<QByteArray> m_keys;
    qsizetype m_next = 0;
    qsizetype m_written = 0;
    qsizetype m_gone = 0;
    int m_underWay = 0; ///< slices that are being written
    bool m_isOver = false;
    QTimer m_slice;
    std::shared_ptr<Sink> m_sink; ///< used by one task of m_pool at a time
    QThreadPool m_pool; ///< one thread, so that slices are written in their order
};

} // namespace deepros::gui
