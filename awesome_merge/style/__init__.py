"""A list's own conventions, counted.

Nothing here knows what a good list looks like: a convention is what most of
the list's own entries do. What too few do, or too few agree on, is no
convention, and then we say nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from awesome_merge.model import Document
from awesome_merge.style import dates, legends, links, markers, orders, shapes, venues
from awesome_merge.style.dates import DATE_FORMS, DateForm, forms_of
from awesome_merge.style.legends import LetterUse
from awesome_merge.style.links import label_head, label_key, labelled, publications
from awesome_merge.style.markers import BULLETS, ROW, marker
from awesome_merge.style.orders import NONE, SectionOrder
from awesome_merge.style.pieces import pieces
from awesome_merge.style.places import Part, is_titled
from awesome_merge.style.shapes import Shape
from awesome_merge.style.traits import FEWEST, SHARE, Majority, Trait, trait
from awesome_merge.style.venues import VenueStyle, mentions, venue_key

__all__ = [
    "BULLETS",
    "DATE_FORMS",
    "FEWEST",
    "NONE",
    "ROW",
    "SHARE",
    "DateForm",
    "LetterUse",
    "Majority",
    "SectionOrder",
    "Style",
    "Trait",
    "VenueStyle",
    "forms_of",
    "infer",
    "is_titled",
    "label_head",
    "label_key",
    "labelled",
    "marker",
    "mentions",
    "publications",
    "venue_key",
]


@dataclass(frozen=True)
class Style:
    """The conventions that a list itself follows; each is counted when it is first asked for."""

    document: Document

    @cached_property
    def shape(self) -> Trait:
        """What entries consist of: ``YEAR-VENUE-[Title](url) [[Label](url)]``.

        Links, tags and badges that follow each other stand for one. An entry counts for a pattern though it lacks
        its venue, links, tags, distinction or badges, and a table row though it has empty cells.
        """
        return shapes.shapes(self._shapes)

    @cached_property
    def marker(self) -> Trait:
        """What entries begin with: ``-``, ``1.``, *table row*."""
        return trait(markers.marker(self.document, entry)[0] for entry in self.document.entries)

    @cached_property
    def date_form(self) -> Majority[DateForm] | None:
        """Of dates with a month; None where no form that we can write has the majority."""
        return dates.date_form(self.document)

    @cached_property
    def years(self) -> Trait:
        """The forms of dates that are only a year: ``YYYY``."""
        return dates.years(self.document)

    @cached_property
    def months(self) -> Trait:
        """The forms of dates with a month, whatever they are: ``D Mon YYYY``."""
        return dates.months(self.document)

    @cached_property
    def venue_spellings(self) -> Mapping[str, Mapping[str, int]]:
        """How often each venue that stands in an entry (``venue_key``) has each spelling, in the order of first use."""
        return venues.venue_spellings(self.document)

    @cached_property
    def venues(self) -> tuple[VenueStyle, ...]:
        """How each venue that stands in an entry is written, the most frequent first."""
        return venues.venues(self.document)

    @cached_property
    def venue_years(self) -> Trait:
        """How venues stand with their year: ``VENUE YEAR``, ``VENUE'YY``; ``VENUE`` where none is beside them."""
        return venues.venue_years(self.document)

    @cached_property
    def page_or_pdf(self) -> Mapping[str, Trait]:
        """For each host that publications are linked to: ``page`` or ``pdf``; hosts with most links first."""
        return links.page_or_pdf(self.document)

    @cached_property
    def labels(self) -> Mapping[str, Trait]:
        """For each role that labels give a link, ``code``: how it is labelled; roles with most links first."""
        return links.labels(self.document)

    @cached_property
    def label_spellings(self) -> Mapping[str, Trait]:
        """How each label is spelled, ``Code``, and ``PyTorch(`` before a bracket, by its ``label_key``."""
        return links.label_spellings(self.document)

    @cached_property
    def brackets(self) -> Trait:
        """How links beside the title are written, ``[[Label](url)]``; those that follow each other count as one."""
        return trait(piece.form for each in self._shapes for piece in each if piece.part is Part.LINK)

    @cached_property
    def order(self) -> Trait:
        """The orders of the sections with eight entries or more: *newest first*, *alphabetical*, *none*."""
        return trait(section.name for section in self.orders)

    @cached_property
    def orders(self) -> tuple[SectionOrder, ...]:
        """The order of each section with eight entries or more, in source order."""
        return orders.orders(self.document)

    @cached_property
    def marks(self) -> tuple[LetterUse, ...]:
        """The letters behind venues that the legend declares, in that order."""
        return legends.marks(self.document)

    @cached_property
    def types(self) -> tuple[LetterUse, ...]:
        """The letters of types that the legend declares, in that order."""
        return legends.types(self.document)

    @cached_property
    def _shapes(self) -> tuple[Shape, ...]:
        return tuple(shapes.shape(pieces(self.document, entry)) for entry in self.document.entries)


def infer(document: Document) -> Style:
    """Return the conventions that the entries of ``document`` share."""
    return Style(document)
