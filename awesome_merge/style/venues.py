"""How a list spells its venues, and whether it puts the year beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from awesome_merge.model import Document, Entry, VenueMention
from awesome_merge.style.pieces import folded
from awesome_merge.style.traits import Trait, trait
from awesome_merge.text import Span

# With more characters than this between them, a venue and a year stand apart: ``CVPR** (2019``.
_BESIDE = 4
_SIGNS = re.compile(r"[^\w|]*")
_BEHIND = re.compile(rf"([^\w|]{{0,{_BESIDE}}})(?:19|20)\d\d(?!\d)")
_ALONE = "VENUE"


@dataclass(frozen=True, slots=True)
class VenueStyle:
    """How a list writes one venue.

    Attributes:
        name: the canonical short name, else the name as first written.
        spellings: without marks.
        with_year: how many of its mentions have the year beside them.
    """

    name: str
    spellings: Trait
    with_year: int


def venue_key(mention: VenueMention) -> str:
    """Return what all spellings of one venue have in common: its name, letter case aside."""
    return mention.called.casefold()


def mentions(document: Document) -> Iterable[VenueMention]:
    """Yield the venues that stand in the entries themselves, not in headings, in source order."""
    return (mention for _, mention, _ in _mentions(document))


def venue_spellings(document: Document) -> Mapping[str, Mapping[str, int]]:
    """Return, for each venue (``venue_key``), how often it has each spelling, in the order of first use."""
    counted: dict[str, Counter[str]] = {}
    for mention in mentions(document):
        counted.setdefault(venue_key(mention), Counter())[mention.bare] += 1
    return counted


def venues(document: Document) -> tuple[VenueStyle, ...]:
    """Return the venues that stand in the entries themselves, the most frequent first."""
    found: dict[str, list[tuple[VenueMention, str]]] = {}
    for entry, mention, span in _mentions(document):
        found.setdefault(venue_key(mention), []).append((mention, _beside(document, entry, span)))
    styles = (
        VenueStyle(
            named[0][0].called,
            trait(mention.bare for mention, _ in named),
            sum(form != _ALONE for _, form in named),
        )
        for named in found.values()
    )
    return tuple(sorted(styles, key=lambda style: -style.spellings.of))


def venue_years(document: Document) -> Trait:
    """Return how venues stand with their year: ``VENUE YEAR``, ``VENUE'YY``; ``VENUE`` where none is beside them."""
    return trait(_beside(document, entry, span) for entry, _, span in _mentions(document))


def _mentions(document: Document) -> Iterator[tuple[Entry, VenueMention, Span]]:
    for entry in document.entries:
        if entry.venue is not None and entry.venue.span is not None:
            yield entry, entry.venue, entry.venue.span


def _beside(document: Document, entry: Entry, venue: Span) -> str:
    text = document.source.text
    start, end = venue.start, venue.end
    if entry.date and (date := entry.date.span):
        year = "YY" if date.end - date.start <= 2 else "YEAR"  # noqa: PLR2004 - two digits
        if end <= date.start <= end + _BESIDE and _SIGNS.fullmatch(text, end, date.start):
            return f"{_ALONE}{folded(text[end : date.start])}{year}"
        if date.end <= start <= date.end + _BESIDE and _SIGNS.fullmatch(text, date.end, start):
            return f"{year}{folded(text[date.end : start])}{_ALONE}"
    # The entry's date may be another, more exact one.
    behind = _BEHIND.match(text, end, entry.span.end)
    return f"{_ALONE}{folded(behind[1])}YEAR" if behind else _ALONE
