"""Where a Markdown file points, wherever that stands, and the places in it that can be pointed to.

What of it is an entry does not matter here: contents, badges, and what stands in prose or HTML count, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import chain
from typing import NamedTuple

from awesome_merge.anchors import anchors, named
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, every
from awesome_merge.text import Source, Span

_TARGET = re.compile(r"""\s(?:href|src)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.IGNORECASE)
_HEADING = re.compile(r"<(?P<end>/?)h[1-6]\b", re.IGNORECASE)
_COMMENT = "<!--"


class Pointer(NamedTuple):
    """The target of a link or an image, and the characters that stand for it."""

    url: str
    span: Span


@dataclass(frozen=True)
class Places:
    """What can be pointed to within a page, by its anchors, ``#papers``, in lower case; looked for when it is asked.

    Attributes:
        tree: the blocks of ``source``.
    """

    tree: Sequence[Block]
    source: Source

    @cached_property
    def headings(self) -> Mapping[int, Sequence[str]]:
        """Where each heading, in Markdown or HTML, begins → its anchors, the usual one first."""
        headings = dict(_headings(self.tree))
        said = list(headings.values())
        # Whether spaces around the words of a heading in HTML count differs from renderer to renderer.
        both = zip(anchors(said), anchors([words.strip() for words in said]), strict=True)
        return dict(zip(headings, both, strict=True))

    @cached_property
    def tags(self) -> Mapping[int, Sequence[str]]:
        """Where each tag of HTML with a name or an id begins → its anchors, in source order."""
        found = (atom for block in every(self.tree) for atom in _flat(block.atoms))
        return {atom.span.start: made for atom in found if (made := named(_tag(atom, self.source)))}

    @property
    def known(self) -> Iterator[str]:
        """All anchors, some more than once."""
        return chain(*self.headings.values(), *self.tags.values())


def pointers(tree: Sequence[Block]) -> Iterator[Pointer]:
    """Yield the target of every link and image in ``tree``, in source order; in code and comments there are none."""
    for block in every(tree):
        for atom in _flat(block.atoms):
            if atom.url is not None:
                yield Pointer(atom.url, atom.target or atom.span)
            elif atom.shape is Shape.HTML and not atom.text.startswith(_COMMENT):
                for found in _TARGET.finditer(atom.text):
                    yield Pointer(unescape(found["double"] or found["single"] or ""), atom.span)


def names(tree: Sequence[Block]) -> Iterator[str]:
    """Yield the words of every link in ``tree`` that leads to a place within the page, in source order."""
    for block in every(tree):
        for atom in _flat(block.atoms):
            if atom.shape is Shape.LINK and (atom.url or "").startswith("#"):
                yield _words([atom])


def _headings(tree: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """Yield where every heading, in Markdown or HTML, begins, and its words, in source order."""
    opened: tuple[int, list[Atom]] | None = None
    for block in every(tree):
        if block.level:
            yield block.span.start, _words(block.atoms)
            continue
        for atom in _flat(block.atoms):
            tag = _HEADING.match(atom.text) if atom.shape is Shape.HTML else None
            if tag and opened is not None:
                yield opened[0], _words(opened[1])
            if tag:
                opened = None if tag["end"] else (atom.span.start, [])
            elif opened is not None and not atom.children:
                opened[1].append(atom)


def _flat(atoms: Iterable[Atom]) -> Iterator[Atom]:
    for atom in atoms:
        yield atom
        yield from _flat(atom.children)


def _tag(atom: Atom, source: Source) -> str:
    """Return the HTML tag that ``atom`` is or that opens it; "" if it is Markdown, or a comment."""
    if atom.shape is Shape.HTML:
        return "" if atom.text.startswith(_COMMENT) else atom.text
    opened = atom.shape is Shape.LINK and source.text.startswith("<", atom.span.start)
    return source.text[atom.span.start : atom.inner.start] if opened else ""


def _words(atoms: Iterable[Atom]) -> str:
    """Return the words of ``atoms`` that a reader sees; those that describe an image are none."""
    unseen = (Shape.HTML, Shape.IMAGE)
    return "".join(atom.text for atom in _flat(atoms) if not atom.children and atom.shape not in unseen)
