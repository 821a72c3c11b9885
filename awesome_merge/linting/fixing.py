"""Mending a list by the edits that its findings offer.

A list is never printed anew: what no finding is about stays as it is, byte
for byte.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from awesome_merge.linting.harm import harmful
from awesome_merge.linting.running import Told, everything, lint
from awesome_merge.model import Document, Finding
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.text import Edit, Source, Span, apply_edits

# A fix may uncover another finding, but not for ever: rules that undo one another stop here.
_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """A list after mending.

    Attributes:
        applied: the findings that were mended; their spans are those of the
            text in which they were found.
        remaining: what is still found in ``text``.
    """

    text: str
    applied: tuple[Finding, ...]
    remaining: tuple[Finding, ...]


def fix(  # noqa: PLR0913 - how to read and to judge, and two choices
    source: Source,
    read: Callable[[Source], Document],
    rules: Sequence[Rule],
    facts: Callable[[Document], Facts],
    *,
    unsafe: bool = False,
    told: Told = everything,
) -> Fixed:
    """Return ``source`` with the safe fixes made, and with the others too if ``unsafe``.

    Fixes that want the same characters are made one after the other, each on
    the list as read anew. Fixes after which an entry says something else than
    was meant are taken back. What ``told`` leaves out of the findings is neither
    mended nor left.
    """

    def found_in(document: Document) -> Sequence[Finding]:
        return told(document, lint(document, rules, facts(document)))

    document = read(source)
    found = found_in(document)
    applied: list[Finding] = []
    taken_back: set[Finding] = set()
    for _ in range(_MOST_ROUNDS):
        chosen, edits = _together((each for each in found if each not in taken_back), unsafe=unsafe)
        mended = replace(source, text=apply_edits(source.text, edits))
        if mended.text == source.text:
            break
        again = read(mended)
        if harm := harmful(edits, document, again):
            taken_back.update(each for each in chosen if each.fix and not harm.isdisjoint(each.fix.edits))
            continue
        source, document = mended, again
        applied += chosen
        found = found_in(document)
    return Fixed(source.text, tuple(applied), tuple(found))


def _together(findings: Iterable[Finding], *, unsafe: bool) -> tuple[list[Finding], list[Edit]]:
    """Return the findings that can be mended at once, the first come first, and their edits."""
    chosen: list[Finding] = []
    edits: list[Edit] = []
    for finding in findings:
        if finding.fix is None or not (finding.fix.safe or unsafe):
            continue
        if not any(_collides(wanted, edits) for wanted in finding.fix.edits):
            chosen.append(finding)
            for wanted in finding.fix.edits:
                insort(edits, wanted)
    return chosen, edits


def _collides(wanted: Edit, edits: Sequence[Edit]) -> bool:
    """Whether ``wanted`` is at odds with one of ``edits``, which are sorted and keep clear of one another."""
    at = bisect_left(edits, wanted)
    return any(wanted != edit and _overlap(wanted.span, edit.span) for edit in edits[max(0, at - 1) : at + 1])


def _overlap(one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return second.start < first.end or second.start == first.start
