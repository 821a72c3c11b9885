"""Characters: where they are, and how to change them.

Nothing here knows Markdown. Offsets count Unicode code points from 0, as
``str`` indexing does. Lines and columns are for people and count from 1.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from awesome_merge.errors import OverlappingEditsError, ReadError

BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n?|\n")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of one source's characters."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        """Be made anew from both ends: a document has thousands, and as a dataclass each takes twice the time."""
        return Span, (self.start, self.end)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put ``text`` where ``span`` is; an empty span inserts."""

    span: Span
    text: str


def visible(text: str) -> str:
    """Return ``text`` with a space for each control character, which nobody sees."""
    return text if text.isprintable() else _CONTROL.sub(" ", text)


def is_han(letter: str) -> bool:
    """Return whether ``letter`` is one of the Chinese script: a range of it takes ``re`` a millisecond to compile."""
    return "\u3400" <= letter <= "\u9fff"


def has_han(text: str) -> bool:
    """Return whether there is any letter of the Chinese script in ``text``."""
    return not text.isascii() and any(map(is_han, text))


def folded(text: str) -> str:
    """Return ``text`` on one line, with single spaces and without control characters."""
    return " ".join(visible(text).split())


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with every edit made at once.

    Spans are offsets into ``text`` as given, so the order of ``edits`` does
    not matter. Equal edits count once: two rules may ask for the same change.

    Raises:
        OverlappingEditsError: two different edits want the same characters.
    """
    wanted = sorted(set(edits))
    for left, right in pairwise(wanted):
        if right.span.start < left.span.end or right.span.start == left.span.start:
            raise OverlappingEditsError(right.span.start)
    pieces: list[str] = []
    at = 0
    for edit in wanted:
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join([*pieces, text[at:]])


@dataclass(frozen=True)
class Source:
    """The text of one file, and the name it goes by in messages.

    Attributes:
        name: the path as the person gave it; ``-`` for standard input.
        text: the characters, line ends as found, without a byte order mark.
        bom: whether a byte order mark stood before them.
    """

    name: str
    text: str
    bom: bool = False

    @classmethod
    def load(cls, path: Path | str) -> Source:
        """Return the file at ``path``.

        Raises:
            ReadError: it cannot be opened, is not UTF-8, or holds NUL bytes.
        """
        try:
            raw = Path(path).read_bytes()
        except OSError as error:
            reason = (error.strerror or "cannot be read").lower()
            raise ReadError(f"{path}: {reason}; check the path and its permissions") from error
        return cls.decode(str(path), raw)

    @classmethod
    def decode(cls, name: str, raw: bytes) -> Source:
        """Return the text that ``raw`` encodes, under ``name``.

        Raises:
            ReadError: ``raw`` is not UTF-8, or holds NUL bytes.
        """
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise ReadError(f"{name}:{line}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
        if (nul := text.find("\0")) >= 0:
            line = text.count("\n", 0, nul) + 1
            raise ReadError(f"{name}:{line}: a NUL byte, so this is no text file; remove it")
        return cls(name, text.removeprefix(BOM), text.startswith(BOM))

    def encode(self, text: str) -> bytes:
        """Return ``text`` as the bytes of this file: UTF-8, with its byte order mark."""
        return (BOM * self.bom + text).encode()

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset of the first character of each line.

        Lines end as they do in CommonMark. ``str.splitlines`` would also end
        them at form feeds and U+2028, and every later span would be wrong.
        """
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    def line_span(self, line: int) -> Span:
        """Return the characters of line ``line`` (from 1), its line end left out.

        A line past the end is the empty span at the end.
        """
        if line > len(self.line_starts):
            return Span(len(self.text), len(self.text))
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of ``offset``, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, offset: int) -> int:
        """Return the line of ``offset``, from 1."""
        return bisect_right(self.line_starts, offset)


def width(text: str) -> int:
    """Return how many columns a terminal takes for ``text``: two for each wide character."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else unicodedata.combining(each) == 0 for each in text)
