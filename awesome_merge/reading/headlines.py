"""Which heading is a list's title, which stands over nothing but contents, and what a heading says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awesome_merge.model import Kind
from awesome_merge.reading import front_matter
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.contents import is_contents, is_inner, place
from awesome_merge.reading.details import links
from awesome_merge.reading.kinds import Clues, kind

_HOLDERS = {Form.LIST, Form.TABLE}
_CONTENTS = {Form.LIST, Form.RULE}
# Shorter names of a single heading may be those of a section.
_FEWEST_WORDS = 3


def title_of(blocks: Sequence[Block]) -> Block | None:
    """Return the heading that is the title; None if there is none, or if several stand over entries as it does."""
    tops = [at for at, block in enumerate(blocks) if block.level == 1]
    if not tops:
        return _single(blocks)
    if front_matter.is_title(blocks[tops[0]]):
        return blocks[tops[0]]
    if len(tops) > 1 and not is_contents(heading_text(blocks[tops[1]].atoms)):
        between = blocks[tops[0] : tops[1]]
        if len(tops) == 2 and _leads_past(between, blocks[tops[1]]):  # noqa: PLR2004 - contents, then the title
            return blocks[tops[1]]
        if any(block.form in _HOLDERS and not leads_within(block) for block in between):
            return None
    return blocks[tops[0]]


def _leads_past(between: Sequence[Block], heading: Block) -> bool:
    """Whether a heading with nothing but contents stands above one that these do not lead to, as a title."""
    if not _is_nothing_but_contents(between[1:]):
        return False
    name = place(heading_text(heading.atoms).casefold())
    return all((link.url or "").partition("#")[2].casefold() != name for block in between for link in all_links(block))


def _single(blocks: Sequence[Block]) -> Block | None:
    """Return the first heading if it is the only one of the second level, above all others, and holds no entries."""
    places = [at for at, block in enumerate(blocks) if block.level]
    if len(places) < 2 or blocks[places[0]].level != 2:  # noqa: PLR2004 - a title and a section
        return None
    if any(blocks[at].level == 2 for at in places[1:]):  # noqa: PLR2004
        return None
    name = heading_text(blocks[places[0]].atoms)
    if any(block.form in _HOLDERS and not leads_within(block) for block in blocks[: places[1]]):
        return None
    return blocks[places[0]] if len(name.split()) >= _FEWEST_WORDS or "awesome" in name.casefold() else None


def contents_of(blocks: Sequence[Block], title: Block | None) -> frozenset[int]:
    """Return where a heading begins that is alone beside the title and stands over nothing but contents."""
    tops = [at for at, block in enumerate(blocks) if block.level == 1 and block is not title]
    if title is None or len(tops) != 1 or _is_kind(heading_text(blocks[tops[0]].atoms)):
        return frozenset()
    end = next((at for at in range(tops[0] + 1, len(blocks)) if blocks[at].level), len(blocks))
    return frozenset((blocks[tops[0]].span.start,) if _is_nothing_but_contents(blocks[tops[0] + 1 : end]) else ())


def _is_kind(name: str) -> bool:
    """Whether a heading says what stands below it, *Papers*, contents above it or not."""
    return kind(Clues("", "", (name,))) is not Kind.RESOURCE


def leads_within(block: Block) -> bool:
    """Return whether a list, table or paragraph leads to places within the page, several of them."""
    inner = 0
    for link in all_links(block):
        if not is_inner(link):
            return False
        inner += 1
    return inner > 2  # noqa: PLR2004 - several


def _is_nothing_but_contents(body: Sequence[Block]) -> bool:
    """Whether what stands below a heading is nothing but several links to places within the page."""
    found = [link for block in body for link in all_links(block)]
    return len(found) > 1 and all(map(is_inner, found)) and all(block.form in _CONTENTS for block in body)


def all_links(block: Block) -> Iterator[Atom]:
    """Yield the links of ``block`` and of all in it."""
    yield from links(block.atoms)
    for child in block.children:
        yield from all_links(child)


def heading_text(atoms: Sequence[Atom]) -> str:
    """Return a heading's words, without badges, anchors, a way back to the top and a trailing colon."""
    own = [atom for atom in atoms if not (atom.shape is Shape.LINK and is_inner(atom))]
    words = _words(own) or _words(atoms)
    return words.rstrip(":：").rstrip()


def _words(atoms: Sequence[Atom]) -> str:
    words = " ".join("".join(map(_visible, atoms)).split())
    return words.removesuffix("[]").removesuffix("()").rstrip()


def _visible(atom: Atom) -> str:
    if atom.shape in {Shape.IMAGE, Shape.HTML}:
        return ""
    return "".join(map(_visible, atom.children)) if atom.children else atom.text
