"""Reports that other programs read: what their documents require, and what their own readers say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from junitparser import Failure, JUnitXml, TestCase, TestSuite
from reported import LIST, finding, shown

from awesome_merge.model import Document, Entry, Fix, Severity
from awesome_merge.reports import Report, render
from awesome_merge.reports.fingerprints import fingerprints
from awesome_merge.text import Edit, Source, Span


def suites(report: str) -> list[TestSuite]:
    return list(JUnitXml.fromstring(report.encode()))


def test_junit_has_a_suite_for_each_list_and_a_failure_for_each_finding() -> None:
    odd = Document(Source('a & "b"\n<c>.md', "x"))
    message = 'a <b> & "c"\n\x00\x1b]]>'
    clean, broken = suites(shown("junit", (LIST, []), (odd, [finding(0, 1, message=message)])))

    assert (clean.name, clean.tests, clean.failures) == ("lists/a.md", 1, 0)
    assert [case.is_passed for case in clean] == [True]
    assert (broken.name, broken.tests, broken.failures) == ('a & "b" <c>.md', 1, 1)
    (case,) = broken
    assert isinstance(case, TestCase)
    assert (case.name, case.classname) == ("AM999 a-thing", 'a & "b" <c>.md')
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("warning", 'a <b> & "c" ]]>')
    assert failure.text == 'a & "b" <c>.md:1:1: AM999 a <b> & "c" ]]>'


def test_junit_counts_over_all_suites() -> None:
    whole = JUnitXml.fromstring(shown("junit", (LIST, []), (LIST, [finding(2, 6), finding(2, 6)])).encode())

    assert (whole.tests, whole.failures, whole.errors, whole.skipped) == (3, 2, 0, 0)


def test_gitlab_gets_every_field_that_it_requires() -> None:
    report = json.loads(shown("gitlab", (LIST, [finding(49, 80, severity=Severity.ERROR), finding(2, 6)])))

    assert report[0] == {
        "check_name": "AM999",
        "description": "AM999: found here",
        "severity": "major",
        "fingerprint": report[0]["fingerprint"],
        "location": {
            "path": "lists/a.md",
            "positions": {"begin": {"line": 2, "column": 3}, "end": {"line": 3, "column": 16}},
        },
    }
    assert report[1]["severity"] == "minor"
    assert json.loads(shown("gitlab", (LIST, []))) == []


def test_gitlab_gets_no_fingerprint_twice() -> None:
    same = [finding(2, 6), finding(2, 6), replace(finding(2, 6), code="AM998")]
    other = Document(Source("lists/b.md", LIST.source.text))
    report = json.loads(shown("gitlab", (LIST, same), (other, same)))

    assert len({each["fingerprint"] for each in report}) == 6


def test_paths_start_at_the_repository_root_but_for_reviewdog_which_adds_the_way_there() -> None:
    report = Report([(LIST, [finding(2, 6)])], folder=Path("/r/docs"), root=Path("/r"))

    assert json.loads(render("gitlab", report))[0]["location"]["path"] == "docs/lists/a.md"
    assert 'file="docs/lists/a.md"' in render("junit", report)
    assert json.loads(render("rdjson", report))["diagnostics"][0]["location"]["path"] == "lists/a.md"


def in_entry(before: str) -> list[tuple[str, int]]:
    """Return the fingerprints of two findings in an entry that stands below ``before``."""
    line = "- 2018.8-[Another](https://example.org/2)"
    above = Entry(Span(0, len(before)), title="Third")
    entry = Entry(Span(len(before), len(before) + len(line)), title="Another")
    document = Document(Source("a.md", before + line), entries=(above, entry) if before else (entry,))
    start = entry.span.start
    return list(fingerprints(document, [finding(start + 2, start + 8), finding(start + 10, start + 17)]))


def test_fingerprints_stay_when_lines_move() -> None:
    first = in_entry("")

    assert [occurrence for _, occurrence in first] == [1, 2]
    assert in_entry("- 2019-[Third](https://example.org/3)\n") == first


def test_a_fingerprint_outside_of_entries_is_that_of_its_line() -> None:
    text = "## Papers\n- 2019-[Third](https://example.org/3)\n\n##  Posts \n"
    document = Document(Source("a.md", text), entries=(Entry(Span(10, 48), url="https://example.org/3"),))
    moved = Document(Source("a.md", "## Posts\n## Papers\n"))
    papers, third, posts = (
        made for made, _ in fingerprints(document, [finding(0, 2), finding(12, 16), finding(50, 52)])
    )

    assert [made for made, _ in fingerprints(moved, [finding(0, 2), finding(9, 11)])] == [posts, papers]
    assert third not in {papers, posts}


def test_reviewdog_gets_a_diagnostic_with_a_suggestion() -> None:
    report = json.loads(shown("rdjson", (LIST, [finding(49, 55, safe=True, severity=Severity.ERROR)])))

    place = {"start": {"line": 2, "column": 3}, "end": {"line": 2, "column": 9}}
    assert report == {
        "source": {"name": "awesome-merge", "url": "https://github.com/awesome-merge/awesome-merge"},
        "diagnostics": [
            {
                "message": "found here",
                "location": {"path": "lists/a.md", "range": place},
                "severity": "ERROR",
                "code": {
                    "value": "AM999",
                    "url": "https://github.com/awesome-merge/awesome-merge/blob/main/docs/rules/a-thing.md",
                },
                "suggestions": [{"range": place, "text": "x"}],
            }
        ],
    }


def test_reviewdog_counts_columns_in_bytes() -> None:
    document = Document(Source("a.md", "a𐐀b中c"))
    (diagnostic,) = json.loads(shown("rdjson", (document, [finding(2, 4)])))["diagnostics"]

    place = {"start": {"line": 1, "column": 6}, "end": {"line": 1, "column": 10}}
    assert diagnostic["location"]["range"] == place
    assert "suggestions" not in diagnostic


@pytest.mark.parametrize(
    ("edits", "suggested"),
    [
        ([(4, 5, "T"), (0, 1, "O")], [((1, 1), (2, 2), "One\nT")]),
        ([(0, 0, "zero\n")], [((1, 1), (1, 1), "zero\n")]),
        ([(0, 1, ""), (80, 81, "")], []),
    ],
)
def test_a_suggestion_is_one_range_or_none(
    edits: list[tuple[int, int, str]], suggested: list[tuple[tuple[int, int], tuple[int, int], str]]
) -> None:
    document = Document(Source("a.md", "one\ntwo\n" * 20))
    fix = Fix(tuple(Edit(Span(start, end), text) for start, end, text in edits), safe=False)
    (diagnostic,) = json.loads(shown("rdjson", (document, [replace(finding(0, 1), fix=fix)])))["diagnostics"]

    assert [
        (tuple(each["range"]["start"].values()), tuple(each["range"]["end"].values()), each["text"])
        for each in diagnostic.get("suggestions", [])
    ] == suggested
