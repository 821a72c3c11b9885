"""What the cells of a table say, each by its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from awesome_merge.model import Date, Role
from awesome_merge.reading import dates, people, titles
from awesome_merge.reading.atoms import Shape
from awesome_merge.reading.draft import Draft
from awesome_merge.reading.headers import Column
from awesome_merge.reading.items import Cell
from awesome_merge.reading.nodes import Group, Node, Piece, Words, nodes, plain

# How lists say that there is none.
_NOTHING = frozenset({"", "-", "--", "–", "—", "/", "n/a", "na", "none", "tbd", "x", "✗", "❌"})
_YEAR = re.compile(r"(?:(?<=['’‘-])(?P<short>\d\d)|(?<=[A-Za-z])(?P<glued>\d\d)|(?P<year>(?:19|20)\d\d))$")
_BEFORE_YEAR = " \t'’‘,-"


def take(draft: Draft, cell: Cell) -> None:
    """Take in one cell; one that says that there is nothing says nothing."""
    if cell.column in {Column.WHOLE, Column.TITLE}:
        titles.take(draft, cell.atoms, bars=cell.column is Column.WHOLE)
    elif _text(cell).casefold() not in _NOTHING:
        _BY_COLUMN[cell.column](draft, cell)


def _text(cell: Cell) -> str:
    return plain(nodes(cell.atoms)).strip()


def _venue(draft: Draft, cell: Cell) -> None:
    """A venue, with a year and distinctions perhaps: ``CVPR21``, ``NeurIPS 2023 (**Spotlight**)``."""
    found = nodes(cell.atoms)
    draft.tail.read([node for node in found if isinstance(node, Group)])
    for node in found:
        if isinstance(node, Piece) and node.is_link:
            draft.tail.link(node.atom)
    words = [node for node in found if not isinstance(node, Group)]
    text = plain(words).strip()
    year = None if draft.setting.known.venues.canonical(text) else _YEAR.search(text, max(0, len(text) - 5))
    bare = text[: year.start()].rstrip(_BEFORE_YEAR) if year else text
    if year and draft.date is None:
        draft.date = Date(int(year["year"] or f"20{year['short'] or year['glued']}"))
    if bare:
        first, start = _place(words, bare)
        draft.publish(draft.setting.known.mention(bare, first, start))


def _place(words: Sequence[Node], text: str) -> tuple[Words | None, int]:
    """Return the words that hold ``text`` and where in them; None where several nodes make it up."""
    for node in words:
        if isinstance(node, Words) and (start := node.text.find(text)) >= 0:
            return node, start
    return None, 0


def _date(draft: Draft, cell: Cell) -> None:
    """A date; other words are notes."""
    found = dates.find(_text(cell))
    if found is None:
        _notes(draft, cell)
        return
    first = cell.atoms[0]
    exact = len(cell.atoms) == 1 and first.shape is Shape.TEXT and first.is_exact
    words = Words(first.text, first.span, exact)
    draft.date = Date(found.year, found.month, words.part(found.start, found.end))


def _type(draft: Draft, cell: Cell) -> None:
    """Types, in code spans or as words between commas."""
    for node in nodes(cell.atoms):
        if isinstance(node, Piece):
            draft.tail.tag(node.text, node.atom.inner)
        elif isinstance(node, Words):
            for part in re.finditer(r"[^,/;、，\s](?:[^,/;、，]*[^,/;、，\s])?", node.text):
                draft.tail.tag(part[0], node.part(*part.span()) or node.span)
        else:
            draft.tail.read([node])


def _code(draft: Draft, cell: Cell) -> None:
    draft.tail.read(nodes(cell.atoms), Role.CODE)


def _links(draft: Draft, cell: Cell) -> None:
    draft.tail.read(nodes(cell.atoms))


def _detail(draft: Draft, cell: Cell) -> None:
    draft.tail.read(nodes(cell.atoms))


def _notes(draft: Draft, cell: Cell) -> None:
    draft.tail.say(nodes(cell.atoms))


def _authors(draft: Draft, cell: Cell) -> None:
    """Authors, parted by commas or *and*."""
    draft.tail.authors = people.split(_text(cell))


def _number(draft: Draft, cell: Cell) -> None:
    """A row's number, which says nothing; but a link in it is a link."""
    draft.tail.read([node for node in nodes(cell.atoms) if titles.links_of(node)])


_BY_COLUMN: Mapping[Column, Callable[[Draft, Cell], None]] = {
    Column.VENUE: _venue,
    Column.DATE: _date,
    Column.TYPE: _type,
    Column.LINKS: _links,
    Column.CODE: _code,
    Column.AUTHORS: _authors,
    Column.NOTES: _notes,
    Column.NUMBER: _number,
    Column.DETAIL: _detail,
}
