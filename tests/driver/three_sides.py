"""Three versions of a list, merged as the driver does it, and shown as text."""

from __future__ import annotations

from awesome_merge.driver.contents import with_contents
from awesome_merge.driver.merge import Merge
from awesome_merge.driver.pieces import Piece


def merged(base: str, ours: str, theirs: str) -> str:
    """Return the merged text; a conflict is shown as ``{ours|base|theirs}``, its line ends left out."""
    return "".join(map(_shown, with_contents(Merge(base, ours, theirs).finished())))


def _shown(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    return "{" + "|".join(each.strip() for each in (piece.ours, piece.base, piece.theirs)) + "}\n"


def bullets(*names: str) -> str:
    """Return an item for each of ``names``: ``Oak``, or ``Oak: words behind it``."""
    return "".join(bullet(name) for name in names)


def bullet(name: str) -> str:
    """Return the item of ``name``, whose address is made of the letters before the colon."""
    called, _, words = name.partition(": ")
    return f"- [{called}](https://example.org/{called.lower().replace(' ', '-')}){words and ' - '}{words}\n"
