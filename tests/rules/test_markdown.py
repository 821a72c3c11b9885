"""Slips of Markdown, beyond what the examples of their rules show."""

from __future__ import annotations

import pytest

from awesome_merge.linting import fix, lint
from awesome_merge.model import Document
from awesome_merge.reading import read
from awesome_merge.rules import RULES
from awesome_merge.rules.base import Facts
from awesome_merge.text import Source
from awesome_merge.venues import Venues

VENUES = Venues.load()


def the_list(source: Source) -> Document:
    return read(source, VENUES, {})


def told(word: str, text: str) -> list[int]:
    """Return the line of all that the rule ``word`` finds in ``text``."""
    chosen = [rule for rule in RULES if word in {rule.name, *rule.aliases}]
    document = the_list(Source("list.md", text))
    return [document.source.line(each.span.start) for each in lint(document, chosen, Facts(document, VENUES))]


def mended(word: str, text: str) -> str:
    chosen = [rule for rule in RULES if rule.name == word]
    return fix(Source("list.md", text), the_list, chosen, lambda document: Facts(document, VENUES)).text


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("no-undefined-references", "[[Code](https://example.org)] [a][b](https://example.org) ![x](y)\n"),
        ("no-undefined-references", "Alders\\_ [sic] [^1]\n\n[^1]: Yes.\n"),
        ("no-emphasis-as-heading", "**Alder**\n\n# Trees\n\n**Birch**\n"),
        ("heading-style", "# C\\# #1\n"),
        ("no-heading-punctuation", "# ![Trees:](a.png)\n\n## `a:`\n\n##\n"),
        ("no-repeat-punctuation", "See https://example.org/a,,b and `c,,`\n"),
        ("unordered-list-marker-style", "1. Alder\n\n- Birch\n"),
        ("ordered-list-marker-value", "- Alder\n\n1. Birch\n\n***\n\n1. Elm\n"),
        ("no-shell-dollars", "    $ echo\n\n```\n$ echo\n```\n\n```sh\n```\n"),
        ("table-pipes", "> | a |\n> | - |\n> | b |\n"),
        ("format", "---\ntitle: Trees\n---\n\n# Trees\n"),
    ],
)
def test_these_are_fine(word: str, text: str) -> None:
    assert told(word, text) == []


@pytest.mark.parametrize(
    ("word", "text", "lines"),
    [
        ("no-undefined-references", "Alders\\_ stand in [water][]\n", [1]),
        ("no-undefined-references", "[^1] Alder[^2]\n", [1, 1]),
        ("no-unused-definitions", "> [alder]: https://example.org\n", [1]),
        ("no-heading-punctuation", "# Trees:\n\n## Why\n\n## Wet!\n\n## Dry?\n", [1, 5, 7]),
        ("no-repeat-punctuation", "Alders\\_ are wet!!\n", [1]),
        (
            "unordered-list-marker-style",
            "- Alder\n- Birch\n  - Elm\n  * Oak\n\nWords.\n\n* Yew\n* Fir\n* Ash\n",
            [1, 4],
        ),
        ("table-pipes", "| a |\n| - |\n| b \\|\n", [3]),
        ("format", "a,\u2028b\n\n\n*   Oak\n", [3]),
    ],
)
def test_these_are_not(word: str, text: str, lines: list[int]) -> None:
    assert told(word, text) == lines


def test_a_heading_that_would_read_otherwise_stays_underlined() -> None:
    assert mended("off-style-heading", "Trees #\n=======\n") == "Trees #\n=======\n"
    assert mended("off-style-heading", "Alder\nand *birch*\n=======\n") == "Alder\nand *birch*\n=======\n"


def test_line_ends_of_the_file_are_kept_in_what_mdformat_writes() -> None:
    assert mended("unformatted-markdown", "*   Alder\r\n*   Birch\r\n") == "- Alder\r\n- Birch\r\n"


def test_a_long_line_is_shown_by_its_beginning() -> None:
    (rule,) = (rule for rule in RULES if rule.name == "unformatted-markdown")
    document = the_list(Source("list.md", f"*   {'Alder ' * 20}\n"))
    (found,) = lint(document, [rule], Facts(document, VENUES))

    assert found.message == f"mdformat writes '- {'Alder ' * 9}Ald…'"
