"""Runs the command line clients of mosquitto. A program that is missing is a failure, not a reason to skip."""

import os
import pty
import re
import shutil
import subprocess
import threading
import time
import tty

from broker import SLOW_FACTOR

DEADLINE_SEC = 15


def program(name, package):
    path = shutil.which(name)
    if not path:
        raise AssertionError(f"{name} is not installed: it is in Debian's package {package}")
    return path


def mosquitto(name, broker, *arguments, status=0):
    """Runs mosquitto_pub or mosquitto_rr to its end; returns what it printed."""
    command = [program(name, "mosquitto-clients"), "-h", broker.host, "-p", str(broker.mqtt_port), *arguments]
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=DEADLINE_SEC * SLOW_FACTOR,
                          check=False)
    if status is not None and done.returncode != status:
        raise AssertionError(f"{' '.join(command)} ended with {done.returncode}, expected {status}\n"
                             f"{done.stdout.decode()}{done.stderr.decode()}\n{broker.log_tail()}")
    return done


def publish(broker, topic, message, *arguments):
    content = ["-n"] if message is None else ["-m", message]
    return mosquitto("mosquitto_pub", broker, "-t", topic, *content, *arguments)


class Subscriber:
    """mosquitto_sub with -d, on a terminal so that every line comes at once; ready once it is subscribed."""

    def __init__(self, broker, *arguments, count=None, wait=True):
        command = [program("mosquitto_sub", "mosquitto-clients"), "-h", broker.host, "-p", str(broker.mqtt_port), "-d",
                   "-W", str(int(DEADLINE_SEC * SLOW_FACTOR)), *arguments]
        if count is not None:
            command += ["-C", str(count)]
        self._command, self._broker = command, broker
        self._lines = []
        self._changed = threading.Condition()
        self._master, slave = pty.openpty()
        tty.setraw(slave)
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave)
        os.close(slave)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        if wait:
            self.wait_for(r"^Subscribed ")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Without DISCONNECT: the program's handler of SIGTERM can lock up with its own main loop."""
        self.process.kill()
        self.process.wait()
        self._reader.join()

    def wait_for(self, pattern):
        deadline = time.monotonic() + DEADLINE_SEC * SLOW_FACTOR
        with self._changed:
            while True:
                for line in self._lines:
                    if re.search(pattern, line):
                        return line
                if not self._reader.is_alive() or not self._changed.wait(deadline - time.monotonic()):
                    raise AssertionError(f"/{pattern}/ did not come from {' '.join(self._command)}:\n"
                                         + "\n".join(self._lines) + "\n" + self._broker.log_tail())

    kill = stop

    def messages(self):
        """Waits for the end (see count) and returns what was received, a line each."""
        try:
            status = self.process.wait(DEADLINE_SEC * SLOW_FACTOR + 5)
        except subprocess.TimeoutExpired:
            status = None
        self.stop()
        found = self.received()
        if status != 0:
            raise AssertionError(f"{' '.join(self._command)} ended with {status} after {found}:\n"
                                 + "\n".join(self._lines) + "\n" + self._broker.log_tail())
        return found

    def received(self):
        """Lines that are messages: everything but the words of -d."""
        with self._changed:
            return [line for line in self._lines if not re.match(r"Client |Subscribed |Unsubscribed ", line)]

    def _read(self):
        rest = b""
        while True:
            try:
                data = os.read(self._master, 1 << 16)
            except OSError:  # the terminal's other end is closed
                data = b""
            if not data:
                break
            *lines, rest = (rest + data).split(b"\n")
            with self._changed:
                self._lines += [line.decode(errors="replace") for line in lines]
                self._changed.notify_all()
        with self._changed:
            if rest:
                self._lines.append(rest.decode(errors="replace"))
            self._changed.notify_all()
        os.close(self._master)
