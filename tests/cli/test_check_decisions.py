"""``check`` follows what people decided of two entries, as every merge does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run

FIRST = "- 2018-ICML-[Pruning Gradually with Great Patience](https://arxiv.org/abs/1801.00001)\n"
AGAIN = "- 2018-ICML-[Pruning Gradually with Great Patience](https://example.org/again)\n"
LATER = "- 2023-ICML-[Pruning Gradually with Great Patience](https://example.org/later)\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(*words: str) -> list[str]:
    done = run("check", "--select", "AM4", "--output-format", "json", *words)
    return [each["code"] for each in json.loads(done.stdout)]


@pytest.mark.parametrize(("other", "code"), [(AGAIN, "AM401"), (LATER, "AM402")])
def test_entries_that_a_person_told_apart_are_no_duplicates(folder: Path, other: str, code: str) -> None:
    (folder / "list.md").write_text(a_list() + FIRST + other, encoding="utf-8")
    assert codes("list.md") == [code]

    run("decide", "list.md:13", "list.md:14", "different", "--because", "a second edition")

    assert codes("list.md") == []
    assert codes("list.md", "--isolated") == [code]
    assert codes("list.md", "--isolated", "--decisions", "awesome-merge.decisions.toml") == []


def test_entries_that_a_person_joined_are_duplicates(folder: Path) -> None:
    (folder / "list.md").write_text(a_list() + FIRST + LATER, encoding="utf-8")
    run("decide", "list.md:13", "list.md:14", "same", "--because", "printed anew")

    assert codes("list.md") == ["AM404"]


def test_a_list_is_mended_and_silenced_as_decided(folder: Path) -> None:
    text = a_list() + FIRST + AGAIN
    (folder / "list.md").write_text(text, encoding="utf-8")
    run("decide", "list.md:13", "list.md:14", "different", "--because", "a second edition")
    for words in (("--fix", "--unsafe-fixes"), ("--add-ignores",)):
        run("check", "list.md", *words)

        assert (folder / "list.md").read_text("utf-8") == text


def test_decisions_of_a_list_hold_whatever_lists_are_beside_it(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "list.md").write_text(a_list(name, f"Trees of {name}") + FIRST + AGAIN, encoding="utf-8")
    run("decide", "one/list.md:13", "one/list.md:14", "different", "--because", "a second edition")

    assert (folder / "one" / "awesome-merge.decisions.toml").exists()
    assert codes("one/list.md", "two/list.md") == ["AM401"]
    assert codes("one/list.md", "--across") == []


def test_decisions_that_the_configuration_names_must_be_there(folder: Path) -> None:
    (folder / "list.md").write_text(a_list(), encoding="utf-8")
    (folder / "awesome-merge.toml").write_text('decisions = "ours.toml"\n', encoding="utf-8")

    done = run("check", "list.md")

    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "ours.toml: no such file" in done.stderr


def test_repositories_that_were_renamed_are_one_to_checks_too(folder: Path) -> None:
    entries = "".join(f"- [Acme Painter](https://github.com/{owner}/painter) - Paints.\n" for owner in ("old", "new"))
    (folder / "list.md").write_text(a_list() + entries, encoding="utf-8")
    assert "AM401" not in codes("list.md")

    (folder / "awesome-merge.toml").write_text('[renamed]\nold = "new"\n', encoding="utf-8")

    assert codes("list.md") == ["AM401"]
