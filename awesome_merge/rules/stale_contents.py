"""AM505."""

from __future__ import annotations

import re

from awesome_merge.rules.base import Document, Edit, Facts, Finding, Fix, Invalid, Iterator, Related, Rule, Span, Valid

_ITEM = re.compile(r"(?P<bullet>[ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[^\]\n]*\]\(#[^)\s]*\)[ \t]*")
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
        source = document.source
        for left_out in facts.unlisted:
            name, line = left_out.section.path[-1], source.line_span(source.line(left_out.before.span.start))
            said = f"'{name}' is missing behind this line; the contents name the other {left_out.like} sections like it"
            related = [Related(source.line(left_out.section.span.start), "the section")]
            yield self.report(line, said, related=related, fix=_fix(document, name, left_out.anchor, line))


def _fix(document: Document, name: str, anchor: str, line: Span) -> Fix | None:
    """Return the missing line behind ``line``, in its manner; None where that is no plain item, or has items in it."""
    source = document.source
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
