"""What stands below a title and belongs to it: labelled links, addresses, authors, remarks.

A label is a word that we know, or one that the list itself uses as such below several titles.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from awesome_merge import labels
from awesome_merge.model import Role
from awesome_merge.reading.atoms import Atom, Shape
from awesome_merge.reading.items import Item


@dataclass(frozen=True, slots=True)
class Habits:
    """What a list's nested items agree on.

    Attributes:
        labels: words, in lower case, that stand below several titles as labels.
        all_details: whether most linked items below a linked one are its details, so that the others are, too.
        remarks: whether below most items without any link nothing stands, so that below the others are remarks.
        groups: whether items without a link often stand over several with one, so that they name sections.
    """

    labels: frozenset[str] = frozenset()
    all_details: bool = False
    groups: bool = False
    remarks: bool = False


NO_HABITS = Habits()

# Below so many titles, and below so large a part of them, a word is a label and no title.
_SEVERAL = 3
_OFTEN = 0.2
# What is so large a part is the usual.
_MOST = 0.75
_A_PART = 0.25
_LONGEST_LABEL = 24
_MOST_WORDS = 4
_BETWEEN = " \t\n,;:.|/()[]{}<>&+*_•·-–—：，、；。（）【】"
_LABELLED = re.compile(rf"\W*(?P<label>\w[^:：]{{0,{_LONGEST_LABEL}}}?)\s*[:：]")
_DATED = re.compile(r"\s*(?:19|20)\d\d(?:\.\d{1,2})?-")
_WITHIN = re.compile(
    r"\b(?:an?|the|this|that|our|your|its|to|with|via|by|in|on|at|and|or|of|for|from|through|as|see|out|using)\s+$",
    re.IGNORECASE,
)
_PICTURES = frozenset((Shape.IMAGE, Shape.BREAK, Shape.HTML))
# ``code (the authors' own)``: what a bracket adds to a label.
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
# `` — does this and that``, but for whose code it is.
_DESCRIBED = re.compile(r"\s*[-–—:]\s+(?!.*\b(?:code|implementations?|official)\b)\S+\s+\S+\s+\S", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PAPERS = frozenset((Role.PAPER, Role.PREPRINT))
# Behind so many words a link is part of what they say.
_LONG = 8
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+(?=/|$)")


def habits(items: Sequence[Item]) -> Habits:
    """Return what the items nested in ``items`` agree on."""
    below: defaultdict[str, int] = defaultdict(int)
    parents = list(_parents(items))
    for parent in parents:
        for label in {_leading(child.atoms) for child in parent.children} - {""}:
            below[label] += 1
    over = [sum(has_link(child.atoms) for child in parent.children) for parent in parents if not has_link(parent.atoms)]
    groups = _are_groups(sum(number > 1 for number in over), sum(number == 1 for number in over))
    alike = frozenset(label for label, number in below.items() if number >= _SEVERAL)
    repeated = Habits(alike, groups=groups, remarks=_have_remarks(items))
    linked = [
        is_detail(child, parent, repeated)
        for parent in parents
        if has_link(parent.atoms)
        for child in parent.children
        if has_link(child.atoms)
    ]
    if sum(linked) >= max(_SEVERAL, _MOST * len(linked)):
        return replace(repeated, all_details=True)
    often = frozenset(label for label in repeated.labels if below[label] >= _OFTEN * len(parents))
    return replace(repeated, labels=often)


def _are_groups(several: int, single: int) -> bool:
    """Whether names over ``several`` items and over a ``single`` one are those of sections."""
    return several >= max(single, 1) or (several > 1 and several >= _A_PART * single)


def _have_remarks(items: Sequence[Item]) -> bool:
    over = sum(bool(item.children) and not has_link(item.atoms) for item in items)
    return over > 0 and 2 * over <= sum(not (item.children or has_link(item.atoms)) for item in items)


def _parents(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        if item.children:
            yield item
            yield from _parents(item.children)


def _leading(atoms: Sequence[Atom]) -> str:
    """Return what an item begins with that may be a label: a short link's words, or the words before a colon."""
    first = next((atom for atom in atoms if atom.text.strip(_BETWEEN)), None)
    if first is None:
        return ""
    if first.shape is Shape.TEXT:
        found = _LABELLED.match(first.text)
        return found["label"].casefold() if found else ""
    text = first.text.strip(_BETWEEN).casefold()
    return text if len(text) <= _LONGEST_LABEL and not first.is_address else ""


def is_labelled(atoms: Sequence[Atom]) -> bool:
    """Return whether the first link, which there must be, is a label or address, or has a label or colon before it."""
    found = tuple(flat(atoms))
    at = next(at for at, atom in enumerate(found) if atom.shape is Shape.LINK)
    words = "".join(atom.text for atom in found[:at] if atom.shape is Shape.TEXT).rstrip()
    before = words.strip(_BETWEEN)
    told = words.endswith((":", "：")) or labels.is_label(before or found[at].text)
    return told or (found[at].is_address and not before)


def is_detail(item: Item, parent: Item, own: Habits) -> bool:
    """Return whether ``item``, nested below ``parent``, says something of it and is no entry."""
    if is_dated(item) or not all(is_detail(child, parent, own) for child in item.children):
        return False
    found = links(item.atoms)
    if not found:
        return has_link(parent.atoms) or is_dated(parent)
    if own.all_details and has_link(parent.atoms):
        return True
    if only_labels(item.atoms, own) or _leading(item.atoms) in own.labels:
        return True
    return _is_code_of(item, found, parent) or (has_link(parent.atoms) and _is_remark(item.atoms))


def only_labels(atoms: Sequence[Atom], own: Habits = NO_HABITS) -> bool:
    """Return whether ``atoms`` are links that could be no titles, and little else but words for them."""
    words, seen = "", False
    for atom in flat(atoms):
        if atom.shape is Shape.LINK:
            if not _is_labelled(_ASIDE.sub("", words).strip(_BETWEEN), atom, own):
                return False
            words, seen = "", True
        elif atom.shape in {Shape.TEXT, Shape.CODE}:
            words += atom.text
    return seen and len(words.strip(_BETWEEN).split()) <= _MOST_WORDS


def _is_labelled(words: str, link: Atom, own: Habits) -> bool:
    if not words:
        return link.is_address or _is_label(link.text, own)
    if _is_label(words, own):
        return True
    return link.is_address and len(words.split()) <= _MOST_WORDS and len(words) <= _LONGEST_LABEL


def _is_label(words: str, own: Habits) -> bool:
    bracketed = words[:1] == "[" and len(words.split()) <= _MOST_WORDS
    return bracketed or labels.is_label(words) or words.strip(_BETWEEN).casefold() in own.labels


def _is_code_of(item: Item, found: Sequence[Atom], parent: Item) -> bool:
    """Whether all are repositories, named by owner and name, below a work that is none itself.

    What has a description of its own is a work, too, unless it stands below a paper.
    """
    above = links(parent.atoms)
    if not (above and all(map(_is_repository, found)) and not any(map(_is_repository, above))):
        return False
    words = "".join(atom.text for atom in flat(item.atoms) if atom.shape is Shape.TEXT)
    return not _DESCRIBED.match(words) or _is_paper(parent, above[0])


def _is_paper(item: Item, link: Atom) -> bool:
    told = labels.hosted(link.url or "") in _PAPERS or labels.is_label(link.text)
    return told or is_dated(item) or any(_YEAR.search(atom.text) for atom in item.atoms)


def _is_remark(atoms: Sequence[Atom]) -> bool:
    """Whether a link stands within a sentence, far behind its beginning."""
    first = next(at for at, atom in enumerate(atoms) if has_link([atom]))
    before = sum(len(atom.text.split()) for atom in atoms[:first])
    return before >= _LONG and is_running(atoms)


def _is_repository(link: Atom) -> bool:
    named = _REPOSITORY.match(link.text.strip())
    return named is not None and f"/{named[0]}" in (link.url or "")


def is_dated(item: Item) -> bool:
    """Return whether ``item`` begins with a date and a dash, as works do in many lists."""
    return bool(item.atoms) and _DATED.match(item.atoms[0].text) is not None


def links(atoms: Iterable[Atom]) -> list[Atom]:
    """Return the links of ``atoms``, those in emphasis too; a link around a badge says nothing."""
    found = []
    for atom in atoms:
        if atom.shape is Shape.LINK:
            if not is_badge(atom):
                found.append(atom)
        elif atom.children:
            found += links(atom.children)
    return found


def has_link(atoms: Iterable[Atom]) -> bool:
    """Return whether there is any link that is no badge."""
    for atom in atoms:
        if atom.shape is Shape.LINK:
            if not is_badge(atom):
                return True
        elif atom.children and has_link(atom.children):
            return True
    return False


def is_running(atoms: Sequence[Atom]) -> bool:
    """Return whether the first link, which there must be, leads within the page or stands behind a word like *the*."""
    first = next(at for at, atom in enumerate(atoms) if has_link([atom]))
    inner = (links([atoms[first]])[0].url or "").startswith("#")
    return inner or (first > 0 and _WITHIN.search(atoms[first - 1].text) is not None)


def is_badge(link: Atom) -> bool:
    """Return whether a link has no words, only images."""
    for child in link.children:
        if child.shape not in _PICTURES and child.text.strip():
            return False
    return bool(link.children)


def flat(atoms: Iterable[Atom]) -> Iterator[Atom]:
    """Yield ``atoms`` and what stands in emphasis among them; a link's own words not."""
    for atom in atoms:
        yield atom
        if atom.shape is not Shape.LINK:
            yield from flat(atom.children)
