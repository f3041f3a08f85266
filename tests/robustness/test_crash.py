"""kill -9 at random instants: what was acknowledged arrives, QoS 2 exactly once.

DEEPROS_CRASH_ROUNDS sets how often the broker is killed, DEEPROS_CRASH_SEED repeats a run, DEEPROS_CRASH_SYNC is the
value of BROKER_PERSISTENCE_SYNC (normal by default here: kill -9 loses nothing that the system has)."""

import os
import random
import struct
import sys
import threading
import time
import unittest
from collections import Counter

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import SLOW_FACTOR, own_broker, wait_until  # noqa: E402
from rawclient import Closed, RawClient  # noqa: E402

ROUNDS = int(os.environ.get("DEEPROS_CRASH_ROUNDS", "6"))
SEED = int(os.environ.get("DEEPROS_CRASH_SEED", time.time_ns() % 1_000_000))
WINDOW = 16
RETAINED_TOPICS = 8


class Peer(threading.Thread):
    """A client whose own memory survives the broker: it connects again and again and goes on with its session."""

    def __init__(self, test, client_id):
        super().__init__(daemon=True)
        self.test = test
        self.client_id = client_id
        self.knows_session = False
        self.ending = threading.Event()
        self.failure = None

    def run(self):
        try:
            while not self.ending.is_set():
                try:
                    with RawClient(self.test.broker) as client:
                        self.serve(client)
                except (OSError, Closed):
                    time.sleep(0.005)
        except AssertionError as failure:
            self.failure = failure

    def connect(self, client):
        client.send(raw.connect_packet(self.client_id, clean=False))
        answer = client.expect(raw.CONNACK, 20)
        assert answer.body[1] == 0, f"{self.client_id}: CONNECT refused with {answer.body[1]}"
        if self.knows_session:
            assert answer.body[0] == 1, f"{self.client_id}: its session was acknowledged and is gone"
        self.knows_session = True

    def serve(self, client):
        raise NotImplementedError

    def end(self):
        self.ending.set()
        self.join(20 * SLOW_FACTOR)
        if self.failure:
            raise self.failure


class Publisher(Peer):
    """Publishes numbers with up to WINDOW unacknowledged; every fourth QoS 1 message is retained."""

    def __init__(self, test, name, qos):
        super().__init__(test, f"publisher-{name}")
        self.name_ = name
        self.qos = qos
        self.next_number = 0
        self.waiting = {}  # packet identifier: [number, released], in the order of sending
        self.acknowledged = set()
        self.pausing = threading.Event()

    def packet(self, packet_id, number, dup=False):
        retain = self.qos == 1 and number % 4 == 0
        topic = f"crash/retained/{self.name_}/{number // 4 % RETAINED_TOPICS}" if retain else f"crash/{self.qos}"
        data = bytearray(raw.publish_packet(topic, f"{self.name_} {number}".encode(), self.qos, packet_id, retain=retain))
        data[0] |= 8 if dup else 0
        return bytes(data)

    def serve(self, client):
        self.connect(client)
        for packet_id, (number, released) in self.waiting.items():
            if released:
                client.send(raw.packet(raw.PUBREL, struct.pack(">H", packet_id)))
            else:
                client.send(self.packet(packet_id, number, dup=True))
        while not self.ending.is_set():
            while len(self.waiting) < WINDOW and not self.pausing.is_set():
                packet_id = self.next_number % 1000 + 1  # comes again soon: a mix-up of identifiers would be seen
                if packet_id in self.waiting:
                    break
                self.waiting[packet_id] = [self.next_number, False]
                client.send(self.packet(packet_id, self.next_number))
                self.next_number += 1
            try:
                found = client.read(0.05)
            except TimeoutError:
                continue
            packet_id = struct.unpack(">H", found.body[:2])[0]
            if found.kind == raw.PUBACK:
                self.acknowledged.add(self.waiting.pop(packet_id)[0])
            elif found.kind == raw.PUBREC:
                self.waiting[packet_id][1] = True
                self.acknowledged.add(self.waiting[packet_id][0])
                client.send(raw.packet(raw.PUBREL, found.body[:2]))
            elif found.kind == raw.PUBCOMP:
                self.waiting.pop(packet_id, None)


class Subscriber(Peer):
    """Takes everything at QoS 2; `stays` says for how many seconds it is connected at a time, and away in between."""

    def __init__(self, test, name, stays=None):
        super().__init__(test, f"subscriber-{name}")
        self.stays = stays
        self.seen = Counter()
        self.open_ids = set()

    def serve(self, client):
        self.connect(client)
        leave_at = time.monotonic() + self.test.random.uniform(0.02, self.stays) if self.stays else None
        while not self.ending.is_set():
            if leave_at and time.monotonic() > leave_at:
                client.close()
                time.sleep(self.test.random.uniform(0.02, self.stays))
                return
            try:
                found = client.read(0.02)
            except TimeoutError:
                continue
            if found.kind == raw.PUBLISH:
                self.take(client, found)
            elif found.kind == raw.PUBREL:
                self.open_ids.discard(found.body[:2])
                client.send(raw.packet(raw.PUBCOMP, found.body[:2]))

    def take(self, client, found):
        size = 2 + struct.unpack_from(">H", found.body)[0]
        qos = found.flags >> 1 & 3
        packet_id, payload = found.body[size:size + 2], found.body[size + 2:].decode()
        if qos == 2:
            if packet_id not in self.open_ids:
                self.open_ids.add(packet_id)
                self.seen[payload] += 1
            client.send(raw.packet(raw.PUBREC, packet_id))
        else:
            self.seen[payload] += 1
            client.send(raw.packet(raw.PUBACK, packet_id))


class Crash(unittest.TestCase):
    def test_acknowledged_messages_survive(self):
        print(f"seed {SEED}, {ROUNDS} rounds", flush=True)
        self.random = random.Random(SEED)
        self.broker = own_broker(BROKER_MAX_QUEUED_MESSAGES=1_000_000,
                                 BROKER_PERSISTENCE_SYNC=os.environ.get("DEEPROS_CRASH_SYNC", "normal"))
        self.addCleanup(lambda: self.broker.stop(check=False))
        subscribers = [Subscriber(self, "online"), Subscriber(self, "flapping", stays=0.2), Subscriber(self, "offline")]
        for subscriber in subscribers:
            with RawClient(self.broker) as client:
                subscriber.connect(client)
                client.subscribe("crash/#", qos=2)
        publishers = [Publisher(self, name, qos) for name, qos in (("a", 1), ("b", 2), ("c", 1), ("d", 2))]
        for peer in publishers + subscribers[:2]:
            peer.start()

        for _ in range(ROUNDS):
            time.sleep(self.random.uniform(0.05, 0.6) * SLOW_FACTOR)
            self.broker.kill()
            self.broker.start()

        for publisher in publishers:
            publisher.pausing.set()
        wait_until(lambda: not any(publisher.waiting for publisher in publishers), 30, "everything is acknowledged")
        for publisher in publishers:
            publisher.end()
        subscribers[2].start()
        expected = {f"{publisher.name_} {number}" for publisher in publishers for number in publisher.acknowledged}
        print(f"{len(expected)} messages were acknowledged", flush=True)
        self.assertGreater(len(expected), 100)
        for subscriber in subscribers:
            wait_until(lambda: subscriber.failure or expected <= subscriber.seen.keys(), 30,
                       f"{subscriber.client_id} has everything; it lacks "
                       f"{sorted(expected - subscriber.seen.keys())[:10]}")
        # What would come twice follows what is there: a last message by everybody's way tells that nothing is left.
        with RawClient(self.broker) as client:
            client.connect("last").publish("crash/last", b"last", qos=1)
            client.expect(raw.PUBACK)
        for subscriber in subscribers:
            wait_until(lambda: subscriber.failure or subscriber.seen["last"], 30, f"{subscriber.client_id} has the last")
            subscriber.end()
            twice = [payload for payload, times in subscriber.seen.items() if times > 1 and payload[0] in "bd"]
            self.assertEqual(twice, [], f"{subscriber.client_id}: QoS 2 more than once")
        self.check_retained([publisher for publisher in publishers if publisher.qos == 1])
        self.broker.terminate()

    def check_retained(self, publishers):
        newest = {}
        for publisher in publishers:
            for number in sorted(publisher.acknowledged):
                if number % 4 == 0:
                    newest[f"crash/retained/{publisher.name_}/{number // 4 % RETAINED_TOPICS}"] = number
        with RawClient(self.broker) as client:
            client.connect("reader").subscribe("crash/retained/#", qos=0)
            client.send(raw.packet(raw.PINGREQ))
            found = {}
            while (packet := client.read()).kind != raw.PINGRESP:
                found[packet.topic] = int(packet.body[2 + len(packet.topic):].split()[1])
            self.assertEqual(found, newest)


if __name__ == "__main__":
    unittest.main()
