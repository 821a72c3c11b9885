"""CSL-JSON as Zotero and pandoc write it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_writing_laws import readable
from writing_samples import merged, small, venue, work

from awesome_merge.exchange import csl, merged_json
from awesome_merge.model import Date, Entry, Kind, Work
from awesome_merge.text import Source
from awesome_merge.venues import Venues

SCHEMA = Path(os.environ.get("AWESOME_MERGE_DATA", "no such folder")) / "csl-data.json"
TYPES = {"paper-conference", "article-journal", "article", "book", "software", "dataset", "post-weblog", "webpage"}
# https://github.com/citation-style-language/schema, csl-data.json
TEXTS = {"id", "type", "title", "container-title", "container-title-short", "URL", "DOI", "keyword", "note"}


def items(*works: Work) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(csl.write(merged(*works)))
    return found


def read(*some: dict[str, Any]) -> tuple[Entry, ...]:
    return merged_json.read(Source("library.json", json.dumps(some)), Venues.load()).entries


@given(st.lists(readable(), max_size=4))
def test_every_item_has_the_fields_of_the_format(some: list[Work]) -> None:
    for item in items(*some):
        assert item["id"]
        assert item["type"] in TYPES
        assert all(isinstance(item[name], str) for name in TEXTS & set(item))
        assert set(item) <= TEXTS | {"author", "issued", "custom"}


@pytest.mark.skipif(not SCHEMA.exists(), reason="AWESOME_MERGE_DATA names no folder with csl-data.json")
@given(st.lists(readable(), max_size=4))
def test_every_item_follows_the_published_schema(some: list[Work]) -> None:
    jsonschema.Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(items(*some, *small().works))


def test_a_work_is_an_item_with_its_names_in_parts() -> None:
    (item,) = items(
        work(authors=("Ann van Other", "Thrift", "et al."), date=Date(2021, 3), venue=venue("ICML"), description="fine")
    )

    assert item["id"] == "other2021thrifty"
    assert item["author"] == [
        {"family": "Other", "given": "Ann", "non-dropping-particle": "van"},
        {"literal": "Thrift"},
    ]
    assert item["issued"] == {"date-parts": [[2021, 3]]}
    assert item["container-title"] == "International Conference on Machine Learning"
    assert (item["container-title-short"], item["note"]) == ("ICML", "fine")


def test_what_a_merge_has_written_keeps_all_that_csl_has_no_field_for() -> None:
    found = merged_json.read(Source("works.json", csl.write(small())), Venues.load())

    for entry, one in zip(found.entries, small().works, strict=True):
        assert (entry.kind, entry.distinctions, entry.section) == (one.kind, one.distinctions, one.section)
        assert entry.description == one.description


def test_items_of_zotero_are_read() -> None:
    first, second, third = read(
        {
            "id": "http://zotero.org/users/1/items/A",
            "type": "paper-conference",
            "title": "Thrift <i>in</i> brief",
            "container-title": "Proceedings of the 34th International Conference on Machine Learning",
            "author": [{"family": "Other", "given": "Ann", "dropping-particle": "de"}, {"literal": "Group"}, 3, {}],
            "issued": {"date-parts": [["2017", 6, 1]]},
            "DOI": "10.1000/182",
            "URL": "https://example.org/1",
            "note": "arXiv:1608.99901 [cs]",
            "keyword": "a, b",
        },
        {"id": 2, "type": "article", "number": "arXiv:1608.99902", "title": "Snow", "issued": {"raw": "June 2016"}},
        {"id": 3, "type": "software", "title": "thrift", "issued": {"date-parts": [3, []]}, "URL": True},
    )

    assert (first.title, first.kind, first.date) == ("Thrift in brief", Kind.PAPER, Date(2017, 6))
    assert first.venue is not None
    assert (first.venue.name, first.description) == ("ICML", None)
    assert first.authors == ("Ann de Other", "Group")
    assert [link.label for link in first.links] == ["DOI", "arXiv"]
    assert [tag.name for tag in first.tags] == ["a", "b"]
    assert (second.url, second.date) == ("https://arxiv.org/abs/1608.99902", Date(2016, 6))
    assert (third.kind, third.url, third.date) == (Kind.PROJECT, None, None)
