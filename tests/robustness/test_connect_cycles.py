"""Clients come and go, each in its own way: no file, thread or memory is left behind. DEEPROS_TEST_CYCLES sets how many
(default 4000; 50000 is the number that the README of this folder speaks of)."""

import os
import sys
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import MEMORY_FACTOR, BrokerTestCase, own_broker, wait_until  # noqa: E402
from rawclient import RawClient  # noqa: E402

CYCLES = int(os.environ.get("DEEPROS_TEST_CYCLES", "4000"))
WARM_UP = 2000
MEBIBYTE = 1 << 20
MEMORY_BOUND = 3 * MEBIBYTE


def goodbye(client, number):
    client.connect(f"c{number % 50}", version=5)
    client.send(raw.packet(raw.DISCONNECT))
    client.expect_closed()


def vanish(client, number):
    client.connect(f"v{number % 50}")
    client.subscribe(f"some/{number % 100}/+")


def persist(client, number):
    client.connect(f"p{number % 50}", clean=False)
    topic = f"kept/{number % 50}"
    client.send(raw.subscribe_packet([topic], qos=1))
    client.publish(topic, b"x" * 100, qos=1)
    # SUBACK, PUBACK, PUBLISH: acknowledged, so that nothing waits for the next time.
    for _ in range(3):
        found = client.read()
        if found.kind == raw.PUBLISH:
            at = 2 + len(topic)
            client.send(raw.packet(raw.PUBACK, found.body[at:at + 2]))
    client.ping()


def half_a_connect(client, number):
    client.send(raw.connect_packet(f"h{number}")[:5])


def nonsense(client, number):
    client.send(b"\xf0\x00" + bytes([number % 256]))
    client.expect_closed()


def say_nothing(_client, _number):
    pass


WAYS = (goodbye, vanish, persist, half_a_connect, nonsense, say_nothing)


class ConnectCycles(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker(BROKER_LOG_LEVEL="WARNING")

    def cycle(self, numbers):
        for number in numbers:
            # Several addresses: one has too few ports for so many connections at a time.
            with RawClient(self.broker, source=f"127.0.0.{2 + number % 8}") as client:
                WAYS[number % len(WAYS)](client, number)

    def test_nothing_is_left_behind(self):
        files = self.broker.open_files()
        threads = self.broker.threads()
        self.cycle(range(WARM_UP))
        wait_until(lambda: self.broker.open_files() == files, 20, "files are closed after the warm-up")
        resident = self.broker.resident_bytes()
        started = time.monotonic()
        self.cycle(range(WARM_UP, WARM_UP + CYCLES))
        took = time.monotonic() - started
        wait_until(lambda: self.broker.open_files() == files, 20, "files are closed")
        self.assertEqual(self.broker.threads(), threads)
        grown = self.broker.resident_bytes() - resident
        print(f"{CYCLES} cycles in {took:.1f} s: {files} files and {threads} threads before and after, "
              f"memory {resident / MEBIBYTE:.1f} MiB and {grown / MEBIBYTE:+.2f} MiB")
        self.assertLess(grown, MEMORY_BOUND * MEMORY_FACTOR)


if __name__ == "__main__":
    unittest.main()
