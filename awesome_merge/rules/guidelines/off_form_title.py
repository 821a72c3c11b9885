"""AM601."""

from __future__ import annotations

import re

from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.guidelines.casing import is_title
from awesome_merge.rules.runs import Sort

_HEADING = re.compile(r"<h[1-6][\s>]", re.IGNORECASE)
_CENTRED = re.compile(r"align\s*=\s*[\"']?center", re.IGNORECASE)
_IMAGE = re.compile(r"<img\b", re.IGNORECASE)


class OffFormTitle(Rule):
    """A list begins with one heading of the first level, its name, written as a title.

    The title is what GitHub, search engines and other lists call it by.
    """

    code = "AM601"
    name = "off-form-title"
    aliases = ("awesome-heading",)
    valid = (
        Valid("# Awesome Trees of the World\n\n- [Alder](https://example.org/alder)\n"),
        Valid("# Awesome iOS for Node.js\n"),
        Valid('<h1 align="center">\n\t<img src="media/logo.svg" alt="Trees">\n</h1>\n\n## Alder\n'),
    )
    invalid = (
        Invalid("> All about trees.\n", reports=("1:1: the list has no title; it begins with '# Name of the List'",)),
        Invalid("## Trees\n", reports=("1:1: the title is a heading of level 2; it is of level 1, '# Trees'",)),
        Invalid(
            "# awesome trees\n\n# Shrubs\n",
            reports=(
                "1:1: 'awesome trees' is no title; its words begin with capitals",
                "3:1: a second title; a list has one heading of level 1",
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield what is wrong with the first heading, and every further one of level 1."""
        tree = facts.shown
        titles = int(bool(tree) and _is_picture(tree[0]))
        for block in every(tree):
            if block.form is not Form.HEADING:
                continue
            if block.level > 1:
                if block is not tree[0]:
                    continue
                name = document.source[block.span].strip("#= -\n")
                yield self.report(
                    block.span, f"the title is a heading of level {block.level}; it is of level 1, '# {name}'"
                )
            for run in facts.runs(block):
                if run.sort is Sort.TEXT and not is_title(run.text):
                    message = f"'{run.text.strip()}' is no title; its words begin with capitals"
                    yield self.report(block.span, message)
            titles += 1
            if titles > 1:
                yield self.report(block.span, "a second title; a list has one heading of level 1")
        if tree and not titles:
            yield self.report(Span(0, 0), "the list has no title; it begins with '# Name of the List'")


def _is_picture(block: Block) -> bool:
    """Whether HTML stands for the title: a heading, or a centred image."""
    if block.form is not Form.HTML:
        return False
    text = block.text
    return bool(_HEADING.search(text) or (_CENTRED.search(text) and _IMAGE.search(text)))
