"""AM633."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge.reading.blocks import Block, Form
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.runs import LINKS, Sort, flat

_BOLD = frozenset({Sort.EMPHASIS, Sort.STRONG})
_SENTENCE = (".", "!", "?", "…", "。")


class EmphasisAsHeading(Rule):
    """What heads a paragraph is a heading.

    A bold line looks like one, but contents, links and readers' programs do not know it.
    """

    code = "AM633"
    name = "emphasis-as-heading"
    aliases = ("no-emphasis-as-heading",)
    valid = (
        Valid("# Trees\n\n**Alder**\n\n- [Alder](https://example.org/alder)\n"),
        Valid("# Trees\n\n**[back to top](#trees)**\n\nMore.\n\n**Please read on.**\n\nMore.\n"),
    )
    invalid = (
        Invalid(
            "# Trees\n\n**Alder**\n\nKeeps wet feet.\n",
            reports=("3:1: 'Alder' heads what follows; '#' makes it a heading",),
        ),
        Invalid("_Birch_\n\nGrows fast.\n", reports=("1:1: 'Birch' heads what follows; '#' makes it a heading",)),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the paragraphs of nothing but emphasis right above another paragraph; links and sentences are none."""
        yield from self._within(facts, facts.tree)

    def _within(self, facts: Facts, blocks: Sequence[Block]) -> Iterator[Finding]:
        for at, block in enumerate(blocks):
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            yield from self._within(facts, block.children)
            if block.form is not Form.PARAGRAPH or following is None or following.form is not Form.PARAGRAPH:
                continue
            found = facts.runs(block)
            if len(found) != 1 or found[0].sort not in _BOLD or found[0].text.rstrip().endswith(_SENTENCE):
                continue
            if not any(run.sort in LINKS for run in flat(found)):
                yield self.report(found[0].span, f"'{found[0].text}' heads what follows; '#' makes it a heading")
