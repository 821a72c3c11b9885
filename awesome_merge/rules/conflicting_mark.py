"""AM204."""

from __future__ import annotations

from awesome_merge.model import Abbreviation, Distinction, Legend, Remark
from awesome_merge.rules.base import (
    Document,
    Entry,
    Facts,
    Finding,
    Invalid,
    Iterator,
    Related,
    Rule,
    Severity,
    Valid,
)

# A talk is one of these, and a prize is one of those.
_EXCLUSIVE = (
    {Distinction.ORAL, Distinction.SPOTLIGHT, Distinction.HIGHLIGHT},
    {Distinction.BEST_PAPER, Distinction.HONORABLE_MENTION},
)


class ConflictingMark(Rule):
    """A letter has one meaning, and an entry is not said to be two things at once.

    Where ``s`` is declared as spotlight and again as survey, or ``CVPRo`` is
    followed by ``(Spotlight)``, a reader cannot know which is meant. No list
    that we have seen does either: both come from merging by hand.
    """

    code = "AM204"
    name = "conflicting-mark"
    severity = Severity.ERROR
    valid = (
        Valid(
            "> `o` for oral, `b` for best paper, `w` for workshop.\n\n"
            "- 2021-CVPRo-[One Title](https://example.org/1) [Best paper!]\n"
            "- 2021-ICLRw-[Another Title](https://example.org/2) (Oral)\n"
        ),
        Valid(
            "> `o` for oral, `s` for spotlight.\n\n- 2021-CVPRo-[One Title](https://example.org/1)\n\n"
            "> `o` for Oral, as above.\n\n- 2021-CVPRo-[Another Title](https://example.org/2)\n"
        ),
    )
    invalid = (
        Invalid(
            "> `o` for oral, `s` for spotlight.\n\n"
            "- 2021-CVPRo-[One Title](https://example.org/1) (Spotlight)\n"
            "- 2021-CVPRs-[Another Title](https://example.org/2)\n",
            reports=("3:49: '(Spotlight)' is at odds with the mark 'o', which stands for oral",),
        ),
        Invalid(
            "| Type | `F` | `W` |\n| --- | --- | --- |\n| Explanation | Filter pruning | Weight pruning |\n\n"
            "| Title | Type |\n| --- | --- |\n| [One Title](https://example.org/1) | `F` |\n\n"
            "| Type | `F` |\n| --- | --- |\n| Explanation | Federated |\n",
            reports=("9:11: 'F' is declared again, as 'Federated'; in line 1 it is 'Filter pruning'",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the second of two meanings of one letter, and the words that a mark contradicts."""
        declared: dict[str, Abbreviation] = {}
        for each in sorted((*document.legend.marks, *document.legend.types), key=lambda each: each.span):
            first = declared.setdefault(each.letter, each)
            if not _agree(first, each):
                line = document.source.line(first.span.start)
                message = (
                    f"'{each.letter}' is declared again, as '{each.meaning}'; in line {line} it is '{first.meaning}'"
                )
                yield self.report(each.span, message, related=[Related(line, "first declared here")])
        for entry in document.entries:
            for remark in entry.remarks:
                if letter := contradicting(entry, remark, document.legend):
                    words, meaning = document.source[remark.span].strip(), document.legend.distinction(letter)
                    message = f"'{words}' is at odds with the mark '{letter}', which stands for {meaning}"
                    yield self.report(remark.span, message)


def contradicting(entry: Entry, remark: Remark, legend: Legend) -> str | None:
    """Return the mark of ``entry`` that says something else than ``remark``, or None."""
    marks = entry.venue.marks if entry.venue else ""
    return next((letter for letter in marks if _are_at_odds(legend.distinction(letter), remark.distinction)), None)


def _are_at_odds(one: Distinction | None, other: Distinction) -> bool:
    return one is not other and any({one, other} <= group for group in _EXCLUSIVE)


def _agree(one: Abbreviation, other: Abbreviation) -> bool:
    """Whether two declarations mean the same: one distinction, or words of which one begins with the other."""
    if one.distinction or other.distinction:
        return one.distinction is other.distinction
    first, second = one.meaning.casefold(), other.meaning.casefold()
    return first.startswith(second) or second.startswith(first)
