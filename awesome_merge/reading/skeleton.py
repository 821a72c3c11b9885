"""The blocks of a file without what stands in them: which lines hold words, and what rows a table has.

Parsing blocks alone takes a seventh of the time of reading a list, so that a rule may ask this anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from awesome_merge.reading.blocks import cells
from awesome_merge.reading.parser import closing, parser
from awesome_merge.text import Source, Span


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


def skeleton(source: Source) -> Skeleton:
    """Return the blocks of ``source``."""
    tokens = _parser().parse(source.text, {})
    worded = frozenset(
        line + 1 for token in tokens if token.type == "inline" and token.map for line in range(*token.map)
    )
    tables = (at for at, token in enumerate(tokens) if token.type == "table_open")
    return Skeleton(worded, tuple(_grid(tokens[at : closing(tokens, at + 1)]) for at in tables))


def row(source: Source, line: int) -> list[Span]:
    """Return the cells of the table row on ``line`` (from 1), those that the header has no column for included."""
    return cells(source.text, source.line_span(line))


@cache
def _parser() -> MarkdownIt:
    return parser()


def _grid(tokens: Sequence[Token]) -> Grid:
    header, *rows = (token.map[0] + 1 for token in tokens if token.type == "tr_open" and token.map)
    return Grid(header, tuple(rows))
