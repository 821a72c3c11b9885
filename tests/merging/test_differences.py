"""Two lists compared by their works: what a keeper changed, and nothing that only looks different."""

from __future__ import annotations

from list_makers import ARXIV, VENUES, change, code, document, entry

from awesome_merge.merging.differences import Differences, differences
from awesome_merge.model import Distinction, Entry, Link, Tag

OAK = entry("Growing Tall Trees from Seeds", ARXIV + "1901.00001", "2019", "ICML", section=("Trees",))
ELM = entry("Pruning Hedges without Shears", ARXIV + "1901.00002", "2018.01", section=("Hedges",))
EDITORIAL = entry("Editorial", None, "2019", "ICML")


def compared(old: list[Entry], new: list[Entry]) -> Differences:
    return differences(document("old.md", *old), document("new.md", *new), VENUES)


def test_a_list_does_not_differ_from_itself_whatever_stands_in_it_twice_or_is_too_general() -> None:
    several = [OAK, ELM, OAK, EDITORIAL, EDITORIAL]

    found = compared(several, several)

    assert not found
    assert found.same == 4


def test_what_came_and_went_is_told_in_the_order_of_its_list() -> None:
    yew = entry("Yew Hedges of the North", None, "2021")
    ash = entry("Ash Trees of the South", None, "2021")

    found = compared([OAK, yew, ash], [ELM, OAK])

    assert [work.title for work in found.removed] == [yew.title, ash.title]
    assert [work.title for work in found.added] == [ELM.title]
    assert (found.same, found.changed, found.moved) == (1, (), ())


def test_each_field_that_changed_is_told_before_and_after() -> None:
    new = change(
        ELM,
        title="Pruning Hedges Without Shears",
        url="https://openreview.net/forum?id=elm",
        link=Link("", "https://openreview.net/forum?id=elm"),
        date=entry("", None, "2019").date,
        venue=entry("", None, "", "ICLR").venue,
        distinctions=(Distinction.ORAL,),
        authors=("Ann Oak", "Bob Elm"),
        tags=(Tag("P"),),
        description="in three parts",
        links=(code("https://github.com/a/hedges"),),
        section=("Shrubs", "2019"),
    )

    (one,) = compared([ELM], [new]).changed

    assert [(change.field, change.old, change.new) for change in one.changes] == [
        ("title", "Pruning Hedges without Shears", "Pruning Hedges Without Shears"),
        ("address", ARXIV + "1901.00002", "https://openreview.net/forum?id=elm"),
        ("date", "2018.01", "2019"),
        ("venue", "", "ICLR"),
        ("distinctions", "", "oral"),
        ("authors", "", "Ann Oak, Bob Elm"),
        ("tags", "", "P"),
        ("description", "", "in three parts"),
        ("section", "Hedges", "Shrubs › 2019"),
        ("link", "", "https://github.com/a/hedges"),
    ]
    (back,) = compared([new], [ELM]).changed
    assert back.changes[-1].old == "https://github.com/a/hedges"


def test_a_work_in_another_section_only_moved() -> None:
    found = compared([OAK, ELM], [OAK, change(ELM, section=("Trees",))])

    assert [one.new.title for one in found.moved] == [ELM.title]
    assert (found.changed, found.same, bool(found)) == ((), 1, True)


def test_a_bare_title_that_went_is_not_taken_for_one_of_another_section() -> None:
    here, there = (change(EDITORIAL, venue=None, section=(name,)) for name in ("Trees", "Hedges"))

    found = compared([here, there], [there])

    assert [work.section or work.said_by[0].section for work in found.removed] == [("Trees",)]
    assert (found.moved, found.same) == ((), 1)


def test_a_list_that_a_merge_wrote_is_compared_as_any_other() -> None:
    old, new = document("old.md", OAK, ELM, generated=True), document("new.md", OAK, ELM, generated=True)

    assert not differences(old, new, VENUES)
