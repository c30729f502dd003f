"""Programs that compare texts, as Debian has them; each is left out where it is not installed."""
import os
import re
import shutil
import statistics
import subprocess

from engine import run

HERE = os.path.dirname(os.path.abspath(__file__))
PATIENCE = 60  # Seconds after which a peer is taken to have failed.


class Wikidiff2:
    """MediaWiki's diff, timed inside its own process: what starts PHP is not counted."""
    name, separator = "wikidiff2", "\n"

    def __init__(self):
        about = subprocess.run(["php", "--ri", "wikidiff2"], capture_output=True, text=True) if shutil.which("php") else None
        version = re.search(r"version => (\S+)", about.stdout) if about and about.returncode == 0 else None
        self.version = version and version.group(1)

    def time(self, old, new, repeat):
        """Milliseconds; None where it takes longer than anyone would wait."""
        command = ["php", "-d", "memory_limit=-1", os.path.join(HERE, "wikidiff2.php"), old, new, str(repeat)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
        except subprocess.TimeoutExpired:
            return None
        return float(done.stdout)


class Program:
    """A program, timed as a whole process."""
    separator = "\n\n"

    def __init__(self, name, command):
        self.name, self.command = name, command
        self.version = None
        if shutil.which(command[0]):
            lines = subprocess.run([command[0], "--version"], capture_output=True, text=True).stdout.splitlines()
            self.version = re.search(r"\d[\w.]*", lines[0]).group(0)

    def time(self, old, new, repeat):
        times = [run([*self.command, old, new], PATIENCE) for _ in range(repeat)]
        return None if None in times else statistics.median(times)


def peers():
    """The peers that are installed, and the names of those that are not."""
    every = [
        Wikidiff2(),
        Program("git", ["git", "diff", "--no-index", "--word-diff"]),
        Program("wdiff", ["wdiff"]),
        Program("dwdiff", ["dwdiff"]),
    ]
    return [peer for peer in every if peer.version], [peer.name for peer in every if not peer.version]
