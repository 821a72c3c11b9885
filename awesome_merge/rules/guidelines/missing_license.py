"""AM651."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.guidelines.beside import LICENSES, beside, of_readme


class MissingLicense(Rule):
    """A file ``license`` beside the readme says what others may do with the list.

    Without one they may do nothing with it.
    """

    code = "AM651"
    name = "missing-license"
    valid = (
        Valid("# Trees\n", files={"license": "CC0 1.0 Universal\n"}),
        Valid("# Trees\n"),
    )
    invalid = (
        Invalid(
            "# Trees\n",
            reports=("1:1: no file 'license' lies beside the readme; CC0 or CC BY is for texts",),
            files={},
        ),
        Invalid(
            "# Trees\n",
            reports=("1:1: 'LICENSE.md' is empty; CC0 or CC BY is for texts",),
            files={"LICENSE.md": ""},
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the readme without such a file; other files need none."""
        files = of_readme(document, facts)
        if files is None:
            return
        found = beside(files, *LICENSES)
        if found is None:
            yield self.report(Span(0, 0), "no file 'license' lies beside the readme; CC0 or CC BY is for texts")
        elif not (found.text or "").strip():
            yield self.report(Span(0, 0), f"'{found.name}' is empty; CC0 or CC BY is for texts")
