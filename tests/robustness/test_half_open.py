"""Slow loris: hundreds of connections that never come to a whole CONNECT, beside clients at work. These notice nothing,
and those are closed when their time is over."""

import os
import selectors
import socket
import sys
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import SLOW_FACTOR, BrokerTestCase, own_broker, wait_until  # noqa: E402
from rawclient import RawClient  # noqa: E402
from witness import Witness  # noqa: E402

CONNECTIONS = 500
TIMEOUT_SEC = 3


class HalfOpen(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker(BROKER_CONNECT_TIMEOUT=TIMEOUT_SEC)

    def open(self, count):
        sockets = []
        for _ in range(count):
            sockets.append(socket.create_connection((self.broker.host, self.broker.mqtt_port)))
            self.addCleanup(sockets[-1].close)
            sockets[-1].setblocking(False)
        return sockets

    def test_half_open_connections_cost_the_others_nothing(self):
        files_before = self.broker.open_files()
        with Witness(self.broker, longest_sec=0.5) as witness:
            own_files = self.broker.open_files() - files_before
            started = time.monotonic()
            sockets = self.open(CONNECTIONS)
            self.assertGreater(self.broker.open_files(), CONNECTIONS)
            connect = raw.connect_packet("loris", keep_alive=0)
            for half in sockets[1::3]:
                half.send(connect[:len(connect) // 2])
            dripping = {one: 0 for one in sockets[2::3]}
            closed = self.drip_until_all_are_closed(sockets, dripping, connect)
            took = time.monotonic() - started
            self.assertEqual(closed, CONNECTIONS)
            self.assertGreaterEqual(took, TIMEOUT_SEC)
            self.assertLess(took, (TIMEOUT_SEC + 3) * SLOW_FACTOR)
            wait_until(lambda: self.broker.open_files() == files_before + own_files, 5, "files are closed")
        self.broker.wait_for_log(rf"no complete CONNECT in time \(BROKER_CONNECT_TIMEOUT={TIMEOUT_SEC}\)")
        print(f"{CONNECTIONS} half-open connections: closed after {took:.1f} s; the witness waited for "
              f"{witness.worst_sec * 1000:.0f} ms at most in {witness.rounds} rounds")
        RawClient(self.broker).connect("afterwards").close()

    def drip_until_all_are_closed(self, sockets, dripping, connect):
        """Sends another byte to each of `dripping` once a second; answers how many were closed by the broker."""
        selector = selectors.DefaultSelector()
        for one in sockets:
            selector.register(one, selectors.EVENT_READ)
        closed = 0
        next_drip = time.monotonic()
        deadline = next_drip + 30 * SLOW_FACTOR
        while selector.get_map() and time.monotonic() < deadline:
            if time.monotonic() >= next_drip:
                next_drip += 1
                for one, position in dripping.items():
                    try:
                        one.send(connect[position:position + 1])
                    except OSError:
                        continue
                    dripping[one] = position + 1
            for key, _ in selector.select(max(0.0, next_drip - time.monotonic())):
                try:
                    self.assertEqual(key.fileobj.recv(100), b"", "nobody has sent a whole CONNECT")
                except ConnectionResetError:
                    pass
                selector.unregister(key.fileobj)
                closed += 1
        selector.close()
        return closed


if __name__ == "__main__":
    unittest.main()
