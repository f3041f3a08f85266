"""Other people's TLS clients: openssl s_client, mosquitto's programs, paho, and mqtt.js in a real browser."""

import functools
import http.server
import os
import queue
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import SLOW_FACTOR, BrokerTestCase, own_broker, wait_until  # noqa: E402
from certificates import Authority  # noqa: E402
from programs import Subscriber, program, publish  # noqa: E402
from rawclient import RawClient  # noqa: E402
from test_mqttjs import node_modules  # noqa: E402

try:
    import paho.mqtt.client as paho
except ImportError as missing:
    raise SystemExit(f"{missing}: it is in Debian's package python3-paho-mqtt") from missing

DEADLINE_SEC = 15
BROWSER_DEADLINE_SEC = 60


class Where:
    """One listener of a broker, as the helpers of the other tests want it."""

    def __init__(self, broker, host, port):
        self.host = host
        self.mqtt_port = port
        self.log_tail = broker.log_tail


class TlsClients(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        cls.addClassCleanup(cls.directory.cleanup)
        cls.authority = Authority(cls.directory.name)
        server = cls.authority.issue("server", names="DNS:localhost,IP:127.0.0.1,IP:::1")
        cls.server = server
        cls.arm = cls.authority.issue("arm1")
        cls.page = PageServer(cls.directory.name)
        cls.addClassCleanup(cls.page.stop)
        cls.socket_path = os.path.join(cls.directory.name, "mqtt.sock")
        return own_broker(
            "--listen", "mqtt://127.0.0.1:0",
            "--listen", f"mqtts://127.0.0.1:0?client-cert=optional&username-from=cn&ca={cls.authority.cert}",
            "--listen", f"wss://127.0.0.1:0/mqtt?origin={cls.page.origin}",
            "--listen", f"local:{cls.socket_path}?mode=0600",
            "--listen", "ws://[::1]:0",
            "--listen", "mqtt://[::]:0?max-connections=10",
            BROKER_TLS_CERT_FILE=server.cert, BROKER_TLS_KEY_FILE=server.key)

    def tls(self):
        return Where(self.broker, "127.0.0.1", self.broker.port("mqtts"))

    def s_client(self, *arguments):
        command = [program("openssl", "openssl"), "s_client", "-connect", f"127.0.0.1:{self.broker.port('mqtts')}",
                   "-CAfile", self.authority.cert, "-verify_return_error", *arguments]
        done = subprocess.run(command, input=b"", capture_output=True, timeout=DEADLINE_SEC * SLOW_FACTOR, check=False)
        return (done.stdout + done.stderr).decode(errors="replace")

    def test_s_client_versions(self):
        for version, name in (("-tls1_2", "TLSv1.2"), ("-tls1_3", "TLSv1.3")):
            with self.subTest(version=name):
                answer = self.s_client(version)
                self.assertIn(f"New, {name}, Cipher is ", answer)
                self.assertIn("Verify return code: 0 (ok)", answer)
        refused = self.s_client("-tls1_1", "-cipher", "ALL:@SECLEVEL=0")
        self.assertIn("alert protocol version", refused)

    def test_s_client_resumes_by_ticket(self):
        answer = self.s_client("-tls1_2", "-reconnect")
        self.assertEqual(len(re.findall(r"^Reused, TLSv1\.2", answer, re.MULTILINE)), 5, answer)
        # TLS 1.3 gives its ticket behind the handshake: with something to read it comes along.
        context = self.authority.client_context()
        session = None
        for expected in (False, True):
            with socket.create_connection(("127.0.0.1", self.broker.port("mqtts")), DEADLINE_SEC * SLOW_FACTOR) as plain:
                with context.wrap_socket(plain, server_hostname="127.0.0.1", session=session) as peer:
                    peer.sendall(raw.connect_packet("ticket"))
                    self.assertEqual(peer.recv(4), b"\x20\x02\x00\x00")
                    self.assertEqual((peer.version(), peer.session_reused), ("TLSv1.3", expected))
                    session = peer.session

    def test_mosquitto_with_and_without_certificate(self):
        trust = ["--cafile", self.authority.cert]
        mine = ["--cert", self.arm.cert, "--key", self.arm.key]
        topic = self.topic()
        with Subscriber(self.tls(), *trust, "-t", topic + "/#", "-v", count=3) as subscriber:
            publish(self.tls(), topic + "/a", "trusting", "-q", "1", *trust)
            publish(self.tls(), topic + "/b", "known", "-q", "2", *trust, *mine)
            publish(self.tls(), topic + "/c", "known", "-u", "arm1", "-P", "not asked for", *trust, *mine)
            self.assertEqual(subscriber.messages(), [f"{topic}/a trusting", f"{topic}/b known", f"{topic}/c known"])
        # A name that the certificate contradicts, and a client that does not trust this broker.
        self.assertRaises(AssertionError, publish, self.tls(), topic, "x", "-u", "arm2", *trust, *mine)
        self.assertRaises(AssertionError, publish, self.tls(), topic, "x", "--cafile", self.arm.cert)
        self.broker.wait_for_log("the user name is not that of the certificate")

    def test_local_socket_and_ipv6(self):
        topic = self.topic()
        plain = Where(self.broker, "127.0.0.1", self.broker.port("mqtt"))
        self.assertEqual(os.stat(self.socket_path).st_mode & 0o777, 0o600)
        both = re.search(r"mqtt://\[::\]:(\d+)", self.broker.log_lines(r"mqtt://\[::\]")[0]).group(1)
        with Subscriber(plain, "-t", topic, count=3) as subscriber:
            command = [program("mosquitto_pub", "mosquitto-clients"), "--unix", self.socket_path, "-t", topic, "-m",
                       "by the socket", "-q", "1"]
            self.assertEqual(subprocess.run(command, timeout=DEADLINE_SEC * SLOW_FACTOR, check=False).returncode, 0)
            publish(Where(self.broker, "::1", int(both)), topic, "by IPv6", "-q", "1")
            publish(Where(self.broker, "127.0.0.1", int(both)), topic, "by IPv4 on the same", "-q", "1")
            self.assertEqual(subscriber.messages(), ["by the socket", "by IPv6", "by IPv4 on the same"])
        self.broker.wait_for_log(r"connected from \[::1\]:\d+")
        self.broker.wait_for_log(r"connected from local ")

    def test_paho(self):
        for transport, scheme in (("tcp", "mqtts"), ("websockets", "wss")):
            with self.subTest(transport=transport):
                inbox = queue.Queue()
                arguments = {"client_id": "paho-" + transport, "protocol": paho.MQTTv5, "transport": transport}
                client = (paho.Client(paho.CallbackAPIVersion.VERSION1, **arguments)
                          if hasattr(paho, "CallbackAPIVersion") else paho.Client(**arguments))
                if transport == "websockets":
                    client.ws_set_options(path="/mqtt", headers={"Origin": self.page.origin})
                client.tls_set(ca_certs=self.authority.cert)
                topic = self.topic(transport)
                client.on_connect = lambda c, *_, topic=topic: c.subscribe(topic, 1)
                client.on_subscribe = lambda c, *_, topic=topic: c.publish(topic, b"x" * 100_000, 1)
                client.on_message = lambda _c, _u, message, inbox=inbox: inbox.put(message.payload)
                client.connect(self.broker.host, self.broker.port(scheme))
                client.loop_start()
                try:
                    self.assertEqual(inbox.get(timeout=DEADLINE_SEC * SLOW_FACTOR), b"x" * 100_000)
                finally:
                    client.disconnect()
                    client.loop_stop()

    def test_mqttjs_in_a_browser(self):
        browser = shutil.which("chromium")
        if not browser:
            self.skipTest("chromium is not installed (Debian's package chromium)")
        self.page.write(f"wss://127.0.0.1:{self.broker.port('wss')}/mqtt")
        plain = Where(self.broker, "127.0.0.1", self.broker.port("mqtt"))
        with RawClient(plain) as watcher, tempfile.TemporaryDirectory(prefix="deepros-browser-") as profile:
            watcher.connect("watcher")
            watcher.send(raw.subscribe_packet(["browser/says"]))
            watcher.expect(raw.SUBACK)
            process = subprocess.Popen(
                [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--disable-dev-shm-usage", f"--user-data-dir={profile}",
                 f"--ignore-certificate-errors-spki-list={self.server.public_key_pin()}", "--remote-debugging-port=0",
                 self.page.origin + "/page.html"],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                env={**os.environ, "HOME": profile})
            try:
                self.assertEqual(watcher.expect(raw.PUBLISH, BROWSER_DEADLINE_SEC).body[14:], b"ready")
                watcher.send(raw.publish_packet("browser/hears", "hällo".encode()))
                self.assertEqual(watcher.expect(raw.PUBLISH, BROWSER_DEADLINE_SEC).body[14:].decode(), "echo hällo")
            finally:
                process.terminate()
                try:
                    process.wait(DEADLINE_SEC)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                wait_until(lambda: remove_profile(profile), DEADLINE_SEC, "the browser lets go of its profile")


def remove_profile(folder):
    """The helpers of the browser may write for a moment longer than it lives."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder, exist_ok=True)
    return not os.listdir(folder)


class PageServer:
    """Serves a page with mqtt.js over loopback."""

    def __init__(self, folder):
        self._folder = os.path.join(folder, "page")
        os.mkdir(self._folder)
        handler = functools.partial(QuietHandler, directory=self._folder)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def write(self, url):
        shutil.copy(os.path.join(node_modules(), "mqtt", "dist", "mqtt.min.js"), self._folder)
        with open(os.path.join(self._folder, "page.html"), "w", encoding="utf-8") as page:
            page.write(f"""<!doctype html><meta charset="utf-8"><script src="mqtt.min.js"></script><script>
const client = mqtt.connect("{url}", {{ protocolVersion: 5, reconnectPeriod: 0 }});
client.on("connect", () => client.subscribe("browser/hears", {{ qos: 1 }},
  () => client.publish("browser/says", "ready", {{ qos: 1 }})));
client.on("message", (topic, payload) => client.publish("browser/says", "echo " + payload, {{ qos: 2 }}));
</script>""")

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


if __name__ == "__main__":
    unittest.main()
