"""AM107."""

from __future__ import annotations

from awesome_merge.model import Role
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.style import FEWEST

# Where more links are glued, the list does it in some places on purpose, or for what we do not see.
_SHARE = 9 / 10
_OPENING = "[("
_CLOSING = ")],;"


_GLUED = "".join(f"- [Title {n}](https://example.org/{n})[[Code](https://example.org/c/{n})]\n" for n in range(9))
_SPACED = _GLUED.replace(")[[", ") [[")
_PROSE = "".join(
    f"- [Name {n}](https://example.org/{n}), a rival of [This](https://example.org/c/{n})\n" for n in range(9)
)


class MissingSeparator(Rule):
    """A space stands before a link where the list usually has one.

    ``[Title](u)[[Code](u)]`` among ``[Title](u) [[Code](u)]`` reads as one
    word, and breaks at no line end.
    """

    code = "AM107"
    name = "missing-separator"
    fix = "Safe: the space is added."
    valid = (
        Valid(_GLUED),
        Valid(
            "- [Too Few](https://example.org/1) [[Code](https://example.org/2)]\n"
            "- [For a Majority](https://example.org/3)[[Code](https://example.org/4)]\n"
        ),
    )
    invalid = (
        Invalid(
            _SPACED + "- [Another Title](https://example.org/98)[[Code](https://example.org/99)]\n",
            reports=("10:42: no space before the link 'Code'; 9 of 10 such links have one",),
            fixed=_SPACED + "- [Another Title](https://example.org/98) [[Code](https://example.org/99)]\n",
        ),
        Invalid(
            _PROSE + "- [Another Name](https://example.org/98), a rival of[This](https://example.org/99)\n",
            reports=("10:53: no space before the link 'This'; 9 of 10 such links have one",),
            fixed=_PROSE + "- [Another Name](https://example.org/98), a rival of [This](https://example.org/99)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the links that are glued to what stands before them."""
        for first in (True, False):
            joints = list(_joints(document, first=first))
            glued = [joint for joint in joints if not joint[2]]
            spaced = len(joints) - len(glued)
            if len(joints) < FEWEST or spaced < _SHARE * len(joints):
                continue
            for at, label, _ in glued:
                message = f"no space before the link '{label}'; {spaced} of {len(joints)} such links have one"
                yield self.report(Span(at, at + 1), message, fix=Fix((Edit(Span(at, at), " "),)))


def _joints(document: Document, *, first: bool) -> Iterator[tuple[int, str, bool]]:
    """Yield where each link begins, brackets around it included, its label, and whether a space stands before it.

    Either the ``first`` links beside their titles, or the others, which many lists join in another way.
    """
    for entry in document.entries:
        for at, link in enumerate(entry.links):
            if link.span is None or link.role is Role.BADGE or first is not (at == 0):
                continue
            text, start = document.source.text, link.span.start
            if text[start] != "[" or text[start : start + 2] == "[!":
                continue
            while start > entry.span.start and text[start - 1] in _OPENING:
                start -= 1
            before = text[start - 1] if start > entry.span.start else ""
            # A word before it may be Chinese, where no space is due; other signs may be meant to touch.
            if before.isspace() or before in _CLOSING or (before.isascii() and before.isalnum()):
                yield start, link.label, before.isspace()
