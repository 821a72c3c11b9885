"""The order of the result: that of ours, with what theirs added and moved where theirs put it among its neighbors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from awesome_merge.driver.holders import holders
from awesome_merge.driver.layout import Layout
from awesome_merge.driver.nodes import Node, Versions
from awesome_merge.driver.slots import slots

# Where there are more such places, the sides were written apart, and reading around all of them takes too long.
_MOST = 25


def ordered(versions: Versions) -> list[Node]:
    """Return the nodes that stay, those in dispute among them, in the order of the result.

    What a heading or a group's name holds goes where it goes. Where ours and theirs both added entries in one place,
    and the section keeps an order, they stand in that; else those of ours come first.
    """
    ours, theirs = ([node for node in side if node.stays] for side in (versions.ours, versions.theirs))
    above = holders([node.ours for node in ours if node.ours])
    moved = _moved_by_theirs(ours, above)
    carried = {node for head, block in moved.items() if head for node in block if node is not head}
    layout = Layout(moved.pop(None, []), theirs, _carriers(ours, above))
    for at, node in enumerate(theirs):
        if node not in layout.placed and node not in carried:
            layout.put(moved.get(node, [node]), at)
    _put_slots_in_order(layout.result)
    return layout.result


def _moved_by_theirs(ours: Sequence[Node], above: Sequence[int | None]) -> dict[Node | None, list[Node]]:
    """Return what only theirs moved, each with all that it holds in ours; behind None what stays where it is."""
    found = defaultdict[Node | None, list[Node]](list)
    homes: list[Node | None] = []
    for node, holder in zip(ours, above, strict=True):
        homes.append(node if node.goes_with_theirs else None if holder is None else homes[holder])
        found[homes[-1]].append(node)
    return found


def _carriers(ours: Sequence[Node], above: Sequence[int | None]) -> dict[Node, Node]:
    """Return what only ours put where it is, with what carried each there: itself, or what was moved and holds it."""
    found: dict[Node, Node] = {}
    for node, holder in zip(ours, above, strict=True):
        carrier = None if holder is None else ours[holder]
        if node.ours_moved or (node.base is None and node.theirs is None):
            found[node] = node
        elif carrier and (carrier.base or carrier.theirs) and carrier in found:
            found[node] = found[carrier]
    return found


def _put_slots_in_order(nodes: list[Node]) -> None:
    found = list(slots(nodes))
    if 0 < len(found) <= _MOST:
        # Reading takes its time, and most merges have no such place.
        from awesome_merge.driver.sections import in_order

        for start, middle, end in found:
            nodes[start:end] = in_order(nodes, start, middle, end)
