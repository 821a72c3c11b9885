"""LaTeX as bibliographies have it: words with their special characters escaped, and read back.

Letters stay as they are, in UTF-8: every program of the last ten years takes them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from awesome_merge.exchange.titles import beside_formulas
from awesome_merge.text import folded

# https://www.ctan.org/pkg/comprehensive (the table of special characters); braces by their names, since BibTeX
# counts escaped ones too: https://www.ctan.org/pkg/tamethebeast
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\textasciigrave{}",
    }
    | {character: f"\\{character}" for character in "$&%#_"}
)
# Two hyphens would become a dash, two apostrophes a quotation mark.
_LIGATURE = re.compile(r"-(?=-)|'(?=')")
# Styles write titles in small letters, but for what stands in braces: ``{BERT}``, ``{ImageNet}``.
_CASED = re.compile(r"[^\W_]+[A-Z][^\W_]*")

_SPECIAL = re.compile(r"[\\$~%&#`^]|--|''")
_BRACES = re.compile(r"[{}]")
# People leave these unescaped where they mean themselves.
_BARE = re.compile(r"(?<!\\)[%&#]")
# What the library that reads LaTeX does not know, or reads as an accent.
_COMMANDS = {
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciicircum": "^",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
    "BibTeX": "BibTeX",
    "url": "%s",
}

# ``%7B`` is what a browser makes of a brace in an address, and BibTeX counts none.
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
_ESCAPED_IN_ADDRESS = re.compile(r"\\([_%&#~$^{}])")


def escape(words: str) -> str:
    """Return ``words`` as LaTeX on one line; formulas stay."""
    return beside_formulas(folded(words), _escape) if _is_sound(words) else _escape(folded(words))


def title(words: str) -> str:
    """Return the words of a title as LaTeX, with names and abbreviations in braces that keep their capitals."""
    if _is_sound(words):
        return beside_formulas(folded(words), lambda text: _escape(text, keep=True))
    return _escape(folded(words), keep=True)


def plain(latex: str) -> str:
    """Return the words that ``latex`` says, on one line; formulas stay."""
    if not _SPECIAL.search(latex):
        return folded(_BRACES.sub("", latex))
    shown = beside_formulas(latex, lambda text: _BARE.sub(r"\\\g<0>", text))
    return folded(cast("str", _decoder().latex_to_text(shown)))


def address(url: str) -> str:
    """Return ``url`` for between braces."""
    return url.translate(_IN_ADDRESS)


def plain_address(latex: str) -> str:
    r"""Return the address in ``latex``, be it in ``\url{}`` or with escapes that some programs put there."""
    found = re.fullmatch(r"\\url\s*\{(.*)\}", latex.strip(), re.DOTALL)
    return _ESCAPED_IN_ADDRESS.sub(r"\1", "".join((found[1] if found else latex).split("\n")).strip(" <>"))


def _escape(text: str, *, keep: bool = False) -> str:
    if keep:
        at = 0
        pieces: list[str] = []
        for word in _CASED.finditer(text):
            pieces += (_escape(text[at : word.start()]), f"{{{word[0]}}}")
            at = word.end()
        return "".join(pieces) + _escape(text[at:])
    return _LIGATURE.sub(r"\g<0>{}", text.translate(_ESCAPES))


def _is_sound(words: str) -> bool:
    """Whether no formula in ``words`` could break what stands around it: a brace too few, a comment."""
    depth = 0
    for found in _BRACES.finditer(words):
        depth += 1 if found[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0 and "%" not in words and not re.search(r"\\[{}]|\\$", words)


@cache
def _decoder() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    macros = [MacroTextSpec(name, simplify_repl=words) for name, words in _COMMANDS.items()]
    context.add_context_category("bibliographies", prepend=True, macros=macros)
    return LatexNodes2Text(latex_context=context, math_mode="verbatim")
