"""Lists as their writers indented them.

One column more is a level to a person, and none to Markdown, which sees such
bullets beside each other. They are nested where that makes sense of links:
bullets with links below a name without any, remarks below what has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.details import has_link, only_labels
from awesome_merge.text import Source, Span

_BULLET = re.compile(r"[-+*]|\d{1,9}[.)]")
# More words, or a year, are a title without a link rather than a name of others.
_LONGEST_NAME = 6
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SEVERAL = 2
# A paragraph further to the right is meant to belong to the item above.
_INDENTED = 2


def indented(blocks: Sequence[Block], source: Source) -> tuple[Block, ...]:
    """Return ``blocks`` with the items of every list nested as they are indented."""
    page = _Page(source)
    return tuple(page.joined([page.nested(block) for block in blocks]))


@dataclass(frozen=True, slots=True)
class _Page:
    source: Source

    def nested(self, block: Block) -> Block:
        """Return ``block`` with its items, and those in them, nested as they are indented."""
        if block.form not in {Form.LIST, Form.ITEM, Form.QUOTE, Form.DETAILS} or not block.children:
            return block
        children = tuple(map(self.nested, block.children))
        if block.form is Form.LIST and (len(children) > 1 or children[0] is not block.children[0]):
            return self._list(block, children)
        unchanged = all(one is other for one, other in zip(children, block.children, strict=True))
        return block if unchanged else replace(block, children=children)

    def _list(self, block: Block, children: tuple[Block, ...]) -> Block:
        columns = [self._column(item) for item in children]
        if len(set(columns)) > 1 and all(self._is_bullet(item) for item in children):
            children = tuple(self._levels(children, columns))
        return replace(block, children=children)

    def joined(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Yield ``blocks``, those in the last item of a list before them that are further to the right and meant so."""
        last: Block | None = None
        for block in blocks:
            if last is not None and last.form is Form.LIST and self._continues(last.children[-1], block):
                *others, item = last.children
                last = replace(last, span=_over(last, block), children=(*others, _with(item, block)))
                continue
            if last is not None:
                yield last
            last = block
        if last is not None:
            yield last

    def _continues(self, item: Block, block: Block) -> bool:
        """Whether a paragraph with links is said of an item without any, or a list with another bullet stands below."""
        if block.form not in {Form.PARAGRAPH, Form.LIST} or not self._is_bullet(item):
            return False
        column = self._column(item)
        if block.form is Form.PARAGRAPH:
            return self._column(block) >= column + _INDENTED and has_link(block.atoms) and not _is_linked(item)
        below = block.children
        right = self._is_bullet(below[0]) and all(self._column(one) > column for one in below)
        return right and (_are_said_of(item, below) or (_is_name(item, below) and _is_short(item)))

    def _column(self, block: Block) -> int:
        start = self.source.text.rfind("\n", 0, block.span.start) + 1
        return len(self.source.text[start : block.span.start].expandtabs(4))

    def _is_bullet(self, item: Block) -> bool:
        return _BULLET.match(self.source.text, item.span.start, item.span.end) is not None

    def _levels(self, items: Sequence[Block], columns: Sequence[int]) -> Iterator[Block]:
        """Yield ``items``, those further to the right in the item above them that they belong to."""
        runs = list(_runs(items, columns))
        names = sum(_is_name(head, below) for head, below, _ in runs)
        for head, below, columns_below in runs:
            inner = tuple(self._levels(below, columns_below)) if below else ()
            if inner and (
                _are_said_of(head, inner) or (_is_name(head, below) and (names >= _SEVERAL or _is_short(head)))
            ):
                span = Span(inner[0].span.start, inner[-1].span.end)
                yield _with(head, Block(Form.LIST, span, children=inner))
            else:
                yield head
                yield from inner


def _with(item: Block, below: Block) -> Block:
    return replace(item, span=_over(item, below), children=(*item.children, below))


def _over(first: Block, last: Block) -> Span:
    return Span(first.span.start, last.span.end)


def _runs(items: Sequence[Block], columns: Sequence[int]) -> Iterator[tuple[Block, Sequence[Block], Sequence[int]]]:
    """Yield each item with those behind it that are further to the right, and their columns."""
    at = 0
    while at < len(items):
        end = at + 1
        while end < len(items) and columns[end] > columns[at]:
            end += 1
        yield items[at], items[at + 1 : end], columns[at + 1 : end]
        at = end


def _is_name(head: Block, below: Sequence[Block]) -> bool:
    """Whether an item without a link stands over some with one."""
    return not _is_linked(head) and any(map(_is_linked, below)) and bool(_text(head).strip())


def _is_short(head: Block) -> bool:
    text = _text(head)
    return len(text.split()) <= _LONGEST_NAME and _YEAR.search(text) is None


def _are_said_of(head: Block, below: Sequence[Block]) -> bool:
    """Whether the items below one with a link have none, or those with links are only labelled ones."""
    linked = [item for item in below if _is_linked(item)]
    if not linked:
        return _is_linked(head)
    return all(len(item.children) == 1 and only_labels(item.children[0].atoms) for item in linked)


def _is_linked(block: Block) -> bool:
    return has_link(block.atoms) or any(map(_is_linked, block.children))


def _text(head: Block) -> str:
    return " ".join(atom.text for child in head.children for atom in child.atoms)
