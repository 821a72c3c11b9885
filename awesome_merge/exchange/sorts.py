"""What other programs call the kinds of works; the table is ``sorts.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from awesome_merge.model import Kind
from awesome_merge.tables import table
from awesome_merge.venues import VenueKind, Venues

_PERIODICAL = re.compile(
    r"\b(?:journal|transactions|letters|magazine|reviews?|annals)\b|^trans\b|学报|期刊", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sort:
    """The name of one sort of works in each format.

    Attributes:
        container: the field of BibTeX that holds the venue.
    """

    bibtex: str
    csl: str
    ris: str
    container: str = "booktitle"


_MEETING = Sort("inproceedings", "paper-conference", "CPAPER")
_PERIODICALS = Sort("article", "article-journal", "JOUR", "journal")
_OF_KIND = {
    Kind.PAPER: Sort("misc", "article", "UNPB"),
    Kind.BOOK: Sort("book", "book", "BOOK"),
    Kind.PROJECT: Sort("misc", "software", "COMP"),
    Kind.DATASET: Sort("misc", "dataset", "DATA"),
    Kind.POST: Sort("misc", "post-weblog", "BLOG"),
}
_ANY = Sort("misc", "webpage", "ELEC")


def sort(kind: Kind, venue: str | None) -> Sort:
    """Return what a work of ``kind`` is called that was published in the venue of this name, if in any."""
    if kind is not Kind.PAPER or venue is None:
        return _OF_KIND.get(kind, _ANY)
    known = Venues.load().get(venue)
    if known:
        return _PERIODICALS if known.kind in {VenueKind.JOURNAL, VenueKind.PREPRINT_SERVER} else _MEETING
    return _PERIODICALS if _PERIODICAL.search(venue) else _MEETING


def kind(word: str) -> Kind | None:
    """Return the kind that ``word``, ours or a format's, calls a work; None if it does not tell."""
    return _kinds().get(word.strip().casefold())


@cache
def _kinds() -> dict[str, Kind]:
    rows = table(Path(__file__).with_suffix(".toml"))["format"]
    words = {word.casefold(): one for row in rows for one in Kind for word in row.get(one.value, "").split()}
    return words | {one.value: one for one in Kind}
