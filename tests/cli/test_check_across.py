"""``check --across``: what several lists say together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run

TITLE = "Pruning Gradually with Patience"
ICML = f"- 2018-ICML-[{TITLE}](https://arxiv.org/abs/1801.00001)\n"
ICLR = f"- 2018-ICLR-[{TITLE}](https://arxiv.org/abs/1801.00001)\n"
LATER = f"- 2023-ICML-[{TITLE}](https://example.org/later)\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder: Path, **lists: str) -> list[str]:
    for name, more in lists.items():
        (folder / f"{name}.md").write_text(a_list(name, f"Trees of {name}") + more, encoding="utf-8")
    return [f"{name}.md" for name in lists]


def findings(*words: str) -> list[tuple[str, str, int, str | None]]:
    told = json.loads(run("check", *words, "--output-format", "json").stdout)
    return [
        (each["code"], each["file"], each["location"]["row"], each["related"][0]["file"] if each["related"] else None)
        for each in told
    ]


@pytest.mark.parametrize(("second", "code"), [(ICML, "AM401"), (ICLR, "AM404"), (LATER, "AM402")])
def test_what_two_lists_have_is_told_in_the_later_and_names_the_other(folder: Path, second: str, code: str) -> None:
    names = written(folder, a=ICML, b=second)

    assert findings(*names) == []
    assert findings(*names, "--across") == [(code, "b.md", 13, "a.md")]
    assert findings(*reversed(names), "--across") == [(code, "a.md", 13, "b.md")]
    assert findings(*names, "--across", "--ignore", code) == []


def test_the_configuration_says_it_too(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text("across = true\n", encoding="utf-8")

    assert findings(*written(folder, a=ICML, b=ICML)) == [("AM401", "b.md", 13, "a.md")]


@pytest.fixture
def beside(folder: Path) -> Path:
    """The working folder: two lists in it, and a configuration that compares all others with those in ``lists``."""
    (folder / "lists").mkdir()
    written(folder / "lists", a=ICML, b=ICLR)
    (folder / "lists" / "README.md").write_text("# About\n\nWords.\n", encoding="utf-8")
    (folder / "awesome-merge.toml").write_text('across = ["lists"]\n', encoding="utf-8")
    return folder


def test_lists_that_the_configuration_names_come_first_and_are_not_judged(beside: Path) -> None:
    (beside / "lists" / "b.md").write_text(a_list("b", "Trees of b") + "- 2019-ICML-[Bare]()\n", encoding="utf-8")

    assert findings(*written(beside, c=ICML)) == [("AM401", "c.md", 13, "lists/a.md")]
    assert findings(*written(beside, c="")) == []


def test_a_list_that_is_named_stands_where_it_was_named(beside: Path) -> None:
    assert findings("lists/b.md", "lists/a.md") == [("AM404", "lists/a.md", 13, "lists/b.md")]
    assert findings("lists/a.md") == [("AM404", "lists/a.md", 13, "lists/b.md")]
    text = (beside / "lists" / "a.md").read_text("utf-8")
    told = run("check", "-", "--stdin-filename", "lists/a.md", "--output-format", "concise", "-q", text=text)
    assert told.stdout.startswith("lists/a.md:13:")
    assert told.stdout.count("\n") == 1


def test_paths_to_compare_with_are_those_of_the_configuration(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (beside / ".git").mkdir()
    (beside / "more").mkdir()
    monkeypatch.chdir(beside / "more")

    assert findings(*written(beside / "more", c=ICML)) == [("AM401", "c.md", 13, "../lists/a.md")]


def test_what_a_list_repeats_of_those_can_be_silenced_and_is_shown_to_be_compared(beside: Path) -> None:
    written(beside, c=ICML)

    assert "  Lists are judged across, and beside lists\n" in run("check", "c.md", "--show-config").stdout
    assert run("check", "c.md", "--add-ignores").exit_code == 0
    assert run("check", "c.md").exit_code == 0


def test_what_cannot_be_compared_with_is_told(beside: Path) -> None:
    (beside / "awesome-merge.toml").write_text('across = ["list/*.md"]\n', encoding="utf-8")

    told = run("check", *written(beside, c=ICML))

    assert (told.exit_code, told.stderr) == (2, "Error: list/*.md: matches no file; check the pattern\n")

    (beside / "awesome-merge.toml").write_text('across = ["."]\n', encoding="utf-8")
    (beside / "latin.md").write_bytes(b"- caf\xe9")

    told = run("check", "c.md")
    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == "Error: latin.md:1: not UTF-8 at byte 5; save the file as UTF-8\n"


def test_each_later_list_is_told_once_beside_what_it_says_twice(folder: Path) -> None:
    told = findings(*written(folder, a=ICML, b=ICML + ICML, c=ICLR), "--across")

    assert told == [
        ("AM401", "b.md", 13, "a.md"),
        ("AM401", "b.md", 14, "b.md"),
        ("AM404", "c.md", 13, "a.md"),
    ]


def test_what_may_be_one_work_within_a_list_is_told_once_and_names_of_tools_are_not(folder: Path) -> None:
    tools = [f"- [A Toolbox for Pruning Large Networks](https://github.com/example/{name})\n" for name in "xy"]
    names = written(folder, a=tools[0], b=f"{ICML}{LATER}{tools[1]}")

    assert findings(*names, "--across") == [("AM402", "b.md", 14, "b.md")]


def test_an_address_of_two_works_in_one_list_is_another_rules(folder: Path) -> None:
    odd = "- 2018-ICML-[Quantizing Suddenly without Warning](https://arxiv.org/abs/1801.00001)\n"

    assert [code for code, *_ in findings(*written(folder, a=ICML + odd), "--select", "AM4")] == ["AM403"]


def test_a_comment_silences_it_and_is_not_unused(folder: Path) -> None:
    names = written(folder, a=ICML, b=f"<!-- awesome-merge: ignore[AM401] both keep it -->\n{ICML}")

    assert findings(*names, "--across") == []


def test_a_comment_about_what_lists_have_together_is_judged_only_where_they_are(folder: Path) -> None:
    names = written(folder, a=ICML, b=f"<!-- awesome-merge: ignore[AM401] both keep it -->\n{ICML}", c="")

    assert findings(*names) == []
    assert findings("b.md", "--across") == []
    assert findings("b.md", "c.md", "--across") == [("AM901", "b.md", 13, None)]


def test_mending_leaves_other_files_as_they_are_and_tells_what_is_left(folder: Path) -> None:
    names = written(folder, a=ICML, b=ICML + ICML)
    before = (folder / "a.md").read_text("utf-8")
    told = run("check", *names, "--across", "--fix", "--unsafe-fixes", "--output-format", "concise")

    assert (folder / "a.md").read_text("utf-8") == before
    assert (folder / "b.md").read_text("utf-8").count(TITLE) == 1
    assert "b.md:13:" in told.stdout
    assert "the same work as a.md:13" in told.stdout


def test_a_merged_list_repeats_nothing(folder: Path) -> None:
    names = written(folder, a=ICML, b=ICML)
    run(*names, "-o", "merged.md")

    assert findings("a.md", "merged.md", "--across") == []


def test_comments_silence_what_lists_have_together_and_a_second_look_finds_nothing(folder: Path) -> None:
    names = written(folder, a=ICML, b=ICML + LATER.replace("/later", "/other"))

    done = run("check", *names, "--across", "--add-ignores", "--reason", "both keep it")

    assert (done.exit_code, done.stdout) == (0, "")
    assert (folder / "a.md").read_text("utf-8").count("<!--") == 0
    assert "ignore[duplicate-entry] both keep it" in (folder / "b.md").read_text("utf-8")
    assert findings(*names, "--across") == []


def test_what_people_decided_between_lists_is_followed(folder: Path) -> None:
    names = written(folder, a=ICML, b=LATER)
    run("decide", "a.md:13", "b.md:13", "different", "--because", "a second edition")

    assert findings(*names, "--across") == []
    assert findings(*names, "--across", "--isolated") == [("AM402", "b.md", 13, "a.md")]
