"""What a fix writes, as lines before and after it, kept short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from awesome_merge.model import Fix
from awesome_merge.reports.lines import printable
from awesome_merge.text import Edit, Source, Span, apply_edits

# Of a fix that moves or writes many lines, the first ones tell what it does.
_MOST_LINES = 3
_MOST_COLUMNS = 110
# What stands before the first change of a line tells where in the line it is.
_BEFORE = 20
_LINE_END = re.compile(r"\r\n?|\n")


def changes(source: Source, fix: Fix) -> Iterator[tuple[str, str]]:
    """Yield ``-`` with a line that ``fix`` removes or changes, ``+`` with one that it writes, and ``…`` for more."""
    told = 0
    for edits in _clusters(source, fix.edits):
        removed, added = _lines(source, edits)
        if told and told + max(len(removed), len(added)) > _MOST_LINES:
            yield "…", ""
            return
        told += max(len(removed), len(added))
        at = _first_difference(removed, added)
        for sign, lines in (("-", removed), ("+", added)):
            yield from ((sign, _cut(line, at)) for line in lines[:_MOST_LINES])
            if len(lines) > _MOST_LINES:
                yield "…", ""


def _clusters(source: Source, edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Yield the edits in order, those together that touch the same lines."""
    together: list[Edit] = []
    for edit in sorted(edits):
        if together and source.line(edit.span.start) > source.line(together[-1].span.end):
            yield together
            together = []
        together.append(edit)
    yield together


def _lines(source: Source, edits: Sequence[Edit]) -> tuple[list[str], list[str]]:
    """Return the lines that ``edits`` touch, before and after, without those that stay as they are."""
    start = source.line_starts[source.line(edits[0].span.start) - 1]
    end = source.line_span(source.line(edits[-1].span.end)).end
    moved = [Edit(Span(edit.span.start - start, edit.span.end - start), edit.text) for edit in edits]
    before = source.text[start : max(end, edits[-1].span.end)]
    removed, added = _LINE_END.split(before), _LINE_END.split(apply_edits(before, moved))
    while removed and added and removed[-1] == added[-1]:
        del removed[-1], added[-1]
    while removed and added and removed[0] == added[0]:
        del removed[0], added[0]
    return removed, added


def _first_difference(removed: Sequence[str], added: Sequence[str]) -> int:
    """Return the column from 0 where a line begins to change; 0 where whole lines come or go."""
    if len(removed) != len(added):
        return 0
    starts = [_common(*pair) for pair in zip(removed, added, strict=True)]
    return min(starts, default=0)


def _common(one: str, other: str) -> int:
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), len(one))


def _cut(line: str, at: int) -> str:
    start = max(0, at - _BEFORE) if len(line) > _MOST_COLUMNS else 0
    end = start + _MOST_COLUMNS
    return ("…" if start else "") + printable(line[start:end]) + ("…" if end < len(line) else "")
