"""Numbers that say how many entries there are follow what both sides added and removed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from awesome_merge.driver.names import key
from awesome_merge.driver.pieces import Part
from awesome_merge.driver.units import Kind, Unit

_NUMBER = re.compile(r"(?<![\w.])\d{1,6}(?![\w.]*\d)(?!\w)")


def recount(parts: Sequence[Part], versions: Sequence[Sequence[Unit]]) -> None:
    """Correct each number of ``parts`` that both sides changed by as many entries as they added.

    ``versions`` are the units of base, ours and theirs.
    """
    for part in parts:
        node = part.node
        texts = [unit.text for unit in (node.base, node.ours, node.theirs) if unit]
        found = _changed(texts) if len(set(texts)) > 1 and len(texts) == len(versions) else None
        if found is None:
            continue
        place, (base, ours, theirs) = found
        scopes = [[_number(units) for units in versions]]
        totals = [_number(each.node.unit for each in parts)]
        if part.node.unit.kind is Kind.HEADING:
            scopes.append([_number(_below(units, unit)) for units, unit in zip(versions, _of(part), strict=True)])
            totals.append(_number(_below([each.node.unit for each in parts], part.node.unit)))
        for (before, mine, yours), total in zip(scopes, totals, strict=True):
            if (ours - base, theirs - base) == (mine - before, yours - before):
                part.pieces[0] = _with(texts[1], place, base + total - before)
                break


def _of(part: Part) -> list[Unit | None]:
    return [part.node.base, part.node.ours, part.node.theirs]


def _changed(texts: Sequence[str]) -> tuple[int, tuple[int, int, int]] | None:
    """Return which number differs in three texts, and its values, where both sides changed it and nothing else."""
    if len({_NUMBER.sub("0", text) for text in texts}) > 1:
        return None
    rows = list(zip(*(map(int, _NUMBER.findall(text)) for text in texts), strict=True))
    places = [place for place, row in enumerate(rows) if len(set(row)) > 1]
    if len(places) != 1:
        return None
    base, ours, theirs = rows[places[0]]
    return None if base in {ours, theirs} else (places[0], (base, ours, theirs))


def _with(text: str, place: int, new: int) -> str:
    found = list(_NUMBER.finditer(text))[place]
    return text[: found.start()] + str(new) + text[found.end() :]


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
