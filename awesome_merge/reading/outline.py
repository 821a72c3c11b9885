"""Blocks under their headings: which section each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from awesome_merge.model import Section
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form

BOLD_LEVEL = 7
_CONTENTS = re.compile(r"(?:table\s+of\s+)?contents?|toc|index|outline|目录|目錄|目次", re.IGNORECASE)
_HTML_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_HOLDERS = {Form.LIST, Form.TABLE}


@dataclass(frozen=True, slots=True)
class Passage:
    """One top-level block that is no heading.

    Attributes:
        path: headings from the outermost down, without title and contents headings.
        introduction: whether it stands before the first heading below the title.
    """

    block: Block
    path: tuple[str, ...]
    introduction: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's title, its sections, and its blocks under them."""

    title: str | None
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]


def outline(blocks: Sequence[Block]) -> Outline:
    """Return ``blocks`` under their headings.

    The first heading of level 1 is the title unless others of that level
    stand beside it and it holds entries, as they do. A bold paragraph above a
    list or table is a heading below all others.
    """
    title = _title(blocks)
    first = _first_section(blocks, title)
    open_: list[tuple[int, str | None]] = []
    sections: list[Section] = []
    passages: list[Passage] = []
    for at, block in enumerate(blocks):
        level = _heading_level(block, blocks[at + 1 : at + 2])
        if block is title:
            open_ = []
        elif level:
            name = heading_text(block.atoms)
            while open_ and open_[-1][0] >= level:
                open_.pop()
            open_.append((level, None if _CONTENTS.fullmatch(name) else name))
            sections.append(Section(_path(open_), level, block.span))
        else:
            passages.append(Passage(block, _path(open_), at < first))
    called = heading_text(title.atoms) if title else _html_title(blocks)
    return Outline(called, tuple(sections), tuple(passages))


def heading_text(atoms: Iterable[Atom]) -> str:
    """Return a heading's words, without badges, anchors and a trailing colon."""
    words = "".join(_visible(atom) for atom in atoms)
    return " ".join(words.split()).rstrip(":：").rstrip()


def _visible(atom: Atom) -> str:
    if atom.shape in {Shape.IMAGE, Shape.HTML}:
        return ""
    return "".join(map(_visible, atom.children)) if atom.children else atom.text


def _title(blocks: Sequence[Block]) -> Block | None:
    tops = [at for at, block in enumerate(blocks) if block.level == 1]
    if not tops:
        return None
    if len(tops) > 1 and any(block.form in _HOLDERS for block in blocks[tops[0] : tops[1]]):
        return None
    return blocks[tops[0]]


def _html_title(blocks: Sequence[Block]) -> str | None:
    found = next((found for block in blocks if (found := _HTML_HEADING.search(block.text))), None)
    return " ".join(_TAG.sub("", found[1]).split()) or None if found else None


def _first_section(blocks: Sequence[Block], title: Block | None) -> int:
    """Return the place of the first heading below the title; 0 if there is none, so that all counts."""
    return next((at for at, block in enumerate(blocks) if block.level and block is not title), 0)


def _heading_level(block: Block, after: Sequence[Block]) -> int:
    if block.level:
        return block.level
    shapes = [atom.shape for atom in block.atoms if atom.text.strip(" :：")]
    bold = block.form is Form.PARAGRAPH and shapes == [Shape.STRONG] and not _linked(block.atoms)
    return BOLD_LEVEL if bold and after and after[0].form in _HOLDERS else 0


def _linked(atoms: Iterable[Atom]) -> bool:
    return any(atom.shape is Shape.LINK or _linked(atom.children) for atom in atoms)


def _path(headings: Iterable[tuple[int, str | None]]) -> tuple[str, ...]:
    return tuple(name for _, name in headings if name)
