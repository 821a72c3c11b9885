"""AM203."""

from __future__ import annotations

from awesome_merge.model import Abbreviation, Legend, Remark
from awesome_merge.reading import distinctions
from awesome_merge.reading.heads import marked
from awesome_merge.rules.base import Document, Edit, Entry, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.conflicting_mark import contradicting

_BRACKETS = "()[]（）【】*_ \t"


class SpelledOutMark(Rule):
    """A distinction is written with the letter that the legend declares for it.

    Who searches a list for ``o`` finds most of its orals, and never learns of
    the one that is marked ``(Oral)`` at the end of the line.
    """

    code = "AM203"
    name = "spelled-out-mark"
    fix = (
        "Safe: the letter is added behind the venue and the words are removed. "
        "Not fixed where no venue that we know is on the same line, or where venue and letter would read as another."
    )
    valid = (
        Valid(
            "> `o` for oral, `s` for spotlight.\n\n"
            "- 2021-CVPRo-[One Title](https://example.org/1)\n"
            "- 2021-ICLRs-[Another Title](https://example.org/2)\n"
        ),
        Valid(
            "| Title | Venue | Code |\n"
            "| --- | --- | --- |\n"
            "| [No Letter for It](https://example.org/1) | ICLR **(Spotlight)** | - |\n"
        ),
    )
    invalid = (
        Invalid(
            "> `o` for oral, `s` for spotlight, `b` for best paper.\n\n"
            "- 2021-CVPR-[One Title](https://example.org/1) [Oral] [[Code](https://example.org/2)]\n"
            "- 2021-ICLR-[Another Title](https://example.org/3) (Spotlight)\n"
            "- 2016-ICLR-[A Third Title](https://example.org/4) [Best paper!]\n",
            reports=(
                "3:48: '[Oral]' is the mark 'o' in this list's legend",
                "4:52: '(Spotlight)' is the mark 's' in this list's legend",
                "5:52: '[Best paper!]' is the mark 'b' in this list's legend",
            ),
            fixed="> `o` for oral, `s` for spotlight, `b` for best paper.\n\n"
            "- 2021-CVPRo-[One Title](https://example.org/1) [[Code](https://example.org/2)]\n"
            "- 2021-ICLRs-[Another Title](https://example.org/3)\n"
            "- 2016-ICLRb-[A Third Title](https://example.org/4)\n",
        ),
        Invalid(
            "> `o` for oral, `s` for spotlight.\n\n"
            "- 2021-CVPRo-[Said Twice](https://example.org/1) (Oral)\n"
            "- 2021.04-[No Venue to Mark](https://example.org/2) (Oral)\n"
            "- 2021-XYZC-[No Venue We Know](https://example.org/3) (Oral)\n",
            reports=(
                "3:50: '(Oral)' is the mark 'o' in this list's legend",
                "4:53: '(Oral)' is the mark 'o' in this list's legend",
                "5:55: '(Oral)' is the mark 'o' in this list's legend",
            ),
            fixed="> `o` for oral, `s` for spotlight.\n\n"
            "- 2021-CVPRo-[Said Twice](https://example.org/1)\n"
            "- 2021.04-[No Venue to Mark](https://example.org/2) (Oral)\n"
            "- 2021-XYZC-[No Venue We Know](https://example.org/3) (Oral)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the distinctions in words for which the legend has a letter."""
        for entry in document.entries:
            for remark in entry.remarks:
                mark = _mark(document.legend, remark)
                if mark is None or contradicting(entry, remark, document.legend):
                    continue
                words = document.source[remark.span].strip()
                message = f"'{words}' is the mark '{mark.letter}' in this list's legend"
                yield self.report(remark.span, message, fix=_fix(document, facts, entry, remark, mark.letter))


def _mark(legend: Legend, remark: Remark) -> Abbreviation | None:
    return next((mark for mark in legend.marks if legend.distinction(mark.letter) is remark.distinction), None)


def _fix(document: Document, facts: Facts, entry: Entry, remark: Remark, letter: str) -> Fix | None:
    venue = entry.venue
    if venue is None or venue.span is None or venue.name is None:
        return None
    # ``(Oral; videos on demand)`` says more than the letter would.
    if distinctions.only(document.source[remark.span].strip(_BRACKETS)) is None:
        return None
    line = document.source.line_span(document.source.line(venue.span.start))
    if not line.start <= remark.span.start < remark.span.end <= line.end:
        return None  # a line without a finding stays as it is
    edits = [Edit(_with_space(document.source.text, remark.span), "")]
    if letter not in venue.marks:
        written = marked(venue, letter, facts.venues)
        if written is None:
            return None
        edits.append(Edit(venue.span, written))
    return Fix(tuple(edits))


def _with_space(text: str, span: Span) -> Span:
    start = span.start
    while text[start - 1] in " \t":
        start -= 1
    return Span(start, span.end)
