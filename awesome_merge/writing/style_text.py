"""A list's own style as text for a person: each line a count and what was counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from awesome_merge.style import FEWEST, NONE, LetterUse, Style, Trait, VenueStyle

_FORMS = 3  # forms beside the usual one
_LINES = 8  # hosts, roles, venues or sections
_NAME = 10  # characters of the names at the left

# How often, and what: ``("698 of 734", "-")``.
_Line = tuple[str, str]


def write_text(style: Style) -> str:
    """Return the conventions of ``style``, what departs from them, and how often, in aligned columns.

    Only the most frequent forms and subjects are shown, with the number of the others; all are in the JSON.
    """
    parts = {
        "entry": _forms(style.shape),
        "marker": _forms(style.marker),
        "year": _forms(style.years),
        "month": _forms(style.months),
        "venue": _forms(style.venue_years),
        "venues": _subjects(_venues(style.venues), "venue"),
        "papers at": _subjects(_traits(style.page_or_pdf), "host"),
        "labels": _subjects(_traits(style.labels), "role"),
        "links": _forms(style.brackets),
        "order": chain(
            [_line("sections", style.order)] if len(style.orders) > 1 else (), _subjects(_sections(style), "section")
        ),
        "legend": map(_letter, chain(style.marks, style.types)),
    }
    lines = [(name, *line) for name, part in parts.items() for line in part]
    width = max((len(count) for _, count, _ in lines), default=0)
    entries = len(style.document.entries)
    shown = [f"{style.document.source.name}: {entries} {'entry' if entries == 1 else 'entries'}", ""]
    last = ""
    for name, count, said in lines:
        shown.append(f"{name if name != last else '':{_NAME}}{count:>{width}}  {said}")
        last = name
    return "".join(f"{line}\n" for line in shown)


def _forms(trait: Trait) -> Iterator[_Line]:
    """Yield the usual form, or that there is none, then the next ones."""
    counts = [(_in_one_line(form), votes) for form, votes in trait.counts.items()]
    if usual := trait.convention:
        yield f"{usual.votes} of {usual.of}", counts.pop(0)[0]
    elif counts:
        yield f"of {trait.of}", _lack(trait)
    yield from ((str(votes), form) for form, votes in counts[:_FORMS])
    if others := counts[_FORMS:]:
        yield str(sum(votes for _, votes in others)), _more(len(others), "form")


def _lack(trait: Trait) -> str:
    return "no convention" if trait.of >= FEWEST else "too few for a convention"


def _in_one_line(form: str) -> str:
    return form.replace("\n", "⏎")


def _subjects(lines: Iterable[_Line | None], noun: str) -> Iterator[_Line]:
    """Yield the first of ``lines``, then how many subjects are left out; None is one with little to be said."""
    every = list(lines)
    shown = [line for line in every if line][:_LINES]
    yield from shown
    if shown and (others := len(every) - len(shown)):
        yield "", _more(others, noun)


def _more(number: int, noun: str) -> str:
    return f"{number} other {noun}{'s' * (number > 1)}"


def _traits(traits: Mapping[str, Trait]) -> Iterator[_Line | None]:
    for subject, trait in traits.items():
        yield _line(subject, trait) if trait.of >= FEWEST else None


def _line(subject: str, trait: Trait) -> _Line:
    """Return the forms of ``subject`` in one line."""
    counts = [(_in_one_line(form), votes) for form, votes in trait.counts.items()]
    usual, count = _lack(trait), f"of {trait.of}"
    if convention := trait.convention:
        usual, count = counts.pop(0)[0], f"{convention.votes} of {trait.of}"
    others = [f"{form} {votes}" for form, votes in counts[:_FORMS]]
    if rest := counts[_FORMS:]:
        others.append(f"{_more(len(rest), 'form')} {sum(votes for _, votes in rest)}")
    return count, f"{subject}: {'; '.join([usual, ', '.join(others)][: 1 + bool(others)])}"


def _venues(venues: Iterable[VenueStyle]) -> Iterator[_Line | None]:
    for venue in venues:
        count, said = _line(venue.name, venue.spellings)
        said = f"{said}; {venue.with_year} with the year" if venue.with_year else said
        yield (count, said) if venue.spellings.of >= FEWEST or len(venue.spellings.counts) > 1 else None


def _sections(style: Style) -> Iterator[_Line | None]:
    """Yield the order of each section; None for one without, where most have none."""
    usual = next(iter(style.order.counts), NONE)
    for section in style.orders:
        count = f"{section.kept} of {section.of}" if section.name != NONE else f"of {section.of}"
        said = f"{' > '.join(section.section) or 'all'}: {section.name}"
        yield None if section.name == usual == NONE else (count, said)


def _letter(use: LetterUse) -> _Line:
    return str(use.entries), f"{use.abbreviation.letter}: {use.abbreviation.meaning}"
