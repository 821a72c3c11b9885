from __future__ import annotations

import pytest
from three_sides import bullets, merged

HEADER = "| Name | Code |\n| --- | --- |\n"


def row(name: str) -> str:
    return f"| {name} | [code](https://example.org/{name.lower()}) |\n"


def section(name: str, *entries: str) -> str:
    return f"## {name}\n\n{''.join(entries)}\n"


def both_ways(base: str, one: str, other: str) -> set[str]:
    return {merged(base, one, other), merged(base, other, one)}


def test_what_is_added_to_a_section_that_the_other_side_moves_goes_with_it() -> None:
    big = section("Big", bullets("Oak", "Elm"))
    more = section("Big", "Tall ones.\n\n", bullets("Yew", "Oak", "Fir", "Elm", "Ash"))
    small = section("Small", bullets("Ivy", "Hop"))

    assert both_ways(big + small, more + small, small + big) == {small + more}


def test_what_is_added_to_a_group_that_the_other_side_moves_goes_with_it() -> None:
    group, more = "- Big\n  - [Oak](a.md)\n", "- Big\n  - [Elm](b.md)\n  - [Oak](a.md)\n  - [Fir](c.md)\n"
    rest = bullets("Ivy", "Hop")

    assert both_ways(group + rest, more + rest, rest + group) == {rest + more}


def test_an_entry_put_into_the_section_before_leaves_its_heading_where_it_was() -> None:
    base = section("Big", bullets("Oak")) + section("Small", bullets("Ivy", "Hop"))
    ours = section("Big", bullets("Oak", "Elm")) + section("Small", bullets("Fig", "Ivy", "Hop"))
    theirs = section("Big", bullets("Oak", "Ivy")) + section("Small", bullets("Hop"))

    assert merged(base, ours, theirs) == section("Big", bullets("Oak", "Elm", "Ivy")) + section(
        "Small", bullets("Fig", "Hop")
    )


def test_a_new_section_stands_behind_what_the_other_side_moved_to_the_end_of_the_one_before() -> None:
    base, moved = section("Big", bullets("Oak", "Elm", "Fir")), section("Big", bullets("Oak", "Fir", "Elm"))
    new, last = section("New", bullets("Rye")), section("Last", bullets("Hop"))

    assert both_ways(base + last, moved + last, base + new + last) == {moved + new + last}


def test_what_stands_behind_a_work_that_the_other_side_added_elsewhere_stays_in_its_section() -> None:
    base = section("Big", bullets("Oak")) + section("Small", bullets("Ivy"))
    ours = section("Big", bullets("Oak", "Fig")) + section("Small", bullets("Ivy"))
    theirs = section("Big", bullets("Oak")) + section("Small", bullets("Ivy", "Fig", "Hop"))

    assert merged(base, ours, theirs) == ours.replace(bullets("Ivy"), bullets("Ivy", "Hop"))


def test_an_entry_goes_with_the_section_it_was_moved_to_and_what_was_added_behind_it_stays() -> None:
    big, small, last = section("Big", bullets("Oak")), section("Small", bullets("Ivy")), section("Last", bullets("Hop"))
    ours = section("Big") + section("Small", bullets("Ivy", "Oak")) + last
    theirs = section("Big", bullets("Oak", "Elm")) + last + small

    assert both_ways(big + small + last, ours, theirs) == {
        section("Big", bullets("Elm")) + last + section("Small", bullets("Ivy", "Oak"))
    }


def test_tables_that_both_sides_add_to_two_sections_are_two() -> None:
    base, ours = section("Big") + section("Small"), section("Big", HEADER, row("Oak")) + section("Small")
    theirs = section("Big") + section("Small", HEADER, row("Ivy"))

    assert both_ways(base, ours, theirs) == {section("Big", HEADER, row("Oak")) + section("Small", HEADER, row("Ivy"))}


def test_a_table_that_both_sides_add_to_one_section_is_one() -> None:
    base = section("Big", "Tall ones.\n")
    ours, theirs = (f"{base}{HEADER}{row(name)}" for name in ("Oak", "Elm"))

    assert merged(base, ours, theirs) == ours + row("Elm")


def test_headings_that_both_sides_add_below_two_sections_are_two() -> None:
    base = section("Big", bullets("Oak")) + section("Small", bullets("Ivy"))
    one, other = f"### Code\n\n{bullets('Elm')}\n", f"### Code\n\n{bullets('Hop')}\n"
    ours = base.replace("## Small", f"{one}## Small")

    assert both_ways(base, ours, base + other) == {ours + other}


@pytest.mark.parametrize("parted", [HEADER, "<br>\n"])
def test_lines_that_a_list_has_often_are_added_once_where_both_sides_add_the_same(parted: str) -> None:
    base = section("Big", parted, row("Oak")) + section("Small", parted, row("Ivy")) + "## New\n\n"
    new = base + parted + row("Elm")

    assert merged(base, new, new) == new
    assert merged(base + row("Elm"), new, new) == new


def test_a_line_that_a_list_has_often_stands_before_each_of_the_entries_that_two_sides_add() -> None:
    base = "".join(f"{bullets(name)}<br>\n" for name in ("Oak", "Elm"))
    ours, theirs = (f"{base}<br>\n{bullets(name)}" for name in ("Fir", "Ash"))

    assert merged(base, ours, theirs) == f"{ours}<br>\n{bullets('Ash')}"


def test_an_entry_moved_between_a_counting_list_and_another_is_counted_where_it_stands() -> None:
    base = section("Big", "1. [Oak](a.md)\n2. [Elm](b.md)\n3. [Fir](c.md)\n") + section("Small", "- [Ivy](d.md)\n")
    moved = section("Big", "1. [Oak](a.md)\n2. [Fir](c.md)\n") + section("Small", "- [Ivy](d.md)\n- [Elm](b.md)\n")
    added = base.replace("1. [Oak]", "1. [Ash](e.md)\n2. [Oak]").replace("2. [Elm]", "3. [Elm]")
    added = added.replace("3. [Fir]", "4. [Fir]")
    wanted = moved.replace("1. [Oak](a.md)\n2. [Fir]", "1. [Ash](e.md)\n2. [Oak](a.md)\n3. [Fir]")

    assert both_ways(base, moved, added) == {wanted}
    assert both_ways(moved, base, moved) == {base}
