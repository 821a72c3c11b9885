"""Several lists in, one list of works out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from awesome_merge.decisions import Decision
from awesome_merge.merging.claims import claims
from awesome_merge.merging.clusters import cluster
from awesome_merge.merging.groups import in_order, open_questions
from awesome_merge.merging.introductions import introductions
from awesome_merge.merging.ledger import ensure_nothing_lost
from awesome_merge.merging.legends import meanings, unexplained
from awesome_merge.merging.order import within_year
from awesome_merge.merging.rulings import rulings
from awesome_merge.merging.topics import Placed, Topics, sort_into_topics
from awesome_merge.merging.works import work
from awesome_merge.model import Document, Merged, Work
from awesome_merge.venues import Venues

_NONE: Mapping[str, str] = {}


def merge(
    documents: Sequence[Document],
    venues: Venues,
    decisions: Sequence[Decision] = (),
    renamed: Mapping[str, str] = _NONE,
    sections: Mapping[str, str] = _NONE,
) -> Merged:
    """Return the works that ``documents`` list, each once, in the order in which they are to be printed.

    ``renamed`` are owners and repositories as they were called → as they are now.
    The order of ``documents`` decides where works stand, never which works there are nor what is said of them.
    ``sections`` sends sections into others, by their names, whatever the works say.

    Raises:
        EntryLostError: the merge would drop something; it is a bug of ours.
        UsageError: ``sections`` names one into which something goes, and there is none or there are several.
    """
    said = claims(documents, renamed)
    ruled = rulings(decisions, said)
    found = cluster(said, ruled)
    letters = meanings(documents)
    members = list(map(in_order, found.clusters))
    works = _with_own_ids([work(one, venues, letters) for one in found.clusters])
    places, topics = sort_into_topics(members, documents, venues, sections)
    merged = Merged(
        documents=tuple(documents),
        works=_in_order(works, places, topics),
        maybe=open_questions(found.maybe),
        meanings=letters,
        unexplained=unexplained(documents),
        gone=tuple(str(decision) for decision in ruled.gone),
        introductions=introductions(documents, topics.order),
        plan=topics.plan,
        asked=topics.asked,
    )
    ensure_nothing_lost(merged)
    return merged


def _with_own_ids(works: Sequence[Work]) -> list[Work]:
    """Return ``works`` with ``-2`` and so on behind an id that an earlier work has; they are in an order of values."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    found: list[Work] = []
    for one in works:
        own = one.id
        while own in taken:
            last[one.id] = last.get(one.id, 1) + 1
            own = f"{one.id}-{last[one.id]}"
        taken.add(own)
        found.append(one if own == one.id else replace(one, id=own))
    return found


def _in_order(works: Sequence[Work], places: Sequence[Placed], topics: Topics) -> tuple[Work, ...]:
    number = {topic: number for number, topic in enumerate(topics.order)}
    keyed: list[tuple[tuple[object, ...], Work]] = []
    for one, place in zip(works, places, strict=True):
        order: tuple[object, ...] = (number[place.topic], 0)
        section = place.topic
        if section in topics.by_year and one.date and one.date.year:
            section = (*section, str(one.date.year))
            order = (number[place.topic], 1, -one.date.year, *within_year(one))
        keyed.append(((*order, place.rank), replace(one, section=section)))
    return tuple(one for _, one in sorted(keyed, key=lambda pair: pair[0]))
