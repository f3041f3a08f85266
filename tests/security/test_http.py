"""Metrics, the JSON API and its commands: every route, who may use it, and what a bad client costs."""

import base64
import contextlib
import http.client
import json
import math
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import ROOT, SLOW_FACTOR, Broker, BrokerTestCase, own_broker, wait_until  # noqa: E402
from rawclient import RawClient  # noqa: E402

TOKEN = "correct-horse"


def ask(broker, method, target, body=None, token=None, headers=None):
    """(status, headers, body) of one request; the body is taken apart when it is JSON."""
    connection = http.client.HTTPConnection("127.0.0.1", broker.port("http"), timeout=15 * SLOW_FACTOR)
    try:
        sent = dict(headers or {})
        if token:
            sent["Authorization"] = f"Bearer {token}"
        data = json.dumps(body) if isinstance(body, dict) else body
        connection.request(method, target, body=data, headers=sent)
        response = connection.getresponse()
        content = response.read()
        if response.getheader("Content-Type") == "application/json" and content:
            content = json.loads(content)
        return response.status, response, content
    finally:
        connection.close()


def parse_prometheus(text):
    """{(name, labels): value}; fails on anything that the format does not allow."""
    series, types, helps, closed, current = {}, {}, set(), set(), None
    if not text.endswith("\n"):
        raise AssertionError("the last line has no end")
    for line in text.splitlines():
        if match := re.fullmatch(r"# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\S.*)", line):
            name = match[1]
            if name in helps:
                raise AssertionError(f"two HELP of {name}")
            helps.add(name)
            closed.add(current)
            current = name
            continue
        if match := re.fullmatch(r"# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge)", line):
            if match[1] in types or match[1] != current:
                raise AssertionError(f"TYPE out of place: {line}")
            types[match[1]] = match[2]
            if (match[2] == "counter") != match[1].endswith("_total"):
                raise AssertionError(f"counters and only they end in _total: {line}")
            continue
        match = re.fullmatch(r'([a-zA-Z_:][a-zA-Z0-9_:]*)(\{([a-zA-Z_]\w*="[^"\\\n]*")(,[a-zA-Z_]\w*="[^"\\\n]*")*\})? (\S+)', line)
        if not match:
            raise AssertionError(f"no such line: {line!r}")
        if match[1] != current or match[1] not in types:
            raise AssertionError(f"{match[1]} stands outside its group")
        if (match[1], match[2]) in series:
            raise AssertionError(f"twice: {line}")
        value = float(match[5])
        if not math.isfinite(value) or (types[match[1]] == "counter" and value < 0):
            raise AssertionError(f"no value for it: {line}")
        series[match[1], match[2]] = value
    if closed & {current}:
        raise AssertionError(f"{current} comes twice")
    return series


class Api(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker("--metrics-port", "0", BROKER_API_TOKEN=TOKEN, BROKER_HISTORY_TOPICS="kept/#")

    def get(self, target, status=200):
        got, _, content = ask(self.broker, "GET", target)
        self.assertEqual(got, status, content)
        return content

    def do(self, method, target, body=None, status=200):
        got, _, content = ask(self.broker, method, target, body, token=TOKEN)
        self.assertEqual(got, status, content)
        return content

    def client(self, client_id, **options):
        client = RawClient(self.broker)
        self.addCleanup(client.close)
        return client.connect(client_id, **options)

    def test_metrics_are_well_formed_and_count(self):
        self.client("metrics").publish("metrics/a", b"x")
        wait_until(lambda: self.metric("deepros_clients_connected") >= 1, 5, "the client is counted")
        series = parse_prometheus(self.metrics())
        self.assertEqual(series["deepros_store_healthy", None], 1)
        self.assertEqual(series["deepros_store_active", None], 1)
        self.assertGreater(series["deepros_http_responses_total", '{code="200"}'], 0)
        self.assertGreater(len(series), 50)

    def test_promtool_agrees(self):
        try:
            told = subprocess.run(["promtool", "check", "metrics"], input=self.metrics(), text=True,
                                  capture_output=True, timeout=30, check=False)
        except FileNotFoundError:
            self.skipTest("promtool is not installed")
        self.assertEqual(told.returncode, 0, told.stderr)

    def metrics(self):
        status, response, content = ask(self.broker, "GET", "/metrics")
        self.assertEqual(status, 200)
        self.assertTrue(response.getheader("Content-Type").startswith("text/plain; version=0.0.4"))
        return content.decode()

    def metric(self, name, labels=None):
        return parse_prometheus(self.metrics()).get((name, labels), 0)

    def test_health(self):
        self.assertEqual(self.get("/healthz"), b"ok\n")
        status, response, content = ask(self.broker, "HEAD", "/healthz")
        self.assertEqual((status, response.getheader("Content-Length"), content), (200, "3", b""))

    def test_statistics(self):
        statistics = self.get("/api/v1/statistics")
        self.assertTrue(statistics["broker"]["running"])
        self.assertEqual(set(statistics["store"]), {"state", "error", "pending_changes", "pending_bytes", "last_commit_ms",
                                                    "commits", "failed_commits", "rows_lost", "rows_recovered"})

    def test_clients_and_their_subscriptions_in_pages(self):
        client = self.client("pages/odd name", version=5)
        for number in range(5):
            client.subscribe(f"pages/{number}")
        clients = self.get("/api/v1/clients?connected=true&limit=1000")
        self.assertIn("pages/odd name", [row["client_id"] for row in clients["items"]])
        self.assertEqual(clients["total"], len(clients["items"]))
        self.assertNotIn("pages/odd name", [row["client_id"] for row in self.get("/api/v1/clients?connected=false")["items"]])
        self.client("pages/other")
        names = [row["client_id"] for row in self.get("/api/v1/clients?limit=1000")["items"]]
        self.assertEqual(names, sorted(names))
        second = self.get("/api/v1/clients?limit=1&offset=1")
        self.assertEqual(([row["client_id"] for row in second["items"]], second["total"]), (names[1:2], len(names)))
        self.assertEqual(self.get("/api/v1/clients?offset=100000")["items"], [])
        path = "/api/v1/clients/pages%2Fodd%20name"
        self.assertEqual(self.get(path)["subscriptions"], 5)
        page = self.get(path + "/subscriptions?limit=2&offset=3")
        self.assertEqual([row["filter"] for row in page["items"]], ["pages/3", "pages/4"])
        self.assertEqual((page["total"], page["limit"], page["offset"]), (5, 2, 3))
        self.assertEqual(self.get(path + "/subscriptions?offset=9")["items"], [])
        self.get("/api/v1/clients/nobody", 404)
        self.get("/api/v1/clients/nobody/subscriptions", 404)

    def test_bad_parameters(self):
        for target in ("clients?limit=0", "clients?limit=1001", "clients?limit=x", "clients?offset=-1", "clients?connected=1",
                       "clients?conected=true", "topics?filter=a%23", "topics?filter=$share/g/a", "topics?offset=1", "events?after=x",
                       "history", "topics/subscribers", "topics/subscribers?topic=a/%23", "topics/subscribers?topic=a&filter=a"):
            with self.subTest(target):
                self.assertIn("error", self.get("/api/v1/" + target, 400))

    def test_topics_in_pages(self):
        client = self.client("topics")
        client.publish("topics/r", b"kept", retain=True)
        self.assertIn("items", self.get("/api/v1/topics"))  # from now on the monitor follows
        for number in range(5):
            client.publish(f"topics/{number}", b"x")
        wait_until(lambda: len(self.get("/api/v1/topics?filter=topics/%23")["items"]) == 6, 5, "all topics")
        first = self.get("/api/v1/topics?filter=topics/%2B&limit=4")
        self.assertEqual([row["topic"] for row in first["items"]], [f"topics/{n}" for n in range(4)])
        self.assertEqual(first["next"], "topics/3")
        rest = self.get("/api/v1/topics?filter=topics/%2B&limit=4&after=" + first["next"])
        self.assertEqual([row["topic"] for row in rest["items"]], ["topics/4", "topics/r"])
        self.assertIsNone(rest["next"])
        self.assertTrue(rest["complete"])

    def test_subscribers_of_a_topic(self):
        self.client("sees all").subscribe("ros/#", qos=1)
        self.client("sees arms").subscribe("ros/+/arm/state")
        page = self.get("/api/v1/topics/subscribers?topic=ros/cell/arm/state")
        self.assertEqual([(row["client_id"], row["filter"], row["qos"], row["connected"], row["queued"]) for row in page["items"]],
                         [("sees all", "ros/#", 1, True, 0), ("sees arms", "ros/+/arm/state", 0, True, 0)])
        self.assertEqual((page["total"], page["items"][0]["queued_max"]), (2, 100))
        self.assertEqual([row["client_id"] for row in self.get("/api/v1/topics/subscribers?topic=ros/cell/arm/state&offset=1")["items"]],
                         ["sees arms"])
        self.assertEqual(self.get("/api/v1/topics/subscribers?topic=nobody")["items"], [])

    def test_ros_and_conflicts(self):
        for number in range(2):
            client = self.client(f"ros{number}")
            client.publish("ros/cell/arm/cmd_vel", b"{}")
        wait_until(lambda: self.get("/api/v1/conflicts")["total"] >= 1, 5, "a conflict")
        rows = self.get("/api/v1/ros?filter=ros/cell/%23")["items"]
        self.assertEqual([row["topic"] for row in rows], ["ros/cell/arm/cmd_vel"])
        self.assertGreaterEqual(self.get("/api/v1/ros")["total"], 3)

    def test_events_are_read_on_and_filtered(self):
        after = self.get("/api/v1/events?limit=1")["next"]
        for number in range(3):
            self.client(f"events{number}")
        target = f"/api/v1/events?kind=connected&after={after}"
        wait_until(lambda: len(self.get(target)["items"]) == 3, 5, "three events")
        page = self.get(target + "&limit=2")
        self.assertEqual([event["client_id"] for event in page["items"]], ["events0", "events1"])
        page = self.get(f"/api/v1/events?kind=connected&after={page['next']}")
        self.assertEqual([event["client_id"] for event in page["items"]], ["events2"])
        self.assertEqual(self.get(target + "&severity=error")["items"], [])

    def test_history(self):
        self.do("POST", "/api/v1/publish", {"topic": "kept/a", "payload": "ä"})
        self.do("POST", "/api/v1/publish", {"topic": "kept/a", "payload_base64": base64.b64encode(b"\xff").decode()})
        items = self.get("/api/v1/history?topic=kept/a")["items"]
        self.assertEqual([item["payload"] for item in items], ["ä", {"base64": "/w=="}])

    def test_snapshot(self):
        self.assertEqual(set(self.get("/api/v1/snapshot")), {"statistics", "clients", "ros", "ros_conflicts", "events", "bans"})

    def test_publish(self):
        client = self.client("receiver")
        client.subscribe("published/#", qos=1)
        answer = self.do("POST", "/api/v1/publish", {"topic": "published/a", "payload": "hello", "qos": 1})
        self.assertEqual(answer, {"ok": True, "receivers": 1})
        self.assertEqual(client.expect(raw.PUBLISH).body[-5:], b"hello")
        for body in ({"topic": "a/#"}, {}, {"topic": "a", "qos": 3}, {"topic": "a", "payload": 1}, {"topic": "a", "retian": True},
                     {"topic": "a", "payload_base64": "*"}, {"topic": "a", "payload": "", "payload_base64": ""}, "[1]", "{"):
            with self.subTest(body):
                self.do("POST", "/api/v1/publish", body, 400)

    def test_disconnect_and_remove_a_client(self):
        client = self.client("goes", version=5)
        self.do("POST", "/api/v1/clients/goes/disconnect")
        self.assertEqual(client.expect(raw.DISCONNECT).body[0], 0x98)
        self.do("POST", "/api/v1/clients/goes/disconnect", status=404)
        self.client("removed")
        self.do("DELETE", "/api/v1/clients/removed")
        self.do("DELETE", "/api/v1/clients/removed", status=404)

    def test_bans(self):
        client = self.client("shaky", version=5)
        ban = self.do("POST", "/api/v1/clients/shaky/ban", {"seconds": 600, "reason": "it shakes"})["id"]
        client.expect(raw.DISCONNECT)
        bans = self.get("/api/v1/bans")["items"]
        self.assertEqual([(b["id"], b["kind"], b["value"], b["reason"]) for b in bans if b["id"] == ban],
                         [(ban, "client_id", "shaky", "it shakes")])
        self.do("DELETE", f"/api/v1/bans/{ban}")
        self.do("DELETE", f"/api/v1/bans/{ban}", status=404)
        self.do("DELETE", "/api/v1/bans/x", status=400)
        other = self.do("POST", "/api/v1/bans", {"kind": "address", "value": "10.0.0.0/24", "seconds": 1})["id"]
        self.do("DELETE", f"/api/v1/bans/{other}")
        self.do("POST", "/api/v1/bans", {"kind": "address", "value": "nonsense"}, 400)
        self.do("POST", "/api/v1/bans", {"kind": "dog", "value": "x"}, 400)

    def test_retained_messages_are_cleared(self):
        self.do("POST", "/api/v1/publish", {"topic": "old/a", "payload": "12", "retain": True})
        told = self.do("POST", "/api/v1/retained/clear", {"filter": "old/#", "dry_run": True})
        self.assertEqual((told["count"], told["bytes"], told["dry_run"]), (1, 2, True))
        self.assertEqual(self.do("POST", "/api/v1/retained/clear", {"filter": "old/#"})["count"], 1)
        self.assertEqual(self.do("POST", "/api/v1/retained/clear", {"filter": "old/#"})["count"], 0)
        self.do("POST", "/api/v1/retained/clear", {"filter": "a#"}, 400)

    def test_access_check_reload_and_log_level(self):
        answer = self.do("POST", "/api/v1/acl-check", {"client_id": "c", "action": "publish", "topic": "a"})
        self.assertTrue(answer["allowed"])
        self.do("POST", "/api/v1/acl-check", {"client_id": "c", "action": "dance", "topic": "a"}, 400)
        self.do("POST", "/api/v1/log-level", {"level": "debug"})
        self.client("seen in debug")
        self.broker.wait_for_log("DEBUG")
        self.do("POST", "/api/v1/log-level", {"level": "LOUD"}, 400)
        self.assertEqual(self.do("POST", "/api/v1/reload")["ok"], True)
        self.broker.wait_for_log("reload: done")

    def test_commands_need_the_token(self):
        for token in (None, "wrong"):
            status, response, _ = ask(self.broker, "POST", "/api/v1/reload", token=token)
            self.assertEqual(status, 401)
            self.assertTrue(response.getheader("WWW-Authenticate").startswith("Bearer"))
        self.assertGreaterEqual(self.metric("deepros_http_responses_total", '{code="401"}'), 2)
        self.broker.wait_for_log(r"HTTP: 127\.0\.0\.1 POST /api/v1/reload: 401")
        self.assertEqual(self.broker.log_lines(TOKEN), [])

    def test_paths_and_methods(self):
        self.get("/", 404)
        self.get("/api/v1/nothing", 404)
        self.get("/api/v1/reload", 405)
        status, response, _ = ask(self.broker, "OPTIONS", "/api/v1/clients/x")
        self.assertEqual((status, response.getheader("Allow")), (405, "GET, HEAD, DELETE"))
        self.assertIsNone(response.getheader("Access-Control-Allow-Origin"))

    def test_other_names_are_refused(self):
        for host, status in (("evil.example", 403), ("evil.example:80", 403), ("localhost:1", 200), ("127.0.0.1", 200), ("[::1]:9", 200),
                             ("127.0.0.1.evil.example", 403), ("a@127.0.0.1", 403), ("", 403)):
            with self.subTest(host):
                self.assertEqual(ask(self.broker, "GET", "/metrics", headers={"Host": host})[0], status)

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.broker.port("http")), timeout=20 * SLOW_FACTOR)
        self.addCleanup(connection.close)
        return connection

    @staticmethod
    def read_all(connection):
        content = b""
        while part := connection.recv(65536):
            content += part
        return content

    def test_bad_requests_are_answered_and_closed(self):
        for sent, status in ((b"nonsense\r\n\r\n", 400), (b"GET /" + b"a" * 20000, 431),
                             (b"POST /api/v1/publish HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999\r\n\r\n" + b"x" * 300000, 413),
                             (b"POST /api/v1/publish HTTP/1.1\r\nHost: localhost\r\n\r\n", 411)):
            with self.subTest(status):
                connection = self.connect()
                connection.sendall(sent)
                self.assertTrue(self.read_all(connection).startswith(b"HTTP/1.1 %d " % status))

    def test_one_connection_takes_many_requests(self):
        connection = self.connect()
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50
                           + b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        self.assertEqual(self.read_all(connection).count(b"\r\n\r\nok\n"), 51)

    def test_stats_command(self):
        url = f"http://127.0.0.1:{self.broker.port('http')}"
        told = stats("--url", url)
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertRegex(told.stdout, r"(?m)^session\n(  .*\n)*  connected_clients +\d+$")
        self.assertTrue(json.loads(stats("--json", "--url", url).stdout)["broker"]["running"])
        self.assertEqual(stats("--url", "http://127.0.0.1:1").returncode, 1)
        self.assertEqual(stats("--nonsense").returncode, 2)
        off = stats()
        self.assertEqual(off.returncode, 2)
        self.assertIn("BROKER_METRICS_PORT=-1 (default)", off.stderr)

    def test_stats_finds_the_configured_port(self):
        port = str(self.broker.port("http"))
        self.assertEqual(stats(BROKER_METRICS_PORT=port).returncode, 0)
        with tempfile.TemporaryDirectory() as directory:
            with open(os.path.join(directory, ".env"), "w", encoding="ascii") as file:
                file.write(f"BROKER_METRICS_PORT={port}\nBROKER_METRICS_HOST=0.0.0.0\n")  # everywhere is also here
            told = stats("--json", cwd=directory)
            self.assertEqual(told.returncode, 0, told.stderr)
            self.assertTrue(json.loads(told.stdout)["broker"]["running"])
            self.assertEqual(stats("--env-file", os.path.join(directory, ".env")).returncode, 0)

    def test_stats_watches_until_it_is_interrupted(self):
        url = f"http://127.0.0.1:{self.broker.port('http')}"
        with subprocess.Popen([PROGRAM, "stats", "--watch", "--json", "--url", url], stdout=subprocess.PIPE, text=True,
                              env=environment(), cwd="/") as watching:
            try:
                first, second = json.loads(watching.stdout.readline()), json.loads(watching.stdout.readline())
                self.assertGreater(second["broker"]["uptime_seconds"] + 1, first["broker"]["uptime_seconds"])
                watching.send_signal(signal.SIGINT)
                self.assertEqual(watching.wait(10 * SLOW_FACTOR), -signal.SIGINT)
            finally:
                watching.kill()


PROGRAM = os.environ.get("DEEPROS_BROKER", os.path.join(ROOT, "build", "release", "bin", "deepros-broker"))


def environment(**variables):
    return {key: value for key, value in os.environ.items() if not key.startswith("BROKER_")} | variables


def stats(*arguments, cwd="/", **variables):
    return subprocess.run([PROGRAM, "stats", *arguments], capture_output=True, text=True, timeout=30 * SLOW_FACTOR,
                          env=environment(**variables), cwd=cwd, check=False)


class StoreTrouble(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker("--metrics-port", "0")

    def health(self):
        status, _, content = ask(self.broker, "GET", "/healthz")
        return status, content

    def store_events(self):
        page = ask(self.broker, "GET", "/api/v1/events?kind=store")[2]
        return [(event["severity"], event["text"]) for event in page["items"]]

    def set_full(self, full):
        """A limit on the size of files stands for the disk."""
        resource.prlimit(self.broker.pid, resource.RLIMIT_FSIZE,
                         (4096, resource.RLIM_INFINITY) if full else (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def test_a_full_disk_is_no_health_and_an_event(self):
        self.assertEqual(self.health(), (200, b"ok\n"))
        self.assertEqual(self.store_events(), [])
        self.set_full(True)
        with RawClient(self.broker) as client:
            client.connect("keeps").publish("kept", b"x", retain=True)
            wait_until(lambda: self.health()[0] == 503, 10, "the trouble shows")
        self.assertEqual(self.health()[1], b"the store cannot write: see the log\n")
        wait_until(self.store_events, 5, "the event")
        (severity, text), = self.store_events()
        self.assertEqual(severity, "error")
        self.assertTrue(text.startswith("the store takes no changes: "), text)
        self.assertEqual(ask(self.broker, "GET", "/metrics")[0], 200)

        self.set_full(False)
        wait_until(lambda: self.health()[0] == 200, 10, "all is well again")
        wait_until(lambda: len(self.store_events()) == 2, 5, "the second event")
        self.assertEqual(self.store_events()[1], ("info", "the store takes changes again"))


class SlowAndMany(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker("--metrics-port", "0")

    # The only test of its broker: a connection that has ended counts until the broker has seen its end.
    def test_slow_requests_end_and_others_are_served(self):
        port = self.broker.port("http")
        slow = [socket.create_connection(("127.0.0.1", port), timeout=30 * SLOW_FACTOR) for _ in range(65)]
        try:
            for connection in slow:
                with contextlib.suppress(OSError):  # one of them has been turned away
                    connection.sendall(b"GET /metrics HTTP/1.1\r\nHost: loc")
            # Which of them came last to the broker is the system's choice when its queue of new ones is full.
            answers = sorted(connection.recv(1000)[:13] for connection in slow)
            self.assertEqual(answers, 64 * [b"HTTP/1.1 408 "] + [b"HTTP/1.1 503 "])
        finally:
            for connection in slow:
                connection.close()
        wait_until(lambda: ask(self.broker, "GET", "/healthz")[0] == 200, 10, "the next is served")


class WithoutToken(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker("--metrics-port", "0")

    def test_commands_without_a_token_configured(self):
        status, _, content = ask(self.broker, "POST", "/api/v1/reload", token="any")
        self.assertEqual(status, 403)
        self.assertIn("BROKER_API_TOKEN", content["error"])


class BeyondLoopback(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker("--metrics-port", "0", "--metrics-host", "0.0.0.0", BROKER_API_TOKEN=TOKEN)

    def test_questions_need_the_token_and_metrics_do_not(self):
        self.assertEqual(ask(self.broker, "GET", "/api/v1/statistics")[0], 401)
        self.assertEqual(ask(self.broker, "GET", "/api/v1/statistics", token=TOKEN)[0], 200)
        for path in ("/metrics", "/healthz"):
            self.assertEqual(ask(self.broker, "GET", path, headers={"Host": "robots.example"})[0], 200)


class Start(unittest.TestCase):
    def test_a_port_in_use_is_told(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            broker = Broker("--metrics-port", str(taken.getsockname()[1]))
            with self.assertRaisesRegex(AssertionError, "HTTP: cannot listen on 127.0.0.1 port"):
                broker.start()


if __name__ == "__main__":
    unittest.main()
