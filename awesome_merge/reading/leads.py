"""What stands before a title: numbers, badges, dates and venues, persons, short names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from awesome_merge import labels
from awesome_merge.model import Role
from awesome_merge.reading import citations, heads, people, publications
from awesome_merge.reading.atoms import Shape
from awesome_merge.reading.citations import SEPARATORS
from awesome_merge.reading.draft import Draft
from awesome_merge.reading.emphasis import is_title_link
from awesome_merge.reading.heads import Head
from awesome_merge.reading.nodes import SHORTCODE, Group, Node, Piece, Words, links, plain, says_anything, slices
from awesome_merge.reading.publications import Publication
from awesome_merge.venues import Venues

_NUMBER = re.compile(r"\W*\d{1,4}\W*")
_NUMBERING = re.compile(r"\s*(?:\d{1,4}\s?[.)）、:：](?!\d)|\(\d{1,4}\)|\[\d{1,4}\])\s*")
_YEAR = re.compile(r"\s*(?:19|20)\d\d(?=\s+[^\sa-z])")
_SORT = re.compile(r"survey|review|overview|tutorial|benchmark|dataset|thesis", re.IGNORECASE)
_DESCRIBING = frozenset(":：-–—|,")
_OF_EMOJI = frozenset({"So", "Sk", "Mn", "Cf", "Zs", "Cc"})
_BOXES = {"", "x", "X"}
_ENDS = (":", "：", "-", "–", "—", ".", ",", "，", "。")


def unmarked(draft: Draft, found: Sequence[Node]) -> list[Node]:
    """Return nodes without the numbering, task box, images and badges before everything else."""
    at = 0
    marks = []
    linked = sum(isinstance(node, Piece) and node.is_link for node in found) > 1
    while at < len(found) and _is_mark(found[at], linked=linked):
        marks.append(found[at])
        at += 1
    rest = list(found[at:])
    if not any(node.text.strip() for node in rest):
        # A badge that stands alone is all there is.
        return [node for node in found if not _is_image(node)]
    draft.tail.read([node for node in marks if isinstance(node, Piece)])
    if isinstance(rest[0], Words) and (number := _NUMBERING.match(rest[0].text)):
        rest[:1] = slices(rest[0], (number.end(), len(rest[0].text)))
    return rest


def _is_mark(node: Node, *, linked: bool) -> bool:
    if isinstance(node, Group):
        text = node.text.strip()
        return not node.links and ((node.brackets == "[]" and text in _BOXES) or _is_count(text))
    if isinstance(node, Piece):
        return _is_image(node) or node.atom.is_badge or (linked and node.is_link and not says_anything(node.text))
    return all(unicodedata.category(letter) in _OF_EMOJI for letter in SHORTCODE.sub("", node.text))


def _is_count(text: str) -> bool:
    """Whether ``text`` is a number that could be no year."""
    return text.isdecimal() and len(text) < 4  # noqa: PLR2004 - digits of a year


def _is_image(node: Node) -> bool:
    return isinstance(node, Piece) and node.atom.shape is Shape.IMAGE


def is_short_name(part: Sequence[Node]) -> bool:
    """Return whether ``part`` begins with a name or kind in brackets before its title: ``[NAME] A Title``."""
    return (
        len(part) > 1
        and isinstance(part[0], Group)
        and part[0].brackets in {"[]", "【】"}
        and not part[0].links
        and (
            isinstance(part[1], Piece)
            or (says_anything(part[1].text) and part[0].brackets == "【】")
            or part[1].text[:1].isspace()
        )
    )


def is_sort(part: Sequence[Node]) -> bool:
    """Return whether ``part`` begins with a sort of works in brackets right before its title: ``(survey)A Title``."""
    return len(part) > 1 and isinstance(part[0], Group) and _SORT.fullmatch(part[0].text.strip()) is not None


def unlinked(draft: Draft, part: Sequence[Node]) -> Sequence[Node]:
    """Return ``part`` without the links before a title in words: ``[[ICML](u)] A Title``, ``[pdf](u) A Title``."""
    at = 0
    while at < len(part) and _is_beside(draft, part, at):
        at += 1
    titled = any((isinstance(node, Words) and says_anything(node.text)) or is_title_link(node) for node in part[at:])
    if not at or not titled:
        return part
    take(draft, part[:at])
    return part[at:]


def _is_beside(draft: Draft, part: Sequence[Node], at: int) -> bool:
    node, after = part[at], part[at + 1].text.lstrip()[:1] if at + 1 < len(part) else ""
    if isinstance(node, Words):
        return not says_anything(node.text)
    told = after in _DESCRIBING or (after == "o" and part[at + 1].text.strip() == "of")
    found = [] if told else list(links([node]))
    if at == 0 and len(found) == 1 and draft.setting.known.venues_lead:
        return True
    return bool(found) and all(labels.is_label(link.text) or draft.is_publication(link.text) for link in found)


def is_aside(draft: Draft, part: Sequence[Node], behind: Sequence[Sequence[Node]]) -> bool:
    """Return whether ``part``, before the parts ``behind``, only stands beside the title, and take it in if so."""
    if not behind:
        return False
    text = plain(part).strip()
    if len(part) == 1 and isinstance(part[0], Group) and not part[0].links and _holds_title(behind[0]):
        draft.tail.tag(part[0].text, part[0].span)
        return True
    if _NUMBER.fullmatch(text) and not publications.whole(text, draft.setting.known.venues):
        return True
    if found := list(links(part)):
        own = plain([node for node in part if isinstance(node, Words)])
        labelled = all(labels.is_label(link.text) for link in found)
        beside = labelled and not says_anything(own) and says_anything(plain(behind[0]))
        draft.tail.read(part if beside else ())
        return beside
    said = publications.whole(text, draft.setting.known.venues)
    if said:
        draft.tail.read(part)
    return said is not None or not text.strip(SEPARATORS)


def _holds_title(part: Sequence[Node]) -> bool:
    return any(map(is_title_link, part))


def head(draft: Draft, before: Sequence[Node]) -> Head | None:
    """Return the head that ``before`` is, ``2018-ICLRo-``; None if it is another thing."""
    words = before[0] if len(before) == 1 else None
    return heads.before_link(words, draft.setting.known) if isinstance(words, Words) else None


def is_head(draft: Draft, before: Sequence[Node]) -> bool:
    """Return whether ``before`` says only dates, venues and numbers."""
    if head(draft, before):
        return True
    venues = draft.setting.known.venues
    return all(_says_nothing(node) or _is_published(node, venues) for node in before)


def _says_nothing(node: Node) -> bool:
    """Whether ``node`` has no words: separators, emoji, a number in brackets."""
    if isinstance(node, Group):
        return not any(map(str.isalpha, node.text))
    return isinstance(node, Words) and not says_anything(node.text)


def _is_published(node: Node, venues: Venues) -> bool:
    """Whether ``node`` is a date or a venue that we know; another venue may be the title before a label."""
    said = None if isinstance(node, Piece) and node.is_link else publications.whole(node.text, venues)
    return said is not None and (said.venue is None or venues.canonical(said.venue) is not None)


def may_stand(draft: Draft, before: Sequence[Node]) -> bool:
    """Return whether a title in quotes or bold can stand behind ``before``: a head, persons, a sentence's end."""
    words = plain(before).strip()
    return words.endswith(_ENDS) or is_head(draft, before) or bool(people.names(words))


def take_persons(draft: Draft, before: Sequence[Node]) -> None:
    """Take in what stands before a title in quotes: words that can be persons are, if a comma follows."""
    words = plain(before).strip()
    if words.endswith((",", "，")) and people.is_uncommon(words.strip(SEPARATORS)):
        draft.tail.authors = draft.tail.authors or people.split(words)
    else:
        take(draft, before)


def take(draft: Draft, before: Sequence[Node]) -> None:
    """Take in what stands before a title."""
    if known := head(draft, before):
        draft.take(known)
        return
    for node in before:
        if isinstance(node, Words):
            _take_words(draft, node)
        elif isinstance(node, (Group, Piece)) and (said := _named_after(draft, node)):
            draft.tail.publish(said, None, node.span)
            # The paper's, whatever else its host has.
            draft.tail.link(next(links([node])).atom, role=Role.PAPER)
        else:
            draft.tail.read([node])


def _take_words(draft: Draft, words: Words) -> None:
    if not says_anything(words.text):
        return
    said = citations.read(words.text, draft.setting.known.venues)
    year = _YEAR.match(words.text)
    if said.is_all or (said.publication and said.publication.date):
        draft.tail.cite(words)
    elif year:
        draft.tail.cite(*slices(words, year.span()))
        draft.tail.note(words.text[year.end() :])
    else:
        draft.tail.note(words.text)


def _named_after(draft: Draft, node: Group | Piece) -> Publication | None:
    """Return what the one link in ``node`` is named after: ``[[ICML 2019](u)]``, and any venue where others are."""
    known = draft.setting.known
    found = list(links([node]))
    if len(found) != 1:
        return None
    said = publications.whole(node.text, known.venues) if isinstance(node, Group) else None
    if said or not known.venues_lead or labels.is_label(found[0].text):
        return said
    return publications.named(found[0].text.strip("[]"), known.venues)
