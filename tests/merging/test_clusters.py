from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from list_makers import ARXIV, change, document, entry

from awesome_merge.merging.candidates import CAP, pairs
from awesome_merge.merging.claims import Claim, claims
from awesome_merge.merging.clusters import cluster
from awesome_merge.merging.rulings import Rulings
from awesome_merge.model import Document, Entry, Kind, Link, Role

LONG = "Rounding All Big Weights on Small Phones"
WORDS = ["rounding", "weights", "phones", "trees", "quick", "deep", "small", "growing", "tall", "nets"]


def found_in(*entries: Entry) -> list[Claim]:
    return claims([document("a.md", *entries)])


@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=9, unique=True), st.data())
def test_titles_one_word_apart_are_always_compared(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    other = [*words[:place], *data.draw(st.sampled_from(([], ["another"]))), *words[place + 1 :]]

    found = pairs(found_in(entry(" ".join(words)), entry(" ".join(other))))

    assert found == [(0, 1)]


def test_many_claims_under_one_key_are_compared_with_their_neighbors_only() -> None:
    few = found_in(*(entry("Editorial", None, str(1900 + year)) for year in range(CAP)))
    many = found_in(*(entry("Editorial", None, str(1900 + year)) for year in range(CAP + 1)))

    assert len(pairs(few)) == CAP * (CAP - 1) // 2
    assert pairs(many) == [(one, one + 1) for one in range(CAP)]


def test_entries_without_words_are_not_compared() -> None:
    assert pairs(found_in(entry("!"), entry("?"))) == []


def test_no_chain_joins_two_papers_with_ids_of_their_own() -> None:
    found = cluster(
        found_in(
            entry(LONG, ARXIV + "1901.00001", "2019.01"),
            entry(LONG, None, "2019.01"),
            entry(LONG, ARXIV + "1901.00002", "2019.01"),
        )
    )

    assert sorted(len(one.claims) for one in found.clusters) == [1, 2]
    assert {one.verdict.reason for one in found.maybe} == {
        "titles are alike, but each has its own arXiv id",
        "same title",
    }


def test_no_chain_of_small_differences_joins_titles_that_differ_more() -> None:
    found = cluster(
        found_in(
            entry("Rounding Weights on Many Small Phones Today"),
            entry("Rounding Big Weights on Many Small Phones Today"),
            entry("Rounding Big Weights on Many Small Cheap Phones Today"),
        )
    )

    assert sorted(len(one.claims) for one in found.clusters) == [1, 2]


def test_entries_that_tell_the_same_are_one_work_whatever_else_they_say() -> None:
    link = Link("Slides", "https://example.org/slides", Role.SLIDES)
    told = [entry(LONG, ARXIV + "1901.00001", "2019"), entry(LONG, ARXIV + "1901.00001", "2019", None, link)]
    found = cluster(claims([document("a.md", *told), document("b.md", *told)]))

    (one,) = found.clusters
    assert sorted(claim.position for claim in one.claims) == [(0, 0), (0, 2), (1, 0), (1, 2)]
    assert [judged.verdict.reason for judged in one.because] == ["same arXiv id, titles agree"] * 3


def test_entries_joined_by_a_longer_way_are_not_doubtful() -> None:
    found = cluster(
        found_in(
            entry(LONG, ARXIV + "1901.00001", "2012.01"),
            entry(LONG, ARXIV + "1901.00001", "2015", "ICML"),
            entry(LONG, None, "2016", "ICML"),
        )
    )

    assert len(found.clusters) == 1
    assert len(found.clusters[0].because) == 2
    assert found.maybe == ()


def lists_of(entries: list[Entry]) -> list[Document]:
    return [document("a.md", *entries[::2]), document("b.md", *entries[1::2])]


@given(st.permutations([entry(f"{LONG} {extra}", None, year) for extra in ("", "Now") for year in ("2018", "2019")]))
def test_the_order_of_entries_changes_no_cluster(entries: list[Entry]) -> None:
    found = cluster(claims(lists_of(entries))).clusters

    assert [tuple(one.rank for one in group.claims) for group in found] == [
        tuple(one.rank for one in group.claims) for group in cluster(claims(lists_of(entries[::-1]))).clusters
    ]


def test_every_claim_is_in_one_cluster() -> None:
    found = found_in(*(entry(f"{one} {other} of Phones") for one, other in combinations(WORDS, 2)))

    assert sum(len(one.claims) for one in cluster(found).clusters) == len(found)


def test_what_two_entries_say_together_may_join_a_third() -> None:
    found = cluster(
        found_in(
            entry(LONG, ARXIV + "1901.00001", "", "ICLR"),
            entry(LONG, ARXIV + "1901.00001", "2018", "ICML"),
            entry(LONG, None, "", "ICML"),
        )
    )

    assert len(found.clusters) == 1


def test_a_generated_list_says_every_work_once() -> None:
    twice = (entry("Editorial", None, "2019", "ICML"), entry(LONG, None, "2019"), entry(LONG, None, "2019"))

    alone = cluster(claims([document("m.md", *twice, generated=True)]))
    again = cluster(claims([document("m.md", *twice, generated=True), document("a.md", *twice)]))

    assert [len(one.claims) for one in alone.clusters] == [1, 1, 1]
    assert [len(one.claims) for one in again.clusters] == [2, 2, 2]


BARE = entry("Editorial")
HERE, THERE = change(BARE, section=("Trees",)), change(BARE, section=("Hedges",))


def sizes(*lists: Document) -> list[int]:
    return [len(one.claims) for one in cluster(claims(lists)).clusters]


def test_a_bare_title_in_one_section_of_two_lists_is_one_work_as_often_as_both_have_it() -> None:
    thrice, twice = document("a.md", HERE, HERE, HERE), document("b.md", HERE, HERE)

    assert sizes(thrice) == [1, 1, 1]
    assert sizes(thrice, thrice) == [2, 2, 2]
    assert sizes(thrice, twice) == sizes(twice, thrice) == [2, 2, 1]
    assert sizes(thrice, twice, twice) == [3, 3, 1]


@pytest.mark.parametrize(
    "other",
    [
        THERE,
        change(HERE, section=("Plants", "Trees")),
        change(HERE, description="of the spring"),
        change(HERE, authors=("Ann Oak",)),
        change(HERE, title="Editorials"),
        change(HERE, kind=Kind.PROJECT),
        change(HERE, date=entry("", None, "2019").date),
    ],
)
def test_a_bare_title_stays_two_works_where_two_lists_differ_in_anything(other: Entry) -> None:
    assert sizes(document("a.md", HERE), document("b.md", other)) == [1, 1]


def test_the_case_of_a_heading_makes_no_other_section() -> None:
    assert sizes(document("a.md", HERE), document("b.md", change(HERE, section=("TREES",)))) == [2]


def test_a_bare_title_of_a_generated_list_is_first_that_of_the_same_section_then_any() -> None:
    generated = document("m.md", HERE, THERE, generated=True)
    (first, second, third) = cluster(claims([generated, document("a.md", THERE, BARE, THERE)])).clusters

    assert [[claim.entry.section for claim in one.claims] for one in (first, second, third)] == [
        [("Trees",), ()],
        [("Hedges",), ("Hedges",)],
        [("Hedges",)],
    ]


def test_a_list_that_was_generated_of_two_lists_says_what_both_say_once() -> None:
    first, second = document("a.md", THERE, HERE), document("b.md", HERE)

    for lists in ([first, second], [second, first]):
        assert sorted(sizes(document("m.md", BARE, BARE, generated=True), *lists)) == [2, 3]


def test_a_person_may_part_copies() -> None:
    said = claims([document("a.md", HERE), document("b.md", HERE)])
    ruled = Rulings(sides={claim: frozenset({(0, claim.number == 0)}) for claim in said})

    assert len(cluster(said, ruled).clusters) == 2
