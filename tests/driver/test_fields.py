from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_merge.driver.fields import merged
from awesome_merge.driver.tokens import is_link, tokens

OAK = "- [Oak](https://example.org/oak) - A tree of **hard** wood. `tree` (2019)\n"
PARTS = (
    "- ",
    "[Oak]",
    "(https://example.org/a_(b))",
    "![img](i.png)",
    "[![b](i)](u)",
    " | ",
    "**",
    "\n  ",
    "words, and. ",
    "`x`",
)


@given(st.lists(st.sampled_from(PARTS)))
def test_tokens_joined_are_the_text(parts: list[str]) -> None:
    text = "".join(parts)

    assert "".join(token for _, token in tokens(text)) == text


def test_labels_targets_and_tags_are_tokens_of_their_own() -> None:
    assert [sort for sort, _ in tokens(OAK)] == [
        "mark", "label", "target", "sign", "words", "space", "sign", "words", "sign", "space", "words", "sign",
        "space", "bracket", "space", "bracket", "line",
    ]  # fmt: skip
    assert [sort for sort, _ in tokens("[![a](b)](c) ![d](e)")] == ["badge", "space", "picture"]
    assert is_link("badge")
    assert not is_link("words")


def edit(*changes: tuple[str, str]) -> str:
    text = OAK
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("[Oak]", "[Oaks]"), ("org/oak", "org/oaks")),
        (("[Oak]", "[Oaks]"), ("A tree", "A plant")),
        (("A tree of", "A plant of"), ("hard", "soft")),
        (("(2019)", "(2020)"), ("`tree`", "`plant`")),
        (("- [", "* ["), ("A tree", "A plant")),
        (("A tree of", "A plant of"), ("(2019)", "(2019) [code](https://github.com/oak/oak)")),
    ],
)
def test_edits_of_two_fields_are_both_made(ours: tuple[str, str], theirs: tuple[str, str]) -> None:
    assert merged(OAK, edit(ours), edit(theirs)) == edit(ours, theirs)
    assert merged(OAK, edit(theirs), edit(ours)) == edit(ours, theirs)


def test_links_that_one_side_added_where_the_other_said_something_stand_before_it() -> None:
    linked, said = edit(("(2019)", "(2019) [code](https://github.com/oak)")), edit(("(2019)", "(2019) It is old."))
    both = edit(("(2019)", "(2019) [code](https://github.com/oak) It is old."))

    assert merged(OAK, linked, said) == merged(OAK, said, linked) == both


def test_what_both_sides_added_to_one_cell_stands_in_it_whatever_blanks_its_pipe_has() -> None:
    row = "|[Oak](https://example.org/oak)|hard|\n"
    said, linked = row.replace("hard|", "hard wood |"), row.replace("|hard", " [code](https://github.com/oak)|hard")

    assert merged(row, said, linked) == merged(row, linked, said)
    assert merged(row, said, linked) == "|[Oak](https://example.org/oak) [code](https://github.com/oak)|hard wood |\n"

    short = "|Oak|[paper](https://example.org/oak)|\n"
    said, linked = short.replace(")|\n", ") old |\n"), short.replace(")|\n", ") [code](https://github.com/oak) |\n")
    assert merged(short, said, linked) == short.replace(")|\n", ") [code](https://github.com/oak) old |\n")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("[Oak]", "[Oaks]"), ("[Oak]", "[The Oak]")),
        (("A tree of", "A plant of"), ("A tree of", "A shrub of")),
        (("org/oak", "org/oaks"), ("[Oak](https://example.org/oak)", "Oak")),
        (("(2019)", "(2019) It is old"), ("(2019)", "(2019) It is tall")),
        (("`tree` (2019)", ""), ("(2019)", "(2020)")),
    ],
)
def test_two_edits_of_one_field_are_none(ours: tuple[str, str], theirs: tuple[str, str]) -> None:
    assert merged(OAK, edit(ours), edit(theirs)) is None
    assert merged(OAK, edit(theirs), edit(ours)) is None


@pytest.mark.parametrize("change", [("A tree", "A plant"), ("wood", "wood  ")])
def test_what_one_side_or_both_did_is_done(change: tuple[str, str]) -> None:
    made = edit(change)

    assert merged(OAK, made, OAK) == merged(OAK, OAK, made) == merged(OAK, made, made) == made


def test_words_outweigh_blanks() -> None:
    spaced, said = edit((" - ", "   -   ")), edit(("A tree", "A plant"))

    assert merged(OAK, spaced, said) == merged(OAK, said, spaced) == said


def test_of_two_edits_of_blanks_ours_is_made() -> None:
    ours, theirs = edit((" - ", "  - ")), edit((" - ", " -  "))

    assert merged(OAK, ours, theirs) == ours


def test_in_one_field_too_words_outweigh_blanks() -> None:
    base = "| [Oak](https://example.org/oak) | hard |\n"
    padded = "| [Oak](https://example.org/oak)     | harder |\n"
    said = "| [Oak](https://example.org/oak) `tree` | hard |\n"

    made = "| [Oak](https://example.org/oak) `tree` | harder |\n"
    assert (merged(base, padded, said) or "").replace("     ", " ") == made
    assert (merged(base, said, padded) or "").replace("     ", " ") == made


def test_beside_other_edits_too_words_outweigh_blanks() -> None:
    ours, theirs = edit(("A tree", "A  tree"), ("[Oak]", "[Oaks]")), edit(("A tree", "A plant"))

    assert merged(OAK, ours, theirs) == merged(OAK, theirs, ours) == edit(("A tree", "A plant"), ("[Oak]", "[Oaks]"))


def test_another_page_outweighs_another_spelling_of_the_address() -> None:
    spelled, moved = edit(("https://example.org/oak", "http://www.example.org/oak/")), edit(("org/oak", "org/oaks"))
    other = edit(("https://example.org/oak", "http://example.org/oak"))

    assert merged(OAK, spelled, moved) == merged(OAK, moved, spelled) == moved
    assert merged(OAK, spelled, other) == spelled
    assert merged("[Oak](#a) b\n", "[Oak](#b) c\n", "[Oak](#c) b\n") is None


def test_links_that_both_added_in_one_place_are_both_there() -> None:
    ours, theirs = (edit(("(2019)", f"(2019) [{name}](https://{name}.example.org)")) for name in ("code", "video"))

    assert merged(OAK, ours, theirs) == edit(
        ("(2019)", "(2019) [code](https://code.example.org) [video](https://video.example.org)")
    )


def test_the_same_edit_beside_others_is_made_once() -> None:
    ours = edit(("A tree", "A plant"), ("[Oak]", "[Oaks]"))
    theirs = edit(("A tree", "A plant"), ("(2019)", "(2020)"))

    assert merged(OAK, ours, theirs) == edit(("A tree", "A plant"), ("[Oak]", "[Oaks]"), ("(2019)", "(2020)"))


def test_what_one_side_puts_on_another_level_and_the_other_edits_is_edited_there() -> None:
    base, flat = "  - [Bee](https://example.org/bee)\n    Old.\n", "- [Bee](https://example.org/bee)\n  Old.\n"
    edited = base.replace("Old.", "Hums.")

    assert merged(base, flat, edited) == merged(base, edited, flat) == flat.replace("Old.", "Hums.")
    assert merged(base, flat, edited.replace("  ", "\t")) == edited.replace("  ", "\t")
