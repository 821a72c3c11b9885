"""AM201."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from awesome_merge.model import Abbreviation
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Severity, Span, Valid


class UndeclaredMark(Rule):
    """Every mark and type letter that a list uses is in its legend.

    A reader who meets ``FO`` and finds only ``F`` and ``Other`` explained has
    to guess. Where a list declares no letters of a sort, nothing is said.
    """

    code = "AM201"
    name = "undeclared-mark"
    severity = Severity.ERROR
    valid = (
        Valid(
            "> `o` for oral, `w` for workshop.\n\n"
            "- 2018-CVPRo-[One Title](https://example.org/1)\n"
            "- 2018-NIPSw-[Another Title](https://example.org/2) `F`\n"
        ),
        Valid(
            "| Type | `F` | `W` |\n"
            "| --- | --- | --- |\n"
            "| Explanation | Filter pruning | Weight pruning |\n"
            "\n"
            "| Title | Venue | Type |\n"
            "| --- | --- | --- |\n"
            "| [One Title](https://example.org/1) | ICLR | `F` |\n"
            "| [Another Title](https://example.org/2) | ICLR | `WF` |\n"
        ),
    )
    invalid = (
        Invalid(
            "> `o` for oral, `w` for workshop.\n\n"
            "- 2018-CVPRo-[One Title](https://example.org/1)\n"
            "- 2018-CVPRs-[Another Title](https://example.org/2)\n",
            reports=("4:12: the legend does not declare 's'; it declares: o, w",),
        ),
        Invalid(
            "| Type | `F` | `W` | `Other` |\n"
            "| --- | --- | --- | --- |\n"
            "| Explanation | Filter pruning | Weight pruning | other kinds |\n"
            "\n"
            "| Title | Venue | Type |\n"
            "| --- | --- | --- |\n"
            "| [One Title](https://example.org/1) | ICLR | `F` |\n"
            "| [Another Title](https://example.org/2) | ICLR | `FO` |\n",
            reports=("8:52: the legend does not declare 'O' of 'FO'; nearest to it is 'Other'",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the marks behind venues, then the types, that the legend leaves out."""
        legend = document.legend
        for entry in document.entries:
            venue = entry.venue
            if legend.marks and venue is not None and venue.span is not None:
                for at, mark in enumerate(venue.marks, venue.span.start + len(venue.bare)):
                    if wrong := _wrong(mark, legend.marks):
                        yield self.report(Span(at, at + 1), wrong)
            for tag in entry.tags if legend.types else ():
                if wrong := _wrong(tag.name, legend.types):
                    yield self.report(tag.span or entry.span, wrong)


def _wrong(used: str, declared: Sequence[Abbreviation]) -> str | None:
    """Return what is wrong with ``used``, or None if it is declared, or is made of declared letters."""
    letters = [abbreviation.letter for abbreviation in declared]
    left = "".join(letter for letter in used if letter not in letters)
    if used in letters or not left:
        return None
    said = f"'{left}' of '{used}'" if left != used else f"'{used}'"
    return f"the legend does not declare {said}; {_nearest(left, letters)}"


def _nearest(left: str, letters: Sequence[str]) -> str:
    folded = {letter.casefold(): letter for letter in letters}
    begun = [letter for letter in folded if letter.startswith(left.casefold())]
    close = begun or get_close_matches(left.casefold(), folded, n=1)
    return f"nearest to it is '{folded[close[0]]}'" if close else f"it declares: {', '.join(letters)}"
