"""Places where both sides added entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awesome_merge.driver.nodes import Node
from awesome_merge.driver.units import Kind

# So many in one place were added in bulk, and each side has them in its order.
_MOST = 12


def slots(nodes: Sequence[Node]) -> Iterator[tuple[int, int, int]]:
    """Yield where entries that ours added begin, where those that theirs added behind them do, and where they end."""
    at = 0
    while at < len(nodes):
        start = at
        while at < len(nodes) and _is_added(nodes[at], nodes[start], ours=True):
            at += 1
        middle = at
        while at < len(nodes) and middle > start and _is_added(nodes[at], nodes[start], ours=False):
            at += 1
        if middle < at <= start + _MOST:
            yield start, middle, at
        at = max(at, start + 1)


def _is_added(node: Node, first: Node, *, ours: bool) -> bool:
    unit, other = node.unit, first.unit
    side = node.ours is not None and node.theirs is None if ours else node.ours is None
    alike = (unit.kind, unit.depth) == (other.kind, other.depth)
    return side and node.base is None and unit.kind in {Kind.ITEM, Kind.ROW} and alike
