#!/usr/bin/env python3
"""Measures stemma beside its peers, in one run: medians of whole processes, and the ratio to each peer.

Usage: run.py STEMMA [--repeat N]

  diff     an invented article of 40, 200 and 2,000 paragraphs, and two pages; peers: git diff --word-diff, wdiff, dwdiff
  record   one page recorded durably; peer: git add and git commit of the same files
  extract  the pages under Fixtures, one process; there is no peer in the distribution

A peer that is not installed is left out and said so. Nothing is written outside a temporary folder.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

from cases import revision
from engine import write
from peers import peers

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
FENWICK = os.path.join(ROOT, "Fixtures", "fenwick")


def median(command, repeat, folder, prepare=None, environment=None):
    """The median wall-clock time of a command in milliseconds; `prepare` runs before each, unmeasured."""
    times = []
    for turn in range(repeat):
        if prepare:
            prepare(turn)
        argv = command(turn) if callable(command) else command
        start = time.perf_counter()
        done = subprocess.run(argv, cwd=folder, capture_output=True, env=environment)
        times.append((time.perf_counter() - start) * 1000)
        if done.returncode > 1:
            sys.exit(f"{argv}: {done.stderr.decode(errors='replace')}")
    return statistics.median(times)


def row(name, ours, peers):
    cells = [f"{peer} {value:.1f} ms ({ours / value:.2f} x)" for peer, value in peers]
    print("   ".join([f"  {name:<28} stemma {ours:7.1f} ms", *cells]))


def bench_diff(stemma, repeat, folder):
    print("diff, whole process")
    others = [peer for peer in peers()[0] if peer.name != "wikidiff2"]
    for size in (40, 200, 2000):
        case = revision(size, size)
        old, new = write(folder, case.old, case.new)
        theirs = [(peer.name, peer.time(old, new, repeat)) for peer in others]
        row(f"{size} paragraphs", median([stemma, "diff", "--as", "blocks", "--json", old, new], repeat, folder), theirs)
        if size == 40:
            row("  read as plain text", median([stemma, "diff", old, new], repeat, folder), [])
    pages = [os.path.join(FENWICK, f"courier-v{number}.html") for number in (1, 2)]
    row("two pages", median([stemma, "diff", *pages], repeat, folder), [])
    row("no diff: --version", median([stemma, "--version"], repeat, folder), [])


def bench_record(stemma, repeat, folder):
    print("record, whole process, durable")
    archive, work = os.path.join(folder, "bench.git"), os.path.join(folder, "work")
    page = os.path.join(FENWICK, "courier-v1.html")
    subprocess.run([stemma, "init", archive], check=True, capture_output=True)
    ours = median(
        lambda turn: [stemma, "record", "-A", archive, "--url", f"https://bench.example/{turn}/page", page], repeat, folder)
    subprocess.run(["git", "init", "-q", work], check=True)
    environment = dict(os.environ, GIT_AUTHOR_NAME="b", GIT_AUTHOR_EMAIL="b@bench.example",
                       GIT_COMMITTER_NAME="b", GIT_COMMITTER_EMAIL="b@bench.example")
    names = ("article.md", "capture.json", "page.html")

    def prepare(turn):
        for name in names:
            data = open(page, "rb").read() + str(turn).encode()
            os.makedirs(os.path.join(work, str(turn)), exist_ok=True)
            open(os.path.join(work, str(turn), name), "wb").write(data)

    theirs = median(["sh", "-c", "git add -A && git -c core.fsync=all commit -qm capture"], repeat, work, prepare, environment)
    row("one page", ours, [("git add, commit", theirs)])


def bench_extract(stemma, repeat, folder):
    print("extract, one process")
    pages = sorted(os.path.join(base, name) for base, _, names in os.walk(os.path.join(ROOT, "Fixtures"))
                   for name in names if name.endswith(".html") and "malformed" not in base)
    ours = median([stemma, "extract", "--jsonl", *pages], repeat, folder)
    row(f"{len(pages)} pages", ours, [])
    print(f"  {'':<28} {len(pages) / ours * 1000:.0f} pages a second")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("stemma")
    arguments.add_argument("--repeat", type=int, default=15)
    options = arguments.parse_args()
    for peer in peers()[1]:
        print(f"{peer} is not installed and left out")
    with tempfile.TemporaryDirectory() as folder:
        for bench in (bench_diff, bench_record, bench_extract):
            bench(os.path.abspath(options.stemma), options.repeat, folder)


if __name__ == "__main__":
    main()
