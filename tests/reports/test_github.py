"""Workflow commands, read back as GitHub's runner reads them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reported import LIST, finding, shown

from awesome_merge.model import Document, Severity
from awesome_merge.reports import Report, render
from awesome_merge.text import Source

_COMMAND = re.compile(r"::(?P<kind>\w+) (?P<properties>.*?)::(?P<message>.*)")


def read_back(command: str) -> tuple[str, dict[str, str], str]:
    """Return kind, properties and message of ``command``, as ActionCommand.cs of github.com/actions/runner does."""
    found = _COMMAND.fullmatch(command)
    assert found is not None
    pairs = (pair.split("=", 1) for pair in found["properties"].split(","))
    properties = {name: _unescaped(value.replace("%3A", ":").replace("%2C", ",")) for name, value in pairs}
    return found["kind"], properties, _unescaped(found["message"])


def _unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_a_command_has_lines_and_columns() -> None:
    assert shown("github", (LIST, [finding(2, 6)])) == (
        "::warning title=awesome-merge (AM999),file=lists/a.md,line=1,col=3,endLine=1,endColumn=7"
        "::lists/a.md:1:3: AM999 found here\n"
    )


def test_a_finding_over_several_lines_has_no_columns() -> None:
    assert shown("github", (LIST, [finding(49, 80)])).startswith(
        "::warning title=awesome-merge (AM999),file=lists/a.md,line=2,endLine=3::lists/a.md:2:3: "
    )


def test_its_own_characters_are_escaped() -> None:
    document = Document(Source("C:\\a,b%.md", "x"))

    assert shown("github", (document, [finding(0, 1, message="50%, or: more\nand\tmore\x1b[31m")])) == (
        "::warning title=awesome-merge (AM999),file=C%3A\\a%2Cb%25.md,line=1,col=1,endLine=1,endColumn=2"
        "::C:\\a,b%25.md:1:1: AM999 50%25, or: more%0Aand    more[31m\n"
    )


def test_errors_come_first_over_all_lists() -> None:
    mild, bad = finding(2, 6, message="mild"), finding(49, 55, message="bad", severity=Severity.ERROR)
    commands = shown("github", (LIST, [mild, bad]), (LIST, [bad, mild])).splitlines()

    assert [command.split(" ")[0] for command in commands] == ["::error", "::error", "::warning", "::warning"]


@pytest.mark.parametrize("path", ["a: b, 100%.md", "lists\n::error::b.md", "%0A.md", "x::y,file=z.md", "中\r.md"])
@pytest.mark.parametrize("message", ["a: b, c", "100%", "%0A", "one\ntwo", "::error file=b::c", ""])
@pytest.mark.parametrize("span", [(0, 1), (0, 3)])
def test_commands_read_back_as_the_findings(path: str, message: str, span: tuple[int, int]) -> None:
    document = Document(Source(path, "a\nb"))
    report = shown("github", (document, [finding(*span, message=message)]))
    assert report.count("\n") == 1

    kind, properties, said = read_back(report.removesuffix("\n"))

    assert (kind, properties["file"], properties["line"]) == ("warning", path, "1")
    assert properties["endLine"] == str(1 if span == (0, 1) else 2)
    assert said == f"{path}:1:1: AM999 {message}"


@given(path=st.text(min_size=1).map(lambda text: f"lists/{text.strip('./')}x.md"), message=st.text())
def test_no_path_and_no_message_breaks_out_of_its_command(path: str, message: str) -> None:
    document = Document(Source(path, "a"))
    report = shown("github", (document, [finding(0, 1, message=message)]))

    kind, properties, said = read_back(report.removesuffix("\n"))

    assert (kind, len(properties)) == ("warning", 6)
    assert said.startswith(f"{path}:1:1: AM999 ")


def test_files_are_named_from_the_repository_root(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("repository")
    checked = [(LIST, [finding(2, 6)])]

    report = render("github", Report(checked, folder=root / "docs", root=root))

    _, properties, said = read_back(report.removesuffix("\n"))
    assert properties["file"] == "docs/lists/a.md"
    assert said.startswith("lists/a.md:1:3: ")
