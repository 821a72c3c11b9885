"""Headings that are entries: ``## [Name](u)`` with text and links below."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from awesome_merge import labels
from awesome_merge.model import Role
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.contents import is_apart, is_contents, is_inner
from awesome_merge.reading.details import has_link, links
from awesome_merge.reading.items import is_field
from awesome_merge.reading.paragraphs import is_bold, is_detail, text
from awesome_merge.text import Span

_SEVERAL = 2
# ``#Heading``, as older renderers read it; a further ``#word`` makes it a line of tags.
_UNSPACED = re.compile(r"(?P<marks>#{1,6})[^\s#](?!.*\s#\w)", re.DOTALL)
_NUMBER = re.compile(r"\W*\d{1,4}\s*[.):、）\]]\s*")
_HOLDERS = {Form.LIST, Form.TABLE}
_PAPERS = frozenset({Role.PAPER, Role.PREPRINT})
_Body = tuple[int, Sequence[Block]]


def unspaced(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return ``blocks`` with every paragraph ``#Name`` as the heading it was meant to be.

    A single one among other headings is none.
    """
    marks = [_marks(block) for block in blocks]
    found = len(marks) - marks.count(0)
    if not found or (found < _SEVERAL and any(block.level for block in blocks)):
        return tuple(blocks)
    return tuple(_raised(block, level) if level else block for block, level in zip(blocks, marks, strict=True))


def _marks(block: Block) -> int:
    """Return how many ``#`` a paragraph of one line begins with."""
    if block.form is not Form.PARAGRAPH or any(atom.shape is Shape.BREAK for atom in block.atoms):
        return 0
    found = _UNSPACED.match(block.atoms[0].raw) if block.atoms and block.atoms[0].shape is Shape.TEXT else None
    return len(found["marks"]) if found else 0


def _raised(block: Block, level: int) -> Block:
    first, *others = block.atoms
    span = Span(first.span.start + level, first.span.end)
    cut = replace(first, span=span, inner=span, text=first.text[level:], raw=first.raw[level:])
    return Block(Form.HEADING, block.span, level, (cut, *others))


def entry_headings(blocks: Sequence[Block], title: Block | None) -> frozenset[int]:
    """Return where the headings among ``blocks`` begin that are entries, or parts of entries.

    Such a heading is a link out of the page, or stands right over labelled
    links; it has no list of entries of its own; and most headings beside it
    are like it. Headings below it that have no such list either are parts of it.
    Where many are such, a link over a list of what it does is one, too; where
    bold titles stand over labelled addresses, so is a heading over nothing else.
    """
    bodies = _bodies(blocks)
    entries = _agreed(blocks, bodies, title)
    named = [(blocks[at], body) for at, body in bodies if _may_be(blocks[at], title)]
    if entries:
        entries |= {heading.span.start for heading, body in named if _is_described(heading, body)}
    if any(map(_is_over_addresses, named)) and _have_addresses(blocks):
        entries |= {heading.span.start for heading, body in named if _is_over_addresses((heading, body))}
    within: set[int] = set()
    level = 0
    for at, body in bodies:
        heading = blocks[at]
        if heading.span.start in entries:
            level = heading.level
        elif heading.level > level > 0 and not _holds_entries(body):
            within.add(heading.span.start)
        else:
            level = 0
    return entries | within


def _may_be(heading: Block, title: Block | None) -> bool:
    """Whether a heading is not the title, nor called as contents or what tells of the list itself."""
    name = text(heading.atoms)
    return heading is not title and not is_contents(name) and not is_apart((name,))


def _is_described(heading: Block, body: Sequence[Block]) -> bool:
    """Whether a heading opens with a link to elsewhere and stands over lists of sentences, of what it has or does."""
    outer = [link for link in links(heading.atoms) if "://" in (link.url or "")]
    if not outer or _is_label(outer[0]) or not _opens_with(heading, outer[0]):
        return False
    return all(block.form is Form.LIST and _are_sentences(block) for block in body if block.form in _HOLDERS)


def _are_sentences(block: Block) -> bool:
    """Whether no link of an item could be a title or its label: words run on before each."""
    for before, atom in pairwise((None, *block.atoms)):
        if atom is not None and has_link([atom]) and (before is None or not before.text.rstrip()[-1:].isalpha()):
            return False
    return not any(map(_is_label, links(block.atoms))) and all(map(_are_sentences, block.children))


def _is_over_addresses(pair: tuple[Block, Sequence[Block]]) -> bool:
    """Whether a heading without links stands over nothing but labels with their addresses, one that of a paper."""
    heading, body = pair
    return len(body) == 1 and not links(heading.atoms) and _are_addresses(body[0])


def _have_addresses(blocks: Sequence[Block]) -> bool:
    """Whether such labels stand below a title in bold, a picture or a line between them or not."""
    above = (blocks[max(0, at - 2) : at] for at, block in enumerate(blocks) if _are_addresses(block))
    return any(block.form is Form.PARAGRAPH and is_bold(block) for near in above for block in near)


def _are_addresses(block: Block) -> bool:
    if block.form is not Form.LIST or not is_detail(block):
        return False
    found = [link for item in block.children for inner in item.children for link in links(inner.atoms)]
    return all(link.is_address for link in found) and any(labels.hosted(link.text) in _PAPERS for link in found)


def _agreed(blocks: Sequence[Block], bodies: Sequence[_Body], title: Block | None) -> frozenset[int]:
    open_: list[Block] = []
    siblings: Counter[tuple[int, int]] = Counter()
    like: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for at, body in bodies:
        heading = blocks[at]
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        place = (heading.level, open_[-1].span.start if open_ else -1)
        open_.append(heading)
        if not _may_be(heading, title):
            continue
        siblings[place] += 1
        if _is_entry(heading, body):
            like[place].append(heading.span.start)
    agreed = (found for place, found in like.items() if len(found) >= _SEVERAL and 2 * len(found) >= siblings[place])
    return frozenset(start for found in agreed for start in found)


def _bodies(blocks: Sequence[Block]) -> list[_Body]:
    """Return the place of each heading, with the blocks up to the next heading."""
    places = [at for at, block in enumerate(blocks) if block.level]
    return [(at, blocks[at + 1 : end]) for at, end in pairwise([*places, len(blocks)])]


def _holds_entries(body: Sequence[Block]) -> bool:
    return any(block.form in _HOLDERS and not is_detail(block) for block in body)


def _is_entry(heading: Block, body: Sequence[Block]) -> bool:
    if _holds_entries(body):
        return False
    outer = [link for link in links(heading.atoms) if not is_inner(link)]
    if not outer:
        return not links(heading.atoms) and bool(body) and (is_detail(body[0]) or _are_fields(body))
    if len(outer) == len(links(heading.atoms)) and all(map(_is_label, outer)):
        return True
    return _opens_with(heading, outer[0])


def _opens_with(heading: Block, link: Atom) -> bool:
    """Whether a heading's first words are ``link``, but for a number."""
    seen = (atom for atom in heading.atoms if atom.text.strip() and atom.shape not in {Shape.HTML, Shape.IMAGE})
    first = next(seen)
    return first is link or (_NUMBER.fullmatch(first.text) is not None and next(seen) is link)


def _is_label(link: Atom) -> bool:
    return labels.is_label(link.text)


def _are_fields(body: Sequence[Block]) -> bool:
    """Whether several paragraphs each begin with a bold label, and a link stands in one."""
    several = len(body) >= _SEVERAL and any(links(block.atoms) for block in body)
    return several and all(is_field(block.atoms) for block in body)
