"""What action.yml runs: check the lists, annotate the pull request, fill in the job's summary and outputs.

It takes its inputs from the environment only, and talks to awesome-merge by its command line only.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

# GitHub shows no more of one step; the summary names every finding.
# https://docs.github.com/en/rest/checks/runs and actions/toolkit, docs/problem-matchers.md
_MOST_ANNOTATIONS = 10
# A step's summary may have 1 MiB, and a row of ours takes less than one KiB.
_MOST_ROWS = 900
_FINDINGS, _TROUBLE = 1, 2


def main() -> int:
    """Return the exit code of the step: 0 clean or tolerated, 1 findings, 2 the lists could not be checked."""
    strictness = os.environ["AWESOME_MERGE_FAIL_ON_ERROR"]
    if strictness not in {"true", "false"}:
        print(f"::error::fail-on-error is true or false, not {_escaped(strictness)}")
        return _leave(0, _TROUBLE)
    done = _check()
    if done.returncode not in {0, _FINDINGS}:
        print(f"::error::{_escaped(done.stderr.strip())}")
        return _leave(0, _TROUBLE)
    sys.stderr.write(done.stderr)
    findings = json.loads(done.stdout)
    _annotate(findings)
    _summarize(findings)
    _leave(len(findings), done.returncode)
    return done.returncode if strictness == "true" else 0


def _check() -> subprocess.CompletedProcess[str]:
    """Return what ``check`` answers, its findings as JSON."""
    options = [
        f"--{name}={value}"
        for name in ("select", "ignore", "config")
        if (value := os.environ[f"AWESOME_MERGE_{name.upper()}"])
    ]
    paths = [path.strip() for path in os.environ["AWESOME_MERGE_PATHS"].splitlines() if path.strip()]
    command = [sys.executable, "-m", "awesome_merge", "check", "--output-format=json", *options, "--", *paths]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def _annotate(findings: list[dict[str, Any]]) -> None:
    """Print workflow commands as ``check --output-format=github`` does, without checking a second time."""
    for finding in findings[:_MOST_ANNOTATIONS]:
        start, end = finding["location"], finding["end_location"]
        properties = {"title": f"awesome-merge ({finding['code']})", "file": finding["file"], "line": start["row"]}
        if start["row"] == end["row"]:  # GitHub refuses columns for a range over several lines
            properties |= {"col": start["column"], "endLine": end["row"], "endColumn": end["column"]}
        else:
            properties |= {"endLine": end["row"]}
        said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        message = f"{finding['code']} {' '.join(finding['message'].split())}"
        print(f"::error {said}::{_escaped(f'{_place(finding)}: {message}')}")


def _summarize(findings: list[dict[str, Any]]) -> None:
    if findings:
        rows = [_row(finding) for finding in findings[:_MOST_ROWS]]
        more = len(findings) - len(rows)
        head = [f"### awesome-merge: {len(findings)} found", "", "| Place | Rule | Found |", "| --- | --- | --- |"]
        text = "\n".join([*head, *rows]) + f"\n\nand {more} more" * bool(more)
    else:
        text = "### awesome-merge: nothing found"
    _append("GITHUB_STEP_SUMMARY", text)


def _row(finding: dict[str, Any]) -> str:
    rule = f"[{finding['code']}]({finding['url']}) {finding['name']}"
    return f"| {_cell(_place(finding))} | {rule} | {_cell(finding['message'])} |"


def _place(finding: dict[str, Any]) -> str:
    return f"{finding['file']}:{finding['location']['row']}:{finding['location']['column']}"


def _cell(text: str) -> str:
    """Return ``text`` so that a table cell shows these characters: what a list says is no markup here."""
    shown = " ".join(text.split())[:400]
    return "".join(f"&#{ord(character)};" if character in "\\`*_[]<>|&~" else character for character in shown)


def _leave(findings: int, code: int) -> int:
    _append("GITHUB_OUTPUT", f"findings={findings}\nexit-code={code}")
    return code


def _append(variable: str, text: str) -> None:
    with Path(os.environ[variable]).open("a", encoding="utf-8") as file:
        file.write(f"{text}\n")


def _escaped(message: str) -> str:
    """Return ``message`` as a workflow command takes it (actions/toolkit, packages/core/src/command.ts)."""
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


if __name__ == "__main__":
    sys.exit(main())
