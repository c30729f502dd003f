#!/usr/bin/env python3
"""The fault harness: `run.py PROGRAM` does everything to archives at every moment, and says whether they bear it.

Each case copies an archive, runs one command while something goes wrong, and then asks: is what was reported there, is
nothing lost, do `git fsck --strict` and `stemma verify` find nothing, and does the same command work once more, without
any repair and without doing anything twice? docs/explanation/durability.md describes it.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import calls
import outputs
import powercut
import space
import surroundings
import writers
from judge import VERDICTS
from scenarios import SCENARIOS, Stage

KINDS = {"calls": calls, "space": space, "outputs": outputs, "power": powercut, "surroundings": surroundings}
# Done once, not for each scenario.
WRITERS = "writers"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="the program under test")
    parser.add_argument("--only", choices=[*KINDS, WRITERS], action="append", help="kinds of faults (default: all)")
    parser.add_argument("--scenario", action="append", help="names of scenarios, or parts of them (default: all)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth case, for a quick look")
    parser.add_argument("--report", metavar="FILE", help="where the report goes besides standard output")
    parser.add_argument("--keep", action="store_true", help="keep the archives of cases that went wrong")
    return parser.parse_args()


def in_private_namespace():
    """Begins again where file systems can be mounted that nobody else sees."""
    if os.environ.get("STEMMA_FAULTS_NAMESPACE"):
        return
    flags = ["-m"] if os.geteuid() == 0 else ["-rm"]
    if subprocess.run(["unshare", *flags, "true"], capture_output=True).returncode == 0:
        os.environ["STEMMA_FAULTS_NAMESPACE"] = "yes"
        os.execvp("unshare", ["unshare", *flags, sys.executable, *sys.argv])
    print("No private mounts here: full disks and read-only ones are left out.")
    KINDS.pop("space")
    KINDS.pop("surroundings")


class Run:
    """All cases of some scenarios and kinds of faults, on every core."""

    def __init__(self, options, work):
        self.options, self.work = options, work
        self.verdicts, self.points, self.leftovers, self.wrong, self.figures = Counter(), 0, 0, [], ""

    def go(self):
        kinds = {name: KINDS[name] for name in self.options.only or KINDS if name in KINDS}
        for scenario in SCENARIOS if kinds else []:
            if self.options.scenario and not any(part in scenario.name for part in self.options.scenario):
                continue
            stage = Stage(scenario, os.path.abspath(self.options.program), os.path.join(self.work, "stage"))
            for name, kind in kinds.items():
                self.one_kind(stage, name, kind)
            shutil.rmtree(os.path.join(self.work, "stage"))
        if not self.options.only or WRITERS in self.options.only:
            self.many_writers()

    def many_writers(self):
        """Many processes at once; it counts as one point."""
        found, figures = writers.trial(
            os.path.abspath(self.options.program), os.path.join(self.work, WRITERS),
            writers.CAPTURES // (1 if self.options.every <= 3 else self.options.every))
        self.points += 1
        self.note(WRITERS, "at once", found)
        self.figures = figures
        print(figures, flush=True)

    def one_kind(self, stage, name, kind):
        start, label = time.monotonic(), f"{stage.scenario.name}: {name}"
        folder = os.path.join(self.work, "trial")
        cases = list(kind.cases(stage, folder))[:: self.options.every]
        shutil.rmtree(folder, ignore_errors=True)
        before = len(self.wrong)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for count, _ in enumerate(pool.map(lambda case: self.one(label, *case), enumerate(cases)), 1):
                if sys.stdout.isatty():
                    print(f"\r{label}: {count} of {len(cases)}", end="", flush=True)
        self.points += len(cases)
        end = "\r" if sys.stdout.isatty() else ""
        print(f"{end}{label}: {len(cases)} points, {len(self.wrong) - before} wrong, {time.monotonic() - start:.0f} s",
              flush=True)

    def one(self, label, number, case):
        name, run = case
        place = os.path.join(self.work, f"case-{number}")
        found, archive = run(place)
        self.leftovers += len(archive.leftovers())
        self.note(label, name, found)
        if not (found and self.options.keep):
            shutil.rmtree(place)

    def note(self, label, name, found):
        for verdict in {verdict for verdict, _ in found}:
            self.verdicts[verdict] += 1
        if found:
            self.wrong.append((label, name, found))
            print(f"\n{label}: {name}\n" + "\n".join(f"  {verdict}: {text}" for verdict, text in found), flush=True)

    def summary(self):
        lines = [f"{self.points} fault points: " + ", ".join(f"{self.verdicts[name]} {name}" for name in VERDICTS)]
        lines.append(f"{self.leftovers} files left behind that block nothing")
        lines += [self.figures] if self.figures else []
        for label, name, found in self.wrong:
            lines.append(f"{label}: {name}")
            lines += [f"  {verdict}: {text}" for verdict, text in found]
        return "\n".join(lines) + "\n"


def main():
    options = arguments()
    in_private_namespace()
    # In memory where possible: it is not the disk that is tested.
    work = tempfile.mkdtemp(prefix="stemma-faults-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    try:
        run = Run(options, work)
        run.go()
    finally:
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)
    print(run.summary(), end="")
    if options.report:
        with open(options.report, "w", encoding="utf-8") as file:
            file.write(run.summary())
    sys.exit(1 if run.wrong else 0)


if __name__ == "__main__":
    main()
