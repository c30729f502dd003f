"""Standard output that is full, closed, or no longer read: what was recorded stays, and success is not reported."""
from judge import LIE, judge

SHELL = {
    "a full disk behind standard output": '"$@" >/dev/full',
    "a full disk behind both outputs": '"$@" >/dev/full 2>/dev/full',
    "standard output closed": '"$@" >&-',
    "everything closed": '"$@" <&- >&- 2>&-',
    "the reader gone": '(sleep 0.1; exec "$@") | true; exit ${PIPESTATUS[0]}',
}


def cases(stage, folder):
    for name, line in SHELL.items():

        def run(place, line=line):
            archive = stage.archive.copied(place)
            outcome = archive.run(stage.scenario.command, ["bash", "-c", line, "bash"])
            found = judge(stage, archive, outcome)
            if outcome.status == 0:
                found.append((LIE, "success was reported to nobody"))
            return found, archive

        yield name, run
