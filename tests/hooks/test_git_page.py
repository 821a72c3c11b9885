"""What ``docs/git.md`` shows of git and of the driver is what they do."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from scratch_lists import REPOSITORY, SOUND

_CASES = (
    (REPOSITORY / "docs" / "git.md").read_text("utf-8").partition("## Five everyday cases")[2].partition("\n## ")[0]
)
CASES = [
    pytest.param(*re.findall(r"```markdown\n(.*?)```", case, re.DOTALL), id=case.partition("\n")[0])
    for case in _CASES.split("### ")[1:]
]
RUN = ("git-driver", "run")
LABELS = {"ours": "HEAD", "base": "base", "theirs": "their-branch"}


def sides(torn: str) -> dict[str, str]:
    """Return the three versions that ``torn`` was made of."""
    ours, base, theirs = re.split(
        r"^(?:\|{7} base|={7})\n", re.sub(r"^[<>]{7} .*\n", "", torn, flags=re.MULTILINE), flags=re.MULTILINE
    )
    return {"ours": SOUND + ours, "base": SOUND + base, "theirs": SOUND + theirs}


@pytest.mark.parametrize(("torn", "merged"), CASES)
def test_the_page_shows_what_git_leaves_and_what_the_driver_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, torn: str, merged: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in sides(torn).items():
        Path(name).write_text(text)

    labels = [word for label in LABELS.values() for word in ("-L", label)]
    by_lines = subprocess.run(
        ["git", "merge-file", "-p", "--diff3", *labels, "ours", "base", "theirs"],
        check=False,
        capture_output=True,
        text=True,
    )
    labels = [word for side, label in LABELS.items() for word in (f"--{side}-label", label)]
    by_entries = subprocess.run(
        [sys.executable, "-m", "awesome_merge", *RUN, "base", "ours", "theirs", "--style", "diff3", *labels],
        check=False,
    )

    assert by_lines.stdout == SOUND + torn
    assert Path("ours").read_text() == SOUND + merged
    assert by_entries.returncode == ("<<<" in merged)


def test_there_are_five() -> None:
    assert len(CASES) == 5
