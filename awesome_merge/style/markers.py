"""What an entry begins with: a bullet, a number, the bar of a table row, a heading's signs."""

from __future__ import annotations

import re

from awesome_merge.model import Document, Entry

_MARKER = re.compile(
    r"""
    (?P<bullet> [-*+] )     (?= \s ) (?P<box> \s{1,4} \[ [ xX] \] (?= \s ) )?
    | (?P<number> \d{1,9} ) (?P<sign> [.)、] )
    | (?P<heading> \#{1,6} ) (?= \s )
    | (?P<row> \| )
    | < (?P<tag> li | tr | td | p | details | summary | dt | h[1-6] ) \b [^<>]{0,200} >
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NONE = "none"
ROW = "table row"
BULLETS = ("-", "*", "+")


def marker(document: Document, entry: Entry) -> tuple[str, int]:
    """Return what ``entry`` begins with, by name, and the offset behind it.

    The name is the sign itself, ``-``, ``1.``, ``<li>`` or ``##``, or *table row*, or *none*.
    """
    text, start = document.source.text, entry.span.start
    found = _MARKER.match(text, start, entry.span.end)
    if found is None:
        # A row need not begin with a bar; a paragraph whose first line holds one is rare.
        first_line = text[start : min(entry.span.end, document.source.line_span(document.line(entry)).end)]
        return (ROW if "|" in first_line else _NONE), start
    if found["row"]:
        return ROW, start  # its first bar is one among others
    if found["tag"]:
        return f"<{found['tag'].lower()}>", found.end()
    if found["number"]:
        return f"1{found['sign']}", found.end()
    return f"{found['bullet'] or found['heading']}{' [ ]' * bool(found['box'])}", found.end()
