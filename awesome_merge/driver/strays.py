"""Entries that one side added to a list or a table where the other made something else of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from awesome_merge.driver.pieces import Part, disputed
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
        node = part.node
        if node.is_of_one_side and node.unit.kind in {Kind.ROW, Kind.ITEM} and inside != were[node.unit]:
            found.append(Part(node, part.gap, [disputed(node)]))
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
