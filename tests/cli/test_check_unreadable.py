"""``check`` where one of several lists cannot be read: what it says of the others, and of that one."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import BROKEN, a_list, run, working_folder

from awesome_merge.reports import FORMATS

COMPLAINT = "Error: latin.md:1: not UTF-8 at byte 5; save the file as UTF-8\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: beside the usual lists one that is not UTF-8."""
    working_folder(tmp_path, monkeypatch)
    (tmp_path / "latin.md").write_bytes(b"- caf\xe9")
    return tmp_path


@pytest.mark.parametrize("lists", [("latin.md", "broken.md"), (".",), ("*.md",)])
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.usefixtures("folder")
def test_every_report_on_the_others_is_what_it_is_without_it(lists: tuple[str, ...], form: str) -> None:
    told = run("check", *lists, "--output-format", form)

    assert (told.exit_code, told.stderr) == (2, COMPLAINT)
    alone = run("check", "broken.md", *(("lists",) if lists == (".",) else ()), "--output-format", form)
    assert told.stdout == alone.stdout
    assert alone.exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--fix",),
        ("--fix-only",),
        ("--diff",),
        ("--add-ignores",),
        ("--write-baseline",),
        ("--show-config",),
        ("--across",),
        ("--fix", "--output-file", "report.txt"),
    ],
)
def test_the_others_are_mended_silenced_and_shown_as_they_are_without_it(folder: Path, words: tuple[str, ...]) -> None:
    alone = run("check", "broken.md", *words)
    wanted = contents(folder)
    (folder / "broken.md").write_text(BROKEN, encoding="utf-8")
    for written in ("report.txt", "awesome-merge-baseline.json"):
        (folder / written).unlink(missing_ok=True)

    told = run("check", "broken.md", "latin.md", *words)

    assert (told.exit_code, told.stdout, told.stderr) == (2, alone.stdout, alone.stderr + COMPLAINT)
    assert contents(folder) == wanted


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.usefixtures("folder")
def test_it_is_a_failure_whatever_is_tolerated_and_told_to_whom_wants_findings_only() -> None:
    told = run("check", "lists/a.md", "latin.md", "--exit-zero", "--quiet")

    assert (told.exit_code, told.stdout, told.stderr) == (2, "", COMPLAINT)


def test_each_is_told_in_its_own_sentence(folder: Path) -> None:
    (folder / "torn.md").write_bytes(b"# A\0")

    told = run("check", "torn.md", "broken.md", "latin.md")

    assert told.stderr == f"Error: torn.md:1: a NUL byte, so this is no text file; remove it\n{COMPLAINT}"


def test_where_standard_input_is_no_text_nothing_is_printed_in_its_place(folder: Path) -> None:
    told = run("check", "-", "broken.md", "--fix", "-q", text=b"caf\xe9")

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.endswith("Error: -:1: not UTF-8 at byte 3; save the file as UTF-8\n")
    assert (folder / "broken.md").read_text(encoding="utf-8") != BROKEN


def test_what_a_baseline_knows_of_it_stays_known(folder: Path) -> None:
    (folder / "other.md").write_text(BROKEN.replace("/a/", "/o/"), encoding="utf-8")
    run("check", "broken.md", "other.md", "--write-baseline")
    known = (folder / "awesome-merge-baseline.json").read_bytes()
    (folder / "other.md").write_bytes(b"- caf\xe9")

    run("check", "broken.md", "other.md", "--write-baseline")

    assert (folder / "awesome-merge-baseline.json").read_bytes() == known


@pytest.mark.parametrize("command", ["merge", "extract", "style"])
@pytest.mark.usefixtures("folder")
def test_other_commands_say_nothing_of_less_than_all(command: str) -> None:
    told = run(command, *(("latin.md",) if command == "style" else ("lists/a.md", "latin.md")))

    assert (told.exit_code, told.stdout, told.stderr) == (2, "", COMPLAINT)


def test_a_list_that_is_read_is_judged_beside_it(folder: Path) -> None:
    (folder / "copy.md").write_text(a_list("a", "Trees"), encoding="utf-8")

    told = run("check", "lists/a.md", "latin.md", "copy.md", "--across", "--output-format", "concise")

    assert told.stdout.count("copy.md:") == 8
