"""The shape of an entry: its parts in their order, with the characters between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from awesome_merge.style.pieces import CLOSING, Piece
from awesome_merge.style.places import Part
from awesome_merge.style.traits import Trait

_SPACES = re.compile(" {2,}")

Shape = tuple[Piece, ...]

# What an entry may lack without being of another shape: it has no code, or no venue yet.
_OPTIONAL = frozenset({Part.VENUE, Part.LINK, Part.TAG, Part.DISTINCTION, Part.BADGE})
# A row may have empty cells, and none at its end; what is left stands in its own columns.
_IN_ROWS = frozenset(Part) - {Part.TITLE, Part.END}
_KIND = attrgetter("part", "form", "column")
_REPEATED = frozenset({Part.LINK, Part.TAG, Part.BADGE})
_MOST = 8  # of the variants of a shape, these decide which optional parts it shows
_RARE = 20  # an optional part that fewer than one in so many have is no part of the pattern


def shape(pieces: Iterable[Piece]) -> Shape:
    """Return ``pieces`` with links, tags and badges that follow each other in one form as one.

    Brackets around several are around one: ``([A](u), [B](u))`` has the shape of ``([A](u))``.
    """
    found: list[Piece] = []
    opened = ""  # the bracket before the last piece, which stands for several
    for (part, form, column), run in groupby(pieces, _KIND):
        first, *others = run
        gap = first.gap
        if opened and gap.startswith(CLOSING[opened]):
            several = found[-1]
            found[-1] = several._replace(gap=several.gap[:-1], form=f"{opened}{several.form}{gap[0]}")
            gap = gap[1:]
        found.append(Piece(part, gap, form, column))
        if part in _REPEATED:
            opened = gap[-1:] if others and gap[-1:] in CLOSING else ""
        else:
            found += others
            opened = ""
    return tuple(found)


def pattern(shape: Shape) -> str:
    """Return ``shape`` as a person would write it, ``YEAR-VENUE-[Title](url) [[Label](url)]``."""
    return _SPACES.sub(" ", "".join(f"{piece.gap}{piece.form}" for piece in shape)).strip()


def shapes(found: Iterable[Shape]) -> Trait:
    """Return the patterns of ``found``; each counts those too that are like it, but for optional parts they lack."""
    groups: dict[Shape, Counter[Shape]] = {}
    for each in found:
        groups.setdefault(_required(each), Counter())[each] += 1
    counts: Counter[str] = Counter()
    for variants in groups.values():
        for shown, votes in _covering(variants):
            counts[pattern(shown)] += votes
    return Trait(dict(counts.most_common()))


def _covering(variants: Counter[Shape]) -> Iterable[tuple[Shape, int]]:
    """Return the variant, without rare optional parts, that most entries fit, with all their votes; then the others."""
    having: Counter[Piece] = Counter()
    for variant, votes in variants.items():
        having.update(dict.fromkeys(variant, votes))
    enough = variants.total() / _RARE
    shown = [tuple(piece for piece in variant if having[piece] >= enough) for variant, _ in variants.most_common(_MOST)]
    fitting = {wide: {narrow for narrow in variants if _fits(narrow, wide)} for wide in shown}
    covered = {wide: sum(variants[narrow] for narrow in narrows) for wide, narrows in fitting.items()}
    best = max(covered, key=lambda wide: (covered[wide], -len(wide)))
    yield best, covered[best]
    yield from ((variant, votes) for variant, votes in variants.items() if variant not in fitting[best])


def _required(shape: Shape) -> Shape:
    optional = _optional(shape)
    return tuple(piece for piece in shape if piece.part not in optional)


def _optional(shape: Shape) -> frozenset[Part]:
    return _IN_ROWS if any(piece.part is Part.BAR for piece in shape) else _OPTIONAL


def _fits(narrow: Shape, wide: Shape) -> bool:
    """Whether ``narrow`` is ``wide`` without some of its optional parts; the others are known to be the same."""
    left = iter(wide)
    return len(narrow) <= len(wide) and all(piece in left for piece in narrow)
