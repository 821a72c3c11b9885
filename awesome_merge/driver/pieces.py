"""What a merge is made of: text that is settled, and conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from awesome_merge.driver.nodes import Node


@dataclass(frozen=True, slots=True)
class Conflict:
    """Three versions of one unit that only a person can make one of; empty where it is not there."""

    ours: str
    base: str
    theirs: str


Piece = str | Conflict


def disputed(node: Node) -> Conflict:
    """Return ``node`` with all below it as a conflict."""
    return Conflict(*(unit.whole if unit else "" for unit in (node.ours, node.base, node.theirs)))


def written(pieces: Iterable[Piece], show: Callable[[Conflict], str]) -> str:
    """Return the text of ``pieces``, of which a conflict is written as ``show`` says."""
    return "".join(piece if isinstance(piece, str) else show(piece) for piece in pieces)


def gathered(pieces: Iterable[Piece]) -> list[Piece]:
    """Return ``pieces`` with what only ours has and what only theirs has behind it in one conflict.

    Nothing but blank lines may stand between the two.
    """
    made: list[Piece] = []
    for piece in pieces:
        if not piece:
            continue
        at = len(made) - 1
        if at > 0 and isinstance(blank := made[at], str) and not blank.strip():
            at -= 1
        last = made[at] if made else ""
        if (
            isinstance(piece, Conflict)
            and isinstance(last, Conflict)
            and not (piece.ours or piece.base or last.base or last.theirs)
        ):
            made[at:] = [Conflict(last.ours, "", piece.theirs)]
        else:
            made.append(piece)
    return made


@dataclass(slots=True)
class Part:
    """What became of one node.

    Attributes:
        gap: the blank lines before it.
        pieces: the unit's own lines, then those of its children.
    """

    node: Node
    gap: str
    pieces: list[Piece]

    @property
    def text(self) -> str | None:
        """The unit's own lines; None where they are in conflict."""
        first = self.pieces[0]
        return first if isinstance(first, str) else None
