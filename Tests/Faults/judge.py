"""Decides whether a run that met a fault told the truth and left a sound archive behind."""
from scenarios import AFTERWARDS
from archives import documents

LIE, CORRUPT, BLOCKED, LOST, TWICE, CRASH, HANG = VERDICTS = (
    "lies", "corrupt", "blocked", "lost", "twice", "crashes", "hangs")


def judge(stage, archive, outcome, reported=None, killed=False, repair=lambda: None):
    """What is wrong after a run that met a fault: pairs of a verdict and an explanation; none where all is well.

    `reported` are the documents printed by then; `repair` takes the cause of the fault away, such as a full disk.
    """
    found = []

    def note(verdict, text):
        found.append((verdict, text))

    reported = documents(outcome.out) if reported is None else reported
    if outcome.status is None:
        note(HANG, "it did not end")
    elif outcome.status < 0 and not killed:
        note(CRASH, f"signal {-outcome.status}: {outcome.err.decode(errors='replace')[:500]}")

    entries, commits = archive.entries(), archive.commits()
    if missing := stage.before - entries:
        note(LOST, f"no longer there: {list(missing)}")
    if outcome.status == 0 and (missing := stage.after - entries):
        note(LIE, f"success was reported and this is not there: {list(missing)}")
    for document in reported:
        if document.get("commit") and document["commit"] not in commits:
            note(LIE, f"reported and not there: {document['slug']} v{document['version']} {document['commit']}")

    repair()
    if faults := archive.faults():
        note(CORRUPT, faults)
    again = archive.run(stage.scenario.command)
    if again.status != 0:
        note(BLOCKED, f"doing it again ended with {again.status}: {again.err.decode(errors='replace')}")
    else:
        done = archive.entries()
        if missing := stage.after - done:
            note(LOST, f"not there after doing it again: {list(missing)}")
        if surplus := done - stage.after:
            note(TWICE, f"there once more than it should: {list(surplus)}")
    if again.status == 0 and done == entries:
        # It was there already, so nothing has been written yet.
        another = archive.run(AFTERWARDS)
        if another.status != 0:
            note(BLOCKED, f"recording afterwards ended with {another.status}: {another.err.decode(errors='replace')}")
    if faults := archive.faults():
        note(CORRUPT, "after doing it again: " + faults)
    return found
