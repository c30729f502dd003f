"""Odd surroundings: no home, no place for temporary files, strange permissions, few open files, no /proc, a disk that
cannot be written."""
import subprocess

from judge import BLOCKED, LIE, judge
from space import read_everything

# In these everything works.
HARMLESS = {
    "no home": 'unset HOME XDG_CONFIG_HOME; "$@"',
    "no folder for temporary files": 'TMPDIR=/nonexistent "$@"',
    "a folder for temporary files that takes none": 'TMPDIR=/proc "$@"',
    "files for nobody else": 'umask 077; "$@"',
    "files for everybody": 'umask 000; "$@"',
    "thirty-two open files at most": 'ulimit -n 32; "$@"',
    "a path without git": 'PATH=/nonexistent "$@"',
    "another locale": 'LC_ALL=C "$@"',
}

# In this nothing may work, but nothing may be reported either.
WITHOUT_PROC = """exec unshare -m bash -c 'mount -t tmpfs none /proc && exec "$@"' bash "$@" """


def cases(stage, folder):
    for name, line in HARMLESS.items():

        def run(place, line=line):
            archive = stage.archive.copied(place)
            outcome = archive.run(stage.scenario.command, ["bash", "-c", line, "bash"])
            found = judge(stage, archive, outcome)
            if outcome.status != 0:
                found.append((BLOCKED, f"it ended with {outcome.status}: {outcome.err.decode(errors='replace')}"))
            return found, archive

        yield name, run

    def without_proc(place):
        archive = stage.archive.copied(place)
        return judge(stage, archive, archive.run(stage.scenario.command, ["bash", "-c", WITHOUT_PROC, "bash"])), archive

    yield "no /proc", without_proc

    def read_only(place):
        archive = stage.archive.copied(place)
        subprocess.run(["mount", "--bind", place, place], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", place], check=True)
        outcome = archive.run(stage.scenario.command)
        found = read_everything(stage, archive, "a disk that cannot be written")
        if outcome.status == 0 and stage.after != stage.before:
            found.append((LIE, "success was reported on a disk that cannot be written"))
        return found + judge(stage, archive, outcome, repair=lambda: unmount(place)), archive

    yield "a disk that cannot be written", read_only


def unmount(place):
    subprocess.run(["umount", place], check=True)
