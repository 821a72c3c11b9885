"""A list with each entry told field by field, a line for each: what git compares instead of the lines of the file.

All that is no entry stands as it is written: headings, prose, and the marks of a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from awesome_merge.model import Date, Document, Entry
from awesome_merge.text import folded

_NONE: Mapping[int, Sequence[str]] = {}


def write(document: Document, between: Mapping[int, Sequence[str]] = _NONE) -> str:
    """Return the text of ``document`` with its entries told by fields; each line ends in a line feed.

    An entry within another stands below it. ``between`` is what else is to stand before a line, by its number from 1.
    """
    told: dict[int, list[str]] = {}
    for entry in sorted(document.entries, key=lambda entry: entry.span):
        told.setdefault(document.line(entry), []).extend(_lines(entry))
    prose = _others(document)
    lines: list[str] = []
    for number in range(1, len(document.source.line_starts) + 2):
        lines += (*between.get(number, ()), *told.get(number, ()))
        if number in prose:
            lines.append(prose[number])
    return "\n".join(lines).removesuffix("\n") + "\n"


def others(document: Document) -> list[str]:
    """Return the lines of ``document`` that are no part of an entry, in order."""
    return list(_others(document).values())


def _others(document: Document) -> dict[int, str]:
    source = document.source
    ends = ((entry.span.start, max(entry.span.end - 1, entry.span.start)) for entry in document.entries)
    covered = {line for start, end in ends for line in range(source.line(start), source.line(end) + 1)}
    numbers = range(1, len(source.line_starts) + 1)
    return {number: source[source.line_span(number)] for number in numbers if number not in covered}


def _lines(entry: Entry) -> Iterator[str]:
    yield f"* {folded(entry.title or entry.url or '')}"
    for name, said in _fields(entry):
        if said:
            yield f"    {name}: {folded(said)}"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what ``awesome-merge diff`` calls the fields, and what they say; empty where they say nothing."""
    yield "address", entry.url or ""
    yield "date", _date(entry.date)
    yield "venue", entry.venue.bare if entry.venue else ""
    yield "distinctions", ", ".join(entry.distinctions)
    yield "authors", ", ".join(entry.authors)
    yield "tags", ", ".join(tag.name for tag in entry.tags)
    yield "description", entry.description or ""
    yield from ((folded(link.label) or "link", link.url) for link in entry.links)


def _date(date: Date | None) -> str:
    if date is None or date.year is None:
        return ""
    return f"{date.year}.{date.month:02}" if date.month else str(date.year)
