from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run, working_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


@pytest.mark.usefixtures("folder")
def test_every_entry_is_one_line_in_the_order_of_the_lists() -> None:
    told = run("extract", "lists/b.md", "lists/a.md")

    found = [json.loads(line) for line in told.stdout.splitlines()]
    assert told.exit_code == 0
    assert [(each["file"], each["line"]) for each in found] == [
        (f"lists/{name}.md", line) for name in "ba" for line in range(5, 13)
    ]
    assert found[0]["title"] == "On the Alder of Shrubs"


@pytest.mark.usefixtures("folder")
def test_json_is_the_same_objects_in_one_array() -> None:
    lines = run("extract", "lists").stdout.splitlines()

    assert json.loads(run("extract", "lists", "--to", "json").stdout) == [json.loads(line) for line in lines]


def test_a_text_without_entries_gives_none_and_a_note() -> None:
    told = run("extract", "-", "--to", "json", text="")

    assert (told.exit_code, json.loads(told.stdout), told.stderr) == (0, [], "Note: -: no entries\n")


def test_characters_are_printed_as_they_are() -> None:
    assert "On the Alder of 木" in run("extract", "-", text=a_list(title="木")).stdout
