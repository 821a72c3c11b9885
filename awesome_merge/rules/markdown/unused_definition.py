"""AM632."""

from __future__ import annotations

from awesome_merge.reading.blocks import definitions
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Valid
from awesome_merge.rules.markdown.references import by_reference, halves, normal

# ``[//]: # (words)`` and ``[comment]: <> (words)`` are how comments were written before HTML's.
_COMMENTS = frozenset({"", "#"})


class UnusedDefinition(Rule):
    """A definition of a link is used.

    One that is not mostly lost its entry, or has a slip in its label.
    """

    code = "AM632"
    name = "unused-definition"
    aliases = ("no-unused-definitions",)
    valid = (
        Valid("- [Alder][] and [birch][b]\n\n[alder]: https://example.org/alder\n[b]: https://example.org/birch\n"),
        Valid("[//]: # (a comment)\n\n![An alder][picture]\n\n[picture]: alder.png\n"),
    )
    invalid = (
        Invalid("- [Alder](https://example.org)\n\n[alder]: /a\n", reports=("3:1: no link names 'alder'",)),
        Invalid("- [Alder][alders]\n\n[alders]: /a\n[birch]: /b\n", reports=("4:1: no link names 'birch'",)),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the definitions that no link, image or footnote names."""
        defined = definitions(document.source)
        if not defined:
            return
        named = set()
        for atom in by_reference(facts.tree):
            shown, label = halves(document, atom)
            named.add(normal(label or shown))
        for each in defined:
            if each.label not in named and each.url not in _COMMENTS:
                span = document.source.line_span(each.line)
                written = document.source[span].partition("]:")[0].lstrip(" >[")
                yield self.report(span, f"no link names '{written}'")
