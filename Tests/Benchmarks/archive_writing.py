"""How fast an archive is written: `import` beside `git fast-import`, `record` beside `git add` and `git commit`.

Each function returns rows (name, value, peer's value, ratio, wanted) of one run on one machine; values are medians.
"""

import base64
import json
import os
import random
import resource
import statistics
import subprocess
import tempfile
import time

from archive_data import Prose

ENVIRONMENT = {
    "PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Bench", "GIT_AUTHOR_EMAIL": "bench@tests.example",
    "GIT_COMMITTER_NAME": "Bench", "GIT_COMMITTER_EMAIL": "bench@tests.example",
}


def run(arguments, **options):
    return subprocess.run(arguments, check=True, env=ENVIRONMENT, stdout=subprocess.PIPE, **options)


def timed(arguments, **options):
    """Seconds of waiting and of CPU that a process took."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run(arguments, **options)
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def line(prose, chance, number, sites):
    """A capture of about 6 KB of text and a page of about 40 KB."""
    title = prose.title(chance)
    paragraphs = [prose.paragraph(chance) for _ in range(24)]
    furniture = "".join(f'<div class="c{chance.randrange(99)}"><a href="/{prose.title(chance)}">{prose.title(chance)}</a></div>'
                        for _ in range(300))
    page = f"<html><title>{title}</title><body>" + "".join(f"<p>{text}</p>\n" for text in paragraphs) + furniture
    blocks = [{"n": place + 1, "scope": "body", "role": "body", "kind": "paragraph", "text": text, "range": None, "rule": "p"}
              for place, text in enumerate(paragraphs)]
    article = {"schema": "stemma.article/1", "title": title, "authors": ["Orla Hathersage"], "corrections": [], "blocks": blocks,
               "confidence": 1, "warnings": [], "candidates": {}, "extractor": {"name": "bench", "version": "1", "rules": ""}}
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_767_225_600 + number * 600))
    return json.dumps({
        "schema": "stemma.import/1", "url": f"https://site{number % sites}.example/{number}", "captured_at": moment,
        "format": "html", "page_base64": base64.b64encode(page.encode()).decode(), "article": article}) + "\n"


def importing(stemma, count=2_000, sites=5, runs=5):
    """Captures that are ready, against `git fast-import` fed the very commits and files that came of it."""
    chance = random.Random(5)
    prose = Prose(chance)
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/captures.jsonl", "w", encoding="utf-8") as file:
            file.writelines(line(prose, chance, number, sites) for number in range(count))
        for number in range(runs):
            archive, stream, peer = f"{folder}/{number}.git", f"{folder}/stream", f"{folder}/peer{number}.git"
            run([stemma, "init", archive])
            ours.append(timed([stemma, "import", "-A", archive, f"{folder}/captures.jsonl"]))
            if number == 0:
                # Signatures of the log are left out: the peer has no such thing to do.
                with open(stream, "wb") as file:
                    subprocess.run(["git", "-C", archive, "fast-export", "--branches"], check=True, stdout=file, env=ENVIRONMENT)
            run(["git", "init", "-q", "--bare", peer])
            with open(stream, "rb") as file:
                theirs.append(timed(["git", "-C", peer, "fast-import", "--quiet"], stdin=file))
    rows = []
    for place, name, wanted in [(0, "import, captures per second", 2.5), (1, "import, captures per CPU-second", 1.5)]:
        mine = count / statistics.median(item[place] for item in ours)
        other = count / statistics.median(item[place] for item in theirs)
        rows.append((name, mine, other, mine / other, f">= {wanted}"))
    return rows


def recording(stemma, page, runs=15):
    """One `record` of a new page, against `git add` and `git commit` of the same three files."""
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        archive, work = f"{folder}/a.git", f"{folder}/work"
        run([stemma, "init", archive])
        run(["git", "init", "-q", work])
        with open(page, "rb") as file:
            content = file.read()
        for number in range(runs):
            with open(f"{folder}/page.html", "wb") as file:
                file.write(content + b"<!-- %d -->" % number)
            url = f"https://site.example/{number}"
            ours.append(timed([stemma, "record", "-A", archive, "--url", url, f"{folder}/page.html"])[0])
            names = run(["git", "-C", archive, "ls-tree", "-r", "--name-only", "site.example"]).stdout.decode().split("\n")
            for name in ["article.md", "capture.json", "page.html"]:
                path = next(path for path in reversed(names) if path.endswith(name))
                blob = run(["git", "-C", archive, "cat-file", "blob", f"site.example:{path}"]).stdout
                os.makedirs(f"{work}/{number}", exist_ok=True)
                with open(f"{work}/{number}/{name}", "wb") as file:
                    file.write(blob)
            start = time.perf_counter()
            run(["git", "-C", work, "add", "."])
            run(["git", "-C", work, "commit", "-q", "-m", "x"])
            theirs.append(time.perf_counter() - start)
    mine, other = 1_000 * statistics.median(ours), 1_000 * statistics.median(theirs)
    return [("record, ms", mine, other, mine / other, "<= 0.5, and <= 60 ms")]


if __name__ == "__main__":
    import sys

    for row in importing(sys.argv[1]) + recording(sys.argv[1], sys.argv[2]):
        print("%-32s %10.1f %10.1f %6.2f  %s" % row)


def measure(bench):
    """Prints the rows of this section."""
    bench.section("Writing")
    fixtures = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Fixtures/fenwick")
    rows = importing(bench.stemma) if bench.has("import") else []
    rows += recording(bench.stemma, os.path.join(fixtures, "courier-v3.html"))
    for name, value, peer, ratio, wanted in rows:
        print(f"  {name:<52} {value:>13,.1f} {peer or 0:>11,.1f} {ratio or 0:>6.2f} x  {wanted}", flush=True)
