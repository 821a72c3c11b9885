"""Which rules run on a list."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch

from awesome_merge.config import Config
from awesome_merge.errors import UsageError
from awesome_merge.model import Document, Severity
from awesome_merge.rules.base import Rule

# Of AM6, AM65 is for lists that are to be submitted to sindresorhus/awesome, and AM66 runs only where it is asked for.
_AWESOME = ("AM1", "AM3", "AM4", "AM5", "AM60", "AM61", "AM62", "AM63", "AM64", "AM9")
_GUIDELINES = "AM6"
_PROFILES = {
    "papers": ("AM1", "AM2", "AM3", "AM4", "AM5", "AM9"),
    "awesome": _AWESOME,
    "submission": (*_AWESOME, "AM65"),
}


def choose(document: Document, rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    """Return those of ``rules`` that run on ``document``.

    Words are codes, prefixes of codes (``AM3``), names and aliases. Where ``config`` selects none, its profile does,
    and without a profile the kinds of the entries decide. What is both selected and ignored does not run.

    Raises:
        UsageError: a word of ``config`` fits no rule, or an option none of its rule.
    """
    ensure_known(config, rules)
    unwanted = (*config.ignore, *_ignored_in(document.source.name, config))
    if config.select is None:
        chosen = of_profile(document, rules, config)
    else:
        chosen = tuple(rule for rule in rules if _is_any(rule, config.select))
    return tuple(
        rule
        for rule in rules
        if (rule in chosen or _is_any(rule, config.extend_select)) and not _is_any(rule, unwanted)
    )


def ensure_known(config: Config, rules: Sequence[Rule]) -> None:
    """Raise for the first word of ``config`` that fits none of ``rules``, and for the first unknown option.

    Raises:
        UsageError: there is one; the message names the nearest that fits.
    """
    known((*(config.select or ()), *config.extend_select, *config.ignore), rules)
    for words in config.per_file_ignores.values():
        known(words, rules)
    for name, options in config.rules.items():
        for option, choice in options.items():
            _ensure_option(name, option, choice, rules)


def _ensure_option(name: str, option: str, choice: str, rules: Sequence[Rule]) -> None:
    rule = next((rule for rule in rules if rule.name == name), None)
    if rule is None:
        known([name], rules)
        raise UsageError(f"rules.{name}: options go below the name of one rule; 'awesome-merge rule {name}' names it")
    choices = {each.name: each.choices for each in rule.options}
    if option not in choices:
        offered = ", ".join(f"'{each}'" for each in choices) or "none"
        raise UsageError(f"rules.{name}: '{option}' is no option of this rule; it has {offered}")
    if choice not in choices[option]:
        raise UsageError(f"rules.{name}: '{option}' must be one of: {', '.join(choices[option])}")


def of_profile(document: Document, rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    """Return those of ``rules`` that the profile has: the one of ``config``, else that of the list's entries."""
    profile = config.profile or profile_of(document)
    if profile == "minimal":
        return tuple(rule for rule in rules if rule.severity is Severity.ERROR)
    return tuple(rule for rule in rules if _is_any(rule, _PROFILES[profile]))


def unasked(rules: Sequence[Rule], config: Config) -> frozenset[str]:
    """Return the codes of the guidelines of others among ``rules`` that ``config`` asks for by no word or profile."""
    if config.select is not None or config.profile is not None:
        return frozenset()
    return frozenset(rule.code for rule in rules if fits(rule, _GUIDELINES) and not _is_any(rule, config.extend_select))


def _is_any(rule: Rule, words: Iterable[str]) -> bool:
    return any(fits(rule, word) for word in words)


def _ignored_in(name: str, config: Config) -> tuple[str, ...]:
    """Return the words that ``config`` ignores in the file ``name``; a pattern may be of a path or of a file's name.

    ``**/`` stands for any folders, or none.
    """
    if not config.per_file_ignores:
        return ()
    path = os.path.relpath(name, config.base).replace(os.sep, "/")
    names = (path, path.rpartition("/")[2])
    found = (words for glob, words in config.per_file_ignores.items() if any(_fits(each, glob) for each in names))
    return tuple(word for words in found for word in words)


def _fits(name: str, glob: str) -> bool:
    plain = glob.removeprefix("./")
    return fnmatch(name, plain) or fnmatch(name, plain.replace("**/", ""))


def profile_of(document: Document) -> str:
    """Return ``papers`` where most entries are papers or books, else ``awesome``; a file without entries is none."""
    papers = sum(entry.kind.is_publication for entry in document.entries)
    return "papers" if 2 * papers > len(document.entries) or not document.entries else "awesome"


def fits(rule: Rule, word: str) -> bool:
    """Return whether ``word`` is the code of ``rule``, a prefix of it, its name, or one of its aliases."""
    return bool(word) and (rule.code.startswith(word.upper()) or rule.name == word or word in rule.aliases)


def known(words: Iterable[str], rules: Sequence[Rule]) -> tuple[str, ...]:
    """Return ``words``, each of which fits a rule.

    Raises:
        UsageError: one fits none; the message names the nearest that does, if one is near.
    """
    checked = tuple(words)
    for word in checked:
        if not any(fits(rule, word) for rule in rules):
            raise UsageError(unknown(word, rules))
    return checked


def unknown(word: str, rules: Sequence[Rule]) -> str:
    """Return what to say of ``word``, which fits none of ``rules``: with the nearest that does, if one is near."""
    from difflib import get_close_matches

    words = {each.casefold(): each for rule in rules for each in (*rule.aliases, rule.name, rule.code)}
    close = get_close_matches(word.casefold(), words, n=1, cutoff=0.5)
    advice = f"did you mean '{words[close[0]]}'?" if close else "'awesome-merge rule' lists them all"
    return f"no rule is called '{word}'; {advice}"
