"""The commands below ``git-driver``, and what git hands to the one that merges."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import a_list, run, working_folder


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


def test_help_names_the_commands_for_people_before_those_for_git() -> None:
    listed = run("git-driver", "--help").stdout.partition("Commands:\n")[2]

    assert [line.split()[0] for line in listed.splitlines()] == [
        "install",
        "uninstall",
        "status",
        "diff",
        "textconv",
        "run",
    ]
    assert run("git-driver", "merge").exit_code == 2


@pytest.mark.parametrize(
    ("labels", "marked"),
    [
        ((), ("<<<<<<< ours", "||||||| base", ">>>>>>> theirs")),
        (("main", "1a2b3c", "more trees"), ("<<<<<<< main", "||||||| 1a2b3c", ">>>>>>> more trees")),
        (("%X", "%S", "%Y"), ("<<<<<<< ours", "||||||| base", ">>>>>>> theirs")),
    ],
)
def test_marks_are_labelled_by_what_git_tells_and_old_gits_tell_nothing(
    labels: tuple[str, ...], marked: tuple[str, ...]
) -> None:
    for name, word in (("base", "Alder"), ("ours", "Acacia"), ("theirs", "Apple")):
        Path(name).write_text(a_list().replace("the Alder", f"the {word}"))
    options = [
        word for pair in zip(("--ours-label", "--base-label", "--theirs-label"), labels, strict=False) for word in pair
    ]

    done = run("git-driver", "run", "base", "ours", "theirs", "--style", "diff3", *options)

    assert done.exit_code == 1
    assert tuple(line for line in Path("ours").read_text().splitlines() if line[0:1] in tuple("<|>")) == marked


def test_a_base_that_is_torn_itself_leaves_both_sides_of_the_conflict_as_git_does() -> None:
    one, other = (a_list().replace("the Alder", f"the {word}") for word in ("Acacia", "Apple"))
    line, rest = a_list().partition("- 2019")[0], a_list().partition("Alder)]\n")[2]
    rows = [each.removeprefix(line).removesuffix(rest) for each in (one, other)]
    torn = f"{line}<<<<<<<<< ours\n{rows[0]}=========\n{rows[1]}>>>>>>>>> theirs\n{rest}"
    for name, text in (("base", torn), ("ours", one), ("theirs", other)):
        Path(name).write_text(text)

    assert run("git-driver", "run", "base", "ours", "theirs").exit_code == 1

    assert all(row in Path("ours").read_text() for row in rows)
