"""What a merge tells besides its output: a report, a ledger, and how an output differs from what it should be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from awesome_merge.cli.output import note, plural
from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.errors import ReadError, UsageError
from awesome_merge.model import Merged, Role
from awesome_merge.text import Source

_SUFFIXES = {"json": ".json", "jsonl": ".jsonl", "csv": ".csv", "bibtex": ".bib", "csl-json": ".json", "ris": ".ris"}


def ensure_apart(outputs: Sequence[Path | None], beside: Sequence[Path]) -> None:
    """Check that no file would be written twice.

    Raises:
        UsageError: one would be.
    """
    seen: set[str] = set()
    for path in (*filter(None, outputs), *beside):
        where = os.path.realpath(path)
        if where in seen:
            raise UsageError(f"{path}: is another output too; name another file")
        seen.add(where)


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


def summarize(merged: Merged, *, reported: bool) -> None:
    """Tell the person at the terminal what came out and what did not; ``reported`` if a report holds the details."""
    read = merged.documents
    entries = plural(sum(len(each.entries) for each in read), "entry", "entries")
    note(f"{entries} of {plural(len(read), 'list')} became {plural(len(merged.works), 'work')}")
    if merged.maybe:
        hint = "" if reported else "; --report shows them side by side"
        note(f"{plural(len(merged.maybe), 'possible duplicate')} not merged{hint}")
    for gone in merged.gone:
        note(f"Decision without entries: {gone}")
    unread = sum(len(each.unread) for each in read)
    if unread:
        note(f"{plural(unread, 'item')} not read{'' if reported else '; --report shows them'}")
    _tell_unprinted(merged)
    _tell_prose(merged)


def _tell_unprinted(merged: Merged) -> None:
    links = {link.url for work in merged.works for link in work.links if link.role is Role.BADGE}
    authors = sum(bool(work.authors) for work in merged.works)
    if links:
        note(f"{plural(len(links), 'link')} around badges or icons only in JSON: Markdown lists print no badges")
    if authors:
        note(f"authors of {plural(authors, 'work')} not in Markdown; JSON, CSV, BibTeX, CSL-JSON and RIS have them")


def _tell_prose(merged: Merged) -> None:
    prose = [each for document in merged.documents for each in merged.left(document)]
    if prose:
        links = plural(sum(each.links for each in prose), "link")
        note(f"{plural(len(prose), 'paragraph')} with {links} not carried over: only entries and introductions are")


def told(path: Path, text: str, to: str, config: Config, decisions: Sequence[Decision]) -> str:
    """Return how the works in the file at ``path`` differ from those in ``text``, which should stand there.

    Nothing where there is no such file, or it holds no list that can be read.
    """
    from awesome_merge.verbs.comparing import compare
    from awesome_merge.verbs.reading import read
    from awesome_merge.writing.difference import write_text

    try:
        texts = (Source.load(path).text, text)
        old, new = (read(Source(path.name + _SUFFIXES.get(to, ".md"), said), config) for said in texts)
    except ReadError:
        return ""
    found = compare(old, new, config, decisions)
    return write_text(found) if found else ""
