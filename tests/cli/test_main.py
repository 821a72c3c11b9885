from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from runpy import run_module

import click
import pytest
from command_line import a_list, run, working_folder

from awesome_merge import __version__
from awesome_merge.cli import run as start
from awesome_merge.cli.main import main
from awesome_merge.cli.output import plural, put
from awesome_merge.errors import WriteError

MODULE = (sys.executable, "-m", "awesome_merge")
PROGRAM = (str(Path(sys.executable).with_name("awesome-merge")),)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return working_folder(tmp_path, monkeypatch)


def really_run(*words: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("program", [MODULE, PROGRAM], ids=["module", "program"])
def test_both_ways_to_start_it_are_the_same(program: tuple[str, ...], folder: Path) -> None:
    done = really_run(*program, "lists/*.md", "-o", "merged.md", folder=folder)

    assert (done.returncode, done.stdout) == (0, "")
    assert "](https://example.org/b/Hazel)" in (folder / "merged.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [("--version",), ("-q", "--version"), ("merge", "--version")])
def test_the_version_is_told_in_one_line(words: tuple[str, ...]) -> None:
    done = really_run(*MODULE, *words)

    assert (done.returncode, done.stdout, done.stderr) == (0, f"awesome-merge {__version__}\n", "")


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_version_and_help_wait_for_no_parser(word: str) -> None:
    done = really_run(sys.executable, "-X", "importtime", "-m", "awesome_merge", word)

    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "awesome_merge" in imported
    assert imported & {"markdown_it", "mdformat", "rapidfuzz", "tomllib", "jsonschema"} == set()


def test_the_version_waits_not_even_for_the_command_line() -> None:
    done = really_run(sys.executable, "-X", "importtime", "-m", "awesome_merge", "--version")

    assert "click" not in done.stderr


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_help_begins_with_merging_and_names_every_command(word: str) -> None:
    told = run(word)

    assert told.exit_code == 0
    assert told.stdout.startswith("Usage: awesome-merge [OPTIONS] LIST... -o OUT\n       awesome-merge COMMAND ...\n")
    assert told.stdout.index("--output") < told.stdout.index("Commands:") < told.stdout.index("  check ")
    assert [line.split()[0] for line in told.stdout.partition("Commands:\n")[2].splitlines()] == [
        "merge",
        "check",
        "extract",
        "diff",
        "why",
        "decide",
        "style",
        "rule",
        "git-driver",
    ]


@pytest.mark.parametrize("words", [(), ("merge",), ("--isolated",)])
def test_without_lists_and_without_declared_merges_there_is_help_and_exit_2(
    folder: Path, words: tuple[str, ...]
) -> None:
    told = run(*words)

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr.startswith("Usage: awesome-merge ")
    assert "--group-by" in told.stderr
    assert not (folder / "merged.md").exists()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("chekc", "lists"), "'chekc' is neither a command nor a path; did you mean 'check'?"),
        (("nothing.md",), "'nothing.md' is neither a command nor a path; check the path, or see --help"),
        (("lists/a.md", "nothing.md"), "nothing.md: no such file or directory; check the path"),
        (("*.rst",), "*.rst: matches no file; check the pattern"),
        (("--isolated", "nothing.md"), "nothing.md: no such file or directory; check the path"),
        (
            ("lists", "--config", "none.toml"),
            "none.toml: no such file or directory; check the path and its permissions",
        ),
        (("check", "lists", "--output-format", "pdf"), "Invalid value for '--output-format': 'pdf' is not one of "),
        (("check",), "Missing argument 'LIST...'."),
        (("extract",), "Missing argument 'LIST...'."),
        (("lists", "--outptu", "a.md"), "No such option"),
        (("--help", "--nope"), "No such option '--nope'"),
        (("lists/a.md", "--fix"), "'merge' has no option '--fix'; it is one of 'awesome-merge check'"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done_is_one_sentence_and_exit_2(words: tuple[str, ...], complaint: str) -> None:
    told = run(*words)

    assert told.stderr.startswith(f"Error: {complaint}")
    assert told.stderr.count("\n") == 1
    assert (told.exit_code, told.stdout) == (2, "")


def test_a_file_that_is_called_like_a_command_can_be_named_by_its_folder(folder: Path) -> None:
    (folder / "check").write_text(a_list(), encoding="utf-8")

    assert "(https://example.org/a/Fir)" in run("./check").stdout


@click.command()
@click.option("--debug", is_flag=True, expose_value=False)
def fail() -> None:
    raise LookupError("two\nlines")


@click.command()
def interrupt() -> None:
    raise KeyboardInterrupt


@pytest.fixture
def odd_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(main.commands, "fail", fail)
    monkeypatch.setitem(main.commands, "interrupt", interrupt)


@pytest.mark.usefixtures("odd_commands")
def test_an_unexpected_error_is_one_sentence_that_asks_for_a_report() -> None:
    told = run("fail")

    assert told.exit_code == 2
    assert told.stderr == (
        "Error: unexpected LookupError: two lines; please report it with the output of --debug:"
        " https://github.com/awesome-merge/awesome-merge/issues\n"
    )


@pytest.mark.usefixtures("odd_commands")
def test_debug_shows_the_traceback_of_an_unexpected_error() -> None:
    assert isinstance(run("fail", "--debug").exception, LookupError)


@pytest.mark.usefixtures("odd_commands")
def test_an_interrupt_is_exit_130() -> None:
    assert run("interrupt").exit_code == 130


def test_the_arguments_of_the_process_are_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["awesome-merge", "rule", "no-such-rule"])
    with pytest.raises(SystemExit) as left:
        start()
    assert left.value.code == 2
    monkeypatch.setattr(sys, "argv", ["awesome-merge", "--version"])

    start()
    run_module("awesome_merge")

    assert capsys.readouterr().out == f"awesome-merge {__version__}\n" * 2


def test_a_reader_that_has_seen_enough_is_no_error(folder: Path) -> None:
    command = f"{sys.executable} -m awesome_merge extract lists/a.md"

    done = really_run("bash", "-c", f"set -o pipefail; {command} | true; echo $?", folder=folder)

    assert (done.stdout, done.stderr) == ("0\n", "")


def test_a_full_disk_behind_standard_output_is_exit_2(folder: Path) -> None:
    done = really_run("sh", "-c", f"{sys.executable} -m awesome_merge extract lists/a.md > /dev/full", folder=folder)

    assert done.returncode == 2
    assert done.stderr == (
        "Error: standard output: cannot be written: no space left on device; make room, or write to a file\n"
    )


def test_words_for_a_closed_pipe_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as closed:
        monkeypatch.setattr(sys, "stdout", closed)

        put("one")
        put("two")


def test_a_full_disk_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)

        with pytest.raises(WriteError, match="no space left on device"):
            put("one")


@pytest.mark.parametrize(("count", "said"), [(0, "0 works"), (1, "1 work"), (1234, "1,234 works")])
def test_a_number_agrees_with_its_noun(count: int, said: str) -> None:
    assert plural(count, "work") == said
