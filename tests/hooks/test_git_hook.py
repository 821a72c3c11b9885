from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from scratch_lists import BROKEN, NO_LIST, REPOSITORY, SOUND, git, scratch_repository


@pytest.fixture
def hooked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with our hook in it."""
    scratch = scratch_repository(tmp_path / "scratch", monkeypatch)
    shutil.copy(REPOSITORY / "hooks" / "pre-commit", scratch / ".git" / "hooks" / "pre-commit")
    return scratch


def commit() -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", "commit", "-m", "More birds"], check=False, capture_output=True, text=True)


def test_the_hook_can_be_run() -> None:
    assert os.access(REPOSITORY / "hooks" / "pre-commit", os.X_OK)


def test_a_sound_list_is_committed(hooked: Path) -> None:
    (hooked / "a list.md").write_text(SOUND, encoding="utf-8")
    git("add", ".")

    done = commit()

    assert done.returncode == 0, done.stderr


def test_a_list_with_findings_is_not_committed(hooked: Path) -> None:
    (hooked / "deep").mkdir()
    (hooked / "deep" / "-list.md").write_text(BROKEN, encoding="utf-8")
    git("add", ".")

    done = commit()

    assert done.returncode != 0
    assert "deep/-list.md:13:" in done.stdout + done.stderr


def test_what_is_staged_is_judged_and_not_what_lies_around(hooked: Path) -> None:
    (hooked / "list.md").write_text(SOUND, encoding="utf-8")
    git("add", ".")
    (hooked / "list.md").write_text(BROKEN, encoding="utf-8")
    assert commit().returncode == 0
    git("add", ".")
    (hooked / "list.md").write_text(SOUND, encoding="utf-8")

    assert commit().returncode != 0


def test_files_that_are_no_lists_are_passed_over(hooked: Path) -> None:
    (hooked / "README.md").write_text(NO_LIST, encoding="utf-8")
    (hooked / "words.txt").write_text(BROKEN, encoding="utf-8")
    git("add", ".")

    done = commit()

    assert done.returncode == 0
    assert "Note" not in done.stderr


def test_a_commit_without_markdown_asks_nothing_of_us(hooked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (hooked / "words.txt").write_text(BROKEN, encoding="utf-8")
    git("add", ".")
    monkeypatch.setenv("PATH", os.defpath)

    assert commit().returncode == 0


def test_the_configuration_of_the_repository_is_read(hooked: Path) -> None:
    (hooked / "list.md").write_text(BROKEN, encoding="utf-8")
    (hooked / "awesome-merge.toml").write_text('ignore = ["AM102"]\n')
    git("add", ".")

    done = commit()

    assert done.returncode == 0, done.stdout


def test_the_baseline_and_the_decisions_of_the_repository_are_followed(hooked: Path) -> None:
    twice = "".join(
        f"- 2018-ICML-[Birds of {place} in Winter](https://arxiv.org/{form}/{number}{end})\n"
        for place, number in (("Ponds", "1801.00001"), ("Lakes", "1801.00002"))
        for form, end in (("abs", ""), ("pdf", "v2"))
    )
    (hooked / "list.md").write_text(BROKEN + twice, encoding="utf-8")
    (hooked / "deep").mkdir()
    (hooked / "deep" / "list.md").write_text(SOUND + twice, encoding="utf-8")
    (hooked / "awesome-merge.toml").write_text('baseline = "known.json"\nignore = ["AM3"]\n')
    assert main_done("check", "--write-baseline", "list.md") == 0
    git("add", ".")

    assert commit().returncode != 0

    for line in (14, 16):
        asked = ("decide", f"deep/list.md:{line}", f"deep/list.md:{line + 1}", "different", "--because", "they are")
        assert main_done(*asked, "--decisions", "ours.toml") == 0
    (hooked / "awesome-merge.toml").write_text('baseline = "known.json"\nignore = ["AM3"]\ndecisions = "ours.toml"\n')
    git("add", ".")

    done = commit()

    assert done.returncode == 0, done.stdout


def main_done(*words: str) -> int:
    """Return the exit code of our command line."""
    return subprocess.run(["awesome-merge", *words], check=False).returncode


def test_a_symbolic_link_is_no_list_of_its_own(hooked: Path) -> None:
    (hooked / "link.md").symlink_to("nowhere.md")
    git("add", ".")

    assert commit().returncode == 0


def test_a_changed_list_is_compared_with_those_that_did_not_change(hooked: Path) -> None:
    (hooked / "awesome-merge.toml").write_text('across = ["*.md"]\n', encoding="utf-8")
    (hooked / "birds.md").write_text(SOUND, encoding="utf-8")
    git("add", ".")
    assert commit().returncode == 0
    (hooked / "-more.md").write_text(SOUND.replace("# Birds", "# More"), encoding="utf-8")
    git("add", ".")

    done = commit()

    assert done.returncode != 0
    assert (done.stdout + done.stderr).count("AM401") == 9
    assert "-more.md:5:" in done.stdout + done.stderr


def test_nothing_is_left_behind(hooked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (hooked / "list.md").write_text(BROKEN, encoding="utf-8")
    git("add", ".")

    commit()

    assert list((tmp_path / "temporary").iterdir()) == []


def test_as_pre_merge_commit_it_holds_back_a_merge_with_findings(hooked: Path) -> None:
    shutil.copy(REPOSITORY / "hooks" / "pre-commit", hooked / ".git" / "hooks" / "pre-merge-commit")
    (hooked / ".git" / "hooks" / "pre-commit").unlink()
    (hooked / "list.md").write_text(SOUND, encoding="utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "Birds")
    git("checkout", "--quiet", "-b", "theirs")
    (hooked / "list.md").write_text(BROKEN, encoding="utf-8")
    git("commit", "--quiet", "-am", "More birds")
    git("checkout", "--quiet", "main")

    done = subprocess.run(["git", "merge", "--no-ff", "theirs"], check=False, capture_output=True, text=True)

    assert done.returncode != 0
    assert "list.md:13:" in done.stdout + done.stderr
    assert git("log", "--format=%s").split("\n")[0] == "Birds"
