"""The commands on files of records: what is written by its suffix, and lists that other programs keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run, working_folder

SUFFIXES = (".md", ".json", ".jsonl", ".csv", ".bib", ".ris")
LIBRARY = (
    "@inproceedings{alder2019, title={On the {Alder} of {Trees}}, booktitle={International Conference on Learning\n"
    "  Representations}, year=2019, author={Other, Ann}, url={https://example.org/a/Alder}}\n"
    "@misc{oak, title={Oaks in Winter}, eprint={2101.99901}, year=2021}\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_suffix_tells_the_format_and_the_output_merges_as_its_lists_do(suffix: str) -> None:
    output = f"merged{suffix}"

    assert run("lists", "-o", output).exit_code == 0
    assert run("lists", "-o", output, "--check").exit_code == 0
    again = json.loads(run(output, "--to", "json", "-q").stdout)["works"]
    assert len(again) == 16
    assert {one["url"] for one in again} == {
        one["url"] for one in json.loads(run("lists", "--to", "json").stdout)["works"]
    }


@pytest.mark.parametrize("suffix", [suffix for suffix in SUFFIXES if suffix != ".ris"])
def test_the_last_output_that_a_pattern_finds_is_no_input(folder: Path, suffix: str) -> None:
    (folder / "lists" / "README.md").unlink()
    for _ in range(2):
        assert run("lists/*", "-o", f"lists/merged{suffix}").exit_code == 0

    assert "16 entries of 2 lists" in run("lists/*", "-o", f"lists/merged{suffix}").stderr


def test_a_library_merges_with_a_list(folder: Path) -> None:
    (folder / "library.bib").write_text(LIBRARY, encoding="utf-8")

    told = run("lists/a.md", "library.bib", "--to", "json")
    works = json.loads(told.stdout)["works"]
    assert len(works) == 9
    assert "10 entries of 2 lists became 9 works" in told.stderr
    assert [one["authors"] for one in works if one["url"] == "https://example.org/a/Alder"] == [["Ann Other"]]
    assert "Note" not in told.stderr


def test_a_file_of_records_without_any_gets_a_note(folder: Path) -> None:
    (folder / "package.json").write_text('{"name": "trees"}', encoding="utf-8")

    assert "Note: package.json: no entries\n" in run("lists/a.md", "package.json").stderr


def test_extract_prints_the_entries_of_a_library(folder: Path) -> None:
    (folder / "library.bib").write_text(LIBRARY, encoding="utf-8")

    records = [json.loads(line) for line in run("extract", "library.bib").stdout.splitlines()]
    assert [(one["line"], one["end_line"], one["keys"]) for one in records] == [
        (1, 2, []),
        (3, 3, ["arxiv:2101.99901"]),
    ]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("check", "library.bib"), "library.bib: only Markdown lists are checked; leave it out"),
        (("check", "lists/a.md", "library.bib", "--fix"), "library.bib: only Markdown lists are checked; leave it out"),
        (("check", "library.bib", "--diff"), "library.bib: only Markdown lists are checked; leave it out"),
        (("style", "library.bib"), "library.bib: only Markdown lists have a style; leave it out"),
        (("extract", "broken.json"), "broken.json:1: not JSON: expecting value; export the file again"),
    ],
)
def test_what_cannot_be_done_with_records_is_said_in_a_sentence(
    folder: Path, words: tuple[str, ...], complaint: str
) -> None:
    (folder / "library.bib").write_text(LIBRARY, encoding="utf-8")
    (folder / "broken.json").write_text("works", encoding="utf-8")

    told = run(*words)
    assert (told.exit_code, told.stdout, told.stderr) == (2, "", f"Error: {complaint}\n")


@pytest.mark.parametrize("words", [("check", "lists/*"), ("check", "--lists-only", "lists/a.md", "lists/library.bib")])
def test_records_that_a_pattern_or_a_hook_names_are_passed_over(folder: Path, words: tuple[str, ...]) -> None:
    (folder / "lists" / "README.md").unlink()
    (folder / "lists" / "library.bib").write_text(LIBRARY, encoding="utf-8")

    told = run(*words)
    assert (told.exit_code, told.stderr) == (0, "")


def test_titles_of_lists_are_markdown_and_of_libraries_plain(folder: Path) -> None:
    (folder / "star.bib").write_text("@article{a, title={Nets with *stars*}, year=2019}", encoding="utf-8")

    assert "Nets with \\*stars\\*" in run("star.bib", "-q").stdout
    assert "title = {Nets with *stars*}" in run("star.bib", "-q", "--to", "bibtex").stdout
    assert a_list() not in run("star.bib", "-q").stdout
