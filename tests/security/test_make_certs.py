"""deepros-broker make-certs: what it makes is what TLS in a lab needs, judged by openssl."""

import os
import re
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
from broker import ROOT  # noqa: E402

PROGRAM = os.environ.get("DEEPROS_BROKER", os.path.join(ROOT, "build", "release", "bin", "deepros-broker"))
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith("BROKER_")}


def openssl(*arguments, check=True):
    done = subprocess.run(["openssl", *arguments], capture_output=True, text=True, timeout=60, check=False)
    if check and done.returncode != 0:
        raise AssertionError(f"openssl {arguments}: {done.stderr}")
    return done.stdout


@unittest.skipUnless(shutil.which("openssl"), "needs openssl")
class MakeCerts(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="deepros-certs-")
        self.addCleanup(directory.cleanup)
        self.directory = os.path.join(directory.name, "new folder", "certs")

    def make(self, *arguments, check=0):
        done = subprocess.run([PROGRAM, "make-certs", *arguments], capture_output=True, text=True, timeout=60,
                              env=ENVIRONMENT, check=False)
        self.assertEqual(done.returncode, check, done.stderr)
        return done.stdout if check == 0 else done.stderr

    def path(self, name):
        return os.path.join(self.directory, name)

    def read(self, name):
        with open(self.path(name), encoding="ascii") as file:
            return file.read()

    def text(self, name):
        return openssl("x509", "-in", self.path(name), "-noout", "-text")

    def verify(self, name, purpose):
        openssl("verify", "-x509_strict", "-CAfile", self.path("ca.crt"), "-purpose", purpose, self.path(name))

    def test_server(self):
        out = self.make(self.directory, "--name", "robot.lab", "--name=10.11.12.13")
        self.verify("server.crt", "sslserver")
        self.assertNotEqual(subprocess.run(
            ["openssl", "verify", "-CAfile", self.path("ca.crt"), "-purpose", "sslclient", self.path("server.crt")],
            capture_output=True, check=False).returncode, 0, "a server's certificate is none for a client")
        text = self.text("server.crt")
        for name in ("DNS:robot.lab", "DNS:localhost", f"DNS:{socket.gethostname()}", "IP Address:10.11.12.13",
                     "IP Address:127.0.0.1", "IP Address:0:0:0:0:0:0:0:1"):
            self.assertRegex(text, re.escape(name) + r"\b")
        for pattern in ("CA:FALSE", "TLS Web Server Authentication", "Digital Signature", "prime256v1",
                        "ecdsa-with-SHA256", r"Subject: CN ?= ?robot\.lab"):
            self.assertRegex(text, pattern)
        authority = self.text("ca.crt")
        for pattern in (r"CA:TRUE, pathlen:0", "Certificate Sign, CRL Sign"):
            self.assertRegex(authority, pattern)
        for line in ("BROKER_ENABLE_TLS=true", f"BROKER_TLS_CERT_FILE={self.path('server.crt')}",
                     f"BROKER_TLS_KEY_FILE={self.path('server.key')}"):
            self.assertIn(line + "\n", out)
        self.assertNotIn("BROKER_TLS_CA_FILE", out)

    def test_keys_belong_to_their_certificates_and_to_their_owner_alone(self):
        self.make(self.directory, "--client", "arm1")
        for name in ("ca", "server", "client-arm1"):
            key = openssl("pkey", "-in", self.path(name + ".key"), "-pubout")
            certificate = openssl("x509", "-in", self.path(name + ".crt"), "-noout", "-pubkey")
            self.assertEqual(key, certificate)
            self.assertEqual(stat.S_IMODE(os.stat(self.path(name + ".key")).st_mode), 0o600)
            self.assertEqual(stat.S_IMODE(os.stat(self.path(name + ".crt")).st_mode), 0o644)

    def test_clients_are_signed_by_the_same_authority(self):
        self.make(self.directory)
        server = self.read("server.crt")
        out = self.make(self.directory, "--client", "arm1", "--client", "arm2")
        self.assertIn(f"BROKER_TLS_CA_FILE={self.path('ca.crt')}\n", out)
        self.assertEqual(self.read("server.crt"), server, "what is there stays")
        for name in ("arm1", "arm2"):
            self.verify(f"client-{name}.crt", "sslclient")
            text = self.text(f"client-{name}.crt")
            self.assertRegex(text, rf"Subject: CN ?= ?{name}\b")
            self.assertIn("TLS Web Client Authentication", text)
            self.assertNotIn("Server Authentication", text)

    def test_nothing_is_overwritten_without_force(self):
        self.make(self.directory, "--client", "arm1")
        before = {name: self.read(name) for name in os.listdir(self.directory)}
        self.assertIn("server.crt: is there already", self.make(self.directory, check=1))
        self.assertIn("client-arm1.crt: is there already",
                      self.make(self.directory, "--client", "arm2", "--client", "arm1", check=1))
        self.assertEqual({name: self.read(name) for name in os.listdir(self.directory)}, before)
        os.chmod(self.path("server.key"), 0o644)
        self.make(self.directory, "--force")
        self.assertNotEqual(self.read("server.crt"), before["server.crt"])
        self.assertNotEqual(self.read("server.key"), before["server.key"])
        self.assertEqual(stat.S_IMODE(os.stat(self.path("server.key")).st_mode), 0o600)
        for kept in ("ca.crt", "ca.key", "client-arm1.crt"):
            self.assertEqual(self.read(kept), before[kept])
        self.verify("server.crt", "sslserver")

    def test_days(self):
        self.make(self.directory, "--days", "3")
        check = ["x509", "-in", self.path("server.crt"), "-noout", "-checkend"]
        self.assertIn("will not expire", openssl(*check, str(3 * 86400 - 600), check=False))
        self.assertIn("will expire", openssl(*check, str(3 * 86400 + 600), check=False))

    def test_serial_numbers_differ(self):
        self.make(self.directory, "--client", "arm1")
        serials = {openssl("x509", "-in", self.path(name), "-noout", "-serial")
                   for name in ("ca.crt", "server.crt", "client-arm1.crt")}
        self.assertEqual(len(serials), 3)

    def test_a_damaged_authority_is_not_replaced(self):
        self.make(self.directory)
        key = self.read("ca.key")
        os.rename(self.path("server.key"), self.path("ca.key"))
        self.assertIn("does not belong", self.make(self.directory, "--client", "a", check=1))
        with open(self.path("ca.key"), "w", encoding="ascii") as file:
            file.write(key[:50])
        self.assertIn("not a private key", self.make(self.directory, "--client", "a", check=1))
        os.remove(self.path("ca.key"))
        self.assertIn("ca.key: cannot be read", self.make(self.directory, "--client", "a", check=1))

    def test_wrong_usage(self):
        for arguments in ((), ("a", "b"), ("d", "--days", "0"), ("d", "--days", "x"), ("d", "--days", "3651"),
                          ("d", "--name", "a b"), ("d", "--name", "x,DNS:evil"), ("d", "--name", ""),
                          ("d", "--client", "../x"), ("d", "--client", ""), ("d", "--client"), ("d", "--unknown")):
            self.make(*arguments, check=2)
        self.assertIn("Usage", self.make("--help"))


if __name__ == "__main__":
    unittest.main()
