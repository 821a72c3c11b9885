"""Blocks under their headings: which section each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from awesome_merge.model import Section
from awesome_merge.reading import front_matter
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.contents import (
    is_advert,
    is_apart,
    is_contents,
    is_inner,
    is_navigation,
    is_news,
    is_own_page,
)
from awesome_merge.reading.details import has_link, links
from awesome_merge.reading.headings import entry_headings, unspaced
from awesome_merge.reading.items import items
from awesome_merge.reading.paragraphs import is_bold, is_detail

BOLD_LEVEL = 7
DETAILS_LEVEL = 8
# What a summary says that names nothing.
_MORE = re.compile(
    r"\W*(?:(?:click|press|show|see|view|read|load|expand|unfold|open|here|to|for|the|full|whole|all|more|details?|list|table|papers)\W*)*"
    r"|\W*(?:点击)?(?:展开|更多|查看更多|详情)\W*",
    re.IGNORECASE,
)
_HOLDERS = {Form.LIST, Form.TABLE}


@dataclass(frozen=True, slots=True)
class Passage:
    """One block that is no section's heading.

    Attributes:
        path: headings from the outermost down, without title and contents headings.
        introduction: whether it stands before the first heading below the title, or is an advert or news.
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
    list or table is a heading below all others, and so is the summary of
    details that hold several items. Headings that are entries are no sections.
    """
    blocks = _without_ornaments(unspaced(blocks))
    title = _title(blocks)
    walk = _Walk(title, entry_headings(blocks, title))
    walk.take(blocks)
    return Outline(heading_text(title.atoms) if title else None, tuple(walk.sections), tuple(_placed(walk.passages)))


class _Walk:
    """The way through the blocks: which headings stand over the present one."""

    def __init__(self, title: Block | None, entries: frozenset[int]) -> None:
        self.title = title
        self.entries = entries
        self.open: list[tuple[int, str | None]] = []
        self.sections: list[Section] = []
        self.passages: list[Passage] = []
        self.started = False
        self.has_headings = False

    def take(self, blocks: Sequence[Block], around: int = 0) -> None:
        """Take in ``blocks``, which stand below the ``around`` outermost of the open headings."""
        self.has_headings = self.has_headings or any(block.level and block is not self.title for block in blocks)
        for at, block in enumerate(blocks):
            level = _heading_level(block, blocks[at + 1 : at + 2])
            if block is self.title:
                self.open = []
            elif block.form is Form.QUOTE:
                self.take(block.children, len(self.open))
            elif block.form is Form.DETAILS and (_holds_several(block) or _says_nothing(block)):
                self._details(block)
            elif level and not self._is_entry(block, level, around):
                self._heading(block, level, around)
            else:
                contents = bool(self.open) and self.open[-1][1] is None and _is_of_one_page(block)
                self.passages.append(Passage(block, self._path(), contents or not self.started))

    def _is_entry(self, block: Block, level: int, around: int) -> bool:
        """Whether a heading is an entry, or stands in one; a section of its own level ends there."""
        found = block.span.start in self.entries
        self.started = self.started or found
        if found and any(above == level for above, _ in self.open):
            self._end(level, around)
        return found

    def _end(self, level: int, around: int) -> None:
        while len(self.open) > around and self.open[-1][0] >= level:
            self.open.pop()

    def _heading(self, block: Block, level: int, around: int) -> None:
        name = heading_text(block.atoms)
        self._end(level, around)
        self.open.append((level, None if is_contents(name) else name))
        self.sections.append(Section(self._path(), level, block.span))
        # ``**Note:**`` above all headings is still introduction.
        self.started = self.started or not (level == BOLD_LEVEL and self.has_headings and _is_note(block))

    def _details(self, block: Block) -> None:
        """Take in details as a section; headings in them end with them."""
        before = list(self.open)
        if not _says_nothing(block):
            self._heading(replace(block, children=()), DETAILS_LEVEL, len(before))
        self.take(block.children, len(self.open))
        self.open = before

    def _path(self) -> tuple[str, ...]:
        return tuple(name for _, name in self.open if name)


def _is_note(block: Block) -> bool:
    return _words(block.atoms).endswith((":", "："))


def _holds_several(details: Block) -> bool:
    """Whether details hold several items that may be entries, so that their summary names a section."""
    return sum(len(block.children) for block in details.children if block.form in _HOLDERS and not is_detail(block)) > 1


def _says_nothing(details: Block) -> bool:
    """Whether the summary of details only offers to show more."""
    return _MORE.fullmatch(heading_text(details.atoms)) is not None


def _placed(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield ``passages``, adverts and news above the first section that holds anything else as introduction.

    Where nothing but the introduction holds items, it is none.
    """
    holding = [passage for passage in passages if passage.block.form in _HOLDERS]
    alone = all(passage.introduction or is_apart(passage.path) or _is_contents(passage.block) for passage in holding)
    contents = next((at for at, passage in enumerate(passages) if _is_contents(passage.block)), 0)
    begun = not any(is_news(passage.path) for passage in passages)
    for at, passage in enumerate(passages):
        if (is_news(passage.path) and not begun) or (at < contents and _is_advert(passage.block)):
            yield replace(passage, introduction=True)
        else:
            begun = begun or (_is_matter(passage.block) and not passage.introduction)
            yield replace(passage, introduction=passage.introduction and not alone)


def _is_matter(block: Block) -> bool:
    """Whether most links of a list or table lead away from the list's own pages."""
    found = [item for item in items(block) if has_link(item.atoms)] if block.form in _HOLDERS else []
    return 2 * sum(not is_own_page(item) and not is_navigation(item) for item in found) > len(found)


def _is_advert(block: Block) -> bool:
    """Whether it is text, or a list of links to one site, so that above the contents it is no part of the list."""
    return block.form is Form.PARAGRAPH or (block.form is Form.LIST and is_advert(items(block)))


def _is_contents(block: Block) -> bool:
    """Whether a list, table or paragraph leads to places within the page, several of them."""
    inner = 0
    for link in _links(block):
        if not is_inner(link):
            return False
        inner += 1
    return inner > 2  # noqa: PLR2004 - several


def _is_of_one_page(block: Block) -> bool:
    """Whether all links of a list lead to places within one page, which below a contents heading is this one."""
    pages = {(link.url or "").partition("#")[:2] for link in _links(block)}
    return len(pages) == 1 and all(mark for _, mark in pages)


def _links(block: Block) -> Iterator[Atom]:
    yield from links(block.atoms)
    for child in block.children:
        yield from _links(child)


def heading_text(atoms: Sequence[Atom]) -> str:
    """Return a heading's words, without badges, anchors, a way back to the top and a trailing colon."""
    own = [atom for atom in atoms if not (atom.shape is Shape.LINK and is_inner(atom))]
    words = _words(own) or _words(atoms)
    return words.rstrip(":：").rstrip()


def _words(atoms: Sequence[Atom]) -> str:
    words = " ".join("".join(map(_visible, atoms)).split())
    return words.removesuffix("[]").removesuffix("()").rstrip()


def _visible(atom: Atom) -> str:
    if atom.shape in {Shape.IMAGE, Shape.HTML}:
        return ""
    return "".join(map(_visible, atom.children)) if atom.children else atom.text


def _title(blocks: Sequence[Block]) -> Block | None:
    tops = [at for at, block in enumerate(blocks) if block.level == 1]
    if not tops:
        return None
    if front_matter.is_title(blocks[tops[0]]):
        return blocks[tops[0]]
    if len(tops) > 1 and not is_contents(heading_text(blocks[tops[1]].atoms)):
        between = blocks[tops[0] : tops[1]]
        if any(block.form in _HOLDERS and not _is_contents(block) for block in between):
            return None
    return blocks[tops[0]]


def _without_ornaments(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return ``blocks`` without the HTML headings above all others but a title, which only adorn the page."""
    first = next((at for at, block in enumerate(blocks) if block.level and not block.text), 0)
    return tuple(block for at, block in enumerate(blocks) if at >= first or block.level <= 1)


def _heading_level(block: Block, after: Sequence[Block]) -> int:
    if block.level:
        return block.level
    bold = block.form is Form.PARAGRAPH and is_bold(block)
    return BOLD_LEVEL if bold and after and after[0].form in _HOLDERS and not is_detail(after[0]) else 0
