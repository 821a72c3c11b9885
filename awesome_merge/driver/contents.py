"""Lines of a table of contents follow its sections: one that both sides changed leads to where there is something."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from awesome_merge.anchors import named
from awesome_merge.driver.pieces import Conflict, Piece, written
from awesome_merge.driver.units import Kind, units
from awesome_merge.reading.blocks import blocks
from awesome_merge.reading.pointers import Places
from awesome_merge.text import Source

_PART = re.compile(r"(?<=\]\()#[^\s)]*(?=\))")
_TAG = re.compile(r"<\w[^<>]*")


def with_contents(pieces: Sequence[Piece]) -> list[Piece]:
    """Return ``pieces`` without the conflicts in which only links to parts of the list itself differ.

    The side wins whose links lead somewhere; ours, where the links of both lead to the same sections.
    """
    if not any(_differ_in_parts(piece) for piece in pieces if not isinstance(piece, str)):
        return list(pieces)
    known = _places(written(pieces, lambda conflict: conflict.ours))
    return [piece if isinstance(piece, str) else _settled(piece, known) for piece in pieces]


def _differ_in_parts(conflict: Conflict) -> bool:
    versions = (conflict.ours, conflict.base, conflict.theirs)
    return all(versions) and len({" ".join(_PART.sub("#", text).split()) for text in versions}) == 1


def _settled(conflict: Conflict, known: Mapping[str, int]) -> Piece:
    if not _differ_in_parts(conflict):
        return conflict
    ours, theirs = (
        [known.get(part.lower()) for part in _PART.findall(text)] for text in (conflict.ours, conflict.theirs)
    )
    if None not in ours and (ours == theirs or None in theirs):
        return conflict.ours
    return conflict.theirs if None in ours and None not in theirs else conflict


def _places(text: str) -> dict[str, int]:
    """Return each part of the list that can be linked to, with the number of the heading that it leads to."""
    found: dict[str, int] = {}
    headings: list[str] = []
    for unit in units(text):
        for tag in _TAG.findall(unit.text):
            found |= dict.fromkeys(named(tag), len(headings))
        if unit.kind is Kind.HEADING:
            headings.append(unit.text.partition("\n")[0])
    # Nothing else is parsed, for a list may be large: a heading in HTML, or with a line drawn below it, is not seen.
    source = Source("", "\n".join(headings))
    made = Places(blocks(source), source).headings.values()
    return {anchor: number for number, each in enumerate(made) for anchor in each} | found
