"""What both sides added: the same work, though each may say it in its own way, and in another place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

from awesome_merge.driver.holders import holders
from awesome_merge.driver.matching import by_name, by_proof, in_turn
from awesome_merge.driver.names import leads_to, says, title
from awesome_merge.driver.rows import filled, lead
from awesome_merge.driver.units import Kind, Unit

# Letters of a title; less may be a kind, or a group, that several rows have in common.
_TITLE = 12
# Where what has to stand below nothing stands.
_ANYWHERE = -1


@dataclass(frozen=True, slots=True)
class Side:
    """The units of one version, and the places of those that it added."""

    units: Sequence[Unit]
    added: Collection[int]

    def below(self, usual: Collection[str]) -> defaultdict[int, list[int]]:
        """Return the places of what was added, by that of what it has to stand below to be the same, else -1.

        Without what is ``usual``.
        """
        found = defaultdict[int, list[int]](list)
        for at, holder in enumerate(holders(self.units, with_parents=True)):
            if at in self.added and self.units[at].text not in usual:
                if holder is None or (self.units[at].has_link and self.units[holder].kind is Kind.HEADING):
                    found[_ANYWHERE].append(at)
                else:
                    found[holder].append(at)
        return found


def twins(ours: Side, theirs: Side, same: Mapping[int, int], usual: Collection[str]) -> dict[int, int]:
    """Return which of what ``theirs`` added is the same as what ``ours`` did, by their places; ``same`` is known to be.

    Below an item without a link only what stands below the same one in both: two papers may have one repository. What
    has no link has to stand in the same section: each may have a table with the same header. What is ``usual`` in the
    list is no entry, and is the same only behind what is the same.
    """
    mine, yours = ours.below(usual), theirs.below(usual)
    known = {**same, _ANYWHERE: _ANYWHERE}
    found: dict[int, int] = {}
    for holder in sorted(mine):
        one, other = mine[holder], yours[known.get(holder, len(theirs.units))]
        pairs = _named_alike([ours.units[at] for at in one], [theirs.units[at] for at in other])
        found |= {one[at]: other[place] for at, place in pairs.items()}
        known |= found
    return found | _behind(ours, theirs, known, same)


def _named_alike(ours: Sequence[Unit], theirs: Sequence[Unit]) -> dict[int, int]:
    """Return the pairs of what is called the same.

    Lines without a link have to be the only ones that read so, and to say anything: ``<br>`` parts many things.
    """
    found: dict[int, int] = {}
    by_name(ours, theirs, found, _worded)
    for name in (_sure, _led):
        in_turn(ours, theirs, found, name)
    by_proof(ours, theirs, found, _headed, filled)
    by_proof(ours, theirs, found, _entitled, _are_one_work)
    return found


def _worded(unit: Unit) -> Hashable:
    return says(unit) if not unit.has_link and title(unit.text) else None


def _sure(unit: Unit) -> Hashable:
    return says(unit) if unit.has_link else None


def _led(unit: Unit) -> Hashable:
    """Return what the unit leads to, of a row with its own name: one paper has several in a table of results."""
    called = leads_to(unit)
    return called and (called, lead(unit.text) if unit.kind is Kind.ROW else "")


def _headed(unit: Unit) -> Hashable:
    """Return the title of a row, where it is no link: each side may have filled other cells."""
    called = lead(unit.text) if unit.kind is Kind.ROW else ""
    return called if len(called) >= _TITLE else None


def _are_one_work(ours: str, theirs: str) -> bool:
    # Reading takes its time, and most merges have no two entries of one title and two addresses.
    from awesome_merge.driver.works import are_one_work

    return are_one_work(ours, theirs)


def _entitled(unit: Unit) -> Hashable:
    return title(unit.text) or None if unit.kind in {Kind.ITEM, Kind.ROW} and unit.has_link else None


def _behind(ours: Side, theirs: Side, known: Mapping[int, int], same: Mapping[int, int]) -> dict[int, int]:
    """Return the pairs that stand, word for word, behind what is ``known`` to be the same.

    What has no link may part many things: that what is behind it is the same, too, or that both added what it is
    behind, as a table's header, tells that it is one.
    """
    found: dict[int, int] = {}
    mine, yours = {*ours.added}.difference(known), {*theirs.added}.difference(known.values())
    for first in sorted(at for at in mine if at - 1 in known):
        shift = known[first - 1] + 1 - first
        end = first
        while end in mine and end + shift in yours and says(ours.units[end]) == says(theirs.units[end + shift]):
            end += 1
        is_whole = known.get(end) == end + shift
        for at in range(first, end):
            is_below_new = at - 1 not in same and not ours.units[at - 1].has_link
            if not (ours.units[at].has_link or is_whole or is_below_new):
                break
            found[at] = at + shift
    return found
