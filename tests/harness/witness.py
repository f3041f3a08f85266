"""A pair of well-behaved clients that talk all the time while something bad goes on."""

import threading
import time

from broker import SLOW_FACTOR
from rawclient import PUBLISH, Closed, RawClient


class Witness:
    """Publishes to itself over and over; leaving the with statement checks that it was always served in time."""

    def __init__(self, broker, longest_sec=1.0, size=64):
        self._topic = f"witness/{id(self)}"
        self._longest_sec = longest_sec * SLOW_FACTOR
        self._payload = b"w" * size
        self._stop = threading.Event()
        self._failure = None
        self.rounds = 0
        self.worst_sec = 0.0
        self._subscriber = RawClient(broker).connect(f"witness-sub-{id(self)}")
        self._subscriber.subscribe(self._topic)
        self._publisher = RawClient(broker).connect(f"witness-pub-{id(self)}", version=5)
        self._thread = threading.Thread(target=self._talk, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, kind, *_):
        self._stop.set()
        self._thread.join()
        self._subscriber.close()
        self._publisher.close()
        if kind is None:
            assert self._failure is None, f"another client was not served: {self._failure!r}"
            assert self.rounds > 0, "the witness never had a turn"
            assert self.worst_sec <= self._longest_sec, f"another client waited for {self.worst_sec:.2f} s"

    def _talk(self):
        try:
            while not self._stop.is_set():
                started = time.monotonic()
                self._publisher.publish(self._topic, self._payload)
                self._subscriber.expect(PUBLISH, 10)
                self.worst_sec = max(self.worst_sec, time.monotonic() - started)
                self.rounds += 1
                self._stop.wait(0.002)  # leave the processor to those under test
        except (Closed, OSError, AssertionError) as error:
            self._failure = error
