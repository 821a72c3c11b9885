"""Works of our own invention, and what tests do with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import mdformat

from awesome_merge.model import (
    Date,
    Distinction,
    Document,
    Entry,
    Kind,
    Link,
    Merged,
    Place,
    Role,
    Saying,
    VenueMention,
    Work,
)
from awesome_merge.reading import read
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues
from awesome_merge.writing import bullets, table
from awesome_merge.writing.layout import Layout

URL = "https://example.org/thrift"
CODE = Link("Code", "https://example.org/thrift/code", Role.CODE)


def work(title: str | None = "Thrifty Nets", url: str | None = URL, **fields: Any) -> Work:
    fields = {"section": ("Papers",), "said_by": (Saying(Place("a.md", 1)),), **fields}
    return Work(id="title:thrifty", kind=fields.pop("kind", Kind.PAPER), title=title, url=url, **fields)


def venue(name: str, marks: str = "", *, known: bool = True) -> VenueMention:
    return VenueMention(name + marks, marks, name if known else None)


def document(name: str = "a.md", title: str | None = "Thrift", entries: int = 1) -> Document:
    return Document(Source(name, "-"), title, entries=(Entry(Span(0, 1)),) * entries)


def merged(*works: Work, documents: Iterable[Document] | None = None, **fields: Any) -> Merged:
    return Merged(tuple(documents or (document(),)), works, **fields)


def bullet(one: Work, **fields: Any) -> str:
    """Return the one line that ``one`` makes under its topic."""
    text = bullets.write(merged(one, **fields), Layout())
    assert_bullets_stay(text)
    return text.partition(f"## {one.section[0]}\n\n")[2].partition("\n\n## Sources")[0]


def row(one: Work, **fields: Any) -> dict[str, str]:
    """Return the one row that ``one`` makes, by column."""
    text = table.write(merged(one, **fields), Layout())
    assert_table_stays(text)
    header, _, cells = text.partition(f"## {one.section[0]}\n\n")[2].partition("\n\n## Sources")[0].split("\n")
    return dict(zip(header[2:-2].split(" | "), cells[2:-2].split(" | "), strict=True))


def assert_bullets_stay(text: str) -> None:
    assert mdformat.text(text, extensions=("gfm", "awesome-merge")) == text


def assert_table_stays(text: str) -> None:
    assert mdformat.text(text, extensions=("gfm", "awesome-merge"), options={"compact_tables": True}) == text


def entries(text: str) -> tuple[Entry, ...]:
    return read(Source("merged.md", text), Venues.load(), {}).entries


def small() -> Merged:
    """Return two small lists, merged by hand, with one of everything."""
    first, second = "lists/thrift.md", "lists/sparse-nets.md"

    def said(*places: tuple[str, int]) -> tuple[Saying, ...]:
        return tuple(Saying(Place(file, line)) for file, line in places)

    works = (
        work(
            "Thrifty Nets: Saving [Almost] Everything",
            "https://example.org/icml/thrifty",
            date=Date(2021),
            venue=venue("ICML", "o"),
            distinctions=(Distinction.ORAL, Distinction.AWARD),
            preprint=Date(2020, 11),
            tags=("W", "F"),
            section=("Pruning", "2021"),
            links=(
                Link("arXiv", "https://arxiv.org/abs/2011.99901", Role.PREPRINT),
                Link("PyTorch(Author)", "https://example.org/code(1)", Role.CODE),
                Link("TensorFlow", "https://example.org/tf", Role.CODE),
                Link("stars", "https://example.org/badge.svg", Role.BADGE),
            ),
            said_by=said((first, 9), (second, 12)),
        ),
        work(
            "Snow on the Weights",
            "https://arxiv.org/abs/2102.99902",
            date=Date(2021, 2),
            venue=venue("arXiv"),
            description="under review",
            section=("Pruning", "2021"),
            said_by=said((first, 10)),
        ),
        work(
            "A Book of Leaves",
            None,
            kind=Kind.BOOK,
            date=Date(2019),
            section=("Pruning", "2019"),
            said_by=said((first, 14)),
        ),
        work(
            "Cutting_back*",
            "https://example.org/cutting",
            date=Date(2018),
            venue=venue("Letters on Thrift", known=False),
            distinctions=(Distinction.WORKSHOP,),
            tags=("FO",),
            section=("Pruning", "2018"),
            said_by=said((second, 20)),
        ),
        work(
            "prune-it",
            "https://example.org/prune-it",
            kind=Kind.PROJECT,
            description="Prunes what you give it (gently).",
            section=("Tools", "Libraries"),
            links=(Link("Docs", "https://example.org/docs", Role.PROJECT),),
            said_by=said((second, 30)),
        ),
    )
    documents = (document(first, "Awesome Thrift", 3), document(second, None, 3))
    meanings = {"F": "whole filters", "W": "single weights", "S": "special nets"}
    return Merged(documents, works, (), meanings, ("FO", "x"))
