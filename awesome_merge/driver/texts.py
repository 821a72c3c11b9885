"""From bytes to text and back: line ends, a byte order mark and a missing last line end come through a merge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from awesome_merge.text import BOM


@dataclass(frozen=True, slots=True)
class Form:
    """How the text of a file becomes bytes.

    Attributes:
        bom: whether a byte order mark stands before it.
        crlf: whether its lines end in CR LF.
        ended: whether its last line has an end.
    """

    bom: bool
    crlf: bool
    ended: bool

    def encode(self, text: str) -> bytes:
        """Return the bytes of ``text``, each line of which ends in a newline."""
        made = text if self.ended else text.removesuffix("\n")
        made = made.replace("\n", "\r\n") if self.crlf else made
        return (BOM * self.bom + made).encode("utf-8", "surrogateescape")


def decode(files: Sequence[bytes]) -> tuple[list[str], Form]:
    """Return the texts of base, ours and theirs, each line ended by a newline, and the form of what they become.

    The form of a side that changed it wins. Line ends stay in the texts where one of these mixes them. What is no
    UTF-8 comes through as it is.
    """
    texts = [file.decode("utf-8", "surrogateescape") for file in files]
    bom = _kept([text.startswith(BOM) for text in texts])
    texts = [text.removeprefix(BOM) for text in texts]
    crlf = not any(map(_mixes, texts)) and _kept(["\r\n" in text for text in texts])
    if not any(map(_mixes, texts)):
        texts = [text.replace("\r\n", "\n") for text in texts]
    ended = _kept([text.endswith("\n") for text in texts])
    return [text if text.endswith("\n") or not text else f"{text}\n" for text in texts], Form(bom, crlf, ended)


def _kept(values: Sequence[bool]) -> bool:
    base, ours, theirs = values
    return theirs if ours == base else ours


def _mixes(text: str) -> bool:
    ends = text.count("\r\n")
    return 0 < ends < text.count("\n")
