"""Words that begin as a sentence or a title may."""

from __future__ import annotations

import re
import unicodedata

from awesome_merge.rules.guidelines import brands

_WORD = re.compile(r"[^- ;./']+")
_SYMBOL = re.compile(r"[/@#$~&%*]")
_OPENING = "\"'(“‘«„"
# ``os.path``, ``some_name``, ``host:port``: names that are written as they are.
_NAME = re.compile(r"\w+(?:[._:/\\@#+=]+\w+)+\b|\w+\(")
_CASED = ("LATIN", "GREEK", "CYRILLIC")
# The small words of titles in English, https://titlecaseconverter.com/rules/, and those of names.
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "de",
        "del",
        "di",
        "du",
        "en",
        "for",
        "from",
        "if",
        "in",
        "into",
        "is",
        "la",
        "le",
        "nor",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "over",
        "per",
        "s",
        "t",
        "than",
        "the",
        "to",
        "up",
        "upon",
        "v",
        "v.",
        "van",
        "via",
        "von",
        "vs",
        "vs.",
        "with",
        "within",
        "without",
        "y",
    ]
)
_ACRONYM = 4


def first_word(text: str) -> str:
    """Return the first word of ``text``; empty if it has none."""
    found = _WORD.search(text)
    return found[0] if found else ""


def may_begin(text: str) -> bool:
    """Return whether a sentence may begin as ``text`` does.

    So may a capital, a digit, a symbol, a name that has a capital within or that is written small, and any word
    of a script that has no capitals.
    """
    if _SYMBOL.match(text.strip()) or _NAME.match(text.strip()):
        return True
    word = first_word(text)
    if not word or word[0] in _OPENING or any(map(str.isdigit, word)):
        return True
    return not _is_small(word) or brands.is_small(word) or brands.is_small(text.strip().partition(" ")[0])


def _is_small(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    if not letters or not unicodedata.name(letters[0], "").startswith(_CASED):
        return False
    small = "".join(letters)
    return small == small.lower() and small != small.upper()


def is_title(text: str) -> bool:
    """Return whether ``text`` is written as a title: every word with a capital, but for small ones within."""
    words = text.split()
    if len(words) > 1 and text.isupper() and any(len(word) > _ACRONYM for word in words):
        return False
    return all(_fits(word, is_outer=at in {0, len(words) - 1}) for at, word in enumerate(words))


def _fits(word: str, *, is_outer: bool) -> bool:
    # What ``word`` begins with decides: ``Front-end`` is fine, and so is ``iOS`` or ``ffmpeg.js``.
    bare = word.strip("()[]{}\"'“”‘’«»,;:!?…*_&+|/–—-")
    if not bare or not _is_small(bare) or _NAME.match(bare) or any(map(str.isdigit, bare)):
        return True
    return brands.is_small(bare) or (bare in _SMALL and not is_outer)
