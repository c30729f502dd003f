"""The quality gate: the scores of data sets with known answers, beside their targets, floors and the peers."""
import importlib.util
import json
import math
import os
import tempfile

FLOORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "extraction-floors.json")

# What is to be reached on every data set that has the answers.
TARGETS = {
    "scrapinghub": {"4-gram F1": 0.968, "paragraph F1": 0.930},
    "wcxb_article": {"4-gram F1": 0.945, "paragraph F1": 0.885},
    "trafilatura": {"segments F1": 0.928},
    "": {"title exact": 0.88, "author exact set": 0.85, "author answered": 0.85, "date same day": 0.92},
}


def scorer(folder):
    """The scorer that the bench folder brings."""
    spec = importlib.util.spec_from_file_location("score", os.path.join(folder, "score.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(score):
    """Name to value of what the scorer found; the higher the better."""
    result = {}
    if "shingle" in score:
        result["4-gram F1"] = score["shingle"]["F1"]
        result["paragraph F1"] = score["para"]["F1"]
    if "segments" in score:
        result["segments F1"] = score["segments"]["F1"]
    if "opening" in score:
        result["opening found"] = score["opening"]["found"]
    for field, name in (("title", "title exact"), ("author", "author exact set"), ("date", "date same day"), ("image", "lead image")):
        if field in score.get("meta", {}):
            found = score["meta"][field]
            result[name] = found["P"]
            result[name.split()[0] + " answered"] = found["answered"] / found["n"]
    return result


def gate(folder, sets, tools, pins=False):
    """Prints the figures; whether none of the first tool's is below its floor. With `pins` they become the floors."""
    score, passed = scorer(folder), True
    with open(FLOORS, encoding="utf-8") as file:
        floors = json.load(file)
    print("".join([f"{'Data set and figure':<24}", *(f"{name:>9}" for name in ("stemma", "target", "floor")), " " * 8,
                   *(f"{peer.name:>18}" for peer in tools[1:])]).rstrip())
    for data in sets:
        with tempfile.TemporaryDirectory() as scratch:
            pages = data.unpack(scratch)
            found = [figures(score.score(data.rows, {x["id"]: x for x in tool.predict(pages)})) for tool in tools]
        if pins:
            floors[data.digest] = {name: math.floor(value * 1000) / 1000 for name, value in found[0].items()}
        lowest = floors.get(data.digest, {})
        print(f"{data.name}, {len(data.rows)} pages" + ("" if lowest else f", not known: no floors ({data.digest[:12]})"))
        for name, value in found[0].items():
            target = TARGETS.get(data.name, {}).get(name, TARGETS[""].get(name))
            floor = lowest.get(name)
            is_low = floor is not None and value < floor
            passed &= not is_low
            verdict = "BELOW" if is_low else "" if target is None else "reached" if value >= target else "missed"
            cells = "".join(f"{cell:>18}" for cell in (show(other.get(name)) for other in found[1:]))
            print(f"  {name:<22}{show(value):>9}{show(target):>9}{show(floor):>9} {verdict:<7}{cells}".rstrip())
    if pins:
        with open(FLOORS, "w", encoding="utf-8") as file:
            file.write(json.dumps(floors, indent=2, sort_keys=True) + "\n")
    return passed


def show(value):
    return "" if value is None else f"{value:.3f}"
