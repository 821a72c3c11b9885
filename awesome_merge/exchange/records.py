"""Records of files that other programs write, made into entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from awesome_merge import labels
from awesome_merge.merging.urls import PREPRINTS, keys, proofs
from awesome_merge.model import Date, Distinction, Document, Entry, Kind, Link, Role, Tag, Unread, VenueMention
from awesome_merge.reading.normalized import kind as plain_kind
from awesome_merge.text import Source, Span, folded
from awesome_merge.venues import Venues

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_MONTH = re.compile(r"(?<!\d)(?:1[89]|20)\d\d[-/.](1[0-2]|0?[1-9])(?!\d)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Months as BibTeX calls them."""

_NAMED_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\b", re.IGNORECASE)
_ARXIV = re.compile(r"(?:arxiv[:.\s]*|abs/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", re.IGNORECASE)
_BARE_ARXIV = re.compile(r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?")
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;]")
_REPEATED = re.compile(r"\barxiv:\s*\S+(?:\s+\[[\w., -]+\])?", re.IGNORECASE)

# ``Proceedings of the 34th International Conference on Machine Learning (ICML 2017), Sydney``
_ABBREVIATED = re.compile(r"\(([^()]*)\)")
_NUMBERS = re.compile(r"['’]?\b\d+(?:st|nd|rd|th)?\b|\bannual\b|\bproceedings\s+of\s+(?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """What one record says.

    Attributes:
        title: Markdown.
        kind: None if the record does not tell.
        venues: what may name the venue, the likeliest first.
        identifiers: addresses made of identifiers that stand in fields of their own; the first serves where there is
            no ``url``.
    """

    span: Span
    title: str | None = None
    url: str | None = None
    kind: Kind | None = None
    date: Date | None = None
    venues: tuple[str, ...] = ()
    distinctions: tuple[Distinction, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    description: str | None = None
    section: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    identifiers: tuple[str, ...] = ()


def document(source: Source, found: Iterable[Record | Unread], venues: Venues, *, generated: bool) -> Document:
    """Return the list of the records ``found``; in one that a merge has written, venues are spelled as we do."""
    read = [one if isinstance(one, Unread) else _entry(one, venues, exact=generated) for one in found]
    return Document(
        source,
        entries=tuple(one for one in read if isinstance(one, Entry)),
        unread=tuple(one for one in read if isinstance(one, Unread)),
        generated=generated,
        candidates=len(read),
        is_markdown=False,
    )


def link(label: str, url: str) -> Link:
    """Return a link under ``label``, whose role its words or its host tell."""
    return Link(label, url, labels.role(label, url))


def date(year: str, month: str = "") -> Date | None:
    """Return the date that the texts of one or two fields say; None without a year."""
    found = _YEAR.search(year)
    if found is None:
        return None
    return Date(int(found[0]), _month(month) or _month(year, alone=False))


def arxiv(text: str, *, alone: bool = False) -> str | None:
    """Return the page of the preprint that ``text`` numbers, perhaps ``alone`` without the name of arXiv; else None."""
    found = _ARXIV.search(text)
    number = found[1] if found else text.strip() if alone and _BARE_ARXIV.fullmatch(text.strip()) else None
    return f"https://arxiv.org/abs/{number}" if number else None


def doi(text: str) -> str | None:
    """Return the address of the DOI ``text``, with or without its host; None if it is none."""
    number = text.strip().partition("10.")
    return f"https://doi.org/10.{number[2]}" if number[1] else None


def keywords(text: str) -> tuple[str, ...]:
    """Return the keywords that commas or semicolons set off."""
    return tuple(dict.fromkeys(word for part in _BETWEEN.split(text) if (word := folded(part))))


def note(text: str) -> str | None:
    """Return a note on a work in plain words; None for what only repeats its number, as Zotero's notes do."""
    return folded(_REPEATED.sub(" ", untagged(text))).strip(" ;,") or None


def untagged(text: str) -> str:
    """Return ``text`` without the HTML that Zotero keeps in titles and notes."""
    return _TAG.sub("", text)


def noted(text: str) -> tuple[tuple[Distinction, ...], str]:
    """Return the distinctions that a note begins with, as `Citation.note` has them, and the rest."""
    words = text.split("; ")
    rest = next((number for number, word in enumerate(words) if not distinctions([word])), len(words))
    return distinctions(words[:rest]), "; ".join(words[rest:])


def distinctions(words: Iterable[str]) -> tuple[Distinction, ...]:
    """Return those of ``words`` that name a distinction, in the order of marks."""
    said = {word.strip().casefold() for word in words}
    return tuple(one for one in Distinction if one.value in said)


def _month(text: str, *, alone: bool = True) -> int | None:
    if alone and text.strip().isdecimal():
        return int(text) if 1 <= int(text) <= len(MONTHS) else None
    if found := _MONTH.search(text):
        return int(found[1])
    named = _NAMED_MONTH.search(text)
    return MONTHS.index(named[1].lower()) + 1 if named else None


def _entry(record: Record, venues: Venues, *, exact: bool) -> Entry | Unread:
    # What a merge has written repeats no address as an identifier.
    url, links = (record.url, record.links) if exact else _addresses(record)
    if not (record.title or url or links):
        return Unread(record.span, "neither a title nor a link")
    mention = _mention(record.venues, venues, exact=exact)
    dated = record.date is not None
    return Entry(
        span=record.span,
        section=record.section,
        kind=record.kind or plain_kind(record.title, url, record.section, dated=dated, venue=mention is not None),
        title=record.title,
        url=url,
        link=Link(record.title or url, url) if url else None,
        date=record.date,
        venue=mention,
        distinctions=record.distinctions,
        authors=record.authors,
        tags=tuple(Tag(name) for name in record.tags),
        description=record.description,
        links=links,
    )


def _addresses(record: Record) -> tuple[str | None, tuple[Link, ...]]:
    """Return the address and the links, with those identifiers that neither proves."""
    url, links = record.url, list(record.links)
    for found in record.identifiers:
        known = {key for one in (url, *(link.url for link in links)) if one for key in keys(one)}
        if known.intersection(keys(found)):
            continue
        if url is None:
            url = found
        else:
            links.append(_identified(found))
    return url, tuple(links)


def _identified(url: str) -> Link:
    authority, _ = next(iter(proofs(url)), (None, ""))
    role = Role.PREPRINT if authority and authority.scheme in PREPRINTS else Role.PAPER
    return Link(authority.label if authority else "DOI", url, role)


def _mention(said: Sequence[str], venues: Venues, *, exact: bool) -> VenueMention | None:
    """Return the first of ``said`` that we know as a venue, else the first; perhaps none is said."""
    for written in said:
        for spelling in (written,) if exact else _spellings(written):
            if name := venues.canonical(spelling):
                return VenueMention(written, name=name)
    return next(map(VenueMention, said), None)


def _spellings(written: str) -> Iterator[str]:
    """Yield what of ``written`` may be the venue's name, the surest first."""
    yield written
    yield from (_NUMBERS.sub("", inside).strip(" ,-") for inside in _ABBREVIATED.findall(written))
    bare = _ABBREVIATED.sub("", _REPEATED.sub("", written))
    while bare:
        yield " ".join(_NUMBERS.sub("", bare).split()).strip(" ,-:")
        # What stands behind a comma is a place, a series or a volume.
        bare = bare.rpartition(",")[0]
