"""Which nodes belong together, and what one of them is by its looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice, pairwise, takewhile

from awesome_merge import labels
from awesome_merge.reading.citations import SEPARATORS
from awesome_merge.reading.nodes import Group, Node, Piece, Stop, Words, links, plain

_CLOSERS = " \t\n\"'”’）)»」』"
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


def is_address(group: Group) -> bool:
    """Return whether ``group`` holds nothing but a bare address."""
    return len(group.nodes) == len(group.links) == 1 and group.links[0].atom.is_address


def is_code(node: Node) -> bool:
    """Return whether ``node`` is a code span."""
    return isinstance(node, Piece) and node.is_code


def only_codes(group: Group) -> bool:
    """Return whether a bracket holds nothing but code spans, as ``[`tag` `tag`]`` does."""
    inside = significant(group.nodes)
    return bool(inside) and all(map(is_code, inside))


def only_links(node: Node) -> bool:
    """Return whether a bracket holds nothing but links, as ``([Demo](u), [Source](u))`` does."""
    return isinstance(node, Group) and bool(node.links) and not _said_besides(node)


def _said_besides(group: Group) -> bool:
    return any(
        _said_besides(node) if isinstance(node, Group) else isinstance(node, Words) and node.text.strip(SEPARATORS)
        for node in group.nodes
    )
