"""AM505."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from awesome_merge.anchors import anchors
from awesome_merge.model import Section
from awesome_merge.reading.contents import is_apart, is_contents
from awesome_merge.reading.pointers import Pointer, headings_of, names, pointers
from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Related, Rule, Span, Valid
from awesome_merge.style import FEWEST, SHARE

_DEEPEST = 6
_ITEM = re.compile(r"(?P<bullet>[ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[^\]\n]*\]\(#[^)\s]*\)[ \t]*")
_NAMED = re.compile(r"""<a\s[^>]*?(?:id|name)\s*=\s*["'](?P<name>[^"']+)""", re.IGNORECASE)
_SPECIAL = re.compile(r"[\[\]`*_<>\\|~]")
_UNREAD = re.compile(r"[\W_]+")
_TREES = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel")
_CONTENTS = "".join(f"- [{tree}](#{tree.lower()})\n" for tree in _TREES)
_SECTIONS = "".join(f"## {tree}\n\n- [A {tree}](https://example.org/{tree})\n\n" for tree in _TREES)


class StaleContents(Rule):
    """The table of contents names every section of the levels that it otherwise names.

    A section that is missing there is not found by those who read the contents, and looks as if it were not kept.
    """

    code = "AM505"
    name = "stale-contents"
    aliases = ("awesome-toc",)
    fix = "Safe where the contents are a list: the missing line is added in its manner, where the section stands."
    valid = (
        Valid(f"# Trees\n\n## Contents\n\n{_CONTENTS}\n{_SECTIONS}## License\n\nNone.\n"),
        Valid(f"# Trees\n\n- [Alder](#alder)\n- [Birch](#birch)\n\n{_SECTIONS}"),
        Valid(
            f"# Trees\n\n{_CONTENTS}- [C++](#cpp)\n\n{_SECTIONS}## <a id='cpp'></a>C++\n\n- [An Oak](https://example.org/Oak)\n"
        ),
        # The contents do name the section; that their link leads nowhere is another rule's.
        Valid(f"# Trees\n\n{_CONTENTS}- [Oaks & Co.](#oaks)\n\n{_SECTIONS}## Oaks & Co\n\nNo links yet.\n"),
        Valid(
            f"# Trees\n\n{_CONTENTS}\n"
            + _SECTIONS.replace("## Birch", "### Contents\n\n- [An Alder](#alder)\n\n## Birch")
        ),
        # Of the parts of this section the contents name none.
        Valid(
            f"# Trees\n\n{_CONTENTS}  - [Old](#old)\n  - [New](#new)\n  - [Tall](#tall)\n  - [Small](#small)\n"
            "  - [Wide](#wide)\n  - [Lean](#lean)\n  - [Green](#green)\n  - [Red](#red)\n  - [Blue](#blue)\n\n"
            + _SECTIONS.replace("## Birch", "### Seeds\n\nNone.\n\n### Leaves\n\nNone.\n\n## Birch")
            + "".join(
                f"### {name}\n\nNone.\n\n"
                for name in ("Old", "New", "Tall", "Small", "Wide", "Lean", "Green", "Red", "Blue")
            )
        ),
    )
    invalid = (
        Invalid(
            f"# Trees\n\n{_CONTENTS}  - [Small](#small)\n\n{_SECTIONS}### Small\n\nNone.\n\n"
            "## Oak\n\n- [An Oak](https://example.org/Oak)\n",
            reports=("10:1: 'Oak' is missing behind this line; the contents name the other 8 sections like it",),
        ),
        Invalid(
            f"# Trees\n\n{_CONTENTS.replace('- ', '1. ')}\n{_SECTIONS}## Oak\n\n- [An Oak](https://example.org/Oak)\n",
            reports=("10:1: 'Oak' is missing behind this line; the contents name the other 8 sections like it",),
        ),
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
        made = _anchors(facts)
        like = _like(document, facts, made)
        there = sum(line is not None for _, line in like)
        if there < FEWEST or there < SHARE * len(like):
            return
        said = {_key(name) for name in names(facts.tree)}
        before: Pointer | None = None
        for section, pointer in like:
            is_left_out = pointer is None and _key(section.path[-1]) not in said and not _has_no_sibling(section, like)
            if is_left_out and before is not None:
                yield self._missing(document, section, made[section.span.start], before, there)
            before = pointer or before

    def _missing(self, document: Document, section: Section, anchor: str, before: Pointer, there: int) -> Finding:
        source = document.source
        line = source.line_span(source.line(before.span.start))
        said = f"'{section.path[-1]}' is missing behind this line; the contents name the other {there} sections like it"
        related = [Related(source.line(section.span.start), "the section")]
        return self.report(line, said, related=related, fix=_fix(document, section, anchor, line))


def _like(document: Document, facts: Facts, made: Mapping[int, str]) -> list[tuple[Section, Pointer | None]]:
    """Return the sections of the levels that contents name, each with its line there; none if there are no contents."""
    # A heading over contents gives its section no name of its own.
    levels = {section.path: section.level for section in reversed(document.sections)}
    sections = [each for each in document.sections if each.path and each.level <= min(_DEEPEST, levels[each.path])]
    links = {pointer.url.lower(): pointer for pointer in reversed(list(pointers(facts.tree)))}
    listed: list[tuple[Section, Pointer | None]] = []
    for section in sections:
        link = next(filter(None, map(links.get, _places(document, section, made.get(section.span.start, "")))), None)
        listed.append((section, link if link and link.span < section.span else None))
    deep = [section.level for section, line in listed if line]
    if len(deep) < FEWEST:
        return []
    usual = max(set(deep), key=lambda level: (deep.count(level), -level))
    return [(section, line) for section, line in listed if _is_like(section, usual)]


def _has_no_sibling(section: Section, like: Sequence[tuple[Section, Pointer | None]]) -> bool:
    """Whether the contents, which need not go as deep everywhere, name none of several parts of one section."""
    lines = [line for other, line in like if other.path[:-1] == section.path[:-1]]
    return len(lines) > 1 and not any(lines)


def _key(name: str) -> str:
    """Return ``name`` as it is compared: one in contents may lack signs and a plural."""
    return _UNREAD.sub("", name).casefold().rstrip("s")


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
