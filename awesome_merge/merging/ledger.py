"""The account of every merge: where each entry and each link of the lists went, and that none is gone.

The guard runs in production, not only in tests; the account itself is made when somebody asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from awesome_merge.errors import EntryLostError
from awesome_merge.merging.links import own_targets
from awesome_merge.model import Document, Entry, Link, Merged, Place, Role, Work


class Fate(StrEnum):
    """What became of an entry or a link.

    ``MERGED``: other entries say the same work. ``DUPLICATE``: the target stands in the work already.
    ``SELF_REFERENCE``: kept, though it leads within the page of its own list. ``BADGE``: kept in JSON, and not
    printed in Markdown. ``EMPTY``: it leads nowhere. ``LEFT``: it is no entry, or could not be read.
    """

    KEPT = "kept"
    MERGED = "merged"
    DUPLICATE = "duplicate"
    SELF_REFERENCE = "self-reference"
    BADGE = "badge"
    EMPTY = "empty"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the account.

    Attributes:
        what: ``entry``, ``link``, ``unread`` or ``prose``.
        said: the title, the target, or the first line as written.
        label: of a link.
        into: the id of the work; None for what was left.
        why: in words.
    """

    place: Place
    what: str
    said: str
    fate: Fate
    into: str | None
    why: str
    label: str | None = None


def ledger(merged: Merged) -> list[Row]:
    """Return a row for each entry, each of its links, and each item and paragraph that is none, in source order.

    Raises:
        EntryLostError: the rows are not as many as entries and links; it is a bug of ours.
    """
    works: dict[Place, list[Work]] = {}
    for work in merged.works:
        for saying in work.said_by:
            works.setdefault(saying.place, []).append(work)
    rows = [row for document in merged.documents for row in _rows(merged, document, works)]
    counted = Counter(row.what for row in rows)
    entries = [entry for document in merged.documents for entry in document.entries]
    if counted["entry"] != len(entries) or counted["link"] != sum(len(entry.all_links) for entry in entries):
        raise EntryLostError(frozenset({f"{counted['entry']} of {len(entries)} entries are accounted for"}))
    return rows


def _rows(merged: Merged, document: Document, works: Mapping[Place, Sequence[Work]]) -> Iterator[Row]:
    found: list[tuple[int, list[Row]]] = []
    for entry in document.entries:
        place = Place(document.source.name, document.line(entry))
        if own := _own(entry, works.get(place, ())):
            found.append((entry.span.start, list(_of_entry(entry, place, own))))
    for what, fate, spans in (
        ("unread", Fate.LEFT, [(one.span, one.reason) for one in document.unread]),
        ("prose", Fate.LEFT, [(one.span, "no entry, no introduction of a section") for one in merged.left(document)]),
        ("prose", Fate.KEPT, [(one.span, "introduces its section") for one in merged.introducing(document)]),
    ):
        for span, reason in spans:
            place = Place(document.source.name, document.source.line(span.start))
            said = document.source[span].strip().partition("\n")[0].rstrip()
            found.append((span.start, [Row(place, what, said, fate, None, reason)]))
    for _, rows in sorted(found, key=lambda one: one[0]):
        yield from rows


def _own(entry: Entry, works: Sequence[Work]) -> Work | None:
    """Return the work of ``entry`` among those that its line says, which holds all that the entry leads to."""
    wanted = {link.url for link in entry.all_links if link.url}
    fitting = [work for work in works if wanted <= _targets(work)]
    return next((work for work in fitting if work.title == entry.title), fitting[0] if fitting else None)


def _of_entry(entry: Entry, place: Place, work: Work) -> Iterator[Row]:
    others = [str(saying.place) for saying in work.said_by if saying.place != place]
    fate = Fate.MERGED if others else Fate.KEPT
    yield Row(place, "entry", entry.title or entry.url or "", fate, work.id, _reason(place, work, others))
    seen: set[str] = set()
    for link in entry.all_links:
        fate, why = _fate(link, work, seen)
        yield Row(place, "link", link.url, fate, work.id, why, link.label)
        seen.add(link.url)


def _reason(place: Place, work: Work, others: Sequence[str]) -> str:
    if not others:
        return "no other entry says this work"
    reason = next((one.reason for one in work.because if place in {one.a, one.b}), None)
    return f"with {', '.join(others)}" + (f": {reason}" if reason else "")


def _fate(link: Link, work: Work, seen: set[str]) -> tuple[Fate, str]:
    if not link.url:
        return Fate.EMPTY, "it has no target"
    if link.url in seen:
        return Fate.DUPLICATE, "the entry has this target already"
    if link.url == work.url:
        return Fate.KEPT, "as the link of the title"
    printed = next(one for one in work.links if one.url == link.url)
    if link.url.startswith("#"):
        return Fate.SELF_REFERENCE, f"it leads within its own list; kept as '{printed.label}'"
    if printed.role is Role.BADGE:
        return Fate.BADGE, "kept in JSON, not printed"
    return Fate.KEPT, f"as '{printed.label}'"


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
