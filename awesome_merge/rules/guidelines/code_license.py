"""AM624."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.guidelines.beside import LICENSES, beside, of_readme

# The first words of the licences that the guidelines name as none for a list.
_CODE = re.compile(
    r"(?P<name>MIT License|Apache License|BSD \d-Clause|GNU (?:Affero |Lesser )?General Public License|The Unlicense"
    r"|This is free and unencumbered software|Do What The F\w* You Want)",
    re.IGNORECASE,
)
_HEAD = 400


class CodeLicense(Rule):
    """A list has a licence for texts, such as CC0 or CC BY, and none that speaks of software.

    A list is no software: what such a licence allows and asks does not fit it.
    """

    code = "AM624"
    name = "code-license"
    valid = (
        Valid("# Trees\n", files={"license": "CC0 1.0 Universal\n"}),
        Valid("# Trees\n", files={}),
    )
    invalid = (
        Invalid(
            "# Trees\n",
            reports=("1:1: 'LICENSE' is 'MIT License', which is for software; CC0 or CC BY is for texts",),
            files={"LICENSE": "MIT License\n"},
        ),
        Invalid(
            "# Trees\n",
            reports=("1:1: 'license.md' is 'The Unlicense', which is for software; CC0 or CC BY is for texts",),
            files={"license.md": "# The Unlicense\n"},
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the licence file beside a readme that is one for software."""
        file = beside(of_readme(document, facts), *LICENSES)
        found = _CODE.search((file.text or "")[:_HEAD]) if file else None
        if file and found:
            message = f"'{file.name}' is '{found['name']}', which is for software; CC0 or CC BY is for texts"
            yield self.report(Span(0, 0), message)
