"""What holds what in a list: a heading its section, an item without a link the items below it."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.units import Kind, Unit


def holders(units: Sequence[Unit], *, with_parents: bool = False) -> list[int | None]:
    """Return, for each unit, the place of what holds it; None if nothing does.

    That is, for an item, the one without a link that it stands below: a group's name, or the title of an entry whose
    links are items of their own. Else it is the heading of the section. What holds a heading is asked only
    ``with_parents``: levels are edited where nothing is moved.
    """
    found: list[int | None] = []
    headings: list[int] = []
    items: list[int] = []
    for at, unit in enumerate(units):
        items = _above(unit, units, items, beyond=1) if unit.kind is Kind.ITEM else []
        if unit.kind in {Kind.HEADING, Kind.EDGE}:
            headings = _above(unit, units, headings, beyond=0) if with_parents else []
        found.append(next(reversed(items or headings), None))
        if unit.kind is Kind.HEADING:
            headings.append(at)
        elif unit.kind is Kind.ITEM and not unit.has_link:
            items.append(at)
    return found


def _above(unit: Unit, units: Sequence[Unit], places: Sequence[int], *, beyond: int) -> list[int]:
    """Return those of ``places`` whose units are less deep than ``unit``, by more than ``beyond``."""
    return [at for at in places if unit.depth > units[at].depth + beyond]
