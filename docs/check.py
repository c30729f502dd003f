#!/usr/bin/env python3
"""Runs the examples of the documentation with the `stemma` on PATH, and follows its links.

Usage: check.py [--update] [FILE…]

An example is a block fenced as `console`. Its lines that begin with `$ ` are commands, lines with `> ` go on with them, the lines
after each are what it prints. A line that begins with `…` stands for any number of lines. A block fenced as `sh` is run line by
line, and no line may end with status 2 or more. The blocks of a page are one session, in an empty folder with the fixtures in it.
Commit ids, random names and durations may differ from run to run.

Exits 1 if something printed is not what the page says, or a link leads nowhere. With --update the pages are corrected instead,
but for blocks with lines left out.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
import tty
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = "/home/you"
MARK = "\x01done"
# What a terminal does not leave standing: the escapes around a link (OSC 8), and progress that was written over.
FLEETING = re.compile(r"\x1b\]8;[^\x1b\x07]*(\x1b\\|\x07)|^.*\x1b\[K")

# What differs from run to run, and what stands for it when two outputs are compared.
VARIABLE = [
    (re.compile(r"\b([0-9a-f]{40}|[0-9a-f]{7})\b"), "COMMIT"),
    (re.compile(r"(?<=\d{6}Z-)[0-9a-z]{8}"), "NAME"),
    (re.compile(r"index [0-9a-f]{7}\.\.[0-9a-f]{7}"), "index COMMIT..COMMIT"),
    (re.compile(r"\d+(\.\d+)? m?s\b"), "TIME"),
    (re.compile(r'("elapsed_ms" ?: ?)[\d.]+'), r"\1TIME"),
]


class Session:
    """A shell in an empty folder, with a clock that stands still, on a terminal without colours."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.status = 0
        (folder / "Fixtures").symlink_to(ROOT / "Fixtures")
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TZ": "UTC",
            "SOURCE_DATE_EPOCH": "1772841600", "GIT_PAGER": "cat", "GIT_CONFIG_NOSYSTEM": "1", "STEMMA_PAGER": "cat",
            "NO_COLOR": "1", "TERM": "dumb",
        }
        reader, terminal = os.openpty()
        tty.setraw(terminal)
        self.output = os.fdopen(reader, encoding="utf-8", newline="\n")
        self.shell = subprocess.Popen(
            ["bash", "--norc"], cwd=folder, env=environment, text=True, encoding="utf-8", stdin=subprocess.PIPE,
            stdout=terminal, stderr=terminal)
        os.close(terminal)

    def run(self, command: str) -> list[str]:
        """What a command prints, line by line; its exit status is in `status`."""
        self.shell.stdin.write(f"{command}\nstatus=$?; printf '\\n{MARK} %s\\n' $status; (exit $status)\n")
        self.shell.stdin.flush()
        lines = []
        for line in self.output:
            if line.startswith(MARK):
                self.status = int(line.split()[1])
                break
            lines.append(FLEETING.sub("", line).rstrip().replace(str(self.folder), HOME))
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def close(self) -> None:
        self.shell.stdin.close()
        self.shell.wait()
        self.output.close()


def comparable(line: str) -> str:
    for pattern, name in VARIABLE:
        line = pattern.sub(name, line)
    return line.rstrip()


def matches(expected: list[str], actual: list[str]) -> bool:
    """Whether lines are those expected, where a line that begins with `…` stands for any number."""
    if not expected:
        return not actual
    if expected[0].lstrip().startswith("…"):
        return any(matches(expected[1:], actual[start:]) for start in range(len(actual) + 1))
    return bool(actual) and comparable(expected[0]) == comparable(actual[0]) and matches(expected[1:], actual[1:])


def steps(block: list[str]) -> list[tuple[list[str], list[str]]]:
    """The commands of a block, each as its lines and the lines it prints."""
    found: list[tuple[list[str], list[str]]] = []
    for line in block:
        if line.startswith("$ "):
            found.append(([line], []))
        elif found and line.startswith("> ") and not found[-1][1]:
            found[-1][0].append(line)
        elif found:
            found[-1][1].append(line)
    return found


def check_examples(page: Path, update: bool) -> int:
    """Runs the examples of a page; the count of those that print something else."""
    faults = 0
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder).resolve())

        def run(match: re.Match) -> str:
            nonlocal faults
            block = match[2].splitlines()
            if match[1] == "sh":
                for command in filter(None, block):
                    output = session.run(command)
                    if session.status > 1:
                        faults += 1
                        print(f"{page.relative_to(ROOT)}: {command}", *output, sep="\n    ")
                return match[0]
            fresh, printed_before = [], False
            for command, expected in steps(block):
                actual = session.run("\n".join(line[2:] for line in command))
                while expected and not expected[-1]:
                    expected.pop()
                is_cut = any(line.lstrip().startswith("…") for line in expected)
                if not matches(expected, actual) and (is_cut or not update):
                    faults += 1
                    print(f"{page.relative_to(ROOT)}: {command[0]}")
                    print("\n".join("    " + line for line in difflib.ndiff(expected, actual) if line[0] != "?"))
                printed = expected if is_cut or matches(expected, actual) else actual
                fresh += ([""] if printed_before else []) + command + printed
                printed_before = bool(printed)
            return "```console\n" + "\n".join(fresh) + "\n```"

        corrected = re.sub(r"^```(console|sh)\n(.*?)\n```$", run, text, flags=re.DOTALL | re.MULTILINE)
        session.close()
    if update and corrected != text:
        page.write_text(corrected, encoding="utf-8")
    return faults


def anchors(page: Path) -> set[str]:
    """The names that GitHub gives the headings of a page."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.*)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def check_links(page: Path) -> int:
    """Follows the relative links of a page; the count of those that lead nowhere."""
    faults = 0
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        if "://" in target:
            continue
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or anchor and there.suffix == ".md" and anchor not in anchors(there):
            faults += 1
            print(f"{page.relative_to(ROOT)}: the link {target} leads nowhere")
    return faults


def main() -> None:
    arguments = sys.argv[1:]
    update = "--update" in arguments
    named = [Path(name).resolve() for name in arguments if name != "--update"]
    pages = named or [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    faults = sum(check_examples(page, update) + check_links(page) for page in pages)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
