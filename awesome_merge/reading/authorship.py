"""Persons whom the word *by* or their place tells to be such, and what follows: ``by Ann Oak. Leaf Letters, 2016``.

Behind *by* anybody may be the author, also a company or one person alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from awesome_merge.reading import people, publications
from awesome_merge.reading.publications import Publication
from awesome_merge.reading.vocabulary import PARTICLES
from awesome_merge.venues import Venues

SEPARATORS = " \t\n.,;:|/·•&-–—，、；：。｜*"
"""What separates the parts of an entry and says nothing itself."""

_BY = re.compile(r"[\s,;:|–—-]*(?:written |created |taught |edited |posted |presented )?by[ \t]+", re.IGNORECASE)
_SENTENCE = re.compile(r"\s*[:：]\s|\s+[–—-]\s|(?<!\bDr)(?<!\bSt)(?<!\bProf)\.\s")
_OTHERS = re.compile(r"\bet\.?\sal\b\.\s+(?=[^\W\d_])")
_STOP = re.compile(rf"{_SENTENCE.pattern}|(?P<others>\bet\.?\s?al\b\.?)|\s*[\[(（]")
_INITIAL = re.compile(r"(?:^|[\s.-])[A-Z]{1,3}$")
_COMMA = re.compile(r"[,，]\s*")
_WORD = re.compile(r"[^\W\d_]+")
_FEW_WORDS = 6
YEAR_BEHIND = re.compile(r"(?P<before>.*[^\W\d_][.)]?)[ ,]+\(?(?P<year>(?:19|20)\d\d)\)?$", re.DOTALL)
"""Words, and a year behind a space or comma."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What words say besides a title.

    Attributes:
        authors: persons, in order, as written.
        publication: a venue, a date, distinctions; its places count in the words given.
        rest: what is neither, stripped of separators.
    """

    authors: tuple[str, ...] = ()
    publication: Publication | None = None
    rest: str = ""

    @property
    def is_all(self) -> bool:
        """Whether the words said nothing else."""
        return not self.rest and bool(self.authors or self.publication)


def begin(text: str) -> int:
    """Return where somebody begins behind the word *by* at the start of ``text``; 0 if nobody does."""
    by = _BY.match(text)
    if by is None:
        return 0
    word = _WORD.match(text, by.end())
    return by.end() if word is None or not word[0][0].islower() or word[0] in PARTICLES else 0


def credited(text: str, venues: Venues) -> Citation | None:
    """Return what the word *by* begins: persons, the venue between them and a date, and words that are neither."""
    start = begin(text)
    if not start:
        return None
    blanked = " " * start + text[start:]
    last, end = _published_last(blanked, start, venues)
    if last and not text[start:end].strip(SEPARATORS):
        return Citation(publication=last)
    past = _end(text, start, end)
    authors = people.split(text[start:past])
    behind = text[past:end].strip(SEPARATORS)
    if not (authors and behind):
        return Citation(authors, last) if authors else None
    at = text.index(behind, past)
    said = publications.behind(blanked, at, venues) or (last and publications.placed(blanked, at, last, venues))
    if said and said.venue:
        return Citation(authors, said, text[said.end :].strip(SEPARATORS))
    return Citation(authors, last, behind)


def _published_last(text: str, start: int, venues: Venues) -> tuple[Publication | None, int]:
    """Return what ``text`` ends with, and where it begins: of a company and a year the year, ``by Oaks 2022``."""
    last = publications.trailing(text, venues)
    if last is None or (last.venue and last.start <= start and not venues.canonical(last.venue)):
        year = YEAR_BEHIND.match(text.rstrip(SEPARATORS), start)
        return (publications.in_year(text, year.span("year")), year.end("before")) if year else (None, len(text))
    return last, last.start


def _end(text: str, start: int, end: int) -> int:
    """Return where persons in ``text[start:end]`` end: with all of it, or before a stop or other words."""
    past = end
    if not people.names(text[start:end]) or _SENTENCE.search(text, start, end):
        past = _stop(text, start, end)
    past = start + len(text[start:past].rstrip())
    # A full stop behind the only initials with one is the sentence's.
    return past - (text[past - 1] == "." and "." not in text[start : past - 1])


def _stop(text: str, start: int, end: int) -> int:
    for stop in _STOP.finditer(text, start, end):
        if stop["others"]:
            return stop.end()
        if _may_end(text, start, stop.start(), end):
            return _before_words(text, start, stop.start())
    return _before_words(text, start, end)


def _may_end(text: str, start: int, at: int, end: int) -> bool:
    """Whether persons end at ``at``: where an initial stands before it, all of them end so, ``Oak A, Elm B``."""
    if not _INITIAL.search(text[start:at]):
        return True
    parts = people.split(text[start:at])
    turned = all(people.is_one(part) and _INITIAL.search(part) for part in parts)
    return turned and (len(parts) > 1 or not people.may_be(text[start:end]))


def _before_words(text: str, start: int, end: int) -> int:
    """Return where persons end before running words, ``Ann Oak, forester at Elm``: ``end`` if there are none."""
    for comma in _COMMA.finditer(text, start, end):
        following = _COMMA.search(text, comma.end(), end)
        words = text[comma.end() : following.start() if following else end].split()
        running = sum(word.islower() and word not in PARTICLES and word != "and" for word in words)
        one = people.is_one(text[start : comma.start()].rpartition(",")[2].strip())
        if running > 1 or (running and one):
            return comma.start()
    return end


def behind_names(text: str, venues: Venues) -> Publication | None:
    """Return the venue that we know behind persons and a comma, ``Ann Oak, Bob Elm, Neurocomputing``."""
    start, comma, venue = text.rstrip(SEPARATORS).rpartition(", ")
    if not comma or not venues.canonical(venue) or people.is_one(venue) or not people.names(start.strip(SEPARATORS)):
        return None
    at = len(start) + len(comma)
    return Publication(venue, at, None, (), None, at, len(text))


def before_venue(text: str, venues: Venues) -> Citation | None:
    """Return persons with *et al.*, and the few words behind a full stop, ``Ann Oak et al. Leaf Letters``."""
    others = _OTHERS.search(text) if " et" in text else None
    authors = people.names(text[: others.end()].strip(SEPARATORS)) if others else ()
    behind = text[others.end() :].strip(SEPARATORS) if others else ""
    if others is None or not (authors and behind) or len(behind.split()) > _FEW_WORDS:
        return None
    at = text.index(behind, others.end())
    said = publications.behind(text, at, venues)
    return Citation(authors, said, text[said.end :].strip(SEPARATORS) if said else behind)
