from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import run, working_folder

from awesome_merge.writing.difference import FORMATS

NEW = """\
# Trees

## Papers

- 2019-ICLR-[On the Alder of Trees](https://example.org/a/Alder) [[Code](https://github.com/a/Alder)]
- 2020-ICLR-[On the *Birch* of Trees](https://example.org/a/Birch) [[Code](https://github.com/a/Birch)]

## Other Papers

- 2019-ICLR-[On the Cedar of Trees](https://example.org/a/Cedar) [[Code](https://github.com/a/Cedar)]
- 2024-[On the Yew of Trees](https://example.org/a/Yew)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = working_folder(tmp_path, monkeypatch)
    (folder / "new.md").write_text(NEW, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("folder")
def test_a_line_says_what_came_went_changed_and_moved() -> None:
    told = run("diff", "lists/a.md", "new.md")

    assert told.exit_code == 0
    assert told.stdout == (
        "+ On the Yew of Trees (2024)\n"
        "- On the Dogwood of Trees (2019)\n"
        "- On the Elder of Trees (2019)\n"
        "- On the Fir of Trees (2019)\n"
        "- On the Ginkgo of Trees (2019)\n"
        "- On the Hazel of Trees (2019)\n"
        "~ On the *Birch* of Trees (2020)\n"
        "    title: On the Birch of Trees → On the *Birch* of Trees\n"
        "    date: 2019 → 2020\n"
        "> On the Cedar of Trees (2019)\n"
        "    section: Papers → Other Papers\n"
        "1 added, 5 removed, 1 changed, 1 moved, 1 as before\n"
    )


@pytest.mark.usefixtures("folder")
def test_a_comment_for_a_pull_request_shows_every_word_as_it_is() -> None:
    told = run("diff", "lists/a.md", "new.md", "--to", "markdown")

    assert told.stdout.startswith("**1 added, 5 removed, 1 changed, 1 moved, 1 as before**\n\n### Added (1)\n\n")
    assert "- [On the Yew of Trees (2024)](https://example.org/a/Yew)\n" in told.stdout
    assert "  - title: On the Birch of Trees → On the \\*Birch\\* of Trees\n" in told.stdout


@pytest.mark.usefixtures("folder")
def test_programs_get_json() -> None:
    told = json.loads(run("diff", "lists/a.md", "new.md", "--to", "json").stdout)

    assert told["added"] == [
        {"title": "On the Yew of Trees", "url": "https://example.org/a/Yew", "file": "new.md", "line": 11}
    ]
    assert told["moved"][0]["changes"] == [{"field": "section", "old": "Papers", "new": "Other Papers"}]
    assert (len(told["removed"]), told["same"]) == (5, 1)


def test_a_comment_on_hundreds_of_works_is_cut_with_a_count(folder: Path) -> None:
    rows = "".join(f"- [A Work about Tree Number {n}](https://example.org/{n})\n" for n in range(230))
    (folder / "old.md").write_text(NEW, encoding="utf-8")
    (folder / "new.md").write_text(NEW + rows, encoding="utf-8")

    told = run("diff", "old.md", "new.md", "--to", "markdown").stdout

    assert "### Added (230)" in told
    assert told.endswith("- and 30 more\n")


def test_what_gained_and_lost_a_value_is_told_so(folder: Path) -> None:
    (folder / "old.md").write_text(NEW.replace("2024-[On", "2024.05-[On"), encoding="utf-8")
    (folder / "undated.md").write_text(NEW.replace("- 2019-ICLR-", "- "), encoding="utf-8")
    (folder / "untitled.md").write_text("# T\n\n## P\n\n- <https://example.org/a/Yew>\n", encoding="utf-8")

    assert "+ https://example.org/a/Yew\n" in run("diff", "lists/a.md", "untitled.md").stdout
    code = NEW.replace(" [[Code](https://github.com/a/Alder)]", "")
    (folder / "new.md").write_text(code, encoding="utf-8")
    told = run("diff", "old.md", "new.md").stdout
    assert "    link: - https://github.com/a/Alder\n" in told
    assert "    date: 2024.05 → 2024\n" in told
    assert "    date: - 2019\n" in run("diff", "lists/a.md", "undated.md").stdout


@pytest.mark.usefixtures("folder")
def test_two_lists_are_compared_no_more_and_no_fewer() -> None:
    told = run("diff", "lists", "new.md")

    assert (told.exit_code, told.stderr) == (2, "Error: name two lists, the old one and the new one\n")
    assert sorted(FORMATS) == ["json", "markdown", "text"]
