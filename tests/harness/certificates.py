"""An authority and certificates for one test, made with the openssl command in a directory of the test's own."""

import os
import ssl
import subprocess

from broker import SLOW_FACTOR

DEADLINE_SEC = 30


def openssl(*arguments, directory=None, given=None):
    done = subprocess.run(["openssl", *arguments], cwd=directory, input=given, capture_output=True,
                          timeout=DEADLINE_SEC * SLOW_FACTOR, check=False)
    if done.returncode != 0:
        raise AssertionError(f"openssl {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr.decode()}")
    return done.stdout


class Certificate:
    def __init__(self, cert, key):
        self.cert = cert
        self.key = key

    def public_key_pin(self):
        """SHA-256 of the public key, in base64, as browsers name it."""
        key = openssl("x509", "-in", self.cert, "-noout", "-pubkey")
        der = openssl("pkey", "-pubin", "-outform", "DER", given=key)
        digest = openssl("dgst", "-sha256", "-binary", given=der)
        return openssl("base64", "-A", given=digest).decode().strip()


class Authority(Certificate):
    def __init__(self, directory):
        super().__init__(os.path.join(directory, "ca.pem"), os.path.join(directory, "ca.key"))
        self._directory = directory
        openssl("req", "-x509", *self._new_key(self.key), "-out", self.cert, "-days", "30", "-subj", "/CN=Test authority")

    def issue(self, name, names=None, subject=None):
        """`names`: a subjectAltName as openssl.cnf has it."""
        made = Certificate(os.path.join(self._directory, name + ".pem"), os.path.join(self._directory, name + ".key"))
        request = openssl("req", "-new", *self._new_key(made.key), "-subj", subject or "/CN=" + name)
        extensions = os.path.join(self._directory, name + ".ext")
        with open(extensions, "w", encoding="utf-8") as file:
            file.write("basicConstraints=CA:FALSE\n" + (f"subjectAltName={names}\n" if names else ""))
        openssl("x509", "-req", "-CA", self.cert, "-CAkey", self.key, "-CAcreateserial", "-days", "20", "-extfile",
                extensions, "-out", made.cert, given=request)
        return made

    def client_context(self, certificate=None):
        """For Python's own TLS: trusts this authority and shows the certificate."""
        context = ssl.create_default_context(cafile=self.cert)
        if certificate:
            context.load_cert_chain(certificate.cert, certificate.key)
        return context

    @staticmethod
    def _new_key(path):
        return "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", path
