"""JSON values and where they stand in their text. Knows nothing of what they mean."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from awesome_merge.errors import ReadError
from awesome_merge.text import Source, Span

Placed = tuple[Span, Any]

_SPACES = frozenset(" \t\r\n")
_DECODER = json.JSONDecoder()
_LONGEST_NUMBER = 9


def lines(source: Source) -> list[Placed]:
    """Return the value on each line that is not empty.

    Raises:
        ReadError: a line is no JSON.
    """
    spans = [source.line_span(line) for line in range(1, len(source.line_starts) + 1)]
    return [(span, _value(source, span)) for span in spans if source[span].strip()]


def items(source: Source, name: str) -> list[Placed]:
    """Return what the array holds that ``source`` is, or that its object has under ``name``; nothing without one.

    Raises:
        ReadError: it is no JSON.
    """
    text = source.text
    whole = _value(source, Span(0, len(text)))
    start = _after(text, 0)
    if isinstance(whole, dict):
        places = (at for key, at in _members(text, start) if key == name and text[at] == "[")
        start = next(places, -1)
    return list(_items(text, start)) if start >= 0 and text[start] == "[" else []


def _value(source: Source, span: Span) -> Any:
    try:
        return json.loads(source[span])
    except (ValueError, RecursionError) as error:
        line = source.line(span.start + getattr(error, "pos", 0))
        told = getattr(error, "msg", "its values are too large").lower()
        raise ReadError(f"{source.name}:{line}: not JSON: {told}; export the file again") from error


def _members(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield each key of the object at ``start``, and where its value begins."""
    at = _after(text, start + 1)
    while text[at] != "}":
        key, end = _DECODER.raw_decode(text, at)
        begin = _after(text, _after(text, end) + 1)
        yield key, begin
        at = _behind(text, _DECODER.raw_decode(text, begin)[1])


def _items(text: str, start: int) -> Iterator[Placed]:
    at = _after(text, start + 1)
    while text[at] != "]":
        value, end = _DECODER.raw_decode(text, at)
        yield Span(at, end), value
        at = _behind(text, end)


def _behind(text: str, end: int) -> int:
    """Return where the next value begins, or what closes them all, behind the one that ends at ``end``."""
    at = _after(text, end)
    return _after(text, at + 1) if text[at] == "," else at


def _after(text: str, at: int) -> int:
    """Return where the space at ``at``, if any, ends."""
    while text[at : at + 1] in _SPACES:
        at += 1
    return at


def _whole(text: str) -> str:
    """Return ``text`` without halves of surrogate pairs, which are no characters."""
    return text if text.isascii() else text.encode("utf-8", "ignore").decode()


class Fields:
    """The values of an object, each of the type that is asked for; of what has another type, and of no object, none."""

    def __init__(self, value: Any) -> None:
        self._values: dict[str, Any] = value if isinstance(value, dict) else {}

    def __bool__(self) -> bool:
        return bool(self._values)

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def text(self, name: str) -> str:
        """Return a string, or a number as one; empty for anything else."""
        found = self._values.get(name)
        return _whole(str(found)) if isinstance(found, (str, int)) and not isinstance(found, bool) else ""

    def number(self, name: str) -> int | None:
        """Return a whole number."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER else None

    def values(self, name: str) -> list[Any]:
        """Return what an array holds."""
        found = self._values.get(name)
        return found if isinstance(found, list) else []

    def words(self, name: str) -> tuple[str, ...]:
        """Return the strings of an array."""
        return tuple(_whole(word) for word in self.values(name) if isinstance(word, str) and word)

    def inside(self, name: str) -> Fields:
        """Return the object in a field."""
        return Fields(self._values.get(name))

    def rows(self, name: str) -> list[Fields]:
        """Return the objects of an array."""
        return [Fields(row) for row in self.values(name)]
