"""The parts of a printed work that bullets and tables share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from awesome_merge.merging.order import venue_name
from awesome_merge.model import Link, Merged, Role, Work
from awesome_merge.reading import normalized
from awesome_merge.text import folded
from awesome_merge.writing.marks import Marked, Marks
from awesome_merge.writing.spelling import Spelling, target

# A title without a link that nobody can take for anything else: no dash that could
# end a venue's name, no brackets that could be a note, no stop that could end it.
_PLAIN = re.compile(r"[^\W_](?:[^\W_]|: |[ ,.!?'&/+](?=.))*[!?]?")
# Marks that no backslash makes a mere character.
_EMPHASIS = re.compile(r"\\.|([*_])")
_BOLD = re.compile(r"\*\*(?:(?!\*\*).)+\*\*")
# What an address must be made of for mdformat to leave it as it is between angle brackets.
_AUTOLINK = re.compile(r"https?://[a-z0-9.-]+(?:[/?#](?:[A-Za-z0-9;/?:@&=+$,\-_.!~*'()#]|%[0-9A-Fa-f]{2})*)?")


@dataclass(frozen=True, slots=True)
class Parts:
    """How the parts of a merged list's works are spelled."""

    marks: Marks
    spelling: Spelling

    @classmethod
    def of(cls, merged: Merged, headings: Iterable[str], *, lettered: bool) -> Parts:
        """Return what is needed to print ``merged`` under ``headings``; ``lettered`` if distinctions may be letters."""
        names = list(headings)
        titles = [work.title for work in merged.works if work.title]
        words = [*names, *merged.meanings.values(), *_words(merged.works)]
        labels = [*names, *(text for work in merged.works for text in _labels(work))]
        return cls(Marks.of(merged, lettered=lettered), Spelling.of(titles, words, labels))

    def marked(self, work: Work) -> Marked:
        """Return how venue and distinctions are printed, the venue's name spelled."""
        marked = self.marks.marked(work)
        return Marked(marked.venue and self.spelling.words(marked.venue), marked.marks, marked.words)

    def linked(self, work: Work) -> str:
        """Return the title as a link, or the bare address where nobody knows a title; there must be a ``url``."""
        url = work.url or ""
        if not work.title and _AUTOLINK.fullmatch(url):
            return f"<{url}>"
        title = self.spelling.title(work.title) if work.title else self.spelling.label(url)
        return f"[{title}]({target(url)})"

    def unlinked(self, work: Work, *, plain: bool) -> str:
        """Return the title without a link: in bold, unless it may be ``plain`` and cannot be misread.

        A title that uses both marks of emphasis itself loses its stars: they could pair with ours.
        """
        title = self.spelling.title(work.title or "")
        if not title or _BOLD.fullmatch(title) or (plain and _PLAIN.fullmatch(title)):
            return title
        used = {found[1] for found in _EMPHASIS.finditer(title)}
        if used >= {"*", "_"}:
            return f"**{folded(_EMPHASIS.sub(_without_star, title))}**"
        mark = "__" if "*" in used else "**"
        return f"{mark}{title}{mark}"

    def link(self, link: Link) -> str:
        """Return ``link`` with its label, its role where it has none."""
        return f"[{self.spelling.label(_label(link))}]({target(link.url)})"


def printed_links(work: Work) -> tuple[Link, ...]:
    """Return the links that Markdown shows: all but badges."""
    return tuple(link for link in work.links if link.role is not Role.BADGE)


def date(work: Work) -> str:
    """Return ``2019`` or ``2019.02``; nothing for an undated work."""
    if work.date is None or work.date.year is None:
        return ""
    return f"{work.date.year}.{work.date.month:02}" if work.date.month else str(work.date.year)


def kind_comment(work: Work, section: tuple[str, ...]) -> str:
    """Return a comment that says what ``work`` is, where nothing else below ``section`` says so; else nothing.

    It is needed only where a paper or book would be taken for something else, or the reverse.
    """
    dated, venue = bool(date(work)), venue_name(work) is not None
    taken_for = normalized.kind(work.title, work.url, section, dated=dated, venue=venue)
    return "" if taken_for.is_publication == work.kind.is_publication else f"<!-- {work.kind} -->"


def _without_star(found: re.Match[str]) -> str:
    return found[0].removeprefix("*")


def _label(link: Link) -> str:
    return link.label.strip() or link.role.value.capitalize()


def _words(works: Iterable[Work]) -> Iterator[str]:
    for work in works:
        if work.description:
            yield work.description
        if name := venue_name(work):
            yield name


def _labels(work: Work) -> Iterator[str]:
    yield from map(_label, printed_links(work))
    if work.url and not work.title:
        yield work.url
