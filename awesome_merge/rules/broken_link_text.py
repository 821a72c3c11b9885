"""AM103."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    Severity,
    Span,
    Valid,
)
from awesome_merge.style import FEWEST

_ADDRESS = r"(?:https?://|www\.)[^\s()<>|]*"
# ``[Code] (https://example.org)``; a bracket alone may be a box to tick.
_APART = re.compile(
    rf"\[(?P<words>(?:[^\[\]\n]|\[[^\[\]\n]*\](?!\())+)\](?P<gap>[ \t]+)\((?={_ADDRESS}\))", re.IGNORECASE
)
_BOX = re.compile(r"[ xX]")
# ``[Code](https://example.org`` at the end of a line or cell.
_OPEN = re.compile(rf"\]\((?P<url>{_ADDRESS})(?=[ \t]*(?:\||\r?$))(?!\s*[)\"'])", re.IGNORECASE | re.MULTILINE)
# Where more are, the list is wrapped at a margin.
_WHOLE = 97 / 100
_BREAK = re.compile(r"\\?[ \t]*\r?\n[ \t]*")
_HARD_BREAK = re.compile(r"(?: {2,}|\\)\r?\n")

_MANY = "".join(f"- 2019-ICML-[Title {n}](https://example.org/{n})\n" for n in range(40))


class BrokenLinkText(Rule):
    """A link is one piece: its brackets are closed, and nothing stands between its words and its address.

    ``[Code] (https://…)`` is no link at all, nor is one without its last
    parenthesis; one bracket too few shows on every page, and a title that is
    cut by a line break is missed by every program that reads line by line.
    """

    code = "AM103"
    name = "broken-link-text"
    severity = Severity.ERROR
    fix = (
        "Safe where one reading is possible and the place is within an entry: the space or line break goes, "
        "the missing sign is added; a bracket only where the list has both around its links."
    )
    valid = (
        Valid(
            "- 2019-ICML-[Learning on [0, 1)](https://example.org/1) [[Code](https://example.org/2)]\n"
            "- 2019-ICML-[One](https://example.org/3) [2020 version: [Another](https://example.org/4)]\n"
            "- [ ] (https://example.org/5) is to be read\n"
        ),
        Valid("".join(f"- 2019-ICML-[A Title\n  of Two Lines](https://example.org/{n})\n" for n in range(8))),
    )
    invalid = (
        Invalid(
            "- 2019-ICML-[One](https://example.org/1) [Code] (https://example.org/2)\n"
            "- 2020-ICML-[Two](https://example.org/3) [Code](https://example.org/4\n",
            reports=(
                "1:48: a space between the words 'Code' and their address, so that they are no link",
                "2:70: no parenthesis behind the address, so that it is no link",
            ),
            fixed="- 2019-ICML-[One](https://example.org/1) [Code](https://example.org/2)\n"
            "- 2020-ICML-[Two](https://example.org/3) [Code](https://example.org/4)\n",
        ),
        Invalid(
            "- 2019-ICML-[One](https://example.org/1) [[Code](https://example.org/2)] [[Data](https://example.org/3)]\n"
            "- 2020-ICML-[Two](https://example.org/4) [[Code](https://example.org/5) [[Data](https://example.org/6)]\n"
            "- 2020-ICML-[Three](https://example.org/7) [Code](https://example.org/8)] [[Data](https://example.org/9)]\n",
            reports=(
                "2:42: the bracket before 'Code' is not closed",
                "3:73: the bracket behind 'Code' was not opened",
            ),
            fixed="- 2019-ICML-[One](https://example.org/1) [[Code](https://example.org/2)]"
            " [[Data](https://example.org/3)]\n"
            "- 2020-ICML-[Two](https://example.org/4) [[Code](https://example.org/5)] [[Data](https://example.org/6)]\n"
            "- 2020-ICML-[Three](https://example.org/7) [[Code](https://example.org/8)]"
            " [[Data](https://example.org/9)]\n",
        ),
        Invalid(
            _MANY + "- 2020-ICML-[Another\n  Title\n  ](https://example.org/98)\n",
            reports=("41:13: this link is broken over lines; 40 of the list's 41 links are not",),
            fixed=_MANY + "- 2020-ICML-[Another Title](https://example.org/98)\n",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield what is no link and was to be one, then the links with odd brackets and with line breaks."""
        yield from self._apart(document, facts)
        yield from self._open(document, facts)
        for entry in document.entries:
            for link in entry.all_links:
                if link.span is not None and document.source.text.startswith("[", link.span.start):
                    yield from self._odd(document, facts, entry, link, link.span)
        yield from self._cut(document)

    def _apart(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in _APART.finditer(document.source.text):
            if _BOX.fullmatch(found["words"]) or not _is_worded(document, facts, found.start()):
                continue
            gap = Span(*found.span("gap"))
            said = f"a space between the words '{found['words']}' and their address, so that they are no link"
            yield self.report(gap, said, fix=_within(document, Edit(gap, "")))

    def _open(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in _OPEN.finditer(document.source.text):
            if _is_worded(document, facts, found.start()) and not _is_linked(document, found.start()):
                end = Span(found.end("url"), found.end("url"))
                said = "no parenthesis behind the address, so that it is no link"
                yield self.report(end, said, fix=_within(document, _behind(document, end.start, ")")))

    def _odd(self, document: Document, facts: Facts, entry: Entry, link: Link, span: Span) -> Iterator[Finding]:
        text = document.source.text
        opened = text[span.start - 1 : span.start] == "[" and not text.startswith("\\", span.start - 2)
        closed = text.startswith("]", span.end)
        if opened == closed or not _is_alone(document, entry, span, opened=opened):
            return
        if opened:
            at, edit, said = span.start - 1, _behind(document, span.end, "]"), "before '{}' is not closed"
        else:
            at, edit, said = span.end, Edit(Span(span.start, span.start), "["), "behind '{}' was not opened"
        # In ``[[Code](url])`` the missing bracket is a part of the address.
        sure = link is not entry.link and not link.url.endswith("]") and _are_doubled(document, facts, entry)
        fix = Fix((edit,)) if sure else None
        yield self.report(Span(at, at + 1), f"the bracket {said.format(link.label)}", fix=fix)

    def _cut(self, document: Document) -> Iterator[Finding]:
        spans = [
            link.span
            for entry in document.entries
            for link in entry.all_links
            if link.span and document.source.text.startswith("[", link.span.start)
        ]
        cut = [span for span in spans if "\n" in document.source[span]]
        whole = len(spans) - len(cut)
        if len(spans) < FEWEST or whole < _WHOLE * len(spans):
            return
        for span in cut:
            said = f"this link is broken over lines; {whole} of the list's {len(spans)} links are not"
            yield self.report(span, said, fix=_joined(document, span))


def _are_doubled(document: Document, facts: Facts, entry: Entry) -> bool:
    """Whether links have brackets of their own: most of the list's, or another of ``entry``."""
    usual = facts.style.brackets.convention
    if usual is not None:
        return usual.form.startswith("[[")
    text = document.source.text
    spans = [link.span for link in entry.links if link.span]
    return any(text[span.start - 1] == "[" and text[span.end : span.end + 1] == "]" for span in spans)


def _is_worded(document: Document, facts: Facts, at: int) -> bool:
    """Whether ``at`` stands in words, not in a block of code, in HTML, in a code span or in a comment."""
    line = document.source.line(at)
    before = document.source.text[document.source.line_span(line).start : at]
    commented = any(comment.span.start <= at < comment.span.end for comment in document.comments)
    return before.count("`") % 2 == 0 and not commented and line in facts.skeleton.worded


def _is_linked(document: Document, at: int) -> bool:
    return any(
        link.span is not None and link.span.start <= at < link.span.end
        for entry in document.entries
        if entry.span.start <= at < entry.span.end
        for link in entry.all_links
    )


def _behind(document: Document, at: int, sign: str) -> Edit:
    """Return what puts ``sign`` at ``at``: by its last character, since an edit behind an entry is not the entry's."""
    last = Span(at - 1, at)
    return Edit(last, document.source[last] + sign)


def _within(document: Document, edit: Edit) -> Fix | None:
    """Return ``edit`` as a fix, if it is within an entry: elsewhere it could make a new one."""
    at = edit.span.start
    return Fix((edit,)) if any(entry.span.start <= at < entry.span.end for entry in document.entries) else None


def _is_alone(document: Document, entry: Entry, link: Span, *, opened: bool) -> bool:
    """Whether the bracket before, or else behind, ``link`` has no partner on its line; words may stand between."""
    line = document.source.line_span(document.source.line(link.start))
    text = _masked(document, entry, line)
    around = text[link.end - line.start :] if opened else text[: link.start - line.start][::-1]
    own, other = ("[", "]") if opened else ("]", "[")
    depth = 1
    for sign in around:
        depth += (sign == own) - (sign == other)
        if depth == 0:
            return False
    return True


def _masked(document: Document, entry: Entry, line: Span) -> str:
    """Return the text of ``line`` with its links and escaped brackets blackened."""
    text = re.sub(r"\\[\[\]]", "__", document.source[line])
    spans: Sequence[Span] = [link.span for link in entry.all_links if link.span]
    for span in spans:
        start, end = max(span.start, line.start) - line.start, min(span.end, line.end) - line.start
        if start < end:
            text = text[:start] + "_" * (end - start) + text[end:]
    return text


def _joined(document: Document, span: Span) -> Fix | None:
    """Return what puts the link in ``span`` on one line; None where a reader sees the break, or in a quotation."""
    written = document.source[span]
    edits = []
    for found in _BREAK.finditer(written):
        inner = written[found.start() - 1] not in "[(" and written[found.end()] not in "])"
        if written[found.end()] == ">" or (inner and _HARD_BREAK.search(found[0])):
            return None
        edits.append(Edit(Span(span.start + found.start(), span.start + found.end()), " " if inner else ""))
    return Fix(tuple(edits))
