from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from awesome_merge.errors import ReadError, UsageError, WriteError
from awesome_merge.files import ListFile, ensure_no_input, expand, is_there, write_whole


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Markdown, some of it hidden, in the working folder."""
    for name in ("b.md", "a.md", "deep/c.md", ".hidden.md", ".git-not/d.md", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*arguments: str, base: Path = Path()) -> list[str]:
    return [file.name for file in expand(arguments, base)]


def test_only_a_file_that_can_be_read_again_has_a_size(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")

    sizes = [ListFile("a.md", folder / "a.md", is_input=each).size for each in (False, True)]
    assert [*sizes, *(ListFile(name, folder / name).size for name in ("pipe.md", "deep", "gone.md"))] == [5, 0, 0, 0, 0]


@pytest.mark.usefixtures("folder")
def test_a_file_is_taken_as_it_is_named() -> None:
    assert expand(["./b.md", "notes.txt"]) == [
        ListFile("./b.md", Path("b.md")),
        ListFile("notes.txt", Path("notes.txt")),
    ]


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_markdown_sorted_and_not_by_hand() -> None:
    assert names(".") == ["a.md", "b.md", "deep/c.md"]
    assert not any(file.by_hand or file.by_name for file in expand(["."]))


@pytest.mark.usefixtures("folder")
def test_a_pattern_gives_its_files_sorted_and_by_hand() -> None:
    assert names("*") == ["a.md", "b.md", "notes.txt"]
    assert names("**/*.md") == ["a.md", "b.md", "deep/c.md"]
    assert all(file.by_hand and not file.by_name for file in expand(["*.md"]))


@pytest.mark.parametrize("odd", ["l[1]", "l?", "l[!a]"])
def test_in_a_pattern_only_the_star_is_special(folder: Path, odd: str) -> None:
    for name in (odd, "l1", "lb"):
        (folder / name).mkdir()
        (folder / name / "e.md").write_text("")

    assert names(f"{odd}/*.md") == [f"{odd}/e.md"]


def test_a_file_whose_name_has_a_star_is_a_file(folder: Path) -> None:
    (folder / "a*.md").write_text("")

    assert names("a*.md") == ["a*.md"]


def test_arguments_are_relative_to_the_base_and_names_do_not_show_it(folder: Path) -> None:
    assert [(file.name, file.path) for file in expand(["c.md", ".", "*.md"], folder / "deep")] == [
        ("c.md", folder / "deep" / "c.md")
    ]


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_meant_twice_is_read_once() -> None:
    assert names("b.md", "*.md", ".", "./b.md") == ["b.md", "a.md", "deep/c.md"]


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_found_and_then_named_was_named_by_hand() -> None:
    found = {file.name: (file.by_hand, file.by_name) for file in expand([".", "a*.md", "b.md"])}

    assert found == {"a.md": (True, False), "b.md": (True, True), "deep/c.md": (False, False)}


@pytest.mark.parametrize(
    ("argument", "complaint"),
    [
        ("none.md", "none.md: no such file or directory; check the path"),
        ("a.md/b.md", "a.md/b.md: not a directory; check the path"),
        ("x" * 300, "x+: file name too long; check the path"),
        ("*.rst", r"\*.rst: matches no file; check the pattern"),
        ("empty", r"empty: no Markdown file in this folder \(hidden and git-ignored ones are left out\)"),
    ],
)
def test_what_matches_nothing_is_an_error(folder: Path, argument: str, complaint: str) -> None:
    (folder / "empty").mkdir()

    with pytest.raises(UsageError, match=f"^{complaint}$"):
        expand([argument])


@pytest.mark.parametrize("argument", ["a.rst", "A.RST", "./a.rst", "*.rst"])
def test_restructured_text_is_refused_with_a_way_out(folder: Path, argument: str) -> None:
    (folder / "a.rst").write_text("Lists\n=====\n")
    (folder / "A.RST").write_text("Lists\n=====\n")

    with pytest.raises(UsageError, match=r"a\.rst: is reStructuredText, which is not read; convert it: pandoc "):
        expand([argument.lower()])
    with pytest.raises(UsageError, match=r"pandoc -t gfm -o (./)?[aA]\.md (./)?[aA]\.(rst|RST)$"):
        expand([argument])


@pytest.mark.usefixtures("folder")
def test_restructured_text_in_a_folder_or_a_pattern_is_passed_over(folder: Path) -> None:
    (folder / "a.rst").write_text("Lists\n=====\n")

    assert names("*") == names("*.md", "*.txt") == ["a.md", "b.md", "notes.txt"]
    assert names(".") == ["a.md", "b.md", "deep/c.md"]


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", "-C", folder, *identity, *words], check=True, capture_output=True)


def test_git_ignored_files_and_other_repositories_are_left_out(folder: Path) -> None:
    git(folder, "init")
    (folder / ".gitignore").write_text("b.md\n")
    git(folder, "add", "a.md")
    (folder / "other").mkdir()
    git(folder / "other", "init")
    (folder / "other" / "e.md").write_text("")

    assert names(".") == ["a.md", "deep/c.md"]
    assert names("deep") == ["deep/c.md"]
    assert names("b.md") == ["b.md"]


def test_a_file_that_git_knows_and_that_is_gone_is_left_out(folder: Path) -> None:
    git(folder, "init")
    git(folder, "add", "a.md", "b.md")
    (folder / "b.md").unlink()

    assert names(".") == ["a.md", "deep/c.md"]


def test_a_hook_of_another_repository_does_not_mislead_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "init")
    monkeypatch.setenv("GIT_DIR", "/nowhere")

    assert names(".") == ["a.md", "b.md", "deep/c.md"]


def test_without_git_a_folder_is_walked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "init")
    monkeypatch.setenv("PATH", "/nowhere")

    assert names(".") == ["a.md", "b.md", "deep/c.md"]


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    (tmp_path / name).write_text("text")

    (file,) = expand([name], tmp_path)

    assert file.name == "caf\\xe9.md"
    assert file.load().text == "text"


def test_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf- a\r\n")))
    (file,) = expand(["-", "-"])

    source = file.load()

    assert (source.name, source.text, source.bom) == ("-", "- a\r\n", True)


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"^deep: is a directory; check the path and its permissions$"):
        ListFile("deep", tmp_path).load()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("argument", "there"), [("a.md", True), ("*.rst", True), ("-", True), ("none.md", False)])
def test_a_word_may_stand_for_lists_or_not(argument: str, *, there: bool) -> None:
    assert is_there(argument) is there


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_an_output_that_is_an_input_by_another_name_is_an_error(
    folder: Path, link: Callable[[Path, Path], None]
) -> None:
    link(folder / "a.md", folder / "out.md")

    with pytest.raises(UsageError, match=r"out.md: is also an input \(a.md\); write to another file"):
        ensure_no_input(folder / "out.md", expand(["b.md", "a.md"]))


def test_an_output_that_is_new_or_another_file_is_no_input(folder: Path) -> None:
    ensure_no_input(folder / "out.md", expand(["a.md"]))
    ensure_no_input(folder / "b.md", expand(["a.md"]))


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()

    write_whole([(tmp_path / "out.md", b"new")])

    assert (tmp_path / "out.md").read_bytes() == b"new"
    assert (tmp_path / "out.md").stat().st_mode == usual.stat().st_mode


def test_an_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    path.write_text("old")
    path.chmod(0o751)

    write_whole([(path, b"new")])

    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o751)
    assert list(tmp_path.iterdir()) == [tmp_path / "out.md"]


def test_a_read_only_file_stays_as_it_is_and_so_do_the_others(tmp_path: Path) -> None:
    (tmp_path / "free.md").write_text("old")
    (tmp_path / "kept.md").write_text("old")
    (tmp_path / "kept.md").chmod(0o444)

    with pytest.raises(WriteError, match=r"kept.md: cannot be written: it is read-only; nothing was changed there"):
        write_whole([(tmp_path / name, b"new") for name in ("free.md", "kept.md")])

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"free.md": "old", "kept.md": "old"}


def test_a_symbolic_link_stays_and_leads_to_the_new_text(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "real.md").write_text("old")
    (tmp_path / "out.md").symlink_to("deep/real.md")

    write_whole([(tmp_path / "out.md", b"new")])

    assert (tmp_path / "out.md").is_symlink()
    assert (tmp_path / "deep" / "real.md").read_bytes() == b"new"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()

    write_whole([(pipe, b"new")])

    reader.join(timeout=10)
    assert received == [b"new"]
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("none/out.md", "no such file or directory"),
        ("folder", "is a directory"),
        ("file/out.md", "not a directory"),
        ("loop", "symlink loop|too many levels of symbolic links"),
        ("/dev/full", "no space left on device"),
        ("/proc/out.md", "no such file or directory|permission denied"),
    ],
)
def test_what_cannot_be_written_is_an_error_that_says_why(tmp_path: Path, path: str, complaint: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    before = sorted(tmp_path.iterdir())

    with pytest.raises(WriteError, match=rf"{path}: cannot be written: .*({complaint}).*; nothing was changed there$"):
        write_whole([(tmp_path / path, b"new")])
    assert sorted(tmp_path.iterdir()) == before


def test_of_several_files_one_that_cannot_be_written_leaves_all_of_them_alone(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("old")

    with pytest.raises(WriteError, match=r"none/out.md: cannot be written: no such file or directory; nothing"):
        write_whole([(tmp_path / "old.md", b"new"), (tmp_path / "none" / "out.md", b"new")])
    assert list(tmp_path.iterdir()) == [tmp_path / "old.md"]
    assert (tmp_path / "old.md").read_text() == "old"


FULL = """
import resource, signal, sys
from pathlib import Path
from awesome_merge.files import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
write_whole([(Path("new.md"), b"x"), (Path("out.md"), b"x" * 2000)])
"""


def test_a_write_that_fails_halfway_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "out.md").write_text("old")

    done = subprocess.run([sys.executable, "-c", FULL], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert "WriteError: out.md: cannot be written: file too large" in done.stderr
    assert list(tmp_path.iterdir()) == [tmp_path / "out.md"]
    assert (tmp_path / "out.md").read_text() == "old"


def test_configurations_beside_lists_match_no_pattern(tmp_path: Path) -> None:
    for name in ("a.md", "awesome-merge.decisions.toml"):
        (tmp_path / name).write_text("", encoding="utf-8")

    assert [file.name for file in expand(["*"], tmp_path)] == ["a.md"]
