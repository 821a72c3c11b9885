"""Which findings are new, where the command line cannot show it yet."""

from __future__ import annotations

import pytest

from awesome_merge.linting.novelty import added
from awesome_merge.model import Document, Finding, Related
from awesome_merge.reading import read
from awesome_merge.text import Source, Span
from awesome_merge.venues import Venues

OLD = "- 2019-ICML-[One](https://example.org/1)\n"
NEW = "- 2020-ICML-[Two](https://example.org/2)\n"


def the_list(text: str) -> Document:
    return read(Source("a.md", text), Venues.load(), {})


@pytest.mark.parametrize(("file", "is_new"), [(None, True), ("b.md", False)])
def test_an_end_in_another_list_makes_nothing_new_in_this_one(file: str | None, *, is_new: bool) -> None:
    finding = Finding("AM401", "duplicate-entry", "twice", Span(2, 3), (Related(2, "there", file),))

    assert added(the_list(OLD + NEW), [finding], the_list(OLD), []) == [finding] * is_new
