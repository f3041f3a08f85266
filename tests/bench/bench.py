#!/usr/bin/env python3
"""Measures brokers side by side: they take turns, round by round, and the median of the rounds counts.

It is a benchmark and no test: a goal that is missed does not make it fail."""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True  # the source tree stays as it is

from brokers import CannotStart, Mosquitto, Ours
from scenarios import SCENARIOS  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RELEASE_BIN = os.path.join(ROOT, "build", "release", "bin")
RUN_DEADLINE_SEC = 60


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [scenario.name for scenario in SCENARIOS]
    parser.add_argument("--scenario", help="comma-separated, of: " + ", ".join(names))
    parser.add_argument("--rounds", type=int, help="how often each broker has its turn (3, quick: 1)")
    parser.add_argument("--seconds", type=float, help="the measured part of a run (3, quick: 1.5)")
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--ours", action="append", metavar="PROGRAM", help="repeat it to compare two builds")
    parser.add_argument("--window", action="store_true", help="compare ours without, with and with a minimised window: the "
                        "broker thread's own processor time (scenarios: pairs-q0, pairs-q1, open-q0)")
    parser.add_argument("--no-peer", action="store_true", help="leave mosquitto out")
    parser.add_argument("--peer-binary", metavar="PROGRAM", help="another mosquitto")
    parser.add_argument("--loadgen", default=os.path.join(RELEASE_BIN, "deepros-loadgen"), metavar="PROGRAM")
    parser.add_argument("--markdown", action="store_true", help="print tables for a README")
    parser.add_argument("--json", metavar="FILE", help="write every single run there, a line each")
    arguments = parser.parse_args()
    arguments.rounds = arguments.rounds or (1 if arguments.quick else 3)
    arguments.seconds = arguments.seconds or (1.5 if arguments.quick else 3)
    if arguments.window and not arguments.scenario:
        arguments.scenario = "pairs-q0,pairs-q1,open-q0"
    chosen = arguments.scenario.split(",") if arguments.scenario else names
    unknown = [name for name in chosen if name not in names]
    if unknown:
        parser.error(f"no scenario {', '.join(unknown)}; there are: {', '.join(names)}")
    arguments.chosen = [scenario for scenario in SCENARIOS if scenario.name in chosen]
    return arguments


def find_brokers(arguments):
    """[(label, factory)], ours first, the peer last; and whether there is a peer."""
    brokers = []
    if arguments.window:
        path = os.path.join(RELEASE_BIN, "deepros-broker")
        for label, window in (("headless", None), ("window", "shown"), ("minimised", "minimised")):
            brokers.append((label, lambda scenario, label=label, window=window:
                            Ours(label, path, scenario.tls, scenario.variables, window=window)))
        return brokers, False
    ours = arguments.ours or [os.path.join(RELEASE_BIN, "deepros-broker")]
    for number, path in enumerate(ours, 1):
        if not os.access(path, os.X_OK):
            print(f"{path}: no such program; ./dev build makes it", file=sys.stderr)
            continue
        label = "ours" if len(ours) == 1 else f"ours {number}"
        brokers.append((label, lambda scenario, label=label, path=path:
                        Ours(label, path, scenario.tls, scenario.variables, scenario.watched_ms, bool(scenario.counts))))
    if arguments.no_peer:
        return brokers, False
    peer = arguments.peer_binary or shutil.which("mosquitto", path=os.environ.get("PATH", "") + ":/usr/sbin")
    if not peer or not os.access(peer, os.X_OK):
        print("mosquitto is not installed (package mosquitto): nothing to compare with", file=sys.stderr)
        return brokers, False
    brokers.append(("mosquitto", lambda scenario: None if scenario.variables or scenario.counts or scenario.watched_ms is not None
                    else Mosquitto("mosquitto", peer, scenario.tls)))
    return brokers, True


def run_once(scenario, factory, arguments):
    """The figures of one run, or of the runs that count instructions; None where the broker lacks the listener."""
    if not scenario.counts:
        return run_loadgen(factory(scenario), scenario, arguments)
    if not shutil.which("valgrind"):
        print(f"{scenario.name}: valgrind is not installed", file=sys.stderr)
        return None
    runs = []
    for messages in scenario.counts:
        broker = factory(scenario)
        if broker is None:
            return None
        figures = run_loadgen(broker, scenario, arguments, "--messages", str(messages))
        if not figures or not figures.get("ok"):
            return figures
        runs.append((figures["delivered"], broker.instructions()))
    (delivered, counted), (delivered_longer, counted_longer) = runs
    return {"ok": 1, "instructions_per_message": (counted_longer - counted) / (delivered_longer - delivered)}


def run_loadgen(made, scenario, arguments, *more):
    """One run against a fresh broker: the load generator's figures and the broker's."""
    if made is None:
        return None
    with made as broker:
        port = broker.ws_port if scenario.web_socket else broker.tls_port if scenario.tls else broker.mqtt_port
        if not port:
            return None
        command = [arguments.loadgen, *scenario.arguments, "--name", scenario.name,
                   "--port", str(port), "--pid", str(broker.pid), *more]
        if arguments.window:
            command += ["--thread", "broker"]
        if scenario.timed:
            command += ["--seconds", str(arguments.seconds)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=RUN_DEADLINE_SEC, check=False)
        except subprocess.TimeoutExpired:
            return {"ok": 0, "error": f"took longer than {RUN_DEADLINE_SEC} s"}
    try:
        return json.loads(done.stdout) | made.told()
    except json.JSONDecodeError:
        return {"ok": 0, "error": done.stderr.strip() or f"exit status {done.returncode}"}


def run_all(brokers, arguments):
    """{(scenario, label): [figures of each round]}"""
    results = {}
    log = open(arguments.json, "w", encoding="utf-8") if arguments.json else None
    for scenario in arguments.chosen:
        for number in range(arguments.rounds):
            # In turns from either end, so that who comes first gains nothing by it.
            for label, factory in brokers if number % 2 == 0 else reversed(brokers):
                started = time.monotonic()
                try:
                    figures = run_once(scenario, factory, arguments)
                except CannotStart as error:
                    figures = {"ok": 0, "error": str(error)}
                if figures is None:
                    continue
                results.setdefault((scenario.name, label), []).append(figures)
                line = f"{scenario.name} round {number + 1} {label}: {time.monotonic() - started:.1f} s"
                print(line + ("" if figures.get("ok") else f"  NOT OK: {figures}"), file=sys.stderr, flush=True)
                if log:
                    log.write(json.dumps({"broker": label, "round": number + 1, **figures}) + "\n")
    if log:
        log.close()
    return results


def median(results, scenario_name, label, key):
    values = [run[key] for run in results.get((scenario_name, label), []) if key in run]
    return statistics.median(values) if values else None


def show(value):
    if value is None:
        return "–"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.3f}"


def worst_ok(results, scenario_name, label):
    return all(run.get("ok") for run in results.get((scenario_name, label), []))


def verdict(scenario, figure, label, results, peer):
    """(goal as text, what we say to it)"""
    ours = median(results, scenario.name, label, figure.key)
    if ours is None:
        return "", ""
    if not worst_ok(results, scenario.name, label):
        return "", "FAILED"
    if scenario.baseline:
        base = median(results, scenario.baseline, label, figure.key)
        if not base or figure is not scenario.figures[0]:
            return "", ""
        return (f"≤ {scenario.factor:g} × without",
                f"{'ok' if ours <= scenario.factor * base else 'miss'} ({ours / base:.2f} ×)")
    theirs = median(results, scenario.name, peer, figure.key) if peer else None
    ratio = ours / theirs if theirs else None
    if figure.goal is None:
        if not figure.share or ratio is None:
            return "", ""
        reached = ratio >= figure.share if figure.more_is_better else ratio <= figure.share
        return f"{'≥' if figure.more_is_better else '≤'} {figure.share:g} of the peer", "ok" if reached else "miss"
    goal = f"{'≥' if figure.more_is_better else '≤'} {figure.goal:,g}"
    reached = ours >= figure.goal if figure.more_is_better else ours <= figure.goal
    if figure.share:
        goal += f" or ≤ {figure.share:g} of the peer"
        reached = reached or (ratio is not None and ratio <= figure.share)
    if scenario.latency_counts and peer:
        tail = median(results, scenario.name, label, "p999_us")
        peer_tail = median(results, scenario.name, peer, "p999_us")
        goal += ", p99.9 ≤ the peer's"
        reached = reached and (peer_tail is None or tail <= peer_tail)
    return goal, "ok" if reached else "miss"


def main_table(brokers, arguments, results, peer):
    labels = [label for label, _ in brokers]
    ours = [label for label in labels if label != peer]
    reference = peer or (labels[0] if len(labels) > 1 else None)
    compared = [label for label in labels if label != reference]
    rows = [["scenario", "", *labels, *[f"{label} / {reference}" for label in compared if reference], "goal",
             *[f"{label}" for label in ours]]]
    for scenario in arguments.chosen:
        for figure in scenario.figures:
            values = {label: median(results, scenario.name, label, figure.key) for label in labels}
            row = [scenario.what + (f": {figure.label}" if figure.label else ""), figure.unit]
            row += [show(values[label]) for label in labels]
            for label in compared if reference else []:
                known = values[label] is not None and values[reference]
                row.append(f"{values[label] / values[reference]:.3f}" if known else "–")
            verdicts = [verdict(scenario, figure, label, results, peer) for label in ours]
            row.append(next((goal for goal, _ in verdicts if goal), ""))
            row += [word for _, word in verdicts]
            rows.append(row)
    return rows


def detail_table(brokers, arguments, results):
    rows = [["scenario", "broker", "per second", "p50 ms", "p99 ms", "p99.9 ms", "max ms", "MB before", "MB after",
             "load", "loadgen µs", "lost"]]
    for scenario in arguments.chosen:
        for label, _ in brokers:
            if (scenario.name, label) not in results:
                continue

            def value(key, divisor=1.0):
                number = median(results, scenario.name, label, key)
                return show(number if number is None else number / divisor)

            rate = "connections_per_sec" if scenario.name == "connect" else "messages_per_sec"
            lost = sum(run.get("lost", 0) for run in results[(scenario.name, label)])
            rows.append([scenario.name, label, value(rate), value("p50_us", 1000), value("p99_us", 1000),
                         value("p999_us", 1000), value("max_us", 1000), value("rss_before_bytes", 1e6),
                         value("rss_after_bytes", 1e6), value("broker_load"), value("loadgen_us_per_message"),
                         f"{lost:,}"])
    return rows


def print_table(rows, markdown):
    if markdown:
        for number, row in enumerate(rows):
            print("| " + " | ".join(row) + " |")
            if number == 0:
                print("|" + "---|" * len(row))
    else:
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        for row in rows:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    print()


def main():
    arguments = parse_arguments()
    if not os.access(arguments.loadgen, os.X_OK):
        print(f"{arguments.loadgen}: no such program; ./dev build makes it", file=sys.stderr)
        return 2
    brokers, has_peer = find_brokers(arguments)
    if not brokers:
        return 2
    started = time.monotonic()
    results = run_all(brokers, arguments)
    print(f"\n{arguments.rounds} round(s) of {arguments.seconds:g} s, median; µs are the broker's processor time per "
          f"delivered message; {os.cpu_count()} processors, {time.monotonic() - started:.0f} s in all\n")
    print_table(main_table(brokers, arguments, results, "mosquitto" if has_peer else None), arguments.markdown)
    print_table(detail_table(brokers, arguments, results), arguments.markdown)
    return 0


if __name__ == "__main__":
    sys.exit(main())
