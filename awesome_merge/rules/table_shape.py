"""AM106."""

from __future__ import annotations

import re
from dataclasses import dataclass

from awesome_merge.reading.skeleton import Grid, row
from awesome_merge.rules.base import (
    Document,
    Facts,
    Finding,
    Invalid,
    Iterator,
    Related,
    Rule,
    Severity,
    Span,
    Valid,
)
from awesome_merge.style import FEWEST, SHARE
from awesome_merge.text import Source

# A note for keepers in a cell of its own, which is not meant to be shown: ``<!-- … -->``, ``[//]: # (…)``.
_HIDDEN = re.compile(r"<!--|\[//\]:")


class TableShape(Rule):
    """A row has as many cells as the table's header.

    Cells beyond the header's are shown by nobody, though they stand in the
    file; where one is missing, all behind it stand under the wrong header.
    """

    code = "AM106"
    name = "table-shape"
    valid = (
        Valid(
            "| Title | Venue |\n| --- | --- |\n"
            "| [Patient Pruning](https://example.org/1) | ICLR |\n"
            "| [An empty cell too many](https://example.org/2) | ICLR | |\n"
            "| [A Pipe \\| in a Title](https://example.org/3) | ICLR |\n"
        ),
        Valid(
            "| Title | Venue | Code |\n| --- | --- | --- |\n"
            "| [Patient Pruning](https://example.org/1) | ICLR |\n"
            "| [Where Most Rows Are Short](https://example.org/2) | ICLR |\n"
        ),
    )
    invalid = (
        Invalid(
            "| Title | Venue |\n| --- | --- |\n"
            "| [Patient Pruning](https://example.org/1) | ICLR | `W` | [Code](https://example.org/2) |\n"
            "| [Hasty Pruning](https://example.org/3) | ICLR |\n",
            reports=("3:53: the header in line 1 has 2 cells, this row 4: the last 2 are shown by nobody",),
        ),
        Invalid(
            "| Title | Venue | Code |\n| --- | --- | --- |\n"
            + "".join(f"| [Title {n}](https://example.org/{n}) | ICLR | - |\n" for n in range(7))
            + "| [Hasty Pruning](https://example.org/8) | - |\n",
            reports=("10:1: the header in line 1 has 3 cells, this row 2",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the rows whose number of cells is not their header's."""
        if "|" not in document.source.text:
            return
        tables = [_Table.of(document.source, grid) for grid in facts.skeleton.grids]
        rows, short = sum(table.rows for table in tables), sum(table.short for table in tables)
        # Many lists leave out the empty cells at the end.
        is_odd = rows >= FEWEST and rows - short >= SHARE * rows
        for table in tables:
            for line, cells in table.odd:
                yield from self._row(document, table, line, cells, is_odd=is_odd and table.rows > 2 * table.short)

    def _row(
        self, document: Document, table: _Table, line: int, cells: list[Span], *, is_odd: bool
    ) -> Iterator[Finding]:
        said = f"the header in line {table.line} has {table.cells} cells, this row {len(cells)}"
        related = [Related(table.line, "the header")]
        beyond = cells[table.cells :]
        if any(_is_seen(document.source[cell]) for cell in beyond):
            lost = f"the last {len(beyond)} are" if len(beyond) > 1 else "the last is"
            span = Span(beyond[0].start, beyond[-1].end)
            yield self.report(span, f"{said}: {lost} shown by nobody", related=related, severity=Severity.ERROR)
        elif len(cells) < table.cells and is_odd:
            span = document.source.line_span(line)
            indent = len(document.source[span]) - len(document.source[span].lstrip())
            yield self.report(Span(span.start + indent, span.end), said, related=related)


@dataclass(frozen=True, slots=True)
class _Table:
    """A table, and what rows of it have another number of cells than the header.

    Attributes:
        line: that of the header.
        cells: the number of the header's cells.
        rows: the number of rows.
        odd: line and cells of each row with more or fewer.
    """

    line: int
    cells: int
    rows: int
    odd: tuple[tuple[int, list[Span]], ...]

    @property
    def short(self) -> int:
        """The number of rows with fewer cells than the header."""
        return sum(len(cells) < self.cells for _, cells in self.odd)

    @classmethod
    def of(cls, source: Source, grid: Grid) -> _Table:
        """Return the table ``grid`` of ``source``."""
        number = len(row(source, grid.header))
        outline = _outline(source, grid.header)
        others = [line for line in grid.rows if outline is None or _outline(source, line) != outline]
        read = [(line, row(source, line)) for line in others]
        return cls(grid.header, number, len(grid.rows), tuple(each for each in read if len(each[1]) != number))


def _outline(source: Source, line: int) -> tuple[bool, bool, int] | None:
    """Return what rows with equally many cells have in common, seen at a glance; None where a pipe is escaped."""
    text = source[source.line_span(line)].strip()
    return None if "\\|" in text else (text.startswith("|"), text.endswith("|"), text.count("|"))


def _is_seen(cell: str) -> bool:
    return bool(cell) and not _HIDDEN.match(cell)
