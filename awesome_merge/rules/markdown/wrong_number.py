"""AM640."""

from __future__ import annotations

import re

from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Related, Rule, Span, Valid

_NUMBER = re.compile(r"\d{1,9}(?=[.)])")


class WrongNumber(Rule):
    """The items of a numbered list are numbered in order, or all with one number.

    A page numbers them anew, so that the file and the page disagree about which is the fifth.
    """

    code = "AM640"
    name = "wrong-number"
    aliases = ("ordered-list-marker-value",)
    fix = "Safe: the items get the numbers that the page shows."
    valid = (Valid("3. Alder\n4. Birch\n"), Valid("1. Alder\n1. Birch\n1. Cedar\n"))
    invalid = (
        Invalid(
            "1. Alder\n3. Birch\n4. Cedar\n",
            reports=("2:1: number 3 where a page shows 2",),
            fixed="1. Alder\n2. Birch\n3. Cedar\n",
        ),
        Invalid(
            "1) Alder\n2) Birch\n2) Cedar\n",
            reports=("3:1: number 2 where a page shows 3",),
            fixed="1) Alder\n2) Birch\n3) Cedar\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the first wrong number of each list; the fix mends them all."""
        for block in every(facts.tree):
            numbers = list(_numbers(document, block)) if block.form is Form.LIST else []
            values = [int(document.source[span]) for span in numbers]
            if not values or len(set(values)) == 1:
                continue
            wanted = range(values[0], values[0] + len(values))
            wrong = [each for each in zip(numbers, values, wanted, strict=True) if each[1] != each[2]]
            if wrong:
                fix = Fix(tuple(Edit(span, str(right)) for span, _, right in wrong))
                span, value, right = wrong[0]
                related = [Related(document.source.line(each.start), "wrong, too") for each, _, _ in wrong[1:]]
                yield self.report(span, f"number {value} where a page shows {right}", fix=fix, related=related)


def _numbers(document: Document, block: Block) -> Iterator[Span]:
    for item in block.children:
        if found := _NUMBER.match(document.source.text, item.span.start):
            yield Span(*found.span())
