"""Texts on which comparing programs fail: each a case and a check of what was reported."""
import random

from cases import Case
from prose import Prose

MEGABYTE = 1_000_000


def count(units, op, moved=None):
    return sum(unit["op"] == op and (moved is None or unit.get("moved", False) == moved) for unit in units)


def lines_of(prose, size, distinct):
    """Lines drawn from so many different ones."""
    base, lines, length = prose.sentences(distinct), [], 0
    while length < size:
        lines.append(prose.chance.choice(base))
        length += len(lines[-1]) + 2
    return base, lines


def repeated_lines():
    prose = Prose(71)
    base, old = lines_of(prose, MEGABYTE, 20)
    new, edits = [], 0
    for line in old:
        chance = prose.chance.random()
        edits += chance < 0.02
        if chance < 0.01:
            continue
        if chance < 0.02:
            new.append(prose.chance.choice(base))
        new.append(line)

    def check(units):
        found = len(units) - count(units, "same", False)
        return found <= edits, f"{found} changes reported, {edits} made"
    return Case("1 MB of 20 repeated lines, 2 % edits", old, new, set(), 0), check


def one_line():
    line = Prose(72).sentence()
    number = MEGABYTE // (len(line) + 2)
    gone = number // 10
    new = [line] * (number // 2) + ["A single different line."] + [line] * (number - number // 2 - gone)

    def check(units):
        added, removed = count(units, "added"), count(units, "removed")
        rest = len(units) - added - removed - count(units, "same", False)
        return (added, removed, rest) == (1, gone, 0), f"{added} added, {removed} of {gone} removed, {rest} other changes"
    return Case("1 MB of one repeated line", [line] * number, new, set(), 0), check


def rewrite():
    def text(seed):
        prose, paragraphs = Prose(seed), []
        while sum(map(len, paragraphs)) < MEGABYTE:
            paragraphs += [prose.paragraph() for _ in range(200)]
        return paragraphs

    def check(units):
        links = sum(1 for unit in units if unit["from"] and unit["to"])
        return links == 0, f"{links} units relate what is unrelated"
    return Case("total rewrite, 1 MB", text(73), text(7300), set(), 0), check


def one_paragraph():
    prose = Prose(74)
    old = prose.paragraph(MEGABYTE // 80)
    edits = len(old.split()) // 100
    new = prose.edit(old, edits)

    def check(units):
        marked = sum(len(span.get(side, "").split()) for unit in units for span in unit.get("spans", [])
                     for op, side in (("removed", "from"), ("added", "to")) if span["op"] == op)
        return len(units) == 1 and marked == 2 * edits, f"{marked} words marked, {2 * edits} changed"
    return Case("one 1 MB paragraph, 1 % edited", [old], [new], set(), 0), check


def shuffled():
    prose = Prose(75)
    old = [prose.paragraph() for _ in range(5000)]
    new = list(old)
    prose.chance.shuffle(new)

    def check(units):
        kept, moved = count(units, "same", False), count(units, "same", True)
        return kept + moved == len(old) and kept < 200, f"{moved} moved, {kept} stayed, {len(units) - kept - moved} other"
    return Case("5,000 paragraphs shuffled", old, new, set(), 0), check


def halves_swapped():
    prose = Prose(76)
    old = [prose.paragraph() for _ in range(2000)]

    def check(units):
        moved, stayed = count(units, "same", True), count(units, "same", False)
        return (moved, stayed) == (900, 1100), f"{moved} of 900 moved, {stayed} of 1,100 stayed"
    return Case("halves swapped, 2,000 paragraphs", old, old[900:] + old[:900], set(), 0), check


def all_edited():
    prose = Prose(77)
    old = [prose.paragraph() for _ in range(2000)]
    new = [prose.edit(text, 2) for text in old]

    def check(units):
        right = sum(unit["op"] == "edited" and unit["from"] == unit["to"] for unit in units)
        return right == len(old), f"{right} of 2,000 found"
    return Case("every paragraph edited, 2,000", old, new, set(), 0), check


CASES = (repeated_lines, one_line, rewrite, one_paragraph, shuffled, halves_swapped, all_edited)
