"""What one entry claims of a work, made comparable once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from awesome_merge.merging import identity
from awesome_merge.merging.titles import TitleKey, title_key
from awesome_merge.merging.urls import REPOSITORIES
from awesome_merge.model import Distinction, Document, Entry, Kind, Place

_NONE: Mapping[str, str] = {}
# Where preprints stand; a list that writes one of these as a venue says that the work is not published.
PREPRINT_VENUES = frozenset({"arxiv", "corr"})


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """One entry, with what of it can be compared.

    Attributes:
        document: the list that says it.
        number: which list that is, from 0 in the order given.
        lists: the numbers of all lists that say it, where several claims speak as one.
        rank: what the entry says, as text: equal for equal entries, and the same in any order of lists.
        keys: scheme → identifiers.
        venue: name of the venue, case folded; None for a preprint and where none is given.
        is_workshop: whether it says that the work is a workshop's.
    """

    document: Document
    number: int
    lists: frozenset[int]
    entry: Entry
    place: Place
    rank: tuple[str, ...]
    title: TitleKey
    keys: dict[str, frozenset[str]]
    pages: frozenset[str]
    year: int | None
    venue: str | None
    is_workshop: bool

    @property
    def proofs(self) -> frozenset[str]:
        """Every key and page that the entry proves."""
        keys = (f"{scheme}:{value}" for scheme, values in self.keys.items() for value in values)
        return self.pages.union(keys)

    @property
    def position(self) -> tuple[int, int]:
        """Where the entry stands among all entries of all lists."""
        return self.number, self.entry.span.start

    @property
    def is_publication(self) -> bool:
        """Whether the entry is of a kind that has venues."""
        return self.entry.kind.is_publication


def claims(documents: Sequence[Document], renamed: Mapping[str, str] = _NONE) -> list[Claim]:
    """Return a claim for each entry of ``documents``, in an order that does not depend on theirs.

    ``renamed`` are owners and repositories as they were called → as they are now: ``old-owner``, ``owner/old-name``.
    """
    names = {old.casefold(): new.casefold() for old, new in renamed.items()}
    found = [
        claim(document, entry, number, names) for number, document in enumerate(documents) for entry in document.entries
    ]
    return sorted(found, key=lambda one: one.rank)


def claim(document: Document, entry: Entry, number: int = 0, renamed: Mapping[str, str] = _NONE) -> Claim:
    """Return what ``entry`` of ``document``, the list ``number``, claims; the names of ``renamed`` are case folded."""
    title = title_key(entry.title or "")
    year = entry.date.year if entry.date else None
    venue = venue_of(entry)
    proven = identity.keys(entry)
    return Claim(
        document=document,
        number=number,
        lists=frozenset({number}),
        entry=entry,
        place=Place(document.source.name, document.line(entry)),
        rank=_rank(entry, title, venue),
        title=title,
        keys=_by_scheme(_renamed(key, renamed) for key in proven) if renamed else _by_scheme(proven),
        pages=identity.pages(entry),
        year=year,
        venue=venue,
        is_workshop=Distinction.WORKSHOP in entry.distinctions or entry.kind is Kind.WORKSHOP,
    )


def venue_of(entry: Entry) -> str | None:
    """Return the name of the venue that published ``entry``, case folded; None for preprints."""
    name = entry.venue.called.casefold() if entry.venue else ""
    return None if not name or name in PREPRINT_VENUES else name


def _renamed(key: str, renamed: Mapping[str, str]) -> str:
    """Return the key of a repository as it, or its owner, is called now."""
    scheme, _, value = key.partition(":")
    owner, _, name = value.partition("/")
    if scheme not in REPOSITORIES:
        return key
    return f"{scheme}:{renamed.get(value) or f'{renamed.get(owner, owner)}/{name}'}"


def _by_scheme(keys: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for key in keys:
        scheme, _, value = key.partition(":")
        found[scheme] = found.get(scheme, frozenset()) | {value}
    return found


def _rank(entry: Entry, title: TitleKey, venue: str | None) -> tuple[str, ...]:
    date = f"{entry.date.year}.{entry.date.month or 0:02}" if entry.date else ""
    links = (link.label + "\0" + link.url for link in entry.links)
    said = (entry.title or "", entry.url or "", date, venue or "", entry.kind.value, entry.description or "")
    marks = (*(tag.name for tag in entry.tags), "", *entry.distinctions)
    return (title.letters, *said, *sorted(links), *marks)
