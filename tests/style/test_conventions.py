"""What a list does with venues, links, labels and order, as counted."""

from __future__ import annotations

import pytest

from awesome_merge.model import Abbreviation, Date, Document, Entry, Kind, Legend, Link, Role, Tag, VenueMention
from awesome_merge.style import Style, infer
from awesome_merge.style.traits import trait
from awesome_merge.text import Source, Span


def style(*entries: Entry, text: str = "x", legend: Legend | None = None) -> Style:
    return infer(Document(Source("list.md", text), entries=entries, legend=legend or Legend()))


def linked(url: str, label: str = "pdf", role: Role = Role.PAPER) -> Entry:
    return Entry(Span(0, 1), links=(Link(label, url, role),))


def ordered(*said: tuple[int | None, int | None, str | None, str | None], section: tuple[str, ...] = ()) -> list[Entry]:
    """Return entries with these years, months, titles and venues."""
    return [
        Entry(
            Span(0, 1),
            section,
            title=title,
            date=Date(year, month) if year else None,
            venue=VenueMention(venue) if venue else None,
        )
        for year, month, title, venue in said
    ]


def orders(*entries: Entry) -> list[tuple[str, int, int]]:
    return [(section.name, section.kept, section.of) for section in style(*entries).orders]


@pytest.mark.parametrize(
    ("forms", "convention"),
    [("aaaaaabb", ("a", 6, 8)), ("bbaaaaaa", ("a", 6, 8)), ("aaaaaaa", None), ("aaaaaabbb", None), ("", None)],
)
def test_a_convention_is_what_three_quarters_of_at_least_eight_do(
    forms: str, convention: tuple[str, int, int] | None
) -> None:
    usual = trait(forms).convention

    assert (usual and (usual.form, usual.votes, usual.of)) == convention


def test_forms_that_are_as_frequent_stand_in_the_order_of_first_use() -> None:
    assert list(trait("cabbac").counts.items()) == [("c", 2), ("a", 2), ("b", 2)]


@pytest.mark.parametrize(
    ("text", "venue", "year", "form"),
    [
        ("ICLR 2019", "ICLR", "2019", "VENUE YEAR"),
        ("ICLR  2019", "ICLR", "2019", "VENUE YEAR"),
        ("ICLR'19", "ICLR", "19", "VENUE'YY"),
        ("2019-ICLR", "ICLR", "2019", "YEAR-VENUE"),
        ("ICLR2019", "ICLR", "2019", "VENUEYEAR"),
        ("2019 | ICLR", "ICLR", "2019", "VENUE"),
        ("ICLR | 2019", "ICLR", "2019", "VENUE"),
        ("ICLR in 2019", "ICLR", "2019", "VENUE"),
        ("ICLR 2019, May 2018", "ICLR", "May 2018", "VENUE YEAR"),
        ("ICLR 20190", "ICLR", None, "VENUE"),
    ],
)
def test_a_year_stands_beside_a_venue_or_apart(text: str, venue: str, year: str | None, form: str) -> None:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    date = Date(2019, span=at(year)) if year else None
    found = style(Entry(Span(0, len(text)), venue=VenueMention(venue, "", "ICLR", at(venue)), date=date), text=text)

    assert found.venue_years.counts == {form: 1}
    assert [each.with_year for each in found.venues] == [form != "VENUE"]


def test_venues_stand_by_frequency_each_with_its_spellings() -> None:
    at = Span(0, 1)
    mentions = [VenueMention("ICLRo", "o", "ICLR", at), *[VenueMention("NIPS", "", "NeurIPS", at)] * 2]
    found = style(*(Entry(at, venue=mention) for mention in mentions), Entry(at, venue=VenueMention("ICML")))

    assert [(each.name, each.spellings.counts) for each in found.venues] == [
        ("NeurIPS", {"NIPS": 2}),
        ("ICLR", {"ICLR": 1}),
    ]


@pytest.mark.parametrize(
    ("url", "host", "form"),
    [
        ("https://arxiv.org/abs/1608.99901", "arxiv.org", "page"),
        ("https://arxiv.org/pdf/1608.99901v2", "arxiv.org", "pdf"),
        ("https://openreview.net/pdf?id=a", "openreview.net", "pdf"),
        ("https://www.example.org/a.PDF#page=2", "example.org", "pdf"),
        ("https://example.org/a.pdf.html", "example.org", "page"),
    ],
)
def test_publications_are_linked_to_at_their_page_or_pdf(url: str, host: str, form: str) -> None:
    found = style(linked(url), linked("paper.pdf"), linked("https://example.org/x", role=Role.CODE))

    assert {name: dict(each.counts) for name, each in found.page_or_pdf.items()} == {host: {form: 1}}


def test_the_title_of_a_publication_is_a_link_to_it() -> None:
    around = Link("On Elms", "https://example.org/elms", span=Span(0, 9))
    paper = Entry(Span(0, 9), title_span=Span(1, 8), link=around, kind=Kind.PAPER)
    project = Entry(Span(0, 9), title_span=Span(1, 8), link=around, kind=Kind.PROJECT)

    assert style(paper, project).page_or_pdf["example.org"].of == 1


def test_labels_are_counted_by_what_they_say() -> None:
    beside = Entry(Span(0, 1), link=Link("pdf", "https://example.org"))
    named = "A Study of Trees in the Code of Parks"
    others = [("Code", Role.CODE), ("PyTorch", Role.CODE), ("Code", Role.CODE), ("x", Role.BADGE), (named, Role.CODE)]
    found = style(beside, *(linked("https://github.com/a/b", *each) for each in [*others, ("Elm", Role.CODE)]))

    assert {role: dict(each.counts) for role, each in found.labels.items()} == {
        "code": {"Code": 2, "PyTorch": 1},
        "paper": {"pdf": 1},
    }


@pytest.mark.parametrize(
    ("years", "order"),
    [
        ([2020, 2020, 2019, 2019, 2018, 2018, 2017, 2017], ("newest first", 8, 8)),
        ([2017, 2017, 2018, 2018, 2019, 2020, 2020, 2017], ("oldest first", 7, 8)),
        ([2017, 2020, 2018, 2019, 2016, 2021, 2015, 2020], ("none", 0, 8)),
        ([2017] * 8, ("none", 0, 8)),
        ([2017] * 7 + [None], ("none", 0, 8)),
    ],
)
def test_dates_have_an_order_where_few_would_have_to_move(years: list[int | None], order: tuple[str, int, int]) -> None:
    assert orders(*ordered(*((year, None, None, None) for year in years))) == [order]


def test_months_count_where_every_date_has_one() -> None:
    months = (12, 10, 9, 7, 5, 4, 2, 1)

    assert orders(*ordered(*((2019, month, None, None) for month in months))) == [("newest first", 8, 8)]
    assert orders(*ordered(*((2019, month, None, None) for month in (*months[:-1], None)))) == [("none", 0, 8)]


def test_titles_have_an_order_whatever_signs_stand_before_them() -> None:
    titles = ("alder", "**Birch**", "Cedar", "`dogwood`", "Elder", "Fir", "Ginkgo", "Hazel")

    assert orders(*ordered(*((None, None, title, None) for title in titles))) == [("alphabetical", 8, 8)]


@pytest.mark.parametrize(
    ("venues", "order"),
    [
        (["ICML"] * 3 + ["ICLR"] * 3 + ["AAAI"] * 3, ("by venue", 9, 9)),
        (["ICML", "ICLR", "AAAI"] * 3, ("none", 0, 9)),
        (["ICML"] * 9, ("none", 0, 9)),
        (["ICML", "ICLR", "AAAI", "CVPR", "ECCV", "ICCV", "ACL", "EMNLP"], ("none", 0, 8)),
    ],
)
def test_venues_stand_together_or_not(venues: list[str], order: tuple[str, int, int]) -> None:
    assert orders(*ordered(*((None, None, None, venue) for venue in venues))) == [order]


def test_sections_are_judged_from_eight_entries_on_and_those_of_a_year_also_together() -> None:
    papers = [
        entry
        for year in (2020, 2019, 2018, 2017)
        for entry in ordered(*[(year, None, None, None)] * 2, section=("Papers", f"{year}:"))
    ]
    few = ordered(*[(2019, None, None, None)] * 7, section=("Few",))
    found = style(*papers, *few)

    assert [(section.section, section.name) for section in found.orders] == [(("Papers",), "newest first")]
    assert found.order.counts == {"newest first": 1}


def test_letters_of_the_legend_are_counted_in_the_order_of_declaration() -> None:
    at = Span(0, 1)
    legend = Legend(
        (Abbreviation("s", "spotlight", at), Abbreviation("o", "oral", at)), (Abbreviation("F", "filters", at),)
    )
    entries = [
        Entry(at, venue=VenueMention("ICLRo", "o")),
        Entry(at, tags=(Tag("F"), Tag("F"))),
        Entry(at, tags=(Tag("W"),)),
    ]
    found = style(*entries, legend=legend)

    assert [(use.abbreviation.meaning, use.entries) for use in found.marks] == [("spotlight", 0), ("oral", 1)]
    assert [(use.abbreviation.meaning, use.entries) for use in found.types] == [("filters", 1)]
