"""AM635."""

from __future__ import annotations

import re

from awesome_merge.reading import front_matter
from awesome_merge.reading.blocks import Block, Form, every
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Related, Rule, Span, Valid
from awesome_merge.rules.runs import Run, Sort, flat, worded

_MARKS = ",.:;!?"
# A question or a cry is a sentence that needs its sign, and so is a shortened word.
_SENTENCE = re.compile(r"\S+\s+.*[!?]", re.DOTALL)
_SHORTENED = re.compile(r"(?:.*\s)?(?:etc|inc|ltd|co|corp|vs|al|no|\w|\w+\.\w+)\.", re.IGNORECASE | re.DOTALL)
_SEVERAL = re.compile(r"\.\.|…")


class HeadingPunctuation(Rule):
    """A heading ends without a colon, comma, semicolon or full stop.

    It is a name, and no sentence; in contents and links the sign stands in the way.
    """

    code = "AM635"
    name = "heading-punctuation"
    aliases = ("no-heading-punctuation",)
    fix = "Safe: the sign goes, in the contents too; the address of the heading stays what it is."
    valid = (
        Valid("# Trees\n\n## Why Trees?\n\n## Alders, Birches etc.\n"),
        Valid("# Trees\n\n## To Be Continued...\n"),
    )
    invalid = (
        Invalid(
            "# Trees\n\n- [Alders:](#alders)\n\n## Alders:\n",
            reports=("5:10: the heading ends with ':'",),
            fixed="# Trees\n\n- [Alders](#alders)\n\n## Alders\n",
        ),
        Invalid(
            "## Alders.\n\n## **Birches:**\n",
            reports=("1:10: the heading ends with '.'", "3:13: the heading ends with ':'"),
            fixed="## Alders\n\n## **Birches**\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the last character of such headings."""
        for block in every(facts.tree):
            if block.form is not Form.HEADING or front_matter.is_title(block):
                continue
            last = _last(facts.runs(block))
            name = "".join(run.text for run in facts.runs(block))
            if last is None or not name or name[-1] not in _MARKS or _is_needed(name):
                continue
            span = Span(last.span.end - 1, last.span.end)
            links = [Edit(Span(end - 1, end), "") for end in _named_so(facts, name)]
            fix = Fix((Edit(span, ""), *links)) if document.source[span] == name[-1] else None
            related = [Related(document.source.line(edit.span.start), "a link is called so, too") for edit in links]
            yield self.report(span, f"the heading ends with '{name[-1]}'", fix=fix, related=related)


def _is_needed(name: str) -> bool:
    return any(
        (_SENTENCE.fullmatch(name), _SHORTENED.fullmatch(name), _SEVERAL.search(name[-3:])),
    )


def _last(found: tuple[Run, ...]) -> Run | None:
    """Return the text that a heading ends with, in emphasis too; None where it ends with something else."""
    if not found:
        return None
    last = found[-1]
    if last.sort in {Sort.STRONG, Sort.EMPHASIS}:
        return _last(last.children)
    return last if last.sort is Sort.TEXT and last.text.strip() else None


def _named_so(facts: Facts, name: str) -> Iterator[int]:
    """Yield where the words of the links within the page end that are called as the heading."""
    for block in worded(facts.tree):
        for run in flat(facts.runs(block)) if _may_lead(block) else ():
            inner = run.children[-1] if run.sort is Sort.LINK and run.children else None
            if inner and run.url.startswith("#") and run.text == name and inner.sort is Sort.TEXT and inner.is_exact:
                yield inner.span.end


def _may_lead(block: Block) -> bool:
    return any((atom.url or "").startswith("#") for atom in block.atoms)
