from __future__ import annotations

import mdformat
import pytest
from mdformat._util import is_md_equal

EXTENSIONS = ("gfm", "awesome-merge")


def formatted(text: str) -> str:
    """Return ``text`` formatted; the extension never changes what it renders to, with or without us."""
    done = mdformat.text(text, extensions=EXTENSIONS)
    assert mdformat.text(done, extensions=EXTENSIONS) == done
    assert is_md_equal(text, done, extensions=EXTENSIONS)
    assert is_md_equal(text, done, extensions=("gfm",))
    return done


@pytest.mark.parametrize(
    "text",
    [
        "- 2021-ICML-[Thrift](https://example.org/1) [[Code](https://example.org/2)] [[Web](https://example.org/3)]\n",
        "[[Code](https://example.org/1), [Web](https://example.org/2)]\n",
        "[[Code](https://example.org/1) and [Web](https://example.org/2)]\n",
        "[[Code](https://example.org/1)](https://example.org/2)\n",
        "[[Code](https://example.org/1)]: words\n",
        "# Thrift [[Code](https://example.org/1)]\n",
        "**[[Code](https://example.org/1)]**\n",
        "[[Code](<>)]\n",
    ],
)
def test_links_in_brackets_are_left_alone(text: str) -> None:
    assert formatted(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "\\[[Code](https://example.org/1) and *more*\\]\n",
        "\\[[Code](https://example.org/1)\n",
        "\\[[Code](https://example.org/1) too\\]\n",
        "[Code](https://example.org/1)\\]\n",
        "*this* [Code](https://example.org/1)\\]\n",
        "\\[[Code](https://example.org/1)[Web](https://example.org/2)\\]\n",
        "\\[[Code](https://example.org/1) \\[\n",
        "\\] [Code](https://example.org/1)\\]\n",
        "!\\[[Code](https://example.org/1)\\](https://example.org/2)\n",
        "\\[ [Code](https://example.org/1) \\]\n",
        "\\[\n",
    ],
)
def test_other_brackets_stay_escaped(text: str) -> None:
    assert formatted(text) == text


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/naïve?q=[a]&b=|{c}",
        "https://example.org/a\\_b&amp;c",
        "<https://example.org/a b>",
        "<https://example.org/a(b)>",
        "#清华",
    ],
)
def test_targets_stay_as_written(target: str) -> None:
    text = f"[Code]({target})\n"

    assert mdformat.text(text, extensions=EXTENSIONS) == text


def test_spaces_around_a_target_go_and_its_title_stays() -> None:
    assert formatted("[Code]( <https://example.org/1> 'words')\n") == '[Code](https://example.org/1 "words")\n'


def test_links_by_reference_keep_their_reference() -> None:
    text = "[code]\n\n[code]: https://example.org/a%20b\n"

    assert formatted(text) == text
