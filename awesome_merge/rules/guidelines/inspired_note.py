"""AM654."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.guidelines.tagline import opening
from awesome_merge.rules.runs import said

_INSPIRED = re.compile(r"\b(?:inspired\s+by|based\s+on|similar\s+to)\b.{0,40}\bawesome\b", re.IGNORECASE | re.DOTALL)


class InspiredNote(Rule):
    """The top of a list does not say which other list inspired it.

    The badge leads to all of them already; readers want to know about the subject. Thanks go to the footnotes.
    """

    code = "AM654"
    name = "inspired-note"
    valid = (
        Valid("# Trees\n\n> Plants with a stem of wood.\n"),
        Valid("# Trees\n\n> Plants.\n\n## Footnotes\n\nInspired by awesome-shrubs.\n"),
    )
    invalid = (
        Invalid(
            "# Trees\n\nInspired by awesome-shrubs.\n",
            reports=("3:1: the top names a list that inspired this one; the footnotes are the place for that",),
        ),
        Invalid(
            "# Trees\n\n> Plants.\n\nThis is inspired by the [awesome](https://awesome.re) list.\n",
            reports=("5:1: the top names a list that inspired this one; the footnotes are the place for that",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the paragraphs above the first section that say so."""
        for block in opening(facts):
            if _INSPIRED.search(said(facts.runs(block))):
                message = "the top names a list that inspired this one; the footnotes are the place for that"
                yield self.report(block.span, message)
