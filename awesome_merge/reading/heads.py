"""What stands before a title: ``2018-ICLRo-``, ``2016.07-IHT-``, ``2019.02-``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from awesome_merge.model import Date, Distinction, Kind, VenueMention
from awesome_merge.reading.nodes import Words
from awesome_merge.venues import Venues

_HEAD = re.compile(
    r"""
    \s* (?P<date> (?P<year> (?:19|20)\d\d ) (?: \.(?P<month> 0?[1-9] | 1[0-2] ) )? | (?P<short> \d\d ) )
    - (?P<rest> .* )
    """,
    re.VERBOSE | re.DOTALL,
)
_KINDS = {"book": Kind.BOOK, "thesis": Kind.PAPER, "report": Kind.PAPER}
_MOST_MARKS = 3
# ``16-ATC`` is of 2016, ``98-SOSP`` of 1998.
_LATEST = "50"
_LONGEST_VENUE = 100


@dataclass(frozen=True, slots=True)
class Head:
    """A date, a venue, a kind and short names, as far as a head says them.

    Attributes:
        end: where in the words the head ends and the title may begin.
    """

    date: Date
    venue: VenueMention | None = None
    kind: Kind | None = None
    short_names: tuple[str, ...] = ()
    end: int = 0


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What letters a list may use, and the venues we know.

    Attributes:
        title: the list's own.
        persons_follow: whether persons stand behind the dashes of most entries.
        persons_lead: whether most plain titles stand behind persons and a comma.
        venues_lead: whether the links before the titles around are called after venues.
    """

    venues: Venues
    marks: dict[str, Distinction]
    types: frozenset[str]
    title: str = ""
    persons_follow: bool = False
    persons_lead: bool = False
    venues_lead: bool = False

    def mention(self, written: str, words: Words | None, start: int) -> VenueMention:
        """Return ``written``, which stands at ``words.text[start:]``, split into name and marks.

        A name we know is never split; one we do not know is split nowhere,
        since nobody can tell ``NNs`` from ``NN`` with a mark.
        """
        span = words.part(start, start + len(written)) if words else None
        name = self.venues.canonical(written)
        if name is None:
            for cut in range(len(written) - 1, max(0, len(written) - 1 - _MOST_MARKS), -1):
                letters = written[cut:]
                if not letters.islower():
                    break
                if known := self.venues.canonical(written[:cut]):
                    return VenueMention(written, letters, known, span)
        return VenueMention(written, "", name, span)

    def meanings(self, mention: VenueMention) -> tuple[Distinction, ...]:
        """Return what the declared ones of the mention's marks mean, in the order written."""
        return tuple(self.marks[letter] for letter in mention.marks if letter in self.marks)


def marked(venue: VenueMention, letter: str, venues: Venues) -> str | None:
    """Return ``venue`` as written with the mark ``letter`` added; None where that would read as something else.

    ``NN`` and ``s`` are the venue ``NNs``, and a fourth mark is no mark.
    """
    written = venue.written + letter
    read = Abbreviations(venues, {}, frozenset()).mention(written, None, 0)
    return written if (read.name, read.marks) == (venue.name, venue.marks + letter) else None


def before_link(words: Words, known: Abbreviations) -> Head | None:
    """Return the head that ``words`` are, dash and all, before a linked title; None if they are none."""
    found = _HEAD.fullmatch(words.text.rstrip())
    if found is None:
        return None
    rest = found["rest"]
    if not rest:
        return _sure(_head(words, found, [], known), found)
    if not rest.endswith("-"):
        return None
    start = found.start("rest")
    whole = rest[:-1]
    known_venue = known.mention(whole, None, 0).name
    return _sure(_head(words, found, [(whole, start)] if known_venue else _parts(whole, start), known), found)


def _sure(head: Head, found: re.Match[str]) -> Head | None:
    """Return ``head``, unless it has a year of two digits without a venue that we know."""
    known = head.venue is not None and head.venue.name is not None
    return head if known or not found["short"] else None


def before_title(words: Words, known: Abbreviations) -> Head | None:
    """Return the head that ``words`` begin with, before a title without a link; None if there is none.

    Only a venue that we know, or the word for a kind, ends before such a
    title: ``2020-Self-Supervised Pruning`` has no venue ``Self``.
    """
    found = _HEAD.match(words.text)
    if found is None:
        return None
    parts: list[tuple[str, int]] = []
    rest, start = found["rest"], found.start("rest")
    for at in [dash.start() for dash in re.finditer("-", rest[:_LONGEST_VENUE])]:
        part = rest[:at]
        if part.casefold() in _KINDS or known.mention(part, None, 0).name:
            parts = [(part, start)]
    head = _sure(_head(words, found, parts, known), found)
    if head is None:
        return None
    end = start + len(parts[0][0]) + 1 if parts else start
    return Head(head.date, head.venue, head.kind, head.short_names, end)


def _parts(whole: str, start: int) -> list[tuple[str, int]]:
    parts = []
    for part in whole.split("-"):
        if part.strip():
            parts.append((part, start))
        start += len(part) + 1
    return parts


def _head(words: Words, found: re.Match[str], parts: list[tuple[str, int]], known: Abbreviations) -> Head:
    month = int(found["month"]) if found["month"] else None
    year = int(found["year"] or f"{19 if found['short'] > _LATEST else 20}{found['short']}")
    date = Date(year, month, words.part(*found.span("date")))
    mentions = [known.mention(part, words, start) for part, start in parts]
    first = 0 if month is None else None
    named = next((at for at, mention in enumerate(mentions) if mention.name), first)
    venue: VenueMention | None = None
    kind: Kind | None = None
    short_names: list[str] = []
    for at, mention in enumerate(mentions):
        if mention.written.casefold() in _KINDS:
            kind = _KINDS[mention.written.casefold()]
        elif at == named:
            venue = mention
        else:
            short_names.append(mention.written.strip())
    return Head(date, venue, kind, tuple(short_names), len(words.text))
