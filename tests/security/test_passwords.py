"""Password files: who gets in, who does not, what it costs the others, and the command that writes the files."""

import os
import pty
import re
import select
import shutil
import signal
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import threading
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import ROOT, SLOW_FACTOR, Broker  # noqa: E402
from rawclient import RawClient  # noqa: E402

PROGRAM = os.environ.get("DEEPROS_BROKER", os.path.join(ROOT, "build", "release", "bin", "deepros-broker"))
MOSQUITTO_PASSWD = shutil.which("mosquitto_passwd")
MOSQUITTO = shutil.which("mosquitto") or shutil.which("/usr/sbin/mosquitto")
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith("BROKER_")}

NOT_AUTHORIZED, BAD_LOGIN, BUSY = 0x87, 0x86, 0x89
V3_BAD_LOGIN, V3_NOT_AUTHORIZED, V3_UNAVAILABLE = 4, 5, 3


def login_packet(client_id, user, password, version=4):
    flags = 2 | (0x80 if user is not None else 0) | (0x40 if password is not None else 0)
    body = raw.text("MQTT") + bytes([version, flags]) + struct.pack(">H", 60) + (b"\0" if version == 5 else b"")
    body += raw.text(client_id)
    for item in (user, password):
        if item is not None:
            body += raw.text(item)
    return raw.packet(raw.CONNECT, body)


class Login(RawClient):
    """A connection that has sent its CONNECT."""

    def __init__(self, broker, user, password, version=4, source=None, client_id="c"):
        super().__init__(broker, source=source)
        self.version = version
        self.send(login_packet(client_id, user, password, version))

    def code(self, seconds=30):
        return self.expect(raw.CONNACK, seconds).body[1]


def passwd(*arguments, text=None, check=0):
    """The command by pipe; returns (standard output, standard error)."""
    done = subprocess.run([PROGRAM, "passwd", *arguments], input=text, capture_output=True, text=True, timeout=60,
                          env=ENVIRONMENT, **({} if text is not None else {"stdin": subprocess.DEVNULL}))
    if done.returncode != check:
        raise AssertionError(f"passwd {arguments}: status {done.returncode}, expected {check}: {done.stderr}")
    return done.stdout, done.stderr


class WithDirectory(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="deepros-passwd-")
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.file = os.path.join(self.directory, "passwords")

    def write(self, text):
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(text)

    def read(self):
        with open(self.file, encoding="utf-8") as file:
            return file.read()


class Logins(unittest.TestCase):
    """One broker with a file of all kinds of hashes."""

    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory(prefix="deepros-passwd-")
        path = os.path.join(cls.directory.name, "passwords")
        passwd("--stdin", path, "argon", text="secret\n")
        passwd("--stdin", "--hash", "pbkdf2", path, "pbkdf2", text="sécret wörd\n")
        cls.users = [("argon", "secret"), ("pbkdf2", "sécret wörd")]
        if MOSQUITTO_PASSWD:
            for kind in ("sha512", "sha512-pbkdf2"):
                subprocess.run([MOSQUITTO_PASSWD, "-H", kind, "-b", path, "m-" + kind, "theirs"], check=True, timeout=30)
                cls.users.append(("m-" + kind, "theirs"))
        cls.broker = Broker("--password-file", path, BROKER_CONNECT_TIMEOUT=60).start()
        cls.number = 0

    @classmethod
    def tearDownClass(cls):
        cls.broker.stop()
        cls.directory.cleanup()

    def source(self):
        """An address that has not failed yet."""
        Logins.number += 1
        return f"127.2.{Logins.number // 250}.{Logins.number % 250 + 1}"

    def login(self, user, password, version):
        client = Login(self.broker, user, password, version, self.source())
        self.addCleanup(client.close)
        return client

    def test_the_right_password(self):
        for user, password in self.users:
            for version in (4, 5):
                with self.subTest(user=user, version=version):
                    client = self.login(user, password, version)
                    self.assertEqual(client.code(), 0)
                    self.assertLess(client.ping(), 10 * SLOW_FACTOR)

    def test_everything_else(self):
        rows = {"wrong": ("argon", "Secret"), "wrong for $7$": ("pbkdf2", "x"), "unknown": ("nobody", "secret"),
                "empty": ("argon", ""), "missing": ("argon", None), "empty user": ("", "secret"),
                "default pair": ("admin", "password"), "another's": ("pbkdf2", "secret")}
        for name, (user, password) in rows.items():
            for version, expected in ((4, V3_BAD_LOGIN), (5, BAD_LOGIN)):
                with self.subTest(name, version=version):
                    answer = self.login(user, password, version)
                    packet = answer.expect(raw.CONNACK)
                    self.assertEqual(packet.body[1], expected)
                    if version == 5:
                        self.assertIn(b"the user name or the password is wrong", packet.body)
                    answer.expect_closed()
        for version, expected in ((4, V3_NOT_AUTHORIZED), (5, NOT_AUTHORIZED)):
            self.assertEqual(self.login(None, None, version).code(), expected)

    def test_the_log_names_no_secret(self):
        self.assertEqual(self.login("argon", "hunter2hunter2", 5).code(), BAD_LOGIN)
        self.broker.wait_for_log("the user name or the password is wrong")
        self.assertEqual(self.broker.log_lines("hunter2|argon2id"), [])

    def test_an_unknown_user_costs_what_a_wrong_password_costs(self):
        def median(user):
            times = []
            for _ in range(9):
                started = time.monotonic()
                self.assertEqual(self.login(user, "wrong", 5).code(), BAD_LOGIN)
                times.append(time.monotonic() - started)
            return sorted(times)[len(times) // 2]

        known, unknown = median("argon"), median("nobody")
        print(f"wrong password {known * 1000:.1f} ms, unknown user {unknown * 1000:.1f} ms", file=sys.stderr)
        self.assertLess(abs(known - unknown), max(known, unknown) / 2 + 0.005)

    def test_200_logins_at_once_do_not_stall_another_client(self):
        pinger = self.login("argon", "secret", 4)
        self.assertEqual(pinger.code(), 0)
        worst, rounds, stop = [0.0], [0], threading.Event()
        logins = 200 if SLOW_FACTOR == 1 else 60  # a sanitizer makes each many times as dear

        def ping():
            while not stop.is_set():
                worst[0] = max(worst[0], pinger.ping(30))
                rounds[0] += 1
                stop.wait(0.002)

        thread = threading.Thread(target=ping)
        thread.start()
        started = time.monotonic()
        clients = []
        try:
            for number in range(logins):
                clients.append(Login(self.broker, "argon", "secret", 5, client_id=f"many{number}"))
            codes = [client.code(60) for client in clients]
        finally:
            took = time.monotonic() - started
            stop.set()
            thread.join()
            for client in clients:
                client.close()
        print(f"{logins} logins in {took:.2f} s, {rounds[0]} pings, worst round trip {worst[0] * 1000:.1f} ms",
              file=sys.stderr)
        self.assertEqual(set(codes), {0})
        self.assertGreater(rounds[0], 20)
        self.assertLess(worst[0], 0.25 * SLOW_FACTOR)

    def test_who_leaves_while_being_checked_does_no_harm(self):
        for number in range(50):
            client = Login(self.broker, "argon", "wrong" if number % 2 else "secret", 5, self.source(), f"gone{number}")
            client.close()
        self.assertEqual(self.login("argon", "secret", 5).code(), 0)

    def test_repeated_failures_are_slowed_down(self):
        source = self.source()
        times = []
        for _ in range(6):
            started = time.monotonic()
            with Login(self.broker, "argon", "wrong", 4, source) as client:
                self.assertEqual(client.code(), V3_BAD_LOGIN)
            times.append(time.monotonic() - started)
        self.assertGreater(times[3], 0.24)
        self.assertGreater(times[4], 0.49)
        self.assertGreater(times[5], 0.99)
        # Another address is not concerned, and at this one the right password is not delayed either.
        for address in (self.source(), source):
            started = time.monotonic()
            with Login(self.broker, "argon", "secret", 4, address) as client:
                self.assertEqual(client.code(), 0)
            self.assertLess(time.monotonic() - started, 0.9 * SLOW_FACTOR)

    def test_one_address_cannot_guess_in_parallel(self):
        source = self.source()
        for _ in range(4):
            with Login(self.broker, "argon", "wrong", 4, source) as client:
                self.assertEqual(client.code(), V3_BAD_LOGIN)
        clients = [Login(self.broker, "argon", "wrong", 5, source, f"guess{number}") for number in range(60)]
        codes = [client.code() for client in clients]
        for client in clients:
            client.close()
        self.assertGreaterEqual(codes.count(BUSY), 20)
        self.assertLessEqual(codes.count(BAD_LOGIN), 40)


class Configuration(WithDirectory):
    def outcome(self, *arguments, **variables):
        done = subprocess.run([PROGRAM, *arguments], cwd=self.directory, capture_output=True, text=True, timeout=60,
                              env={**ENVIRONMENT, **variables}, stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout, done.stderr

    def test_all_errors_are_told_at_once(self):
        passwd("--stdin", self.file, "ann", text="secret\n")
        with open(self.file, "a", encoding="utf-8") as file:
            file.write("bob\ncarl:hunter2\n")
        for arguments in ([], ["--test-config"]):
            status, _, error = self.outcome("--password-file", "passwords", "--mqtt-port=abc", *arguments)
            self.assertEqual(status, 2)
            self.assertIn("passwords:2: expected USER:HASH", error)
            self.assertIn("passwords:3: user 'carl': expected a hash that begins with", error)
            self.assertIn("--mqtt-port='abc'", error)
            self.assertNotIn("hunter2", error)

    def test_a_file_that_cannot_be_read(self):
        os.mkfifo(os.path.join(self.directory, "pipe"))
        for name, words in (("none", "cannot be read"), (".", "is a directory"), ("pipe", "expected a regular file")):
            status, _, error = self.outcome("--test-config", BROKER_PASSWORD_FILE=name)
            self.assertEqual(status, 2)
            self.assertIn(f"environment: BROKER_PASSWORD_FILE='{name}': {words}", error)
            self.assertEqual(len(error.splitlines()), 1, error)

    def test_a_file_switches_authentication_on(self):
        passwd("--stdin", self.file, "ann", text="secret\n")
        _, out, _ = self.outcome("--print-config", BROKER_PASSWORD_FILE=self.file)
        self.assertRegex(out, r"BROKER_ENABLE_AUTH=true +# BROKER_PASSWORD_FILE")
        _, out, error = self.outcome("--print-config", "--enable-auth=false", BROKER_PASSWORD_FILE=self.file)
        self.assertIn("BROKER_ENABLE_AUTH=false", out)
        self.assertIn("BROKER_PASSWORD_FILE has no effect", error)

    def test_the_pair_counts_only_when_it_is_set(self):
        passwd("--stdin", self.file, "ann", text="secret\n")
        with Broker("--password-file", self.file, BROKER_PASSWORD="own") as broker:
            for user, password, code in (("admin", "own", 0), ("ann", "secret", 0), ("admin", "password", BAD_LOGIN)):
                with Login(broker, user, password, 5) as client:
                    self.assertEqual(client.code(), code)
        with Broker("--password-file", self.file, BROKER_USERNAME="ann2") as broker:
            with Login(broker, "ann2", "password", 5) as client:
                self.assertEqual(client.code(), BAD_LOGIN)
            self.assertTrue(broker.log_lines("BROKER_USERNAME .* has no effect"))


class Command(WithDirectory):
    def test_add_change_list_delete(self):
        passwd("--stdin", self.file, "ann", text="one\n")
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
        passwd("--stdin", self.file, "bob", text="two\r\nrest\n")
        before = self.read().splitlines()
        self.assertRegex(before[0], r"^ann:\$argon2id\$v=19\$m=19456,t=2,p=1\$")
        passwd("--stdin", "--hash=pbkdf2", "--iterations", "500", self.file, "ann", text="three")
        after = self.read().splitlines()
        self.assertRegex(after[0], r"^ann:\$7\$500\$")
        self.assertEqual(after[1], before[1])
        self.assertEqual(passwd("--list", self.file)[0], "ann\nbob\n")
        passwd("--delete", self.file, "ann")
        self.assertEqual(self.read().splitlines(), before[1:])
        self.assertIn("has no user 'ann'", passwd("--delete", self.file, "ann", check=1)[1])
        self.assertEqual(os.listdir(self.directory), ["passwords"])
        with Broker("--password-file", self.file) as broker, Login(broker, "bob", "two") as client:
            self.assertEqual(client.code(), 0)

    def test_mode_and_links_are_kept(self):
        self.write("# of the lab\n")
        os.chmod(self.file, 0o640)
        link = os.path.join(self.directory, "link")
        os.symlink("passwords", link)
        passwd("--stdin", link, "ann", text="one\n")
        self.assertTrue(os.path.islink(link))
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o640)
        self.assertTrue(self.read().startswith("# of the lab\nann:$argon2id$"))

    @unittest.skipUnless(os.getuid() == 0, "only root can give files away")
    def test_the_owner_is_kept(self):
        self.write("")
        os.chown(self.file, 12345, 23456)
        passwd("--stdin", self.file, "ann", text="one\n")
        status = os.stat(self.file)
        self.assertEqual((status.st_uid, status.st_gid), (12345, 23456))

    def test_wrong_usage_is_status_2(self):
        for arguments in ([], [self.file], ["--stdin", self.file, "a:b"], ["--stdin", self.file, "a\nb"],
                          ["--stdin", self.file, ""], ["--frob", self.file, "ann"], ["--hash", "md5", self.file, "ann"],
                          ["--hash"], ["--iterations=0", "--hash=pbkdf2", self.file, "ann"], ["--list"],
                          ["--iterations=5", self.file, "ann"], ["--stdin=x", self.file, "ann"],
                          ["--list", self.file, "ann"], ["--delete", self.file], [self.file, "ann"]):
            with self.subTest(arguments):
                error = passwd(*arguments, check=2)[1]
                self.assertRegex(error, r"^deepros-broker passwd: .*expected|unknown option")
                self.assertFalse(os.path.exists(self.file))
        self.assertIn("Usage:", passwd("--help")[0])

    def test_what_does_not_work_is_status_1(self):
        self.assertIn("the password is empty", passwd("--stdin", self.file, "ann", text="\n", check=1)[1])
        self.assertIn("too long", passwd("--stdin", self.file, "ann", text="x" * 65536, check=1)[1])
        self.assertIn("cannot be read", passwd("--list", self.file, check=1)[1])
        self.assertFalse(os.path.exists(self.file))
        missing = os.path.join(self.directory, "none", "passwords")
        self.assertIn("No such file", passwd("--stdin", missing, "ann", text="one\n", check=1)[1])
        # A mistyped FILE is no reason to write into it; a damaged line can be replaced or deleted.
        self.write("root:x:0:0\nann:damaged\n")
        self.assertIn("nothing was changed", passwd("--stdin", self.file, "ann", text="one\n", check=1)[1])
        self.assertEqual(self.read(), "root:x:0:0\nann:damaged\n")
        self.write("ann:damaged\n")
        passwd("--stdin", self.file, "ann", text="one\n")
        self.assertEqual(passwd("--list", self.file)[0], "ann\n")

    def terminal(self, answers, kill=None):
        """Plays a user at a terminal; returns (status, what the terminal showed)."""
        master, slave = pty.openpty()
        process = subprocess.Popen([PROGRAM, "passwd", self.file, "ann"], stdin=slave, stdout=slave, stderr=slave,
                                   env=ENVIRONMENT, start_new_session=True)
        shown = b""
        deadline = time.monotonic() + 30 * SLOW_FACTOR
        try:
            for question, answer in answers:
                while not re.search(question, shown):
                    ready, _, _ = select.select([master], [], [], max(0, deadline - time.monotonic()))
                    self.assertTrue(ready, f"no question; shown: {shown!r}")
                    shown += os.read(master, 4096)
                if answer is None:
                    process.send_signal(kill)
                else:
                    os.write(master, answer)
            status = process.wait(max(0.1, deadline - time.monotonic()))
            while select.select([master], [], [], 0)[0]:
                shown += os.read(master, 4096)
            echo = subprocess.run(["stty", "-a"], stdin=slave, capture_output=True, text=True, check=True).stdout
            self.assertIn(" echo ", echo)
            return status, shown
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            os.close(slave)
            os.close(master)

    def test_asks_twice_on_a_terminal_without_showing_it(self):
        first, second = rb"Password for ann: ", rb"The same again: "
        status, shown = self.terminal([(first, b"hunter2\n"), (second, b"hunter2\n")])
        self.assertEqual(status, 0)
        self.assertNotIn(b"hunter2", shown)
        with Broker("--password-file", self.file) as broker, Login(broker, "ann", "hunter2") as client:
            self.assertEqual(client.code(), 0)
        before = self.read()
        status, shown = self.terminal([(first, b"hunter2\n"), (second, b"hunter3\n")])
        self.assertEqual(status, 1)
        self.assertIn(b"the two passwords differ", shown)
        self.assertEqual(self.terminal([(first, b"\n")])[0], 1)
        self.assertEqual(self.terminal([(first, None)], signal.SIGINT)[0], -signal.SIGINT)
        self.assertEqual(self.read(), before)

    @unittest.skipUnless(MOSQUITTO and MOSQUITTO_PASSWD, "mosquitto is not installed")
    def test_mosquitto_takes_what_we_write(self):
        passwd("--stdin", "--hash", "pbkdf2", self.file, "ann", text="one two\n")
        subprocess.run([MOSQUITTO_PASSWD, "-b", self.file, "bob", "theirs"], check=True, timeout=30)
        self.assertEqual(passwd("--list", self.file)[0], "ann\nbob\n")
        os.chmod(self.directory, 0o755)
        os.chmod(self.file, 0o644)
        local = os.path.join(self.directory, "socket")
        config = os.path.join(self.directory, "mosquitto.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(f"listener 0 {local}\nallow_anonymous false\npassword_file {self.file}\nuser root\n")
        mosquitto = subprocess.Popen([MOSQUITTO, "-c", config], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            deadline = time.monotonic() + 20
            while not self.listens(local):  # its file is there a moment before it listens
                self.assertLess(time.monotonic(), deadline, "mosquitto does not start")
                time.sleep(0.02)
            for user, password, code in (("ann", "one two", 0), ("ann", "wrong", 5), ("bob", "theirs", 0)):
                with self.subTest(user=user, password=password):
                    self.assertEqual(self.login_at(local, user, password), code)
        finally:
            mosquitto.terminate()
            mosquitto.wait()

    @staticmethod
    def listens(path):
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(path) == 0

    def login_at(self, path, user, password):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(10)
            connection.connect(path)
            connection.sendall(login_packet("c", user, password))
            return connection.recv(4)[3]


if __name__ == "__main__":
    unittest.main()
