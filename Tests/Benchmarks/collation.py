#!/usr/bin/env python3
"""Measures how right and how fast the collation is.

Usage: collation.py STEMMA [--quality] [--speed] [--repeat N] [--pin]

  quality  generated cases must be exact; with STEMMA_BENCH=FOLDER the data sets FOLDER/collation/data/*.json are scored, and no
           figure may be below its floor in collation-floors.json, where a data set is known by the SHA-256 of its file
  speed    invented articles of 40 to 48,000 paragraphs and hostile texts, beside the peers that are installed

Without --quality or --speed, both. --pin writes the measured figures as the new floors. Exit status 1: below a floor, or a
generated or hostile case is wrong.
"""
import argparse
import os
import sys
import tempfile

import quality
import speed
from engine import Stemma


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("stemma")
    arguments.add_argument("--quality", action="store_true")
    arguments.add_argument("--speed", action="store_true")
    arguments.add_argument("--repeat", type=int, default=11)
    arguments.add_argument("--pin", action="store_true")
    options = arguments.parse_args()
    both = not (options.quality or options.speed)
    folder, passed = os.environ.get("STEMMA_BENCH"), True
    with tempfile.TemporaryDirectory() as scratch:
        stemma = Stemma(options.stemma, scratch)
        if options.quality or both:
            passed &= quality.gate(stemma, folder, options.pin)
        if options.speed or both:
            rows = [rows for name, _, rows in quality.data_sets(folder) if name == "revisions"] if folder else []
            passed &= speed.table(stemma, scratch, options.repeat, rows[0] if rows else [])
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
