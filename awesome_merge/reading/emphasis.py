"""Titles that lists set apart from what stands around them: in quotes, in bold, or in italics."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from awesome_merge import labels
from awesome_merge.reading import people
from awesome_merge.reading.nodes import Group, Node, Piece, Words, plain, says_anything, slices

_QUOTES = {'"': '"', "“": "”", "«": "»", "「": "」", "《": "》"}
_OPENING = re.compile(r"(?:^|(?<=[\s.:,;(：，]))(?P<quote>[\"“«「《])(?=\S|$)")
_COLONS = (":", "：")
# Words that run on: no persons, venue or name.
_RUNNING = re.compile(r"\b[a-z]{2,}(?:\s+[a-z]{2,}){2}\b")
_NAMED = re.compile(r"\s*[:：]\s")
# Below these, words in quotes or bold may be anything's name.
_FEWEST_QUOTED = 2
_FEWEST_BOLD = 4


@dataclass(frozen=True, slots=True)
class Title:
    """A title among the nodes of a part, without its quotes."""

    before: tuple[Node, ...]
    nodes: tuple[Node, ...]
    behind: tuple[Node, ...]
    quoted: bool = False


def title(part: Sequence[Node]) -> Title | None:
    """Return the title in quotes, bold or italics, if there is one and no link before it is the title."""
    link = next((at for at, node in enumerate(part) if is_title_link(node)), len(part))
    quoted = _quoted(part, link)
    if quoted and not _is_remark(quoted.before):
        return quoted
    return _bold(part, link) or quoted or _italic(part, link)


def is_title_link(node: Node) -> bool:
    """Return whether ``node`` is a link that could be a title; links in italics are persons' pages."""
    if not isinstance(node, Piece) or not node.is_link or node.italic:
        return False
    return says_anything(node.text) and not labels.is_label(node.text)


def _is_remark(before: Sequence[Node]) -> bool:
    """Whether a quotation behind ``before`` belongs to what is said of a title in bold: words run on between them."""
    bold = [at for at, node in enumerate(before) if is_bold(node)]
    return bool(bold) and _RUNNING.search(plain(before[bold[-1] + 1 :])) is not None


def _quoted(part: Sequence[Node], link: int) -> Title | None:
    """Return the first quotation of several words before the title's link."""
    for at, node in enumerate(part[:link]):
        if isinstance(node, Words) and (opening := _OPENING.search(node.text)):
            return _closed(part, at, opening)
    return None


def _closed(part: Sequence[Node], start: int, opening: re.Match[str]) -> Title | None:
    """Return the quotation that begins with ``opening`` in ``part[start]``, up to its closing mark."""
    quote = _QUOTES[opening["quote"]]
    if quote == "”" and not any("”" in node.text for node in part[start:]):
        # ``“A Title"``
        quote = '"'
    named: list[Node] = []
    before = list(part[:start])
    for at in range(start, len(part)):
        node = part[at]
        if not isinstance(node, Words):
            named.append(node)
            continue
        lower = opening.end() if at == start else 0
        if at == start:
            before += slices(node, (0, opening.start()))
        end = _closing(node.text, lower, quote)
        named += slices(node, (lower, len(node.text) if end < 0 else end))
        if end < 0:
            continue
        if len(plain(named).split()) < _FEWEST_QUOTED:
            return None
        behind = (*slices(node, (end + 1, len(node.text))), *part[at + 1 :])
        return Title(tuple(before), tuple(n for n in named if n.text.strip()), behind, quoted=True)
    return None


def _closing(text: str, start: int, quote: str) -> int:
    """Return where ``quote`` closes: before a separator or the end, else before a space; -1 if nowhere."""
    spaced = -1
    at = text.find(quote, start)
    while at >= 0:
        after = text[at + 1 : at + 2]
        if not text[at - 1 : at].isspace():
            if not after or after in ".,;:)，。":
                return at
            if spaced < 0 and after.isspace():
                spaced = at
        at = text.find(quote, at + 1)
    return spaced


def _bold(part: Sequence[Node], link: int) -> Title | None:
    """Return the first words in bold; few of them are a short name if a link could be the title."""
    start = next((at for at, node in enumerate(part[:link]) if is_bold(node) and isinstance(node, Words)), None)
    if start is None:
        return None
    end = start
    while end < len(part) and (is_bold(part[end]) or _is_blank_between(part, end)):
        end += 1
    named = part[start:end]
    words = plain(named).strip()
    colon = words.endswith(_COLONS) or (end < len(part) and _NAMED.match(part[end].text) is not None)
    if (colon or len(words.split()) < _FEWEST_BOLD) and link < len(part):
        return None
    return Title(tuple(part[:start]), tuple(named), tuple(part[end:]))


def _italic(part: Sequence[Node], link: int) -> Title | None:
    """Return several words in italics behind persons, ``Ann Oak, Bob Elm, *A Title*, ICML 2010``."""
    start = next((at for at, node in enumerate(part[:link]) if isinstance(node, Words) and node.italic), 0)
    before = plain(part[:start]).strip(" \t,.:：，;-–—")
    if not start or len(part[start].text.split()) < _FEWEST_QUOTED or not people.names(before):
        return None
    end = start
    while end < len(part) and _is_italic(part[end]):
        end += 1
    return Title(tuple(part[:start]), tuple(part[start:end]), tuple(part[end:]))


def _is_italic(node: Node) -> bool:
    return isinstance(node, (Words, Piece)) and node.italic


def is_bold(node: Node) -> bool:
    """Return whether all of ``node`` is words or code in bold."""
    if isinstance(node, Group):
        return bool(node.nodes) and all(map(is_bold, node.nodes))
    return node.bold if isinstance(node, Words) else isinstance(node, Piece) and node.is_code and node.bold


def is_set_off(node: Node) -> bool:
    """Return whether all of ``node`` is in bold or in italics."""
    if isinstance(node, Group):
        return all(map(is_set_off, node.nodes))
    return is_bold(node) or _is_italic(node)


def _is_blank_between(part: Sequence[Node], at: int) -> bool:
    return not part[at].text.strip() and at + 1 < len(part) and is_bold(part[at + 1])
