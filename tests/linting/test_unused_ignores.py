"""Ignore comments that silence nothing: which are told, and how they go. And those of awesome-lint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from awesome_merge.linting import fix, lint
from awesome_merge.model import Document, Finding
from awesome_merge.reading import read
from awesome_merge.rules import RULES as ALL_RULES
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

VENUES = Venues.load()
# The guidelines mind other things of the small lists here.
RULES = tuple(rule for rule in ALL_RULES if not rule.code.startswith("AM6"))
SOUND = "- 2019-ICML-[Pruning Gradually](https://example.org/1)"
JUDGES = [rule for rule in RULES if rule.judges_silence]


def the_list(source: Source) -> Document:
    return read(source, VENUES, {})


def facts(document: Document) -> Facts:
    return Facts(document, VENUES, rules=RULES)


def told(text: str, rules: Sequence[Rule] = RULES) -> list[str]:
    document = the_list(Source("a.md", text))
    return [each.message for each in lint(document, rules, facts(document))]


@pytest.mark.parametrize(
    "rules", [JUDGES, [rule for rule in RULES if rule.name != "empty-link"]], ids=["alone", "without"]
)
@pytest.mark.parametrize("words", ["[empty-link]", "[AM1]", ""])
def test_a_comment_is_not_judged_where_not_all_of_its_rules_ran(rules: Sequence[Rule], words: str) -> None:
    assert told(f"{SOUND} <!-- awesome-merge: ignore{words} -->\n", rules) == []


def test_without_a_list_of_all_rules_those_that_run_are_all() -> None:
    document = the_list(Source("a.md", f"{SOUND} <!-- awesome-merge: ignore -->\n"))

    assert [each.code for each in lint(document, RULES, Facts(document, VENUES))] == ["AM901"]


@pytest.mark.parametrize("words", ["[AM901, empty-link]", "[AM9, AM102]", "[unused-ignore, ]"])
def test_a_comment_may_be_kept_for_later(words: str) -> None:
    assert told(f"{SOUND} <!-- awesome-merge: ignore{words} -->\n") == []


def test_one_that_names_nothing_or_twice_the_same_is_told_once() -> None:
    assert told(f"{SOUND} <!-- awesome-merge: ignore[] -->\n") == ["'' silences nothing here"]
    assert told(f"{SOUND} <!-- awesome-merge: ignore-file[AM102, empty-link,AM30] -->\n") == [
        "'AM102', 'empty-link' and 'AM30' silence nothing here"
    ]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (f"{SOUND} <!--awesome-merge: ignore-->\n", f"{SOUND}\n"),
        (f"- <!-- awesome-merge: ignore --> {SOUND[2:]}\n", f"{SOUND}\n"),
        (f"{SOUND} <!-- awesome-merge: ignore --> [[Code](https://example.org/2)]\n", None),
        (f"{SOUND} <!-- awesome-merge: ignore -->[[Code](https://example.org/2)]\n", None),
        (f"  <!-- awesome-merge: ignore[AM1,AM3] -->\n{SOUND}\n", f"{SOUND}\n"),
        (f"> <!-- awesome-merge: ignore\n> why -->\n{SOUND}\n", f"{SOUND}\n"),
        (f"{SOUND}\n<!-- awesome-merge: ignore -->", f"{SOUND}\n"),
        (f"<!-- awesome-merge: ignore -->\n\n{SOUND}\n", f"{SOUND}\n"),
        (f"# A\n\n<!-- awesome-merge: ignore -->\n\n{SOUND}\n", f"# A\n\n{SOUND}\n"),
        (f"# A\n<!-- awesome-merge: ignore -->\n\n{SOUND}\n", f"# A\n\n{SOUND}\n"),
        (f"# A\n\n{SOUND}\n\n<!-- awesome-merge: ignore -->\n", f"# A\n\n{SOUND}\n\n"),
        (
            "| Title |\n| - |\n| [One](https://example.org/1) <!-- awesome-merge: ignore[AM102] --> |\n",
            "| Title |\n| - |\n| [One](https://example.org/1) |\n",
        ),
        (
            f"{SOUND} <!-- awesome-merge: ignore[ AM102,emty-link , no-such ] -->\n",
            f"{SOUND} <!-- awesome-merge: ignore[emty-link, no-such] -->\n",
        ),
    ],
)
def test_what_silences_nothing_goes_and_nothing_else(text: str, fixed: str | None) -> None:
    expected = fixed or f"{SOUND} [[Code](https://example.org/2)]\n"

    assert fix(Source("a.md", text), the_list, RULES, facts).text == expected


class Upstream(Rule):
    """A rule for these tests, that awesome-lint has: no item says x."""

    code = "AM699"
    name = "no-x"
    aliases = ("awesome-x", "remark-x")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:  # noqa: ARG002 - as every rule
        for at, letter in enumerate(document.source.text):
            if letter == "X":
                yield self.report(Span(at, at + 1), "x")


def lines(text: str) -> list[int]:
    document = the_list(Source("a.md", text))
    return [document.source.line(each.span.start) for each in lint(document, [Upstream()], Facts(document, VENUES))]


ITEM = "- [X](https://example.org)\n"


@pytest.mark.parametrize("words", ["awesome-x", "other awesome-x", "remark-x", ""])
def test_rules_of_awesome_lint_are_silent_from_disable_to_enable(words: str) -> None:
    text = f"{ITEM}\n<!--lint disable {words}-->\n\n{ITEM}{ITEM}\n<!-- lint enable {words} -->\n\n{ITEM}"

    assert lines(text) == [1, 10]


@pytest.mark.parametrize("words", ["other", "no-x", "AM699"])
def test_words_that_are_no_ids_of_awesome_lint_silence_nothing_there(words: str) -> None:
    assert lines(f"<!--lint disable {words}-->\n\n{ITEM}") == [3]


def test_what_is_never_enabled_is_silent_to_the_end_and_may_be_disabled_twice() -> None:
    twice = "<!--lint disable awesome-x-->\n\n"

    assert lines(f"{ITEM}\n{twice}{ITEM}\n{twice}{ITEM}\n<!--lint enable other-->\n\n{ITEM}") == [1]


def test_ignore_is_for_what_follows() -> None:
    assert lines(f"<!--lint ignore awesome-x-->\n\n{ITEM}{ITEM}") == [4]
    assert lines(f"<!--lint ignored awesome-x-->\n\n{ITEM}") == [3]


def test_aliases_silence_in_our_own_comments_too() -> None:
    assert lines(f"{ITEM[:-1]} <!-- awesome-merge: ignore[remark-x] why -->\n{ITEM}") == [2]
