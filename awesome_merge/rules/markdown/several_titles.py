"""AM662."""

from __future__ import annotations

import re

from awesome_merge.reading.blocks import Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid

_HEADING = re.compile(r"<h1\b", re.IGNORECASE)


class SeveralTitles(Rule):
    """One heading is of the first level.

    ``off-form-title`` says so, and more; this one, which runs only where it is asked for, says that alone.
    """

    code = "AM662"
    name = "several-titles"
    aliases = ("no-multiple-toplevel-headings",)
    valid = (Valid("# Trees\n\n## Alder\n"), Valid("<h1>Trees</h1>\n\n<h2>Alder</h2>\n"))
    invalid = (
        Invalid("# Trees\n\n# Alder\n", reports=("3:1: a second heading of level 1",)),
        Invalid("<h1>Trees</h1>\n\nAlder\n=====\n", reports=("3:1: a second heading of level 1",)),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every heading of level 1 but the first, those in HTML too."""
        is_first = True
        for block in every(facts.tree):
            if block.level == 1 or (block.form is Form.HTML and _HEADING.search(block.text)):
                if not is_first:
                    yield self.report(block.span, "a second heading of level 1")
                is_first = False
