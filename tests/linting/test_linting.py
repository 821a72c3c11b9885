"""Running rules, and mending what they find."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_merge.linting import fix, lint
from awesome_merge.model import Document, Finding, Fix, Fixed
from awesome_merge.reading import read
from awesome_merge.reading.blocks import Form, blocks, every
from awesome_merge.rules import RULES as ALL_RULES
from awesome_merge.rules.base import Facts, Rule, Span
from awesome_merge.text import Edit, Source
from awesome_merge.venues import Venues

VENUES = Venues.load()
# The guidelines mind other things of the small lists here.
RULES = tuple(rule for rule in ALL_RULES if not rule.code.startswith("AM6"))


class Wordy(Rule):
    """A rule for these tests: a word is to be another."""

    code = "AM999"
    name = "wordy"
    valid = ()
    invalid = ()

    def __init__(self, word: str, other: str, *, code: str = "AM999", safe: bool = True) -> None:
        self.word, self.other, self.safe = word, other, safe
        self.code = code  # type: ignore[misc]

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:  # noqa: ARG002 - as every rule
        at = document.source.text.find(self.word)
        while at >= 0:
            span = Span(at, at + len(self.word))
            yield self.report(span, f"no {self.word}", fix=Fix((Edit(span, self.other),), safe=self.safe))
            at = document.source.text.find(self.word, at + 1)


def the_list(source: Source) -> Document:
    return read(source, VENUES, {})


def facts(document: Document) -> Facts:
    return Facts(document, VENUES)


def mended(text: str, *rules: Rule, unsafe: bool = False) -> Fixed:
    return fix(Source("a.md", text), the_list, rules, facts, unsafe=unsafe)


def test_findings_come_by_position_then_code_each_once() -> None:
    document = the_list(Source("a.md", "- [a b a](https://example.org)\n"))
    b, first, second = Wordy("b", "x"), Wordy("a ", "x", code="AM998"), Wordy("a b", "x", code="AM997")

    found = [(each.code, each.span.start) for each in lint(document, [b, first, second, b], facts(document))]

    assert found == [("AM998", 3), ("AM997", 3), ("AM999", 5)]


def test_a_merged_list_is_not_checked() -> None:
    document = Document(Source("a.md", "word"), generated=True)

    assert lint(document, [Wordy("word", "x")], facts(document)) == []


def test_safe_fixes_are_made_and_the_others_left() -> None:
    fixed = mended("- good bad\n", Wordy("good", "better"), Wordy("bad", "worse", safe=False))

    assert fixed.text == "- better bad\n"
    assert [each.message for each in fixed.applied] == ["no good"]
    assert [each.message for each in fixed.remaining] == ["no bad"]


def test_unsafe_fixes_are_made_when_asked_for() -> None:
    assert mended("- bad\n", Wordy("bad", "worse", safe=False), unsafe=True).text == "- worse\n"


def test_fixes_of_the_same_characters_are_made_one_after_the_other() -> None:
    assert mended("- one two\n", Wordy("one two", "three"), Wordy("two", "2"), Wordy("three", "3")).text == "- 3\n"
    assert mended("- ab\n", Wordy("a", "x"), Wordy("ab", "y")).text == "- xb\n"


def test_the_same_edit_of_two_rules_is_made_once() -> None:
    fixed = mended("- one\n", Wordy("one", "1", code="AM998"), Wordy("one", "1"))

    assert fixed.text == "- 1\n"
    assert len(fixed.applied) == 2


def test_rules_that_undo_one_another_come_to_an_end() -> None:
    fixed = mended("- one\n", Wordy("one", "two"), Wordy("two", "one"))

    assert len(fixed.applied) == 10


def test_a_fix_that_changes_nothing_is_no_fix() -> None:
    fixed = mended("- one\n", Wordy("one", "one"))

    assert fixed.applied == ()
    assert len(fixed.remaining) == 1


def test_a_fix_that_loses_an_entry_is_taken_back() -> None:
    text = "- [One](https://example.org/1)\n- [Two](https://example.org/2)\n"
    fixed = mended(text, Wordy("\n- [Two](https://example.org/2)", ""))

    assert fixed.text == text
    assert fixed.applied == ()
    assert len(fixed.remaining) == 1


SPOKEN = "> `o` for oral, `s` for spotlight.\n\n"


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("CVPRo", "CVPR"),
        (" [[Code](https://example.org/2)]", ""),
        ("for oral", "for spotlight"),
        ("## 2018", "## 2019"),
    ],
)
def test_a_fix_after_which_an_entry_says_what_was_not_meant_is_taken_back(word: str, other: str) -> None:
    text = f"{SPOKEN}## 2018\n\n- 2018-CVPRo-[One](https://example.org/1) [[Code](https://example.org/2)]\n"
    text += "- ICML-[Two](https://example.org/3)\n" * 2 + "- [Three](https://example.org/4)\n"
    fixed = mended(text, Wordy(word, other))

    assert fixed.text == text
    assert fixed.applied == ()
    assert len(fixed.remaining) == 1


def test_a_fix_that_is_taken_back_leaves_the_others() -> None:
    text = f"{SPOKEN}- 2018-CVPRo-[One](https://example.org/1)\n- 2018-CVPR-[Two](https://example.org/2)\n"
    fixed = mended(text, Wordy("CVPRo", "CVPR"), Wordy("Two", "Three"))

    assert fixed.text == text.replace("Two", "Three")
    assert [each.message for each in fixed.applied] == ["no Two"]
    assert [each.message for each in fixed.remaining] == ["no CVPRo"]


def test_a_fix_that_is_taken_back_leaves_the_others_of_its_entry() -> None:
    text = f"{SPOKEN}- 2018-CVPRo-[One Two](https://example.org/1)\n- 2018-CVPRo-[Two One](https://example.org/2)\n"
    words = [Wordy(word, word.upper()) for word in ("One", "Two", "example")]
    fixed = mended(text, *words, Wordy("CVPRo", "CVPR"))

    assert fixed.text == text.replace("One", "ONE").replace("Two", "TWO").replace("example", "EXAMPLE")
    assert [each.message for each in fixed.remaining] == ["no CVPRo"] * 2


def test_of_fixes_of_which_none_can_be_told_to_do_harm_the_harmless_are_made() -> None:
    text = f"{SPOKEN}One two three four five.\n\n- 2018-CVPRo-[One](https://example.org/1)\n"
    words = [Wordy(word, word.upper()) for word in ("two", "three", "four", "five")]
    fixed = mended(text, *words, Wordy("for oral", "for spotlight"))

    assert fixed.text.startswith(f"{SPOKEN}One TWO THREE FOUR FIVE.")
    assert [each.message for each in fixed.remaining] == ["no for oral"]


def test_where_every_fix_of_a_rule_does_harm_elsewhere_they_are_not_tried_one_by_one() -> None:
    text = "- [One](https://example.org/1)\n\nGood.\n\n" + "see [More](https://example.org/more)\n\n" * 40
    seen: list[Source] = []

    def reading(each: Source) -> Document:
        seen.append(each)
        return the_list(each)

    rules = [Wordy("see", "-", code="AM998"), Wordy("Good", "Better")]
    fixed = fix(Source("a.md", text), reading, rules, facts)

    assert fixed.text == text.replace("Good", "Better")
    assert len(fixed.remaining) == 40
    assert len(seen) < 40


def test_an_address_that_a_badge_repeats_can_be_mended() -> None:
    text = (
        "- [Tool](https://a.example.org/?x) - Words. [![Free](https://example.org/i.svg)](https://a.example.org/?x)\n"
    )

    assert mended(text, Wordy("(https://a.example.org/?x) ", "(https://a.example.org/) ")).text.count("?x") == 1


def test_the_name_and_the_byte_order_mark_stay() -> None:
    source = Source("b.md", "- good\n", bom=True)
    seen: list[Source] = []

    def reading(each: Source) -> Document:
        seen.append(each)
        return the_list(each)

    fix(source, reading, [Wordy("good", "better")], facts)

    assert {(each.name, each.bom) for each in seen} == {("b.md", True)}


LINES = st.lists(
    st.sampled_from(
        [
            "- 2018-NIPS-[One Title of Many](https://https://example.org/1)",
            "- 2018.8-[2018.8-Another Title](https://example.org/2?utm_source=x)",
            "- 2019.08-[A Third Title](ttps://example.org/3) (Oral)",
            "- 2019-CVPR-[A Fourth Title](https://example.org/4) [Oral] [[Code](www.example.org/5)]",
            "- 2020-MLsys-[A Fifth Title]()",
            "- 2020-MLSys-[Sixth](https://openreview.net/forum?id=a&noteId=b) <!-- awesome-merge: ignore[AM3] -->",
            "  continued\u2028here",
            "",
            "Words with `code` and **(Oral)**.",
        ]
    ),
    max_size=12,
)
ENDS = st.sampled_from(["\n", "\r\n"])


@settings(max_examples=60, deadline=None)
@given(LINES, ENDS)
def test_mending_twice_is_mending_once_and_spares_lines_without_findings(lines: list[str], end: str) -> None:
    text = end.join(["> `o` for oral, `s` for spotlight.", "", *lines, ""])
    document = the_list(Source("a.md", text))
    found = {document.source.line(each.span.start) for each in lint(document, RULES, facts(document))}
    once = mended(text, *RULES)

    assert mended(once.text, *RULES).text == once.text
    assert [each.code for each in once.remaining if each.fix and each.fix.safe] == []
    before, after = text.split(end), once.text.split(end)
    assert len(before) == len(after)
    assert {n for n, (one, other) in enumerate(zip(before, after, strict=True), 1) if one != other} <= found


SLIPS = "[2018.8-A Title](https://https://example.org/1?utm_source=x) [Code] (www.example.org/2)"
# Blocks of code and comments, whole and unclosed, hold the same slips as the entries around them.
MIXED = st.lists(
    st.sampled_from(
        [
            f"- 2018.8-NIPSo-{SLIPS}",
            f"- 2018-NeurIPS-{SLIPS} <!-- {SLIPS} -->",
            f"- 2019-CVPR-[One Title of Many Words](https://example.org/3) [Oral]\n  ```\n  - {SLIPS}\n  ```",
            "- 2019-CVPR-[One Title of Many Words](https://example.org/4) [[Code](https://example.org/5)]",
            f"```\n- {SLIPS}\n\n- {SLIPS}\n```",
            f"    - {SLIPS}",
            f"<!--\n- {SLIPS}\n-->",
            "<!--",
            "~~~~",
            "## 2018",
            "**2019**",
            "",
        ]
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(MIXED, ENDS, st.booleans())
def test_mending_is_done_once_and_spares_code_and_comments(parts: list[str], end: str, unsafe: bool) -> None:
    text = end.join(["> `o` for oral, `s` for spotlight.", "", *(part.replace("\n", end) for part in parts), ""])
    once = mended(text, *RULES, unsafe=unsafe).text

    assert mended(once, *RULES, unsafe=unsafe).text == once
    assert unread(once) == unread(text)


def unread(text: str) -> tuple[set[str], set[str]]:
    """Return the blocks of code of ``text``, and its comments; of those in two copies of an entry one is enough."""
    source = Source("a.md", text)
    document = the_list(source)
    code = {source[block.span] for block in every(blocks(source)) if block.form is Form.CODE}
    return code, {source[comment.span] for comment in document.comments}


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_no_rule_minds_an_empty_list(rule: Rule) -> None:
    document = the_list(Source("a.md", ""))

    assert list(rule.check(document, facts(document))) == []
