"""mqtt.js, from npm, over TCP and WebSocket, in plain text and by TLS. The checks themselves stand in mqttjs.cjs."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "harness"))
from broker import SLOW_FACTOR, BrokerTestCase, own_broker  # noqa: E402
from certificates import Authority  # noqa: E402

CHECKS = 6 * 7 + 2 * 2  # seven for every version and transport, two more for 5
DEADLINE_SEC = 120
FETCH_DEADLINE_SEC = 240


def program(name, package):
    path = shutil.which(name)
    if not path:
        raise AssertionError(f"{name} is not installed: it is in Debian's package {package}")
    return path


def node_modules():
    """Where mqtt.js is: beside this file when ./dev has put it there, else fetched into the build folder."""
    beside = os.path.join(HERE, "node_modules")
    if os.path.isdir(os.path.join(beside, "mqtt")):
        return beside
    folder = os.environ.get("DEEPROS_TEST_BUILD_DIR")
    if not folder:
        raise AssertionError("mqtt.js is missing: run 'npm ci' in tests/interop, or set DEEPROS_TEST_BUILD_DIR")
    os.makedirs(folder, exist_ok=True)
    target = os.path.join(folder, "node_modules")
    lock = os.path.join(HERE, "package-lock.json")
    stamp = os.path.join(folder, "package-lock.json")
    with open(lock, "rb") as wanted:
        current = wanted.read()
    if os.path.isdir(os.path.join(target, "mqtt")) and os.path.exists(stamp):
        with open(stamp, "rb") as installed:
            if installed.read() == current:
                return target
    for name in ("package.json", "package-lock.json"):
        shutil.copy(os.path.join(HERE, name), folder)
    done = subprocess.run([program("npm", "npm"), "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder,
                          capture_output=True, text=True, timeout=FETCH_DEADLINE_SEC, check=False)
    if done.returncode != 0:
        os.remove(stamp)
        raise AssertionError(f"npm ci failed:\n{done.stdout}{done.stderr}")
    return target


class MqttJs(BrokerTestCase):
    def test_every_version_over_both_transports(self):
        self.run_checks(str(self.broker.mqtt_port), str(self.broker.ws_port))

    def run_checks(self, *arguments):
        environment = {**os.environ, "NODE_PATH": node_modules()}
        command = [program("node", "nodejs"), os.path.join(HERE, "mqttjs.cjs"), self.broker.host, *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True,
                              timeout=DEADLINE_SEC * SLOW_FACTOR, check=False)
        report = done.stdout + done.stderr + self.broker.log_tail()
        self.assertEqual(done.returncode, 0, report)
        self.assertEqual(done.stdout.count("ok "), CHECKS, report)


class MqttJsOverTls(MqttJs):
    @classmethod
    def start_broker(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        cls.addClassCleanup(cls.directory.cleanup)
        cls.authority = Authority(cls.directory.name)
        server = cls.authority.issue("server", names="IP:127.0.0.1")
        return own_broker("--enable-tls", "--tls-cert-file", server.cert, "--tls-key-file", server.key)

    def test_every_version_over_both_transports(self):
        self.run_checks(str(self.broker.port("mqtts")), str(self.broker.port("wss")), self.authority.cert)


if __name__ == "__main__":
    unittest.main()
