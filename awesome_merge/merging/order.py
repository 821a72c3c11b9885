"""The order of the works of one year, and the venue that it goes by."""

from __future__ import annotations

from awesome_merge.merging.claims import PREPRINT_VENUES
from awesome_merge.model import Work


def within_year(work: Work, *, newest: bool = True) -> tuple[object, ...]:
    """Return the place among works of its year: the published by venue, then preprints by month, then by title.

    With ``newest`` the later months come first.
    """
    venue = venue_name(work)
    month = work.date.month if work.date and work.date.month and not venue else 0
    title = (work.title or "").casefold()
    return venue is None, (venue or "").casefold(), -month if newest else month, title


def venue_name(work: Work) -> str | None:
    """Return the venue to print, by its canonical name if we know one; None for preprints."""
    if work.venue is None or work.venue.called.casefold() in PREPRINT_VENUES:
        return None
    return work.venue.called or None
