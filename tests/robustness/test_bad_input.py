"""What no client may send, and what the broker answers: by code where there is one, by closing else, with one line in
the log that names the peer and the reason, and without harm to others."""

import itertools
import os
import random
import re
import struct
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import MEMORY_FACTOR, BrokerTestCase, own_broker  # noqa: E402
from rawclient import RawClient  # noqa: E402
from witness import Witness  # noqa: E402

MEBIBYTE = 1 << 20
CONNECT_TIMEOUT_SEC = 2
TOPIC_LEVELS = 16
TOPIC_LENGTH = 256
SUBSCRIPTIONS = 50
MESSAGE_SIZE = 64 * 1024

MALFORMED, PROTOCOL_ERROR, TOPIC_NAME_INVALID, QUOTA, TOO_LARGE, ALIAS_INVALID, TOPIC_FILTER_INVALID = (
    0x81, 0x82, 0x90, 0x97, 0x95, 0x94, 0x8F)


class RobustnessCase(BrokerTestCase):
    memory_bound = 32 * MEBIBYTE  # on top of what the broker has after its start

    @classmethod
    def start_broker(cls):
        return own_broker(BROKER_CONNECT_TIMEOUT=CONNECT_TIMEOUT_SEC, BROKER_MAX_TOPIC_LEVELS=TOPIC_LEVELS,
                          BROKER_MAX_TOPIC_LENGTH=TOPIC_LENGTH, BROKER_MAX_SUBSCRIPTIONS_PER_CLIENT=SUBSCRIPTIONS,
                          BROKER_MAX_MESSAGE_SIZE=MESSAGE_SIZE, BROKER_MAX_CLIENT_BUFFER=MEBIBYTE)

    def setUp(self):
        self.resident_before = self.broker.resident_bytes()
        self.witness = Witness(self.broker)
        self.witness.__enter__()

    def tearDown(self):
        self.witness.__exit__(None)
        self.assertTrue(self.broker.is_running(), "the broker has ended:\n" + self.broker.log_tail())
        grown = self.broker.resident_bytes() - self.resident_before
        self.assertLess(grown, self.memory_bound * MEMORY_FACTOR, f"memory grew by {grown / MEBIBYTE:.1f} MiB")

    addresses = itertools.count(1)

    def client(self, client_id=None, version=4, source=None):
        """From an address of its own: the log counts repeated warnings by address."""
        number = next(RobustnessCase.addresses)
        client = RawClient(self.broker, source=source or f"127.1.{number // 250}.{number % 250 + 1}")
        self.addCleanup(client.close)
        client.name = client.socket.getsockname()
        return client.connect(client_id or f"c{number}", version) if client_id != "" else client

    def stranger(self):
        """A connection without CONNECT."""
        return self.client("")

    def expect_warning(self, client, reason=""):
        address, port = client.name
        self.broker.wait_for_log(rf"WARNING.*peer {re.escape(address)}:{port}\b.*: .*{reason}")

    def expect_refusal(self, client, codes):
        """5.0: DISCONNECT with one of the codes, then the end. 3.x: just the end."""
        seen = client.expect_closed()
        if client.version == 5:
            self.assertTrue(seen and seen[-1].kind == raw.DISCONNECT, f"no DISCONNECT but {seen}")
            self.assertIn(seen[-1].body[0], codes)
        else:
            self.assertEqual([found for found in seen if found.kind == raw.DISCONNECT], [])


class BadInput(RobustnessCase):
    def test_a_million_bytes_of_noise(self):
        noise = random.Random(20)
        clients = []
        for number in range(100):
            client = self.client(version=4 + number % 2) if number % 3 == 0 else self.stranger()
            client.send(noise.randbytes(10_000))
            clients.append(client)
        for client in clients:
            # What looks like the beginning of a long packet is ended by a time-out, at the latest when we half-close.
            try:
                client.socket.shutdown(1)
            except OSError:
                pass
            client.expect_closed(CONNECT_TIMEOUT_SEC + 10)

    def test_noise_behind_a_valid_first_byte(self):
        noise = random.Random(21)
        for first in range(0x10, 0x100, 0x10):
            for version in (4, 5):
                client = self.client(version=version)
                client.send(bytes([first | (2 if first in (0x60, 0x80, 0xA0) else 0), 60]) + noise.randbytes(60))
                client.send(noise.randbytes(3000))
                client.socket.shutdown(1)
                client.expect_closed(CONNECT_TIMEOUT_SEC + 10)

    def test_before_connect_only_connect(self):
        packets = {
            "PUBLISH": raw.publish_packet("a", b"b"), "SUBSCRIBE": raw.subscribe_packet(["a"]),
            "PINGREQ": raw.packet(raw.PINGREQ), "DISCONNECT": raw.packet(raw.DISCONNECT),
            "AUTH": raw.packet(raw.AUTH), "CONNACK": raw.packet(raw.CONNACK, b"\0\0"),
            "a request of HTTP": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "a greeting of TLS": bytes.fromhex("160301010001000000030300") + bytes(200),
        }
        for name, data in packets.items():
            with self.subTest(packet=name):
                client = self.stranger()
                client.send(data)
                self.assertEqual(client.expect_closed(), [])
                self.expect_warning(client)

    def test_second_connect(self):
        for version in (3, 4, 5):
            with self.subTest(version=version):
                client = self.client(version=version)
                client.send(raw.connect_packet("again", version))
                self.expect_refusal(client, [PROTOCOL_ERROR])
                self.expect_warning(client, "second CONNECT")

    def test_violations(self):
        word = struct.pack(">H", 1)
        rows = {
            "packet type 0": (b"\x00\x00", [MALFORMED, PROTOCOL_ERROR]),
            "CONNACK from a client": (raw.packet(raw.CONNACK, b"\0\0"), [MALFORMED, PROTOCOL_ERROR]),
            "SUBACK from a client": (raw.packet(raw.SUBACK, word + b"\0"), [MALFORMED, PROTOCOL_ERROR]),
            "PINGRESP from a client": (raw.packet(raw.PINGRESP), [MALFORMED, PROTOCOL_ERROR]),
            "remaining length of five bytes": (b"\x30\xff\xff\xff\xff\x01", [MALFORMED]),
            "PUBLISH at QoS 3": (raw.packet(raw.PUBLISH, raw.text("a") + word + b"\0", 6), [MALFORMED]),
            "flags of SUBSCRIBE": (raw.packet(raw.SUBSCRIBE, word + b"\0" + raw.text("a") + b"\0", 0), [MALFORMED]),
            "flags of PINGREQ": (raw.packet(raw.PINGREQ, b"", 1), [MALFORMED]),
            "PINGREQ with a body": (raw.packet(raw.PINGREQ, b"x"), [MALFORMED]),
            "topic name longer than the packet": (raw.packet(raw.PUBLISH, b"\x00\x10abc"), [MALFORMED]),
            "topic name with a wildcard": (None, [TOPIC_NAME_INVALID, MALFORMED, PROTOCOL_ERROR], "a/+"),
            "topic name with U+0000": (None, [MALFORMED, TOPIC_NAME_INVALID], "a\0b"),
            "topic name that is not UTF-8": (None, [MALFORMED, TOPIC_NAME_INVALID], b"\xff\xfe"),
            "empty topic name": (None, [TOPIC_NAME_INVALID, PROTOCOL_ERROR], ""),
        }
        for version in (4, 5):
            for name, (data, codes, *topic) in rows.items():
                with self.subTest(version=version, violation=name):
                    client = self.client(version=version)
                    client.send(data or raw.publish_packet(topic[0], b"x", version=version))
                    self.expect_refusal(client, codes)
                    self.expect_warning(client)

    def test_violations_with_packet_identifier(self):
        for version in (4, 5):
            no_properties = b"\0" if version == 5 else b""
            rows = {
                "PUBLISH with identifier 0": raw.publish_packet("a", b"x", qos=1, packet_id=0, version=version),
                "SUBSCRIBE with identifier 0": raw.subscribe_packet(["a"], packet_id=0, version=version),
                "SUBSCRIBE without filters": raw.packet(raw.SUBSCRIBE, b"\0\1" + no_properties),
                "UNSUBSCRIBE without filters": raw.packet(raw.UNSUBSCRIBE, b"\0\1" + no_properties),
                "requested QoS 3": raw.subscribe_packet(["a"], qos=3, version=version),
                "PUBACK of one byte": raw.packet(raw.PUBACK, b"\0"),
            }
            for name, data in rows.items():
                with self.subTest(version=version, violation=name):
                    client = self.client(version=version)
                    client.send(data)
                    self.expect_refusal(client, [MALFORMED, PROTOCOL_ERROR])
                    self.expect_warning(client)

    def test_topic_alias_that_does_not_exist(self):
        for alias in (0, 7):
            with self.subTest(alias=alias):
                client = self.client(version=5)
                client.publish("", b"x", properties=b"\x23" + struct.pack(">H", alias))
                self.expect_refusal(client, [ALIAS_INVALID, PROTOCOL_ERROR])

    def test_packet_over_the_limit_is_refused_by_its_header(self):
        for version in (4, 5):
            with self.subTest(version=version):
                client = self.client(version=version)
                client.send(b"\x30" + raw.varint(MESSAGE_SIZE + 1))  # and no body ever comes
                self.expect_refusal(client, [TOO_LARGE])
                self.expect_warning(client)
        client = self.stranger()
        client.send(b"\x10" + raw.varint(200_000_000))
        client.expect_closed()

    def test_largest_packet_that_is_allowed(self):
        client = self.client(version=5)
        client.subscribe("large")
        payload = b"x" * (MESSAGE_SIZE - 100)
        client.publish("large", payload)
        self.assertEqual(client.expect(raw.PUBLISH).body[-len(payload):], payload)

    def test_truncated_packets(self):
        whole = raw.publish_packet("truncated", b"x" * 500, qos=1)
        connect = raw.connect_packet("truncated")
        observer = self.client()
        observer.subscribe("truncated")
        for size in range(1, len(whole), 7):
            client = self.client()
            client.send(whole[:size])
            client.close()
        for size in range(1, len(connect)):
            client = self.stranger()
            client.send(connect[:size])
            client.close()
        # Nothing of it was taken for a message.
        self.client().publish("truncated", b"whole")
        self.assertTrue(observer.expect(raw.PUBLISH).body.endswith(b"whole"))

    def test_too_deep_and_too_long_topics(self):
        good = ["/".join("x" * TOPIC_LEVELS), "y" * TOPIC_LENGTH]
        bad = ["/".join("x" * (TOPIC_LEVELS + 1)), "y" * (TOPIC_LENGTH + 1), "/" * 60_000]
        for topic in bad:
            with self.subTest(topic=topic[:40], size=len(topic)):
                client = self.client(version=5)
                client.send(raw.subscribe_packet([topic], version=5))
                self.assertIn(client.expect(raw.SUBACK).body[-1], [QUOTA, TOPIC_FILTER_INVALID])
                client.publish(topic, b"x", qos=1)
                answer = client.read()
                code = answer.body[2] if answer.kind == raw.PUBACK and len(answer.body) > 2 else answer.body[0]
                self.assertIn(answer.kind, (raw.PUBACK, raw.DISCONNECT))
                self.assertIn(code, [QUOTA, TOPIC_NAME_INVALID])
                older = self.client()
                older.send(raw.subscribe_packet([topic]))
                self.assertEqual(older.expect(raw.SUBACK).body[-1], 0x80)
        for topic in good:
            with self.subTest(topic=topic[:40], size=len(topic)):
                client = self.client()
                self.assertEqual(client.subscribe(topic)[-1], 0)
                client.publish(topic, b"x")
                self.assertEqual(client.expect(raw.PUBLISH).topic, topic)

    def test_too_many_subscriptions(self):
        for version, refused in ((4, 0x80), (5, QUOTA)):
            with self.subTest(version=version):
                client = self.client(version=version)
                filters = [f"many/{number}" for number in range(SUBSCRIPTIONS + 10)]
                codes = client.subscribe(*filters)[-len(filters):]
                self.assertEqual(list(codes), [0] * SUBSCRIPTIONS + [refused] * 10)
                # One that stands already may be replaced; one that is given back makes room.
                self.assertEqual(client.subscribe("many/0")[-1], 0)
                no_properties = b"\0" if version == 5 else b""
                client.send(raw.packet(raw.UNSUBSCRIBE, b"\0\1" + no_properties + raw.text("many/0")))
                client.expect(raw.UNSUBACK)
                self.assertEqual(client.subscribe("many/new")[-1], 0)

    def test_repeated_warnings_are_counted_and_not_repeated(self):
        before = len(self.broker.log_lines("WARNING"))
        for _ in range(300):
            client = self.client("", source="127.0.0.1")
            client.send(raw.packet(raw.PINGREQ))
            client.expect_closed()
            client.close()
        logged = len(self.broker.log_lines("WARNING")) - before
        self.assertGreater(logged, 0)
        self.assertLess(logged, 50, "the log was filled by one peer")


class Time(RobustnessCase):
    def test_silence_is_ended_after_the_connect_timeout(self):
        client = self.stranger()
        self.assertEqual(client.expect_closed(CONNECT_TIMEOUT_SEC + 10), [])
        self.expect_warning(client, "no complete CONNECT in time")

    def test_a_byte_at_a_time_does_not_put_the_timeout_off(self):
        client = self.stranger()
        for byte in raw.connect_packet("drip" * 50)[:-1]:
            client.send(bytes([byte]))
            try:
                client.read(0.1 / 4)
            except TimeoutError:
                continue
            except raw.Closed:
                return
        self.assertEqual(client.expect_closed(CONNECT_TIMEOUT_SEC + 10), [])

    def test_a_slow_but_honest_client_is_served(self):
        client = self.client()
        client.subscribe("slow")
        for byte in raw.publish_packet("slow", b"byte by byte"):
            client.send(bytes([byte]))
        self.assertTrue(client.expect(raw.PUBLISH).body.endswith(b"byte by byte"))

    def test_keep_alive(self):
        client = self.stranger()
        client.connect("sleeper", version=5, keep_alive=1)
        seen = client.expect_closed(10)
        self.assertEqual([(found.kind, found.body[0]) for found in seen], [(raw.DISCONNECT, 0x8D)])
        self.broker.wait_for_log(r"WARNING.*sleeper")

    def test_half_open_connections_beside_working_clients(self):
        waiting = [self.stranger() for _ in range(500)]
        for number, client in enumerate(waiting):
            client.send(raw.connect_packet(f"half{number}")[:number % 20])
        self.assertLess(self.client().ping(), 2)
        for client in waiting:
            client.expect_closed(CONNECT_TIMEOUT_SEC + 10)
        self.client().ping()


if __name__ == "__main__":
    unittest.main()
