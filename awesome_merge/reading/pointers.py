"""Where a Markdown file points, wherever that stands, and the places in it that can be pointed to.

What of it is an entry does not matter here: contents, badges, and what stands in prose or HTML count, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import NamedTuple

from awesome_merge.anchors import anchors
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, every
from awesome_merge.text import Source, Span

_TARGET = re.compile(r"""\s(?:href|src)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.IGNORECASE)
_NAME = re.compile(r"""\s(?:id|name)\s*=\s*["']?(?P<name>[^"'\s>]+)""", re.IGNORECASE)
_HEADING = re.compile(r"<(?P<end>/?)h[1-6]\b", re.IGNORECASE)
_COMMENT = "<!--"


class Pointer(NamedTuple):
    """The target of a link or an image, and the characters that stand for it."""

    url: str
    span: Span


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


def places(tree: Sequence[Block], source: Source) -> dict[str, None]:
    """Return what may stand behind ``#`` in a link within ``source``, in lower case, each once.

    The headings in ``tree`` as GitHub names them, those in HTML too, then the names and ids of HTML tags.
    """
    headings = [words for _, words in headings_of(tree)]
    # Whether spaces around the words of a heading in HTML count differs from renderer to renderer.
    found = [anchor[1:] for anchor in (*anchors(headings), *anchors([words.strip() for words in headings]))]
    for block in every(tree):
        for atom in _flat(block.atoms):
            found += (name["name"] for name in _NAME.finditer(_tag(atom, source)))
    return dict.fromkeys(place.lower() for place in found)


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


def headings_of(tree: Sequence[Block]) -> Iterator[tuple[int, str]]:
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


def _words(atoms: Iterable[Atom]) -> str:
    """Return the words of ``atoms`` that a reader sees; those that describe an image are none."""
    unseen = (Shape.HTML, Shape.IMAGE)
    return "".join(atom.text for atom in _flat(atoms) if not atom.children and atom.shape not in unseen)
