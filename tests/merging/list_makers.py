"""Lists for tests of merging, made by hand: what a reader would give, without reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from awesome_merge.merging.titles import TitleKey, title_key
from awesome_merge.model import (
    Abbreviation,
    Date,
    Distinction,
    Document,
    Entry,
    Kind,
    Legend,
    Link,
    Merged,
    Role,
    Tag,
    VenueMention,
    Work,
)
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

VENUES = Venues.load()
ARXIV = "https://arxiv.org/abs/"
NOWHERE = Span(0, 0)


def entry(
    title: str | None,
    url: str | None = None,
    date: str = "",
    venue: str | None = None,
    *links: Link,
    **fields: Any,
) -> Entry:
    """Return an entry of a paper; ``date`` is ``2019`` or ``2019.02``."""
    year, _, month = date.partition(".")
    made = Entry(
        span=NOWHERE,
        kind=Kind.PAPER,
        title=title,
        url=url,
        link=Link(title or "", url) if url else None,
        date=Date(int(year), int(month) if month else None) if year else None,
        venue=VenueMention(venue, "", VENUES.canonical(venue)) if venue else None,
        links=links,
    )
    return change(made, **fields)


def tool(title: str | None, url: str | None = None, *links: Link, **fields: Any) -> Entry:
    """Return an entry of a project."""
    return change(entry(title, url, "", None, *links), **{"kind": Kind.PROJECT, **fields})


def change(made: Entry, **fields: Any) -> Entry:
    """Return ``made`` with other ``fields``."""
    return replace(made, **fields)


def code(url: str) -> Link:
    """Return a link to code."""
    return Link("Code", url, Role.CODE)


def document(
    name: str,
    *entries: Entry,
    title: str | None = None,
    legend: Legend | None = None,
    generated: bool = False,
) -> Document:
    """Return a list with one entry on each line, beginning with line 1."""
    placed = tuple(change(one, span=Span(2 * line, 2 * line + 1)) for line, one in enumerate(entries))
    text = "x\n" * len(entries)
    return Document(Source(name, text), title=title, legend=legend or Legend(), entries=placed, generated=generated)


def types(**meanings: str) -> Legend:
    """Return a legend of type letters."""
    return Legend(types=tuple(Abbreviation(letter, meaning, NOWHERE) for letter, meaning in meanings.items()))


def read_back(merged: Merged) -> Document:
    """Return the list that a reader would make of the printed works of ``merged``."""
    entries = (
        Entry(
            span=NOWHERE,
            section=work.section,
            kind=work.kind,
            title=work.title,
            url=work.url,
            link=Link(work.title or "", work.url) if work.url else None,
            date=work.date,
            venue=work.venue,
            distinctions=work.distinctions,
            tags=tuple(Tag(name) for name in work.tags),
            description=work.description,
            links=work.links,
        )
        for work in merged.works
    )
    return document("merged.md", *entries, title="Merged", legend=types(**merged.meanings), generated=True)


Said = tuple[
    bool,
    TitleKey,
    str | None,
    int | None,
    int | None,
    str | None,
    tuple[Distinction, ...],
    tuple[str, ...],
    str | None,
    frozenset[str | None],
]


def said(work: Work) -> Said:
    """Return what must be equal in equal works."""
    return (
        work.kind.is_publication,
        title_key(work.title or ""),
        work.url,
        work.date.year if work.date else None,
        work.date.month if work.date else None,
        work.venue.called if work.venue else None,
        work.distinctions,
        work.tags,
        work.description,
        frozenset({work.url, *(link.url for link in work.links)}),
    )


def all_said(works: Iterable[Work]) -> list[str]:
    """Return what ``works`` say, in no order of theirs."""
    return sorted(f"{said(work)[:9]} {sorted(map(str, said(work)[9]))}" for work in works)


def titles(works: Sequence[Work]) -> list[str | None]:
    """Return the titles of ``works``."""
    return [work.title for work in works]
