"""An entry in the making: what the cells of one item have said so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from awesome_merge.model import Date, Distinction, Entry, Kind, Link, Role, VenueMention
from awesome_merge.reading.atoms import Atom
from awesome_merge.reading.heads import Abbreviations, Head
from awesome_merge.reading.kinds import kind
from awesome_merge.reading.tails import Tail, distinct
from awesome_merge.text import Source, Span

# ``1st-2017-NIPSw``, ``2nd edition``: the text of a link to one of several editions.
EDITION = re.compile(r"(?:\d+(?:st|nd|rd|th)\b|(?:19|20)\d\d\b|v?\d+(?:\.\d+)*$).{0,30}", re.IGNORECASE)
# ``2017-ICML Tutorial``, ``2020 CVPR Workshop``: a title that begins with year and venue.
_TITLED = re.compile(r"(?P<year>(?:19|20)\d\d)[- ](?P<venue>[^\W\d_][\w&+]*)[- ](?=workshop|tutorial)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around an item.

    Attributes:
        year: the year that its section names; None if none does.
        venue: the venue that its section names; None if none does.
    """

    source: Source
    known: Abbreviations
    section: tuple[str, ...]
    year: int | None = None
    venue: VenueMention | None = None


@dataclass(slots=True)
class Draft:
    """An entry in the making.

    Attributes:
        marked: what the marks behind its venue mean.
    """

    setting: Setting
    tail: Tail
    title: str | None = None
    title_span: Span | None = None
    link: Link | None = None
    date: Date | None = None
    venue: VenueMention | None = None
    kind: Kind | None = None
    authors: tuple[str, ...] = ()
    marked: list[Distinction] = field(default_factory=list)

    def take(self, head: Head) -> None:
        """Take in what stands before the title."""
        self.date, self.kind = head.date, head.kind
        for name in head.short_names:
            self.tail.note(name)
        if head.venue:
            self.publish(head.venue)

    def publish(self, venue: VenueMention) -> None:
        """Take in a venue, and what its marks mean."""
        self.venue = venue
        self.marked += self.setting.known.meanings(venue)

    def name(self, span: Span, around: str = " \t\r\n") -> None:
        """Take ``span``, without the characters ``around`` it, as title."""
        written = self.setting.source[span]
        start = span.start + len(written) - len(written.lstrip(around))
        written = written.strip(around)
        if written:
            self.title = " ".join(written.split())
            self.title_span = Span(start, start + len(written))

    def lead(self, atom: Atom) -> None:
        """Take a link as the title's; an address alone is no title."""
        if not atom.is_address:
            self.name(atom.inner)
        self.link = Link(atom.text, atom.url or "", Role.OTHER, atom.span, atom.target)

    def entry(self, span: Span) -> Entry | None:
        """Return what was taken in as an entry; None if there is neither title nor link."""
        if self.title is None and self.link is None and not self.tail.links:
            return None
        self._complete()
        link, links = self._own_link()
        title, url = self.title or "", link.url if link else ""
        dated, published = self.date is not None, self.venue is not None
        what = self.kind or kind(title, url, self.setting.section, dated=dated, venue=published)
        said = distinct([*self.marked, *(remark.distinction for remark in self.tail.remarks)])
        return Entry(
            span=span,
            section=self.setting.section,
            kind=what,
            title=self.title,
            title_span=self.title_span,
            url=url or None,
            link=link,
            date=self.date,
            venue=self.venue,
            # A workshop itself is not distinguished by being one.
            distinctions=tuple(d for d in said if d is not Distinction.WORKSHOP or what is not Kind.WORKSHOP),
            remarks=tuple(self.tail.remarks),
            authors=self.authors,
            tags=tuple(self.tail.tags),
            description="; ".join(self.tail.notes) or None,
            links=_without_idle_badges(link, links),
        )

    def _complete(self) -> None:
        """Take year and venue from the title or the section, where nothing nearer says them."""
        found = _TITLED.match(self.title or "")
        if found and self.date is None and self.venue is None:
            mention = self.setting.known.mention(found["venue"], None, 0)
            if mention.name:
                self.date, self.venue = Date(int(found["year"])), mention
        if self.date is None and self.setting.year:
            self.date = Date(self.setting.year)
        if self.venue is None:
            self.venue = self.setting.venue

    def _own_link(self) -> tuple[Link | None, tuple[Link, ...]]:
        """Return the title's link, else a paper's own paper link, and the other links."""
        links = self.tail.links
        if self.link is not None:
            return self.link, tuple(links)
        for at, link in enumerate(links):
            if link.role in {Role.PAPER, Role.PREPRINT} and not EDITION.fullmatch(link.label):
                return link, (*links[:at], *links[at + 1 :])
        return None, tuple(links)


def _without_idle_badges(own: Link | None, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return ``links`` without the badges whose target stands in the entry anyway."""
    said = {link.url for link in (*links, *((own,) if own else ())) if link.role is not Role.BADGE}
    return tuple(link for link in links if link.role is not Role.BADGE or link.url not in said)
