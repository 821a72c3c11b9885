"""The paragraphs right below a heading that introduce its section, and could do so in another list as well."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from awesome_merge.model import Introduction
from awesome_merge.reading import legends
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Form
from awesome_merge.reading.outline import Passage
from awesome_merge.text import Source, Span, folded

_UNSEEN = frozenset({Form.HTML, Form.RULE})
_ELSEWHERE = frozenset({Shape.IMAGE, Shape.HTML})
_WEB = ("https://", "http://")
# ``See also:`` speaks of the very lines that follow.
_LEADS_ON = (":", "：")
# What would be read otherwise on one line: a backslash at the end of one, the mark of a quotation before one.
_CARRIED_OVER = re.compile(r"\\\r?\n|\n\s*>")
# Where a bare address ends, and whether one without ``https`` is one, not all readers agree.
_ADDRESS = re.compile(r"(?<![\w/(<\[*~_])https?://[A-Za-z0-9./-]*[A-Za-z0-9/](?=[.,;]?(?:\s|$))")
_BARE = re.compile(r"https?://|www\.", re.IGNORECASE)


def introductions(passages: Sequence[Passage], source: Source, taken: Sequence[Span]) -> Iterator[Introduction]:
    """Yield the introductions of all sections, in order; none stands in ``taken``, what was read as something else."""
    starts = sorted(span.start for span in taken)
    above: tuple[str, ...] = ()
    begun = True
    for passage in passages:
        block = passage.block
        if passage.path != above:
            above, begun = passage.path, not passage.path
        if passage.introduction or block.form in _UNSEEN:
            continue
        begun = begun or block.form is not Form.PARAGRAPH or _holds(block.span, starts)
        text = source[block.span]
        if not begun and not _CARRIED_OVER.search(text) and _stands_alone(block.atoms, source):
            yield Introduction(above, folded(text), tuple(_urls(block.atoms)), block.span)


def _holds(span: Span, starts: Sequence[int]) -> bool:
    return bisect_left(starts, span.start) < bisect_left(starts, span.end)


def _stands_alone(atoms: Sequence[Atom], source: Source) -> bool:
    """Whether a paragraph is words and links that are the same in any list."""
    said = "".join(atom.text for atom in atoms).strip()
    words = any(letter.isalpha() for atom in atoms if atom.shape is not Shape.LINK for letter in atom.text)
    leads_on = said.endswith(_LEADS_ON) or any(legends.in_prose(atoms))
    return words and not leads_on and all(_is_portable(atom, source) for atom in atoms)


def _is_portable(atom: Atom, source: Source) -> bool:
    if atom.shape in _ELSEWHERE or (atom.shape is Shape.TEXT and _BARE.search(atom.text)):
        return False
    if atom.url is not None and not _is_link_of_any_page(atom, source):
        return False
    return all(_is_portable(child, source) for child in atom.children)


def _is_link_of_any_page(link: Atom, source: Source) -> bool:
    if link.target is None or not (link.url or "").startswith(_WEB):
        return False
    if source[link.span].startswith("["):
        return True
    bare = _ADDRESS.match(source.text, link.span.start)
    return bare is not None and bare.end() == link.span.end


def _urls(atoms: Iterable[Atom]) -> Iterator[str]:
    for atom in atoms:
        if atom.url is not None:
            yield atom.url
        yield from _urls(atom.children)
