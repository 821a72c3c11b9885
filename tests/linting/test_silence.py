"""Comments in a list that silence rules, and what they do not silence."""

from __future__ import annotations

import pytest

from awesome_merge.linting import lint
from awesome_merge.reading import read
from awesome_merge.rules import RULES as ALL_RULES
from awesome_merge.rules.base import Facts
from awesome_merge.text import Source
from awesome_merge.venues import Venues

VENUES = Venues.load()
# The guidelines mind other things of the small lists here.
RULES = tuple(rule for rule in ALL_RULES if not rule.code.startswith("AM6"))
OTHERS = [rule for rule in RULES if not rule.judges_silence]
IGNORE = "<!-- awesome-merge: ignore[empty-link] no page yet -->"
TITLE = "# Papers\n\n## Pruning\n\n"


def found(text: str) -> list[int]:
    document = read(Source("a.md", TITLE + text), VENUES, {})
    return [document.source.line(each.span.start) - 4 for each in lint(document, OTHERS, Facts(document, VENUES))]


def test_without_a_comment_everything_is_heard() -> None:
    assert found("- 2019-ICML-[One]()\n- 2019-ICML-[Two]()\n") == [1, 2]


@pytest.mark.parametrize("word", ["empty-link", "AM102", "AM1", "AM301, AM102", " empty-link "])
def test_rules_are_silenced_by_code_prefix_and_name(word: str) -> None:
    assert found(f"- 2019-ICML-[One]() <!-- awesome-merge: ignore[{word}] none -->\n") == []


@pytest.mark.parametrize("word", ["AM301", "no-such-rule", "", "AM102x"])
def test_a_word_that_is_another_rule_or_none_silences_nothing(word: str) -> None:
    assert found(f"- 2019-ICML-[One]() <!-- awesome-merge: ignore[{word}] none -->\n") == [1]


@pytest.mark.parametrize("comment", ["ignore", "ignore for now", "ignore-file", "ignore-file: an old list"])
def test_without_brackets_every_rule_is_silenced(comment: str) -> None:
    assert found(f"- 2019-ICML-[One]() <!-- awesome-merge: {comment} -->\n") == []


@pytest.mark.parametrize("comment", ["a reason", "awesome-merge: ignored[AM102]", "awesome-merge ignore"])
def test_other_comments_silence_nothing(comment: str) -> None:
    assert found(f"- 2019-ICML-[One]() <!-- {comment} -->\n") == [1]


def test_an_example_in_a_code_span_over_two_lines_silences_nothing() -> None:
    assert found("- 2019-ICML-[One]() `<!-- awesome-merge:\n  ignore -->`\n") == [1]


def test_a_comment_behind_an_item_silences_that_item_only() -> None:
    assert found(f"- 2019-ICML-[One]()\n- 2019-ICML-[Two]() {IGNORE}\n- 2019-ICML-[Three]()\n") == [1, 3]


def test_a_comment_behind_an_item_over_several_lines_silences_all_of_it() -> None:
    assert found(f"- 2019-ICML-[One]()\n  [[Code](https://example.org/1)] {IGNORE}\n- 2019-ICML-[Two]()\n") == [3]


def test_a_comment_in_a_row_silences_that_row_only() -> None:
    table = "| Title | Venue |\n| --- | --- |\n"
    rows = f"| [One]() | ICML {IGNORE} |\n| [Two]() | ICML |\n"

    assert found(table + rows) == [4]


@pytest.mark.parametrize("indent", ["", "  "])
def test_a_comment_on_a_line_among_items_silences_the_item_below(indent: str) -> None:
    assert found(f"- 2019-ICML-[One]()\n{indent}{IGNORE}\n- 2019-ICML-[Two]()\n- 2019-ICML-[Three]()\n") == [1, 4]


def test_a_comment_above_a_list_silences_its_first_item() -> None:
    assert found(f"{IGNORE}\n\n- 2019-ICML-[One]()\n- 2019-ICML-[Two]()\n") == [4]


def test_a_comment_above_a_table_silences_the_table() -> None:
    table = "| Title | Venue |\n| --- | --- |\n| [One]() | ICML |\n| [Two]() | ICML |\n"

    assert found(f"{IGNORE}\n\n{table}\n\n- 2019-ICML-[Three]()\n") == [9]


def test_a_comment_at_the_end_silences_nothing() -> None:
    assert found(f"- 2019-ICML-[One]()\n\n{IGNORE}\n") == [1]
    assert found(f"- 2019-ICML-[One]()\n  {IGNORE}\n") == [1]


def test_a_comment_in_prose_silences_no_entry() -> None:
    assert found(f"A word {IGNORE} or two.\n\n- 2019-ICML-[One]()\n") == [3]
    assert found(f"- 2019-ICML-[One]()\n\nA word {IGNORE} or two.\n") == [1]


def test_ignore_file_silences_the_whole_file() -> None:
    assert found("- 2019-ICML-[One]()\n- 2019-ICML-[Two]()\n\n<!-- awesome-merge: ignore-file[AM102] -->\n") == []


def test_comments_may_overlap() -> None:
    below = "<!-- awesome-merge: ignore-file[AM102] -->"

    assert found(f"- 2019-ICML-[One]() {IGNORE} {IGNORE}\n\n{below}\n") == []


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_an_example_in_a_code_block_silences_nothing(fence: str) -> None:
    example = f"{fence}markdown\n<!-- awesome-merge: ignore-file[AM102] -->\n{fence[:2]}\n{fence}\n\n"

    assert found(f"{example}- 2019-ICML-[One]()\n") == [6]


def test_behind_a_code_block_comments_count_again() -> None:
    assert found(f"```\ncode\n``` not the end\n```\n\n- 2019-ICML-[One]() {IGNORE}\n") == []


@pytest.mark.parametrize(
    "code",
    [f"`{IGNORE}`", f"`` {IGNORE} `` and `more`", f"`a` and `{IGNORE}`", f"\\` and `{IGNORE}`", f"``` `{IGNORE}`"],
)
def test_an_example_in_a_code_span_silences_nothing(code: str) -> None:
    assert found(f"- 2019-ICML-[One]() {code}\n") == [1]


@pytest.mark.parametrize("words", ["`a`", "\\`", "a ` or", "`` a `"])
def test_a_comment_beside_a_code_span_counts(words: str) -> None:
    assert found(f"- 2019-ICML-[One]() {words} {IGNORE}\n") == []
    assert found(f"- 2019-ICML-[One]() {IGNORE[:-4]} `b` -->\n- 2019-ICML-[Two]() `c`\n") == [2]


def test_a_comment_that_never_ends_silences_nothing() -> None:
    assert found("- 2019-ICML-[One]()\n\nwords <!-- awesome-merge: ignore-file[AM102]\n") == [1]


def test_a_comment_within_a_comment_is_its_reason() -> None:
    nested = "<!-- awesome-merge: ignore[AM301] as <!-- awesome-merge: ignore[AM102] -->"

    assert found(f"- 2019-ICML-[One]() {nested}\n") == [1]
