"""One list, read: its sections, its legend, its entries, and what is no entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from awesome_merge.model import Abbreviation, Distinction, Document, Entry, Legend, Prose, Unread
from awesome_merge.reading import front_matter, legends, normalized
from awesome_merge.reading.blocks import Block, Form, blocks
from awesome_merge.reading.comments import comments
from awesome_merge.reading.contents import (
    is_about_the_list,
    is_navigation,
    is_own_page,
    is_promise,
    is_untold_page,
    without_linkless_sections,
)
from awesome_merge.reading.details import habits, links
from awesome_merge.reading.heads import Abbreviations
from awesome_merge.reading.indents import indented
from awesome_merge.reading.introductions import introductions
from awesome_merge.reading.items import Item
from awesome_merge.reading.majority import settled
from awesome_merge.reading.markup import shown
from awesome_merge.reading.nesting import Around, empty_names, entries
from awesome_merge.reading.outline import Outline, Passage, outline
from awesome_merge.reading.parts import Part, has_pages, parts
from awesome_merge.reading.siblings import authors_follow, authors_lead, behind_venues
from awesome_merge.text import Source
from awesome_merge.venues import Venues

IN_SENTENCES = "its links stand in sentences"
"""Why an item of advice is unread: a merge has to name what it leaves behind, but it was hardly meant as an entry."""


def read(source: Source, venues: Venues, marks: Mapping[str, Distinction]) -> Document:
    """Return the list in ``source``.

    ``marks`` are letters that the configuration declares besides the list's
    own legend. Any text can be read; one without entries gives none.
    """
    tree = front_matter.shown(blocks(source), source)
    in_a_manner = normalized.is_in_a_manner(tree)
    written_by_a_merge = normalized.is_normalized(tree) and not in_a_manner
    plan = normalized.outline(tree) if written_by_a_merge else outline(indented(shown(tree, source), source))
    legend = legends.legend(_abbreviations(plan.passages))
    known = _known(venues, legend, marks)
    if written_by_a_merge:
        return _normalized(source, plan, legend, known)
    known = _with_habits(known, source, plan.title or "")
    around_works = normalized.OWN_SECTIONS if in_a_manner else ()
    passages = [passage for passage in plan.passages if not passage.path or passage.path[0] not in around_works]
    pieces = parts([passage for passage in passages if not _is_legend(passage.block)])
    own = habits([item for part in pieces if not part.apart for item in part.items])
    around = Around(source, known, own, cites=any(part.cites for part in pieces))
    names = frozenset(section.path[-1].casefold() for section in plan.sections if section.path)
    found = _Found(around, names, pages=has_pages(pieces))
    for part in pieces:
        found.take(part)
    kept, dropped = without_linkless_sections(settled(found.entries))
    read_as_items = [*(entry.span for entry in found.entries), *(item.span for item in found.unread)]
    return Document(
        source,
        title=plan.title,
        sections=plan.sections,
        legend=legend,
        entries=kept,
        unread=tuple(found.unread),
        prose=(*_linked_headings(tree, found.entries), *found.prose, *(Prose(entry.span, 0) for entry in dropped)),
        introductions=tuple(introductions(plan.passages, source, read_as_items)),
        generated=in_a_manner,
        comments=comments(source, tree, [*(entry.span for entry in kept), *(item.span for item in found.unread)]),
        candidates=found.candidates,
    )


def _with_habits(known: Abbreviations, source: Source, title: str) -> Abbreviations:
    follow, lead = authors_follow(source), authors_lead(source)
    return replace(known, persons_follow=follow, persons_lead=lead, title=title)


def _normalized(source: Source, plan: Outline, legend: Legend, known: Abbreviations) -> Document:
    found = list(normalized.entries(plan.passages, source, known))
    said = tuple(introductions(normalized.of_works(plan.passages), source, ()))
    return Document(
        source,
        title=plan.title,
        sections=plan.sections,
        legend=legend,
        entries=tuple(one for one in found if isinstance(one, Entry)),
        unread=tuple(one for one in found if isinstance(one, Unread)),
        prose=tuple(Prose(one.span, len(one.urls)) for one in said),
        introductions=said,
        generated=True,
        candidates=len(found),
    )


def _abbreviations(passages: Iterable[Passage]) -> Iterator[Abbreviation]:
    for passage in passages:
        if passage.block.form is Form.TABLE:
            yield from legends.in_table(passage.block)
        elif passage.block.form is Form.PARAGRAPH:
            yield from legends.in_prose(passage.block.atoms)


def _known(venues: Venues, legend: Legend, marks: Mapping[str, Distinction]) -> Abbreviations:
    declared = {mark.letter: mark.distinction for mark in legend.marks if mark.distinction}
    return Abbreviations(venues, {**declared, **marks}, frozenset(kind.letter for kind in legend.types))


def _is_legend(block: Block) -> bool:
    return block.form is Form.TABLE and bool(legends.in_table(block))


class _Found:
    """What has been found so far, section by section."""

    def __init__(self, around: Around, sections: frozenset[str], *, pages: bool) -> None:
        self.around = around
        self.behind_venues = replace(around, known=replace(around.known, venues_lead=True))
        self.pages = pages
        self.sections = sections
        self.entries: list[Entry] = []
        self.unread: list[Unread] = []
        self.prose: list[Prose] = []
        self.candidates = 0

    def take(self, part: Part) -> None:
        """Read one part's items as entries, and keep the rest as prose."""
        empty = empty_names(part.items)
        led = behind_venues(part.items, self.around.source, self.around.known.venues)
        for unit in part.units:
            if isinstance(unit, Item):
                if unit.span.start not in empty:
                    self._item(unit, part, self.behind_venues if unit.span.start in led else self.around)
            elif unit.form is Form.PARAGRAPH:
                self.prose.append(Prose(unit.span, len(links(unit.atoms))))

    def _item(self, item: Item, part: Part, around: Around) -> None:
        if is_navigation(item, self.sections):
            return
        if self._is_none(item, part):
            self.candidates += 1
            number = len(links(item.atoms))
            if part.advice and number and not part.apart:
                self.unread.append(Unread(item.span, IN_SENTENCES))
            elif not (part.apart or is_about_the_list(item)) and is_untold_page(item):
                self.unread.append(Unread(item.span, "it leads to a page beside the list"))
            else:
                self.prose.append(Prose(item.span, number))
            return
        for found in entries(item, part.path, around):
            self.candidates += 1
            if isinstance(found, Entry):
                self.entries.append(found)
            else:
                self.unread.append(found)

    def _is_none(self, item: Item, part: Part) -> bool:
        apart = part.apart or part.advice or is_promise(item) or is_about_the_list(item)
        return apart or (self.pages and is_own_page(item))


def _linked_headings(tree: Sequence[Block], entries: Sequence[Entry]) -> Iterator[Prose]:
    """Yield the headings with links that are no entries."""
    read = {entry.span.start for entry in entries}
    for block in tree:
        if block.level and block.span.start not in read and (found := links(block.atoms)):
            yield Prose(block.span, len(found))
