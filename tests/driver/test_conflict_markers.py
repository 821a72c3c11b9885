from __future__ import annotations

from pathlib import Path

from awesome_merge.driver.conflicts import shown
from awesome_merge.driver.pieces import Conflict
from awesome_merge.driver.request import Request

NOWHERE = Path()
FOUR_LINES = Conflict("a\nours\nx\nz\n", "a\nb\nz\n", "a\ntheirs\nz\n")


def test_lines_that_both_sides_begin_or_end_with_stand_outside() -> None:
    assert shown(FOUR_LINES, Request(NOWHERE, NOWHERE, NOWHERE)) == (
        "a\n<<<<<<< ours\nours\nx\n=======\ntheirs\n>>>>>>> theirs\nz\n"
    )
    assert shown(FOUR_LINES, Request(NOWHERE, NOWHERE, NOWHERE, style="zdiff3")) == (
        "a\n<<<<<<< ours\nours\nx\n||||||| base\na\nb\nz\n=======\ntheirs\n>>>>>>> theirs\nz\n"
    )


def test_diff3_shows_three_versions_whole() -> None:
    assert shown(FOUR_LINES, Request(NOWHERE, NOWHERE, NOWHERE, style="diff3", marker_size=3)) == (
        f"<<< ours\n{FOUR_LINES.ours}||| base\n{FOUR_LINES.base}===\n{FOUR_LINES.theirs}>>> theirs\n"
    )


def test_a_side_that_is_part_of_the_other_leaves_the_rest() -> None:
    assert shown(Conflict("a\nb\n", "", "a\n"), Request(NOWHERE, NOWHERE, NOWHERE)) == (
        "a\n<<<<<<< ours\nb\n=======\n>>>>>>> theirs\n"
    )
