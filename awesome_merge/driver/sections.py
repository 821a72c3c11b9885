"""Where both sides added entries in one place, they stand in the order that their section keeps."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.nodes import Node
from awesome_merge.driver.units import Kind
from awesome_merge.model import Document, Entry
from awesome_merge.style.orders import ALPHABETICAL, NEWEST, OLDEST, SectionOrder, orders
from awesome_merge.text import Source
from awesome_merge.verbs.reading import read

# Of a larger section only what stands around the place is read: more tells no more of its order.
_AROUND = 30
# Fewer are in order by chance.
_FEWEST = 3


def in_order(nodes: Sequence[Node], start: int, middle: int, end: int) -> list[Node]:
    """Return what stands from ``start`` to ``end``, what theirs added from ``middle`` on put among the rest."""
    found = list(nodes[start:end])
    first, last = _section(nodes, start, end)
    entries = _entries(nodes[first:last])
    if any(node not in entries for node in found):
        return found
    before = [entries[node] for node in nodes[first:start] if node in entries]
    behind = [entries[node] for node in nodes[end:last] if node in entries]
    order = _order(before + behind)
    if order is None:
        return found

    def misplaced(made: Sequence[Node]) -> int:
        return len(order.misplaced([*before, *(entries[node] for node in made), *behind]))

    ours, floor = found[: middle - start], 0
    for node in found[middle - start :]:
        made = [(misplaced([*ours[:at], node, *ours[at:]]), -at) for at in range(floor, len(ours) + 1)]
        floor = -min(made)[1]
        ours.insert(floor, node)
        floor += 1
    return ours


def _section(nodes: Sequence[Node], start: int, end: int) -> tuple[int, int]:
    first, last = start, end
    while first > max(0, start - _AROUND) and nodes[first - 1].unit.kind is not Kind.HEADING:
        first -= 1
    while last < min(len(nodes), end + _AROUND) and nodes[last].unit.kind is not Kind.HEADING:
        last += 1
    return first, last


def _entries(nodes: Sequence[Node]) -> dict[Node, Entry]:
    """Return the entries that stand alone in a node each; a table's rows need its header among the nodes."""
    text, starts = "# List\n\n## Section\n\n", []
    for node in nodes:
        text += node.unit.gap
        starts.append(len(text))
        text += node.unit.whole
    document = read(Source("list.md", text))
    return _placed(document, nodes, [*starts, len(text)])


def _placed(document: Document, nodes: Sequence[Node], starts: Sequence[int]) -> dict[Node, Entry]:
    found: dict[Node, Entry] = {}
    entries = iter(document.entries)
    entry = next(entries, None)
    for at, node in enumerate(nodes):
        while entry and entry.span.start < starts[at + 1]:
            found.setdefault(node, entry)
            entry = next(entries, None)
    return found


def _order(entries: Sequence[Entry]) -> SectionOrder | None:
    """Return the one order of time or alphabet that all of ``entries`` keep, or else most of them; None if none."""
    document = Document(Source("list.md", ""), entries=tuple(entries))
    if known := next(iter(orders(document)), None):
        return known
    kept = [
        order
        for name in (ALPHABETICAL, NEWEST, OLDEST)
        if (order := SectionOrder((), name, len(entries), len(entries))) and not order.misplaced(entries)
    ]
    told = [order for order in kept if order.name == ALPHABETICAL or all(entry.date for entry in entries)]
    return told[0] if len(entries) >= _FEWEST and told else None
