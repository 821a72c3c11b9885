"""What one list says that another does not: two lists compared by their works, whatever their formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from awesome_merge.decisions import Decision
from awesome_merge.merging.claims import claims
from awesome_merge.merging.clusters import Cluster, cluster
from awesome_merge.merging.legends import meanings
from awesome_merge.merging.order import venue_name
from awesome_merge.merging.rulings import rulings
from awesome_merge.merging.twins import equals
from awesome_merge.merging.works import work
from awesome_merge.model import Document, Work
from awesome_merge.text import folded
from awesome_merge.venues import Venues

_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a work, before and after; empty where it had or has none."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A work that both lists say, with what they say differently; a move is a change of the section."""

    old: Work
    new: Work
    changes: tuple[Change, ...]

    @property
    def is_move(self) -> bool:
        """Whether only the section changed."""
        return [change.field for change in self.changes] == ["section"]


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed between two lists, each in the order of its list.

    Attributes:
        moved: works of which only the section changed; those of which more did are in ``changed``.
        same: how many works are as they were.
    """

    added: tuple[Work, ...]
    removed: tuple[Work, ...]
    changed: tuple[Changed, ...]
    moved: tuple[Changed, ...]
    same: int

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)


def differences(
    old: Document,
    new: Document,
    venues: Venues,
    decisions: Sequence[Decision] = (),
    renamed: Mapping[str, str] = _NONE,
) -> Differences:
    """Return what ``new`` says that ``old`` does not, and the reverse.

    A list that a merge has written is compared as any other: what it was made of plays no part.
    """
    documents = [replace(old, generated=False), replace(new, generated=False)]
    said = claims(documents, renamed)
    letters = meanings(documents)
    equal = equals(said, lambda claim: claim.number == 0)
    pairs = [
        (_work(one, 0, venues, letters), _work(one, 1, venues, letters))
        for one in cluster(said, rulings(decisions, said), equal).clusters
    ]
    both = [Changed(before, after, tuple(_changes(before, after))) for before, after in pairs if before and after]
    return Differences(
        added=_in_order(after for before, after in pairs if after and not before),
        removed=_in_order(before for before, after in pairs if before and not after),
        changed=tuple(sorted((one for one in both if one.changes and not one.is_move), key=lambda one: _line(one.new))),
        moved=tuple(sorted((one for one in both if one.is_move), key=lambda one: _line(one.new))),
        same=sum(not one.changes for one in both),
    )


def _work(found: Cluster, number: int, venues: Venues, letters: Mapping[str, str]) -> Work | None:
    """Return what the list ``number`` says of a cluster; None if it says nothing."""
    own = tuple(claim for claim in found.claims if claim.number == number)
    return work(Cluster(own), venues, letters) if own else None


def _in_order(works: Iterable[Work]) -> tuple[Work, ...]:
    return tuple(sorted(works, key=_line))


def _line(one: Work) -> int:
    return one.said_by[0].place.line


def _changes(old: Work, new: Work) -> Iterator[Change]:
    for name, said in _FIELDS.items():
        before, after = said(old), said(new)
        if before != after:
            yield Change(name, before, after)
    gone, come = _targets(old) - _targets(new), _targets(new) - _targets(old)
    yield from (Change("link", url, "") for url in sorted(gone - {old.url or ""}))
    yield from (Change("link", "", url) for url in sorted(come - {new.url or ""}))


def _targets(one: Work) -> set[str]:
    """Return where ``one`` leads to, by its title's link or another."""
    return {one.url or "", *(link.url for link in one.links)}


def _date(one: Work) -> str:
    if one.date is None or one.date.year is None:
        return ""
    return f"{one.date.year}.{one.date.month:02}" if one.date.month else str(one.date.year)


# What the fields of a work say, in the order in which their changes are told.
_FIELDS: Mapping[str, Callable[[Work], str]] = {
    "title": lambda one: one.title or "",
    "address": lambda one: one.url or "",
    "date": _date,
    "venue": lambda one: venue_name(one) or "",
    "distinctions": lambda one: ", ".join(one.distinctions),
    "authors": lambda one: ", ".join(one.authors),
    "tags": lambda one: ", ".join(one.tags),
    "description": lambda one: folded(one.description or ""),
    "section": lambda one: " › ".join(one.said_by[0].section),
}
