"""Inline Markdown that is plainly text, links and code, read at a glance.

Nine of ten lines of a list are nothing else, and the parser takes several
times as long for them. What this cannot prove to be plain is left to the
parser; a law holds both to the same atoms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.inline import Inline

# An ampersand that begins no entity, and an underscore within a word, are only themselves.
_ITSELF = r"&(?!\#?\w+;) | (?<=[A-Za-z0-9])_(?=[A-Za-z0-9])"
_CODE = r"`(?P<code>[^`\s](?:[^`\n]*[^`\s])?)`(?!`)"
_PIECE = re.compile(
    rf"""
      (?P<text> (?: [^\\`*_\[\]<>!&~:\n]+ | > | :(?!//) | !(?!\[) | \[(?=\[) | \](?![(\[:]) | {_ITSELF} )+ )
    | \[ (?P<label> (?: [^\\`*_\[\]<>&~\n] | {_ITSELF} )* ) \]
      \( (?P<url> (?: [^\s()<>\[\]\\`&\x00-\x1f\x7f] | &(?!\#?\w+;) )* ) \)
    | {_CODE}
    """,
    re.VERBOSE,
)
# Where no link begins its target, every bracket is only itself.
_UNLINKED = re.compile(
    rf"(?P<text> (?: [^\\`*_<>&~:\n]+ | > | :(?!//) | {_ITSELF} )+ ) | {_CODE} | (?P<label>(?!)) | (?P<url>(?!))",
    re.VERBOSE,
)


def atoms(inline: Inline) -> tuple[Atom, ...] | None:
    """Return the atoms of ``inline``, or None if it is not plain.

    Only for documents without link reference definitions, where ``[a]`` is text.
    """
    shape = _PIECE if "](" in inline.content else _UNLINKED
    found = []
    at = 0
    while at < len(inline.content):
        piece = shape.match(inline.content, at)
        if piece is None:
            return None
        found.append(piece)
        at = piece.end()
    return tuple(_atoms(inline, found))


def _atoms(inline: Inline, pieces: list[re.Match[str]]) -> Iterator[Atom]:
    for piece in pieces:
        span = inline.span(*piece.span())
        if piece["text"] is not None:
            yield Atom(Shape.TEXT, span, span, piece[0], piece[0])
        elif piece["code"] is not None:
            yield Atom(Shape.CODE, span, inline.span(*piece.span("code")), piece["code"], piece[0])
        else:
            inner = inline.span(*piece.span("label"))
            label = piece["label"]
            children = (Atom(Shape.TEXT, inner, inner, label, label),) if label else ()
            target = inline.span(*piece.span("url"))
            yield Atom(Shape.LINK, span, inner, label, label, piece["url"], target, children)
