"""What the cells of a table say, each by its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from awesome_merge import labels
from awesome_merge.model import Date, Distinction, Remark
from awesome_merge.reading import distinctions, imprints, people, publications, titles
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.attributions import attribution
from awesome_merge.reading.draft import Draft
from awesome_merge.reading.headers import Column
from awesome_merge.reading.items import Cell
from awesome_merge.reading.nodes import Group, Node, Piece, Words, links, nodes, plain
from awesome_merge.reading.publications import Publication
from awesome_merge.reading.samples import NOTHING, has_words

_SHORT_CODE = 3
_RANKS = frozenset({Distinction.ORAL, Distinction.SPOTLIGHT, Distinction.BEST_PAPER})


def take(draft: Draft, cell: Cell) -> None:
    """Take in one cell; one that says that there is nothing says nothing."""
    if any(atom.url == "" for atom in cell.atoms):
        cell = replace(cell, atoms=tuple(_leading_somewhere(cell.atoms)))
    draft.has_venue_column = draft.has_venue_column or cell.column is Column.VENUE
    if cell.column in {Column.WHOLE, Column.TITLE}:
        titles.take(draft, cell.atoms, bars=cell.column is Column.WHOLE)
    elif _text(nodes(cell.atoms)).casefold() not in NOTHING:
        _BY_COLUMN[cell.column](draft, cell)


def _leading_somewhere(atoms: Sequence[Atom]) -> Iterator[Atom]:
    """Yield ``atoms`` without labels and badges that lead nowhere, ``[code]()``; a badge's words still count."""
    for atom in atoms:
        images = [child for child in atom.children if child.shape is Shape.IMAGE]
        if atom.shape is Shape.LINK and not atom.url and (images or labels.is_label(atom.text)):
            yield from images
        else:
            yield atom


def _text(found: Sequence[Node]) -> str:
    return plain(found).strip()


def _name(draft: Draft, cell: Cell) -> None:
    """A short name, behind which a citation may stand: ``NAME (Oak et al., 2019)``, **preprint**."""
    found = nodes(cell.atoms)
    text = _text(found)
    cited = " et al" in text and _cite(draft, text)
    for link in links(found):
        draft.tail.link(link.atom, role=cell.role)
    if cited:
        return
    venues = draft.setting.known.venues
    if _is_published(publications.whole(text, venues)):
        draft.tail.read([node for node in found if not links([node])])
        return
    words: list[Node] = []
    behind: list[Node] = []
    for node in found:
        if isinstance(node, Piece) and not (node.is_code or has_words(node)):
            continue
        if words and _is_published(publications.whole(node.text, venues)):
            behind.append(node)
        elif not (words and isinstance(node, Group) and _cite(draft, node.text)):
            words.append(node)
    draft.tail.note(plain(words))
    draft.tail.read(behind)


def _is_published(said: Publication | None) -> bool:
    return said is not None and (said.venue or said.rank) is not None


def _cite(draft: Draft, text: str) -> bool:
    """Take in the family names and the year that ``text`` is; return whether it is such."""
    cited = attribution(text)
    if cited is None or draft.tail.authors:
        return False
    draft.tail.authors = cited.authors
    draft.date = draft.date or Date(cited.year)
    return True


def _type(draft: Draft, cell: Cell) -> None:
    """Types, in code spans or as words between commas."""
    for node in nodes(cell.atoms):
        if isinstance(node, Piece):
            draft.tail.tag(node.text, node.atom.inner)
        elif isinstance(node, Words):
            for part in _parts(node):
                draft.tail.tag(part[0], node.part(*part.span()) or node.span)
        else:
            draft.tail.read([node])


def _parts(words: Words) -> Iterator[re.Match[str]]:
    return re.finditer(r"[^,/;、，\s](?:[^,/;、，]*[^,/;、，\s])?", words.text)


def _topic(draft: Draft, cell: Cell) -> None:
    """Topics: short codes and code spans are types, words are notes, but for distinctions among them."""
    found = [node for node in nodes(cell.atoms) if node.text.strip()]
    if all(map(_is_code, found)):
        _type(draft, cell)
    elif len(found) == 1 and isinstance(found[0], Words):
        _keywords(draft, found[0])
    else:
        _notes(draft, cell)


def _keywords(draft: Draft, words: Words) -> None:
    kept = []
    for part in _parts(words):
        if distinction := _rank(draft, part[0]):
            draft.tail.remarks.append(Remark(distinction, words.part(*part.span()) or words.span))
        else:
            kept.append(part[0])
    noted = words if len(kept) == sum(1 for _ in _parts(words)) else replace(words, text=", ".join(kept), exact=False)
    draft.tail.say([noted])


def _rank(draft: Draft, part: str) -> Distinction | None:
    """Return the distinction that a keyword is, ``oral``, ``CONF oral``; a workshop or highlight may be a topic."""
    venues = draft.setting.known.venues
    at = part.rfind(" ") + 1
    found = distinctions.only(part)
    if found is None and at and venues.canonical(part[:at]):
        return distinctions.only(part[at:])
    return found if found in _RANKS else None


def _is_code(node: Node) -> bool:
    if isinstance(node, Words):
        return all(part[0].isascii() and len(part[0]) <= _SHORT_CODE for part in _parts(node))
    return isinstance(node, Piece) and node.is_code


def _links(draft: Draft, cell: Cell) -> None:
    draft.tail.read(nodes(cell.atoms), cell.role)


def _notes(draft: Draft, cell: Cell) -> None:
    draft.tail.say(nodes(cell.atoms))


def _other(draft: Draft, cell: Cell) -> None:
    """A venue that we know, else notes."""
    found = nodes(cell.atoms)
    text = _text(found)
    known = draft.setting.known
    venue = draft.venue is None and known.venues.canonical(text.rstrip(" '’0123456789"))
    if not (venue and imprints.known_venue(draft, cell, text)):
        draft.tail.say(found)


def _authors(draft: Draft, cell: Cell) -> None:
    """Authors, parted by commas or *and*; their links are kept."""
    found = nodes(cell.atoms)
    for link in links(found):
        draft.tail.link(link.atom)
    draft.tail.authors = people.split(_text(found))


def _number(draft: Draft, cell: Cell) -> None:
    """A row's number, which says nothing; but a link in it is a link."""
    for link in links(nodes(cell.atoms)):
        draft.tail.link(link.atom)


_BY_COLUMN: Mapping[Column, Callable[[Draft, Cell], None]] = {
    Column.NAME: _name,
    Column.VENUE: imprints.venue,
    Column.DATE: imprints.date,
    Column.TYPE: _type,
    Column.TOPIC: _topic,
    Column.LINKS: _links,
    Column.AUTHORS: _authors,
    Column.NOTES: _notes,
    Column.NUMBER: _number,
    Column.OTHER: _other,
    Column.DETAIL: _links,
}
