#pragma once

#include "decode/jsonwriter.h"

#include <QByteArray>

namespace deepros::gui {

/// What binary forms of JSON have in common: bytes that are taken from the front, and JSON text that grows.
/// What returns false has found too few bytes, or something that is not of the form.
class BinaryReader
{
public:
    explicit BinaryReader(QByteArrayView data) : m_data(data) {}

    QByteArray out;
    bool atEnd() const { return m_at == m_data.size(); }

protected:
    /// The next byte; not at the end.
    uchar peek() const { return uchar(m_data[m_at]); }
    uchar next() { return uchar(m_data[m_at++]); }

    bool take(quint64 size, QByteArrayView &bytes)
    {
        if (quint64(m_data.size() - m_at) < size)
            return false;
        bytes = m_data.sliced(m_at, qsizetype(size));
        m_at += qsizetype(size);
        return true;
    }
    /// Of 1 to 8 bytes, the highest first.
    bool unsignedNumber(int size, quint64 &number)
    {
        QByteArrayView bytes;
        if (!take(quint64(size), bytes))
            return false;
        number = 0;
        for (const char byte : bytes)
            number = number << 8 | uchar(byte);
        return true;
    }
    bool plain(const QByteArray &text)
    {
        out += text;
        return true;
    }
    /// What `value` writes, as the key of an object: JSON has strings for keys only, others are quoted as
    /// they are written.
    template <typename Value>
    bool key(Value value)
    {
        const qsizetype begin = out.size();
        if (!value())
            return false;
        if (out[begin] != '"') {
            const QByteArray written = out.sliced(begin);
            out.truncate(begin);
            appendJsonString(out, written);
        }
        return true;
    }
    /// An object or an array; `value` writes one value each time, `isOver` is asked before each element with
    /// the number of those before.
    template <typename Value, typename IsOver>
    bool elements(bool isMap, Value value, IsOver isOver)
    {
        out += isMap ? '{' : '[';
        for (quint64 i = 0; !isOver(i); ++i) {
            if (i > 0)
                out += ',';
            if (isMap) {
                if (!key(value))
                    return false;
                out += ':';
            }
            if (!value())
                return false;
        }
        out += isMap ? '}' : ']';
        return true;
    }

private:
    QByteArrayView m_data;
    qsizetype m_at = 0;
};

} // namespace deepros::gui
