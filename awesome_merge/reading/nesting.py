"""Items in items: which are one entry, which are several, and which name a section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from awesome_merge import labels
from awesome_merge.model import Entry, Unread
from awesome_merge.reading.anatomy import read as read_item
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.draft import Setting
from awesome_merge.reading.headers import Column
from awesome_merge.reading.heads import Abbreviations
from awesome_merge.reading.items import Cell, Item
from awesome_merge.text import Source, Span

_YEAR = re.compile(
    r"\W*(?:(?P<venue>[^\W\d_][\w&+-]*)['’\s-]*)?(?P<year>(?:19|20)\d\d)(?:\W+(?:papers?|venues?|publications?))?\W*",
    re.IGNORECASE,
)
# Longer headings name no date, and would take their time.
_LONGEST = 80
_DATED = re.compile(r"\s*(?:19|20)\d\d(?:\.\d{1,2})?-")


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around every item of a document."""

    source: Source
    known: Abbreviations

    def setting(self, section: tuple[str, ...]) -> Setting:
        """Return the setting of an item under ``section``; its innermost dated heading gives year and venue."""
        for name in reversed(section):
            if len(name) > _LONGEST or (found := _YEAR.fullmatch(name)) is None:
                continue
            mention = self.known.mention(found["venue"], None, 0) if found["venue"] else None
            if mention is None or mention.name:
                return Setting(self.source, self.known, section, int(found["year"]), mention)
        return Setting(self.source, self.known, section, None)


def entries(item: Item, section: tuple[str, ...], around: Around) -> Iterator[Entry | Unread]:
    """Yield what ``item`` and the items in it say, in order; nothing for links within the page."""
    if is_navigation(item):
        return
    if not item.children:
        yield _one(item, section, around)
    elif all(_only_labels(child) for child in item.children):
        # Links nested under a work are its own, like those of a table's column.
        links = (Cell(Column.LINKS, child.atoms) for child in item.children)
        yield _one(replace(item, cells=(*item.cells, *links)), section, around)
    elif _names(item):
        yield _named(item, section, around)
    elif _has_link(item.atoms) or _is_dated(item):
        yield _one(replace(item, span=_own_span(item)), section, around)
        for child in item.children:
            yield from entries(child, section, around)
    else:
        name = _words(item)
        for child in item.children:
            yield from entries(child, (*section, name) if name else section, around)


def _one(item: Item, section: tuple[str, ...], around: Around) -> Entry | Unread:
    return read_item(item, around.setting(section)) or Unread(item.span, "neither a title nor a link")


def _names(item: Item) -> bool:
    """Whether a bullet only names who or what the single item below it cites."""
    child, *others = item.children
    return (
        not others and not child.children and not (_has_link(item.atoms) or _is_dated(item)) and _has_link(child.atoms)
    )


def _named(item: Item, section: tuple[str, ...], around: Around) -> Entry | Unread:
    found = _one(replace(item.children[0], span=item.span), section, around)
    name = _words(item)
    if isinstance(found, Unread) or not name:
        return found
    return replace(found, description="; ".join(filter(None, (name, found.description))))


def _words(item: Item) -> str:
    return "".join(atom.text for atom in item.atoms).strip(" \t\n:：")


def _only_labels(item: Item) -> bool:
    """Whether ``item`` is links that could be no titles, and little else."""
    found = [atom for atom in _flat(item.atoms) if atom.shape is Shape.LINK]
    words = "".join(atom.text for atom in item.atoms if atom.shape is Shape.TEXT)
    return (
        bool(found)
        and not item.children
        and not _is_dated(item)
        and all(atom.is_address or labels.is_label(atom.text) for atom in found)
        and (not words.strip(" ,;:|/()[]-–—：，、") or labels.is_label(words.strip(" :：-")))
    )


def _own_span(item: Item) -> Span:
    """Return the item without the items in it, which stand for themselves."""
    last = max((atom.span.end for atom in item.atoms), default=item.span.start)
    return Span(item.span.start, max(last, item.span.start))


def is_navigation(item: Item) -> bool:
    """Return whether every link of ``item`` leads to a place within the page."""
    found = [atom for atom in _flat(item.atoms) if atom.shape is Shape.LINK]
    inside = [atom for child in item.children for atom in _flat(child.atoms) if atom.shape is Shape.LINK]
    return bool(found) and all((atom.url or "").startswith("#") for atom in (*found, *inside))


def _is_dated(item: Item) -> bool:
    return bool(item.atoms) and _DATED.match(item.atoms[0].text) is not None


def _has_link(atoms: Iterable[Atom]) -> bool:
    return any(atom.shape is Shape.LINK for atom in _flat(atoms))


def _flat(atoms: Iterable[Atom]) -> Iterator[Atom]:
    for atom in atoms:
        yield atom
        if atom.shape is not Shape.LINK:
            yield from _flat(atom.children)
