"""Judging a list by its rules, and mending it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from awesome_merge.config import Config
from awesome_merge.decisions import Decision
from awesome_merge.linting import choose, lint, of_profile, unasked
from awesome_merge.linting import fix as fix_source
from awesome_merge.model import Document, Finding, Fixed, Told, everything
from awesome_merge.plugins.rules import rules
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.text import Source
from awesome_merge.verbs.folder import folder_of
from awesome_merge.verbs.reading import read, venues

_DEFAULT = Config()


def running(document: Document, config: Config) -> frozenset[str]:
    """Return the codes of the rules that ``check`` applies to ``document``.

    Raises:
        UsageError: ``config`` names a rule or an option that there is not.
    """
    return frozenset(rule.code for rule in _chosen(document, config))


def check(document: Document, config: Config = _DEFAULT, decisions: Sequence[Decision] = ()) -> list[Finding]:
    """Return what the rules find in ``document``, in the order of position; a merged list is not judged.

    Which entries are one work, ``decisions`` tell before all evidence.

    Raises:
        UsageError: ``config`` names a rule or an option that there is not.
    """
    return lint(document, _chosen(document, config), _facts(config, decisions)(document))


def check_together(
    documents: Sequence[Document],
    config: Config = _DEFAULT,
    decisions: Sequence[Decision] = (),
    beside: Sequence[Document] = (),
) -> list[list[Finding]]:
    """Return, for each of ``documents``, what ``check`` does, and what it repeats of the lists before it.

    Those ``beside`` them come before all of them, and are not judged.

    Raises:
        UsageError: ``config`` names a rule or an option that there is not.
    """
    from awesome_merge.merging.merge import merge

    # A list that a merge has written says what its sources say.
    compared = [document for document in (*beside, *documents) if not document.generated]
    merged = merge(compared, venues(config), decisions, config.renamed)
    facts = _facts(config, decisions)
    found = [(document, each) for rule in rules() for document, each in rule.between(merged)]
    together = []
    for document in documents:
        chosen = _chosen(document, config)
        codes = {rule.code for rule in chosen}
        between = [each for there, each in found if there is document and each.code in codes]
        # With one list alone, comments may be about lists that were not named.
        together.append(lint(document, chosen, facts(document), between if len(compared) > 1 else None))
    return together


def fix(
    document: Document,
    config: Config = _DEFAULT,
    decisions: Sequence[Decision] = (),
    *,
    unsafe: bool = False,
    told: Told = everything,
) -> Fixed:
    """Return ``document`` mended: its new text, and what was and what is still found.

    Only safe fixes are made, which cannot change what the list says, and with ``unsafe`` the others too. What ``told``
    leaves out of the findings is neither mended nor left.

    Raises:
        UsageError: ``config`` names a rule or an option that there is not.
    """
    again = partial(read, config=config)
    chosen, facts = _chosen(document, config), _facts(config, decisions)
    return fix_source(document.source, again, chosen, facts, unsafe=unsafe, told=told)


def add_ignores(
    document: Document, config: Config, reason: str, judge: Callable[[Document], Sequence[Finding]]
) -> Fixed:
    """Return ``document`` with comments that silence what ``judge`` finds in it, and what is still heard.

    The list reads as before. ``judge`` is asked again of every version that is tried.
    """
    from awesome_merge.linting.adding import add_ignores as add_to

    def look(source: Source) -> tuple[Document, Sequence[Finding]]:
        again = read(source, config)
        return again, judge(again)

    return add_to(document.source, look, reason)


def _chosen(document: Document, config: Config) -> tuple[Rule, ...]:
    # What stops all others is asked whatever is selected, unless it is ignored.
    stopping = tuple(rule.code for rule in rules() if rule.stops)
    return choose(document, rules(), replace(config, extend_select=(*config.extend_select, *stopping)))


def _facts(config: Config, decisions: Sequence[Decision]) -> Callable[[Document], Facts]:
    return lambda document: Facts(
        document,
        venues(config),
        config.venues,
        config.rules,
        rules(),
        of_profile(document, rules(), config),
        unasked(rules(), config),
        decisions=decisions,
        renamed=config.renamed,
        files=folder_of(document),
    )
