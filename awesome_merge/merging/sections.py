"""A list by its topics: which works stand under which, and which topics it splits by year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from awesome_merge.merging.claims import Claim
from awesome_merge.merging.headings import Topic, has_year, prefixes, topic
from awesome_merge.model import Document
from awesome_merge.venues import Venues


@dataclass(slots=True, eq=False)
class Sections:
    """The sections of one list.

    Attributes:
        under: topic → works below it and what the list says of them, in the order of the list; the topic is empty
            where only years and venues are named.
        by_year: topics that it splits by year.
    """

    document: Document
    under: dict[Topic, dict[int, Claim]] = field(default_factory=dict)
    by_year: set[Topic] = field(default_factory=set)

    @property
    def is_without_topics(self) -> bool:
        """Whether most of its entries stand under none."""
        return 2 * len(self.under.get((), ())) > sum(map(len, self.under.values()))

    @property
    def name(self) -> Topic:
        """The topic of works without one: the list's title, else the name of its file."""
        name = self.document.source.name
        return (self.document.title or PurePath(name).stem or name,)

    def names(self) -> Iterable[Topic]:
        """Yield every topic after every heading above it."""
        for path in self.under:
            yield from prefixes(path or self.name)


def sections(works: Sequence[Sequence[Claim]], documents: Sequence[Document], venues: Venues) -> list[Sections]:
    """Return the sections of each of ``documents``; works go by their place in ``works``."""
    lists = [Sections(document) for document in documents]
    paths: dict[tuple[str, ...], Topic] = {}
    for one in lists:
        for section in dict.fromkeys(entry.section for entry in one.document.entries):
            path = paths.setdefault(section, topic(section, venues))
            one.under.setdefault(path, {})
            if any(has_year(heading) for heading in section if heading not in path):
                one.by_year.add(path)
    for work, claims in enumerate(works):
        for claim in claims:
            lists[claim.number].under[paths[claim.entry.section]].setdefault(work, claim)
    return lists
