"""Works as reference managers want them: each with a key of its own, a sort, and its venue's full name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from awesome_merge.exchange import titles
from awesome_merge.exchange.names import Person, is_person
from awesome_merge.exchange.sorts import Sort, sort
from awesome_merge.merging.identity import own_urls
from awesome_merge.merging.order import venue_name
from awesome_merge.merging.urls import proofs
from awesome_merge.merging.words import words
from awesome_merge.model import Entry, Link, Role, Work
from awesome_merge.text import Span, folded
from awesome_merge.venues import Venues

# The number of ``aaa``, where ``a`` is 1 and ``aa`` is 27.
_AAA = 703

_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Citation:
    """A work, and what of it depends on no format.

    Attributes:
        key: lower case ASCII, such as ``other2021thrifty``; no two citations of one file have the same.
        title: plain words; empty where only an address is known.
        links: every link but badges.
        identifiers: scheme → identifier, of DOI and arXiv.
    """

    key: str
    work: Work
    sort: Sort
    title: str
    links: tuple[Link, ...]
    identifiers: dict[str, str]

    @property
    def venue(self) -> str | None:
        """The short name; None for preprints."""
        return venue_name(self.work)

    @property
    def full_venue(self) -> str | None:
        """The full name, where we know it, else the short one; None for preprints."""
        known = Venues.load().get(self.venue or "")
        return known.full_name if known else self.venue

    @property
    def note(self) -> str:
        """The distinctions in words and the description, as one note; empty without any."""
        return "; ".join([*self.work.distinctions, *filter(None, [folded(self.work.description or "")])])

    @property
    def persons(self) -> tuple[Person, ...]:
        """The authors, in order."""
        return tuple(map(Person.of, filter(is_person, self.work.authors)))


def citations(works: Sequence[Work]) -> list[Citation]:
    """Return a citation for each of ``works``, in their order.

    A key that several works would have gets letters behind it, in the order of their ids.
    """
    plain = [titles.plain(work.title or "") for work in works]
    keys = _own_keys([_key(work, title) for work, title in zip(works, plain, strict=True)], works)
    return [
        Citation(keys[number], work, sort(work.kind, venue_name(work)), title, links(work), _identifiers(work))
        for number, (work, title) in enumerate(zip(works, plain, strict=True))
    ]


def links(work: Work) -> tuple[Link, ...]:
    """Return the links of ``work`` that are printed: all but badges."""
    return tuple(link for link in work.links if link.role is not Role.BADGE)


def _own_keys(bases: Sequence[str], works: Sequence[Work]) -> list[str]:
    """Return ``bases``, with three letters made of the work's id behind those that several works would share.

    So no work that comes later takes the key of another, under which somebody cites it.
    """
    often = Counter(bases)
    taken = set(bases)
    keys = list(bases)
    for number in sorted(range(len(works)), key=lambda number: works[number].id):
        letters = _AAA + int.from_bytes(blake2b(works[number].id.encode(), digest_size=4).digest(), "big") % 26**3
        while often[bases[number]] > 1 and keys[number] in taken:
            keys[number] = bases[number] + _letters(letters)
            letters += 1
        taken.add(keys[number])
    return keys


def _key(work: Work, title: str) -> str:
    said = _words(title) or _words((work.url or "").rpartition("//")[2]) or ["work"]
    content = [word for word in said if word not in words("stop")] or said
    author = "".join(_words(Person.of(work.authors[0]).family)) if work.authors else ""
    year = str(work.date.year) if work.date and work.date.year else ""
    return author + year + content[0] if author else content[0] + year + "".join(content[1:2])


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "").casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def _letters(number: int) -> str:
    """Return ``aaa`` for ``_AAA``, then ``aab`` and so on."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _identifiers(work: Work) -> dict[str, str]:
    found: dict[str, str] = {}
    for url in _own_urls(work):
        for authority, value in proofs(url):
            if authority.scheme in {"doi", "arxiv"} and work.kind.is_publication:
                found.setdefault(authority.scheme, value)
    return found


def _own_urls(work: Work) -> Iterable[str]:
    return own_urls(Entry(Span(0, 0), kind=work.kind, title=folded(work.title or ""), url=work.url, links=work.links))
