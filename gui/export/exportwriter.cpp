#include "export/exportwriter.h"

#include "decode/jsonwriter.h"

#include <QDateTime>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace deepros::gui {

namespace {

/// Text of a peer is UTF-8 as a rule, and nothing is lost where it is not.
QByteArray textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    static_cast<void>(QString(decoder(bytes)));
    return decoder.hasError() ? "hex:" + bytes.toHex() : bytes;
}

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::UChar:
    case QMetaType::Double:
    case QMetaType::Float:
        return true;
    default:
        return false;
    }
}

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QByteArray;
}

/// "-12.5", "+3e4": digits, and what belongs to them.
bool isPlainNumber(const QByteArray &text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber && std::all_of(text.begin(), text.end(), [](char byte) { return std::strchr("0123456789.+-eE", byte) && byte; });
}

QByteArray numberOf(const QVariant &value)
{
    if (value.typeId() != QMetaType::Double && value.typeId() != QMetaType::Float)
        return value.toByteArray();
    const double number = value.toDouble();
    // The shortest that reads as the same number; JSON has no words for what is none.
    return std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest) : QByteArray();
}

QByteArray plain(const QVariant &value)
{
    if (isNumber(value))
        return numberOf(value);
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? "true" : "false";
    case QMetaType::QByteArray:
        return textOf(value.toByteArray());
    default:
        return value.toString().toUtf8();
    }
}

void appendJson(QByteArray &text, const QVariant &value, const QByteArray &cell)
{
    if (!value.isValid() || (isNumber(value) && cell.isEmpty()))
        text += "null";
    else if (isNumber(value) || value.typeId() == QMetaType::Bool)
        text += cell;
    else
        appendJsonString(text, cell);
}

} // namespace

void appendCsv(QByteArray &text, const QByteArray &cell)
{
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r')) {
        text += '"';
        text += QByteArray(cell).replace('"', "\"\"");
        text += '"';
    } else {
        text += cell;
    }
}

QByteArray guardedText(const QByteArray &text)
{
    constexpr std::array fullWidth{"\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"}; // = + - @
    if (text.isEmpty())
        return text;
    const char first = text.front();
    const bool isSign = first == '+' || first == '-';
    const bool isFormula = isSign || first == '=' || first == '@' || uchar(first) < 0x20
        || std::any_of(fullWidth.begin(), fullWidth.end(), [&text](const char *sign) { return text.startsWith(sign); });
    if (!isFormula || (isSign && isPlainNumber(text)))
        return text;
    return '\'' + text;
}

ExportWriter::ExportWriter(ExportFormat format, QList<QByteArray> columns, CsvStyle csv)
    : m_format(format), m_columns(std::move(columns)), m_csv(csv)
{
    for (const QByteArray &column : m_columns) {
        QByteArray name;
        appendJsonString(name, column);
        m_names.append(name + ':');
    }
}

QByteArray ExportWriter::cell(const QVariant &value)
{
    return value.typeId() == QMetaType::QDateTime ? m_time.text(value.toDateTime().toMSecsSinceEpoch()) : plain(value);
}

QByteArray ExportWriter::begin() const
{
    if (m_format == ExportFormat::Json)
        return "[";
    if (m_format == ExportFormat::JsonLines)
        return {};
    return (m_csv.withMark ? QByteArray("\xef\xbb\xbf") : QByteArray()) + m_columns.join(',') + "\r\n";
}

void ExportWriter::append(QByteArray &text, const QVariantList &values)
{
    if (m_format == ExportFormat::Csv) {
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (i > 0)
                text += ',';
            const QByteArray written = cell(values[i]);
            appendCsv(text, m_csv.guardsFormulas && isText(values[i]) ? guardedText(written) : written);
        }
        text += "\r\n";
        return;
    }
    if (m_format == ExportFormat::Json)
        text += m_isFirst ? "\n" : ",\n";
    m_isFirst = false;
    text += '{';
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0)
            text += ',';
        text += m_names[i];
        appendJson(text, values[i], cell(values[i]));
    }
    text += m_format == ExportFormat::Json ? "}" : "}\n";
}

QByteArray ExportWriter::end() const
{
    return m_format == ExportFormat::Json ? "\n]\n" : QByteArray();
}

} // namespace deepros::gui
