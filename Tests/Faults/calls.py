"""Every system call that changes an archive fails in turn, or is the last one before the process is killed."""
import os
import re
from collections import Counter, namedtuple

from judge import judge

WRITING = ("write pwrite64 writev pwritev pwritev2 fsync fdatasync sync_file_range rename renameat renameat2 link linkat "
           "symlink symlinkat mkdir mkdirat unlink unlinkat rmdir ftruncate truncate fallocate copy_file_range sendfile "
           "chmod fchmod fchmodat").split()
OPENING = "open openat openat2 creat".split()
TRACED = ",".join(f"?{name}" for name in WRITING + OPENING)

# call, its number among the calls of that name in its thread, and what happens there: "error=EIO" or "signal=KILL"; lasting: and at
# every later call of the name as well.
Point = namedtuple("Point", "call number what lasting")

# A call as strace prints it: the thread, the name, the rest. What was interrupted by another thread is resumed elsewhere.
CALL = re.compile(r"(\d+) +(\w+)\((.*)")

# The folder in which the program runs; that it is shown does not make a call one on the archive.
HERE = re.compile("AT_FDCWD<[^>]*>")

# Calls for which a disk may have no room; every call may find it broken.
GROWING = ("write", "pwrite64", "writev", "pwritev", "mkdir", "mkdirat", "rename", "link", "linkat", "ftruncate", "fallocate")
FULL = ["error=ENOSPC", "error=EDQUOT"]
BROKEN = ["error=EIO"]
# Where it is decided whether something has happened.
MOVING = ("rename", "link")


def points(stage, folder):
    """The places of one undisturbed run at which something can go wrong."""
    archive = stage.archive.copied(folder)
    trace = os.path.join(folder, "trace")
    outcome = archive.run(stage.scenario.command, ["strace", "-f", "-y", "-o", trace, "-e", f"trace={TRACED}"])
    assert outcome.status == 0, outcome.err.decode()
    found, numbers, opened, last = [], Counter(), set(), None
    with open(trace, errors="replace") as lines:
        for thread, call, rest in filter(None, (m and m.groups() for m in map(CALL.match, lines))):
            numbers[thread, call] += 1
            number, place = numbers[thread, call], (call, target(rest))
            if folder not in HERE.sub("", rest):
                continue
            if call in OPENING and not re.search("O_WRONLY|O_RDWR|O_CREAT", rest):
                # A file that cannot be read: once each, since nothing is changed in between.
                if rest.split(",")[1] not in opened:
                    found.append(Point(call, number, "error=EIO", True))
                opened.add(rest.split(",")[1])
                continue
            if "index.sqlite" in rest and place == last:
                continue  # SQLite writes many pages in a row.
            last = place
            errors = BROKEN + FULL if call in GROWING or "O_CREAT" in rest else BROKEN
            found += [Point(call, number, error, True) for error in errors]
            if call == "write":
                # A lasting one keeps the run from reporting; this one does not.
                found.append(Point(call, number, "error=ENOSPC", False))
            found.append(Point(call, number, "signal=KILL", False))
            if call in MOVING:
                found += [Point(call, number, signal, False) for signal in ("signal=INT", "signal=TERM")]
    return found


def target(rest):
    """The file that a call is about, without the number that makes a temporary one unlike any other."""
    match = re.match(r"\d+<([^>]*)>", rest)
    return match.group(1) if match else rest


def cases(stage, folder):
    """A case for each point: a name, and a function that runs it in a folder and says what is wrong."""
    for point in points(stage, folder):
        plus = "+" if point.lasting else ""
        inject = f"inject={point.call}:{point.what}:when={point.number}{plus}"

        def run(place, inject=inject, point=point):
            archive = stage.archive.copied(place)
            under = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={point.call}", "-e", inject]
            outcome = archive.run(stage.scenario.command, under)
            return judge(stage, archive, outcome, killed="signal" in point.what), archive

        yield inject, run
