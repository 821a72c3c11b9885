from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from list_makers import ARXIV, VENUES, all_said, change, code, document, entry, read_back, titles, tool

from awesome_merge.errors import EntryLostError
from awesome_merge.merging.ledger import ensure_nothing_lost
from awesome_merge.merging.merge import merge
from awesome_merge.model import Distinction, Document, Entry, Kind, Link, Role, Tag

NAMES = ("Rounding All Big Weights on Small Phones", "Growing Tall Trees from Seeds", "Editorial", "Big Trees")
URLS = (
    None,
    ARXIV + "1901.00001",
    ARXIV + "1901.00002",
    "https://openreview.net/forum?id=a",
    "https://doi.org/10.1000/1",
    "https://example.org/a.pdf",
    "http://example.org/a.pdf/",
    "https://https://example.org",
    "https://github.com/a/b",
)
LINKS = (
    Link("arXiv", ARXIV + "1901.00001", Role.PREPRINT),
    Link("PDF", "https://example.org/a.pdf", Role.PAPER),
    Link("Extension", ARXIV + "1901.00003", Role.OTHER),
    code("https://github.com/a/b"),
    code("https://github.com/c/d"),
    Link("Website", "https://example.org/b", Role.PROJECT),
    Link("Badge", "https://example.org/badge", Role.BADGE),
)

entries = st.builds(
    lambda title, tail, url, date, venue, links, fields: entry(f"{title}{tail}", url, date, venue, *links, **fields),
    st.sampled_from(NAMES),
    st.sampled_from(("", "", " Now", " github", ": A Survey", " 2")),
    st.sampled_from(URLS),
    st.sampled_from(("", "2018.11", "2019", "2019.02", "2020", "2024")),
    st.sampled_from((None, None, "ICML", "ICLR", "NIPS", "Unheard Of", "arXiv")),
    st.lists(st.sampled_from(LINKS), max_size=2, unique=True),
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from((Kind.PAPER, Kind.PAPER, Kind.BOOK, Kind.PROJECT, Kind.RESOURCE)),
            "distinctions": st.sampled_from(((), (Distinction.ORAL,), (Distinction.WORKSHOP,))),
            "tags": st.sampled_from(((), (Tag("F"),), (Tag("W"), Tag("F")))),
            "description": st.sampled_from((None, "one", "two; one", "Three")),
            "section": st.sampled_from(((), ("Nets",), ("Nets", "2019"), ("Trees",))),
        }
    ),
)
lists = st.lists(st.lists(entries, max_size=4), min_size=2, max_size=3)


def named(made: list[list[Entry]]) -> list[Document]:
    return [document(f"{number}.md", *one, title=f"List {number}") for number, one in enumerate(made)]


@given(lists)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_the_order_of_lists_changes_no_work(made: list[list[Entry]]) -> None:
    documents = named(made)

    found = merge(documents[::-1], VENUES)

    assert all_said(found.works) == all_said(merge(documents, VENUES).works)


@given(lists)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_every_entry_stands_in_one_work_and_every_id_is_one_works(made: list[list[Entry]]) -> None:
    found = merge(named(made), VENUES)

    places = [str(saying.place) for work in found.works for saying in work.said_by]
    assert sorted(places) == sorted(f"{n}.md:{line}" for n, one in enumerate(made) for line in range(1, len(one) + 1))
    assert len({work.id for work in found.works}) == len(found.works)


@given(lists)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_merging_the_merged_list_with_a_source_changes_nothing(made: list[list[Entry]]) -> None:
    documents = named(made)
    once = merge(documents, VENUES)
    again = read_back(once)

    for more in ([], documents[:1], documents):
        assert all_said(merge([again, *more], VENUES).works) == all_said(once.works)


def test_works_with_one_id_are_told_apart_by_a_number() -> None:
    url = ARXIV + "1901.00001"
    found = merge([document("a.md", entry(NAMES[0], url), entry(NAMES[1], url))], VENUES)

    assert [work.id for work in found.works] == ["arxiv:1901.00001-2", "arxiv:1901.00001"]
    assert [str(one.a) + " " + str(one.b) for one in found.maybe] == ["a.md:1 a.md:2"]


def test_a_number_that_is_another_works_own_id_is_passed_over() -> None:
    made = [tool(name, f"https://github.com/a/{path}") for name, path in (("A", "b-2"), ("B", "b"), ("C", "b"))]
    found = merge([document("a.md", *made)], VENUES)

    assert [work.id for work in found.works] == ["github:a/b-2", "github:a/b", "github:a/b-3"]


def test_a_line_that_stands_there_many_times_costs_no_more_than_others() -> None:
    line = entry(NAMES[0], ARXIV + "1901.00001", "2019", "ICLR", code("https://github.com/a/b"))
    times = 5000

    start = process_time()
    same = merge([document("a.md", *[line] * times)], VENUES)
    general = merge([document("a.md", *[entry("Editorial")] * times)], VENUES)

    # Quadratic, the first took more than a minute.
    assert process_time() - start < 20
    assert [len(work.said_by) for work in same.works] == [times]
    assert len(general.works) == len({work.id for work in general.works}) == times


def test_a_list_without_entries_merges_to_nothing() -> None:
    assert merge([document("a.md")], VENUES).works == ()
    assert merge([], VENUES).works == ()


def test_links_to_lists_that_are_merged_stay_entries() -> None:
    found = merge([document("b.md", tool("A list", "a.md")), document("a.md", tool("B", "https://b.org"))], VENUES)

    assert titles(found.works) == ["A list", "B"]


def test_a_merge_that_would_lose_a_link_says_which() -> None:
    url = "https://github.com/a/b"
    found = merge([document("a.md", entry(NAMES[0], ARXIV + "1901.00001", "", None, code(url)))], VENUES)
    broken = replace(found, works=tuple(replace(work, links=()) for work in found.works))

    with pytest.raises(EntryLostError) as caught:
        ensure_nothing_lost(broken)
    assert caught.value.lost == {url}


def test_a_merge_that_would_lose_or_repeat_an_entry_says_where() -> None:
    found = merge([document("a.md", entry(NAMES[0]), change(entry(NAMES[1]), section=("Nets",)))], VENUES)

    with pytest.raises(EntryLostError, match=r"a\.md:1"):
        ensure_nothing_lost(replace(found, works=found.works[:1]))
    with pytest.raises(EntryLostError, match=r"a\.md:2"):
        ensure_nothing_lost(replace(found, works=(*found.works, found.works[0])))


def test_a_repository_is_one_by_its_old_and_its_new_owner_where_the_configuration_says_so() -> None:
    lists = [
        document(
            "a.md",
            tool("The Seed Planter", "https://github.com/Old/seeds"),
            tool("Leaf Counter", "https://github.com/x/leaf"),
        ),
        document(
            "b.md",
            tool("Seed Planter", "https://github.com/new/seeds"),
            tool("Leaf Counter!", "https://github.com/x/leafy"),
        ),
        document("c.md", entry("Growing Tall Trees from Seeds", ARXIV + "1901.00001")),
    ]

    assert len(merge(lists, VENUES).works) == 5
    found = merge(lists, VENUES, renamed={"old": "New", "x/leaf": "x/leafy"})
    assert sorted(len(work.said_by) for work in found.works) == [1, 2, 2]


def test_a_book_to_one_list_and_a_project_to_another_is_one_work_where_title_and_address_are_one() -> None:
    page, other = "https://github.com/a/go-book", "https://github.com/a/another-book"
    book = entry("The Go Book", page, "", kind=Kind.BOOK, description="read it")
    project = tool("The Go Book", page + "/", description="A book on Go, by its many readers.")
    lists = [document("a.md", project), document("b.md", book, entry("The Go Book", other, "", kind=Kind.BOOK))]

    found = [merge(order, VENUES).works for order in (lists, lists[::-1])]

    assert [sorted((len(work.said_by), work.kind) for work in works) for works in found] == [
        [(1, Kind.BOOK), (2, Kind.BOOK)]
    ] * 2
    assert {work.description for works in found for work in works if work.description} == {
        "A book on Go, by its many readers.; read it"
    }


def test_a_paper_is_not_its_code_though_both_have_one_name_and_year() -> None:
    lists = [
        document("a.md", tool("Growing Trees from Seeds", "https://github.com/a/trees")),
        document("b.md", entry("Growing Trees from Seeds", ARXIV + "1901.00001")),
    ]

    assert len(merge(lists, VENUES).works) == 2
