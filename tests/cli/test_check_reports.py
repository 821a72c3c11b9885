"""How ``check`` tells what it found, and where the words go."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import BROKEN, a_list, run, working_folder

MENDED = BROKEN.replace("https://https://", "https://")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return working_folder(tmp_path, monkeypatch)


@pytest.mark.parametrize("form", ["sarif", "rdjson", "junit", "gitlab", "statistics"])
@pytest.mark.usefixtures("folder")
def test_every_format_names_what_was_found(form: str) -> None:
    told = run("check", "broken.md", "--output-format", form)

    assert (told.exit_code, told.stderr) == (1, "")
    assert "AM301" in told.stdout
    assert "AM102" in told.stdout


def test_paths_for_programs_start_at_the_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".git").mkdir()
    (folder / "lists" / "a.md").write_text(BROKEN, encoding="utf-8")
    monkeypatch.chdir(folder / "lists")

    log = json.loads(run("check", "a.md", "--output-format", "sarif").stdout)

    places = [each["locations"][0]["physicalLocation"] for each in log["runs"][0]["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"lists/a.md"}
    assert "file=lists/a.md," in run("check", "a.md", "--output-format", "github").stdout


def test_a_report_may_go_to_a_file(folder: Path) -> None:
    printed = run("check", "broken.md", "--output-format", "json")

    told = run("check", "broken.md", "--output-format", "json", "--output-file", "report.json")

    assert (told.exit_code, told.output) == (1, "")
    assert (folder / "report.json").read_text(encoding="utf-8") == printed.stdout
    assert run("check", "broken.md", "--output-format", "json", "--output-file", "-").stdout == printed.stdout


def test_where_the_report_cannot_be_written_no_list_is(folder: Path) -> None:
    told = run("check", "broken.md", "--fix", "--output-file", "none/report.txt")

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith("Error: none/report.txt: cannot be written")
    assert (folder / "broken.md").read_text(encoding="utf-8") == BROKEN


def test_a_diff_may_go_to_a_file(folder: Path) -> None:
    printed = run("check", "broken.md", "--diff")

    assert run("check", "broken.md", "--diff", "--output-file", "fix.patch").stdout == ""
    assert (folder / "fix.patch").read_text(encoding="utf-8") == printed.stdout


@pytest.mark.usefixtures("folder")
def test_findings_may_be_no_failure() -> None:
    told = run("check", "broken.md", "--exit-zero")

    assert (told.exit_code, told.stdout) == (0, run("check", "broken.md").stdout)
    assert run("check", "broken.md", "--exit-zero", "--diff").exit_code == 0
    assert run("check", "none", "--exit-zero").exit_code == 2


@pytest.mark.usefixtures("folder")
def test_quiet_leaves_findings_alone() -> None:
    loud = run("check", "broken.md", "lists/README.md", "--output-format", "concise")
    told = run("check", "broken.md", "lists/README.md", "--output-format", "concise", "--quiet")

    assert "Found 2 problems." in loud.stdout
    assert "Note: " in loud.stderr
    assert (told.exit_code, told.stderr) == (1, "")
    assert told.stdout == "".join(
        line for line in loud.stdout.splitlines(keepends=True) if line.startswith("broken.md:")
    )
    assert run("check", "broken.md", "--fix", "-q").stderr == ""


@pytest.mark.usefixtures("folder")
def test_statistics_stand_in_place_of_findings() -> None:
    told = run("check", "broken.md", "--statistics")

    assert told.exit_code == 1
    assert told.stdout.splitlines()[:2] == ["1\tAM102\t[ ] empty-link", "1\tAM301\t[*] malformed-url"]
    assert told.stdout == run("check", "broken.md", "--output-format", "statistics").stdout


def test_fix_only_mends_and_says_nothing_of_the_rest(folder: Path) -> None:
    told = run("check", "broken.md", "--fix-only")

    assert (told.exit_code, told.stdout, told.stderr) == (0, "", "Fixed 1 finding.\n")
    assert (folder / "broken.md").read_text(encoding="utf-8") == MENDED


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("a.md", "--statistics", "--output-format", "json"), "--statistics is a format of its own; leave"),
        (("a.md", "--diff", "--output-format", "json"), "--diff tells no findings, so they have no format; leave --ou"),
        (("a.md", "--fix-only", "--output-format", "full"), "--fix-only tells no findings, so they have no format;"),
        (("a.md", "--show-config", "--statistics"), "--show-config tells no findings, so they have no format; leave"),
        (("a.md", "--fix-only", "--output-file", "b"), "--fix-only reports nothing; leave --output-file out"),
        (("a.md", "--output-file", ""), "--output-file has no name; name a file, or - for standard output"),
        (("a.md", "--stdin-filename", "b.md"), "--stdin-filename names what is read from standard input; add -"),
        (("-", "--fix", "--lists-only"), "--lists-only passes over what is no list, and mended text must not be lost"),
        (("lists/a.md", "--output-file", "lists/a.md"), "lists/a.md: is also an input (lists/a.md); write to another"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_options_that_make_no_sense_together_are_exit_2(words: tuple[str, ...], complaint: str) -> None:
    told = run("check", *words)

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith(f"Error: {complaint}")


@pytest.mark.usefixtures("folder")
def test_standard_input_goes_by_its_name() -> None:
    told = run("check", "-", "--stdin-filename", "docs/trees.md", "--output-format", "concise", text=BROKEN)

    assert told.stdout.startswith("docs/trees.md:13:")
    assert run("check", "-", "--output-format", "concise", text=BROKEN).stdout.startswith("-:13:")


def test_settings_for_a_file_are_those_for_standard_input_of_its_name(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text('[per-file-ignores]\n"docs/*.md" = ["AM1", "AM3"]\n')

    assert run("check", "-", "--stdin-filename", "docs/trees.md", text=BROKEN).exit_code == 0
    assert run("check", "-", "--stdin-filename", "trees.md", text=BROKEN).exit_code == 1


@pytest.mark.parametrize("name", [(), ("--stdin-filename", "docs/trees.md")])
@pytest.mark.usefixtures("folder")
def test_standard_input_is_mended_to_standard_output(name: tuple[str, ...]) -> None:
    told = run("check", "-", "--fix", "--output-format", "concise", *name, text=b"\xef\xbb\xbf" + BROKEN.encode())

    assert told.exit_code == 1
    assert told.stdout_bytes == b"\xef\xbb\xbf" + MENDED.encode()
    first, *rest = told.stderr.splitlines()
    assert first == "Fixed 1 finding."
    assert rest[0].startswith(f"{name[1] if name else '-'}:14:")


@pytest.mark.parametrize("text", [a_list(), "no list\r\n", ""])
@pytest.mark.usefixtures("folder")
def test_standard_input_without_findings_comes_out_as_it_is(text: str) -> None:
    told = run("check", "-", "--fix-only", text=text.encode())

    assert (told.exit_code, told.stdout_bytes) == (0, text.encode())


def test_a_report_of_mended_input_may_go_to_a_file(folder: Path) -> None:
    told = run("check", "-", "--fix", "--output-format", "json", "--output-file", "left.json", text=BROKEN)

    assert told.stdout == MENDED
    assert [each["code"] for each in json.loads((folder / "left.json").read_text(encoding="utf-8"))] == ["AM102"]


def test_the_configuration_in_force_is_shown_for_each_list(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text('ignore = ["AM2"]\n[per-file-ignores]\n"b.md" = ["AM4"]\n')

    told = run("check", "lists", "--show-config")

    assert (told.exit_code, told.stderr) == (0, "")
    head, one, other = told.stdout.split("\n\n")
    assert head == f"Configuration: {folder / 'awesome-merge.toml'}"
    assert one.splitlines()[:3] == ["lists/a.md", "  Profile: papers, by the entries", "  AM101 unread-item (error)"]
    assert "AM401" in one
    assert "AM401" not in other
    assert "AM203" not in told.stdout


def test_what_holds_for_all_lists_is_shown_first(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text('baseline = "known.json"\ndecisions = "ours.toml"\n')

    shown = run("check", "lists/a.md", "--show-config", "--across", "--baseline", "other.json").stdout

    assert shown.partition("\n\n")[0].splitlines()[1:] == [
        "  Lists are judged across",
        "  Baseline: other.json",
        "  Decisions: ours.toml",
    ]


def test_a_wrong_word_in_the_configuration_is_told_with_its_file(folder: Path) -> None:
    (folder / "awesome-merge.toml").write_text('[per-file-ignores]\n"lists/*" = ["AM777"]\n')

    told = run("check", "lists/a.md", "--ignore", "AM9")

    assert (told.exit_code, told.stderr.count("\n")) == (2, 1)
    assert told.stderr.startswith(f"Error: {folder / 'awesome-merge.toml'}: no rule is called 'AM777'; ")


def test_options_of_rules_are_shown_with_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "choosy_package.py").write_text(
        "from awesome_merge.rules.base import Option\n"
        "from awesome_merge.rules.empty_link import EmptyLink\n"
        "class Choosy(EmptyLink):\n"
        "    code, name, options = 'AM199', 'choosy-thing', (Option('form', ('short', 'long'), 'How.'),)\n"
    )
    metadata = folder / "choosy_package-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: choosy-package\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[awesome_merge.rules]\nchoosy = choosy_package:Choosy\n")
    monkeypatch.syspath_prepend(str(folder))
    (folder / "awesome-merge.toml").write_text('[rules.choosy-thing]\nform = "short"\n')

    shown = run("check", "lists/a.md", "--show-config").stdout

    assert "  AM199 choosy-thing (error)\n      form = short\n" in shown
    sys.modules.pop("choosy_package")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "papers, by the entries"),
        (("--profile", "minimal"), "minimal, as set"),
        (("--select", "AM1"), "none, rules are selected"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_profile_is_shown_with_who_chose_it(words: tuple[str, ...], said: str) -> None:
    shown = run("check", "lists/a.md", "--show-config", *words).stdout

    assert shown.startswith(f"Configuration: none\n\nlists/a.md\n  Profile: {said}\n")


@pytest.mark.parametrize(
    ("variables", "is_coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ],
)
def test_colours_follow_the_environment(
    folder: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], is_coloured: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert ("\x1b[" in run("check", "broken.md").stdout) is is_coloured
    run("check", "broken.md", "--output-file", "report.txt")
    assert "\x1b[" not in (folder / "report.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are those of Unix")
@pytest.mark.parametrize(
    ("variables", "is_coloured"), [({}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)]
)
@pytest.mark.usefixtures("folder")
def test_a_terminal_gets_colours(variables: dict[str, str], is_coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "awesome_merge", "check", "broken.md", "--output-format", "concise"]
    environment = {**os.environ, "TERM": "xterm", **variables}
    done = subprocess.run(command, stdout=theirs, env=environment, check=False)
    os.close(theirs)
    shown = os.read(ours, 10_000)
    os.close(ours)

    assert done.returncode == 1
    assert (b"\x1b[" in shown) is is_coloured
