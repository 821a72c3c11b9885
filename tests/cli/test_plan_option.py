from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run, working_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = working_folder(tmp_path, monkeypatch)
    again = a_list("a", "Trees").replace("## Papers", "## Old Trees")
    (made / "c.md").write_text(again.replace("# Trees", "# Woods"), encoding="utf-8")
    return made


def test_the_plan_is_printed_and_nothing_is_written(folder: Path) -> None:
    told = run("lists/a.md", "c.md", "-o", "merged.md", "--plan")

    assert told.exit_code == 0
    assert told.stdout == (
        "lists/a.md: keeps its sections\n\nc.md\n  Old Trees → Papers (shared entries there: 8 of 8; works: 8)\n"
    )
    assert told.stderr == ""
    assert not (folder / "merged.md").exists()


@pytest.mark.usefixtures("folder")
def test_the_plan_stands_in_the_json() -> None:
    (row,) = json.loads(run("lists/a.md", "c.md", "--to", "json").stdout)["plan"]

    assert row == {
        "file": "c.md",
        "section": ["Old Trees"],
        "into": ["Papers"],
        "because": "shared entries",
        "works": 8,
        "shared": 8,
        "there": 8,
        "words": [],
    }


@pytest.mark.usefixtures("folder")
def test_a_plan_compares_nothing() -> None:
    told = run("lists", "--plan", "--check", "-o", "merged.md")

    assert told.exit_code == 2
    assert told.output == "Error: --plan prints and --check compares; leave one of them out\n"


def test_the_configuration_overrules_the_plan_of_all_merges_or_of_one(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text(
        '[sections]\n"Old Trees" = ""\n[[merge]]\nlists = ["lists/a.md", "c.md"]\noutput = "one.md"\n'
        '[[merge]]\nlists = ["lists/a.md", "c.md"]\noutput = "two.md"\nsections = { "old trees" = "Papers" }\n',
        encoding="utf-8",
    )

    told = run("--plan")

    assert "Old Trees → Old Trees (configuration" in told.stdout
    assert "Old Trees → Papers (configuration" in told.stdout


def test_a_section_that_no_merge_knows_is_told_with_the_nearest(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text(
        '[sections]\n"Old Tree" = "Papers"\n"Old Trees" = ""\n[[merge]]\nlists = ["lists/a.md", "c.md"]\n'
        'output = "one.md"\n[[merge]]\nlists = ["lists"]\noutput = "two.md"\n',
        encoding="utf-8",
    )

    told = run("--plan")

    assert (told.exit_code, told.stderr) == (
        0,
        "sections.'Old Tree': no list has this section; the nearest is 'Old Trees'\n",
    )
    assert run("--plan", "--quiet").stderr == ""


def test_a_section_cannot_go_into_one_that_there_is_not(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text('[sections]\n"Old Trees" = "Paper"\n', encoding="utf-8")

    told = run("lists/a.md", "c.md")

    assert told.exit_code == 2
    assert told.output == "Error: sections.'Old Trees': no list has a section 'Paper'; the nearest is 'Papers'\n"
