"""The blocks of a file without what stands in them: which lines hold words, and what rows a table has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from awesome_merge.reading.blocks import Block, Form, cells, every
from awesome_merge.text import Source, Span

_WORDED = frozenset({Form.HEADING, Form.PARAGRAPH, Form.ROW})


@dataclass(frozen=True, slots=True)
class Grid:
    """A table by its lines, counted from 1.

    Attributes:
        header: the line of the header, above the line of dashes.
    """

    header: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The blocks of one file.

    Attributes:
        worded: the lines, from 1, of headings, paragraphs and rows; those of code and HTML are none.
        grids: the tables, in order.
    """

    worded: frozenset[int]
    grids: tuple[Grid, ...]


def skeleton(blocks: Iterable[Block], source: Source) -> Skeleton:
    """Return what ``blocks``, which are those of ``source`` as Markdown, consist of."""
    worded: set[int] = set()
    grids: list[Grid] = []
    for block in every(blocks):
        if block.form in _WORDED:
            worded.update(range(source.line(block.span.start), source.line(block.span.end) + 1))
        elif block.form is Form.TABLE:
            header, *rows = (source.line(row.span.start) for row in block.children)
            grids.append(Grid(header, tuple(rows)))
    return Skeleton(frozenset(worded), tuple(grids))


def row(source: Source, line: int) -> list[Span]:
    """Return the cells of the table row on ``line`` (from 1), those that the header has no column for included."""
    return cells(source.text, source.line_span(line))
