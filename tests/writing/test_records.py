from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest
from writing_samples import CODE, document, merged, small, venue, work

from awesome_merge.model import (
    Conflict,
    Date,
    Distinction,
    Document,
    Entry,
    Kind,
    Link,
    OtherValue,
    Place,
    Prose,
    Reason,
    Role,
    Saying,
    Tag,
    Unread,
)
from awesome_merge.text import Source, Span
from awesome_merge.writing.records import entry_record, write_json, write_jsonl


def schema(name: str) -> Any:
    text = files("awesome_merge").joinpath(f"schemas/{name}.schema.json").read_text(encoding="utf-8")
    return json.loads(text)


def validate(record: object, against: Any) -> None:
    jsonschema.Draft202012Validator(against).validate(record)


@pytest.mark.parametrize("name", ["extract", "merge"])
def test_the_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_an_entry_is_a_record_that_says_where_it_stands() -> None:
    source = Source("lists/a.md", "# Lists\n\n  - thrift\n    more\n")
    entry = Entry(
        Span(11, 28),
        section=("Papers", "2018"),
        kind=Kind.PAPER,
        title="Thrifty *Nets*",
        url="https://arxiv.org/abs/1608.99901",
        date=Date(2017),
        venue=venue("NeurIPS", "w"),
        distinctions=(Distinction.WORKSHOP,),
        authors=("Ann Other",),
        tags=(Tag("F"),),
        links=(CODE,),
    )
    record = entry_record(Document(source), entry)

    assert record == {
        "file": "lists/a.md",
        "line": 3,
        "column": 3,
        "end_line": 4,
        "section": ["Papers", "2018"],
        "kind": "paper",
        "title": "Thrifty *Nets*",
        "url": "https://arxiv.org/abs/1608.99901",
        "date": {"year": 2017, "month": None},
        "venue": {"written": "NeurIPSw", "name": "NeurIPS", "marks": "w"},
        "distinctions": ["workshop"],
        "authors": ["Ann Other"],
        "tags": ["F"],
        "description": None,
        "links": [{"label": "Code", "url": CODE.url, "role": "code"}],
        "keys": ["arxiv:1608.99901"],
    }
    validate(record, schema("extract"))


def test_an_entry_of_which_nothing_is_known_is_a_record_too() -> None:
    record = entry_record(document(), Entry(Span(0, 0)))

    assert (record["line"], record["end_line"], record["date"], record["venue"]) == (1, 1, None, None)
    validate(record, schema("extract"))


def test_a_merge_says_what_it_read_made_and_left() -> None:
    source = Source("a.md", "- one\n- ???\n")
    read = Document(source, "Thrift", entries=(Entry(Span(0, 5)),), unread=(Unread(Span(6, 11), "no title"),))
    reason = Reason(Place("a.md", 1), Place("b.md", 9), "same title")
    one = work(
        "Größe",
        date=Date(2021, 3),
        preprint=Date(2020, 11),
        venue=venue("ICML"),
        said_by=(Saying(Place("a.md", 1), ("Papers",)),),
        conflicts=(Conflict("venue", "ICML", (OtherValue("ICLR", Place("b.md", 9)),)),),
        because=(reason,),
    )
    text = write_json(merged(one, documents=(read,), maybe=(reason,)))
    record = json.loads(text)

    validate(record, schema("merge"))
    assert record["schema"] == 1
    assert record["lists"] == [{"file": "a.md", "title": "Thrift", "entries": 1, "unread": 1}]
    assert record["works"][0]["preprint"] == {"year": 2020, "month": 11}
    assert record["works"][0]["said_by"] == [{"file": "a.md", "line": 1, "section": ["Papers"]}]
    assert record["works"][0]["conflicts"] == [
        {"field": "venue", "kept": "ICML", "others": [{"value": "ICLR", "file": "b.md", "line": 9}]}
    ]
    assert record["works"][0]["because"] == [{"a": "a.md:1", "b": "b.md:9", "reason": "same title"}]
    assert record["maybe"] == [{"a": "a.md:1", "b": "b.md:9", "reason": "same title"}]
    assert record["unread"] == [{"file": "a.md", "line": 2, "text": "- ???"}]
    assert text.startswith('{\n  "schema": 1,\n')
    assert '"Größe"' in text
    assert text.endswith("}\n")


def test_prose_that_stays_behind_is_named_after_the_unread_items_by_its_first_line() -> None:
    source = Source("a.md", "One\nmore\n\n- ???\n  of\n\nTwo\n")
    read = Document(
        source,
        entries=(Entry(Span(0, 5)),),
        unread=(Unread(Span(10, 20), "no title"),),
        prose=(Prose(Span(22, 25), 0), Prose(Span(0, 8), 1)),
    )
    record = json.loads(write_json(merged(documents=(read,))))

    assert [(row["line"], row["text"]) for row in record["unread"]] == [(4, "- ???"), (1, "One"), (7, "Two")]
    validate(record, schema("merge"))


def test_keys_are_those_that_the_url_proves() -> None:
    preprint = Link("arXiv", "https://arxiv.org/abs/1608.99901", Role.PREPRINT)
    made = Entry(Span(0, 1), kind=Kind.PAPER, title="Nets", url="https://openreview.net/forum?id=a", links=(preprint,))

    assert entry_record(document(), made)["keys"] == ["openreview:a"]
    assert entry_record(document(), replace(made, url=None))["keys"] == []


def test_lines_are_the_works_alone() -> None:
    one = small()
    lines = write_jsonl(one).split("\n")

    assert [json.loads(line) for line in lines[:-1]] == json.loads(write_json(one))["works"]
    assert lines[-1] == ""
    for line in lines[:-1]:
        validate(json.loads(line), {"$ref": "#/$defs/work", "$defs": schema("merge")["$defs"]})
