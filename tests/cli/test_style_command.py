from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run, working_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


@pytest.mark.usefixtures("folder")
def test_the_style_of_a_list_is_told_in_lines() -> None:
    told = run("style", "lists/a.md")

    assert (told.exit_code, told.stderr) == (0, "")
    assert told.stdout.startswith(
        "lists/a.md: 8 entries\n\nentry     8 of 8  YEAR-VENUE-[Title](url) [[Label](url)]\nmarker    8 of 8  -\n"
    )


@pytest.mark.usefixtures("folder")
def test_the_style_of_a_list_is_told_as_json() -> None:
    record = json.loads(run("style", "--to", "json", "lists/a.md").stdout)

    assert (record["file"], record["marker"]["convention"]) == ("lists/a.md", "-")


def test_standard_input_has_a_style_and_a_text_without_entries_a_note() -> None:
    assert run("style", "-", text=a_list()).stdout.startswith("-: 8 entries\n")

    told = run("style", "-", text="words\n")
    assert (told.exit_code, told.stdout, told.stderr) == (0, "-: 0 entries\n\n", "Note: -: no entries\n")


@pytest.mark.usefixtures("folder")
def test_a_style_is_that_of_one_list() -> None:
    told = run("style", "lists")

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == "Error: lists: holds 2 lists, and a style is that of one; name a file\n"
