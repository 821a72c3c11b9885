"""SARIF: it follows the published schema, and what code scanning of GitHub takes of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest
from reported import LIST, finding

from awesome_merge.config import Config
from awesome_merge.model import Document, Finding, Related, Severity
from awesome_merge.reports import Explained, Report, render
from awesome_merge.rules import RULES
from awesome_merge.rules.pages import explained
from awesome_merge.text import Source
from awesome_merge.verbs import linting
from awesome_merge.verbs.reading import read

# https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.json").read_text("utf-8"))
RULE = Explained("AM999", "a-thing", Severity.ERROR, "Links", "It holds.", "It holds. " + "w" * 2000, "text", "# page")


def run_of(report: Report) -> Any:
    """Return the only run of ``report``, which follows the schema."""
    log = json.loads(render("sarif", report))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    (run,) = log["runs"]
    return run


def result(found: Finding, document: Document = LIST) -> Any:
    (each,) = run_of(Report([(document, [found])], [RULE]))["results"]
    return each


def test_a_clean_list_is_a_run_without_results() -> None:
    run = run_of(Report([(LIST, [])], [RULE]))

    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_rule_is_explained_within_what_github_takes() -> None:
    run = run_of(Report([(LIST, [finding(2, 6)])], [replace(RULE, code="AM998"), RULE]))

    (rule,) = run["tool"]["driver"]["rules"]
    described = rule.pop("fullDescription")["text"]
    assert (len(described), described[:10], described[-1]) == (1024, "It holds. ", "…")
    assert rule == {
        "id": "AM999",
        "name": "a-thing",
        "shortDescription": {"text": "It holds."},
        "help": {"text": "text", "markdown": "# page"},
        "helpUri": "https://github.com/awesome-merge/awesome-merge/blob/main/docs/rules/a-thing.md",
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["Links"], "problem.severity": "error"},
    }
    assert [each["ruleIndex"] for each in run["results"]] == [0]


def test_a_result_names_its_place_by_lines_and_columns() -> None:
    found = result(finding(49, 80))

    assert (found["ruleId"], found["level"]) == ("AM999", "warning")
    assert [each["physicalLocation"] for each in found["locations"]] == [
        {
            "artifactLocation": {"uri": "lists/a.md"},
            "region": {"startLine": 2, "startColumn": 3, "endLine": 3, "endColumn": 16},
        }
    ]
    assert "fixes" not in found


def test_columns_count_code_points() -> None:
    document = Document(Source("a.md", "𐐀b"))

    assert result(finding(1, 2), document)["locations"][0]["physicalLocation"]["region"]["startColumn"] == 2


def test_related_places_are_linked_from_the_message() -> None:
    related = (Related(6, "first listed here", "lists/b.md"), Related(9, "and here"))
    found = result(replace(finding(2, 6), message="'[Code](u)' is\nlisted", related=related))

    assert found["message"]["text"] == (
        r"'\[Code\](u)' is listed ([first listed here: lists/b.md:6](1); [and here: lists/a.md:9](2))"
    )
    assert [
        (
            each["id"],
            each["physicalLocation"]["artifactLocation"]["uri"],
            each["physicalLocation"]["region"],
            each["message"]["text"],
        )
        for each in found["relatedLocations"]
    ] == [
        (1, "lists/b.md", {"startLine": 6}, "first listed here"),
        (2, "lists/a.md", {"startLine": 9}, "and here"),
    ]


def test_a_message_alone_has_no_link() -> None:
    found = result(replace(finding(2, 6), related=()))

    assert found["message"]["text"] == "found here"
    assert "relatedLocations" not in found


def test_a_fix_is_given_as_replacements() -> None:
    (fix,) = result(finding(2, 6, safe=True))["fixes"]

    assert fix["artifactChanges"] == [
        {
            "artifactLocation": {"uri": "lists/a.md"},
            "replacements": [
                {
                    "deletedRegion": {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 7},
                    "insertedContent": {"text": "x"},
                }
            ],
        }
    ]
    assert "unsafe" not in fix["description"]["text"]
    assert "unsafe" in result(finding(2, 6, safe=False))["fixes"][0]["description"]["text"]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("lists/a.md", "docs/lists/a.md"),
        ("../README.md", "README.md"),
        ("/r/docs/a.md", "docs/a.md"),
        ("/elsewhere/a b.md", "file:///elsewhere/a%20b.md"),
        ("100% of a: b#c?.md", "docs/100%25%20of%20a%3A%20b%23c%3F.md"),
        ("中.md", "docs/%E4%B8%AD.md"),
    ],
)
def test_paths_are_uris_from_the_repository_root(name: str, uri: str) -> None:
    document = Document(Source(name, "x"))
    run = run_of(Report([(document, [finding(0, 1, safe=True)])], [RULE], folder=Path("/r/docs"), root=Path("/r")))

    (each,) = run["results"]
    assert each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    assert each["fixes"][0]["artifactChanges"][0]["artifactLocation"]["uri"] == uri


def test_fingerprints_tell_occurrences_apart() -> None:
    run = run_of(Report([(LIST, [finding(2, 6), finding(8, 12)])]))
    first, second = (each["partialFingerprints"]["primaryLocationLineHash"] for each in run["results"])

    assert (first.partition(":")[0], first[-2:], second[-2:]) == (second.partition(":")[0], ":1", ":2")
    assert "ruleIndex" not in run["results"][0]


def placed(example: Any, folder: Path) -> Source:
    folder.mkdir()
    path = folder / ("readme.md" if example.files is not None else PurePath(example.name).name)
    for name, text in {path.name: example.text, **(example.files or {})}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Source.load(path)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_findings_of_every_rule_follow_the_schema(rule: Any, tmp_path: Path) -> None:
    documents = [read(placed(each, tmp_path / str(at))) for at, each in enumerate(rule.invalid)]
    checked = [(document, linting.check(document, Config(select=("AM",)))) for document in documents]
    run = run_of(Report(checked, [explained(each) for each in RULES]))

    assert rule.code in {each["ruleId"] for each in run["results"]}
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    assert all(each["help"]["markdown"].startswith(f"# {each['id']} ") for each in rules)
