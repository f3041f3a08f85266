// The curves of the overview as rows of a file.
#include "export/exportsource.h"
#include "live/livestore.h"
#include "overview/overviewpage.h"
#include "plots/charttable.h"
#include "plots/timechart.h"

#include <QHash>

#include <cmath>
#include <memory>

namespace deepros::gui {

QList<ExportSource> OverviewPage::exportSources() const
{
    constexpr std::array<const char *, size_t(Curve::Count)> names{
        "messages_in_per_second", "messages_out_per_second", "bytes_in_per_second", "bytes_out_per_second",
        "clients",                "topics",                  "retained",            "dropped_per_second",
        "queued",                 "delivery_median_ms",      "delivery_p99_ms",      "busy_percent"};
    static_assert(names.back() != nullptr); // as many as there are curves
    ExportSource figures;
    figures.title = tr("Figures over time");
    figures.fileStem = QStringLiteral("figures");
    figures.columns = {"time"};
    for (const char *name : names)
        figures.columns << name << QByteArray(name) + "_most";
    // Buckets grow and go while the file is written: their values are taken with the keys.
    const auto values = std::make_shared<QHash<QByteArray, QVariantList>>();
    figures.keys = [this, values](ExportSource::Rows rows) {
        values->clear();
        QList<QByteArray> keys;
        if (rows == ExportSource::Rows::Selected)
            return keys;
        const SampleHistory::Range range = rows == ExportSource::Rows::Shown ? m_range : SampleHistory::Range::Day;
        for (size_t curve = 0; curve < size_t(Curve::Count); ++curve) {
            for (const CurvePoint &point : m_context.live.history().points(range, Curve(curve))) {
                const QByteArray key = QByteArray::number(point.atMs);
                QVariantList &row = (*values)[key];
                if (row.isEmpty()) {
                    keys.append(key);
                    row.append(exportTime(point.atMs));
                }
                row << double(point.mean) << double(point.most);
            }
        }
        return keys;
    };
    figures.count = [this](ExportSource::Rows rows) -> qsizetype {
        if (rows == ExportSource::Rows::Selected)
            return 0;
        const SampleHistory::Range range = rows == ExportSource::Rows::Shown ? m_range : SampleHistory::Range::Day;
        return qsizetype(m_context.live.history().points(range, Curve::Clients).size());
    };
    figures.row = [values](const QByteArray &key) { return values->value(key); };
    QList<ExportSource> sources{figures};
    for (size_t chart = 0; chart < m_charts.size(); ++chart)
        sources.insert(chart == m_exportFirst ? 0 : sources.size(), chartSource(chart));
    return sources;
}

// What a chart shows.
ExportSource OverviewPage::chartSource(size_t chart) const
{
    struct Names
    {
        const char *file;
        std::array<const char *, 2> columns;
    };
    constexpr std::array<Names, 4> names{{{"messages", {"received_per_second", "sent_per_second"}},
                                          {"throughput", {"bytes_in_per_second", "bytes_out_per_second"}},
                                          {"clients", {"connected", "waiting"}},
                                          {"delivery", {"median_ms", "p99_ms"}}}};
    ExportSource source;
    source.title = m_charts[chart]->title();
    source.fileStem = QLatin1String(names[chart].file);
    source.columns = {"time", names[chart].columns[0], names[chart].columns[1]};
    const auto values = std::make_shared<QHash<QByteArray, QVariantList>>();
    source.keys = [this, chart, values](ExportSource::Rows rows) {
        values->clear();
        QList<QByteArray> keys;
        if (rows == ExportSource::Rows::Selected)
            return keys;
        const std::vector<ChartRow> shown = m_charts[chart]->rows();
        for (auto row = shown.rbegin(); row != shown.rend(); ++row) {
            keys.append(QByteArray::number(row->atMs));
            QVariantList &line = (*values)[keys.last()];
            line.append(exportTime(row->atMs));
            for (const float value : row->values)
                line.append(std::isnan(value) ? QVariant() : QVariant(double(value)));
        }
        return keys;
    };
    source.count = [this, chart](ExportSource::Rows rows) -> qsizetype {
        return rows == ExportSource::Rows::Selected ? 0 : qsizetype(m_charts[chart]->rows().size());
    };
    source.row = [values](const QByteArray &key) { return values->value(key); };
    return source;
}

} // namespace deepros::gui
