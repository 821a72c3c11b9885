"""Findings as people and programs get them."""

from __future__ import annotations

import json

import pytest

from awesome_merge.model import Document, Finding, Fix, Related
from awesome_merge.reports import FORMATS, concise, full, github, records
from awesome_merge.text import Edit, Source, Span

TEXT = "- 2018-ICML-[One Title](https://example.org/1)\n- 2018.8-[Another\n  Title](https://example.org/2)\n"
LIST = Document(Source("lists/a.md", TEXT))


def finding(start: int, end: int, *, safe: bool | None = None, message: str = "found here") -> Finding:
    edit = Edit(Span(start, end), "x")
    fix = None if safe is None else Fix((edit,), safe=safe)
    return Finding("AM999", "a-thing", message, Span(start, end), (Related(1, "the other end"),), fix)


@pytest.mark.parametrize("name", ["full", "concise", "github"])
def test_a_clean_list_is_not_mentioned(name: str) -> None:
    assert FORMATS[name]([(LIST, [])]) == ""


def test_a_clean_list_is_an_empty_array_in_json() -> None:
    assert records.render([(LIST, [])]) == "[]\n"


def test_concise_is_a_line_for_each_finding_and_a_footer() -> None:
    report = concise.render([(LIST, [finding(2, 6), finding(49, 55, safe=True)])])

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
    report = concise.render([(LIST, [finding(2, 6, safe=safe) for safe in fixes])])
    count = f"Found {len(fixes)} problem{'s' * (len(fixes) > 1)}.\n"

    assert report.split("found here\n")[-1] == count + said


def test_a_message_with_a_line_break_or_an_escape_stays_on_its_line() -> None:
    report = concise.render([(LIST, [finding(2, 6, message="a\nb\x1b[31m\u202ec")])])

    assert report.splitlines()[0] == "lists/a.md:1:3: AM999 a b[31mc"


def test_full_shows_the_line_underlined_and_the_other_end() -> None:
    report = full.render([(LIST, [finding(49, 55, safe=True)])])

    assert report == (
        "AM999 [*] found here\n"
        " --> lists/a.md:2:3\n"
        "  |\n"
        "2 | - 2018.8-[Another\n"
        "  |   ^^^^^^\n"
        "  |\n"
        "  = lists/a.md:1: the other end\n"
        "\n"
        "Found 1 problem.\n"
        "[*] 1 fixable with `--fix`.\n"
    )


def test_full_underlines_the_first_line_of_a_finding_over_several() -> None:
    lines = full.render([(LIST, [finding(56, 80)])]).splitlines()

    assert lines[3:5] == ["2 | - 2018.8-[Another", "  |          ^^^^^^^^"]


def test_full_notes_an_unsafe_fix() -> None:
    assert "unsafe fix" in full.render([(LIST, [finding(2, 6, safe=False)])])


def test_the_underline_of_an_empty_span_is_one_mark_wide() -> None:
    lines = full.render([(Document(Source("a.md", "")), [finding(0, 0)])]).splitlines()

    assert lines[3:5] == ["1 |", "  | ^"]


@pytest.mark.parametrize(
    ("before", "marked", "columns", "marks"),
    [("中文", "标题", 4, 4), ("a\t", "b", 5, 1), ("e\u0301", "b", 1, 1), ("\u200f", "b", 0, 1), ("\u00a0", "b", 1, 1)],
)
def test_the_underline_stands_below_its_characters(before: str, marked: str, columns: int, marks: int) -> None:
    document = Document(Source("a.md", f"{before}{marked}."))
    lines = full.render([(document, [finding(len(before), len(before) + len(marked))])]).splitlines()

    assert lines[4] == f"  | {' ' * columns}{'^' * marks}"


def test_a_long_line_is_cut_around_what_was_found() -> None:
    document = Document(Source("a.md", "x" * 200 + "HERE" + "y" * 5_000_000))
    lines = full.render([(document, [finding(200, 204)])]).splitlines()

    assert lines[3] == f"1 | …{'x' * 40}HERE{'y' * 76}…"
    assert lines[4] == f"  | {' ' * 41}^^^^"


def test_the_marks_end_where_a_long_line_is_cut() -> None:
    document = Document(Source("a.md", "x" * 500))
    lines = full.render([(document, [finding(0, 500)])]).splitlines()

    assert lines[3:5] == [f"1 | {'x' * 120}…", f"  | {'^' * 120}"]


def test_github_gets_a_command_with_lines_and_columns() -> None:
    assert github.render([(LIST, [finding(2, 6)])]) == (
        "::error title=awesome-merge (AM999),file=lists/a.md,line=1,col=3,endLine=1,endColumn=7"
        "::lists/a.md:1:3: AM999 found here\n"
    )


def test_github_gets_no_columns_for_a_finding_over_several_lines() -> None:
    assert github.render([(LIST, [finding(49, 80)])]).startswith(
        "::error title=awesome-merge (AM999),file=lists/a.md,line=2,endLine=3::lists/a.md:2:3: "
    )


def test_github_gets_its_own_characters_escaped() -> None:
    document = Document(Source("C:\\a,b%.md", "x"))

    assert github.render([(document, [finding(0, 1, message="50%, or: more\nand more")])]) == (
        "::error title=awesome-merge (AM999),file=C%3A\\a%2Cb%25.md,line=1,col=1,endLine=1,endColumn=2"
        "::C:\\a,b%25.md:1:1: AM999 50%25, or: more and more\n"
    )


def test_json_says_everything_with_rows_and_columns_from_one() -> None:
    assert json.loads(records.render([(LIST, [finding(49, 55, safe=True)])])) == [
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
    assert json.loads(records.render([(LIST, [finding(2, 6)])]))[0]["fix"] is None
