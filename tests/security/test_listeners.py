"""What a listener may be told in its URL: proxies, limits, passwords, origins, local sockets; and what half-open peers cost."""

import os
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import ROOT, SLOW_FACTOR, BrokerTestCase, own_broker, wait_until  # noqa: E402
from certificates import Authority  # noqa: E402
from rawclient import Closed, RawClient  # noqa: E402
from witness import Witness  # noqa: E402

PROGRAM = os.environ.get("DEEPROS_BROKER", os.path.join(ROOT, "build", "release", "bin", "deepros-broker"))
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith("BROKER_")}
DEADLINE_SEC = 10
SIGNATURE2 = b"\r\n\r\n\0\r\nQUIT\n"


class Where:
    def __init__(self, port, host="127.0.0.1"):
        self.host = host
        self.mqtt_port = port


def ports(broker):
    """The real ports, in the order of the configuration; local sockets have none."""
    lines = broker.log_lines(r"listening on (mqtt|ws)s?://")
    return [int(line.split("listening on ")[1].split(" ")[0].split("/")[2].rsplit(":", 1)[1]) for line in lines]


def header2(command, source="192.0.2.9", port=4711):
    body = socket.inet_aton(source) + socket.inet_aton("10.0.0.1") + struct.pack(">HH", port, 1883)
    return SIGNATURE2 + bytes([0x20 | command, 0x11]) + struct.pack(">H", len(body)) + body


class Proxies(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        cls.addClassCleanup(cls.directory.cleanup)
        cls.authority = Authority(cls.directory.name)
        server = cls.authority.issue("server", names="IP:127.0.0.1")
        broker = own_broker("--listen", "mqtt://127.0.0.1:0?proxy=on",
                            "--listen", f"mqtts://127.0.0.1:0?proxy=on&cert={server.cert}&key={server.key}",
                            "--listen", "ws://127.0.0.1:0?proxy=on&proxy-from=127.0.0.0/8&proxy-from=::1",
                            "--listen", "mqtt://127.0.0.1:0?proxy=on&proxy-from=10.0.0.0/8", BROKER_CONNECT_TIMEOUT=1)
        cls.plain, cls.tls, cls.web, cls.other = ports(broker)
        return broker

    def connected(self, port, header, client_id):
        client = RawClient(Where(port))
        self.addCleanup(client.close)
        client.send(header)
        client.connect(client_id)
        return self.broker.wait_for_log(rf"client {client_id} connected from \S+").split("from ")[1].split(" ")[0]

    def test_the_address_is_that_of_the_header(self):
        self.assertEqual(self.connected(self.plain, b"PROXY TCP4 192.0.2.7 10.0.0.1 51234 1883\r\n", "v1"), "192.0.2.7:51234")
        self.assertEqual(self.connected(self.plain, b"PROXY TCP6 2001:db8::1 ::1 51234 1883\r\n", "v1six"),
                         "[2001:db8::1]:51234")
        self.assertEqual(self.connected(self.plain, header2(1), "v2"), "192.0.2.9:4711")

    def test_a_proxy_that_speaks_for_itself(self):
        for client_id, header in (("unknown", b"PROXY UNKNOWN\r\n"), ("local", header2(0))):
            self.assertRegex(self.connected(self.plain, header, client_id), r"^127\.0\.0\.1:\d+$")

    def test_header_in_small_pieces(self):
        with RawClient(Where(self.plain)) as client:
            client.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for byte in header2(1, port=4712) + raw.connect_packet("pieces"):
                client.send(bytes([byte]))
            client.expect(raw.CONNACK)
        self.broker.wait_for_log(r"client pieces connected from 192\.0\.2\.9:4712")

    def test_header_comes_before_tls(self):
        with socket.create_connection(("127.0.0.1", self.tls), DEADLINE_SEC * SLOW_FACTOR) as plain:
            plain.sendall(header2(1, port=4713))
            with self.authority.client_context().wrap_socket(plain, server_hostname="127.0.0.1") as peer:
                peer.sendall(raw.connect_packet("tls"))
                self.assertEqual(peer.recv(4), b"\x20\x02\x00\x00")
        self.broker.wait_for_log(r"client tls connected from 192\.0\.2\.9:4713")

    def test_header_comes_before_websocket(self):
        with socket.create_connection(("127.0.0.1", self.web), DEADLINE_SEC * SLOW_FACTOR) as peer:
            peer.sendall(header2(1, port=4714) + upgrade() + masked(raw.connect_packet("web")))
            answer = b""
            while not answer.endswith(b"\x82\x04\x20\x02\x00\x00"):
                data = peer.recv(4096)
                self.assertTrue(data, answer)
                answer += data
        self.broker.wait_for_log(r"client web connected from 192\.0\.2\.9:4714")

    def test_without_a_header_nobody_is_served(self):
        with RawClient(Where(self.plain)) as client:
            client.send(raw.connect_packet("bare"))
            self.assertEqual(client.expect_closed(), [])
        self.broker.wait_for_log(r"127\.0\.0\.1:\d+ at mqtt://127\.0\.0\.1:\d+: no PROXY header")

    def test_a_header_that_does_not_come_ends_in_time(self):
        with RawClient(Where(self.plain)) as client:
            client.send(b"PROXY TC")
            self.assertEqual(client.expect_closed(), [])

    def test_other_proxies_are_not_trusted(self):
        with RawClient(Where(self.other)) as client:
            client.send(header2(1) + raw.connect_packet("untrusted"))
            self.assertEqual(client.expect_closed(), [])
        self.broker.wait_for_log("not one of the proxies that are trusted")


def upgrade(path="/mqtt", origin=None):
    extra = f"Origin: {origin}\r\n" if origin else ""
    return (f"GET {path} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n{extra}"
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Protocol: mqtt\r\n\r\n").encode()


def masked(data):
    """One binary frame under a mask of zeros."""
    assert len(data) < 126
    return bytes([0x82, 0x80 | len(data)]) + b"\0\0\0\0" + data


class Limits(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        broker = own_broker("--listen", "mqtt://127.0.0.1:0?max-connections=2", "--listen", "mqtt://127.0.0.1:0")
        cls.narrow, cls.wide = ports(broker)
        return broker

    def test_who_is_one_too_many_is_told(self):
        first, second = (RawClient(Where(self.narrow)).connect(name) for name in ("first", "second"))
        for version, code in ((5, 0x97), (4, 3), (3, 3)):
            with self.subTest(version=version), RawClient(Where(self.narrow)) as client:
                client.send(raw.connect_packet("third", version=version))
                self.assertEqual(client.expect(raw.CONNACK).body[1], code)
                self.assertEqual(client.expect_closed(), [])
        self.broker.wait_for_log("all connections of this listener are in use \\(max-connections in BROKER_LISTENERS=2\\)")
        with RawClient(Where(self.wide)) as elsewhere:
            elsewhere.connect("elsewhere")
        with RawClient(Where(self.narrow)) as again:  # takes its own place over
            again.connect("second")
            self.assertEqual(second.expect_closed(), [])
        first.close()
        second.close()

        def joins():
            with RawClient(Where(self.narrow)) as late:
                late.send(raw.connect_packet("late"))
                return late.expect(raw.CONNACK).body[1] == 0
        wait_until(joins, DEADLINE_SEC, "a place is free again")

    def test_silent_sockets_are_bounded(self):
        silent = [socket.create_connection(("127.0.0.1", self.narrow)) for _ in range(140)]
        self.broker.wait_for_log("closed at once: all connections of this listener are in use")
        with RawClient(Where(self.wide)) as elsewhere:
            elsewhere.connect("elsewhere")
        for peer in silent:
            peer.close()

        def joins():
            with RawClient(Where(self.narrow)) as late:
                late.send(raw.connect_packet("late"))
                try:
                    return late.expect(raw.CONNACK).body[1] == 0
                except Closed:
                    return False
        wait_until(joins, DEADLINE_SEC, "the silent ones are gone")


class Passwords(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        broker = own_broker("--listen", "mqtt://127.0.0.1:0?auth=on", "--listen", "mqtt://127.0.0.1:0",
                            BROKER_USERNAME="arm", BROKER_PASSWORD="right")
        cls.asking, cls.open = ports(broker)
        return broker

    def test_one_listener_asks_and_the_other_does_not(self):
        with RawClient(Where(self.open)) as client:
            client.connect("anybody")
        for password, code in ((None, 5), ("wrong", 4), ("right", 0)):
            with self.subTest(password=password), RawClient(Where(self.asking)) as client:
                flags = 2 | (0xC0 if password else 0)
                body = raw.text("MQTT") + bytes([4, flags, 0, 60]) + raw.text("asked")
                if password:
                    body += raw.text("arm") + raw.text(password)
                client.send(raw.packet(raw.CONNECT, body))
                self.assertEqual(client.expect(raw.CONNACK).body[1], code)


class WebSockets(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        broker = own_broker("--listen", "ws://127.0.0.1:0/mqtt", "--listen", "ws://127.0.0.1:0?origin=https://own.example",
                            "--listen", "ws://127.0.0.1:0?auth=on", "--listen", "ws://127.0.0.1:0?max-connections=1",
                            BROKER_WEBSOCKET_ORIGINS="https://lab.example, https://b.example")
        cls.general, cls.special, cls.asking, cls.narrow = ports(broker)
        return broker

    def status(self, port, **request):
        with socket.create_connection(("127.0.0.1", port), DEADLINE_SEC * SLOW_FACTOR) as peer:
            peer.sendall(upgrade(**request))
            return int(peer.recv(4096).split(b" ")[1])

    def test_origins(self):
        for origin, general, special in (("https://lab.example", 101, 403), ("https://b.example", 101, 403),
                                         ("https://own.example", 403, 101), ("https://evil.example", 403, 403),
                                         (None, 101, 101)):  # no browser
            with self.subTest(origin=origin):
                self.assertEqual(self.status(self.general, origin=origin), general)
                self.assertEqual(self.status(self.special, origin=origin), special)
        self.broker.wait_for_log("WebSocket refused: origin 'https://evil.example' may not connect here")

    def answer(self, peer, port, client_id):
        """The return code of a CONNECT without a user name."""
        peer.settimeout(DEADLINE_SEC * SLOW_FACTOR)
        peer.connect(("127.0.0.1", port))
        peer.sendall(upgrade() + masked(raw.connect_packet(client_id)))
        data = b""
        while len(data.partition(b"\r\n\r\n")[2]) < 6:
            more = peer.recv(4096)
            self.assertTrue(more, data)
            data += more
        connack = data.partition(b"\r\n\r\n")[2]
        self.assertEqual(connack[:5], b"\x82\x04\x20\x02\x00")
        return connack[5]

    def test_passwords_and_limits_of_the_listener(self):
        with socket.socket() as asked, socket.socket() as first, socket.socket() as second:
            self.assertEqual(self.answer(asked, self.asking, "asked"), 5)
            self.assertEqual(self.answer(first, self.narrow, "first"), 0)
            self.assertEqual(self.answer(second, self.narrow, "second"), 3)

    def test_path(self):
        self.assertEqual(self.status(self.general, path="/other"), 404)
        self.assertEqual(self.status(self.special, path="/other"), 101)


class LocalSockets(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        self.addCleanup(directory.cleanup)
        self.path = os.path.join(directory.name, "mqtt.sock")

    def start(self):
        done = subprocess.run([PROGRAM, "--no-gui", "--listen", "local:" + self.path], env=ENVIRONMENT, check=False,
                              capture_output=True, text=True, timeout=DEADLINE_SEC * SLOW_FACTOR)
        return done.returncode, done.stderr

    def test_a_file_left_by_a_crash_is_replaced(self):
        with socket.socket(socket.AF_UNIX) as crashed:
            crashed.bind(self.path)  # and never removed
        broker = own_broker("--listen", f"local:{self.path}?mode=0640", "--listen", "mqtt://127.0.0.1:0")
        self.assertEqual(os.stat(self.path).st_mode & 0o777, 0o640)
        with socket.socket(socket.AF_UNIX) as peer:
            peer.connect(self.path)
            peer.sendall(raw.connect_packet("c"))
            self.assertEqual(peer.recv(4), b"\x20\x02\x00\x00")
        broker.stop()
        self.assertFalse(os.path.exists(self.path))

    def test_a_socket_in_use_is_left_alone(self):
        broker = own_broker("--listen", "local:" + self.path, "--listen", "mqtt://127.0.0.1:0")
        self.addCleanup(broker.stop)
        status, error = self.start()
        self.assertEqual(status, 3)
        self.assertIn(f"cannot listen on the local socket '{self.path}'", error)
        self.assertTrue(os.path.exists(self.path))

    def test_a_plain_file_is_left_alone(self):
        with open(self.path, "w", encoding="ascii") as file:
            file.write("precious")
        self.assertEqual(self.start()[0], 3)
        with open(self.path, encoding="ascii") as file:
            self.assertEqual(file.read(), "precious")

    def test_absent_directory(self):
        self.path = os.path.join(self.path, "no", "such")
        status, error = self.start()
        self.assertEqual(status, 3)
        self.assertIn("No such file or directory", error)


class Handshakes(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        cls.addClassCleanup(cls.directory.cleanup)
        authority = Authority(cls.directory.name)
        server = authority.issue("server", names="IP:127.0.0.1")
        return own_broker("--listen", "mqtt://127.0.0.1:0",
                          "--listen", f"mqtts://127.0.0.1:0?cert={server.cert}&key={server.key}")

    def test_many_at_once_do_not_stall_the_others(self):
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        client = ssl.create_default_context().wrap_bio(incoming, outgoing, server_hostname="127.0.0.1")
        self.assertRaises(ssl.SSLWantReadError, client.do_handshake)
        hello = outgoing.read()
        with Witness(self.broker):
            for _ in range(5):
                peers = [socket.create_connection(("127.0.0.1", self.broker.port("mqtts"))) for _ in range(100)]
                for peer in peers:
                    peer.sendall(hello)
                for peer in peers:  # each is answered with certificate and signature
                    peer.settimeout(DEADLINE_SEC * SLOW_FACTOR)
                    self.assertEqual(peer.recv(1), b"\x16")
                    peer.close()
        self.broker.wait_for_log("TLS handshake: the peer has left|connection reset by the peer")

    def test_noise_is_refused_and_told(self):
        for noise in (b"\0" * 100, b"GET / HTTP/1.1\r\n\r\n", raw.connect_packet("plain"), b"\x16\x03\x01\xff\xff" + b"x" * 65535):
            with self.subTest(noise=noise[:8]), RawClient(Where(self.broker.port("mqtts"))) as client:
                client.send(noise)
                client.socket.settimeout(DEADLINE_SEC * SLOW_FACTOR)
                try:
                    while client.socket.recv(4096):
                        pass
                except ConnectionResetError:
                    pass
        self.broker.wait_for_log(r"TLS handshake: (wrong version number|http request)")


if __name__ == "__main__":
    unittest.main()
