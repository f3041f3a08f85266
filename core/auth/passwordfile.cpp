#include "auth/passwordfile.h"

#include "util/printable.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace deepros {

namespace {

constexpr qsizetype maximumErrors = 100;
constexpr qsizetype maximumName = 65'535; // bytes: what a CONNECT can carry

/// Calls `each` with every line as it stands, its end included, and its number.
template <typename Each>
void forEachLine(QByteArrayView text, Each each)
{
    for (int number = 1; !text.isEmpty(); ++number) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype size = end < 0 ? text.size() : end + 1;
        each(text.first(size), number);
        text = text.sliced(size);
    }
}

/// The name that a line is about; nothing for a comment or an empty line.
QByteArrayView userOf(QByteArrayView line)
{
    line = line.trimmed();
    if (line.startsWith('#'))
        return {};
    const qsizetype colon = line.indexOf(':');
    return colon < 0 ? line : line.first(colon).trimmed();
}

bool isUtf8(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(text);
    return !decoder.hasError() && !decoded.isNull();
}

} // namespace

PasswordHash PasswordFile::unusedDecoy()
{
    // Of a file without users: the cost of what the next user would get.
    static const PasswordHash hash =
        PasswordHash::parse("$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
            .value();
    return hash.decoy();
}

QString PasswordFile::nameFault(QByteArrayView user)
{
    if (user.isEmpty() || user.size() > maximumName || !isUtf8(user))
        return QStringLiteral("a user name of 1 to %1 bytes of UTF-8 text").arg(maximumName);
    const bool hasControls =
        std::any_of(user.begin(), user.end(), [](char c) { return quint8(c) < 0x20 || c == 0x7F; });
    if (hasControls || user.contains(':'))
        return QStringLiteral("a user name without ':' and control characters such as a line feed");
    if (user.startsWith('#') || user.trimmed().size() != user.size())
        return QStringLiteral("a user name that does not begin with '#' and has no blanks around it");
    return {};
}

Result<PasswordFile, QStringList> PasswordFile::parse(QByteArrayView text, const QString &name)
{
    PasswordFile out;
    QHash<QByteArray, int> lines;
    QStringList errors;
    qsizetype more = 0;
    forEachLine(text, [&](QByteArrayView line, int number) {
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            return;
        const auto fail = [&](const QString &what) {
            if (errors.size() < maximumErrors)
                errors += QStringLiteral("%1:%2: %3").arg(name).arg(number).arg(what);
            else
                ++more;
        };
        const qsizetype colon = line.indexOf(':');
        if (colon < 0) {
            fail(QStringLiteral("expected USER:HASH"));
            return;
        }
        const QByteArray user = userOf(line).toByteArray();
        if (const QString fault = nameFault(user); !fault.isEmpty()) {
            fail(QStringLiteral("expected ") + fault);
            return;
        }
        const auto hash = PasswordHash::parse(line.sliced(colon + 1).trimmed());
        if (!hash) {
            fail(QStringLiteral("user '%1': %2").arg(printable(QString::fromUtf8(user), 100), hash.error()));
            return;
        }
        if (const int earlier = lines.value(user)) {
            fail(QStringLiteral("user '%1': expected one line a user; line %2 has this user already")
                     .arg(printable(QString::fromUtf8(user), 100))
                     .arg(earlier));
            return;
        }
        lines.insert(user, number);
        if (out.m_users.isEmpty())
            out.m_decoy = hash->decoy();
        out.m_users += user;
        out.m_hashes.insert(user, *hash);
    });
    if (more > 0)
        errors += QStringLiteral("%1: %2 more errors").arg(name).arg(more);
    if (!errors.isEmpty())
        return Failure{errors};
    return out;
}

Result<QByteArray, QString> PasswordFile::readBytes(const QString &path)
{
    const QString name = printable(path, 200);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // reading from a pipe or a device could wait for ever
        return Failure{QStringLiteral("%1: expected a regular file").arg(name)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{QStringLiteral("%1: cannot be read: %2").arg(name, file.errorString())};
    QByteArray text = file.read(maximumSize + 1);
    if (text.size() > maximumSize)
        return Failure{QStringLiteral("%1: expected a file of at most %2 bytes").arg(name).arg(maximumSize)};
    return text;
}

Result<PasswordFile, QStringList> PasswordFile::read(const QString &path)
{
    const auto text = readBytes(path);
    if (!text)
        return Failure{QStringList{text.error()}};
    return parse(*text, printable(path, 200));
}

const PasswordHash *PasswordFile::find(QByteArrayView user) const
{
    const auto found = m_hashes.constFind(user.toByteArray());
    return found == m_hashes.constEnd() ? nullptr : &*found;
}

QByteArray PasswordFile::withUser(QByteArrayView text, QByteArrayView user, const PasswordHash &hash)
{
    const QByteArray line = user.toByteArray() + ':' + hash.toText() + '\n';
    QByteArray out;
    bool written = false;
    forEachLine(text, [&](QByteArrayView old, int) {
        if (userOf(old) != user)
            out += old;
        else if (!std::exchange(written, true))
            out += line;
    });
    if (!written) {
        if (!out.isEmpty() && !out.endsWith('\n'))
            out += '\n';
        out += line;
    }
    return out;
}

std::optional<QByteArray> PasswordFile::withoutUser(QByteArrayView text, QByteArrayView user)
{
    if (user.isEmpty())
        return std::nullopt; // comments and empty lines are nobody's
    QByteArray out;
    bool found = false;
    forEachLine(text, [&](QByteArrayView old, int) {
        if (userOf(old) == user)
            found = true;
        else
            out += old;
    });
    return found ? std::optional(out) : std::nullopt;
}

} // namespace deepros
