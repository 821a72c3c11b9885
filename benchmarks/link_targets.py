"""Where a Markdown page links to, counted without the reader: the page is rendered, and its HTML looked at.

Of ours there is only the rule of bare addresses. Images, places within the page, comments and code link nowhere.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from markdown_it import MarkdownIt

from awesome_merge.reading.addresses import bare

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PLACES = frozenset({"li", "tr"}) | _HEADINGS
_OPAQUE = frozenset({"a", "code", "pre"})
# What is left open in one of these ends with it.
_AROUND = frozenset({"ul", "ol", "table", "details", "p"})


class LinkTarget(NamedTuple):
    """The target of a link as meant, and the line it stands on, from 1."""

    line: int
    url: str


def link_targets(text: str) -> list[LinkTarget]:
    """Return the targets in the list items and table rows of ``text``, and of links that begin a heading, in order.

    The first heading is the page's own, and no entry.
    """
    page = _Page()
    env: dict[str, object] = {}
    made = _parser()
    for token in made.parse(text, env):
        page.take(made.renderer.render([token], made.options, env), token.map[0] + 1 if token.map else None)
    return [target for target in page.found if not target.url.startswith(("#", "./#"))]


def _parser() -> MarkdownIt:
    """Return a parser that leaves targets as written, and refuses none."""
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    made.normalizeLink = str  # type: ignore[method-assign, assignment]
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 - the parser's signature
    return made


class _Page(HTMLParser):
    """What has been seen of a page so far; a tag of one block may be closed by another."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[LinkTarget] = []
        self.open: list[str] = []
        self.headings = 0
        self.worded = False
        self.above = 0

    def take(self, html: str, line: int | None) -> None:
        """Look at one block's ``html``, which begins on ``line``; None where the block does not say."""
        if line is not None:
            self.above = line - self.getpos()[0]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter a tag; count a link."""
        if tag == "a":
            self._count(dict(attrs).get("href"))
        if tag in _HEADINGS:
            self.headings += 1
            self.worded = False
        if tag in _PLACES | _OPAQUE | _AROUND:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave a tag, and what was left open in it."""
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Count the bare addresses in text."""
        if "://" in data and not _OPAQUE.intersection(self.open):
            for start, end in bare(data, 0, len(data)):
                self._count(data[start:end], data.count("\n", 0, start))
        self.worded = self.worded or bool(data.strip())

    def _count(self, url: str | None, below: int = 0) -> None:
        places = [tag for tag in self.open if tag in _PLACES]
        leads = bool(places) and places[-1] in _HEADINGS and self.headings > 1 and not self.worded
        if url and (leads or not _HEADINGS.issuperset(places)):
            self.found.append(LinkTarget(self.getpos()[0] + self.above + below, url))
