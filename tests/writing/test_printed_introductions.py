from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from writing_samples import assert_bullets_stay, assert_table_stays

from awesome_merge import api
from awesome_merge.model import Document, Merged
from awesome_merge.writing.layout import GroupBy, Layout

WORDS = [
    "Thrift",
    "*all*",
    "_some_",
    "a_b",
    "2*3",
    "[x]",
    "[[Code](https://example.org/c)]",
    "`x|y`",
    "R&D",
    "&amp;",
    "#1",
]
LINKS = [
    "[this](https://example.org/a_b?c=(d))",
    "**[that](http://example.org/ü)**",
    "https://example.org/x_y_",
    "www.example.org",
]
ROUGH = st.text("ab Xé中*_`[]()\\<>&;:!|~#-.,'\"/=+1\n", max_size=15)
PARAGRAPHS = st.lists(st.one_of(st.sampled_from(WORDS + LINKS), ROUGH), min_size=1, max_size=6).map(" ".join)


def a_list(name: str, section: str, *paragraphs: str) -> Document:
    rows = "".join(f"- 2019-ICML-[On {letter * 3}](https://example.org/{name}/{letter})\n" for letter in "abc")
    said = "".join(f"{each}\n\n" for each in paragraphs)
    return api.read(api.Source(f"{name}.md", f"# {name}\n\n## {section}\n\n{said}{rows}"))


def texts(merged: Merged) -> list[str]:
    return [one.text for said in merged.introductions.values() for one in said]


@pytest.mark.parametrize("to", ["bullets", "table"])
def test_a_section_is_introduced_by_the_first_list_that_names_it_and_says_something(to: str) -> None:
    one, two, three = a_list("a", "Nets"), a_list("b", "nets", "Of *b*.", "More."), a_list("c", "Nets", "Of c.")

    merged = api.merge([one, two, three])

    assert texts(merged) == ["Of c."]
    assert "\n## Nets\n\nOf c.\n\n" in api.write(merged, to)


def test_an_introduction_stands_below_the_heading_that_the_result_gives_its_section() -> None:
    assert "\n## Sources (topic)\n\nOf springs.\n\n- " in api.write(api.merge([a_list("a", "Sources", "Of springs.")]))


def test_where_sections_are_not_printed_nothing_introduces_them() -> None:
    merged = api.merge([a_list("a", "2019", "Of a year."), a_list("b", "Works", "Of all works.")])

    assert "Of" not in api.write(merged, "bullets", Layout(group_by=GroupBy.NONE)).replace("Of the", "")


def test_what_introduces_a_section_is_not_left_behind() -> None:
    one, two = a_list("a", "Nets", "Of a."), a_list("b", "Nets", "Of b.", "More.")

    merged = api.merge([one, two])

    assert [merged.left(one), [two.source[each.span] for each in merged.left(two)]] == [(), ["Of b.", "More."]]


@given(PARAGRAPHS, st.sampled_from(["bullets", "table"]))
def test_an_introduction_survives_writing_reading_and_merging_again(paragraph: str, to: str) -> None:
    one, two = a_list("a", "Nets", paragraph), a_list("b", "Nets")
    assume(one.introductions and len(one.entries) == len("abc"))
    merged = api.merge([one, two])

    text = api.write(merged, to)
    again = api.read(api.Source("merged.md", text))
    twice = api.merge([again, one, two])

    (assert_bullets_stay if to == "bullets" else assert_table_stays)(text)
    assert [(work.title, work.url) for work in twice.works] == [(work.title, work.url) for work in merged.works]
    assert [each.urls for each in again.introductions] == [
        each.urls for said in merged.introductions.values() for each in said
    ]
    assert (
        api.write(api.merge([again]), to).split("\n## Nets\n")[1].split("\n## ")[0]
        == (text.split("\n## Nets\n")[1].split("\n## ")[0])
    )
