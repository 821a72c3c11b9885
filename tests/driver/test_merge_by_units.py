"""The everyday cases, as the documentation tells them."""

from __future__ import annotations

import pytest
from three_sides import bullet, bullets, merged

TREES = ("Alder", "Birch", "Cedar", "Elm")


def test_entries_that_both_added_in_one_place_are_both_there() -> None:
    assert merged(bullets("Oak"), bullets("Oak", "Yew"), bullets("Oak", "Fir")) == bullets("Oak", "Yew", "Fir")


def test_entries_added_in_one_place_stand_in_the_order_that_the_section_keeps() -> None:
    base, ours, theirs = bullets(*TREES), bullets(*TREES, "Willow"), bullets(*TREES, "Fir")

    assert merged(base, ours, theirs) == bullets(*TREES, "Fir", "Willow")


def test_where_both_added_in_very_many_places_ours_stand_first() -> None:
    def gardens(*more: str) -> str:
        return "".join(f"## Garden {at}\n\n{bullets('Alder', 'Birch', 'Cedar', *more)}\n" for at in range(26))

    assert merged(gardens(), gardens("Willow"), gardens("Fir")).count(bullets("Willow", "Fir")) == 26


def test_entries_added_in_several_places_stand_where_each_side_put_them() -> None:
    ours = bullets("Ash", "Alder", "Birch", "Cedar", "Elm")
    theirs = bullets("Alder", "Box", "Birch", "Cedar", "Elm")

    assert merged(bullets(*TREES), ours, theirs) == bullets("Ash", "Alder", "Box", "Birch", "Cedar", "Elm")


def test_an_entry_that_both_added_stands_once_with_the_links_of_both() -> None:
    ours = "- [Yew](https://example.org/yew) - Old and green.\n"
    theirs = "- [Yew](http://www.example.org/yew/) - An old tree. [code](https://github.com/yew/yew)\n"

    assert merged("", ours, theirs) == (
        "- [Yew](https://example.org/yew) - Old and green. [code](https://github.com/yew/yew)\n"
    )


def test_edits_of_different_fields_are_both_made() -> None:
    ours, theirs = bullets("Oak: A hard wood."), "- [Oak](https://oak.example.org) - A tree.\n"

    assert merged(bullets("Oak: A tree."), ours, theirs) == "- [Oak](https://oak.example.org) - A hard wood.\n"


def test_what_was_moved_and_edited_is_moved_and_edited() -> None:
    base, ours = bullets("Oak", "Yew", "Fir", "Elm"), bullets("Yew", "Fir", "Elm", "Oak")

    assert merged(base, ours, bullets("Oak: Hard.", "Yew", "Fir", "Elm")) == bullets("Yew", "Fir", "Elm", "Oak: Hard.")
    assert merged(base, bullets("Oak: Hard.", "Yew", "Fir", "Elm"), ours) == bullets("Yew", "Fir", "Elm", "Oak: Hard.")


def test_what_one_side_deleted_and_the_other_let_be_is_gone_wherever_it_was_moved() -> None:
    base, moved = bullets("Oak", "Yew", "Fir", "Elm"), bullets("Yew", "Fir", "Elm", "Oak")

    assert merged(base, bullets("Yew", "Fir", "Elm"), moved) == bullets("Yew", "Fir", "Elm")
    assert merged(base, moved, bullets("Yew", "Fir", "Elm")) == bullets("Yew", "Fir", "Elm")


def test_of_two_copies_of_which_each_side_deleted_another_one_stays_where_ours_has_it() -> None:
    twice = bullets("Oak", "Yew", "Oak", "Elm")

    assert merged(twice, bullets("Yew", "Oak", "Elm"), bullets("Oak", "Yew", "Elm")) == bullets("Yew", "Oak", "Elm")
    assert merged(twice, bullets("Oak", "Yew", "Elm"), bullets("Yew", "Oak", "Elm")) == bullets("Oak", "Yew", "Elm")


def test_of_three_copies_of_which_each_side_deleted_another_the_third_stays() -> None:
    thrice = bullets("Oak", "Yew", "Oak", "Elm", "Oak")

    assert merged(thrice, bullets("Yew", "Oak", "Elm", "Oak"), bullets("Oak", "Yew", "Elm", "Oak")) == bullets(
        "Yew", "Elm", "Oak"
    )


def test_what_one_side_deleted_and_the_other_edited_is_a_conflict_of_that_entry_alone() -> None:
    base, edited = bullets("Oak", "Yew", "Fir"), bullets("Oak", "Yew: Old.", "Fir")
    yew, old = bullets("Yew").strip(), bullets("Yew: Old.").strip()

    assert merged(base, bullets("Oak", "Fir", "Elm"), edited) == (
        bullets("Oak") + f"{{|{yew}|{old}}}\n" + bullets("Fir", "Elm")
    )
    assert merged(base, edited, bullets("Oak", "Fir")) == bullets("Oak") + f"{{{old}|{yew}|}}\n" + bullets("Fir")


def test_one_field_edited_in_two_ways_is_a_conflict_of_that_entry_alone() -> None:
    base, ours, theirs = (bullets("Oak", name, "Fir") for name in ("Yew: A tree.", "Yew: A shrub.", "Yew: A plant."))

    assert merged(base, ours, theirs) == (
        bullets("Oak")
        + "{- [Yew](https://example.org/yew) - A shrub.|- [Yew](https://example.org/yew) - A tree."
        + "|- [Yew](https://example.org/yew) - A plant.}\n"
        + bullets("Fir")
    )


def test_of_an_entry_moved_by_both_sides_ours_says_where() -> None:
    base = bullets("Oak", "Yew", "Fir", "Elm", "Box")
    ours, theirs = bullets("Yew", "Fir", "Oak", "Elm", "Box"), bullets("Yew", "Fir", "Elm", "Box", "Oak")

    assert merged(base, ours, theirs) == ours


def test_what_theirs_added_stays_by_its_neighbor_that_was_not_moved() -> None:
    base, ours = bullets("Oak", "Yew", "Fir", "Elm"), bullets("Yew", "Fir", "Elm", "Oak")

    assert merged(base, ours, bullets("Oak", "Box", "Yew", "Fir", "Elm")) == bullets("Box", "Yew", "Fir", "Elm", "Oak")


def test_sections_that_both_added_are_kept_apart() -> None:
    base = f"# Trees\n\n## Old\n\n{bullets('Oak')}"
    ours, theirs = f"{base}\n## Tall\n\n{bullets('Fir')}", f"{base}\n## Small\n\n{bullets('Box')}"

    assert merged(base, ours, theirs) == f"{ours}\n## Small\n\n{bullets('Box')}"


def test_an_entry_added_where_the_other_side_begins_a_section_stays_in_its_own() -> None:
    base = f"## Old\n\n{bullets('Oak')}"
    ours = f"{base}\n## Tall\n\n{bullets('Fir')}"

    assert merged(base, ours, base + bullets("Yew")) == f"{base}{bullets('Yew')}\n## Tall\n\n{bullets('Fir')}"
    assert merged(base, base + bullets("Yew"), ours) == f"{base}{bullets('Yew')}\n## Tall\n\n{bullets('Fir')}"


def test_a_subsection_stays_in_the_section_that_it_was_added_to() -> None:
    base = f"## Old\n\n{bullets('Oak')}"
    ours, theirs = f"{base}\n## Tall\n\n{bullets('Fir')}", f"{base}\n### Very\n\n{bullets('Yew')}"

    assert merged(base, ours, theirs) == f"{theirs}\n## Tall\n\n{bullets('Fir')}"


def test_a_section_that_one_side_deleted_and_the_other_added_to_is_a_conflict_of_its_heading() -> None:
    old, new = f"## Old\n\n{bullets('Oak')}", f"\n## New\n\n{bullets('Yew')}"

    assert merged(old + new, old, old + new + bullets("Fir")) == f"{old}\n{{|## New|## New}}\n\n{bullets('Fir')}"
    assert merged(old + new, old + new + bullets("Fir"), old) == f"{old}\n{{## New|## New|}}\n\n{bullets('Fir')}"


def test_another_bullet_is_no_edit_of_what_the_other_side_deleted() -> None:
    base = bullets("Oak", "Elm", "Yew")

    assert merged(base, base.replace("- [", "* ["), bullets("Oak", "Yew", "Fir")) == (
        bullets("Oak", "Yew").replace("- [", "* [") + bullets("Fir")
    )


def test_items_below_an_entry_are_merged_below_it() -> None:
    base = "- [Oak](https://example.org/oak)\n  - [Leaf](https://example.org/leaf)\n"
    ours, theirs = f"{base}  - [Bark](https://example.org/bark)\n", f"{base}  - [Root](https://example.org/root)\n"

    assert merged(base, ours, theirs) == f"{ours}  - [Root](https://example.org/root)\n"


def test_items_that_both_gave_to_an_entry_that_had_none_are_both_there() -> None:
    base = "- [Oak](https://example.org/oak)\n"
    ours, theirs = f"{base}  - [Bark](https://example.org/bark)\n", f"{base}  - [Root](https://example.org/root)\n"

    assert merged(base, ours, theirs) == f"{ours}  - [Root](https://example.org/root)\n"


def test_an_entry_with_items_that_both_added_has_the_items_of_both() -> None:
    oak = "- [Oak](https://example.org/oak)\n"
    ours, theirs = f"{oak}  - [Bark](https://example.org/bark)\n", f"{oak}  - [Root](https://example.org/root)\n"

    assert merged("", ours, theirs) == f"{ours}  - [Root](https://example.org/root)\n"


@pytest.mark.parametrize("between", ["", "\n"])
def test_blank_lines_stand_between_entries_as_they_did(between: str) -> None:
    def list_of(*names: str) -> str:
        return "## Trees\n\n" + between.join(map(bullets, names)) + "\n## Others\n"

    assert merged(list_of("Oak"), list_of("Oak", "Yew"), list_of("Oak", "Fir")) == list_of("Oak", "Yew", "Fir")


def test_a_blank_line_that_one_side_took_away_is_gone() -> None:
    base, theirs = "## Trees\n\n\n" + bullets("Oak"), "## Trees\n\n" + bullets("Oak")

    assert merged(base, base + bullets("Yew"), theirs + bullets("Fir")) == theirs + bullets("Yew", "Fir")


def test_an_entry_that_was_replaced_is_deleted_however_alike_the_new_one_is() -> None:
    base, ours, theirs = bullets("Oak: A tree.", "Elm"), bullets("Elm"), bullets("Oaken: A tree.", "Elm")

    assert merged(base, ours, theirs) == theirs
    assert merged(base, theirs, ours) == theirs


def test_of_two_entries_with_one_address_the_more_alike_is_the_same() -> None:
    base = "- [Oak](https://example.org/oak) - In the north.\n- [Oak](https://example.org/oak) - In the south.\n"
    ours = base.replace("In the north", "In the far north").replace("In the south", "In the far south")
    theirs = base + bullets("Elm")

    assert merged(base, ours, theirs) == ours + bullets("Elm")


def test_a_paper_that_both_added_with_two_addresses_stands_once_with_both() -> None:
    ours = "- [Slow Growth of Oaks in Northern Gardens](https://arxiv.org/abs/1801.00001), ICLR 2018\n"
    theirs = "- [Slow Growth of Oaks in Northern Gardens](https://example.org/slow.pdf), ICLR 2018\n"

    assert merged("", ours, theirs) == (
        "- [Slow Growth of Oaks in Northern Gardens](https://arxiv.org/abs/1801.00001), ICLR 2018"
        " [Paper](https://example.org/slow.pdf)\n"
    )


def test_projects_of_one_name_at_two_addresses_are_two() -> None:
    ours, theirs = "- [oak](https://github.com/a/oak)\n", "- [oak](https://github.com/b/oak)\n"

    assert merged("", ours, theirs) == ours + theirs


def test_an_entry_in_bold_is_found_by_its_title() -> None:
    base = "1. **Slow Oaks.** 2018. [paper](https://example.org/1)\n2. **Tall Elms.** 2019. [paper](https://example.org/2)\n"
    ours = base.replace("org/1", "org/oaks")
    theirs = base.replace("2018", "ICLR 2018")

    assert merged(base, ours, theirs) == ours.replace("2018", "ICLR 2018")


def test_lines_of_contents_have_no_order() -> None:
    base, fir, box = (f"- [{name}](#{name.lower()})\n" for name in ("Ash", "Fir", "Box"))

    assert merged(base, base + fir, base + box) == base + fir + box


def test_a_section_written_anew_is_no_puzzle() -> None:
    base = "".join(f"old words {number} of {number * 7} trees\n" for number in range(120))
    theirs = "".join(f"{number * 3} plants, quite other than before ({number})\n" for number in range(120))

    assert merged(base, base, theirs) == theirs


def test_a_group_that_one_side_deleted_and_the_other_added_to_is_in_dispute() -> None:
    group, oak, yew = "- Trees\n", f"  {bullet('Oak')}", f"  {bullet('Yew')}"
    base, rest = group + oak + bullets("Moss"), bullets("Moss")

    assert merged(base, rest, group + oak + yew + rest) == f"{{|- Trees|- Trees}}\n{yew}{rest}"
    assert merged(base, rest, base) == rest


def test_a_repository_below_two_titles_that_the_sides_added_stands_below_both() -> None:
    def paper(title: str, repository: str) -> str:
        return f"- **{title}**\n  - [[Code]](https://github.com/trees/{repository})\n"

    base = paper("Oaks", "oaks")
    ours, theirs = paper("Yews Grow", "trees"), paper("Elms Fall", "trees")

    assert merged(base, base + ours, base + theirs) == base + ours + theirs
    assert merged(base, base + ours, ours + base) == base + ours


def test_rows_of_one_paper_that_have_their_own_names_are_several() -> None:
    head = "| Model | Score | Paper |\n| --- | --- | --- |\n"
    paper = "[Growing Trees](https://example.org/trees)"
    ours, theirs = f"| Small oak | 12 | {paper} |\n", f"| Large oak | 14 | {paper} |\n"

    assert merged(head, head + ours, head + theirs) == head + ours + theirs
    assert merged(head, head + ours, head + ours + theirs) == head + ours + theirs


def test_rows_of_one_paper_at_two_venues_are_one() -> None:
    head = "| Venue | Paper |\n| --- | --- |\n"
    ours, theirs = (f"| {venue} | [Growing Trees](https://example.org/trees) |\n" for venue in ("ICML", "ICLR"))

    assert merged(head, head + ours, head + theirs) == head + ours


def test_a_line_that_the_list_has_in_every_section_is_no_entry() -> None:
    line = "* [Contribute](https://example.org/contribute)\n"
    one, two, three, four = (f"## {name}\n\n{bullets(name)}{line}\n" for name in ("Oak", "Yew", "Elm", "Fir"))

    assert merged(one + two, one + two + three, four + one + two) == four + one + two + three
    assert merged(one + two, one + two + three, one + two + three + four) == one + two + three + four


def test_badges_below_an_entry_go_with_it() -> None:
    def starred(name: str) -> str:
        badge = f"[![stars](https://img.example.org/{name}.svg)](https://github.com/trees/{name})"
        return f"- [{name}](https://example.org/{name})\n\n&nbsp;&nbsp; {badge}\n\n"

    base, ours, theirs = starred("Oak"), starred("Yew"), starred("Elm")

    assert merged(base, base + ours, base + theirs) == base + ours + theirs
    assert merged(base + ours, base, base + ours + theirs) == base + theirs


def test_a_badge_that_leads_to_the_top_goes_with_no_entry() -> None:
    top = "\n[![top](https://img.example.org/top.svg)](#trees)\n"

    assert merged(bullets("Oak") + top, bullets("Oak", "Yew") + top, bullets("Oak", "Elm") + top) == (
        bullets("Oak", "Yew", "Elm") + top
    )


def test_code_in_an_item_goes_with_it() -> None:
    code = "  ```sh\n  make\n\n  - no item\n  ```\n"
    base, ours, theirs = bullets("Ape"), bullets("Bee") + code, bullets("Cat")

    assert merged(base, base + ours, base + theirs) == base + ours + theirs
    assert merged(base, base + theirs, base + ours) == base + theirs + ours
    assert merged(base + ours, base, base + ours.replace("make", "cc")).count("{") == 1
