"""What git shows of lists where ``install --diff`` has set it up."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from scratch_lists import NO_LIST, SOUND, git, scratch_repository

LIST = "README.md"
JAY = "- 2021-ICML-[Notes on the Jay](https://example.org/birds/Jay) [[Code](https://example.org/code)]\n"


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose list is shown by entries."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    scratch = scratch_repository(tmp_path / "scratch", monkeypatch)
    write(SOUND)
    subprocess.run(["awesome-merge", "git-driver", "install", "--diff", "*.md"], check=True, capture_output=True)
    commit()
    return scratch


def write(text: str | bytes, name: str = LIST) -> None:
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "More birds")


def changed(shown: str) -> list[str]:
    """Return the lines that came and went, of what git shows."""
    return [line for line in shown.splitlines() if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"}]


def test_git_diff_tells_works_and_then_the_lines_that_are_no_entries() -> None:
    write(
        SOUND.replace("# Birds", "# Birds of Prey").replace(
            "2020-ICML-[Notes on the Ibis", "2021-ICML-[Notes on the Ibis"
        )
        + JAY
    )

    assert git("diff") == (
        "awesome-merge diff a/README.md b/README.md\n"
        "+ Notes on the Jay (2021)\n"
        "~ Notes on the Ibis (2021)\n"
        "    date: 2020 → 2021\n"
        "1 added, 1 changed, 8 as before\n"
        "Lines that are no entries:\n"
        "@@ -1,2 +1,2 @@\n"
        "-# Birds\n"
        "+# Birds of Prey\n"
        " \n"
    )


def test_the_log_shows_entries_field_by_field_below_their_heading() -> None:
    write(SOUND + JAY)
    commit()

    shown = git("log", "--patch", "-1", "--format=")

    assert changed(shown) == [
        "+* Notes on the Jay",
        "+    address: https://example.org/birds/Jay",
        "+    date: 2021",
        "+    venue: ICML",
        "+    Code: https://example.org/code",
    ]
    assert "@@ ## Papers\n" in shown
    assert git("show", "--format=") == shown


def test_another_form_of_the_same_entries_is_no_difference() -> None:
    write(SOUND.replace("\n- ", "\n*   "))

    assert changed(git("diff", "--no-ext-diff")) == []
    assert git("diff").splitlines()[1:] == ["9 as before", "Entries are written otherwise, or stand in another order."]
    assert len(changed(git("diff", "--no-ext-diff", "--no-textconv"))) == 18


def test_a_file_that_was_renamed_or_made_executable_is_told_as_such(scratch: Path) -> None:
    git("mv", LIST, "LIST.md")
    assert git("diff", "HEAD") == "awesome-merge diff a/README.md b/LIST.md\n9 as before\n"
    git("mv", "LIST.md", LIST)
    (scratch / LIST).chmod(0o755)

    assert git("diff", "HEAD").splitlines()[1:3] == ["old mode 100644", "new mode 100755"]


def test_a_list_that_comes_or_goes_is_told_by_its_works(scratch: Path) -> None:
    write(SOUND.replace("birds", "fowl").replace("Notes", "Words"), "fowl.md")
    git("add", ".")
    (scratch / LIST).unlink()

    shown = git("diff", "HEAD").splitlines()

    assert shown.count("awesome-merge diff a/README.md b/README.md") == 1
    assert [sum(line.startswith(sign) for line in shown) for sign in ("+ Words", "- Notes")] == [9, 9]


def test_what_is_no_list_is_shown_by_lines_as_ever() -> None:
    write(NO_LIST, "words.md")
    commit()
    write(NO_LIST + "- one more\n", "words.md")

    assert changed(git("diff")) == ["+- one more"]
    commit()
    assert changed(git("log", "--patch", "-1")) == ["+- one more"]


@pytest.mark.parametrize("text", [b"# caf\xe9\n", SOUND.encode() + b"caf\xe9\n"])
def test_what_is_no_text_of_ours_is_shown_by_lines(text: bytes) -> None:
    write(text)
    commit()
    write(text + b"one more\n")

    done = subprocess.run(["git", "diff"], check=True, capture_output=True)
    assert b"+one more\n" in done.stdout
    assert b"not UTF-8" in done.stderr
    commit()
    assert b"+one more\n" in subprocess.run(["git", "show"], check=True, capture_output=True).stdout


def test_where_the_command_is_not_found_git_shows_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    write(SOUND + JAY)
    monkeypatch.setenv("PATH", os.defpath)

    assert changed(git("diff")) == [f"+{JAY.rstrip()}"]
    commit()
    assert changed(git("show")) == [f"+{JAY.rstrip()}"]


def test_in_a_conflict_both_sides_are_told_by_their_entries_between_the_marks() -> None:
    git("checkout", "--quiet", "-b", "theirs")
    write(SOUND.replace("Notes on the Crane", "Words on Cranes"))
    commit()
    git("checkout", "--quiet", "main")
    write(SOUND.replace("Notes on the Crane", "Essays on Cranes"))
    commit()
    subprocess.run(["git", "merge", "theirs"], check=False, capture_output=True)

    shown = [line for line in git("diff").splitlines() if line.startswith(("++", "+ ", " +"))]

    assert [line for line in shown if ": " not in line and "/" not in line] == [
        "++<<<<<<< ours",
        " +* Essays on Cranes",
        "++=======",
        "+ * Words on Cranes",
        "++>>>>>>> theirs",
    ]
    assert "* Unmerged path README.md\n" in git("diff", "--ours")


def test_patches_for_others_stay_patches() -> None:
    write(SOUND + JAY)
    commit()

    patch = git("format-patch", "--stdout", "-1")
    git("reset", "--quiet", "--hard", "HEAD~1")
    subprocess.run(["git", "am", "--quiet"], input=patch, text=True, check=True)

    assert Path(LIST).read_text() == SOUND + JAY
