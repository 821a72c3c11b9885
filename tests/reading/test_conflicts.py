"""Which lines are marks of a conflict, and which only look so."""

from __future__ import annotations

import pytest

from awesome_merge.reading.conflicts import conflicts
from awesome_merge.text import Source


def marks(text: str) -> list[list[str]]:
    source = Source("list.md", text)
    return [[source[mark] for mark in conflict.marks] for conflict in conflicts(source)]


def test_a_conflict_goes_from_its_first_mark_to_its_last() -> None:
    assert marks("a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n") == [["<<<<<<< ours", "=======", ">>>>>>> theirs"]]


def test_the_base_between_both_sides_is_part_of_it() -> None:
    text = "<<<<<<< ours\n||||||| base\n=======\n>>>>>>> theirs\n"

    assert marks(text) == [["<<<<<<< ours", "||||||| base", "=======", ">>>>>>> theirs"]]


def test_a_base_that_is_itself_torn_has_longer_marks_and_belongs_to_the_same_conflict() -> None:
    inner = "<<<<<<<<< one\n=========\n>>>>>>>>> other\n"
    text = f"<<<<<<< ours\n||||||| base\n{inner}=======\n>>>>>>> theirs\n"

    assert [len(each) for each in marks(text)] == [7]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_end_a_mark(end: str) -> None:
    assert marks(end.join(["<<<<<<< ours", "=======", ">>>>>>> theirs"])) == [
        ["<<<<<<< ours", "=======", ">>>>>>> theirs"]
    ]


def test_marks_may_be_longer_and_need_no_label() -> None:
    assert marks("<<<<<<<<<<<\n===========\n>>>>>>>>>>>\n") == [["<" * 11, "=" * 11, ">" * 11]]


def test_what_is_left_of_a_conflict_is_one_too() -> None:
    assert marks(">>>>>>> theirs\n\n<<<<<<< ours\n=======\n- a\n") == [[">>>>>>> theirs"], ["<<<<<<< ours", "======="]]
    assert marks("<<<<<<<<< ours\n>>>>>>> theirs\n") == [["<<<<<<<<< ours", ">>>>>>> theirs"]]


@pytest.mark.parametrize(
    "text",
    [
        "Papers\n=======\n\n|||||||\n",
        "<<<<<<< ours\n=======\n>>>>>>> theirs\n".replace("<", " <").replace(">", " >"),
        "<<<<<<<-ours\n",
        "```\n<<<<<<< ours\n=======\n>>>>>>> theirs\n```\n",
        "Words <<<<<<< ours\n",
        ">>>>>>>>>> words that are quoted ten times\n",
        ">>>>>>> words that are quoted\n> and answered\n",
        "> words\n>>>>>>> that are quoted\n",
    ],
)
def test_headings_rows_code_and_words_are_none(text: str) -> None:
    assert marks(text) == []


def test_a_row_of_another_length_inside_a_conflict_is_a_heading() -> None:
    text = "<<<<<<< ours\nPapers\n==========\n=======\n>>>>>>> theirs\n"

    assert marks(text) == [["<<<<<<< ours", "=======", ">>>>>>> theirs"]]
