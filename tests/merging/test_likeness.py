from __future__ import annotations

import pytest

from awesome_merge.merging.likeness import Likeness, likeness
from awesome_merge.merging.titles import title_key


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rounding Weights", "Rounding weights.", Likeness.EQUAL),
        ("Rounding weightsfor phones", "Rounding weights for phones", Likeness.EQUAL),
        ("A Study: Rounding Big Weights Quickly", "Rounding Big Weights Quickly: A Study", Likeness.REORDERED),
        ("Rounding Weights Study", "Study Rounding Weights", Likeness.COMPATIBLE),
        ("RoundNet: Rounding All Big Weights", "Rounding All Big Weights", Likeness.NEAR),
        ("Fair Rounding All Big Weights", "Rounding All Big Weights", Likeness.COMPATIBLE),
        ("Rounding All Big Deep Weights Fast", "Rounding All Big Weights Fast", Likeness.NEAR),
        ("Rounding by Backpropogation of Errors", "Rounding by Backpropagation of Errors", Likeness.COMPATIBLE),
        ("Fast Rounding by Backpropogation of Errors", "Fast Rounding by Backpropagation of Errors", Likeness.NEAR),
        ("Rounding Big Weights Fast on Small Phones", "Rounding Big Weights Fast on Small Phones at Home, Now", 3),
        ("Fast supervised rounding of weights", "Fast unsupervised rounding of weights", Likeness.COMPATIBLE),
        ("Mild hypertension changes weight rounding", "Mild hypotension changes weight rounding", Likeness.COMPATIBLE),
        ("Rounding of fat weights now", "Rounding of fit weights now", Likeness.COMPATIBLE),
        ("Rounding All Weights: A Long Story", "Rounding All Weights", Likeness.SUBTITLED),
        ("dev notes", "awesome-devnotes", Likeness.COMPATIBLE),
        ("Rounding Weights", "Growing Trees", Likeness.UNLIKE),
        ("", "Growing Trees", Likeness.COMPATIBLE),
        ("Growing Trees", "", Likeness.COMPATIBLE),
    ],
)
def test_likeness_has_names_and_is_symmetric(one: str, other: str, expected: Likeness) -> None:
    keys = title_key(one), title_key(other)

    assert likeness(*keys) == expected
    assert likeness(*reversed(keys)) == expected
