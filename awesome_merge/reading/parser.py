"""markdown-it-py, taught to say where its inline tokens stand.

Inline tokens carry no position. A rule that is wrapped sees ``state.pos`` before
and after it ran: the range of its construct in the block's inline content.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token


@cache
def parser() -> MarkdownIt:
    """Return the one CommonMark parser with tables that leaves inline content to ``inline_tokens``.

    Targets of links are left as written: no percent-encoding, none refused.
    """
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    made.core.ruler.disable(["inline", "text_join"])
    made.inline.ruler2.disable("fragments_join")
    rules = made.inline.ruler
    for name, rule in zip(rules.get_active_rules(), rules.getRules(""), strict=True):
        if name in _NOTES:
            rules.at(name, _noting(rule, _NOTES[name]))
    made.normalizeLink = _as_written  # type: ignore[method-assign]
    made.validateLink = _any_target  # type: ignore[method-assign]
    return made


def inline_tokens(parser: MarkdownIt, content: str, env: MutableMapping[str, Any]) -> list[Token]:
    """Return the tokens of a block's inline ``content``; ``env`` is what the parser learned of its document.

    ``token.meta["range"]`` is half open and counts in ``content``. Text that stands for itself has none.
    """
    tokens: list[Token] = []
    parser.inline.parse(content, parser, env, tokens)
    return tokens


def closing(tokens: Sequence[Token], index: int) -> int:
    """Return the place of the token that closes what the one before ``index`` opened."""
    depth = 1
    while True:
        depth += tokens[index].nesting
        if depth == 0:
            return index
        index += 1


def _as_written(url: str) -> str:
    return url


def _any_target(url: str) -> bool:  # noqa: ARG001 - the parser's signature
    return True


InlineRule = Callable[[StateInline, bool], bool]
Note = Callable[[list[Token], int, int], None]


def _noting(rule: InlineRule, note: Note) -> InlineRule:
    """Wrap ``rule`` so that the tokens it makes learn where they stand."""

    def noting(state: StateInline, silent: bool) -> bool:
        begin, known = state.pos, len(state.tokens)
        matched = rule(state, silent)
        # An unmatched backtick is matched as text: it makes no token.
        if matched and not silent and len(state.tokens) > known:
            note(state.tokens[known:], begin, state.pos)
        return matched

    return noting


def _note_last(tokens: list[Token], begin: int, end: int) -> None:
    # Pending text may have become a token of its own before the construct's.
    tokens[-1].meta["range"] = (begin, end)


def _note_link(tokens: list[Token], begin: int, end: int) -> None:
    opener = next(token for token in tokens if token.type == "link_open")
    opener.meta["range"] = tokens[-1].meta["range"] = (begin, end)


def _note_delimiters(tokens: list[Token], begin: int, end: int) -> None:
    """Delimiters end at ``end``; whatever comes before them is pending text."""
    at = end
    for token in reversed(tokens):
        if at == begin:
            break
        token.meta["range"] = (at - len(token.content), at)
        at -= len(token.content)


_NOTES: dict[str, Note] = {
    "newline": _note_last,
    "escape": _note_last,
    "entity": _note_last,
    "backticks": _note_last,
    "image": _note_last,
    "html_inline": _note_last,
    "link": _note_link,
    "autolink": _note_link,
    "emphasis": _note_delimiters,
    "strikethrough": _note_delimiters,
}
