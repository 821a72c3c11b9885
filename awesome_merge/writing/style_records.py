"""A list's own style as JSON; its schema stands in ``awesome_merge/schemas``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from awesome_merge.style import LetterUse, SectionOrder, Style, Trait, VenueStyle

SCHEMA = 1
Record = dict[str, Any]


def write_json(style: Style) -> str:
    """Return every count of ``style``, as one JSON object."""
    record = {
        "schema": SCHEMA,
        "file": style.document.source.name,
        "entries": len(style.document.entries),
        "shape": _trait(style.shape),
        "marker": _trait(style.marker),
        "date": {"year": _trait(style.years), "month": _trait(style.months)},
        "venue": {"year": _trait(style.venue_years), "venues": [_venue(venue) for venue in style.venues]},
        "page_or_pdf": _traits("host", style.page_or_pdf),
        "labels": _traits("role", style.labels),
        "brackets": _trait(style.brackets),
        "order": {**_trait(style.order), "sections": [_section(section) for section in style.orders]},
        "legend": {"marks": _letters(style.marks), "types": _letters(style.types)},
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _trait(trait: Trait) -> Record:
    convention = trait.convention
    return {"convention": convention.form if convention else None, "of": trait.of, "counts": dict(trait.counts)}


def _traits(subject: str, traits: Mapping[str, Trait]) -> list[Record]:
    return [{subject: name, **_trait(trait)} for name, trait in traits.items()]


def _venue(venue: VenueStyle) -> Record:
    return {"name": venue.name, "with_year": venue.with_year, **_trait(venue.spellings)}


def _section(section: SectionOrder) -> Record:
    return {"section": list(section.section), "order": section.name, "kept": section.kept, "of": section.of}


def _letters(uses: Iterable[LetterUse]) -> list[Record]:
    return [
        {"letter": use.abbreviation.letter, "meaning": use.abbreviation.meaning, "entries": use.entries} for use in uses
    ]
