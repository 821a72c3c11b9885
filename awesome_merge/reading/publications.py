"""Where and when a work was published, as lists say it: ``CVPR 2020 (Oral)``, ``ICML'15``, ``Nature, 2015``.

A phrase is read from left to right, one part after another: a venue, a date,
distinctions, words of rank, and what is about pages and publishers. Nothing
here knows what an entry is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from awesome_merge.model import Distinction
from awesome_merge.reading import dates, distinctions, phrases
from awesome_merge.reading.dates import Found
from awesome_merge.venues import Venues

_PART = re.compile(r"[^\s.,;:|/·•&–—'‘’\"“”()\[\]{}（）【】，、；：。｜@*!-]")
_OPENERS = "([{（【"
_CLOSERS = ")]}）】"
# Where a phrase at the end of a text may begin.
_STOP = re.compile(r"[.?!,;:|@。？！，；：｜]['’\"”]?\s*(?=\S)|\s[-–—]+\s+|[(\[（【]")
_BOUNDARY = re.compile(r"[\s,;:|，；：｜)\]）】-]|[.。](?!\w)|$")
# A year or a venue alone is a phrase before more words only with a mark of some kind behind it.
_MARKED = re.compile(r"\s*(?:[,;:|，；：｜)\]）】–—]|[-.]\s|$)")
# A venue without a year may be any word of a list.
_LISTED = frozenset(",;，；、")
_DASHES = frozenset("-–—:：")
_QUOTES = frozenset("\"”’'")
# What nearly all texts that end in no such phrase lack.
_MAY_END = re.compile(
    r"\d|[A-Z][a-z]*[A-Z]|oral|light|workshop|paper|award|mention|review|appear|press|track", re.IGNORECASE
)
_LONGEST_END = 30
_NEAR = 6
# Nobody writes longer phrases.
_LONGEST = 200


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


def whole(text: str, venues: Venues) -> Publication | None:
    """Return what ``text`` says, if all of it is such a phrase; else None.

    A venue that we do not know may be up to five capitalised words beside a
    year. One that is also a word, as ``Nature`` is, needs a year too.
    """
    if len(text) > _LONGEST:
        return None
    said = _Said(text, venues, loose=True)
    said.read(0)
    return said.publication(0, len(text)) if said.end == len(text) and said.is_something else None


def leading(text: str, venues: Venues) -> Publication | None:
    """Return the phrase that ``text`` begins with, if a boundary follows it; else None.

    A year alone, or a venue alone, counts only where more than a space follows.
    """
    said = _Said(text[:_LONGEST], venues, before=True)
    said.read(0)
    if not said.is_something:
        return None
    end = _closed(text, said.last)
    date = said.date
    # ``ABC'24`` and what is in brackets is a phrase even if we do not know the venue.
    strong = text[end - 1] in _CLOSERS or (date and (said.name or date.month or text[date.start - 1] in _QUOTES))
    return said.publication(0, end) if (_BOUNDARY if strong else _MARKED).match(text, end) else None


def dated(text: str, venues: Venues) -> Publication | None:
    """Return the venue that we know and its year with which ``text`` begins, before other words; else None."""
    said = leading(text, venues)
    known = said is not None and said.venue is not None and venues.canonical(said.venue) is not None
    return said if known and said is not None and said.date else None


def trailing(text: str, venues: Venues) -> Publication | None:
    """Return the longest phrase that ``text`` ends with, if a separator stands before it; else None."""
    if not _MAY_END.search(text, max(0, len(text) - _LONGEST_END)):
        return None
    first = max(0, len(text) - _LONGEST)
    stops = [stop.end() for stop in _STOP.finditer(text, first)]
    for start in stops if first else [0, *stops]:
        said = _Said(text, venues)
        said.read(start)
        if (
            said.end == len(text)
            and said.is_something
            and said.fits_behind(text[max(0, start - _NEAR) : start].rstrip()[-2:])
        ):
            return said.publication(said.start, len(text))
    return None


def _closed(text: str, end: int) -> int:
    """Return where the brackets that are open before ``end`` are closed, if right behind it."""
    depth = sum(text.count(opener, 0, end) for opener in _OPENERS) - sum(
        text.count(closer, 0, end) for closer in _CLOSERS
    )
    while depth > 0 and text[end : end + 1] and text[end] in _CLOSERS:
        end, depth = end + 1, depth - 1
    return end


@dataclass(slots=True)
class _Said:
    """What has been read so far.

    Attributes:
        loose: whether capitalised words beside a year may be a venue.
        before: whether words that are no part of the phrase may follow.
        start: where the first part begins, or the bracket right before it.
        last: where the last part ended; ``end`` is where reading stopped.
    """

    text: str
    venues: Venues
    loose: bool = False
    before: bool = False
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
            return words[-1:] not in _LISTED
        return self.name is not None or " " in self.venue or words[-1:] not in _LISTED | _DASHES or words[:1] in _QUOTES

    def publication(self, start: int, end: int) -> Publication:
        rank = ", ".join(self.rank) or None
        return Publication(
            self.venue, self.venue_at, self.date, tuple(dict.fromkeys(self.distinctions)), rank, start, end
        )

    def read(self, start: int) -> None:
        """Read as many parts as there are from ``start`` on."""
        at = self._gap(start)
        self.start = at - (at > 0 and self.text[at - 1] in _OPENERS)
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
        elif self.venue is None and (held := phrases.HELD_AT.match(self.text, at)):
            self.distinctions.append(Distinction.WORKSHOP)
            self.rank.append(held["name"].rstrip("@ "))
            self.last = held.end()
        # A number that is glued to a venue is no volume.
        elif self.venue is not None and at > self.last and (behind := phrases.BEHIND.match(self.text, at)):
            self.last = behind.end()
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
        # Only as in ``EDBT/ICDT`` does another venue follow.
        if self.venue_at is None or self.text[at - 1] != "/" or self.last != at - 1:
            return None
        return self._take(self.venue_at, extent)

    def _unknown(self, at: int) -> int | None:
        if self.venue is not None:
            return None
        year = self.dated[-1] if self.dated and not self.before else None
        after_year = bool(year and not year.month and year.end == self.last and self.text[self.last : at].isspace())
        extent = phrases.unknown(self.text, at, loose=self.loose, after_year=after_year)
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
            if (words := within[0].strip(" ,-–—")).casefold() not in {"w", "workshop", "workshops"}:
                self.rank.append(words)
            self.last = end = within.end()
        if short := phrases.short_date(self.text, end, self.name):
            self.dated.append(short)
            self.last = short.end
        return self.last
