"""The pieces that inline Markdown is made of, each with its exact characters.

The parser says where a construct stands in its block's inline content; every
line of that content is a piece of one source line, so it maps back to the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from html import unescape

from markdown_it.helpers import parseLinkDestination
from markdown_it.token import Token

from awesome_merge.reading.addresses import bare
from awesome_merge.reading.inline import Inline
from awesome_merge.reading.parser import closing
from awesome_merge.text import Span


class Shape(Enum):
    """What a piece of inline Markdown is."""

    # Every atom is asked for its shape many times, and an enumeration's own hash is slow.
    __hash__ = object.__hash__

    TEXT = "text"
    LINK = "link"
    IMAGE = "image"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRIKE = "strike"
    CODE = "code"
    BREAK = "break"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece of inline Markdown.

    Attributes:
        span: the whole construct, ``[Title](u)``.
        inner: its content, ``Title``; the same as ``span`` for text.
        text: the content as a reader sees it, line breaks folded into a space; a hard break is a line end.
        raw: the content as written, line breaks folded into a space.
        url: target of a link or image, exactly as meant; None for other shapes.
        target: the characters of ``url``; None where they stand elsewhere.
        children: the pieces inside a link, emphasis or strikethrough.
    """

    shape: Shape
    span: Span
    inner: Span
    text: str
    raw: str
    url: str | None = None
    target: Span | None = None
    children: tuple[Atom, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether ``text`` is the source's characters one by one, so that a part of one is a part of the other."""
        return self.text == self.raw and self.span.end - self.span.start == len(self.text)

    @property
    def is_stop(self) -> bool:
        """Whether it is a break that a reader sees: a hard one, or one between paragraphs, which has no characters."""
        return self.shape is Shape.BREAK and (self.text == "\n" or self.span.start == self.span.end)

    @property
    def is_address(self) -> bool:
        """Whether it is a link whose only words are its own target."""
        return self.shape is Shape.LINK and self.text == self.url

    @property
    def is_badge(self) -> bool:
        """Whether it is a link around nothing but images, in Markdown or HTML."""
        if self.shape is not Shape.LINK:
            return False
        seen = [child for child in self.children if child.is_seen]
        return bool(seen) and all(child.is_image for child in seen)

    @property
    def is_image(self) -> bool:
        """Whether it is an image, in Markdown or HTML."""
        return self.shape is Shape.IMAGE or (self.shape is Shape.HTML and self.text[:4].lower() == "<img")

    @property
    def is_seen(self) -> bool:
        """Whether a reader sees it: words, or an image, but neither a tag nor a space."""
        if self.shape is Shape.HTML:
            return self.is_image
        return self.shape is not Shape.BREAK and bool(self.text.strip() or self.url)


def atoms(tokens: Sequence[Token], inline: Inline) -> tuple[Atom, ...]:
    """Return the atoms of one block's inline ``tokens``, in order.

    Bare addresses in text become links, as GitHub shows them.
    """
    return _Builder(inline).build(tokens, 0, len(inline.content))


_OPENERS = {"link_open": Shape.LINK, "strong_open": Shape.STRONG, "em_open": Shape.EMPHASIS, "s_open": Shape.STRIKE}
_LEAVES = {"code_inline": Shape.CODE, "html_inline": Shape.HTML, "softbreak": Shape.BREAK, "hardbreak": Shape.BREAK}
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_HREF = re.compile(r"""<a\s[^>]*?\bhref\s*=\s*["']?(?P<url>[^"'\s>]*)""", re.IGNORECASE)


# Nobody nests emphasis deeper; what is, is text.
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class _Builder:
    inline: Inline
    depth: int = 0
    linked: bool = False

    def build(self, tokens: Sequence[Token], start: int, end: int) -> tuple[Atom, ...]:
        """Return the atoms of ``content[start:end]``; text fills the gaps between tokens that know their range."""
        made: list[Atom] = []
        text = _Gap(start)
        index = 0
        while index < len(tokens):
            token = tokens[index]
            index += 1
            if token.type == "text" or (token.nesting and self.depth == _DEEPEST):
                continue
            begin, finish = token.meta["range"]
            if token.type == "text_special":
                text.escape(self.inline.content, begin, finish, token.content)
                continue
            inside: Sequence[Token] = ()
            close = closing(tokens, index) if token.nesting == 1 else self._closing_tag(token, tokens, index)
            if close:
                inside, finish = tokens[index:close], tokens[close].meta["range"][1]
                index = close + 1
            if token.type == "strong_open":
                # The parser keeps the inner of the two delimiters on either side.
                begin, finish = begin - 1, finish + 1
            made += self._text(text, begin)
            made.append(self._construct(token, inside, begin, finish))
            text = _Gap(finish)
        return (*made, *self._text(text, end))

    def _within(self, *, linked: bool = False) -> _Builder:
        return _Builder(self.inline, self.depth + 1, self.linked or linked)

    def _construct(self, token: Token, inside: Sequence[Token], begin: int, finish: int) -> Atom:
        if token.type in {"link_open", "image"}:
            return self._link(token, inside, begin, finish)
        if token.type == "html_inline" and finish - begin > len(token.content):
            return self._html_link(token, inside, begin, finish)
        span = self.inline.span(begin, finish)
        if token.type in _LEAVES:
            shape = _LEAVES[token.type]
            width = len(token.markup) if shape is Shape.CODE else 0
            text = _BREAKS.get(token.type, token.content)
            inner = self.inline.span(begin + width, finish - width)
            return Atom(shape, span, inner, text, self._raw(begin, finish))
        width = len(token.markup)
        begin, finish = begin + width, finish - width
        children = self._within().build(inside, begin, finish)
        inner = self.inline.span(begin, finish)
        return Atom(_OPENERS[token.type], span, inner, _words(children), self._raw(begin, finish), children=children)

    def _link(self, token: Token, inside: Sequence[Token], begin: int, finish: int) -> Atom:
        image = token.type == "image"
        url = str(token.attrs["src" if image else "href"])
        label, target = self._halves(begin + 1 + image, finish, url)
        children = () if image else self._within(linked=True).build(inside, *label)
        return Atom(
            Shape.IMAGE if image else Shape.LINK,
            self.inline.span(begin, finish),
            self.inline.span(*label),
            token.content if image else _words(children),
            self._raw(*label),
            url=url,
            target=self.inline.span(*target) if target else None,
            children=children,
        )

    def _closing_tag(self, token: Token, tokens: Sequence[Token], index: int) -> int:
        """Return where the link that the tag ``token`` opens is closed; 0 if it opens none."""
        if token.type != "html_inline" or self.linked or not _HREF.match(token.content):
            return 0
        ends = (at for at in range(index, len(tokens)) if tokens[at].content[:3].lower() == "</a")
        return next(ends, 0)

    def _html_link(self, token: Token, inside: Sequence[Token], begin: int, finish: int) -> Atom:
        start = begin + len(token.content)
        end = self.inline.content.rfind("<", start, finish)
        href = _HREF.match(token.content)
        at, to = href.span("url") if href else (0, 0)
        children = self._within(linked=True).build(inside, start, end)
        return Atom(
            Shape.LINK,
            self.inline.span(begin, finish),
            self.inline.span(start, end),
            _words(children),
            self._raw(start, end),
            url=unescape(token.content[at:to]),
            target=self.inline.span(begin + at, begin + to),
            children=children,
        )

    def _halves(self, label: int, finish: int, url: str) -> tuple[tuple[int, int], tuple[int, int] | None]:
        """Return the ranges of the label and of the target, None for a reference link."""
        content = self.inline.content
        if content[label - 1] == "<":
            return (label, finish - 1), (label, finish - 1)
        if content[finish - 1] == ")":
            return self._inline_halves(label, finish, url)
        close = content.rfind("][", label, finish)
        return (label, close if close >= 0 else finish - 1), None

    def _inline_halves(self, label: int, finish: int, url: str) -> tuple[tuple[int, int], tuple[int, int]]:
        """Part ``label](target "title")``: the last bracket behind which the target reads as ``url``."""
        content = self.inline.content
        close = finish - len(url) - 3
        if close >= label and content.startswith(f"]({url})", close):
            return (label, close), (close + 2, finish - 1)
        close = finish
        while True:
            close = content.rfind("](", label, close)
            start = close + 2
            while content[start].isspace():
                start += 1
            target = parseLinkDestination(content, start, finish - 1)
            if target.str == url:
                break
        angled = content[start] == "<"
        return (label, close), (start + angled, max(start + angled, target.pos - angled))

    def _text(self, gap: _Gap, end: int) -> list[Atom]:
        if gap.start == end:
            return []
        content = self.inline.content
        if gap.escaped or self.linked or "://" not in content[gap.start : end]:
            words = gap.words(content, end)
            span = self.inline.span(gap.start, end)
            return [Atom(Shape.TEXT, span, span, words, self._raw(gap.start, end))]
        return self._addresses(gap.start, end)

    def _addresses(self, start: int, end: int) -> list[Atom]:
        made: list[Atom] = []
        at = start
        for begin, finish in bare(self.inline.content, start, end):
            made += (*self._plain(Shape.TEXT, at, begin), *self._plain(Shape.LINK, begin, finish))
            at = finish
        return [*made, *self._plain(Shape.TEXT, at, end)]

    def _plain(self, shape: Shape, begin: int, finish: int) -> list[Atom]:
        if begin == finish:
            return []
        words = self.inline.content[begin:finish]
        span = self.inline.span(begin, finish)
        if shape is Shape.TEXT:
            return [Atom(shape, span, span, words, words)]
        return [Atom(shape, span, span, words, words, url=words, target=span)]

    def _raw(self, begin: int, finish: int) -> str:
        written = self.inline.content[begin:finish]
        if "\n" not in written:
            return written
        first, *middle, last = written.split("\n")
        return " ".join([first.rstrip(" \t"), *(line.strip(" \t") for line in middle), last.lstrip(" \t")])


class _Gap:
    """Text between constructs: as written, but for escapes and entities."""

    def __init__(self, start: int) -> None:
        self.start = self._at = start
        self._pieces: list[str] = []
        self.escaped = False

    def escape(self, content: str, begin: int, finish: int, meant: str) -> None:
        self._pieces += (content[self._at : begin], meant)
        self._at = finish
        self.escaped = True

    def words(self, content: str, end: int) -> str:
        return "".join([*self._pieces, content[self._at : end]])


def _words(children: Sequence[Atom]) -> str:
    return "".join(child.text for child in children if child.shape is not Shape.HTML)
