#pragma once

#include "decode/lexicaljson.h"

#include <QList>

namespace deepros::gui {

/// How bytes are read.
enum class Reading : quint8 { Auto, Json, Text, Hex, Base64, Numbers, Cbor, MessagePack, Image, Count };

/// What a payload looks like; never Auto. Looks at all of it: JSON, CBOR and MessagePack only where everything fits.
Reading detectReading(const QByteArray &payload);
bool isUtf8(QByteArrayView payload);

/// Text with what is no UTF-8 shown as bytes: "abc⟨ff fe⟩". Line ends are kept.
QString readableText(QByteArrayView payload);

/// One line of a hex dump: `count` bytes (a multiple of 8) from `offset`: "00000010  48 65 …  Hello···········".
QString hexLine(QByteArrayView payload, qsizetype offset, int count = 16);

/// The payload as one number, or as many as fit, of one type.
struct NumberRow
{
    QString type; ///< "int16", "float", …
    QString littleEndian; ///< empty: the size does not fit
    QString bigEndian;
};
/// At most the first 64 numbers of each type.
QList<NumberRow> numberRows(QByteArrayView payload);

/// A payload as JSON of whatever form, when it is one.
std::optional<LexicalJson> fieldsOf(const QByteArray &payload, Reading reading);

} // namespace deepros::gui
