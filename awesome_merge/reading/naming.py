"""How the nodes of a title become its words and the characters where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.reading import emphasis
from awesome_merge.reading.draft import Draft
from awesome_merge.reading.nodes import SHORTCODE, Node, Words, plain, says_anything, slices
from awesome_merge.text import Span

OF_TITLE = " \t\r\n-–—:：|,，;；/"
"""What separates a title from what stands around it."""

_DELIMITERS = ("*", "_")
_EMOJI = re.compile(rf"\s*(?:{SHORTCODE.pattern}\s*)+")
_EMOJI_BEHIND = re.compile(rf"(?:\s*{SHORTCODE.pattern})+\s*$")


def name(draft: Draft, named: Sequence[Node]) -> None:
    """Take nodes as the title: the characters between them as written, where these are whole."""
    kept = _trimmed(named)
    if not kept:
        return
    span = Span(kept[0].span.start, kept[-1].span.end)
    if len({emphasis.is_bold(node) for node in kept if node.text.strip()}) == 1 and not _cuts_italics(kept):
        draft.name(span, OF_TITLE)
        return
    # Emphasis around a part would be cut in the middle: the words alone are the title.
    draft.title = " ".join(plain(kept).split()).strip(OF_TITLE) or None
    draft.title_span = _around_emphasis(draft.setting.source.text, span, kept)


def _cuts_italics(named: Sequence[Node]) -> bool:
    """Whether a title begins or ends with italics that do not hold all of it."""
    italic = [emphasis.is_set_off(node) for node in named if node.text.strip()]
    return (italic[0] or italic[-1]) and not all(italic)


def _around_emphasis(text: str, span: Span, named: Sequence[Node]) -> Span:
    """Return ``span`` with the delimiters of its first and its last node, if these are in bold or italics."""
    start, end = span.start, span.end
    while emphasis.is_set_off(named[0]) and text[start - 1] in _DELIMITERS:
        start -= 1
    while emphasis.is_set_off(named[-1]) and text[end : end + 1] in _DELIMITERS and end < len(text):
        end += 1
    return Span(start, end)


def _trimmed(named: Sequence[Node]) -> list[Node]:
    """Return nodes without white space, emoji and, beside bold words, full stops at both ends."""
    kept = list(named)
    bold = any(map(emphasis.is_bold, kept))
    while kept and _is_mark(kept[-1], bold=bold):
        kept.pop()
    while kept and _is_mark(kept[0], bold=bold):
        kept.pop(0)
    first = kept[0] if kept else None
    if isinstance(first, Words) and (emoji := _EMOJI.match(first.text)):
        kept[:1] = slices(first, (emoji.end(), len(first.text)))
    last = kept[-1] if kept else None
    if isinstance(last, Words) and (emoji := _EMOJI_BEHIND.search(last.text)):
        kept[-1:] = slices(last, (0, emoji.start()))
    return kept


def _is_mark(node: Node, *, bold: bool) -> bool:
    if not node.text.strip():
        return True
    return isinstance(node, Words) and bold and not node.bold and not says_anything(node.text)
