"""``git-driver install``, ``uninstall`` and ``status``: what they write, and what they leave alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from scratch_lists import NO_LIST, SOUND, git, scratch_repository

from awesome_merge.cli.main import main

COMMENT = "# Lists that are merged by their entries; on each machine, once: awesome-merge git-driver install\n"
BLOCK = f"{COMMENT}/README.md merge=awesome-merge\n"


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a list and a text that is none, of a person without any settings."""
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    scratch = scratch_repository(tmp_path / "scratch", monkeypatch)
    (scratch / "README.md").write_text(SOUND, encoding="utf-8")
    (scratch / "words.md").write_text(NO_LIST, encoding="utf-8")
    return scratch


def driver(*words: str) -> Result:
    return CliRunner().invoke(main, ["git-driver", *words])


def setting(key: str, *where: str) -> str:
    return git("config", *where, "--default", "", "--get", f"{key}").strip()


def attribute(name: str, path: str) -> str:
    return git("check-attr", name, "--", path).rpartition(": ")[2].strip()


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_install_sets_the_driver_and_names_the_lists(scratch: Path) -> None:
    done = driver("install")

    assert (done.exit_code, (scratch / ".gitattributes").read_text()) == (0, BLOCK)
    assert setting("merge.awesome-merge.driver").startswith(
        "awesome-merge git-driver run %O %A %B --marker-size %L --path %P"
    )
    assert setting("merge.awesome-merge.name")
    assert setting("diff.awesome-merge.textconv") == ""
    assert attribute("merge", "README.md") == "awesome-merge"
    assert attribute("merge", "words.md") == "unspecified"


def test_install_shows_what_it_does_and_that_others_need_the_attributes(scratch: Path) -> None:
    *settings, written, commit = driver("install").stdout.splitlines()

    assert [line.split(" = ")[0] for line in settings] == [
        "git config --local: merge.awesome-merge.name",
        "git config --local: merge.awesome-merge.driver",
    ]
    assert written == f"{scratch}/.gitattributes: + /README.md merge=awesome-merge"
    assert commit.startswith("Commit .gitattributes;")


@pytest.mark.parametrize(
    "words", [["install"], ["install", "--diff"], ["install", "words.md"], ["install", "--global"]]
)
def test_install_twice_is_install_once(words: list[str], tmp_path: Path) -> None:
    driver(*words)
    before = everything(tmp_path)

    assert driver(*words).stdout == "Nothing to change.\n"
    assert everything(tmp_path) == before


@pytest.mark.parametrize("words", [["install", "--diff"], ["install", "--global"], ["uninstall"]])
def test_a_dry_run_shows_the_same_and_changes_nothing(words: list[str], tmp_path: Path) -> None:
    if words == ["uninstall"]:
        driver("install", "--diff")
    before = everything(tmp_path)

    shown = driver(*words, "--dry-run").stdout.splitlines()

    assert everything(tmp_path) == before
    assert shown[-1] == "Nothing was changed, as --dry-run asks."
    assert driver(*words).stdout.splitlines()[: len(shown) - 1] == shown[:-1]


@pytest.mark.parametrize(
    "before",
    [
        None,
        b"",
        b"*.png binary\n",
        b"*.png binary",
        b"*.png binary\r\n* text=auto\r\n",
        b"# a list\r\n*.md merge=union",
        b"\xef\xbb\xbf*.png binary\n\n\n",
        b"caf\xe9.md text\n",
    ],
)
@pytest.mark.parametrize("words", [[], ["--diff"]])
def test_uninstall_leaves_every_byte_as_it_was(scratch: Path, before: bytes | None, words: list[str]) -> None:
    path = scratch / ".gitattributes"
    if before is not None:
        path.write_bytes(before)
    git("config", "merge.other.driver", "other %A")
    config = (scratch / ".git" / "config").read_bytes()

    driver("install", "README.md", *words)
    assert path.read_bytes().startswith(before or b"")
    assert attribute("merge", "README.md") == "awesome-merge"
    done = driver("uninstall")

    assert done.exit_code == 0
    assert (path.read_bytes() if path.exists() else None) == before
    assert (scratch / ".git" / "config").read_bytes() == config
    assert driver("uninstall").stdout == "Nothing to change.\n"


def test_lines_of_others_behind_and_between_ours_stay(scratch: Path) -> None:
    path = scratch / ".gitattributes"
    path.write_text("*.png binary\n")
    driver("install")
    path.write_text(path.read_text() + "*.svg text\n/README.md merge=awesome-merge\n")

    driver("uninstall")

    assert path.read_text() == "*.png binary\n*.svg text\n/README.md merge=awesome-merge\n"


def test_ours_come_last_so_that_no_older_line_outdoes_them(scratch: Path) -> None:
    path = scratch / ".gitattributes"
    driver("install")
    path.write_text(path.read_text() + "*.md merge=union\n")
    assert attribute("merge", "README.md") == "union"

    driver("install", "README.md", "words.md")

    assert path.read_text() == f"*.md merge=union\n{BLOCK}/words.md merge=awesome-merge\n"


def test_uninstall_says_that_others_share_the_attributes() -> None:
    driver("install")
    git("add", ".gitattributes")

    assert driver("uninstall").stdout.splitlines()[-1].startswith("Commit .gitattributes if it is to end for others")
    git("restore", ".gitattributes")
    assert attribute("merge", "README.md") == "awesome-merge"


def test_settings_of_the_same_section_that_are_not_ours_stay() -> None:
    git("config", "merge.awesome-merge.recursive", "binary")
    git("config", "merge.awesome-merge.driver", "my own %A")

    assert "(was: my own %A)" in driver("install").stdout
    driver("uninstall")

    assert setting("merge.awesome-merge.recursive") == "binary"
    assert setting("merge.awesome-merge.driver") == ""


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a list.md", '"/a list.md"'),
        ("lists/[new] what?*.md", '"/lists/\\\\[new] what\\\\?\\\\*.md"'),
        ("#1.md", "/#1.md"),
        ('a "b".md', '"/a \\"b\\".md"'),
        ('"b".md', '/"b".md'),
        ("Bücher-列表.md", "/Bücher-列表.md"),
        ("a\\b\t.md", '"/a\\\\\\\\b\\t.md"'),
    ],
)
def test_whatever_a_file_is_called_it_and_no_other_is_merged(scratch: Path, name: str, line: str) -> None:
    (scratch / name).parent.mkdir(exist_ok=True)
    (scratch / name).write_text(SOUND, encoding="utf-8")

    assert driver("install", name).exit_code == 0

    assert (scratch / ".gitattributes").read_text("utf-8") == f"{COMMENT}{line} merge=awesome-merge\n"
    assert f"{name}: merged by entries\n" in driver("status").stdout
    assert attribute("merge", "lists/n what_.md") == "unspecified"
    driver("uninstall")
    assert not (scratch / ".gitattributes").exists()


def test_paths_are_files_folders_and_patterns_from_where_one_stands(
    scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (scratch / "deep" / "lists").mkdir(parents=True)
    (scratch / "deep" / "a.md").write_text(SOUND)
    monkeypatch.chdir(scratch / "deep")

    assert driver("install", "a.md", "lists", "../*.md", "..").exit_code == 0

    assert (scratch / ".gitattributes").read_text().splitlines()[1:] == [
        "/deep/a.md merge=awesome-merge",
        "/deep/lists/**/*.md merge=awesome-merge",
        "/*.md merge=awesome-merge",
        "/**/*.md merge=awesome-merge",
    ]
    assert attribute("merge", "lists/later/still.md") == "awesome-merge"


def test_who_clones_keeps_the_choice_of_files_and_gets_the_settings(scratch: Path) -> None:
    driver("install", "README.md")
    driver("uninstall")
    (scratch / ".gitattributes").write_text(BLOCK)
    (scratch / "more.md").write_text(SOUND)

    driver("install")

    assert (scratch / ".gitattributes").read_text() == BLOCK
    assert setting("merge.awesome-merge.driver")


def test_differences_may_be_added_later_and_then_stay(scratch: Path) -> None:
    driver("install")
    driver("install", "--diff")
    driver("install", "words.md")

    assert (scratch / ".gitattributes").read_text().splitlines()[1:] == [
        "/README.md merge=awesome-merge diff=awesome-merge",
        "/words.md merge=awesome-merge diff=awesome-merge",
    ]
    assert "Differences by entries: set\n" in driver("status").stdout


def test_lines_that_a_person_wrote_are_enough(scratch: Path) -> None:
    (scratch / ".gitattributes").write_text("*.md merge=awesome-merge\n")

    driver("install", "--diff")

    assert (scratch / ".gitattributes").read_text() == "*.md merge=awesome-merge\n"
    assert driver("status").exit_code == 0


def test_all_repositories_of_a_person_merge_their_first_page_by_entries(scratch: Path, tmp_path: Path) -> None:
    assert driver("install", "--global").exit_code == 0

    attributes = tmp_path / "home" / "git" / "attributes"
    assert attributes.read_text().splitlines()[1:] == ["README.md merge=awesome-merge", "readme.md merge=awesome-merge"]
    assert attribute("merge", "deep/README.md") == "awesome-merge"
    assert setting("merge.awesome-merge.driver", "--global")
    assert setting("merge.awesome-merge.driver", "--local") == ""
    assert driver("status").exit_code == 0
    assert not (scratch / ".gitattributes").exists()
    driver("uninstall", "--global")
    assert not attributes.exists()
    assert attribute("merge", "README.md") == "unspecified"


def test_the_attributes_that_a_persons_git_reads_are_the_ones_that_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("config", "--global", "core.attributesFile", "~/mine")
    monkeypatch.chdir(tmp_path)

    assert driver("install", "--global", "lists of mine/*.md").exit_code == 0

    assert (tmp_path / "home" / "mine").read_text() == f'{COMMENT}"lists of mine/*.md" merge=awesome-merge\n'


def test_a_line_below_ours_that_overrules_it_is_told_and_install_writes_ours_below(scratch: Path) -> None:
    driver("install")
    attributes = scratch / ".gitattributes"
    attributes.write_text(attributes.read_text() + "*.md merge=union\n")

    told = driver("status").stdout
    driver("install", "README.md")

    assert (
        "README.md: a list, for which the attributes say merge=union; "
        "'awesome-merge git-driver install README.md' writes a line below\n"
    ) in told
    assert attributes.read_text() == f"*.md merge=union\n{COMMENT}/README.md merge=awesome-merge\n"
    assert attribute("merge", "README.md") == "awesome-merge"


def test_without_the_setting_status_calls_no_list_merged_by_entries(scratch: Path) -> None:
    (scratch / ".gitattributes").write_text("*.md merge=awesome-merge\n")

    assert "README.md: named in the attributes, and merged by lines\n" in driver("status").stdout


def test_status_says_what_is_missing(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = driver("status")
    driver("install")
    (scratch / "one more.md").write_text(SOUND)
    done = driver("status")
    git("config", "merge.awesome-merge.driver", "other %A")
    monkeypatch.setenv("PATH", os.defpath)
    other = driver("status")

    assert bare.exit_code == 1
    assert bare.stdout == (
        "Differences by entries: not set; 'awesome-merge git-driver install --diff' sets it\n"
        "README.md: a list, merged by lines; to add it: awesome-merge git-driver install README.md\n"
        "Missing: merge.awesome-merge.driver is not set in git; 'awesome-merge git-driver install' sets it\n"
        "Missing: no file here is merged by entries; 'awesome-merge git-driver install' writes the names of the lists"
        " to .gitattributes\n"
    )
    assert done.exit_code == 0
    assert done.stdout == (
        "Merging by entries: set\n"
        "Differences by entries: not set; 'awesome-merge git-driver install --diff' sets it\n"
        "README.md: merged by entries\n"
        "one more.md: a list, merged by lines; to add it: awesome-merge git-driver install 'one more.md'\n"
    )
    assert other.exit_code == 1
    assert [line.partition(";")[0] for line in other.stdout.splitlines()[-2:]] == [
        "Missing: merge.awesome-merge.driver is set otherwise (other %A)",
        "Missing: the command awesome-merge is not on the path",
    ]


@pytest.mark.parametrize("word", ["install", "uninstall", "status"])
def test_outside_of_a_repository_a_sentence_says_so(word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    done = driver(word)

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"Error: {tmp_path}: not a git repository")
    assert done.stderr.endswith("go to the folder of a repository\n")


@pytest.mark.parametrize("words", [[], ["--global"]])
def test_without_git_a_sentence_says_so(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    done = driver("install", *words)

    assert done.exit_code == 2
    assert "git is not installed" in done.stderr


def test_a_repository_without_lists_is_told_so(scratch: Path) -> None:
    (scratch / "README.md").unlink()
    assert (
        driver("install").stderr == f"Error: {scratch}: no list in this repository; name the files, such as README.md\n"
    )
    (scratch / "words.md").unlink()

    assert driver("install").exit_code == 2
    assert driver("status").exit_code == 1


def test_paths_that_are_not_there_or_elsewhere_are_refused(tmp_path: Path, scratch: Path) -> None:
    (tmp_path / "other.md").write_text(SOUND)

    assert driver("install", "gone.md").stderr == "Error: gone.md: no such file or folder; check the path\n"
    assert driver("install", "../other.md").stderr == (
        f"Error: ../other.md: is outside of the repository {scratch}; name a file in it\n"
    )
    assert not (scratch / ".gitattributes").exists()
    assert setting("merge.awesome-merge.driver") == ""


def test_settings_that_cannot_be_written_are_all_left_as_they_were(scratch: Path) -> None:
    (scratch / ".git" / "config.lock").touch()

    done = driver("install")

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: git config --local merge.awesome-merge.name: cannot be written: ")
    assert done.stderr.endswith("nothing was changed\n")
    assert not (scratch / ".gitattributes").exists()


def test_attributes_that_cannot_be_written_leave_the_settings_as_they_were(tmp_path: Path) -> None:
    git("config", "--global", "core.attributesFile", "/proc/none/attributes")  # no folder can be made there
    git("config", "--global", "merge.awesome-merge.driver", "my own %A")
    config = (tmp_path / "home" / ".gitconfig").read_bytes()

    done = driver("install", "--global")

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: /proc/none/attributes: cannot be written: ")
    assert (tmp_path / "home" / ".gitconfig").read_bytes() == config


def test_attributes_that_are_read_only_stay_as_they_are(scratch: Path) -> None:
    (scratch / ".gitattributes").write_text("*.png binary\n")
    (scratch / ".gitattributes").chmod(0o444)
    before = everything(scratch)

    done = driver("install")

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"Error: {scratch}/.gitattributes: cannot be written: ")
    assert everything(scratch) == before


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_attributes_that_git_would_not_read_are_refused(scratch: Path, kind: str) -> None:
    if kind == "folder":
        (scratch / ".gitattributes").mkdir()
    else:
        (scratch / ".gitattributes").symlink_to("README.md")

    done = driver("install", "README.md")

    assert done.exit_code == 2
    assert done.stderr.startswith(f"Error: {scratch}/.gitattributes: is a ")
    assert setting("merge.awesome-merge.driver") == ""
