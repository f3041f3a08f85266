#include "auth/passwordhash.h"

#include <argon2.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <QCryptographicHash>
#include <QList>
#include <QRandomGenerator>

#include <charconv>

namespace deepros {

namespace {

constexpr qsizetype sha512Size = 64;
constexpr qsizetype shortestSalt = 8;
constexpr qsizetype longestSalt = 64;
// What a hash of ours costs: OWASP's second choice for Argon2id, kind to small machines.
constexpr quint32 argonMemoryKib = 19'456;
constexpr quint32 argonPasses = 2;
constexpr qsizetype argonSaltSize = 16;
constexpr qsizetype argonHashSize = 32;
// mosquitto before 2.1 takes no other.
constexpr qsizetype pbkdf2SaltSize = 12;
// A file must not be able to take all memory or to keep a thread busy for minutes.
constexpr quint32 largestArgonMemoryKib = 1024 * 1024;
constexpr quint32 mostArgonPasses = 100;
constexpr quint32 mostArgonLanes = 64;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->generate() >> 24);
    return bytes;
}

QByteArray base64(const QByteArray &bytes, bool padded)
{
    return bytes.toBase64(padded ? QByteArray::Base64Encoding : QByteArray::OmitTrailingEquals);
}

/// Only the one right way to write the bytes is read, so that a damaged text is not taken for another one.
std::optional<QByteArray> readBase64(QByteArrayView text, bool padded)
{
    const QByteArray given = text.toByteArray();
    const auto decoded = QByteArray::fromBase64Encoding(given, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || base64(*decoded, padded) != given)
        return std::nullopt;
    return *decoded;
}

std::optional<quint32> readNumber(QByteArrayView text, quint32 least, quint32 most)
{
    quint32 value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < least || value > most)
        return std::nullopt;
    return value;
}

/// The number behind "m=".
std::optional<quint32> readParameter(QByteArrayView text, QByteArrayView name, quint32 least, quint32 most)
{
    if (!text.startsWith(name))
        return std::nullopt;
    return readNumber(text.sliced(name.size()), least, most);
}

QList<QByteArrayView> split(QByteArrayView text, char separator)
{
    QList<QByteArrayView> parts;
    for (;;) {
        const qsizetype end = text.indexOf(separator);
        if (end < 0)
            break;
        parts.append(text.first(end));
        text = text.sliced(end + 1);
    }
    parts.append(text);
    return parts;
}

bool isSalt(const std::optional<QByteArray> &salt)
{
    return salt && salt->size() >= shortestSalt && salt->size() <= longestSalt;
}

} // namespace

Result<PasswordHash, QString> PasswordHash::parse(QByteArrayView text)
{
    constexpr QByteArrayView argonName("$argon2id$");
    if (text.startsWith(argonName))
        return parseArgon2id(text.sliced(argonName.size()));

    PasswordHash out;
    QList<QByteArrayView> parts = split(text, '$');
    if (text.startsWith("$7$")) {
        out.m_kind = Kind::Pbkdf2Sha512;
        const auto iterations = parts.size() == 5 ? readNumber(parts[2], 1, maximumIterations) : std::nullopt;
        if (!iterations) {
            return Failure{QStringLiteral("expected $7$ITERATIONS$SALT$HASH with 1 to %1 iterations")
                               .arg(maximumIterations)};
        }
        out.m_cost = *iterations;
        parts.removeAt(2);
    } else if (text.startsWith("$6$")) {
        out.m_kind = Kind::SaltedSha512;
        if (parts.size() != 4)
            return Failure{QStringLiteral("expected $6$SALT$HASH")};
    } else {
        return Failure{
            QStringLiteral("expected a hash that begins with $argon2id$, $7$ or $6$, as 'deepros-broker "
                           "passwd' and mosquitto_passwd write it")};
    }
    const auto salt = readBase64(parts[2], true);
    if (!isSalt(salt))
        return Failure{
            QStringLiteral("expected a salt of %1 to %2 bytes in base64").arg(shortestSalt).arg(longestSalt)};
    const auto hash = readBase64(parts[3], true);
    if (!hash || hash->size() != sha512Size)
        return Failure{QStringLiteral("expected a hash of %1 bytes in base64 at the end").arg(sha512Size)};
    out.m_salt = *salt;
    out.m_hash = *hash;
    return out;
}

Result<PasswordHash, QString> PasswordHash::parseArgon2id(QByteArrayView rest)
{
    PasswordHash out;
    out.m_kind = Kind::Argon2id;
    const QList<QByteArrayView> parts = split(rest, '$');
    if (parts.size() != 4)
        return Failure{QStringLiteral("expected $argon2id$v=19$m=KIB,t=PASSES,p=LANES$SALT$HASH")};
    if (parts[0] != QByteArrayView("v=19"))
        return Failure{QStringLiteral("expected version 19 of Argon2: $argon2id$v=19$")};
    out.m_version = ARGON2_VERSION_13;
    const QList<QByteArrayView> costs = split(parts[1], ',');
    const auto cost = [&costs](qsizetype place, const char *name, quint32 least, quint32 most) {
        return readParameter(costs.value(place), name, least, most).value_or(0);
    };
    out.m_memoryKib = cost(0, "m=", 8, largestArgonMemoryKib);
    out.m_cost = cost(1, "t=", 1, mostArgonPasses);
    out.m_lanes = cost(2, "p=", 1, mostArgonLanes);
    if (costs.size() != 3 || !out.m_memoryKib || !out.m_cost || !out.m_lanes ||
        out.m_memoryKib < 8 * out.m_lanes) {
        return Failure{
            QStringLiteral("expected m=KIB,t=PASSES,p=LANES with at most %1 KiB, %2 passes and %3 lanes, and "
                           "at least 8 KiB a lane")
                .arg(largestArgonMemoryKib)
                .arg(mostArgonPasses)
                .arg(mostArgonLanes)};
    }
    const auto salt = readBase64(parts[2], false);
    if (!isSalt(salt)) {
        return Failure{QStringLiteral("expected a salt of %1 to %2 bytes in base64 without '='")
                           .arg(shortestSalt)
                           .arg(longestSalt)};
    }
    // Argon2 knows hashes of any length: only those that are in use are taken, since a shorter one may be a
    // damaged one.
    const auto hash = readBase64(parts[3], false);
    if (!hash || (hash->size() != argonHashSize && hash->size() != 2 * argonHashSize)) {
        return Failure{QStringLiteral("expected a hash of %1 or %2 bytes in base64 without '=' at the end")
                           .arg(argonHashSize)
                           .arg(2 * argonHashSize)};
    }
    out.m_salt = *salt;
    out.m_hash = *hash;
    return out;
}

std::optional<PasswordHash> PasswordHash::makeArgon2id(QByteArrayView password)
{
    PasswordHash out;
    out.m_kind = Kind::Argon2id;
    out.m_version = ARGON2_VERSION_13;
    out.m_memoryKib = argonMemoryKib;
    out.m_cost = argonPasses;
    out.m_lanes = 1;
    out.m_salt = randomBytes(argonSaltSize);
    out.m_hash.resize(argonHashSize);
    const auto hash = out.compute(password);
    if (!hash)
        return std::nullopt;
    out.m_hash = *hash;
    return out;
}

std::optional<PasswordHash> PasswordHash::makePbkdf2(QByteArrayView password, quint32 iterations)
{
    PasswordHash out;
    out.m_kind = Kind::Pbkdf2Sha512;
    out.m_cost = iterations;
    out.m_salt = randomBytes(pbkdf2SaltSize);
    const auto hash = out.compute(password);
    if (!hash)
        return std::nullopt;
    out.m_hash = *hash;
    return out;
}

std::optional<QByteArray> PasswordHash::compute(QByteArrayView password) const
{
    const auto *saltBytes = reinterpret_cast<const unsigned char *>(m_salt.constData());
    switch (m_kind) {
    case Kind::SaltedSha512: {
        QCryptographicHash digest(QCryptographicHash::Sha512);
        digest.addData(password);
        digest.addData(m_salt);
        return digest.result();
    }
    case Kind::Pbkdf2Sha512: {
        QByteArray out(sha512Size, '\0');
        const char *text = password.isEmpty() ? "" : password.data();
        const int done =
            PKCS5_PBKDF2_HMAC(text, int(password.size()), saltBytes, int(m_salt.size()), int(m_cost),
                              EVP_sha512(), int(out.size()), reinterpret_cast<unsigned char *>(out.data()));
        return done == 1 ? std::optional(out) : std::nullopt;
    }
    case Kind::Argon2id:
        break;
    }
    QByteArray out(m_hash.size(), '\0');
    QByteArray secret = password.toByteArray(); // the interface wants it writable
    QByteArray salt = m_salt;
    argon2_context context{};
    context.out = reinterpret_cast<uint8_t *>(out.data());
    context.outlen = uint32_t(out.size());
    context.pwd = reinterpret_cast<uint8_t *>(secret.data());
    context.pwdlen = uint32_t(secret.size());
    context.salt = reinterpret_cast<uint8_t *>(salt.data());
    context.saltlen = uint32_t(salt.size());
    context.t_cost = m_cost;
    context.m_cost = m_memoryKib;
    context.lanes = m_lanes;
    context.threads =
        1; // the lanes of one hash one after the other: how many threads there are is said elsewhere
    context.version = m_version;
    context.flags = ARGON2_DEFAULT_FLAGS;
    const int status = argon2_ctx(&context, Argon2_id);
    OPENSSL_cleanse(secret.data(), size_t(secret.size()));
    return status == ARGON2_OK ? std::optional(out) : std::nullopt;
}

std::optional<bool> PasswordHash::verify(QByteArrayView password) const
{
    const auto hash = compute(password);
    if (!hash)
        return std::nullopt;
    return hash->size() == m_hash.size() &&
           CRYPTO_memcmp(hash->constData(), m_hash.constData(), size_t(m_hash.size())) == 0;
}

PasswordHash PasswordHash::decoy() const
{
    PasswordHash out = *this;
    out.m_salt = randomBytes(m_salt.size());
    out.m_hash = randomBytes(m_hash.size());
    return out;
}

QByteArray PasswordHash::toText() const
{
    switch (m_kind) {
    case Kind::SaltedSha512:
        return "$6$" + base64(m_salt, true) + '$' + base64(m_hash, true);
    case Kind::Pbkdf2Sha512:
        return "$7$" + QByteArray::number(m_cost) + '$' + base64(m_salt, true) + '$' + base64(m_hash, true);
    case Kind::Argon2id:
        break;
    }
    return "$argon2id$v=19$m=" + QByteArray::number(m_memoryKib) + ",t=" + QByteArray::number(m_cost) +
           ",p=" + QByteArray::number(m_lanes) + '$' + base64(m_salt, false) + '$' + base64(m_hash, false);
}

} // namespace deepros
