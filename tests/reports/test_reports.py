"""Findings as people and programs get them."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from reported import LIST, finding, shown

from awesome_merge.model import Document, Severity
from awesome_merge.reports import Report, render
from awesome_merge.text import Source


@pytest.mark.parametrize("name", ["full", "concise", "github", "statistics"])
def test_a_clean_list_is_not_mentioned(name: str) -> None:
    assert shown(name, (LIST, [])) == ""


def test_a_clean_list_is_an_empty_array_in_json() -> None:
    assert shown("json", (LIST, [])) == "[]\n"


def test_concise_is_a_line_for_each_finding_and_a_footer() -> None:
    report = shown("concise", (LIST, [finding(2, 6), finding(49, 55, safe=True)]))

    assert report == (
        "lists/a.md:1:3: AM999 found here\n"
        "lists/a.md:2:3: AM999 [*] found here\n"
        "Found 2 problems.\n"
        "[*] 1 fixable with `--fix`.\n"
    )


@pytest.mark.parametrize(
    ("fixes", "said"),
    [
        ([None], ""),
        ([True, True], "[*] 2 fixable with `--fix`.\n"),
        ([True, False], "[*] 1 fixable with `--fix` (1 more with `--fix --unsafe-fixes`).\n"),
        ([False, None], "1 fixable with `--fix --unsafe-fixes`.\n"),
    ],
)
def test_the_footer_says_what_can_be_mended(fixes: list[bool | None], said: str) -> None:
    report = shown("concise", (LIST, [finding(2, 6, safe=safe) for safe in fixes]))
    count = f"Found {len(fixes)} problem{'s' * (len(fixes) > 1)}.\n"

    assert report.split("found here\n")[-1] == count + said


@pytest.mark.parametrize("form", ["full", "concise", "statistics"])
def test_a_brief_report_has_no_footer(form: str) -> None:
    checked = [(LIST, [finding(2, 6, safe=True)])]

    assert "Found 1 problem." in render(form, Report(checked))
    assert "Found" not in render(form, Report(checked, is_brief=True))


def test_colours_are_for_terminals_and_change_no_word() -> None:
    checked = [
        (LIST, [finding(2, 6, safe=True), finding(2, 6, safe=False, severity=Severity.ERROR), finding(16, 16)]),
    ]
    for form in ("full", "concise"):
        coloured = render(form, Report(checked, is_coloured=True))

        assert "\x1b[33m\x1b[1mAM999\x1b[0m" in coloured
        assert "\x1b[31m\x1b[1mAM999\x1b[0m" in coloured
        assert re.sub(r"\x1b\[\d+m", "", coloured) == render(form, Report(checked))


def test_statistics_are_a_line_for_each_rule_most_often_first() -> None:
    often = [finding(2, 6, safe=safe) for safe in (None, True)]
    seldom = [replace(finding(2, 6, safe=False), code=code, name=f"rule-{code}") for code in ("AM998", "AM997")]

    assert shown("statistics", (LIST, seldom), (LIST, often)) == (
        "2\tAM999\t[*] a-thing\n"
        "1\tAM997\t[ ] rule-AM997\n"
        "1\tAM998\t[ ] rule-AM998\n"
        "Found 4 problems.\n"
        "[*] 1 fixable with `--fix` (2 more with `--fix --unsafe-fixes`).\n"
    )


def test_a_message_with_a_line_break_or_an_escape_stays_on_its_line() -> None:
    report = shown("concise", (LIST, [finding(2, 6, message="a\nb\x1b[31m\u202ec")]))

    assert report.splitlines()[0] == "lists/a.md:1:3: AM999 a b[31mc"


def test_full_shows_the_line_underlined_and_the_other_end() -> None:
    report = shown("full", (LIST, [finding(49, 55, safe=True)]))

    assert report == (
        "AM999 [*] found here\n"
        " --> lists/a.md:2:3\n"
        "  |\n"
        "2 | - 2018.8-[Another\n"
        "  |   ^^^^^^\n"
        "  |\n"
        "  = lists/a.md:1: the other end\n"
        "  = mended by `--fix`:\n"
        "  | - - 2018.8-[Another\n"
        "  | + - x-[Another\n"
        "\n"
        "Found 1 problem.\n"
        "[*] 1 fixable with `--fix`.\n"
    )


def test_full_underlines_the_first_line_of_a_finding_over_several() -> None:
    lines = shown("full", (LIST, [finding(56, 80)])).splitlines()

    assert lines[3:5] == ["2 | - 2018.8-[Another", "  |          ^^^^^^^^"]


def test_full_says_which_flag_mends() -> None:
    assert "\n  = mended by `--fix`:\n" in shown("full", (LIST, [finding(2, 6, safe=True)]))
    assert "\n  = mended by `--fix --unsafe-fixes`; " in shown("full", (LIST, [finding(2, 6, safe=False)]))
    assert "mended" not in shown("full", (LIST, [finding(2, 6)]))


def test_the_underline_of_an_empty_span_is_one_mark_wide() -> None:
    lines = shown("full", (Document(Source("a.md", "")), [finding(0, 0)])).splitlines()

    assert lines[3:5] == ["1 |", "  | ^"]


@pytest.mark.parametrize(
    ("before", "marked", "columns", "marks"),
    [("中文", "标题", 4, 4), ("a\t", "b", 5, 1), ("e\u0301", "b", 1, 1), ("\u200f", "b", 0, 1), ("\u00a0", "b", 1, 1)],
)
def test_the_underline_stands_below_its_characters(before: str, marked: str, columns: int, marks: int) -> None:
    document = Document(Source("a.md", f"{before}{marked}."))
    lines = shown("full", (document, [finding(len(before), len(before) + len(marked))])).splitlines()

    assert lines[4] == f"  | {' ' * columns}{'^' * marks}"


def test_a_long_line_is_cut_around_what_was_found() -> None:
    document = Document(Source("a.md", "x" * 200 + "HERE" + "y" * 5_000_000))
    lines = shown("full", (document, [finding(200, 204)])).splitlines()

    assert lines[3] == f"1 | …{'x' * 40}HERE{'y' * 76}…"
    assert lines[4] == f"  | {' ' * 41}^^^^"


def test_the_marks_end_where_a_long_line_is_cut() -> None:
    document = Document(Source("a.md", "x" * 500))
    lines = shown("full", (document, [finding(0, 500)])).splitlines()

    assert lines[3:5] == [f"1 | {'x' * 120}…", f"  | {'^' * 120}"]


def test_json_says_everything_with_rows_and_columns_from_one() -> None:
    assert json.loads(shown("json", (LIST, [finding(49, 55, safe=True)]))) == [
        {
            "code": "AM999",
            "name": "a-thing",
            "message": "found here",
            "file": "lists/a.md",
            "location": {"row": 2, "column": 3},
            "end_location": {"row": 2, "column": 9},
            "related": [{"file": "lists/a.md", "row": 1, "message": "the other end"}],
            "fix": {
                "safe": True,
                "edits": [{"location": {"row": 2, "column": 3}, "end_location": {"row": 2, "column": 9}, "text": "x"}],
            },
            "url": "https://github.com/awesome-merge/awesome-merge/blob/main/docs/rules/a-thing.md",
        }
    ]


def test_json_has_null_where_no_fix_is_offered() -> None:
    assert json.loads(shown("json", (LIST, [finding(2, 6)])))[0]["fix"] is None
