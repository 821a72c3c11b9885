"""Showing what two versions of a list say differently, as git asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff

from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.model import Document
from awesome_merge.reading.conflicts import conflicts, without_marks
from awesome_merge.text import Source
from awesome_merge.verbs.comparing import compare
from awesome_merge.verbs.reading import read
from awesome_merge.writing import by_entries
from awesome_merge.writing.difference import write_text


def by_fields(source: Source, config: Config) -> str:
    """Return the text of ``source`` with each entry told field by field; as it is where it is no list.

    A conflict stays one: its marks stand where they stood, and both sides are told by their entries.
    """
    marks = [mark for conflict in conflicts(source) for mark in conflict.marks]
    document = read(without_marks(source), config)
    if not (document.is_markdown and document.is_list):
        return source.text
    between: dict[int, list[str]] = {}
    for before, mark in enumerate(marks):
        between.setdefault(source.line(mark.start) - before, []).append(source[mark])
    return by_entries.write(document, between)


def changes(old: Document, new: Document, config: Config, decisions: Sequence[Decision]) -> str:
    """Return what ``new`` says otherwise than ``old``: by works, then by the lines that are no entries."""
    found = compare(old, new, config, decisions)
    told = write_text(found)
    rows = list(unified_diff(by_entries.others(old), by_entries.others(new), n=1, lineterm=""))[2:]
    if rows:
        return told + "\n".join(["Lines that are no entries:", *rows]) + "\n"
    if found or old.source.text == new.source.text:
        return told
    return f"{told}Entries are written otherwise, or stand in another order.\n"
