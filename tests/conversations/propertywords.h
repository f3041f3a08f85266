#pragma once

#include "words.h"

#include "mqtt/property.h"

#include <QString>

namespace deepros::test {

/// The short name a conversation uses for a property ("message-expiry"), and back; nothing when there is
/// none.
std::optional<mqtt::PropertyId> propertyOfWord(QByteArrayView name);

/// Encodes the property words of `words` whose names begin with `prefix` ("will." or nothing), in their
/// order. `error` is set when a value does not fit.
QByteArray encodeProperties(const QList<Word> &words, QByteArrayView prefix, QString &error);

/// What the words expect of a packet's properties. `strict`: properties that no word names must be absent.
/// Empty when they are met.
QString compareProperties(const QList<Word> &words, mqtt::PropertyView properties, bool strict);

/// Compares a number: `*`, `1..5`, or a number.
bool matchesNumber(const Word &expected, quint32 actual);
/// Compares bytes: `*`, `~regular expression`, or themselves.
bool matchesText(const Word &expected, QByteArrayView actual);

} // namespace deepros::test
