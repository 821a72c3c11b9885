"""Colours for terminals: what stands out, and in which colour."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

import click


class Tint(Enum):
    """A part of a report that stands out, and how."""

    ERROR = ("red", True)
    WARNING = ("yellow", True)
    PLACE = (None, True)
    MARK = ("cyan", False)
    FRAME = ("blue", True)
    UNDERLINE = ("magenta", True)
    REMOVED = ("red", False)
    ADDED = ("green", False)


Paint = Callable[[Tint, str], str]


def painter(*, is_coloured: bool) -> Paint:
    """Return what puts a text in its colour, or leaves it as it is."""
    return _painted if is_coloured else _plain


def _painted(tint: Tint, text: str) -> str:
    colour, bold = tint.value
    # What is not asked for is not reset, so that every escape sequence has a purpose.
    how: dict[str, Any] = {"fg": colour} | ({"bold": True} if bold else {})
    return click.style(text, **how) if text else ""


def _plain(tint: Tint, text: str) -> str:  # noqa: ARG001 - one signature
    return text
