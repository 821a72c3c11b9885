"""What action.yml runs: check the lists, annotate the pull request, fill in the job's summary and outputs.

It takes its inputs from the environment only, and talks to awesome-merge by its command line only: one run, whose
SARIF has all that is shown, and is what code scanning takes.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

# GitHub shows no more of one kind for one step; the summary and the log name every finding.
# https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
_MOST_ANNOTATIONS = 10
# GitHub takes 1 MiB of a step, and drops the whole of a longer summary; some room is left for the last line.
# https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
_MOST_BYTES = 1024 * 1024 - 1024
_MOST_LETTERS = 400
_CLEAN, _FINDINGS, _TROUBLE = 0, 1, 2
# Section 3.11.6 of SARIF: a link to a related place, or a letter that would begin or end one.
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\\\]])*)\]\(\d+\)")
_LITERAL = re.compile(r"\\([\\\[\]])")


@dataclass(frozen=True)
class Found:
    """One result of the SARIF; lines and columns count from 1, the end is exclusive.

    Attributes:
        kind: ``error`` or ``warning``, as GitHub's commands are called.
        url: the page about the rule.
    """

    kind: str
    code: str
    name: str
    url: str
    path: str
    region: dict[str, int]
    message: str

    @property
    def place(self) -> str:
        """``path:line:column``, on one line."""
        return f"{_one_line(self.path)}:{self.region['startLine']}:{self.region['startColumn']}"


def main() -> int:
    """Return the exit code of the step: 0 clean or tolerated, 1 findings, 2 the lists could not be checked."""
    strictness = os.environ["AWESOME_MERGE_FAIL_ON_ERROR"]
    if strictness not in {"true", "false"}:
        return _give_up(f"fail-on-error is true or false, not {strictness}")
    done = _check()
    if not done.stdout:
        return _give_up(done.stderr.strip())
    unread = [line for line in done.stderr.splitlines() if done.returncode == _TROUBLE and line.startswith("Error: ")]
    # To code scanning, what a list had that could not be read would be mended.
    if (file := os.environ["AWESOME_MERGE_SARIF_FILE"]) and not unread:
        try:
            Path(file).write_text(done.stdout, encoding="utf-8")
        except OSError as error:
            return _give_up(f"sarif-file: {error}")
    # The worst come first: what GitHub drops is at the end.
    findings = sorted(_findings(json.loads(done.stdout)), key=lambda each: each.kind != "error")
    _log(done.stderr, findings)
    _annotate(findings, unread)
    _summarize(findings, unread)
    _leave(len(findings), done.returncode)
    return done.returncode if strictness == "true" or unread else 0


def _check() -> subprocess.CompletedProcess[str]:
    """Return what ``check`` answers, its findings as SARIF."""
    options = [
        f"--{name}={value}"
        for name in ("select", "ignore", "config", "since")
        if (value := os.environ[f"AWESOME_MERGE_{name.upper()}"])
    ]
    named = os.environ["AWESOME_MERGE_LISTS"] or os.environ["AWESOME_MERGE_PATHS"]
    lists = [each.strip() for each in named.splitlines() if each.strip()]
    command = [sys.executable, "-m", "awesome_merge", "check", "--output-format=sarif", *options, "--", *lists]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def _findings(log: dict[str, Any]) -> Iterator[Found]:
    run = log["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    for result in run["results"]:
        rule, place = rules[result["ruleId"]], result["locations"][0]["physicalLocation"]
        yield Found(
            kind=result["level"],
            code=rule["id"],
            name=rule["name"],
            url=rule["helpUri"],
            path=unquote(place["artifactLocation"]["uri"]),
            region=place["region"],
            message=_LITERAL.sub(r"\1", _LINK.sub(r"\1", result["message"]["text"])),
        )


def _log(notes: str, findings: Sequence[Found]) -> None:
    """Print every finding; what stands in a list or in a file's name must be no command to the runner."""
    lines = [*notes.splitlines(), *(f"{each.place}: {each.code} {each.message}" for each in findings)]
    if lines:
        token = secrets.token_hex(16)
        print(f"::stop-commands::{token}", *lines, f"::{token}::", sep="\n")


def _annotate(findings: Sequence[Found], unread: Sequence[str]) -> None:
    """Print what could not be read, and the first findings of each kind as ``check --output-format=github`` does."""
    for why in unread:
        print(f"::error::{_escaped(why)}")
    for kind in ("error", "warning"):
        for finding in [each for each in findings if each.kind == kind][:_MOST_ANNOTATIONS]:
            print(_command(finding))


def _command(finding: Found) -> str:
    region = finding.region
    properties = {"title": f"awesome-merge ({finding.code})", "file": finding.path, "line": region["startLine"]}
    if region["startLine"] == region["endLine"]:  # GitHub refuses columns for a range over several lines
        properties |= {"col": region["startColumn"], "endLine": region["endLine"], "endColumn": region["endColumn"]}
    else:
        properties |= {"endLine": region["endLine"]}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{finding.kind} {said}::{_escaped(f'{finding.place}: {finding.code} {finding.message}')}"


def _summarize(findings: Sequence[Found], unread: Sequence[str]) -> None:
    for why in unread:
        _append("GITHUB_STEP_SUMMARY", f"{_cell(why)}\n")
    if not findings:
        _append("GITHUB_STEP_SUMMARY", "### awesome-merge: nothing found")
        return
    head = f"### awesome-merge: {len(findings)} found\n\n| Place | Rule | Found |\n| --- | --- | --- |"
    rows: list[str] = []
    room = _MOST_BYTES - len(head)
    for row in map(_row, findings):
        room -= len(row.encode()) + 1
        if room < 0:
            break
        rows.append(row)
    more = len(findings) - len(rows)
    _append("GITHUB_STEP_SUMMARY", "\n".join([head, *rows]) + f"\n\nand {more} more" * bool(more))


def _row(finding: Found) -> str:
    rule = f"[{finding.code}]({finding.url}) {finding.name}"
    return f"| {_cell(finding.place)} | {rule} | {_cell(finding.message)} |"


def _cell(text: str) -> str:
    """Return ``text`` so that a table cell shows these characters: what a list says is no markup here."""
    shown = _one_line(text)[:_MOST_LETTERS]
    return "".join(f"&#{ord(character)};" if character in "\\`*_[]<>|&~@#" else character for character in shown)


def _give_up(why: str) -> int:
    print(f"::error::{_escaped(why)}")
    return _leave(0, _TROUBLE)


def _leave(findings: int, code: int) -> int:
    _append("GITHUB_OUTPUT", f"findings={findings}\nexit-code={code}")
    return code


def _append(variable: str, text: str) -> None:
    with Path(os.environ[variable]).open("a", encoding="utf-8") as file:
        file.write(f"{text}\n")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escaped(message: str) -> str:
    """Return ``message`` as a workflow command takes it (actions/toolkit, packages/core/src/command.ts)."""
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


if __name__ == "__main__":
    sys.exit(main())
