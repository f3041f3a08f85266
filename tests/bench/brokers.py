"""Starts the brokers that are measured, each in an empty directory, on free ports of the loopback interface."""

import json
import os
import re
import resource
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
from certificates import Authority  # noqa: E402

START_DEADLINE_SEC = 15
STOP_DEADLINE_SEC = 10


class CannotStart(Exception):
    pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _raise_file_limit():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


class Broker:
    """A running broker; use it in a with statement."""

    def __init__(self, name, binary, tls=False):
        """With `tls` there is a TLS listener as well; its certificate is on P-256."""
        self.name = name
        self.tls = tls
        self.tls_port = 0
        self.server = None
        self.binary = os.path.abspath(binary)
        self.mqtt_port = 0
        self.ws_port = 0
        self.last_words = ""
        self._process = None
        self._directory = None
        self._log = None

    def command(self):
        raise NotImplementedError

    def environment(self):
        return {key: value for key, value in os.environ.items() if not key.startswith("BROKER_")}

    def is_ready(self):
        raise NotImplementedError

    @property
    def pid(self):
        return self._process.pid

    def told(self):
        """Figures that the program told when it ended; {} when it tells none."""
        return {}

    def log_text(self):
        self._log.flush()
        with open(self._log.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    def __enter__(self):
        self._directory = tempfile.TemporaryDirectory(prefix="deepros-bench-")
        self._log = open(os.path.join(self._directory.name, "log"), "w", encoding="utf-8")
        if self.tls:
            self.server = Authority(self._directory.name).issue("server", names="IP:127.0.0.1")
        try:
            self._process = subprocess.Popen(self.command(), cwd=self._directory.name, env=self.environment(),
                                             stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log,
                                             preexec_fn=_raise_file_limit)
            deadline = time.monotonic() + START_DEADLINE_SEC
            while not self.is_ready():
                if self._process.poll() is not None or time.monotonic() > deadline:
                    raise CannotStart(f"{self.name} did not start:\n{self.log_text()[-2000:]}")
                time.sleep(0.01)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(STOP_DEADLINE_SEC)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self.last_words = self.log_text()[-1000:]
        self._log.close()
        self._directory.cleanup()


class Ours(Broker):
    def __init__(self, name, binary, tls=False, variables=(), watched_ms=None, is_counted=False, window=None):
        """`watched_ms`: see deepros-watched-broker, which stands beside the program. `is_counted`: see instructions().
        `window`: None, "shown" or "minimised"; without a display it is painted into memory."""
        super().__init__(name, binary, tls)
        self._counter = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] if is_counted else []
        self._variables = dict(variables)
        self._watched = []
        self._window = {None: ["--no-gui"], "shown": [], "minimised": ["--minimized"]}[window]
        if watched_ms is not None:
            self.binary = os.path.join(os.path.dirname(self.binary), "deepros-watched-broker")
            self._watched = [str(watched_ms)]

    def command(self):
        command = [*self._counter, self.binary, *self._watched, *self._window, "--mqtt-host", "127.0.0.1", "--mqtt-port", "0",
                   "--ws-host", "127.0.0.1", "--ws-port", "0", "--log-level", "INFO"]
        if self.tls:
            command += ["--listen", "mqtt://127.0.0.1:0",
                        "--listen", f"mqtts://127.0.0.1:0?cert={self.server.cert}&key={self.server.key}"]
        return command

    def environment(self):
        display = {} if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
        return super().environment() | display | {"BROKER_MQTT_MAX_CONNECTIONS": "20000",
                                        "BROKER_DATA_DIR": os.path.join(self._directory.name, "data"),
                                        "XDG_CONFIG_HOME": os.path.join(self._directory.name, "config"),
                                        **self._variables}

    def is_ready(self):
        text = self.log_text()
        if not re.search(r"\bready\b", text):
            return False
        mqtt = re.search(r"listening on mqtt://[^ ]*:(\d+)", text)
        ws = re.search(r"listening on ws://[^ ]*:(\d+)", text)
        self.mqtt_port = int(mqtt.group(1)) if mqtt else 0
        self.ws_port = int(ws.group(1)) if ws else 0
        tls = re.search(r"listening on mqtts://[^ ]*:(\d+)", text)
        self.tls_port = int(tls.group(1)) if tls else 0
        return self.mqtt_port != 0

    def told(self):
        """Figures that the program told when it ended; {} when it tells none."""
        match = re.search(r"^\{.*\}$", self.last_words, re.M)
        return json.loads(match[0]) if match else {}

    def instructions(self):
        """Instructions of the whole run, once it has ended."""
        return int(re.search(r"Collected : (\d+)", self.last_words)[1])


class Mosquitto(Broker):
    """Everything at its default, except that anybody may connect. Whether it speaks WebSocket depends on the build."""

    def command(self):
        self.mqtt_port, self.ws_port = free_port(), free_port()
        path = os.path.join(self._directory.name, "mosquitto.conf")
        with open(path, "w", encoding="utf-8") as conf:
            if os.geteuid() == 0:
                conf.write("user root\n")  # it would become a user who may not read the key
            conf.write(f"allow_anonymous true\n"
                       f"listener {self.ws_port} 127.0.0.1\nprotocol websockets\n"
                       f"listener {self.mqtt_port} 127.0.0.1\n")
            if self.tls:
                self.tls_port = free_port()
                conf.write(f"listener {self.tls_port} 127.0.0.1\n"
                           f"certfile {self.server.cert}\nkeyfile {self.server.key}\n")
        return [self.binary, "-c", path]

    def is_ready(self):
        if not self._accepts(self.mqtt_port) or (self.tls and not self._accepts(self.tls_port)):
            return False
        if not self._accepts(self.ws_port):  # it is opened first: this build has none
            self.ws_port = 0
        return True

    @staticmethod
    def _accepts(port):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0
