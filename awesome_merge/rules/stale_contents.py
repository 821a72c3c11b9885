"""AM505."""

from __future__ import annotations

import re

from awesome_merge.anchors import anchors
from awesome_merge.model import Section
from awesome_merge.reading.contents import is_apart, is_contents
from awesome_merge.reading.pointers import Pointer, headings_of, pointers
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Related, Rule, Span, Valid
from awesome_merge.style import FEWEST, SHARE

_DEEPEST = 6
_ITEM = re.compile(r"(?P<bullet>[ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[^\]\n]*\]\(#[^)\s]*\)[ \t]*")
_NAMED = re.compile(r"""<a\s[^>]*?(?:id|name)\s*=\s*["'](?P<name>[^"']+)""", re.IGNORECASE)
_SPECIAL = re.compile(r"[\[\]`*_<>\\|~]")
_TREES = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel")
_CONTENTS = "".join(f"- [{tree}](#{tree.lower()})\n" for tree in _TREES)
_SECTIONS = "".join(f"## {tree}\n\n- [A {tree}](https://example.org/{tree})\n\n" for tree in _TREES)


class StaleContents(Rule):
    """The table of contents names every section of the levels that it otherwise names.

    A section that is missing there is not found by those who read the contents, and looks as if it were not kept.
    """

    code = "AM505"
    name = "stale-contents"
    fix = "Safe where the contents are a list: the missing line is added in its manner, where the section stands."
    valid = (
        Valid(f"# Trees\n\n## Contents\n\n{_CONTENTS}\n{_SECTIONS}## License\n\nNone.\n"),
        Valid(f"# Trees\n\n- [Alder](#alder)\n- [Birch](#birch)\n\n{_SECTIONS}"),
        Valid(
            f"# Trees\n\n{_CONTENTS}- [C++](#cpp)\n\n{_SECTIONS}## <a id='cpp'></a>C++\n\n- [An Oak](https://example.org/Oak)\n"
        ),
    )
    invalid = (
        Invalid(
            f"# Trees\n\n## Contents\n\n{_CONTENTS}\n{_SECTIONS}## Oak\n\n- [An Oak](https://example.org/Oak)\n",
            reports=("12:1: 'Oak' is missing behind this line; the contents name the other 8 sections like it",),
            fixed=f"# Trees\n\n## Contents\n\n{_CONTENTS}- [Oak](#oak)\n\n{_SECTIONS}"
            "## Oak\n\n- [An Oak](https://example.org/Oak)\n",
        ),
        Invalid(
            f"# Trees\n\n{_CONTENTS}\n" + _SECTIONS.replace("## Birch", "## Beech & Co\n\nNo links yet.\n\n## Birch"),
            reports=("3:1: 'Beech & Co' is missing behind this line; the contents name the other 8 sections like it",),
            fixed=f"# Trees\n\n- [Alder](#alder)\n- [Beech & Co](#beech--co)\n{_CONTENTS.partition(chr(10))[2]}\n"
            + _SECTIONS.replace("## Birch", "## Beech & Co\n\nNo links yet.\n\n## Birch"),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the sections that the contents leave out, each where it is missing."""
        sections = [section for section in document.sections if section.path and section.level <= _DEEPEST]
        if not sections:
            return
        links = {pointer.url.lower(): pointer for pointer in reversed(list(pointers(facts.tree)))}
        names = _anchors(facts)
        found = (
            next(filter(None, map(links.get, _places(document, section, names.get(section.span.start, "")))), None)
            for section in sections
        )
        listed = [
            link if link and link.span < section.span else None for link, section in zip(found, sections, strict=True)
        ]
        levels = [section.level for section, line in zip(sections, listed, strict=True) if line]
        if len(levels) < FEWEST:
            return
        usual = max(set(levels), key=lambda level: (levels.count(level), -level))
        like = [(section, line) for section, line in zip(sections, listed, strict=True) if _is_like(section, usual)]
        there = sum(line is not None for _, line in like)
        if there < FEWEST or there < SHARE * len(like):
            return
        before: Pointer | None = None
        for section, pointer in like:
            if pointer is None and before is not None:
                yield self._missing(document, section, names[section.span.start], before, there)
            before = pointer or before

    def _missing(self, document: Document, section: Section, anchor: str, before: Pointer, there: int) -> Finding:
        source = document.source
        line = source.line_span(source.line(before.span.start))
        said = f"'{section.path[-1]}' is missing behind this line; the contents name the other {there} sections like it"
        related = [Related(source.line(section.span.start), "the section")]
        return self.report(line, said, related=related, fix=_fix(document, section, anchor, line))


def _anchors(facts: Facts) -> dict[int, str]:
    """Return where each heading begins → its anchor, ``#papers``, in lower case."""
    headings = list(headings_of(facts.tree))
    named = anchors([words for _, words in headings])
    return {start: anchor.lower() for (start, _), anchor in zip(headings, named, strict=True)}


def _places(document: Document, section: Section, anchor: str) -> Iterator[str]:
    """Yield what leads to ``section``: its own anchor, then the names that HTML gives a place in or just above it."""
    yield anchor
    above = document.source.line_span(max(1, document.source.line(section.span.start) - 2))
    for named in _NAMED.finditer(document.source.text, above.start, section.span.end):
        yield f"#{named['name'].lower()}"


def _is_like(section: Section, level: int) -> bool:
    """Whether contents of sections of ``level`` name ``section``: not themselves, nor what tells of the list."""
    name = section.path[-1]
    return section.level <= level and not is_contents(name) and not is_apart([name])


def _fix(document: Document, section: Section, anchor: str, line: Span) -> Fix | None:
    """Return the missing line behind ``line``, in its manner; None where that is no plain item, or has items in it."""
    source, name = document.source, section.path[-1]
    item = _ITEM.fullmatch(source[line])
    if item is None or item["bullet"].strip()[0].isdigit() or _SPECIAL.search(name):
        return None
    behind = source.line_span(source.line(line.end) + 1)
    if _depth(source[behind]) > _depth(source[line]):
        return None
    end = source.text[line.end : behind.start]
    return Fix((Edit(Span(line.end, line.end), f"{end}{item['bullet']}[{name}]({anchor})"),))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else 0
