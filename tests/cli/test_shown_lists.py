"""``git-driver diff`` and ``textconv``, as git calls them."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import a_list, run, working_folder

IVY = "- 2021.05-NIPS-[On the *Ivy* of Trees](https://example.org/a/Ivy) [[Code](https://example.org/c)] `F`\n"
TABLE = "| Paper | Venue |\n| --- | --- |\n" + "".join(
    f"| [Oak {n}](https://example.org/{n}) | ICML |\n" for n in range(9)
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


def converted(text: str) -> list[str]:
    Path("list.md").write_bytes(text.encode())
    done = run("git-driver", "textconv", "list.md")
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout.splitlines()


def differences(old: str, new: str, *more: str, modes: tuple[str, str] = ("100644", "100644")) -> tuple[int, str]:
    Path("old").write_bytes(old.encode())
    Path("new").write_bytes(new.encode())
    done = run("git-driver", "diff", "list.md", "old", "aaa", modes[0], "new", "bbb", modes[1], *more)
    return done.exit_code, done.stdout


def test_an_entry_is_told_by_what_it_says_field_by_field() -> None:
    assert converted(a_list() + IVY)[-6:] == [
        "* On the *Ivy* of Trees",
        "    address: https://example.org/a/Ivy",
        "    date: 2021.05",
        "    venue: NIPS",
        "    tags: F",
        "    Code: https://example.org/c",
    ]


def test_what_is_no_entry_stands_as_it_is_written() -> None:
    assert converted(a_list() + "\nWords  about *trees*\t.\n\n```\ncode\n```")[-5:] == [
        "Words  about *trees*\t.",
        "",
        "```",
        "code",
        "```",
    ]
    assert converted(TABLE)[:4] == [
        "| Paper | Venue |",
        "| --- | --- |",
        "* Oak 0",
        "    address: https://example.org/0",
    ]


def test_the_form_of_entries_and_of_line_ends_makes_no_difference() -> None:
    plain = converted(a_list())

    assert converted(a_list().replace("\n", "\r\n")) == plain
    assert converted(a_list().replace("\n- ", "\n*  ").rstrip("\n")) == plain
    assert converted("\ufeff" + a_list()) == plain


def test_a_text_that_is_no_list_stands_as_it_is() -> None:
    for text in ("# Words\n\n- [one](https://example.org)\n", ""):
        assert converted(text) == text.splitlines()
    assert run("git-driver", "textconv", "gone.md").exit_code == 2


def test_marks_of_a_conflict_stay_between_the_entries_of_both_sides() -> None:
    torn = a_list() + f"<<<<<<< ours\n{IVY}||||||| base\n=======\n{IVY.replace('Ivy', 'Yew')}>>>>>>> theirs\n"

    told = [line for line in converted(torn) if not line.startswith("    ")]

    assert told[-6:] == [
        "<<<<<<< ours",
        "* On the *Ivy* of Trees",
        "||||||| base",
        "=======",
        "* On the *Yew* of Trees",
        ">>>>>>> theirs",
    ]


def test_an_entry_without_a_year_or_a_title_is_told_by_what_it_has() -> None:
    lines = converted(a_list() + "- <https://example.org/bare>\n- [Undated](https://example.org/u): words.\n")

    assert lines[-5:] == [
        "* https://example.org/bare",
        "    address: https://example.org/bare",
        "* Undated",
        "    address: https://example.org/u",
        "    description: words.",
    ]


def test_a_difference_is_told_by_works() -> None:
    assert differences(a_list(), a_list() + IVY) == (
        0,
        "awesome-merge diff a/list.md b/list.md\n+ On the *Ivy* of Trees (2021)\n1 added, 8 as before\n",
    )


def test_lines_that_are_no_entries_follow() -> None:
    assert differences(a_list(), a_list().replace("# Trees\n", "# Trees\n\nWords.\n"))[1].splitlines()[1:] == [
        "8 as before",
        "Lines that are no entries:",
        "@@ -1,2 +1,4 @@",
        " # Trees",
        "+",
        "+Words.",
        " ",
    ]


def test_names_and_modes_that_changed_are_told() -> None:
    assert differences(a_list(), a_list(), "new.md", "similarity index 100%") == (
        0,
        "awesome-merge diff a/list.md b/new.md\n8 as before\n",
    )
    assert differences(a_list(), a_list(), modes=("100644", "100755"))[1].splitlines()[1:] == [
        "old mode 100644",
        "new mode 100755",
        "8 as before",
    ]
    assert "mode" not in differences("", a_list(), modes=(".", "100644"))[1]


def test_another_order_or_form_alone_is_told_as_such() -> None:
    assert differences(a_list(), a_list().replace("\n- ", "\n* "))[1].endswith(
        "8 as before\nEntries are written otherwise, or stand in another order.\n"
    )


@pytest.mark.parametrize(("old", "new"), [("words\n", "other words\n"), (a_list(), "<<<<<<< ours\n" + a_list())])
def test_what_is_no_list_or_torn_is_left_to_git(old: str, new: str) -> None:
    assert differences(old, new) == (1, "")


def test_a_path_alone_is_one_that_is_not_merged() -> None:
    assert run("git-driver", "diff", "list.md").stdout == "* Unmerged path list.md\n"


def test_decisions_beside_the_list_are_heeded(folder: Path) -> None:
    Path("a.md").write_text(a_list())
    Path("b.md").write_text(
        a_list().replace(
            "- 2019-ICLR-[On the Alder of Trees](https://example.org/a/Alder)", "- [Alders](https://example.org/x)"
        )
    )
    run("decide", "a.md:5", "b.md:5", "same", "--because", "one tree")

    told = differences(Path("a.md").read_text(), Path("b.md").read_text())[1]

    assert "~ Alders" in told
    assert (folder / "awesome-merge.decisions.toml").exists()
