"""AM504."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_merge.model import Section
from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Related, Rule, Valid
from awesome_merge.rules.notices import is_notice

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
        Valid(f"# A List\n\n## The list has moved! 🎉\n\n#### Please read this\n\nIt did.\n\n## Papers\n\n{_ENTRY}"),
    )
    invalid = (
        Invalid(
            f"# A List\n\n## Papers\n\n#### 2020\n\n{_ENTRY}\n#### 2019\n\n{_ENTRY}",
            reports=("5:1: level 4 below 'Papers' of level 2: level 3 is skipped",),
        ),
        Invalid(
            f"## Papers\n\n#### 2020\n\n{_ENTRY}\n## Talks\n\n#### 2020\n\n{_ENTRY}\n## Books\n\n### New\n\n{_ENTRY}",
            reports=("3:1: level 4 below 'Papers' of level 2: level 3 is skipped; so 2 times in this list",),
        ),
        Invalid(
            f"## Papers [Trees]\n\n{_ENTRY}\n### Papers [Shrubs]\n\n{_ENTRY}\n## Papers [Ferns]\n\n{_ENTRY}",
            reports=("5:1: level 3, as a part of 'Papers [Trees]'; headings of this form have level 2 (2 of 3)",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the first heading of each skip of the same levels, and of those that are parts of one of their like."""
        found = [each for each in document.sections if each.level <= _DEEPEST and each.path]
        told: dict[tuple[object, ...], list[tuple[Section, Section]]] = {}
        for section, parent, is_first in _below(found):
            if is_first and section.level > parent.level + 1:
                if not any(_is_notice(document, each) for each in (parent, section)):
                    told.setdefault((parent.level, section.level), []).append((section, parent))
            elif _usual(section, parent, found):
                told.setdefault((parent.span,), []).append((section, parent))
        for same in told.values():
            section, parent = same[0]
            usual = _usual(section, parent, found)
            said = _misplaced(section, parent, usual) if usual else _skipped(section, parent)
            often = f"; so {len(same)} times in this list" if len(same) > 1 else ""
            related = [Related(document.source.line(parent.span.start), "the heading above it")]
            related += [Related(document.source.line(each.span.start), "another") for each, _ in same[1:]]
            yield self.report(section.span, said + often, related=related)


def _below(found: Sequence[Section]) -> Iterator[tuple[Section, Section, bool]]:
    """Yield each heading that stands below another, with that one, and whether it is the first there."""
    above: list[Section] = []
    for section in found:
        before = above[-1] if above else None
        while above and above[-1].level >= section.level:
            above.pop()
        if above:
            yield section, above[-1], before is above[-1]
        above.append(section)


def _is_notice(document: Document, section: Section) -> bool:
    """Whether ``section`` only looks like a heading: a sentence, or HTML that makes text large or small."""
    return is_notice(section.path[-1]) or document.source[section.span].startswith("<")


def _misplaced(section: Section, parent: Section, usual: str) -> str:
    return f"level {section.level}, as a part of '{parent.path[-1]}'; {usual}"


def _skipped(section: Section, parent: Section) -> str:
    levels = " and ".join(str(level) for level in range(parent.level + 1, section.level))
    are = "is" if section.level == parent.level + 2 else "are"
    return f"level {section.level} below '{parent.path[-1]}' of level {parent.level}: level {levels} {are} skipped"


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
