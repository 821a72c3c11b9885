from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from command_line import BROKEN, a_list, run, working_folder

MENDED = BROKEN.replace("https://https://", "https://")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


@pytest.mark.usefixtures("folder")
def test_sound_lists_are_exit_0_and_silence() -> None:
    told = run("check", "lists")

    assert (told.exit_code, told.output) == (0, "")


@pytest.mark.parametrize("form", ["full", "concise", "github"])
@pytest.mark.usefixtures("folder")
def test_findings_are_exit_1_and_name_their_place(form: str) -> None:
    told = run("check", "broken.md", "--output-format", form)

    assert (told.exit_code, told.stderr) == (1, "")
    assert "broken.md:13:" in told.stdout
    assert "AM301" in told.stdout
    assert "broken.md:14:" in told.stdout
    assert "AM102" in told.stdout


@pytest.mark.usefixtures("folder")
def test_findings_are_one_array_for_programs() -> None:
    told = run("check", ".", "--output-format", "json")

    assert [(found["code"], found["file"], found["location"]["row"]) for found in json.loads(told.stdout)] == [
        ("AM301", "broken.md", 13),
        ("AM102", "broken.md", 14),
    ]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("--select", "AM301"), ["AM301"]),
        (("--select", "AM1, malformed-url"), ["AM301", "AM102"]),
        (("--ignore", "AM1"), ["AM301"]),
        (("--ignore", "empty-link", "--ignore", "AM301"), []),
        (("--select", "AM3", "--ignore", "AM301"), []),
        (("--select", "AM3, empty-link,", "--ignore", ","), ["AM301", "AM102"]),
        (("--select", ""), ["AM301", "AM102"]),
    ],
)
@pytest.mark.usefixtures("folder")
def test_rules_are_selected_and_ignored(words: tuple[str, ...], codes: list[str]) -> None:
    told = run("check", "broken.md", "--output-format", "json", *words)

    assert [found["code"] for found in json.loads(told.stdout)] == codes
    assert told.exit_code == bool(codes)


def test_the_configuration_selects_rules_and_the_command_line_outranks_it(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text('select = ["AM3"]\n')

    assert "AM102" not in run("check", "broken.md").stdout
    assert "AM102" in run("check", "broken.md", "--select", "AM1").stdout
    assert "AM102" in run("check", "broken.md", "--isolated").stdout


def test_what_the_configuration_ignores_stays_ignored(folder: Path) -> None:
    (folder / "named.toml").write_text('ignore = ["AM1"]\n')

    told = run("check", "broken.md", "--config", "named.toml", "--ignore", "AM3")

    assert told.exit_code == 0


def test_a_rule_that_is_asked_for_is_applied_though_the_configuration_ignores_it(folder: Path) -> None:
    (folder / "named.toml").write_text('ignore = ["AM102"]\n', encoding="utf-8")

    told = run("check", "broken.md", "--config", "named.toml", "--select", "AM102", "--output-format", "concise")

    assert (told.exit_code, "AM102" in told.stdout) == (1, True)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("broken.md", "--select", "AM999"), "no rule is called 'AM999'; did you mean 'AM"),
        (("broken.md", "--ignore", "emtpy-link"), "no rule is called 'emtpy-link'; did you mean 'empty-link'?"),
        (("--lists-only", "lists/README.md", "--select", "AM999"), "no rule is called 'AM999'"),
        (("broken.md", "--unsafe-fixes"), "--unsafe-fixes goes with --fix or --diff; add one of them"),
        (("none",), "none: no such file or directory; check the path"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done_is_one_sentence_and_exit_2(words: tuple[str, ...], complaint: str) -> None:
    told = run("check", *words)

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith(f"Error: {complaint}")
    assert told.stderr.count("\n") == 1


def test_fix_mends_the_file_and_reports_what_is_left(folder: Path) -> None:
    told = run("check", "broken.md", "--fix", "--output-format", "concise")

    assert told.exit_code == 1
    assert "AM301" not in told.stdout
    assert "broken.md:14:" in told.stdout
    assert told.stderr == "Fixed 1 finding.\n"
    assert (folder / "broken.md").read_text(encoding="utf-8") == MENDED


def test_a_second_fix_changes_nothing(folder: Path) -> None:
    run("check", "broken.md", "--fix")
    before = (folder / "broken.md").stat().st_mtime_ns

    told = run("check", "broken.md", "--fix")

    assert told.stderr == ""
    assert (folder / "broken.md").stat().st_mtime_ns == before


def test_fix_keeps_line_ends_and_the_byte_order_mark(folder: Path) -> None:
    (folder / "broken.md").write_bytes(b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").encode())

    run("check", "broken.md", "--fix")

    assert (folder / "broken.md").read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_unsafe_fixes_mend_more(folder: Path) -> None:
    agreed = a_list().replace("ICLR", "NIPS")
    (folder / "renamed.md").write_text(agreed.replace("NIPS", "NeurIPS", 1), encoding="utf-8")

    assert run("check", "renamed.md", "--fix").exit_code == 1
    assert run("check", "renamed.md", "--fix", "--unsafe-fixes").exit_code == 0
    assert (folder / "renamed.md").read_text(encoding="utf-8") == agreed


def test_diff_shows_what_fix_would_do_and_writes_nothing(folder: Path) -> None:
    told = run("check", "broken.md", "--diff")

    assert told.exit_code == 1
    assert "-- 2019" not in told.stdout.splitlines()[0]
    assert "+- 2019-ICLR-[A Doubled Scheme](https://example.org/doubled)\n" in told.stdout
    assert (folder / "broken.md").read_text(encoding="utf-8") == BROKEN


@pytest.mark.parametrize("text", [BROKEN, BROKEN.rstrip("\n"), BROKEN.replace("Elder", "El\u2028\fder")])
def test_a_diff_can_be_applied_by_git(folder: Path, text: str) -> None:
    (folder / "broken.md").write_text(text, encoding="utf-8")
    shown = run("check", "broken.md", "--diff").stdout

    subprocess.run(["git", "apply", "-p0", "-"], input=shown.encode(), cwd=folder, check=True)

    assert (folder / "broken.md").read_text(encoding="utf-8") == text.replace("https://https://", "https://")


@pytest.mark.usefixtures("folder")
def test_nothing_to_mend_is_no_diff() -> None:
    told = run("check", "lists", "--diff")

    assert (told.exit_code, told.output) == (0, "")


def test_a_diff_of_standard_input_is_shown() -> None:
    assert "--- -\n+++ -\n" in run("check", "-", "--diff", text=BROKEN).stdout


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_no_list_gets_a_note_when_named_by_hand() -> None:
    told = run("check", "lists/README.md")

    assert (told.exit_code, told.stdout, told.stderr) == (0, "", "Note: lists/README.md: no entries\n")


@pytest.mark.usefixtures("folder")
def test_hooks_pass_over_files_that_are_no_lists() -> None:
    told = run("check", "--lists-only", "lists/README.md", "lists/a.md")

    assert (told.exit_code, told.output) == (0, "")


def test_a_merged_list_is_not_judged(folder: Path) -> None:
    assert run("broken.md", "-o", "merged.md").exit_code == 0
    assert run("check", "merged.md").exit_code == 0
    assert (folder / "merged.md").is_file()
