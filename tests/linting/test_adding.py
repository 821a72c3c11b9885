"""Ignore comments that are written for what is found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from awesome_merge.linting import lint
from awesome_merge.linting.adding import add_ignores
from awesome_merge.model import Document, Finding, Fixed
from awesome_merge.reading import read
from awesome_merge.rules import RULES as ALL_RULES
from awesome_merge.rules.base import Facts, Rule
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

VENUES = Venues.load()
# The guidelines mind other things of the small lists here.
RULES = tuple(rule for rule in ALL_RULES if not rule.code.startswith("AM6"))
GUIDELINES = tuple(rule for rule in ALL_RULES if rule.code.startswith("AM6") or rule.judges_silence)
EMPTY = "<!-- awesome-merge: ignore[empty-link] why -->"


class Shouted(Rule):
    """A rule for these tests: no line says X, but for comments."""

    code = "AM998"
    name = "shouted"

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:  # noqa: ARG002 - as every rule
        at = document.source.text.find("X")
        while at >= 0:
            yield self.report(Span(at, at + 1), "x")
            at = document.source.text.find("X", at + 1)


def silenced(text: str, rules: Sequence[Rule] = RULES) -> Fixed:
    """Return ``text`` with comments; a second look finds only what is said to remain."""

    def look(source: Source) -> tuple[Document, Sequence[Finding]]:
        document = read(source, VENUES, {})
        return document, lint(document, rules, Facts(document, VENUES, rules=tuple(rules)))

    source = Source("a.md", text)
    added = add_ignores(source, look, "why")

    assert [each.message for each in look(Source("a.md", added.text))[1]] == [each.message for each in added.remaining]
    return added


def shouted(text: str) -> Fixed:
    return silenced(text, [Shouted()])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 2019-ICML-[One]()\n", f"- 2019-ICML-[One]() {EMPTY}\n"),
        ("- 2019-ICML-[One]()  \n  [[Code](https://a.org)]\n", f"- 2019-ICML-[One]() {EMPTY}  \n  [[Code](https://a.org)]\n"),
        ("- 2019-ICML-[One]()\\\n  more\n", f"- 2019-ICML-[One]() {EMPTY}\\\n  more\n"),
        ("- 2019-ICML-[One\n  Two]()\n", f"- 2019-ICML-[One\n  Two]() {EMPTY}\n"),
        ("> - 2019-ICML-[One]()\r\n", f"> - 2019-ICML-[One]() {EMPTY}\r\n"),
        ("| A | B |\n| - | - |\n| [One]() | ICML |\n", f"| A | B |\n| - | - |\n| [One]() | ICML {EMPTY} |\n"),
        ("|Title|Venue|\n|-|-|\n|[One]()|ICML|\n", f"|Title|Venue|\n|-|-|\n|[One]()|ICML {EMPTY} |\n"),
        ("Title | Code\n-- | --\n[One]() | - \n", f"Title | Code\n-- | --\n[One]() | - {EMPTY} \n"),
        ("| Title | Code |\n| - | - |\n| [One]() ||\n", f"| Title | Code |\n| - | - |\n| [One]() | {EMPTY} |\n"),
        ("| Title |\n| - |\n| [One]() | cut |\n", f"| Title |\n| - |\n| [One]() {EMPTY} | cut |\n"),
    ],
)  # fmt: skip
def test_a_comment_stands_at_the_end_of_the_first_line_or_in_the_last_cell(text: str, expected: str) -> None:
    rules = [rule for rule in RULES if rule.name == "empty-link"]

    assert silenced(text, rules).text == expected


def test_rules_are_named_together_and_an_old_comment_is_extended() -> None:
    text = (
        "- 2019-ICML-[One]() [[Code](ttps://a.org)]\n- 2019-ICML-[Two]() <!-- awesome-merge: ignore[AM301] mine -->\n"
    )
    added = silenced(text)

    assert added.text == (
        "- 2019-ICML-[One]() [[Code](ttps://a.org)] <!-- awesome-merge: ignore[empty-link, malformed-url] why -->\n"
        "- 2019-ICML-[Two]() <!-- awesome-merge: ignore[AM301, empty-link, unused-ignore] mine -->\n"
    )
    assert [each.code for each in added.applied] == ["AM102", "AM901", "AM102", "AM301"]


def test_a_comment_above_an_entry_is_extended_and_one_above_a_table_is_not() -> None:
    above = "<!-- awesome-merge: ignore[shared-url] mine -->\n"
    item, table = "- 2019-ICML-[One]()\n", "| Title |\n| - |\n| [Two]() |\n| [Three]() |\n"
    text = f"{above}\n{item}\nWords.\n\n{above}\n{table}"

    assert silenced(text, [rule for rule in RULES if rule.name == "empty-link"]).text == (
        f"{above.replace(']', ', empty-link]')}\n{item}\nWords.\n\n{above}\n{table.replace('() |', f'() {EMPTY} |')}"
    )


def test_an_empty_bracket_is_filled_and_comments_of_files_stay() -> None:
    text = (
        "<!-- awesome-merge: ignore-file[AM301] all -->\n\n- 2019-ICML-[One]() <!-- awesome-merge: ignore[] mine -->\n"
    )

    assert silenced(text, [rule for rule in RULES if rule.name == "empty-link"]).text == text.replace(
        "[]", "[empty-link]"
    )


SHOUTED = "<!-- awesome-merge: ignore[shouted] why -->"
ENTRY = "- 2019-ICML-[One](https://example.org/1)\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"# X\n\n{ENTRY}", f"{SHOUTED}\n\n# X\n\n{ENTRY}"),
        (f"{ENTRY}\nA word\nand X.\n", f"{ENTRY}\n{SHOUTED}\n\nA word\nand X.\n"),
        (f"> A word\n> and X.\n\n{ENTRY}", f"> {SHOUTED}\n> A word\n> and X.\n\n{ENTRY}"),
        ("### [X](https://a.org/1)\n\nWords of it.\n", f"{SHOUTED}\n\n### [X](https://a.org/1)\n\nWords of it.\n"),
        ("```\nX\n```\n", f"{SHOUTED}\n\n```\nX\n```\n"),
        ("- words\n- X\n\n  more\n", f"- words\n- X {SHOUTED}\n\n  more\n"),
        ("- words\n\n  ```\n  X\n  ```\n", f"- words {SHOUTED}\n\n  ```\n  X\n  ```\n"),
        ("- [One](#one)\n  - [X](#x)\n\n# One\n", f"- [One](#one)\n  - [X](#x) {SHOUTED}\n\n# One\n"),
        ("| X |\n| - |\n| [One](https://a.org/1) |\n", f"| X {SHOUTED} |\n| - |\n| [One](https://a.org/1) |\n"),
    ],
)  # fmt: skip
def test_what_is_no_entry_gets_its_comment_above_where_that_ends_no_list(text: str, expected: str) -> None:
    assert shouted(text).text == expected


@pytest.mark.parametrize("text", ["---\ntitle: X\n---\n\n# Words\n", "---\nX: 1\n---\n"])
def test_where_a_page_would_show_a_comment_there_is_none(text: str) -> None:
    added = shouted(text)

    assert (added.text, len(added.applied), len(added.remaining)) == (text, 0, 1)


class Fussy(Rule):
    """A rule for these tests: finds what comments do, or something else that no comment helps."""

    code = "AM997"
    name = "fussy"

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:  # noqa: ARG002 - as every rule
        text = document.source.text
        yield from (self.report(Span(0, 0), "a comment more") for _ in range(text.count("ignore[shouted] why")))


def test_a_comment_that_brings_another_finding_is_not_written() -> None:
    text = f"# Words\n\n{ENTRY.replace('One', 'X')}{ENTRY.replace('One', 'Y X')}"
    added = silenced(text, [Shouted(), Fussy()])

    assert added.text == text
    assert [each.code for each in added.remaining] == ["AM998", "AM998"]


def test_comments_that_change_an_entry_are_written_elsewhere_and_the_others_where_they_belong() -> None:
    broken = "- 2019-ICML-[Two\n  X](https://example.org/2)\n"
    plain = ENTRY.replace("One", "X")
    added = shouted(plain + broken + plain.replace("/1", "/3"))

    assert added.text == (
        f"{plain[:-1]} {SHOUTED}\n{broken[:-1]} {SHOUTED}\n{plain.replace('/1', '/3')[:-1]} {SHOUTED}\n"
    )


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(rule, example.text, id=f"{rule.name}-{number}")
        for rule in ALL_RULES
        for number, example in enumerate(rule.invalid)
    ],
)
def test_what_any_rule_finds_can_be_silenced_and_no_comment_is_idle(rule: Rule, text: str) -> None:
    judges = [each for each in RULES if each.judges_silence]

    assert silenced(text, RULES if rule in judges else [rule, *judges]).remaining == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(example.text, id=f"{rule.name}-{number}")
        for rule in GUIDELINES
        for number, example in enumerate(rule.invalid)
        # Formatters gather definitions below all else, comments between them or not.
        if "\n[birch]: /b" not in example.text
    ],
)
def test_what_all_guidelines_find_together_can_be_silenced(text: str) -> None:
    assert silenced(text, GUIDELINES).remaining == ()


def test_brackets_off_the_style_are_silenced_behind_the_link() -> None:
    (rule,) = (each for each in RULES if each.name == "off-style-brackets")
    text = rule.invalid[0].text

    assert silenced(text, [rule]).text == f"{text[:-1]} <!-- awesome-merge: ignore[off-style-brackets] why -->\n"
