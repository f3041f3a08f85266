'use strict';
// mqtt.js against one broker: node mqttjs.cjs HOST MQTT_PORT WEBSOCKET_PORT [CA_FILE]. With a CA it speaks TLS. Prints a line per check that went well;
// ends with status 1 at the first that did not, or when all of it took too long.

const assert = require('node:assert/strict');
const fs = require('node:fs');
const mqtt = require('mqtt');

const [host, mqttPort, wsPort, caFile] = process.argv.slice(2);
const secure = caFile ? 's' : '';
const tlsOptions = caFile ? { ca: fs.readFileSync(caFile) } : {};
const deadlineMs = 10000 * Number(process.env.DEEPROS_TEST_SLOW_FACTOR || 1);
const versions = [
  { name: '3.1', options: { protocolId: 'MQIsdp', protocolVersion: 3 } },
  { name: '3.1.1', options: { protocolId: 'MQTT', protocolVersion: 4 } },
  { name: '5', options: { protocolId: 'MQTT', protocolVersion: 5 } },
];
const transports = [
  { name: 'tcp', url: `mqtt${secure}://${host}:${mqttPort}` },
  { name: 'ws', url: `ws${secure}://${host}:${wsPort}/mqtt` },
];
let serial = 0;

function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not in time: ${what}`)), deadlineMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A client and the messages it has received; take() waits for the next one. */
class Peer {
  static async open(where, options = {}) {
    const peer = new Peer();
    peer.client = mqtt.connect(where.transport.url, {
      clientId: `js${++serial}`, reconnectPeriod: 0, connectTimeout: deadlineMs, ...tlsOptions, ...where.version.options, ...options,
    });
    peer.messages = [];
    peer.waiting = [];
    peer.client.on('message', (topic, payload, packet) => {
      const message = { topic, payload, packet };
      const next = peer.waiting.shift();
      next ? next(message) : peer.messages.push(message);
    });
    peer.connack = await within(new Promise((resolve, reject) => {
      peer.client.once('connect', resolve);
      peer.client.once('error', reject);
      peer.client.once('close', () => reject(new Error('closed before CONNACK')));
    }), 'CONNACK');
    peer.client.on('error', () => {}); // what fails later shows in what does not arrive
    return peer;
  }
  take() {
    const ready = this.messages.shift();
    return ready ? Promise.resolve(ready) : within(new Promise((resolve) => this.waiting.push(resolve)), 'a message');
  }
  subscribe(topic, options) { return within(this.client.subscribeAsync(topic, options), 'SUBACK'); }
  publish(topic, payload, options) { return within(this.client.publishAsync(topic, payload, options), 'the publish'); }
  close() { return within(this.client.endAsync(), 'the end'); }
  /** The connection breaks without DISCONNECT. */
  vanish() { this.client.stream.destroy(); return within(this.client.endAsync(true), 'the end'); }
}

const checks = {
  async everyQos(where, topic) {
    const subscriber = await Peer.open(where);
    const publisher = await Peer.open(where);
    const payload = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256));
    for (const granted of [0, 1, 2]) {
      const granting = await subscriber.subscribe(`${topic}/${granted}`, { qos: granted });
      assert.equal(granting[0].qos, granted);
      for (const qos of [0, 1, 2]) {
        await publisher.publish(`${topic}/${granted}`, payload, { qos });
        const message = await subscriber.take();
        assert.deepEqual(message.payload, payload);
        assert.equal(message.packet.qos, Math.min(qos, granted));
        assert.equal(message.packet.retain, false);
      }
    }
    await publisher.close();
    await subscriber.close();
  },

  async order(where, topic) {
    const subscriber = await Peer.open(where);
    const publisher = await Peer.open(where);
    await subscriber.subscribe(`${topic}/#`, { qos: 2 });
    // All at once: mqtt.js does not mind a server's Receive Maximum, and our queue holds 100.
    for (const qos of [0, 1, 2]) {
      const sent = [];
      for (let i = 0; i < 1000; ++i) sent.push(publisher.publish(`${topic}/x`, String(i), { qos }));
      await Promise.all(sent);
      for (let i = 0; i < 1000; ++i) assert.equal(String((await subscriber.take()).payload), String(i));
    }
    await publisher.close();
    await subscriber.close();
  },

  async retained(where, topic) {
    const publisher = await Peer.open(where);
    await publisher.publish(topic, 'old', { qos: 1, retain: true });
    await publisher.publish(topic, 'new', { qos: 1, retain: true });
    const late = await Peer.open(where);
    await late.subscribe(topic, { qos: 1 });
    const message = await late.take();
    assert.deepEqual([String(message.payload), message.packet.retain], ['new', true]);
    await publisher.publish(topic, '', { qos: 1, retain: true });
    const later = await Peer.open(where);
    await later.subscribe(topic, { qos: 1 });
    await publisher.publish(topic, 'live', { qos: 1 });
    assert.equal(String((await later.take()).payload), 'live');
    for (const peer of [publisher, late, later]) await peer.close();
  },

  async will(where, topic) {
    const watcher = await Peer.open(where);
    await watcher.subscribe(topic, { qos: 1 });
    const will = { topic, payload: Buffer.from('gone'), qos: 1, retain: false };
    await (await Peer.open(where, { will })).vanish();
    assert.equal(String((await watcher.take()).payload), 'gone');
    await (await Peer.open(where, { will })).close();
    await watcher.publish(topic, 'nothing before me', { qos: 1 });
    assert.equal(String((await watcher.take()).payload), 'nothing before me');
    await watcher.close();
  },

  async persistentSession(where, topic) {
    const isFive = where.version.name === '5';
    const options = { clientId: `keep${++serial}`, clean: false };
    if (isFive) options.properties = { sessionExpiryInterval: 1000 };
    const first = await Peer.open(where, options);
    await first.subscribe(topic, { qos: 2 });
    await first.close();
    const publisher = await Peer.open(where);
    for (let i = 0; i < 20; ++i) await publisher.publish(topic, String(i), { qos: 1 });
    const again = await Peer.open(where, { ...options, resubscribe: false });
    if (where.version.name !== '3.1') assert.equal(again.connack.sessionPresent, true);
    for (let i = 0; i < 20; ++i) assert.equal(String((await again.take()).payload), String(i));
    await again.close();
    await publisher.close();
  },

  async rosExample(where) {
    const topic = 'ros/autonomous_vehicle/sensor_fusion/sensor_data';
    const payload = JSON.stringify({ speed: 12.5, name: 'Fahrzeug Ä', obstacles: [{ id: 1, distance: 3.75 }] });
    const subscriber = await Peer.open(where);
    await subscriber.subscribe('ros/#', { qos: 1 });
    const publisher = await Peer.open(where);
    await publisher.publish(topic, payload, { qos: 1 });
    const message = await subscriber.take();
    assert.deepEqual([message.topic, String(message.payload)], [topic, payload]);
    await publisher.close();
    await subscriber.close();
  },

  async largePayload(where, topic) {
    const subscriber = await Peer.open(where);
    await subscriber.subscribe(topic, { qos: 1 });
    const payload = Buffer.alloc(3000000, 'deepros');
    await subscriber.publish(topic, payload, { qos: 1 });
    assert.ok((await subscriber.take()).payload.equals(payload));
    await subscriber.close();
  },
};

const checksOfFive = {
  async topicAlias(where, topic) {
    const subscriber = await Peer.open(where, { properties: { topicAliasMaximum: 10 } });
    await subscriber.subscribe(`${topic}/#`, { qos: 1 });
    const publisher = await Peer.open(where, { autoAssignTopicAlias: true });
    const maximum = publisher.connack.properties && publisher.connack.properties.topicAliasMaximum;
    assert.ok(maximum > 0, 'the broker accepts no topic alias');
    for (let i = 0; i < 20; ++i) {
      await publisher.publish(`${topic}/${i % 4}`, String(i), { qos: 1 });
      const message = await subscriber.take();
      assert.deepEqual([message.topic, String(message.payload)], [`${topic}/${i % 4}`, String(i)]);
    }
    await publisher.close();
    await subscriber.close();
  },

  async properties(where, topic) {
    const subscriber = await Peer.open(where);
    await subscriber.subscribe(topic, { qos: 1, properties: { subscriptionIdentifier: 5 } });
    const properties = {
      payloadFormatIndicator: true, messageExpiryInterval: 60, responseTopic: `${topic}/answer`,
      correlationData: Buffer.from([0, 1, 255]), contentType: 'application/json', userProperties: { a: ['1', '2'] },
    };
    await subscriber.publish(topic, '{}', { qos: 1, properties });
    const got = (await subscriber.take()).packet.properties;
    assert.deepEqual([got.responseTopic, got.contentType, got.payloadFormatIndicator, got.subscriptionIdentifier],
      [`${topic}/answer`, 'application/json', true, 5]);
    assert.deepEqual(got.correlationData, properties.correlationData);
    assert.deepEqual([...got.userProperties.a], ['1', '2']);
    await subscriber.close();
  },
};

async function main() {
  for (const transport of transports) {
    for (const version of versions) {
      const all = version.name === '5' ? { ...checks, ...checksOfFive } : checks;
      for (const [name, check] of Object.entries(all)) {
        const title = `${name}, MQTT ${version.name} over ${transport.name}`;
        try {
          await check({ transport, version }, `js/${transport.name}/${version.name}/${name}`);
        } catch (error) {
          error.message = `${title}: ${error.message}`;
          throw error;
        }
        console.log(`ok ${title}`);
      }
    }
  }
}

main().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
