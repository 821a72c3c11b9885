"""AM639."""

from __future__ import annotations

from collections import defaultdict

from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Related, Rule, Span, Valid
from awesome_merge.rules.runs import worded

_WIDTH = {Shape.EMPHASIS: 1, Shape.STRONG: 2}
_MARKS = "*_"
_MOST_LINES = 5


class MixedEmphasis(Rule):
    """Emphasis is written with one sign, and so is strong emphasis.

    Two look the same on the page, and hide half of the places from a search.
    """

    code = "AM639"
    name = "mixed-emphasis"
    aliases = ("emphasis-marker", "strong-marker")
    fix = "Safe where no letter touches the sign: the rarer ones become the usual one."
    valid = (Valid("*Alder*, *birch*, __oak__ and __elm__\n"), Valid("un*frigging*believable, _alder_ and `*birch*`\n"))
    invalid = (
        Invalid(
            "*Alder*, *birch* and _elm_\n",
            reports=("1:22: the sign is '_' once, where 2 are '*'",),
            fixed="*Alder*, *birch* and *elm*\n",
        ),
        Invalid(
            "__Alder__, __birch__, **elm** and **yew _or_ fir**, __ash__\n",
            reports=("1:23: the sign is '**' 2 times, where 3 are '__'",),
            fixed="__Alder__, __birch__, __elm__ and __yew _or_ fir__, __ash__\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the first place of the rarer sign, with the others as related, for both kinds of emphasis."""
        places: defaultdict[Shape, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for block in worded(facts.tree):
            for atom in _emphases(block.atoms):
                mark = document.source.text[atom.span.start]
                # A line sign within a word is none, so that there the star has no rival.
                if mark in _MARKS and not _is_in_word(document, atom.span):
                    places[atom.shape][mark].append(atom.span)
        for shape, marks in places.items():
            usual = max(marks, key=lambda mark: (len(marks[mark]), -marks[mark][0].start))
            for mark, spans in marks.items():
                if mark != usual:
                    yield self._told(document, usual * _WIDTH[shape], len(marks[usual]), spans)

    def _told(self, document: Document, usual: str, often: int, spans: list[Span]) -> Finding:
        width = len(usual)
        edits = [Edit(Span(at, at + width), usual) for span in spans for at in (span.start, span.end - width)]
        times = "once" if len(spans) == 1 else f"{len(spans)} times"
        written = document.source.text[spans[0].start] * width
        related = [Related(document.source.line(span.start), "here, too") for span in spans[1 : _MOST_LINES + 1]]
        message = f"the sign is '{written}' {times}, where {often} are '{usual}'"
        return self.report(spans[0], message, fix=Fix(tuple(edits)), related=related)


def _emphases(atoms: tuple[Atom, ...]) -> Iterator[Atom]:
    for atom in atoms:
        if atom.shape in _WIDTH:
            yield atom
        yield from _emphases(atom.children)


def _is_in_word(document: Document, span: Span) -> bool:
    text = document.source.text
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return any(letter.isalnum() or letter in _MARKS for letter in around)
