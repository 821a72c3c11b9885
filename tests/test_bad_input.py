from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from awesome_merge import api

LIST = "# Rivers\n\n## Papers\n\n" + "".join(
    f"- 2018-AAAI-[The Course of the {river}](https://example.org/{river})\n"
    for river in ("Aare", "Bode", "Clyde", "Douro", "Ebro", "Foyle", "Guadiana", "Humber")
)
LINK = "[words](https://example.org/words)"

# Ten times what they take on a slow machine, and far less than anything that is not linear would.
SECONDS = 60

BROKEN = {
    "an unclosed bracket": f"- [words {LINK}\n",
    "an unclosed target": "- [words](https://example.org/words\n",
    "nested brackets": f"- {'[' * 10_000}words{']' * 10_000}(https://example.org/words)\n",
    "nested links": f"- {'[' * 10_000}words{'](https://example.org/words)' * 10_000}\n",
    "nested quotes": f"\n{'>' * 10_000} words\n",
    "nested quotes over lines": "".join(f"{'>' * depth} words\n" for depth in range(500)),
    "nested bullets": f"{'- ' * 10_000}words\n",
    "a line of 5 MB": f"- {LINK} {'words ' * 850_000}\n",
    "a word of 5 MB": f"- {LINK} {'w' * 5_000_000}\n",
    "a paragraph of 5 MB": f"\n{'words ' * 850_000}\n",
    "a million open brackets": f"- {'[' * 1_000_000}\n",
    "a paragraph of a million open brackets": f"\n{'[' * 1_000_000}\n",
    "a million closed brackets": f"- {']' * 1_000_000}\n",
    "a million parentheses": f"- {LINK} {'(' * 1_000_000}\n",
    "a million stars": f"- {LINK} {'*' * 1_000_000}\n",
    "a million spaces": f"- {LINK}{' ' * 1_000_000}words\n",
    "a million backticks": f"- {LINK} {'`' * 1_000_000}\n",
    "a million angles": f"- {LINK} {'<' * 1_000_000}\n",
    "a million bangs": f"- {LINK} {'!' * 1_000_000}\n",
    "a million digits": f"- {'2' * 1_000_000}-{LINK}\n",
    "open images": f"- {'![' * 100_000}\n",
    "open links": f"- {'[words](' * 100_000}\n",
    "open comments": f"- {LINK} {'<!--' * 100_000}\n",
    "a row of many cells": f"\n| a | b |\n| --- | --- |\n{'|' * 500_000}\n",
    "a fence that never ends": "\n```\n" + "words\n" * 100_000,
}


def answer(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Return what the command line says; a traceback or a minute's work is a failure."""
    command = [sys.executable, "-m", "awesome_merge", *words]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, timeout=SECONDS)
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr
    return done


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_broken_markdown_is_read_checked_and_merged_in_linear_time(tmp_path: Path, text: str) -> None:
    (tmp_path / "list.md").write_text(LIST + text, encoding="utf-8")

    extracted = answer(tmp_path, "extract", "list.md")

    titles = [json.loads(line)["title"] for line in extracted.stdout.splitlines()]
    assert [title for title in titles if title and title.startswith("The Course of ")][7:] == [
        "The Course of the Humber"
    ]
    assert answer(tmp_path, "check", "list.md", "--output-format", "concise").returncode in {0, 1}
    assert answer(tmp_path, "list.md", "-o", "merged.md").returncode == 0
    assert (tmp_path / "merged.md").read_text(encoding="utf-8").count("[The Course of ") == 8


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("\n", "\r\n", id="carriage returns and line feeds"),
        pytest.param("\n", "\r", id="carriage returns alone"),
        pytest.param("# Rivers", "\ufeff# Rivers", id="a byte order mark"),
        pytest.param("## Papers", "\f\n## Papers", id="a form feed"),
    ],
)
def test_line_ends_and_marks_of_an_editor_change_no_entry(before: str, after: str) -> None:
    plain = api.read(api.Source("list.md", LIST))

    odd = api.read(api.Source.decode("list.md", LIST.replace(before, after).encode()))

    assert [(entry.title, entry.url, entry.section) for entry in odd.entries] == [
        (entry.title, entry.url, entry.section) for entry in plain.entries
    ]
    assert api.write(api.merge([odd])) == api.write(api.merge([plain]))


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param("\u2028", id="line separator"),
        pytest.param("\u2029", id="paragraph separator"),
        pytest.param("\f", id="form feed"),
        pytest.param("\v", id="vertical tab"),
        pytest.param("\x85", id="next line"),
        pytest.param("\u200f", id="right-to-left mark"),
        pytest.param("\u202e", id="right-to-left override"),
        pytest.param("\u00a0", id="no-break space"),
        pytest.param("\u200b", id="zero-width space"),
        pytest.param("\ufeff", id="byte order mark inside"),
    ],
)
def test_odd_characters_in_a_title_move_no_line(odd: str) -> None:
    document = api.read(api.Source("list.md", LIST.replace("the Bode", f"the{odd} Bode")))

    assert [document.line(entry) for entry in document.entries] == list(range(5, 13))
    assert len(api.merge([document]).works) == 8
    again = api.read(api.Source("merged.md", api.write(api.merge([document]))))
    assert [entry.url for entry in again.entries] == [entry.url for entry in document.entries]


def test_one_title_twenty_thousand_times_is_merged_in_linear_time(tmp_path: Path) -> None:
    (tmp_path / "list.md").write_text(
        LIST + "".join(f"- [words](https://example.org/{number})\n" for number in range(20_000)), encoding="utf-8"
    )

    assert answer(tmp_path, "list.md", "-o", "merged.md").returncode == 0
    assert (tmp_path / "merged.md").read_text(encoding="utf-8").count("](https://example.org/") >= 20_008
