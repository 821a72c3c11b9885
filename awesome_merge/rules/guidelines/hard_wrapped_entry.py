"""AM622."""

from __future__ import annotations

import re

from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.runs import Sort, flat
from awesome_merge.style import FEWEST, SHARE

_LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t>]*")
_ITEMS = "".join(f"- [Tree {n}](https://example.org/{n}) - Grows.\n" for n in range(FEWEST))
_QUOTED = _ITEMS.replace("- [", "> - [")


class HardWrappedEntry(Rule):
    """Where items stand on one line each, all do.

    A line that is broken by hand hides from a search, and a word that is added breaks all lines after it anew.
    """

    code = "AM622"
    name = "hard-wrapped-entry"
    fix = "Safe: the lines are joined."
    valid = (
        Valid(_ITEMS),
        Valid("- [Alder](https://example.org/alder) -\n  Keeps wet feet.\n"),
    )
    invalid = (
        Invalid(
            f"{_ITEMS}- [Alder](https://example.org/alder) - Keeps\n  wet feet.\n",
            reports=("9:3: the item runs over 2 lines; the other 8 here stand on one each",),
            fixed=f"{_ITEMS}- [Alder](https://example.org/alder) - Keeps wet feet.\n",
        ),
        Invalid(
            f"{_ITEMS}\n> - [Alder](https://example.org/alder) -\n>   Keeps wet feet.\n{_QUOTED}",
            reports=("10:5: the item runs over 2 lines; the other 8 here stand on one each",),
            fixed=f"{_ITEMS}\n> - [Alder](https://example.org/alder) - Keeps wet feet.\n{_QUOTED}",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the items over several lines in lists whose other items are of one line."""
        for block in every(facts.tree):
            found = [item for item in block.children if facts.opening(item)] if block.form is Form.LIST else []
            wrapped = [item for item in found if _lines(document, item) > 1]
            whole = len(found) - len(wrapped)
            if whole < FEWEST or whole < SHARE * len(found):
                continue
            for item in wrapped:
                if any(run.sort is Sort.BREAK for run in flat(facts.opening(item))):
                    continue
                span = Span(facts.opening(item)[0].span.start, item.children[0].span.end)
                lines = _lines(document, item)
                message = f"the item runs over {lines} lines; the other {whole} here stand on one each"
                yield self.report(span, message, fix=_joined(document, span))


def _lines(document: Document, item: Block) -> int:
    span = item.children[0].span
    return document.source.line(span.end) - document.source.line(span.start) + 1


def _joined(document: Document, span: Span) -> Fix:
    ends = _LINE_END.finditer(document.source.text, span.start, span.end)
    return Fix(tuple(Edit(Span(*end.span()), " ") for end in ends))
