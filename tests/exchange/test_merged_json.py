"""Our own JSON, read back as a list."""

from __future__ import annotations

import json
from typing import Any

import pytest
from writing_samples import small

from awesome_merge.errors import ReadError
from awesome_merge.exchange import merged_json
from awesome_merge.model import Document, Kind, Role
from awesome_merge.reading import read as read_list
from awesome_merge.text import Source
from awesome_merge.venues import Venues
from awesome_merge.writing.records import entry_record, write_json

LIST = "# Trees\n\n## Papers\n\n" + "".join(
    f"- 2019-ICLRo-[On the {word}](https://example.org/{word}) [[Code](https://github.com/o/{word})] `F`\n"
    for word in ("Alder", "Birch")
)


def read(text: str, *, lines: bool = False) -> Document:
    return (merged_json.read_lines if lines else merged_json.read)(Source("works.json", text), Venues.load())


@pytest.mark.parametrize("lines", [False, True])
def test_what_extract_prints_is_a_list_that_no_merge_has_written(*, lines: bool) -> None:
    document = read_list(Source("trees.md", LIST), Venues.load(), {})
    records = [entry_record(document, entry) for entry in document.entries]
    text = "\n".join(map(json.dumps, records)) if lines else json.dumps(records)
    found = read(text, lines=lines)

    assert not found.generated
    assert [(one.title, one.url, one.section, one.tags[0].name) for one in found.entries] == [
        (one.title, one.url, one.section, one.tags[0].name) for one in document.entries
    ]
    assert [one.venue and (one.venue.bare, one.venue.marks) for one in found.entries] == [("ICLR", "o")] * 2


def test_every_role_and_preprint_stays() -> None:
    found = read(write_json(small()))

    assert [link.role for link in found.entries[0].links] == [link.role for link in small().works[0].links]
    assert Role.BADGE in [link.role for link in found.entries[0].links]


@pytest.mark.parametrize(
    ("record", "title", "url"),
    [
        ({"title": 3}, "3", None),
        ({"title": ["a"], "url": "https://example.org", "date": "2017", "venue": [], "links": 4}, None, "https://example.org"),
        ({"title": "A", "kind": "tree", "tags": [1, "x"], "date": {"year": "soon"}}, "A", None),
        ({"title": "A", "date": {"year": 10**12}, "links": [{"url": "https://example.org"}, 3]}, "A", None),
    ],
)  # fmt: skip
def test_values_of_another_type_are_not_there(record: dict[str, Any], title: str | None, url: str | None) -> None:
    (found,) = read(json.dumps([record])).entries

    assert (found.title, found.url, found.kind, found.date) == (title, url, Kind.RESOURCE, None)


def test_what_says_nothing_is_unread() -> None:
    found = read('{"other": [1], "works": [\n {"title": "A"} ,\n 3,\n {}], "last": {}}')

    assert len(found.entries) == 1
    assert [found.source.line(one.span.start) for one in found.unread] == [3, 4]
    assert not found.generated


@pytest.mark.parametrize("text", ['{"name": "package", "works": {}}', "{}", "[]", "3", '"works"', " [ ] "])
def test_other_json_has_no_entries(text: str) -> None:
    assert not read(text).is_list


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"works": [\n{"title" 3}]}', "works.json:2: not JSON: expecting ':' delimiter; export the file again"),
        ("[]]", "works.json:1: not JSON: extra data; export the file again"),
        ("", "works.json:1: not JSON: expecting value; export the file again"),
        ("[" * 200_000, "works.json:1: not JSON: its values are too large; export the file again"),
        ("1" * 5_000, "works.json:1: not JSON: its values are too large; export the file again"),
    ],
)
def test_what_is_no_json_is_an_error_that_names_the_line(text: str, complaint: str) -> None:
    with pytest.raises(ReadError) as told:
        read(text)

    assert str(told.value) == complaint


def test_a_line_that_is_no_json_is_an_error_that_names_it() -> None:
    with pytest.raises(ReadError, match=r"^works.json:3: not JSON: expecting value; export the file again$"):
        read('{"title": "A"}\n\nnone\n', lines=True)


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        ({"year": 2020, "month": 13}, 2020, None),
        ({"year": 2020, "month": 2}, 2020, 2),
        ({"year": 123456, "month": 2}, None, None),
        ({"month": 2}, None, None),
    ],
)
def test_a_date_that_there_is_not_is_none(date: dict[str, int], year: int | None, month: int | None) -> None:
    (found,) = read(json.dumps([{"title": "One Two", "url": "https://example.org/a", "date": date}])).entries

    assert (found.date.year if found.date else None, found.date.month if found.date else None) == (year, month)


def test_half_a_character_is_left_out() -> None:
    text = '[{"title": "X \\ud83d y", "url": "https://example.org/a", "authors": ["A\\ud83dn", "Ö"]}]'

    (found,) = read(text).entries

    assert (found.title, found.authors) == ("X  y", ("An", "Ö"))
