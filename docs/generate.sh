#!/usr/bin/env bash
# Writes the command reference and the man pages from the `stemma` on PATH.
# With --check it writes nothing, and exits 1 if the committed files are not what it would write.
set -euo pipefail

docs=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C.UTF-8 COLUMNS=100 NO_COLOR=1
unset STEMMA_ARCHIVE STEMMA_PAGER PAGER

commands=$(stemma --help | awk '/SUBCOMMANDS:$/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/ { sub(",", "", $1); print $1 }')
topics=$(stemma --help | sed -n 's/^Help topics: \(.*\) (.*/\1/p' | tr -d ,)

# A heading, and what a command prints as a fenced block.
section() {
    local heading=$1
    shift
    printf '\n## %s\n\n```\n$ %s\n' "$heading" "$*"
    "$@" | sed 's/[[:space:]]*$//' | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
    printf '```\n'
}

write_reference() {
    cat <<'TEXT'
# Commands

What the program says of itself, written by [`docs/generate.sh`](../generate.sh): change the help texts in
[`Sources/stemma`](../../Sources/stemma), not this page.

TEXT
    local name
    printf 'Commands:'
    for name in $commands; do printf ' [%s](#stemma-%s)' "$name" "$name"; done
    printf '.\nTopics:'
    for name in $topics; do printf ' [%s](#topic-%s)' "$name" "$name"; done
    printf '.\n'
    section stemma stemma --help
    for name in $commands; do section "stemma $name" stemma help "$name"; done
    for name in $topics; do section "topic $name" stemma help "$name"; done
}

write_all() {
    mkdir -p "$1/reference" "$1/man"
    write_reference >"$1/reference/commands.md"
    # shellcheck disable=SC2086 # the topics are words
    stemma --experimental-dump-help | python3 "$docs/man.py" "$1/man" $topics
}

if [ "${1:-}" = --check ]; then
    fresh=$(mktemp -d)
    trap 'rm -rf "$fresh"' EXIT
    write_all "$fresh"
    if diff -u "$docs/reference/commands.md" "$fresh/reference/commands.md" && diff -ru "$docs/man" "$fresh/man"; then
        exit 0
    fi
    echo "docs/reference/commands.md or docs/man are not up to date: run 'make docs'" >&2
    exit 1
fi
rm -f "$docs"/man/*.1
write_all "$docs"
