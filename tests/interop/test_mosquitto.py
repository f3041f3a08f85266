"""mosquitto_pub, mosquitto_sub and mosquitto_rr, in every protocol version they speak."""

import os
import subprocess
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
from broker import BrokerTestCase, own_broker, wait_until  # noqa: E402
from programs import DEADLINE_SEC, Subscriber, mosquitto, program, publish  # noqa: E402

VERSIONS = ("mqttv31", "mqttv311", "mqttv5")


def short_id(version, word):
    """A client identifier that 3.1 accepts too (23 characters)."""
    return f"{version}-{word}"


class MosquittoClients(BrokerTestCase):
    def test_every_qos_arrives_at_every_qos(self):
        for version in VERSIONS:
            for published in "012":
                for granted in "012":
                    topic = self.topic(f"{version}/{published}/{granted}")
                    with self.subTest(version=version, published=published, granted=granted):
                        with Subscriber(self.broker, "-V", version, "-t", topic, "-q", granted, "-F", "%q %p",
                                        count=1) as subscriber:
                            publish(self.broker, topic, "hello", "-V", version, "-q", published)
                            self.assertEqual(subscriber.messages(), [f"{min(published, granted)} hello"])

    def test_versions_understand_each_other(self):
        for version in VERSIONS:
            for other in VERSIONS:
                topic = self.topic(f"{version}/{other}")
                with self.subTest(publisher=version, subscriber=other):
                    with Subscriber(self.broker, "-V", other, "-t", topic, "-q", "1", count=1) as subscriber:
                        publish(self.broker, topic, "over the border", "-V", version, "-q", "1")
                        self.assertEqual(subscriber.messages(), ["over the border"])

    def test_many_messages_keep_their_order(self):
        lines = [f"message {number}" for number in range(300)]
        for version in VERSIONS:
            for qos in "012":
                topic = self.topic(f"{version}/{qos}")
                # What waits for the subscriber is at most a few messages: the publisher sends one after the other.
                with self.subTest(version=version, qos=qos):
                    with Subscriber(self.broker, "-V", version, "-t", topic, "-q", qos, count=len(lines)) as subscriber:
                        for start in range(0, len(lines), 50):
                            self.publish_lines(topic, lines[start:start + 50], version, qos)
                            subscriber.wait_for(f"^{lines[start + 49]}$")
                        self.assertEqual(subscriber.messages(), lines)

    def publish_lines(self, topic, lines, version, qos):
        command = [program("mosquitto_pub", "mosquitto-clients"), "-h", self.broker.host, "-p",
                   str(self.broker.mqtt_port), "-V", version, "-q", qos, "-t", topic, "-l"]
        subprocess.run(command, input="\n".join(lines) + "\n", text=True, check=True, timeout=DEADLINE_SEC * 2)

    def test_wildcards(self):
        for version in VERSIONS:
            with self.subTest(version=version):
                base = self.topic(version)
                with Subscriber(self.broker, "-V", version, "-t", f"{base}/+/temp", "-t", f"{base}/deep/#", "-v",
                                count=3) as subscriber:
                    for tail in ("a/temp", "a/other", "deep", "deep/x/y", "a/b/temp"):
                        publish(self.broker, f"{base}/{tail}", "x", "-V", version)
                    publish(self.broker, f"{base}/z/temp", "x", "-V", version)
                    self.assertEqual(sorted(subscriber.messages()),
                                     sorted(f"{base}/{tail} x" for tail in ("a/temp", "deep", "deep/x/y")))

    def test_unsubscribe(self):
        for version in VERSIONS:
            with self.subTest(version=version):
                keep, leave = self.topic(f"{version}/keep"), self.topic(f"{version}/leave")
                with Subscriber(self.broker, "-V", version, "-t", keep, "-t", leave, "-U", leave, "-v", count=1,
                                wait=False) as subscriber:
                    subscriber.wait_for("received UNSUBACK")
                    publish(self.broker, leave, "not heard", "-V", version)
                    publish(self.broker, keep, "heard", "-V", version)
                    self.assertEqual(subscriber.messages(), [f"{keep} heard"])

    def test_retained_is_set_replaced_and_cleared(self):
        for version in VERSIONS:
            for qos in "012":
                with self.subTest(version=version, qos=qos):
                    topic, end = self.topic(f"{version}/{qos}/value"), self.topic(f"{version}/{qos}/end")
                    publish(self.broker, end, "end", "-V", version, "-r", "-q", qos)
                    self.wait_for_value(end, "end", version)

                    def retained():
                        # Both filters stand in one SUBSCRIBE; the value is asked for before the end marker.
                        with Subscriber(self.broker, "-V", version, "-t", topic, "-t", end, "-q", qos, "-F", "%r %p",
                                        wait=False) as subscriber:
                            subscriber.wait_for("^1 end$")
                            return [line for line in subscriber.received() if line != "1 end"]

                    for value in ("first", "second"):
                        publish(self.broker, topic, value, "-V", version, "-r", "-q", qos)
                        self.wait_for_value(topic, value, version)
                        self.assertEqual(retained(), [f"1 {value}"])
                    publish(self.broker, topic, None, "-V", version, "-r", "-q", qos)
                    # QoS 0 is not acknowledged: a message behind it on the same topic tells that it has arrived.
                    with Subscriber(self.broker, "-V", version, "-t", topic, "-R", count=1) as live:
                        publish(self.broker, topic, "live", "-V", version)
                        self.assertEqual(live.messages(), ["live"])
                    self.assertEqual(retained(), [])

    def wait_for_value(self, topic, value, version):
        with Subscriber(self.broker, "-V", version, "-t", topic, wait=False) as subscriber:
            subscriber.wait_for(f"^{value}$")

    def test_live_message_has_no_retain_flag(self):
        for version in VERSIONS:
            with self.subTest(version=version):
                topic = self.topic(version)
                with Subscriber(self.broker, "-V", version, "-t", topic, "-F", "%r %p", count=1) as subscriber:
                    publish(self.broker, topic, "now", "-V", version, "-r")
                    self.assertEqual(subscriber.messages(), ["0 now"])
                publish(self.broker, topic, None, "-V", version, "-r")

    def test_will_is_sent_when_a_client_vanishes(self):
        for version in VERSIONS:
            for qos in "012":
                with self.subTest(version=version, qos=qos):
                    topic = self.topic(f"{version}/{qos}")
                    with Subscriber(self.broker, "-V", version, "-t", topic, "-q", "2", "-F", "%q %p",
                                    count=1) as watcher:
                        mortal = Subscriber(self.broker, "-V", version, "-t", topic + "/other", "--will-topic", topic,
                                            "--will-payload", "gone", "--will-qos", qos)
                        mortal.kill()
                        self.assertEqual(watcher.messages(), [f"{qos} gone"])

    def test_will_is_not_sent_after_disconnect(self):
        for version in VERSIONS:
            with self.subTest(version=version):
                topic = self.topic(version)
                with Subscriber(self.broker, "-V", version, "-t", topic, count=1) as watcher:
                    mortal = Subscriber(self.broker, "-V", version, "-t", topic + "/other", "--will-topic", topic,
                                        "--will-payload", "gone", count=1)
                    publish(self.broker, topic + "/other", "go", "-V", version)
                    self.assertEqual(mortal.messages(), ["go"])
                    publish(self.broker, topic, "no will before me", "-V", version)
                    self.assertEqual(watcher.messages(), ["no will before me"])

    def test_retained_will(self):
        for version in VERSIONS:
            with self.subTest(version=version):
                topic = self.topic(version)
                with Subscriber(self.broker, "-V", version, "-t", topic, count=1) as watcher:
                    Subscriber(self.broker, "-V", version, "-t", topic + "/other", "--will-topic", topic,
                               "--will-payload", "gone", "--will-retain").kill()
                    watcher.messages()
                with Subscriber(self.broker, "-V", version, "-t", topic, "-F", "%r %p", count=1, wait=False) as late:
                    self.assertEqual(late.messages(), ["1 gone"])
                publish(self.broker, topic, None, "-V", version, "-r")

    def test_persistent_session_gets_what_it_missed(self):
        for version in VERSIONS:
            for qos in "12":
                with self.subTest(version=version, qos=qos):
                    topic = self.topic(f"{version}/{qos}")
                    session = ("-V", version, "-i", short_id(version, "keep" + qos), "-c", "-t", topic, "-q", qos)
                    with Subscriber(self.broker, *session, count=1) as subscriber:
                        publish(self.broker, topic, "while there", "-V", version, "-q", qos)
                        self.assertEqual(subscriber.messages(), ["while there"])
                    missed = [f"missed {number}" for number in range(30)]
                    for message in missed:
                        publish(self.broker, topic, message, "-V", version, "-q", qos)
                    with Subscriber(self.broker, *session, count=len(missed), wait=False) as subscriber:
                        self.assertEqual(subscriber.messages(), missed)
                    # A clean start ends the session and what it held.
                    publish(self.broker, topic, "discarded", "-V", version, "-q", qos)
                    clean = [argument for argument in session if argument != "-c"]
                    with Subscriber(self.broker, *clean, count=1) as subscriber:
                        publish(self.broker, topic, "fresh", "-V", version, "-q", qos)
                        self.assertEqual(subscriber.messages(), ["fresh"])

    def test_session_expiry_of_zero_keeps_nothing(self):
        topic = self.topic()
        session = ("-V", "mqttv5", "-i", "expires", "-c", "-x", "0", "-t", topic, "-q", "1")
        with Subscriber(self.broker, *session, count=1) as subscriber:
            publish(self.broker, topic, "one", "-q", "1")
            subscriber.messages()
        publish(self.broker, topic, "nobody is there", "-q", "1")
        with Subscriber(self.broker, *session, count=1) as subscriber:
            publish(self.broker, topic, "two", "-q", "1")
            self.assertEqual(subscriber.messages(), ["two"])

    def test_shared_subscription_gives_each_message_to_one_member(self):
        for version in ("mqttv5", "mqttv311"):
            with self.subTest(version=version):
                topic = self.topic(version)
                shared = ("-V", version, "-t", f"$share/group-{version}/{topic}", "-q", "1")
                with Subscriber(self.broker, *shared) as one, Subscriber(self.broker, *shared) as two, \
                        Subscriber(self.broker, "-t", topic, "-q", "1", count=20) as everything:
                    sent = [f"job {number}" for number in range(20)]
                    for message in sent:
                        publish(self.broker, topic, message, "-q", "1")
                    self.assertEqual(everything.messages(), sent)
                    wait_until(lambda: len(one.received()) + len(two.received()) >= 20, 10, "20 jobs are done")
                    self.assertEqual(sorted(one.received() + two.received()), sorted(sent))
                    self.assertTrue(one.received() and two.received(), "the work was not divided")

    def test_properties_reach_the_subscriber(self):
        topic = self.topic()
        with Subscriber(self.broker, "-V", "mqttv5", "-t", topic, "-F", "%C|%D|%R|%P|%F|%E|%p", count=1) as subscriber:
            publish(self.broker, topic, "{}", "-V", "mqttv5",
                    "-D", "publish", "content-type", "application/json",
                    "-D", "publish", "correlation-data", "4711",
                    "-D", "publish", "response-topic", topic + "/answer",
                    "-D", "publish", "user-property", "robot", "r2",
                    "-D", "publish", "user-property", "robot", "d2",
                    "-D", "publish", "payload-format-indicator", "1",
                    "-D", "publish", "message-expiry-interval", "100")
            self.assertEqual(subscriber.messages(),
                             [f"application/json|4711|{topic}/answer|robot:r2 robot:d2|1|100|{{}}"])

    def test_subscription_identifier_and_topic_alias(self):
        topic = self.topic()
        with Subscriber(self.broker, "-V", "mqttv5", "-t", topic, "-D", "subscribe", "subscription-identifier", "77",
                        "-F", "%S %p", count=1) as subscriber:
            publish(self.broker, topic, "aliased", "-V", "mqttv5", "-D", "publish", "topic-alias", "3")
            self.assertEqual(subscriber.messages(), ["77 aliased"])

    def test_will_with_properties_and_delay(self):
        topic = self.topic()
        with Subscriber(self.broker, "-V", "mqttv5", "-t", topic, "-F", "%C|%P|%p", count=1) as watcher:
            Subscriber(self.broker, "-V", "mqttv5", "-t", topic + "/other", "-c", "-i", "delayed", "-x", "100",
                       "--will-topic", topic, "--will-payload", "gone",
                       "-D", "will", "will-delay-interval", "1", "-D", "will", "content-type", "text/plain",
                       "-D", "will", "user-property", "why", "power").kill()
            self.assertEqual(watcher.messages(), ["text/plain|why:power|gone"])

    def test_request_and_response(self):
        for version in ("mqttv5", "mqttv311"):
            with self.subTest(version=version):
                question, answer = self.topic(f"{version}/question"), self.topic(f"{version}/answer")
                with Subscriber(self.broker, "-V", "mqttv5", "-t", question, "-F", "%R|%D|%p", count=1) as service:
                    replied = []

                    def reply():
                        response_topic, correlation, text = service.messages()[0].split("|")
                        options = ("-D", "publish", "correlation-data", correlation) if correlation else ()
                        publish(self.broker, response_topic or answer, f"echo {text}", "-V", "mqttv5", *options)
                        replied.append(text)

                    thread = threading.Thread(target=reply)
                    thread.start()
                    try:
                        done = mosquitto("mosquitto_rr", self.broker, "-V", version, "-t", question, "-e", answer,
                                         "-m", "anybody?", "-W", "10")
                    finally:
                        thread.join()
                    self.assertEqual(done.stdout.decode().strip(), "echo anybody?")
                    self.assertEqual(replied, ["anybody?"])

    def test_payloads_of_every_size(self):
        for size in (0, 1, 127, 128, 16383, 16384, 2097151, 5_000_000):
            with self.subTest(size=size), tempfile.TemporaryDirectory() as directory:
                topic = self.topic(str(size))
                path = os.path.join(directory, "payload")
                payload = bytes(value % 251 for value in range(min(size, 251))) * (size // 251 + 1)
                with open(path, "wb") as file:
                    file.write(payload[:size])
                # -F %l is the length, %x the payload in hexadecimal digits.
                with Subscriber(self.broker, "-t", topic, "-F", "%l" if size > 20000 else "%l %x",
                                count=1) as subscriber:
                    arguments = ("-n",) if size == 0 else ("-f", path)
                    subprocess.run([program("mosquitto_pub", "mosquitto-clients"), "-h", self.broker.host, "-p",
                                    str(self.broker.mqtt_port), "-t", topic, "-q", "1", *arguments], check=True,
                                   timeout=DEADLINE_SEC * 2)
                    expected = str(size) if size > 20000 else f"{size} {payload[:size].hex()}"
                    self.assertEqual([line.strip() for line in subscriber.messages()], [expected.strip()])


class Authentication(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker("--enable-auth", BROKER_USERNAME="robot", BROKER_PASSWORD="s3cret wörd")

    def test_right_password(self):
        for version in VERSIONS:
            with self.subTest(version=version):
                login = ("-V", version, "-u", "robot", "-P", "s3cret wörd")
                with Subscriber(self.broker, *login, "-t", self.topic(), count=1) as subscriber:
                    publish(self.broker, self.topic(), "let in", *login)
                    self.assertEqual(subscriber.messages(), ["let in"])

    def test_wrong_or_no_password(self):
        for version in VERSIONS:
            for login in (("-u", "robot", "-P", "wrong"), ("-u", "other", "-P", "s3cret wörd"), ("-u", "robot"), ()):
                with self.subTest(version=version, login=login):
                    done = mosquitto("mosquitto_pub", self.broker, "-V", version, *login, "-t", "a", "-m", "b",
                                     status=None)
                    self.assertNotEqual(done.returncode, 0)
                    self.assertRegex(done.stderr.decode(), "(?i)not authori[sz]ed|bad user name or password|"
                                                           "connection refused")

    def test_the_log_names_the_peer_and_no_password(self):
        mosquitto("mosquitto_pub", self.broker, "-u", "robot", "-P", "guessed-word", "-t", "a", "-m", "b", status=None)
        self.broker.wait_for_log(r"WARNING.*127\.0\.0\.1")
        self.assertEqual(self.broker.log_lines("guessed-word|s3cret"), [])


if __name__ == "__main__":
    unittest.main()
