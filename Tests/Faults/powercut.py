"""The power fails: everything that was not synced by then is lost, or a part of it is; see disk.py."""
import hashlib
import os
import random

from archives import Archive, Outcome, documents
from disk import State, load
from disktrace import TRACED, DiskTrace
from judge import judge

MIXES = 2


def traced(stage, folder):
    """The operations of one undisturbed run, checked against what it left on the real disk."""
    archive = stage.archive.copied(folder)
    trace = folder + ".trace"
    root = load(folder)
    under = ["strace", "-f", "-y", "-s", str(1 << 26), "-o", trace, "-e", f"trace={TRACED}"]
    outcome = archive.run(stage.scenario.command, under)
    assert outcome.status == 0, outcome.err.decode()
    with open(trace, encoding="latin-1") as lines:
        disk = DiskTrace(lines, folder, root)
    os.remove(trace)
    real, model = dict(State(load(folder)).files()), dict(disk.now.files())
    different = [path for path in real.keys() | model.keys() if real.get(path) != model.get(path)]
    # SQLite writes to its shared memory through a mapping, and does not trust it after a crash.
    different = [path for path in different if not path.endswith("-shm")]
    assert not different, f"the model of the disk is wrong about {different}"
    return disk


def images(disk):
    """Images of the disk after power cuts: a name, the state, what was on standard output by then."""
    seen = set()
    named = {operation.moment for operation in disk.operations if operation.kind == "names"}
    for cut in sorted({0, *named, *disk.durable.values(), *(moment for moment, _ in disk.output)}):
        for variant, kept in variants(cut):
            state = State(disk.root)
            broken = set()
            for number, operation in enumerate(disk.operations):
                if operation.moment > cut:
                    break
                if disk.durable.get(number, cut + 1) <= cut:
                    state.apply(operation)
                elif operation.subject not in broken and kept(operation):
                    state.apply(operation)
                elif operation.kind == "names":
                    # The names of one folder change in order: where one is lost, the later ones are.
                    broken.add(operation.subject)
            digest = hashlib.sha256(repr(sorted(state.files(), key=lambda file: file[0])).encode()).digest()
            output = b"".join(part for moment, part in disk.output if moment <= cut)
            if (digest, output) not in seen:
                seen.add((digest, output))
                yield f"after call {cut}, {variant}", state, output


def variants(cut):
    """Which of the operations that are not durable have happened all the same."""
    yield "everything unsynced lost", lambda operation: False
    yield "names kept, contents lost", lambda operation: operation.kind == "names"
    yield "contents kept, names lost", lambda operation: operation.kind != "names"
    for number in range(MIXES):
        chance = random.Random(f"{cut} {number}")
        yield f"a mixture ({number})", lambda operation, chance=chance: chance.random() < 0.5


def cases(stage, folder):
    for name, state, output in images(traced(stage, folder)):

        def run(place, state=state, output=output):
            state.write(place)
            archive = Archive(stage.archive.program, place)
            return judge(stage, archive, Outcome(-9, output, b""), killed=True), archive

        yield name, run
