"""What a merge tells besides its output: a report, a ledger, and how an output differs from what it should be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.errors import ReadError, UsageError
from awesome_merge.model import Merged
from awesome_merge.text import Source


def accounts(found: Sequence[Merged], *, report: str | None, ledger: str | None) -> list[tuple[Path, bytes]]:
    """Return the files to write besides the outputs, with their contents.

    Raises:
        EntryLostError: the ledger does not add up; it is a bug of ours.
        UsageError: one file for several merges.
    """
    asked = [name for name in (report, ledger) if name]
    if asked and len(found) > 1:
        raise UsageError(f"{asked[0]}: is for one merge, and several are declared; name the lists of one")
    written: list[tuple[Path, bytes]] = []
    for merged in found if asked else ():
        if report:
            from awesome_merge.writing.report import write_report

            written.append((Path(report), write_report(merged).encode()))
        if ledger:
            from awesome_merge.merging.ledger import ledger as rows_of
            from awesome_merge.writing.records import write_ledger

            written.append((Path(ledger), write_ledger(rows_of(merged)).encode()))
    return written


def told(path: Path, text: str, config: Config, decisions: Sequence[Decision]) -> str:
    """Return how the works in the file at ``path`` differ from those in ``text``, which should stand there.

    Nothing where there is no such file, or it holds no list that can be read.
    """
    from awesome_merge.verbs.comparing import compare
    from awesome_merge.verbs.reading import read
    from awesome_merge.writing.difference import write_text

    try:
        old, new = read(Source.load(path), config), read(Source(str(path), text), config)
    except ReadError:
        return ""
    return write_text(compare(old, new, config, decisions))
