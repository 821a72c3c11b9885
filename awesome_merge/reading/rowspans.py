"""HTML tables whose cells reach over several rows or columns, made square."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from awesome_merge.reading.blocks import Block, Form
from awesome_merge.text import Span

_SPANS = re.compile(r"\b(?P<way>row|col)span\s*=\s*[\"']?(?P<number>\d{1,4})", re.IGNORECASE)
# No table that a person reads has more.
_MOST_COLUMNS = 40


def squared(rows: Sequence[Block]) -> tuple[Block, ...]:
    """Return ``rows`` with an empty cell wherever a wide or high cell reaches, so that columns are in line."""
    below: dict[int, int] = {}
    return tuple(replace(row, children=tuple(_cells(row, below))) for row in rows)


def _cells(row: Block, below: dict[int, int]) -> Iterator[Block]:
    """Yield the cells of ``row``; ``below`` says for each column how many rows a cell still reaches."""
    empty = Block(Form.CELL, Span(row.span.start, row.span.start))
    at = 0
    for cell in row.children:
        while below.get(at, 0):
            below[at] -= 1
            at += 1
            yield empty
        reach = {found["way"].lower(): int(found["number"]) for found in _SPANS.finditer(cell.text)}
        width = max(1, min(reach.get("col", 1), _MOST_COLUMNS - at))
        for column in range(at, at + width):
            if at < _MOST_COLUMNS and reach.get("row", 1) > 1:
                below[column] = reach["row"] - 1
            yield cell if column == at else empty
        at += width
    for column in [column for column, rows in below.items() if column >= at and rows]:
        below[column] -= 1
