"""Where the title is, in a cell that may hold everything."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_merge import labels
from awesome_merge.reading import heads
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.draft import EDITION, Draft
from awesome_merge.reading.heads import Head
from awesome_merge.reading.nodes import Group, Node, Piece, Words, nodes, plain
from awesome_merge.text import Span

_OF_TITLE = " \t\r\n-–—:：|,;/"
_COLONS = (":", "：")


def take(draft: Draft, atoms: Sequence[Atom]) -> None:
    """Take in a head, a title, and what stands behind it.

    The title is what stands in bold, else the first link that could be one,
    else the words before the first link.
    """
    seen = [atom for atom in atoms if atom.shape is not Shape.IMAGE]
    if _take_bold(draft, seen):
        return
    found = _stripped(nodes(seen))
    if found and _is_box(found[0]):
        found = _stripped(found[1:])
    first = next((at for at, node in enumerate(found) if links_of(node)), len(found))
    leading, rest = found[:first], found[first:]
    if _ends_in_colon(leading):
        _take_around_colon(draft, leading, rest)
    elif rest and isinstance(rest[0], Piece) and _leads(draft, leading, rest[0]):
        draft.lead(rest[0].atom)
        draft.tail.read(rest[1:])
    else:
        _take_words(draft, leading, rest)


def links_of(node: Node) -> tuple[Piece, ...]:
    """Return the links that ``node`` is or holds."""
    if isinstance(node, Group):
        return node.links
    return (node,) if isinstance(node, Piece) and node.is_link else ()


def _stripped(found: Sequence[Node]) -> list[Node]:
    """Return nodes without the white space before them."""
    first = next((at for at, node in enumerate(found) if not isinstance(node, Words) or node.text.strip()), len(found))
    return list(found[first:])


def _is_box(node: Node) -> bool:
    """Whether ``node`` is the box of a task, ``[ ]`` or ``[x]``."""
    return isinstance(node, Group) and node.brackets == "[]" and not node.links and node.text.strip() in {"", "x", "X"}


def _take_bold(draft: Draft, atoms: Sequence[Atom]) -> bool:
    """Take a title in bold, behind nothing or a head, unless the title is a link after it."""
    seen = [atom for atom in atoms if atom.text.strip()]
    at = next((at for at, atom in enumerate(seen[:2]) if atom.shape is Shape.STRONG), None)
    if at is None or seen[at].text.rstrip().endswith(_COLONS) or _has_link(seen[at]):
        return False
    rest = nodes(seen[at + 1 :])
    head = _head(draft, Words(seen[0].text, seen[0].span, seen[0].is_exact)) if at else None
    if (at and head is None) or not all(labels.is_label(link.text) for node in rest for link in links_of(node)):
        return False
    if head:
        draft.take(head)
    draft.name(seen[at].inner)
    draft.tail.read(rest)
    return True


def _has_link(atom: Atom) -> bool:
    return atom.shape is Shape.LINK or any(map(_has_link, atom.children))


def _head(draft: Draft, words: Words) -> Head | None:
    return heads.before_link(words, draft.setting.known)


def _leads(draft: Draft, leading: Sequence[Node], link: Piece) -> bool:
    """Whether ``link`` is the title: behind nothing, behind a head, or behind words it is no label of."""
    words = plain(leading)
    if not words:
        return True
    if len(leading) == 1 and isinstance(leading[0], Words) and (head := _head(draft, leading[0])):
        draft.take(head)
        return True
    if labels.is_label(link.text):
        return False
    draft.tail.note(words)
    return True


def _ends_in_colon(leading: Sequence[Node]) -> bool:
    return bool(leading) and isinstance(leading[-1], Words) and leading[-1].text.rstrip().endswith(_COLONS)


def _take_around_colon(draft: Draft, leading: Sequence[Node], rest: Sequence[Node]) -> None:
    """Words before a colon: the title over editions, else the organisation behind a title."""
    links = [link for node in rest for link in links_of(node)]
    if all(labels.is_label(link.text) or EDITION.fullmatch(link.text) for link in links):
        _take_words(draft, leading, rest)
        return
    draft.tail.note(plain(leading).strip().rstrip("".join(_COLONS)))
    draft.lead(links[0].atom)
    draft.tail.read(rest[1:])


def _take_words(draft: Draft, leading: Sequence[Node], rest: Sequence[Node]) -> None:
    """Take a title that is plain words; brackets at its very end are remarks if no link follows."""
    title = list(leading)
    behind: list[Node] = []
    while title and _is_behind(title[-1], last=not rest and len(title) > 1):
        behind.insert(0, title.pop())
    words = title[0] if title else None
    head = heads.before_title(words, draft.setting.known) if isinstance(words, Words) else None
    if head and isinstance(words, Words):
        draft.take(head)
        span = words.part(head.end, len(words.text)) or words.span
        title[0] = Words(words.text[head.end :], span, words.exact, words.bold)
    _name(draft, [node for node in title if node.text.strip()])
    draft.tail.read([*(node for node in behind if not isinstance(node, Words)), *rest])


def _is_behind(node: Node, *, last: bool) -> bool:
    """Whether ``node`` at a plain title's end belongs to it no more.

    Tags and separators never do; a bracket does not where nothing follows.
    """
    if isinstance(node, Words):
        return not node.text.strip(_OF_TITLE)
    return last if isinstance(node, Group) else node.is_code


def _name(draft: Draft, named: Sequence[Node]) -> None:
    if not named:
        return
    span = Span(named[0].span.start, named[-1].span.end)
    if len({isinstance(node, Words) and node.bold for node in named}) > 1:
        # Emphasis around a part would be cut in the middle: the words alone are the title.
        draft.title = " ".join(plain(named).split()).strip(_OF_TITLE) or None
        draft.title_span = span
    else:
        draft.name(span, _OF_TITLE)
