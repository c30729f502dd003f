"""Runs stemma and other programs on pairs of texts, and measures them."""
import json
import os
import re
import subprocess
import sys
import time
import unicodedata


def write(folder, old, new, separator="\n\n"):
    """Writes both sides into files; their paths."""
    paths = []
    for name, blocks in (("old.txt", old), ("new.txt", new)):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(separator.join(blocks) + "\n")
        paths.append(path)
    return paths


ZERO_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
SPACE = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def fold(text):
    """The text as collation compares it: NFC, white space folded, zero-width characters dropped."""
    return SPACE.sub(" ", ZERO_WIDTH.sub("", unicodedata.normalize("NFC", text))).strip()


class Stemma:
    """The program under test, on texts of which every block is a paragraph of the body."""

    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), folder

    def command(self, old, new):
        return [self.program, "diff", "--as", "blocks", "--json", old, new]

    def collate(self, old, new):
        """The document `stemma.diff/1` of two lists of blocks."""
        done = subprocess.run(self.command(*write(self.folder, old, new)), capture_output=True, timeout=600)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"stemma ended with {done.returncode}: {done.stderr.decode(errors='replace')[:300]}")
        return json.loads(done.stdout)


def run(command, timeout=120):
    """Wall-clock milliseconds of a whole process; None where it does not end in time."""
    start = time.perf_counter()
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=timeout)
    except subprocess.TimeoutExpired:
        return None
    elapsed = (time.perf_counter() - start) * 1000
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.decode(errors='replace')[:300]}")
    return elapsed


PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak_memory(command):
    """The peak of a process's resident memory in bytes.

    A process begins with the peak of the one that starts it, so a small one has to: what is below its own 10 MB is not seen.
    """
    done = subprocess.run([sys.executable, "-S", "-E", "-c", PEAK, *command], capture_output=True, text=True, check=True)
    return int(done.stdout) * 1024
