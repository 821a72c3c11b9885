"""AM405."""

from __future__ import annotations

import re
from collections import Counter

from awesome_merge.labels import hosted, is_label
from awesome_merge.merging.urls import REPOSITORIES, keys
from awesome_merge.model import Role
from awesome_merge.rules.base import (
    Document,
    Edit,
    Entry,
    Facts,
    Finding,
    Fix,
    Invalid,
    Iterator,
    Link,
    Rule,
    Span,
    Valid,
)
from awesome_merge.style import is_titled, label_key

# One page may be two things: a list that says so of more works than these, or of so large a part of them, means it.
_OFTEN = 3
_MANY = 0.1
_BRACKETS = {"[": "]", "(": ")"}
# What one repository may be at once.
_OF_REPOSITORY = frozenset({Role.CODE, Role.DATA, Role.MODEL, Role.DEMO, Role.PROJECT})
# ``[Oak](url), which …``, ``[Oak](url) and …``
_GOES_ON = re.compile(r"[`*_]*,? \w")
_BEHIND = re.compile(r"[ ]*(?:$|[\r\n|\[(])")


class RepeatedLink(Rule):
    """A work links to one address once.

    The same address under two labels is mostly a line that was copied and not
    finished: the code of one work never arrived.
    """

    code = "AM405"
    name = "repeated-link"
    heeds = ("double-link",)
    fix = "Safe where the repeated link says nothing that the first does not: it is removed with its brackets."
    valid = (
        Valid(
            "- 2018-ICML-[One](https://example.org/1) [[Code](https://example.org/2)] [[Code](https://example.org/3)]\n"
            "- 2018-ICML-[Two](https://example.org/4) [[Code](https://example.org/2)]\n"
        ),
        Valid(
            "".join(
                f"- [Tool {n}](https://example.org/{n}) - Does things. ([Demo](https://example.org/{n}))\n"
                for n in range(1, 5)
            )
        ),
        # A repository may hold the data, too; a column may say again what the title leads to; a sentence names things.
        Valid(
            "- 2018-ICML-[One](https://example.org/1) [[Code](https://github.com/example/one)]"
            " [[Dataset](https://github.com/example/one)]\n"
        ),
        Valid(
            "| Title | Venue | Code |\n| --- | --- | --- |\n"
            "| [One](https://github.com/example/one) | ICML | [GitHub](https://github.com/example/one) |\n"
        ),
        Valid(
            "- [One](https://example.org/1) - For browsers ([Oak](https://example.org/1) and [Elm](https://example.org/2)).\n"
        ),
    )
    invalid = (
        Invalid(
            "- 2018-ICML-[One](https://example.org/1) [[Code](https://example.org/2)] [[Code](https://example.org/2)]\n",
            reports=("1:75: 'Code' has the address of the 'Code' before it",),
            fixed="- 2018-ICML-[One](https://example.org/1) [[Code](https://example.org/2)]\n",
        ),
        Invalid(
            "- 2018-ICML-[One](https://example.org/1) [[Code](https://example.org/2)] [[Slides](https://example.org/2)]\n"
            "- 2018-ICML-[Two](https://example.org/3) [[Code](https://example.org/3)]\n",
            reports=(
                "1:75: 'Slides' has the address of the 'Code' before it",
                "2:43: 'Code' has the address of the title",
            ),
        ),
        Invalid(
            "| Title | Venue | Code |\n| --- | --- | --- |\n"
            "| [One](https://arxiv.org/abs/1801.00001) | ICML | [Code](https://arxiv.org/abs/1801.00001) |\n",
            reports=("3:52: 'Code' has the address of the title",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield every link whose address an earlier link of its entry has."""
        found = [
            (entry, first, link)
            for entry in document.entries
            for first, link in _repeated(entry)
            if not _is_meant(document, entry, first, link)
        ]
        often = Counter(_pair(*each) for each in found)
        seldom = [each for each in found if often[_pair(*each)] <= _OFTEN]
        if len(seldom) > max(_OFTEN, _MANY * len(document.entries)):
            return
        for entry, first, link in seldom:
            place = "the title" if _is_title(entry, first) else f"the '{first.label}' before it"
            fix = _fix(document, first, link)
            yield self.report(link.span or entry.span, f"'{link.label}' has the address of {place}", fix=fix)


def _is_meant(document: Document, entry: Entry, first: Link, link: Link) -> bool:
    """Whether one page is both things, a column or a sentence says again what it is about, or we cannot tell."""
    if not is_label(link.label) and link.span and _GOES_ON.match(document.source.text, link.span.end):
        return True
    if _is_title(entry, first):
        is_paper = any(key.partition(":")[0] not in REPOSITORIES for key in keys(first.url))
        return not is_paper and _are_in_two_cells(document, entry, first, link)
    return first.role != link.role and {first.role, link.role} <= _OF_REPOSITORY and hosted(link.url) is Role.CODE


def _are_in_two_cells(document: Document, entry: Entry, one: Link, other: Link) -> bool:
    first, later = one.span or entry.span, other.span or entry.span
    line = document.source.line_span(document.source.line(first.start))
    between = document.source.text[first.end : later.start]
    return document.source[line].lstrip().startswith("|") and later.end <= line.end and "|" in between


def _pair(entry: Entry, first: Link, link: Link) -> tuple[str, str]:
    return "" if _is_title(entry, first) else label_key(first.label), label_key(link.label)


def _is_title(entry: Entry, link: Link) -> bool:
    return link is entry.link and is_titled(entry)


def _repeated(entry: Entry) -> Iterator[tuple[Link, Link]]:
    owners: dict[str, Link] = {}
    for link in entry.all_links:
        # A badge is there to be seen, and what leads within the page or nowhere is another rule's.
        if link.role is Role.BADGE or not link.url.strip() or link.url.startswith("#"):
            continue
        if (first := owners.setdefault(link.url, link)) is not link:
            yield first, link


def _fix(document: Document, first: Link, link: Link) -> Fix | None:
    """Return the removal of ``link``; None where its label says more than ``first``, or a sentence may need it."""
    if label_key(first.label) != label_key(link.label) or link.span is None or link.target is None:
        return None
    text, start, end = document.source.text, link.span.start, link.span.end
    if _BRACKETS.get(text[start - 1]) == text[end : end + 1]:
        start, end = start - 1, end + 1
    before = text[:start].rstrip(" ")
    alone = before.endswith((")", "]")) and len(before) < start and _BEHIND.match(text, end)
    return Fix((Edit(Span(len(before), end), ""),)) if alone else None
