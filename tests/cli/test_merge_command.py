from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import a_list, run, working_folder

DECLARED = """\
[[merge]]
lists = ["lists"]
output = "merged.md"
title = "Both"

[[merge]]
lists = ["lists/*.md"]
output = "merged.jsonl"
order = "oldest"
group-by = "year"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


@pytest.mark.parametrize("words", [("lists",), ("merge", "lists"), ("lists", "-o", "-"), ("-q", "lists")])
@pytest.mark.usefixtures("folder")
def test_a_merge_without_output_is_printed(words: tuple[str, ...]) -> None:
    told = run(*words)

    assert told.exit_code == 0
    assert told.stdout.count("https://example.org/") == 16


def test_the_suffix_says_the_format(folder: Path) -> None:
    for name in ("merged.md", "merged.json", "merged.JSONL"):
        assert run("lists", "-o", name).exit_code == 0

    assert (folder / "merged.md").read_text(encoding="utf-8").startswith("<!--")
    assert len(json.loads((folder / "merged.json").read_bytes())["works"]) == 16
    assert len((folder / "merged.JSONL").read_bytes().splitlines()) == 16


def test_the_format_may_be_named(folder: Path) -> None:
    assert run("lists", "-o", "merged.txt", "--to", "table").exit_code == 0

    assert "| Title |" in (folder / "merged.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_title_grouping_and_order_reach_the_output() -> None:
    told = run("lists", "--title", "All of Them", "--group-by", "venue", "--order", "oldest")

    assert "\n# All of Them\n" in told.stdout
    assert "\n## ICLR\n" in told.stdout


@pytest.mark.usefixtures("folder")
def test_notes_say_what_became_of_the_lists() -> None:
    told = run("lists")

    assert told.stderr.splitlines()[0] == "16 entries of 2 lists became 16 works"


def test_notes_say_what_was_not_merged(folder: Path) -> None:
    (folder / "odd.md").write_text(
        a_list().replace("\n\n", "\n\nWords with [a link](https://example.org/words).\n\n", 1)
        + "- 2019-ICLR-[Leaves and Their Many Shapes](https://arxiv.org/abs/1901.00001)\n"
        "- 2020-ICLR-[Counting Rings by Daylight](https://arxiv.org/abs/1901.00001)\n"
        "-\n- ???\n",
        encoding="utf-8",
    )

    told = run("odd.md", "-o", "merged.md")

    assert "1 paragraph with 1 link not carried over: only entries and introductions are\n" in told.stderr
    assert "1 possible duplicate not merged; --report shows them side by side\n" in told.stderr
    assert "not read; --report shows them\n" in told.stderr


@pytest.mark.usefixtures("folder")
def test_quiet_says_nothing() -> None:
    assert run("lists/a.md", "lists/README.md", "-q").stderr == ""


def test_a_file_named_by_hand_is_read_with_a_note(folder: Path) -> None:
    (folder / "short.md").write_text(a_list(entries=2), encoding="utf-8")
    (folder / "empty.md").write_text("")

    told = run("short.md", "empty.md", "lists/README.md")

    assert told.exit_code == 0
    assert "Note: short.md: does not look like a list (only 2 entries)\n" in told.stderr
    assert "Note: empty.md: no entries\n" in told.stderr
    assert "Note: lists/README.md: no entries\n" in told.stderr
    assert told.stdout.count("https://example.org/") == 2


def test_a_folder_without_lists_has_nothing_to_merge(folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "README.md").write_text("# Words\n")

    told = run("other", "-o", "merged.md")

    assert told.exit_code == 2
    assert told.stderr == "Error: no list among the files of other; name a file to read it anyway\n"
    assert not (folder / "merged.md").exists()


def test_standard_input_is_a_list() -> None:
    assert run("-", text=a_list()).stdout.count("https://example.org/") == 8


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (
            ("lists", "-o", "merged.pdf"),
            "merged.pdf: '.pdf' is no format that we write; use .md, .json, .jsonl, .csv, .bib, .ris, or --to",
        ),
        (("lists", "--check"), "--check compares with a file; name it with --output"),
        (("-o", "merged.md"), "no lists to merge; name them, or leave out the options to run the declared merges"),
        (("lists", "-o", "none/merged.md"), "none/merged.md: cannot be written: no such file or directory; nothing"),
        (("lists", "-o", ""), "--output has no name; name a file, or - for standard output"),
        (("-o", ""), "--output has no name; name a file, or - for standard output"),
        (("lists", "-o", "lists/a.md"), "lists/a.md: is also an input (lists/a.md); write to another file"),
        (("lists", "-o", "link.md"), "link.md: is also an input (lists/a.md); write to another file"),
        (
            ("lists", "-o", "/dev/full", "--to", "json"),
            "/dev/full: cannot be written: no space left on device; nothing",
        ),
        (("lists", "latin.md", "-o", "merged.md"), "latin.md:1: not UTF-8 at byte 5; save the file as UTF-8"),
        (("lists", "nul.md", "-o", "merged.md"), "nul.md:2: a NUL byte, so this is no text file; remove it"),
    ],
)
def test_bad_input_touches_no_output(folder: Path, words: tuple[str, ...], complaint: str) -> None:
    (folder / "latin.md").write_bytes(b"- caf\xe9")
    (folder / "nul.md").write_bytes(b"- a\n\0")
    (folder / "link.md").symlink_to("lists/a.md")
    before = {path: path.read_bytes() for path in folder.rglob("*.md")}

    told = run(*words)

    assert told.exit_code == 2
    assert told.stderr.startswith(f"Error: {complaint}")
    assert told.stderr.count("\n") == 1
    assert {path: path.read_bytes() for path in folder.rglob("*.md")} == before


@pytest.mark.usefixtures("folder")
def test_an_output_that_cannot_be_compared_is_exit_2() -> None:
    told = run("lists", "-o", f"{'x' * 300}.md", "--check")

    assert told.exit_code == 2
    assert "file name too long; check the path and its permissions" in told.stderr


def test_an_output_that_is_fresh_is_left_alone(folder: Path) -> None:
    run("lists", "-o", "merged.md")
    before = (folder / "merged.md").stat().st_mtime_ns

    told = run("lists", "-o", "merged.md", "--fail-on-change")

    assert told.exit_code == 0
    assert (folder / "merged.md").stat().st_mtime_ns == before


def test_fail_on_change_writes_and_is_exit_1(folder: Path) -> None:
    assert run("lists", "-o", "merged.md", "--fail-on-change").exit_code == 1
    assert (folder / "merged.md").is_file()


def test_check_tells_whether_an_output_is_fresh_and_writes_nothing(folder: Path) -> None:
    missing = run("lists", "-o", "merged.md", "--check")
    assert (missing.exit_code, (folder / "merged.md").exists()) == (1, False)
    run("lists", "-o", "merged.md")
    assert run("lists", "-o", "merged.md", "--check").exit_code == 0
    (folder / "merged.md").write_text("old")

    stale = run("lists", "-o", "merged.md", "--check")

    assert stale.exit_code == 1
    assert stale.stderr == "merged.md: not what the lists give now; merge again to renew it\n"
    assert (folder / "merged.md").read_text() == "old"


def test_declared_merges_are_run_and_verified(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text(DECLARED)
    assert run("--check").exit_code == 1

    told = run()

    assert told.exit_code == 0
    assert "\n# Both\n" in (folder / "merged.md").read_text(encoding="utf-8")
    assert len((folder / "merged.jsonl").read_bytes().splitlines()) == 16
    assert run("--check").exit_code == 0


def test_declared_merges_give_the_same_from_any_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".git").mkdir()
    (folder / "awesome-merge.toml").write_text(DECLARED)
    run()
    before = (folder / "merged.md").read_bytes()
    (folder / "merged.md").unlink()
    monkeypatch.chdir(folder / "lists")

    assert run().exit_code == 0
    assert (folder / "merged.md").read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["README.md", "a.md", "b.md"]


@pytest.mark.parametrize(
    ("words", "old", "new", "complaint"),
    [
        ((), "merged.jsonl", "none/merged.jsonl", "none/merged.jsonl: cannot be written: no such file or directory"),
        (
            (),
            "merged.jsonl",
            "lists/../merged.md",
            "lists/../merged.md: is the output of two declared merges, of lists and of lists/*.md; rename one",
        ),
        (
            ("--check",),
            '"merged.jsonl"',
            '"-"',
            "--check compares with a file; a declared merge must have one as its 'output'",
        ),
    ],
)
def test_an_output_that_cannot_be_leaves_every_other_alone(
    folder: Path, words: tuple[str, ...], old: str, new: str, complaint: str
) -> None:
    (folder / "awesome-merge.toml").write_text(DECLARED.replace(old, new))

    told = run(*words)

    assert (told.exit_code, told.stdout) == (2, "")
    assert complaint in told.stderr.splitlines()[-1]
    assert not (folder / "merged.md").exists()


def test_a_declared_merge_may_be_printed(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text(DECLARED.replace('"merged.jsonl"', '"-"\nto = "jsonl"'))

    told = run()

    assert (told.exit_code, told.stdout.count("\n")) == (0, 16)
    assert (folder / "merged.md").is_file()


@pytest.mark.parametrize("lists", [(".",), ("*.md", "lists"), ("**/*.md",)])
@pytest.mark.parametrize("form", ["bullets", "table"])
def test_an_output_beside_the_lists_is_no_input_the_next_time(folder: Path, lists: tuple[str, ...], form: str) -> None:
    assert run(*lists, "-o", "merged.md", "--to", form).exit_code == 0
    before = (folder / "merged.md").read_bytes()

    told = run(*lists, "-o", "merged.md", "--to", form, "--check")

    assert (told.exit_code, told.stderr) == (0, "")
    assert (folder / "merged.md").read_bytes() == before


def test_an_output_that_is_named_as_an_input_is_an_error(folder: Path) -> None:
    run("lists", "-o", "merged.md")
    before = (folder / "merged.md").read_bytes()

    told = run(".", "merged.md", "-o", "merged.md")

    assert (told.exit_code, told.stderr) == (
        2,
        "Error: merged.md: is also an input (merged.md); write to another file\n",
    )
    assert (folder / "merged.md").read_bytes() == before


def test_a_bad_declared_merge_leaves_every_output_alone(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text(DECLARED.replace('"lists/*.md"', '"none/*.md"'))

    told = run()

    assert told.exit_code == 2
    assert told.stderr.splitlines()[-1] == "Error: none/*.md: matches no file; check the pattern"
    assert not (folder / "merged.md").exists()


def test_venues_and_marks_of_the_configuration_are_known(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text('[venues]\nGroveConf = "GROVE"\n[marks]\nq = "oral"\n')
    (folder / "a.md").write_text(a_list().replace("ICLR", "GroveConfq"), encoding="utf-8")

    told = run("a.md", "--to", "jsonl")

    first = json.loads(told.stdout.splitlines()[0])
    assert (first["venue"]["name"], first["distinctions"]) == ("GROVE", ["oral"])
