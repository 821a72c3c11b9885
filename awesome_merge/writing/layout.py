"""How a merged list is laid out: what its headings are, and what comes first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from awesome_merge.merging.order import venue_name, within_year
from awesome_merge.model import Merged, Work
from awesome_merge.reading.normalized import OWN_SECTIONS
from awesome_merge.text import folded

TOP = 2
_DEEPEST = 6
_YEAR = re.compile(r"(?:19|20)\d\d")
# Sections of these names are ours; a topic must not be taken for one of them.
_OURS = {name.casefold() for name in OWN_SECTIONS}
_ALL = "Works"
_UNDATED = "Undated"
_NO_VENUE = "Without a venue"


class GroupBy(StrEnum):
    """What the headings are."""

    SECTION = "section"
    YEAR = "year"
    VENUE = "venue"
    NONE = "none"


class Order(StrEnum):
    """Which years come first."""

    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Layout:
    """What a merged list is to look like.

    Attributes:
        title: None, or empty, for the titles of the lists, joined.
    """

    title: str | None = None
    group_by: GroupBy = GroupBy.SECTION
    order: Order = Order.NEWEST


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the works right below it, perhaps none.

    Attributes:
        path: names of the headings from the outermost down to this one.
        level: 2 to 6, as a Markdown heading counts.
    """

    path: tuple[str, ...]
    level: int
    works: tuple[Work, ...]

    @property
    def name(self) -> str:
        """The heading's own words."""
        return self.path[-1]

    @property
    def seen(self) -> tuple[str, ...]:
        """The path as the levels tell it: of headings at the deepest level none stands above another."""
        return (*self.path[:-1][: _DEEPEST - TOP], self.name)

    @property
    def is_year(self) -> bool:
        """Whether it is a year that splits the topic above it."""
        return _splits(self.path)

    @property
    def depth(self) -> int:
        """How many headings that are no such years stand above it."""
        return sum(not _splits(self.path[:length]) for length in range(1, len(self.path)))


def _splits(path: tuple[str, ...]) -> bool:
    return len(path) > 1 and _YEAR.fullmatch(path[-1]) is not None and not _splits(path[:-1])


def sections(merged: Merged, layout: Layout) -> list[Group]:
    """Return the headings with their works, in the order in which they are printed.

    Under topics works keep the merge's order, which is newest first. A work
    is always below some heading: lists without one are introductions.
    """
    if layout.group_by is GroupBy.SECTION:
        return _by_section(merged.works, layout.order)
    works = by_date(merged.works, layout.order)
    if layout.group_by is GroupBy.NONE:
        return _flat(works, lambda _: _ALL, [_ALL])
    if layout.group_by is GroupBy.YEAR:
        years = sorted({_year(work) for work in works} - {_UNDATED}, reverse=layout.order is Order.NEWEST)
        return _flat(works, _year, [*years, _UNDATED])
    venues = sorted({_venue(work) for work in works} - {_NO_VENUE}, key=lambda name: (name.casefold(), name))
    return _flat(works, _venue, [*venues, _NO_VENUE])


def by_date(works: Iterable[Work], order: Order) -> tuple[Work, ...]:
    """Return ``works`` by year; within one, the published by venue, then preprints by month, then by title.

    Undated works come last, in the order given.
    """
    newest = order is Order.NEWEST

    def key(work: Work) -> tuple[object, ...]:
        if work.date is None or work.date.year is None:
            return (1,)
        return (0, -work.date.year if newest else work.date.year, *within_year(work, newest=newest))

    return tuple(sorted(works, key=key))


def _year(work: Work) -> str:
    return str(work.date.year) if work.date and work.date.year else _UNDATED


def _venue(work: Work) -> str:
    return venue_name(work) or _NO_VENUE


def _flat(works: Iterable[Work], name: Callable[[Work], str], names: Iterable[str]) -> list[Group]:
    """Return a group for each of ``names`` that has works."""
    under: dict[str, list[Work]] = {}
    for work in works:
        under.setdefault(name(work), []).append(work)
    return [Group((each,), TOP, tuple(under[each])) for each in names if each in under]


@dataclass(slots=True)
class _Heading:
    """A heading while the tree grows; those below it in the order in which they came."""

    works: list[Work] = field(default_factory=list)
    below: dict[str, _Heading] = field(default_factory=dict)


def _by_section(works: Iterable[Work], order: Order) -> list[Group]:
    root = _Heading()
    for work in works:
        heading = root
        for name in _path(work):
            heading = heading.below.setdefault(name, _Heading())
        heading.works.append(work)
    return list(_walk(root, (), order))


def _path(work: Work) -> tuple[str, ...]:
    """Return the headings above ``work``; a work without a year of its own would be given that of a heading."""
    names = [name for name in map(folded, work.section) if name]
    if names and _YEAR.fullmatch(names[-1]) and _year(work) == _UNDATED:
        names.pop()
    return headings(names) or (_ALL,)


def headings(names: Iterable[str]) -> tuple[str, ...]:
    """Return ``names`` of sections as headings of ours."""
    folds = filter(None, map(folded, names))
    return tuple(f"{name} (topic)" if name.casefold() in _OURS else name for name in folds)


def _walk(heading: _Heading, path: tuple[str, ...], order: Order) -> Iterator[Group]:
    if path:
        works = by_date(heading.works, order) if order is Order.OLDEST else tuple(heading.works)
        yield Group(path, min(len(path) + 1, _DEEPEST), works)
    for name in _in_order(list(heading.below), order):
        yield from _walk(heading.below[name], (*path, name), order)


def _in_order(names: Sequence[str], order: Order) -> list[str]:
    """Return ``names`` with the years among them reversed if the oldest is to come first."""
    if order is Order.NEWEST:
        return list(names)
    years = iter(sorted(name for name in names if _YEAR.fullmatch(name)))
    return [next(years) if _YEAR.fullmatch(name) else name for name in names]
