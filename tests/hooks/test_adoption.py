"""``check --since`` and baselines: what a keeper of an old list is told on the first day, in real repositories."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from scratch_lists import git, scratch_repository

from awesome_merge.cli.main import main

OLD = "".join(
    f"- 2019-ICLR-[Notes on the Bird Number {number}]()\n"
    f"- 2020-ICML-[More about Fish {number} at Sea](https://https://example.org/fish/{number})\n"
    for number in range(150)
)
HEAD = "# Animals\n\n## Papers\n\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list with 300 findings on main, and a branch that is checked out."""
    scratch = scratch_repository(tmp_path / "scratch", monkeypatch)
    (scratch / "list.md").write_text(HEAD + OLD, encoding="utf-8")
    commit("Animals")
    git("checkout", "--quiet", "-b", "more")
    return scratch


def commit(why: str) -> None:
    git("add", ".")
    git("commit", "--quiet", "-m", why)


def check(*words: str) -> tuple[int, list[tuple[int, str]], str]:
    """Return the exit code, line and code of each finding, and what was said beside them."""
    done = CliRunner().invoke(main, ["check", "--isolated", "--output-format", "json", *words])
    found = json.loads(done.stdout or "[]")
    return done.exit_code, [(each["location"]["row"], each["code"]) for each in found], done.stderr


def run(*words: str, text: str, isolated: bool = True) -> Result:
    """Return what a check of ``text`` on standard input answers."""
    alone = ("--isolated",) if isolated else ()
    return CliRunner().invoke(main, ["check", *alone, "--output-format", "concise", *words], input=text)


def test_only_what_one_bad_entry_adds_to_300_findings_is_told(repository: Path) -> None:
    bad = "- 2021-ICML-[A Word on Newts](ttps://example.org/newts)\n- 2021-ICML-[Another Word on Newts]()\n"
    (repository / "list.md").write_text(HEAD + bad + OLD, encoding="utf-8")

    assert len(check("list.md")[1]) == 302
    assert check("--since", "main", "list.md") == (1, [(5, "AM301"), (6, "AM102")], "")

    commit("Newts")

    assert check("--since=main", "list.md")[1] == [(5, "AM301"), (6, "AM102")]
    assert check("--since=HEAD", "list.md")[:2] == (0, [])


def test_entries_that_only_move_are_not_new(repository: Path) -> None:
    lines = OLD.splitlines(keepends=True)
    (repository / "list.md").write_text(HEAD + "".join(lines[100:] + lines[:100][::-1]), encoding="utf-8")

    assert check("--since", "main", "list.md")[:2] == (0, [])


def test_what_is_aligned_or_numbered_anew_is_not_new(repository: Path) -> None:
    table = "\n## Tables\n\n| Title | Venue |\n| --- | --- |\n| [Notes on the Auk in Winter]() | ICML |\n"
    numbered = "\n## Numbers\n\n1. [Notes on the Bat in Winter]()\n2. [Notes on the Cat in Winter]()\n"
    (repository / "list.md").write_text(HEAD + OLD + table + numbered, encoding="utf-8")
    commit("A table and numbers")
    numbered = (
        numbered.replace("2.", "3.").replace("1.", "2.").replace("\n2.", "\n1. [A New One](https://example.org)\n2.")
    )
    table = table.replace(" | Venue |\n| --- ", "       | Venue |\n| ---------- ").replace(" | ICML", "   |   ICML")
    (repository / "list.md").write_text(HEAD + table + OLD + numbered, encoding="utf-8")

    assert check("--since", "HEAD", "list.md")[:2] == (0, [])


def test_a_copy_of_an_old_entry_is_new_word_for_word_though_it_is(repository: Path) -> None:
    copied = OLD.splitlines(keepends=True)[0]
    (repository / "list.md").write_text(HEAD + OLD + copied, encoding="utf-8")

    assert check("--since", "main", "list.md")[1] == [(305, "AM102"), (305, "AM401")]


def test_a_mended_title_or_address_does_not_make_the_rest_of_an_entry_new(repository: Path) -> None:
    old = "- 2019-ICML-[Newts in Ponds](https://arxiv.org/abs/1901.00001) [[Code]()]\n"
    (repository / "list.md").write_text(HEAD + OLD + old, encoding="utf-8")
    commit("Newts")
    for new in (old.replace("Newts in", "Newts and Toads in"), old.replace("arxiv", "example")):
        (repository / "list.md").write_text(HEAD + OLD + new, encoding="utf-8")

        assert check("--since", "HEAD", "list.md")[:2] == (0, [])


def test_a_convention_that_new_entries_turn_is_not_held_against_old_ones(repository: Path) -> None:
    dated = "".join(f"- 2020.{n % 9 + 1:02}-[Dated Notes on Newt {n}](https://example.org/n/{n})\n" for n in range(10))
    other = "- 2020.3-[Dated Notes on a Toad](https://example.org/toad)\n"
    few = HEAD + "".join(dated.splitlines(keepends=True)[:4]) + other
    (repository / "list.md").write_text(few, encoding="utf-8")
    commit("Few dates")
    (repository / "list.md").write_text(HEAD + dated + other, encoding="utf-8")

    assert check("--select", "AM209", "list.md")[1] == [(15, "AM209")]
    assert check("--select", "AM209", "--since", "HEAD", "list.md")[:2] == (0, [])


def test_only_new_findings_are_mended(repository: Path) -> None:
    new = "- 2021-ICML-[A Word on Newts](https://https://example.org/newts)\n"
    (repository / "list.md").write_text(HEAD + new + OLD, encoding="utf-8")
    mended = HEAD + new.replace("https://https://", "https://") + OLD

    shown = CliRunner().invoke(main, ["check", "--isolated", "--since", "main", "--diff", "list.md"])

    assert [line for line in shown.stdout.splitlines() if line.startswith(("+-", "--"))] == [
        "--- list.md",
        f"-{new[:-1]}",
        f"+{new[:-1].replace('https://https://', 'https://')}",
    ]
    assert check("--since", "main", "--fix", "list.md") == (0, [], "Fixed 1 finding.\n")
    assert (repository / "list.md").read_text("utf-8") == mended


def test_what_was_no_text_before_is_all_new(repository: Path) -> None:
    (repository / "odd.md").write_bytes(b"- [caf\xe9]()\n")
    commit("Not UTF-8")
    shutil.copy("list.md", "odd.md")

    assert len(check("--since", "HEAD", "odd.md")[1]) == 300


def test_what_is_no_text_now_hides_nothing_that_was_added_elsewhere(repository: Path) -> None:
    (repository / "list.md").write_text(HEAD + OLD + "- 2020-ICML-[A New Bird]()\n", encoding="utf-8")
    (repository / "latin.md").write_bytes(b"- caf\xe9")

    code, found, said = check("--since", "main", "latin.md", "list.md")

    assert (code, found) == (2, [(305, "AM102")])
    assert said == "Error: latin.md:1: not UTF-8 at byte 5; save the file as UTF-8\n"


def test_what_main_has_mended_since_is_not_asked_of_the_branch(repository: Path) -> None:
    git("checkout", "--quiet", "main")
    (repository / "list.md").write_text(HEAD + OLD.replace("https://https://", "https://"), encoding="utf-8")
    commit("Mended")
    git("checkout", "--quiet", "more")

    assert check("--since", "main", "list.md")[:2] == (0, [])


def test_a_duplicate_is_new_above_the_old_entry_and_below_it(repository: Path) -> None:
    again = "- 2020-ICML-[More about Fish 7 at Sea](https://example.org/again)\n"
    for text, line in ((HEAD + again + OLD, 21), (HEAD + OLD + again, 305)):
        (repository / "list.md").write_text(text, encoding="utf-8")

        assert (line, "AM401") in check("--since", "main", "--select", "AM401", "list.md")[1]


@pytest.mark.usefixtures("repository")
def test_a_list_that_was_renamed_keeps_its_past_and_a_new_one_has_none() -> None:
    git("mv", "list.md", "animals.md")
    commit("Renamed")
    shutil.copy("animals.md", "copy.md")

    assert check("--since", "main", "animals.md")[:2] == (0, [])
    assert len(check("--since", "main", "animals.md", "copy.md")[1]) == 300


def test_an_item_that_is_no_entry_is_known_by_its_words(repository: Path) -> None:
    half = "- 2020-ICML-\n"
    (repository / "list.md").write_text(HEAD + OLD + half, encoding="utf-8")

    assert check("--since", "main", "list.md")[1] == [(305, "AM101")]

    commit("Half of an entry")
    (repository / "list.md").write_text(HEAD + half + OLD, encoding="utf-8")

    assert check("--since", "HEAD", "list.md")[:2] == (0, [])


def test_git_that_cannot_tell_is_an_error_that_says_what_to_do(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _, said = check("--since", "nowhere", "list.md")

    assert code == 2
    assert "git knows no such commit" in said
    assert "fetch-depth: 0" in said

    git("checkout", "--quiet", "--orphan", "alone")
    commit("Alone")

    assert "has no commit in common with HEAD" in check("--since", "main", "list.md")[2]

    (tmp_path / "elsewhere").mkdir()
    shutil.copy(repository / "list.md", tmp_path / "elsewhere" / "list.md")
    monkeypatch.chdir(tmp_path / "elsewhere")

    assert "not a git repository" in check("--since", "main", "list.md")[2]


def test_no_git_is_an_error_that_names_the_way_without(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))

    said = check("--since", "main", "list.md")[2]

    assert "(git is not installed); without git use --baseline" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--write-baseline", "--fix"), "changes no list"),
        (("--write-baseline", "--diff"), "changes no list"),
        (("--since", "main", "--write-baseline"), "leave --since out"),
        (("--write-baseline", "--add-ignores"), "changes no list"),
        (("--since", "main", "--baseline", "known.json"), "both tell what is known"),
        (("--add-ignores", "--fix"), "use --fix first, then --add-ignores"),
        (("--add-ignores", "--diff", "--unsafe-fixes"), "use --fix first, then --add-ignores"),
        (("--reason", "ours"), "--reason is written by --add-ignores"),
        (("--add-ignores", "--reason", "a -- b"), "without --, | and `"),
        (("--add-ignores", "--reason", "a\nb"), "some words on one line"),
        (("--add-ignores", "--reason", " "), "some words on one line"),
        (("--since", "main", "-"), "standard input has no history"),
        (("--baseline", "none.json"), "write it with --write-baseline"),
        (("--baseline", "list.md"), "is no baseline"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_what_does_not_go_together_is_told(words: tuple[str, ...], said: str) -> None:
    code, _, told = check(*words, "list.md")

    assert code == 2
    assert said in told


def test_a_baseline_knows_what_stood_there_wherever_it_moves(repository: Path) -> None:
    assert check("--write-baseline", "list.md") == (0, [], "awesome-merge-baseline.json: 300 findings are known now.\n")
    assert check("--baseline", "awesome-merge-baseline.json", "list.md") == (0, [], "")

    lines = OLD.splitlines(keepends=True)
    bad = "- 2021-ICML-[A Word on Newts](ttps://example.org/newts)\n"
    (repository / "list.md").write_text(HEAD + bad + "".join(lines[::-1][:-2]), encoding="utf-8")
    code, found, said = check("--baseline", "awesome-merge-baseline.json", "list.md")

    assert (code, found) == (1, [(5, "AM301")])
    assert said == "2 known findings are gone; write the baseline anew.\n"


def test_a_baseline_reads_well_and_knows_an_entry_by_title_or_key(repository: Path) -> None:
    one = (
        "- 2019-ICML-[Newts of Ponds](https://arxiv.org/abs/1901.00001) [[Code](ttps://a.org)] [[Data](ttps://b.org)]\n"
    )
    two = "- 2019-ICML-[Newts in *Ponds*](https://arxiv.org/abs/1901.00001)\n"
    (repository / "list.md").write_text(HEAD + one + two + "- 2020-ICML-\n", encoding="utf-8")
    select = ("--select", "AM101,AM301,AM401", "--baseline", "known.json", "list.md")
    check("--write-baseline", *select)

    assert (repository / "known.json").read_text("utf-8").splitlines() == [
        "{",
        '  "schema": 1,',
        '  "findings": [',
        '    {"file": "list.md", "rule": "AM101", "subject": "2020-ICML-"},',
        '    {"file": "list.md", "rule": "AM301", "subject": "Newts of Ponds", "key": "arxiv:1901.00001", "times": 2},',
        '    {"file": "list.md", "rule": "AM401", "subject": "Newts in *Ponds*", "key": "arxiv:1901.00001"}',
        "  ]",
        "}",
    ]

    # The finding about the duplicate now stands at the other of the two.
    (repository / "list.md").write_text(HEAD + two + one + "- 2020-ICML-\n", encoding="utf-8")

    assert check(*select)[:2] == (0, [])

    (repository / "list.md").write_text(HEAD + one.partition(" [[")[0], encoding="utf-8")

    assert "known.json: 0 findings are known now.\n" in check("--write-baseline", *select)[2]
    assert json.loads((repository / "known.json").read_text("utf-8")) == {"schema": 1, "findings": []}


def test_who_wants_findings_only_hears_nothing_of_a_baseline(repository: Path) -> None:
    known = ("--quiet", "--baseline", "known.json", "list.md")
    written = check("--write-baseline", *known)
    (repository / "list.md").write_text(HEAD + OLD.splitlines(keepends=True)[0], encoding="utf-8")

    assert [written, check(*known)] == [(0, [], "")] * 2


def test_a_baseline_forgets_nothing_that_was_not_looked_for(repository: Path) -> None:
    known = ("--baseline", "known.json")
    shutil.copy("list.md", "other.md")
    check("--write-baseline", "--across", *known, "list.md", "other.md")
    before = (repository / "known.json").read_text("utf-8")

    assert before.count('"across": true') == 300
    for words in (("--select", "AM102"), ("--ignore", "AM4"), ("--across", "--select", "AM4"), ()):
        assert check(*words, *known, "list.md", "other.md") == (0, [], "")
        check("--write-baseline", *words, *known, "list.md", "other.md")

        assert (repository / "known.json").read_text("utf-8") == before


def test_a_configured_baseline_is_kept_for_each_list_beside_the_configuration(repository: Path) -> None:
    (repository / "awesome-merge.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    (repository / "below").mkdir()
    shutil.copy("list.md", "below/list.md")
    for folder in (".", "below"):
        run = CliRunner().invoke(main, ["check", "--write-baseline", f"{folder}/list.md"])
        assert run.exit_code == 0, run.output
    first = (repository / "known.json").read_text("utf-8")
    (repository / "list.md").write_text(HEAD + OLD + "- 2021-ICML-[A Word on Newts]()\n", encoding="utf-8")

    done = CliRunner().invoke(main, ["check", "--output-format", "concise", "list.md", "below/list.md"])
    mended = CliRunner().invoke(main, ["check", "--fix", "--output-format", "concise", "list.md"])

    assert done.stdout.startswith("list.md:305:")
    assert done.stdout.count("\n") == 2
    assert mended.stdout.startswith("list.md:305:")
    assert {row["file"] for row in json.loads(first)["findings"]} == {"list.md", "below/list.md"}


def test_what_a_baseline_knows_needs_no_comment(repository: Path) -> None:
    known = ("--baseline", "known.json", "list.md")
    check("--write-baseline", *known)
    bad = "- 2021-ICML-[A Word on Newts]()\n"
    (repository / "list.md").write_text(HEAD + bad + OLD, encoding="utf-8")

    assert check("--add-ignores", *known) == (0, [], "Silenced 1 finding.\n")
    comment = " <!-- awesome-merge: ignore[empty-link] known when checks began -->\n"
    assert (repository / "list.md").read_text("utf-8") == HEAD + bad.replace("\n", comment) + OLD
    assert check(*known) == (0, [], "")


def test_standard_input_is_known_by_the_name_it_is_given(repository: Path) -> None:
    newts = "- 2021-ICML-[A Word on Newts](ttps://example.org/newts)\n"
    check("--write-baseline", "--baseline", "known.json", "list.md")
    # What is known is that of the named file, which an editor has not written yet.
    (repository / "list.md").unlink()
    for words in (("--since", "main"), ("--baseline", "known.json")):
        done = run(*words, "--quiet", "--stdin-filename", "list.md", "-", text=HEAD + newts + OLD)

        assert [line.partition(" ")[0] for line in done.stdout.splitlines()] == ["list.md:5:31:"]


def test_a_configured_baseline_keeps_no_editor_from_asking(repository: Path) -> None:
    (repository / "awesome-merge.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    CliRunner().invoke(main, ["check", "--write-baseline", "list.md"])

    assert run("-", "--quiet", text=HEAD + OLD, isolated=False).stdout.count("\n") == 300
    assert run("-", "--stdin-filename", "list.md", text=HEAD + OLD, isolated=False).stdout == ""


@pytest.mark.usefixtures("repository")
def test_a_name_in_a_folder_that_is_not_there_has_no_history() -> None:
    done = run("--since", "main", "--stdin-filename", "none/list.md", "-", text=HEAD + OLD)

    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "(no such folder)" in done.stderr


def test_what_is_found_is_silenced_in_the_list_with_a_reason(repository: Path) -> None:
    (repository / "list.md").write_text(HEAD + OLD.splitlines()[0] + "\n", encoding="utf-8")
    shown = CliRunner().invoke(main, ["check", "--isolated", "--add-ignores", "--diff", "list.md"])
    ignored = OLD.splitlines()[0] + " <!-- awesome-merge: ignore[empty-link] known when checks began -->"

    assert (shown.exit_code, shown.stdout.splitlines()[-1]) == (1, f"+{ignored}")
    code, found, said = check("--add-ignores", "list.md")
    assert (code, found, said.splitlines()[-1]) == (0, [], "Silenced 1 finding.")
    assert (repository / "list.md").read_text("utf-8") == HEAD + ignored + "\n"
    assert check("list.md")[:2] == (0, [])


def test_what_no_comment_can_silence_is_told(repository: Path) -> None:
    (repository / "list.md").write_text("---\ntitle: trees of the garden\n---\n\n" + HEAD + OLD, encoding="utf-8")
    wanted = ("--add-ignores", "--select", "off-form-title,empty-link", "list.md")

    code, found, said = check(*wanted)

    assert (code, len(found)) == (1, 1)
    assert "No comment silences 1 finding: " in said
    assert check("--quiet", *wanted)[2] == ""


def test_only_what_was_added_is_silenced_since(repository: Path) -> None:
    bad = "- 2021-ICML-[A Word on Newts]()\n"
    (repository / "list.md").write_text(HEAD + bad + OLD, encoding="utf-8")

    done = check("--since", "main", "--add-ignores", "--reason", "no page yet", "list.md")

    assert done == (0, [], "Silenced 1 finding.\n")
    silenced = bad.replace("\n", " <!-- awesome-merge: ignore[empty-link] no page yet -->\n")
    assert (repository / "list.md").read_text("utf-8") == HEAD + silenced + OLD


def test_standard_input_is_printed_with_its_comments() -> None:
    done = CliRunner().invoke(
        main, ["check", "--isolated", "--add-ignores", "--reason", "ours", "-"], input=OLD.splitlines()[0] + "\n"
    )

    assert done.stdout == OLD.splitlines()[0] + " <!-- awesome-merge: ignore[empty-link] ours -->\n"
