"""Programs that extract articles: the one under test, and others that PyPI has."""
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
NO_ARTICLE = 1


class Stemma:
    """The program under test."""
    name = "stemma"

    def __init__(self, program):
        self.program = os.path.abspath(program)

    def predict(self, pages):
        """What it makes of each page with the page's own address."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(self.extract, pages))

    def extract(self, page):
        row, path = page
        address = ["--url", row["url"]] if row.get("url") else []
        done = subprocess.run([self.program, "extract", "--json", "--as", "html", *address, path], capture_output=True)
        if done.returncode not in (0, NO_ARTICLE):
            raise RuntimeError(f"{row['id']}: status {done.returncode}: {done.stderr.decode(errors='replace')[:300]}")
        return {"id": row["id"], **(prediction(json.loads(done.stdout)) if done.returncode == 0 else {"text": ""})}

    def command(self, pages):
        return [self.program, "extract", "--jsonl", "--as", "html", *(path for _, path in pages)]


def prediction(article):
    """A document stemma.article/1 in the terms of the scorer: the text is the body's, without title and apparatus."""
    paragraphs = [block["text"] for block in article["blocks"] if block["role"] == "body"]
    return {
        "text": "\n".join(paragraphs), "paragraphs": paragraphs, "title": article["title"], "author": article["authors"],
        "date": article["published"], "image": (article["lead_image"] or {}).get("url"), "publisher": article["publisher"],
    }


class Peer:
    """A library of PyPI in a process of its own."""
    names = ("trafilatura", "readability-lxml")

    def __init__(self, name, python):
        self.name, self.python = name, python
        self.version = python and os.path.exists(python) and self.run("version", [])

    def command(self, pages):
        return [self.python, os.path.join(HERE, "extraction_peer.py"), self.name, "extract"]

    def run(self, task, pages):
        listing = "".join(f"{json.dumps([row['id'], row.get('url'), path])}\n" for row, path in pages)
        done = subprocess.run([self.python, os.path.join(HERE, "extraction_peer.py"), self.name, task],
                              input=listing, capture_output=True, text=True)
        return done.stdout if done.returncode == 0 else None

    def predict(self, pages):
        return [json.loads(line) for line in (self.run("extract", pages) or "").splitlines()]
