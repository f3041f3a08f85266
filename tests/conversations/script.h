#pragma once

#include "mqtt/types.h"

#include <QByteArrayList>
#include <QList>
#include <QMap>
#include <QString>

#include <vector>

namespace deepros::test {

/// One line of a conversation that does something.
struct Step
{
    int line = 0; ///< in the file, from 1
    QByteArray text;
    QList<mqtt::ProtocolVersion> only; ///< empty: every version
};

/// One conversation of a file. See README.md for the format.
struct Conversation
{
    QString file;
    int line = 0;
    QByteArray name;
    QByteArrayList clauses;
    QList<mqtt::ProtocolVersion> versions;
    QMap<QString, QString> variables; ///< of the broker
    QMap<QString, QByteArray> files; ///< in the broker's working directory, by name
    std::vector<Step> steps;
};

struct Script
{
    std::vector<Conversation> conversations;
    QStringList errors; ///< "file:line: what is wrong"
};

Script readScript(const QString &fileName);

} // namespace deepros::test
