#include "topics/historyexport.h"

#include "decode/jsonwriter.h"
#include "decode/payload.h"
#include "export/exportwriter.h"
#include "text/isotime.h"

#include <QSaveFile>

namespace deepros::gui {

namespace {

/// As text, or in Base64; `encoding` says which. A message that was too large to be taken along has no payload.
QByteArray payloadOf(const TopicWatch::Entry &entry, QByteArrayView &encoding)
{
    if (entry.payload.size() < entry.payloadSize) {
        encoding = "none";
        return {};
    }
    encoding = isUtf8(entry.payload) ? "utf-8" : "base64";
    return encoding == "base64" ? entry.payload.toBase64() : entry.payload;
}

QByteArray csvLine(const QByteArray &topic, const TopicWatch::Entry &entry, const QByteArray &time, const QByteArray &intervalMs)
{
    QByteArrayView encoding;
    const QByteArray payload = payloadOf(entry, encoding);
    QByteArray line = time + ',' + intervalMs + ',';
    appendCsv(line, guardedText(topic));
    line += ',' + QByteArray::number(entry.payloadSize) + ',' + QByteArray::number(entry.qos) + ',' + (entry.retain ? "true" : "false") + ',';
    appendCsv(line, guardedText(entry.publisher));
    line += ',' + encoding.toByteArray() + ',';
    appendCsv(line, guardedText(payload));
    return line + "\r\n";
}

QByteArray jsonLine(const QByteArray &topic, const TopicWatch::Entry &entry, const QByteArray &time, const QByteArray &intervalMs)
{
    QByteArrayView encoding;
    const QByteArray payload = payloadOf(entry, encoding);
    QByteArray line = "{\"time\":\"" + time + "\",\"interval_ms\":" + (intervalMs.isEmpty() ? "null" : intervalMs)
        + ",\"topic\":";
    appendJsonString(line, topic);
    line += ",\"size\":" + QByteArray::number(entry.payloadSize) + ",\"qos\":" + QByteArray::number(entry.qos) + ",\"retain\":"
        + (entry.retain ? "true" : "false") + ",\"publisher\":";
    appendJsonString(line, entry.publisher);
    line += ",\"encoding\":\"" + encoding.toByteArray() + "\",\"payload\":";
    appendJsonString(line, payload);
    return line + "}\n";
}

} // namespace

QString writeHistory(const QString &file, HistoryFormat form, const QByteArray &topic, const std::vector<TopicWatch::Entry> &entries)
{
    QSaveFile target(file);
    bool isGood = target.open(QIODevice::WriteOnly);
    const auto write = [&](const QByteArray &line) { isGood = isGood && target.write(line) == line.size(); };
    if (form == HistoryFormat::Csv)
        write("time,interval_ms,topic,size,qos,retain,publisher,encoding,payload\r\n");
    IsoTime time;
    for (size_t i = 0; i < entries.size() && isGood; ++i) {
        const QByteArray interval = i == 0 ? QByteArray() : QByteArray::number(entries[i].atMs - entries[i - 1].atMs);
        const QByteArray at = time.text(entries[i].atMs);
        write(form == HistoryFormat::Csv ? csvLine(topic, entries[i], at, interval) : jsonLine(topic, entries[i], at, interval));
    }
    return isGood && target.commit() ? QString() : target.errorString();
}

} // namespace deepros::gui
