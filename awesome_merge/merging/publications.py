"""Where and when a work was published, chosen from what the lists say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from awesome_merge.merging.choices import chosen
from awesome_merge.merging.claims import Claim
from awesome_merge.merging.legends import undeclared_marks
from awesome_merge.model import Date, Distinction, VenueMention

_AFTER_DECEMBER = 13


@dataclass(frozen=True, slots=True)
class Publication:
    """The publication of one work.

    Attributes:
        venue: None for a preprint, and where no list names one.
        date: of the publication, else of the preprint.
        preprint: when it was a preprint, if it was published later.
        agreeing: the claims that speak of this publication; all, if no list names a venue.
    """

    venue: VenueMention | None
    date: Date | None
    preprint: Date | None
    agreeing: tuple[Claim, ...]


def publication(claims: Sequence[Claim]) -> Publication:
    """Return the publication that ``claims`` speak of: at a conference before a workshop before none.

    Venue and year are chosen together, since a year belongs to its venue.
    """
    published = _best(claims)
    if not published:
        return Publication(None, _unpublished(claims), None, tuple(claims))
    venue, year = chosen((((claim.venue, claim.year), claim) for claim in published), order=_by_value)
    agreeing = tuple(claim for claim in published if (claim.venue, claim.year) == (venue, year))
    months = [(claim.entry.date.month, claim) for claim in agreeing if claim.entry.date and claim.entry.date.month]
    month = chosen(months, order=lambda month: (month,)) if months else None
    date = Date(year, month) if year else None
    return Publication(_mention(agreeing), date, _preprint(claims, year), agreeing)


def distinctions(claims: Sequence[Claim], found: Publication) -> tuple[Distinction, ...]:
    """Return what distinguishes the publication ``found``, in the order of marks.

    A list without a venue may speak of any, so its words count, except that it was a workshop's.
    """
    said = {one for claim in found.agreeing for one in claim.entry.distinctions}
    if found.venue:
        said |= {
            one
            for claim in claims
            if not claim.venue
            for one in claim.entry.distinctions
            if one is not Distinction.WORKSHOP
        }
    return tuple(one for one in Distinction if one in said)


def _best(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims with a venue: not a workshop's, and with a year, as far as there are such."""
    found = [claim for claim in claims if claim.venue]
    found = [claim for claim in found if not claim.is_workshop] or found
    return [claim for claim in found if claim.year] or found


def _by_value(value: tuple[str | None, int | None]) -> tuple[object, ...]:
    venue, year = value
    return year or 0, venue or ""


def _unpublished(claims: Sequence[Claim]) -> Date | None:
    dates = [
        ((claim.entry.date.year, claim.entry.date.month), claim)
        for claim in claims
        if claim.entry.date and claim.entry.date.year
    ]
    if not dates:
        return None
    year, month = chosen(dates, order=lambda date: (date[1] is None, date[0], date[1] or 0))
    return Date(year, month)


def _mention(agreeing: Sequence[Claim]) -> VenueMention:
    mentions = [(claim.entry.venue, claim) for claim in agreeing if claim.entry.venue]
    bare = chosen(((venue.bare, claim) for venue, claim in mentions), order=lambda name: (name,))
    marks = {letter for _, claim in mentions for letter in undeclared_marks(claim.document, claim.entry)}
    names = {venue.name for venue, _ in mentions if venue.name}
    added = "".join(sorted(marks))
    return VenueMention(bare + added, added, min(names, default=None))


def _preprint(claims: Sequence[Claim], year: int | None) -> Date | None:
    dates = [
        (claim.entry.date.year, claim.entry.date.month)
        for claim in claims
        if not claim.venue and claim.entry.date and claim.entry.date.year and _is_preprint(claim)
    ]
    if not dates:
        return None
    first, month = min(dates, key=lambda date: (date[0], date[1] or _AFTER_DECEMBER))
    return Date(first, month) if year is None or first <= year else None


def _is_preprint(claim: Claim) -> bool:
    """Whether the list says so: by a month, or by naming an archive as the venue."""
    return claim.entry.venue is not None or (claim.entry.date is not None and claim.entry.date.month is not None)
