"""Two thousand clients connect, publish and stay, in plain text and by TLS."""

import asyncio
import os
import resource
import struct
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import rawclient as raw  # noqa: E402
from broker import SLOW_FACTOR, BrokerTestCase, own_broker  # noqa: E402
from certificates import Authority  # noqa: E402

CLIENTS = 2000
AT_A_TIME = 50
DEADLINE_SEC = 60


class Client:
    """Just enough MQTT 3.1.1 on asyncio streams."""

    async def open(self, broker, client_id, tls=None):
        self.reader, self.writer = await asyncio.open_connection(broker.host, broker.mqtt_port, ssl=tls)
        self.writer.write(raw.connect_packet(client_id, keep_alive=300))
        answer = await self.read(raw.CONNACK)
        assert answer[1] == 0, f"{client_id} was refused with {answer[1]}"
        return self

    async def read(self, kind):
        head = await self.reader.readexactly(2)
        assert head[0] >> 4 == kind and head[1] < 0x80, f"expected packet type {kind}, got {head!r}"
        return await self.reader.readexactly(head[1])

    async def publish(self, topic, payload):
        self.writer.write(raw.publish_packet(topic, payload, qos=1, packet_id=1))
        await self.read(raw.PUBACK)

    async def ping(self):
        self.writer.write(raw.packet(raw.PINGREQ))
        await self.read(raw.PINGRESP)


class ManyClients(BrokerTestCase):
    tls = None

    @classmethod
    def start_broker(cls):
        cls.allow_many_files()
        return own_broker(BROKER_MQTT_MAX_CONNECTIONS=CLIENTS + 1)

    @classmethod
    def allow_many_files(cls):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if hard < CLIENTS + 100:
            raise AssertionError(f"this system allows only {hard} open files; the test needs {CLIENTS + 100}")
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))

    def test_all_are_served_and_stay(self):
        heard = asyncio.run(asyncio.wait_for(self.play(), DEADLINE_SEC * SLOW_FACTOR))
        self.assertEqual(heard, {f"many/{number}": str(number).encode() for number in range(CLIENTS)})

    async def play(self):
        watcher = await Client().open(self.broker, "watcher", self.tls)
        watcher.writer.write(raw.subscribe_packet(["many/+"]))
        await watcher.read(raw.SUBACK)
        listening = asyncio.create_task(self.listen(watcher))
        gate = asyncio.Semaphore(AT_A_TIME)

        async def join(number):
            async with gate:
                client = await Client().open(self.broker, f"many{number}", self.tls)
                await client.publish(f"many/{number}", str(number).encode())
                return client

        clients = await asyncio.gather(*(join(number) for number in range(CLIENTS)))
        heard = await listening
        # They have stayed: every one of them is still served.
        await asyncio.gather(*(client.ping() for client in clients))
        one_too_many = await asyncio.open_connection(self.broker.host, self.broker.mqtt_port, ssl=self.tls)
        one_too_many[1].write(raw.connect_packet("one too many", version=5))
        answer = await one_too_many[0].read(4)
        assert not answer or answer[3] in (0x97, 0x89), f"over the limit: {answer!r}"
        for client in [*clients, watcher]:
            client.writer.close()
        one_too_many[1].close()
        return heard

    async def listen(self, watcher):
        heard = {}
        while len(heard) < CLIENTS:
            body = await watcher.read(raw.PUBLISH)
            size = struct.unpack_from(">H", body)[0]
            heard[body[2:2 + size].decode()] = body[2 + size:]
        return heard


class ManyTlsClients(ManyClients):
    @classmethod
    def start_broker(cls):
        cls.allow_many_files()
        cls.directory = tempfile.TemporaryDirectory(prefix="deepros-test-")
        cls.addClassCleanup(cls.directory.cleanup)
        authority = Authority(cls.directory.name)
        server = authority.issue("server", names="IP:127.0.0.1")
        cls.tls = authority.client_context()
        broker = own_broker("--listen", f"mqtts://127.0.0.1:0?cert={server.cert}&key={server.key}",
                            BROKER_MQTT_MAX_CONNECTIONS=CLIENTS + 1, BROKER_CONNECT_TIMEOUT=60)
        broker.mqtt_port = broker.port("mqtts")
        return broker


if __name__ == "__main__":
    unittest.main()
