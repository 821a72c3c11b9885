"""Which rules run on a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from awesome_merge.errors import UsageError
from awesome_merge.model import Document
from awesome_merge.rules.base import Rule

_PROFILES = {
    "papers": ("AM1", "AM2", "AM3", "AM4", "AM5"),
    "awesome": ("AM1", "AM3", "AM4", "AM5"),
}


def choose(
    document: Document,
    rules: Sequence[Rule],
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    profile: str | None = None,
) -> tuple[Rule, ...]:
    """Return those of ``rules`` that run on ``document``.

    ``select`` and ``ignore`` hold codes, prefixes of codes (``AM3``) and
    names; None selects what the profile has, and without a profile the kinds
    of the entries decide. What is both selected and ignored does not run.

    Raises:
        UsageError: a word of theirs fits no rule.
    """
    profiled = _PROFILES[profile or profile_of(document)]
    wanted = profiled if select is None else known(select, rules)
    unwanted = known(ignore, rules)
    return tuple(
        rule
        for rule in rules
        if any(fits(rule, word) for word in wanted) and not any(fits(rule, word) for word in unwanted)
    )


def profile_of(document: Document) -> str:
    """Return ``papers`` where most entries are papers or books, else ``awesome``."""
    papers = sum(entry.kind.is_publication for entry in document.entries)
    return "papers" if 2 * papers > len(document.entries) else "awesome"


def fits(rule: Rule, word: str) -> bool:
    """Return whether ``word`` is the code of ``rule``, a prefix of it, or its name."""
    return bool(word) and (rule.code.startswith(word.upper()) or rule.name == word)


def known(words: Iterable[str], rules: Sequence[Rule]) -> tuple[str, ...]:
    """Return ``words``, each of which fits a rule.

    Raises:
        UsageError: one fits none; the message names the nearest that does, if one is near.
    """
    checked = tuple(words)
    for word in checked:
        if not any(fits(rule, word) for rule in rules):
            raise UsageError(f"no rule is called '{word}'; {_nearest(word, rules)}")
    return checked


def _nearest(word: str, rules: Sequence[Rule]) -> str:
    from difflib import get_close_matches

    words = {each.casefold(): each for rule in rules for each in (rule.name, rule.code)}
    close = get_close_matches(word.casefold(), words, n=1, cutoff=0.5)
    return f"did you mean '{words[close[0]]}'?" if close else "'awesome-merge rule' lists them all"
