"""The scenarios of ./dev bench and what we want of each."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figure:
    """One figure of a scenario. `goal` is absolute, `share` is the same goal as a share of Debian's mosquitto."""

    key: str
    unit: str = "µs"
    goal: float | None = None
    share: float | None = None
    more_is_better: bool = False
    label: str = ""


@dataclass(frozen=True)
class Scenario:
    name: str
    what: str
    arguments: tuple
    figures: tuple = field(default=(Figure("us_per_message"),))
    web_socket: bool = False
    tls: bool = False
    timed: bool = True  # --seconds applies
    baseline: str = ""  # the first figure may be at most `factor` times that of this scenario
    factor: float = 1.15
    latency_counts: bool = False  # p99.9 may not be above the peer's
    variables: tuple = ()  # of our broker, (name, value); the peer has no such thing and is left out
    counts: tuple = ()  # two numbers of messages per publisher: instructions are counted, by valgrind, in place of time
    watched_ms: int | None = None  # our broker has a viewer that takes so long over each delta, -1: has none; without the peer


def _us(goal=None, share=None):
    return (Figure("us_per_message", goal=goal, share=share),)


_RATE = (Figure("messages_per_sec", "/s", 50_000, more_is_better=True, label="acknowledged"),
         Figure("p99_ms", "ms", label="p99"))
_LATENCY = (Figure("p50_ms", "ms", label="p50"), Figure("p99_ms", "ms", 25, label="p99"))


def _durable(name, what, sync, *arguments, figures=_RATE):
    """Acknowledgements of publishers to sessions that are kept."""
    return Scenario(f"{name}-{sync}", f"{what}, {sync}", ("durable", "--qos", "1") + arguments, figures,
                    variables=(("BROKER_PERSISTENCE_SYNC", sync), ("BROKER_MAX_QUEUED_MESSAGES", "1000000")))


def _traffic(*arguments):
    return ("traffic",) + arguments


def _counted(name, what, *arguments, **more):
    """The broker's own instructions per message: what two runs of different length differ by, so that start and end cost nothing."""
    return Scenario(name, what, _traffic("--count", "20", *arguments), (Figure("instructions_per_message", "instructions"),),
                    counts=(1000, 6000), timed=False, **more)


_ROS_OFF = (("BROKER_ENABLE_ROS_INTEGRATION", "false"),)
_WATCHED = (Figure("us_per_message"), Figure("longest_turn_ms", "ms", label="longest turn"),
            Figure("peak_mb", "MB", label="most memory"), Figure("rows", "rows", label="told the viewer"))


def _watched(name, what, watched_ms, *arguments, **more):
    """Many topics at our broker, with and without somebody who looks."""
    return Scenario(name, what, _traffic("--layout", "fan-in", "--count", "20", *arguments), _WATCHED,
                    watched_ms=watched_ms, **more)


_MANY = ("--topics", "100000", "--rate", "20000", "--warm-up", "7")  # every topic has come once before it counts
_FLOOD = ("--topics", "2000000", "--messages", "100000")  # each name once


SCENARIOS = (
    Scenario("pairs-q0", "20 pairs, QoS 0, 64 B", _traffic("--count", "20"), _us(0.28, 0.07)),
    Scenario("pairs-q1", "20 pairs, QoS 1, 64 B", _traffic("--count", "20", "--qos", "1"), _us(0.41, 0.04)),
    Scenario("pairs-q2", "20 pairs, QoS 2, 64 B", _traffic("--count", "20", "--qos", "2"), _us(1.1, 0.07)),
    Scenario("fan-in", "200 publishers to 1 subscriber, QoS 0",
             _traffic("--layout", "fan-in", "--count", "200"), _us(0.36)),
    Scenario("fan-out-q0", "1 publisher to 200 subscribers, QoS 0",
             _traffic("--layout", "fan-out", "--count", "200"), _us(0.25, 0.071)),
    Scenario("fan-out-q1", "1 publisher to 200 subscribers, QoS 1",
             _traffic("--layout", "fan-out", "--count", "200", "--qos", "1"), _us(0.40, 0.083)),
    Scenario("fan-out-v5", "1 to 100, MQTT 5, 256 B",
             _traffic("--layout", "fan-out", "--count", "100", "--mqtt", "5", "--payload", "256"), _us(0.35, 0.13)),
    Scenario("pairs-16k", "10 pairs, 16 KB", _traffic("--count", "10", "--payload", "16384"), _us(4, 0.26)),
    Scenario("pairs-1m", "2 pairs, 1 MB",
             _traffic("--count", "2", "--payload", "1048576", "--window", "4"), _us(300, 0.30)),
    Scenario("pairs10-q0", "10 pairs, QoS 0, 64 B", _traffic("--count", "10")),
    Scenario("ros-off-q0", "20 pairs, QoS 0, 64 B, ROS topics, ROS integration off", _traffic("--count", "20", "--prefix", "ros/"),
             variables=_ROS_OFF),
    Scenario("ros-q0", "the same, ROS integration on", _traffic("--count", "20", "--prefix", "ros/"),
             baseline="ros-off-q0"),
    Scenario("ros-off-q1", "20 pairs, QoS 1, 64 B, ROS topics, ROS integration off",
             _traffic("--count", "20", "--qos", "1", "--prefix", "ros/"),
             variables=_ROS_OFF),
    Scenario("ros-q1", "the same, ROS integration on", _traffic("--count", "20", "--qos", "1", "--prefix", "ros/"),
             baseline="ros-off-q1"),
    *(scenario for qos in ("0", "1") for scenario in (
        _counted(f"ros-off-q{qos}-counted", f"20 pairs, QoS {qos}, 64 B, ROS topics, ROS integration off", "--qos", qos,
                 "--prefix", "ros/", variables=_ROS_OFF),
        _counted(f"ros-q{qos}-counted", "the same, ROS integration on", "--qos", qos, "--prefix", "ros/",
                 baseline=f"ros-off-q{qos}-counted", factor=1.05))),
    _counted("unwatched-q0-counted", "20 pairs, QoS 0, 64 B, nobody looks", watched_ms=-1),
    _counted("watched-q0-counted", "the same, a viewer takes 2 s over a delta", watched_ms=2000, baseline="unwatched-q0-counted",
             factor=1.10),
    Scenario("unwatched-q0", "20 pairs, QoS 0, 64 B, nobody looks", _traffic("--count", "20"), watched_ms=-1),
    Scenario("watched-q0", "the same, a viewer takes all there is", _traffic("--count", "20"), watched_ms=0,
             baseline="unwatched-q0", factor=1.10),
    _watched("many-topics", "100,000 topics, 20,000 msg/s, nobody looks", -1, *_MANY),
    _watched("many-topics-slow-viewer", "the same, a viewer takes 2 s over a delta", 2000, *_MANY,
             baseline="many-topics", factor=1.10),
    _watched("many-topics-viewer", "the same, a viewer takes all there is", 0, *_MANY),
    _watched("names-flood", "2,000,000 names used once, nobody looks", -1, *_FLOOD, timed=False),
    _watched("names-flood-slow-viewer", "the same, a viewer takes 2 s over a delta", 2000, *_FLOOD, timed=False),
    Scenario("other-subs", "the same with 50,000 other wildcard subscriptions",
             _traffic("--count", "10", "--other-subscriptions", "50000"), baseline="pairs10-q0"),
    Scenario("open-q0", "open loop 5,000 msg/s over 50 pairs, QoS 0",
             _traffic("--count", "50", "--rate", "5000"), _us(8.5, 0.92), latency_counts=True),
    Scenario("open-q1", "open loop 5,000 msg/s over 50 pairs, QoS 1",
             _traffic("--count", "50", "--rate", "5000", "--qos", "1"), _us(13, 0.84), latency_counts=True),
    Scenario("websocket", "WebSocket, 20 pairs, QoS 0, 64 B",
             _traffic("--count", "20", "--websocket"), _us(0.70), web_socket=True),
    Scenario("tls-q0", "TLS, 20 pairs, QoS 0, 64 B", _traffic("--count", "20", "--tls"), _us(share=1), tls=True),
    Scenario("tls-16k", "TLS, 10 pairs, 16 KB", _traffic("--count", "10", "--payload", "16384", "--tls"), _us(share=1),
             tls=True),
    Scenario("tls-connect", "TLS handshakes per second", ("connect", "--count", "20000", "--tls"),
             (Figure("connections_per_sec", "/s", share=1, more_is_better=True),
              Figure("us_per_message", "µs", share=1, label="each")), tls=True),
    Scenario("tls-idle", "2,000 idle TLS connections", ("idle", "--count", "2000", "--tls"),
             (Figure("bytes_each", "B each", share=1),), timed=False, tls=True),
    Scenario("connect", "connections per second", ("connect", "--count", "20000"),
             (Figure("connections_per_sec", "/s", 17000, more_is_better=True),
              Figure("us_per_message", "µs", 59, label="each"))),  # 59 µs are 17,000 a second of one processor
    Scenario("idle", "5,000 idle connections", ("idle", "--count", "5000"),
             (Figure("bytes_each", "B each", 1536),), timed=False),
    Scenario("clients", "2,000 clients connect, publish and stay", ("clients", "--count", "2000"),
             (Figure("us_per_message", "µs each"),), timed=False),
    Scenario("retained", "100,000 retained of 64 B", ("retained", "--count", "100000"),
             (Figure("us_per_message", "µs", 1, 0.13, label="store"),
              Figure("bytes_each", "B each", 464, label="memory"),
              Figure("replay_us_per_message", "µs", 0.8, 0.22, label="replay")), timed=False),
    *(_durable("durable-online", "20 publishers to kept sessions, clients there, QoS 1", sync, "--count", "20")
      for sync in ("full", "normal")),
    *(_durable("durable-offline", "20 publishers to kept sessions, clients away, QoS 1", sync, "--count", "20",
               "--offline", "--window", "1000") for sync in ("full", "normal")),
    *(_durable("durable-rate", "2,000 msg/s to kept sessions, clients away, QoS 1", sync, "--count", "20", "--offline",
               "--rate", "2000", figures=_LATENCY) for sync in ("full", "normal")),
)
