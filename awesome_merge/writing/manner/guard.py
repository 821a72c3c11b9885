"""Reading back what was written: a work must be told so that everybody reads the same work."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from awesome_merge.merging.claims import claim
from awesome_merge.merging.clusters import Cluster
from awesome_merge.merging.legends import meanings
from awesome_merge.merging.order import venue_name
from awesome_merge.merging.titles import title_key
from awesome_merge.merging.works import work as work_of
from awesome_merge.model import Document, Role, Work
from awesome_merge.text import Source, folded
from awesome_merge.venues import Venues

Read = Callable[[Source], Document]


def misread(text: str, printed: Sequence[tuple[Work, str]], read: Read, venues: Venues) -> frozenset[str]:
    """Return the ids of the works of ``printed``, in their order in ``text``, that ``read`` does not find in it."""
    again = read(Source("merged.md", text))
    letters = meanings([again])
    starts = [entry.span.start for entry in again.entries]
    wrong: set[str] = set()
    at = 0
    for work, written in printed:
        at = text.index(written, at)
        first, last = bisect_left(starts, at), bisect_left(starts, at + len(written))
        at += len(written)
        found = [work_of(Cluster((claim(again, entry),)), venues, letters) for entry in again.entries[first:last]]
        if len(found) != 1 or _said(found[0]) != _said(work):
            wrong.add(work.id)
    return frozenset(wrong)


def _said(work: Work) -> tuple[object, ...]:
    """Return what equal works have in common."""
    return (
        work.kind.is_publication,
        title_key(work.title or "").letters,
        work.url,
        (work.date.year, work.date.month) if work.date else None,
        (venue_name(work) or "").casefold(),
        frozenset(work.distinctions),
        frozenset(work.tags),
        frozenset(folded(work.description or "").casefold().split("; ")),
        frozenset(link.url for link in work.links if link.role is not Role.BADGE) - {work.url},
    )
