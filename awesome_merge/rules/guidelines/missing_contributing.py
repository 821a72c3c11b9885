"""AM603."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.guidelines.beside import beside, of_readme

_NAME = "contributing.md"


class MissingContributing(Rule):
    """A file ``contributing.md`` beside the readme, or in ``.github``, says how to add to the list.

    GitHub shows it to everybody who opens a pull request, and it saves both sides a round of review.
    """

    code = "AM603"
    name = "missing-contributing"
    aliases = ("awesome-contributing",)
    valid = (
        Valid("# Trees\n\n- [Alder](https://example.org/alder)\n"),
        Valid("# Trees\n", files={"CONTRIBUTING.md": "Add a line.\n"}),
    )
    invalid = (
        Invalid(
            "# Trees\n",
            reports=("1:1: no file 'contributing.md' lies beside the readme; write how to add to the list",),
            files={},
        ),
        Invalid(
            "# Trees\n",
            reports=("1:1: 'contributing.md' is empty; write how to add to the list",),
            files={".github/contributing.md": "\n"},
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the readme without such a file; other files need none."""
        files = of_readme(document, facts)
        if files is None:
            return
        found = beside(files, _NAME)
        if found is None:
            yield self.report(Span(0, 0), f"no file '{_NAME}' lies beside the readme; write how to add to the list")
        elif not (found.text or "").strip():
            yield self.report(Span(0, 0), f"'{found.name}' is empty; write how to add to the list")
