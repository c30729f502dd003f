"""A disk that has too little room or too few inodes, by every small amount: a tmpfs of that size."""
import os
import subprocess

from judge import BLOCKED, judge

PAGE = 4096
STEPS = 20
ROOM = "size=64m,nr_inodes=100000"

# What must work while there is no room at all.
READING = [["list", "-A", "ARCHIVE"], ["log", "-A", "ARCHIVE", "fenwick-bridge"], ["show", "-A", "ARCHIVE", "fenwick-bridge"],
           ["verify", "-A", "ARCHIVE"]]


def mounted(place, options):
    os.makedirs(place)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], check=True)


def used(place):
    """The pages and inodes that are used."""
    status = os.statvfs(place)
    return (status.f_blocks - status.f_bfree) * status.f_frsize // PAGE, status.f_files - status.f_ffree


def read_everything(stage, archive, where):
    """What is wrong with reading, which needs no room and no permission to write."""
    if not stage.has_articles:
        return []
    done = [(command[0], archive.run(command)) for command in READING]
    return [(BLOCKED, f"{name} on {where}: {outcome.err.decode(errors='replace')}")
            for name, outcome in done if outcome.status != 0]


def filled(stage, place, options):
    mounted(place, options)
    return stage.archive.copied(os.path.join(place, "archive"))


def cases(stage, folder):
    archive = filled(stage, folder, ROOM)
    pages, inodes = used(folder)
    archive.run(stage.scenario.command)
    more_pages, more_inodes = (after - before for after, before in zip(used(folder), (pages, inodes)))
    subprocess.run(["umount", folder], check=True)
    # Twice the need, since a run holds more while it works than when it is done.
    # No size at all would mean without a limit.
    sizes = [max(1, pages) + n * max(1, 2 * more_pages // STEPS) for n in range(STEPS + 4)]
    counts = [inodes + n * max(1, 2 * more_inodes // STEPS) for n in range(STEPS + 4)]
    options = [(f"{n} KB", f"size={n * PAGE // 1024}k,nr_inodes=100000") for n in sizes]
    options += [(f"{n} inodes", f"size=64m,nr_inodes={n}") for n in counts]
    for name, option in options:

        def run(place, option=option):
            archive = filled(stage, place, option)
            outcome = archive.run(stage.scenario.command)
            found = read_everything(stage, archive, "a full disk")
            grow = lambda: subprocess.run(["mount", "-o", f"remount,{ROOM}", place], check=True)
            return found + judge(stage, archive, outcome, repair=grow), Mounted(archive, place)

        yield name, run


class Mounted:
    """What is left of an archive on a disk of its own, which is taken away."""

    def __init__(self, archive, place):
        self.leavings = archive.leftovers()
        subprocess.run(["umount", place], check=True)

    def leftovers(self):
        return self.leavings
