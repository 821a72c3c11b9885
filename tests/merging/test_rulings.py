"""Decisions of people: they win over every evidence, and a merge follows them for ever."""

from __future__ import annotations

import pytest
from list_makers import ARXIV, VENUES, change, document, entry, tool

from awesome_merge.decisions import Decision, Identity, Verb
from awesome_merge.merging.claims import claims
from awesome_merge.merging.merge import merge
from awesome_merge.merging.rulings import identities
from awesome_merge.model import Document, Entry, Merged

OAK = entry("Growing Tall Trees from Seeds", ARXIV + "1901.00001", "2019", "ICML")
OAK_AGAIN = entry("Growing Tall Trees from Seeds", "https://example.org/oak.pdf", "2019", "ICML")
ELM = entry("Pruning Hedges without Shears", ARXIV + "1901.00002", "2019", "ICLR")


def merged(*lists: list[Entry], decisions: tuple[Decision, ...] = ()) -> Merged:
    documents = [document(f"{number}.md", *entries, title=f"List {number}") for number, entries in enumerate(lists)]
    return merge(documents, VENUES, decisions)


def titles(found: Merged) -> list[str]:
    return sorted(work.title or "" for work in found.works)


def by_title(title: str, year: int | None = None, venue: str | None = None) -> Identity:
    return Identity(title=title, year=year, venue=venue)


def test_what_is_decided_to_be_the_same_is_one_work_whatever_speaks_against_it() -> None:
    decision = Decision(
        Verb.SAME, Identity(key="arxiv:1901.00001"), by_title("pruning hedges: without shears"), "renamed"
    )

    found = merged([OAK], [ELM], decisions=(decision,))

    assert len(found.works) == 1
    assert [reason.reason for reason in found.works[0].because] == ["decided: renamed"]
    assert found.gone == ()


def test_what_is_decided_to_be_different_stays_so_though_a_third_says_both() -> None:
    decision = Decision(Verb.DIFFERENT, Identity(key="arxiv:1901.00001"), Identity(key="example.org/oak.pdf"), "")
    third = entry("Growing Tall Trees from Seeds", None, "2019", "ICML")

    assert len(merged([OAK], [OAK_AGAIN], [third]).works) == 1
    found = merged([OAK], [OAK_AGAIN], [third], decisions=(decision,))

    assert len(found.works) == 2
    assert found.maybe == ()


def test_one_decision_does_not_undo_the_next() -> None:
    yew = entry("Yew Hedges of the North", ARXIV + "1901.00003", "2019")
    joined = [
        Decision(Verb.SAME, Identity(key="arxiv:1901.00001"), Identity(key="arxiv:1901.00002"), ""),
        Decision(Verb.SAME, Identity(key="arxiv:1901.00002"), Identity(key="arxiv:1901.00003"), ""),
    ]
    parted = Decision(Verb.DIFFERENT, Identity(key="arxiv:1901.00001"), Identity(key="arxiv:1901.00003"), "no")

    assert len(merged([OAK], [ELM], [yew], decisions=(*joined,)).works) == 1
    assert len(merged([OAK], [ELM], [yew], decisions=(*joined, parted)).works) == 2


def test_a_paper_and_its_project_are_one_work_where_a_person_says_so() -> None:
    project = tool("Seeds", "https://github.com/a/seeds")
    decision = Decision(Verb.SAME, Identity(key="arxiv:1901.00001"), Identity(key="github:a/seeds"), "")

    assert len(merged([OAK], [project], decisions=(decision,)).works) == 1


def test_a_decision_whose_entries_are_gone_is_told() -> None:
    decision = Decision(Verb.SAME, Identity(key="arxiv:1901.00009"), by_title("Pruning Hedges without Shears"), "")

    found = merged([OAK], [ELM], decisions=(decision,))

    assert found.gone == ("arxiv:1901.00009 and 'Pruning Hedges without Shears' are one work",)
    assert len(found.works) == 2


def test_merging_again_with_the_same_decisions_changes_no_work() -> None:
    decision = Decision(Verb.SAME, Identity(key="arxiv:1901.00001"), Identity(key="arxiv:1901.00002"), "")

    once = merged([OAK], [ELM], decisions=(decision,))
    twice = merged([OAK], [ELM], [ELM], decisions=(decision,))

    assert titles(once) == titles(twice)


UNTITLED = entry(None, "https://example.org/u.pdf")
EDITORIALS = (
    entry("Editorial", None, "2019", "ICML"),
    entry("Editorial", None, "2020", "ICML"),
    entry("Editorial", None, "2019", "ICLR"),
    entry("Editorial", "https://example.org/e", "2019", "ICML"),
)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (OAK, ELM, (Identity(key="arxiv:1901.00001"), Identity(key="arxiv:1901.00002"))),
        (OAK, change(ELM, url=OAK.url), (by_title(OAK.title or ""), by_title(ELM.title or ""))),
        (OAK, OAK_AGAIN, (Identity(key="arxiv:1901.00001"), Identity(key="example.org/oak.pdf"))),
        (EDITORIALS[0], EDITORIALS[1], (by_title("Editorial", 2019), by_title("Editorial", 2020))),
        (EDITORIALS[0], EDITORIALS[2], (by_title("Editorial", 2019, "icml"), by_title("Editorial", 2019, "iclr"))),
        (EDITORIALS[0], EDITORIALS[3], (by_title("Editorial"), Identity(key="example.org/e"))),
        (EDITORIALS[3], EDITORIALS[0], (Identity(key="example.org/e"), by_title("Editorial"))),
        (UNTITLED, OAK, (Identity(key="example.org/u.pdf"), Identity(key="arxiv:1901.00001"))),
        (OAK, OAK, None),
        (EDITORIALS[0], EDITORIALS[0], None),
    ],
)
def test_an_identity_is_a_key_else_the_title_else_also_year_and_venue(
    one: Entry, other: Entry, told: tuple[Identity, Identity] | None
) -> None:
    lists: list[Document] = [document("a.md", one), document("b.md", other)]
    said = claims(lists)
    first, second = (next(found for found in said if found.number == number) for number in (0, 1))

    assert identities(first, second, said) == told
    if told:
        apart = merge(lists, VENUES, (Decision(Verb.DIFFERENT, *told, ""),))
        assert (len(apart.works), apart.gone) == (2, ())
        assert len(merge(lists, VENUES, (Decision(Verb.SAME, *told, ""),)).works) == 1


def test_an_entry_that_both_sides_name_is_on_neither() -> None:
    decision = Decision(Verb.SAME, by_title("Editorial"), by_title("Editorial", 2020), "")

    found = merged([EDITORIALS[0]], [EDITORIALS[1]], decisions=(decision,))

    assert found.gone == ("'Editorial' and 'Editorial' 2020 are one work",)


def test_a_decision_names_nothing_that_nobody_meant() -> None:
    lists = [
        document("a.md", tool("Introduction", "https://example.org/a"), tool("Introduction", "https://example.org/z")),
        document("b.md", tool("Introduction", "https://example.org/b"), tool("Another", "https://example.org/q")),
    ]
    said = claims(lists)
    one, other = (next(found for found in said if found.number == number) for number in (0, 1))

    told = identities(one, other, said)

    assert told is not None
    found = merge(lists, VENUES, (Decision(Verb.SAME, *told, ""),))
    assert sorted(len(work.said_by) for work in found.works) == [1, 1, 2]
