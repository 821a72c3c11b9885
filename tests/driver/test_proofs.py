from __future__ import annotations

import pytest

from awesome_merge.driver.definitions import redefined
from awesome_merge.driver.ledger import missing, unwarranted
from awesome_merge.driver.pieces import Conflict
from awesome_merge.driver.proofs import proven
from awesome_merge.driver.repeats import repeats

OAK, YEW = "[Oak](https://example.org/oak)\n", "[Yew](https://example.org/yew)\n"
ELM = "[Elm](https://example.org/elm)\n"


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        ("", OAK, "", OAK),
        ("", OAK, YEW, OAK + YEW),
        ("", OAK, OAK, OAK),
        ("", OAK, OAK, OAK + OAK),
        (OAK, OAK, "", ""),
        (OAK, OAK + OAK, "", OAK),
        (OAK, OAK, OAK, OAK),
        (OAK + OAK, OAK, OAK, OAK),
        (OAK + OAK, OAK, OAK, ""),
        ("", OAK, OAK.replace("https", "http"), OAK),
    ],
)
def test_a_merge_may_have_what_both_sides_warrant(base: str, ours: str, theirs: str, result: str) -> None:
    assert not unwarranted(base, ours, theirs, result)
    assert not unwarranted(base, theirs, ours, result)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        ("", OAK, "", ""),
        (OAK, OAK, OAK, ""),
        (OAK, OAK, "", OAK),
        ("", OAK, "", OAK + OAK),
        (OAK, OAK, OAK, OAK + OAK),
        ("", "", "", OAK),
    ],
)
def test_a_merge_may_not_lose_bring_back_or_repeat(base: str, ours: str, theirs: str, result: str) -> None:
    assert unwarranted(base, ours, theirs, result) == {"example.org/oak"}
    assert unwarranted(base, theirs, ours, result) == {"example.org/oak"}


def test_a_merge_with_conflicts_has_all_that_was_added() -> None:
    assert not missing(OAK, OAK + YEW, "", OAK + OAK + YEW)
    assert missing(OAK, OAK + YEW, OAK, OAK) == {"example.org/yew"}


def test_what_both_added_is_repeated_where_a_merge_has_it_more_often_than_either() -> None:
    assert repeats("", OAK, OAK, OAK + OAK)
    assert not repeats("", OAK + OAK, OAK, OAK + OAK)
    assert not repeats("", OAK, YEW, OAK + YEW)
    assert not repeats(OAK, OAK + OAK, OAK + YEW, OAK + OAK + YEW)


def test_what_both_moved_is_repeated_where_a_merge_has_it_in_both_places() -> None:
    base, ours, theirs = OAK + YEW + ELM, YEW + OAK + ELM, YEW + ELM + OAK

    assert repeats(base, ours, theirs, YEW + OAK + ELM + OAK)
    assert not repeats(base, ours, theirs, ours)
    assert not repeats("Trees\n" + base, ours, theirs, "Trees\n" + ours + "Trees\n")


def test_an_entry_whose_address_one_side_edits_in_each_of_two_places_stood_there_twice_before() -> None:
    new = OAK.replace("example.org", "example.com")

    assert not repeats(OAK + YEW + OAK, new + YEW + OAK, OAK + YEW + new, new + YEW + new)
    assert repeats(OAK + YEW, new + YEW, OAK + YEW + new, new + YEW + new) == {"example.com/oak"}


def test_what_prose_and_a_title_lead_to_is_no_entry_that_stands_twice() -> None:
    badge = "# Trees [![Oak](https://example.org/oak.svg)](https://example.org/oak)\n"
    prose = "Read more of the [oak](https://example.org/oak).\n"

    assert not repeats("", badge, OAK, badge + OAK)
    assert not repeats("", prose, OAK, prose + OAK)


def test_what_stands_below_two_items_or_several_times_before_is_no_entry_that_stands_twice() -> None:
    code = f"  - {OAK}"
    rows = [f"| {name} | [Oak](https://example.org/oak) |\n" for name in ("One", "Two", "Three", "Four")]

    assert not repeats("", f"- Elm\n{code}", f"- Yew\n{code}", f"- Elm\n{code}- Yew\n{code}")
    assert repeats("", f"- Elm\n{code}", f"- Elm\n{code}", f"- Elm\n{code}{code}") == {"example.org/oak"}
    assert not repeats(rows[0] + rows[1], "".join(rows[:3]), rows[0] + rows[1] + rows[3], "".join(rows))


def test_where_a_merge_would_have_an_entry_twice_both_places_are_left_to_a_person() -> None:
    moved, old = "- [Oak](https://example.org/oak) grows\n", "- [Oak](https://example.org/oak-2000) grows\n"
    base = f"# Trees\n\n## Old\n\n{old}\n## New\n\n- {YEW}"
    ours = base.replace(old, moved)
    theirs = f"{base}- {OAK}- {ELM}"

    pieces = proven(base, ours, theirs) or []

    assert [piece for piece in pieces if isinstance(piece, Conflict)] == [
        Conflict(moved, old, old),
        Conflict("", "", f"- {OAK}"),
    ]
    assert f"- {ELM}" in pieces


def test_a_merge_is_given_up_that_would_tear_a_link_whose_lines_are_no_unit() -> None:
    base = "Trees:\noak.md)\n"

    assert proven(base, "Trees:\n[Oak](\noak.md)\n", "Trees:\nand [Elm](https://example.org/elm):\noak.md)\n") is None


def test_an_entry_that_one_side_moved_and_the_other_moved_and_edited_stands_twice() -> None:
    edited = OAK.replace("\n", " grows\n")
    base, ours, theirs = OAK + YEW + ELM, YEW + ELM + OAK, YEW + edited + ELM

    assert repeats(base, ours, theirs, YEW + edited + ELM + OAK) == {"example.org/oak"}
    assert not repeats(base, ours, theirs, YEW + ELM + edited)


def test_two_entries_at_one_address_whose_titles_differ_are_one_conflict() -> None:
    ours, theirs = "- [Bee](https://example.org/bee) hums\n", "- [Honey Maker](https://example.org/bee)\n"
    base = f"# Trees\n\n- {OAK}"

    pieces = proven(base, base + ours, base + theirs)

    assert pieces == ["# Trees\n", "\n", f"- {OAK}", Conflict(ours, "", theirs)]


def test_a_label_that_both_sides_define_as_something_else_is_in_dispute() -> None:
    base = f"- {OAK}\n"
    ours, theirs = "[k]: https://example.org/kapok\n", "[K]:  https://example.org/kauri\n"

    assert proven(base, f"- [Kapok][k]\n{base}{ours}", f"{base}- [Kauri][K]\n\n{theirs}") == [
        "- [Kapok][k]\n",
        f"- {OAK}",
        "\n",
        "- [Kauri][K]\n",
        "\n",
        Conflict(ours, "", theirs),
    ]
    assert not redefined(base, base + ours, f"{base}{ours}- {YEW}\n")
