"""The text of a unit cut into the smallest parts that people edit as one: a label, a target, a cell, a bracket, words.

What stands here is about characters: which token is whose date or author is not known, nor needed.
"""

from __future__ import annotations

import re

_TARGET = r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)\]?"
_SPECIAL = re.compile(
    rf"""(?P<mark>\A[ \t]*(?:[-*+]|\d{{1,9}}[.)]|\#{{1,6}})[ \t]+)
      | (?P<badge>\[!\[[^\[\]]*{_TARGET}{_TARGET})
      | (?P<picture>!\[[^\[\]]*{_TARGET})
      | (?P<label>\[{{1,2}}[^\[\]\n]*(?=\]\())
      | (?P<target>{_TARGET})
      | (?P<bracket>\[[^\[\]\n]*\]|\([^()\n]*\)|`[^`\n]*`)
      | (?P<line>[ \t]*\n[ \t]*)
      | (?P<sign>[ \t]*\|[ \t]*|[ \t][-–—:][ \t]|\*\*|__|<[^<>\n]*>|(?<=\S)[.;:,](?=\s|$))
      | (?P<space>[ \t]+(?=[\[!(`<|*\n]|$)|(?<=[\])>`|*.;:,])[ \t]+)""",
    re.VERBOSE,
)
_LINKS = frozenset({"badge", "picture", "label", "target", "bracket", "space"})


def tokens(text: str) -> list[tuple[str, str]]:
    """Return the tokens of ``text``, each behind its sort; joined, they are ``text``.

    Sorts are ``mark``, ``badge``, ``picture``, ``label`` (with its opening bracket), ``target`` (with its brackets),
    ``bracket``, ``line``, ``sign``, ``space``, and ``words``.
    """
    found: list[tuple[str, str]] = []
    at = 0
    for special in _SPECIAL.finditer(text):
        if special.start() > at:
            found.append(("words", text[at : special.start()]))
        found.append((special.lastgroup or "words", special[0]))
        at = special.end()
    if at < len(text):
        found.append(("words", text[at:]))
    return found


def is_link(sort: str) -> bool:
    """Whether tokens of this ``sort`` make up links, pictures and tags, of which there may be one more."""
    return sort in _LINKS
