#pragma once

namespace deepros {

/// Version 1 of the tables. Times are milliseconds since 1970, UTC. `sqlite3 deepros.db .schema` shows it to
/// people.
inline constexpr char schemaOne[] = R"sql(
CREATE TABLE state (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  schema        INTEGER NOT NULL,  -- as PRAGMA user_version
  committed_ms  INTEGER NOT NULL,  -- of the last commit
  sessions      INTEGER NOT NULL,  -- rows of each table: tells what a damaged file has lost
  subscriptions INTEGER NOT NULL,
  messages      INTEGER NOT NULL,
  deliveries    INTEGER NOT NULL,
  received      INTEGER NOT NULL,
  retained      INTEGER NOT NULL
);
INSERT INTO state VALUES (1, 1, 0, 0, 0, 0, 0, 0, 0);
CREATE TABLE sessions (
  id               INTEGER PRIMARY KEY,
  client_id        TEXT NOT NULL UNIQUE,
  username         TEXT,
  protocol         INTEGER NOT NULL,  -- 3, 4 (3.1.1) or 5
  expiry_secs      INTEGER NOT NULL,  -- 4294967295 = never
  ended_ms         INTEGER,           -- NULL = connected
  will_topic       TEXT,              -- NULL = no will
  will_payload     BLOB,
  will_properties  BLOB,
  will_qos         INTEGER,
  will_retain      INTEGER,
  will_expiry_secs INTEGER,
  will_delay_secs  INTEGER,
  will_due_ms      INTEGER            -- NULL = connected
);
CREATE TABLE subscriptions (
  session             INTEGER NOT NULL,
  filter              TEXT NOT NULL,
  qos                 INTEGER NOT NULL,
  no_local            INTEGER NOT NULL,
  retain_as_published INTEGER NOT NULL,
  retain_handling     INTEGER NOT NULL,
  identifier          INTEGER NOT NULL,  -- 0 = none
  PRIMARY KEY (session, filter)
) WITHOUT ROWID;
CREATE TABLE messages (
  id          INTEGER PRIMARY KEY,
  topic       TEXT NOT NULL,
  payload     BLOB NOT NULL,
  properties  BLOB NOT NULL,     -- MQTT 5.0, encoded
  publisher   TEXT NOT NULL,     -- client id; '' = the broker
  received_ms INTEGER NOT NULL,
  expiry_secs INTEGER,
  qos         INTEGER NOT NULL,
  retain      INTEGER NOT NULL
);
CREATE TABLE deliveries (        -- what is owed to a session, in order
  session          INTEGER NOT NULL,
  sequence         INTEGER NOT NULL,  -- packet identifier = sequence % 65535 + 1
  message          INTEGER,           -- NULL = PUBREC came, PUBCOMP did not
  qos              INTEGER NOT NULL,
  retain           INTEGER NOT NULL,
  shared           INTEGER NOT NULL,
  subscription_ids TEXT NOT NULL,
  PRIMARY KEY (session, sequence)
) WITHOUT ROWID;
CREATE TABLE received (          -- QoS 2 identifiers from the client, before its PUBREL
  session   INTEGER NOT NULL,
  packet_id INTEGER NOT NULL,
  PRIMARY KEY (session, packet_id)
) WITHOUT ROWID;
CREATE TABLE retained (
  topic   TEXT PRIMARY KEY,
  message INTEGER NOT NULL
) WITHOUT ROWID;
CREATE VIEW queues AS
  SELECT s.client_id, d.sequence, d.sequence % 65535 + 1 AS packet_id, d.qos, m.topic, m.payload, m.publisher,
         datetime(m.received_ms / 1000, 'unixepoch') AS received
  FROM deliveries d JOIN sessions s ON s.id = d.session LEFT JOIN messages m ON m.id = d.message;
CREATE VIEW retained_messages AS
  SELECT r.topic, m.payload, m.qos, m.publisher, datetime(m.received_ms / 1000, 'unixepoch') AS received
  FROM retained r JOIN messages m ON m.id = r.message;
PRAGMA user_version = 1;
)sql";

} // namespace deepros
