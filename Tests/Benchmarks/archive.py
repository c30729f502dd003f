#!/usr/bin/env python3
"""Measures the archive at scale beside plain git, in one run: medians of whole processes, the ratio to the peer, and what is wanted.

Usage: archive.py STEMMA [--articles N] [--commits N] [--repeat N] [--only SECTION]

  writing   bulk and single recording            (archive_writing.py)
  reading   opening, list, log, search, reindex  (archive_reading.py)
  checking  verify and compact                   (archive_checking.py)

A row whose command the program does not have is left out. Nothing is written outside a temporary folder, TMPDIR says where.
"""
import argparse
import importlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

SECTIONS = ("writing", "reading", "checking")


class Bench:
    """The program, the size of the archives, and the table of results."""

    def __init__(self, stemma, folder, articles, commits, repeat):
        self.stemma, self.folder = stemma, folder
        self.articles, self.commits, self.repeat = articles, commits, repeat
        help_text = subprocess.run([stemma, "--help"], capture_output=True, text=True).stdout
        self.commands = {line.split()[0].rstrip(",") for line in help_text.splitlines() if line.startswith("  ") and line.strip()}
        self.missed = 0
        # No setting of the user has any influence, and the index is where it always is.
        self.environment = dict(os.environ, GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null", LC_ALL="C.UTF-8")
        self.environment.pop("STEMMA_ARCHIVE", None)

    def has(self, command):
        """Whether the program has a command; rows of one that it has not are left out."""
        if command not in self.commands:
            print(f"  ({command} is not there yet)")
        return command in self.commands

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, argv, expected=(0,), pipe=None):
        """Runs a process and gives its wall-clock time, CPU time in seconds, and output."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        if pipe:
            first = subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment)
            output = subprocess.run(pipe, stdin=first.stdout, capture_output=True).stdout
            first.stdout.close()
            first.wait()
        else:
            done = subprocess.run(argv, capture_output=True, env=self.environment)
            output = done.stdout
            if done.returncode not in expected:
                sys.exit(f"{argv}: {done.stderr.decode(errors='replace')}")
        elapsed = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, output

    def milliseconds(self, argv, repeat=None, **options):
        """The median time of a whole process; an argument may be a function of the turn."""
        times = []
        for turn in range(repeat or self.repeat):
            command = [part(turn) if callable(part) else part for part in argv]
            times.append(self.run(command, **options)[0] * 1_000)
        return statistics.median(times)

    def memory(self, argv):
        """The peak memory of a process in megabytes."""
        program = "import resource,subprocess,sys;subprocess.run(sys.argv[1:],capture_output=True);" \
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        done = subprocess.run([sys.executable, "-c", program, *argv], capture_output=True, text=True, env=self.environment)
        return int(done.stdout) / 1_024

    def section(self, title):
        print(f"\n{title}\n  {'':<52} {'stemma':>12} {'peer':>12} {'ratio':>8}  wanted")

    def row(self, name, value, unit, peer=None, at_most=None, at_least=None, ratio_at_most=None, ratio_at_least=None):
        """Prints a result beside its peer; what misses its aim is marked and counted."""
        ratio = value / peer if peer else None
        aims = [(value, at_most, 1, f"<= {at_most:,g} {unit}" if at_most else ""),
                (value, at_least, -1, f">= {at_least:,g} {unit}" if at_least else ""),
                (ratio, ratio_at_most, 1, f"<= {ratio_at_most:g} x" if ratio_at_most else ""),
                (ratio, ratio_at_least, -1, f">= {ratio_at_least:g} x" if ratio_at_least else "")]
        wanted = ", ".join(text for _, _, _, text in aims if text)
        missed = any(aim and measured is not None and measured * sign > aim * sign for measured, aim, sign, _ in aims)
        self.missed += missed
        theirs = f"{peer:,.1f}" if peer else ""
        times = f"{ratio:.2f} x" if ratio else ""
        print(f"  {name:<52} {value:>9,.1f} {unit:<3} {theirs:>11} {times:>8}  {wanted}{'  MISSED' if missed else ''}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stemma")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--commits", type=int, default=150_000)
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--only", choices=SECTIONS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="stemma-bench-") as folder:
        bench = Bench(os.path.abspath(options.stemma), folder, options.articles, options.commits, options.repeat)
        for name in SECTIONS:
            if options.only not in (None, name):
                continue
            try:
                section = importlib.import_module(f"archive_{name}")
            except ModuleNotFoundError:
                continue
            section.measure(bench)
    print(f"\n{bench.missed} of the wanted values missed." if bench.missed else "\nEverything wanted was reached.")


if __name__ == "__main__":
    main()
