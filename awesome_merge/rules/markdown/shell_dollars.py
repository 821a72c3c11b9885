"""AM643."""

from __future__ import annotations

import re

from awesome_merge.reading.blocks import Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid

_SHELL = re.compile(r"(?:```+|~~~+)[ \t]*(?:bash|bats|command|csh|ksh|sh|shell|shell-script|tcsh|zsh)\b", re.IGNORECASE)


class ShellDollars(Rule):
    """Commands of a shell stand without ``$`` where nothing that they print stands beside them.

    Who copies them copies the sign, and the shell does not know it.
    """

    code = "AM643"
    name = "shell-dollars"
    aliases = ("no-shell-dollars",)
    valid = (Valid("```sh\necho alder\n```\n"), Valid("```sh\n$ echo alder\nalder\n```\n"))
    invalid = (
        Invalid(
            "```sh\n$ echo alder\n```\n", reports=("1:1: every line begins with '$'; it is no part of the command",)
        ),
        Invalid(
            "~~~bash\n$ echo alder\n\n$ echo birch\n~~~\n",
            reports=("1:1: every line begins with '$'; it is no part of the command",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the blocks of shell code whose every line begins so."""
        for block in every(facts.tree):
            if block.form is not Form.CODE or not _SHELL.match(document.source.text, block.span.start):
                continue
            lines = [line.strip() for line in block.text.splitlines() if line.strip()]
            if lines and all(line.startswith("$") for line in lines):
                yield self.report(block.span, "every line begins with '$'; it is no part of the command")
