"""Where a comment may stand that is to silence one line of a list.

Nothing here knows rules or what a comment says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from awesome_merge.model import Document
from awesome_merge.reading import front_matter
from awesome_merge.reading.blocks import Block, Form, cells
from awesome_merge.text import Edit, Source, Span

_MARGIN = re.compile(r"[ \t>]*")
# What ends a line: a backslash there breaks it and must stay last.
_TAIL = re.compile(r"[ \t]*\\?$")
_HEADING = re.compile(r"#{1,6}(?=[ \t]|$)|<h[1-6]\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """One place, with what parts a comment there from the rest."""

    at: int
    before: str = ""
    behind: str = ""

    def edit(self, comment: str) -> Edit:
        """Return the edit that puts ``comment`` there."""
        return Edit(Span(self.at, self.at), f"{self.before}{comment}{self.behind}")


@dataclass(frozen=True)
class Places:
    """The places for comments in one list.

    Attributes:
        tree: its blocks.
    """

    document: Document
    tree: Sequence[Block]

    def host(self, line: int) -> Span:
        """Return what a comment about ``line`` (from 1) is to speak of: its row, entry or item, else its block."""
        path = self._path(line)
        row = next((block.span for block in path if block.form is Form.ROW), None)
        return row or self._item(line) or (path[-1].span if path else self._source.line_span(line))

    def of(self, line: int) -> list[Place]:
        """Return the places for a comment about ``line``, the best first; none where a page would show it."""
        path = self._path(line)
        forms = [block.form for block in path]
        if Form.TABLE in forms:
            at = forms.index(Form.TABLE)
            columns = len(path[at].children[0].children)
            # In the line below the header a comment would end the table.
            inside = [_in_row(self._source, line, columns)] if Form.ROW in forms else []
            return [*inside, self._above(path[at].span, apart=not at)]
        item = self._item(line)
        if item and not _HEADING.match(self._source.text, item.start):
            ends = dict.fromkeys(self._source.line(at) for at in (item.start, item.end))
            return [*(self._behind(end) for end in ends), self._above(item)]
        if not path and self._source[self._source.line_span(line)].strip():
            # The definition of a link is no block.
            return [self._above(self._source.line_span(line))]
        if not path or front_matter.is_title(path[-1]):
            return []
        above, behind = self._above(path[-1].span, apart=len(path) == 1), self._behind(line)
        # A line of its own would end the list.
        return [behind, above] if Form.ITEM in forms else [above, behind]

    @property
    def _source(self) -> Source:
        return self.document.source

    @cached_property
    def _items(self) -> list[Span]:
        entries, unread = self.document.entries, self.document.unread
        return sorted([*(entry.span for entry in entries), *(item.span for item in unread)])

    def _item(self, line: int) -> Span | None:
        """Return the last entry or item that begins on ``line`` or above it and reaches it."""
        holding = (span for span in reversed(self._items) if _holds(self._source, span, line))
        return next(holding, None)

    def _path(self, line: int) -> list[Block]:
        """Return the blocks that hold ``line``, the outermost first."""
        path: list[Block] = []
        level: Sequence[Block] = self.tree
        while found := next((block for block in level if _holds(self._source, block.span, line)), None):
            path.append(found)
            level = () if found.form is Form.ROW else found.children
        return path

    def _above(self, span: Span, *, apart: bool = False) -> Place:
        """Return the line above ``span``, as far to the right as that begins; with an empty line between if ``apart``.

        That is how formatters write it.
        """
        line = self._source.line_span(self._source.line(span.start))
        margin = _MARGIN.match(self._source.text, line.start, span.start)
        end = "\r\n" if "\r\n" in self._source.text else "\n"
        return Place(line.start, margin[0] if margin else "", end * (1 + apart))

    def _behind(self, line: int) -> Place:
        span = self._source.line_span(line)
        tail = _TAIL.search(self._source[span])
        return Place(span.start + tail.start() if tail else span.end, " ")


def _in_row(source: Source, line: int, columns: int) -> Place:
    """Return the end of the last cell that a page shows of the row on ``line``."""
    last = cells(source.text, source.line_span(line))[:columns][-1].end
    before, behind = source.text[last - 1 : last], source.text[last : last + 1]
    return Place(last, " " * (not before.isspace()), " " * (behind == "|"))


def _holds(source: Source, span: Span, line: int) -> bool:
    return source.line(span.start) <= line <= source.line(span.end)
