"""Items in items: which are one entry, which are several, and which name a section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from awesome_merge.model import Distinction, Entry, Unread
from awesome_merge.reading import distinctions, people, publications
from awesome_merge.reading.anatomy import read as read_item
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.cited import cited, is_citation, names_work
from awesome_merge.reading.contents import is_navigation
from awesome_merge.reading.details import NO_HABITS, Habits, has_link, is_badge, is_dated, is_detail
from awesome_merge.reading.draft import Setting
from awesome_merge.reading.headers import Column
from awesome_merge.reading.heads import Abbreviations
from awesome_merge.reading.items import Cell, Item, detail
from awesome_merge.text import Source, Span

ABOVE_WORKS = "its links belong to several works below it"
"""Why an item over citations is unread: nobody knows whose its links are, but it was hardly meant as an entry."""

_YEAR = re.compile(
    r"\W*(?:(?P<venue>[^\W\d_][\w&+-]*)['’\s-]*)?(?P<year>(?:19|20)\d\d)(?:\W+(?:papers?|venues?|publications?|(?P<behind>[^\W\d_][\w&+-]*)))?\W*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
# ``Ann Oak (2008)`` over the title of her work.
_PERSON = re.compile(r"[^\W\d_][^()（）]*[(（](?:19|20)\d\d[)）]")
# Fewer words name a group.
_TITLE_WORDS = 5
_SEVERAL = 2
_ASIDE = re.compile(r"[(（][^)）]*[)）]")
_MOST_WORDS = 3
# Workshops and awards are also what sections are about.
_RANKS = frozenset({Distinction.ORAL, Distinction.SPOTLIGHT, Distinction.BEST_PAPER, Distinction.HONORABLE_MENTION})
_HEADING = re.compile(r"[-+*]\s+#{1,6}\s")
# Longer headings name no date, and would take their time.
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around every item of a document."""

    source: Source
    known: Abbreviations
    habits: Habits = NO_HABITS
    cites: bool = False

    def setting(self, section: tuple[str, ...]) -> Setting:
        """Return the setting of an item under ``section``; its innermost dated heading gives year and venue."""
        rank = self._rank(section[-1]) if section and len(section[-1]) <= _LONGEST else None
        for name in reversed(section):
            if len(name) > _LONGEST or (found := _YEAR.fullmatch(name)) is None:
                continue
            venue = found["venue"] or found["behind"]
            mention = self.known.mention(venue, None, 0) if venue else None
            if mention is None or mention.name:
                return Setting(self.source, self.known, section, int(found["year"]), mention, rank)
        return Setting(self.source, self.known, section, distinction=rank)

    def _rank(self, name: str) -> Distinction | None:
        """Return the distinction that ``name`` ends with, behind no more than a number, a year and a venue."""
        words = _WORD.findall(_ASIDE.sub(" ", name))
        for number in range(1, min(len(words), _MOST_WORDS) + 1):
            found = distinctions.only(" ".join(words[-number:]))
            if found in _RANKS and all(map(self._is_occasion, words[:-number])):
                return found
        return None

    def _is_occasion(self, word: str) -> bool:
        return not word.isalpha() or self.known.venues.canonical(word) is not None


def entries(item: Item, section: tuple[str, ...], around: Around) -> Iterator[Entry | Unread]:
    """Yield what ``item``, which leads not only within the page, and the items in it say, in order."""
    if not item.children:
        yield _one(item, section, around)
        return
    if around.cites and names_work(item) and all(map(is_citation, item.children)):
        yield from _cited(item, section, around)
        return
    details = [is_detail(child, item, around.habits) for child in item.children]
    if has_link(item.atoms) or is_dated(item):
        yield from _work(item, details, section, around)
    elif _is_remarked(item, around.habits):
        remarks = (Cell(Column.NOTES, child.atoms) for child in item.children)
        yield _one(Item(item.span, (*item.cells, *remarks)), section, around)
    elif _is_described(item, around.habits):
        yield _one(_with(item, item.children, item.span), section, around)
    elif _names(item) and not _heads(item, around):
        yield _named(item, section, around)
    else:
        yield from _group(item, section, around)


def empty_names(items: Sequence[Item]) -> frozenset[int]:
    """Return where those of ``items`` begin that name a section, as others over works do, and have none below them."""
    groups = sum(any(has_link(child.atoms) for child in item.children) and not has_link(item.atoms) for item in items)
    if groups < _SEVERAL:
        return frozenset()
    bare = [item for item in items if not item.children and not has_link(item.atoms) and _words(item)]
    short = all(len(_words(item).split()) < _TITLE_WORDS and not is_dated(item) for item in bare)
    return frozenset(item.span.start for item in bare) if short and len(bare) <= groups else frozenset()


def _one(item: Item, section: tuple[str, ...], around: Around) -> Entry | Unread:
    return read_item(item, around.setting(section)) or Unread(item.span, "neither a title nor a link")


def _cited(item: Item, section: tuple[str, ...], around: Around) -> Iterator[Entry | Unread]:
    """Yield the work that ``item`` names as it is cited below; of several nobody knows whose its links are."""
    if len(item.children) == 1:
        named = _is_without_title(item.children[0], around)
        yield _one(_with(item, item.children, item.span) if named else cited(item), section, around)
        return
    yield Unread(Span(item.span.start, _end(item)), ABOVE_WORKS)
    for child in item.children:
        yield _one(child, section, around)


def _is_without_title(citation: Item, around: Around) -> bool:
    """Whether a citation is nothing but persons, and where and when."""
    words = "".join(atom.text for atom in citation.atoms)
    said = publications.trailing(words, around.known.venues)
    return bool(said and people.names(words[: said.start].strip(" ,.;")))


def _work(item: Item, details: Sequence[bool], section: tuple[str, ...], around: Around) -> Iterator[Entry | Unread]:
    """Yield a work with its details, then the other items below it, each an entry of its own."""
    own = [child for child, belongs in zip(item.children, details, strict=True) if belongs]
    first = details.index(False) if False in details else len(details)
    last = item.children[first - 1].span.end if first else _end(item)
    span = item.span if all(details) else Span(item.span.start, last)
    yield _one(_with(item, own, span), section, around)
    for child, belongs in zip(item.children, details, strict=True):
        if not (belongs or is_navigation(child)):
            yield from entries(child, section, around)


def _with(item: Item, details: Iterable[Item], span: Span) -> Item:
    """Return ``item`` with the atoms of ``details`` as its own, a cell for each."""
    cells = (detail(atoms) for child in details for atoms in _said(child))
    return replace(item, cells=(*item.cells, *cells), span=span, children=())


def _said(item: Item) -> Iterator[tuple[Atom, ...]]:
    """Yield the atoms of ``item``, then those of the items in it."""
    yield from (cell.atoms for cell in item.cells)
    for child in item.children:
        yield from _said(child)


def _end(item: Item) -> int:
    """Return where ``item`` ends without the items in it, which stand for themselves."""
    return max((atom.span.end for atom in item.atoms), default=item.span.start)


def _is_described(item: Item, own: Habits) -> bool:
    """Whether a bullet without a link is a title, and what stands below it labelled links or remarks."""
    linked = [child for child in item.children if has_link(child.atoms)]
    return (
        bool(linked)
        and all(not child.children for child in item.children)
        and all(is_detail(child, item, own) for child in linked)
    )


def _is_remarked(item: Item, own: Habits) -> bool:
    """Whether a bullet is a title as long as those beside it, which have no links either, and below it are remarks."""
    if not own.remarks or any(child.children or has_link(child.atoms) for child in item.children):
        return False
    return len(_words(item).split()) >= _TITLE_WORDS


def _names(item: Item) -> bool:
    """Whether a bullet only names who or what the single item below it cites."""
    child, *others = item.children
    return not others and not child.children and has_link(child.atoms)


def _heads(item: Item, around: Around) -> bool:
    """Whether a bullet is a heading, or its list's bullets without a link usually are over several others."""
    begins = around.source.text[item.span.start : item.span.start + _LONGEST]
    return around.habits.groups or _HEADING.match(begins) is not None


def _named(item: Item, section: tuple[str, ...], around: Around) -> Entry | Unread:
    found = _one(replace(item.children[0], span=item.span), section, around)
    name = _words(item)
    if isinstance(found, Unread) or not name:
        return found
    if _PERSON.fullmatch(name):
        return _one(cited(item), section, around)
    return replace(found, description="; ".join(filter(None, (name, found.description))))


def _group(item: Item, section: tuple[str, ...], around: Around) -> Iterator[Entry | Unread]:
    name = _words(item)
    for child in item.children:
        if not is_navigation(child):
            yield from entries(child, (*section, name) if name else section, around)


def _words(item: Item) -> str:
    said = (atom.text for atom in item.atoms if atom.shape not in {Shape.HTML, Shape.IMAGE} and not is_badge(atom))
    return " ".join("".join(said).split()).strip(":： ")
