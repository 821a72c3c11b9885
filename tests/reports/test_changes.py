"""What a fix writes, as a person sees it before it is made."""

from __future__ import annotations

import pytest

from awesome_merge.model import Fix
from awesome_merge.reports.changes import changes
from awesome_merge.text import Edit, Source, Span


def told(text: str, *edits: tuple[int, int, str]) -> list[str]:
    fix = Fix(tuple(Edit(Span(start, end), new) for start, end, new in edits))
    return [f"{sign} {line}" for sign, line in changes(Source("a.md", text), fix)]


@pytest.mark.parametrize(
    ("text", "edits", "shown"),
    [
        ("one\ntwo\nthree\n", [(4, 7, "2")], ["- two", "+ 2"]),
        ("one\ntwo\nthree\n", [(5, 6, "W"), (4, 5, "T")], ["- two", "+ TWo"]),
        ("one\ntwo\nthree\n", [(4, 8, "")], ["- two"]),
        ("one\ntwo\nthree\n", [(4, 4, "1.5\n")], ["+ 1.5"]),
        ("one\ntwo\nthree", [(13, 13, "\nfour")], ["+ four"]),
        ("one\ntwo\nthree\n", [(0, 4, ""), (14, 14, "one\n")], ["- one", "+ one"]),
        ("one\r\ntwo\r\n", [(5, 8, "2")], ["- two", "+ 2"]),
        ("a\u2028b\n", [(0, 1, "c")], ["- a b", "+ c b"]),
        ("same\n", [(0, 4, "same")], []),
    ],
)
def test_only_lines_that_change_are_shown(text: str, edits: list[tuple[int, int, str]], shown: list[str]) -> None:
    assert told(text, *edits) == shown


def test_many_lines_are_cut_short() -> None:
    assert told("".join(f"{number}\n" for number in range(5)), (0, 10, "")) == ["- 0", "- 1", "- 2", "… "]


def test_many_places_are_cut_short() -> None:
    text = "".join(f"{number}\n" for number in range(5))

    assert told(text, *((2 * line, 2 * line + 1, "x") for line in (0, 2, 4))) == [
        *("- 0", "+ x", "- 2", "+ x", "- 4", "+ x"),
    ]
    assert told(text * 2, *((2 * line, 2 * line + 1, "x") for line in (0, 2, 4, 6)))[-1] == "… "


def test_a_long_line_is_cut_around_its_first_change() -> None:
    text = "x" * 100 + "HERE" + "y" * 200

    assert told(text, (100, 104, "")) == [
        f"- …{'x' * 20}HERE{'y' * 86}…",
        f"+ …{'x' * 20}{'y' * 90}…",
    ]
