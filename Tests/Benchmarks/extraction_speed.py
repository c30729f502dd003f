"""The table of costs: pages per CPU-second and peak memory, beside the peers in the same run."""
import json
import os
import subprocess
import sys
import tempfile

from extraction_tools import Stemma

MEGABYTE = 1_000_000
PAGES_PER_SECOND, TIMES_TRAFILATURA, PEAK = 150, 2.5, 150

USAGE = """
import json, resource, subprocess, sys
subprocess.run(json.load(sys.stdin), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
spent = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"seconds": spent.ru_utime + spent.ru_stime, "peak": spent.ru_maxrss * 1024}))
"""


def usage(command):
    """CPU seconds and peak memory of a whole process, which a small one has to start: peaks are handed down."""
    done = subprocess.run([sys.executable, "-S", "-E", "-c", USAGE], input=json.dumps(command), capture_output=True,
                          text=True, check=True)
    return json.loads(done.stdout)


def measure(tool, pages):
    return usage(tool.command(pages)) if isinstance(tool, Stemma) else json.loads(tool.run("measure", pages))


def table(sets, tools, repeat):
    """Prints the table; whether stemma reached what it is to reach does not decide the exit status, as machines differ."""
    data = next((data for data in sets if data.name == "scrapinghub"), sets[0])
    print(f"\n{len(data.rows)} pages of {data.name}, best of {repeat} turns. stemma is a whole process, start and output included;")
    print("of the peers only the time inside the library counts.\n")
    with tempfile.TemporaryDirectory() as scratch:
        pages = data.unpack(scratch)
        turns = [[measure(tool, pages) for tool in tools] for _ in range(repeat)]
        rates, peaks = {}, {}
        for index, tool in enumerate(tools):
            rates[tool.name] = len(pages) / min(turn[index]["seconds"] for turn in turns)
            peaks[tool.name] = max(turn[index]["peak"] for turn in turns) / MEGABYTE
        print(f"{'':<18}{'pages per CPU-second':>22}{'stemma is':>14}{'peak memory':>14}")
        for name, rate in rates.items():
            print(f"{name:<18}{rate:>22.0f}{rates['stemma'] / rate:>11.2f} x  {peaks[name]:>11.0f} MB")
        goal("pages per CPU-second", rates["stemma"], PAGES_PER_SECOND)
        if "trafilatura" in rates:
            goal("times trafilatura", rates["stemma"] / rates["trafilatura"], TIMES_TRAFILATURA)
        goal("peak memory", PEAK, peaks["stemma"])
        growth(tools[0], scratch)
    return True


def goal(name, value, target):
    print(f"{name}: {'reached' if value >= target else 'missed'}")


def growth(stemma, scratch):
    """Time and memory over the size of a page: linear, or not."""
    print(f"\n{'one page of':<18}{'CPU seconds':>22}{'':>14}{'peak memory':>14}")
    for size in (1, 2, 4):
        path = os.path.join(scratch, f"{size}.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write("<!DOCTYPE html><title>A long page</title><article><h1>A long page</h1>")
            paragraph = 0
            while file.tell() < size << 20:
                paragraph += 1
                file.write(f"<p>Paragraph {paragraph} says that the <b>lamp</b> was lit at {paragraph} minutes past the hour, "
                           "that nobody on the mole had asked for it, and that it was put out again before the boat came in.</p>\n")
        spent = usage(stemma.command([(None, path)]))
        print(f"{size} MiB{'':<13}{spent['seconds']:>22.2f}{'':>14}{spent['peak'] / MEGABYTE:>11.0f} MB")
