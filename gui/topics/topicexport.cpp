// The topics as rows of a file.
#include "export/exportsource.h"
#include "topics/topicmodel.h"
#include "topics/topicspage.h"

namespace deepros::gui {

namespace {

/// The beginning of a payload without half a character at its end.
QByteArray wholeCharacters(const TopicValue &value)
{
    qsizetype size = value.preview.size();
    if (size == value.payloadSize)
        return value.preview;
    const auto continues = [&](qsizetype at) { return (uchar(value.preview[at]) & 0xc0) == 0x80; };
    qsizetype last = size - 1; // where the last character begins
    while (last > 0 && size - last < 4 && continues(last))
        --last;
    if (last >= 0 && uchar(value.preview[last]) >= 0xc0) {
        const uchar lead = uchar(value.preview[last]);
        const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (last + length > size)
            size = last;
    }
    return value.preview.first(size);
}

} // namespace

QList<ExportSource> TopicsPage::exportSources() const
{
    ExportSource topics;
    topics.title = tr("Topics");
    topics.fileStem = QStringLiteral("topics");
    topics.columns = {"topic",    "rate_hz",        "bytes_per_second", "messages",       "last_seen",   "last_bytes",
                      "last_qos", "last_publisher", "retained",         "last_receivers", "value_begins"};
    topics.keys = [this](ExportSource::Rows rows) {
        QList<QByteArray> keys;
        const QByteArray branch = rows == ExportSource::Rows::Selected ? current() : QByteArray();
        if (rows == ExportSource::Rows::Selected && branch.isEmpty())
            return keys;
        m_model->forEachTopic(branch, rows != ExportSource::Rows::All,
                              [&keys](const QByteArray &topic, const TopicValue &) { keys.append(topic); });
        return keys;
    };
    topics.count = [this, keys = topics.keys](ExportSource::Rows rows) {
        switch (rows) {
        case ExportSource::Rows::Shown:
            return m_model->shownCount();
        case ExportSource::Rows::All:
            return m_model->topicCount();
        case ExportSource::Rows::Selected: // the chosen topic and what is below it
            break;
        }
        return keys(rows).size();
    };
    topics.row = [this](const QByteArray &topic) -> QVariantList {
        const TopicValue *value = m_model->valueOf(topic);
        if (!value)
            return {};
        return {topic,
                value->rateMilliHz / 1000.0,
                value->bytesPerSecond,
                value->messages,
                exportTime(value->lastSeenMs),
                value->payloadSize,
                int(value->qos),
                value->publisher,
                value->hasRetained,
                value->subscribers,
                wholeCharacters(*value)};
    };
    return {topics};
}

} // namespace deepros::gui
