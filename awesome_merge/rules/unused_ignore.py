"""AM901."""

from __future__ import annotations

import re

from awesome_merge.rules.base import (
    Document,
    Edit,
    Facts,
    Finding,
    Fix,
    Ignore,
    Invalid,
    Iterator,
    Rule,
    Span,
    Valid,
)

# What may stand on a line before its first word.
_MARGIN = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?")


class UnusedIgnore(Rule):
    """A comment that silences rules silences something.

    One that silences nothing any more keeps silent about the next slip in its
    place, and one that names no rule never did what its writer meant. Whether
    a comment is of use can be told only where all rules that it names have run;
    of rules that also compare lists, such as AM401, only with ``--across``.
    """

    code = "AM901"
    name = "unused-ignore"
    fix = "Safe: the words that silence nothing go, and a comment of which none is left; misspelled ones stay."
    judges_silence = True
    valid = (
        Valid("- 2019-ICML-[Pruning Gradually]() <!-- awesome-merge: ignore[empty-link] no page yet -->\n"),
        Valid(
            "<!-- awesome-merge: ignore-file[AM102] pages will come -->\n"
            "\n"
            "- 2019-ICML-[Pruning Gradually]()\n"
            "- 2020-ICML-[Quantizing Suddenly]()\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2019-ICML-[Pruning Gradually](https://example.org/1) <!-- awesome-merge: ignore[empty-link] none -->\n",
            reports=("1:56: 'empty-link' silences nothing here",),
            fixed="- 2019-ICML-[Pruning Gradually](https://example.org/1)\n",
        ),
        Invalid(
            "- 2019-ICML-[Pruning Gradually]() <!-- awesome-merge: ignore[AM102, AM301] no page yet -->\n",
            reports=("1:69: 'AM301' silences nothing here",),
            fixed="- 2019-ICML-[Pruning Gradually]() <!-- awesome-merge: ignore[AM102] no page yet -->\n",
        ),
        Invalid(
            "<!-- awesome-merge: ignore[emty-link] no page yet -->\n\n- 2019-ICML-[Pruning Gradually]()\n",
            reports=("1:28: no rule is called 'emty-link'; did you mean 'empty-link'?",),
        ),
        Invalid(
            "- 2019-ICML-[Pruning Gradually](https://example.org/1)\n"
            "<!-- awesome-merge: ignore -->\n"
            "- 2020-ICML-[Quantizing Suddenly](https://example.org/2)\n",
            reports=("2:1: this comment silences nothing",),
            fixed=(
                "- 2019-ICML-[Pruning Gradually](https://example.org/1)\n"
                "- 2020-ICML-[Quantizing Suddenly](https://example.org/2)\n"
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield each comment with words that silence nothing, and each word that names no rule."""
        for ignore in facts.ignores:
            for word in ignore.words:
                if word.unknown:
                    yield self.report(word.span, word.unknown)
            idle = [word for word in ignore.words if word.is_idle]
            if ignore.is_idle:
                yield self.report(ignore.span, "this comment silences nothing", fix=_removed(document, ignore))
            elif len(idle) == len(ignore.words) and idle:
                yield self.report(ignore.span, _said(ignore), fix=_removed(document, ignore))
            elif idle and ignore.brackets:
                kept = ", ".join(word.text for word in ignore.words if not word.is_idle)
                yield self.report(idle[0].span, _said(ignore), fix=Fix((Edit(ignore.brackets, kept),)))


def _line(document: Document, line: int) -> str:
    """Return what stands on ``line``, without space; nothing above the first and below the last."""
    return document.source[document.source.line_span(line)].strip() if line else ""


def _said(ignore: Ignore) -> str:
    words = [f"'{word.text}'" for word in ignore.words if word.is_idle]
    if len(words) == 1:
        return f"{words[0]} silences nothing here"
    return f"{', '.join(words[:-1])} and {words[-1]} silence nothing here"


def _removed(document: Document, ignore: Ignore) -> Fix:
    """Return the fix that takes the comment away: with its line if it has one, else with the space before it."""
    text = document.source.text
    first, last = (document.source.line(at) for at in (ignore.span.start, ignore.span.end))
    start, end = document.source.line_span(first).start, document.source.line_span(last).end
    before, behind = text[start : ignore.span.start], text[ignore.span.end : end]
    if not before.strip(" \t>") and not behind.strip():
        starts = (*document.source.line_starts, len(text))
        # Of the empty lines above and below it one is enough.
        is_apart = not _line(document, first - 1) and last + 1 < len(starts) and not _line(document, last + 1)
        return Fix((Edit(Span(start, starts[last + is_apart]), ""),))
    if _MARGIN.fullmatch(before):
        return Fix((Edit(Span(ignore.span.start, end - len(behind.lstrip())), ""),))
    gap = len(before) - len(before.rstrip()) if not behind or behind[0].isspace() else 0
    return Fix((Edit(Span(ignore.span.start - gap, ignore.span.end), ""),))
