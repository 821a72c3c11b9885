"""The blank lines between two units: as they stand where the two are neighbors, else as around their like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from awesome_merge.driver.nodes import Node
from awesome_merge.driver.units import Kind, Unit


class Gaps:
    """The gaps of three versions."""

    def __init__(self, base: Sequence[Unit], ours: Sequence[Unit], theirs: Sequence[Unit]) -> None:
        neighbors = [pair for version in (base, ours, theirs) for pair in pairwise((None, *version))]
        self._behind = dict(neighbors)
        self._before = {other: one for one, other in neighbors if other}
        alike = [other for one, other in neighbors if one and other and one.kind is other.kind]
        counts = Counter((unit.kind, unit.gap) for unit in alike)
        self._most = {kind: gap for (kind, gap), _ in reversed(counts.most_common())}

    def between(self, before: Node | None, node: Node) -> str:
        """Return the gap between two nodes that the result puts side by side; ``before`` is None at its beginning."""
        base = self._neighbors(before.base if before else None, node.base, first=before is None)
        ours = self._neighbors(before.ours if before else None, node.ours, first=before is None)
        theirs = self._neighbors(before.theirs if before else None, node.theirs, first=before is None)
        if ours is not None and theirs is not None:
            return theirs if ours == base else ours
        if ours is not None or theirs is not None:
            return ours if ours is not None else theirs or ""
        return base if base is not None else self._usual(before, node)

    def _neighbors(self, before: Unit | None, unit: Unit | None, *, first: bool) -> str | None:
        """Return the gap where the two follow each other in one version."""
        if unit is None or (before is None and not first) or self._before[unit] is not before:
            return None
        return unit.gap

    def _usual(self, before: Node | None, node: Node) -> str:
        """Return the gap between two that are neighbors in no version: that between their like."""
        if before is None:
            return node.unit.gap
        ahead = [unit for unit in (node.ours, node.theirs, node.base) if unit]
        versions = [unit for unit in (before.ours, before.theirs, before.base) if unit]
        behind = [follower for unit in versions if (follower := self._behind.get(unit))]
        for unit in ahead:
            if (neighbor := self._before[unit]) and neighbor.kind is before.unit.kind:
                return unit.gap
        for unit in behind:
            if unit.kind is node.unit.kind:
                return unit.gap
        if node.unit.kind is before.unit.kind is not Kind.TEXT:
            return self._most.get(node.unit.kind, "")
        return max((unit.gap for unit in (*ahead, *behind)), key=lambda gap: gap.count("\n"))
