"""The merge driver as git runs it: real repositories, real commands, set by ``install``."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from scratch_lists import SOUND, git, scratch_repository

LIST = "README.md"
JAY, KITE = (f"- 2021-ICML-[Notes on the {bird}](https://example.org/birds/{bird})\n" for bird in ("Jay", "Kite"))
CRANE = "- 2020-ICML-[Notes on the Crane](https://example.org/birds/Crane)\n"
WAYS = {
    "merge": (["merge", "--no-edit", "theirs"],),
    "rebase": (["checkout", "--quiet", "theirs"], ["rebase", "--quiet", "main"]),
    "cherry-pick": (["cherry-pick", "theirs"],),
    "merge -X ours": (["merge", "--no-edit", "-X", "ours", "theirs"],),
    "merge -s recursive": (["merge", "--no-edit", "-s", "recursive", "theirs"],),
}


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return scratch_repository(tmp_path / "scratch", monkeypatch)


def install(*words: str) -> None:
    subprocess.run(["awesome-merge", "git-driver", "install", *words], check=True, capture_output=True)


def commit(text: str, name: str = LIST) -> None:
    Path(name).write_bytes(text.encode())
    git("add", "--all")
    git("commit", "--quiet", "--message", "More birds")


def diverge(base: str, ours: str, theirs: str, name: str = LIST) -> None:
    """Commit ``ours`` on ``main`` and ``theirs`` on a branch of that name, both made from ``base``."""
    commit(base, name)
    git("checkout", "--quiet", "-b", "theirs")
    commit(theirs, name)
    git("checkout", "--quiet", "main")
    commit(ours, name)


def attempt(*words: str) -> int:
    return subprocess.run(["git", *words], check=False, capture_output=True).returncode


def text(name: str = LIST) -> str:
    return Path(name).read_bytes().decode()


def marks(written: str) -> Sequence[str]:
    return [line for line in written.splitlines() if line[:7] in {"<<<<<<<", "|||||||", "=======", ">>>>>>>"}]


def is_whole(written: str) -> bool:
    """Whether every bird stands once, each on a line of its own, and there is no mark."""
    rows = [*SOUND.splitlines()[4:], JAY.strip(), KITE.strip()]
    return sorted(line for line in written.splitlines() if line.startswith("- ")) == sorted(rows) and not marks(written)


@pytest.mark.parametrize("way", WAYS)
def test_both_additions_are_kept_however_git_merges(scratch: Path, way: str) -> None:
    commit(SOUND)
    install()
    diverge(SOUND, SOUND + JAY, SOUND + KITE)

    assert [attempt(*words) for words in WAYS[way]] == [0] * len(WAYS[way])

    assert is_whole(text())
    assert git("status", "--porcelain") == ""
    assert not list(scratch.glob(".merge_file*"))


def test_a_stash_is_merged_as_well(scratch: Path) -> None:
    commit(SOUND)
    install()
    commit(SOUND)
    (scratch / LIST).write_text(SOUND + KITE)
    git("stash")
    commit(SOUND + JAY)

    assert attempt("stash", "pop") == 0

    assert is_whole(text())


@pytest.mark.parametrize("way", ["merge", "rebase", "cherry-pick"])
def test_after_uninstall_git_merges_as_if_we_had_never_been_there(scratch: Path, way: str) -> None:
    left = []
    for ours in (False, True):
        folder = scratch / str(ours)
        folder.mkdir()
        os.chdir(folder)
        git("init", "--quiet", "--initial-branch=main")
        (folder / LIST).write_text(SOUND)
        if ours:
            install("--diff")
            subprocess.run(["awesome-merge", "git-driver", "uninstall"], check=True, capture_output=True)
        diverge(SOUND, SOUND + JAY, SOUND + KITE)
        codes = [attempt(*words) for words in WAYS[way]]
        left.append((codes, marks(text())[0], text().count("Notes"), git("diff").count("\n"), git("config", "--list")))

    assert left[0] == left[1]
    assert left[0][0][-1] == 1


def test_who_has_no_settings_merges_by_lines() -> None:
    commit(SOUND)
    install()
    git("config", "--remove-section", "merge.awesome-merge")
    diverge(SOUND, SOUND + JAY, SOUND + KITE)

    assert attempt("merge", "theirs") == 1

    assert marks(text()) == ["<<<<<<< HEAD", "=======", ">>>>>>> theirs"]


@pytest.mark.parametrize(("style", "code"), [("merge", None), ("diff3", 1), ("merge", 2), ("merge", 137)])
def test_where_the_command_is_not_found_or_breaks_git_merges_by_lines_and_loses_nothing(
    scratch: Path, monkeypatch: pytest.MonkeyPatch, style: str, code: int | None
) -> None:
    commit(SOUND)
    install()
    git("config", "merge.conflictStyle", style)
    diverge(SOUND, SOUND + JAY, SOUND + KITE)
    if code is not None:
        broken = scratch.parent / "awesome-merge"
        broken.write_text(f"#!/bin/sh\nexit {code}\n")
        broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{scratch.parent}{os.pathsep}{os.defpath}")

    assert attempt("merge", "theirs") == 1

    assert (JAY in text(), KITE in text()) == (True, True)
    assert marks(text())[0] == "<<<<<<< ours"
    assert len(marks(text())) == {"merge": 3, "diff3": 4}[style]


def test_where_the_command_is_not_found_lines_that_merge_are_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    commit(SOUND)
    install()
    diverge(SOUND, SOUND.replace("# Birds", "# Fowl"), SOUND + KITE)
    monkeypatch.setenv("PATH", os.defpath)

    assert attempt("merge", "--no-edit", "theirs") == 0

    assert text() == SOUND.replace("# Birds", "# Fowl") + KITE


def test_where_nothing_can_merge_them_the_files_are_left_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    commit("\0")
    install(LIST)
    diverge("\0", "\0ours", "\0theirs")
    monkeypatch.setenv("PATH", os.defpath)

    assert attempt("merge", "--no-edit", "theirs") == 1

    assert text() == "\0ours"
    assert git("diff", "--name-only", "--diff-filter=U").split() == [LIST]


def test_a_file_renamed_on_one_side_and_edited_on_both_is_merged(scratch: Path) -> None:
    commit(SOUND)
    install("*.md")
    commit(SOUND)
    git("checkout", "--quiet", "-b", "theirs")
    git("mv", LIST, "LIST.md")
    commit(SOUND + KITE, "LIST.md")
    git("checkout", "--quiet", "main")
    commit(SOUND + JAY)

    assert attempt("merge", "--no-edit", "theirs") == 0

    assert is_whole(text("LIST.md"))
    assert not (scratch / LIST).exists()


def test_line_ends_of_windows_stay() -> None:
    commit(SOUND)
    install()
    diverge(*(each.replace("\n", "\r\n") for each in (SOUND, SOUND + JAY, SOUND + KITE)))

    assert attempt("merge", "--no-edit", "theirs") == 0

    assert is_whole(text())
    assert text().count("\n") == text().count("\r\n")


@pytest.mark.parametrize("base", [SOUND, SOUND.rstrip("\n")])
def test_a_last_line_without_an_end_is_not_glued_to_another(base: str) -> None:
    commit(base)
    install()
    diverge(base, SOUND + JAY.rstrip("\n"), SOUND + KITE.rstrip("\n"))

    assert attempt("merge", "--no-edit", "theirs") == 0

    assert is_whole(text())


def test_a_mode_changed_on_one_side_stays_changed(scratch: Path) -> None:
    commit(SOUND)
    install()
    commit(SOUND)
    git("checkout", "--quiet", "-b", "theirs")
    (scratch / LIST).chmod(0o755)
    commit(SOUND + KITE)
    git("checkout", "--quiet", "main")
    commit(SOUND + JAY)

    assert attempt("merge", "--no-edit", "theirs") == 0

    assert is_whole(text())
    assert (scratch / LIST).stat().st_mode & stat.S_IXUSR
    assert git("ls-files", "--stage", LIST).startswith("100755")


@pytest.mark.parametrize(
    ("style", "signs", "size"),
    [("merge", "<=>", 7), ("diff3", "<|=>", 7), ("zdiff3", "<|=>", 7), ("diff3", "<|=>", 12)],
)
def test_a_real_conflict_is_marked_as_git_is_set_around_one_entry(
    scratch: Path, style: str, signs: str, size: int
) -> None:
    commit(SOUND)
    install()
    git("config", "merge.conflictStyle", style)
    if size != 7:
        (scratch / ".gitattributes").write_text(f"*.md conflict-marker-size={size}\n{text('.gitattributes')}")
    ours, theirs = (SOUND.replace("Notes on the Crane", f"{word} on Cranes") for word in ("Essays", "Words"))
    diverge(SOUND, ours + JAY, theirs + KITE)

    assert attempt("merge", "--no-edit", "theirs") == 1

    lines = text().splitlines()
    marked = marks(text())
    assert [(mark[0], len(mark.split(" ")[0])) for mark in marked] == [(sign, size) for sign in signs]
    first, last = lines.index(marked[0]), lines.index(marked[-1])
    assert "Cranes" in lines[first + 1]
    assert last - first == 2 * len(signs) - 2
    assert (JAY in text(), KITE in text(), text().count("[Notes")) == (True, True, 8 + (style != "merge") + 2)
    assert git("diff", "--name-only", "--diff-filter=U").split() == [LIST]
    told = subprocess.run(["awesome-merge", "check", LIST], check=False, capture_output=True, text=True)
    assert (told.returncode, f"{LIST}:{first + 1}:1" in told.stdout) == (1, True)


def test_a_conflict_stays_one_whatever_side_is_preferred() -> None:
    """Git tells no driver of ``-X ours``: what it cannot merge is left to a person, never dropped."""
    commit(SOUND)
    install()
    diverge(SOUND, SOUND.replace("Notes on the Crane", "Essays on Cranes"), SOUND.replace(CRANE, "") + KITE)

    assert attempt("merge", "--no-edit", "-X", "ours", "theirs") == 1

    assert ("Essays on Cranes" in text(), KITE in text()) == (True, True)


def test_a_file_that_both_sides_began_is_merged_without_a_base() -> None:
    commit("words\n", "words.txt")
    install(".")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Settings")
    git("checkout", "--quiet", "-b", "theirs")
    commit(SOUND + KITE)
    git("checkout", "--quiet", "main")
    commit(SOUND + JAY)

    attempt("merge", "--no-edit", "theirs")

    assert (JAY in text(), KITE in text()) == (True, True)


def test_branches_that_merged_each_other_before_are_merged() -> None:
    commit(SOUND)
    install()
    diverge(SOUND, SOUND + JAY, SOUND + KITE)
    git("branch", "ours")
    git("merge", "--quiet", "--no-edit", "theirs")
    git("checkout", "--quiet", "theirs")
    git("merge", "--quiet", "--no-edit", "ours")
    added = [JAY.replace("Jay", bird) for bird in ("Lark", "Merlin")]
    commit(text() + added[1])
    git("checkout", "--quiet", "main")
    commit(text() + added[0])

    assert attempt("merge", "--no-edit", "theirs") == 0

    assert is_whole("".join(line for line in text().splitlines(keepends=True) if line not in added))
    assert [text().count(each) for each in added] == [1, 1]


def test_what_branches_that_merged_each_other_settled_otherwise_is_a_conflict_with_both_sides() -> None:
    commit(SOUND)
    install()
    diverge(SOUND, *(SOUND.replace("Notes on the Crane", f"{word} on Cranes") for word in ("Essays", "Words")))
    git("branch", "ours")
    for branch, other in (("main", "theirs"), ("theirs", "ours")):
        git("checkout", "--quiet", branch)
        settled = text()
        assert attempt("merge", other) == 1
        commit(settled)
    git("checkout", "--quiet", "main")

    assert attempt("merge", "--no-edit", "theirs") == 1

    assert ("Essays on Cranes" in text(), "Words on Cranes" in text()) == (True, True)
    assert len(marks(text())) == 3


def test_a_list_with_spaces_in_a_submodule_with_spaces_is_merged(scratch: Path) -> None:
    above = scratch.parent / "above"
    commit(SOUND, "a list.md")
    above.mkdir()
    os.chdir(above)
    git("init", "--quiet")
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(scratch), "birds of mine/the lists")
    os.chdir(above / "birds of mine" / "the lists")
    install()
    assert text(".gitattributes").splitlines()[1:] == ['"/a list.md" merge=awesome-merge']
    diverge(SOUND, SOUND + JAY, SOUND + KITE, "a list.md")

    assert attempt("merge", "--no-edit", "theirs") == 0

    assert is_whole(text("a list.md"))


def test_a_linked_working_tree_has_the_same_driver(scratch: Path) -> None:
    commit(SOUND)
    install()
    diverge(SOUND, SOUND + JAY, SOUND + KITE)
    git("worktree", "add", "--quiet", "-b", "beside", str(scratch.parent / "beside it"))
    os.chdir(scratch.parent / "beside it")

    assert attempt("merge", "--no-edit", "theirs") == 0

    assert is_whole(text())


def test_what_is_no_list_is_merged_as_git_would() -> None:
    words = "# Words\n\nOne.\n\nTwo.\n\nThree.\n"
    commit(words)
    install(LIST)
    diverge(words, words.replace("One", "1"), words.replace("Three", "3"))
    assert attempt("merge", "--no-edit", "theirs") == 0
    assert text() == "# Words\n\n1.\n\nTwo.\n\n3.\n"
