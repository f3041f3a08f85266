"""Eclipse paho for Python, 1.x and 2.x, over TCP and WebSocket."""

import asyncio
import functools
import json
import os
import queue
import sys
import threading
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
from broker import SLOW_FACTOR, BrokerTestCase, own_broker, wait_until  # noqa: E402

try:
    import paho.mqtt.client as paho
    from paho.mqtt.packettypes import PacketTypes
    from paho.mqtt.properties import Properties
    from paho.mqtt.subscribeoptions import SubscribeOptions
except ImportError as missing:
    raise SystemExit(f"{missing}: it is in Debian's package python3-paho-mqtt") from missing

DEADLINE_SEC = 10
VERSIONS = {"3.1": paho.MQTTv31, "3.1.1": paho.MQTTv311, "5": paho.MQTTv5}
TRANSPORTS = ("tcp", "websockets")
ROS_TOPIC = "ros/autonomous_vehicle/sensor_fusion/sensor_data"


def code_of(reason):
    """The number of a reason code, whatever paho's version hands over."""
    return getattr(reason, "value", reason)


def new_client(client_id, version, transport, clean):
    arguments = {"client_id": client_id, "protocol": version, "transport": transport}
    if version != paho.MQTTv5:
        arguments["clean_session"] = clean
    if hasattr(paho, "CallbackAPIVersion"):
        client = paho.Client(paho.CallbackAPIVersion.VERSION1, **arguments)
    else:
        client = paho.Client(**arguments)
    if transport == "websockets":
        client.ws_set_options(path="/mqtt")
    return client


class Client:
    """A paho client on its own network thread whose events can be waited for."""

    def __init__(self, broker, client_id="", version=paho.MQTTv311, transport="tcp", clean=True, will=None, login=None,
                 properties=None, expect=0):
        self.inbox = queue.Queue()
        self.connected = queue.Queue()
        self.subscribed = queue.Queue()
        self.disconnected = threading.Event()
        self.client = new_client(client_id, version, transport, clean)
        self.client.on_message = lambda _c, _u, message: self.inbox.put(message)
        self.client.on_connect = lambda _c, _u, flags, reason, *_: self.connected.put((flags, code_of(reason)))
        self.client.on_subscribe = lambda _c, _u, _mid, granted, *_: self.subscribed.put(granted)
        self.client.on_disconnect = lambda *_: self.disconnected.set()
        if will:
            self.client.will_set(**will)
        if login:
            self.client.username_pw_set(*login)
        options = {"clean_start": clean, "properties": properties} if version == paho.MQTTv5 else {}
        port = broker.ws_port if transport == "websockets" else broker.mqtt_port
        self.client.connect(broker.host, port, 60, **options)
        self.client.loop_start()
        try:
            self.flags, code = self.connected.get(timeout=DEADLINE_SEC * SLOW_FACTOR)
        except queue.Empty:
            self.client.loop_stop()
            raise AssertionError("no CONNACK\n" + broker.log_tail()) from None
        if code != expect:
            self.close()
            raise AssertionError(f"CONNACK with {code}, expected {expect}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.client.disconnect()
        self.client.loop_stop()

    def vanish(self):
        """The connection ends without DISCONNECT."""
        self.client.loop_stop()
        self.client.socket().close()

    def subscribe(self, topic, qos=0, **options):
        self.client.subscribe(topic, **options) if options else self.client.subscribe(topic, qos)
        return [code_of(code) for code in self.subscribed.get(timeout=DEADLINE_SEC * SLOW_FACTOR)]

    def publish(self, topic, payload=b"", qos=0, retain=False, properties=None):
        options = {"properties": properties} if properties else {}
        info = self.client.publish(topic, payload, qos, retain, **options)
        wait_until(info.is_published, DEADLINE_SEC, f"{topic} is published")

    def take(self):
        try:
            return self.inbox.get(timeout=DEADLINE_SEC * SLOW_FACTOR)
        except queue.Empty:
            raise AssertionError("no message came") from None


def each_client(versions=VERSIONS):
    """The test runs once for each version and transport, with a name for the pair as its last argument."""

    def wrap(test):
        @functools.wraps(test)
        def run(self):
            for transport in TRANSPORTS:
                for name in versions:
                    with self.subTest(version=name, transport=transport):
                        test(self, VERSIONS[name], transport, f"{name}/{transport}")
        return run
    return wrap


class Paho(BrokerTestCase):
    def connect(self, version, transport, **options):
        return Client(self.broker, version=version, transport=transport, **options)

    @each_client()
    def test_every_qos(self, version, transport, name):
        payload = bytes(range(256)) * 3
        with self.connect(version, transport, client_id="sub") as subscriber, \
                self.connect(version, transport, client_id="pub") as publisher:
            for granted in range(3):
                topic = self.topic(f"{name}/{granted}")
                self.assertEqual(subscriber.subscribe(topic, granted), [granted])
                for qos in range(3):
                    publisher.publish(topic, payload, qos)
                    message = subscriber.take()
                    self.assertEqual((message.topic, message.payload, message.qos, message.retain, message.dup),
                                     (topic, payload, min(qos, granted), False, False))

    @each_client()
    def test_order_and_completeness(self, version, transport, name):
        count = 500
        topic = self.topic(name)
        with self.connect(version, transport, client_id="sub") as subscriber, \
                self.connect(version, transport, client_id="pub") as publisher:
            for qos in range(3):
                subscriber.subscribe(f"{topic}/{qos}", qos)
                for number in range(count):
                    publisher.client.publish(f"{topic}/{qos}", str(number), qos)
                    if number % 50 == 49:  # no more under way than a queue holds
                        wait_until(lambda at_least=number % 50 + 1: subscriber.inbox.qsize() >= at_least,
                                   DEADLINE_SEC, f"message {number} arrives at QoS {qos}")
                        got = [subscriber.take().payload.decode() for _ in range(50)]
                        self.assertEqual(got, [str(value) for value in range(number - 49, number + 1)])

    @each_client()
    def test_retained(self, version, transport, name):
        topic = self.topic(name)
        with self.connect(version, transport) as publisher:
            for value in (b"old", b"new"):
                publisher.publish(topic, value, 1, retain=True)
            with self.connect(version, transport) as late:
                late.subscribe(topic, 1)
                message = late.take()
                self.assertEqual((message.payload, message.retain), (b"new", True))
            publisher.publish(topic, b"", 1, retain=True)
            with self.connect(version, transport) as later:
                later.subscribe(topic, 1)
                publisher.publish(topic, b"live", 1)
                self.assertEqual(later.take().payload, b"live")

    @each_client()
    def test_will(self, version, transport, name):
        topic = self.topic(name)
        with self.connect(version, transport) as watcher:
            watcher.subscribe(topic, 2)
            will = {"topic": topic, "payload": b"gone", "qos": 2}
            self.connect(version, transport, client_id="mortal", will=will).vanish()
            message = watcher.take()
            self.assertEqual((message.payload, message.qos), (b"gone", 2))
            self.connect(version, transport, client_id="polite", will=will).close()
            with self.connect(version, transport) as publisher:
                publisher.publish(topic, b"nothing before me", 1)
            self.assertEqual(watcher.take().payload, b"nothing before me")

    @each_client()
    def test_persistent_session(self, version, transport, name):
        topic = self.topic(name)
        properties = None
        if version == paho.MQTTv5:
            properties = Properties(PacketTypes.CONNECT)
            properties.SessionExpiryInterval = 1000
        options = {"client_id": "keeper" + str(int(version)) + transport[:3], "clean": False,
                   "properties": properties}
        with self.connect(version, transport, **options) as first:
            if version != paho.MQTTv31:  # 3.1 has no such flag
                self.assertEqual(first.flags["session present"], 0)
            first.subscribe(topic, 2)
        with self.connect(version, transport) as publisher:
            for number in range(20):  # all at one QoS: at two, their handshakes take differently long
                publisher.publish(topic, str(number), 1 + len(name) % 2)
        with self.connect(version, transport, **options) as again:
            if version != paho.MQTTv31:
                self.assertEqual(again.flags["session present"], 1)
            self.assertEqual([again.take().payload.decode() for _ in range(20)], [str(n) for n in range(20)])

    @each_client(["5"])
    def test_properties(self, version, transport, name):
        topic = self.topic(name)
        with self.connect(version, transport) as subscriber, self.connect(version, transport) as publisher:
            subscriber.subscribe(topic, options=SubscribeOptions(qos=1, noLocal=True), properties=None)
            sent = Properties(PacketTypes.PUBLISH)
            sent.ContentType = "application/json"
            sent.ResponseTopic = topic + "/answer"
            sent.CorrelationData = b"\x00\x01\xff"
            sent.MessageExpiryInterval = 60
            sent.UserProperty = [("b", "2"), ("a", "1"), ("b", "3")]
            publisher.publish(topic, b"{}", 1, properties=sent)
            got = subscriber.take().properties
            self.assertEqual((got.ContentType, got.ResponseTopic, got.CorrelationData),
                             ("application/json", topic + "/answer", b"\x00\x01\xff"))
            self.assertEqual([tuple(pair) for pair in got.UserProperty], [("b", "2"), ("a", "1"), ("b", "3")])
            self.assertLessEqual(got.MessageExpiryInterval, 60)

    @each_client(["5"])
    def test_no_local_and_retain_as_published(self, version, transport, name):
        topic = self.topic(name)
        with self.connect(version, transport) as client, self.connect(version, transport) as other:
            client.subscribe(topic, options=SubscribeOptions(qos=1, noLocal=True, retainAsPublished=True),
                             properties=None)
            client.publish(topic, b"my own", 1)
            other.publish(topic, b"of another", 1, retain=True)
            message = client.take()
            self.assertEqual((message.payload, message.retain), (b"of another", True))
            other.publish(topic, b"", 1, retain=True)

    @each_client()
    def test_json_of_the_first_steps(self, version, transport, name):
        payload = json.dumps({"speed": 12.5, "heading": 271, "obstacles": [{"id": 1, "distance": 3.75}],
                              "name": "Fahrzeug Ä"}).encode()
        with self.connect(version, transport) as subscriber, self.connect(version, transport) as publisher:
            subscriber.subscribe("ros/+/sensor_fusion/#", 1)
            publisher.publish(ROS_TOPIC, payload, 1)
            message = subscriber.take()
            self.assertEqual((message.topic, message.payload), (ROS_TOPIC, payload))

    @each_client()
    def test_asyncio_style(self, version, transport, name):
        payload = json.dumps({"timestamp": 1234.5, "sensors": {"lidar": [0.1, 0.2], "gps": None}}).encode()
        received = asyncio.run(asyncio.wait_for(self.publish_and_hear(version, transport, payload),
                                                DEADLINE_SEC * SLOW_FACTOR))
        self.assertEqual(received, (ROS_TOPIC, payload))

    async def publish_and_hear(self, version, transport, payload):
        """What a program in asyncio does: one task listens, another publishes, the network belongs to the loop."""
        loop = asyncio.get_running_loop()
        subscribed, received = loop.create_future(), loop.create_future()

        def connected(client, *_):
            client.subscribe(ROS_TOPIC, 1)

        port = self.broker.ws_port if transport == "websockets" else self.broker.mqtt_port
        clients = [new_client("", version, transport, True) if version != paho.MQTTv31
                   else new_client(f"asyncio{number}", version, transport, True) for number in range(2)]
        subscriber, publisher = clients
        subscriber.on_connect = connected
        subscriber.on_subscribe = lambda *_: subscribed.set_result(True)
        subscriber.on_message = lambda _c, _u, message: received.set_result((message.topic, message.payload))
        tasks = []
        for client in clients:
            client.connect(self.broker.host, port)
            tasks.append(asyncio.create_task(self.serve(client)))
        await subscribed
        publisher.publish(ROS_TOPIC, payload, 1)
        result = await received
        for client in clients:
            client.disconnect()
        await asyncio.gather(*tasks)
        return result

    async def serve(self, client):
        while client.loop(timeout=0.001) == paho.MQTT_ERR_SUCCESS:
            await asyncio.sleep(0)


class PahoAuthentication(BrokerTestCase):
    @classmethod
    def start_broker(cls):
        return own_broker("--enable-auth", BROKER_USERNAME="robot", BROKER_PASSWORD="right")

    def test_login(self):
        wrong = {"3.1": 4, "3.1.1": 4, "5": 0x86}  # bad user name or password
        absent = {"3.1": 5, "3.1.1": 5, "5": 0x87}  # not authorized: nothing that could be bad
        for transport in TRANSPORTS:
            for name, version in VERSIONS.items():
                with self.subTest(version=name, transport=transport):
                    common = {"version": version, "transport": transport, "client_id": "login"}
                    with Client(self.broker, login=("robot", "right"), **common) as client:
                        self.assertEqual(client.subscribe("a"), [0])
                    for login in (("robot", "wrong"), ("nobody", "right"), None):
                        code = wrong[name] if login else absent[name]
                        Client(self.broker, login=login, **common, expect=code).close()


if __name__ == "__main__":
    unittest.main()
