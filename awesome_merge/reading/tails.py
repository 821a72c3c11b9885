"""What stands behind a title: links, distinctions, tags, authors, a publication, and what is left as notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from awesome_merge import labels
from awesome_merge.model import Distinction, Remark, Role
from awesome_merge.reading import citations, distinctions, people, publications, runs
from awesome_merge.reading.citations import SEPARATORS
from awesome_merge.reading.citing import Citing
from awesome_merge.reading.nodes import Group, Node, Piece, Stop, Words, links, plain, says_anything
from awesome_merge.text import Span

_LATER = re.compile(r"\s+[-–—]+\s+(?=\S|$)")
# Behind a bracket or a link the space before a dash may be missing.
_GLUED = re.compile(r"\s*[-–—]+\s+(?=\S|$)")
_DESCRIBES = re.compile(r"\s*(?:[-–—]+\s|[-–—]+$|[:：])\s*")
_TRAILING = re.compile(r"\s[-–—|]+$")  # before a badge
_NAME_WORDS = 4
_NEAR = 5
# ``Paper: `` before a link.
_LABEL = re.compile(r"(?:^|[.;,|。，；]\s)\s*(?P<label>[^.;,|。，；:：]{1,40}[:：])\s*$")
_BY = re.compile(r"(?:^|[\s,-])by\s*$", re.IGNORECASE)
_BY_PERSONS = re.compile(r"[\s,]*by\s[^\W\d_a-z@]*", re.IGNORECASE)
_OF = frozenset({"of", "for", "from"})


@dataclass(slots=True)
class Tail(Citing):
    """What has been read behind a title; one is filled by all columns of a row.

    Attributes:
        prose: whether words of the line are a remark, and so are brackets behind them.
    """

    prose: bool = False

    def read(self, nodes: Sequence[Node], role: Role | None = None, *, persons: bool = False) -> None:
        """Take in what stands behind a title.

        From a dash or colon on, everything up to the end of the line is
        description, unless it is a citation.

        Args:
            nodes: what stands there.
            role: what a column says of its links.
            persons: whether words that can be persons are.
        """
        self.expected = persons or self.known.persons_follow
        self.prose = False
        rest = runs.significant(nodes)
        at = 0
        while at < len(rest):
            several = self._prose(rest, at) or self.persons_or_citation(rest, at) or self._labelled(rest, at, role)
            at += several or self._node(rest, at, role)

    def _prose(self, rest: Sequence[Node], at: int) -> int:
        return self._described(rest, at) or self._signed(rest, at) or self._told(rest, at)

    def say(self, nodes: Sequence[Node]) -> None:
        """Keep the words of ``nodes`` as they are, and their links."""
        for piece in links(nodes):
            self.link(piece.atom)
            self.asides.add(piece.span)
        if all(isinstance(node, Piece) and node.is_link for node in runs.significant(nodes)):
            return
        words = runs.said([node for node in nodes if not runs.is_image(node)])
        if distinction := distinctions.only(words.strip("()")):
            self.remarks.append(Remark(distinction, Span(nodes[0].span.start, nodes[-1].span.end)))
        elif words and words not in self.notes:
            self.notes.append(words)

    def _described(self, rest: Sequence[Node], at: int) -> int:
        """Take in a description that begins with a dash or colon, and return how many nodes it is; 0 if none begins.

        Behind the links a dash begins it as well.
        """
        node, after = rest[at], rest[at + 1 : at + 2]
        dash = (_GLUED if at else _DESCRIBES).match(node.text) if isinstance(node, Words) else None
        if dash is None or not isinstance(node, Words):
            return 0
        said = node.text[dash.end() :]
        if not said and after and isinstance(after[0], (Piece, Group)) and runs.is_label(after[0]):
            return 0
        if not self.settled and self._is_citation(_LATER.split(said)[0]):
            return 0
        line = runs.line(rest, at + 1)
        self._describe([replace(node, text=said, exact=False), *line])
        return 1 + len(line)

    def _signed(self, rest: Sequence[Node], at: int) -> int:
        """Take in who wrote it, and a description behind a dash, ``by Ann Oak - What it is``."""
        node = rest[at]
        by = _BY_PERSONS.match(node.text) if isinstance(node, Words) and "by" in node.text[:_NEAR].lower() else None
        dash = _LATER.search(node.text) if by else None
        if dash is None or not isinstance(node, Words) or self.settled:
            return 0
        line = runs.line(rest, at + 1)
        if self._is_citation(node.text[dash.end() :] + plain(line)):
            return 0
        self.cite(replace(node, text=node.text[: dash.start()]))
        self._describe([replace(node, text=node.text[dash.end() :], exact=False), *line])
        return 1 + len(line)

    def _told(self, rest: Sequence[Node], at: int) -> int:
        """Take in a line that is a sentence, links and brackets in it included, and return how many nodes it is."""
        first = rest[at]
        if not isinstance(first, Words) or not says_anything(first.text):
            return 0
        on, begins = runs.runs_on(rest, at), at == 0 or isinstance(rest[at - 1], Stop)
        line = runs.line(rest, at) if on or begins else ()
        if on and citations.is_sentence(plain(line), self.known.venues, running=True):
            self._describe([replace(first, text=first.text.lstrip(SEPARATORS + ">"), exact=False), *line[1:]])
            return len(line)
        if not begins:
            return 0
        run = list(takewhile(lambda node: isinstance(node, Words) or runs.is_linkless(node), line))
        if not citations.is_sentence(plain(run), self.known.venues):
            return 0
        self._describe(line)
        return len(line)

    def _is_citation(self, text: str) -> bool:
        """Whether all of ``text`` is persons, a date, or a venue that we know."""
        said = citations.read(text, self.known.venues, persons=self.expected)
        venue = said.publication.venue if said.publication else None
        return said.is_all and (venue is None or self.known.mention(venue, None, 0).name is not None)

    def _labelled(self, rest: Sequence[Node], at: int, role: Role | None) -> int:
        label, link = runs.label(rest, at)
        if link is None:
            return 0
        self.link(link.atom, label, role)
        return 4

    def _node(self, rest: Sequence[Node], at: int, role: Role | None) -> int:
        """Take in one node, or words and the link that they belong to, and return how many they are."""
        node, after = rest[at], rest[at + 1] if at + 1 < len(rest) else None
        linked = after if isinstance(after, Piece) and after.is_link else None
        if isinstance(node, Words) and linked and (label := _LABEL.search(node.text)):
            self.cite(replace(node, text=node.text[: label.start("label")]))
            self.link(linked.atom, label["label"], role)
            return 2
        if (
            isinstance(after, Group)
            and runs.is_linkless(node)
            and labels.is_label(node.text)
            and runs.is_address(after)
        ):
            # ``[Paper] (https://…)``, where a space broke the link.
            self.link(after.links[0].atom, node.text.strip("[]"), role)
            return 2
        if isinstance(node, Words):
            self._words(node, linked)
        elif isinstance(node, Group):
            self._group(node, role)
        elif isinstance(node, Stop):
            self.prose = False
            # Persons have a line of their own in many lists, even one alone.
            self.expected = True
        elif node.is_link:
            self.link(node.atom, role=role)
        else:
            self._image_or_code(node)
        return 1

    def _words(self, words: Words, linked: Piece | None) -> None:
        if linked and (by := _BY.search(words.text)):
            # ``by [Ann Oak](u)``
            self.authors = self.authors or (linked.text,)
            words = replace(words, text=words.text[: by.start()])
        elif linked and words.text.strip() in _OF:
            # ``Blog of [Ann Oak](u)``
            words = replace(words, text=f"{words.text}{linked.text}")
        known = len(self.notes)
        self.cite(words)
        self.prose = self.prose or any(_is_prose(note) for note in self.notes[known:])

    def _image_or_code(self, piece: Piece) -> None:
        if not piece.is_code:
            self.badge(piece.atom)
        elif self.settled or not (said := publications.known(piece.text, self.known.venues)):
            self.tag(piece.text, piece.atom.inner)
        else:
            self.publish(said, None, piece.span)
            self.note(piece.text[: said.start])

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
        if runs.only_codes(group):
            for code in runs.significant(group.nodes):
                self._node([code], 0, None)
            return
        words = group.nodes[0] if len(group.nodes) == 1 and isinstance(group.nodes[0], Words) else None
        if not (self.settled or self.prose):
            if said := publications.whole(group.text, self.known.venues):
                self.publish(said, words, group.span)
                return
            if not self.authors and (authors := people.names(group.text)):
                self.authors = authors
                return
            if first := publications.dated(group.text, self.known.venues):
                self.publish(first, words, group.span)
                self._parts(group, group.text[first.end :])
                return
            last = publications.trailing(group.text, self.known.venues)
            if last := last if last and last.date else publications.known(group.text, self.known.venues):
                self.publish(last, words, group.span)
                self.note(group.text[: last.start])
                return
        # A label in square brackets leads nowhere.
        if group.brackets != "[]" or not labels.is_label(group.text):
            self._parts(group, group.text)

    def _parts(self, group: Group, text: str) -> None:
        """Take in the parts of a remark, each a distinction or a note."""
        for part in re.split(r"[;,] ", text) if text != group.text else text.split("; "):
            if distinction := distinctions.only(part.strip(SEPARATORS)):
                self.remarks.append(Remark(distinction, group.span))
            else:
                self.note(part)

    def _describe(self, nodes: Sequence[Node]) -> None:
        """Take the rest as description; code spans at its end are tags, brackets of links are links."""
        last = len(nodes)
        while last and (runs.are_codes(nodes[last - 1]) or not nodes[last - 1].text.strip()):
            last -= 1
        said = [node for node in nodes[:last] if not (runs.only_links(node) or runs.is_image(node))]
        if words := _TRAILING.sub("", runs.said(runs.without_labels(said))):
            self.notes.append(words)
        for node in nodes[:last]:
            if isinstance(node, Group) and runs.only_links(node):
                self._group(node, None)
                continue
            for piece in links([node]):
                self.link(piece.atom)
                if not (piece.atom.is_badge or piece.atom.is_address or labels.is_label(piece.text)):
                    self.asides.add(piece.span)
        for node in nodes[last:]:
            self._node([node], 0, None)


def distinct(found: Iterable[Distinction]) -> tuple[Distinction, ...]:
    """Return each distinction once, in the order in which marks are printed."""
    wanted = set(found)
    return tuple(distinction for distinction in Distinction if distinction in wanted)


def _is_prose(note: str) -> bool:
    """Whether a remark is a sentence rather than a name."""
    return len(note.split()) > _NAME_WORDS or len(note.encode()) > 2 * len(note)
