from __future__ import annotations

import pytest
from three_sides import bullets, merged

from awesome_merge.driver.proofs import proven


def test_a_line_of_contents_leads_to_the_section_that_is_there() -> None:
    base = "- [Trees](#trees)\n\n## Trees\n"
    ours = "- [Trees](#old-trees)\n\n## Old Trees\n"
    theirs = "- [Trees](#nowhere)\n\n## Trees\n"

    assert merged(base, ours, theirs) == ours
    assert merged(base, theirs, ours) == ours


def test_of_two_ways_to_one_section_the_named_one_is_taken() -> None:
    base = "- [Trees](#trees)\n\n<a name='old'></a>\n## Trees\n"
    ours, theirs = base.replace("(#trees)", "(#old)"), base.replace("(#trees)", "(#Trees)")

    assert merged(base, ours, theirs) == merged(base, theirs, ours) == ours


def test_of_two_names_of_one_section_ours_is_taken() -> None:
    base = "- [Trees](#trees)\n\n<a name='old'></a><a name='grown'></a>\n## Trees\n"
    ours, theirs = base.replace("(#trees)", "(#old)"), base.replace("(#trees)", "(#grown)")

    assert (merged(base, ours, theirs), merged(base, theirs, ours)) == (ours, theirs)


@pytest.mark.parametrize(("ours", "theirs"), [("#oaks", "#elms"), ("#none", "#nothing")])
def test_a_line_of_contents_that_leads_to_two_sections_or_to_none_is_a_conflict(ours: str, theirs: str) -> None:
    sections = "\n## [Oaks](https://example.org/oaks)\n\n## Elms\n"
    base = f"- [Trees](#trees)\n{sections}"

    made = merged(base, base.replace("#trees", ours), base.replace("#trees", theirs))

    assert made == f"{{- [Trees]({ours})|- [Trees](#trees)|- [Trees]({theirs})}}\n{sections}"


def test_other_conflicts_stay_beside_those_of_contents() -> None:
    base = "- [Trees](#trees)\n- [Oak](https://example.org/oak) - A tree.\n\n## Trees\n"
    ours = base.replace("#trees", "#Trees").replace("A tree.", "Hard.")
    theirs = base.replace("#trees", "#none").replace("A tree.", "Tall.")

    assert merged(base, ours, theirs).startswith("- [Trees](#Trees)\n{- [Oak]")


def counting(number: int, *names: str, heading: str = "") -> str:
    return f"# Trees\n\nThere are {number} trees since 2019.\n\n## Old{heading}\n\n{bullets(*names)}\n## New\n"


def test_a_number_of_entries_counts_what_both_added() -> None:
    base, ours, theirs = counting(41, "Oak"), counting(42, "Oak", "Yew"), counting(43, "Oak", "Elm", "Fir")

    assert merged(base, ours, theirs) == counting(44, "Oak", "Yew", "Elm", "Fir")


def test_a_number_of_entries_that_both_made_the_same_counts_both() -> None:
    assert merged(counting(1, "Oak"), counting(2, "Oak", "Yew"), counting(2, "Oak", "Elm")) == (
        counting(3, "Oak", "Yew", "Elm")
    )


@pytest.mark.parametrize(
    ("was", "became"),
    [
        ("Last updated: 2024-01-01", "Last updated: 2024-01-02"),
        ("*Updated 1/1/2024*", "*Updated 1/2/2024*"),
        ("Copyright 2023, Ann", "Copyright 2024, Ann"),
        ("Week 12", "Week 13"),
        ("Needs Python 3.11", "Needs Python 3.12"),
        ("# 2001", "# 2002"),
        ("No. 01", "No. 02"),
        ("Last update: May 1, 2024", "Last update: May 2, 2024"),
        ("更新于 2024年1月1日", "更新于 2024年1月2日"),
    ],
)
def test_a_date_year_or_version_that_both_raised_is_raised_once(was: str, became: str) -> None:
    base, ours, theirs = f"{was}\n\n{bullets('Oak')}", *(f"{became}\n\n{bullets('Oak', own)}" for own in ("Yew", "Elm"))

    assert merged(base, ours, theirs) == f"{became}\n\n{bullets('Oak', 'Yew', 'Elm')}"


def test_a_year_that_each_side_raised_by_what_it_added_is_in_dispute() -> None:
    base, ours, theirs = counting(2022, "Oak"), counting(2023, "Oak", "Yew"), counting(2024, "Oak", "Elm", "Fir")

    assert "{There are 2023 trees" in merged(base, ours, theirs)


@pytest.mark.parametrize(
    "text", ["_{} trees_", "**{0}** trees ({0} in all)", "共{}棵树", "![n](https://img.example.org/trees-{}-blue)"]
)
def test_a_count_is_found_however_it_is_written(text: str) -> None:
    base, ours, theirs, both = (
        f"{text.format(len(names))}\n\n{bullets(*names)}"
        for names in (("Oak",), ("Oak", "Yew"), ("Oak", "Elm"), ("Oak", "Yew", "Elm"))
    )

    assert merged(base, ours, theirs) == both
    assert "".join(map(str, proven(base, ours, theirs) or ())) == both


def test_an_entry_that_both_added_counts_once() -> None:
    assert merged(counting(41, "Oak"), counting(42, "Oak", "Yew"), counting(43, "Oak", "Yew", "Elm")) == (
        counting(43, "Oak", "Yew", "Elm")
    )


def test_a_heading_counts_the_entries_of_its_section() -> None:
    base, ours, theirs = (
        counting(9, *names, heading=f" ({len(names)})") + bullets(*more)
        for names, more in ((("Oak",), ()), (("Oak", "Yew"), ("Box",)), (("Oak", "Elm", "Fir"), ()))
    )

    assert merged(base, ours, theirs) == (counting(9, "Oak", "Yew", "Elm", "Fir", heading=" (4)") + bullets("Box"))


@pytest.mark.parametrize(("ours", "theirs"), [(50, 60), (42, 60), (60, 43)])
def test_a_number_that_does_not_count_entries_is_a_conflict(ours: int, theirs: int) -> None:
    made = merged(counting(41, "Oak"), counting(ours, "Oak", "Yew"), counting(theirs, "Oak", "Elm", "Fir"))

    assert f"{{There are {ours} trees since 2019.|There are 41 trees" in made


def test_a_heading_at_the_end_counts_as_well() -> None:
    base, ours, theirs = (
        f"{bullets(*before)}\n## Old ({len(names)})\n\n{bullets(*names)}"
        for before, names in (((), ("Oak",)), (("Box",), ("Oak", "Yew")), ((), ("Oak", "Elm")))
    )

    assert merged(base, ours, theirs) == f"{bullets('Box')}\n## Old (3)\n\n{bullets('Oak', 'Yew', 'Elm')}"


def test_of_two_numbers_in_one_line_none_is_guessed() -> None:
    base, ours, theirs = (f"{a} trees, {b} shrubs\n" for a, b in ((1, 1), (2, 2), (3, 3)))

    assert merged(base, ours, theirs).startswith("{2 trees")


def test_numbers_that_run_on_through_sections_count_what_both_added() -> None:
    def sections(*names: str) -> str:
        first = "".join(f"{at}. [{name}](https://example.org/{name})\n" for at, name in enumerate(names, 1))
        return f"## Old\n\n{first}\n## New\n\n{len(names) + 1}. [Bee](https://example.org/bee)\n"

    assert merged(sections("ape"), sections("ape", "cat"), sections("ape", "elk")) == sections("ape", "cat", "elk")
