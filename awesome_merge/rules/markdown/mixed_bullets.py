"""AM638."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from awesome_merge.reading.blocks import Block, Form
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Related, Rule, Span, Valid

_BULLETS = "-*+"
_MOST_LINES = 5


class MixedBullets(Rule):
    """Items of one depth have one bullet.

    Two look the same on the page; in the file they part one list in two, and who adds an item has to guess.
    """

    code = "AM638"
    name = "mixed-bullets"
    aliases = ("unordered-list-marker-style",)
    fix = "Safe where no other list stands right beside: the rarer bullets become the usual one."
    valid = (
        Valid("- Alder\n- Birch\n  * Silver\n\n## Shrubs\n\n- Hazel\n  * Corkscrew\n"),
        Valid("1. Alder\n\n- Birch\n"),
    )
    invalid = (
        Invalid(
            "- Alder\n- Birch\n\nShrubs:\n\n* Hazel\n",
            reports=("6:1: the bullet is '*' once, where 2 are '-'",),
            fixed="- Alder\n- Birch\n\nShrubs:\n\n- Hazel\n",
        ),
        Invalid(
            "* Alder\n* Birch\n* Cedar\n\n+ Hazel\n+ Yew\n",
            reports=("5:1: the bullet is '+' 2 times, where 3 are '*'",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield, for each depth and each of its rarer bullets, the first place, with the others as related."""
        places: defaultdict[int, defaultdict[str, list[tuple[int, bool]]]] = defaultdict(lambda: defaultdict(list))
        for depth, item, is_beside in _items(facts.tree, document, 0):
            places[depth][document.source.text[item]].append((item, is_beside))
        for bullets in places.values():
            usual = max(bullets, key=lambda bullet: (len(bullets[bullet]), -bullets[bullet][0][0]))
            for bullet, odd in bullets.items():
                if bullet != usual:
                    yield self._told(document, usual, len(bullets[usual]), odd)

    def _told(self, document: Document, usual: str, often: int, odd: list[tuple[int, bool]]) -> Finding:
        first = odd[0][0]
        spans = [Span(at, at + 1) for at, _ in odd]
        fix = None if any(beside for _, beside in odd) else Fix(tuple(Edit(span, usual) for span in spans))
        times = "once" if len(odd) == 1 else f"{len(odd)} times"
        related = [Related(document.source.line(at), "here, too") for at, _ in odd[1 : _MOST_LINES + 1]]
        message = f"the bullet is '{document.source.text[first]}' {times}, where {often} are '{usual}'"
        return self.report(spans[0], message, fix=fix, related=related)


def _items(blocks: Sequence[Block], document: Document, depth: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the depth of each item with a bullet, its place, and whether its list touches another one."""
    for at, block in enumerate(blocks):
        is_list = block.form is Form.LIST
        near = (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2])
        beside = any(each.form is Form.LIST for each in near)
        for item in block.children if is_list else ():
            if document.source.text[item.span.start] in _BULLETS:
                yield depth, item.span.start, beside
        yield from _items(block.children, document, depth + is_list)
