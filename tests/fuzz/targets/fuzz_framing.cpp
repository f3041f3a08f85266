#include "mqtt/framing.h"
#include "require.h"

#include <cstdint>

using namespace deepros::mqtt;

namespace {

void fuzzVersion(QByteArrayView input, ProtocolVersion version)
{
    FrameHeader whole;
    DecodeError error;
    const FrameStatus status = readFrameHeader(input, whole, error, version);
    if (status == FrameStatus::Complete) {
        require(whole.headerSize >= 2 && whole.headerSize <= maxFixedHeaderSize, "header size");
        require(whole.headerSize <= input.size(), "the header lies in the input");
        require(whole.remainingLength <= maxRemainingLength, "remaining length");
        require(whole.type != PacketType{}, "type");
    } else if (status == FrameStatus::Malformed) {
        require(*error.what != 0 && isError(error.code), "an error says what");
    } else {
        require(input.size() < maxFixedHeaderSize, "five bytes decide");
    }

    // Byte by byte the answer is "more" until it is the same for good.
    for (qsizetype size = 0; size <= input.size() && size <= maxFixedHeaderSize; ++size) {
        FrameHeader part;
        const FrameStatus early = readFrameHeader(input.first(size), part, error, version);
        if (early == FrameStatus::NeedMore)
            continue;
        require(early == status, "later bytes do not change the answer");
        if (early == FrameStatus::Complete)
            require(part.remainingLength == whole.remainingLength && part.headerSize == whole.headerSize,
                    "same header");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    for (const auto version : {ProtocolVersion::V31, ProtocolVersion::V311, ProtocolVersion::V5})
        fuzzVersion(input, version);
    return 0;
}
