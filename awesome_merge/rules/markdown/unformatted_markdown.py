"""AM664."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from awesome_merge.reading import front_matter
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.text import visible

_EXTENSIONS = ("gfm", "tables", "awesome-merge")
_OPTIONS = {"number": True, "compact_tables": True}
_SHOWN = 60
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class UnformattedMarkdown(Rule):
    """The file is as mdformat writes it, with unpadded tables and our extension for ``[[label](url)]``.

    Formatted by a program, no line changes but for what it says. Runs only where it is asked for,
    as ``--select format``.
    """

    code = "AM664"
    name = "unformatted-markdown"
    aliases = (
        "format",
        "blockquote-indentation",
        "checkbox-character-style",
        "checkbox-content-indent",
        "code-block-style",
        "definition-case",
        "definition-spacing",
        "fenced-code-marker",
        "final-newline",
        "link-title-style",
        "list-item-bullet-indent",
        "list-item-indent",
        "no-heading-content-indent",
        "no-heading-indent",
        "no-table-indentation",
        "ordered-list-marker-style",
        "rule-style",
        "table-cell-padding",
        "table-pipe-alignment",
    )
    fix = "Safe: the lines become what mdformat makes of them."
    valid = (
        Valid("# Trees\n\n- [Alder](https://example.org/alder) [[Code](https://example.org/code)]\n"),
        Valid("| Tree | Feet |\n| -- | -- |\n| Alder | wet |\n"),
    )
    invalid = (
        Invalid(
            "#  Trees\n\n*   Alder\n*   Birch\n",
            reports=("1:1: mdformat writes '# Trees'", "3:1: mdformat writes '- Alder', and 1 more line"),
            fixed="# Trees\n\n- Alder\n- Birch\n",
        ),
        Invalid(
            "Alder\n\n\nBirch\n\nCedar",
            reports=("1:1: mdformat leaves an empty line out behind this", "6:1: mdformat ends the line"),
            fixed="Alder\n\nBirch\n\nCedar\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield each run of lines that mdformat changes."""
        text = document.source.text
        # Front matter is no Markdown.
        start = front_matter.end(document.source)
        start += len(text[start:]) - len(text[start:].lstrip("\r\n")) if start else 0
        before, after = _lines(text[start:]), _lines(_formatted(text[start:]))
        at = [start]
        for line in before:
            at.append(at[-1] + len(line))
        for tag, first, last, there, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if tag != "equal":
                span = Span(at[first], at[last])
                fix = Fix((Edit(span, "".join(after[there:end])),))
                if first and there == end and not document.source[span].strip():
                    # Nobody can point at an empty line, or silence it.
                    above = Span(at[first - 1], at[first])
                    yield self.report(above, "mdformat leaves an empty line out behind this", fix=fix)
                else:
                    yield self.report(span, _said(before[first:last], after[there:end]), fix=fix)


def _formatted(text: str) -> str:
    import mdformat

    ends = "\r\n" if "\r\n" in text else "\n"
    return mdformat.text(text, options=_OPTIONS, extensions=_EXTENSIONS).replace("\n", ends)


def _lines(text: str) -> list[str]:
    return _LINE.findall(text)


def _said(before: list[str], after: list[str]) -> str:
    if not after:
        return "mdformat leaves this out"
    if "".join(before).rstrip("\r\n") == "".join(after).rstrip("\r\n"):
        return "mdformat ends the line"
    line = visible(after[0].rstrip("\r\n"))
    shown = line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
    more = len(after) - 1
    behind = f", and {more} more line{'s' * (more > 1)}" if more else ""
    return f"mdformat writes '{shown}'{behind}"
