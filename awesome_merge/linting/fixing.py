"""Mending a list by the edits that its findings offer.

A list is never printed anew: what no finding is about stays as it is, byte
for byte.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from awesome_merge.linting.harm import harmful
from awesome_merge.linting.running import lint
from awesome_merge.model import Document, Effect, Finding, Fixed, Told, everything
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.text import Edit, Source, Span, apply_edits

# A fix may uncover another finding, but not for ever: rules that undo one another stop here.
_MOST_ROUNDS = 10


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

    Fixes that want the same characters are made one after the other, each on the list as read anew, and so are those
    of one effect behind those of another. Fixes after which an entry says something else than was meant are taken
    back; where nothing tells which of several did it, half of them is tried, and where two of one rule are found so,
    all of that rule are taken back. What ``told`` leaves out of the findings is neither mended nor left.
    """

    def found_in(document: Document) -> Sequence[Finding]:
        return told(document, lint(document, rules, facts(document)))

    document = read(source)
    found = found_in(document)
    applied: list[Finding] = []
    doubts, rounds = _Doubts(), 0
    while rounds < _MOST_ROUNDS:
        chosen, edits = _together(doubts.untried(found), unsafe=unsafe)
        mended = replace(source, text=apply_edits(source.text, edits))
        if mended.text == source.text and not doubts.waiting:
            break
        if mended.text == source.text:
            doubts.waiting.clear()
        elif harm := harmful(edits, document, again := read(mended), _effect(chosen)):
            doubts.heed(chosen, harm, found)
        else:
            source, document = mended, again
            applied += chosen
            found, rounds = found_in(document), rounds + 1
            # The list is another, and what is tried on it must not depend on how it came about.
            doubts = _Doubts()
    return Fixed(source.text, tuple(applied), tuple(found))


@dataclass(slots=True)
class _Doubts:
    """Which fixes of a list do harm, as far as is known.

    Attributes:
        taken_back: those that do.
        waiting: those that may, to be tried when the others are made.
        caught: codes of rules of which one had to be searched for.
    """

    taken_back: set[Finding] = field(default_factory=set)
    waiting: set[Finding] = field(default_factory=set)
    caught: set[str] = field(default_factory=set)

    def untried(self, found: Iterable[Finding]) -> list[Finding]:
        """Return those of ``found`` whose fixes may be made now."""
        return [each for each in found if each not in self.taken_back | self.waiting]

    def heed(self, chosen: Sequence[Finding], harm: Iterable[Sequence[Edit]], found: Sequence[Finding]) -> None:
        """Blame those of the fixes ``chosen`` that did ``harm``; ``found`` are all that the list has."""
        guilty, suspected = _blamed(chosen, harm)
        self.waiting |= suspected
        # A second one of a rule had to be searched for: so would all the others, one by one.
        searched = {each.code for each in guilty if self.waiting and len(chosen) == 1}
        self.taken_back |= guilty | {each for each in found if each.code in searched & self.caught}
        self.caught |= searched


def _blamed(chosen: Sequence[Finding], harm: Iterable[Sequence[Edit]]) -> tuple[set[Finding], set[Finding]]:
    """Return the findings of which an edit alone did harm, and of several that did the half to be tried later."""
    guilty: set[Finding] = set()
    suspected: set[Finding] = set()
    for group in harm:
        spans = {edit.span for edit in group}
        found = [each for each in chosen if each.fix and any(edit.span in spans for edit in each.fix.edits)]
        if len(found) == 1:
            guilty.update(found)
        else:
            suspected.update(found[len(found) // 2 :])
    return guilty, suspected


def _together(findings: Sequence[Finding], *, unsafe: bool) -> tuple[list[Finding], list[Edit]]:
    """Return the findings that can be mended at once, and their edits.

    They are all of one effect, the first that any has. What several move to one place stands there in their order.
    """
    mended = [each for each in findings if each.fix and (each.fix.safe or unsafe)]
    effect = _effect(mended)
    chosen: list[Finding] = []
    edits: list[Edit] = []
    for finding in mended:
        if finding.fix is None or finding.fix.effect is not effect:
            continue
        add_up = effect is Effect.MOVES
        if not any(_collides(wanted, edits, add_up=add_up) for wanted in finding.fix.edits):
            chosen.append(finding)
            for wanted in finding.fix.edits:
                _add(wanted, edits, add_up=add_up)
    return chosen, edits


def _effect(findings: Iterable[Finding]) -> Effect:
    effects = {each.fix.effect for each in findings if each.fix}
    return next((effect for effect in Effect if effect in effects), Effect.WITHIN)


def _collides(wanted: Edit, edits: Sequence[Edit], *, add_up: bool) -> bool:
    """Whether ``wanted`` is at odds with one of ``edits``, which are sorted and keep clear of one another."""
    at = bisect_left(edits, wanted)
    near = edits[max(0, at - 1) : at + 1]
    return any(
        wanted != edit and not (add_up and _are_puts(wanted, edit)) and _overlap(wanted.span, edit.span)
        for edit in near
    )


def _are_puts(one: Edit, other: Edit) -> bool:
    """Whether both put something into the same place and take nothing away."""
    return one.span == other.span and one.span.start == one.span.end


def _add(wanted: Edit, edits: list[Edit], *, add_up: bool) -> None:
    at = bisect_left(edits, wanted.span, key=lambda edit: edit.span)
    if add_up and at < len(edits) and _are_puts(wanted, edits[at]):
        edits[at] = Edit(wanted.span, edits[at].text + wanted.text)
    else:
        insort(edits, wanted)


def _overlap(one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return second.start < first.end or second.start == first.start
