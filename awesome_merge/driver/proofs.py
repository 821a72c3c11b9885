"""What a merge may not do: lose a link, bring one back, or have an entry twice. Where it would, a person decides."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.driver.definitions import redefined
from awesome_merge.driver.ledger import missing, unwarranted
from awesome_merge.driver.merge import Merge
from awesome_merge.driver.names import places
from awesome_merge.driver.pieces import Conflict, Piece, written
from awesome_merge.driver.repeats import repeats


def proven(base: str, ours: str, theirs: str) -> list[Piece] | None:
    """Return the pieces of the merge, with a conflict wherever it would be wrong; None where that does not mend it."""
    doubts: frozenset[str] = frozenset()
    while True:
        merge = Merge(base, ours, theirs, doubts)
        found = _doubts(base, ours, theirs, merge.pieces())
        if not found:
            # Only now, for a badge that counts entries is another address afterwards.
            return merge.finished()
        if found <= doubts:
            return None
        doubts |= found


def _doubts(base: str, ours: str, theirs: str, pieces: Sequence[Piece]) -> set[str]:
    """Return the places of links that are lost, and of those that stand too often or too seldom beside conflicts."""
    settled = written(pieces, lambda _: "")
    wrong = unwarranted(base, ours, theirs, settled) | repeats(base, ours, theirs, settled)
    wrong |= redefined(base, ours, theirs)
    conflicts = [piece for piece in pieces if isinstance(piece, Conflict)]
    if not conflicts:
        return wrong
    for conflict in conflicts:
        wrong -= places(conflict.ours + conflict.base + conflict.theirs)
    return wrong | missing(base, ours, theirs, written(pieces, lambda conflict: conflict.ours + conflict.theirs))
