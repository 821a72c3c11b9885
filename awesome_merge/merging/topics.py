"""Which topic a work belongs to: the lists' headings without years and venues."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.words import words
from awesome_merge.model import Document
from awesome_merge.venues import Venues

Topic = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\ds?")
_NUMBER = re.compile(r"\d{1,2}s?")
_CAPITALS = 3
ENOUGH_SHARED = 10


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of all lists.

    Attributes:
        order: every topic, in the order in which they are printed.
        by_year: those that a list splits by year.
    """

    order: tuple[Topic, ...]
    by_year: frozenset[Topic]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a work belongs.

    Attributes:
        rank: its place within the topic where nothing else orders it: as in
            the list that names the topic, then what no such list has.
    """

    topic: Topic
    rank: tuple[bool, tuple[int, int]]


def is_year(heading: str) -> bool:
    """Whether ``heading`` names a year or years, and nothing else: ``2019``, ``Before 2014``, ``2021 Papers``."""
    said = _WORD.findall(heading.casefold())
    rest = [word for word in said if not _YEAR.fullmatch(word) and not _NUMBER.fullmatch(word)]
    return any(_YEAR.fullmatch(word) for word in said) and words("heading").issuperset(rest)


def is_venue(heading: str, venues: Venues) -> bool:
    """Whether ``heading`` names a venue by its short name, perhaps with a year: ``CVPR 2022``."""
    said = [word for word in _WORD.findall(heading) if not re.fullmatch(r"(?:19|20)?\d\d", word)]
    rest = " ".join(word for word in said if word.casefold() not in words("heading"))
    return sum(c.isupper() for c in rest) >= _CAPITALS and venues.canonical(rest) is not None


def topic(section: Sequence[str], venues: Venues) -> Topic:
    """Return ``section`` without the headings that are years or venues; empty if nothing is left."""
    return tuple(heading for heading in section if not is_year(heading) and not is_venue(heading, venues))


def sort_into_topics(
    works: Sequence[Sequence[Claim]], documents: Sequence[Document], venues: Venues
) -> tuple[list[Placed], Topics]:
    """Return the place of each of ``works`` (claims in the order of the lists), and all topics.

    The first list that names a topic decides. A work that only stands in lists without topics goes where most
    of such a list's works stand that other lists have as well, if ten or more do, else to a topic
    named after the list.
    """
    sections = dict.fromkeys(entry.section for document in documents for entry in document.entries)
    paths = {section: topic(section, venues) for section in sections}
    naming = [next((claim for claim in claims if paths[claim.entry.section]), None) for claims in works]
    found = [paths[claim.entry.section] if claim else () for claim in naming]
    homes = _homes(works, found, documents, paths)
    placed = [
        Placed(path or homes[claims[0].number], (named is None, (named or claims[0]).position))
        for path, named, claims in zip(found, naming, works, strict=True)
    ]
    return placed, _topics(documents, frozenset(place.topic for place in placed), homes, paths)


def _homes(
    works: Sequence[Sequence[Claim]],
    found: Sequence[Topic],
    documents: Sequence[Document],
    paths: Mapping[Topic, Topic],
) -> list[Topic]:
    """Return for each list the topic of its works that have none."""
    shared: list[Counter[Topic]] = [Counter() for _ in documents]
    for path, claims in zip(found, works, strict=True):
        if path and len({claim.number for claim in claims}) > 1:
            for number in {claim.number for claim in claims if not paths[claim.entry.section]}:
                shared[number][path] += 1
    homes: list[Topic] = []
    for document, counted in zip(documents, shared, strict=True):
        most = min(counted.items(), key=lambda item: (-item[1], item[0]), default=((), 0))
        homes.append(most[0] if most[1] >= ENOUGH_SHARED else (_name(document),))
    return homes


def _name(document: Document) -> str:
    return document.title or PurePath(document.source.name).stem or document.source.name


def _topics(
    documents: Sequence[Document], used: frozenset[Topic], homes: Sequence[Topic], paths: Mapping[Topic, Topic]
) -> Topics:
    """Return the topics: those that lists name in the order in which they do, then the lists' own.

    The topics of a list that has hardly any, years and *Related* say, follow those of lists that are made of them.
    """
    seen: dict[Topic, None] = {}
    by_year: set[Topic] = set()
    for document, home in sorted(zip(documents, homes, strict=True), key=lambda pair: _is_without(pair[0], paths)):
        for section in dict.fromkeys(entry.section for entry in document.entries):
            path = paths[section]
            if path:
                seen.setdefault(path)
            if any(_YEAR.search(heading) for heading in section if heading not in path):
                by_year.add(path or home)
    for home in homes:
        seen.setdefault(home)
    return Topics(tuple(path for path in seen if path in used), frozenset(by_year))


def _is_without(document: Document, paths: Mapping[Topic, Topic]) -> bool:
    named = sum(1 for entry in document.entries if paths[entry.section])
    return 2 * named < len(document.entries)
