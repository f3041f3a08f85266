"""An ACL file as mosquitto documents its format: Debian's mosquitto and our broker give the same answers. A mosquitto
that is missing is a failure."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import ROOT, SLOW_FACTOR, own_broker, wait_until  # noqa: E402
from rawclient import RawClient  # noqa: E402

ACL = """\
# This affects access control for clients with no username.
topic read public/#
topic open

# This only affects clients with username "roger".
user roger
topic foo/bar
topic read news/+/today
topic write out/#
topic deny out/closed/#
topic deny foo/no
topic readwrite a topic/with spaces
topic read $SYS/broker/#

user jane doe
topic readwrite #
topic deny secret/#

user admin
topic #
topic $x/#
user roger
topic read later/#

# This affects all clients.
pattern write sensor/%u/data
pattern readwrite dev/%c/#
pattern deny dev/%c/private
pattern deny foo/bar
pattern read mixed-%c/%u
"""

# user (None: anonymous), client id, topic, may publish, may receive
CASES = (
    (None, "c1", "public/a", False, True),
    (None, "c1", "public", False, True),
    (None, "c1", "open", True, True),
    (None, "c1", "other", False, False),
    (None, "c1", "dev/c1/x", True, True),
    (None, "c1", "dev/c2/x", False, False),
    (None, "c1", "sensor/c1/data", False, False),
    ("roger", "c1", "public/a", False, False),
    ("roger", "c1", "foo/bar", True, True),
    ("roger", "c1", "foo/no", False, False),
    ("roger", "c1", "news/x/today", False, True),
    ("roger", "c1", "news/x/y/today", False, False),
    ("roger", "c1", "out", True, False),
    ("roger", "c1", "out/a/b", True, False),
    ("roger", "c1", "out/closed", False, False),
    ("roger", "c1", "out/closed/x", False, False),
    ("roger", "c1", "a topic/with spaces", True, True),
    ("roger", "c1", "later/x", False, True),
    ("roger", "c1", "sensor/roger/data", True, False),
    ("roger", "c1", "sensor/jane doe/data", False, False),
    ("roger", "c1", "sensor/%u/data", False, False),
    ("roger", "c1", "dev/c1/private", False, False),
    ("roger", "c1", "dev/c1", True, True),
    ("roger", "c1", "mixed-c1/roger", False, True),
    ("roger", "c1", "mixed-c2/roger", False, False),
    ("jane doe", "c1", "secret", False, False),
    ("jane doe", "c1", "secret/x", False, False),
    ("jane doe", "c1", "anything/else", True, True),
    ("jane doe", "c1", "$x/y", False, False),
    ("jane doe", "c1", "dev/c1/private", True, True),
    ("nobody", "c1", "public/a", False, False),
    ("nobody", "c1", "open", False, False),
    ("nobody", "c1", "dev/c1/x", True, True),
    ("nobody", "+", "dev/c1/x", False, False),
    ("+", "c1", "sensor/roger/data", False, False),
    ("+", "c1", "dev/c1/x", False, False),
    ("roger", "+", "foo/bar", True, True),
    ("roger", "#", "dev/c1/x", False, False),
    ("nobody", "%u", "dev/nobody/x", False, False),
    ("nobody", "%u", "dev/%u/x", True, True),
    ("admin", "c1", "$x/y", True, True),
)

# Ours alone: Debian's mosquitto 2.0.11 puts a "/" into a pattern, by which a client reaches below its own level.
STRICTER = (
    ("nobody", "a/b", "dev/a/b/x", False, False),
    ("a/b", "c1", "sensor/a/b/data", False, False),
)

# What is not a rule: mosquitto does not start with it, and neither do we.
DAMAGED = ("topic", "user", "topic raed a/b", "topic a/#/b", "pattern read a+/%c", "topic read #/a")


class Mosquitto:
    """Debian's mosquitto with this ACL file, on a free port of the loopback interface."""

    def __init__(self, acl):
        self.host = "127.0.0.1"
        with socket.socket() as probe:
            probe.bind((self.host, 0))
            self.mqtt_port = probe.getsockname()[1]
        program = shutil.which("mosquitto") or "/usr/sbin/mosquitto"
        if not os.access(program, os.X_OK):
            raise AssertionError("mosquitto is not installed: it is in Debian's package mosquitto")
        self._directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        path = os.path.join(self._directory.name, "acl.conf")
        with open(path, "w", encoding="utf-8") as file:
            file.write(acl)
        config = os.path.join(self._directory.name, "mosquitto.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(f"listener {self.mqtt_port} {self.host}\nallow_anonymous true\nacl_file {path}\nuser root\n")
        self._log = open(os.path.join(self._directory.name, "log"), "w+", encoding="utf-8", errors="replace")
        self.process = subprocess.Popen([program, "-c", config], stdin=subprocess.DEVNULL, stdout=self._log,
                                        stderr=self._log)

    def answers(self):
        """Whether it serves clients; False once it has ended."""
        def served_or_ended():
            if self.process.poll() is not None:
                return "ended"
            try:
                with socket.create_connection((self.host, self.mqtt_port), 1):
                    return "served"
            except OSError:
                return None
        return wait_until(served_or_ended, 20, "mosquitto starts or ends") == "served"

    def log(self):
        self._log.seek(0)
        return self._log.read()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10 * SLOW_FACTOR)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._log.close()
        self._directory.cleanup()


class AclFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        cls.addClassCleanup(cls.directory.cleanup)
        cls.path = os.path.join(cls.directory.name, "acl.conf")
        with open(cls.path, "w", encoding="utf-8") as file:
            file.write(ACL)

    def may_publish(self, broker, user, client_id, topic):
        with RawClient(broker) as client:
            client.connect(client_id, 5, username=user)
            client.publish(topic, b"x", qos=1, packet_id=9)
            answer = client.expect(raw.PUBACK).body
            code = answer[2] if len(answer) > 2 else 0
            self.assertIn(code, (0, 0x10, 0x87))
            return code != 0x87

    def may_receive(self, broker, user, client_id, topic):
        with RawClient(broker) as client, RawClient(broker) as admin:
            client.connect(client_id, 4, username=user)
            client.subscribe(topic)  # ours may refuse it: then nothing comes
            admin.connect("the-admin", 4, username="admin")
            admin.publish(topic, b"x", qos=1)
            admin.expect(raw.PUBACK)
            client.send(raw.packet(raw.PINGREQ))
            seen = client.read()
            return seen.kind == raw.PUBLISH

    def answers_of(self, broker, cases=CASES):
        return [(user, client_id, topic, self.may_publish(broker, user, client_id, topic),
                 self.may_receive(broker, user, client_id, topic)) for user, client_id, topic, *_ in cases]

    def test_mosquitto_gives_the_answers_of_the_table(self):
        mosquitto = Mosquitto(ACL)
        self.addCleanup(mosquitto.stop)
        self.assertTrue(mosquitto.answers(), mosquitto.log)
        for expected, found in zip(CASES, self.answers_of(mosquitto)):
            with self.subTest(expected[:3]):
                self.assertEqual(found, expected)

    def test_our_broker_gives_the_answers_of_the_table(self):
        broker = own_broker(BROKER_ACL_FILE=self.path)
        self.addCleanup(broker.stop)
        for expected, found in zip(CASES + STRICTER, self.answers_of(broker, CASES + STRICTER)):
            with self.subTest(expected[:3]):
                self.assertEqual(found, expected)

    def run_ours(self, *arguments):
        program = os.environ.get("DEEPROS_BROKER", os.path.join(ROOT, "build", "release", "bin", "deepros-broker"))
        environment = {key: value for key, value in os.environ.items() if not key.startswith("BROKER_")}
        return subprocess.run([program, *arguments], cwd=self.directory.name, env=environment, capture_output=True,
                              text=True, timeout=30 * SLOW_FACTOR, check=False)

    def acl_check(self, user, client_id, action, topic):
        name = [] if user is None else ["--user", user]
        done = self.run_ours("acl-check", "--acl-file", "acl.conf", *name, "--client", client_id, action, topic)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        self.assertEqual(done.stdout.split()[0], ("allow", "deny")[done.returncode])
        return done.returncode == 0

    def test_acl_check_gives_the_answers_of_the_table(self):
        for user, client_id, topic, publishes, receives in CASES + STRICTER:
            with self.subTest((user, client_id, topic)):
                self.assertEqual(self.acl_check(user, client_id, "publish", topic), publishes)
                self.assertEqual(self.acl_check(user, client_id, "receive", topic), receives)

    def test_acl_check_names_the_rule(self):
        def told(*arguments):
            done = self.run_ours("acl-check", "--acl-file=acl.conf", "--client", "c1", *arguments)
            return done.returncode, done.stdout
        self.assertEqual(told("--user", "roger", "publish", "out/closed/x"), (1, "deny acl.conf:10\n"))
        self.assertEqual(told("--user", "roger", "publish", "out/x"), (0, "allow acl.conf:9\n"))
        self.assertEqual(told("receive", "x"), (1, "deny no rule of acl.conf matches\n"))
        self.assertEqual(told("subscribe", "#"), (0, "allow acl.conf:2\n"))
        self.assertEqual(told("subscribe", "x/#"), (1, "deny no rule of acl.conf matches\n"))
        for wrong in (("publish",), ("publish", "a/#"), ("subscribe", "a#"), ("write", "a"), ("--nonsense", "publish", "a"),
                      ("publish", "a", "b"), ("--acl-file", "missing", "publish", "a"), ("publish", "a", "--user")):
            with self.subTest(wrong):
                done = self.run_ours("acl-check", "--acl-file", "acl.conf", "--client", "c1", *wrong)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertTrue(done.stderr)
        self.assertEqual(self.run_ours("acl-check", "publish", "a").returncode, 2)
        with open(os.path.join(self.directory.name, ".env"), "w", encoding="utf-8") as file:
            file.write("BROKER_ACL_FILE=acl.conf\n")
        self.addCleanup(os.unlink, os.path.join(self.directory.name, ".env"))
        self.assertEqual(self.run_ours("acl-check", "--client=c", "receive", "open").stdout, "allow acl.conf:3\n")

    def test_what_is_no_rule_is_refused_by_both(self):
        for line in DAMAGED:
            with self.subTest(line):
                mosquitto = Mosquitto(f"topic a\n{line}\n")
                self.addCleanup(mosquitto.stop)
                self.assertFalse(mosquitto.answers(), "mosquitto starts")
                with open(os.path.join(self.directory.name, "damaged"), "w", encoding="utf-8") as file:
                    file.write(f"topic a\n{line}\n")
                for arguments in (("--test-config",), ("--no-gui", "--mqtt-port", "0", "--ws-enabled=false")):
                    done = self.run_ours("--acl-file", "damaged", *arguments)
                    self.assertEqual(done.returncode, 2)
                    self.assertRegex(done.stderr, r"(?m)^damaged:2: .*expected")

    def test_a_pipe_is_not_waited_for(self):
        os.mkfifo(os.path.join(self.directory.name, "pipe"))
        done = self.run_ours("--acl-file", "pipe", "--test-config")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--acl-file='pipe': expected a regular file", done.stderr)

    def test_a_file_that_is_not_there_is_a_mistake(self):
        done = self.run_ours("--acl-file", "missing", "--test-config")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--acl-file='missing': cannot be read", done.stderr)


if __name__ == "__main__":
    unittest.main()
