"""Where the parts of an entry stand.

Authors and descriptions have no place of their own in an entry: they are
looked for between the parts that have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from awesome_merge.model import Entry, Link, Role

_ALIKE = 16  # a description is known by its first characters: its line breaks are folded
_NOTES = 8  # a description is made of notes, which may stand in several places
_ET_AL = re.compile(r",?\s{0,2}(?:and\s)?et\.?\s?al\b\.?")


class Part(StrEnum):
    """What a part of an entry is, as a pattern shows it."""

    TITLE = "Title"
    YEAR = "YEAR"
    VENUE = "VENUE"
    AUTHORS = "Authors"
    DESCRIPTION = "Description"
    TAG = "TAG"
    DISTINCTION = "Distinction"
    LINK = "Label"
    BADGE = "Badge"
    BAR = "|"
    END = ""


class Place(NamedTuple):
    """The characters of a part, from ``start`` to ``end``; ``link`` is the link that they are."""

    start: int
    end: int
    part: Part
    link: Link | None = None


def places(text: str, entry: Entry, start: int, *, noted: bool) -> list[Place]:
    """Return the parts of ``entry`` behind ``start`` in their order, with ``noted`` also where its description stands.

    What stands in another part is left out.
    """
    end = entry.span.end
    whole = entry.description or "" if noted else ""
    notes = tuple(dict.fromkeys((whole, *whole.split("; ", _NOTES))))
    found: list[Place] = []
    for place in (
        *_apart((*_stated(entry), *_description(text, whole, start, end)), start, end),
        Place(end, end, Part.END),
    ):
        words = (*_authors(text, entry, start, place.start), *_notes(text, notes, start, place.start))
        found += (*_apart(words, start, place.start), place)
        start = place.end
    return found


def _apart(places: Iterable[Place], start: int, end: int) -> Iterator[Place]:
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if start <= place.start and place.end <= end:
            yield place
            start = place.end


def _stated(entry: Entry) -> Iterator[Place]:
    """Yield the parts of which the entry says where they stand, in any order."""
    titled = entry.link if is_titled(entry) else None
    if titled and titled.span:
        yield Place(titled.span.start, titled.span.end, Part.TITLE, titled)
    elif entry.title_span:
        yield Place(entry.title_span.start, entry.title_span.end, Part.TITLE)
    for link in entry.all_links:
        if link.span and link is not titled:
            yield Place(link.span.start, link.span.end, Part.BADGE if link.role is Role.BADGE else Part.LINK, link)
    others = (
        (Part.YEAR, [entry.date]),
        (Part.VENUE, [entry.venue]),
        (Part.DISTINCTION, entry.remarks),
        (Part.TAG, entry.tags),
    )
    for part, values in others:
        yield from (Place(value.span.start, value.span.end, part) for value in values if value and value.span)


def is_titled(entry: Entry) -> bool:
    """Whether the title of ``entry`` stands in its link, not beside it."""
    around = entry.link.span if entry.link else None
    title = entry.title_span
    return bool(around and title and around.start <= title.start and title.end <= around.end)


def _authors(text: str, entry: Entry, start: int, end: int) -> Iterator[Place]:
    if entry.authors and (first := text.find(entry.authors[0], start, end)) >= 0:
        last = text.rfind(entry.authors[-1], first, end)
        behind = last + len(entry.authors[-1]) if last >= 0 else first + len(entry.authors[0])
        others = _ET_AL.match(text, behind, end)
        yield Place(first, others.end() if others else behind, Part.AUTHORS)


def _description(text: str, whole: str, start: int, end: int) -> Iterator[Place]:
    """Yield where the whole description stands, links in it included; a short one could be a word of the title."""
    if len(whole) > _ALIKE and (first := text.find(whole, start, end)) >= 0:
        yield Place(first, first + len(whole), Part.DESCRIPTION)


def _notes(text: str, notes: Sequence[str], start: int, end: int) -> Iterator[Place]:
    """Yield where ``notes`` stand between two parts, in their order."""
    for note in notes:
        first = text.find(note[:_ALIKE], start, end) if note else -1
        if first >= 0:
            exact = text.startswith(note, first, end)
            start = first + len(note) if exact else _with_closings(text, first, last_word(text, first, end), end)
            yield Place(first, start, Part.DESCRIPTION)


def _with_closings(text: str, start: int, end: int, limit: int) -> int:
    """Return ``end``, or where the brackets opened since ``start`` are closed there, with the full stop behind."""
    opened = sum(text.count(sign, start, end) * by for sign, by in (("(", 1), ("[", 1), (")", -1), ("]", -1)))
    while opened > 0 and end < limit and text[end] in ")]":
        opened, end = opened - 1, end + 1
    return end + text.startswith(".", end, limit)


def last_word(text: str, start: int, end: int) -> int:
    """Return where the last letter or digit between ``start`` and ``end`` ends; ``start`` if there is none."""
    return next((at for at in range(end, start, -1) if text[at - 1].isalnum()), start)
