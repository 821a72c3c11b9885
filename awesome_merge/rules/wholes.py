"""Entries as whole lines of their list, and how one is put elsewhere."""

from __future__ import annotations

from awesome_merge.model import Effect
from awesome_merge.rules.base import Document, Edit, Entry, Fix, Span
from awesome_merge.style import BULLETS, ROW, marker


def whole_lines(document: Document, entry: Entry) -> Span | None:
    """Return the lines of ``entry`` with their ends; None where it is no bullet or row, or not alone on them.

    What stands in a comment there may speak of more than the entry, and a last line without an end is none.
    """
    source = document.source
    if marker(document, entry)[0] not in {*BULLETS, ROW} or "<!--" in source[entry.span]:
        return None
    start = source.line_span(document.line(entry)).start
    last = source.line(entry.span.end)
    end = source.line_span(last).end
    if source.text[start : entry.span.start].strip() or source.text[entry.span.end : end].strip():
        return None
    alone = sum(each.span.start < end and start < each.span.end for each in document.entries) == 1
    return Span(start, source.line_starts[last]) if alone and last < len(source.line_starts) else None


def move(document: Document, entry: Entry, after: Entry | None, first: Entry) -> Fix | None:
    """Return how ``entry`` is put behind ``after``, or before ``first``; None where they are not of one list."""
    cut = whole_lines(document, entry)
    other = whole_lines(document, after or first)
    if cut is None or other is None or not _are_beside(document, entry, Span(*_around(cut, other))):
        return None
    place = other.end if after else other.start
    edits = Edit(cut, ""), Edit(Span(place, place), document.source[cut])
    return Fix(edits, safe=False, effect=Effect.MOVES)


def _around(one: Span, other: Span) -> tuple[int, int]:
    return min(one.start, other.start), max(one.end, other.end)


def _are_beside(document: Document, entry: Entry, between: Span) -> bool:
    """Whether every line ``between`` begins as ``entry`` does, or stands deeper: an empty one parts what is moved."""
    source = document.source
    start = source.line_span(document.line(entry)).start
    begin = source.text[start : entry.span.start + 1]
    deeper = begin[:-1] + " "
    rows = marker(document, entry)[0] == ROW
    lines = (
        source[source.line_span(line)] for line in range(source.line(between.start), source.line(between.end - 1) + 1)
    )
    return all(
        line.strip(" |:-") and "<!--" not in line and (line.startswith(begin) or (not rows and line.startswith(deeper)))
        for line in lines
    )
