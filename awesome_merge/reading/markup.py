"""HTML in a Markdown file, as the blocks that a reader of the page sees.

Tags are atoms of their HTML block and know where they stand, so what stands
between them becomes rows, items, headings and paragraphs with exact spans.
Markdown between tags stays what it is. Knows nothing of lists of papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from awesome_merge.reading import pictured
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.rowspans import squared
from awesome_merge.text import Source, Span

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)")
_FORMS = {
    **dict.fromkeys(("ul", "ol"), Form.LIST),
    **dict.fromkeys(("td", "th"), Form.CELL),
    **{f"h{level}": Form.HEADING for level in range(1, 7)},
    "table": Form.TABLE,
    "tr": Form.ROW,
    "li": Form.ITEM,
    "blockquote": Form.QUOTE,
    "details": Form.DETAILS,
    "summary": Form.SUMMARY,
}
# They part what stands before them from what stands behind.
_PARTS = "p|div|center|section|article|main|header|footer|nav|figure|dl|dt|dd|hr|pre|thead|tbody|tfoot"
_PARTING = frozenset(_PARTS.split("|"))
# What an opening tag closes without saying so, up to the container that it belongs to.
_CLOSES = {
    Form.ROW: ({Form.ROW, Form.CELL}, Form.TABLE),
    Form.CELL: ({Form.CELL}, Form.ROW),
    Form.ITEM: ({Form.ITEM}, Form.LIST),
}
_PLACES = {Form.ROW: Form.TABLE, Form.CELL: Form.ROW, Form.ITEM: Form.LIST, Form.SUMMARY: Form.DETAILS}
_NO_HEADINGS = frozenset((Form.TABLE, Form.ROW, Form.CELL, Form.LIST, Form.ITEM, Form.HEADING, Form.SUMMARY))
# Nobody nests tags deeper; what is, stands where the last container does.
_DEEPEST = 40


def shown(blocks: Sequence[Block], source: Source) -> tuple[Block, ...]:
    """Return ``blocks`` with every HTML block replaced by what it shows, comments left out.

    A comment that its block leaves open hides what follows up to its end.
    """
    if not any(map(_has_html, blocks)):
        return tuple(blocks)
    return _Page(source).blocks(blocks)


def _has_html(block: Block) -> bool:
    return block.form is Form.HTML or any(map(_has_html, block.children))


@dataclass(slots=True)
class _Open:
    """A tag that is still open, and what stands in it so far."""

    form: Form
    tag: str
    span: Span
    atoms: list[Atom] = field(default_factory=list)
    children: list[Block] = field(default_factory=list)
    text: str = ""


@dataclass(slots=True)
class _Page:
    source: Source
    hidden: int = 0

    def blocks(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Return what ``blocks``, which stand beside each other, show."""
        builder = _Builder()
        for block in blocks:
            if block.span.start < self.hidden:
                continue
            if block.form is Form.HTML:
                builder.take(self._uncovered(block))
                builder.part()
            elif any(map(_has_html, block.children)):
                # An item that is all comment is not there.
                if children := self.blocks(block.children):
                    builder.put(replace(block, children=children))
            else:
                builder.put(block)
        return builder.done()

    def _uncovered(self, block: Block) -> Sequence[Atom]:
        """Return the atoms before a comment that ``block`` leaves open, all if there is none."""
        opened = self.source.text.rfind("<!--", block.span.start, block.span.end)
        if opened < 0 or self.source.text.find("-->", opened, block.span.end) >= 0:
            return block.atoms
        end = self.source.text.find("-->", block.span.end)
        self.hidden = end if end >= 0 else len(self.source.text)
        return [atom for atom in block.atoms if atom.span.start < opened]


class _Builder:
    """Tags, atoms and Markdown blocks, made into one tree of blocks."""

    def __init__(self) -> None:
        self.stack = [_Open(Form.QUOTE, "", Span(0, 0))]

    def take(self, atoms: Sequence[Atom]) -> None:
        """Take in the atoms of an HTML block."""
        for atom in atoms:
            found = _TAG.match(atom.text) if atom.shape is Shape.HTML else None
            name = found["name"].lower() if found else ""
            if name in _FORMS or name in _PARTING:
                self._tag(atom, name, closing=bool(found and found["end"]))
            elif atom.shape not in {Shape.LINK, Shape.HTML} and any(map(_is_structure, atom.children)):
                self.take(atom.children)
            elif not atom.text.startswith("<!--"):
                self.stack[-1].atoms.append(atom)

    def put(self, block: Block) -> None:
        """Take in a Markdown block; a heading ends every table and list that was never closed."""
        self.part()
        while block.level and self.stack[-1].form in _NO_HEADINGS:
            self._close(None)
        self.stack[-1].children.append(block)

    def part(self) -> None:
        """Make a paragraph of the atoms that stand in the innermost tag."""
        open_ = self.stack[-1]
        atoms, open_.atoms = _trimmed(open_.atoms), []
        if atoms:
            span = Span(atoms[0].span.start, atoms[-1].span.end)
            open_.children.append(Block(Form.PARAGRAPH, span, atoms=atoms))

    def done(self) -> tuple[Block, ...]:
        """Return what was taken in; tags that were never closed end here."""
        while len(self.stack) > 1:
            self._close(None)
        self.part()
        return tuple(pictured.gathered(self.stack[0].children))

    def _tag(self, atom: Atom, name: str, *, closing: bool) -> None:
        self.part()
        form = _FORMS.get(name)
        if form is None:
            return
        if closing:
            self._end(name, atom)
            return
        inner, outer = _CLOSES.get(form, (set(), form))
        self._imply(inner, outer)
        if len(self.stack) < _DEEPEST:
            self.stack.append(_Open(form, name, atom.span, text=atom.text))

    def _end(self, name: str, atom: Atom) -> None:
        if any(open_.tag == name for open_ in self.stack):
            while self.stack[-1].tag != name:
                self._close(None)
            self._close(atom)

    def _imply(self, inner: set[Form], outer: Form) -> None:
        """Close the innermost ``inner`` that no ``outer`` stands around."""
        for depth in range(len(self.stack) - 1, 0, -1):
            form = self.stack[depth].form
            if form in inner:
                while len(self.stack) > depth:
                    self._close(None)
            elif form is outer:
                return

    def _close(self, atom: Atom | None) -> None:
        self.part()
        closed = self.stack.pop()
        into = self.stack[-1]
        last = closed.children[-1].span.end if closed.children else closed.span.end
        span = Span(closed.span.start, atom.span.end if atom else max(last, closed.span.end))
        # Details that nobody closed would swallow the rest of the page; parts without their container are none.
        loose = _PLACES.get(closed.form, into.form) is not into.form or (atom is None and closed.form is Form.DETAILS)
        into.children += closed.children if loose else _made(closed, span)


def _made(closed: _Open, span: Span) -> Iterator[Block]:
    """Yield the block that a closed tag makes; containers hold only their own parts."""
    children = tuple(closed.children if closed.form is Form.LIST else pictured.gathered(closed.children))
    if closed.form is Form.HEADING:
        if atoms := _flat(children):
            yield Block(Form.HEADING, span, int(closed.tag[1]), atoms, text=closed.text)
    elif closed.form in {Form.CELL, Form.SUMMARY}:
        yield Block(closed.form, span, atoms=_flat(children), children=children, text=closed.text)
    elif closed.form is Form.ROW:
        yield Block(Form.ROW, span, children=tuple(child for child in children if child.form is Form.CELL))
    elif closed.form is Form.LIST:
        yield Block(Form.LIST, span, children=tuple(_items(children)))
    elif closed.form is Form.TABLE:
        yield from _table(span, [child for child in children if child.form is Form.ROW])
    elif closed.form is Form.DETAILS:
        summaries = [child for child in children if child.form is Form.SUMMARY]
        inside = tuple(child for child in children if child.form is not Form.SUMMARY)
        yield Block(Form.DETAILS, span, atoms=summaries[0].atoms if summaries else (), children=inside)
    else:
        yield Block(closed.form, span, children=children)


def _items(children: Sequence[Block]) -> Iterator[Block]:
    """Yield list items; what stands between them is part of the one before."""
    made: list[Block] = []
    for child in children:
        if child.form is Form.ITEM:
            made.append(child)
        elif made:
            last = made[-1]
            made[-1] = replace(last, span=Span(last.span.start, child.span.end), children=(*last.children, child))
    yield from made


def _table(span: Span, rows: Sequence[Block]) -> Iterator[Block]:
    """Yield a table, its header first; one of a single row only arranges what stands in it."""
    if len(rows) == 1 and (item := pictured.item(rows[0], span)):
        yield item
        return
    if len(rows) == 1:
        yield from (child for cell in rows[0].children for child in cell.children)
        return
    square = squared(rows)
    heads = next((at for at, row in enumerate(rows) if not _is_header(row)), len(rows))
    if heads < len(rows):
        yield Block(Form.TABLE, span, children=(_header(square, heads, span.start), *square[heads:]))


def _is_header(row: Block) -> bool:
    return bool(row.children) and all(cell.text[:3].lower() == "<th" for cell in row.children)


def _header(rows: Sequence[Block], heads: int, start: int) -> Block:
    """Return the first ``heads`` rows as one, as wide as the widest row: the lowest name of each column."""
    empty = Block(Form.CELL, Span(start, start))
    width = max(len(row.children) for row in rows)
    columns = [[row.children[at] for row in reversed(rows[:heads]) if at < len(row.children)] for at in range(width)]
    cells = (next((cell for cell in column if cell.atoms), empty) for column in columns)
    return Block(Form.ROW, Span(start, start), children=tuple(cells))


def _flat(children: Sequence[Block]) -> tuple[Atom, ...]:
    """Return the atoms of ``children`` and of all in them, a line break between paragraphs."""
    made: list[Atom] = []
    for child in children:
        inside = child.atoms or _flat(child.children)
        if child.form is Form.CODE and (words := " ".join(child.text.split()).lstrip("+-#! ")):
            # A heading around a fence, which GitHub shows in colours.
            inside = (Atom(Shape.TEXT, child.span, child.span, words, words),)
        if made and inside:
            at = Span(child.span.start, child.span.start)
            made.append(Atom(Shape.BREAK, at, at, " ", " "))
        made += inside
    return tuple(made)


def _is_structure(atom: Atom) -> bool:
    found = _TAG.match(atom.text) if atom.shape is Shape.HTML else None
    return bool(found and (found["name"].lower() in _FORMS or found["name"].lower() in _PARTING))


def _trimmed(atoms: Sequence[Atom]) -> tuple[Atom, ...]:
    """Return ``atoms`` without blanks at both ends; nothing where only tags stand."""
    if not any(atom.text.strip() and atom.shape is not Shape.HTML for atom in atoms):
        return ()
    seen = [at for at, atom in enumerate(atoms) if atom.text.strip() or atom.shape is Shape.LINK]
    return tuple(atoms[seen[0] : seen[-1] + 1])
