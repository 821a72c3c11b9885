from __future__ import annotations

import pytest

from awesome_merge.driver.ledger import is_balanced, is_complete
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
        ("", OAK, OAK.replace("https", "http"), OAK),
    ],
)
def test_a_merge_is_balanced_that_has_what_both_sides_warrant(base: str, ours: str, theirs: str, result: str) -> None:
    assert is_balanced(base, ours, theirs, result)
    assert is_balanced(base, theirs, ours, result)


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
def test_a_merge_is_not_balanced_that_loses_brings_back_or_repeats(
    base: str, ours: str, theirs: str, result: str
) -> None:
    assert not is_balanced(base, ours, theirs, result)
    assert not is_balanced(base, theirs, ours, result)


def test_a_merge_with_conflicts_is_complete_that_has_all_that_was_added() -> None:
    assert is_complete(OAK, OAK + YEW, "", OAK + OAK + YEW)
    assert not is_complete(OAK, OAK + YEW, OAK, OAK)


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
