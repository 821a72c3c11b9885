"""Which topic a work belongs to: the sections of all lists, aligned with those of the first that is made of topics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from awesome_merge.merging.alignment import Evidence, Places
from awesome_merge.merging.claims import Claim
from awesome_merge.merging.headings import Topic, prefixes, tells, wording
from awesome_merge.merging.overrides import Overrides, overrides
from awesome_merge.merging.sections import Sections, sections
from awesome_merge.model import SECTION_BETWEEN, Alignment, Because, Document
from awesome_merge.venues import Venues

_TOLD_BY_WORDS = frozenset({Because.SHARED, Because.WORDS})


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a work belongs.

    Attributes:
        rank: its place within the topic where nothing else orders it: as in
            the list that names the topic, then what no such list has.
    """

    topic: Topic
    rank: tuple[bool, int, int]


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of all lists.

    Attributes:
        order: every topic, in the order in which they are printed.
        by_year: those that a list splits by year.
        plan: where each section of each list went; of the first list those that moved.
        asked: names of sections that were to go elsewhere → None, or where no list has one the nearest name.
    """

    order: tuple[Topic, ...]
    by_year: frozenset[Topic]
    plan: tuple[Alignment, ...]
    asked: Mapping[str, str | None]


def sort_into_topics(
    works: Sequence[Sequence[Claim]], documents: Sequence[Document], venues: Venues, asked: Mapping[str, str]
) -> tuple[list[Placed], Topics]:
    """Return the place of each of ``works`` (claims in the order of the lists), and all topics.

    The first list that is made of topics keeps its own; what only a later list has goes where its section goes.
    Works that no list puts under a topic go where most of their list's works stand that other lists have as well,
    if ten or more do, else to a topic named after the list. ``asked`` overrules this: section → the one into which
    it goes, or nothing if it keeps its own.

    Raises:
        UsageError: ``asked`` sends a section into one that there is not, or that several lists' sections may be.
    """
    lists = sorted(sections(works, documents, venues), key=lambda one: one.is_without_topics)
    sorting = _Sorting(overrides(asked, list(chain.from_iterable(one.names() for one in lists))))
    for number, one in enumerate(lists):
        sorting.take(number, one, [path for path in one.under if path])
    for number, one in enumerate(lists):
        sorting.take(number, one, [path for path in one.under if not path])
    return [sorting.placed[work] for work in range(len(works))], sorting.topics(lists)


class _Sorting:
    """Places works while one list after the other is taken.

    Attributes:
        placed: where each work stands that has a place.
    """

    def __init__(self, asked: Overrides) -> None:
        self.placed: dict[int, Placed] = {}
        self._asked = asked
        self._known = Places()
        self._rows: dict[tuple[int, Topic], Alignment] = {}
        self._went: dict[Topic, Topic] = {}

    def take(self, number: int, one: Sections, topics: Sequence[Topic]) -> None:
        """Find where ``topics`` of the list go, and then place those of their works that have no place yet."""
        rows = {path: self._row(number, one, path) for path in topics}
        for path, row in rows.items():
            self._rows[number, path] = row
            self._went.setdefault(path or one.name, row.into)
            self._known.add(row.into)
            for work, claim in one.under[path].items():
                self.placed.setdefault(work, Placed(row.into, (not path, number, claim.entry.span.start)))

    def topics(self, lists: Sequence[Sections]) -> Topics:
        """Return what was found when every one of ``lists`` was taken."""
        used = {place.topic for place in self.placed.values()}
        went = dict.fromkeys(row.into for row in self._rows.values())
        by_year = frozenset(self._rows[number, path].into for number, one in enumerate(lists) for path in one.by_year)
        plan = [row for (number, path), row in self._rows.items() if number or row.into != (path or lists[number].name)]
        return Topics(_as_tree([path for path in went if path in used]), by_year, tuple(plan), self._asked.nearest)

    def _row(self, number: int, one: Sections, path: Topic) -> Alignment:
        evidence = self._evidence(number, one.under[path])
        into, because = self._target(one, path, evidence)
        words = wording(path).own & wording(into).own if path and because in _TOLD_BY_WORDS else ()
        return Alignment(
            file=one.document.source.name,
            name=SECTION_BETWEEN.join(path or one.name),
            section=path,
            into=into,
            because=because,
            works=evidence.works,
            shared=evidence.shared,
            there=evidence.votes[into],
            words=tuple(sorted(words)),
        )

    def _evidence(self, number: int, works: Iterable[int]) -> Evidence:
        """Return where those of ``works`` stand that other lists have placed."""
        evidence = Evidence()
        for work in works:
            place = self.placed.get(work)
            evidence.add(place.topic if place and place.rank[1] != number else None)
        return evidence

    def _target(self, one: Sections, path: Topic, evidence: Evidence) -> tuple[Topic, Because]:
        if asked := self._asked.target(path or one.name):
            return self._went.get(asked, asked), Because.CONFIG
        if not path:
            home = self._known.home(evidence)
            return (home, Because.SHARED) if home else (one.name, Because.OWN)
        return self._known.target(path, evidence) or self._below(path)

    def _below(self, path: Topic) -> tuple[Topic, Because]:
        """Return the place of ``path`` below where the section above it goes, if that is another place."""
        above = path[:-1]
        if not above:
            return path, Because.OWN
        into = self._above(above)
        return (*into, path[-1]), Because.OWN if into == above else Because.ABOVE

    def _above(self, path: Topic) -> Topic:
        """Return where the heading ``path`` over sections goes by its words; ``Papers`` goes with what is above it."""
        if tells(path[-1]) and (named := self._known.named(path)):
            return named
        above = path[:-1]
        into = self._above(above) if above else above
        if into == above:
            return path
        return (*into, path[-1]) if tells(path[-1]) else into


def _as_tree(topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """Return ``topics`` with those of one heading together, each heading where it first stands."""
    first: dict[Topic, int] = {}
    for path in topics:
        for above in prefixes(path):
            first.setdefault(above, len(first))
    return tuple(sorted(topics, key=lambda path: [first[above] for above in prefixes(path)]))
