"""Works that stand twice, in one list or in several, and whether the places agree on where they were published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from awesome_merge.merging.claims import claim, venue_of
from awesome_merge.merging.groups import Group
from awesome_merge.merging.verdicts import venues_apart
from awesome_merge.model import Document, Entry, Place, Work


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry, and the list in which it stands."""

    document: Document
    entry: Entry

    @property
    def line(self) -> int:
        """The line of the entry, from 1."""
        return self.document.line(self.entry)


@dataclass(frozen=True, slots=True)
class Repeat:
    """An entry of a work that an earlier entry has.

    Attributes:
        first: the first earlier entry that agrees with ``later`` on year and venue, else the first of all.
        reason: why it is the same work, in words.
    """

    first: Listed
    later: Listed
    reason: str

    @property
    def conflict(self) -> str:
        """``year`` or ``venue`` where both places say when or where it was published, and not the same; else empty."""
        return _conflict(self.first, self.later)


def listed(documents: Sequence[Document]) -> dict[Place, tuple[int, Listed]]:
    """Return the first entry that begins on each line of ``documents``, behind the number of its list, from 0."""
    found: dict[Place, tuple[int, Listed]] = {}
    for number, document in enumerate(documents):
        for entry in document.entries:
            found.setdefault(Place(document.source.name, document.line(entry)), (number, Listed(document, entry)))
    return found


def repeats(works: Sequence[Group], document: Document) -> Iterator[Repeat]:
    """Yield the entries of ``document`` that repeat a work of it, by work and then in source order."""
    for said, reasons in _sayings(works, [document]):
        for at, (_, later) in enumerate(said[1:], 1):
            yield _repeat([each for _, each in said[:at]], later, reasons)


def repeats_between(works: Sequence[Work], documents: Sequence[Document]) -> Iterator[Repeat]:
    """Yield the first entry of each work in each list but the first that has it; the earlier one is in another list."""
    for said, reasons in _sayings(works, documents):
        for at, (number, later) in enumerate(said):
            earlier = [each for before, each in said[:at] if before < number]
            if earlier and said[at - 1][0] < number:
                yield _repeat(earlier, later, reasons)


def _sayings(
    works: Sequence[Group | Work], documents: Sequence[Document]
) -> Iterator[tuple[list[tuple[int, Listed]], Mapping[Place, str]]]:
    """Yield the entries of each work that has several, each behind the number of its list, and why they are one."""
    several = [work for work in works if len(work.said_by) > 1]
    at = listed(documents) if several else {}
    for work in several:
        said = {saying.place: at[saying.place] for saying in work.said_by}
        reasons: dict[Place, str] = {}
        for because in work.because:
            reasons.setdefault(because.a, because.reason)
            reasons.setdefault(because.b, because.reason)
        yield sorted(said.values(), key=lambda each: (each[0], each[1].entry.span)), reasons


def _repeat(earlier: Sequence[Listed], later: Listed, reasons: Mapping[Place, str]) -> Repeat:
    agreeing = (each for each in earlier if not _conflict(each, later))
    reason = reasons[Place(later.document.source.name, later.line)]
    return Repeat(next(agreeing, earlier[0]), later, reason)


def _conflict(one: Listed, other: Listed) -> str:
    """Return ``venue`` or ``year`` where each says that of a publication; a preprint has its own."""
    said = [claim(each.document, each.entry) for each in (one, other)]
    if bool(said[0].venue) != bool(said[1].venue) or said[0].is_workshop != said[1].is_workshop:
        return ""
    if said[0].venue != said[1].venue:
        return "venue" if venues_apart(*said) else ""
    years = [_published(each.entry) for each in (one, other)]
    return "year" if all(years) and years[0] != years[1] else ""


def _published(entry: Entry) -> int | None:
    """Return the year in which ``entry`` was published; None for a preprint, which has a month or an archive."""
    if entry.date is None or (entry.venue and venue_of(entry) is None):
        return None
    return entry.date.year if entry.venue or entry.date.month is None else None
