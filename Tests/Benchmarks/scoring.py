"""Figures of how right a collation is, and the laws that every collation keeps."""
from collections import Counter, defaultdict

from engine import fold


def body(document):
    return [unit for unit in document["units"] if unit.get("scope", "body") == "body"]


def links(units):
    return {(i - 1, j - 1) for unit in units for i in unit["from"] for j in unit["to"]}


def operations(units):
    """(op, moved, old places, new places) of all units but those that stayed the same in place."""
    return {(unit["op"], bool(unit.get("moved")), tuple(i - 1 for i in unit["from"]), tuple(j - 1 for j in unit["to"]))
            for unit in units if unit["op"] != "same" or unit.get("moved")}


def groups(pairs):
    """The connected components of links."""
    parent = {}

    def root(node):
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, j in pairs:
        parent[root(("old", i))] = root(("new", j))
    sides = defaultdict(lambda: (set(), set()))
    for node in list(parent):
        sides[root(node)][node[0] == "new"].add(node[1])
    return {(tuple(sorted(old)), tuple(sorted(new))) for old, new in sides.values()}


class Tally:
    """Hits among what was reported and what is true."""

    def __init__(self):
        self.hits = self.reported = self.true = 0

    def add(self, reported, true):
        self.hits += len(reported & true)
        self.reported += len(reported)
        self.true += len(true)

    @property
    def precision(self):
        return self.hits / self.reported if self.reported else 1.0

    @property
    def recall(self):
        return self.hits / self.true if self.true else 1.0

    @property
    def f1(self):
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scores:
    """The figures of one data set; pairs are added one by one."""

    def __init__(self):
        self.tallies = defaultdict(Tally)
        self.elapsed = 0.0

    def add(self, row, document):
        units, old, new = body(document), [fold(x) for x in row["old"]], [fold(x) for x in row["new"]]
        self.elapsed += document["elapsed_ms"]
        if "links" in row:
            true, found = {tuple(link) for link in row["links"]}, links(units)
            changed = lambda pairs: {(i, j) for i, j in pairs if old[i] != new[j]}
            self.tallies["links"].add(found, true)
            self.tallies["changed links"].add(changed(found), changed(true))
            self.tallies["groups"].add({(tuple(i - 1 for i in u["from"]), tuple(j - 1 for j in u["to"]))
                                        for u in units if u["from"] and u["to"]}, groups(true))
            crossing = {a for a in true for b in true if (a[0] - b[0]) * (a[1] - b[1]) < 0}
            self.tallies["crossings"].add(found & crossing, crossing)
        if "ops" in row:
            for op in ("split", "merged"):
                self.tallies[op].add({x[2:] for x in operations(units) if x[0] == op},
                                     {(tuple(x["old"]), tuple(x["new"])) for x in row["ops"] if x["op"] == op})

    def figures(self):
        """Name to value; the higher the better."""
        result = {}
        tallies = self.tallies
        if "links" in tallies and tallies["links"].true:
            result["changed links, F1"] = tallies["changed links"].f1
            result["groups, F1"] = tallies["groups"].f1
            if tallies["crossings"].true:
                result["crossings, recall"] = tallies["crossings"].recall
        for op in ("split", "merged"):
            if op in tallies:
                result[f"{op}, recall"] = tallies[op].recall
                result[f"{op}, precision"] = tallies[op].precision
        return result


def broken_laws(old, new, document):
    """What a collation breaks of: each block in one unit, and the spans of a unit rebuild both of its sides."""
    broken, units = [], body(document)
    for side, blocks in (("from", old), ("to", new)):
        if Counter(k for unit in units for k in unit[side]) != Counter(range(1, len(blocks) + 1)):
            broken.append(f"not every block of '{side}' is in exactly one unit")
            continue
        for unit in units:
            if unit.get("spans") and unit[side]:
                text = fold("".join(span.get(side, "") for span in unit["spans"]))
                if text != fold("\n".join(blocks[k - 1] for k in unit[side])):
                    broken.append(f"the spans of '{side}' {unit[side]} do not rebuild it")
    return broken


MIRROR = {"split": "merged", "merged": "split", "added": "removed", "removed": "added"}


def is_mirrored(document, reverse):
    """Whether the collation of new with old relates the same blocks; which of two moved past the other may differ."""
    plain = {(unit["op"], tuple(unit["from"]), tuple(unit["to"])) for unit in body(document)}
    return plain == {(MIRROR.get(unit["op"], unit["op"]), tuple(unit["to"]), tuple(unit["from"])) for unit in body(reverse)}


def is_repeated(document, again):
    """Whether two runs give the same document but for the time they took."""
    return {**document, "elapsed_ms": 0} == {**again, "elapsed_ms": 0}
