"""Where in the result something of theirs goes: among its neighbors, or what ours left of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from awesome_merge.driver.holders import holders
from awesome_merge.driver.nodes import Node
from awesome_merge.driver.units import Kind, Unit


class Layout:
    """The result as it grows: all of ours that only theirs moved is not there yet, nor what only theirs has.

    Attributes:
        result: what is there, in order.
        placed: the same.
    """

    def __init__(self, result: list[Node], theirs: Sequence[Node], carriers: Mapping[Node, Node]) -> None:
        """``carriers`` has what stands where only ours put it, with what carried it there."""
        self.result = result
        self.placed = set(result)
        self._theirs = theirs
        self._above = holders([node.theirs for node in theirs if node.theirs])
        self._carriers = dict(carriers)

    def put(self, nodes: Sequence[Node], at: int) -> None:
        """Put ``nodes`` into the result, the first of which stands ``at`` this place of theirs."""
        goal = self._goal(at)
        self.result[goal:goal] = nodes
        self.placed.update(nodes)
        holder = self._above[at]
        carrier = None if holder is None else self._carriers.get(self._theirs[holder])
        if carrier:
            self._carriers |= dict.fromkeys(nodes, carrier)

    def _goal(self, at: int) -> int:
        """Return where in the result goes what stands at ``at``: behind its neighbor.

        Where ours put that elsewhere, it is before the next that is there, or behind the nearest that ours left.
        """
        # The edge behind all is there from the beginning.
        follower = next(place for place in range(at + 1, len(self._theirs)) if self._theirs[place] in self.placed)
        end = self.result.index(self._theirs[follower])
        before = self._left_before(at)
        if at and self._is_before(self._theirs[at - 1], end):
            before = at - 1
        elif before != at - 1 and self._above[follower] == self._above[at] and not self._theirs[follower].ours_moved:
            return end
        goal = 0 if before is None else self.result.index(self._theirs[before]) + 1
        return self._past_ours(goal, self._theirs[at].unit)

    def _past_ours(self, goal: int, unit: Unit) -> int:
        """Return ``goal``, or the place behind what ours put there that may stand before ``unit``."""
        passed: set[Node | None] = set()
        while _may_stand_before(self.result[goal].unit, unit):
            carrier = self._carriers.get(self.result[goal])
            if not (carrier is self.result[goal] or carrier in passed):
                break
            passed.add(carrier)
            goal += 1
        return goal

    def _is_before(self, node: Node, end: int) -> bool:
        """Whether ``node`` stands before the place ``end`` of the result, and only what ours put there between."""
        while end and self.result[end - 1] is not node and self.result[end - 1] in self._carriers:
            end -= 1
        return end > 0 and self.result[end - 1] is node

    def _left_before(self, at: int) -> int | None:
        """Return the nearest place before ``at`` that ours left below what holds both, else that; None if none is.

        What goes with something that is not there yet is no such place.
        """
        holder = self._above[at]
        first = 0 if holder is None else holder + 1
        left = (place for place in reversed(range(first, at)) if self._is_left(place, holder))
        around = () if holder is None else reversed(range(first))
        return next((place for place in chain(left, around) if self._theirs[place] in self.placed), None)

    def _is_left(self, at: int, holder: int | None) -> bool:
        """Whether ours moved neither what is at ``at``, nor anything that holds it below ``holder``."""
        place: int | None = at
        while place is not None and place != holder:
            if self._theirs[place].ours_moved:
                return False
            place = self._above[place]
        return True


def _may_stand_before(ours: Unit, theirs: Unit) -> bool:
    """Whether what ours added in one place may stand before what theirs added there, and break no section in two."""
    if theirs.kind is Kind.HEADING:
        return ours.kind is not Kind.HEADING or ours.depth >= theirs.depth
    if ours.kind is Kind.HEADING:
        return False
    if theirs.kind is Kind.ITEM:
        return ours.kind is Kind.ITEM and ours.depth >= theirs.depth
    return theirs.kind is Kind.TEXT or ours.kind is theirs.kind
