#pragma once

#include "util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace deepros {

/// A password as a password file keeps it: one of the three forms that mosquitto_passwd writes. A value; any
/// thread.
class PasswordHash
{
public:
    enum class Kind : quint8 {
        SaltedSha512, ///< "$6$salt$hash": read only, too cheap to compute to be made anew
        Pbkdf2Sha512, ///< "$7$iterations$salt$hash"
        Argon2id,     ///< "$argon2id$v=19$m=KiB,t=passes,p=lanes$salt$hash"
    };

    static constexpr quint32 defaultIterations = 20'000; ///< of PBKDF2: about the time that Argon2id takes
    static constexpr quint32 maximumIterations = 10'000'000;
    static constexpr qsizetype maximumPassword = 65'535; ///< bytes: what a CONNECT can carry

    /// Nothing is computed. The error says what was expected and shows nothing of the text.
    static Result<PasswordHash, QString> parse(QByteArrayView text);

    /// Hashes a password with a salt of its own; takes tens of milliseconds. Nothing when memory is short.
    static std::optional<PasswordHash> makeArgon2id(QByteArrayView password);
    static std::optional<PasswordHash> makePbkdf2(QByteArrayView password,
                                                  quint32 iterations = defaultIterations);

    /// Whether this is the password: takes as long for a wrong one as for the right one. Nothing when it
    /// cannot be computed, for want of memory. Not for a thread that must not wait.
    std::optional<bool> verify(QByteArrayView password) const;

    /// One that costs the same to verify and that no password matches.
    PasswordHash decoy() const;

    Kind kind() const { return m_kind; }
    /// What parse() reads.
    QByteArray toText() const;

private:
    PasswordHash() = default;
    static Result<PasswordHash, QString> parseArgon2id(QByteArrayView rest);
    std::optional<QByteArray> compute(QByteArrayView password) const;

    Kind m_kind = Kind::Argon2id;
    quint32 m_cost = 0;      ///< iterations of PBKDF2, passes of Argon2
    quint32 m_memoryKib = 0; ///< Argon2
    quint32 m_lanes = 0;     ///< Argon2
    quint32 m_version = 0;   ///< Argon2
    QByteArray m_salt;
    QByteArray m_hash;
};

} // namespace deepros
