"""AM651."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.guidelines.beside import LICENSES, beside, content, is_readme


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
        if not is_readme(document):
            return
        path = beside(document, *LICENSES)
        if path is None:
            yield self.report(Span(0, 0), "no file 'license' lies beside the readme; CC0 or CC BY is for texts")
        elif not (content(path) or "").strip():
            yield self.report(Span(0, 0), f"'{path.name}' is empty; CC0 or CC BY is for texts")
