from __future__ import annotations

from pathlib import Path

import pytest
from command_line import run, working_folder

SAME = ("decide", "lists/a.md:5", "lists/b.md:5", "same", "--because", "renamed")
DECIDED = "'On the Alder of Trees' and 'On the Alder of Shrubs' are one work"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


def test_a_decision_is_written_beside_the_lists_and_every_merge_follows_it(folder: Path) -> None:
    told = run(*SAME)

    assert told.exit_code == 0
    assert told.stderr.startswith(
        "lists/awesome-merge.decisions.toml: 'On the Alder of Trees' and 'On the Alder of Shrubs'"
    )
    text = (folder / "lists" / "awesome-merge.decisions.toml").read_text(encoding="utf-8")
    assert '[[same]]\na = {title = "On the Alder of Trees"}\n' in text
    assert 'because = "renamed"\n' in text
    assert "became 15 works" in run("lists", "-o", "merged.md").stderr
    assert "became 16 works" in run("lists", "-o", "merged.md", "--isolated").stderr


def test_why_says_what_was_decided(folder: Path) -> None:
    assert "Two works: titles differ." in run("why", "lists/a.md:5", "lists/b.md:5").stdout
    run(*SAME)

    assert "One work, as decided: renamed" in run("why", "lists/a.md:5", "lists/b.md:5").stdout
    assert "Two works" in run("why", "lists/a.md:5", "lists/b.md:5", "--isolated").stdout
    assert "Two works" in run("why", "lists/a.md:5", "lists/a.md:6").stdout
    assert folder.is_dir()


@pytest.mark.usefixtures("folder")
def test_a_second_decision_on_the_same_entries_is_refused() -> None:
    run(*SAME)

    told = run("decide", "lists/b.md:5", "lists/a.md:5", "different", "--because", "no")

    assert told.exit_code == 2
    assert f"already says that {DECIDED}; change it there" in told.stderr


def test_the_configuration_says_where_decisions_stand(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text("", encoding="utf-8")
    run(*SAME)
    assert (folder / "awesome-merge.decisions.toml").is_file()
    (folder / "awesome-merge.toml").write_text(
        'decisions = "ours.toml"\n\n[[merge]]\nlists = ["lists"]\noutput = "merged.md"\n', encoding="utf-8"
    )

    missing = run()
    run("decide", "lists/a.md:6", "lists/b.md:6", "same", "--because", "renamed")

    assert (missing.exit_code, "ours.toml" in missing.stderr) == (2, True)
    assert (folder / "ours.toml").is_file()
    assert "became 15 works" in run().stderr
    (folder / "awesome-merge.toml").write_text(
        '[[merge]]\nlists = ["lists"]\noutput = "merged.md"\ndecisions = "ours.toml"\n', encoding="utf-8"
    )
    assert "became 15 works" in run().stderr


def test_a_file_named_by_hand_is_followed_and_must_be_there(folder: Path) -> None:
    run(*SAME)
    (folder / "lists" / "awesome-merge.decisions.toml").rename(folder / "mine.toml")

    assert "became 15 works" in run("lists", "--decisions", "mine.toml", "-o", "merged.md", "--isolated").stderr
    assert run("lists", "--decisions", "none.toml").exit_code == 2
    assert run("--decisions", "mine.toml").exit_code == 2


def test_a_decision_whose_entries_are_gone_is_told_by_the_merge(folder: Path) -> None:
    run(*SAME)
    path = folder / "lists" / "a.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Alder", "Aspen"), encoding="utf-8")

    told = run("lists", "-o", "merged.md")

    assert f"Decision without entries: {DECIDED}\n" in told.stderr


def test_what_a_keeper_wrote_before_stays_and_odd_characters_do_no_harm(folder: Path) -> None:
    path = folder / "mine.toml"
    path.write_bytes(b"# keep me\r\n")

    assert run(*SAME[:-1], "odd \udcff words", "--decisions", "mine.toml").exit_code == 0
    assert path.read_bytes().startswith(b"# keep me\r\n\n[[same]]\n")
    assert (
        "One work, as decided: odd ? words"
        in run("why", "lists/a.md:5", "lists/b.md:5", "--decisions", "mine.toml", "--isolated").stdout
    )


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (("lists/a.md", "lists/b.md:5"), "lists/a.md: is no entry's place; write LIST:LINE, such as lists/a.md:24"),
        (("lists/a.md:" + "9" * 5000, "lists/b.md:5"), ": is no entry's place"),
        (("lists/a.md:x", "lists/b.md:5"), "lists/a.md:x: is no entry's place"),
        (("lists:5", "lists/b.md:5"), "lists:5: names several lists; name one"),
        (("none.md:5", "lists/b.md:5"), "none.md: no such file or directory"),
        (("lists/a.md:1", "lists/b.md:5"), "lists/a.md:1: no entry stands there; the nearest are on lines 5 and 6"),
        (("lists/README.md:1", "lists/b.md:5"), "lists/README.md:1: no entry stands there; the list has none"),
        (
            ("lists/a.md:5", "lists/a.md:5"),
            "nothing but their lines tells lists/a.md:5 and",
        ),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_is_no_entry_is_told_in_one_sentence(places: tuple[str, str], said: str) -> None:
    told = run("decide", *places, "same", "--because", "x")

    assert told.exit_code == 2
    assert said in told.stderr


def test_owners_that_the_configuration_renames_are_one_to_every_command(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text('[renamed]\nold = "new"\n', encoding="utf-8")
    for name, owner in (("x.md", "old"), ("y.md", "new")):
        text = f"# T\n\n## Tools\n\n- [Seed Planter](https://github.com/{owner}/seeds)\n"
        (folder / name).write_text(text, encoding="utf-8")

    assert "One work: same repository, titles agree." in run("why", "x.md:5", "y.md:5").stdout
    assert "1 changed" in run("diff", "x.md", "y.md").stdout
    assert run("decide", "x.md:5", "y.md:5", "different", "--because", "no").exit_code == 0
    assert "Two works, as decided" in run("why", "x.md:5", "y.md:5").stdout
