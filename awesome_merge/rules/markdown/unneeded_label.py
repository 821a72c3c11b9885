"""AM663."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.markdown.references import by_reference, halves, normal


class UnneededLabel(Rule):
    """A link by reference that is called as its definition says so once, ``[Alder][]``.

    The second name says nothing, and is forgotten when the first changes. Runs only where it is asked for.
    """

    code = "AM663"
    name = "unneeded-label"
    aliases = ("no-unneeded-full-reference-image", "no-unneeded-full-reference-link")
    fix = "Safe: the second name goes."
    valid = (
        Valid("[Alder][] and [birch][tree]\n\n[alder]: /a\n[tree]: /b\n"),
        Valid("[Alder] and [birch](/b)\n\n[alder]: /a\n"),
    )
    invalid = (
        Invalid(
            "[Alder][alder]\n\n[alder]: /a\n",
            reports=("1:1: the label 'alder' is what the link is called, too",),
            fixed="[Alder][]\n\n[alder]: /a\n",
        ),
        Invalid(
            "![Alder][Alder]\n\n[alder]: /a.png\n",
            reports=("1:1: the label 'Alder' is what the link is called, too",),
            fixed="![Alder][]\n\n[alder]: /a.png\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the links and images that say their label twice."""
        for atom in by_reference(facts.tree):
            shown, label = halves(document, atom)
            if label and normal(shown) == normal(label):
                end = atom.span.end - 1
                fix = Fix((Edit(Span(end - len(label), end), ""),))
                yield self.report(atom.span, f"the label '{label}' is what the link is called, too", fix=fix)
