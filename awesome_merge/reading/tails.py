"""What stands behind a title: links, distinctions, tags, and what is left as notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from awesome_merge import labels
from awesome_merge.model import Distinction, Link, Remark, Role, Tag
from awesome_merge.reading import distinctions
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.nodes import Group, Node, Piece, Words, links, plain
from awesome_merge.text import Span

# What separates the parts of an entry and says nothing itself.
_SEPARATORS = " \t\n.,;:|/·•&-–—，、；：。｜"
_LATER = re.compile(r"\s+[-–—]+\s+(?=\S|$)")
_DESCRIBES = re.compile(r"\s*(?:[-–—]+\s|[-–—]+$|[:：])\s*")


@dataclass(slots=True)
class Tail:
    """What has been read so far; one is filled by all columns of a row."""

    types: frozenset[str]
    links: list[Link] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def read(self, nodes: Sequence[Node], role: Role | None = None) -> None:
        """Take in what stands behind a title; ``role`` is what a column says of its links.

        From a dash or colon on, everything is description.
        """
        rest = _significant(nodes)
        first = rest[0] if rest else None
        if isinstance(first, Words) and (dash := _DESCRIBES.match(first.text)):
            self._describe([Words(first.text[dash.end() :], first.span, exact=False), *rest[1:]])
            return
        for at, node in enumerate(rest):
            # A dash behind the links begins the description as well.
            if isinstance(node, Words) and at and (dash := _LATER.match(node.text)):
                self._describe([Words(node.text[dash.end() :], node.span, exact=False), *rest[at + 1 :]])
                return
            self._node(node, role)

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
            words = " ".join(part.split()).strip(_SEPARATORS)
            if words and words not in self.notes:
                self.notes.append(words)

    def tag(self, text: str, span: Span) -> None:
        """Keep a type: declared letters that are written together are several."""
        if text not in self.types and len(text) > 1 and all(letter in self.types for letter in text):
            for at, letter in enumerate(text):
                self.tags.append(Tag(letter, Span(span.start + at, span.start + at + 1)))
        else:
            self.tags.append(Tag(text, span))

    def link(self, atom: Atom, before: str = "", role: Role | None = None) -> None:
        """Keep a link; ``before`` are the words in its bracket that belong to its label."""
        label = " ".join(f"{before} {atom.text}".split())
        image = bool(atom.children) and all(child.shape is Shape.IMAGE for child in atom.children)
        found = Role.BADGE if image else labels.role(label, atom.url or "")
        if role is not None and found in {Role.OTHER, Role.PROJECT}:
            found = role
        self.links.append(Link(label, atom.url or "", found, atom.span, atom.target))

    def _node(self, node: Node, role: Role | None) -> None:
        if isinstance(node, Words):
            if distinction := distinctions.only(node.text):
                self.remarks.append(Remark(distinction, node.span))
            else:
                self.note(node.text)
        elif isinstance(node, Group):
            self._group(node, role)
        elif node.is_link:
            self.link(node.atom, role=role)
        elif node.is_code:
            self.tag(node.text, node.atom.inner)

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
                words = node.text.strip(_SEPARATORS.replace(":", ""))
                before = words or before
        if isinstance(group.nodes[-1], Words):
            self.note(group.nodes[-1].text)

    def _remark(self, group: Group) -> None:
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
        said = [node for node in nodes[:last] if not _only_links(node)]
        for node in nodes[:last]:
            for piece in node.links if isinstance(node, Group) else (node,):
                if isinstance(piece, Piece) and piece.is_link:
                    self.link(piece.atom)
        if words := " ".join(plain(said).split()).strip():
            self.notes.append(words)
        for node in nodes[last:]:
            self._node(node, None)


def distinct(found: Iterable[Distinction]) -> tuple[Distinction, ...]:
    """Return each distinction once, in the order in which marks are printed."""
    wanted = set(found)
    return tuple(distinction for distinction in Distinction if distinction in wanted)


def _significant(nodes: Sequence[Node]) -> list[Node]:
    return [node for node in nodes if not isinstance(node, Words) or node.text.strip()]


def _is_image(node: Node) -> bool:
    return isinstance(node, Piece) and not (node.is_link or node.is_code)


def _is_code(node: Node) -> bool:
    return isinstance(node, Piece) and node.is_code


def _only_links(node: Node) -> bool:
    """Whether a bracket holds nothing but links, as ``([Demo](u), [Source](u))`` does."""
    return isinstance(node, Group) and bool(node.links) and not _said_besides(node)


def _said_besides(group: Group) -> bool:
    return any(
        _said_besides(node) if isinstance(node, Group) else isinstance(node, Words) and node.text.strip(_SEPARATORS)
        for node in group.nodes
    )
