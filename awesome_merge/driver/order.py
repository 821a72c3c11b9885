"""The order of the result: that of ours, with what theirs added and moved where theirs put it among its neighbors."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.nodes import Node, Versions
from awesome_merge.driver.slots import slots
from awesome_merge.driver.units import Kind, Unit

# Where there are more such places, the sides were written apart, and reading around all of them takes too long.
_MOST = 25


def ordered(versions: Versions) -> list[Node]:
    """Return the nodes that stay, those in dispute among them, in the order of the result.

    Where ours and theirs both added entries in one place, and the section keeps an order, they stand in that; else
    those of ours come first.
    """
    result = [node for node in versions.ours if node.stays and not _goes_with_theirs(node)]
    placed = set(result)
    theirs = [node for node in versions.theirs if node.stays]
    before: Node | None = None
    for at, node in enumerate(theirs):
        if node not in placed:
            follower = next((each for each in theirs[at + 1 :] if each in placed), None)
            result.insert(_place(node, before, follower, result), node)
            placed.add(node)
        before = node
    _put_slots_in_order(result)
    return result


def _goes_with_theirs(node: Node) -> bool:
    return node.theirs_moved and not node.ours_moved


def _place(node: Node, before: Node | None, follower: Node | None, result: Sequence[Node]) -> int:
    """Return where ``node`` goes: behind its neighbor ``before``, unless only its ``follower`` is where it was."""
    if follower and (before is None or _is_elsewhere(before)) and not (before and _is_elsewhere(follower)):
        return result.index(follower)
    at = 0 if before is None else result.index(before) + 1
    while _is_of_ours(result[at : at + 1]) and _may_stand_before(result[at].unit, node.unit):
        at += 1
    return at


def _is_elsewhere(node: Node) -> bool:
    return node.ours_moved and not node.theirs_moved


def _is_of_ours(nodes: Sequence[Node]) -> bool:
    """Whether ``nodes``, one or none, is something that only ours added."""
    return any(node.base is None and node.theirs is None for node in nodes)


def _may_stand_before(ours: Unit, theirs: Unit) -> bool:
    """Whether what ours added in one place may stand before what theirs added there, and break no section in two."""
    if theirs.kind is Kind.HEADING:
        return ours.kind is not Kind.HEADING or ours.depth >= theirs.depth
    if ours.kind is Kind.HEADING:
        return False
    if theirs.kind is Kind.ITEM:
        return ours.kind is Kind.ITEM and ours.depth >= theirs.depth
    return theirs.kind is Kind.TEXT or ours.kind is theirs.kind


def _put_slots_in_order(nodes: list[Node]) -> None:
    found = list(slots(nodes))
    if 0 < len(found) <= _MOST:
        # Reading takes its time, and most merges have no such place.
        from awesome_merge.driver.sections import in_order

        for start, middle, end in found:
            nodes[start:end] = in_order(nodes, start, middle, end)
