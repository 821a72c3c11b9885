from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from command_line import run

OAK, YEW, FIR, ELM = (
    f"- [{name}](https://example.org/{name.lower()}) - A tree.\n" for name in ("Oak", "Yew", "Fir", "Elm")
)
RULE = "<{size} ours\n{ours}{base}={size}\n{theirs}>{size} theirs\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def merged(base: str | bytes, ours: str | bytes, theirs: str | bytes, *words: str) -> tuple[int, bytes]:
    """Return the exit code of ``git-driver run`` and what then stands in ours."""
    for name, text in (("base", base), ("ours", ours), ("theirs", theirs)):
        Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    told = run("git-driver", "run", "base", "ours", "theirs", *words)
    assert (told.stdout, told.stderr) == ("", "")
    return told.exit_code, Path("ours").read_bytes()


def test_entries_that_both_added_are_merged() -> None:
    assert merged(OAK, OAK + YEW, OAK + FIR) == (0, (OAK + YEW + FIR).encode())


def test_what_git_merges_stands_as_it_is() -> None:
    base = f"{OAK}{YEW}{FIR}{ELM}"

    assert merged(base, base.replace("Oak]", "Oaks]"), base + "words\n") == (
        0,
        (base.replace("Oak]", "Oaks]") + "words\n").encode(),
    )


def test_an_entry_that_git_would_have_twice_stands_once() -> None:
    base, twice = f"{YEW}{FIR}{ELM}", OAK.replace("https", "http")

    assert merged(base, OAK + base, base + twice) == (0, (OAK + base).encode())


def test_an_entry_that_both_moved_and_git_would_have_twice_stands_where_ours_put_it() -> None:
    base, ours, theirs = f"{OAK}{YEW}{FIR}{ELM}", f"{YEW}{OAK}{FIR}{ELM}", f"{YEW}{FIR}{ELM}{OAK}"

    assert merged(base, ours, theirs) == (0, ours.encode())


def test_what_theirs_made_of_an_old_entry_and_ours_added_is_left_to_a_person() -> None:
    base, new = f"{FIR}- [Oak](https://example.org/oak) - A tree.\n", "- [Oak](https://example.net/oaks) - A shrub.\n"

    code, text = merged(base, base + new, FIR + new)

    assert (code, text.count(b"<<<<<<<")) == (1, 2)


def test_git_stands_where_ours_would_leave_a_conflict_and_git_none() -> None:
    base = f"- [Oak](https://example.org/oaks) - A tree.\n{YEW}{FIR}{ELM}"
    ours = base.replace("/oaks", "/oak")

    assert merged(base, ours, base + OAK) == (0, (ours + OAK).encode())


def test_git_stands_where_a_link_would_be_torn() -> None:
    base = "Trees:\noak.md)\n"

    code, text = merged(base, "Trees:\n[Oak](\noak.md)\n", "Trees:\nand [Elm](https://example.org/elm):\noak.md)\n")

    assert (code, text.count(b"<<<<<<<")) == (1, 1)


def test_entries_that_one_side_has_twice_are_left_alone() -> None:
    base = f"{YEW}{FIR}{ELM}"

    assert merged(base, OAK + base, base + "Words of https://example.org/oak here.\n") == (
        0,
        (OAK + base + "Words of https://example.org/oak here.\n").encode(),
    )


def test_git_stands_where_a_link_would_come_back_that_one_side_removed() -> None:
    base = f"# Trees\n\n{FIR}\nSee [oaks](https://example.org/oak).\n"

    code, text = merged(base, f"# Trees\n\n{FIR}", f"# Trees\n\n{FIR}{OAK}")

    assert (code, text.count(b"<<<<<<<"), text.count(b"[Oak]")) == (1, 1, 1)


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
@pytest.mark.parametrize("size", [7, 12])
@pytest.mark.parametrize("asked", ["option", "config"])
def test_a_conflict_is_shown_as_git_is_set(style: str, size: int, asked: str) -> None:
    ours, theirs = (OAK.replace("A tree", words) for words in ("Hard", "Tall"))
    if asked == "config":
        subprocess.run(["git", "config", "merge.conflictStyle", style], check=True)
    words: Sequence[str] = ("--style", style) if asked == "option" else ()

    code, text = merged(OAK, ours + YEW, theirs + FIR, "--marker-size", str(size), *words)

    base = "" if style == "merge" else f"{'|' * size} base\n{OAK}"
    assert (code, text.decode()) == (
        1,
        f"{'<' * size} ours\n{ours}{base}{'=' * size}\n{theirs}{'>' * size} theirs\n{YEW}{FIR}",
    )


def test_a_conflict_style_that_git_does_not_know_is_the_usual_one() -> None:
    subprocess.run(["git", "config", "merge.conflictStyle", "fancy"], check=True)

    code, text = merged(OAK, OAK.replace("A tree", "Hard"), OAK.replace("A tree", "Tall"))

    assert (code, text.count(b"|||||||")) == (1, 0)


def test_labels_stand_behind_the_markers() -> None:
    _, text = merged(
        OAK, OAK.replace("A tree", "Hard") + YEW, OAK.replace("A tree", "Tall") + FIR,
        "--style", "diff3", "--ours-label", "HEAD", "--base-label", "1234567", "--theirs-label", "topic",
    )  # fmt: skip

    assert [line[8:] for line in text.decode().split("\n") if line[:1] in {"<", "|", ">"}] == [
        "HEAD",
        "1234567",
        "topic",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_and_marks_of_files_come_through(end: str, bom: str, *, last: bool) -> None:
    def file(text: str) -> bytes:
        return (bom + (text if last else text.removesuffix("\n")).replace("\n", end)).encode()

    assert merged(file(OAK), file(OAK + YEW), file(OAK + FIR)) == (0, file(OAK + YEW + FIR))


def test_the_side_that_changed_line_ends_decides_on_them() -> None:
    crlf = (OAK + FIR).replace("\n", "\r\n").encode()

    assert merged(OAK, OAK + YEW, crlf) == (0, (OAK + YEW + FIR).replace("\n", "\r\n").encode())


def test_mixed_line_ends_stay_mixed() -> None:
    mixed = OAK.replace("\n", "\r\n")

    assert merged(mixed + ELM, mixed + ELM + YEW, mixed + ELM + FIR) == (0, (mixed + ELM + YEW + FIR).encode())


def test_what_is_no_utf_8_comes_through() -> None:
    base = b"caf\xe9\n\n" + OAK.encode()

    assert merged(base, base + YEW.encode(), base + FIR.encode()) == (0, base + (YEW + FIR).encode())


def test_a_file_that_both_added_is_merged() -> None:
    assert merged("", f"# Trees\n\n{OAK}{YEW}", f"# Trees\n\n{OAK}{FIR}") == (
        0,
        f"# Trees\n\n{OAK}{YEW}{FIR}".encode(),
    )


def test_files_that_git_cannot_merge_stay_as_they_are() -> None:
    assert merged(b"\0", b"\0\1", b"\0\2") == (1, b"\0\1")


def test_without_git_nothing_is_merged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))

    assert merged(OAK, OAK + YEW, OAK + FIR) == (1, (OAK + YEW).encode())


def test_where_we_fail_git_merges() -> None:
    deep = "".join(f"{'  ' * depth}- [Oak](https://example.org/{depth})\n" for depth in range(1500))
    for name, text in (("base", deep), ("ours", deep + YEW), ("theirs", deep + FIR)):
        Path(name).write_text(text, "utf-8")

    told = run("git-driver", "run", "base", "ours", "theirs", "--path", "a list.md")

    assert told.exit_code == 1
    assert told.stderr == "Note: a list.md: merged by lines, for merging by entries failed (RecursionError)\n"
    assert Path("ours").read_text("utf-8") == f"{deep}<<<<<<< ours\n{YEW}=======\n{FIR}>>>>>>> theirs\n"


def test_a_file_that_is_not_there_is_trouble() -> None:
    told = run("git-driver", "run", "base", "ours", "theirs")

    assert told.exit_code == 2
    assert told.stderr == "Error: base: no such file or directory; git hands a merge driver three files\n"


def test_a_merge_that_cannot_be_written_is_trouble(folder: Path) -> None:
    for name in ("base", "ours", "theirs"):
        (folder / name).mkdir()

    assert run("git-driver", "run", "base", "ours", "theirs").exit_code == 2


def test_a_line_of_contents_that_both_changed_leads_to_the_section() -> None:
    base = f"- [Trees](#trees)\n\n## Trees\n\n{OAK}"
    ours = base.replace("#trees", "#old-trees").replace("## Trees", "## Old Trees")

    assert merged(base, ours + YEW, base.replace("#trees", "#no-trees") + FIR) == (0, (ours + YEW + FIR).encode())
