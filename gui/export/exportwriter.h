#pragma once

#include "text/isotime.h"

#include <QByteArray>
#include <QList>
#include <QVariant>

namespace deepros::gui {

enum class ExportFormat : quint8 {
    Csv, ///< RFC 4180: comma, CR LF, quotes where they are needed
    Json, ///< one array of objects
    JsonLines ///< an object a line
};

/// What CSV leaves open.
struct CsvStyle
{
    bool withMark = false; ///< begins with a byte order mark, by which spreadsheets know UTF-8
    bool guardsFormulas = true; ///< texts pass through guardedText()
};

/// Appends one cell of CSV, in quotes where RFC 4180 asks for them.
void appendCsv(QByteArray &text, const QByteArray &cell);

/// A text of somebody else with an apostrophe before it where a spreadsheet would take it for a formula: it begins with = + - @, the
/// same in full width, or a control character, and is no plain number.
QByteArray guardedText(const QByteArray &text);

/// Rows of raw values as text: UTF-8, numbers with a decimal point whatever the language, times in ISO 8601 with milliseconds and
/// the zone of this computer. Bytes of a peer that are no UTF-8 are written as "hex:" and their hexadecimal digits. A plain value,
/// used by one thread at a time.
class ExportWriter
{
public:
    ExportWriter(ExportFormat format, QList<QByteArray> columns, CsvStyle csv);

    QByteArray begin() const;
    /// One value for each column.
    void append(QByteArray &text, const QVariantList &values);
    QByteArray end() const;

private:
    QByteArray cell(const QVariant &value);

    const ExportFormat m_format;
    const QList<QByteArray> m_columns;
    QList<QByteArray> m_names; ///< of JSON, as they are written
    const CsvStyle m_csv;
    bool m_isFirst = true;
    IsoTime m_time;
};

} // namespace deepros::gui
