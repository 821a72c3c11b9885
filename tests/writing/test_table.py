from __future__ import annotations

from pathlib import Path

import pytest
from writing_samples import CODE, URL, assert_table_stays, merged, row, small, venue, work

from awesome_merge.model import Date, Distinction, Kind, Link, Role
from awesome_merge.writing import table
from awesome_merge.writing.layout import Layout

EXPECTED = Path(__file__).parent / "expected"
LINK = f"[Thrifty Nets]({URL})"


def test_a_whole_list_is_printed_as_expected() -> None:
    text = table.write(small(), Layout())

    assert text == (EXPECTED / "merged-table.md").read_text(encoding="utf-8")
    assert_table_stays(text)


def test_a_row_has_every_column_that_has_content() -> None:
    one = work(
        date=Date(2019, 2),
        venue=venue("ICML"),
        distinctions=(Distinction.ORAL,),
        tags=("F", "W"),
        links=(Link("arXiv", "x", Role.PREPRINT), CODE, Link("JAX", "j", Role.CODE), Link("Web", "w", Role.PROJECT)),
        description="a note.",
    )

    assert row(one) == {
        "Title": LINK,
        "Venue": "ICML (oral)",
        "Date": "2019.02",
        "Type": "`F` `W`",
        "Code": f"[Code]({CODE.url}), [JAX](j)",
        "Links": "[arXiv](x), [Web](w)",
        "Notes": "a note.",
    }


def test_columns_without_content_are_left_out() -> None:
    assert row(work(date=Date(2019), links=(Link("stars", "s.svg", Role.BADGE),))) == {"Title": LINK, "Date": "2019"}


def test_an_undated_resource_is_a_row_with_its_description_as_note() -> None:
    assert row(work(kind=Kind.PROJECT, description="Saves.", section=("Tools",))) == {"Title": LINK, "Notes": "Saves."}


def test_one_new_row_changes_no_other() -> None:
    short = table.write(merged(work()), Layout())
    long = table.write(merged(work("Thriftier"), work(), work("Thriftiest" * 9)), Layout())

    assert f"| {LINK} |\n" in short
    assert f"| {LINK} |\n" in long


@pytest.mark.parametrize(
    ("distinctions", "cell"),
    [((Distinction.ORAL,), "(oral)"), ((Distinction.ORAL, Distinction.AWARD), "(oral; award)")],
)
def test_distinctions_stand_in_words_without_a_venue_too(distinctions: tuple[Distinction, ...], cell: str) -> None:
    assert row(work(date=Date(2019), distinctions=distinctions))["Venue"] == cell


def test_an_unexplained_mark_stands_behind_its_venue() -> None:
    assert row(work(venue=venue("ICML", "o")), unexplained=("o",))["Venue"] == "ICMLo"


def test_pipes_are_escaped() -> None:
    one = work("A|B *c*", "https://example.org/a|b", tags=("x|y",), description="this|that")

    assert row(one) == {
        "Title": "[A\\|B *c*](https://example.org/a\\|b)",
        "Type": "`x\\|y`",
        "Notes": "this\\|that",
    }


@pytest.mark.parametrize(
    ("title", "cell"), [("Leaves", "Leaves"), ("Leaves (again)", "**Leaves (again)**"), (None, "")]
)
def test_a_title_without_a_link_is_bold_where_it_could_be_misread(title: str | None, cell: str) -> None:
    assert row(work(title, None, date=Date(2019)))["Title"] == cell


def test_an_address_without_a_title_is_printed_bare() -> None:
    assert row(work(None)) == {"Title": f"<{URL}>"}


def test_a_comment_behind_the_title_says_what_nobody_could_tell() -> None:
    assert row(work(kind=Kind.POST, date=Date(2019))) == {"Title": f"{LINK} <!-- post -->", "Date": "2019"}
