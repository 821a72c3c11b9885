"""What is proven of a fix that moves or joins entries."""

from __future__ import annotations

import pytest

from awesome_merge.linting.harm import harmful
from awesome_merge.model import Effect
from awesome_merge.reading import read
from awesome_merge.text import Edit, Source, Span, apply_edits
from awesome_merge.venues import Venues

VENUES = Venues.load()
LINES = (
    "- 2018-ICML-[One Title of Many](https://example.org/1) [[Code](https://example.org/c)]\n",
    "- 2018-ICML-[Another Title](https://example.org/2)\n",
    "- 2018-ICML-[One Title of Many](https://example.org/3)\n",
)
TEXT = "".join(LINES)
SECOND, THIRD = len(LINES[0]), len(LINES[0] + LINES[1])


def harm(edits: list[Edit], effect: Effect, text: str = TEXT) -> int:
    before, after = (read(Source("a.md", each), VENUES, {}) for each in (text, apply_edits(text, edits)))
    return len({edit for group in harmful(sorted(edits), before, after, effect) for edit in group})


def cut(start: int, end: int) -> Edit:
    return Edit(Span(start, end), "")


def put(at: int, text: str) -> Edit:
    return Edit(Span(at, at), text)


TAKEN_OVER = put(SECOND - 1, " [[Paper](https://example.org/3)]")


@pytest.mark.parametrize(
    ("edits", "harms"),
    [
        ([cut(THIRD, len(TEXT)), put(0, LINES[2])], 0),
        ([cut(THIRD, len(TEXT))], 1),
        ([cut(THIRD, len(TEXT)), put(0, "## 2019\n\n"), put(SECOND, LINES[2])], 3),
        ([put(0, LINES[2])], 1),
    ],
)
def test_after_moves_every_entry_is_there_as_often_and_in_its_section(edits: list[Edit], harms: int) -> None:
    assert bool(harm(edits, Effect.MOVES)) == bool(harms)


@pytest.mark.parametrize(
    ("edits", "harms"),
    [
        ([TAKEN_OVER, cut(THIRD, len(TEXT))], 0),
        ([cut(THIRD, len(TEXT))], 1),
        ([cut(SECOND, THIRD)], 1),
        ([cut(THIRD, len(TEXT)), TAKEN_OVER, put(0, LINES[1])], 3),
        ([TAKEN_OVER, cut(THIRD, len(TEXT)), Edit(Span(SECOND + 2, SECOND + 6), "2019")], 1),
    ],
)
def test_after_joins_only_what_others_say_is_gone(edits: list[Edit], harms: int) -> None:
    assert harm(edits, Effect.JOINS) == harms


def test_what_an_edit_elsewhere_changes_takes_all_back() -> None:
    text = "> `o` for oral.\n\n- 2018-CVPRo-[One](https://example.org/1)\n- 2018-CVPR-[One](https://example.org/1)\n"
    edits = [Edit(Span(6, 14), "no sign."), cut(text.rindex("- "), len(text))]

    assert harm(edits, Effect.JOINS, text) == 2
