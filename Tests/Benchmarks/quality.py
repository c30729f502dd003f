"""The quality gate: figures of data sets with known answers against their floors, and the laws on every pair."""
import hashlib
import json
import math
import os

from cases import revision
from engine import fold
from scoring import Scores, body, broken_laws, is_mirrored, is_repeated, links, operations

FLOORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "collation-floors.json")
NULL = "false links a 100 blocks"
LAWS = "laws broken"


def floors():
    """The floors of each data set, by the hash of its file."""
    with open(FLOORS, encoding="utf-8") as file:
        return json.load(file)


def pinned(figures):
    """Floors that the figures just reach, rounded to a thousandth; to a tenth for false links, of which one more is no matter."""
    return {name: (math.floor(values[0] * 10) + 1) / 10 if name == NULL else math.floor(values[0] * 1000) / 1000
            for name, values in figures.items() if name != LAWS}


def data_sets(folder):
    """The data files of a bench folder: name, hash, rows."""
    data = os.path.join(folder, "collation", "data")
    for name in sorted(os.listdir(data)):
        if name.endswith(".json"):
            with open(os.path.join(data, name), "rb") as file:
                bytes = file.read()
            yield name.removesuffix(".json"), hashlib.sha256(bytes).hexdigest(), json.loads(bytes)


def score(stemma, rows):
    """The figures of a data set, each over all of it and over its halves."""
    whole, halves, broken, mirrored = Scores(), (Scores(), Scores()), [], 0
    for index, row in enumerate(rows):
        old, new = [fold(x) for x in row["old"]], [fold(x) for x in row["new"]]
        document = stemma.collate(old, new)
        for scores in (whole, halves[index % 2]):
            scores.add(row, document)
        broken += [f"{row['id']}: {law}" for law in broken_laws(old, new, document)]
        if not is_repeated(document, stemma.collate(old, new)):
            broken.append(f"{row['id']}: a second run gives another result")
        mirrored += is_mirrored(document, stemma.collate(new, old))
    figures = {name: (value, *(half.figures().get(name) for half in halves)) for name, value in whole.figures().items()}
    figures["mirrored, share of pairs"] = (mirrored / len(rows), None, None)
    figures[LAWS] = (len(broken), None, None)
    if any("links" in row for row in rows):
        figures[NULL] = (false_links(stemma, rows), None, None)
    return figures, broken, whole.elapsed


def false_links(stemma, rows):
    """Links between the old side of a pair and the new side of the next one that shares no block with it, a 100 old blocks."""
    found = blocks = 0
    for row, other in zip(rows, rows[1:] + rows[:1]):
        old, new = [fold(x) for x in row["old"]], [fold(x) for x in other["new"]]
        if set(old) & set(new):
            continue
        found += len(links(body(stemma.collate(old, new))))
        blocks += len(old)
    return 100 * found / blocks if blocks else 0.0


def generated(stemma, seeds=(11, 12, 13)):
    """Cases of our own making: the operations and the words marked, each exactly right or not."""
    rows = []
    for size in (40, 200, 300, 1000, 2000, 5000):
        right, marked, true = [], [], []
        for seed in seeds if size <= 1000 else seeds[:1]:
            case = revision(size, seed)
            document = stemma.collate(case.old, case.new)
            wanted = {x for x in case.operations if x[0] != "same" or x[1]}
            right.append(operations(body(document)) == wanted and not broken_laws(case.old, case.new, document))
            summary = document["summary"]
            marked.append(summary["words_removed"] + summary["words_added"])
            true.append(case.words)
        rows.append((f"{size:,} paragraphs", f"{sum(right)} of {len(right)} exact",
                     f"{sum(marked):,} of {sum(true):,}", all(right) and marked == true))
    return rows


def show(value, name):
    if value is None:
        return ""
    return f"{value:.0f}" if name == LAWS else f"{value:.2f}" if name == NULL else f"{value:.4f}"


def gate(stemma, folder, pins=False):
    """Prints all figures; whether none is below its floor. With `pins`, the figures become the floors."""
    passed = True
    print("Generated cases: operations, and words marked of words changed")
    for name, exact, words, is_right in generated(stemma):
        passed &= is_right
        print(f"  {name:<20} {exact:<14} {words:<18} {'ok' if is_right else 'WRONG'}")
    if not folder:
        print("STEMMA_BENCH is not set: no data sets are scored.")
        return passed
    known = floors()
    print(f"\n{'Data set and figure':<42} {'all':>8} {'half':>8} {'half':>8} {'floor':>8}")
    for name, digest, rows in data_sets(folder):
        figures, broken, elapsed = score(stemma, rows)
        if pins:
            known[digest] = pinned(figures)
        lowest = known.get(digest, {})
        print(f"{name}, {len(rows)} pairs, {elapsed:.1f} ms in the collation" + ("" if lowest else ", not known: no floors"))
        for figure, values in figures.items():
            floor = 0 if figure == LAWS else lowest.get(figure)
            is_low = floor is not None and (values[0] > floor if figure in (LAWS, NULL) else values[0] < floor)
            passed &= not is_low
            cells = " ".join(f"{show(value, figure):>8}" for value in values)
            verdict = "" if floor is None else "BELOW" if is_low else "ok"
            print(f"  {figure:<40} {cells} {show(floor, figure):>8} {verdict}".rstrip())
        for law in broken[:5]:
            print(f"    {law}")
    if pins:
        with open(FLOORS, "w", encoding="utf-8") as file:
            file.write(json.dumps(known, indent=2, sort_keys=True) + "\n")
    return passed
