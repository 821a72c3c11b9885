"""What comments in a list silence, and which of them silence nothing.

Words that name no rule silence none; without words every rule is silent, but for those that judge such comments.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from awesome_merge.linting.comments import Ignoring, Lint, ignoring, lints
from awesome_merge.linting.selection import fits, unknown
from awesome_merge.model import Document, Finding
from awesome_merge.rules.base import Facts, Ignore, IgnoreWord, Rule


@dataclass(frozen=True, slots=True)
class Silence:
    """Lines about which some rules, by their codes, say nothing; lines count from 1."""

    codes: frozenset[str]
    first: int
    last: int


def heard(findings: Sequence[Finding], document: Document, rules: Sequence[Rule]) -> list[Finding]:
    """Return those of ``findings`` that no comment silences."""
    silences = (*_ours(document, rules), *_lint(document, rules))
    silent = {rule.code: _lines(silence for silence in silences if rule.code in silence.codes) for rule in rules}
    return [finding for finding in findings if document.source.line(finding.span.start) not in silent[finding.code]]


def ignores(
    findings: Sequence[Finding],
    document: Document,
    done: Sequence[Rule],
    rules: Sequence[Rule],
    facts: Facts,
) -> tuple[Ignore, ...]:
    """Return the comments of ``document`` with what of each silences none of ``findings``, those of ``rules``.

    A word may be idle only if every rule that it names is ``done``: has found all that it may find; a comment without
    words, if all did run that the list's profile has.
    """
    known = facts.rules or rules
    usual = [rule for rule in facts.usual or known if not rule.judges_silence]
    lines = _places(findings, document, rules)
    finished = {rule.code for rule in done}

    def is_idle(comment: Ignoring, named: Sequence[Rule], ran: Collection[str]) -> bool:
        codes = {rule.code for rule in named}
        return all(code in ran for code in codes) and not any(
            _any_within(lines[code], comment.first, comment.last) for code in codes
        )

    def word(comment: Ignoring, text: str) -> tuple[bool, str]:
        named = [rule for rule in known if fits(rule, text)]
        if text and not named:
            return False, unknown(text, known)
        # A rule that judges comments has found nothing yet.
        return is_idle(comment, named, finished) and not any(rule.judges_silence for rule in named), ""

    return tuple(
        Ignore(
            comment.span,
            comment.brackets,
            tuple(IgnoreWord(text, span, *word(comment, text)) for text, span in comment.words),
            is_idle=not comment.words and is_idle(comment, usual, lines),
        )
        for comment in ignoring(document)
    )


def _places(findings: Sequence[Finding], document: Document, rules: Sequence[Rule]) -> dict[str, list[int]]:
    """Return the code of each of ``rules`` → the lines, sorted, of what it found."""
    lines: dict[str, list[int]] = {rule.code: [] for rule in rules}
    for finding in sorted(findings, key=lambda finding: finding.span):
        lines[finding.code].append(document.source.line(finding.span.start))
    return lines


def _any_within(lines: Sequence[int], first: int, last: int) -> bool:
    """Return whether one of ``lines``, which are sorted, is from ``first`` to ``last``."""
    return bisect_left(lines, first) < bisect_right(lines, last)


def _lines(silences: Iterable[Silence]) -> frozenset[int]:
    """Return the lines of all ``silences``, each looked at once however often it is silenced."""
    lines: set[int] = set()
    reach = 0
    for silence in sorted(silences, key=lambda silence: silence.first):
        lines.update(range(max(silence.first, reach + 1), silence.last + 1))
        reach = max(reach, silence.last)
    return frozenset(lines)


def _ours(document: Document, rules: Sequence[Rule]) -> Iterator[Silence]:
    for comment in ignoring(document):
        words = [text for text, _ in comment.words]
        if words:
            codes = frozenset(rule.code for rule in rules if any(fits(rule, word) for word in words))
        else:
            codes = frozenset(rule.code for rule in rules if not rule.judges_silence)
        yield Silence(codes, comment.first, comment.last)


def _lint(document: Document, rules: Sequence[Rule]) -> Iterator[Silence]:
    """Yield what the comments for awesome-lint silence: rules that we have from there."""
    since: dict[str, int] = {}
    for comment in lints(document):
        codes = _meant(comment, rules)
        if comment.verb == "ignore":
            yield Silence(codes, comment.first, comment.last)
        elif comment.verb == "disable":
            since |= dict.fromkeys(sorted(codes - set(since)), comment.first)
        else:
            for code in sorted(codes & set(since)):
                yield Silence(frozenset({code}), since.pop(code), comment.first)
    for code, first in since.items():
        yield Silence(frozenset({code}), first, len(document.source.line_starts))


def _meant(comment: Lint, rules: Sequence[Rule]) -> frozenset[str]:
    ids = {rule.code: (*rule.aliases, *rule.heeds) for rule in rules}
    return frozenset(
        code for code, known in ids.items() if known and (not comment.words or not set(comment.words).isdisjoint(known))
    )
