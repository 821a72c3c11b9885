"""The order of the entries in each section."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from awesome_merge.merging.identity import own_urls
from awesome_merge.merging.urls import proofs
from awesome_merge.model import Document, Entry
from awesome_merge.rising import rising
from awesome_merge.style.traits import FEWEST, SHARE

NEWEST = "newest first"
OLDEST = "oldest first"
ALPHABETICAL = "alphabetical"
BY_VENUE = "by venue"
NONE = "none"

_Key = Callable[[Entry], Any]
# Since 2007-04 an arXiv number begins with year and month: https://info.arxiv.org/help/arxiv_identifier.html
_NUMBER = re.compile(r"(?P<year>\d\d)(?P<month>\d\d)\.")
_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"^\W*(?:an?|the)\s+", re.IGNORECASE)
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

    def misplaced(self, entries: Sequence[Entry]) -> list[tuple[Entry, Entry | None]]:
        """Return the fewest of ``entries``, those of the section, that would have to move, and what each belongs after.

        In source order; None for what belongs first. Nothing where the order is none of time or alphabet. What is in
        place by another reading of the order that the section keeps, too, need not move: titles word by word say, or
        preprints by their numbers, where the dates are those of venues.
        """
        keyed = _keyed(self.name, entries)
        stays = rising([key for key, _ in keyed])
        staying = set(stays)
        kept = [keyed[at] for at in stays]
        keys = [key for key, _ in kept]
        others = _other_orders(self.name, [entry for _, entry in keyed])
        moved = []
        for at, (key, entry) in enumerate(keyed):
            if at in staying or any(_stands(entry, kept, bisect_left(stays, at), other) for other in others):
                continue
            behind = bisect_right(keys, key)
            moved.append((entry, kept[behind - 1][1] if behind else None))
        return moved


def orders(document: Document) -> tuple[SectionOrder, ...]:
    """Return the order of every section with eight entries or more, in source order.

    A section of one year is also a part of the section above it, which so may have its years in order.
    """
    return tuple(
        _order(section, entries) for section, entries in by_section(document).items() if len(entries) >= FEWEST
    )


def by_section(document: Document) -> dict[tuple[str, ...], list[Entry]]:
    """Return the entries of each section as ``orders`` counts them: those of a year also in the section above it."""
    sections: dict[tuple[str, ...], list[Entry]] = {}
    for entry in document.entries:
        if entry.section and _YEAR.fullmatch(entry.section[-1]):
            sections.setdefault(entry.section[:-1], []).append(entry)
        sections.setdefault(entry.section, []).append(entry)
    return sections


def _order(section: tuple[str, ...], entries: Sequence[Entry]) -> SectionOrder:
    judged = [
        SectionOrder(section, name, kept, of)
        for name, kept, of in (*_by_date(entries), _by_title(entries), _by_venue(entries))
        if of >= max(FEWEST, SHARE * len(entries)) and kept >= SHARE * of
    ]
    # On a tie the first of the orders above: a section sorted by year is often sorted by venue within one.
    return max(judged, key=lambda order: order.kept / order.of, default=SectionOrder(section, NONE, 0, len(entries)))


def _keyed(name: str, entries: Sequence[Entry]) -> list[tuple[Any, Entry]]:
    """Return the entries that the order ``name`` can tell apart, each behind its key."""
    if name == ALPHABETICAL:
        return [(_letters(entry.title), entry) for entry in entries if entry.title]
    if name not in {NEWEST, OLDEST}:
        return []
    dated = [entry for entry in entries if entry.date and entry.date.year]
    exact = all(entry.date.month for entry in dated if entry.date)
    sign = -1 if name == NEWEST else 1
    return [(sign * _time(entry, exact), entry) for entry in dated]


def _time(entry: Entry, exact: bool) -> int:
    """Return the months before the date of ``entry``; where the order is not ``exact``, those before its year."""
    year, month = (entry.date.year, entry.date.month) if entry.date else (None, None)
    return (year or 0) * 12 + (month or 0) * exact


def _other_orders(name: str, entries: Sequence[Entry]) -> list[_Key]:
    """Return what else may be meant by the order ``name``: the keys by which three quarters of ``entries`` keep it."""
    readings: tuple[_Key, ...] = (_by_words, _by_signs, _by_case, _by_noun)
    if name != ALPHABETICAL:
        exact = all(entry.date.month for entry in entries if entry.date)
        readings = (partial(_by_number, exact=exact, sign=-1 if name == NEWEST else 1),)
    return [key for key in readings if len(rising([key(entry) for entry in entries])) >= SHARE * len(entries)]


def _by_words(entry: Entry) -> list[str]:
    return _WORD.findall((entry.title or "").casefold())


def _by_signs(entry: Entry) -> str:
    return (entry.title or "").casefold()


def _by_case(entry: Entry) -> str:
    return entry.title or ""


def _by_noun(entry: Entry) -> str:
    return _letters(_ARTICLE.sub("", entry.title or ""))


def _by_number(entry: Entry, exact: bool, sign: int) -> int:
    """Return the month, else the year, in which arXiv gave ``entry`` its number, if it did; else that of its date."""
    numbers = [value for url in own_urls(entry) for authority, value in proofs(url) if authority.scheme == "arxiv"]
    found = next(filter(None, map(_NUMBER.match, numbers)), None)
    if found:
        return sign * ((2000 + int(found["year"])) * 12 + int(found["month"]) * exact)
    return sign * _time(entry, exact)


def _stands(entry: Entry, kept: Sequence[tuple[Any, Entry]], at: int, key: _Key) -> bool:
    """Whether ``entry``, which stands before the one ``at`` in ``kept``, is by ``key`` between its neighbors."""
    before, behind = kept[max(at - 1, 0) : at], kept[at : at + 1]
    keys = [key(each) for each in (*(other for _, other in before), entry, *(other for _, other in behind))]
    return keys == sorted(keys)


def _by_date(entries: Sequence[Entry]) -> Iterator[tuple[str, int, int]]:
    dates = [(entry.date.year, entry.date.month) for entry in entries if entry.date and entry.date.year]
    # A year alone says nothing of the months around it.
    exact = all(month for _, month in dates)
    times = [year * 12 + (month or 0) * exact for year, month in dates]
    newest, oldest = len(rising([-time for time in times])), len(rising(times))
    # Where both hold, most dates are one date, and nothing tells them apart.
    if min(newest, oldest) < SHARE * len(times):
        yield NEWEST, newest, len(times)
        yield OLDEST, oldest, len(times)


def _by_title(entries: Sequence[Entry]) -> tuple[str, int, int]:
    titles = [_letters(entry.title) for entry in entries if entry.title]
    return ALPHABETICAL, len(rising(titles)), len(titles)


def _by_venue(entries: Sequence[Entry]) -> tuple[str, int, int]:
    """Return how many entries stand in the longest run of their venue; none where one venue has most of them."""
    named = [entry.venue.called for entry in entries if entry.venue]
    longest: dict[str, int] = {}
    for venue, run in groupby(named):
        longest[venue] = max(longest.get(venue, 0), len(list(run)))
    told_apart = len(longest) <= len(named) / 2 and max(longest.values(), default=0) < SHARE * len(named)
    return BY_VENUE, sum(longest.values()) if told_apart else 0, len(named)


def _letters(title: str) -> str:
    """Return the letters and digits of ``title`` without accents, which no alphabetical list sorts behind ``z``."""
    plain = title if title.isascii() else unicodedata.normalize("NFKD", title)
    return "".join(filter(str.isalnum, plain.casefold()))
