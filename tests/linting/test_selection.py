"""Which rules run on a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from awesome_merge.config import Config
from awesome_merge.errors import UsageError
from awesome_merge.linting import choose, profile_of
from awesome_merge.model import Document, Entry, Kind, Severity
from awesome_merge.rules import RULES
from awesome_merge.rules.empty_link import EmptyLink
from awesome_merge.text import Source, Span


def a_list(*kinds: Kind) -> Document:
    return Document(Source("a.md", ""), entries=tuple(Entry(Span(0, 0), kind=kind) for kind in kinds))


PAPERS = a_list(Kind.PAPER, Kind.BOOK, Kind.PROJECT)
PROJECTS = a_list(Kind.PAPER, Kind.PROJECT)


def codes(document: Document, select: Sequence[str] | None = None, **wanted: object) -> set[str]:
    chosen = None if select is None else tuple(select)
    return {rule.code for rule in choose(document, RULES, Config(select=chosen, **wanted))}  # type: ignore[arg-type]


def test_a_list_that_is_mostly_papers_is_judged_by_every_rule_but_the_guidelines_of_awesome_lists() -> None:
    assert profile_of(PAPERS) == "papers"
    assert codes(PAPERS) == {rule.code for rule in RULES if not rule.code.startswith("AM6")}


def test_a_list_of_projects_is_judged_by_the_guidelines_and_not_for_abbreviations_and_venues() -> None:
    assert profile_of(PROJECTS) == "awesome"
    assert codes(PROJECTS) == {rule.code for rule in RULES if not rule.code.startswith(("AM2", "AM65", "AM66"))}


def test_a_submission_is_judged_by_what_the_list_of_lists_asks_for_too() -> None:
    asked_for = {rule.code for rule in RULES if rule.code.startswith("AM65")}

    assert asked_for
    assert codes(PAPERS, profile="submission") == codes(PROJECTS) | asked_for


def test_the_configured_profile_wins_over_the_entries() -> None:
    assert codes(PROJECTS, profile="papers") == codes(PAPERS)
    assert codes(PAPERS, profile="awesome") == codes(PROJECTS)


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        (["AM205"], {"AM205"}),
        (["venue-alias", "am102"], {"AM205", "AM102"}),
        (["AM4"], {rule.code for rule in RULES if rule.code.startswith("AM4")}),
        ([], set()),
    ],
)
def test_rules_are_selected_by_code_prefix_and_name(words: list[str], chosen: set[str]) -> None:
    assert codes(PROJECTS, select=words) == chosen


def test_what_is_ignored_does_not_run_even_if_it_is_selected() -> None:
    assert codes(PAPERS, select=["AM403", "AM102"], ignore=("shared-url",)) == {"AM102"}


def test_rules_can_be_selected_beside_the_usual_ones() -> None:
    assert codes(PROJECTS, extend_select=("AM205",)) == {*codes(PROJECTS), "AM205"}


def test_the_minimal_profile_has_what_misleads_readers() -> None:
    errors = {rule.code for rule in RULES if rule.severity is Severity.ERROR}

    assert {"AM301", "AM401"} <= errors
    assert codes(PROJECTS, profile="minimal") == errors


@pytest.mark.parametrize(
    "pattern", ["docs/*", "docs/a.md", "a.md", "*.md", "[ab].md", "./docs/*.md", "**/a.md", "docs/**/*.md"]
)
def test_rules_can_be_left_out_of_some_files(pattern: str, tmp_path: Path) -> None:
    document = Document(Source(str(tmp_path / "docs" / "a.md"), ""))
    ignores = {pattern: ("AM3", "empty-link"), "other.md": ("AM401",)}
    config = Config(base=tmp_path, select=("AM1", "AM3", "AM4"), per_file_ignores=ignores)

    chosen = {rule.code for rule in choose(document, RULES, config)}

    assert {"AM101", "AM401"} <= chosen
    assert not chosen & {"AM102", "AM301", "AM303"}


def test_an_option_that_there_is_not_is_told() -> None:
    for options, said in (
        ({"venue-alais": {"form": "x"}}, "no rule is called 'venue-alais'; did you mean 'venue-alias'?"),
        ({"AM4": {"form": "x"}}, "rules.AM4: options go below the name of one rule"),
        ({"empty-link": {"form": "x"}}, "rules.empty-link: 'form' is no option of this rule; it has none"),
        ({"date-format": {"form": "x"}}, "rules.date-format: 'form' must be one of: "),
    ):
        with pytest.raises(UsageError, match=re.escape(said)):
            choose(PAPERS, RULES, Config(rules=options))


class Upstream(EmptyLink):
    """A rule that awesome-lint has, too."""

    code, name, aliases = "AM699", "no-x", ("awesome-x",)


def test_ids_of_awesome_lint_select_our_rules_for_them() -> None:
    rules = (*RULES, Upstream())

    assert choose(PAPERS, rules, Config(select=("awesome-x",))) == rules[-1:]
    with pytest.raises(UsageError, match="did you mean 'awesome-x'"):
        choose(PAPERS, rules, Config(select=("awesom-x",)))


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("venue-alais", "did you mean 'venue-alias'?"),
        ("Empty_Link", "did you mean 'empty-link'?"),
        ("AMM205", "did you mean 'AM205'?"),
        ("", "'awesome-merge rule' lists them all"),
    ],
)
def test_an_unknown_rule_is_an_error_that_names_the_nearest(word: str, said: str) -> None:
    with pytest.raises(UsageError, match=re.escape(f"no rule is called '{word}'; {said}")):
        choose(PAPERS, RULES, Config(ignore=(word,)))
