"""Blocks under their headings: which section each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from awesome_merge.model import Section
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.contents import (
    is_advert,
    is_apart,
    is_contents,
    is_navigation,
    is_news,
    is_own_page,
    place,
)
from awesome_merge.reading.details import has_link
from awesome_merge.reading.headings import entry_headings, unspaced
from awesome_merge.reading.headlines import all_links, contents_of, heading_text, leads_within, title_of
from awesome_merge.reading.items import items
from awesome_merge.reading.paragraphs import is_bold, is_detail, text

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
    title = title_of(blocks)
    walk = _Walk(title, entry_headings(blocks, title), contents_of(blocks, title))
    walk.places = frozenset(place(heading_text(block.atoms).casefold()) for block in blocks if block.level)
    walk.take(blocks)
    return Outline(heading_text(title.atoms) if title else None, tuple(walk.sections), tuple(_placed(walk.passages)))


class _Walk:
    """The way through the blocks: which headings stand over the present one."""

    def __init__(self, title: Block | None, entries: frozenset[int], contents: frozenset[int]) -> None:
        self.title = title
        self.entries = entries
        self.contents = contents
        self.places: frozenset[str] = frozenset()
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
                self.started = False
            elif block.form is Form.QUOTE:
                self.take(block.children, len(self.open))
            elif block.form is Form.DETAILS and (_holds_several(block) or _says_nothing(block)):
                self._details(block)
            elif level and not self._is_entry(block, level, around):
                self._heading(block, level, around)
            else:
                contents = _is_of_one_page(block) and (self._in_contents() or _names_several(block, self.places))
                self.passages.append(Passage(block, self._path(), contents or not self.started))

    def _in_contents(self) -> bool:
        return bool(self.open) and self.open[-1][1] is None

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
        self.open.append((level, None if is_contents(name) or block.span.start in self.contents else name))
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
    return text(block.atoms).endswith((":", "："))


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
    alone = all(passage.introduction or is_apart(passage.path) or leads_within(passage.block) for passage in holding)
    contents = next((at for at, passage in enumerate(passages) if leads_within(passage.block)), 0)
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


def _is_of_one_page(block: Block) -> bool:
    """Whether all links of a list lead to places within one page, which below a contents heading is this one."""
    pages = {(link.url or "").partition("#")[:2] for link in all_links(block)}
    return len(pages) == 1 and all(mark for _, mark in pages)


def _names_several(block: Block, places: frozenset[str]) -> bool:
    """Whether most links of a list lead to places that are called as sections, so that their page is this one."""
    marks = [(link.url or "").partition("#")[2].casefold() for link in all_links(block)]
    return block.form is Form.LIST and len(marks) > 1 and 2 * sum(mark in places for mark in marks) > len(marks)


def _without_ornaments(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return ``blocks`` without the HTML headings above all others but a title, which only adorn the page."""
    first = next((at for at, block in enumerate(blocks) if block.level and not block.text), 0)
    return tuple(block for at, block in enumerate(blocks) if at >= first or block.level <= 1)


def _heading_level(block: Block, after: Sequence[Block]) -> int:
    if block.level:
        return block.level
    bold = block.form is Form.PARAGRAPH and is_bold(block)
    return BOLD_LEVEL if bold and after and after[0].form in _HOLDERS and not is_detail(after[0]) else 0
