"""The real broker program, started for a test on free ports in an empty directory.

The program is the one of the release build, or the one that DEEPROS_BROKER names. With DEEPROS_TEST_BROKER=HOST:MQTT_PORT[:WEBSOCKET_PORT] the tests talk to a
broker that runs already; those that need a broker of their own configuration are then skipped."""

import os
import re
import signal
import subprocess
import tempfile
import threading
import time
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
START_DEADLINE_SEC = 30
STOP_DEADLINE_SEC = 20
# Sanitizers make programs large and slow; the bounds on memory and time stretch with them.
SLOW_FACTOR = float(os.environ.get("DEEPROS_TEST_SLOW_FACTOR", "1"))
MEMORY_FACTOR = float(os.environ.get("DEEPROS_TEST_MEMORY_FACTOR", "1"))


def wait_until(condition, seconds, what):
    """Returns the first true value of condition(), or fails after so many seconds (times the slow factor)."""
    deadline = time.monotonic() + seconds * SLOW_FACTOR
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds * SLOW_FACTOR:g} s: {what}")
        time.sleep(0.01)


class Broker:
    """A broker of our own; start() and stop(), or a with statement."""

    is_ours = True

    def __init__(self, *arguments, **variables):
        """`arguments` come behind those that choose loopback and free ports; --listen replaces these listeners."""
        self.host = "127.0.0.1"
        self.mqtt_port = 0
        self.ws_port = 0
        self._arguments = arguments
        self._variables = variables
        self._process = None
        self._directory = None
        self._reader = None
        self._lines = []
        self._changed = threading.Condition()

    def start(self):
        program = os.environ.get("DEEPROS_BROKER", os.path.join(ROOT, "build", "release", "bin", "deepros-broker"))
        if not os.access(program, os.X_OK):
            raise AssertionError(f"{program}: no such program; './dev build' makes it, DEEPROS_BROKER names another")
        if not self._directory:
            self._directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        self._lines = []
        environment = {key: value for key, value in os.environ.items() if not key.startswith("BROKER_")}
        environment["BROKER_DATA_DIR"] = os.path.join(self._directory.name, "data")  # never the user's own
        environment.update({key: str(value) for key, value in self._variables.items()})
        command = [program, "--no-gui", "--mqtt-host", self.host, "--mqtt-port", "0", "--ws-host", self.host,
                   "--ws-port", "0", "--log-level", "INFO", *self._arguments]
        self._process = subprocess.Popen(command, cwd=self._directory.name, env=environment, stdin=subprocess.DEVNULL,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                                         errors="replace")
        self._reader = threading.Thread(target=self._read_log, daemon=True)
        self._reader.start()
        try:
            self.wait_for_log(r"\bready\b", START_DEADLINE_SEC)
            self.mqtt_port = self._bound_port("mqtt")
            self.ws_port = self._bound_port("ws")
        except AssertionError:
            self._process.kill()
            self.stop(check=False)
            raise
        return self

    def stop(self, check=True):
        """Ends the broker with SIGTERM and checks that it ends well: a sanitizer that found something fails here."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
        try:
            status = self._process.wait(STOP_DEADLINE_SEC * SLOW_FACTOR)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._reader.join()
        self._process.stderr.close()
        self._directory.cleanup()
        self._directory = None
        if check and status != 0:
            raise AssertionError(f"the broker ended with status {status}; its last words:\n{self.log_tail()}")

    def kill(self):
        """kill -9; start() then goes on with the same directory."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        self._process.stderr.close()

    def terminate(self):
        """SIGTERM, and a check that it ends well; start() then goes on with the same directory."""
        self._process.send_signal(signal.SIGTERM)
        status = self._process.wait(STOP_DEADLINE_SEC * SLOW_FACTOR)
        self._reader.join()
        self._process.stderr.close()
        if status != 0:
            raise AssertionError(f"the broker ended with status {status}; its last words:\n{self.log_tail()}")

    @property
    def data_dir(self):
        return os.path.join(self._directory.name, "data")

    def __enter__(self):
        return self.start()

    def __exit__(self, kind, *_):
        self.stop(check=kind is None)

    def port(self, scheme):
        """The real port of the first listener with that scheme; fails when there is none."""
        port = self._bound_port(scheme)
        if not port:
            raise AssertionError(f"no listener for {scheme}:\n{self.log_tail()}")
        return port

    @property
    def pid(self):
        return self._process.pid

    def is_running(self):
        return self._process.poll() is None

    def log_lines(self, pattern):
        with self._changed:
            return [line for line in self._lines if re.search(pattern, line)]

    def log_tail(self, lines=40):
        """The last lines, or all of what a sanitizer has found."""
        with self._changed:
            finding = next((number for number, line in enumerate(self._lines)
                            if re.search(r"ERROR: \w+Sanitizer|runtime error:", line)), None)
            return "".join(self._lines[-lines:] if finding is None else self._lines[max(0, finding - 5):][:200])

    def wait_for_log(self, pattern, seconds=10):
        deadline = time.monotonic() + seconds * SLOW_FACTOR
        seen = 0
        with self._changed:
            while True:
                for line in self._lines[seen:]:
                    if re.search(pattern, line):
                        return line
                seen = len(self._lines)
                ended = not self._reader.is_alive()
                if ended or not self._changed.wait(deadline - time.monotonic()):
                    state = "it ended" if ended else f"not within {seconds * SLOW_FACTOR:g} s"
                    raise AssertionError(f"the broker did not log /{pattern}/ ({state}); its last words:\n"
                                         + "".join(self._lines[-40:]))

    def resident_bytes(self):
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) * 1024
        raise AssertionError("the broker has no VmRSS: it has ended")

    @property
    def directory(self):
        """The working directory, where .env is looked for."""
        return self._directory.name

    def open_files(self):
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def threads(self):
        return len(os.listdir(f"/proc/{self.pid}/task"))

    def hang_up(self):
        self._process.send_signal(signal.SIGHUP)

    def _read_log(self):
        for line in self._process.stderr:
            with self._changed:
                self._lines.append(line)
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def _bound_port(self, scheme):
        lines = self.log_lines(rf"listening on {scheme}://\S*:\d+")
        return int(re.search(rf"{scheme}://\S*:(\d+)", lines[0]).group(1)) if lines else 0


class RunningBroker:
    """A broker that somebody else runs."""

    is_ours = False

    def __init__(self, where):
        self.host, mqtt_port, *ws_port = where.split(":")
        self.mqtt_port = int(mqtt_port)
        self.ws_port = int(ws_port[0]) if ws_port else 0

    def start(self):
        return self

    def stop(self):
        pass

    def log_tail(self):
        return ""


def default_broker():
    """A broker with its defaults, or the running one that DEEPROS_TEST_BROKER names."""
    running = os.environ.get("DEEPROS_TEST_BROKER")
    return (RunningBroker(running) if running else Broker()).start()


def own_broker(*arguments, **variables):
    """A broker with the configuration that a test needs."""
    if os.environ.get("DEEPROS_TEST_BROKER"):
        raise unittest.SkipTest("needs a broker of its own configuration")
    return Broker(*arguments, **variables).start()


class BrokerTestCase(unittest.TestCase):
    """One broker for all tests of the class."""

    @classmethod
    def start_broker(cls):
        return default_broker()

    @classmethod
    def setUpClass(cls):
        cls.broker = cls.start_broker()

    @classmethod
    def tearDownClass(cls):
        cls.broker.stop()

    def topic(self, tail=""):
        """A topic that no other test uses."""
        return "/".join(["test", *self.id().split(".")[-2:], *([tail] if tail else [])])
