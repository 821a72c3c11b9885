"""AM641."""

from __future__ import annotations

import re

from awesome_merge.reading.blocks import Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.runs import texts

# Dots may be an ellipsis.
_TWICE = re.compile(r"([！!~～,，·?？])\1+")
_WHOLE = frozenset({Form.HEADING, Form.PARAGRAPH})


class RepeatedPunctuation(Rule):
    """A sign of punctuation stands once.

    Two commas are a slip, and five exclamation marks are an advert.
    """

    code = "AM641"
    name = "repeated-punctuation"
    aliases = ("no-repeat-punctuation",)
    valid = (
        Valid("- [Alder](https://example.org/alder) - Keeps... wet feet?!\n"),
        Valid("Alders `a!!` and https://example.org/a,,b stand ~~dry~~ wet.\n"),
    )
    invalid = (
        Invalid("- [Alder](https://example.org/alder) - Wet!!!\n", reports=("1:43: '!' stands 3 times in a row",)),
        Invalid("# Wet,, Trees\n", reports=("1:6: ',' stands 2 times in a row",)),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every such run of signs in the text of headings and paragraphs; addresses are no text."""
        for block in every(facts.tree):
            if block.form not in _WHOLE:
                continue
            for run in texts(facts.runs(block)):
                for found in _TWICE.finditer(run.text):
                    start, end = (run.span.start + at for at in found.span())
                    span = Span(start, end) if run.is_exact else run.span
                    yield self.report(span, f"'{found[1]}' stands {len(found[0])} times in a row")
