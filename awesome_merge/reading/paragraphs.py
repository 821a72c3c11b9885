"""The forms of paragraphs that are entries, and of what below them only adds to a title.

Running text has links as well. What tells an entry is how the paragraph
opens (bold words, a number, a link) and that its links are set off as labels:
in brackets, behind a colon, at the beginning of a line. Forms that running
text might take count only where several paragraphs share them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from awesome_merge import labels
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.blocks import Block
from awesome_merge.reading.blocks import Form as BlockForm
from awesome_merge.reading.contents import is_inner
from awesome_merge.reading.details import is_badge, is_labelled, links, only_labels

_NUMBER = re.compile(r"\W{0,3}\d{1,4}\W{0,2}(?:[\].、)）.．:：]|$)\W*")
_BOLD_TAG = re.compile(r"<(?:b|strong)\b", re.IGNORECASE)
_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
_ENCLOSING = " \t\n[]()【】（）"
_BRACKETS = tuple("[(（【")
_SET_OFF = (*_BRACKETS, *"|:：、/.,;·•–—", " et al")
_DESCRIBES = re.compile(r"\s*(?:[-–—:：|]|$)")
_PROSE = re.compile(r"[\s\])）]*[a-z]{2}")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_WORDY = re.compile(r"[\w\"'“”‘’\-–—\[\](){}（）【】<>《》「」]")
# Two small words in a row outside brackets: running text, not a venue, a year or persons.
_RUNNING = re.compile(r"[\[(（【][^\])）】]*(?:[\])）】]|$)|(?P<running>\b[a-z]{2,}\s+[a-z]{2,}\b)")
# What stands right behind a title that is no sentence's beginning.
_BEHIND = re.compile(r"\s*(?:[^\w\s]|$)")
_SEVERAL = 2


class Opening(Enum):
    """How a paragraph opens that may be an entry."""

    NUMBER = "number"
    BOLD = "bold"
    LINK = "link"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Form:
    """A paragraph's form; ``sure`` if no running text takes it."""

    opening: Opening
    sure: bool


def openings(blocks: Iterable[Block]) -> frozenset[Opening]:
    """Return the openings that several paragraphs among ``blocks`` share, so that each of these is an entry."""
    found = Counter(form.opening for block in blocks if block.form is BlockForm.PARAGRAPH and (form := form_of(block)))
    return frozenset(opening for opening, number in found.items() if number >= _SEVERAL)


def is_detail(block: Block) -> bool:
    """Return whether a paragraph or list below a title only adds labelled links to it."""
    if block.form is BlockForm.PARAGRAPH:
        return only_labels(block.atoms)
    if block.form is not BlockForm.LIST:
        return False
    if any(inner.children for item in block.children for inner in item.children):
        return False
    linked = [inner for item in block.children for inner in item.children if links(inner.atoms)]
    # Names before addresses, none of them a label, are works.
    return all(only_labels(inner.atoms) for inner in linked) and any(is_labelled(inner.atoms) for inner in linked)


def is_bold(block: Block) -> bool:
    """Return whether a paragraph is nothing but bold words without a link."""
    seen = [atom for atom in block.atoms if said(atom)]
    return len(seen) == 1 and seen[0].shape is Shape.STRONG and not links(seen)


def form_of(block: Block) -> Form | None:
    """Return the form of a paragraph; None if it can be no entry."""
    atoms = [atom for atom in block.atoms if said(atom) or _is_tag(atom, _BREAK_TAG) or _is_tag(atom, _BOLD_TAG)]
    first = next((at for at, atom in enumerate(atoms) if not is_break(atom)), len(atoms))
    if first == len(atoms):
        return None
    seen = [atom for atom in atoms if atom.text.strip(_ENCLOSING) and not is_break(atom)]
    if len(seen) == 1 and seen[0].shape is Shape.LINK:
        return None if is_inner(seen[0]) else Form(Opening.LINK, sure=True)
    if not is_word(atoms[first]) and first + 1 < len(atoms) and atoms[first + 1].shape in {Shape.LINK, Shape.STRONG}:
        first += 1
    lead, rest = atoms[first], atoms[first + 1 :]
    words = _SHORTCODE.sub("", lead.text) if lead.shape is Shape.TEXT else ""
    if words and (number := _NUMBER.match(words)):
        alone = number.end() == len(words) and rest and rest[0].shape is Shape.LINK and not is_inner(rest[0])
        return Form(Opening.NUMBER, sure=True) if alone else _labelled(Opening.NUMBER, rest)
    if lead.shape is Shape.LINK:
        return None if is_inner(lead) else _linked(rest)
    if lead.shape in {Shape.STRONG, Shape.EMPHASIS} or _is_tag(lead, _BOLD_TAG):
        return _bold(lead, rest)
    form = _labelled(Opening.WORDS, rest, lead.text) if lead.shape is Shape.TEXT else None
    # Nothing but its labels tells it from running text, so several must be like it.
    return replace(form, sure=False) if form and form.sure else None


def text(atoms: Iterable[Atom]) -> str:
    """Return the words of ``atoms`` as a reader sees them."""
    return " ".join("".join(atom.text for atom in atoms if atom.shape not in {Shape.HTML, Shape.IMAGE}).split())


def said(atom: Atom) -> bool:
    """Return whether a reader sees words in ``atom``; an emoji is none."""
    if atom.shape in {Shape.IMAGE, Shape.HTML} or is_badge(atom):
        return False
    return atom.shape is Shape.BREAK or bool(_SHORTCODE.sub("", atom.text).strip(" \t\n\ufe0f"))


def is_word(atom: Atom) -> bool:
    """Return whether there is more in ``atom`` than emoji, bullets or blanks; brackets and dashes belong to words."""
    words = _SHORTCODE.sub("", atom.text) if atom.shape is Shape.TEXT else atom.text
    return _WORDY.search(words) is not None


def _is_tag(atom: Atom, tag: re.Pattern[str]) -> bool:
    return atom.shape is Shape.HTML and tag.match(atom.text) is not None


def is_break(atom: Atom) -> bool:
    """Return whether ``atom`` ends a line."""
    return atom.shape is Shape.BREAK or _is_tag(atom, _BREAK_TAG)


def _bold(lead: Atom, rest: Sequence[Atom]) -> Form | None:
    """Return the form of a paragraph that opens with bold words, or with a line in italics, which several must do."""
    if lead.shape is Shape.EMPHASIS:
        form = _labelled(Opening.BOLD, rest) if rest and is_break(rest[0]) else None
        return replace(form, sure=False) if form else None
    if lead.text.rstrip().endswith((":", "：")):
        return None
    if not links(rest):
        return Form(Opening.BOLD, sure=False) if rest and is_break(rest[0]) else None
    return _labelled(Opening.BOLD, rest)


def _linked(rest: Sequence[Atom]) -> Form | None:
    """Return the form of a paragraph that opens with a link: alone, or over labels, or with a description."""
    words = next((atom for atom in rest if not is_break(atom)), None)
    form = _labelled(Opening.LINK, rest)
    if form and form.sure:
        return form
    described = words is not None and words.shape is Shape.TEXT and _DESCRIBES.match(words.text)
    if _ends_line(rest):
        return Form(Opening.LINK, sure=False)
    little = (words is None or words.shape is not Shape.TEXT or _BEHIND.match(words.text)) and _says_little(rest)
    return Form(Opening.LINK, sure=False) if described or little else None


def _ends_line(atoms: Sequence[Atom]) -> bool:
    """Whether a line ends right before ``atoms``, not only where its writer broke it."""
    first = next((atom for atom in atoms if atom.text.strip() or atom.is_stop), None)
    return first is not None and (first.is_stop or _is_tag(first, _BREAK_TAG))


def _says_little(atoms: Sequence[Atom]) -> bool:
    """Whether a line behind a title has no words but labels, and none that run on: ``, VENUE 2020 [[code]](u)``."""
    for atom in atoms:
        if atom.is_stop:
            return True
        if atom.shape is Shape.LINK:
            if not is_label(atom):
                return False
        elif any(found["running"] for found in _RUNNING.finditer(atom.text)):
            return False
    return True


def _labelled(opening: Opening, atoms: Sequence[Atom], before: str = "|") -> Form | None:
    """Return the form of a paragraph with links behind its title: sure if all are labels set off from running text."""
    found, sure = False, True
    for atom in atoms:
        if atom.shape is Shape.LINK:
            set_off = before.rstrip().endswith(_SET_OFF) or (atom.text[:1] == "[" and labels.is_label(atom.text))
            found = found or is_label(atom) or (set_off and before.rstrip().endswith(_BRACKETS))
            sure = sure and set_off and is_label(atom)
            before = "|"
        elif atom.shape is Shape.STRONG or is_break(atom) or atom.shape is Shape.HTML:
            before = "|"
        else:
            sure = sure and not (found and before == "|" and _PROSE.match(atom.text))
            before = atom.text
    return Form(opening, sure) if found else None


def is_label(link: Atom) -> bool:
    """Return whether a link is a label or an address, and no title."""
    return link.is_address or labels.is_label(link.text) or link.text[:1] == "["
