"""What stands behind a title: links, distinctions, tags, authors, a publication, and what is left as notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from awesome_merge import labels
from awesome_merge.model import Date, Distinction, Link, Remark, Role, Tag, VenueMention
from awesome_merge.reading import badges, citations, distinctions, publications
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.citations import SEPARATORS
from awesome_merge.reading.heads import Abbreviations
from awesome_merge.reading.nodes import SHORTCODE, Group, Node, Piece, Stop, Words, links, plain
from awesome_merge.reading.publications import Publication
from awesome_merge.text import Span

_LATER = re.compile(r"\s+[-–—]+\s+(?=\S|$)")
_DESCRIBES = re.compile(r"\s*(?:[-–—]+\s|[-–—]+$|[:：])\s*")
_BEFORE_LINK = re.compile(r"(?:^|[.;,|。，；]\s|^\s+)(?P<label>[^.;,|。，；:：]{1,40})[:：]\s*$")

EDITION = re.compile(r"(?:\d+(?:st|nd|rd|th)\b|(?:19|20)\d\d\b|v?\d+(?:\.\d+)*$).{0,30}", re.IGNORECASE)
"""``1st-2017-NIPSw``, ``2nd edition``: the text of a link to one of several editions."""


@dataclass(frozen=True, slots=True)
class Published:
    """One mention of a venue, of a date, or of both together."""

    venue: VenueMention | None
    date: Date | None


@dataclass(slots=True)
class Tail:
    """What has been read so far; one is filled by all columns of a row.

    Attributes:
        settled: whether date and venue are known, so that others behind the title are remarks.
    """

    known: Abbreviations
    settled: bool = False
    links: list[Link] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    published: list[Published] = field(default_factory=list)

    def read(self, nodes: Sequence[Node], role: Role | None = None) -> None:
        """Take in what stands behind a title; ``role`` is what a column says of its links.

        From a dash or colon on, everything up to the end of the line is
        description, unless it is a citation.
        """
        rest = _significant(nodes)
        at = 0
        while at < len(rest):
            node = rest[at]
            if isinstance(node, Words) and (said := self._described(node, rest[at + 1 : at + 2], first=at == 0)):
                end = next((to for to in range(at + 1, len(rest)) if isinstance(rest[to], Stop)), len(rest))
                self._describe([said, *rest[at + 1 : end]])
                at = end
                continue
            run = _run(rest, at)
            if len(run) > 1 and not self.settled and self._cites(run):
                at += len(run)
                continue
            self._node(node, rest[at + 1 : at + 2], role)
            at += 1

    def say(self, nodes: Sequence[Node]) -> None:
        """Keep the words of ``nodes`` as they are, and their links."""
        for piece in links(nodes):
            self.link(piece.atom)
        if all(isinstance(node, Piece) and node.is_link for node in _significant(nodes)):
            return
        words = " ".join(plain(node for node in nodes if not _is_image(node)).split())
        if distinction := distinctions.only(words.strip("()")):
            self.remarks.append(Remark(distinction, Span(nodes[0].span.start, nodes[-1].span.end)))
        elif words and words not in self.notes:
            self.notes.append(words)

    def note(self, text: str) -> None:
        """Keep ``text``, parts at semicolons, unless it only separates."""
        for part in text.split("; "):
            words = " ".join(part.split()).strip(SEPARATORS.replace("*", ""))
            if words and words not in self.notes:
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
        words = before if before and atom.is_address else f"{before} {atom.text}"
        label = " ".join(words.split())
        image = bool(atom.children) and all(child.shape is Shape.IMAGE for child in atom.children)
        found = Role.BADGE if image else labels.role(label, atom.url or "")
        if role is not None and found in {Role.OTHER, Role.PROJECT}:
            found = role
        self.links.append(Link(label, atom.url or "", found, atom.span, atom.target))
        for child in atom.children if image else ():
            self.badge(child)
        if not image and found is Role.OTHER and not self.settled:
            self._called_after(atom)

    def _called_after(self, atom: Atom) -> None:
        """Take in the venue that a link is called after, ``[NeurIPS 2023](u)``, which is a paper's then."""
        said = None if EDITION.match(atom.text) else publications.whole(atom.text, self.known.venues)
        if said and said.venue and said.date:
            self.publish(said, None, atom.span)
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
        said = citations.read(text, self.known.venues, italic=words.italic, persons=self.known.persons_follow)
        if said.authors and self.authors:
            self.note(", ".join(said.authors))
        self.authors = self.authors or said.authors
        if said.publication:
            self.publish(said.publication, words, words.span)
        self.note(said.rest)

    def _cites(self, run: Sequence[Node]) -> bool:
        """Take in words and brackets that are one citation: ``Nature 521 (2015): 436-444``; False if they are none."""
        text = plain(run)
        said = citations.read(text, self.known.venues)
        if not said.is_all:
            return False
        span = Span(run[0].span.start, run[-1].span.end)
        self.cite(Words(text, span, exact=False))
        return True

    def _described(self, node: Words, after: Sequence[Node], *, first: bool) -> Words | None:
        """Return the words behind the dash or colon with which ``node`` begins a description; None if it does not.

        Behind the links a dash begins it as well.
        """
        dash = (_DESCRIBES if first else _LATER).match(node.text)
        if dash is None:
            return None
        said = node.text[dash.end() :]
        if not said and after and isinstance(after[0], (Piece, Group)) and _is_label(after[0]):
            return None
        if not self.settled and self._is_citation(_LATER.split(said)[0]):
            return None
        return replace(node, text=said, exact=False)

    def _is_citation(self, text: str) -> bool:
        """Whether all of ``text`` is persons, a date, or a venue that we know."""
        said = citations.read(text, self.known.venues, persons=self.known.persons_follow)
        venue = said.publication.venue if said.publication else None
        return said.is_all and (venue is None or self.known.mention(venue, None, 0).name is not None)

    def _node(self, node: Node, after: Sequence[Node], role: Role | None) -> None:
        if isinstance(node, Words):
            before = _BEFORE_LINK.search(node.text) if after and _is_link(after[0]) else None
            if before:
                node = replace(node, text=node.text[: before.start("label")])
            self.cite(node)
        elif isinstance(node, Group):
            self._group(node, role)
        elif isinstance(node, Piece) and node.is_link:
            self.link(node.atom, role=role)
        elif isinstance(node, Piece):
            self._image_or_code(node)

    def _image_or_code(self, piece: Piece) -> None:
        if piece.is_code:
            self.tag(piece.text, piece.atom.inner)
        else:
            self.badge(piece.atom)

    def _group(self, group: Group, role: Role | None) -> None:
        if not group.links:
            self._remark(group)
            return
        before = ""
        for node in group.nodes:
            if isinstance(node, Piece) and node.is_link:
                self.link(node.atom, before, role)
                # ``Similar topic: [A](u), [B](u)`` says it of both.
                before = before if before.endswith(":") else ""
            elif isinstance(node, Group):
                self._group(node, role)
            else:
                words = node.text.strip(SEPARATORS.replace(":", ""))
                before = words or before
        if isinstance(group.nodes[-1], Words):
            self.note(group.nodes[-1].text)

    def _remark(self, group: Group) -> None:
        words = group.nodes[0] if len(group.nodes) == 1 and isinstance(group.nodes[0], Words) else None
        if not self.settled and (said := publications.whole(group.text, self.known.venues)):
            self.publish(said, words, group.span)
            return
        for part in group.text.split("; "):
            if distinction := distinctions.only(part):
                self.remarks.append(Remark(distinction, group.span))
            else:
                self.note(part)

    def _describe(self, nodes: Sequence[Node]) -> None:
        """Take the rest as description; code spans at its end are tags, brackets of links are links."""
        last = len(nodes)
        while last and (_is_code(nodes[last - 1]) or not nodes[last - 1].text.strip()):
            last -= 1
        said = [node for node in nodes[:last] if not (_only_links(node) or _is_image(node))]
        for node in nodes[:last]:
            for piece in node.links if isinstance(node, Group) else (node,):
                if isinstance(piece, Piece) and piece.is_link:
                    self.link(piece.atom)
        if words := " ".join(plain(said).split()).strip():
            self.notes.append(words)
        for node in nodes[last:]:
            self._node(node, (), None)


def distinct(found: Iterable[Distinction]) -> tuple[Distinction, ...]:
    """Return each distinction once, in the order in which marks are printed."""
    wanted = set(found)
    return tuple(distinction for distinction in Distinction if distinction in wanted)


def _significant(nodes: Sequence[Node]) -> list[Node]:
    return [node for node in nodes if not isinstance(node, Words) or node.text.strip()]


def _run(nodes: Sequence[Node], start: int) -> Sequence[Node]:
    """Return the words and brackets without links from ``nodes[start]`` on."""
    end = start
    while end < len(nodes) and (isinstance(nodes[end], Words) or _is_linkless(nodes[end])):
        end += 1
    return nodes[start:end]


def _is_linkless(node: Node) -> bool:
    return isinstance(node, Group) and not node.links


def _is_image(node: Node) -> bool:
    return isinstance(node, Piece) and not (node.is_link or node.is_code)


def _is_link(node: Node) -> bool:
    return isinstance(node, Piece) and node.is_link


def _is_label(node: Piece | Group) -> bool:
    """Whether ``node`` is a link with a label, or a bracket of such."""
    found = list(links([node]))
    return bool(found) and all(labels.is_label(link.text) for link in found)


def _is_code(node: Node) -> bool:
    return isinstance(node, Piece) and node.is_code


def _only_links(node: Node) -> bool:
    """Whether a bracket holds nothing but links, as ``([Demo](u), [Source](u))`` does."""
    return isinstance(node, Group) and bool(node.links) and not _said_besides(node)


def _said_besides(group: Group) -> bool:
    return any(
        _said_besides(node) if isinstance(node, Group) else isinstance(node, Words) and node.text.strip(SEPARATORS)
        for node in group.nodes
    )
