"""What cells of venues and dates say: ``NeurIPS 2023 (**Spotlight**)``, ``CVPR21``, ``2023-12-20``, ``22.03``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.model import Date, Kind, Remark
from awesome_merge.reading import dates, publications
from awesome_merge.reading.draft import Draft
from awesome_merge.reading.items import Cell
from awesome_merge.reading.nodes import Group, Node, Piece, Words, links, nodes, plain
from awesome_merge.reading.publications import Publication
from awesome_merge.reading.samples import has_words
from awesome_merge.text import Span

_YEAR = re.compile(r"(?:(?<=['’‘-])(?P<short>\d\d)|(?<=[A-Za-z])(?P<glued>\d\d)|(?P<year>(?:19|20)\d\d))$")
_BEFORE_YEAR = " \t'’‘,-"
# Year and month as arXiv numbers have them.
_SHORT_DATE = re.compile(r"(?P<year>1\d|2\d)[./-](?P<month>0[1-9]|1[0-2])")
# Words in a venue's column that say what a work is, and not where it stood.
_KINDS = {
    "blog": Kind.POST,
    "blog post": Kind.POST,
    "post": Kind.POST,
    "博客": Kind.POST,
    "book": Kind.BOOK,
    "report": Kind.PAPER,
    "thesis": Kind.PAPER,
}


def venue(draft: Draft, cell: Cell) -> None:
    """Take in a venue, with a year and distinctions perhaps; any word here may be one."""
    found = _without_labels(draft, cell)
    text = plain(found).strip()
    if kind := _KINDS.get(text.casefold()):
        draft.kind = kind
    elif said := _publication(draft, text):
        _publish(draft, said, found, cell)
    else:
        draft.tail.read([node for node in found if isinstance(node, Group)])
        bare = [node for node in found if not isinstance(node, Group)]
        # ``CONF_W (NAME)``
        known = _publication(draft, plain(bare).strip()) if len(bare) < len(found) else None
        if known and known.venue:
            _publish(draft, known, bare, cell)
        else:
            _take_any(draft, bare)


def date(draft: Draft, cell: Cell) -> None:
    """Take in a date, or a venue with its year; other words are notes."""
    found = nodes(cell.atoms)
    text = plain(node for node in found if not _is_image(node)).strip()
    if known_venue(draft, cell, text):
        return
    if when := _dated(text):
        words = found[0] if len(found) == 1 and isinstance(found[0], Words) else None
        at = words.text.find(text) + when.start if words else 0
        span = words.part(at, at + when.end - when.start) if words else None
        draft.date = Date(when.year, when.month, span)
    elif month := _month(draft, text):
        draft.date = month
    else:
        draft.tail.say(found)


def known_venue(draft: Draft, cell: Cell, text: str) -> bool:
    """Take in ``text``, the words of ``cell``, if it is a venue; return whether it is one."""
    said = publications.whole(text, draft.setting.known.venues) if any(map(str.isalpha, text)) else None
    if said is None or said.venue is None:
        return False
    _publish(draft, said, _without_labels(draft, cell), cell)
    return True


def _without_labels(draft: Draft, cell: Cell) -> list[Node]:
    """Keep the links and badges of ``cell``; return its nodes without images and links under mere labels."""
    found = nodes(cell.atoms)
    for link in links(found):
        draft.tail.link(link.atom)
    draft.tail.read([node for node in found if _is_image(node)])
    return [node for node in found if not (_is_image(node) or (isinstance(node, Piece) and _is_label(draft, node)))]


def _is_image(node: Node) -> bool:
    return isinstance(node, Piece) and not (node.is_link or node.is_code)


def _is_label(draft: Draft, piece: Piece) -> bool:
    """Whether ``piece`` is a link that is called after no venue; ``arXiv`` is both a label and one."""
    return piece.is_link and not has_words(piece) and not draft.is_publication(piece.text)


def _publication(draft: Draft, text: str) -> Publication | None:
    """Return what ``text`` says of a publication, other words behind a venue that we know included."""
    venues = draft.setting.known.venues
    if said := publications.whole(text, venues):
        return said
    said = publications.leading(text, venues)
    return said if said and said.venue and venues.canonical(said.venue) else None


def _publish(draft: Draft, said: Publication, found: Sequence[Node], cell: Cell) -> None:
    """Take in a publication that a cell says; the date of a column of its own outdoes the year beside a venue."""
    if said.venue:
        place = (None, 0) if said.venue_at is None else _place(found, said.venue)
        draft.publish(draft.setting.known.mention(said.venue, *place))
    if said.date and draft.date is None:
        draft.date = Date(said.date.year, said.date.month)
    bracket = next((node.span for node in found if isinstance(node, Group)), None)
    span = bracket or Span(cell.atoms[0].span.start, cell.atoms[-1].span.end)
    draft.tail.remarks += [Remark(distinction, span) for distinction in said.distinctions]
    draft.tail.note(said.rank or "")


def _take_any(draft: Draft, words: Sequence[Node]) -> None:
    """Take in words as a venue, known or not, and a year behind them."""
    known = draft.setting.known
    text = plain(words).strip()
    year = None if known.venues.canonical(text) else _YEAR.search(text, max(0, len(text) - 5))
    if year and draft.date is None:
        draft.date = Date(int(year["year"] or f"20{year['short'] or year['glued']}"))
    if bare := text[: year.start()].rstrip(_BEFORE_YEAR) if year else text:
        draft.publish(known.mention(bare, *_place(words, bare)))


def _place(words: Sequence[Node], text: str) -> tuple[Words | None, int]:
    """Return the words that hold ``text`` and where in them; None where several nodes make it up."""
    for node in words:
        if isinstance(node, Words) and (start := node.text.find(text)) >= 0:
            return node, start
    return None, 0


def _dated(text: str) -> dates.Found | None:
    if found := dates.find(text):
        return found
    short = _SHORT_DATE.fullmatch(text)
    return dates.Found(2000 + int(short["year"]), int(short["month"]), 0, len(text)) if short else None


def _month(draft: Draft, text: str) -> Date | None:
    """Return the year that a column before has said, with the month that ``text`` is."""
    if draft.date is None or draft.date.month:
        return None
    found = dates.find(f"{draft.date.year}-{text}")
    return Date(found.year, found.month) if found and found.month else None
