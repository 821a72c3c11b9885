"""The parts of a list: what stands under each heading, as items and as text between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from awesome_merge.reading import cited
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.contents import is_about_the_list, is_apart, is_navigation, is_own_page
from awesome_merge.reading.details import has_link, is_running
from awesome_merge.reading.items import Item, items
from awesome_merge.reading.outline import Passage
from awesome_merge.reading.paragraphs import openings
from awesome_merge.reading.units import units

# One in so many items is too few for the list's own matter.
_FEW = 4
# Where so large a part of the items has links, those without any are remarks.
_USUAL = 0.75
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HOLDERS = {Form.LIST, Form.TABLE}


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading.

    Attributes:
        path: the headings over it.
        apart: whether no entries stand in it: introduction, thanks, tables of results.
        advice: whether the links of its items stand in sentences, and those of other parts do not.
        cites: whether its names with links stand over the citations of the works.
        units: items, and blocks that are none, in order.
    """

    path: tuple[str, ...]
    apart: bool
    units: tuple[Item | Block, ...]
    advice: bool = False
    cites: bool = False

    @property
    def items(self) -> tuple[Item, ...]:
        """The items among its units."""
        return tuple(unit for unit in self.units if isinstance(unit, Item))


def parts(passages: Sequence[Passage]) -> tuple[Part, ...]:
    """Return ``passages`` as parts, in order; neighbours in one section may be several parts."""
    bare = [_is_bare(passage.block) for passage in passages]
    linked = _linked(passages) if any(bare) else 0
    apart = [
        _is_apart(passage, linked) if without else _is_about(passage)
        for passage, without in zip(passages, bare, strict=True)
    ]
    shared = openings(passage.block for passage, out in zip(passages, apart, strict=True) if not out)
    made = []
    for (path, out), group in groupby(zip(passages, apart, strict=True), lambda pair: (pair[0].path, pair[1])):
        found = units([passage.block for passage, _ in group], shared)
        made.append(Part(path, out, tuple(found)))
    if cited.are_usual([part.units for part in made if not part.apart]):
        made = [replace(part, units=tuple(cited.nested(part.units)), cites=True) for part in made]
    return tuple(_with_advice(made))


def _linked(passages: Sequence[Passage]) -> float:
    """Return what part of all items and rows has links."""
    blocks = (passage.block for passage in passages if passage.block.form in _HOLDERS)
    found = [has_link(item.atoms) for block in blocks for item in items(block)]
    return sum(found) / len(found) if found else 0


def _is_about(passage: Passage) -> bool:
    return passage.introduction or is_apart(passage.path)


def _is_bare(block: Block) -> bool:
    """Whether it is a list or table of several items without any link."""
    several = block.form in _HOLDERS and len(block.children) > 2  # noqa: PLR2004 - a header and a row
    return several and not _has_link(block)


def _is_apart(passage: Passage, linked: float) -> bool:
    """Whether what has no link is no list of works: a table of results, or remarks where works usually have links."""
    if _is_about(passage) or not linked:
        return _is_about(passage)
    return passage.block.form is Form.TABLE or (linked > _USUAL and not _is_dated(passage.block))


def _has_link(block: Block) -> bool:
    return has_link(block.atoms) or any(map(_has_link, block.children))


def _is_dated(block: Block) -> bool:
    return any(_YEAR.search(atom.text) for atom in block.atoms) or any(map(_is_dated, block.children))


def _with_advice(found: Sequence[Part]) -> Iterator[Part]:
    """Yield ``found``, with the parts marked that are advice."""
    linked = [[item for item in part.items if has_link(item.atoms)] for part in found]
    advice = [bool(own) and all(is_running(item.atoms) or is_about_the_list(item) for item in own) for own in linked]
    usual = any(own and not (out or part.apart) for part, own, out in zip(found, linked, advice, strict=True))
    for part, out in zip(found, advice, strict=True):
        yield replace(part, advice=usual and out)


def has_pages(found: Sequence[Part]) -> bool:
    """Return whether few enough items lead to pages beside the list that these are no entries of it."""
    linked = [
        item
        for part in found
        for item in part.items
        if not (part.apart or is_navigation(item)) and has_link(item.atoms)
    ]
    return _FEW * sum(map(is_own_page, linked)) < len(linked)
