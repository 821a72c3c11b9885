"""The guard of every merge: nothing that a list said may be gone. It runs in production, not only in tests."""

from __future__ import annotations

from collections import Counter

from awesome_merge.errors import EntryLostError
from awesome_merge.merging.links import own_targets
from awesome_merge.model import Merged, Place, Work


def ensure_nothing_lost(merged: Merged) -> None:
    """Check that every entry stands in exactly one work, and every link target of an entry in its work.

    Raises:
        EntryLostError: some do not; a caller must then write nothing.
    """
    works: dict[Place, list[frozenset[str]]] = {}
    for work in merged.works:
        kept = _targets(work)
        for saying in work.said_by:
            works.setdefault(saying.place, []).append(kept)
    lost: set[str] = set()
    said: Counter[Place] = Counter()
    for document in merged.documents:
        for entry in document.entries:
            place = Place(document.source.name, document.line(entry))
            said[place] += 1
            wanted = {*own_targets(entry), *(link.url for link in entry.links if link.url)}
            lost |= wanted.difference(*works.get(place, ()))
    places = said.keys() | works.keys()
    lost |= {str(place) for place in places if said[place] != len(works.get(place, ()))}
    if lost:
        raise EntryLostError(frozenset(lost))


def _targets(work: Work) -> frozenset[str]:
    return frozenset({work.url or "", *(link.url for link in work.links)})
