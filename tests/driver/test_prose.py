from __future__ import annotations

import pytest
from three_sides import bullets, merged

TREES = f"# Trees\n\n{bullets('Oak')}\n"


def test_prose_that_both_added_in_one_place_is_a_conflict() -> None:
    assert merged(TREES, f"{TREES}Oaks are old.\n\nSo they are.\n", f"{TREES}Oaks are slow.\n") == (
        f"{TREES}{{Oaks are old.\n\nSo they are.||Oaks are slow.}}\n"
    )


@pytest.mark.parametrize("both", ["```\nplant(oak)\n```\n", "Oaks are old.\n", "Oaks are old.\n<br>\n"])
def test_prose_that_both_added_alike_is_there_once(both: str) -> None:
    assert merged(TREES, TREES + both, TREES + both) == TREES + both


def test_lines_with_links_are_entries_whatever_they_look_like() -> None:
    one, other = "Oak<br>\nhttps://example.org/1\n<br><br>\n", "Elm<br>\nhttps://example.org/2\n<br><br>\n"

    assert merged(TREES, TREES + one, TREES + other) == f"{TREES}{one}\n{other}"


def test_a_line_that_both_wrote_anew_is_a_conflict() -> None:
    base, ours, theirs = "Old words.\n", "Quite another text.\n", "Something else, here.\n"

    assert merged(base, ours, theirs) == "{Quite another text.|Old words.|Something else, here.}\n"


def test_of_several_lines_those_most_alike_are_the_same() -> None:
    base = "Oaks grow slowly in the north.\nElms grow tall in the south.\n"
    ours = "Elms grow tall in the far south.\nOaks grow slowly in the far north.\n"
    theirs = "Oaks grow slowly in the north!\nElms grow tall in the south.\n"

    assert merged(base, ours, theirs).count("Elms") == 1
    assert merged(base, theirs, base) == theirs
