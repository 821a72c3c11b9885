"""Containers and what they hold: each list item and table row becomes an item.

An item knows which of its atoms stand under which kind of column, and nothing
of what they mean; that is the anatomy's question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from awesome_merge.model import Role
from awesome_merge.reading import tables
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.headers import Column
from awesome_merge.text import Span

_COLONS = (":", "：")


@dataclass(frozen=True, slots=True)
class Cell:
    """Atoms under one column.

    Attributes:
        role: what the header says of their links; None if it does not tell.
    """

    column: Column
    atoms: tuple[Atom, ...]
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One list item, table row, or paragraph or heading that serves as one.

    Attributes:
        children: items of the lists nested in it.
    """

    span: Span
    cells: tuple[Cell, ...]
    children: tuple[Item, ...] = ()

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """Every atom of the item itself."""
        return tuple(atom for cell in self.cells for atom in cell.atoms)


def items(block: Block) -> tuple[Item, ...]:
    """Return the items of a list or table, in order; a table's header and empty rows are none."""
    if block.form is Form.TABLE:
        return tuple(_rows(block))
    return tuple(_bullet(item) for item in block.children)


def paragraph(block: Block, details: Sequence[Block] = (), remarks: Sequence[Block] = ()) -> Item:
    """Return a paragraph or heading as an item, with the blocks below it that say more of it, some in sentences."""
    end = max([block.span.end, *(below.span.end for below in (*details, *remarks))])
    told = (Cell(Column.NOTES, atoms) for atoms in _pieces(remarks))
    return Item(Span(block.span.start, end), (Cell(Column.WHOLE, block.atoms), *map(detail, _pieces(details)), *told))


def detail(atoms: tuple[Atom, ...]) -> Cell:
    """Return what stands below a title as a cell; the label of ``**Authors**: …`` is as good without emphasis."""
    if not is_field(atoms):
        return Cell(Column.DETAIL, atoms)
    label, words = atoms[:2]
    span = Span(label.span.start, words.span.end)
    field = Atom(Shape.TEXT, span, span, label.text + words.text, label.raw + words.raw)
    return Cell(Column.DETAIL, (field, *atoms[2:]))


def is_field(atoms: Sequence[Atom]) -> bool:
    """Return whether ``atoms`` begin with a bold label and a colon, which may be bold, too."""
    if len(atoms) < 2 or atoms[0].shape is not Shape.STRONG or atoms[1].shape is not Shape.TEXT:  # noqa: PLR2004
        return False
    return atoms[0].text.rstrip().endswith(_COLONS) or atoms[1].text.lstrip().startswith(_COLONS)


def _pieces(blocks: Sequence[Block]) -> Iterator[tuple[Atom, ...]]:
    """Yield the atoms of every paragraph among ``blocks`` and in them."""
    for block in blocks:
        if block.atoms:
            yield block.atoms
        yield from _pieces(block.children)


def _bullet(item: Block) -> Item:
    """Return a list item: its first paragraph, what its further ones add, and the items in it."""
    whole: list[Atom] = []
    more: list[Cell] = []
    children: list[Item] = []
    for block in _open(item.children):
        if block.form in {Form.LIST, Form.TABLE}:
            children += items(block)
        elif any(atom.shape is not Shape.IMAGE and atom.text.strip() for atom in whole):
            more.append(detail(block.atoms))
        else:
            whole += block.atoms
    return Item(item.span, (Cell(Column.WHOLE, tuple(whole)), *(cell for cell in more if cell.atoms)), tuple(children))


def _open(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield ``blocks`` with quotations and details replaced by what they hold."""
    for block in blocks:
        if block.form in {Form.QUOTE, Form.DETAILS}:
            if block.atoms:
                yield Block(Form.PARAGRAPH, block.span, atoms=block.atoms)
            yield from _open(block.children)
        else:
            yield block


def _rows(table: Block) -> Iterator[Item]:
    for row, holds in tables.rows(table):
        # HTML rows may be short.
        cells = zip(holds, row.children, strict=False)
        yield Item(row.span, tuple(Cell(one.column, cell.atoms, one.role) for one, cell in cells))
