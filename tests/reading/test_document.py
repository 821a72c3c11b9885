"""What a document knows besides its entries."""

from __future__ import annotations

from awesome_merge.model import Distinction, Document
from awesome_merge.reading import read
from awesome_merge.text import Source
from awesome_merge.venues import Venues

ITEM = "- 2019-ICLRz-[A](https://example.org/a)\n"


def read_text(text: str) -> Document:
    return read(Source("list.md", text), Venues.load(), {"z": Distinction.ORAL})


def test_a_comment_covers_the_item_or_block_that_follows_it() -> None:
    document = read_text(f"<!-- one -->\n\n{ITEM}{ITEM}\n<!-- two --> <!-- three -->\n\nWords.\n\n<!-- four -->\n")

    covered = [(c.text, document.source[c.covers].strip()) for c in document.comments]
    assert covered == [("one", ITEM.strip()), ("two", "Words."), ("three", "Words."), ("four", "<!-- four -->")]


def test_marks_of_the_configuration_are_known_without_a_legend() -> None:
    document = read_text(ITEM)

    assert document.entries[0].distinctions == (Distinction.ORAL,)


def test_prose_and_its_links_are_counted() -> None:
    document = read_text(
        "# T [![badge](b.svg)](https://example.org/z)\n\nSee *[a](https://example.org/a)*.\n\n"
        "- [b](https://example.org/b)\n\n## S [c](https://example.org/c)\n\n"
        f"<p>\n<a href='https://example.org/d'>d</a> [e](https://example.org/e)\n</p>\n\n{ITEM}"
    )

    assert [prose.links for prose in document.prose] == [1, 1, 1, 2]


def test_a_list_has_eight_entries_that_are_half_of_all_items() -> None:
    legend = "## Legend\n\n" + "- plain words\n" * 8

    assert read_text(ITEM * 8).is_list
    assert not read_text(ITEM * 7).is_list
    assert read_text("# T\n\n" + "- plain words\n" * 8 + "\n## S\n\n" + ITEM * 8).is_list
    assert not read_text("# T\n\n" + "- plain words\n" * 9 + "\n## S\n\n" + ITEM * 8).is_list
    assert read_text(legend + "\n## S\n\n" + ITEM * 8).is_list


def test_sections_have_paths_and_levels() -> None:
    document = read_text(f"# T\n\n## A\n\n### B\n\n**C**\n\n{ITEM}\n## D\n")

    paths = [(section.level, section.path) for section in document.sections]
    assert paths == [(2, ("A",)), (3, ("A", "B")), (7, ("A", "B", "C")), (2, ("D",))]


def test_the_title_may_stand_in_html() -> None:
    document = read_text(f"<div>\n<h1 align='center'>A <b>List</b></h1>\n</div>\n\n## S\n\n{ITEM}")

    assert (document.title, document.entries[0].section) == ("A List", ("S",))
    assert read_text("<h1><img src='a.png'></h1>\n").title is None
