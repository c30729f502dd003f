"""Eight processes record into one archive, all of them the same articles, while others read, verify, index and pack it."""
import os
import subprocess
import threading
import time
from collections import Counter

from archives import Archive, documents, environment
from judge import BLOCKED, CORRUPT, LIE, LOST, TWICE
from scenarios import INIT

WRITERS, SITES = 8, 20
# Of each writer, in a whole run.
CAPTURES = 500

PAGE = """<html><head><title>Otter report {article}</title>
<link rel="canonical" href="https://weir-{site}.example/otter-{article}"></head>
<body><article><h1>Otter report {article}</h1>
<p>Seen by watcher {writer}: the otter was below weir {site} with fish number {number}, which it had not paid for.</p>
<p>It was asked to leave by the lock-keeper, and did so when it had finished.</p></article></body></html>
"""

# What others do over and over meanwhile, and the exit statuses that are no error.
MEANWHILE = [
    (["list", "-A", "ARCHIVE"], {0}),
    (["log", "-A", "ARCHIVE", "https://weir-0.example/otter-0"], {0, 2}),
    (["diff", "-A", "ARCHIVE", "https://weir-0.example/otter-0"], {0, 1, 2}),
    (["verify", "-A", "ARCHIVE"], {0}),
    (["reindex", "-q", "-A", "ARCHIVE"], {0}),
    (["compact", "-q", "-A", "ARCHIVE"], {0}),
]
# Until the article has been recorded, or has two versions, there is nothing to show.
NOT_YET = (b"article.unknown", b"no article matches", b"version.only", b"has one version")


def trial(program, folder, captures):
    """What is wrong after it, and a line of figures."""
    os.makedirs(folder)
    archive = Archive(program, folder)
    archive.run(INIT)
    for writer in range(WRITERS):
        for number in range(captures):
            with open(page(folder, writer, number), "w") as file:
                file.write(PAGE.format(article=number // SITES, site=number % SITES, writer=writer, number=number))
    found, ended, rounds = [], threading.Event(), Counter()

    def repeat(command, allowed):
        while not ended.is_set():
            # Thousands of captures, and every core is busy.
            outcome = archive.run(command, patience=600)
            rounds[command[0]] += 1
            if outcome.status not in allowed or (outcome.status == 2 and not any(m in outcome.err for m in NOT_YET)):
                found.append((BLOCKED, f"{command[0]} ended with {outcome.status}: {outcome.err.decode()[:500]}"))

    others = [threading.Thread(target=repeat, args=arguments) for arguments in MEANWHILE]
    start = time.monotonic()
    processes = [record(archive, writer, captures) for writer in range(WRITERS)]
    for thread in others:
        thread.start()
    reported = []
    for process, out in processes:
        if process.wait() != 0:
            with open(out + ".err", errors="replace") as file:
                found.append((BLOCKED, f"a writer ended with {process.returncode}: {file.read()[-500:]}"))
        with open(out, "rb") as file:
            reported += documents(file.read())
    seconds = time.monotonic() - start
    ended.set()
    for thread in others:
        thread.join()
    return found + checked(archive, reported, WRITERS * captures), figures(seconds, WRITERS * captures, rounds)


def page(folder, writer, number):
    return os.path.join(folder, f"{writer}-{number}.html")


def record(archive, writer, captures):
    out = os.path.join(archive.folder, f"{writer}.jsonl")
    pages = [page(archive.folder, writer, number) for number in range(captures)]
    with open(out, "wb") as file, open(out + ".err", "wb") as errors:
        command = [archive.program, "record", "--jsonl", "-A", archive.path, *pages]
        return subprocess.Popen(
            command, stdout=file, stderr=errors, env=environment(archive.folder), cwd=archive.folder), out


def checked(archive, reported, expected):
    found = []
    commits, texts = archive.commits(), Counter(
        archive.git("log", "--branches", "--format=%(trailers:key=Text-SHA256,valueonly)").split())
    missing = [document for document in reported if document.get("commit") not in commits]
    if missing:
        found.append((LIE, f"{len(missing)} reported and not there, such as {missing[0]}"))
    if len(texts) < expected:
        found.append((LOST, f"{len(texts)} of {expected} captures are there"))
    if twice := [text for text, count in texts.items() if count > 1]:
        found.append((TWICE, f"{len(twice)} texts are there more than once"))
    listed = sum(int(line.split("\t")[2]) for line in archive.run(["list", "-A", "ARCHIVE"]).out.decode().splitlines())
    if listed != expected:
        found.append((LOST, f"the index knows {listed} of {expected} captures"))
    if faults := archive.faults():
        found.append((CORRUPT, faults))
    return found


def figures(seconds, captures, rounds):
    meanwhile = ", ".join(f"{count} × {name}" for name, count in sorted(rounds.items()))
    return (f"{WRITERS} writers, {captures} captures on {SITES} sites: {seconds:.0f} s, "
            f"{seconds / captures * 1000:.0f} ms each; meanwhile {meanwhile}")
