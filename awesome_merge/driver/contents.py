"""Lines of a table of contents follow its sections: one that both sides changed leads to where there is something."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from awesome_merge.anchors import named
from awesome_merge.driver.pieces import Conflict, Piece, written
from awesome_merge.driver.units import Kind, Unit, units
from awesome_merge.reading.blocks import blocks
from awesome_merge.reading.pointers import Places
from awesome_merge.text import Source

_PART = re.compile(r"(?<=\]\()#[^\s)]*(?=\))")
_TAG = re.compile(r"<\w[^<>]*")


def with_contents(pieces: Sequence[Piece]) -> list[Piece]:
    """Return ``pieces`` without the conflicts in which only links to parts of the list itself differ.

    The side wins whose links lead somewhere. Where the links of both lead to the same sections, that wins whose places
    are named in the list, for these stay when a heading is reworded; else ours.
    """
    if not any(_differ_in_parts(piece) for piece in pieces if not isinstance(piece, str)):
        return list(pieces)
    whole = units(written(pieces, lambda conflict: conflict.ours))
    names = _names(whole)
    known = _headings(whole) | names
    return [piece if isinstance(piece, str) else _settled(piece, known, names) for piece in pieces]


def _differ_in_parts(conflict: Conflict) -> bool:
    versions = (conflict.ours, conflict.base, conflict.theirs)
    return all(versions) and len({" ".join(_PART.sub("#", text).split()) for text in versions}) == 1


def _settled(conflict: Conflict, known: Mapping[str, int], names: Container[str]) -> Piece:
    if not _differ_in_parts(conflict):
        return conflict
    ours, theirs = ([part.lower() for part in _PART.findall(text)] for text in (conflict.ours, conflict.theirs))
    mine, yours = ([known.get(part) for part in parts] for parts in (ours, theirs))
    if None in mine or None in yours:
        return conflict.ours if None not in mine else conflict.theirs if None not in yours else conflict
    if mine != yours:
        return conflict
    is_named = [all(part in names for part in parts) for parts in (ours, theirs)]
    return conflict.theirs if is_named == [False, True] else conflict.ours


def _names(whole: Sequence[Unit]) -> dict[str, int]:
    """Return each place that HTML names, with the number of headings before it: that of the one it leads to."""
    found: dict[str, int] = {}
    headings = 0
    for unit in whole:
        for tag in _TAG.findall(unit.text):
            found |= dict.fromkeys(named(tag), headings)
        headings += unit.kind is Kind.HEADING
    return found


def _headings(whole: Sequence[Unit]) -> dict[str, int]:
    """Return each place that a heading makes, with its number."""
    headings = [unit.text.partition("\n")[0] for unit in whole if unit.kind is Kind.HEADING]
    # Nothing else is parsed, for a list may be large: a heading in HTML, or with a line drawn below it, is not seen.
    source = Source("", "\n".join(headings))
    made = Places(blocks(source), source).headings.values()
    return {anchor: number for number, each in enumerate(made) for anchor in each}
