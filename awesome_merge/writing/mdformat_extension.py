r"""What mdformat must know of curated lists: ``[[Code](url)]`` is meant so.

mdformat alone writes ``\[[Code](url)\]``, and percent-encodes targets. The
backslashes are not needed: a bracket that holds a link cannot begin another
link (https://spec.commonmark.org/0.31.2/#links, "links may not contain other
links"). A target stays as written, character for character.
"""

from __future__ import annotations

from collections.abc import Mapping

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.link import link
from mdformat.renderer import RenderContext, RenderTreeNode
from mdformat.renderer.typing import Postprocess, Render

RENDERERS: Mapping[str, Render] = {}


def update_mdit(mdit: MarkdownIt) -> None:
    """Let ``mdit`` keep the targets of inline links as written."""
    mdit.inline.ruler.at("link", _link_as_written)


def _link_as_written(state: StateInline, silent: bool) -> bool:
    begin, known = state.pos, len(state.tokens)
    matched = link(state, silent)
    if matched and not silent:
        opener = next(token for token in state.tokens[known:] if token.type == "link_open")
        # Only a link by reference has a label; its target stands elsewhere.
        if "label" not in opener.meta:
            opener.attrs["href"] = _target(state, begin)
    return matched


def _target(state: StateInline, begin: int) -> str:
    start = parseLinkLabel(state, begin, disableNested=True) + 2
    while state.src[start].isspace():
        start += 1
    found = parseLinkDestination(state.src, start, state.posMax)
    written = state.src[start : found.pos]
    return written[1:-1] if written.startswith("<") else written


def _leave_brackets(text: str, node: RenderTreeNode, _: RenderContext) -> str:
    """Take back the backslashes of brackets that hold only links and words between them."""
    if text.endswith(r"\[") and not text.endswith(r"!\[") and _reaches_bracket(node.next_sibling, ahead=True):
        text = text[:-2] + "["
    if text.startswith(r"\]") and _reaches_bracket(node.previous_sibling, ahead=False):
        text = text[1:]
    return text


def _reaches_bracket(node: RenderTreeNode | None, *, ahead: bool) -> bool:
    """Whether links, and words between them, lead from ``node`` to the bracket on the other side."""
    while node and node.type == "link":
        words = node.next_sibling if ahead else node.previous_sibling
        if words is None or words.type != "text":
            return False
        if "]" in words.content or "[" in words.content:
            said = words.content
            return said.startswith("]") if ahead else said.endswith("[") and not said.endswith("![")
        node = words.next_sibling if ahead else words.previous_sibling
    return False


POSTPROCESSORS: Mapping[str, Postprocess] = {"text": _leave_brackets}
