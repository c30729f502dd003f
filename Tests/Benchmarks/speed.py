"""The table of times: the collation itself, the whole process and its memory, beside the peers in the same run."""
import os
import statistics

from cases import revision
from engine import fold, peak_memory, run, write
from hostile import CASES
from peers import PATIENCE, peers
from scoring import body

SIZES = (40, 200, 2000, 5000, 48000)
MEGABYTE = 1_000_000


def sides(folder, old, new, separator):
    """The files of a pair as a program wants them."""
    place = os.path.join(folder, "lines" if separator == "\n" else "blocks")
    os.makedirs(place, exist_ok=True)
    return write(place, old, new, separator)


def show(value):
    return f"over {PATIENCE} s" if value is None else f"{value:,.2f}" if value < 10 else f"{value:,.1f}"


def measure(stemma, folder, case, repeat, others):
    """Medians of a case: collation and process in milliseconds, peak memory in bytes, each peer; and the last document."""
    command = stemma.command(*sides(folder, case.old, case.new, "\n\n"))
    # The first run finds files and program on the disk, the others in memory: only those count.
    run(command)
    documents = [stemma.collate(case.old, case.new) for _ in range(repeat)]
    runs = [run(command) for _ in range(repeat)]
    theirs = [peer.time(*sides(folder, case.old, case.new, peer.separator), repeat) for peer in others]
    return (statistics.median(document["elapsed_ms"] for document in documents),
            statistics.median(runs), peak_memory(command), theirs, documents[-1])


def line(name, ours, process, memory, limit, theirs):
    cells = " ".join(f"{show(value):>14}" for value in theirs)
    room = f"{memory / MEGABYTE:,.0f} / {limit / MEGABYTE:,.0f}"
    print(f"{name:<38} {show(ours):>9} {show(process):>9} {room:>13} {cells}".rstrip())


def table(stemma, folder, repeat, bench):
    """Prints the table of times."""
    others, missing = peers()
    idle = peak_memory([stemma.program, "--version"])
    for name in missing:
        print(f"{name} is not installed and left out.")
    print("Peers: " + ", ".join(f"{peer.name} {peer.version}" for peer in others))
    print("Milliseconds, medians. The collation is what stemma reports as elapsed_ms, wikidiff2 is timed inside its process;")
    print("all else are whole processes. Memory is the peak in MB, and 12 times the input and 10 MB more; the peak is what the")
    print(f"process takes more than one that only says its version, which takes {idle / MEGABYTE:,.0f} MB.\n")
    heads = " ".join(f"{peer.name:>14}" for peer in others)
    print(f"{'':<38} {'collation':>9} {'process':>9} {'memory':>13} {heads}".rstrip())
    for size in SIZES:
        # The largest has shorter paragraphs: 10 MB a side.
        case = revision(size, size, sentences=4 if size <= 5000 else 2)
        turns = repeat if size <= 5000 else 3
        ours, process, memory, theirs, _ = measure(stemma, folder, case, turns, others)
        line(case.name, ours, process, memory - idle, 12 * case.bytes + 10 * MEGABYTE, theirs)
    verdicts = []
    for make in CASES:
        case, check = make()
        ours, process, memory, theirs, document = measure(stemma, folder, case, 1, others)
        line(case.name, ours, process, memory - idle, 12 * case.bytes + 10 * MEGABYTE, theirs)
        verdicts.append((case.name, *check(body(document))))
    print("\nWhat the collation made of the hostile ones:")
    for name, is_right, found in verdicts:
        print(f"  {name:<38} {'ok' if is_right else 'WRONG':<6} {found}")
    if bench:
        revisions(stemma, folder, bench, repeat, [peer for peer in others if peer.name == "wikidiff2"])
    return all(is_right for _, is_right, _ in verdicts)


def revisions(stemma, folder, rows, repeat, others):
    """All real revisions together: the sum of the collation's times, and of wikidiff2's on the same pairs."""
    ours, theirs = 0.0, [0.0] * len(others)
    for row in rows:
        old, new = [fold(x) for x in row["old"]], [fold(x) for x in row["new"]]
        ours += statistics.median(stemma.collate(old, new)["elapsed_ms"] for _ in range(3))
        for index, peer in enumerate(others):
            theirs[index] += peer.time(*sides(folder, old, new, peer.separator), 3) or float("inf")
    cells = ", ".join(f"{peer.name} {total:,.1f} ms ({ours / total:.2f} x)" for peer, total in zip(others, theirs))
    print(f"\n{len(rows)} real revisions together: collation {ours:,.1f} ms" + (f", {cells}" if cells else ""))
