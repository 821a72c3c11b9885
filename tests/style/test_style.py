"""A list's own conventions, as counted."""

from __future__ import annotations

import pytest

from awesome_merge.model import Date, Document, Entry, VenueMention
from awesome_merge.style import DATE_FORMS, Style, forms_of, infer
from awesome_merge.text import Source, Span


def dated(*written: tuple[str, int, int | None]) -> Document:
    text = "".join(f"{each[0]}\n" for each in written)
    entries, at = [], 0
    for words, year, month in written:
        span = Span(at, at + len(words))
        entries.append(Entry(span, date=Date(year, month, span)))
        at += len(words) + 1
    return Document(Source("a.md", text), entries=tuple(entries))


def venued(*mentions: VenueMention) -> Style:
    entries = tuple(Entry(Span(0, 1), venue=mention) for mention in mentions)
    return infer(Document(Source("a.md", "x"), entries=entries))


def test_a_form_that_three_quarters_of_eight_dates_have_is_the_lists() -> None:
    style = infer(dated(*[("2018.08", 2018, 8)] * 6, *[("2018.8", 2018, 8)] * 2))

    assert style.date_form is not None
    assert (style.date_form.form.name, style.date_form.votes, style.date_form.of) == ("YYYY.MM", 6, 8)


@pytest.mark.parametrize(
    "document",
    [
        dated(*[("2018.08", 2018, 8)] * 7),
        dated(*[("2018.08", 2018, 8)] * 6, *[("2018.8", 2018, 8)] * 3),
        dated(*[("2018", 2018, None)] * 9),
        dated(*[("2018.08.01", 2018, 8)] * 9),
        Document(Source("a.md", ""), entries=(Entry(Span(0, 0)),) * 9),
        Document(Source("a.md", ""), entries=(Entry(Span(0, 0), date=Date(2018, 8)),) * 9),
    ],
    ids=["too few", "no majority", "years", "days", "no dates", "dates of sections"],
)
def test_without_a_majority_there_is_no_form(document: Document) -> None:
    assert infer(document).date_form is None


def test_months_of_two_digits_decide_nothing() -> None:
    document = dated(*[("2018.11", 2018, 11)] * 9)

    assert [form.name for form in forms_of(document, document.entries[0].date or Date(None))] == ["YYYY.MM", "YYYY.M"]
    assert infer(document).date_form is None


@pytest.mark.parametrize(
    ("name", "written"),
    [("YYYY-MM", "2018-08"), ("YYYY/M", "2018/8"), ("Mon YYYY", "Aug 2018"), ("Month YYYY", "August 2018")],
)
def test_dates_are_written_in_many_forms(name: str, written: str) -> None:
    form = next(form for form in DATE_FORMS if form.name == name)

    assert form.write(Date(2018, 8)) == written
    assert form.write(Date(2018)) == "2018"


def test_spellings_of_a_venue_are_counted_without_marks_and_headings() -> None:
    at = Span(0, 1)
    style = venued(
        VenueMention("NIPSo", "o", "NeurIPS", at),
        VenueMention("NeurIPS", "", "NeurIPS", at),
        VenueMention("NIPS", "", "NeurIPS", at),
        VenueMention("NIPS", "", "NeurIPS"),
        VenueMention("xyzzy", "", None, at),
        VenueMention("Xyzzy", "", None, at),
    )

    assert style.venue_spellings == {"neurips": {"NIPS": 2, "NeurIPS": 1}, "xyzzy": {"xyzzy": 1, "Xyzzy": 1}}


@pytest.mark.parametrize(
    ("written", "year", "month", "form"),
    [
        ("2018.08", 2018, 8, "YYYY.MM"),
        ("2018.11", 2018, 11, "YYYY.MM"),
        ("4 Feb 2023", 2023, 2, "D Mon YYYY"),
        ("4 Apr 2023", 2023, 4, "D Mon YYYY"),
        ("23 May 2023", 2023, 5, "DD Mon YYYY"),
        ("Sept 2023", 2023, 9, "Mon YYYY"),
        ("June 12th, 2023", 2023, 6, "Month DDth, YYYY"),
        ("20191119", 2019, 11, "YYYYMMDD"),
        ("1810", 2018, 10, "YYMM"),
        ("26.04", 2026, 4, "YY.MM"),
        ("1/2/3/2018", 2018, 1, "M/D/3/YYYY"),
        ("May 3 in the year of 2018 or so", 2018, 5, "Mon D in the year of…"),
    ],
)
def test_dates_with_a_month_have_a_form_whatever_it_is(written: str, year: int, month: int, form: str) -> None:
    style = infer(dated((written, year, month)))

    assert (style.months.counts, style.years.counts) == ({form: 1}, {})


def test_a_date_that_fits_two_forms_has_that_of_the_others() -> None:
    assert infer(dated(("2018.11", 2018, 11), ("2018.8", 2018, 8))).months.counts == {"YYYY.M": 2}


def test_years_are_counted_apart() -> None:
    style = infer(dated(("2018", 2018, None), ("18", 2018, None), ("2017", 2017, None), ("2017.8", 2017, 8)))

    assert (style.years.counts, style.months.of) == ({"YYYY": 2, "YY": 1}, 1)
