"""AM623."""

from __future__ import annotations

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Valid

_NAME = "footnotes"
_ALDER = "## Alder\n\n- [Alder](https://example.org/alder) - Keeps wet feet.\n"


class MisplacedFootnotes(Rule):
    """Footnotes come last.

    Readers come for the entries; what is less important stands below them.
    """

    code = "AM623"
    name = "misplaced-footnotes"
    valid = (
        Valid(f"# Trees\n\n{_ALDER}\n## Footnotes\n\nNone.\n"),
        Valid(f"# Trees\n\n{_ALDER}\n## Footnotes\n\nNone.\n\n## License\n\nFree.\n"),
    )
    invalid = (
        Invalid(
            f"# Trees\n\n## Footnotes\n\nNone.\n\n{_ALDER}",
            reports=("3:1: footnotes stand above the section 'Alder'; they come last",),
        ),
        Invalid(
            f"# Trees\n\n{_ALDER}\n## Footnotes\n\nNone.\n\n{_ALDER.replace('Alder', 'Birch')}",
            reports=("7:1: footnotes stand above the section 'Birch'; they come last",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the heading of footnotes that a section with entries follows."""
        named = next((each for each in document.sections if each.path and each.path[-1].lower() == _NAME), None)
        if named is None:
            return
        below = (each for each in document.entries if each.span > named.span)
        entry = next((each for each in below if named.path[-1] not in each.section), None)
        if entry is not None and entry.section:
            related = [Related(document.line(entry), "an entry below them")]
            message = f"footnotes stand above the section '{entry.section[-1]}'; they come last"
            yield self.report(named.span, message, related=related)
