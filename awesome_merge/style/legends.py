"""The letters of a list's legend, and how often its entries use them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from awesome_merge.model import Abbreviation, Document


@dataclass(frozen=True, slots=True)
class LetterUse:
    """A letter that the legend declares, and how many entries carry it."""

    abbreviation: Abbreviation
    entries: int


def marks(document: Document) -> tuple[LetterUse, ...]:
    """Return the letters behind a venue, in the order of declaration."""
    used = Counter(letter for entry in document.entries if entry.venue for letter in set(entry.venue.marks))
    return tuple(LetterUse(mark, used[mark.letter]) for mark in document.legend.marks)


def types(document: Document) -> tuple[LetterUse, ...]:
    """Return the letters of a type column or of trailing code spans, in the order of declaration."""
    used = Counter(name for entry in document.entries for name in {tag.name for tag in entry.tags})
    return tuple(LetterUse(kind, used[kind.letter]) for kind in document.legend.types)
