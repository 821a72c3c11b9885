"""What the parts of an entry have said so far, besides its title."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from awesome_merge import labels
from awesome_merge.model import Date, Link, Remark, Role, Tag, VenueMention
from awesome_merge.reading import badges, citations, distinctions, publications
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.attributions import attribution
from awesome_merge.reading.citations import SEPARATORS
from awesome_merge.reading.heads import Abbreviations
from awesome_merge.reading.nodes import SHORTCODE, Words
from awesome_merge.reading.publications import Publication
from awesome_merge.text import Span

_FIELD = re.compile(r"\W*\w+(?: \w+)?\s*[:：]\s*(?P<value>\S.*)", re.DOTALL)

EDITION = re.compile(r"(?:\d+(?:st|nd|rd|th)\b|(?:19|20)\d\d\b|v?\d+(?:\.\d+)*$).{0,30}", re.IGNORECASE)
"""``1st-2017-NIPSw``, ``2nd edition``: the text of a link to one of several editions."""


@dataclass(frozen=True, slots=True)
class Published:
    """One mention of a venue, of a date, or of both together."""

    venue: VenueMention | None
    date: Date | None


@dataclass(slots=True)
class Said:
    """What has been said so far.

    Attributes:
        settled: whether date and venue are known, so that others behind the title are remarks.
        authors: persons, in order, as written.
        expected: whether words that can be persons are.
        published: every mention of a venue or date behind the title, in order.
        asides: where the links in remarks stand.
    """

    known: Abbreviations
    settled: bool = False
    links: list[Link] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    expected: bool = False
    published: list[Published] = field(default_factory=list)
    asides: set[Span | None] = field(default_factory=set)

    def note(self, text: str) -> None:
        """Keep ``text``, parts at semicolons, unless it only separates."""
        for part in text.split("; "):
            words = " ".join(part.split()).strip(SEPARATORS.replace("*", ""))
            if words and words not in self.notes and not _is_mark(words):
                self.notes.append(words)

    def tag(self, text: str, span: Span) -> None:
        """Keep a type: declared letters that are written together are several."""
        types = self.known.types
        if text not in types and len(text) > 1 and all(letter in types for letter in text):
            for at, letter in enumerate(text):
                self.tags.append(Tag(letter, Span(span.start + at, span.start + at + 1)))
        else:
            self.tags.append(Tag(text, span))

    def link(self, atom: Atom, before: str = "", role: Role | None = None) -> None:
        """Keep a link; ``before`` are the words in its bracket that belong to its label."""
        words = before.rstrip(" :：") if before and atom.is_address else f"{before} {atom.text}"
        label = " ".join(words.split())
        if label.startswith("[") and label.endswith("]"):
            # ``[[Code]](u)`` is ``[Code](u)`` with brackets that are seen.
            label = label[1:-1]
        image = atom.is_badge
        found = Role.BADGE if image else labels.role(label, atom.url or "")
        if role is not None and found in {Role.OTHER, Role.PROJECT}:
            found = role
        self.links.append(Link(label, atom.url or "", found, atom.span, atom.target))
        for child in atom.children if image else ():
            if child.shape is Shape.IMAGE:
                self.badge(child)
        if not image and not self.settled and not labels.is_label(atom.text):
            self._called_after(atom)

    def _called_after(self, atom: Atom) -> None:
        """Take in the venue or persons that a link is called after, ``[NeurIPS 2023](u)``, which is a paper's then."""
        said = None if EDITION.match(atom.text) else publications.whole(atom.text, self.known.venues)
        if said and said.venue and said.date:
            self.publish(said, None, atom.span)
        elif not (self.authors or self.notes) and (written := attribution(atom.text)):
            self.authors = written.authors
            self.published.append(Published(None, Date(written.year)))
        else:
            return
        first = not any(link.role in {Role.PAPER, Role.PREPRINT} for link in self.links)
        if self.links[-1].role is Role.OTHER or (first and self.links[-1].role is Role.VERSION):
            self.links[-1] = replace(self.links[-1], role=Role.PAPER)

    def badge(self, image: Atom) -> None:
        """Take in what the words of a static badge say; other images say nothing."""
        words = badges.words(image.url or "")
        if words and (said := publications.whole(words, self.known.venues)):
            self.publish(said, None, image.span)

    def publish(self, said: Publication, words: Words | None, span: Span) -> None:
        """Take in a venue, a date and distinctions that ``words`` say at its places; ``span`` is all of it."""
        mention = date = None
        if said.venue:
            mention = self.known.mention(said.venue, None if said.venue_at is None else words, said.venue_at or 0)
        if said.date:
            at = words.part(said.date.start, said.date.end) if words else None
            date = Date(said.date.year, said.date.month, at)
        if mention or date:
            self.published.append(Published(mention, date))
        self.remarks += [Remark(distinction, span) for distinction in said.distinctions]
        if said.rank:
            self.note(said.rank)

    def cite(self, words: Words) -> None:
        """Take in running words: persons, a publication, a distinction, else notes."""
        text = SHORTCODE.sub(lambda code: " " * len(code[0]), words.text)
        if distinction := distinctions.only(text.strip(SEPARATORS)):
            self.remarks.append(Remark(distinction, words.span))
            return
        if self.settled:
            self.note(text)
            return
        said = citations.read(text, self.known.venues, italic=words.italic, persons=self.expected)
        if said.rest and (value := _FIELD.match(text)):
            # ``Date: 2026`` says what its value says.
            valued = citations.read(" " * value.start("value") + value["value"], self.known.venues, persons=True)
            cited = valued.publication is not None and valued.publication.venue is not None
            said = valued if valued.is_all or cited else said
        if said.authors and self.authors:
            # Others than the authors: the words stay as they are.
            self.note(text)
            return
        self.authors = self.authors or said.authors
        if said.publication:
            self.publish(said.publication, words, words.span)
        # *In* leads to a venue in italics.
        self.note(said.rest if said.rest != "In" else "")


def _is_mark(text: str) -> bool:
    """Whether ``text`` is nothing but marks, ``+``; an emoji says something."""
    return text.isascii() and not any(map(str.isalnum, text))
