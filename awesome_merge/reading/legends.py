"""The abbreviations that a list declares: in prose, or as a small table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from awesome_merge.model import Abbreviation, Legend
from awesome_merge.reading import distinctions
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block
from awesome_merge.text import Span

# ``o`` for oral, `o`: oral, `o` = oral, `o` means oral; up to the next comma or stop.
_MEANS = re.compile(r"\s*(?:for|means?|is|stands for|denotes?|represents?|[:：=-]|->|→)\s*(?P<meaning>[^,;.，；。]+)")
_CODED = re.compile(r"[^\W_]{1,6}")
_BARE = re.compile(r"[^\W_]{1,2}")
_MEANINGS = re.compile(r"meaning|explanation|description|stands for|含义|说明", re.IGNORECASE)
_FIRST_CELLS = re.compile(r"type|mark|letter|symbol|abbr\w*|acronym|short|legend|tag", re.IGNORECASE)
# A legend's meanings are words; a row of entries has links.
_MOST_COLUMNS = 12


def legend(found: Iterable[Abbreviation]) -> Legend:
    """Return ``found`` as a legend: what means a distinction is a mark, the rest are types.

    A letter that is declared twice keeps both rows, in order.
    """
    declared = tuple(found)
    marks = tuple(abbreviation for abbreviation in declared if abbreviation.distinction)
    return Legend(marks, tuple(abbreviation for abbreviation in declared if not abbreviation.distinction))


def in_prose(atoms: Sequence[Atom]) -> Iterator[Abbreviation]:
    """Yield what a paragraph declares: code spans, each followed by its meaning."""
    for atom, after in pairwise(atoms):
        if atom.shape is not Shape.CODE or after.shape is not Shape.TEXT:
            continue
        means = _MEANS.match(after.text)
        # ``pip`` for installing declares nothing.
        if means and means["meaning"].strip() and _BARE.fullmatch(atom.text):
            yield _abbreviation(atom.text, means["meaning"].strip(" *_\"'"), atom.span)


def in_table(table: Block) -> tuple[Abbreviation, ...]:
    """Return what ``table`` declares; nothing if it is no legend.

    Two shapes: a row of letters over a row of meanings, and a row for each
    letter with its meaning beside it.
    """
    rows = [row.children for row in table.children]
    if any(_has_link(cell) for row in rows for cell in row) or not rows[0]:
        return ()
    if not _FIRST_CELLS.search(_text(rows[0][0])):
        return ()
    letters, *meanings = rows
    if all(_is_letter(cell) for cell in letters[1:]) and len(meanings) == 1 and len(letters) <= _MOST_COLUMNS:
        return tuple(_pairs(letters[1:], meanings[0][1:]))
    if len(letters) > 1 and _MEANINGS.search(_text(letters[1])):
        return tuple(_pairs([row[0] for row in meanings], [row[1] for row in meanings]))
    return ()


def _pairs(letters: Sequence[Block], meanings: Sequence[Block]) -> Iterator[Abbreviation]:
    for letter, meaning in zip(letters, meanings, strict=False):
        if _text(letter) and _text(meaning):
            yield _abbreviation(_text(letter), _text(meaning), letter.atoms[0].inner)


def _abbreviation(letter: str, meaning: str, span: Span) -> Abbreviation:
    return Abbreviation(letter, meaning, span, distinctions.meant(meaning))


def _text(cell: Block) -> str:
    return "".join(atom.text for atom in cell.atoms).strip()


def _is_letter(cell: Block) -> bool:
    """Whether a header is a letter: any short word in a code span, or one or two letters."""
    shape = _CODED if any(atom.shape is Shape.CODE for atom in cell.atoms) else _BARE
    return shape.fullmatch(_text(cell)) is not None


def _has_link(cell: Block) -> bool:
    return any(atom.shape in {Shape.LINK, Shape.IMAGE} for atom in cell.atoms)
