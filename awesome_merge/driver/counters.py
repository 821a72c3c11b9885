"""Numbers that say how many entries there are follow what both sides added and removed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from awesome_merge.driver.names import key
from awesome_merge.driver.pieces import Part
from awesome_merge.driver.units import Kind, Unit
from awesome_merge.reading.dates import MONTH_NAME

# No part of a date, a version, a larger number or a word; nothing is counted as 07.
_NUMBER = re.compile(r"(?<![A-Za-z.])(?<!\d[-/:,])(?!0\d)(?<!\d)\d{1,6}(?!\d)(?![-/.:,]\d)(?![A-Za-z年月日号])")
_MONTH = re.compile(rf"\b{MONTH_NAME}(?!\w)", re.IGNORECASE)
_YEARS = range(1900, 2100)

_Versions = tuple[int, ...]  # base, ours, theirs


def recount(parts: Sequence[Part], versions: Sequence[Sequence[Unit]]) -> None:
    """Correct the numbers of ``parts`` that both sides changed by as many entries as they added.

    ``versions`` are the units of base, ours and theirs. A number that both made the same one has to have been that of
    the entries: a week or a version may have gone on as well.
    """
    # Where a list or a table counts its own items, they have been numbered through.
    for part in (part for part in parts if not part.node.unit.step):
        texts = [unit.text for unit in (part.node.base, part.node.ours, part.node.theirs) if unit]
        found = _changed(texts) if len(set(texts)) > 1 and len(texts) == len(versions) else {}
        counts = list(_counts(part, parts, versions)) if found else []
        new = {place: _counted(numbers, counts) for place, numbers in found.items()}
        if found and None not in new.values():
            part.pieces[0] = _with(texts[1], new)


def _changed(texts: Sequence[str]) -> dict[int, _Versions]:
    """Return which numbers differ in three texts, and their values, where both sides changed these and nothing else."""
    if _MONTH.search(texts[0]) or len({_NUMBER.sub("0", text) for text in texts}) > 1:
        return {}
    rows = list(zip(*(map(int, _NUMBER.findall(text)) for text in texts), strict=True))
    found = {place: row for place, row in enumerate(rows) if len(set(row)) > 1}
    return {} if any(row[0] in row[1:] for row in found.values()) else found


def _counts(part: Part, parts: Sequence[Part], versions: Sequence[Sequence[Unit]]) -> Iterator[tuple[_Versions, int]]:
    """Yield how many entries each version has, and the result: in all, and below a heading."""
    result = [each.node.unit for each in parts]
    yield tuple(map(_number, versions)), _number(result)
    if part.node.unit.kind is Kind.HEADING:
        own = part.node.base, part.node.ours, part.node.theirs
        below = (_number(_below(units, unit)) for units, unit in zip(versions, own, strict=True))
        yield tuple(below), _number(_below(result, part.node.unit))


def _counted(numbers: _Versions, counts: Iterable[tuple[_Versions, int]]) -> int | None:
    """Return what becomes of a number that has three values; None if it does not count entries."""
    base, ours, theirs = numbers
    for (before, mine, yours), total in counts:
        is_count = base == before or (ours != theirs and base not in _YEARS)
        if is_count and (ours - base, theirs - base) == (mine - before, yours - before):
            return base + total - before
    return None


def _with(text: str, new: Mapping[int, int | None]) -> str:
    places = count()
    return _NUMBER.sub(lambda found: str(new.get(next(places), found[0])), text)


def _number(units: Iterable[Unit]) -> int:
    """Return how many of ``units`` are entries: items, rows and headings that lead somewhere else."""
    return sum(unit.kind in {Kind.ITEM, Kind.ROW, Kind.HEADING} and key(unit.text) is not None for unit in units)


def _below(units: Sequence[Unit], heading: Unit | None) -> Iterator[Unit]:
    """Yield the units of the section below ``heading``."""
    inside = False
    for unit in units:
        if unit is heading:
            inside = True
        elif inside and heading and unit.kind is Kind.HEADING and unit.depth <= heading.depth:
            return
        elif inside:
            yield unit
