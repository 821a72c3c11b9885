"""The account of a merge: as many rows as entries and links, and none without a fate."""

from __future__ import annotations

from dataclasses import replace

import pytest
from list_makers import ARXIV, VENUES, change, code, document, entry

from awesome_merge.errors import EntryLostError
from awesome_merge.merging.ledger import Fate, ledger
from awesome_merge.merging.merge import merge
from awesome_merge.model import Introduction, Link, Prose, Role, Unread
from awesome_merge.text import Span

OAK = entry("Growing Tall Trees from Seeds", ARXIV + "1901.00001", "2019", "ICML")


def test_each_entry_and_each_link_has_one_row_that_says_where_it_went() -> None:
    badge = Link("Stars", "https://example.org/badge", Role.BADGE)
    one = change(
        OAK,
        links=(
            code("https://github.com/a/oak"),
            Link("Again", "https://github.com/a/oak", Role.CODE),
            badge,
            Link("Notes", "#notes", Role.OTHER),
            Link("Slides", "", Role.SLIDES),
        ),
    )
    elm = entry("Pruning Hedges without Shears", None, "2019")
    merged = merge([document("a.md", one, elm), document("b.md", OAK)], VENUES)

    rows = ledger(merged)

    assert [(str(row.place), row.what, row.fate) for row in rows] == [
        ("a.md:1", "entry", Fate.MERGED),
        ("a.md:1", "link", Fate.KEPT),
        ("a.md:1", "link", Fate.KEPT),
        ("a.md:1", "link", Fate.DUPLICATE),
        ("a.md:1", "link", Fate.BADGE),
        ("a.md:1", "link", Fate.SELF_REFERENCE),
        ("a.md:1", "link", Fate.EMPTY),
        ("a.md:2", "entry", Fate.KEPT),
        ("b.md:1", "entry", Fate.MERGED),
        ("b.md:1", "link", Fate.KEPT),
    ]
    assert rows[0].why == "with b.md:1: same arXiv id, titles agree"
    assert rows[1].why == "as the link of the title"
    assert rows[2].why == "as 'Again'"
    assert {row.into for row in rows if str(row.place) != "a.md:2"} == {"arxiv:1901.00001"}


def test_what_is_no_entry_is_accounted_for_too_in_the_order_of_the_list() -> None:
    made = document("a.md", OAK, entry("Pruning Hedges without Shears", None, "2019"))
    left = replace(made, unread=(Unread(Span(3, 4), "neither"),), prose=(Prose(Span(1, 2), 1),))

    rows = ledger(merge([left], VENUES))

    assert [(row.what, row.fate, row.why) for row in rows if row.into is None] == [
        ("prose", Fate.LEFT, "no entry, no introduction of a section"),
        ("unread", Fate.LEFT, "neither"),
    ]
    assert [row.place.line for row in rows] == sorted(row.place.line for row in rows)


def test_what_introduces_a_section_is_kept() -> None:
    said = Introduction(("Oaks",), "Of oaks.", (), Span(1, 2))
    made = replace(document("a.md", change(OAK, section=("Oaks",))), prose=(Prose(Span(1, 2), 0),))
    told = replace(made, introductions=(said,))

    rows = ledger(merge([told], VENUES))

    assert [(row.fate, row.why) for row in rows if row.what == "prose"] == [(Fate.KEPT, "introduces its section")]


def test_two_entries_of_one_line_are_told_apart_by_what_they_lead_to() -> None:
    elm = entry("Pruning Hedges without Shears", ARXIV + "1901.00002", "2019")
    made = document("a.md", OAK, elm)
    crowded = replace(made, entries=tuple(change(one, span=Span(0, 1)) for one in made.entries))

    rows = ledger(merge([crowded], VENUES))

    assert [row.into for row in rows if row.what == "link"] == ["arxiv:1901.00001", "arxiv:1901.00002"]


def test_an_account_that_does_not_add_up_stops_the_merge() -> None:
    merged = merge([document("a.md", OAK)], VENUES)
    two = replace(merged.documents[0], entries=(*merged.documents[0].entries, change(OAK, span=Span(0, 1))))

    assert len(ledger(replace(merged, documents=(two,)))) == 4
    with pytest.raises(EntryLostError, match="0 of 1 entries are accounted for"):
        ledger(replace(merged, works=()))


def test_a_work_without_a_reason_for_its_entries_names_them_all_the_same() -> None:
    merged = merge([document("a.md", OAK), document("b.md", OAK)], VENUES)
    silent = replace(merged, works=tuple(replace(work, because=()) for work in merged.works))

    assert ledger(silent)[0].why == "with b.md:1"


def test_two_entries_of_one_line_without_links_are_told_apart_by_their_titles() -> None:
    made = document("a.json", entry("Alpha Trees for All", None, "2019"), entry("Beta Trees of People", None, "2019"))
    crowded = replace(made, entries=tuple(change(one, span=Span(0, 1)) for one in made.entries))

    rows = ledger(merge([crowded], VENUES))

    assert len({row.into for row in rows}) == 2
