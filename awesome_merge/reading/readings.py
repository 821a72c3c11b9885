"""A phrase about a publication, read from left to right, one part after another.

A venue, a date, distinctions, words of rank, and what is about pages and
publishers; ``publications`` says where such phrases stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from awesome_merge.model import Distinction
from awesome_merge.reading import dates, distinctions, phrases
from awesome_merge.reading.dates import Found
from awesome_merge.venues import VenueKind, Venues

OPENERS = "([{（【"
"""What opens a bracket around a phrase."""

_PART = re.compile(r"[^\s.,;:|/·•&–—'‘’\"“”()\[\]{}（）【】，、；：。｜@*!-]")
# A year or a venue alone is a phrase before more words only with a mark of some kind behind it.
_MARKED = re.compile(r"\s*(?:[,;:|，；：｜)\]）】–—]|[-.]\s|$)")
# A venue without a year may be any word of a list.
_LISTED = frozenset(",;，；、")
_DIGIT = re.compile(r"\d")
_DASHES = frozenset("-–—:：")
_QUOTES = frozenset("\"”’'")
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Publication:
    """What a phrase says of a publication; places count in the text that was given.

    Attributes:
        venue: as written, without a year, ``CVPR``, marks included.
        venue_at: where the venue begins; None where there is none, and where
            something stands within it: ``EMNLP'23 Findings``.
        rank: other words of rank, state or track, ``TOP 5%``, joined by commas.
        start: the range of it all is half-open, brackets around it included.
    """

    venue: str | None
    venue_at: int | None
    date: Found | None
    distinctions: tuple[Distinction, ...]
    rank: str | None
    start: int
    end: int


@dataclass(slots=True)
class Phrase:
    """A phrase, as far as it has been read.

    Attributes:
        loose: whether capitalised words beside a year may be a venue.
        before: whether words that are no part of the phrase may follow.
        placed: whether only a publication can stand here, so that its year may stand elsewhere.
        numbered: whether volumes, pages or a preprint's number have been read.
        start: where the first part begins, or the bracket right before it.
        last: where the last part ended; ``end`` is where reading stopped.
    """

    text: str
    venues: Venues
    loose: bool = False
    before: bool = False
    placed: bool = False
    numbered: bool = False
    venue: str | None = None
    venue_at: int | None = None
    name: str | None = None
    sure: bool = False
    stated: bool = False
    dated: list[Found] = field(default_factory=list)
    distinctions: list[Distinction] = field(default_factory=list)
    rank: list[str] = field(default_factory=list)
    start: int = 0
    last: int = 0
    end: int = 0

    @property
    def is_something(self) -> bool:
        """Whether what has been read is a phrase, and not words that look so."""
        if self.venue is not None:
            return self.sure or bool(self.dated) or self._is_sentence()
        return bool(self.dated or self.distinctions or self.stated)

    def _is_sentence(self) -> bool:
        """Whether full stops part a venue that may be common words from others: ``Title. Remote Sensing.``."""
        if self.name is None or self.venue is None or self.before:
            return False
        at = self.venue_at or 0
        before = self.text[max(0, at - _NEAR) : at].rstrip()
        return before.endswith(".") or (" " in self.venue and self.text[-_NEAR:].rstrip().endswith("."))

    @property
    def date(self) -> Found | None:
        """The venue's own year, else the first; with the month of another date in that year."""
        if not self.dated:
            return None
        own = next(
            (date for date in self.dated if self.venue_at is not None and date.start > self.venue_at), self.dated[0]
        )
        return next((date for date in (own, *self.dated) if date.month and date.year == own.year), own)

    def fits_behind(self, words: str) -> bool:
        """Whether ``words`` may stand before it all: what is unknown may be a school behind a comma or a dash."""
        if self.venue is None:
            return True
        if not self.dated:
            return self.numbered or words[-1:] not in _LISTED
        return self.name is not None or " " in self.venue or words[-1:] not in _LISTED | _DASHES or words[:1] in _QUOTES

    def publication(self, start: int, end: int) -> Publication:
        """Return what has been read, as standing from ``start`` to ``end``."""
        rank = ", ".join(self.rank) or None
        return Publication(
            self.venue, self.venue_at, self.date, tuple(dict.fromkeys(self.distinctions)), rank, start, end
        )

    def read(self, start: int) -> None:
        """Read as many parts as there are from ``start`` on."""
        at = self._gap(start)
        self.start = at - (at > 0 and self.text[at - 1] in OPENERS)
        while at < len(self.text) and (past := self._part(at)) is not None:
            at = self._gap(past)
        self.end = at

    def _gap(self, at: int) -> int:
        part = _PART.search(self.text, at)
        return part.start() if part else len(self.text)

    def _part(self, at: int) -> int | None:
        """Read the part at ``at``; return where it ends, or None if there is none."""
        if found := dates.at(self.text, at):
            self.dated.append(found)
            self.last = found.end
            return found.end
        if report := phrases.REPORT.match(self.text, at):
            self.rank.append(report[0])
            self.stated = True
            self.last = report.end()
            return self.last
        if (past := self._known(at)) or (past := self._words(at)):
            return past
        lead = phrases.LEADS.match(self.text, at)
        return lead.end() if lead else self._unknown(at)

    def _words(self, at: int) -> int | None:
        """Read words of rank, a distinction, or what stands behind a venue."""
        state = phrases.STATE.match(self.text, at)
        rank = state or phrases.TRACK.match(self.text, at)
        if rank and (not self.before or phrases.AWAITED.match(rank[0]) or _MARKED.match(self.text, rank.end())):
            self._ranked(rank[0])
            self.stated = self.stated or state is not None
            self.last = rank.end()
        elif found := distinctions.at(self.text, at):
            self.distinctions.append(found[0])
            self.last = found[1]
            topic = phrases.TOPIC.match(self.text, found[1])
            if topic and self.name and found[0] is Distinction.WORKSHOP and not self.before:
                self.rank.append(topic[0].strip())
                self.last = topic.end()
        elif self.name and self.dated and not self.before and (days := phrases.BEHIND_YEAR.match(self.text, at)):
            self.distinctions.append(Distinction.WORKSHOP)
            self.rank.append(days[0])
            self.last = days.end()
        elif self.venue is None and (held := phrases.HELD_AT.match(self.text, at)):
            self.distinctions.append(Distinction.WORKSHOP)
            self.rank.append(held["name"].rstrip("@ "))
            self.last = held.end()
        elif self.venue and self.text[at - 1] == "(" and (short := phrases.SHORT_NAME.match(self.text, at)):
            self.last = short.end()
            self._beside(self.last)
        # A number that is glued to a venue is no volume.
        elif self.venue is not None and at > self.last and (behind := phrases.BEHIND.match(self.text, at)):
            self.last = behind.end()
            self.numbered = self.numbered or any(map(str.isdigit, behind[0]))
        else:
            return None
        return self.last

    def _ranked(self, words: str) -> None:
        joined = f"{self.venue} {words}"
        if self.name and self.venues.canonical(joined):
            self.venue, self.venue_at = joined, None
        else:
            self.rank.append(words)

    def _known(self, at: int) -> int | None:
        extent = phrases.known(self.text, at, self.venues)
        if extent is None:
            return None
        if self.name is None:
            if self.loose and (part := phrases.PART.match(self.text, extent.end)):
                extent = extent._replace(end=part.end())
            if self.venue is not None:
                self.rank.append(self.venue)
            return self._take(at, extent)
        if self.text[at - 1] == "(" and extent.name == self.name:
            return extent.end
        if self._is_preprint(self.name) and not (self.before or self._is_preprint(extent.name)):
            # ``arXiv:2101.00001 / CONF 2021``: it was published later.
            return self._take(at, extent)
        # Only as in ``EDBT/ICDT`` does another venue follow.
        if self.venue_at is None or self.text[at - 1] != "/" or self.last != at - 1:
            return None
        return self._take(self.venue_at, extent)

    def _is_preprint(self, name: str | None) -> bool:
        row = self.venues.get(name or "")
        return row is not None and row.kind is VenueKind.PREPRINT_SERVER

    def _unknown(self, at: int) -> int | None:
        if self.venue is not None or not (self.placed or _DIGIT.search(self.text)):
            # What we do not know is a venue only beside a year.
            return None
        year = self.dated[-1] if self.dated and not self.before else None
        after_year = bool(year and not year.month and year.end == self.last and self.text[self.last : at].isspace())
        extent = phrases.unknown(self.text, at, loose=self.loose, after_year=after_year or self.placed)
        return self._take(at, extent) if extent else None

    def _take(self, at: int, extent: phrases.Extent) -> int:
        self.venue, self.venue_at = self.text[at : extent.end], at
        self.name = extent.name
        self.sure = extent.sure
        self.last = extent.end
        return self._beside(extent.end)

    def _beside(self, end: int) -> int:
        """Read what is glued to a venue: a workshop, a short year."""
        if self.name and (within := phrases.WITHIN.match(self.text, end)):
            self.distinctions.append(Distinction.WORKSHOP)
            if (words := within[0].strip(" ,-–—_")).casefold() not in {"w", "workshop", "workshops"}:
                self.rank.append(words)
            self.last = end = within.end()
        if short := phrases.short_date(self.text, end, self.name):
            self.dated.append(short)
            self.last = short.end
        return self.last
