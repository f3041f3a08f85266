"""A small MQTT client that also does what a client must not do. Written from the specification, sharing nothing with
the broker."""

import socket
import struct
import time
from dataclasses import dataclass

from broker import SLOW_FACTOR

CONNECT, CONNACK, PUBLISH, PUBACK, PUBREC, PUBREL, PUBCOMP = 1, 2, 3, 4, 5, 6, 7
SUBSCRIBE, SUBACK, UNSUBSCRIBE, UNSUBACK, PINGREQ, PINGRESP, DISCONNECT, AUTH = 8, 9, 10, 11, 12, 13, 14, 15


class Closed(Exception):
    """The broker closed the connection."""


@dataclass
class Packet:
    kind: int
    flags: int
    body: bytes

    @property
    def topic(self):
        size = struct.unpack_from(">H", self.body)[0]
        return self.body[2:2 + size].decode()


def text(value):
    data = value.encode() if isinstance(value, str) else value
    return struct.pack(">H", len(data)) + data


def varint(value):
    out = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        out.append(low | 0x80 if value else low)
        if not value:
            return bytes(out)


def packet(kind, body=b"", flags=None):
    if flags is None:
        flags = 2 if kind in (PUBREL, SUBSCRIBE, UNSUBSCRIBE) else 0
    return bytes([kind << 4 | flags]) + varint(len(body)) + body


def connect_packet(client_id, version=4, clean=True, keep_alive=60, properties=b"", username=None):
    flags = (2 if clean else 0) | (0 if username is None else 0x80)
    body = text("MQIsdp" if version == 3 else "MQTT") + bytes([version, flags])
    body += struct.pack(">H", keep_alive)
    if version == 5:
        body += varint(len(properties)) + properties
    return packet(CONNECT, body + text(client_id) + (b"" if username is None else text(username)))


def publish_packet(topic, payload=b"", qos=0, packet_id=1, version=4, retain=False, properties=b""):
    body = text(topic) + (struct.pack(">H", packet_id) if qos else b"")
    if version == 5:
        body += varint(len(properties)) + properties
    return packet(PUBLISH, body + payload, qos << 1 | retain)


def subscribe_packet(filters, qos=0, packet_id=1, version=4):
    body = struct.pack(">H", packet_id) + (b"\0" if version == 5 else b"")
    return packet(SUBSCRIBE, body + b"".join(text(item) + bytes([qos]) for item in filters))


class RawClient:
    """One TCP connection. Everything that waits has a deadline in seconds."""

    def __init__(self, broker, receive_buffer=None, source=None):
        self.socket = socket.socket()
        if source:
            self.socket.bind((source, 0))
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(10 * SLOW_FACTOR)
        try:
            self.socket.connect((broker.host, broker.mqtt_port))
        except OSError:
            self.socket.close()
            raise
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = bytearray()
        self.version = 4

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def send(self, data):
        """Writes everything; that the broker has closed is found out when reading."""
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def read(self, seconds=10):
        """The next packet. Raises Closed, or TimeoutError."""
        deadline = time.monotonic() + seconds * SLOW_FACTOR
        while True:
            found = self._take()
            if found:
                return found
            self.socket.settimeout(max(0.001, deadline - time.monotonic()))
            try:
                data = self.socket.recv(1 << 16)
            except ConnectionResetError as error:
                raise Closed from error
            if not data:
                raise Closed
            self._buffer += data

    def expect(self, kind, seconds=10):
        found = self.read(seconds)
        assert found.kind == kind, f"expected packet type {kind}, got {found}"
        return found

    def expect_closed(self, seconds=10):
        """Packets that came before the end."""
        seen = []
        try:
            while True:
                seen.append(self.read(seconds))
        except Closed:
            return seen

    def connect(self, client_id, version=4, **options):
        self.version = version
        self.send(connect_packet(client_id, version, **options))
        answer = self.expect(CONNACK)
        assert answer.body[1] == 0, f"CONNECT refused with {answer.body[1]:#x}"
        return self

    def subscribe(self, *filters, qos=0):
        self.send(subscribe_packet(filters, qos, 1, self.version))
        return self.expect(SUBACK).body

    def publish(self, topic, payload=b"", **options):
        self.send(publish_packet(topic, payload, version=self.version, **options))

    def ping(self, seconds=10):
        """Round trip time in seconds."""
        started = time.monotonic()
        self.send(packet(PINGREQ))
        self.expect(PINGRESP, seconds)
        return time.monotonic() - started

    def _take(self):
        data = self._buffer
        if len(data) < 2:
            return None
        length, shift, at = 0, 0, 1
        while True:
            if at >= len(data):
                return None
            length |= (data[at] & 0x7F) << shift
            shift += 7
            at += 1
            if not data[at - 1] & 0x80:
                break
        if len(data) < at + length:
            return None
        found = Packet(data[0] >> 4, data[0] & 15, bytes(data[at:at + length]))
        del data[:at + length]
        return found
