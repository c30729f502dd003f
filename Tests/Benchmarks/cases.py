"""Pairs of texts of which it is known what happened to every paragraph."""
import random
from dataclasses import dataclass

from prose import Prose


@dataclass
class Case:
    """A pair; an operation is (op, moved, old places, new places), counted from 0, and `words` the number of words changed."""
    name: str
    old: list
    new: list
    operations: set
    words: int

    @property
    def bytes(self):
        return sum(len(text.encode()) + 2 for text in self.old + self.new)


def revision(size, seed, sentences=4):
    """A text of so many paragraphs: 5 % edited, 2 % moved, 1 % each split, merged, added and removed.

    What is changed stands apart, and what moves goes past five paragraphs at least, so that there is one right answer.
    """
    prose, chance = Prose(seed), random.Random(seed + 1)
    old = [prose.paragraph(sentences) for _ in range(size)]
    places = list(range(2, size - 3, 3))
    chance.shuffle(places)
    share = lambda per_cent: max(1, size * per_cent // 100)
    taken = {kind: {places.pop() for _ in range(share(per_cent))}
             for kind, per_cent in (("edited", 5), ("moved", 2), ("split", 1), ("merged", 1), ("added", 1), ("removed", 1))}

    items, words, skipped = [], 0, set()  # an item: (op, moved, old places, new texts)
    for place, text in enumerate(old):
        if place in skipped or place in taken["moved"]:
            continue
        if place in taken["edited"]:
            count = chance.randint(1, 3)
            items.append(("edited", False, [place], [prose.edit(text, count)]))
            words += 2 * count
        elif place in taken["split"]:
            parts = text.split(". ")
            half = len(parts) // 2
            items.append(("split", False, [place], [". ".join(parts[:half]) + ".", ". ".join(parts[half:])]))
        elif place in taken["merged"]:
            items.append(("merged", False, [place, place + 1], [text + " " + old[place + 1]]))
            skipped.add(place + 1)
        elif place in taken["removed"]:
            items.append(("removed", False, [place], []))
            words += len(text.split())
        else:
            items.append(("same", False, [place], [text]))
        if place in taken["added"]:
            added = prose.paragraph(sentences)
            items.append(("added", False, [], [added]))
            words += len(added.split())
    for place in sorted(taken["moved"]):
        # Between two paragraphs that did not change, far from where it stood.
        gaps = [i for i in range(1, len(items)) if items[i - 1][0] == items[i][0] == "same" and not items[i - 1][1]
                and not items[i][1] and abs(items[i][2][0] - place) > 5]
        items.insert(chance.choice(gaps), ("same", True, [place], [old[place]]))

    new, operations = [], set()
    for op, moved, places, texts in items:
        operations.add((op, moved, tuple(places), tuple(range(len(new), len(new) + len(texts)))))
        new += texts
    return Case(f"{size:,} paragraphs", old, new, operations, words)
