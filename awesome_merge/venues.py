"""Where works are published: every venue we know, its spellings and its own pages.

The table is ``venues.toml``, with a source on each row. Nothing here takes
marks or years off a spelling: ``NIPSo`` and ``CVPR 2018`` are no venues, and
``NNs`` is not ``NN`` with a mark. Whoever reads a list splits them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from awesome_merge.hosts import host_and_path
from awesome_merge.tables import table

_SPONSOR = re.compile(r"(?:IEEE|ACM|AAAI|USENIX|CVF|RSJ)+", re.IGNORECASE)
_PROCEEDINGS = re.compile(r"^proc(?:eedings)?(?:of)?(?:the)?(?:\d+(?:st|nd|rd|th)(?:annual)?)?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+|\d+")


class VenueKind(StrEnum):
    """What a venue is."""

    CONFERENCE = "conference"
    JOURNAL = "journal"
    WORKSHOP = "workshop"
    PREPRINT_SERVER = "preprint server"


@dataclass(frozen=True, slots=True)
class Venue:
    """One row of the venue table.

    Attributes:
        name: the short name that we print, ``NeurIPS``.
        aliases: other spellings, ``NIPS``; the short and the full name are not repeated.
        kind: conference, journal, workshop or preprint server.
        source: a page that a person can open.
        cased: whether the short name is also a word, so that only its own case counts.
        first_year: when it was first held or printed; None where we do not know.
        hosts: hosts, without ``www.``, that serve only this venue's own works.
        patterns: ``HOST/REGEX``; the expression is for the start of the path, in any case.
    """

    name: str
    full_name: str
    aliases: tuple[str, ...]
    kind: VenueKind
    source: str
    cased: bool = False
    first_year: int | None = None
    hosts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Venues:
    """The venue table, and the spellings that a configuration adds to it.

    Attributes:
        by_name: short name → row, in the order of the table.
        exact: letters in their own case → short name, where that is also a word.
        folded: case-folded letters → short name.
        patterns: host → (expression for the path, short name), in the order of the table.
        hosts: host → short name.
        own: case-folded letters → name, from the configuration; they win.
        openings: the case-folded letters of the first words of all spellings, and of none.
    """

    by_name: Mapping[str, Venue]
    exact: Mapping[str, str]
    folded: Mapping[str, str]
    patterns: Mapping[str, list[tuple[str, str]]]
    hosts: Mapping[str, str]
    own: Mapping[str, str]
    openings: frozenset[str]

    @classmethod
    def load(cls, aliases: Mapping[str, str] = {}) -> Venues:
        """Return the table that ships with us, with ``aliases`` (spelling → name) added.

        A name that the table does not know is taken as it is, and is then a
        venue's name too.
        """
        shipped = _shipped()
        if not aliases:
            return shipped
        own: dict[str, str] = {}
        for spelling, wanted in aliases.items():
            name = shipped.canonical(wanted) or wanted
            own.setdefault(_letters(name).casefold(), name)
            own[_letters(spelling).casefold()] = name
        table = (shipped.by_name, shipped.exact, shipped.folded, shipped.patterns, shipped.hosts)
        return cls(*table, own=own, openings=shipped.openings)

    def canonical(self, spelling: str) -> str | None:
        """Return the short name of the venue that ``spelling`` is, or None if we know none.

        Case, spaces and punctuation do not matter, nor do a sponsor
        (``IEEE CVPR``) or *proceedings of the* in front; marks and years do.
        """
        letters = _letters(spelling)
        return self._named(letters) or self._named(_SPONSOR.sub("", _PROCEEDINGS.sub("", letters), count=1))

    def may_begin(self, words: str) -> bool:
        """Return whether a spelling of a venue, or its sponsor, may begin with ``words``, which end as a word does."""
        letters = _letters(words).casefold()
        return (
            letters in self.openings
            or _SPONSOR.sub("", _PROCEEDINGS.sub("", letters), count=1) in self.openings
            or any(spelling.startswith(letters) for spelling in self.own)
        )

    def get(self, name: str) -> Venue | None:
        """Return the row whose short name is exactly ``name``; None if it is not in the table."""
        return self.by_name.get(name)

    def of_url(self, url: str) -> str | None:
        """Return the short name of the venue that itself published the page at ``url``.

        None for pages of workshops, of libraries that hold many venues, and
        of preprint servers: they prove nothing.
        """
        address = host_and_path(url)
        if address is None:
            return None
        host, path = address
        for pattern, name in self.patterns.get(host, ()):
            if _compiled(pattern).match(path):
                return name
        return self.hosts.get(host)

    def _named(self, letters: str) -> str | None:
        folded = letters.casefold()
        return self.own.get(folded) or self.exact.get(letters) or self.folded.get(folded)


@cache
def _shipped() -> Venues:
    """Return the table in ``venues.toml``, read once."""
    rows = table(Path(__file__).with_suffix(".toml"))["venue"]
    by_name = {row["name"]: _venue(row) for row in rows}
    exact: dict[str, str] = {}
    folded: dict[str, str] = {}
    patterns: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for venue in by_name.values():
        short = _letters(venue.name)
        if venue.cased:
            exact[short] = venue.name
        spellings = {_letters(s).casefold() for s in _spellings(venue)}
        folded |= dict.fromkeys(spellings - {short.casefold()} if venue.cased else spellings, venue.name)
        for pattern in venue.patterns:
            host, _, path = pattern.partition("/")
            patterns[host].append((path, venue.name))
    hosts = {host: venue.name for venue in by_name.values() for host in venue.hosts}
    openings = _openings(s for venue in by_name.values() for s in _spellings(venue))
    return Venues(by_name, exact, folded, dict(patterns), hosts, own={}, openings=openings)


def _venue(row: Mapping[str, Any]) -> Venue:
    return Venue(
        name=row["name"],
        full_name=row["full"],
        aliases=tuple(row.get("aliases", ())),
        kind=VenueKind(row["kind"]),
        source=row["source"],
        cased=row.get("cased", False),
        first_year=row.get("first_year"),
        hosts=tuple(row.get("hosts", ())),
        patterns=tuple(row.get("patterns", ())),
    )


def _spellings(venue: Venue) -> list[str]:
    """Return the names of ``venue``, and ``Trans. X`` where one is ``IEEE Transactions on X``."""
    written = [venue.name, venue.full_name, *venue.aliases]
    short = [name.partition("Transactions on ")[2] for name in written]
    return [*written, *(f"Trans {link}{topic}" for topic in short if topic for link in ("", "on "))]


def _openings(spellings: Iterable[str]) -> frozenset[str]:
    """Return the letters of the first word, the first two and so on, of each spelling."""
    words = (_WORD.findall(spelling.replace("&", "and").casefold()) for spelling in spellings)
    return frozenset(letters for spelling in words for letters in accumulate(spelling, initial=""))


def _letters(spelling: str) -> str:
    """Return the letters and digits of ``spelling``, in their case, with ``&`` as *and*."""
    plain = unicodedata.normalize("NFKC", spelling).replace("&", "and")
    return "".join(filter(str.isalnum, plain))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
