"""SIGHUP: the program follows its configuration and its files, and a broken one changes nothing."""

import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import Broker  # noqa: E402
from rawclient import RawClient  # noqa: E402
from witness import Witness  # noqa: E402


class Reload(unittest.TestCase):
    def setUp(self):
        files = tempfile.TemporaryDirectory(prefix="deepros-reload-")
        self.addCleanup(files.cleanup)
        self.rules = os.path.join(files.name, "acl.conf")
        self.write(self.rules, "topic readwrite #\n")

    @staticmethod
    def write(path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def start(self, *arguments, **variables):
        broker = Broker(*arguments, **variables)
        broker.start()
        self.addCleanup(broker.stop)
        return broker

    def settings(self, broker, text):
        self.write(os.path.join(broker.directory, ".env"), text)

    @staticmethod
    def reload(broker, outcome="done"):
        """SIGHUP, and the line that says what came of it."""
        seen = len(broker.log_lines(rf"reload: {outcome}"))
        broker.hang_up()
        broker.wait_for_log(r"SIGHUP: reading the configuration")
        while len(broker.log_lines(rf"reload: {outcome}")) == seen:
            broker.wait_for_log(rf"reload: {outcome}")
        return broker.log_lines(rf"reload: {outcome}")[-1]

    def client(self, broker, client_id, **options):
        client = RawClient(broker)
        self.addCleanup(client.close)
        return client.connect(client_id, **options)

    def test_settings_follow_env_file_below_environment_and_command_line(self):
        broker = self.start("--max-queued-messages", "50", BROKER_MAX_TOPIC_ALIAS="7")
        self.settings(broker, "BROKER_MAX_SUBSCRIPTIONS_PER_CLIENT=1\nBROKER_MAX_QUEUED_MESSAGES=10\n"
                              "BROKER_MAX_TOPIC_ALIAS=9\nBROKER_LOG_FILES=2\nBROKER_LOG_LEVEL=DEBUG\n")
        with Witness(broker):
            client = self.client(broker, "c", version=5)
            self.assertEqual(client.subscribe("a")[-1], 0)
            self.reload(broker)
            self.assertEqual(client.subscribe("b")[-1], 0x97)
        self.assertEqual(len(broker.log_lines("reload: now BROKER_")), 1)
        self.assertTrue(broker.log_lines(r"reload: now BROKER_MAX_SUBSCRIPTIONS_PER_CLIENT=1 \(was 10000\)"))
        self.assertTrue(broker.log_lines(r"next start on: BROKER_LOG_FILES=2 \(was 5\)"))

    def test_broken_settings_change_nothing(self):
        broker = self.start(BROKER_ACL_FILE=self.rules)
        self.settings(broker, "BROKER_MAX_SUBSCRIPTIONS_PER_CLIENT=1\nBROKER_MAX_QUEUED_MESSAGES=many\n")
        self.write(self.rules, "topic nothing/#\n")
        client = self.client(broker, "c", version=5)
        client.subscribe("a")
        self.reload(broker, "refused")
        self.assertTrue(broker.log_lines(r"reload: \.env:2: BROKER_MAX_QUEUED_MESSAGES='many': expected an integer"))
        self.assertEqual(client.subscribe("b")[-1], 0)
        client.publish("a", b"still allowed")
        self.assertEqual(client.expect(raw.PUBLISH).topic, "a")

    def test_rules_follow_their_file(self):
        broker = self.start(BROKER_ACL_FILE=self.rules)
        with Witness(broker):
            client = self.client(broker, "c", version=5)
            client.subscribe("a/#")
            client.subscribe("b/#")
            self.write(self.rules, "topic readwrite witness/#\ntopic readwrite b/#\n")
            self.assertIn("0 clients disconnected, 1 subscriptions revoked", self.reload(broker))
            self.assertTrue(broker.log_lines(r"client c: its subscription to a/# is no longer allowed"))
            client.publish("a/x", b"denied")
            client.publish("b/x", b"allowed")
            self.assertEqual(client.expect(raw.PUBLISH).topic, "b/x")
            self.write(self.rules, "topic readwrite witness/#\nnonsense\n")
            self.reload(broker, "refused")
            client.publish("b/x", b"allowed")
            self.assertEqual(client.expect(raw.PUBLISH).topic, "b/x")

    def test_many_signals_are_no_harm(self):
        broker = self.start(BROKER_ACL_FILE=self.rules)
        with Witness(broker):
            for _ in range(200):
                broker.hang_up()
            self.reload(broker)


if __name__ == "__main__":
    unittest.main()
