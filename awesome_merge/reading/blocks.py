"""The blocks of a Markdown file as a tree, with exact spans.

Knows Markdown and nothing of lists of papers. A block's span begins at its
first visible character (a list item's bullet, a row's pipe) and ends before
the line end of its last line that holds anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from awesome_merge.reading import plain
from awesome_merge.reading.atoms import Atom, atoms
from awesome_merge.reading.inline import Anchor, Inline
from awesome_merge.reading.parser import closing, inline_tokens, parser
from awesome_merge.text import Source, Span


class Form(Enum):
    """What a block is; ``DETAILS`` and ``SUMMARY`` stand only where HTML was read as what it shows."""

    # As of ``Shape``: every block is asked for its form many times.
    __hash__ = object.__hash__

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    CODE = "code"
    HTML = "html"
    RULE = "rule"
    DETAILS = "details"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Block:
    """One block.

    Attributes:
        level: 1 to 6 for headings, else 0.
        atoms: inline content of headings, paragraphs, cells and HTML blocks,
            and the summary of details.
        children: items of lists, blocks of items, quotes and details, rows of
            tables (the header first), cells of rows.
        text: the content of code and HTML blocks; the tag of an HTML cell.
    """

    form: Form
    span: Span
    level: int = 0
    atoms: tuple[Atom, ...] = ()
    children: tuple[Block, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """What a link by reference leads to, ``[label]: url``.

    Attributes:
        label: as Markdown compares labels.
        line: where it begins, from 1.
    """

    label: str
    url: str
    line: int


def blocks(source: Source) -> tuple[Block, ...]:
    """Return the top-level blocks of ``source``, in order."""
    return _parsed(source)[0]


def definitions(source: Source) -> tuple[Definition, ...]:
    """Return the definitions of links in order; those of footnotes in one word are among them, ``^1``."""
    return _parsed(source)[1]


# Whoever reads a list and whoever judges it next ask for the same blocks; of more lists they would only fill memory.
@lru_cache(maxsize=1)
def _parsed(source: Source) -> tuple[tuple[Block, ...], tuple[Definition, ...]]:
    env: dict[str, Any] = {}
    made = _Reader(source, env).read(parser().parse(source.text, env))
    found = (Definition(label, said["href"], said["map"][0] + 1) for label, said in env.get("references", {}).items())
    return made, tuple(sorted(found, key=lambda each: each.line))


def every(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield ``blocks`` and all that stand in them, in the order of the file."""
    for block in blocks:
        yield block
        yield from every(block.children)


_FORMS = {
    "heading_open": Form.HEADING,
    "paragraph_open": Form.PARAGRAPH,
    "bullet_list_open": Form.LIST,
    "ordered_list_open": Form.LIST,
    "list_item_open": Form.ITEM,
    "blockquote_open": Form.QUOTE,
    "table_open": Form.TABLE,
    "tr_open": Form.ROW,
    "fence": Form.CODE,
    "code_block": Form.CODE,
    "html_block": Form.HTML,
    "hr": Form.RULE,
}
_TRANSPARENT = {"thead_open", "thead_close", "tbody_open", "tbody_close"}
_INDENT = re.compile(r"[ \t>]*")
_ROW_INDENT = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\|))?")
_HEADING_MARK = re.compile(r"[ \t>]*#{1,6}[ \t]*")


@dataclass(slots=True)
class _Reader:
    source: Source
    env: dict[str, Any]

    def read(self, tokens: Sequence[Token]) -> tuple[Block, ...]:
        """Return the blocks that ``tokens`` open and close."""
        made: list[Block] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            index += 1
            if token.type in _TRANSPARENT:
                continue
            inside: Sequence[Token] = ()
            if token.nesting == 1:
                close = closing(tokens, index)
                inside, index = tokens[index:close], close + 1
            made.append(self._block(token, inside))
        return tuple(made)

    def _block(self, token: Token, inside: Sequence[Token]) -> Block:
        form = _FORMS[token.type]
        first, last = token.map or (0, 0)
        span = self._span(first, last)
        if form is Form.ROW:
            return Block(form, span, children=self._cells(first, inside))
        if form in {Form.HEADING, Form.PARAGRAPH}:
            inline = self._inline(inside[0].content, first, heading=token.markup.startswith("#"))
            level = int(token.tag[1]) if form is Form.HEADING else 0
            return Block(form, span, level, self._atoms(inline))
        if form is Form.HTML:
            inline = self._inline(token.content.rstrip("\n"), first, heading=False)
            return Block(form, span, atoms=self._atoms(inline), text=token.content)
        if form is Form.CODE:
            return Block(form, span, text=token.content)
        return Block(form, span, children=self.read(inside))

    def _atoms(self, inline: Inline) -> tuple[Atom, ...]:
        found = None if self.env.get("references") else plain.atoms(inline)
        return atoms(inline_tokens(parser(), inline.content, self.env), inline) if found is None else found

    def _span(self, first: int, last: int) -> Span:
        while last > first + 1 and not self._line(last - 1).strip(" \t>"):
            last -= 1
        begin = self.source.line_span(first + 1)
        end = self.source.line_span(last)
        indent = _INDENT.match(self.source.text, begin.start, begin.end)
        start = indent.end() if indent else begin.start
        return Span(start, max(start, end.start + len(self.source[end].rstrip())))

    def _line(self, number: int) -> str:
        return self.source[self.source.line_span(number + 1)]

    def _inline(self, content: str, first: int, *, heading: bool) -> Inline:
        """Anchor each line of ``content`` at the end of its source line, which it is a tail of."""
        # The parser strips white space that it does not count as such elsewhere, U+2028 and form feeds, with its lines.
        while not self._line(first).strip(" \t>").strip() and first + 1 < len(self.source.line_starts):
            first += 1
        anchors = []
        at = 0
        for number, words in enumerate(content.split("\n"), first):
            line = self.source.line_span(number + 1)
            text = self.source[line]
            if heading:
                mark = _HEADING_MARK.match(text)
                place = text.find(words.strip(), mark.end() if mark else 0)
            else:
                place = len(text.rstrip()) - len(words.strip())
            indent = len(words) - len(words.lstrip())
            anchors.append(Anchor(at + indent, line.start + place))
            at += len(words) + 1
        return Inline(content, tuple(anchors))

    def _cells(self, row: int, inside: Sequence[Token]) -> tuple[Block, ...]:
        line = self.source.line_span(row + 1)
        spans = cells(self.source.text, line)
        # The parser fills short rows up with empty cells, and cuts long ones.
        wanted = sum(1 for token in inside if token.type == "inline")
        spans += [Span(line.end, line.end)] * (wanted - len(spans))
        return tuple(Block(Form.CELL, span, atoms=self._atoms(self._cell(span))) for span in spans)

    def _cell(self, span: Span) -> Inline:
        return Inline(self.source[span].replace("\\|", "|"), _around_pipes(self.source.text, span))


def cells(text: str, line: Span) -> list[Span]:
    """Return the cells of the table row ``text[line]``, without the spaces around them.

    The parser's own rule: every pipe without a backslash before it ends a
    cell, and an empty cell at either end is none.
    """
    indent = _ROW_INDENT.match(text, line.start, line.end)
    start = indent.end() if indent else line.start
    end = line.start + len(text[line.start : line.end].rstrip())
    bounds = [start - 1, *_pipes(text, start, end), end]
    spans = []
    for left, right in pairwise(bounds):
        words = text[left + 1 : right]
        begin = left + 1 + len(words) - len(words.lstrip())
        spans.append(Span(begin, max(begin, begin + len(words.strip()))))
    if len(bounds) > 2 and bounds[0] + 1 == bounds[1]:  # noqa: PLR2004 - at least one pipe
        spans.pop(0)
    if spans and bounds[-2] + 1 == bounds[-1]:
        spans.pop()
    return spans


def _pipes(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if text[at] == "|" and text[at - 1 : at] != "\\"]


def _around_pipes(text: str, span: Span) -> tuple[Anchor, ...]:
    """Anchor a cell's content anew behind every backslash that the parser took from a pipe."""
    anchors = [Anchor(0, span.start)]
    removed = 0
    at = text.find("\\|", span.start, span.end)
    while at >= 0:
        anchors.append(Anchor(at - span.start - removed, at + 1))
        removed += 1
        at = text.find("\\|", at + 2, span.end)
    return tuple(anchors)
