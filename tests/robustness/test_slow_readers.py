"""Clients that do not read, do not acknowledge, or ask for more than they take: each costs bounded memory, and no
other client its service."""

import os
import socket
import sys
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import MEMORY_FACTOR, SLOW_FACTOR, BrokerTestCase, own_broker  # noqa: E402
from rawclient import RawClient  # noqa: E402
from witness import Witness  # noqa: E402

MEBIBYTE = 1 << 20
CLIENT_BUFFER = MEBIBYTE
IN_FLIGHT = 20
# Output buffer, what the kernel does not take, and what the allocator keeps.
MEMORY_BOUND = 24 * MEBIBYTE


class SlowReaders(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker(BROKER_MAX_CLIENT_BUFFER=CLIENT_BUFFER)

    def setUp(self):
        self.resident_before = self.broker.resident_bytes()

    def client(self, client_id, version=4, receive_buffer=None):
        client = RawClient(self.broker, receive_buffer)
        self.addCleanup(client.close)
        return client.connect(client_id, version)

    def assert_memory_is_bounded(self, bound=MEMORY_BOUND):
        grown = self.broker.resident_bytes() - self.resident_before
        self.assertLess(grown, bound * MEMORY_FACTOR, f"memory grew by {grown / MEBIBYTE:.1f} MiB")

    def publish_acknowledged(self, publisher, topic, payload, count, seconds):
        """At QoS 1, never more than IN_FLIGHT without acknowledgement."""
        deadline = time.monotonic() + seconds * SLOW_FACTOR
        sent = acknowledged = 0
        while acknowledged < count:
            while sent < count and sent - acknowledged < IN_FLIGHT:
                publisher.publish(topic, payload, qos=1, packet_id=sent % 65535 + 1)
                sent += 1
            publisher.expect(raw.PUBACK, max(0.01, deadline - time.monotonic()) / SLOW_FACTOR)
            acknowledged += 1

    def drain(self, client, topic_prefix):
        """Reads everything up to the answer of a PINGREQ; returns the number of messages."""
        client.send(raw.packet(raw.PINGREQ))
        messages = 0
        while True:
            found = client.read(20)
            if found.kind == raw.PINGRESP:
                return messages
            if found.kind == raw.PUBLISH and found.topic.startswith(topic_prefix):
                messages += 1

    def test_qos_0_for_one_that_never_reads_is_dropped(self):
        reader = self.client("lazy0", receive_buffer=4096)
        reader.subscribe("flood/#")
        lively = self.client("lively0")
        lively.subscribe("flood/mark")
        publisher = self.client("flooder0")
        count, payload = 2000, b"x" * 32 * 1024
        with Witness(self.broker):
            for number in range(count):
                publisher.publish("flood/data", payload)
                if number % 100 == 99:
                    publisher.ping()
                    self.assert_memory_is_bounded()
            publisher.publish("flood/mark", b"through")
            self.assertTrue(lively.expect(raw.PUBLISH).body.endswith(b"through"))
        self.assertTrue(self.broker.is_running())
        arrived = self.drain(reader, "flood/")
        self.assertGreater(arrived, 0)
        self.assertLess(arrived, count, "nothing was dropped: then it was all kept in memory")
        # It has caught up: now it is served like any other.
        publisher.publish("flood/after", b"again")
        self.assertEqual(reader.expect(raw.PUBLISH).topic, "flood/after")

    def test_qos_1_for_one_that_never_reads_does_not_stop_others(self):
        reader = self.client("lazy1", receive_buffer=4096)
        reader.send(raw.subscribe_packet(["tide/#"], qos=1))
        reader.expect(raw.SUBACK)
        publisher = self.client("flooder1")
        with Witness(self.broker):
            self.publish_acknowledged(publisher, "tide/data", b"x" * 10_000, 1000, 60)
            self.assert_memory_is_bounded()
        self.assertTrue(self.broker.is_running())

    def test_one_that_reads_but_never_acknowledges(self):
        reader = self.client("mute")
        reader.send(raw.subscribe_packet(["mute/#"], qos=1))
        reader.expect(raw.SUBACK)
        publisher = self.client("flooder2")
        with Witness(self.broker):
            self.publish_acknowledged(publisher, "mute/data", b"x" * 1000, 1000, 60)
        self.assertEqual(self.drain(reader, "mute/"), IN_FLIGHT)
        self.assert_memory_is_bounded()

    def send_without_reading(self, client, data, total):
        """As much as the broker takes; it may stop reading, and that is the right answer."""
        client.socket.settimeout(1 * SLOW_FACTOR)
        sent = 0
        try:
            while sent < total:
                sent += client.socket.send(data)
        except (socket.timeout, TimeoutError):
            pass
        except (BrokenPipeError, ConnectionResetError):
            pass
        return sent

    def test_requests_without_reading_the_answers(self):
        rows = {"PINGREQ": raw.packet(raw.PINGREQ) * 10_000,
                "SUBSCRIBE": raw.subscribe_packet(["ask/it"]) * 1000,
                "PUBLISH": raw.publish_packet("ask/it", b"x" * 100, qos=1) * 100}
        for name, data in rows.items():
            with self.subTest(request=name), Witness(self.broker):
                client = self.client(f"asker-{name}", receive_buffer=4096)
                self.send_without_reading(client, data, 30 * MEBIBYTE)
                self.assert_memory_is_bounded()
                client.close()

    def test_requests_over_websocket_without_reading_the_answers(self):
        with Witness(self.broker):
            with socket.socket() as peer:
                peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                peer.settimeout(10 * SLOW_FACTOR)
                peer.connect((self.broker.host, self.broker.ws_port))
                peer.sendall(b"GET /mqtt HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
                             b"Sec-WebSocket-Protocol: mqtt\r\n\r\n")
                self.assertIn(b" 101 ", peer.recv(4096))
                peer.sendall(self.masked_frame(raw.connect_packet("asker-ws")))
                self.assertTrue(peer.recv(100))
                asking = self.masked_frame(raw.packet(raw.PINGREQ) * 10_000)
                sent = 0
                peer.settimeout(1 * SLOW_FACTOR)
                try:
                    while sent < 200 * MEBIBYTE:
                        sent += peer.send(asking)
                except (socket.timeout, TimeoutError):
                    pass
                self.assertLess(sent, 200 * MEBIBYTE, "the broker never stopped reading")
                self.assert_memory_is_bounded()

    @staticmethod
    def masked_frame(data):
        """One binary frame under a mask of zeros."""
        assert 126 <= len(data) < 1 << 16 or len(data) < 126
        size = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + len(data).to_bytes(2, "big")
        return b"\x82" + size + bytes(4) + data

    def test_retained_messages_for_one_that_never_reads(self):
        publisher = self.client("keeper")
        for number in range(100):
            publisher.publish(f"archive/{number}", b"x" * 100_000, retain=True)
        publisher.ping()
        before = self.broker.resident_bytes()
        with Witness(self.broker):
            readers = [self.client(f"hungry{number}", receive_buffer=4096) for number in range(20)]
            for reader in readers:
                reader.send(raw.subscribe_packet(["archive/#"] * 10))
            publisher.ping()
            # 20 readers, a buffer each, and the messages are shared.
            grown = self.broker.resident_bytes() - before
            self.assertLess(grown, 2 * len(readers) * CLIENT_BUFFER * MEMORY_FACTOR,
                            f"memory grew by {grown / MEBIBYTE:.1f} MiB")
        for number in range(100):
            publisher.publish(f"archive/{number}", b"", retain=True)
        publisher.ping()


if __name__ == "__main__":
    unittest.main()
