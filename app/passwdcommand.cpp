#include "passwdcommand.h"

#include "atomicfile.h"
#include "passwordprompt.h"

#include "auth/passwordfile.h"
#include "util/printable.h"

#include <cstdio>
#include <optional>

namespace deepros {

namespace {

enum ExitStatus : int { Done = 0, Failed = 1, WrongUsage = 2 };

const char usage[] =
    "Usage: deepros-broker passwd [options] FILE USER    add a user, or change the password\n"
    "       deepros-broker passwd --delete FILE USER     delete a user\n"
    "       deepros-broker passwd --list FILE            list the users\n"
    "\n"
    "FILE is a password file as BROKER_PASSWORD_FILE names it, in the format of mosquitto_passwd. It is made "
    "when it\n"
    "is not there. The password is asked for twice, without showing it.\n"
    "\n"
    "  --stdin           Read the password from the standard input: one line\n"
    "  --hash HASH       argon2id (default), or pbkdf2, which mosquitto before 2.1 reads too\n"
    "  --iterations N    Iterations of pbkdf2 (default: 20000)\n"
    "\n"
    "Exit status: 0 done, 1 it did not work, 2 wrong usage.\n";

struct Order
{
    enum class Action : quint8 { Set, Delete, List, Help };
    Action action = Action::Set;
    bool fromStdin = false;
    PasswordHash::Kind kind = PasswordHash::Kind::Argon2id;
    std::optional<quint32> iterations;
    QString file;
    QByteArray user;
};

QString shown(QByteArrayView text)
{
    return printable(QString::fromUtf8(text), 100);
}

int complain(int status, const QString &what)
{
    std::fprintf(stderr, "deepros-broker passwd: %s\n", what.toUtf8().constData());
    return status;
}

Result<Order, QString> readOrder(const QList<QByteArray> &arguments)
{
    Order order;
    QList<QByteArray> names;
    bool onlyNames = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QByteArray flag = arguments.at(i);
        std::optional<QByteArray> value;
        if (onlyNames || !flag.startsWith('-') || flag == "-") {
            names += flag;
            continue;
        }
        if (const qsizetype sign = flag.indexOf('='); sign > 0) {
            value = flag.sliced(sign + 1);
            flag.truncate(sign);
        }
        const bool wantsValue = flag == "--hash" || flag == "--iterations";
        if (wantsValue && !value && i + 1 < arguments.size())
            value = arguments.at(++i);
        if (wantsValue != value.has_value())
            return Failure{(wantsValue ? QStringLiteral("%1: expected a value")
                                       : QStringLiteral("%1: expected no value"))
                               .arg(shown(flag))};
        if (flag == "--") {
            onlyNames = true;
        } else if (flag == "--stdin") {
            order.fromStdin = true;
        } else if (flag == "--delete") {
            order.action = Order::Action::Delete;
        } else if (flag == "--list") {
            order.action = Order::Action::List;
        } else if (flag == "--help" || flag == "-h") {
            order.action = Order::Action::Help;
            return order;
        } else if (flag == "--hash") {
            if (*value == "argon2id")
                order.kind = PasswordHash::Kind::Argon2id;
            else if (*value == "pbkdf2")
                order.kind = PasswordHash::Kind::Pbkdf2Sha512;
            else
                return Failure{QStringLiteral("--hash='%1': expected argon2id or pbkdf2").arg(shown(*value))};
        } else if (flag == "--iterations") {
            bool isNumber = false;
            const uint number = value->toUInt(&isNumber);
            if (!isNumber || number < 1 || number > PasswordHash::maximumIterations) {
                return Failure{QStringLiteral("--iterations='%1': expected an integer from 1 to %2")
                                   .arg(shown(*value))
                                   .arg(PasswordHash::maximumIterations)};
            }
            order.iterations = number;
        } else {
            return Failure{QStringLiteral("unknown option '%1' (--help lists all)").arg(shown(flag))};
        }
    }
    const qsizetype wanted = order.action == Order::Action::List ? 1 : 2;
    if (names.size() != wanted || names.first().isEmpty()) {
        return Failure{wanted == 1 ? QStringLiteral("expected FILE (--help tells more)")
                                   : QStringLiteral("expected FILE and USER (--help tells more)")};
    }
    if (order.iterations && order.kind != PasswordHash::Kind::Pbkdf2Sha512)
        return Failure{QStringLiteral("--iterations: expected --hash pbkdf2 beside it")};
    order.file = QString::fromUtf8(names.first());
    order.user = names.value(1);
    if (wanted == 2) {
        if (const QString fault = PasswordFile::nameFault(order.user); !fault.isEmpty())
            return Failure{QStringLiteral("user '%1': expected %2").arg(shown(order.user), fault)};
    }
    return order;
}

int list(const Order &order)
{
    const auto file = PasswordFile::read(order.file);
    if (!file) {
        for (const QString &error : file.error())
            complain(Failed, error);
        return Failed;
    }
    for (const QByteArray &user : file->users())
        std::printf("%s\n", user.constData());
    return Done;
}

/// Writes the text unless it is no password file: a mistyped FILE must not cost anybody a file of another
/// kind.
int write(AtomicFile &file, const Order &order, const QByteArray &text)
{
    if (const auto parsed = PasswordFile::parse(text, printable(order.file, 200)); !parsed) {
        for (const QString &error : parsed.error())
            complain(Failed, error);
        return complain(Failed, QStringLiteral("nothing was changed: correct or delete these lines first"));
    }
    if (const auto done = file.replace(text); !done)
        return complain(Failed, done.error());
    return Done;
}

int deleteUser(const Order &order)
{
    AtomicFile file(order.file);
    const auto before = PasswordFile::readBytes(order.file);
    if (!before)
        return complain(Failed, before.error());
    const auto after = PasswordFile::withoutUser(*before, order.user);
    if (!after)
        return complain(
            Failed,
            QStringLiteral("%1: has no user '%2'").arg(printable(order.file, 200), shown(order.user)));
    return write(file, order, *after);
}

int setUser(const Order &order)
{
    const auto password = order.fromStdin ? readPasswordLine() : askForPassword(shown(order.user));
    if (!password)
        return complain(Failed, password.error());
    if (password->isEmpty())
        return complain(Failed, QStringLiteral("the password is empty: expected 1 to %1 bytes")
                                    .arg(PasswordHash::maximumPassword));
    const auto hash =
        order.kind == PasswordHash::Kind::Argon2id
            ? PasswordHash::makeArgon2id(password->reveal())
            : PasswordHash::makePbkdf2(password->reveal(),
                                       order.iterations.value_or(PasswordHash::defaultIterations));
    if (!hash)
        return complain(Failed, QStringLiteral("the hash cannot be computed: not enough memory"));
    AtomicFile file(order.file);
    QByteArray before;
    if (file.exists()) {
        auto text = PasswordFile::readBytes(order.file);
        if (!text)
            return complain(Failed, text.error());
        before = *text;
    }
    return write(file, order, PasswordFile::withUser(before, order.user, *hash));
}

} // namespace

int runPasswdCommand(const QList<QByteArray> &arguments)
{
    const auto order = readOrder(arguments);
    if (!order)
        return complain(WrongUsage, order.error());
    switch (order->action) {
    case Order::Action::Help:
        std::fputs(usage, stdout);
        return Done;
    case Order::Action::List:
        return list(*order);
    case Order::Action::Delete:
        return deleteUser(*order);
    case Order::Action::Set:
        if (!order->fromStdin && !canAskForPassword())
            return complain(WrongUsage,
                            QStringLiteral("no terminal to ask on: expected --stdin and the password on the "
                                           "standard input"));
        break;
    }
    return setUser(*order);
}

} // namespace deepros
