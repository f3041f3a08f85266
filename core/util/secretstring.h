#pragma once

#include <QByteArray>

namespace deepros {

/// Text that must not reach a log: it has no stream operator and no implicit conversion. UTF-8 bytes.
class SecretString
{
public:
    SecretString() = default;
    explicit SecretString(QByteArray value) : m_value(std::move(value)) {}

    bool isEmpty() const { return m_value.isEmpty(); }
    /// The plain bytes, for the one place that must compare or forward them.
    const QByteArray &reveal() const { return m_value; }
    /// Compares in a time that depends on the lengths only, not on where the first difference stands.
    bool matches(QByteArrayView candidate) const
    {
        // The length of the candidate is the attacker's own knowledge; the loop runs over it alone.
        quint8 difference = m_value.size() == candidate.size() ? 0 : 1;
        for (qsizetype i = 0; i < candidate.size(); ++i) {
            const char own = m_value.isEmpty() ? '\0' : m_value.at(i % m_value.size());
            difference |= quint8(own ^ candidate[i]);
        }
        return difference == 0;
    }

    friend bool operator==(const SecretString &a, const SecretString &b) { return a.m_value == b.m_value; }

private:
    QByteArray m_value;
};

} // namespace deepros
