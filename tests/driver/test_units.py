from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from three_sides import merged

from awesome_merge.driver.units import Kind, lines_of, units

OAK = "- [Oak](https://example.org/oak)\n"
LINES = (
    "",
    "# Trees",
    "## [Oak](https://example.org/oak)",
    "- [Oak](https://example.org/oak)",
    "  - leaf",
    "\t* [Bark](https://example.org/bark)",
    "12. Fir",
    "words",
    "    indented words",
    "| Name | Size |",
    "| --- | :-: |",
    "a | b",
    "---",
    "```",
    "~~~ text",
    "<br>",
    "    <b>",
    "> quote",
    "\u2028words\x0c",
)


@given(st.lists(st.sampled_from(LINES)))
def test_units_and_gaps_joined_are_the_text(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)

    assert "".join(unit.gap + unit.whole for unit in units(text)) == text
    assert "".join(lines_of(text)) == text


def cut(text: str) -> list[tuple[Kind, str]]:
    return [(unit.kind, unit.whole) for unit in units(text)[:-1]]


@pytest.mark.parametrize(
    "one",
    [
        "- [Oak](https://example.org/oak)\n  goes on\nand on\n",
        "1. **Oak.**\n\n    *Some Author.*\n",
        "- [Oak](https://example.org/oak)\n    - leaf\n\n    - bark\n",
        "- [Oak](https://example.org/oak)\n  <br>more\n",
        "- Oak, not a table\n  a | b\n",
        "- [Oak](https://example.org/oak)\n> It is old.\n",
    ],
)
def test_an_item_is_one_unit_with_all_that_belongs_to_it(one: str) -> None:
    assert cut(one + OAK) == [(Kind.ITEM, one), (Kind.ITEM, OAK)]


@pytest.mark.parametrize(
    "other", ["# Trees\n", "<br>\n", "---\n", "```\ncode\n```\n", "\nwords\n", "\n<b>\n", "\n> words\n"]
)
def test_an_item_ends_where_something_else_begins(other: str) -> None:
    assert cut(OAK + other)[0] == (Kind.ITEM, OAK)
    assert len(cut(OAK + other)) == 2


def test_items_below_one_without_a_link_are_units_of_their_own() -> None:
    assert cut(f"- Trees\n  {OAK}") == [(Kind.ITEM, "- Trees\n"), (Kind.ITEM, f"  {OAK}")]


def test_a_heading_that_is_an_entry_has_the_lines_below_it() -> None:
    entry = "#### [Oak](https://example.org/oak)\nA tree.\n"

    assert cut(f"{entry}\nwords\n") == [(Kind.HEADING, entry), (Kind.TEXT, "words\n")]
    assert cut("## Trees\nwords\n") == [(Kind.HEADING, "## Trees\n"), (Kind.TEXT, "words\n")]


@pytest.mark.parametrize(
    "row", ["| [Oak](https://example.org/oak) | big |\n", "[Oak](https://example.org/oak) | big\n"]
)
def test_rows_stand_below_a_rule_of_dashes(row: str) -> None:
    header = "| Name | Size |\n| ---- | ---- |\n"

    assert cut(header + row) == [
        (Kind.TEXT, "| Name | Size |\n"),
        (Kind.TEXT, "| ---- | ---- |\n"),
        (Kind.ROW, row),
    ]
    assert [kind for kind, _ in cut(f"{header}\nno | row\n")] == [Kind.TEXT] * 3


def test_a_row_below_an_item_is_none_of_its_lines() -> None:
    assert [kind for kind, _ in cut(f"{OAK}    | Size |\n    | ---- |\n    | big |\n")] == [
        Kind.ITEM,
        Kind.TEXT,
        Kind.TEXT,
        Kind.ROW,
    ]


@pytest.mark.parametrize("code", ["```\n- no item\n```\n", "~~~~ text\n~~~\n\n# none\n~~~~\n", "```\nnever closed\n"])
def test_code_is_one_unit(code: str) -> None:
    assert cut(code)[0] == (Kind.CODE, code)
    assert len(cut(code)) == 1


def test_depths_are_levels_and_columns() -> None:
    text = "### Trees\n\n- Old\n\t- Oak\n"

    assert [unit.depth for unit in units(text)] == [3, 0, 4, 0]


def unfolding(name: str, *body: str) -> str:
    summary = f'<details><summary><b><a href="https://example.org/{name}">{name}</a></b></summary>\n'
    return "".join((summary, "\n", *(f"- {line}\n" for line in body), "</details>\n"))


def test_an_entry_that_unfolds_is_one_unit() -> None:
    oak, yew = unfolding("Oak", "Grows.", "[code](https://example.org/code)"), unfolding("Yew")

    assert [unit.text for unit in units(oak + yew)] == [oak, yew, ""]
    assert {unit.kind for unit in units(oak + yew)[:-1]} == {Kind.ITEM}


@pytest.mark.parametrize(
    "text",
    [
        "<details><summary>Trees</summary>\n\n- [Oak](https://example.org/oak)\n</details>\n",
        "<details>\n<summary><a href='https://example.org'>Trees</a></summary>\n",
    ],
)
def test_a_section_that_unfolds_and_what_is_never_closed_are_many_units(text: str) -> None:
    assert len(units(text)) > 2


def test_what_both_sides_made_of_an_entry_that_unfolds_is_one_conflict() -> None:
    base, ours, theirs = (unfolding("Oak", words) for words in ("Grows.", "Grows fast.", "Grows high."))

    assert merged(base, ours, theirs).count("{") == 1
    assert merged(base + unfolding("Yew"), unfolding("Yew"), ours + unfolding("Yew")).startswith(f"{{|{base.strip()}|")
