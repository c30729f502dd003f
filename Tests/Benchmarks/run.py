#!/usr/bin/env python3
"""Measures stemma beside its peers, in one run: medians of whole processes, and the ratio to each peer.

Usage: run.py STEMMA [--repeat N]

  diff     an invented article of 40, 200 and 2,000 paragraphs, 5 % of them edited, 2 % moved; peers: git diff --word-diff, wdiff
  record   one page recorded durably; peer: git add and git commit of the same files
  extract  the pages under Fixtures, one process; there is no peer in the distribution

A peer that is not installed is left out and said so. Nothing is written outside a temporary folder.
"""
import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
WORDS = ("the council ferry bridge timetable engineers said on a vote would close harbour rain budget school residents "
         "traffic money Thursday spring report quay and of in to for with from after before because").split()


def article(paragraphs, seed):
    """Paragraphs of invented sentences, 40 to 70 words each."""
    chance = random.Random(seed)

    def sentence():
        words = [chance.choice(WORDS) for _ in range(chance.randint(9, 18))] + [str(chance.randint(2, 9999))]
        return " ".join(words).capitalize() + "."

    return [" ".join(sentence() for _ in range(4)) for _ in range(paragraphs)]


def revise(paragraphs, seed):
    """The same with one word replaced in 5 % of the paragraphs and 2 % of them moved."""
    chance = random.Random(seed)
    result = list(paragraphs)
    for place in chance.sample(range(len(result)), max(1, len(result) // 20)):
        words = result[place].split(" ")
        words[chance.randrange(len(words))] = "reconsidered"
        result[place] = " ".join(words)
    for _ in range(max(1, len(result) // 50)):
        result.insert(chance.randrange(len(result)), result.pop(chance.randrange(len(result))))
    return result


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
    print(f"  {name:<28} stemma {ours:7.1f} ms   " + "   ".join(cells))


def bench_diff(stemma, repeat, folder):
    print("diff, whole process")
    for size in (40, 200, 2000):
        old = article(size, size)
        for name, paragraphs in (("old.txt", old), ("new.txt", revise(old, size + 1))):
            with open(os.path.join(folder, name), "w") as file:
                file.write("\n\n".join(paragraphs) + "\n")
        command = [stemma, "diff", "--as", "blocks", "--json", "old.txt", "new.txt"]
        ours = median(command, repeat, folder)
        elapsed = statistics.median(
            json.loads(subprocess.run(command, cwd=folder, capture_output=True).stdout)["elapsed_ms"] for _ in range(repeat))
        peers = []
        if shutil.which("git"):
            peers.append(("git --word-diff", median(
                ["git", "diff", "--no-index", "--word-diff", "old.txt", "new.txt"], repeat, folder)))
        if shutil.which("wdiff"):
            peers.append(("wdiff", median(["wdiff", "old.txt", "new.txt"], repeat, folder)))
        row(f"{size} paragraphs", ours, peers)
        print(f"  {'':<28} of which the collation {elapsed:.2f} ms")


def bench_record(stemma, repeat, folder):
    print("record, whole process, durable")
    archive, work = os.path.join(folder, "bench.git"), os.path.join(folder, "work")
    page = os.path.join(ROOT, "Fixtures", "fenwick", "courier-v1.html")
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
    for peer in ("git", "wdiff"):
        if not shutil.which(peer):
            print(f"{peer} is not installed and left out")
    with tempfile.TemporaryDirectory() as folder:
        for bench in (bench_diff, bench_record, bench_extract):
            bench(os.path.abspath(options.stemma), options.repeat, folder)


if __name__ == "__main__":
    main()
