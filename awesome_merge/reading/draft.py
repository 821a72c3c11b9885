"""An entry in the making: what the cells of one item have said so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from awesome_merge import labels
from awesome_merge.model import Date, Distinction, Entry, Kind, Link, Role, VenueMention
from awesome_merge.reading import publications
from awesome_merge.reading.atoms import Atom
from awesome_merge.reading.heads import Abbreviations, Head
from awesome_merge.reading.kinds import Clues, holds_papers, holds_tools, kind
from awesome_merge.reading.said import EDITION, Published
from awesome_merge.reading.tails import Tail, distinct
from awesome_merge.text import Source, Span
from awesome_merge.venues import VenueKind

# ``2017-ICML Tutorial``, ``2020 CVPR Workshop``: a title that begins with year and venue.
_TITLED = re.compile(r"(?P<year>(?:19|20)\d\d)[- ](?P<venue>[^\W\d_][\w&+]*)[- ](?=workshop|tutorial)", re.IGNORECASE)
# ``[7. A Title](url)``; but ``[15.455 A Course](url)`` and ``[3.js](url)`` have no number of their own.
_NUMBERING = re.compile(r"\s*\d{1,3}[.、)]\s+(?=[^\W\d])|\s*\d{1,3}[.、](?=[^\W\d_a-z])")
_NAME = re.compile(r"[A-Za-z][\w&]*(?: [\w&()]+){0,9}")
# ``[A Title (ICML 2019)](url)``
_IN_BRACKETS = re.compile(r"\s*[(\[（](?P<words>[^()\[\]（）]{4,40})[)\]）]\s*$")
# ``Name: what it does``
_DESCRIBED = re.compile(r"(?P<name>[^\s:：*]+(?:\s[^\s:：*]+){0,2})[:：]\s+(?P<words>\S.*)")
_BLOG = re.compile(r"\b(?:blogs?|posts?)\b|博客", re.IGNORECASE)
_PAPERS = frozenset({Role.PAPER, Role.PREPRINT})
# Where papers alone lead, or their code.
_OF_PAPERS = _PAPERS | {Role.CODE, Role.VERSION, Role.BIBTEX}
# What a project, a video or a post without a link at its title is itself.
_OWN = (
    frozenset({Role.CODE, Role.PROJECT, Role.VIDEO, Role.DATA, Role.MODEL}),
    frozenset({Role.POST, Role.DEMO, Role.OTHER}),
)
# ``A Title [[Book]](u)``; nor is a book its code.
_OWN_OF_BOOKS = frozenset({Role.PROJECT, Role.OTHER})


_UNSURE = frozenset({Kind.PAPER, Kind.RESOURCE})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around an item.

    Attributes:
        year: the year that its section names; None if none does.
        venue: the venue that its section names; None if none does.
        distinction: the distinction that its section names, ``Oral``; None if none does.
    """

    source: Source
    known: Abbreviations
    section: tuple[str, ...]
    year: int | None = None
    venue: VenueMention | None = None
    distinction: Distinction | None = None


@dataclass(slots=True)
class Draft:
    """An entry in the making.

    Attributes:
        marked: what the marks behind its venue mean.
        has_venue_column: whether its table has one, as tables of papers do.
    """

    setting: Setting
    tail: Tail
    title: str | None = None
    title_span: Span | None = None
    link: Link | None = None
    date: Date | None = None
    venue: VenueMention | None = None
    kind: Kind | None = None
    marked: list[Distinction] = field(default_factory=list)
    has_venue_column: bool = False

    def take(self, head: Head) -> None:
        """Take in what stands before the title; behind a head with a venue, others are remarks."""
        self.date, self.kind = head.date, head.kind
        self.tail.settled = self.tail.settled or head.venue is not None
        for name in head.short_names:
            self.tail.note(name)
        if head.venue:
            self.publish(head.venue)

    def publish(self, venue: VenueMention) -> None:
        """Take in a venue, and what its marks mean."""
        self.venue = venue
        self.marked += self.setting.known.meanings(venue)

    def is_publication(self, text: str) -> bool:
        """Return whether ``text`` is a venue, date or distinction, several of them, or begins with venue and year."""
        venues = self.setting.known.venues
        return publications.whole(text, venues) is not None or publications.dated(text, venues) is not None

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
            written = self.setting.source[atom.inner]
            number = _NUMBERING.match(written)
            end = self._publish_named(atom, written)
            self.name(Span(atom.inner.start + (number.end() if number else 0), atom.inner.start + end))
        self.link = Link(atom.text, atom.url or "", Role.OTHER, atom.span, atom.target)

    def _publish_named(self, atom: Atom, written: str) -> int:
        """Take in a venue or year in brackets at the end of a title's link, and return where the title ends before."""
        found = None if self.tail.settled else _IN_BRACKETS.search(written)
        said = publications.whole(found["words"], self.setting.known.venues) if found else None
        if found is None or said is None or said.date is None:
            return len(written)
        dates = labels.hosted(atom.url or "") in _PAPERS or holds_papers(self.setting.section)
        if said.venue is None and not dates:
            return len(written)
        self.tail.publish(said, None, atom.span)
        return found.start()

    def entry(self, span: Span) -> Entry | None:
        """Return what was taken in as an entry; None if there is neither title nor link."""
        if self.title is None and not any(link.url for link in (self.link, *self.tail.links) if link):
            return None
        self._complete()
        link, links = self._own_link()
        what = self.kind or self._kind(link)
        if link is None and what is not Kind.PAPER:
            link, links = self._first(*([_OWN_OF_BOOKS] if what is Kind.BOOK else _OWN))
            what = self.kind or self._kind(link)
            if what is Kind.PROJECT:
                self._part_name()
        url = link.url if link else ""
        around = (self.setting.distinction,) if self.setting.distinction else ()
        said = distinct([*around, *self.marked, *(remark.distinction for remark in self.tail.remarks)])
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
            authors=self.tail.authors,
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
        if self.link is None and self.venue is None and not any(one.venue for one in self.tail.published):
            self._publish_label()
        self._publish_said()
        if self.date is None and self.setting.year:
            self.date = Date(self.setting.year)
        if self.venue is None:
            self.venue = self.setting.venue

    def _publish_said(self) -> None:
        """Take venue and date that stand behind the title: of several venues the first that is no preprint server.

        One that we know comes before one that may be other words.
        """
        if not self.tail.published:
            return
        said = sorted((one for one in self.tail.published if one.venue), key=lambda one: self._is_doubtful(one.venue))
        dates = [one.date for one in (*said, *self.tail.published) if one.date]
        if said and self.venue is None and said[0].venue:
            self.publish(said[0].venue)
            self.date = said[0].date or self.date
        if self.date is None and dates:
            self.date = dates[0]
        if self.date and self.date.month is None:
            # The year beside the venue counts; a month of that year makes it exact.
            self.date = next((date for date in dates if date.month and date.year == self.date.year), self.date)
        for one in said:
            if one.venue and self.venue and one.venue.called != self.venue.called:
                self.tail.note(one.venue.bare)

    def _publish_label(self) -> None:
        """Take venue and year from the name of a plain title's paper link, ``A Title [[IJCNN 2019]](url)``."""
        venues = self.setting.known.venues
        editions = sum(EDITION.fullmatch(link.label) is not None for link in self.tail.links)
        for at, link in enumerate(self.tail.links):
            edition = EDITION.fullmatch(link.label) and (editions > 1 or not link.label.isdecimal())
            said = None if edition else publications.whole(link.label, venues)
            dated = said is not None and said.venue is not None and said.date is not None
            label = labels.is_label(link.label) or link.role not in _PAPERS | {Role.OTHER}
            # ``arXiv`` and ``version`` alone are labels.
            if edition or (label and not (dated and link.role in _PAPERS | {Role.VERSION})):
                continue
            named = venues.canonical(link.label) or (link.role in _PAPERS and self.date and _NAME.fullmatch(link.label))
            if said:
                self.tail.publish(said, None, link.span or Span(0, 0))
            elif named:
                self.tail.published.append(Published(self.setting.known.mention(link.label, None, 0), None))
            if said or named:
                self.tail.links[at] = replace(link, role=link.role if link.role in _PAPERS else Role.PAPER)
                return

    def _is_doubtful(self, venue: VenueMention | None) -> tuple[bool, bool]:
        """Whether ``venue`` is a preprint server, and whether it is one that we do not know."""
        found = self.setting.known.venues.get(venue.called) if venue else None
        return found is not None and found.kind is VenueKind.PREPRINT_SERVER, venue is None or venue.name is None

    def _kind(self, link: Link | None) -> Kind:
        # What a title itself leads to may be a project with a paper; a link beside the title is the work's own.
        paper = self.link is None and link is not None and link.role is Role.PAPER and labels.is_label(link.label)
        # A heading dates talks and tools as well as papers.
        by_heading = self.date == Date(self.setting.year) and not self.has_venue_column
        dated = self.date is not None and not by_heading and not self._leads_elsewhere()
        published = self.venue is not None
        url = link.url if link else ""
        setting, authors = self.setting, self.tail.authors
        clues = Clues(self.title or "", url, setting.section, setting.known.title, dated, published, paper, authors)
        found = kind(clues)
        return (self._by_links() if found in _UNSURE else None) or found

    def _by_links(self) -> Kind | None:
        """Return what a title is that has links only to a blog, or only to the repository that is called so."""
        links = self.tail.links
        if self.link is not None or self.venue is not None or not links:
            return None
        if all(link.role is Role.POST and _BLOG.search(link.label) for link in links):
            return Kind.POST
        alone = len(links) == 1 and not (self.tail.authors or self.date)
        repository = alone and links[0].role is Role.CODE
        named = links[0].url.rstrip("/").rsplit("/", 1)[-1].casefold()
        return Kind.PROJECT if repository and (self.title or "").casefold() == named else None

    def _part_name(self) -> None:
        """Part a program's name from what it does, where programs stand: ``Name: words [[Code](url)]``."""
        setting, span = self.setting, self.title_span
        found = _DESCRIBED.fullmatch(self.title or "") if not (self.venue or self.tail.authors) else None
        if found is None or span is None or not holds_tools(setting.section, setting.known.title):
            return
        # Markup within the name cannot be cut.
        if setting.source[span].startswith(found["name"]):
            self.title, self.title_span = found["name"], replace(span, end=span.start + len(found["name"]))
            self.tail.notes.insert(0, found["words"].replace("`", ""))

    def _leads_elsewhere(self) -> bool:
        """Whether a title without a link has links, but only to what is never a paper."""
        roles = {link.role for link in self.tail.links}
        return self.link is None and bool(roles) and not roles & _OF_PAPERS

    def _own_link(self) -> tuple[Link | None, tuple[Link, ...]]:
        """Return the title's link, else a paper's own paper link, and the other links.

        Where none is called a paper, one called after a venue is.
        """
        if self.link is not None:
            return self.link, tuple(self.tail.links)
        own, others = self._first(_PAPERS)
        for at, link in enumerate(others if own is None else ()):
            if link.role is Role.OTHER and self.setting.known.venues.canonical(link.label):
                return replace(link, role=Role.PAPER), (*others[:at], *others[at + 1 :])
        return own, others

    def _first(self, *choices: frozenset[Role]) -> tuple[Link | None, tuple[Link, ...]]:
        """Return the first link that plays one of the roles of the first choice that any plays, and the others."""
        links = self.tail.links
        # What stands in a remark is hardly the work's own.
        for aside, roles in product((False, True), choices):
            for at, link in enumerate(links):
                if link.role not in roles or not link.url or (link.span in self.tail.asides) is not aside:
                    continue
                if link.label.isdecimal() or not EDITION.fullmatch(link.label):
                    return link, (*links[:at], *links[at + 1 :])
        return None, tuple(links)


def _without_idle_badges(own: Link | None, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return ``links`` without the badges whose target stands in the entry anyway."""
    said = {link.url for link in (*links, *((own,) if own else ())) if link.role is not Role.BADGE}
    return tuple(link for link in links if link.role is not Role.BADGE or link.url not in said)
