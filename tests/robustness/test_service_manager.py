"""What systemd is told: this test is the service manager, with a socket of its own."""

import os
import re
import socket
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
from broker import SLOW_FACTOR, Broker, wait_until  # noqa: E402
from rawclient import RawClient  # noqa: E402

BEAT_SEC = 0.1 * SLOW_FACTOR


class Manager:
    """A notify socket and the messages that come there, each as a dictionary."""

    def __init__(self, address):
        """`address` as NOTIFY_SOCKET names it."""
        self.address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(re.sub("^@", "\0", address))

    def close(self):
        self._socket.close()

    def next(self, seconds=10):
        """The next message, or None when there is none within that time."""
        self._socket.settimeout(seconds * SLOW_FACTOR)
        try:
            data = self._socket.recv(4096)
        except TimeoutError:
            return None
        return dict(line.split("=", 1) for line in data.decode().split("\n"))

    def next_besides_beats(self):
        while True:
            message = self.next()
            if not message or "WATCHDOG" not in message:
                return message


class ServiceManager(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="deepros-notify-")
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "notify")

    def manage(self, address=None):
        manager = Manager(address or self.path)
        self.addCleanup(manager.close)
        return manager

    def start(self, manager, **variables):
        broker = Broker(NOTIFY_SOCKET=manager.address, **variables).start()
        self.addCleanup(lambda: broker.is_running() and broker.stop())
        return broker

    def connects(self, status):
        """Whether the listener that the status names takes clients."""
        target = Broker()
        target.mqtt_port = int(re.search(r"mqtt://127\.0\.0\.1:(\d+)", status).group(1))
        with RawClient(target) as client:
            client.connect("c")

    def test_ready_names_listeners_that_take_clients(self):
        manager = self.manage()
        self.start(manager)
        message = manager.next()
        self.assertEqual(message["READY"], "1")
        self.assertRegex(message["STATUS"], r"^listening on mqtt://127\.0\.0\.1:\d+, ws://127\.0\.0\.1:\d+$")
        self.connects(message["STATUS"])
        self.assertIsNone(manager.next(0.2), "nobody asked for beats")

    def test_abstract_socket(self):
        manager = self.manage(f"@deepros-notify-{os.getpid()}")
        self.start(manager)
        self.assertEqual(manager.next()["READY"], "1")

    def test_watchdog_beats_at_half_of_its_time(self):
        manager = self.manage()
        self.start(manager, WATCHDOG_USEC=int(2 * BEAT_SEC * 1_000_000))
        self.assertEqual(manager.next()["READY"], "1")
        begin = time.monotonic()
        for _ in range(10):
            self.assertEqual(manager.next(), {"WATCHDOG": "1"})
        took = time.monotonic() - begin
        self.assertGreater(took, 5 * BEAT_SEC)
        self.assertLess(took, 20 * BEAT_SEC)

    def test_watchdog_of_another_process_is_not_ours(self):
        manager = self.manage()
        self.start(manager, WATCHDOG_USEC=10_000, WATCHDOG_PID=1)
        self.assertEqual(manager.next()["READY"], "1")
        self.assertIsNone(manager.next(0.2))

    def test_reload_is_told_with_its_time_and_its_outcome(self):
        manager = self.manage()
        broker = self.start(manager, WATCHDOG_USEC=int(2 * BEAT_SEC * 1_000_000))
        listening = manager.next_besides_beats()["STATUS"]

        before = time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
        broker.hang_up()
        begun = manager.next_besides_beats()
        self.assertEqual(begun["RELOADING"], "1")
        self.assertGreaterEqual(int(begun["MONOTONIC_USEC"]), before)
        self.assertLessEqual(int(begun["MONOTONIC_USEC"]), time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000)
        self.assertEqual(manager.next_besides_beats(), {"READY": "1", "STATUS": listening})

        with open(os.path.join(broker.directory, ".env"), "w", encoding="utf-8") as settings:
            settings.write("BROKER_MAX_QUEUED_MESSAGES=many\n")
        broker.hang_up()
        self.assertEqual(manager.next_besides_beats()["RELOADING"], "1")
        refused = manager.next_besides_beats()
        self.assertEqual(refused["READY"], "1")
        self.assertTrue(refused["STATUS"].startswith(listening + "; the last reload was refused"))

    def test_stopping_is_told(self):
        manager = self.manage()
        broker = self.start(manager)
        self.assertEqual(manager.next()["READY"], "1")
        broker.stop()
        self.assertEqual(manager.next()["STOPPING"], "1")

    def test_broker_that_cannot_start_is_not_ready(self):
        manager = self.manage()
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            broker = Broker("--mqtt-port", str(taken.getsockname()[1]), NOTIFY_SOCKET=manager.address)
            with self.assertRaisesRegex(AssertionError, "cannot start"):
                broker.start()
        self.assertIsNone(manager.next(0.1))

    def test_socket_that_does_not_work_is_logged_and_costs_no_service(self):
        for address in (os.path.join(os.path.dirname(self.path), "nobody"), "vsock:2:1234", "/" + "x" * 200):
            with self.subTest(address), Broker(NOTIFY_SOCKET=address) as broker:
                self.assertEqual(len(broker.log_lines(r"NOTIFY_SOCKET='.*': the service manager cannot be told")), 1)
                with RawClient(broker) as client:
                    client.connect("c")

    def test_manager_that_goes_away_is_logged_once(self):
        manager = self.manage()
        broker = self.start(manager)
        self.assertEqual(manager.next()["READY"], "1")
        manager.close()
        for reloads in (1, 2, 3):
            broker.hang_up()
            wait_until(lambda: len(broker.log_lines("reload: done")) == reloads, 10, "the reload")
        self.assertEqual(len(broker.log_lines("the service manager does not take what it is told")), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
