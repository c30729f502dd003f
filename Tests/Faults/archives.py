"""An archive under test: the program is run on it, and what it holds is looked at with plain git."""
import json
import os
import shutil
import subprocess
from collections import Counter, namedtuple

# status: the exit status, negative for a signal, None where the run did not end in time.
Outcome = namedtuple("Outcome", "status out err")

FSCK = ["fsck", "--strict", "--full", "--no-dangling", "--no-progress"]
# How many seconds a run may take before it counts as one that does not end.
PATIENCE = 60


def environment(home):
    """No settings of the person who runs this, one moment that counts as now, and one order of everything hashed."""
    return {
        "PATH": os.environ["PATH"], "HOME": home, "XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "SOURCE_DATE_EPOCH": "1772781000",
        "SWIFT_DETERMINISTIC_HASHING": "1", "COLUMNS": "80",
    }


class Archive:
    """An archive in a folder of its own, where it may exist or not."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.path = os.path.join(folder, "newsroom.git")

    def copied(self, folder):
        """The same archive in another folder."""
        shutil.copytree(self.folder, folder, symlinks=True)
        return Archive(self.program, folder)

    @property
    def exists(self):
        return os.path.exists(self.path)

    def run(self, command, under=(), patience=PATIENCE, **how):
        """Runs the program, perhaps under another one such as strace, for so many seconds at most; `how` goes to `subprocess`."""
        how = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **how}
        line = [*under, self.program, *(part.replace("ARCHIVE", self.path) for part in command)]
        process = subprocess.Popen(line, env=environment(self.folder), cwd=self.folder, **how)
        try:
            out, err = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            return Outcome(None, out or b"", err or b"")
        return Outcome(process.returncode, out or b"", err or b"")

    def git(self, *arguments):
        """What plain git prints; an error of git is part of it."""
        done = subprocess.run(["git", "-C", self.path, *arguments], env=environment(self.folder), capture_output=True)
        text = (done.stdout + (done.stderr if done.returncode else b"")).decode(errors="replace")
        return text if done.returncode == 0 else f"exit status {done.returncode}: {text}"

    def entries(self):
        """Every commit of every branch, without what differs from run to run (its id, the moment it was made)."""
        if not self.exists:
            return Counter()
        lines = self.git("log", "--branches", "--format=%at %s | %(trailers:key=Article,valueonly,separator=%x20)")
        return Counter(lines.splitlines())

    def commits(self):
        """The ids of every commit of every branch."""
        return set(self.git("rev-list", "--branches").split()) if self.exists else set()

    def faults(self):
        """What is wrong with it, as plain git and as the program itself see it; empty for a sound archive."""
        if not self.exists:
            return ""
        checked = self.git(*FSCK)
        found = [line for line in checked.splitlines() if not line.startswith("notice: ")]
        verified = self.run(["verify", "-A", "ARCHIVE"], patience=10 * PATIENCE)
        # An archive whose making was interrupted is an empty repository: sound, and `init` completes it.
        if verified.status != 0 and self.commits():
            found.append(f"verify ended with {verified.status}: {(verified.out + verified.err).decode()}")
        return "\n".join(found)

    def leftovers(self):
        """Files that no finished run leaves: locks of Git, temporary files, drafts of repositories."""
        found = []
        for folder, folders, files in os.walk(self.folder):
            found += [os.path.join(folder, name) for name in files if is_leftover(folder, name)]
        return found


def is_leftover(folder, name):
    return name.startswith(("tmp_", ".tmp", "pack_git2")) or (name.endswith(".lock") and "stemma/locks" not in folder)


def documents(out):
    """The JSON documents that a run printed before it ended, whole ones only."""
    decoder, text, found = json.JSONDecoder(), out.decode(errors="replace").lstrip(), []
    while text:
        try:
            document, end = decoder.raw_decode(text)
        except ValueError:
            break
        found.append(document)
        text = text[end:].lstrip()
    return found
