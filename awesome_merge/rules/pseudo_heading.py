"""AM503."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    fix = "Unsafe: the bold lines become headings of the level that the others have."
    valid = (
        Valid(f"## Papers\n\n**2020**\n\n{_ONE}\n**2019**\n\n{_OTHER}"),
        Valid(f"## Papers\n\n**Please read this first**\n\n{_ONE}\n### 2019\n\n{_OTHER}"),
    )
    invalid = (
        Invalid(
            f"## Papers\n\n### 2020\n\n{_ONE}\n**2019**\n\n{_OTHER}",
            reports=("7:1: a bold line, where '2020' on line 3 is a heading of level 3",),
            unsafely=f"## Papers\n\n### 2020\n\n{_ONE}\n### 2019\n\n{_OTHER}",
        ),
        Invalid(
            f"## Papers\n\n__Before 2020__\n\n{_OTHER}\n#### 2020\n\n{_ONE}",
            reports=("3:1: a bold line, where '2020' on line 7 is a heading of level 4",),
            unsafely=f"## Papers\n\n#### Before 2020\n\n{_OTHER}\n#### 2020\n\n{_ONE}",
        ),
        Invalid(
            f"## Papers\n\n**2018**\n\n{_OTHER}\n**2019**\n\n{_OTHER}\n### 2020\n\n{_ONE}",
            reports=("3:1: a bold line, and 1 more, where '2020' on line 11 is a heading of level 3",),
            unsafely=f"## Papers\n\n### 2018\n\n{_OTHER}\n### 2019\n\n{_OTHER}\n### 2020\n\n{_ONE}",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the first of the bold lines that name years where a heading under the same heading does."""
        years = [section for section in document.sections if section.path and _YEAR.search(section.path[-1])]
        real: dict[tuple[str, ...], Section] = {}
        for section in years:
            if section.level <= _DEEPEST:
                real.setdefault(section.path[:-1], section)
        bold: dict[tuple[str, ...], list[tuple[Section, str]]] = {}
        for section in years:
            found = _BOLD.fullmatch(document.source[section.span])
            if section.level > _DEEPEST and found and _above(section) in real:
                bold.setdefault(_above(section), []).append((section, found["name"].strip()))
        for above, lines in bold.items():
            yield self._of(document, real[above], lines)

    def _of(self, document: Document, sibling: Section, bold: Sequence[tuple[Section, str]]) -> Finding:
        """Return the finding on all ``bold`` lines beside ``sibling``, at the first: they are one habit."""
        line = document.source.line(sibling.span.start)
        more = f", and {len(bold) - 1} more" if len(bold) > 1 else ""
        said = f"a bold line{more}, where '{sibling.path[-1]}' on line {line} is a heading of level {sibling.level}"
        related = [Related(line, "a heading of its sort")]
        related += [Related(document.source.line(each.span.start), "another bold line") for each, _ in bold[1:]]
        marks = "#" * sibling.level
        fix = Fix(tuple(Edit(each.span, f"{marks} {name}") for each, name in bold), safe=False)
        return self.report(bold[0][0].span, said, fix=fix, related=related)


def _above(section: Section) -> tuple[str, ...]:
    """Return the headings above a bold line; that for another year, behind which it stands, is none."""
    *above, _ = section.path
    return tuple(above[:-1] if above and _YEAR.search(above[-1]) else above)
