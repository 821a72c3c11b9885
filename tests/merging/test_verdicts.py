from __future__ import annotations

import pytest
from labelled_pairs import PAIRS
from list_makers import code, document, entry, tool

from awesome_merge.merging.claims import claim, claims
from awesome_merge.merging.context import context
from awesome_merge.merging.verdicts import Answer, judge
from awesome_merge.model import Entry


@pytest.mark.parametrize(("one", "other", "answer", "reason"), PAIRS)
def test_each_labelled_pair_is_judged_right_both_ways(one: Entry, other: Entry, answer: Answer, reason: str) -> None:
    said = document("a.md", one, other)
    first, second = (claim(said, found) for found in said.entries)

    assert judge(first, second).answer is answer
    assert reason in judge(first, second).reason
    assert judge(second, first) == judge(first, second)


def test_a_title_that_returns_year_after_year_proves_nothing() -> None:
    title = "Letters of Our Many Readers"
    found = claims([document("a.md", *(entry(title, None, str(year), "JMLR") for year in (2001, 2002, 2003, 2003)))])

    assert context(found).recurring == {found[0].title.letters}
    assert judge(found[2], found[3], context(found)).answer is Answer.DIFFERENT


def test_a_short_title_in_three_journals_proves_nothing_and_a_long_one_does() -> None:
    names = ("Our Many Readers", "Our Many Readers and Their Six Long Letters")
    said = [entry(title, None, "2001", venue) for title in names for venue in ("JMLR", "TPAMI", "IJCV")]

    found = context(claims([document("a.md", *said, entry("Our Many Readers", None, "", "PAMI"))]))

    assert found.recurring == {"ourmanyreader"}


def test_an_address_where_a_list_has_several_works_proves_nothing() -> None:
    lists = [
        document("a.md", tool("Big Trees", "https://example.org/b")),
        document("b.md", tool("Old Wood", "https://example.org/b"), tool("Deep Soil", "https://example.org/b")),
    ]
    found = claims(lists)

    assert {judge(found[0], other, context(found)).answer for other in found[1:]} == {Answer.DIFFERENT}


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (entry("Go Book", "https://github.com/a/b"), entry("Go Book", "https://github.com/a/b"), Answer.SAME),
        (entry("Go Book", "https://github.com/a/b"), entry("Go Book", "https://github.com/a/c"), Answer.DIFFERENT),
        (entry("Go Book", "https://x.org/"), entry("Go Book", "http://www.x.org"), Answer.SAME),
        (entry("Go Book", "#books"), entry("Go Book", "#go"), Answer.DIFFERENT),
        (entry("CPM", None, "2021", None, code("https://x.org/a")), entry("CPM", None, "2021"), Answer.DIFFERENT),
        (
            entry("CPM", None, "2021", None, code("https://x.org/a")),
            entry("CPM", None, "2021", None, code("https://x.org/a")),
            Answer.SAME,
        ),
        (entry("Trees"), entry("Trees"), Answer.DIFFERENT),
        (entry("Editorial", None, "2021"), entry("Editorial", None, "2021"), Answer.DIFFERENT),
    ],
)
def test_a_general_title_names_one_work_where_it_leads_to_the_same(one: Entry, other: Entry, answer: Answer) -> None:
    first, second = claims([document("a.md", one), document("b.md", other)])

    assert judge(first, second).answer is answer
