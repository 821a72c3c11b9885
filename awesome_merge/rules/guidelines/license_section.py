"""AM605."""

from __future__ import annotations

from awesome_merge.reading.blocks import Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.runs import said

_NAMES = frozenset({"license", "licence"})


class LicenseSection(Rule):
    """The licence of a list stands in a file of its own, ``license`` or ``LICENSE``, and not in a section.

    GitHub shows the file beside the list; a section below a long list tells nobody, and may contradict the file.
    """

    code = "AM605"
    name = "license-section"
    aliases = ("awesome-license",)
    valid = (
        Valid("# Trees\n\n## Alder\n\n- [Alder](https://example.org/alder)\n"),
        Valid("# Trees\n\n## License Checkers\n\n- [Alder](https://example.org/alder)\n"),
    )
    invalid = (
        Invalid(
            "# Trees\n\n## License\n\nFree.\n",
            reports=("3:1: a section 'License'; the licence goes to a file 'license' beside the list",),
        ),
        Invalid(
            "# Trees\n\nLicence\n-------\n",
            reports=("3:1: a section 'Licence'; the licence goes to a file 'license' beside the list",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the first heading that is called so."""
        for block in every(facts.tree):
            name = said(facts.runs(block)).strip() if block.form is Form.HEADING else ""
            if name.lower() in _NAMES:
                message = f"a section '{name}'; the licence goes to a file 'license' beside the list"
                yield self.report(block.span, message)
                return
