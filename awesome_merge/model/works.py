"""What we believe after reading all lists, and which entries said so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from awesome_merge.model.entries import Date, Distinction, Document, Kind, Link, Prose, VenueMention
from awesome_merge.model.introductions import Introduction
from awesome_merge.model.plan import Alignment


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Saying:
    """An entry that says a work exists: where, and under which headings."""

    place: Place
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherValue:
    """A value that lost, and the entry that said it."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which the entries of one work disagree; every value is kept."""

    field: str
    kept: str
    others: tuple[OtherValue, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two entries are, or may be, one work."""

    a: Place
    b: Place
    reason: str


@dataclass(frozen=True, slots=True)
class Work:
    """What we believe of one work after reading all lists.

    Attributes:
        id: the strongest key, ``arxiv:1608.08710``, else one made of the title.
        date: of the publication, else of the preprint.
        preprint: date of the preprint, when the work was published later.
        section: topic and, in lists that split by year, the year below it.
        links: every link but ``url``, ordered by role.
        said_by: every entry that says it, in the order of the lists.
    """

    id: str
    kind: Kind
    title: str | None
    url: str | None
    date: Date | None = None
    preprint: Date | None = None
    venue: VenueMention | None = None
    distinctions: tuple[Distinction, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    description: str | None = None
    section: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    said_by: tuple[Saying, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Merged:
    """What a merge found.

    Attributes:
        works: in the order in which they are to be printed.
        maybe: pairs that a person should look at; never merged.
        meanings: letter → meaning for each type letter that a list declares.
        unexplained: marks and type letters that no list declares, sorted.
        gone: decisions of people that name an entry which no list has any more.
        introductions: section of works, or one above it → what the first list that introduces it says.
        plan: where each section of each list went; of the first list those that moved.
        asked: names of sections that were to go elsewhere → None, or where no list has one the nearest name.
    """

    documents: tuple[Document, ...]
    works: tuple[Work, ...]
    maybe: tuple[Reason, ...] = ()
    meanings: Mapping[str, str] = field(default_factory=dict)
    unexplained: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    introductions: Mapping[tuple[str, ...], tuple[Introduction, ...]] = field(default_factory=dict)
    plan: tuple[Alignment, ...] = ()
    asked: Mapping[str, str | None] = field(default_factory=dict)

    def introducing(self, document: Document) -> tuple[Introduction, ...]:
        """Return the introductions that are those of ``document``, not words like them in another list."""
        kept = {id(one) for said in self.introductions.values() for one in said}
        return tuple(one for one in document.introductions if id(one) in kept)

    def left(self, document: Document) -> tuple[Prose, ...]:
        """Return the prose of ``document`` that introduces no section of the result, in the order of the list."""
        carried = {one.span for one in self.introducing(document)}
        return tuple(sorted((one for one in document.prose if one.span not in carried), key=lambda one: one.span))
