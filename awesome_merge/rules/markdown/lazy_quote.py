"""AM642."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.reading.blocks import Block, Form
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid

_MARGIN = re.compile(r"[ \t>]*")


class LazyQuote(Rule):
    """Every line of a quote begins with ``>``.

    A line without one is read as part of it, and seldom meant so.
    """

    code = "AM642"
    name = "lazy-quote"
    aliases = ("no-blockquote-without-marker",)
    fix = "Safe: the sign is added."
    valid = (Valid("> Alder\n> and birch.\n\nCedar.\n"), Valid("- > Alder\n  > and birch.\n"))
    invalid = (
        Invalid(
            "> Alder\nand birch.\n",
            reports=("2:1: the line belongs to a quote, and has 0 of 1 signs '>'",),
            fixed="> Alder\n> and birch.\n",
        ),
        Invalid(
            "> > Alder\n> and birch.\n",
            reports=("2:3: the line belongs to a quote, and has 1 of 2 signs '>'",),
            fixed="> > Alder\n> > and birch.\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the lines of paragraphs in quotes that have fewer signs than quotes around them."""
        yield from self._within(document, facts.tree, 0)

    def _within(self, document: Document, blocks: Sequence[Block], depth: int) -> Iterator[Finding]:
        for block in blocks:
            if block.form is Form.PARAGRAPH and depth:
                yield from self._lines(document, block.span, depth)
            yield from self._within(document, block.children, depth + (block.form is Form.QUOTE))

    def _lines(self, document: Document, span: Span, depth: int) -> Iterator[Finding]:
        source = document.source
        for line in range(source.line(span.start) + 1, source.line(span.end) + 1):
            place = source.line_span(line)
            margin = _MARGIN.match(source.text, place.start, place.end)
            end = margin.end() if margin else place.start
            there = source.text.count(">", place.start, end)
            if there < depth:
                fix = Fix((Edit(Span(end, end), "> " * (depth - there)),))
                message = f"the line belongs to a quote, and has {there} of {depth} signs '>'"
                yield self.report(Span(end, end), message, fix=fix)
