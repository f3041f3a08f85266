#pragma once

#include "auth/passwordhash.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace deepros {

/// The users of a password file: one `user:hash` a line, as mosquitto_passwd writes it; empty lines and lines
/// that begin with # are skipped, LF or CRLF. Immutable once made; any thread.
class PasswordFile
{
public:
    static constexpr qint64 maximumSize = 64 * 1024 * 1024; ///< bytes

    PasswordFile() = default;

    /// Fails with all errors at once (at most 100 and how many there are more), each a whole line "NAME:LINE:
    /// what was expected"; none shows a hash or what may be a password.
    static Result<PasswordFile, QStringList> parse(QByteArrayView text, const QString &name);
    /// The same from a file; blocks. The error calls the file by its path.
    static Result<PasswordFile, QStringList> read(const QString &path);
    /// The plain bytes of a regular file; fails with "PATH: what is wrong".
    static Result<QByteArray, QString> readBytes(const QString &path);

    /// Null when there is no such user.
    const PasswordHash *find(QByteArrayView user) const;
    /// What to verify instead when there is no such user: costs what the first user's hash costs.
    const PasswordHash &decoy() const { return m_decoy; }
    /// In the order of the file.
    const QList<QByteArray> &users() const { return m_users; }

    /// What is wrong with a name, to follow "expected"; empty when it may stand in a file.
    static QString nameFault(QByteArrayView user);
    /// The text with this user's line replaced or added behind the others. All else stays as it is.
    static QByteArray withUser(QByteArrayView text, QByteArrayView user, const PasswordHash &hash);
    /// The text without this user's lines; nothing when there are none.
    static std::optional<QByteArray> withoutUser(QByteArrayView text, QByteArrayView user);

private:
    QList<QByteArray> m_users;
    QHash<QByteArray, PasswordHash> m_hashes;
    PasswordHash m_decoy = unusedDecoy();

    static PasswordHash unusedDecoy();
};

} // namespace deepros
