"""The order of the entries in each section."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from awesome_merge.model import Document, Entry
from awesome_merge.style.traits import FEWEST, SHARE

NEWEST = "newest first"
OLDEST = "oldest first"
ALPHABETICAL = "alphabetical"
BY_VENUE = "by venue"
NONE = "none"

_YEAR = re.compile(r"\D{0,4}(?:19|20)\d\d\D{0,4}")


@dataclass(frozen=True, slots=True)
class SectionOrder:
    """The order of one section's entries.

    Attributes:
        name: one of the orders above; ``NONE`` where three quarters of the entries keep no one order.
        kept: how many of the ``of`` entries that can be ordered so need not move to be in that order.
    """

    section: tuple[str, ...]
    name: str
    kept: int
    of: int


def orders(document: Document) -> tuple[SectionOrder, ...]:
    """Return the order of every section with eight entries or more, in source order.

    A section of one year is also a part of the section above it, which so may have its years in order.
    """
    sections: dict[tuple[str, ...], list[Entry]] = {}
    for entry in document.entries:
        if entry.section and _YEAR.fullmatch(entry.section[-1]):
            sections.setdefault(entry.section[:-1], []).append(entry)
        sections.setdefault(entry.section, []).append(entry)
    return tuple(_order(section, entries) for section, entries in sections.items() if len(entries) >= FEWEST)


def _order(section: tuple[str, ...], entries: Sequence[Entry]) -> SectionOrder:
    judged = [
        SectionOrder(section, name, kept, of)
        for name, kept, of in (*_by_date(entries), _by_title(entries), _by_venue(entries))
        if of >= max(FEWEST, SHARE * len(entries)) and kept >= SHARE * of
    ]
    # On a tie the first of the orders above: a section sorted by year is often sorted by venue within one.
    return max(judged, key=lambda order: order.kept / order.of, default=SectionOrder(section, NONE, 0, len(entries)))


def _by_date(entries: Sequence[Entry]) -> Iterator[tuple[str, int, int]]:
    dates = [(entry.date.year, entry.date.month) for entry in entries if entry.date and entry.date.year]
    # A year alone says nothing of the months around it.
    exact = all(month for _, month in dates)
    times = [year * 12 + (month or 0) * exact for year, month in dates]
    newest, oldest = _in_place([-time for time in times]), _in_place(times)
    # Where both hold, most dates are one date, and nothing tells them apart.
    if min(newest, oldest) < SHARE * len(times):
        yield NEWEST, newest, len(times)
        yield OLDEST, oldest, len(times)


def _by_title(entries: Sequence[Entry]) -> tuple[str, int, int]:
    titles = [_letters(entry.title) for entry in entries if entry.title]
    return ALPHABETICAL, _in_place(titles), len(titles)


def _by_venue(entries: Sequence[Entry]) -> tuple[str, int, int]:
    """Return how many entries stand in the longest run of their venue; none where one venue has most of them."""
    named = [entry.venue.called for entry in entries if entry.venue]
    longest: dict[str, int] = {}
    for venue, run in groupby(named):
        longest[venue] = max(longest.get(venue, 0), len(list(run)))
    told_apart = len(longest) <= len(named) / 2 and max(longest.values(), default=0) < SHARE * len(named)
    return BY_VENUE, sum(longest.values()) if told_apart else 0, len(named)


def _in_place(keys: Sequence[Any]) -> int:
    """Return the length of the longest part of ``keys``, gaps allowed, that never falls."""
    ends: list[Any] = []  # the smallest last key of such a part of each length
    for key in keys:
        at = bisect_right(ends, key)
        ends[at : at + 1] = [key]
    return len(ends)


def _letters(title: str) -> str:
    return "".join(filter(str.isalnum, title.casefold()))
