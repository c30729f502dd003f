#!/usr/bin/env bash
# The main job, offline, on the shipped fixtures: record an original and its copies, then ask what happened between them.
# Prints each command and its output. Expects `stemma` on PATH; makes demo.git in the current folder.
set -euo pipefail

fixtures=$(cd "$(dirname "$0")" && pwd)
courier=https://kestrelcourier.example/2026/03/fenwick-bridge
inland=https://inlandpost.example/2026/03/fenwick-bridge-shut
commons=https://harbourcurrent.example/2026/03/fenwick-bridge-nine-weeks
page=Fixtures/fenwick

# Runs a command after printing it. Statuses 0 and 1 are answers: the same, or not.
show() {
    printf '\n$ %s\n' "$*"
    local status=0
    "$@" || status=$?
    if [ "$status" -gt 1 ]; then exit "$status"; fi
}

cd "$fixtures/.."
rm -rf demo.git
if [ -t 1 ]; then export STEMMA_PAGER=cat; else export COLUMNS=${COLUMNS:-80}; fi
export LC_ALL=C.UTF-8

show stemma init demo.git
show stemma record -A demo.git --url $courier --at 2026-03-03T08:04Z $page/courier-v1.html
show stemma record -A demo.git --url $courier --at 2026-03-03T10:12Z $page/courier-v2.html
show stemma record -A demo.git --url $courier --at 2026-03-03T10:58Z $page/courier-v2-again.html
show stemma record -A demo.git --url $courier --at 2026-03-03T11:47Z $page/courier-v3.html
show stemma record -A demo.git --url $courier --at 2026-03-04T19:35Z $page/courier-v4.html
show stemma record -A demo.git --url $courier --at 2026-03-05T16:02Z $page/courier-v5.html
show stemma record -A demo.git --url $courier --at 2026-03-05T21:18Z $page/courier-v6.html
show stemma record -A demo.git --url $inland --at 2026-03-03T11:05Z $page/inlandpost-v1.html
show stemma list -A demo.git --format text
show stemma log -A demo.git fenwick-bridge
show stemma show -A demo.git fenwick-bridge@v3
show stemma diff -A demo.git fenwick-bridge@v2..v3
show stemma compare -A demo.git fenwick-bridge fenwick-bridge-shut
show stemma compare -A demo.git fenwick-bridge $page/harbourcurrent-v1.html
show stemma verify -A demo.git
show git -C demo.git --no-pager log --all --stat --max-count=3
