"""The forms in which a list writes its dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice, product

from awesome_merge.model import Date, Document
from awesome_merge.style.traits import FEWEST, SHARE, Majority, Trait, trait

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
_SHORT = 3
_MOST = 6  # numbers and words of a date; what stands behind them is none of it
# Dates without separators, ``20191119``, fall into their numbers too.
_TOKEN = re.compile(r"(?<!\d)\d{4}(?!\d)|\d{4}(?=\d{2,4}(?!\d))|\d{1,2}|[^\W\d_]+")


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


def forms_of(document: Document, date: Date) -> tuple[DateForm, ...]:
    """Return every form in which ``date`` may be written; none for a year, or a form we do not know.

    There may be two: ``2018.11`` is ``YYYY.MM`` and ``YYYY.M``.
    """
    if date.span is None or date.year is None or date.month is None:
        return ()
    written = document.source[date.span]
    return tuple(form for form in DATE_FORMS if form.write(date) == written)


def date_form(document: Document) -> Majority[DateForm] | None:
    """Return the form of the dates with a month; None where no form that we can write has the majority."""
    possible = [forms for entry in document.entries if entry.date and (forms := forms_of(document, entry.date))]
    votes = Counter(form for forms in possible for form in forms).most_common(2)
    if len(possible) < FEWEST or votes[0][1] < SHARE * len(possible):
        return None
    if len(votes) > 1 and votes[0][1] == votes[1][1]:
        return None  # all months have two digits: nothing tells YYYY.MM from YYYY.M
    return Majority(*votes[0], of=len(possible))


def years(document: Document) -> Trait:
    """Return the forms of the dates that are only a year: ``YYYY``, ``YY``."""
    return trait(_described(document, date)[0] for date in _written(document) if date.month is None)


def months(document: Document) -> Trait:
    """Return the forms of the dates with a month, as ``YYYY.MM`` or ``D Mon YYYY``, whatever they are.

    Where ``2018.11`` fits two, it counts for the one that more of the list's other dates have.
    """
    possible = [_described(document, date) for date in _written(document) if date.month is not None]
    votes = Counter(form for forms in possible for form in forms)
    return trait(max(forms, key=lambda form: votes[form]) for forms in possible)


def _written(document: Document) -> list[Date]:
    return [entry.date for entry in document.entries if entry.date and entry.date.span]


def _described(document: Document, date: Date) -> list[str]:
    """Return the forms that ``date`` may have: ``Y`` is a digit of the year, ``M`` of the month, ``D`` of the day."""
    written = document.source[date.span] if date.span else ""
    tokens = list(islice(_TOKEN.finditer(written), _MOST))
    unsaid = _numbers(date, {token[0] for token in tokens})
    parts: list[tuple[str, ...]] = []
    at = 0
    for token in tokens:
        parts += ((written[at : token.start()],), _forms(token[0], unsaid))
        at = token.end()
    rest = written[at:] if len(tokens) < _MOST else "…"
    return ["".join(pieces) for pieces in product(*parts, (rest,))]


def _numbers(date: Date, tokens: AbstractSet[str]) -> dict[str, tuple[str, ...]]:
    """Return, for year, month and day, which of the numbers among ``tokens`` may be it; any may be the day."""
    year, month = f"{date.year:04}", f"{date.month or 0:02}"
    named = any(map(_is_month, tokens))
    return {
        "Y": (year,) if year in tokens else (year[2:],),
        "M": () if named else (month, month.lstrip("0")),
        "YM": (year[2:] + month,),
        "D": (),
    }


def _forms(token: str, unsaid: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the forms that ``token`` may have; what it stands for is taken out of ``unsaid``."""
    if not token.isdecimal():
        return _word_forms(token)
    part = next((part for part, numbers in unsaid.items() if token in numbers), "D")
    if unsaid.pop(part, None) is None:
        return (token,)
    if part == "YM":
        return ("YYMM",)
    return (part * 2, part) if part != "Y" and token[0] != "0" and len(token) > 1 else (part * len(token),)


def _word_forms(word: str) -> tuple[str, ...]:
    if not _is_month(word):
        return (word,)
    if len(word) == _SHORT:
        return ("Mon", "Month") if word.capitalize() in _MONTHS else ("Mon",)  # May is both
    return ("Month" if word.capitalize() in _MONTHS else "Mon",)


def _is_month(token: str) -> bool:
    return len(token) >= _SHORT and token.capitalize().startswith(tuple(month[:_SHORT] for month in _MONTHS))
