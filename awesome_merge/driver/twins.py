"""What both sides added: the same work, though each may say it in its own way, and in another place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

from awesome_merge.driver.matching import by_name, in_turn, named
from awesome_merge.driver.names import lead, leads_to, says, title
from awesome_merge.driver.units import Kind, Unit, holders

_NOTHING = -1


@dataclass(frozen=True, slots=True)
class Side:
    """The units of one version, and the places of those that it added."""

    units: Sequence[Unit]
    added: Collection[int]

    def below(self, usual: Collection[str]) -> defaultdict[int, list[int]]:
        """Return the places of what was added, by that of the item without a link that it stands below, else -1.

        Without what is ``usual``.
        """
        found = defaultdict[int, list[int]](list)
        for at, holder in enumerate(holders(self.units)):
            if at in self.added and self.units[at].text not in usual:
                found[holder].append(at)
        return found


def twins(ours: Side, theirs: Side, same: Mapping[int, int], usual: Collection[str]) -> dict[int, int]:
    """Return which of what ``theirs`` added is the same as what ``ours`` did, by their places; ``same`` is known to be.

    Below an item without a link only what stands below the same one in both: two papers may have one repository. What
    is ``usual`` in the list is no entry, and is the same only behind what is the same.
    """
    mine, yours = ours.below(usual), theirs.below(usual)
    known = {**same, _NOTHING: _NOTHING}
    found: dict[int, int] = {}
    for holder in sorted(mine):
        one, other = mine[holder], yours[known.get(holder, len(theirs.units))]
        pairs = _named_alike([ours.units[at] for at in one], [theirs.units[at] for at in other])
        found |= {one[at]: other[place] for at, place in pairs.items()}
        known |= found
    return found | _behind(ours, theirs, known)


def _named_alike(ours: Sequence[Unit], theirs: Sequence[Unit]) -> dict[int, int]:
    """Return the pairs of what is called the same.

    Lines without a link have to be the only ones that read so, and to say anything: ``<br>`` parts many things.
    """
    found: dict[int, int] = {}
    by_name(ours, theirs, found, _worded)
    for name in (_sure, _led):
        in_turn(ours, theirs, found, name)
    _by_work(ours, theirs, found)
    return found


def _worded(unit: Unit) -> Hashable:
    return says(unit) if not unit.has_link and title(unit.text) else None


def _sure(unit: Unit) -> Hashable:
    return says(unit) if unit.has_link else None


def _led(unit: Unit) -> Hashable:
    """Return what the unit leads to, of a row with its own name: one paper has several in a table of results."""
    called = leads_to(unit)
    return called and (called, lead(unit.text) if unit.kind is Kind.ROW else "")


def _by_work(ours: Sequence[Unit], theirs: Sequence[Unit], found: dict[int, int]) -> None:
    """Pair entries that have one title and two addresses, and are one work even so."""
    mine, yours = named(ours, {*found}, _entitled), named(theirs, {*found.values()}, _entitled)
    for called in [called for called in mine if called in yours]:
        # Reading takes its time, and most merges have no such titles.
        from awesome_merge.driver.works import are_one_work

        one, other = mine[called][0], yours[called][0]
        if are_one_work(ours[one].text, theirs[other].text):
            found[one] = other


def _entitled(unit: Unit) -> Hashable:
    return title(unit.text) or None if unit.kind in {Kind.ITEM, Kind.ROW} and unit.has_link else None


def _behind(ours: Side, theirs: Side, known: Mapping[int, int]) -> dict[int, int]:
    """Return the pairs of what has a link, or heads a table, and stands behind what is known to be the same."""
    found = dict(known)
    for at in sorted(ours.added):
        place = found.get(at - 1, len(theirs.units)) + 1
        if at not in found and place in theirs.added and place not in found.values():
            one, other = ours.units[at], theirs.units[place]
            if (one.has_link or "|" in one.text) and says(one) == says(other):
                found[at] = place
    return {at: place for at, place in found.items() if at not in known}
