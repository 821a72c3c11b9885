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
        "into": "page:https://example.org/a/Alder",
        "why": "no other entry says this work",
    } | {"into": rows[0]["into"]}
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
    assert run("lists", "-o", "merged.json", "--check").stdout.endswith("8 added, 16 as before\n")
    (folder / "merged.json").write_text("no JSON", encoding="utf-8")
    assert run("lists", "-o", "merged.json", "--check").stdout == ""
