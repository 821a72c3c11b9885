"""Where and when a work was published, as lists say it: ``CVPR 2020 (Oral)``, ``ICML'15``, ``Nature, 2015``.

Such a phrase may be all of a text, begin or end it. Nothing here knows what
an entry is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from awesome_merge.model import Distinction
from awesome_merge.reading import phrases
from awesome_merge.reading.dates import Found
from awesome_merge.reading.readings import OPENERS, Phrase, Publication
from awesome_merge.venues import Venues

__all__ = ["Publication", "behind", "dated", "in_year", "known", "leading", "named", "placed", "trailing", "whole"]

_SPACE = re.compile(r"\s+")
_CLOSERS = ")]}）】"
# Where a phrase at the end of a text may begin.
_STOP = re.compile(r"[.?!,;:|@。？！，；：｜]['’\"”]?\s*(?=\S)|\s[-–—]+\s+|[(\[（【]|\s(?=arXiv:\s?\d{4}\.)")
_BOUNDARY = re.compile(r"[\s,;:|，；：｜)\]）】-]|[.。](?!\w)|$")
# A year or a venue alone is a phrase before more words only with a mark of some kind behind it.
_MARKED = re.compile(r"\s*(?:[,;:|，；：｜)\]）】–—]|[-.]\s|$)")
_QUOTES = frozenset("\"”’'")
# What nearly all texts that end in no such phrase lack.
_MAY_END = re.compile(
    r"\d|[A-Z][a-z]*[A-Z]|oral|light|workshop|paper|award|mention|review|appear|press|track", re.IGNORECASE
)
_LONGEST_END = 30
_NEAR = 6
# Words that can be nothing but a venue where only one can stand, with a capital wherever a name has one.
_PLACE = re.compile(r"(?!.*\b(?!from\b|with\b|und\b)[a-z]{4})[A-Z0-9][^.;:!?()\[\]\"]{1,150}")
# ``Written in Oslo, 2019`` says of the work where it was.
_DONE = re.compile(r"[A-Z][a-z]*(?:ed|ten|ade|ilt) (?:at|by|for|from|in|on|to|with)\b")
_HELD = re.compile(r"(?P<name>.+?),?\s(?:at|@)\s(?P<venue>[^,]+)")
_YEAR_LAST = re.compile(r"[\s,]+(?:19|20)\d\d$")
# Nobody writes longer phrases.
_LONGEST = 200


def whole(text: str, venues: Venues) -> Publication | None:
    """Return what ``text`` says, if all of it is such a phrase; else None.

    A venue that we do not know may be up to five capitalised words beside a
    year. One that is also a word, as ``Nature`` is, needs a year too.
    """
    if len(text) > _LONGEST:
        return None
    said = Phrase(text, venues, loose=True)
    said.read(0)
    return said.publication(0, len(text)) if said.end == len(text) and said.is_something else None


def leading(text: str, venues: Venues, *, placed: bool = False) -> Publication | None:
    """Return the phrase that ``text`` begins with, if a boundary follows it; else None.

    A year alone, or a venue alone, counts only where more than a space
    follows; a venue that we do not know, where it is ``placed`` so that
    nothing else can stand there.
    """
    said = Phrase(text[:_LONGEST], venues, before=True, placed=placed)
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
    if not any(map(str.isdecimal, text)):
        return None
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
        said = Phrase(text, venues)
        said.read(start)
        if (
            said.end == len(text)
            and said.is_something
            and said.fits_behind(text[max(0, start - _NEAR) : start].rstrip()[-2:])
        ):
            return said.publication(said.start, len(text))
    return None


def behind(text: str, start: int, venues: Venues) -> Publication | None:
    """Return what ``text`` says from ``start`` on, where only a publication can stand: behind authors and a title.

    All of it is such a phrase, or what it begins with is. The year may stand elsewhere.
    """
    if len(text) - start > _LONGEST:
        return None
    said = Phrase(text, venues, loose=True, placed=True)
    said.read(start)
    if said.end == len(text) and said.venue and (said.name or said.dated or said.numbered):
        return said.publication(start, len(text))
    found = leading(text[start:], venues, placed=True)
    return _moved(found, start) if found else None


def known(text: str, venues: Venues) -> Publication | None:
    """Return the venue that we know and its year that are all of ``text``, or end it behind one or two words.

    ``CONF 2017``, ``Oak Labs CONF 2017``.
    """
    if not any(map(str.isdecimal, text)):
        return None
    for start in (0, *(space.end() for space in islice(_SPACE.finditer(text), 2))):
        said = whole(text[start:], venues)
        if said and said.venue and said.date and venues.canonical(said.venue):
            return _moved(said, start)
    return None


def placed(text: str, start: int, last: Publication, venues: Venues) -> Publication | None:
    """Return the venue that stands between persons and a date, which is the ``last``, known to us or not.

    ``Learning and Leaves at NIPS`` is a workshop there. None where it is other words.
    """
    words = text[start : last.start].rstrip(" ,-–—(")
    if last.venue or not last.date or _DONE.match(words) or not phrases.may_name(words):
        return None
    if not (_PLACE.fullmatch(words) or ("." not in words and phrases.is_named(words))):
        return None
    if (held := _HELD.fullmatch(words)) and venues.canonical(held["venue"]):
        at = start + held.start("venue")
        marks = tuple(dict.fromkeys((*last.distinctions, Distinction.WORKSHOP)))
        return replace(last, venue=held["venue"], venue_at=at, distinctions=marks, rank=held["name"], start=start)
    return replace(last, venue=words, venue_at=start, start=start)


def named(text: str, venues: Venues) -> Publication:
    """Return ``text`` as a venue, where nothing else can stand: with what its words say, or all of it but a year."""
    said = behind(text, 0, venues)
    if said and said.venue:
        return said
    bare = text.strip(" \t\n.,;:")
    at = text.index(bare)
    year = _YEAR_LAST.search(bare)
    unknown = Publication(bare[: year.start()] if year else bare, at, None, (), None, 0, len(text))
    return in_year(text, (at + year.end() - 4, at + year.end()), unknown) if year else unknown


def in_year(text: str, place: tuple[int, int], said: Publication | None = None) -> Publication:
    """Return what is ``said`` of a publication with the year at ``place`` in ``text``."""
    date = Found(int(text[slice(*place)]), None, *place)
    return replace(said, date=date) if said else Publication(None, None, date, (), None, *place)


def _moved(said: Publication, by: int) -> Publication:
    date = said.date._replace(start=said.date.start + by, end=said.date.end + by) if said.date else None
    at = None if said.venue_at is None else said.venue_at + by
    return replace(said, venue_at=at, date=date, start=said.start + by, end=said.end + by)


def _closed(text: str, end: int) -> int:
    """Return where the brackets that are open before ``end`` are closed, if right behind it."""
    depth = sum(text.count(opener, 0, end) for opener in OPENERS) - sum(
        text.count(closer, 0, end) for closer in _CLOSERS
    )
    while depth > 0 and text[end : end + 1] and text[end] in _CLOSERS:
        end, depth = end + 1, depth - 1
    return end
