"""Titles as reference managers have them: plain words, where a list's are Markdown.

Formulas between dollar signs are the same in both, for LaTeX sets them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from awesome_merge.reading.parser import inline_tokens, parser
from awesome_merge.text import folded

# Two amounts of money are no formula: it has a command, a group, an index or an exponent.
FORMULA = re.compile(r"\$(?=[^\s$])[^$]*(?:[\^{]|_\w|\\[A-Za-z])[^$]*\$")
_MAY_BE_MARKED = frozenset("\\`*_[]<&~")
_MARKUP = re.compile(
    r"""\\(?=[!-/:-@\[-`{-~]|$) | [`*<] | (?<![^\W_])_ | _(?![^\W_]) | ~(?=~) | &(?=\#?\w+;) | \](?=[(\[:])""",
    re.VERBOSE,
)


def plain(title: str) -> str:
    """Return the words of a title that is Markdown, on one line."""
    if _MAY_BE_MARKED.isdisjoint(title):
        return folded(title)
    return folded(beside_formulas(title, lambda text: "".join(_words(text))))


def markdown(words: str) -> str:
    """Return plain ``words`` as Markdown that says just them, on one line."""
    words = folded(words)
    return words if plain(words) == words else beside_formulas(words, lambda text: _MARKUP.sub(r"\\\g<0>", text))


def beside_formulas(text: str, change: Callable[[str], str]) -> str:
    """Return ``text`` with all that is no formula changed."""
    if "$" not in text:
        return change(text)
    pieces: list[str] = []
    at = 0
    for formula in FORMULA.finditer(text):
        pieces += (change(text[at : formula.start()]), formula[0])
        at = formula.end()
    return "".join([*pieces, change(text[at:])])


def _words(text: str) -> Iterator[str]:
    for token in inline_tokens(parser(), text, {}):
        if token.type in {"text", "text_special", "code_inline", "image"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield " "
