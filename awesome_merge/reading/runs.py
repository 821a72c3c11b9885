"""Which nodes belong together, and what one of them is by its looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice, pairwise, takewhile

from awesome_merge import labels
from awesome_merge.reading.citations import SEPARATORS
from awesome_merge.reading.nodes import Group, Node, Piece, Stop, Words, links, plain

_CLOSERS = " \t\n\"'”’）)»」』"
_LEADS = re.compile(r"\s(?!by\s)[a-z]+\s$")
_FOLLOWS = re.compile(r"\s(?!by\s)[a-z]+\s\S+")
# A link called after a year cites.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Words that run on do so soon.
_NEAR = 8
_STOPS = (".", "!", "?", "。", "！", "？")


def line(nodes: Sequence[Node], start: int) -> list[Node]:
    """Return the nodes from ``nodes[start]`` up to the end of the line."""
    return list(takewhile(lambda node: not isinstance(node, Stop), islice(nodes, start, None)))


def significant(nodes: Sequence[Node]) -> list[Node]:
    """Return ``nodes`` without those that are only white space."""
    return [node for node in nodes if not isinstance(node, Words) or node.text.strip()]


def run_of(wanted: Callable[[Node], bool], nodes: Sequence[Node], start: int) -> Sequence[Node]:
    """Return the nodes from ``nodes[start]`` on that are all as ``wanted``."""
    return list(takewhile(wanted, islice(nodes, start, None)))


def said(nodes: Sequence[Node]) -> str:
    """Return the words of ``nodes`` with single spaces, also where only white space stood between links or brackets."""
    text = plain(nodes[:1])
    for before, node in pairwise(nodes):
        parted = before.span.end < node.span.start and not isinstance(before, Words) and not isinstance(node, Words)
        text += " " + plain([node]) if parted else plain([node])
    return " ".join(text.split())


def without_labels(nodes: Sequence[Node]) -> Sequence[Node]:
    """Return ``nodes`` without the links behind their last full stop that are all called by labels."""
    first = len(nodes)
    for at in range(len(nodes) - 1, -1, -1):
        node = nodes[at]
        if isinstance(node, Piece) and node.is_link and labels.is_label(node.text):
            first = at
        elif not isinstance(node, Words) or node.text.strip(SEPARATORS):
            break
    return nodes[:first] if plain(nodes[:first]).rstrip(_CLOSERS).endswith(_STOPS) else nodes


def is_upright(node: Node) -> bool:
    """Return whether ``node`` is words in no italics, or a bracket without links."""
    return (isinstance(node, Words) and not node.italic) or is_linkless(node)


def is_italic(node: Node) -> bool:
    """Return whether ``node`` is words or a link in italics."""
    return isinstance(node, (Words, Piece)) and node.italic


def is_set_alike(node: Node) -> bool:
    """Return whether ``node`` is words or a link in italics, or a bracket without links."""
    return is_italic(node) or is_linkless(node)


def is_linkless(node: Node) -> bool:
    """Return whether ``node`` is a bracket without links."""
    return isinstance(node, Group) and not node.links


def is_image(node: Node) -> bool:
    """Return whether ``node`` is an image, or a badge."""
    return isinstance(node, Piece) and (node.atom.is_badge or not (node.is_link or node.is_code))


def is_label(node: Piece | Group) -> bool:
    """Return whether ``node`` is a link with a label, or a bracket of such."""
    found = list(links([node]))
    return bool(found) and all(labels.is_label(link.text) for link in found)


def label(nodes: Sequence[Node], at: int) -> tuple[str, Piece | None]:
    """Return a label with a remark and the link behind it, ``code (the authors' own): <u>``; None if there is none."""
    if at + 4 > len(nodes) or not isinstance(nodes[at], Words) or not is_linkless(nodes[at + 1]):
        return "", None
    words, aside, colon, link = nodes[at : at + 4]
    if not isinstance(link, Piece) or not link.is_link or colon.text.strip(" \t\n:："):
        return "", None
    return plain([words, aside]) + ":", link if labels.is_label(words.text.strip(SEPARATORS)) else None


def is_address(group: Group) -> bool:
    """Return whether ``group`` holds nothing but a bare address."""
    return len(group.nodes) == len(group.links) == 1 and group.links[0].atom.is_address


def is_code(node: Node) -> bool:
    """Return whether ``node`` is a code span."""
    return isinstance(node, Piece) and node.is_code


def are_codes(node: Node) -> bool:
    """Return whether ``node`` is a code span, or a bracket of such."""
    return is_code(node) or (isinstance(node, Group) and only_codes(node))


def runs_on(nodes: Sequence[Node], start: int) -> bool:
    """Return whether the words at ``nodes[start]`` run on through a link or code: ``a [tree](u) that grows``."""
    for at in range(start + 1, min(start + _NEAR, len(nodes))):
        node = nodes[at]
        if isinstance(node, Stop):
            return False
        if not isinstance(node, Piece) or is_image(node) or labels.is_label(node.text) or _YEAR.search(node.text):
            continue
        before, after = _words(nodes, at - 1), _words(nodes, at + 1)
        # ``on [NAME](u)`` alone is no sentence.
        leads = _LEADS.search(before if at > start + 1 else before.lstrip()[1:]) is not None
        leads = leads and (node.is_link or any(map(str.isalnum, after)))
        if leads or _FOLLOWS.match(after):
            return True
    return False


def _words(nodes: Sequence[Node], at: int) -> str:
    node = nodes[at] if at < len(nodes) else None
    return node.text if isinstance(node, Words) else ""


def only_codes(group: Group) -> bool:
    """Return whether a bracket holds nothing but code spans, as ``[`tag` `tag`]`` does."""
    inside = significant(group.nodes)
    return bool(inside) and all(map(is_code, inside))


def only_links(node: Node) -> bool:
    """Return whether a bracket holds nothing but links, as ``([Demo](u), [Source](u))``, or ``[Code: [NAME](u)]``."""
    return isinstance(node, Group) and bool(node.links) and not _said_besides(node)


def _said_besides(group: Group) -> bool:
    return any(
        _said_besides(node) if isinstance(node, Group) else isinstance(node, Words) and _says_more(node.text)
        for node in group.nodes
    )


def _says_more(text: str) -> bool:
    words = text.strip()
    return bool(words.strip(SEPARATORS)) and not (words.endswith(":") and labels.is_label(words.strip(SEPARATORS)))
