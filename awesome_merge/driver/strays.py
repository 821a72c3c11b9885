"""Entries that one side added to a list or a table where the other made something else of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from awesome_merge.driver.pieces import Conflict, Part
from awesome_merge.driver.units import Kind, Unit, is_delimiter


def with_strays(parts: Sequence[Part], sides: Iterable[Sequence[Unit]]) -> list[Part]:
    """Return ``parts`` with a conflict for each added row that lost its table, and each added item that got into one.

    ``sides`` are the units of ours and theirs.
    """
    were: dict[Unit, bool] = {}
    for side in sides:
        were.update(zip(side, _in_tables((unit.gap, unit.text) for unit in side), strict=True))
    found: list[Part] = []
    lines = ((part.gap, part.node.unit.text if part.text is None else part.text) for part in parts)
    for part, inside in zip(parts, _in_tables(lines), strict=True):
        ours, theirs, unit = part.node.ours, part.node.theirs, part.node.unit
        is_added = part.node.base is None and not (ours and theirs) and unit.kind in {Kind.ROW, Kind.ITEM}
        if is_added and inside != were[unit]:
            conflict = Conflict(ours.whole, "", "") if ours else Conflict("", "", unit.whole)
            found.append(Part(part.node, part.gap, [conflict]))
        else:
            found.append(part)
    return found


def _in_tables(lines: Iterable[tuple[str, str]]) -> Iterator[bool]:
    """Yield whether each text stands right below the delimiters or a row of a table; blank lines come before it."""
    in_table = False
    for gap, text in lines:
        below = in_table and not gap
        in_table = is_delimiter(text) or (below and "|" in text)
        yield below
