"""AM655."""

from __future__ import annotations

from awesome_merge.reading.blocks import Form
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.runs import said

_NAME = "Contents"
_SECTION = 2
# A shorter list is seen at a glance.
_LEAST = 3
_SECTIONS = "".join(f"## {tree}\n\nA tree.\n\n" for tree in ("Alder", "Birch", "Cedar"))


class MissingContents(Rule):
    """A list of several sections has a section ``Contents``, the first of them.

    Readers see there what the list is about, and go where they want.
    """

    code = "AM655"
    name = "missing-contents"
    valid = (
        Valid(f"# Trees\n\n## Contents\n\n- [Alder](#alder)\n\n{_SECTIONS}"),
        Valid("# Trees\n\n## Alder\n\nA tree.\n"),
    )
    invalid = (
        Invalid(f"# Trees\n\n{_SECTIONS}", reports=("1:1: 3 sections and no section 'Contents' that names them",)),
        Invalid(
            f"# Trees\n\n## Index\n\n- [Alder](#alder)\n\n{_SECTIONS}",
            reports=("1:1: 4 sections and no section 'Contents' that names them",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the top of a list without such a section."""
        heads = [block for block in facts.tree if block.form is Form.HEADING and block.level == _SECTION]
        if len(heads) >= _LEAST and not any(said(facts.runs(block)).strip() == _NAME for block in heads):
            yield self.report(Span(0, 0), f"{len(heads)} sections and no section '{_NAME}' that names them")
