"""What the tests of the commands share: lists of our own, and the command line itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from awesome_merge.cli.main import main

_WORDS = ("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Ginkgo", "Hazel")


def a_list(slug: str = "a", title: str = "Trees", entries: int = 8) -> str:
    """Return a list of up to eight papers; no two lists with another slug and title share one."""
    rows = (
        f"- 2019-ICLR-[On the {word} of {title}](https://example.org/{slug}/{word})"
        f" [[Code](https://github.com/{slug}/{word})]\n"
        for word in _WORDS[:entries]
    )
    return f"# {title}\n\n## Papers\n\n{''.join(rows)}"


# One finding with a safe fix, one without.
BROKEN = a_list() + (
    "- 2019-ICLR-[A Doubled Scheme](https://https://example.org/doubled)\n- 2019-ICLR-[A Paper Without an Address]()\n"
)


def run(*words: str, text: str | bytes | None = None) -> Result:
    """Return what the command line answers."""
    return CliRunner().invoke(main, words, input=text, prog_name="awesome-merge")


def working_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Enter ``folder``, with two sound lists and a text that is none in ``lists``, and a list with findings."""
    (folder / "lists").mkdir()
    (folder / "lists" / "a.md").write_text(a_list("a", "Trees"), encoding="utf-8")
    (folder / "lists" / "b.md").write_text(a_list("b", "Shrubs"), encoding="utf-8")
    (folder / "lists" / "README.md").write_text("# About\n\nWords about the lists.\n", encoding="utf-8")
    (folder / "broken.md").write_text(BROKEN, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder
