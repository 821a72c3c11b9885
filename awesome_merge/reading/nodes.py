"""An entry's atoms, with brackets made into groups.

Emphasis is a trait of words, in Markdown or HTML: ``**(Oral)**``, ``<b>(Oral)</b>``
and ``(Oral)`` say the same. What remains is words, links, code, images, line
breaks that a reader sees, and bracketed groups of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.text import Span

_PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】"}
_EMPHASIZED = {Shape.STRONG, Shape.EMPHASIS, Shape.STRIKE}
_TAG = re.compile(r"<(?P<end>/?)(?:(?P<bold>b|strong)|(?P<italic>i|em)|(?P<stop>br|p|li|td))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """Running text.

    Attributes:
        exact: whether ``text`` is the source's characters, so that a part of
            one is the same part of the other.
        bold: whether it stands in bold.
        italic: whether it stands in italics.
    """

    text: str
    span: Span
    exact: bool = True
    bold: bool = False
    italic: bool = False

    def part(self, start: int, end: int) -> Span | None:
        """Return where ``text[start:end]`` stands; None where that cannot be said."""
        if not self.exact:
            return None
        return Span(self.span.start + start, self.span.start + end)


@dataclass(frozen=True, slots=True)
class Stop:
    """The end of a line that a reader sees, as ``<br>`` or between two paragraphs, or a bar between two parts."""

    span: Span

    @property
    def text(self) -> str:
        """A space, as which it reads within a sentence."""
        return " "


@dataclass(frozen=True, slots=True)
class Piece:
    """A link, an image, or a code span.

    Attributes:
        italic: whether it stands in italics.
        bold: whether it stands in bold.
    """

    atom: Atom
    italic: bool = False
    bold: bool = False

    @property
    def text(self) -> str:
        """The words that a reader sees."""
        return self.atom.text

    @property
    def span(self) -> Span:
        """The whole construct."""
        return self.atom.span

    @property
    def is_link(self) -> bool:
        """Whether it is a link."""
        return self.atom.shape is Shape.LINK

    @property
    def is_code(self) -> bool:
        """Whether it is a code span."""
        return self.atom.shape is Shape.CODE


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between two brackets; the span holds the brackets, and emphasis around them."""

    nodes: tuple[Node, ...]
    span: Span
    brackets: str = "()"

    @property
    def text(self) -> str:
        """The words between the brackets."""
        return plain(self.nodes)

    @property
    def links(self) -> tuple[Piece, ...]:
        """Every link in the group, those in inner groups too, in order."""
        return tuple(links(self.nodes))


Node = Words | Piece | Group | Stop


def nodes(atoms: Sequence[Atom]) -> tuple[Node, ...]:
    """Return ``atoms`` as nodes, in order; brackets without a partner stay words."""
    return _grouped(list(_tokens(atoms, _PLAIN)))


def plain(nodes: Iterable[Node]) -> str:
    """Return the words of ``nodes`` as a reader sees them, brackets included."""
    return "".join(_bracketed(node) if isinstance(node, Group) else node.text for node in nodes)


SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
"""GitHub writes emoji so, ``:star:``."""


def says_anything(text: str) -> bool:
    """Return whether ``text`` has a letter or digit, shortcodes of emoji aside."""
    return any(map(str.isalnum, SHORTCODE.sub("", text) if ":" in text else text))


def _bracketed(group: Group) -> str:
    return group.brackets[0] + group.text + group.brackets[1]


def links(nodes: Iterable[Node]) -> Iterator[Piece]:
    """Yield every link of ``nodes``, those in groups too, in order."""
    for node in nodes:
        if isinstance(node, Group):
            yield from links(node.nodes)
        elif isinstance(node, Piece) and node.is_link:
            yield node


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool = False
    italic: bool = False

    def within(self, shape: Shape) -> _Style:
        return _Style(self.bold or shape is Shape.STRONG, self.italic or shape is Shape.EMPHASIS)

    def behind(self, tag: re.Match[str]) -> _Style:
        """Return the style behind an opening or closing ``tag``."""
        on = not tag["end"]
        return _Style(on if tag["bold"] else self.bold, on if tag["italic"] else self.italic)


_PLAIN = _Style()
_Token = Words | Piece | Stop


def _tokens(atoms: Sequence[Atom], style: _Style) -> Iterator[_Token]:
    """Yield words cut at every bracket, so that each bracket is a token of its own."""
    for atom in atoms:
        if atom.shape in _EMPHASIZED:
            yield from _emphasized(atom, style.within(atom.shape))
        elif atom.shape is Shape.TEXT or (atom.shape is Shape.BREAK and not atom.is_stop):
            yield from _cut(Words(atom.text, atom.span, atom.is_exact, style.bold, style.italic))
        elif atom.shape is Shape.BREAK:
            yield Stop(atom.span)
        elif atom.shape is not Shape.HTML:
            yield Piece(atom, style.italic, style.bold)
        elif tag := _TAG.match(atom.text):
            if tag["stop"]:
                yield Stop(atom.span)
            style = style.behind(tag)


def _emphasized(atom: Atom, style: _Style) -> Iterator[_Token]:
    """Yield what ``atom`` holds; a bracketed whole takes the emphasis marks into its span."""
    inside = list(_tokens(atom.children, style))
    first, last = (inside[0], inside[-1]) if inside else (None, None)
    if isinstance(first, Words) and isinstance(last, Words) and _PAIRS.get(first.text) == last.text:
        inside[0] = replace(first, span=Span(atom.span.start, first.span.end), exact=False)
        inside[-1] = replace(last, span=Span(last.span.start, atom.span.end), exact=False)
    yield from inside


def _cut(words: Words) -> Iterator[Words]:
    start = 0
    for at, character in enumerate(words.text):
        if character in _BRACKETS:
            yield from slices(words, (start, at), (at, at + 1))
            start = at + 1
    yield from slices(words, (start, len(words.text)))


_BRACKETS = frozenset(_PAIRS) | frozenset(_PAIRS.values())


def slices(words: Words, *bounds: tuple[int, int]) -> Iterator[Words]:
    """Yield the parts of ``words`` between ``bounds``, but no empty ones."""
    for start, end in bounds:
        if start < end:
            span = words.part(start, end) or words.span
            yield Words(words.text[start:end], span, words.exact, words.bold, words.italic)


# Nobody nests brackets deeper; what is, are words.
_DEEPEST = 20


def _grouped(tokens: Sequence[_Token]) -> tuple[Node, ...]:
    """Close each bracket with its nearest partner, in linear time."""
    openers, closers = _partners(tokens)
    outer: list[tuple[Span, list[Node]]] = []
    made: list[Node] = []
    for at, token in enumerate(tokens):
        if at in openers:
            outer.append((token.span, made))
            made = []
        elif at in closers:
            inside = _joined(made)
            opener, made = outer.pop()
            made.append(Group(inside, Span(opener.start, token.span.end), closers[at]))
        else:
            made.append(token)
    return _joined(made)


def _partners(tokens: Sequence[_Token]) -> tuple[frozenset[int], dict[int, str]]:
    """Return the places of the brackets that open a group, and of those that close one with both brackets."""
    openers: set[int] = set()
    closers: dict[int, str] = {}
    open_: list[int] = []
    for at, token in enumerate(tokens):
        if isinstance(token, Words) and token.text in _PAIRS:
            open_.append(at)
        elif isinstance(token, Words) and open_ and token.text == _PAIRS[tokens[open_[-1]].text]:
            opener = open_.pop()
            if len(open_) < _DEEPEST:
                openers.add(opener)
                closers[at] = tokens[opener].text + token.text
    return frozenset(openers), closers


def _joined(found: Sequence[Node]) -> tuple[Node, ...]:
    """Join words that were only cut at a bracket without a partner."""
    made: list[Node] = []
    run: list[Words] = []
    for node in found:
        if isinstance(node, Words) and (not run or _goes_on(run[-1], node)):
            run.append(node)
            continue
        made += _join(run)
        run = [node] if isinstance(node, Words) else []
        made += () if run else (node,)
    return (*made, *_join(run))


def _goes_on(before: Words, words: Words) -> bool:
    """Whether ``words`` stand right behind ``before``, with no tag between them, and in the same emphasis."""
    return before.span.end == words.span.start and (before.bold, before.italic) == (words.bold, words.italic)


def _join(run: Sequence[Words]) -> Sequence[Words]:
    if len(run) < 2:  # noqa: PLR2004 - nothing to join
        return run
    exact = all(words.exact for words in run)
    text = "".join(words.text for words in run)
    return (replace(run[0], text=text, span=Span(run[0].span.start, run[-1].span.end), exact=exact),)
