"""AM656."""

from __future__ import annotations

import re
from pathlib import PurePath

from awesome_merge.rules.base import Document, Facts, Finding, Invalid, Iterator, Rule, Span, Valid

_ARTICLE = re.compile(r"(?:the|teh|an?)(?=[-_. ])", re.IGNORECASE)
_ODD = re.compile(r"[^-.\dA-Za-z]")
_SUFFIXES = ("", ".md", ".mdx")
_STANDARD_INPUT = "-"


class OffFormFileName(Rule):
    """The file of a list has a plain name, ``readme.md`` or ``list-of-trees.md``.

    Its name stands in addresses, and on some systems ``Trees.md`` and ``trees.md`` are one file.
    """

    code = "AM656"
    name = "off-form-file-name"
    aliases = (
        "file-extension",
        "no-file-name-articles",
        "no-file-name-consecutive-dashes",
        "no-file-name-irregular-characters",
        "no-file-name-mixed-case",
        "no-file-name-outer-dashes",
    )
    valid = (Valid("# Trees\n", name="readme.md"), Valid("# Trees\n", name="lists/README.md"), Valid("", name="-"))
    invalid = (
        Invalid("# Trees\n", reports=("1:1: 'Trees.md' mixes small letters and capitals",), name="Trees.md"),
        Invalid(
            "# Trees\n",
            reports=(
                "1:1: 'the_trees--.txt' begins or ends with a hyphen",
                "1:1: 'the_trees--.txt' begins with an article, 'the'",
                "1:1: 'the_trees--.txt' ends in '.txt'; Markdown ends in '.md'",
                "1:1: 'the_trees--.txt' has '_'; only letters, digits, hyphens and dots are plain",
                "1:1: 'the_trees--.txt' has several hyphens in a row",
            ),
            name="the_trees--.txt",
        ),
        Invalid("# Trees\n", reports=("1:1: 'a-tree.md' begins with an article, 'a'",), name="a-tree.md"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield all that is odd about the name; standard input has none."""
        if document.source.name == _STANDARD_INPUT:
            return
        path = PurePath(document.source.name)
        for odd in _odd(path.stem, path.suffix):
            yield self.report(Span(0, 0), f"'{path.name}' {odd}")


def _odd(stem: str, suffix: str) -> Iterator[str]:
    if article := _ARTICLE.match(stem):
        yield f"begins with an article, '{article[0]}'"
    if odd := _ODD.search(stem):
        yield f"has '{odd[0]}'; only letters, digits, hyphens and dots are plain"
    if "--" in stem:
        yield "has several hyphens in a row"
    if stem.startswith("-") or stem.endswith("-"):
        yield "begins or ends with a hyphen"
    if stem not in {stem.lower(), stem.upper()}:
        yield "mixes small letters and capitals"
    if suffix not in _SUFFIXES:
        yield f"ends in '{suffix}'; Markdown ends in '.md'"
