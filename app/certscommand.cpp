#include "certscommand.h"

#include "atomicfile.h"
#include "certificates.h"

#include "broker/localaddresses.h"
#include "util/printable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

#include <cstdio>

namespace deepros {

namespace {

enum ExitStatus : int { Done = 0, Failed = 1, WrongUsage = 2 };

constexpr int authorityDays = 3650;
constexpr int longestCommonName = 64; // characters (X.520)

const char usage[] =
    "Usage: deepros-broker make-certs DIR [options]\n"
    "\n"
    "Makes in DIR what TLS in a lab needs: ca.crt and ca.key (an authority of your own, made once and kept),\n"
    "server.crt and server.key for this machine. Prints the lines of .env that use them.\n"
    "\n"
    "  --name HOST     One more name or address of the broker; may be repeated\n"
    "  --days N        How long the certificates are valid, 1 to 3650 (default: 825)\n"
    "  --client NAME   A certificate for a client as well: client-NAME.crt and client-NAME.key; may be repeated\n"
    "  --force         Make server and client certificates anew that are there already; the authority stays\n"
    "\n"
    "Exit status: 0 done, 1 it did not work, 2 wrong usage.\n";

struct Order
{
    QString directory;
    QStringList names;
    QStringList clients;
    int days = 825; // more is not accepted by some systems
    bool force = false;
    bool help = false;
};

int complain(int status, const QString &what)
{
    std::fprintf(stderr, "deepros-broker make-certs: %s\n", what.toUtf8().constData());
    return status;
}

bool isHostName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\*\\.)?[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*$"));
    return name.size() <= 253 && form.match(name).hasMatch();
}

/// It becomes part of a file name.
bool isClientName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_@-][A-Za-z0-9._@-]*$"));
    return name.size() <= longestCommonName && form.match(name).hasMatch();
}

/// Takes one option with its value; the error is a sentence.
Result<void, QString> takeValue(Order &order, const QByteArray &flag, const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    const auto expected = [&](const char *what) {
        return Failure{QStringLiteral("%1='%2': expected %3")
                           .arg(QString::fromUtf8(flag), printable(text, 100), QString::fromLatin1(what))};
    };
    if (flag == "--name") {
        if (!isAddress(text) && !isHostName(text))
            return expected("a host name or an address");
        order.names += text;
    } else if (flag == "--client") {
        if (!isClientName(text))
            return expected("1 to 64 of the characters A-Z a-z 0-9 . _ @ -");
        order.clients += text;
    } else {
        bool isNumber = false;
        order.days = text.toInt(&isNumber);
        if (!isNumber || order.days < 1 || order.days > authorityDays)
            return expected("an integer from 1 to 3650");
    }
    return {};
}

Result<Order, QString> readOrder(const QList<QByteArray> &arguments)
{
    Order order;
    QList<QByteArray> words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QByteArray &argument = arguments.at(i);
        const qsizetype sign = argument.startsWith("--") ? argument.indexOf('=') : -1;
        const QByteArray flag = sign < 0 ? argument : argument.first(sign);
        if (flag == "--help" || flag == "-h") {
            order.help = true;
            return order;
        }
        if (flag == "--force" && sign < 0) {
            order.force = true;
        } else if (flag == "--name" || flag == "--days" || flag == "--client") {
            if (sign < 0 && i + 1 >= arguments.size())
                return Failure{QStringLiteral("%1: expected a value").arg(QString::fromUtf8(flag))};
            const auto taken = takeValue(order, flag, sign < 0 ? arguments.at(++i) : argument.sliced(sign + 1));
            if (!taken)
                return Failure{taken.error()};
        } else if (argument.startsWith('-')) {
            return Failure{QStringLiteral("unknown option '%1'").arg(printable(QString::fromUtf8(flag), 100))};
        } else {
            words += argument;
        }
    }
    if (words.size() != 1 || words.first().isEmpty())
        return Failure{QStringLiteral("expected one directory; --help tells more")};
    order.directory = QString::fromUtf8(words.first());
    return order;
}

/// The two files of a certificate.
struct Place
{
    QString certificate;
    QString key;

    Place(const QString &directory, const QString &name)
        : certificate(QDir(directory).absoluteFilePath(name + QStringLiteral(".crt"))),
          key(QDir(directory).absoluteFilePath(name + QStringLiteral(".key")))
    {}
    bool isTaken() const { return QFileInfo::exists(certificate) || QFileInfo::exists(key); }
};

Result<void, QString> write(const Place &place, const Certificate &made)
{
    // A key that is replaced must not keep the mode of a careless predecessor: a new file is for its owner alone.
    QFile::remove(place.key);
    if (const auto done = AtomicFile(place.key).replace(made.keyPem()); !done)
        return done;
    if (const auto done = AtomicFile(place.certificate).replace(made.certificatePem()); !done)
        return done;
    QFile::setPermissions(place.certificate,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

Result<QByteArray, QString> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{QStringLiteral("%1: cannot be read: %2").arg(printable(path, 200), file.errorString())};
    constexpr qint64 largest = 1024 * 1024;
    return file.read(largest);
}

/// The one that is there, or a new one.
Result<Certificate, QString> authority(const Place &place)
{
    if (!place.isTaken()) {
        const QString name = QStringLiteral("DeepROS lab authority (%1)").arg(QSysInfo::machineHostName());
        auto made = Certificate::makeAuthority(name.left(longestCommonName), authorityDays);
        if (made) {
            if (const auto done = write(place, *made); !done)
                return Failure{done.error()};
        }
        return made;
    }
    const auto certificate = read(place.certificate);
    if (!certificate)
        return Failure{certificate.error()};
    const auto key = read(place.key);
    if (!key)
        return Failure{key.error()};
    auto known = Certificate::fromPem(*certificate, *key);
    if (!known)
        return Failure{QStringLiteral("%1 and .key: %2").arg(printable(place.certificate, 200), known.error())};
    if (!known->canSign())
        return Failure{QStringLiteral("%1: is no authority or no longer valid: remove it and its key to begin anew")
                           .arg(printable(place.certificate, 200))};
    return known;
}

QStringList namesOfThisHost(const QStringList &further)
{
    QStringList names = further;
    if (const QString host = QSysInfo::machineHostName(); isHostName(host))
        names += host;
    names += {QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    names += localAddresses();
    names.removeDuplicates();
    return names;
}

Result<void, QString> issue(const Certificate &signer, Certificate::Use use, const Certificate::Names &names, int days,
                            const Place &place)
{
    const auto made = signer.issue(use, names, days);
    if (!made)
        return Failure{made.error()};
    return write(place, *made);
}

Result<void, QString> carryOut(const Order &order)
{
    const Place server(order.directory, QStringLiteral("server"));
    const bool makesServer = order.force || !server.isTaken();
    if (!makesServer && order.clients.isEmpty())
        return Failure{QStringLiteral("%1: is there already: --force makes it anew").arg(printable(server.certificate, 200))};
    for (const QString &name : order.clients) {
        const Place client(order.directory, QStringLiteral("client-") + name);
        if (client.isTaken() && !order.force)
            return Failure{QStringLiteral("%1: is there already: --force makes it anew")
                               .arg(printable(client.certificate, 200))};
    }
    if (!QDir().mkpath(order.directory))
        return Failure{QStringLiteral("%1: cannot be made").arg(printable(order.directory, 200))};
    const Place authorityPlace(order.directory, QStringLiteral("ca"));
    const auto signer = authority(authorityPlace);
    if (!signer)
        return Failure{signer.error()};
    if (makesServer) {
        const QStringList hosts = namesOfThisHost(order.names);
        const Certificate::Names names{hosts.first().left(longestCommonName), hosts};
        if (const auto done = issue(*signer, Certificate::Use::Server, names, order.days, server); !done)
            return done;
        std::printf("# server.crt stands for %s\n", hosts.join(QStringLiteral(", ")).toUtf8().constData());
    }
    for (const QString &name : order.clients) {
        const Place client(order.directory, QStringLiteral("client-") + name);
        if (const auto done = issue(*signer, Certificate::Use::Client, {name}, order.days, client); !done)
            return done;
        std::printf("# client '%s': %s and .key\n", name.toUtf8().constData(), client.certificate.toUtf8().constData());
    }
    std::printf("# Clients get ca.crt (mosquitto_pub --cafile); ca.key stays here.\n"
                "BROKER_ENABLE_TLS=true\n"
                "BROKER_TLS_CERT_FILE=%s\n"
                "BROKER_TLS_KEY_FILE=%s\n",
                server.certificate.toUtf8().constData(), server.key.toUtf8().constData());
    if (!order.clients.isEmpty())
        std::printf("BROKER_TLS_CA_FILE=%s\n", authorityPlace.certificate.toUtf8().constData());
    return {};
}

} // namespace

int runCertsCommand(const QList<QByteArray> &arguments)
{
    const auto order = readOrder(arguments);
    if (!order)
        return complain(WrongUsage, order.error());
    if (order->help) {
        std::fputs(usage, stdout);
        return Done;
    }
    const auto done = carryOut(*order);
    return done ? Done : complain(Failed, done.error());
}

} // namespace deepros
