"""What a list says of one of its sections before its entries."""

from __future__ import annotations

from dataclasses import dataclass

from awesome_merge.text import Span


@dataclass(frozen=True, slots=True)
class Introduction:
    """A paragraph right below a heading that needs nothing else of its list: no picture, no link to a place in it.

    Attributes:
        section: headings from the outermost down, as in ``Section.path``.
        text: the paragraph as written, in Markdown, on one line.
        urls: the targets of its links, in order.
    """

    section: tuple[str, ...]
    text: str
    urls: tuple[str, ...]
    span: Span
