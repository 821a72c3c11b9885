"""A list after mending, and which findings are spoken of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from awesome_merge.model.entries import Document
from awesome_merge.model.findings import Finding


@dataclass(frozen=True, slots=True)
class Fixed:
    """A list after mending.

    Attributes:
        applied: the findings that were mended; their spans are those of the
            text in which they were found.
        remaining: what is still found in ``text``.
    """

    text: str
    applied: tuple[Finding, ...]
    remaining: tuple[Finding, ...]


# Which of the findings of a list are spoken of.
Told = Callable[[Document, Sequence[Finding]], Sequence[Finding]]


def everything(_: Document, found: Sequence[Finding]) -> Sequence[Finding]:
    """Return ``found``: all findings are spoken of."""
    return found
