from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run, working_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


def test_a_report_and_a_ledger_are_written_beside_the_output(folder: Path) -> None:
    told = run("lists", "-o", "merged.md", "--report", "report.md", "--ledger", "ledger.jsonl")

    assert told.exit_code == 0
    assert (folder / "report.md").read_text(encoding="utf-8").startswith("# Merge report\n")
    assert run("lists", "-o", "merged.md", "--report", "report2.md").exit_code == 0
    assert run("lists", "-o", "merged.md", "--ledger", "ledger2.jsonl").exit_code == 0
    rows = [json.loads(line) for line in (folder / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [sum(row["what"] == what for row in rows) for what in ("entry", "link")] == [16, 32]
    assert rows[0] == {
        "file": "lists/a.md",
        "line": 5,
        "what": "entry",
        "text": "On the Alder of Trees",
        "fate": "kept",
        "into": "title:alder-tree",
        "why": "no other entry says this work",
    }
    assert rows[2]["url"] == "https://github.com/a/Alder"


def test_a_report_is_for_one_merge(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text(
        '[[merge]]\nlists = ["lists"]\noutput = "a.md"\n\n[[merge]]\nlists = ["lists"]\noutput = "b.md"\n',
        encoding="utf-8",
    )

    told = run("--report", "report.md")

    assert told.exit_code == 2
    assert "report.md: is for one merge, and several are declared; name the lists of one" in told.stderr
    assert not (folder / "a.md").exists()


def test_a_check_tells_by_works_how_the_output_differs(folder: Path) -> None:
    run("lists", "-o", "merged.md")
    run("lists", "-o", "merged.json")
    (folder / "lists" / "c.md").write_text(a_list("c", "Weeds"), encoding="utf-8")

    told = run("lists", "-o", "merged.md", "--check")

    assert told.exit_code == 1
    assert told.stdout.startswith("+ On the Alder of Weeds (2019)\n")
    assert told.stdout.endswith("8 added, 16 as before\n")
    assert run("lists", "-o", "other.md", "--check").stdout == ""
    run("lists", "-o", "out.txt", "--to", "json")
    text = (folder / "out.txt").read_text(encoding="utf-8")
    (folder / "out.txt").write_text(text + "\n", encoding="utf-8")
    assert run("lists", "-o", "out.txt", "--to", "json", "--check").stdout == ""
    assert run("lists", "-o", "merged.json", "--check").stdout.endswith("8 added, 16 as before\n")
    (folder / "merged.json").write_text("no JSON", encoding="utf-8")
    assert run("lists", "-o", "merged.json", "--check").stdout == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--report", "lists/a.md"), "lists/a.md: is also an input (lists/a.md); write to another file"),
        (("--ledger", "lists/b.md"), "lists/b.md: is also an input"),
        (("--report", "merged.md"), "merged.md: is another output too; name another file"),
        (("--report", "r.md", "--ledger", "./r.md"), "r.md: is another output too"),
    ],
)
def test_no_list_and_no_output_is_overwritten_by_an_account(folder: Path, words: tuple[str, ...], said: str) -> None:
    before = (folder / "lists" / "a.md").read_bytes()

    told = run("lists/a.md", "lists/b.md", "-o", "merged.md", *words)

    assert told.exit_code == 2
    assert said in told.stderr
    assert (folder / "lists" / "a.md").read_bytes() == before
    assert not (folder / "merged.md").exists()


def test_a_merge_of_nothing_leaves_its_output_alone(folder: Path) -> None:
    (folder / "merged.md").write_text("mine", encoding="utf-8")

    told = run("lists/README.md", "-o", "merged.md")

    assert (told.exit_code, "no entries in lists/README.md; nothing was written" in told.stderr) == (2, True)
    assert (folder / "merged.md").read_text(encoding="utf-8") == "mine"
    assert run("lists", "-o", "lists").stderr == "Error: lists: is a folder; name a file in it\n"


def test_what_markdown_does_not_show_is_told(folder: Path) -> None:
    path = folder / "lists" / "a.md"
    path.write_text(
        path.read_text(encoding="utf-8")
        + "- [On Yew](https://example.org/yew), Ann Oak and Bob B. Elm, ICLR 2019"
        + " [![x](https://example.org/i.png)](https://example.org/icon)\n",
        encoding="utf-8",
    )

    told = run("lists", "-o", "merged.md", "--report", "report.md")

    assert "1 link around badges or icons only in JSON: Markdown lists print no badges\n" in told.stderr
    assert "authors of 1 work not in Markdown; JSON, CSV, BibTeX, CSL-JSON and RIS have them\n" in told.stderr
