"""Headings that are entries: ``## [Name](u)`` with text and links below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from awesome_merge.reading.atoms import Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.contents import is_apart, is_contents, is_inner
from awesome_merge.reading.details import links
from awesome_merge.reading.paragraphs import is_detail, text

_SEVERAL = 2


def entry_headings(blocks: Sequence[Block], title: Block | None) -> frozenset[int]:
    """Return where the headings among ``blocks`` begin that are entries.

    Such a heading is a link out of the page, or stands right over labelled
    links; it has no list of entries of its own; and most headings of its level
    are like it.
    """
    levels: Counter[int] = Counter()
    like: Counter[int] = Counter()
    found: dict[int, int] = {}
    over: list[Block] = []
    entries_below = False
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if not block.level:
            entries_below = entries_below or (block.form in {Form.LIST, Form.TABLE} and not is_detail(block))
            over = [block]
            continue
        name = text(block.atoms)
        if block is not title and not is_contents(name) and not is_apart((name,)):
            levels[block.level] += 1
            if not entries_below and _is_entry(block, over):
                like[block.level] += 1
                found[block.span.start] = block.level
        over, entries_below = [], False
    agreed = {level for level, number in like.items() if number >= _SEVERAL and 2 * number >= levels[level]}
    return frozenset(start for start, level in found.items() if level in agreed)


def _is_entry(heading: Block, below: Sequence[Block]) -> bool:
    outer = [link for link in links(heading.atoms) if not is_inner(link)]
    if not outer:
        return not links(heading.atoms) and any(map(is_detail, below))
    seen = (atom for atom in heading.atoms if atom.text.strip() and atom.shape not in {Shape.HTML, Shape.IMAGE})
    return next(seen) is outer[0]
