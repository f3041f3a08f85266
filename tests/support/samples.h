#pragma once

#include "mqtt/types.h"

#include <span>

namespace deepros::test {

/// A valid packet in the form our serializer writes, and what it means in the words of packetText().
struct Sample
{
    const char *name;
    mqtt::ProtocolVersion version;
    const char *wire; ///< see wirebytes.h
    const char *text;
};

/// Every packet in every version it exists in, with few and with all of its fields.
std::span<const Sample> samples();

} // namespace deepros::test
