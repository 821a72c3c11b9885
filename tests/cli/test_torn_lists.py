"""Lists in which git left a conflict: told by ``check``, and refused by every other command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run, working_folder

CONFLICT = (
    "<<<<<<< HEAD\n"
    "- 2021-ICLR-[On the Ivy of Trees](https://example.org/a/Ivy)\n"
    "=======\n"
    "- 2021-ICLR-[On the Juniper of Trees]()\n"
    ">>>>>>> more\n"
)
TORN = a_list() + CONFLICT
REFUSED = "torn.md:13: git left a conflict here; keep what the list is to say, and delete the marks"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = working_folder(tmp_path, monkeypatch)
    (folder / "torn.md").write_text(TORN, encoding="utf-8")
    return folder


def told(*words: str) -> list[tuple[str, int, list[int]]]:
    """Return code, line and related lines of what ``check`` finds."""
    found = json.loads(run("check", "--isolated", "--output-format", "json", *words).stdout)
    return [(each["code"], each["location"]["row"], [other["row"] for other in each["related"]]) for each in found]


@pytest.mark.parametrize("words", [[], ["--select", "AM3"], ["--profile", "minimal"], ["--lists-only"], ["--across"]])
def test_check_tells_the_conflict_and_judges_no_entry_whatever_is_selected(words: list[str]) -> None:
    assert told(*words, "torn.md") == [("AM109", 13, [15, 17])]
    assert run("check", "--isolated", "torn.md").exit_code == 1


def test_whoever_ignores_conflicts_hears_of_the_rest() -> None:
    assert told("--ignore", "conflict-marker", "torn.md") == [("AM102", 16, [])]


def test_a_comment_silences_marks_that_are_meant(folder: Path) -> None:
    silent = a_list() + "<!-- awesome-merge: ignore[AM109] this is how it looks -->\n" + CONFLICT
    (folder / "torn.md").write_text(silent, encoding="utf-8")

    assert told("torn.md") == [("AM102", 17, [])]


def test_a_merged_list_is_not_judged_and_its_conflicts_are_told(folder: Path) -> None:
    run("merge", "lists/a.md", "-o", "merged.md")
    merged = (folder / "merged.md").read_text("utf-8")
    (folder / "merged.md").write_text(merged + CONFLICT, encoding="utf-8")

    assert [code for code, _, _ in told("merged.md")] == ["AM109"]


def test_nothing_is_mended_before_the_conflict_is_settled(folder: Path) -> None:
    (folder / "torn.md").write_text(TORN.replace("https://example.org/a/Ivy", "https://https://example.org/a/Ivy"))
    before = (folder / "torn.md").read_bytes()

    for words in (["--fix", "--unsafe-fixes"], ["--add-ignores"]):
        assert run("check", "--isolated", *words, "torn.md").exit_code == 1
        assert (folder / "torn.md").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ["extract", "lists/a.md", "torn.md"],
        ["lists/a.md", "torn.md", "-o", "merged.md"],
        ["lists/a.md", "--like", "torn.md", "-o", "merged.md"],
        ["diff", "lists/a.md", "torn.md"],
        ["diff", "torn.md", "lists/a.md"],
        ["style", "torn.md"],
        ["why", "lists/a.md:5", "torn.md:14"],
    ],
)
def test_every_other_command_refuses_the_list_and_names_the_line(folder: Path, words: list[str]) -> None:
    done = run(*words)

    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"Error: {REFUSED}\n")
    assert not (folder / "merged.md").exists()


@pytest.mark.parametrize(("name", "text"), [("torn.csv", "Title,Url\n"), ("torn.bib", "")])
def test_files_of_records_are_refused_as_well(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text + "<<<<<<< ours\n=======\n>>>>>>> theirs\n")

    done = run("extract", name)

    assert (done.exit_code, done.stdout) == (2, "")
    assert f"{name}:{text.count(chr(10)) + 1}: git left a conflict here" in done.stderr


def test_a_table_that_a_conflict_breaks_is_a_list_still(folder: Path) -> None:
    rows = [f"| [Oak {number}](https://example.org/{number}) | ICML |\n" for number in range(30)]
    torn = ["<<<<<<< ours\n", rows[3], "=======\n", rows[4], ">>>>>>> theirs\n"]
    text = "".join(["# Oaks\n\n| Paper | Venue |\n| --- | --- |\n", *rows[:3], *torn, *rows[5:]])
    (folder / "lists" / "torn.md").write_text(text, encoding="utf-8")

    assert told("--lists-only", "lists/torn.md") == [("AM109", 8, [10, 12])]
    assert run("lists", "-o", "merged.md").exit_code == 2
    assert not (folder / "merged.md").exists()
