"""Which sections the contents of a list leave out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from awesome_merge.model import Document, Section
from awesome_merge.reading.contents import is_apart, is_contents
from awesome_merge.reading.pointers import Places, Pointer, names, pointers
from awesome_merge.style import FEWEST, SHARE

_DEEPEST = 6
# A name in HTML is mostly given on a line of its own, and a blank line may follow.
_ABOVE = 2
_UNREAD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A section that contents leave out.

    Attributes:
        anchor: what leads to it, ``#papers``.
        before: the last link before it in the contents, behind which it is missing.
        like: how many sections like it the contents name.
    """

    section: Section
    anchor: str
    before: Pointer
    like: int


def unlisted(document: Document, places: Places) -> Iterator[Unlisted]:
    """Yield the sections that the contents of ``document``, if there are any, leave out, in source order."""
    like = _like(document, places)
    there = sum(line is not None for _, line in like)
    if there < FEWEST or there < SHARE * len(like):
        return
    said = {_key(name) for name in names(places.tree)}
    before: Pointer | None = None
    for section, pointer in like:
        is_left_out = pointer is None and _key(section.path[-1]) not in said and not _has_no_sibling(section, like)
        # Nothing can lead to a heading in HTML that is never closed.
        own = places.headings.get(section.span.start)
        if is_left_out and own and before is not None:
            yield Unlisted(section, own[0], before, there)
        before = pointer or before


def _like(document: Document, places: Places) -> list[tuple[Section, Pointer | None]]:
    """Return the sections of the levels that contents name, each with its line there; none if there are no contents."""
    # A heading over contents gives its section no name of its own.
    levels = {section.path: section.level for section in reversed(document.sections)}
    sections = [each for each in document.sections if each.path and each.level <= min(_DEEPEST, levels[each.path])]
    inner = [pointer for pointer in pointers(places.tree) if pointer.url.startswith("#")]
    if not inner:
        return []
    links = {pointer.url.lower(): pointer for pointer in reversed(inner)}
    tagged = list(places.tags)
    listed: list[tuple[Section, Pointer | None]] = []
    for section in sections:
        link = next(filter(None, map(links.get, _anchors(document, places, tagged, section))), None)
        listed.append((section, link if link and link.span < section.span else None))
    deep = [section.level for section, line in listed if line]
    if len(deep) < FEWEST:
        return []
    usual = max(set(deep), key=lambda level: (deep.count(level), -level))
    return [(section, line) for section, line in listed if _is_like(section, usual)]


def _anchors(document: Document, places: Places, tagged: Sequence[int], section: Section) -> Iterator[str]:
    """Yield what leads to ``section``: its own anchors, then those that HTML gives a place in or just above it."""
    yield from places.headings.get(section.span.start, ())
    source = document.source
    above = source.line_span(max(1, source.line(section.span.start) - _ABOVE)).start
    for at in tagged[bisect_left(tagged, above) : bisect_left(tagged, section.span.end)]:
        yield from places.tags[at]


def _is_like(section: Section, level: int) -> bool:
    """Whether contents of sections of ``level`` name ``section``: not themselves, nor what tells of the list."""
    name = section.path[-1]
    return section.level <= level and not is_contents(name) and not is_apart([name])


def _has_no_sibling(section: Section, like: Sequence[tuple[Section, Pointer | None]]) -> bool:
    """Whether the contents, which need not go as deep everywhere, name none of several parts of one section."""
    lines = [line for other, line in like if other.path[:-1] == section.path[:-1]]
    return len(lines) > 1 and not any(lines)


def _key(name: str) -> str:
    """Return ``name`` as it is compared: one in contents may lack signs and a plural."""
    return _UNREAD.sub("", name).casefold().rstrip("s")
