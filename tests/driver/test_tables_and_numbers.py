from __future__ import annotations

import pytest
from three_sides import bullets, merged

HEADER = "| Name | Size |\n| ---- | ---- |\n"


def numbered(*names: str, first: int = 1, step: int = 1) -> str:
    numbers = range(first, first + step * len(names), step)
    return "".join(f"{number}. {bullets(name)[2:]}" for number, name in zip(numbers, names, strict=True))


def rows(*names: str, first: int = 1) -> str:
    lines = (
        f"| {number} | [{name}](https://example.org/{name.lower()}) |\n" for number, name in enumerate(names, first)
    )
    return "| No | Name |\n| -- | ---- |\n" + "".join(lines)


def test_items_go_on_counting() -> None:
    base = numbered("Oak", "Elm")
    ours, theirs = numbered("Oak", "Yew", "Elm", "Fir"), numbered("Oak", "Elm", "Box", "Ash")

    assert merged(base, ours, theirs) == numbered("Oak", "Yew", "Elm", "Fir", "Box", "Ash")


def test_items_go_on_counting_down() -> None:
    base = numbered("Oak", "Elm", first=2, step=-1)
    ours, theirs = (numbered(name, "Oak", "Elm", first=3, step=-1) for name in ("Yew", "Fir"))

    assert merged(base, ours, theirs) == numbered("Yew", "Fir", "Oak", "Elm", first=4, step=-1)


def test_items_of_two_depths_count_on_their_own() -> None:
    base = "1. Trees\n   1. " + bullets("Oak")[2:] + "2. Shrubs\n   1. " + bullets("Box")[2:]
    ours = base.replace("2. Shrubs", "   2. " + bullets("Elm")[2:] + "2. Shrubs")
    theirs = base.replace("2. Shrubs", "   2. " + bullets("Fir")[2:] + "2. Shrubs")

    assert merged(base, ours, theirs) == ours.replace("2. Shrubs", "   3. " + bullets("Fir")[2:] + "2. Shrubs")


def test_items_that_are_all_number_one_stay_so() -> None:
    ours, theirs = ("".join(f"1. {bullets(name)[2:]}" for name in names) for names in (("Oak", "Elm"), ("Oak", "Fir")))

    assert merged("1. " + bullets("Oak")[2:], ours, theirs) == ours + "1. " + bullets("Fir")[2:]


def test_the_number_of_an_edited_item_is_no_edit() -> None:
    base = numbered("Oak", "Elm")

    assert merged(base, numbered("Yew", "Oak", "Elm: Tall."), numbered("Oak: Hard.", "Elm", "Fir")) == (
        numbered("Yew", "Oak: Hard.", "Elm: Tall.", "Fir")
    )


def test_rows_go_on_counting() -> None:
    assert merged(rows("Oak"), rows("Oak", "Yew", "Elm"), rows("Oak", "Fir")) == rows("Oak", "Yew", "Elm", "Fir")


def test_a_number_grows_at_the_cost_of_the_blanks_behind_it() -> None:
    names = [f"Tree{letter}" for letter in "abcdefgh"]
    base, ours, theirs = (rows(*names, *more).replace(" | [", "  | [") for more in ((), ("Oak",), ("Elm",)))

    assert merged(base, ours, theirs).endswith("| 9  | [Oak](https://example.org/oak) |\n"
                                               "| 10 | [Elm](https://example.org/elm) |\n")  # fmt: skip


def test_years_are_no_numbers_of_rows() -> None:
    def dated(*years: int) -> str:
        return HEADER + "".join(f"| {year} | [Oak {year}](https://example.org/{year}) |\n" for year in years)

    ours, theirs = dated(2019, 2020, 2021), dated(2019, 2020) + "| 2021 | [Yew](https://example.org/yew) |\n"

    assert merged(dated(2019, 2020), ours, theirs) == ours + "| 2021 | [Yew](https://example.org/yew) |\n"
    assert merged(dated(2019), dated(2020), dated(2019)) == dated(2020)


def aligned(*names: str, width: int) -> str:
    lines = [("Name", "Size"), (":" + "-" * (width - 1), "---:"), *((f"[{name}](u/{name})", "大") for name in names)]
    return "".join(f"| {name:{width}} | {size:{3 if size == '大' else 4}} |\n" for name, size in lines)


def test_columns_that_both_sides_keep_in_line_stay_so() -> None:
    base, ours, theirs = (aligned(*names, width=width) for names, width in (
        (("Oak",), 12), (("Oak", "Hawthorn"), 26), (("Oak", "Birches"), 24)))  # fmt: skip

    assert merged(base, ours, theirs) == aligned("Oak", "Hawthorn", "Birches", width=24)
    assert merged(base, theirs, ours) == aligned("Oak", "Birches", "Hawthorn", width=24)


def test_columns_grow_where_a_row_needs_it() -> None:
    base, ours, theirs = (aligned(*names, width=width) for names, width in (
        (("Oak",), 12), (("Oak", "Hawthorn"), 22), (("Oak", "Elm"), 12)))  # fmt: skip

    assert merged(base, ours, theirs) == aligned("Oak", "Hawthorn", "Elm", width=22)


@pytest.mark.parametrize("ours", [HEADER, f"{HEADER}| a `\\|` b | c |\n"])
def test_tables_that_one_side_keeps_ragged_stay_as_they_are(ours: str) -> None:
    base = HEADER
    yours = HEADER + "| [Elm](https://example.org/elm) | x |\n"

    assert merged(base, f"{ours}| [Oak](https://example.org/oak) | x |\n", yours) == (
        f"{ours}| [Oak](https://example.org/oak) | x |\n| [Elm](https://example.org/elm) | x |\n"
    )


def test_a_row_of_another_length_is_left_alone() -> None:
    base = aligned("Oak", width=12)
    ours = aligned("Oak", "Elm", width=12)
    theirs = aligned("Oak", width=14) + "| [Fir](u/Fir)   |\n"

    assert merged(base, ours, theirs).endswith("| [Fir](u/Fir)   |\n")


HEAD = "| Title | Code | Paper |\n| --- | --- | --- |\n"
OAK = "| Oak | [code](https://example.org/oak-code) | [pdf](https://example.org/oak) |\n"
YEW = "| Yew | [code](https://example.org/yew-code) | [pdf](https://example.org/yew) |\n"


def test_a_row_stands_below_the_columns_that_the_other_side_gave_the_table() -> None:
    wider = (HEAD + OAK).replace("| Code |", "| Venue | Code |").replace("| --- |\n", "| --- | --- |\n")
    wider = wider.replace("| Oak |", "| Oak | ICML |")
    swapped = (
        "| Paper | Title | Code |\n| --- | --- | --- |\n"
        "| [pdf](https://example.org/oak) | Oak | [code](https://example.org/oak-code) |\n"
    )

    assert merged(HEAD + OAK, wider, HEAD + OAK + YEW) == wider + YEW.replace("| Yew |", "| Yew | |")
    assert merged(HEAD + OAK, HEAD + OAK + YEW, wider) == wider + YEW.replace("| Yew |", "| Yew | |")
    assert merged(HEAD + OAK, swapped, HEAD + OAK + YEW) == swapped + (
        "| [pdf](https://example.org/yew) | Yew | [code](https://example.org/yew-code) |\n"
    )


def test_a_row_with_a_cell_for_which_there_is_no_column_any_more_is_in_dispute() -> None:
    narrow = "| Title | Paper |\n| --- | --- |\n| Oak | [pdf](https://example.org/oak) |\n"
    empty = "| Yew | - | [pdf](https://example.org/yew) |\n"

    assert merged(HEAD + OAK, narrow, HEAD + OAK + YEW) == narrow + f"{{||{YEW.strip()}}}\n"
    assert merged(HEAD + OAK, HEAD + YEW + OAK, narrow) == narrow.replace("| Oak", f"{{{YEW.strip()}||}}\n| Oak")
    assert merged(HEAD + OAK, narrow, HEAD + OAK + empty) == narrow + "| Yew | [pdf](https://example.org/yew) |\n"


def test_a_row_of_more_cells_than_its_table_has_columns_is_in_dispute_where_these_change() -> None:
    base, row = "a | b\n--- | ---\n[Oak](https://example.org/oak) | 2\n", "3 | 4 | 5\n"
    ours = "a | c | b\n--- | --- | ---\n[Oak](https://example.org/oak) | 0 | 2\n"

    assert merged(base, ours, base + "3 | 4\n") == ours + "3 | | 4\n"
    assert merged(base, ours, base + row) == ours + f"{{||{row.strip()}}}\n"


def test_columns_without_names_are_left_as_they_are() -> None:
    base, row = "| | b |\n| --- | --- |\n", "| 3 | 4 |\n"
    ours = base.replace("| b |", "| c | b |")

    assert merged(base, ours, base + row) == ours + row


def test_the_header_of_a_table_in_a_section_that_both_added_stands_once() -> None:
    base = f"## Oaks\n\n{HEAD}{OAK}\n## Elms\n\n{HEAD}"
    section = f"\n## Yews\n\n{HEAD}"

    assert merged(base, base + section + OAK, base + section + YEW) == base + section + OAK + YEW


def test_a_row_added_to_what_the_other_side_made_a_list_is_in_dispute() -> None:
    table, items = HEAD + OAK, "- [Oak](https://example.org/oak)\n"

    assert f"{{||{YEW.strip()}}}" in merged(table, items, table + YEW)
    assert f"{{{YEW.strip()}||}}" in merged(table, table + YEW, items)


def test_an_item_added_to_what_the_other_side_made_a_table_is_in_dispute() -> None:
    items, table = "- [Oak](https://example.org/oak)\n", f"{HEAD}| Oak | - | [pdf](https://example.org/oak) |\n"

    assert "{||- Elm}" in merged(items, table, f"{items}- Elm\n")
    assert "{- Elm||}" in merged(items, f"{items}- Elm\n", table)


def test_a_title_without_a_link_whose_cells_the_sides_filled_stands_in_one_row() -> None:
    title = "Old Oaks Stand Tall"
    ours, theirs = (
        f"| {title} | [code](https://example.org/o) | - |\n",
        f"| {title} |  | [pdf](https://example.org/p) |\n",
    )
    both = f"| {title} | [code](https://example.org/o) | [pdf](https://example.org/p) |\n"

    assert merged(HEAD, HEAD + ours, HEAD + theirs) == HEAD + both
    assert merged(HEAD, HEAD + theirs, HEAD + ours) == HEAD + both
    other = theirs.replace("/p", "/q").replace("|  |", "| [code](https://example.org/q) |")
    assert merged(HEAD, HEAD + ours, HEAD + other) == HEAD + ours + other


def test_rows_of_which_each_side_deleted_another_are_numbered_through_from_one() -> None:
    def numbers(*names: str) -> str:
        rows = (f"| {at} | [{name}](https://example.org/{name}) |\n" for at, name in enumerate(names, 1))
        return "| No | Name |\n| --- | --- |\n" + "".join(rows)

    base, ours, theirs = numbers("oak", "yew", "elm", "fir"), numbers("oak", "elm", "fir"), numbers("yew", "elm", "fir")

    assert merged(base, ours, theirs) == merged(base, theirs, ours) == numbers("elm", "fir")


def test_a_table_to_which_both_sides_gave_a_column_has_delimiters_for_both() -> None:
    base = "|N|Y|\n|---|---|\n|[oak](https://example.org/oak)|1|\n"
    ours = "|N|Y|C|\n|---|---|---|\n|[oak](https://example.org/oak)|1|c|\n"
    theirs = "|S|N|Y|\n|---|---|---|\n|s|[oak](https://example.org/oak)|1|\n"
    both = "|S|N|Y|C|\n|---|---|---|---|\n|s|[oak](https://example.org/oak)|1|c|\n"

    assert merged(base, ours, theirs) == merged(base, theirs, ours) == both
