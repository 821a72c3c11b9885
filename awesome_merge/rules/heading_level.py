"""AM504."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.model import Section
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Valid

_DEEPEST = 6
# ``Papers [Pruning]``, ``Papers (2019)``, ``Papers: Pruning``: one word or two, and which of them.
_FORM = re.compile(r"(?P<word>[^\W\d]+(?: [^\W\d]+)?)\s*(?P<mark>[\[(:])\s*\S")
_ENTRY = "- [A Title](https://example.org/1)\n"


class HeadingLevel(Rule):
    """A heading stands one level below the heading that it belongs to, and beside those of its own form.

    Contents, folding and links follow the levels: a section that is one level too deep is
    shown as a part of the section above it.
    """

    code = "AM504"
    name = "heading-level"
    valid = (
        Valid(f"# A List\n\n## Papers [Trees]\n\n### 2019\n\n{_ENTRY}\n## Papers [Shrubs]\n\n{_ENTRY}"),
        Valid(
            f"### Papers\n\n{_ENTRY}\n#### 2019\n\n{_ENTRY}\n### Talks: A\n\n{_ENTRY}\n#### Papers (old)\n\n{_ENTRY}"
        ),
    )
    invalid = (
        Invalid(
            f"# A List\n\n## Papers\n\n#### 2020\n\n{_ENTRY}\n#### 2019\n\n{_ENTRY}",
            reports=("5:1: level 4 below 'Papers' of level 2: level 3 is skipped",),
        ),
        Invalid(
            f"## Papers [Trees]\n\n{_ENTRY}\n### Papers [Shrubs]\n\n{_ENTRY}\n## Papers [Ferns]\n\n{_ENTRY}",
            reports=("5:1: level 3, as a part of 'Papers [Trees]'; headings of this form have level 2 (2 of 3)",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the headings that skip a level, the first of each run, and those among the parts of their like."""
        levels = {section.level for section in document.sections}
        told: dict[tuple[int, int], list[tuple[Section, Section]]] = {}
        found = [each for each in document.sections if each.level <= _DEEPEST and each.path]
        above: list[Section] = []
        for section in found:
            before = above[-1] if above else None
            while above and above[-1].level >= section.level:
                above.pop()
            parent = above[-1] if above else None
            if parent and before is parent and section.level > parent.level + 1:
                told.setdefault((parent.level, section.level), []).append((section, parent))
            elif parent and (usual := _usual(section, parent, found)):
                said = f"level {section.level}, as a part of '{parent.path[-1]}'; {usual}"
                yield self._at(document, section, said, parent)
            above.append(section)
        for between, skips in told.items():
            # A list that never uses a level skips it everywhere for one reason.
            many = len(skips) if levels.isdisjoint(range(between[0] + 1, between[1])) else 1
            for section, parent in skips[:1] if many > 1 else skips:
                yield self._at(document, section, _skipped(section, parent, many), parent)

    def _at(self, document: Document, section: Section, said: str, parent: Section) -> Finding:
        line = document.source.line(parent.span.start)
        return self.report(section.span, said, related=[Related(line, "the heading above it")])


def _skipped(section: Section, parent: Section, times: int) -> str:
    levels = " and ".join(str(level) for level in range(parent.level + 1, section.level))
    are = "is" if section.level == parent.level + 2 else "are"
    often = f", as {times} times in this list" if times > 1 else ""
    return (
        f"level {section.level} below '{parent.path[-1]}' of level {parent.level}: level {levels} {are} skipped{often}"
    )


def _usual(section: Section, parent: Section, found: Sequence[Section]) -> str | None:
    """Return which level the headings of the form of ``section`` have, if ``parent`` is one of these."""
    form = _form(section)
    if form is None or _form(parent) != form:
        return None
    like = [each for each in found if _form(each) == form]
    same = sum(each.level == parent.level for each in like)
    return f"headings of this form have level {parent.level} ({same} of {len(like)})" if 2 * same > len(like) else None


def _form(section: Section) -> tuple[str, str] | None:
    found = _FORM.match(section.path[-1])
    return (found["word"].casefold(), found["mark"]) if found else None
