"""Where the title is, in a cell that may hold everything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from awesome_merge import labels
from awesome_merge.reading import citations, emphasis, heads, leads, naming, publications, references, runs
from awesome_merge.reading.atoms import Atom
from awesome_merge.reading.attributions import attribution
from awesome_merge.reading.draft import Draft
from awesome_merge.reading.emphasis import Title
from awesome_merge.reading.nodes import Group, Node, Piece, Stop, Words, nodes, plain, says_anything, slices
from awesome_merge.reading.said import EDITION
from awesome_merge.reading.segments import segments
from awesome_merge.text import Span, has_han

_COLONS = (":", "：")
# ``A Title, PDF: `` before a link.
_LABEL = re.compile(r"\s*[,.;，。；]\s*(?P<label>[^.,;:：，。；]{1,40})[:：]\s*$")
# No title has so many letters.
_TOO_LONG = 200
_LEADS_IN = re.compile(r"\s[-–—]\s|(?<=\S) {2,}(?=[^\W\d_a-z])")
_COMMA = re.compile(r",\s+")
_DATED = re.compile(r"\b(?:19|20)\d\d$")
# Nothing else than titles has so many letters.
_SURE = 60


def take(draft: Draft, atoms: Sequence[Atom], *, bars: bool) -> None:
    """Take in a head, a title, and what stands around it; ``bars`` if they part, as in a bullet.

    The title stands in the first part, between line ends and bars, that is no
    date, venue or links. There it is what stands in quotes or in bold, else
    the first link that could be one, else the words before the first link.
    """
    parts = segments(leads.unmarked(draft, nodes(atoms)), bars=bars)
    for at, part in enumerate(parts):
        if leads.is_aside(draft, part, parts[at + 1 :]):
            continue
        _take_part(draft, part)
        behind = [node for later in parts[at + 1 :] for node in (Stop(part[-1].span), *later)]
        draft.tail.read(behind)
        return


def _take_part(draft: Draft, part: Sequence[Node]) -> None:
    if len(part) > 1 and emphasis.is_title_link(part[1]) and (known := leads.head(draft, part[:1])):
        # ``2018-ICLR-[A Title](u)``
        draft.take(known)
        _take_link(draft, links_of(part[1])[0], part[2:])
        return
    if (found := emphasis.title(part)) and leads.may_stand(draft, found.before):
        (leads.take_persons if found.quoted else leads.take)(draft, found.before)
        _take_emphasized(draft, found)
        return
    if len(behind := leads.unlinked(draft, part)) < len(part):
        _take_part(draft, behind)
        return
    first = next((at for at, node in enumerate(part) if links_of(node)), len(part))
    leading, rest = part[:first], part[first:]
    if _ends_in_colon(leading):
        _take_around_colon(draft, leading, rest)
    elif rest and (persons := references.linked_persons(leading, rest)):
        _take_words(draft, references.without_stop(leading), rest)
        draft.tail.authors = draft.tail.authors or persons
    elif rest and (link := _title_link(draft, leading, rest)):
        leads.take(draft, leading)
        _take_link(draft, link, rest[1:])
    else:
        _take_words(draft, leading, rest)


def _take_link(draft: Draft, link: Piece, behind: Sequence[Node]) -> None:
    draft.lead(link.atom)
    draft.tail.read(behind)


def _take_emphasized(draft: Draft, found: Title) -> None:
    """Take a title in quotes or bold; a venue in brackets at its end stands behind it."""
    named = list(found.nodes)
    behind: list[Node] = []
    while len(named) > 1 and (not named[-1].text.strip() or _is_published(draft, named[-1])):
        behind.insert(0, named.pop())
    if isinstance(named[0], Words):
        named[0] = _without_head(draft, named[0])
    naming.name(draft, named)
    draft.tail.read([*behind, *found.behind])


def _is_published(draft: Draft, node: Node) -> bool:
    return isinstance(node, Group) and draft.is_publication(node.text)


def links_of(node: Node) -> tuple[Piece, ...]:
    """Return the links that ``node`` is or holds."""
    if isinstance(node, Group):
        return node.links
    return (node,) if isinstance(node, Piece) and node.is_link else ()


def _title_link(draft: Draft, leading: Sequence[Node], rest: Sequence[Node]) -> Piece | None:
    """Return the first link if it is the title, also in a bracket that holds nothing else."""
    node = rest[0]
    alone = isinstance(node, Group) and not leading and len(node.nodes) == 1 and not labels.is_label(node.text)
    link = links_of(node)[0] if alone or isinstance(node, Piece) else None
    return link if link and _leads(draft, leading, link) else None


def _leads(draft: Draft, leading: Sequence[Node], link: Piece) -> bool:
    """Whether ``link`` is the title: behind nothing, behind a head, or behind words it is no label of."""
    if leads.is_head(draft, leading) or (len(link.text) > _SURE and not link.atom.is_address):
        return True
    bracketed = link.text.startswith("[") and link.text.endswith("]")
    unnamed = bracketed or link.atom.is_address or link.atom.is_badge
    beside = labels.is_label(link.text) or draft.is_publication(link.text) or attribution(link.text) is not None
    return not (unnamed or beside)


def _ends_in_colon(leading: Sequence[Node]) -> bool:
    return bool(leading) and isinstance(leading[-1], Words) and leading[-1].text.rstrip().endswith(_COLONS)


def _take_around_colon(draft: Draft, leading: Sequence[Node], rest: Sequence[Node]) -> None:
    """Words before a colon: the title over editions, else the organisation behind a title."""
    links = [link for node in rest for link in links_of(node)]
    if all(labels.is_label(link.text) or link.atom.is_address or EDITION.fullmatch(link.text) for link in links):
        _take_words(draft, *_with_label(leading, rest))
        return
    leads.take(draft, [*leading[:-1], _without_colon(leading[-1])])
    _take_link(draft, links[0], rest[1:])


def _with_label(leading: Sequence[Node], rest: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node]]:
    """Return both with the label before the first link moved to it: ``A Title, PDF: <u>``."""
    last = leading[-1]
    label = _LABEL.search(last.text)
    if not isinstance(last, Words) or label is None or not labels.is_label(label["label"]):
        return leading, rest
    title, moved = slices(last, (0, label.start()), (label.start("label"), len(last.text)))
    return [*leading[:-1], title], [moved, *rest]


def _without_colon(node: Node) -> Node:
    words = node.text.rstrip()
    return next(slices(node, (0, len(words) - 1)), node) if isinstance(node, Words) else node


def _take_words(draft: Draft, leading: Sequence[Node], rest: Sequence[Node]) -> None:
    """Take a title that is plain words; brackets at its very end are remarks if no link follows."""
    if broken := references.broken_link(leading):
        naming.name(draft, broken.nodes)
        draft.tail.read([*leading[2:], *rest])
        return
    if leads.is_sort(leading):
        leads.take(draft, leading[:1])
        leading = leading[1:]
    if not draft.tail.settled and (at := references.before_citation(leading, draft.setting.known.venues)):
        leading, rest = references.without_stop(leading[:at]), [*leading[at:], *rest]
    if not draft.tail.settled and len(leading) > 1 and _take_reference(draft, leading):
        draft.tail.read(rest)
        return
    title, behind = _before_sentence(leading) or _before_citation(draft, leading)
    while title and _is_behind(draft, title, linked=bool(rest) or plain(behind).strip().startswith(_COLONS)):
        behind.insert(0, title.pop())
    while (
        len(title) > 1
        and isinstance(title[0], Group)
        and (leads.is_head(draft, title[:1]) or leads.is_short_name(title))
    ):
        leads.take(draft, [title.pop(0)])
    if title and isinstance(title[0], Words):
        title[0] = _without_head(draft, title[0])
    if len(title) == 1 and isinstance(title[0], Group):
        title = list(title[0].nodes)
    if title and isinstance(title[0], Words):
        title[0] = _without_citation(draft, title[0], alone=len(title) == 1)
    naming.name(draft, title)
    draft.tail.read([*(node for node in behind if not isinstance(node, Words) or says_anything(node.text)), *rest])


def _before_sentence(leading: Sequence[Node]) -> tuple[list[Node], list[Node]] | None:
    """Part a title from a sentence that a dash or two spaces lead in, where both are too long for a title."""
    if len(plain(leading)) < _TOO_LONG:
        return None
    for at, node in enumerate(leading):
        if isinstance(node, Words) and (gap := _LEADS_IN.search(node.text)) and says_anything(node.text[: gap.start()]):
            before, behind = slices(node, (0, gap.start()), (gap.start(), len(node.text)))
            return [*leading[:at], before], [behind, *leading[at + 1 :]]
    return None


def _take_reference(draft: Draft, leading: Sequence[Node]) -> bool:
    """Take a whole reference with brackets, ``Oak, A. (2012). A title. Journal of Trees``; False if it is none."""
    known = draft.setting.known
    found = references.titled(leading, known.venues, led=known.persons_lead)
    named = references.part(leading, found.start, found.end) if found else []
    if found is None or any(_is_published(draft, node) for node in named):
        return False
    behind: list[Node] = []
    while named and _is_behind(draft, named, linked=True):
        behind.insert(0, named.pop())
    naming.name(draft, references.without_stop(named) if behind else named)
    draft.tail.read(behind)
    draft.tail.authors = draft.tail.authors or found.authors
    draft.tail.note(found.organisation)
    if found.publication:
        draft.tail.publish(found.publication, None, Span(leading[0].span.start, leading[-1].span.end))
    return True


def _before_citation(draft: Draft, leading: Sequence[Node]) -> tuple[list[Node], list[Node]]:
    """Part a plain title from the first bracket with a venue or date, or with a gloss in another script, behind it."""
    for at, node in enumerate(leading):
        if at and isinstance(node, Group) and says_anything(plain(leading[:at])) and _ends_title(draft, leading, at):
            return list(leading[:at]), list(leading[at:])
    return list(leading), []


def _ends_title(draft: Draft, leading: Sequence[Node], at: int) -> bool:
    after = leading[at + 1].text[:1] if at + 1 < len(leading) else ""
    if after and (after.isalnum() or after in _COLONS):
        return False
    if _is_gloss(leading[at].text, plain(leading[:at])):
        return True
    behind = plain(leading[at + 1 :]).strip()
    ends = not says_anything(behind) or after in {",", ".", ";", "，", "。"}
    return ends and (draft.is_publication(leading[at].text) or _DATED.search(leading[at].text) is not None)


def _is_gloss(text: str, title: str) -> bool:
    return has_han(text) and not has_han(title)


def _is_behind(draft: Draft, title: Sequence[Node], *, linked: bool) -> bool:
    """Whether the last node at a plain title's end belongs to it no more.

    Tags and separators never do, nor does a bracket with a venue or behind a
    full stop; another bracket does where a link follows.
    """
    node = title[-1]
    if isinstance(node, Words):
        return not node.text.strip(naming.OF_TITLE + ".") or (len(title) > 1 and not says_anything(node.text))
    if not isinstance(node, Group):
        return isinstance(node, Piece) and node.is_code
    if runs.only_codes(node) or (node.text.startswith("[") and labels.is_label(node.text)):
        return True
    before = title[-2].text.rstrip() if len(title) > 1 else ""
    return bool(before) and (not linked or before.endswith((".", ",", "。")) or draft.is_publication(node.text))


def _without_head(draft: Draft, words: Words) -> Words:
    head = heads.before_title(words, draft.setting.known)
    if head:
        draft.take(head)
    return next(slices(words, (head.end, len(words.text))), replace(words, text="")) if head else words


def _without_citation(draft: Draft, words: Words, *, alone: bool) -> Words:
    """Return the title among ``words``; authors, a venue and a date before it, or around it, are taken in."""
    if draft.tail.settled or words.bold:
        return words
    if alone and (end := citations.described(words.text)) >= 0:
        draft.tail.note(words.text[end:])
        words = next(slices(words, (0, end)))
    known = draft.setting.known
    found = citations.titled(words.text, known.venues, alone=alone, led=known.persons_lead)
    if alone and not found.authors and (end := _before_date(draft, words.text)):
        draft.tail.cite(next(slices(words, (end, len(words.text)))))
        words = next(slices(words, (0, end)))
        found = citations.titled(words.text, known.venues, alone=alone, led=known.persons_lead)
    draft.tail.authors = draft.tail.authors or found.authors
    draft.tail.note(found.organisation)
    if found.publication:
        draft.tail.publish(found.publication, words, words.span)
    return next(slices(words, (found.start, found.end)), words)


def _before_date(draft: Draft, text: str) -> int:
    """Return where a date between commas ends a title, ``A Title, Jun 2015, Oak Labs``; 0 if none does."""
    venues = draft.setting.known.venues
    for comma in _COMMA.finditer(text):
        following = text.find(",", comma.end())
        part = text[comma.end() : following if following >= 0 else len(text)]
        said = publications.whole(part, venues) if _DATED.search(part.rstrip()) else None
        if said and said.venue is None and comma.start():
            return comma.start()
    return 0
