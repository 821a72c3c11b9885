"""Front matter is no content, but names the list; apart from the cases, whose files are parted by its mark."""

from __future__ import annotations

import pytest

from awesome_merge.reading import read
from awesome_merge.text import Source
from awesome_merge.venues import Venues

LIST = """| Tree | Height |
| ---- | ------ |
| Oak  | 20     |
| Elm  | 30     |

# Papers

- [Counting Leaves](https://example.org/a)
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_title_in_front_matter_is_the_lists_and_headings_of_level_one_are_sections(end: str) -> None:
    front = "---\nlayout: post\ntitle: 'All Trees'\ntags:\n  - oak\n---\n\n"

    document = read(Source("list.md", (front + LIST).replace("\n", end)), Venues.load(), {})

    assert document.title == "All Trees"
    assert [(entry.title, entry.section) for entry in document.entries] == [("Counting Leaves", ("Papers",))]


@pytest.mark.parametrize("title", ["", "title: ''\n"])
def test_front_matter_without_a_title_is_left_out(title: str) -> None:
    document = read(Source("list.md", f"---\nlayout: post\n{title}---\n\n{LIST}"), Venues.load(), {})

    assert document.title == "Papers"
    assert [entry.section for entry in document.entries] == [()]


def test_rules_around_text_are_no_front_matter() -> None:
    document = read(Source("list.md", f"---\nTrees, and more\n\n---\n{LIST}"), Venues.load(), {})

    assert [entry.section for entry in document.entries] == [()]
