#include "aclcheck.h"

#include "auth/accesscheck.h"
#include "auth/aclfile.h"
#include "config/configloader.h"
#include "util/printable.h"

#include <QDir>

#include <cstdio>
#include <optional>

namespace deepros {

namespace {

enum Status : int { Allow = 0, Deny = 1, Usage = 2 };

constexpr char usage[] =
    "usage: deepros-broker acl-check [--acl-file FILE] [--user U] --client C publish|subscribe|receive TOPIC\n"
    "  without --acl-file: the file that BROKER_ACL_FILE names (.env or environment)\n"
    "  without --user: an anonymous client\n"
    "  subscribe takes a filter; exit status 0 allow, 1 deny, 2 wrong usage or a broken file\n";

struct Question
{
    std::optional<QByteArray> file;
    std::optional<QByteArray> user;
    std::optional<QByteArray> client;
    QList<QByteArray> words; ///< action and topic
    QStringList errors;
};

void print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

Question read(const QList<QByteArray> &arguments)
{
    Question question;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QByteArray &argument = arguments[i];
        const qsizetype equals = argument.indexOf('=');
        const QByteArray flag = equals < 0 ? argument : argument.first(equals);
        std::optional<QByteArray> *place = flag == "--acl-file" ? &question.file
            : flag == "--user"                                  ? &question.user
            : flag == "--client"                                ? &question.client
                                                                : nullptr;
        if (!place && argument.startsWith("--"))
            question.errors += QStringLiteral("unknown option '%1'").arg(printable(QString::fromUtf8(flag), 100));
        else if (!place)
            question.words += argument;
        else if (equals >= 0)
            *place = argument.sliced(equals + 1);
        else if (i + 1 < arguments.size())
            *place = arguments[++i];
        else
            question.errors += QStringLiteral("%1: expected a value").arg(QString::fromUtf8(flag));
    }
    if (!question.client)
        question.errors += QStringLiteral("expected --client and a client id");
    if (question.words.size() != 2)
        question.errors += QStringLiteral("expected publish, subscribe or receive, and one topic");
    return question;
}

std::optional<AccessAction> actionOf(const QByteArray &word)
{
    if (word == "publish")
        return AccessAction::Publish;
    if (word == "subscribe")
        return AccessAction::Subscribe;
    if (word == "receive")
        return AccessAction::Receive;
    return std::nullopt;
}

int fail(const QStringList &errors)
{
    for (const QString &error : errors)
        print(stderr, error + u'\n');
    return Usage;
}

} // namespace

int runAclCheck(const QList<QByteArray> &arguments, const QList<std::pair<QByteArray, QByteArray>> &environment)
{
    if (arguments.contains("--help") || arguments.contains("-h")) {
        print(stdout, QString::fromLatin1(usage));
        return Allow;
    }
    Question question = read(arguments);
    const std::optional<AccessAction> action = actionOf(question.words.value(0));
    if (question.errors.isEmpty() && !action) {
        question.errors += QStringLiteral("'%1': expected publish, subscribe or receive")
                               .arg(printable(QString::fromUtf8(question.words[0]), 100));
    }
    if (!question.errors.isEmpty())
        return fail(question.errors + QStringList{QString::fromLatin1(usage).trimmed()});

    QString path = QString::fromUtf8(question.file.value_or(QByteArray()));
    if (!question.file) {
        const LoadedConfig loaded = ConfigLoader({{}, environment, QDir::currentPath()}).load();
        if (!loaded.ok())
            return fail(loaded.errors);
        path = loaded.config.aclFile;
    }
    if (path.isEmpty())
        return fail({QStringLiteral("expected --acl-file FILE, since BROKER_ACL_FILE names none")});
    const auto rules = readAclFile(path);
    if (!rules)
        return fail(rules.error());

    const AccessAnswer answer =
        checkAccess(**rules, {*question.client, question.user}, *action, question.words[1]);
    if (!answer.valid) {
        return fail({QStringLiteral("'%1': %2").arg(printable(QString::fromUtf8(question.words[1]), 100), answer.reason)});
    }
    print(stdout, (answer.allowed ? QStringLiteral("allow ") : QStringLiteral("deny ")) + answer.reason + u'\n');
    return answer.allowed ? Allow : Deny;
}

} // namespace deepros
