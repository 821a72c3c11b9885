"""Which part of an item is what: title, date, venue, tags, links, notes.

Containers differ, items do not: a bullet is an item with one cell that holds
everything, a row has a cell for each column. The header decides first, then
the vocabulary (``[pdf]`` is never a title), then the shape.
"""

from __future__ import annotations

from awesome_merge.model import Entry
from awesome_merge.reading import columns
from awesome_merge.reading.draft import Draft, Setting
from awesome_merge.reading.items import Item
from awesome_merge.reading.tails import Tail


def read(item: Item, setting: Setting) -> Entry | None:
    """Return the entry that ``item`` says, or None if it has neither title nor link."""
    draft = Draft(setting, Tail(setting.known))
    for cell in item.cells:
        columns.take(draft, cell)
    return draft.entry(item.span)
