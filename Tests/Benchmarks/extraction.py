#!/usr/bin/env python3
"""Measures how right, how fast and how frugal the extraction is, beside the peers that are installed.

Usage: extraction.py STEMMA [--quality] [--speed] [--peers PYTHON] [--repeat N] [--pin]

STEMMA_BENCH names a folder with `extraction/score.py` and data sets `extraction/data/NAME/` of a file `gold.jsonl` and pages.

  quality  every data set is scored; no figure may be below its floor in extraction-floors.json, where a data set is known by
           the SHA-256 of its answers and pages
  speed    pages per CPU-second and peak memory over the first data set named scrapinghub, else over the first

Without --quality or --speed, both. --peers names a Python that has trafilatura and readability-lxml. --pin writes the measured
figures as the new floors. Exit status 1: below a floor.
"""
import argparse
import os
import sys

import extraction_quality as quality
import extraction_speed as speed
from extraction_data import DataSet
from extraction_tools import Peer, Stemma


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("stemma")
    arguments.add_argument("--quality", action="store_true")
    arguments.add_argument("--speed", action="store_true")
    arguments.add_argument("--peers", metavar="PYTHON")
    arguments.add_argument("--repeat", type=int, default=3)
    arguments.add_argument("--pin", action="store_true")
    options = arguments.parse_args()
    bench = os.environ.get("STEMMA_BENCH")
    if not bench:
        print("STEMMA_BENCH is not set: there are no pages to extract.")
        return True
    both, folder = not (options.quality or options.speed), os.path.join(bench, "extraction")
    stemma = Stemma(options.stemma)
    peers = []
    for name in Peer.names:
        peer = Peer(name, options.peers)
        if peer.version:
            peers.append(peer)
        else:
            print(f"{name} is not installed and left out.")
    sets = DataSet.all(folder)
    passed = True
    if options.quality or both:
        passed &= quality.gate(folder, sets, [stemma, *peers], options.pin)
    if options.speed or both:
        passed &= speed.table(sets, [stemma, *peers], options.repeat)
    return passed


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
