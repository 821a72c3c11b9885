"""AM503."""

from __future__ import annotations

import re

from awesome_merge.model import Section
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Related, Rule, Valid

_DEEPEST = 6
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<name>(?:(?!\*\*|__)[^\n])+)(?P=mark)")
_YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d")
_ONE = "- 2020-ICML-[A Title](https://example.org/1)\n"
_OTHER = "- 2019-ICML-[Another Title](https://example.org/2)\n"


class PseudoHeading(Rule):
    """Headings of one sort are all headings.

    A bold line looks like a heading, but contents, links and folding do not
    know it; beside real headings for other years it is out of step with them.
    """

    code = "AM503"
    name = "pseudo-heading"
    fix = "Unsafe: the bold line becomes a heading of the level that the others have."
    valid = (
        Valid(f"## Papers\n\n**2020**\n\n{_ONE}\n**2019**\n\n{_OTHER}"),
        Valid(f"## Papers\n\n**Please read this first**\n\n{_ONE}\n### 2019\n\n{_OTHER}"),
    )
    invalid = (
        Invalid(
            f"## Papers\n\n### 2020\n\n{_ONE}\n**2019**\n\n{_OTHER}",
            reports=("7:1: a bold line where '2020' on line 3 is a heading of level 3",),
            unsafely=f"## Papers\n\n### 2020\n\n{_ONE}\n### 2019\n\n{_OTHER}",
        ),
        Invalid(
            f"## Papers\n\n__Before 2020__\n\n{_OTHER}\n#### 2020\n\n{_ONE}",
            reports=("3:1: a bold line where '2020' on line 7 is a heading of level 4",),
            unsafely=f"## Papers\n\n#### Before 2020\n\n{_OTHER}\n#### 2020\n\n{_ONE}",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the bold lines that name years where a heading under the same heading does."""
        years = [section for section in document.sections if section.path and _YEAR.search(section.path[-1])]
        real: dict[tuple[str, ...], Section] = {}
        for section in years:
            if section.level <= _DEEPEST:
                real.setdefault(section.path[:-1], section)
        for section in years:
            sibling = real.get(_above(section))
            bold = _BOLD.fullmatch(document.source[section.span])
            if sibling is None or section.level <= _DEEPEST or bold is None:
                continue
            line = document.source.line(sibling.span.start)
            said = f"a bold line where '{sibling.path[-1]}' on line {line} is a heading of level {sibling.level}"
            fix = Fix((Edit(section.span, f"{'#' * sibling.level} {bold['name'].strip()}"),), safe=False)
            yield self.report(section.span, said, fix=fix, related=[Related(line, "a heading of its sort")])


def _above(section: Section) -> tuple[str, ...]:
    """Return the headings above a bold line; that for another year, behind which it stands, is none."""
    *above, _ = section.path
    return tuple(above[:-1] if above and _YEAR.search(above[-1]) else above)
