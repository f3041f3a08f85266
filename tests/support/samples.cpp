#include "support/samples.h"

using deepros::mqtt::ProtocolVersion;

namespace deepros::test {

namespace {

constexpr auto v31 = ProtocolVersion::V31;
constexpr auto v311 = ProtocolVersion::V311;
constexpr auto v5 = ProtocolVersion::V5;

constexpr Sample table[] = {
    {"CONNECT 3.1", v31, "10 len s'MQIsdp' 03 02 003c s'c'", "CONNECT v=3.1 id='c' clean=1 keepalive=60"},
    {"CONNECT 3.1 with everything", v31, "10 len s'MQIsdp' 03 ee 000a s'c' s'w' s'gone' s'u' s'p'",
     "CONNECT v=3.1 id='c' clean=1 keepalive=10 user='u' password='p' will{ topic='w' payload='gone' qos=1 "
     "retain=1 }"},
    {"CONNECT 3.1.1", v311, "10 len s'MQTT' 04 02 0000 s''", "CONNECT v=3.1.1 id='' clean=1 keepalive=0"},
    {"CONNECT 3.1.1 keeps its session", v311, "10 len s'MQTT' 04 00 ffff s'robot'",
     "CONNECT v=3.1.1 id='robot' clean=0 keepalive=65535"},
    {"CONNECT 3.1.1 with everything", v311,
     "10 len s'MQTT' 04 f6 003c s'robot' s'w/t' s'' s'user' 0003 00ff01",
     "CONNECT v=3.1.1 id='robot' clean=1 keepalive=60 user='user' password='\\x00\\xff\\x01' "
     "will{ topic='w/t' payload='' qos=2 retain=1 }"},
    {"CONNECT 5.0", v5, "10 len s'MQTT' 05 02 003c 00 s''", "CONNECT v=5.0 id='' clean=1 keepalive=60"},
    {"CONNECT 5.0 password without user name", v5, "10 len s'MQTT' 05 42 003c 00 s'x' s'token'",
     "CONNECT v=5.0 id='x' clean=1 keepalive=60 password='token'"},
    {"CONNECT 5.0 with everything", v5,
     "10 len s'MQTT' 05 d4 001e "
     "{ 11 00000078 21 000a 27 00001000 22 0005 19 01 17 00 26 s'a' s'b' 26 s'a' s'c' 15 s'SCRAM' 16 0003 "
     "010203 } "
     "s'arm' "
     "{ 18 00000005 01 01 02 0000000a 03 s'json' 08 s'r' 09 0001 ff 26 s'k' s'v' } s'w' s'off' s'u' s'p'",
     "CONNECT v=5.0 id='arm' clean=0 keepalive=30 user='u' password='p' {Session Expiry Interval=120} "
     "{Receive Maximum=10} {Maximum Packet Size=4096} {Topic Alias Maximum=5} {Request Response "
     "Information=1} "
     "{Request Problem Information=0} {User Property='a':'b'} {User Property='a':'c'} "
     "{Authentication Method='SCRAM'} {Authentication Data='\\x01\\x02\\x03'} will{ topic='w' payload='off' "
     "qos=2 "
     "retain=0 {Will Delay Interval=5} {Payload Format Indicator=1} {Message Expiry Interval=10} "
     "{Content Type='json'} {Response Topic='r'} {Correlation Data='\\xff'} {User Property='k':'v'} }"},

    {"CONNACK 3.1.1 accepted", v311, "20 02 00 00", "CONNACK present=0 code=0"},
    {"CONNACK 3.1.1 with session", v311, "20 02 01 00", "CONNACK present=1 code=0"},
    {"CONNACK 3.1.1 refused", v311, "20 02 00 05", "CONNACK present=0 code=5"},
    {"CONNACK 3.1", v31, "20 02 00 02", "CONNACK present=0 code=2"},
    {"CONNACK 5.0", v5, "20 03 01 00 00", "CONNACK present=1 code=0x00 (Success)"},
    {"CONNACK 5.0 with everything", v5,
     "20 len 00 00 "
     "{ 11 00000000 21 0014 24 01 25 00 27 000000ff 12 s'auto' 22 ffff 1f s'why' 26 s'k' s'' 28 00 29 00 2a "
     "00 "
     "13 003c 1a s'resp/' 1c s'other' 15 s'M' 16 0000 }",
     "CONNACK present=0 code=0x00 (Success) {Session Expiry Interval=0} {Receive Maximum=20} {Maximum QoS=1} "
     "{Retain Available=0} {Maximum Packet Size=255} {Assigned Client Identifier='auto'} "
     "{Topic Alias Maximum=65535} {Reason String='why'} {User Property='k':''} "
     "{Wildcard Subscription Available=0} {Subscription Identifier Available=0} {Shared Subscription "
     "Available=0} "
     "{Server Keep Alive=60} {Response Information='resp/'} {Server Reference='other'} "
     "{Authentication Method='M'} {Authentication Data=''}"},
    {"CONNACK 5.0 refused", v5, "20 len 00 8c 06 1f s'not'",
     "CONNACK present=0 code=0x8C (Bad authentication method) {Reason String='not'}"},

    {"PUBLISH 3.1 QoS 0", v31, "30 len s't' 'hi'", "PUBLISH topic='t' qos=0 dup=0 retain=0 payload='hi'"},
    {"PUBLISH 3.1.1 QoS 0, empty", v311, "31 len s't'", "PUBLISH topic='t' qos=0 dup=0 retain=1 payload=''"},
    {"PUBLISH 3.1.1 QoS 1", v311, "3a len s'a/b' 0001 '{}'",
     "PUBLISH topic='a/b' qos=1 dup=1 retain=0 id=1 payload='{}'"},
    {"PUBLISH 3.1.1 QoS 2", v311, "3d len s'a' ffff 00",
     "PUBLISH topic='a' qos=2 dup=1 retain=1 id=65535 payload='\\x00'"},
    {"PUBLISH 5.0 QoS 0", v5, "30 len s't' 00 'hi'", "PUBLISH topic='t' qos=0 dup=0 retain=0 payload='hi'"},
    {"PUBLISH 5.0 alias alone", v5, "30 len s'' 03 23 0007 'hi'",
     "PUBLISH topic='' qos=0 dup=0 retain=0 payload='hi' {Topic Alias=7}"},
    {"PUBLISH 5.0 with everything", v5,
     "34 len s'a/\xC3\xA9' 1234 { 26 s'z' s'1' 01 00 02 ffffffff 23 ffff 08 s'r/1' 09 0002 0000 "
     "0b 01 0b ffffff7f 03 s'text' 26 s'a' s'2' } 'x'",
     "PUBLISH topic='a/\\xc3\\xa9' qos=2 dup=0 retain=0 id=4660 payload='x' {User Property='z':'1'} "
     "{Payload Format Indicator=0} {Message Expiry Interval=4294967295} {Topic Alias=65535} "
     "{Response Topic='r/1'} {Correlation Data='\\x00\\x00'} {Subscription Identifier=1} "
     "{Subscription Identifier=268435455} {Content Type='text'} {User Property='a':'2'}"},

    {"PUBACK 3.1.1", v311, "40 02 0001", "PUBACK id=1 code=0x00 (Success)"},
    {"PUBREC 3.1.1", v311, "50 02 0002", "PUBREC id=2 code=0x00 (Success)"},
    {"PUBREL 3.1.1", v311, "62 02 0003", "PUBREL id=3 code=0x00 (Success)"},
    {"PUBCOMP 3.1", v31, "70 02 ffff", "PUBCOMP id=65535 code=0x00 (Success)"},
    {"PUBACK 5.0, no code", v5, "40 02 0001", "PUBACK id=1 code=0x00 (Success)"},
    {"PUBACK 5.0, code", v5, "40 03 0001 10", "PUBACK id=1 code=0x10 (No matching subscribers)"},
    {"PUBACK 5.0 with everything", v5, "40 len 0001 87 0c 1f s'no' 26 s'a' s'b'",
     "PUBACK id=1 code=0x87 (Not authorized) {Reason String='no'} {User Property='a':'b'}"},
    {"PUBACK 5.0, success with properties", v5, "40 len 0001 00 05 1f s'ok'",
     "PUBACK id=1 code=0x00 (Success) {Reason String='ok'}"},
    {"PUBREC 5.0", v5, "50 len 0001 97 05 1f s'no'",
     "PUBREC id=1 code=0x97 (Quota exceeded) {Reason String='no'}"},
    {"PUBREL 5.0", v5, "62 03 0001 92", "PUBREL id=1 code=0x92 (Packet Identifier not found)"},
    {"PUBCOMP 5.0", v5, "70 len 0001 92 05 1f s'no'",
     "PUBCOMP id=1 code=0x92 (Packet Identifier not found) {Reason String='no'}"},

    {"SUBSCRIBE 3.1", v31, "82 len 0001 s'a' 01", "SUBSCRIBE id=1 filter='a' qos=1 nl=0 rap=0 rh=0"},
    {"SUBSCRIBE 3.1.1", v311, "82 len 0001 s'a/+' 00 s'#' 02",
     "SUBSCRIBE id=1 filter='a/+' qos=0 nl=0 rap=0 rh=0 filter='#' qos=2 nl=0 rap=0 rh=0"},
    {"SUBSCRIBE 5.0", v5, "82 len 0001 00 s'a' 00", "SUBSCRIBE id=1 filter='a' qos=0 nl=0 rap=0 rh=0"},
    {"SUBSCRIBE 5.0 with everything", v5, "82 len ffff 09 0b 8001 26 s'k' 0000 s'a' 2e s'$share/g/b' 19",
     "SUBSCRIBE id=65535 {Subscription Identifier=128} {User Property='k':''} filter='a' qos=2 nl=1 rap=1 "
     "rh=2 "
     "filter='$share/g/b' qos=1 nl=0 rap=1 rh=1"},

    {"SUBACK 3.1.1", v311, "90 len 0001 00 01 02 80", "SUBACK id=1 0x00 0x01 0x02 0x80"},
    {"SUBACK 5.0", v5, "90 len 0001 00 02 87 8f", "SUBACK id=1 0x02 0x87 0x8F"},
    {"SUBACK 5.0 with everything", v5, "90 len 0001 0c 1f s'no' 26 s'a' s'b' 9e",
     "SUBACK id=1 0x9E {Reason String='no'} {User Property='a':'b'}"},

    {"UNSUBSCRIBE 3.1.1", v311, "a2 len 0009 s'a' s'b/#'", "UNSUBSCRIBE id=9 filter='a' filter='b/#'"},
    {"UNSUBSCRIBE 5.0", v5, "a2 len 0009 07 26 s'a' s'b' s'c'",
     "UNSUBSCRIBE id=9 {User Property='a':'b'} filter='c'"},
    {"UNSUBACK 3.1.1", v311, "b0 02 0009", "UNSUBACK id=9"},
    {"UNSUBACK 5.0", v5, "b0 len 0009 00 00 11", "UNSUBACK id=9 0x00 0x11"},
    {"UNSUBACK 5.0 with everything", v5, "b0 len 0009 0c 1f s'no' 26 s'a' s'b' 87",
     "UNSUBACK id=9 0x87 {Reason String='no'} {User Property='a':'b'}"},

    {"PINGREQ", v311, "c0 00", "PINGREQ"},
    {"PINGRESP", v5, "d0 00", "PINGRESP"},

    {"DISCONNECT 3.1.1", v311, "e0 00", "DISCONNECT code=0x00 (Success)"},
    {"DISCONNECT 5.0, nothing", v5, "e0 00", "DISCONNECT code=0x00 (Success)"},
    {"DISCONNECT 5.0, code", v5, "e0 01 04", "DISCONNECT code=0x04 (Disconnect with Will Message)"},
    {"DISCONNECT 5.0 with everything", v5, "e0 len 9d 17 11 00000001 1f s'go' 26 s'a' s'b' 1c s'her'",
     "DISCONNECT code=0x9D (Server moved) {Session Expiry Interval=1} {Reason String='go'} "
     "{User Property='a':'b'} {Server Reference='her'}"},
    {"AUTH, nothing", v5, "f0 00", "AUTH code=0x00 (Success)"},
    {"AUTH with everything", v5, "f0 len 18 14 15 s'M' 16 0001 00 1f s'go' 26 s'a' s'b'",
     "AUTH code=0x18 (Continue authentication) {Authentication Method='M'} {Authentication Data='\\x00'} "
     "{Reason String='go'} {User Property='a':'b'}"},
};

} // namespace

std::span<const Sample> samples()
{
    return table;
}

} // namespace deepros::test
