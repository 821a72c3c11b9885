"""AM652."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid
from awesome_merge.rules.guidelines.tagline import opening

_BODY = "## Alder\n\n- [Alder](https://example.org/alder) - Keeps wet feet.\n"


class MissingTagline(Rule):
    """A sentence below the title says what the list is about.

    Not everybody who finds the list knows its subject.
    """

    code = "AM652"
    name = "missing-tagline"
    valid = (
        Valid(f"# Trees\n\n> Plants with a stem of wood.\n\n{_BODY}"),
        Valid(f"# Trees\n\nPlants with a [stem](https://example.org/stem) of wood.\n\n{_BODY}"),
    )
    invalid = (
        Invalid(f"# Trees\n\n{_BODY}", reports=("1:1: no sentence below the title says what the list is about",)),
        Invalid(
            f"# Trees\n\n![A tree](tree.png)\n\n{_BODY}",
            reports=("1:1: no sentence below the title says what the list is about",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the top of a list that begins with its entries."""
        if facts.tree and not any(opening(facts)):
            yield self.report(Span(0, 0), "no sentence below the title says what the list is about")
