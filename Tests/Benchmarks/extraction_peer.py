"""Runs an extraction library on pages: extraction_peer.py LIBRARY TASK < LIST, a line [id, url, path] in JSON for each page.

  version  prints the library's version
  extract  prints what it makes of each page, in the terms of the scorer
  measure  prints the CPU time of the extraction alone, without what starts Python, and the peak memory of the process
"""
import json
import re
import resource
import sys
import time
from importlib.metadata import version


def trafilatura(page, url):
    from trafilatura import bare_extraction
    document = bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    if document is None:
        return {"text": ""}
    return {"text": document.text or "", "title": document.title, "author": document.author, "date": document.date,
            "image": document.image, "publisher": document.sitename}


BLOCKS = {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "tr", "br", "td", "dt", "dd", "section"}


def readability(page, url):
    from lxml.html import fromstring
    from readability import Document
    document = Document(page, url=url)
    root = fromstring(document.summary())
    for element in root.iter():
        if element.tag in BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    lines = (re.sub(r"\s+", " ", line).strip() for line in root.text_content().split("\n"))
    return {"text": "\n".join(line for line in lines if line), "title": document.short_title(), "author": document.author()}


LIBRARIES = {"trafilatura": trafilatura, "readability-lxml": readability}


def extracted(extract, page, url):
    try:
        return extract(page, url)
    except Exception as error:  # A library that fails on a page has made nothing of it.
        print(f"{url}: {error}", file=sys.stderr)
        return {"text": ""}


def main():
    name, task = sys.argv[1:]
    extract = LIBRARIES[name]
    if task == "version":
        extract(b"<p>Imports what the library needs, so that a missing part is noticed.</p>", None)
        print(version(name))
        return
    spent = 0.0
    for line in sys.stdin:
        identifier, url, path = json.loads(line)
        with open(path, "rb") as file:
            page = file.read()
        start = time.process_time()
        result = extracted(extract, page, url)
        spent += time.process_time() - start
        if task == "extract":
            print(json.dumps({"id": identifier, **result}))
    if task == "measure":
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        print(json.dumps({"seconds": spent, "peak": peak}))


if __name__ == "__main__":
    main()
