"""Numbers of items and rows: they follow the order, and go on counting where both sides added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from awesome_merge.driver.pieces import Part
from awesome_merge.driver.units import Kind, Unit

_NUMBER = re.compile(r"(?P<before>[ \t]*(?:\|[ \t]*)?)(?P<number>\d{1,9})(?P<behind>[ \t]*[.)|])")


def number(text: str) -> int | None:
    """Return the number that the item or row ``text`` bears."""
    found = _NUMBER.match(text)
    return int(found["number"]) if found else None


def numbered(text: str, new: int | None) -> str:
    """Return ``text`` with the number ``new``, if it bears one; blanks before a pipe make up for a change of width."""
    found = _NUMBER.match(text)
    if not found or new is None or int(found["number"]) == new:
        return text
    behind = found["behind"]
    if behind.endswith("|"):
        behind = f"{'|':>{max(1, len(behind) + len(found['number']) - len(str(new)))}}"
    return found["before"] + str(new) + behind + text[found.end() :]


def counted(units: Sequence[Unit]) -> list[Unit]:
    """Return ``units`` with the steps by which their lists and tables count."""
    found = list(units)
    for run in _runs(units):
        step = _step([number(units[at].text) for at in run], is_table=units[run[0]].kind is Kind.ROW)
        for at in run:
            found[at] = replace(found[at], step=step)
    return found


def _step(numbers: Sequence[int | None], *, is_table: bool) -> int:
    """Return 1 or -1 where ``numbers`` count so, from 1 or down to it in a table, whose years would count as well."""
    known = [each for each in numbers if each is not None]
    if len(known) < len(numbers) or (is_table and min(known) > 1):
        return 0
    found = {other - one for one, other in pairwise(known)} or {int(known[0] == 1)}
    return found.pop() if found in ({1}, {-1}) else 0


def renumber(parts: Sequence[Part]) -> None:
    """Number the items and rows of ``parts`` through where each version of them counts."""
    for run in _runs([part.node.unit for part in parts]):
        members = [parts[at] for at in run]
        steps = {unit.step for part in members for unit in part.node.here}
        numbers = [number(part.text or "") for part in members]
        known = [each for each in numbers if each is not None]
        if len(steps) != 1 or steps == {0} or len(known) < len(members):
            continue
        # Where the first row is gone that either side still had, the next is the first.
        first = min(1, *known) if members[0].node.unit.kind is Kind.ROW else min(known)
        wanted = range(first, first + len(members))
        for part, new in zip(members, wanted if steps == {1} else reversed(wanted), strict=True):
            part.pieces[0] = numbered(part.text or "", new)


def _runs(units: Sequence[Unit]) -> Iterator[list[int]]:
    """Yield the places of the items of each list and of the rows of each table.

    Deeper items between the items of a list are of another list.
    """
    open_runs: dict[int, list[int]] = {}
    kind = None
    for at, unit in enumerate(units):
        if unit.kind is not kind:
            yield from open_runs.values()
            open_runs, kind = {}, unit.kind
        if unit.kind in {Kind.ITEM, Kind.ROW}:
            for depth in [depth for depth in open_runs if depth > unit.depth]:
                yield open_runs.pop(depth)
            open_runs.setdefault(unit.depth, []).append(at)
    yield from open_runs.values()
