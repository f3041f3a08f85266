"""A disk that takes nothing more: what would have to be kept is refused or waits, everything else goes on, and all is
well again when there is room.

The limit on the size of files stands for the disk: whoever crosses it gets an error, and it can be lifted while the
broker runs."""

import os
import resource
import struct
import sys
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import MEMORY_FACTOR, SLOW_FACTOR, own_broker  # noqa: E402
from rawclient import RawClient  # noqa: E402

MEBIBYTE = 1 << 20
QUOTA_EXCEEDED = 0x97
SERVER_UNAVAILABLE = 0x88
EXPIRY = bytes([0x11]) + struct.pack(">I", 1000)  # Session Expiry Interval
# The store takes 64 MiB before it pauses who adds to it; a packet under way and the allocator come on top.
MEMORY_BOUND = 160 * MEBIBYTE


class FullDisk(unittest.TestCase):
    def setUp(self):
        self.broker = own_broker()
        self.addCleanup(lambda: self.broker.stop(check=False))
        with self.client("robot", 5, properties=EXPIRY, clean=False) as robot:
            robot.subscribe("kept/#", qos=1)

    def client(self, client_id, version=5, **options):
        client = RawClient(self.broker)
        self.addCleanup(client.close)
        return client.connect(client_id, version, **options)

    def set_full(self, full):
        resource.prlimit(self.broker.pid, resource.RLIMIT_FSIZE,
                         (4096, resource.RLIM_INFINITY) if full else (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def fill(self):
        """Makes the disk full and lets the broker find out."""
        self.set_full(True)
        first = self.client("first", 4)
        first.publish("kept/first", b"x", qos=1)
        self.broker.wait_for_log("the store cannot be written")
        return first

    def code(self, client, topic, packet_id, qos=1, **options):
        """The reason code of the acknowledgement and its reason string."""
        client.publish(topic, b"x", qos=qos, packet_id=packet_id, **options)
        body = client.expect(raw.PUBACK if qos == 1 else raw.PUBREC).body
        return (body[2] if len(body) > 2 else 0), body[7:].decode() if len(body) > 4 else ""

    def test_refusals_name_the_reason_and_end_with_the_trouble(self):
        five = self.client("five")
        first = self.fill()
        refused = (QUOTA_EXCEEDED, "the broker cannot write to its disk")
        self.assertEqual(self.code(five, "kept/x", 1), refused)
        self.assertEqual(self.code(five, "kept/x", 2, qos=2), (QUOTA_EXCEEDED, refused[1]))
        self.assertEqual(self.code(five, "other", 3, retain=True), refused)
        self.assertEqual(self.code(five, "other", 4)[0], 0x10)  # nobody subscribes, and nothing has to be kept
        with RawClient(self.broker) as late:
            late.send(raw.connect_packet("late", 5, properties=EXPIRY))
            self.assertEqual(late.expect(raw.CONNACK).body[1], SERVER_UNAVAILABLE)
        with RawClient(self.broker) as late:
            late.send(raw.connect_packet("late", 4, clean=False))
            self.assertEqual(late.expect(raw.CONNACK).body[1], 3)
        self.assertEqual(self.client("passing", 4).subscribe("kept/#", qos=1)[-1], 1)

        self.set_full(False)
        self.broker.wait_for_log("the store can be written again")
        first.expect(raw.PUBACK)
        self.assertEqual(self.code(five, "kept/x", 5), (0, ""))

    def test_subscribing_a_kept_session_is_refused(self):
        kept = self.client("kept", 5, properties=EXPIRY)
        self.fill()
        self.assertEqual(kept.subscribe("more", qos=1)[-1], QUOTA_EXCEEDED)
        self.set_full(False)
        self.broker.wait_for_log("the store can be written again")
        self.assertEqual(kept.subscribe("more", qos=1)[-1], 1)

    def check_pausing(self, qos, least, most):
        """A publisher that cannot be told is not read from once enough of it waits; then nothing of it is lost."""
        first = self.fill()
        sender, receiver = self.client("sender", 4), self.client("receiver", 4)
        receiver.subscribe("passing", qos=0)
        flood = self.client("flood", 4)
        flood.socket.settimeout(1)
        sent, pending = 0, b""
        try:
            while sent < 200:
                pending = raw.publish_packet(f"flood/{sent}", bytes(MEBIBYTE), qos, sent + 1, retain=True)
                while pending:
                    pending = pending[flood.socket.send(pending):]
                sent += 1
        except TimeoutError:
            pass
        self.assertGreater(sent, least)
        self.assertLess(sent, most)
        self.assertLess(self.broker.resident_bytes(), MEMORY_BOUND * MEMORY_FACTOR)
        for number in range(20):
            sender.publish("passing", str(number).encode())
            self.assertTrue(receiver.expect(raw.PUBLISH).body.endswith(str(number).encode()))

        self.set_full(False)
        first.expect(raw.PUBACK)
        flood.socket.settimeout(30)
        while pending:
            pending = pending[flood.socket.send(pending):]
        flood.publish("flood/last", b"last", qos=1, packet_id=1000, retain=True)
        while flood.expect(raw.PUBACK, 60).body[:2] != struct.pack(">H", 1000):
            pass
        self.broker.kill()
        self.broker.start()
        with RawClient(self.broker) as reader:
            reader.connect("reader").subscribe(f"flood/{sent}", "flood/last", qos=0)
            self.assertEqual(len(reader.expect(raw.PUBLISH, 20).body), 2 + len(f"flood/{sent}") + MEBIBYTE)
            self.assertTrue(reader.expect(raw.PUBLISH, 20).body.endswith(b"last"))

    def test_publishers_that_wait_for_their_acknowledgements_are_paused(self):
        self.check_pausing(1, least=10, most=40)  # BROKER_MAX_CLIENT_BUFFER and what the kernel holds

    def test_publishers_that_wait_for_nothing_are_paused(self):
        self.check_pausing(0, least=60, most=110)  # the bound of the store and what the kernel holds

    def test_a_publisher_that_is_paused_outlives_its_keep_alive(self):
        first = self.fill()
        flood = self.client("flood", 4, keep_alive=1)
        flood.socket.settimeout(1)
        pending = b""
        try:
            for number in range(200):
                pending = raw.publish_packet(f"flood/{number}", bytes(MEBIBYTE), retain=True)
                while pending:
                    pending = pending[flood.socket.send(pending):]
        except TimeoutError:
            pass
        self.assertTrue(pending, "it was never paused")
        # It is the broker that does not read: one and a half times the keep alive pass twice, and nobody is thrown out.
        flood.socket.settimeout(3 * SLOW_FACTOR)
        with self.assertRaises(TimeoutError):
            flood.socket.recv(1)
        self.assertEqual(self.broker.log_lines("nothing was heard"), [])
        self.set_full(False)
        first.expect(raw.PUBACK)
        flood.socket.settimeout(30)
        flood.socket.sendall(pending)
        flood.ping(30)


if __name__ == "__main__":
    unittest.main()
