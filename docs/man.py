#!/usr/bin/env python3
"""Writes man pages from the description that `stemma --experimental-dump-help` prints on standard input.

Usage: man.py FOLDER TOPIC…

FOLDER gets stemma.1, with the help topics as sections, and stemma-COMMAND.1 for each command. The help topics are read from
the `stemma` on PATH.
"""

import json
import re
import subprocess
import sys
from pathlib import Path


def escaped(text: str) -> str:
    """Text as roff takes it: backslashes, the dashes of options, characters beyond ASCII, and control lines made harmless."""
    text = text.replace("\\", "\\e")
    text = re.sub(r"(?<![\w-])(-{1,2})(?=\w)", lambda match: "\\-" * len(match.group(1)), text)
    text = "".join(c if ord(c) < 128 else f"\\[u{ord(c):04X}]" for c in text)
    return re.sub(r"^(?=[.'])", r"\\&", text, flags=re.MULTILINE)


def verbatim(text: str) -> str:
    """Lines that keep their breaks and their spaces."""
    return ".nf\n" + escaped(text.rstrip("\n")) + "\n.fi\n"


def prose(text: str) -> str:
    """Text whose lines were broken to fit; a line that ends a sentence ends a line here, too."""
    out = []
    for line in text.splitlines():
        if line.strip():
            out.append(escaped(line.strip()) + ("\n.br" if line.rstrip().endswith(".") else ""))
        else:
            out.append(".PP")
    return re.sub(r"\n\.br$", "", "\n".join(out)) + "\n"


def names(argument: dict, joiner: str = ", ") -> str:
    """`-o, --output FILE`, in bold and italics."""
    value = f" \\fI{escaped(argument['valueName'])}\\fP" if argument["kind"] == "option" else ""
    spelt = sorted(argument.get("names", []), key=lambda name: name["kind"] != "short")
    dashes = [("\\-" if name["kind"] == "short" else "\\-\\-") + name["name"].replace("-", "\\-") for name in spelt]
    return joiner.join(f"\\fB{name}\\fP" for name in dashes) + value


def operand(argument: dict) -> str:
    """`INPUT...`, in brackets where it may be left out."""
    name = f"\\fI{escaped(argument['valueName'])}\\fP" + ("..." if argument["isRepeating"] else "")
    return f"[{name}]" if argument["isOptional"] else name


def explanation(argument: dict) -> str:
    """What an argument is, with its values and its default where the text does not name them."""
    text = argument.get("abstract", "")
    values = argument.get("allValues", [])
    if any(not re.search(rf"\b{re.escape(value)}\b", text) for value in values):
        text += f" One of {', '.join(values)}."
    default = argument.get("defaultValue")
    if default and "default" not in text:
        text += f" Default: {default}."
    return escaped(text)


def shown(command: dict) -> list:
    return [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]


def split_status(discussion: str) -> tuple[str, str]:
    """The discussion of a command, and what follows its `Exit status:`."""
    before, _, after = discussion.partition("Exit status: ")
    return before.strip(), after.strip()


def header(name: str, version: str, abstract: str) -> str:
    title = f'.TH {name.upper()} 1 "" "{version}" "Stemma"\n'
    return title + f".SH NAME\n{name} \\- {escaped(abstract[0].lower() + abstract[1:].rstrip('.'))}\n"


def command_page(command: dict, version: str) -> str:
    name = command["commandName"]
    arguments = shown(command)
    operands = [argument for argument in arguments if argument["kind"] == "positional"]
    options = [argument for argument in arguments if argument["kind"] != "positional"]
    description, status = split_status(command.get("discussion", ""))

    page = header(f"stemma-{name}", version, command["abstract"])
    page += f".SH SYNOPSIS\n\\fBstemma {name}\\fP [\\fIoptions\\fP] " + " ".join(map(operand, operands)).strip() + "\n"
    page += ".SH DESCRIPTION\n" + prose(description or command["abstract"])
    if command.get("aliases"):
        page += ".PP\nAlso \\fBstemma " + "\\fP, \\fBstemma ".join(command["aliases"]) + "\\fP.\n"
    if operands:
        page += ".SH ARGUMENTS\n"
        for argument in operands:
            page += f".TP\n\\fI{escaped(argument['valueName'])}\\fP\n{explanation(argument)}\n"
    page += ".SH OPTIONS\n"
    for argument in options:
        page += f".TP\n{names(argument)}\n{explanation(argument)}\n"
    if status:
        page += ".SH EXIT STATUS\n" + prose(status)
    return page + ".SH SEE ALSO\n.BR stemma (1)\n"


def topic_text(topic: str) -> tuple[str, str]:
    """The heading of a help topic and its text."""
    text = subprocess.run(["stemma", "help", topic], check=True, capture_output=True, text=True, encoding="utf-8").stdout
    heading, _, body = text.partition("\n")
    return heading, body.strip("\n")


def root_page(root: dict, commands: list, topics: list, version: str) -> str:
    page = header("stemma", version, root["abstract"])
    page += ".SH SYNOPSIS\n\\fBstemma\\fP \\fIcommand\\fP [\\fIoptions\\fP] [\\fIarguments\\fP]\n"
    page += ".SH DESCRIPTION\n" + prose(root["abstract"]) + ".SH COMMANDS\n"
    for command in commands:
        name = command["commandName"]
        page += f".TP\n.BR stemma\\-{name} (1)\n{escaped(command['abstract'])}\n"
    for topic in topics:
        heading, body = topic_text(topic)
        page += f'.SH "{escaped(heading.upper())}"\n' + verbatim(body)
    return page + ".SH SEE ALSO\n.BR git (1)\n"


def main() -> None:
    folder, topics = Path(sys.argv[1]), sys.argv[2:]
    root = json.load(sys.stdin)["command"]
    commands = [command for command in root["subcommands"] if command["shouldDisplay"] and command["commandName"] != "help"]
    version = subprocess.run(["stemma", "--version"], check=True, capture_output=True, text=True).stdout.strip()
    (folder / "stemma.1").write_text(root_page(root, commands, topics, version), encoding="utf-8")
    for command in commands:
        page = command_page(command, version)
        (folder / f"stemma-{command['commandName']}.1").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
