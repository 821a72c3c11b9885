"""What rules find in one list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from awesome_merge.linting.customs import without_customs
from awesome_merge.linting.silence import heard, ignores
from awesome_merge.model import Document, Finding
from awesome_merge.rules.base import Facts, Rule


def lint(
    document: Document, rules: Sequence[Rule], facts: Facts, between: Sequence[Finding] | None = None
) -> list[Finding]:
    """Return what ``rules`` find in ``document``, with what they found ``between`` it and others; silenced is none.

    ``between`` is None where it is judged alone: what some rules find then is not all that comments may be about.
    In the order of position, then code; the same finding counts once. A list
    that a merge has written is not checked: its sources are. Where a rule that
    ``stops`` finds something, nothing else is told, be it of a merged list.
    """
    stopped = _found([rule for rule in rules if rule.stops], document, facts)
    if stopped and (told := heard(stopped, document, rules)):
        return told
    if document.generated:
        return []
    found = [*_found([rule for rule in rules if not rule.judges_silence], document, facts), *(between or ())]
    if judges := [rule for rule in rules if rule.judges_silence]:
        done = [rule for rule in rules if between is not None or not rule.compares_lists]
        informed = replace(facts, ignores=ignores(found, document, done, rules, facts))
        found += _found(judges, document, informed)
    ordered = sorted(found, key=lambda finding: (finding.span, finding.code, finding.message))
    return heard(ordered, document, rules)


def _found(rules: Sequence[Rule], document: Document, facts: Facts) -> list[Finding]:
    found = list(dict.fromkeys(finding for rule in rules for finding in rule.check(document, facts)))
    return without_customs(found, document, facts.unasked) if facts.unasked else found
