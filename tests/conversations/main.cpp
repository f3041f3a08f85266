#include "mosquittoprocess.h"
#include "player.h"

#include "support/brokerprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace deepros::test;

namespace {

struct Choice
{
    QString broker;    ///< our program; empty: that of this build
    QString mosquitto; ///< play against this program instead
    QString only;      ///< conversations whose name contains it
};

QString playOurs(const Conversation &conversation, deepros::mqtt::ProtocolVersion version,
                 const Choice &choice)
{
    BrokerProcess broker(choice.broker);
    for (auto it = conversation.variables.cbegin(); it != conversation.variables.cend(); ++it)
        broker.setVariable(it.key(), it.value());
    for (auto it = conversation.files.cbegin(); it != conversation.files.cend(); ++it) {
        QFile file(broker.directory() + u'/' + it.key());
        if (!file.open(QIODevice::WriteOnly) || file.write(*it) != it->size())
            return QStringLiteral("%1: cannot be written").arg(file.fileName());
    }
    if (!broker.start())
        return broker.errorText();
    Stage stage;
    stage.port = broker.mqttPort();
    stage.websocketPort = broker.websocketPort();
    stage.terminate = [&broker] { broker.terminate(); };
    stage.waitForExit = [&broker](int status) { return broker.waitForEnd() && broker.exitCode() == status; };
    QString error;
    {
        Player player(conversation, version, stage);
        error = player.play();
    }
    const bool ended = broker.isRunning() ? broker.stop() : broker.exitCode() == 0;
    if (error.isEmpty() && !ended)
        error = QStringLiteral("%1:%2: %3: the broker did not end cleanly (status %4)")
                    .arg(conversation.file)
                    .arg(conversation.line)
                    .arg(QString::fromUtf8(conversation.name))
                    .arg(broker.exitCode());
    if (error.isEmpty())
        return {};
    return error + QStringLiteral("\n    the broker's log:\n") + QString::fromUtf8(broker.log());
}

QString playMosquitto(const Conversation &conversation, deepros::mqtt::ProtocolVersion version,
                      const Choice &choice)
{
    MosquittoProcess broker;
    if (!broker.start(choice.mosquitto, conversation.variables)) {
        std::printf("skip %s: %s\n", conversation.name.constData(), qPrintable(broker.errorText()));
        return {};
    }
    Stage stage;
    stage.port = broker.port();
    return Player(conversation, version, stage).play();
}

int playFile(const QString &fileName, const Choice &choice, int &played)
{
    const Script script = readScript(fileName);
    for (const QString &error : script.errors)
        std::printf("%s\n", qPrintable(error));
    int failures = int(script.errors.size());
    for (const Conversation &conversation : script.conversations) {
        if (!QString::fromUtf8(conversation.name).contains(choice.only))
            continue;
        for (const auto version : conversation.versions) {
            const QString error = choice.mosquitto.isEmpty() ? playOurs(conversation, version, choice)
                                                             : playMosquitto(conversation, version, choice);
            ++played;
            std::printf("%s  %s, MQTT %s\n", error.isEmpty() ? "ok  " : "FAIL", conversation.name.constData(),
                        deepros::mqtt::versionName(version));
            if (error.isEmpty())
                continue;
            ++failures;
            std::printf("%s\n", qPrintable(error));
        }
    }
    return failures;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plays conversations against the broker."));
    parser.addHelpOption();
    const QCommandLineOption broker(QStringLiteral("broker"), QStringLiteral("the program to test"),
                                    QStringLiteral("program"));
    const QCommandLineOption mosquitto(QStringLiteral("mosquitto"),
                                       QStringLiteral("play against this mosquitto"),
                                       QStringLiteral("program"));
    const QCommandLineOption only(
        QStringLiteral("only"), QStringLiteral("only conversations named like this"), QStringLiteral("text"));
    parser.addOptions({broker, mosquitto, only});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("conversation files"));
    parser.process(application);

    const Choice choice{parser.value(broker), parser.value(mosquitto), parser.value(only)};
    int failures = 0;
    int played = 0;
    const QStringList files = parser.positionalArguments();
    for (const QString &file : files)
        failures += playFile(file, choice, played);
    std::printf("%d played, %d failed\n", played, failures);
    return failures == 0 && played > 0 ? 0 : 1;
}
