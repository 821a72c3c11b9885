"""Tables whose columns both sides keep in line stay so when rows of both stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from awesome_merge.driver.pieces import Part
from awesome_merge.driver.rows import cells
from awesome_merge.driver.units import Kind, Unit
from awesome_merge.text import width

_RULE = re.compile(r"([ \t]*:?)(-+)(:?[ \t]*)")


def pad(parts: Sequence[Part]) -> None:
    """Put the columns of the tables in ``parts`` in line, where they are so in both sides but not in the result."""
    for table in tables(parts):
        rows = [text for part in table if (text := part.text) is not None]
        ours, theirs = ([unit for part in table if (unit := getattr(part.node, side))] for side in ("ours", "theirs"))
        if len(rows) < len(table) or not (_in_line(ours) and _in_line(theirs)) or len(set(map(_bounds, rows))) == 1:
            continue
        for part, text in zip(table, _padded(rows), strict=True):
            part.pieces[0] = text


def tables(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield the lines of each table, from its header on; behind the last one there is the edge."""
    table: list[Part] = []
    for part in parts:
        unit = part.node.unit
        is_line = unit.kind in {Kind.ROW, Kind.TEXT} and "|" in unit.text and not (table and part.gap)
        if table and not is_line:
            yield table
            table = []
        if is_line:
            table.append(part)


def _in_line(units: Iterable[Unit]) -> bool:
    return len({_bounds(unit.text) for unit in units}) == 1


def _bounds(row: str) -> tuple[int, ...]:
    """Return the columns at which the cells of ``row`` end, as a terminal shows it; what stands last ends anywhere."""
    return tuple(accumulate(width(cell) + 1 for cell in cells(row)[:-1]))


def _padded(rows: Sequence[str]) -> list[str]:
    """Return ``rows`` with each cell as wide as the widest of its column; rows of another length stay as they are."""
    found = [cells(row) for row in rows]
    number = len(found[0])
    full = [cells for cells in found if len(cells) == number]
    widths = [_column([cells[column] for cells in full]) for column in range(number - 1)]
    return [
        "|".join((*map(_filled, cells, widths), cells[-1])) + "\n" if len(cells) == number else row
        for cells, row in zip(found, rows, strict=True)
    ]


def _column(cells: Sequence[str]) -> int:
    """Return the width of a column of ``cells``: the least that it has, if all of them fit in."""
    needed = max(width(_trimmed(cell)) for cell in cells)
    return min((own for cell in cells if (own := width(cell)) >= needed), default=needed)


def _trimmed(cell: str) -> str:
    """Return ``cell`` as narrow as it may be: one blank behind it, if there are any."""
    if _RULE.fullmatch(cell):
        return cell[:3]
    return cell.rstrip() + " " * (cell != cell.rstrip())


def _filled(cell: str, columns: int) -> str:
    if rule := _RULE.fullmatch(cell):
        return rule[1] + "-" * (columns - len(rule[1] + rule[3])) + rule[3]
    return _trimmed(cell) + " " * (columns - width(_trimmed(cell)))
