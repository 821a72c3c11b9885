"""SARIF 2.1.0, which code scanning of GitHub and other programs read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, and what GitHub takes of it:
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from awesome_merge import __version__
from awesome_merge.model import Document, Finding, Fix
from awesome_merge.reports.fingerprints import fingerprints
from awesome_merge.reports.lines import one_line
from awesome_merge.reports.report import PAGES, Explained, Report
from awesome_merge.text import Source, Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# GitHub takes no longer description of a rule.
_MOST_LETTERS = 1024
# A link in a message is ``[words](number)``; section 3.11.6 has the escaping of words that are none.
_STEERING = re.compile(r"[\\\[\]]")


def render(report: Report) -> str:
    """Return one run with the findings of all lists, and the rules that have any."""
    found = {finding.code for _, finding in report}
    rules = [rule for rule in report.rules if rule.code in found]
    index = {rule.code: at for at, rule in enumerate(rules)}
    driver = {
        "name": "awesome-merge",
        "semanticVersion": __version__,
        "informationUri": "https://github.com/awesome-merge/awesome-merge",
        "rules": [_rule(rule) for rule in rules],
    }
    results = [each for document, found in report.checked for each in _results(report, document, found, index)]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Explained) -> dict[str, Any]:
    why = rule.why if len(rule.why) <= _MOST_LETTERS else f"{rule.why[: _MOST_LETTERS - 1]}…"
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.holds},
        "fullDescription": {"text": why},
        "help": {"text": rule.text, "markdown": rule.markdown},
        "helpUri": f"{PAGES}{rule.name}.md",
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.area], "problem.severity": rule.severity},
    }


def _results(
    report: Report, document: Document, findings: Sequence[Finding], index: Mapping[str, int]
) -> list[dict[str, Any]]:
    return [
        _result(report, document, finding, index) | {"partialFingerprints": {"primaryLocationLineHash": f"{made}:{at}"}}
        for finding, (made, at) in zip(findings, fingerprints(document, findings), strict=True)
    ]


def _result(report: Report, document: Document, finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    source = document.source
    made: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": _message(document, finding)},
        "locations": [{"physicalLocation": _place(report, source.name, _region(source, finding.span))}],
    }
    if finding.code in index:  # a report may explain no rules
        made["ruleIndex"] = index[finding.code]
    if finding.related:
        made["relatedLocations"] = [
            {
                "id": at,
                "physicalLocation": _place(report, other.file or source.name, {"startLine": other.line}),
                "message": {"text": _literal(other.message)},
            }
            for at, other in enumerate(finding.related, start=1)
        ]
    if finding.fix:
        made["fixes"] = [_fix(report, source, finding.fix)]
    return made


def _message(document: Document, finding: Finding) -> str:
    """Return the message, with a link to each related place behind it."""
    links = [
        f"[{_literal(other.message)}: {_literal(other.file or document.source.name)}:{other.line}]({at})"
        for at, other in enumerate(finding.related, start=1)
    ]
    return f"{_literal(finding.message)} ({'; '.join(links)})" if links else _literal(finding.message)


def _literal(text: str) -> str:
    return _STEERING.sub(r"\\\g<0>", one_line(text))


def _place(report: Report, name: str, region: dict[str, int]) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(report.path(name))}, "region": region}


def _uri(path: str) -> str:
    """Return ``path`` as a URI; a relative one must not look as if it began with a scheme."""
    return f"file://{quote(path)}" if path.startswith("/") else quote(path)


def _region(source: Source, span: Span) -> dict[str, int]:
    line, column = source.position(span.start)
    end_line, end_column = source.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(report: Report, source: Source, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changed = {"artifactLocation": {"uri": _uri(report.path(source.name))}, "replacements": replacements}
    says = "Mend it" if fix.safe else "Mend it; an unsafe fix, to be read again"
    return {"description": {"text": says}, "artifactChanges": [changed]}
