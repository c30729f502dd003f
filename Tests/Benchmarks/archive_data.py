#!/usr/bin/env python3
"""Archives of any size for benchmarks and tests of scale: invented articles, written through `git fast-import`.

    archive_data.py OUT.git --articles 1000 --commits 1500 --sites 5

The archive is one that `stemma` could have recorded: `stemma verify` calls it intact. The same arguments give the same commits.
Every capture names the commit of the version before, so this program works out the names of trees and commits itself, and compares
the tips with what fast-import made.
"""

import argparse
import hashlib
import json
import random
import subprocess
import sys
import time

EXTRACTOR = {"name": "bench", "version": "1", "rules": ""}
AGENT = "stemma/0.1.0"
SIGNATURE = "Stemma <stemma@localhost>"
START = 1_767_225_600  # 2026-01-01T00:00:00Z
DAY = 86_400
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"

SITE_README = """# {site}

The articles of {site}, in the version that was recorded last.
"""
ATTRIBUTES = "* -text\narticle.md diff=markdown\npage.* -diff\n"


def canonical(value):
    """JSON as RFC 8785 has it, for keys in ASCII and numbers that are whole or short."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256(text):
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()


def object_name(kind, content):
    return hashlib.sha1(b"%s %d\0" % (kind, len(content)) + content).digest()


def article_id(url):
    bits = int.from_bytes(hashlib.sha256(url.encode()).digest()[:9], "big") >> 7
    return "".join(CROCKFORD[bits >> 5 * place & 31] for place in range(12, -1, -1))


def moment(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


class Prose:
    """Sentences of invented words, a few of them common and most of them rare, as in real texts."""

    def __init__(self, chance, words=6_000, sentences=12_000):
        onsets = ["b", "br", "c", "d", "dr", "f", "g", "h", "k", "l", "m", "n", "p", "qu", "r", "s", "st", "t", "tr", "v", "w"]
        vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
        ends = ["", "n", "r", "l", "s", "th", "nd", "ck", "m"]

        def word():
            return "".join(chance.choice(onsets) + chance.choice(vowels) for _ in range(chance.randint(1, 3))) + chance.choice(ends)

        vocabulary = sorted({word() for _ in range(2 * words)})
        chance.shuffle(vocabulary)
        self.words = vocabulary[:words]
        weights = [1 / (rank + 3) for rank in range(len(self.words))]
        self.sentences = []
        for _ in range(sentences):
            chosen = chance.choices(self.words, weights, k=chance.randint(8, 18))
            if chance.random() < 0.3:
                chosen[chance.randrange(1, len(chosen))] = str(chance.randint(2, 900))
            self.sentences.append(" ".join(chosen).capitalize() + ".")

    def paragraph(self, chance):
        return " ".join(chance.choices(self.sentences, k=chance.randint(1, 3)))

    def title(self, chance):
        return " ".join(chance.choices(self.words, k=5)).capitalize()[:56].rstrip()


class Article:
    """One article, from version to version."""

    def __init__(self, number, site, born, prose, chance, text_size):
        self.title = prose.title(chance)
        self.slug = "-".join(self.title.lower().split())[:50].strip("-")
        self.born = born
        day = time.strftime("%Y/%m/%d", time.gmtime(born))
        self.url = f"https://{site}/{day[:7]}/{number}/{self.slug}"
        self.id = article_id(self.url)
        self.folder = day.split("/") + [f"{self.slug}~{self.id[:8]}"]
        self.author = f"{chance.choice(prose.words).capitalize()} {chance.choice(prose.words).capitalize()}"
        self.paragraphs = []
        while sum(map(len, self.paragraphs)) < text_size:
            self.paragraphs.append(prose.paragraph(chance))
        self.version = 0
        self.commit = None

    def change(self, prose, chance):
        """Makes the next version: a paragraph rewritten, added or taken out."""
        self.version += 1
        if self.version == 1:
            return
        place = chance.randrange(len(self.paragraphs))
        kind = chance.random()
        if kind < 0.6:
            self.paragraphs[place] = prose.paragraph(chance)
        elif kind < 0.85 or len(self.paragraphs) < 3:
            self.paragraphs.insert(place, prose.paragraph(chance))
        else:
            del self.paragraphs[place]

    def page(self, site, filler):
        body = "\n".join(f"<p>{paragraph}</p>" for paragraph in self.paragraphs)
        return (
            f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{self.title} | {site}</title>\n'
            f'<link rel="canonical" href="{self.url}">\n{filler}</head>\n<body><article><h1>{self.title}</h1>\n'
            f'<p class="byline">By {self.author}</p>\n{body}\n</article></body></html>\n'
        ).encode()

    def files(self, site, captured, page):
        """The files of the version, and the SHA-256 of its text."""
        text = "\n\n".join([self.title] + self.paragraphs)
        content = {
            "title": self.title, "subtitle": None, "byline": [self.author], "published": None, "modified": None,
            "publisher": site, "canonical_url": self.url, "declared_source": ["", ""], "lead_image": None,
            "lead_image_credit": None, "language": "en", "body": [["paragraph", p] for p in self.paragraphs],
            "corrections": [],
        }
        record = {
            "schema": "stemma.capture/1", "article": self.id, "slug": self.slug, "version": self.version,
            "cause": "first" if self.version == 1 else "change", "publisher": site,
            "url": {"article": self.url, "requested": self.url, "final": self.url, "canonical": self.url},
            "capturedAt": moment(captured), "publishedAt": None, "modifiedAt": None,
            "capture": {"method": "import", "agent": AGENT, "operator": None, "note": None, "tags": []},
            "page": {
                "format": "html", "mediaType": "text/html", "bytes": len(page), "sha256": sha256(page), "kept": True,
                "charset": {"name": "utf-8", "evidence": "valid_utf8", "replacements": 0},
            },
            "text": {
                "sha256": sha256(text), "contentSHA256": sha256(canonical(content)), "blocks": len(self.paragraphs),
                "words": sum(len(p.split()) for p in self.paragraphs), "language": "en",
            },
            "claims": {
                "title": self.title, "subtitle": None, "authors": [self.author], "section": None, "displayedDate": None,
                "licence": None, "copyrightHolder": None, "declaredSource": None, "leadImage": None, "corrections": [],
                "candidates": {
                    "title": [{"value": self.title, "from": "h1", "weight": 2}],
                    "authors": [{"value": self.author, "from": "class byline", "weight": 0.7}],
                },
            },
            "blocks": [
                {"kind": "paragraph", "role": "body", "rule": "container:bodyClass", "sha256": sha256(p)[:16]}
                for p in self.paragraphs
            ],
            "extractor": {**EXTRACTOR, "confidence": 0.9, "warnings": []},
            "previous": self.commit,
        }
        markdown = "\n\n".join(["# " + self.title] + self.paragraphs) + "\n"
        files = {"article.md": markdown.encode(), "capture.json": canonical(record) + b"\n", "page.html": page}
        return files, record

    def message(self, record):
        first = self.version == 1
        body = f"First capture: {record['text']['blocks']} paragraphs." if first else f"Changed since v{self.version - 1}."
        trailers = {
            "Article": self.id, "Version": self.version, "URL": self.url, "Captured-At": record["capturedAt"],
            "Text-SHA256": record["text"]["sha256"], "Page-SHA256": record["page"]["sha256"],
            "Extractor": f"{EXTRACTOR['name']}/{EXTRACTOR['version']}", "Stemma": AGENT,
        }
        lines = "\n".join(f"{key}: {value}" for key, value in trailers.items())
        return f"Capture v{self.version}: {self.title}\n\n{body}\n\n{lines}\n".encode()


class Branch:
    """A branch with its tree in memory; commits go out in fast-import's form."""

    def __init__(self, name, out):
        self.name, self.out, self.root, self.tip = name, out, {}, None

    def commit(self, files, message, authored, committed):
        """Commits files, each a path in components and its bytes, and gives the commit's name."""
        signatures = f"author {SIGNATURE} {authored} +0000\ncommitter {SIGNATURE} {committed} +0000\n"
        stream = [b"commit refs/heads/%s\n%sdata %d\n%s\n" % (self.name.encode(), signatures.encode(), len(message), message)]
        for path, content in files:
            stream.append(b"M 100644 inline %s\ndata %d\n%s\n" % ("/".join(path).encode(), len(content), content))
            self._put(path, object_name(b"blob", content))
        self.out.write(b"".join(stream))
        parent = f"parent {self.tip}\n" if self.tip else ""
        tree = self._write(self.root).hex()
        self.tip = object_name(b"commit", f"tree {tree}\n{parent}{signatures}\n".encode() + message).hex()
        return self.tip

    def _put(self, path, blob):
        folder = self.root
        for name in path[:-1]:
            folder.pop(None, None)
            folder = folder.setdefault(name, {})
        folder.pop(None, None)
        folder[path[-1]] = blob

    def _write(self, folder):
        """The name of a folder's tree; kept under None until something in the folder changes."""
        if None not in folder:
            entries = sorted(folder.items(), key=lambda item: item[0] + "/" if isinstance(item[1], dict) else item[0])
            folder[None] = object_name(
                b"tree",
                b"".join(
                    b"40000 %s\0%s" % (name.encode(), self._write(entry)) if isinstance(entry, dict)
                    else b"100644 %s\0%s" % (name.encode(), entry)
                    for name, entry in entries
                ),
            )
        return folder[None]


def write_site(site, articles, commits, prose, chance, text_size, page_size, out):
    """Writes a site's branch and gives its tip; a portion of 20 articles a day."""
    days = max(1, articles // 20)
    births = sorted(START + chance.randrange(days * DAY) for _ in range(articles))
    population = [Article(number, site, born, prose, chance, text_size) for number, born in enumerate(births)]
    events = [(article.born, number) for number, article in enumerate(population)]
    for _ in range(commits - articles):
        number = chance.randrange(articles)
        events.append((births[number] + chance.randrange(60, 5 * DAY), number))
    events.sort()
    branch = Branch(site, out)
    filler = ""
    while len(filler) < page_size - text_size - 500:
        filler += f"<script>/* {prose.paragraph(chance)} */</script>\n"
    for captured, number in events:
        article = population[number]
        article.change(prose, chance)
        page = article.page(site, filler)
        files, record = article.files(site, captured, page)
        changes = [(article.folder + [name], content) for name, content in files.items()]
        if branch.tip is None:
            changes += [([".gitattributes"], ATTRIBUTES.encode()), (["README.md"], SITE_README.format(site=site).encode())]
        article.commit = branch.commit(changes, article.message(record), captured, captured + 5)
    return branch.tip


def write_archive(path, articles, commits, sites, text_size=1_000, page_size=2_000, seed=1, quiet=True):
    """Makes the archive at a path that is not there yet."""
    chance = random.Random(seed)
    prose = Prose(chance)
    subprocess.run(["git", "init", "-q", "--bare", "--initial-branch=main", path], check=True)
    importer = subprocess.Popen(["git", "-C", path, "-c", "core.compression=1", "fast-import", "--quiet", "--done"], stdin=subprocess.PIPE)
    out = importer.stdin
    main = Branch("main", out)
    manifest = {"schema": "stemma.archive/1", "name": "benchmark", "createdAt": moment(START)}
    files = [(["stemma.json"], canonical(manifest) + b"\n"), (["README.md"], b"# benchmark\n")]
    tips = {"main": main.commit(files, b"Begin the archive benchmark\n", START, START)}
    for number in range(sites):
        site = f"{prose.words[number]}{number}.example"
        share = articles // sites + (number < articles % sites)
        versions = commits // sites + (number < commits % sites)
        tips[site] = write_site(site, share, max(share, versions), prose, chance, text_size, page_size, out)
        if not quiet:
            print(f"\r{number + 1}/{sites} sites", end="", file=sys.stderr, flush=True)
    out.write(b"done\n")
    out.close()
    if importer.wait() != 0:
        raise RuntimeError("git fast-import failed")
    listing = subprocess.run(
        ["git", "-C", path, "for-each-ref", "--format=%(refname:lstrip=2) %(objectname)"], check=True, capture_output=True, text=True)
    if dict(line.split() for line in listing.stdout.splitlines()) != tips:
        raise RuntimeError("git made other commits than were worked out")
    subprocess.run(["git", "-C", path, "pack-refs", "--all"], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--commits", type=int, default=1_500)
    parser.add_argument("--sites", type=int, default=5)
    parser.add_argument("--text", type=int, default=1_000, help="bytes of text of an article")
    parser.add_argument("--page", type=int, default=2_000, help="bytes of a page")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_archive(
        options.path, options.articles, options.commits, options.sites, options.text, options.page, options.seed, quiet=False)


if __name__ == "__main__":
    main()
