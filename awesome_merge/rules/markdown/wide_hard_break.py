"""AM636."""

from __future__ import annotations

from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.runs import worded

_BREAK = 2


class WideHardBreak(Rule):
    """Two spaces at the end of a line break it, and no more.

    More look like a slip, and are one mostly.
    """

    code = "AM636"
    name = "wide-hard-break"
    aliases = ("hard-break-spaces",)
    fix = "Safe: the spaces beyond two go."
    valid = (Valid("Alder  \nBirch\n"), Valid("Alder\\\nBirch\n\n`Cedar   \nElm`\n"))
    invalid = (
        Invalid(
            "# Trees\n\nAlder   \nBirch\n",
            reports=("3:6: 3 spaces end the line; 2 break it",),
            fixed="# Trees\n\nAlder  \nBirch\n",
        ),
        Invalid(
            "> *Alder     \n> Birch*\n",
            reports=("1:9: 5 spaces end the line; 2 break it",),
            fixed="> *Alder  \n> Birch*\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the spaces of every such break."""
        text = document.source.text
        for block in worded(facts.tree):
            for atom in _breaks(block.atoms):
                line = document.source.line_span(document.source.line(atom.span.start))
                words = text[line.start : line.end].rstrip(" ")
                start = line.start + len(words)
                if line.end - start > _BREAK:
                    span = Span(start, line.end)
                    fix = Fix((Edit(span, " " * _BREAK),))
                    yield self.report(span, f"{line.end - start} spaces end the line; {_BREAK} break it", fix=fix)


def _breaks(atoms: tuple[Atom, ...]) -> Iterator[Atom]:
    for atom in atoms:
        if atom.shape is Shape.BREAK and atom.is_stop:
            yield atom
        yield from _breaks(atom.children)
