"""How fast an archive is opened, listed, searched and indexed, beside plain git on the same archive."""
import os
import shutil
import subprocess

from archive_data import write_archive

SITES = 50


def git(bench, archive, *arguments):
    return ["git", "-C", archive, *arguments]


def measure(bench):
    bench.section(f"reading: {bench.articles:,} articles, {bench.commits:,} commits on {SITES} branches; warm index")
    archive = bench.path("reading.git")
    write_archive(archive, bench.articles, bench.commits, SITES, seed=3)
    bench.run(git(bench, archive, "commit-graph", "write", "--reachable", "--changed-paths"))
    stemma = [bench.stemma]
    indexing(bench, archive)
    idle = bench.milliseconds(stemma + ["--version"])
    bench.row("the process alone: --version", idle, "ms")
    slug, site, folder = some_article(bench, archive)
    log = git(bench, archive, "log", "--format=%H", site, "--", folder)
    bench.row("history of one article: log", bench.milliseconds(stemma + ["log", "-A", archive, slug]), "ms",
              bench.milliseconds(log), at_most=30)
    without = bench.run(["git", "-C", archive, "-c", "core.commitGraph=false", *log[3:]])[0] * 1_000
    bench.row("  beside git log without commit-graph, once", bench.milliseconds(stemma + ["log", "-A", archive, slug]), "ms", without)
    bench.row("opening, and one article: show", bench.milliseconds(stemma + ["show", "-A", archive, slug]), "ms")
    bench.row("opening, and one line: list --limit 1",
              bench.milliseconds(stemma + ["list", "-A", archive, "--limit", "1"]), "ms", at_most=20)
    bench.row("first page: list --limit 50",
              bench.milliseconds(stemma + ["list", "-A", archive, "--limit", "50"]), "ms",
              bench.milliseconds(git(bench, archive, "for-each-ref")), at_most=40)
    bench.row("first page: list | head -50",
              bench.milliseconds(stemma + ["list", "-A", archive], pipe=["head", "-50"]), "ms", at_most=40)
    if bench.has("search"):
        searching(bench, archive)
    for name, arguments in (("list", ["list", "-A", archive]), ("log", ["log", "-A", archive, slug])):
        bench.row(f"memory of {name}", bench.memory(stemma + arguments), "MB", at_most=300)
    shutil.rmtree(archive)
    many_sites(bench)


def indexing(bench, archive):
    """The index built by opening, and built again."""
    seconds = bench.run([bench.stemma, "list", "-A", archive, "--limit", "1"])[0]
    bench.row("index built at the first opening", bench.commits / seconds, "/s")
    runs = sorted(bench.run([bench.stemma, "reindex", "-A", archive])[0] for _ in range(3))
    peer = bench.run(git(bench, archive, "log", "--all", "--format=%H", "--name-only"))[0]
    bench.row("index built again: reindex; peer git log --name-only", bench.commits / runs[1], "/s", bench.commits / peer, at_least=3_000)
    bench.row("memory of reindex", bench.memory([bench.stemma, "reindex", "-A", archive]), "MB", at_most=300)
    bench.row("size of the index", os.path.getsize(os.path.join(archive, "stemma", "index.sqlite")) / 1e6, "MB")


def searching(bench, archive):
    """Words of every frequency, after the search index was built once."""
    stemma = [bench.stemma, "search", "-A", archive]
    seconds = bench.run(stemma + ["--count", "zzz"], expected=(0, 1))[0]
    bench.row("search index built at the first search", bench.commits / seconds, "/s")
    bench.row("size of the search index", os.path.getsize(os.path.join(archive, "stemma", "search.sqlite")) / 1e6, "MB")
    text = subprocess.run(
        [bench.stemma, "list", "-A", archive, "--limit", "200"], capture_output=True, text=True, env=bench.environment).stdout
    words = [word for line in text.splitlines() for word in line.split("\t")[7].lower().split()]
    rare, phrase = min(words, key=words.count), " ".join(text.splitlines()[0].split("\t")[7].split()[:2])
    peer = bench.run(git(bench, archive, "grep", "-c", "-i", rare, *branches(bench, archive), "--", "*/article.md"), expected=(0, 1))[0]
    bench.row("search: a rare word; peer git grep of the latest", bench.milliseconds(stemma + [rare], expected=(0, 1)), "ms",
              peer * 1_000, at_most=50)
    bench.row("search: two words in a phrase", bench.milliseconds(stemma + [f'"{phrase}"'], expected=(0, 1)), "ms", at_most=50)
    bench.row("search --in removed: a rare word", bench.milliseconds(stemma + ["--in", "removed", rare], expected=(0, 1)), "ms", at_most=50)
    bench.row("memory of search", bench.memory(stemma + [rare]), "MB", at_most=300)


def many_sites(bench):
    """An archive of several thousand small sites."""
    archive = bench.path("sites.git")
    count = 3_000
    write_archive(archive, count, count, count, seed=4)
    bench.run([bench.stemma, "list", "-A", archive, "--limit", "1"])
    bench.row(f"list --limit 1 with {count:,} branches", bench.milliseconds([bench.stemma, "list", "-A", archive, "--limit", "1"]), "ms",
              bench.milliseconds(git(bench, archive, "for-each-ref")))
    shutil.rmtree(archive)


def branches(bench, archive):
    return bench.run(git(bench, archive, "for-each-ref", "--format=%(refname)", "refs/heads"))[2].decode().split()


def some_article(bench, archive):
    """The slug, the branch and the folder of an article with several versions."""
    line = bench.run([bench.stemma, "list", "-A", archive, "--sort", "versions", "--limit", "1"])[2].decode().split("\t")
    folder = bench.run(git(bench, archive, "log", "--all", "--format=", "--name-only", f"--grep=Article: {line[1]}", "-1"))[2]
    return line[1], line[6], os.path.dirname(folder.decode().split()[-1])
