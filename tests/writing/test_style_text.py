"""The style of a list as a person reads it, and as a program does."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest

from awesome_merge.api import Source, infer, read
from awesome_merge.model import Document
from awesome_merge.style import Style
from awesome_merge.writing.style_records import write_json
from awesome_merge.writing.style_text import write_text

ROOT = Path(__file__).parents[2]
LIST = (ROOT / "tests" / "style" / "list.md").read_text("utf-8")
SCHEMA: Any = json.loads(files("awesome_merge").joinpath("schemas/style.schema.json").read_text(encoding="utf-8"))


def style(text: str) -> Style:
    return infer(read(Source("list.md", text)))


def shown(text: str, name: str) -> list[str]:
    """Return what the lines under ``name`` say, without their names."""
    lines = write_text(style(text)).splitlines()
    begin = next(at for at, line in enumerate(lines) if line.startswith(f"{name} "))
    end = next((at for at, line in enumerate(lines) if at > begin and line[0] != " "), len(lines))
    return [line[10:].strip() for line in lines[begin:end]]


def bullets(*written: str) -> str:
    return "# Trees\n\n## Papers\n\n" + "".join(f"- {each}\n" for each in written)


def test_the_page_about_styles_shows_the_style_of_a_list_that_is_kept_beside_the_tests() -> None:
    page = (ROOT / "docs" / "style.md").read_text("utf-8")

    assert f"$ awesome-merge style list.md\n{write_text(style(LIST))}```" in page


def test_of_many_forms_the_first_are_shown_and_the_others_counted() -> None:
    ends = ["", " (*a*)", " (*b*) c", ":", ";", "!"]
    text = bullets(*(f"[On {n}]({'https://example.org'}/{n}){end}" for n, end in enumerate([*[""] * 20, *ends])))

    found = shown(text, "entry")
    assert found[0] == "21 of 26  [Title](url)"
    assert found[-1] == "2  2 other forms"


def test_without_a_majority_there_is_no_convention() -> None:
    papers = [f"2019-ICLR-[On {n}](https://arxiv.org/{'abs' if n % 2 else 'pdf'}/1901.0000{n})" for n in range(8)]

    assert shown(bullets(*papers), "papers at") == ["of 8  arxiv.org: no convention; pdf 4, page 4"]
    assert shown(bullets(*papers[:3]), "marker") == ["of 3  too few for a convention", "3  -"]


def test_more_labels_than_are_shown_are_counted() -> None:
    labels = ["Code"] * 12 + ["code", "CODE", "PyTorch Code", "TF Code", "Keras Code"]
    text = bullets(
        *(f"[On {n}](https://example.org/{n}) [[{label}](https://github.com/a/{n})]" for n, label in enumerate(labels))
    )

    assert shown(text, "labels") == ["of 17  code: no convention; Code 12, code 1, CODE 1, 3 other forms 3"]


def test_of_many_subjects_the_first_are_shown() -> None:
    hosts = [f"https://host{n}.example.org/{at}.pdf" for n in range(10) for at in range(8)]
    text = bullets(*(f"On Tree {n} [[pdf]({url})]" for n, url in enumerate(hosts)))

    found = shown(text, "papers at")
    assert (len(found), found[0], found[-1]) == (9, "8 of 8  host0.example.org: pdf", "2 other hosts")


def test_sections_are_told_together_then_each_but_those_without_order_where_that_is_usual() -> None:
    words = ("Hazel", "Alder", "Ginkgo", "Birch", "Fir", "Cedar", "Elder", "Dogwood")
    mixed = [
        f"## {name}\n\n" + "".join(f"- [{word}](https://example.org/{name}/{word})\n" for word in words)
        for name in "AB"
    ]
    sorted_ = "## C\n\n" + "".join(f"- [{word}](https://example.org/c/{word})\n" for word in sorted(words))

    assert shown("\n".join([*mixed, sorted_]), "order") == [
        "of 3  sections: too few for a convention; none 2, alphabetical 1",
        "8 of 8  C: alphabetical",
        "2 other sections",
    ]
    assert shown("\n".join([sorted_, mixed[0]]), "order")[1:] == ["8 of 8  C: alphabetical", "of 8  A: none"]


def test_entries_outside_of_sections_and_a_single_one_have_a_style_too() -> None:
    alone = "".join(f"- [{n}](https://example.org/{n})\n" for n in "abcdefgh")

    assert shown(alone, "order") == ["8 of 8  all: alphabetical"]
    assert write_text(style("- [a](https://example.org)\n")).startswith("list.md: 1 entry\n\nentry ")


def test_a_text_without_entries_has_no_style() -> None:
    assert write_text(infer(Document(Source("list.md", "")))) == "list.md: 0 entries\n\n"


@pytest.mark.parametrize("text", [LIST, ""], ids=["a list", "nothing"])
def test_the_record_has_every_count_and_is_what_its_schema_says(text: str) -> None:
    record = json.loads(write_json(style(text)))

    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(record)
    assert (record["schema"], record["file"], record["entries"]) == (1, "list.md", text.count("\n- "))


def test_the_record_of_a_list_says_what_it_does() -> None:
    record = json.loads(write_json(style(LIST)))

    assert record["shape"]["convention"] == "YEAR-VENUE-[Title](url) [[Label](url)]"
    assert record["date"]["month"] == {"convention": None, "of": 2, "counts": {"YYYY.M": 2}}
    assert record["venue"]["venues"][1] == {
        "name": "NeurIPS",
        "with_year": 4,
        "convention": None,
        "of": 4,
        "counts": {"NIPS": 3, "NeurIPS": 1},
    }
    assert record["page_or_pdf"][0]["counts"] == {"page": 7, "pdf": 1}
    assert record["order"]["sections"] == [{"section": ["Papers"], "order": "newest first", "kept": 10, "of": 10}]
    assert record["legend"]["marks"][0] == {"letter": "o", "meaning": "oral", "entries": 1}
