"""AM631."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.reading.blocks import Form, every
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.markdown.references import notes
from awesome_merge.rules.runs import Run, Sort, flat, worded

# ``[Name][label]`` and ``[Name][]``, but neither ``[[Name][…]`` nor ``[a][b](url)``.
_FULL = re.compile(r"(?<![\[\\!\]])!?\[(?P<shown>[^\[\]\n]+)\]\[(?P<label>[^\[\]\n]*)\](?![(:\[])")
_OPENING = re.compile(r"\[(?P<label>[^\[\]\n^]+)\](?= - )")
_CHECKBOX = re.compile(r"\[[ xX]\]")


class UndefinedReference(Rule):
    """A link by reference names a definition that there is.

    Without one, a page shows the brackets and no link.
    """

    code = "AM631"
    name = "undefined-reference"
    aliases = ("no-undefined-references",)
    valid = (
        Valid(
            "- [Alder][alder] - Keeps wet feet.\n- [Birch] - Grows fast.\n\n[alder]: https://example.org\n[birch]: /b\n"
        ),
        Valid(
            "- 2018-[Alder](https://example.org/alder) [[Code](https://example.org/code)] [sic]\n- [ ] - Nothing yet.\n"
        ),
        Valid("> [!NOTE]\n> Alders[^1] stand in water.\n\n[^1]: Mostly.\n"),
    )
    invalid = (
        Invalid(
            "- [Alder][alder] - Keeps wet feet.\n- [Birch] - Grows fast.\n",
            reports=(
                "1:3: nothing defines 'alder'; '[alder]: https://…' on a line of its own would",
                "2:3: nothing defines 'Birch'; '[Birch]: https://…' on a line of its own would",
            ),
        ),
        Invalid(
            "Alders[^1] stand in [water][].\n",
            reports=(
                "1:7: there is no footnote '1'; '[^1]: …' on a line of its own would be one",
                "1:21: nothing defines 'water'; '[water]: https://…' on a line of its own would",
            ),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield references in text; single brackets are meant as one only where an item opens with them."""
        if "[^" in document.source.text or "][" in document.source.text:
            known = notes(document)
            for block in worded(facts.tree):
                yield from self._references(facts.runs(block), known)
        for block in every(facts.tree):
            found = facts.opening(block) if block.form is Form.ITEM else ()
            opening = _OPENING.match(found[0].text) if found and found[0].sort is Sort.TEXT else None
            if opening and not _CHECKBOX.fullmatch(opening[0]):
                yield self._undefined(_part(found[0], opening), opening["label"])

    def _references(self, found: Sequence[Run], known: frozenset[str]) -> Iterator[Finding]:
        for run in flat(found):
            if run.sort is Sort.NOTE and run.text.startswith("[^") and run.text[2:-1].lower() not in known:
                label = run.text[2:-1]
                message = f"there is no footnote '{label}'; '[^{label}]: …' on a line of its own would be one"
                yield self.report(run.span, message)
            elif run.sort is Sort.TEXT and "][" in run.text:
                for each in _FULL.finditer(run.text):
                    yield self._undefined(_part(run, each), each["label"] or each["shown"])

    def _undefined(self, span: Span, label: str) -> Finding:
        message = f"nothing defines '{label}'; '[{label}]: https://…' on a line of its own would"
        return self.report(span, message)


def _part(run: Run, found: re.Match[str]) -> Span:
    return Span(run.span.start + found.start(), run.span.start + found.end()) if run.is_exact else run.span
