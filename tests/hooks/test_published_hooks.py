from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from scratch_lists import BROKEN, MENDABLE, NO_LIST, REPOSITORY, SOUND, git, scratch_repository

CONFIG = '[[merge]]\nlists = ["lists"]\noutput = "merged.md"\n'


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return scratch_repository(tmp_path / "scratch", monkeypatch)


@pytest.fixture
def published(tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This repository as it lies here, committed in a clone of its own."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    clone = tmp_path / "published"
    for name in filter(None, names.split("\0")):
        if (REPOSITORY / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, clone / name)
    monkeypatch.chdir(clone)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "-m", "As it is")
    monkeypatch.chdir(scratch)
    return clone


def try_hooks(published: Path) -> dict[str, str]:
    """Return what each hook says of all files: its output, which begins with Passed or Failed."""
    git("add", ".")
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(published), "--all-files", "--color=never"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    said: dict[str, str] = {}
    for line in done.stdout.splitlines():
        name, dots, verdict = line.partition("...")
        if dots and verdict.endswith(("Passed", "Failed", "Skipped")):
            said[name.strip(".")] = verdict.strip(".")
        elif said:
            said[list(said)[-1]] += f"\n{line}"
    assert list(said) == ["awesome-merge", "awesome-merge check", "awesome-merge fix"], done.stdout + done.stderr
    return said


def test_the_hooks_fail_and_pass_where_they_should(published: Path, scratch: Path) -> None:
    (scratch / "lists").mkdir()
    (scratch / "awesome-merge.toml").write_text(CONFIG)
    (scratch / "README.md").write_text(NO_LIST, encoding="utf-8")
    (scratch / "lists" / "broken.md").write_text(BROKEN, encoding="utf-8")
    (scratch / "lists" / "mendable.md").write_text(MENDABLE, encoding="utf-8")

    first = try_hooks(published)

    assert all(said.startswith("Failed") and "exit code: 1" in said for said in first.values()), first
    assert "AM102" in first["awesome-merge check"]
    assert "README.md" not in "".join(first.values())
    assert "files were modified by this hook" in first["awesome-merge fix"]
    assert (scratch / "lists" / "mendable.md").read_text(encoding="utf-8") == SOUND
    assert (scratch / "merged.md").is_file()

    (scratch / "lists" / "broken.md").unlink()

    second = try_hooks(published)

    assert [said.split()[0] for said in second.values()] == ["Failed", "Passed", "Passed"]
    assert list(try_hooks(published).values()) == ["Passed", "Passed", "Passed"]


def test_this_repository_uses_hooks_of_its_own_only() -> None:
    config = YAML(typ="safe").load(REPOSITORY / ".pre-commit-config.yaml")

    assert [repo["repo"] for repo in config["repos"]] == ["local"]


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".pre-commit-hooks.yaml"])
def test_our_files_for_pre_commit_are_what_it_reads(name: str) -> None:
    verb = "validate-manifest" if "hooks" in name else "validate-config"

    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", verb, str(REPOSITORY / name)], check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
