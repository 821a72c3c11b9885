"""A test report in the manner of JUnit: a suite for each list, a failed case for each finding."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from awesome_merge.model import Document, Finding
from awesome_merge.reports.lines import one_line, place
from awesome_merge.reports.report import Report

_NAME = "awesome-merge"


def render(report: Report) -> str:
    """Return the suites; that of a list without findings has one case, which passes."""
    root = ET.Element("testsuites", name=_NAME)
    for document, found in report.checked:
        suite = ET.SubElement(root, "testsuite", _counts(max(1, len(found)), len(found)))
        suite.set("name", one_line(document.source.name))
        for finding in found:
            _add_case(suite, report, document, finding)
        if not found:
            ET.SubElement(suite, "testcase", name=_NAME, classname=one_line(document.source.name))
    failures = sum(len(found) for _, found in report.checked)
    root.attrib |= _counts(sum(max(1, len(found)) for _, found in report.checked), failures)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _counts(tests: int, failures: int) -> dict[str, str]:
    return {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": "0"}


def _add_case(suite: ET.Element, report: Report, document: Document, finding: Finding) -> None:
    line, column = document.source.position(finding.span.start)
    case = ET.SubElement(
        suite,
        "testcase",
        name=f"{finding.code} {finding.name}",
        classname=one_line(document.source.name),
        file=one_line(report.path(document.source.name)),
        line=str(line),
        column=str(column),
    )
    message = one_line(finding.message)
    failure = ET.SubElement(case, "failure", message=message, type=finding.severity)
    failure.text = f"{place(document, finding)}: {finding.code} {message}"
