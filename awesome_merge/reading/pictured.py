"""HTML tables of one row that set a work beside its picture: several in a row are a list of works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.details import has_link
from awesome_merge.text import Span

# The ``text`` of an item without its list.
_LOOSE = "<table>"


def item(row: Block, span: Span) -> Block | None:
    """Return the only row of a table as an item; None unless one cell has words and a link, and others have none."""
    worded = [cell for cell in row.children if cell.atoms]
    if len(worded) != 1 or len(row.children) == 1 or not has_link(worded[0].atoms):
        return None
    inside = tuple(child for cell in row.children for child in cell.children)
    return Block(Form.ITEM, span, children=inside, text=_LOOSE)


def gathered(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield ``blocks`` with neighbouring items as a list; one alone only arranges what stands in it."""
    for loose, group in groupby(blocks, lambda block: block.text == _LOOSE):
        found = tuple(group)
        if loose and len(found) > 1:
            yield Block(Form.LIST, Span(found[0].span.start, found[-1].span.end), children=found)
        elif loose:
            yield from found[0].children
        else:
            yield from found
