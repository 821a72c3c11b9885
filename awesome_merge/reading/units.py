"""What stands below a heading as items: those of lists, and paragraphs with what belongs to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from awesome_merge import labels
from awesome_merge.reading import people
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block, Form
from awesome_merge.reading.details import has_link, links
from awesome_merge.reading.headers import Column, header
from awesome_merge.reading.items import Item, is_field, items, paragraph
from awesome_merge.reading.paragraphs import (
    Opening,
    form_of,
    is_bold,
    is_break,
    is_detail,
    is_label,
    is_word,
    said,
    text,
)
from awesome_merge.text import Span

_PERSONS_END = re.compile(r"(?<=[^\W\d_]{3})\.\s|\s*[(（]")
_LONGEST_LINE = 400
_LONGEST_ASIDE = 60
_LONGEST_SUMMARY = 2
_FEWEST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORD = 3
_MOST = 0.75
_SENTENCE_ENDS = tuple(".:!?。：！？")
# What the bold label of a paragraph below a title says of it.
_FIELDS = frozenset({Column.AUTHORS, Column.VENUE, Column.DATE, Column.LINKS, Column.NOTES, Column.TOPIC, Column.TYPE})


def units(blocks: Sequence[Block], shared: frozenset[Opening]) -> list[Item | Block]:
    """Return the items of ``blocks``, which stand below one heading, and the blocks that are none, in order."""
    made: list[Item | Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if block.form in {Form.LIST, Form.TABLE}:
            made += items(block)
        elif block.level:
            later = (after for after in range(at, len(blocks)) if 0 < blocks[after].level <= block.level)
            end = next(later, len(blocks))
            made.append(_heading(block, blocks[at:end]))
            at = end
        elif block.form is Form.DETAILS and block.atoms:
            made[-1:] = _with_details(made[-1] if made else None, block)
        elif block.form is Form.PARAGRAPH and len(lines := _lines(block)) > 1:
            made += map(paragraph, lines)
        elif block.form is Form.PARAGRAPH and (end := _entry(blocks, at, shared)):
            made.append(paragraph(block, _told(blocks[at:end])))
            at = end
        else:
            made.append(block)
    return made


def _heading(block: Block, below: Sequence[Block]) -> Item:
    """Return a heading with what stands below it; lists of anything but labels are remarks."""
    remarks = [one.form is Form.LIST and not is_detail(one) for one in below]
    details = [one for one, remark in zip(below, remarks, strict=True) if not remark]
    return paragraph(block, _told(details), [one for one, remark in zip(below, remarks, strict=True) if remark])


def _with_details(above: Item | Block | None, details: Block) -> list[Item | Block]:
    """Return what stands above details, and these: they belong to an item if their summary is a label."""
    before = [above] if above else []
    if not _is_labelled(details):
        return [*before, paragraph(details, details.children)]
    if not isinstance(above, Item) or above.children:
        return [*before, details]
    added = paragraph(details, _told([details])).cells[1:]
    return [replace(above, span=Span(above.span.start, details.span.end), cells=(*above.cells, *added))]


def _is_labelled(details: Block) -> bool:
    """Whether the summary of details is a label, as of a citation or an abstract, and names no entry."""
    words = text(details.atoms)
    if labels.is_label(words):
        return True
    return len(words.split()) <= _LONGEST_SUMMARY and header(words).column is Column.NOTES


def _told(blocks: Sequence[Block]) -> list[Block]:
    """Return what belongs to a title without what it need not tell: a label over a citation or an abstract."""
    return [_unlabelled(block) if block.form is Form.DETAILS and _is_labelled(block) else block for block in blocks]


def _unlabelled(details: Block) -> Block:
    return replace(details, atoms=(), children=details.children if _is_linked(details) else ())


def _is_linked(block: Block) -> bool:
    return has_link(block.atoms) or any(map(_is_linked, block.children))


def _lines(block: Block) -> list[Block]:
    """Return the lines of a paragraph if each of several opens with a link as an entry does."""
    made: list[Block] = []
    line: list[Atom] = []
    for atom in (*block.atoms, None):
        if atom is not None and not is_break(atom):
            line.append(atom)
            continue
        seen = [one for one in line if one.text.strip() or one.shape is Shape.LINK]
        line = []
        if seen:
            piece = replace(block, span=Span(seen[0].span.start, seen[-1].span.end), atoms=tuple(seen))
            if not _is_line(piece):
                return []
            made.append(piece)
    return made


def _is_line(block: Block) -> bool:
    """Whether a line opens with a link that is no label, with no more than an emoji or number before it."""
    lead = next((atom for atom in block.atoms if is_word(atom)), None)
    if lead is None or lead.shape is not Shape.LINK or is_label(lead):
        return False
    form = form_of(block)
    return form is not None and form.opening is Opening.LINK


def _entry(blocks: Sequence[Block], at: int, shared: frozenset[Opening]) -> int:
    """Return where the entry ends that the paragraph before ``at`` begins; 0 if it is none."""
    block = blocks[at - 1]
    form = form_of(block)
    titled = form is not None and form.opening is not Opening.WORDS
    end = _end(blocks, at, bold=is_bold(block), titled=titled)
    if form is None and end == at:
        return 0
    if form is not None and not (form.sure or form.opening in shared or (titled and end > at)):
        return at if form.opening is Opening.WORDS and _is_alone(blocks) else 0
    while end < len(blocks) and _is_field(blocks[end]):
        end += 1
    return end


def _is_alone(blocks: Sequence[Block]) -> bool:
    """Whether a title, written as such, with labels right behind it is all that stands below a heading."""
    first = next((at for at, atom in enumerate(blocks[0].atoms) if has_link([atom])), 0)
    words = text(blocks[0].atoms[:first]).rstrip(" [")
    if len(blocks) > 1 or not all(map(is_label, links(blocks[0].atoms))) or words.endswith(_SENTENCE_ENDS):
        return False
    telling = [word for word in _WORD.findall(words) if len(word) > _SMALL_WORD]
    titled = sum(word[0].isupper() for word in telling) >= _MOST * len(telling)
    last = blocks[0].atoms[-1]
    return len(telling) >= _FEWEST_WORDS and titled and (last.shape is Shape.LINK or not last.text.strip(" ])"))


def _end(blocks: Sequence[Block], at: int, *, bold: bool, titled: bool) -> int:
    """Return where the links and persons end that make a title before ``at`` an entry; ``at`` if there are none."""
    title = blocks[at - 1]
    start = _behind_pictures(blocks, at, bold=bold) if bold or titled else at
    end = start
    while end < len(blocks) and is_detail(blocks[end]):
        # An address without a word for it is a work of its own, but right below a title without a link.
        if _is_address(blocks[end]) and (end > at or links(title.atoms)):
            break
        end += 1
    if end > start:
        return end if bold or form_of(title) else at
    if at < len(blocks) and (
        (titled and _are_persons(blocks[at])) or (_is_linkless_title(title) and _cites(blocks[at]))
    ):
        return at + 1
    while bold and end < len(blocks) and (_is_field(blocks[end]) or is_detail(blocks[end])):
        end += 1
    return end if any(map(_is_linked, blocks[at:end])) else at


def _behind_pictures(blocks: Sequence[Block], at: int, *, bold: bool) -> int:
    """Return where the labelled links begin that stand below pictures, or in a list below a line that says more."""
    end = at
    while end < len(blocks) and _is_picture(blocks[end]):
        end += 1
    if end == at and bold and at < len(blocks) and _is_line_between(blocks[at]):
        end += 1
    is_over = at < end < len(blocks) and blocks[end].form is Form.LIST and is_detail(blocks[end])
    return end if is_over else at


def _is_picture(block: Block) -> bool:
    return block.form is Form.PARAGRAPH and all(is_break(atom) for atom in block.atoms if said(atom))


def _is_line_between(block: Block) -> bool:
    if block.form is not Form.PARAGRAPH or links(block.atoms) or is_bold(block):
        return False
    return len(text(block.atoms)) <= _LONGEST_LINE and form_of(block) is None


def _is_field(block: Block) -> bool:
    """Whether a paragraph says whose or where a work is, behind a bold label, or details have such a label."""
    if block.form is Form.DETAILS:
        return bool(block.atoms) and _is_labelled(block)
    return block.form is Form.PARAGRAPH and is_field(block.atoms) and header(block.atoms[0].text).column in _FIELDS


def _is_linkless_title(block: Block) -> bool:
    """Whether a paragraph is words in bold that may be a title, and little else."""
    first, rest = block.atoms[0], text(block.atoms[1:])
    if first.shape is not Shape.STRONG or links(block.atoms) or len(rest) > _LONGEST_ASIDE:
        return False
    return len(first.text.split()) >= _FEWEST_WORDS and not first.text.rstrip().endswith((":", "："))


def _cites(block: Block) -> bool:
    """Whether a paragraph begins with persons and ends in labelled links."""
    found = links(block.atoms) if block.form is Form.PARAGRAPH else []
    if not found or not all(map(is_label, found)):
        return False
    before = next(at for at, atom in enumerate(block.atoms) if has_link([atom]))
    return bool(people.names(_PERSONS_END.split(text(block.atoms[:before])[:_LONGEST_LINE], maxsplit=1)[0]))


def _is_address(block: Block) -> bool:
    seen = [atom for atom in block.atoms if said(atom)]
    return bool(seen) and seen[0].is_address and len(links(seen)) == 1


def _are_persons(block: Block) -> bool:
    """Whether a paragraph right below a title begins with persons, before a full stop or bracket."""
    if block.form is not Form.PARAGRAPH or links(block.atoms):
        return False
    return bool(people.names(_PERSONS_END.split(text(block.atoms)[:_LONGEST_LINE], maxsplit=1)[0]))
