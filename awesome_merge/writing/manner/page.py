"""A merged list in the manner of a liked one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from awesome_merge.model import Document, Merged
from awesome_merge.style import Style, infer
from awesome_merge.venues import Venues
from awesome_merge.writing import grids, sources
from awesome_merge.writing.grids import Rows
from awesome_merge.writing.introductions import introductions
from awesome_merge.writing.layout import GroupBy, Layout, sections
from awesome_merge.writing.legend import Legend
from awesome_merge.writing.manner.guard import Read, misread
from awesome_merge.writing.manner.printer import Printer
from awesome_merge.writing.manner.sections import entries_of, placed
from awesome_merge.writing.page import Page, page_title
from awesome_merge.writing.parts import Parts
from awesome_merge.writing.spelling import code

_DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\]\n]+)\]:[ \t]*\S[^\n]*$", re.MULTILINE)
_UNTITLED = "Merged lists"


def write(merged: Merged, layout: Layout, liked: Document, read: Read) -> str:
    """Return ``merged`` in the manner of ``liked``; a work that ``read`` would take for another stays normalized."""
    venues, style, own = Venues.load(), infer(liked), entries_of(merged, liked)
    if layout.group_by is GroupBy.SECTION:
        merged = placed(merged, style, own, venues)
    groups = sections(merged, layout)
    # A file's name would say of a list without a title what its works are: books, courses.
    title = page_title(merged, layout) if layout.title or liked.title else _UNTITLED
    parts = Parts.of(merged, [title, *(group.name for group in groups)], lettered=False)
    plain: frozenset[str] = frozenset()
    # Works that are told otherwise can change how those around them are read; each round tells more of them so.
    while True:
        printer = Printer(style, parts, own, plain)
        page = Page(
            merged,
            title,
            groups,
            parts,
            printer.block,
            grids.padded,
            introductions(merged, layout),
            letters=_legend(merged, style),
            comment=sources.comment(merged.documents, liked),
        )
        text = page.text()
        text += "".join(_definitions(text, liked))
        wrong = misread(text, printer.printed, read, venues) - plain
        if not wrong:
            return text
        plain |= wrong


def _legend(merged: Merged, style: Style) -> Legend:
    """Return the letters of the liked list, and the types that other lists have."""
    marks = [(code(use.abbreviation.letter), use.abbreviation.meaning, str(use.entries)) for use in style.marks]
    used = Counter(tag for work in merged.works for tag in work.tags)
    types = [(code(letter), said, str(used[letter])) for letter, said in merged.meanings.items() if used[letter]]
    tables: tuple[Rows, ...] = (
        *((("Mark", "Meaning", "Works"), *marks) for _ in range(bool(marks))),
        *((("Type", "Meaning", "Works"), *types) for _ in range(bool(types))),
    )
    return Legend(tables, ())


def _definitions(text: str, liked: Document) -> Iterator[str]:
    """Yield the definitions of ``liked`` that ``text`` needs: its icons and links stand where their names do."""
    before = "\n"
    for found in _DEFINITION.finditer(liked.source.text):
        if f"[{found['label']}]" in text:
            yield f"{before}{found[0].strip()}\n"
            before = ""
