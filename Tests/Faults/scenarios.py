"""What is being done to an archive when something goes wrong: a line for each."""
import os
from collections import namedtuple

from archives import Archive

# before: the commands that make the archive; command: the one that meets the fault. It is run once more afterwards, and
# what it was to do must then be there once.
Scenario = namedtuple("Scenario", "name before command")

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Fixtures", "fenwick")


def page(name):
    return os.path.normpath(os.path.join(FIXTURES, name + ".html"))


def record(*names, form="--jsonl"):
    return ["record", form, "-A", "ARCHIVE", *map(page, names)]


INIT = ["init", "--json", "ARCHIVE"]
COURIER = record("courier-v1") + ["--at", "2026-03-03T08:04Z"]

SCENARIOS = [
    Scenario("init", [], INIT),
    Scenario("first version of a site", [INIT], record("courier-v2")),
    Scenario("changed version", [INIT, COURIER], record("courier-v2")),
    Scenario("observation", [INIT, COURIER], record("courier-v1")),
    Scenario("two files, two sites", [INIT, COURIER], record("courier-v2", "inlandpost-v1")),
    Scenario("compact", [INIT, COURIER, record("courier-v2"), record("inlandpost-v1")],
             ["compact", "--all", "--json", "-A", "ARCHIVE"]),
    Scenario("reindex", [INIT, COURIER, record("courier-v2")], ["reindex", "-A", "ARCHIVE"]),
]

# What must work after any fault, besides the same command once more.
AFTERWARDS = record("courier-v4")


class Stage:
    """A scenario with its archive made, and what the archive holds before and after an undisturbed run."""

    def __init__(self, scenario, program, folder):
        self.scenario = scenario
        os.makedirs(folder)
        self.archive = Archive(program, os.path.join(folder, "before"))
        os.makedirs(self.archive.folder)
        for command in scenario.before:
            self._must(self.archive, command)
        self.before = self.archive.entries()
        done = self.archive.copied(os.path.join(folder, "after"))
        self._must(done, scenario.command)
        self.after = done.entries()
        # The same once more adds nothing, or retrying could not be told from doing it twice.
        self._must(done, scenario.command)
        assert done.entries() == self.after, f"{scenario.name} is not repeatable"

    @property
    def has_articles(self):
        return COURIER in self.scenario.before

    @staticmethod
    def _must(archive, command):
        outcome = archive.run(command)
        assert outcome.status == 0, f"{command} ended with {outcome.status}: {outcome.err.decode()}"
