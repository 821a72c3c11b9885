"""What one list says, with the exact characters where it says it.

A span is where a value stands in its document's source; None where the value
came from elsewhere (a section's heading, a column), so that it cannot be mended
in place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from awesome_merge.model.introductions import Introduction
from awesome_merge.text import Source, Span


class Kind(StrEnum):
    """What an entry is; ``RESOURCE`` when nothing says more."""

    PAPER = "paper"
    BOOK = "book"
    COURSE = "course"
    TUTORIAL = "tutorial"
    WORKSHOP = "workshop"
    DATASET = "dataset"
    PROJECT = "project"
    LIST = "list"
    API = "api"
    POST = "post"
    RESOURCE = "resource"

    @property
    def is_publication(self) -> bool:
        """Whether works of this kind have venues: papers and books."""
        return self in {Kind.PAPER, Kind.BOOK}


class Role(StrEnum):
    """What a link leads to, in the order in which links are printed."""

    PAPER = "paper"
    PREPRINT = "preprint"
    CODE = "code"
    PROJECT = "project"
    DATA = "data"
    VIDEO = "video"
    SLIDES = "slides"
    POSTER = "poster"
    DEMO = "demo"
    POST = "post"
    MODEL = "model"
    VERSION = "version"
    BIBTEX = "bibtex"
    BADGE = "badge"
    OTHER = "other"


class Distinction(StrEnum):
    """A distinction of a work, in the order in which marks are printed."""

    ORAL = "oral"
    SPOTLIGHT = "spotlight"
    HIGHLIGHT = "highlight"
    BEST_PAPER = "best paper"
    HONORABLE_MENTION = "honorable mention"
    AWARD = "award"
    WORKSHOP = "workshop"


@dataclass(frozen=True, slots=True)
class Date:
    """A year, and a month (1 to 12) where the list gives one.

    Attributes:
        span: the date as written, ``2018.8``; None if a section or column said it.
    """

    year: int | None
    month: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class VenueMention:
    """One mention of a venue, such as ``NIPSo``.

    Attributes:
        written: as the list wrote it, marks included, ``NIPSo``.
        marks: letters behind the name, ``o``, declared by the legend or not.
        name: the canonical short name, ``NeurIPS``; None if we know none.
        span: where ``written`` stands.
    """

    written: str
    marks: str = ""
    name: str | None = None
    span: Span | None = None

    @property
    def bare(self) -> str:
        """The name as written, without marks."""
        return self.written.removesuffix(self.marks) if self.marks else self.written

    @property
    def called(self) -> str:
        """The canonical name, else the name as written."""
        return self.name or self.bare


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled link.

    Attributes:
        label: the words for the link, ``Code``, with words before a nested link.
        url: the target exactly as written; may be empty or wrong.
        span: the whole construct, ``[Code](u)``.
        target: the characters of ``url`` in the source; None for reference links.
    """

    label: str
    url: str
    role: Role = Role.OTHER
    span: Span | None = None
    target: Span | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A distinction in words, ``[Best paper!]``: brackets inside the span."""

    distinction: Distinction
    span: Span


@dataclass(frozen=True, slots=True)
class Tag:
    """A letter or word of a type column or trailing code span."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What one list says of one work, and where.

    Attributes:
        span: the whole item, from its bullet or pipe to its end.
        section: heading path, outermost first, without the document's title.
        title: Markdown as written, line breaks folded; None where only an address stands.
        url: the title's target, else the work's own link, else None.
        link: the link that gave ``url`` or the title, with ``url`` perhaps empty;
            None where the title is plain text.
        distinctions: from marks and words, each once.
        remarks: the distinctions that stand in words, where they stand.
        links: every other link, in order.
    """

    span: Span
    section: tuple[str, ...] = ()
    kind: Kind = Kind.RESOURCE
    title: str | None = None
    title_span: Span | None = None
    url: str | None = None
    link: Link | None = None
    date: Date | None = None
    venue: VenueMention | None = None
    distinctions: tuple[Distinction, ...] = ()
    remarks: tuple[Remark, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    description: str | None = None
    links: tuple[Link, ...] = ()

    @property
    def all_links(self) -> tuple[Link, ...]:
        """The title's link, where there is one, then the others."""
        return (self.link, *self.links) if self.link else self.links


@dataclass(frozen=True, slots=True)
class Unread:
    """An item of a list that we could not read, and why."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph that is no entry, and how many links stand in it."""

    span: Span
    links: int


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment, and what of the list it speaks of.

    Attributes:
        text: what stands between ``<!--`` and ``-->``, stripped.
        covers: the item or row that it stands in or behind; where it stands
            alone on its line the item, table or other block below; itself if
            there is none.
    """

    text: str
    span: Span
    covers: Span


@dataclass(frozen=True, slots=True)
class Section:
    """One heading, or one bold paragraph that serves as a heading.

    Attributes:
        path: from the outermost heading down to this one, the title left out.
        level: 1 to 6 for headings, 7 for a bold paragraph.
    """

    path: tuple[str, ...]
    level: int
    span: Span


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A letter that a legend declares, and its meaning in the list's own words.

    Attributes:
        distinction: what the meaning says of a work; None for a type.
    """

    letter: str
    meaning: str
    span: Span
    distinction: Distinction | None = None


@dataclass(frozen=True, slots=True)
class Legend:
    """The abbreviations that a list declares, in the order of declaration.

    Attributes:
        marks: letters behind a venue; their meanings are distinctions.
        types: letters of a type column or of trailing code spans.
    """

    marks: tuple[Abbreviation, ...] = ()
    types: tuple[Abbreviation, ...] = ()

    def distinction(self, letter: str) -> Distinction | None:
        """Return what the mark ``letter`` stands for, or None if it is not declared."""
        return next((mark.distinction for mark in self.marks if mark.letter == letter), None)


FEWEST_ENTRIES = 8
"""A file with fewer is no list, however much they are of it."""


@dataclass(frozen=True)
class Document:
    """One list, read.

    Attributes:
        title: the text of the single title heading; None if there is none.
        generated: whether it is a normalized list that a merge has written.
        introductions: those of ``prose`` that introduce a section wherever it stands.
        candidates: list items and table rows, or records, in all, entries or not.
        is_markdown: whether it is for people to read and keep; if not, it is a file of records such as BibTeX.
    """

    source: Source
    title: str | None = None
    sections: tuple[Section, ...] = ()
    legend: Legend = field(default_factory=Legend)
    entries: tuple[Entry, ...] = ()
    unread: tuple[Unread, ...] = ()
    prose: tuple[Prose, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    comments: tuple[Comment, ...] = ()
    generated: bool = False
    candidates: int = 0
    is_markdown: bool = True

    @property
    def is_list(self) -> bool:
        """Whether it is a list: eight entries, and half of all items and rows; of records, any entry."""
        if not self.is_markdown:
            return bool(self.entries)
        return len(self.entries) >= FEWEST_ENTRIES and 2 * len(self.entries) >= self.candidates

    def line(self, entry: Entry) -> int:
        """Return the line, from 1, on which ``entry`` begins."""
        return self.source.line(entry.span.start)
