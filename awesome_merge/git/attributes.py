"""The lines of ours in a file of gitattributes: which files git hands to us.

They stand together below a comment, at the end, since git heeds the last line that fits a file. Every other line stays
as it is, byte for byte: a file may end without a line end, have those of another system, and be in any encoding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

DRIVER = "awesome-merge"
_COMMENT = b"# Lists that are merged by their entries; on each machine, once: awesome-merge git-driver install"
_LINE = rb'(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|[^" \t\r\n][^ \t\r\n]*) merge=awesome-merge(?: diff=awesome-merge)?'
_OURS = re.compile(
    rb"(?:\A|(?<=\n))" + re.escape(_COMMENT) + rb"(?=\r?\n|\Z)"
    rb"(?P<lines>(?:\r?\n" + _LINE + rb"(?=\r?\n|\Z))*)(?P<end>\r?\n)?"
)
_MERGED, _SHOWN = f" merge={DRIVER}", f" diff={DRIVER}"
# To git these stand for many names, unless behind a backslash.
_SPECIAL = re.compile(r"([\\*?\[])")
_SPACE = re.compile(r"[ \t\r\n]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True, slots=True)
class Block:
    """Our lines in a file.

    Attributes:
        patterns: the files that are merged, as gitattributes names them, in order.
        shown: whether their differences are shown by entries, too.
    """

    patterns: tuple[str, ...] = ()
    shown: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines, without the comment above them."""
        return tuple(f"{pattern}{_MERGED}{_SHOWN * self.shown}" for pattern in self.patterns)


def escaped(name: str) -> str:
    """Return ``name`` with nothing in it that would stand for several names."""
    return _SPECIAL.sub(r"\\\1", name)


def pattern(written: str) -> str:
    """Return ``written``, a pattern, as a line begins with it: in quotation marks where it would not be one word."""
    if not _SPACE.search(written) and not written.startswith(('"', "#", "!")):
        return written
    return f'"{written.translate(_ESCAPES)}"'


def block(content: bytes | None) -> Block | None:
    """Return our lines in ``content``; None if they are not there, as in a file that is not (None)."""
    found = _OURS.search(content or b"")
    if found is None:
        return None
    lines = [line.removesuffix("\r") for line in found["lines"].decode("utf-8", "surrogateescape").split("\n")[1:]]
    return Block(
        tuple(line.removesuffix(_SHOWN).removesuffix(_MERGED) for line in lines),
        shown=any(line.endswith(_SHOWN) for line in lines),
    )


def with_block(content: bytes | None, ours: Block) -> bytes:
    """Return ``content`` with ``ours`` at its end, instead of what stood there; None is a file that is not there.

    A file whose last line has no end gets none, so that ``without_block`` knows what it was.
    """
    rest = None if content is None else without_block(content)
    ends_open = rest is not None and not rest.endswith(b"\n")
    before = rest or b""
    end = b"\r\n" if b"\r\n" in before else b"\n"
    lines = [_COMMENT, *(line.encode("utf-8", "surrogateescape") for line in ours.lines)]
    return before + end * (ends_open and bool(before)) + end.join(lines) + end * (not ends_open)


def without_block(content: bytes) -> bytes | None:
    """Return ``content`` as it was before ``with_block``; None where there was no file."""
    found = _OURS.search(content)
    if found is None:
        return content
    before, after = content[: found.start()], content[found.end() :]
    if found["end"] is None:  # the end that was added to the line before ours is of the kind of ours
        return before.removesuffix(b"\r\n" if b"\r\n" in found[0] else b"\n")
    return before + after or None
