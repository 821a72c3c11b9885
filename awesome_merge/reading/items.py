"""Containers and what they hold: each list item and table row becomes an item.

An item knows which of its atoms stand under which kind of column, and nothing
of what they mean; that is the anatomy's question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.headers import Column, column
from awesome_merge.text import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """Atoms under one column."""

    column: Column
    atoms: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One list item, table row, or paragraph that is only a link.

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
    """Return the items of a list or table, in order; a table's header is none."""
    if block.form is Form.TABLE:
        return tuple(_rows(block))
    return tuple(_bullet(item) for item in block.children)


def paragraph(block: Block) -> Item:
    """Return a paragraph as an item."""
    return Item(block.span, (Cell(Column.WHOLE, block.atoms),))


def _bullet(item: Block) -> Item:
    atoms: list[Atom] = []
    children: list[Item] = []
    for block in _open(item.children):
        if block.form in {Form.LIST, Form.TABLE}:
            children += items(block)
        else:
            atoms += _with_break(atoms, block)
    return Item(item.span, (Cell(Column.WHOLE, tuple(atoms)),), tuple(children))


def _open(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield ``blocks`` with quotations replaced by what they hold."""
    for block in blocks:
        yield from _open(block.children) if block.form is Form.QUOTE else (block,)


def _with_break(before: Sequence[Atom], block: Block) -> Iterator[Atom]:
    """Yield the atoms of a further paragraph, parted from the first by a line break."""
    if before and block.atoms:
        at = Span(block.span.start, block.span.start)
        yield Atom(Shape.BREAK, at, at, " ", " ")
    yield from block.atoms


def _rows(table: Block) -> Iterator[Item]:
    header, *rows = table.children
    names = [" ".join("".join(atom.text for atom in cell.atoms).split()) for cell in header.children]
    columns = _columns(names, rows)
    for row in rows:
        # Cells beyond the header's are shown by nobody, and still say something.
        beyond = [Column.NOTES] * (len(row.children) - len(columns))
        cells = tuple(Cell(holds, cell.atoms) for holds, cell in zip([*columns, *beyond], row.children, strict=True))
        yield Item(row.span, cells)


def _columns(names: Sequence[str], rows: Sequence[Block]) -> list[Column]:
    """Return what each column holds, by its name; the first named or linked one holds the title."""
    columns = [column(name) for name in names]
    if Column.TITLE not in columns:
        columns[_first_linked(columns, rows)] = Column.TITLE
    title = columns.index(Column.TITLE)
    return [Column.NOTES if holds is Column.TITLE and at != title else holds for at, holds in enumerate(columns)]


def _first_linked(columns: Sequence[Column], rows: Sequence[Block]) -> int:
    for at, holds in enumerate(columns):
        if holds is Column.NOTES and any(atom.shape is Shape.LINK for row in rows for atom in row.children[at].atoms):
            return at
    return next((at for at, holds in enumerate(columns) if holds is Column.NOTES), 0)
