"""Bullets that name a work and link it, over the citation that has its title.

``NAME [[pdf](u)]`` stands above ``Authors, Title, VENUE 2019``; some indent
the citation by too little, so that Markdown sees it beside the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from awesome_merge import labels
from awesome_merge.reading.atoms import Atom
from awesome_merge.reading.blocks import Block
from awesome_merge.reading.details import has_link
from awesome_merge.reading.headers import Column
from awesome_merge.reading.items import Cell, Item
from awesome_merge.text import Span

_Unit = Item | Block
# A year, one of two digits before a bracket's end; *et al.*; a preprint; something between commas.
_CITES = re.compile(r"\b(?:19|20)\d\d\b|\w[’' ]?\d\d[)）]|\bet\.? al\b|\barxiv\b|,[^,]*,", re.IGNORECASE)
_FEWEST_WORDS = 5
_LONGEST_NAME = 10
_SEVERAL = 2


def is_citation(item: _Unit) -> bool:
    """Return whether ``item`` may be a citation: many words, without links, with a year, *et al.* or commas."""
    if not isinstance(item, Item) or item.children or has_link(item.atoms):
        return False
    words = " ".join(atom.text for atom in item.atoms)
    return len(words.split()) >= _FEWEST_WORDS and _CITES.search(words) is not None


def names_work(item: _Unit) -> bool:
    """Return whether ``item`` is a name with labelled links or addresses behind it."""
    if not isinstance(item, Item) or not has_link(item.atoms):
        return False
    first = next(at for at, atom in enumerate(item.atoms) if has_link([atom]))
    name = " ".join(atom.text for atom in item.atoms[:first]).split("[")[0]
    if not 0 < len(name.split()) <= _LONGEST_NAME:
        return False
    return all(_is_set_off(before, atom) for before, atom in pairwise(item.atoms) if has_link([atom]))


def _is_set_off(before: Atom, link: Atom) -> bool:
    """Whether a link is an address or in brackets, or its words are a label."""
    return link.is_address or "[" in (link.text[:1], before.text.rstrip()[-1:]) or labels.is_label(link.text)


def are_usual(parts: Sequence[Sequence[_Unit]]) -> bool:
    """Return whether citations stand below or right behind names with links, several times and more often than not."""
    below = behind = elsewhere = 0
    for units in parts:
        below += sum(map(_is_over_one, units))
        for before, unit in pairwise(units):
            if is_citation(unit) and not is_citation(before):
                behind += names_work(before)
                elsewhere += not names_work(before)
    return below + behind >= _SEVERAL and below + behind > elsewhere


def _is_over_one(unit: _Unit) -> bool:
    return isinstance(unit, Item) and len(unit.children) == 1 and is_citation(unit.children[0]) and names_work(unit)


def nested(units: Sequence[_Unit]) -> Iterator[_Unit]:
    """Yield ``units``, the citations that stand right behind a name with links nested in it."""
    name: Item | None = None
    found: list[Item] = []
    for unit in units:
        if name and isinstance(unit, Item) and is_citation(unit):
            found.append(unit)
            continue
        if name:
            yield _over(name, found)
        name, found = None, []
        if isinstance(unit, Item) and not unit.children and names_work(unit):
            name = unit
        else:
            yield unit
    if name:
        yield _over(name, found)


def _over(name: Item, found: Sequence[Item]) -> Item:
    end = max([name.span.end, *(citation.span.end for citation in found)])
    return replace(name, span=Span(name.span.start, end), children=tuple(found))


def cited(name: Item) -> Item:
    """Return the work that ``name`` has links for as the citation below it says it."""
    return Item(name.span, (*name.children[0].cells, Cell(Column.DETAIL, name.atoms)))
