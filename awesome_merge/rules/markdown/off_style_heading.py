"""AM634."""

from __future__ import annotations

import re

from awesome_merge.reading import front_matter
from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid

_CLOSED = re.compile(r"(?P<rest>\#.*?[^\#\s\\])(?P<tail>[ \t]+\#+)[ \t]*")
_UNDERLINED = re.compile(r"(?P<name>[^\n]+?)[ \t]*(?:\r\n?|\n)[ \t]*(?:=+|-+)[ \t]*")


class OffStyleHeading(Rule):
    """Headings begin with ``#``, and end with their words.

    So they are found by a search, and one that is put under another needs one character.
    """

    code = "AM634"
    name = "off-style-heading"
    aliases = ("heading-style",)
    fix = "Safe: the heading is written with signs at its beginning."
    valid = (
        Valid("# Trees\n\n## Alder #1\n\nKeeps wet feet.\n"),
        Valid("---\ntitle: Trees\n---\n\n## C#\n"),
    )
    invalid = (
        Invalid(
            "Trees\n=====\n\nAlder\n-----\n",
            reports=(
                "1:1: the heading is underlined; '#' begins one",
                "4:1: the heading is underlined; '#' begins one",
            ),
            fixed="# Trees\n\n## Alder\n",
        ),
        Invalid(
            "# Trees #\n\n## Wet\nfeet\n----\n",
            reports=(
                "1:1: signs close the heading; it ends with its words",
                "4:1: the heading is underlined; '#' begins one",
            ),
            fixed="# Trees\n\n## Wet\n## feet\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the headings that are underlined or closed."""
        for block in every(facts.tree):
            if block.form is not Form.HEADING or front_matter.is_title(block):
                continue
            written = document.source[block.span]
            closed = _CLOSED.fullmatch(written)
            if closed:
                start = block.span.start + closed.start("tail")
                fix = Fix((Edit(Span(start, block.span.end), ""),))
                yield self.report(block.span, "signs close the heading; it ends with its words", fix=fix)
            elif "\n" in written or "\r" in written:
                yield self.report(block.span, "the heading is underlined; '#' begins one", fix=_raised(block, written))


def _raised(block: Block, written: str) -> Fix | None:
    """Return an underlined heading on one line; None where it has several, or would read otherwise."""
    found = _UNDERLINED.fullmatch(written)
    if found is None or found["name"].endswith("#"):
        return None
    return Fix((Edit(block.span, f"{'#' * block.level} {found['name']}"),))
