"""A list's own conventions, counted.

Nothing here knows what a good list looks like: a convention is what most of
the list's own entries do. What too few do, or too few agree on, is no
convention, and then we say nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from awesome_merge.model import Date, Document, VenueMention

# Below these a majority is chance: docs/rules/README.md says so to curators.
FEWEST = 8
SHARE = 3 / 4

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class DateForm:
    """One way to write a year and a month.

    Attributes:
        name: as a person would describe it, ``YYYY.MM``.
        template: for ``str.format`` with ``year``, ``month``, ``mon`` and ``full``.
    """

    name: str
    template: str

    def write(self, date: Date) -> str:
        """Return ``date`` in this form; without a month, its year."""
        if date.month is None:
            return str(date.year)
        full = _MONTHS[date.month - 1]
        return self.template.format(year=date.year, month=date.month, mon=full[:3], full=full)


DATE_FORMS = (
    DateForm("YYYY.MM", "{year}.{month:02}"),
    DateForm("YYYY.M", "{year}.{month}"),
    DateForm("YYYY-MM", "{year}-{month:02}"),
    DateForm("YYYY-M", "{year}-{month}"),
    DateForm("YYYY/MM", "{year}/{month:02}"),
    DateForm("YYYY/M", "{year}/{month}"),
    DateForm("Mon YYYY", "{mon} {year}"),
    DateForm("Month YYYY", "{full} {year}"),
)


@dataclass(frozen=True, slots=True)
class Majority:
    """The form that a list's dates have: ``votes`` of its ``of`` dates agree."""

    form: DateForm
    votes: int
    of: int


@dataclass(frozen=True, slots=True)
class Style:
    """The conventions that a list itself follows.

    Attributes:
        date_form: of dates with a month; None where no form has the majority.
        venue_spellings: for each venue (``venue_key``) that the list names in
            place, how often under each spelling, in the order of first use.
    """

    date_form: Majority | None
    venue_spellings: Mapping[str, Mapping[str, int]]


def infer(document: Document) -> Style:
    """Return the conventions that the entries of ``document`` share."""
    return Style(date_form=_date_form(document), venue_spellings=_venue_spellings(document))


def forms_of(document: Document, date: Date) -> tuple[DateForm, ...]:
    """Return every form in which ``date`` may be written; none for a year, or a form we do not know.

    There may be two: ``2018.11`` is ``YYYY.MM`` and ``YYYY.M``.
    """
    if date.span is None or date.year is None or date.month is None:
        return ()
    written = document.source[date.span]
    return tuple(form for form in DATE_FORMS if form.write(date) == written)


def venue_key(mention: VenueMention) -> str:
    """Return what all spellings of one venue have in common: its name, letter case aside."""
    return mention.called.casefold()


def _date_form(document: Document) -> Majority | None:
    possible = [forms for entry in document.entries if entry.date and (forms := forms_of(document, entry.date))]
    votes = Counter(form for forms in possible for form in forms).most_common(2)
    if len(possible) < FEWEST or votes[0][1] < SHARE * len(possible):
        return None
    if len(votes) > 1 and votes[0][1] == votes[1][1]:
        return None  # all months have two digits: nothing tells YYYY.MM from YYYY.M
    return Majority(*votes[0], of=len(possible))


def _venue_spellings(document: Document) -> Mapping[str, Mapping[str, int]]:
    counted: dict[str, Counter[str]] = {}
    for mention in mentions(document):
        counted.setdefault(venue_key(mention), Counter())[mention.bare] += 1
    return counted


def mentions(document: Document) -> Iterable[VenueMention]:
    """Yield the venues that stand in the entries themselves, not in headings, in source order."""
    for entry in document.entries:
        if entry.venue is not None and entry.venue.span is not None:
            yield entry.venue
