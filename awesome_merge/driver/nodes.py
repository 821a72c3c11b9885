"""What was made of each unit: the three versions of one thing, side by side, and the order in which they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from awesome_merge.driver.holders import holders
from awesome_merge.driver.names import content
from awesome_merge.driver.pairs import pairs, part_copies
from awesome_merge.driver.twins import Side, twins
from awesome_merge.driver.units import Kind, Unit
from awesome_merge.rising import rising


@dataclass(slots=True, eq=False)
class Node:
    """One unit in its three versions, each None where it is not there.

    Attributes:
        ours_moved: whether ours put it below another heading or group, or elsewhere among what was there below its own.
        theirs_moved: the same of theirs.
        needed: whether one side deleted it with all below it, while the other added there; a heading or a group's name.
    """

    base: Unit | None = None
    ours: Unit | None = None
    theirs: Unit | None = None
    ours_moved: bool = False
    theirs_moved: bool = False
    needed: bool = False

    @property
    def stays(self) -> bool:
        """Whether it is, or may be, in the result: not where one side deleted it and the other let it be."""
        if self.base is None or self.needed or (self.ours and self.theirs):
            return True
        left = self.ours or self.theirs
        return left is not None and content(left) != content(self.base)

    @property
    def is_of_one_side(self) -> bool:
        """Whether one side added it, and the other did not."""
        return self.base is None and (self.ours is None or self.theirs is None)

    @property
    def goes_with_theirs(self) -> bool:
        """Whether only theirs put it elsewhere."""
        return self.theirs_moved and not self.ours_moved

    @property
    def here(self) -> list[Unit]:
        """The versions that stand where it does in the result, without that of a side from which the other moved it."""
        sides = (None if self.goes_with_theirs else self.ours, None if self.ours_moved else self.theirs)
        return list(filter(None, sides))

    @property
    def unit(self) -> Unit:
        """The version that tells its kind and depth."""
        return next(filter(None, (*self.here, self.ours, self.theirs, self.base)))


@dataclass(frozen=True, slots=True)
class Versions:
    """All nodes of three versions, in the order of each side."""

    ours: list[Node]
    theirs: list[Node]


def versions(base: Sequence[Unit], ours: Sequence[Unit], theirs: Sequence[Unit]) -> Versions:
    """Return the nodes of three versions of one sequence of units, each of which ends with its edge."""
    nodes = [Node(unit) for unit in base]
    to_ours, to_theirs = pairs(base, ours), pairs(base, theirs)
    copies = part_copies(base, to_ours, to_theirs)
    same = {to_ours[at]: to_theirs[at] for at in to_ours.keys() & to_theirs.keys()} | copies
    ours_of = {new: nodes[old] for old, new in to_ours.items()} | {at: Node() for at in copies}
    theirs_of = {new: nodes[old] for old, new in to_theirs.items()} | {copies[at]: ours_of[at] for at in copies}
    our_news, their_news = {*range(len(ours))} - ours_of.keys(), {*range(len(theirs))} - theirs_of.keys()
    usual = {text for text, times in Counter(unit.text for unit in base).items() if times > 1}
    both = twins(Side(ours, our_news), Side(theirs, their_news), same, usual)
    ours_of |= {at: Node() for at in our_news}
    theirs_of |= {at: Node() for at in their_news} | {both[at]: ours_of[at] for at in both}
    for at, node in ours_of.items():
        node.ours = ours[at]
    for at, node in theirs_of.items():
        node.theirs = theirs[at]
    for at in both.keys() & _moved(ours, theirs, same | both):
        ours_of[at].ours_moved = True
    for old in _moved(base, ours, to_ours):
        nodes[old].ours_moved = True
    for old in _moved(base, theirs, to_theirs):
        nodes[old].theirs_moved = True
    found = Versions([ours_of[at] for at in range(len(ours))], [theirs_of[at] for at in range(len(theirs))])
    for side in (found.ours, found.theirs):
        _keep_holders(side)
    return found


def _keep_holders(side: Sequence[Node]) -> None:
    """Mark what only one side still has, with nothing left below it but what that side added."""
    for at, node in enumerate(side):
        if not node.stays:
            left = [each for each in _held(side, at) if each.stays]
            node.needed = bool(left) and all(each.base is None for each in left)


def _held(side: Sequence[Node], at: int) -> Iterator[Node]:
    """Return what stands in the section of a heading, or deeper below an item without a link."""
    return takewhile(lambda each: _holds(side[at].unit, each.unit), islice(side, at + 1, None))


def _holds(holder: Unit, unit: Unit) -> bool:
    if holder.kind is Kind.HEADING:
        return unit.kind not in {Kind.HEADING, Kind.EDGE}
    return holder.kind is unit.kind is Kind.ITEM and not holder.has_link and unit.depth > holder.depth


def _moved(base: Sequence[Unit], side: Sequence[Unit], to_side: dict[int, int]) -> set[int]:
    """Return the places of what a side put below something else, or elsewhere below the same.

    What goes with its section has not been moved itself.
    """
    was, become = _above(base, sorted(to_side)), _above(side, sorted(to_side.values()))
    kept = defaultdict[int | None, list[int]](list)
    for old, new in sorted(to_side.items()):
        holder = was[old]
        if (None if holder is None else to_side[holder]) == become[new]:
            kept[holder].append(old)
    return to_side.keys() - {run[at] for run in kept.values() for at in rising([to_side[old] for old in run])}


def _above(units: Sequence[Unit], places: Sequence[int]) -> dict[int, int | None]:
    """Return what holds each of ``places``, if there were no others."""
    above = holders([units[place] for place in places])
    return {place: None if at is None else places[at] for place, at in zip(places, above, strict=True)}
