"""AM621."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.guidelines.item_form import SEPARATOR
from awesome_merge.rules.runs import LINKS, Run, Sort, said
from awesome_merge.style import FEWEST

# Lists leave a description out where a name says it all; only where nearly none does so is one forgotten.
_SHARE = 0.95
_ITEMS = "".join(f"- [Tree {n}](https://example.org/{n}) - Grows.\n" for n in range(20))


class MissingDescription(Rule):
    """Where nearly every item of a list has a description, all have one.

    An item without one among them looks unfinished, and says nobody why it is there.
    """

    code = "AM621"
    name = "missing-description"
    valid = (
        Valid(_ITEMS),
        Valid("- [Alder](https://example.org/alder)\n- [Birch](https://example.org/birch) - Grows fast.\n"),
    )
    invalid = (
        Invalid(
            f"{_ITEMS}- [Alder](https://example.org/alder)\n",
            reports=("21:3: 'Alder' has no description; 20 of the 21 items here have one",),
        ),
        Invalid(
            f"- [Alder](https://example.org/alder) (wood)\n- [Birch](https://example.org/birch)\n{_ITEMS}{_ITEMS}",
            reports=("2:3: 'Birch' has no description; 41 of the 42 items here have one",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the links that stand alone in such a list."""
        for block in every(facts.tree):
            items = (
                [found for item in block.children if (found := _opening(facts, item))]
                if block.form is Form.LIST
                else []
            )
            bare = [found for found in items if _is_bare(found)]
            told = len(items) - len(bare)
            if told < FEWEST or told < _SHARE * len(items):
                continue
            for found in bare:
                message = f"'{found[0].text}' has no description; {told} of the {len(items)} items here have one"
                yield self.report(found[0].span, message)


def _opening(facts: Facts, item: Block) -> Sequence[Run]:
    """Return the runs of an item that opens with a link and has no items below; else none."""
    found = facts.opening(item)
    return found if found and found[0].sort in LINKS and len(item.children) == 1 else ()


def _is_bare(found: Sequence[Run]) -> bool:
    behind = [run for run in found[1:] if run.sort is not Sort.HTML]
    return said(behind).strip() in {"", SEPARATOR.strip()}
