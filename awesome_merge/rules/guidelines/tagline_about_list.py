"""AM653."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.guidelines.tagline import opening
from awesome_merge.rules.runs import said

_LIST = re.compile(
    r"^\W*(?:this\s+is\s+)?(?:an?|the|my|our)?\s*(?:\w+[\s,-]+){0,4}(?:list|collection|resources)\b", re.IGNORECASE
)


class TaglineAboutList(Rule):
    """The sentence below the title speaks of the subject, and not of the list.

    That it is a list of resources everybody sees; what the subject is, not everybody knows.
    """

    code = "AM653"
    name = "tagline-about-list"
    valid = (
        Valid("# Trees\n\n> Plants with a stem of wood.\n"),
        Valid("# Trees\n\n> Plants with a stem of wood, which live long. This list is of them.\n"),
    )
    invalid = (
        Invalid(
            "# Trees\n\n> A curated list of awesome trees.\n",
            reports=("3:3: the first sentence speaks of the list; it says what the subject is",),
        ),
        Invalid(
            "# Trees\n\nResources and tools for trees.\n",
            reports=("3:1: the first sentence speaks of the list; it says what the subject is",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the first paragraph if it opens so."""
        first = next(opening(facts), None)
        if first is not None and _LIST.match(said(facts.runs(first))):
            yield self.report(first.span, "the first sentence speaks of the list; it says what the subject is")
