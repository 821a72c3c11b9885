"""The fields of one work: what is chosen, and what is kept of the rest."""

from __future__ import annotations

import pytest
from list_makers import ARXIV, VENUES, change, code, document, entry, tool, types

from awesome_merge.merging.merge import merge
from awesome_merge.merging.spellings import defects
from awesome_merge.model import (
    Abbreviation,
    Date,
    Distinction,
    Document,
    Entry,
    Kind,
    Legend,
    Link,
    OtherValue,
    Place,
    Role,
    Tag,
    VenueMention,
    Work,
)
from awesome_merge.text import Span

LONG = "Rounding All Big Weights on Small Phones"
FORUM = "https://openreview.net/forum?id=a"
DOI = "https://doi.org/10.1000/1"


def one_work(*entries: Entry) -> Work:
    return only(*(document(f"{number}.md", one) for number, one in enumerate(entries)))


def only(*documents: Document) -> Work:
    (work,) = merge(documents, VENUES).works
    return work


def test_a_publication_counts_more_than_a_workshop_and_a_workshop_more_than_a_preprint() -> None:
    preprint = entry(LONG, ARXIV + "1801.00001", "2018.01")
    workshop = entry(LONG, None, "2018", "NeurIPS", distinctions=(Distinction.WORKSHOP,))
    paper = entry(LONG, FORUM, "2019", "ICLR", distinctions=(Distinction.ORAL,))

    both = one_work(preprint, workshop)
    all_three = one_work(preprint, workshop, paper)

    assert (both.venue and both.venue.called, both.date, both.preprint) == ("NeurIPS", Date(2018), Date(2018, 1))
    assert both.distinctions == (Distinction.WORKSHOP,)
    assert (all_three.venue and all_three.venue.called, all_three.date) == ("ICLR", Date(2019))
    assert all_three.distinctions == (Distinction.ORAL,)


def test_a_badge_hides_no_link_to_the_same_page() -> None:
    badge = Link("a telling label", "https://github.com/a/b", Role.BADGE)

    (link,) = one_work(tool("Prune it", "https://example.org/a", code("https://github.com/a/b"), badge)).links

    assert (link.label, link.role) == ("Code", Role.CODE)


def test_among_publications_the_most_frequent_counts_then_the_earlier() -> None:
    first, second = entry(LONG, None, "2019", "ICML"), entry(LONG, None, "2020", "ICML")

    assert one_work(second, first).date == Date(2019)
    assert one_work(first, second, second).date == Date(2020)


def test_a_generated_list_speaks_for_the_lists_that_it_was_made_of() -> None:
    first, second = entry(LONG, None, "2019", "ICML"), entry(LONG, None, "2020", "ICML")

    found = only(document("m.md", second, generated=True), document("a.md", first), document("b.md", first))

    assert found.date == Date(2020)


def test_a_venue_without_a_year_gives_way_to_one_with_a_year() -> None:
    assert one_work(entry(LONG, None, "", "ICML"), entry(LONG, None, "2019", "ICML")).date == Date(2019)
    assert one_work(entry(LONG, None, "", "ICML")).date is None


def test_the_month_of_a_publication_is_one_that_a_list_gives_for_it() -> None:
    found = one_work(
        entry(LONG, None, "2019.02"), entry(LONG, None, "2019", "ICML"), entry(LONG, None, "2019.07", "ICML")
    )

    assert found.date == Date(2019, 7)
    assert found.preprint == Date(2019, 2)


def test_an_archive_is_no_venue_and_dates_a_preprint() -> None:
    preprint = entry(LONG, ARXIV + "1801.00001", "2018", "arXiv")

    assert one_work(preprint).venue is None
    assert one_work(preprint, entry(LONG, None, "2019", "ICML")).preprint == Date(2018)
    assert one_work(entry(LONG, None, "2020.03"), entry(LONG, None, "2019", "ICML")).preprint is None
    assert one_work(entry(LONG, None, "2019"), entry(LONG, None, "2019", "ICML")).preprint is None


def test_an_unpublished_work_has_the_date_with_a_month() -> None:
    assert one_work(entry(LONG, None, "2018"), entry(LONG, None, "2018.05")).date == Date(2018, 5)
    assert one_work(entry(LONG)).date is None


def test_distinctions_in_a_list_without_venues_count_unless_they_name_a_workshop() -> None:
    words = (Distinction.ORAL, Distinction.WORKSHOP)

    found = one_work(entry(LONG, None, "2019", "ICML"), entry(LONG, None, "2019", None, distinctions=words))

    assert found.distinctions == (Distinction.ORAL,)


def test_a_mark_that_no_legend_declares_stays_behind_the_venue() -> None:
    mention = VenueMention("ICMLxo", "xo", "ICML")
    said = entry(LONG, None, "2019", venue=None)
    marked = change(said, venue=mention, distinctions=(Distinction.ORAL,))

    found = merge([document("a.md", marked)], VENUES)

    assert found.works[0].venue == VenueMention("ICMLx", "x", "ICML")
    assert found.unexplained == ("x",)


def test_a_mark_that_the_legend_declares_is_a_distinction_and_no_letter() -> None:
    legend = Legend(marks=(Abbreviation("p", "best paper", Span(0, 0), Distinction.BEST_PAPER),))
    marked = change(entry(LONG, None, "2019"), venue=VenueMention("ICMLp", "p", "ICML"))

    found = merge([document("a.md", marked, legend=legend)], VENUES)

    assert found.works[0].venue == VenueMention("ICML", "", "ICML")
    assert found.unexplained == ()


@pytest.mark.parametrize(
    "title",
    [
        "2018-ICML-Rounding All Big Weights on Small Phones",
        "Rounding All Big Weights on Small Phones github",
        f"{LONG} {LONG}",
        "Rounding_All Big Weights on Small Phones",
        "rounding all big weights on small phones",
        "ROUNDING ALL BIG WEIGHTS ON SMALL PHONES",
    ],
)
def test_the_cleanest_spelling_of_a_title_is_kept_and_the_others_are_conflicts(title: str) -> None:
    found = one_work(entry(title, None, "2019", "ICML"), entry(LONG, None, "2019", "ICML"))

    assert found.title == LONG
    assert found.conflicts[0].others == (OtherValue(title, Place("0.md", 1)),)


def test_a_defect_is_what_no_publisher_prints() -> None:
    assert [defects(title) for title in ("Net: Weights", "Net : Weights", "Net:Weights", "A &amp; B")] == [0, 1, 1, 1]
    assert defects("Rounding $L_0$ with `a_b`") == 0


def test_the_published_title_counts_more_than_the_preprints() -> None:
    preprint = entry(f"{LONG} AND ALL", ARXIV + "1801.00001", "2018.01")

    assert one_work(preprint, preprint, entry(LONG, None, "2019", "ICML")).title == LONG


def test_the_title_leads_to_the_venues_page_then_doi_then_openreview_then_arxiv_then_elsewhere() -> None:
    page = "http://proceedings.mlr.press/v97/a19a.html"
    urls = [page, DOI, FORUM, ARXIV + "1801.00001", "https://example.org/a.pdf", "https://https://b.org"]
    entries = [entry(LONG, url, "2019", "ICML") for url in urls]

    chosen = [one_work(*entries[start:]).url for start in range(len(urls))]
    found = one_work(*entries)

    assert chosen == urls
    assert [(link.label, link.role) for link in found.links] == [
        ("DOI", Role.PAPER),
        ("OpenReview", Role.PAPER),
        ("Paper", Role.PAPER),
        ("Paper", Role.PAPER),
        ("arXiv", Role.PREPRINT),
    ]


def test_another_venues_page_comes_after_the_works_own() -> None:
    own, other = (
        "http://proceedings.mlr.press/v97/a19a.html",
        "https://openaccess.thecvf.com/content_CVPR_2019/html/A_paper.html",
    )

    assert one_work(entry(LONG, other, "2019", "ICML"), entry(LONG, own, "2019", "ICML")).url == own
    assert one_work(entry(LONG, other), entry(LONG, own)).url in {own, other}


def test_one_target_under_two_labels_keeps_the_label_that_says_more() -> None:
    target = "https://github.com/a/b"
    links = [Link("Code", target, Role.CODE), Link("PyTorch(Author)", target, Role.CODE)]

    found = one_work(*(entry(LONG, None, "2019", "ICML", link) for link in links))

    assert found.links == (links[1],)


def test_a_link_that_repeats_the_title_stays_only_if_it_says_more() -> None:
    more, less = Link("Talk and paper", DOI, Role.OTHER), Link("PDF", DOI, Role.PAPER)

    assert one_work(entry(LONG, DOI, "2019", "ICML", more)).links == (more,)
    assert one_work(entry(LONG, DOI, "2019", "ICML", less)).links == ()
    assert one_work(tool("B", "https://github.com/a/b", code("https://github.com/a/b"))).links == ()


def test_former_title_links_of_a_project_are_its_website_and_its_code() -> None:
    site, code_url = "https://b.example.org", "https://github.com/a/b"

    found = one_work(tool("Big B", site, code(code_url)), tool("Big B", code_url), tool("Big B", site + "/"))

    assert found.url in {site, code_url}
    assert {(link.label, link.role) for link in found.links} == {("Code", Role.CODE), ("Website", Role.PROJECT)}


def test_a_link_without_a_target_is_no_link_and_the_reader_s_title_link_is_kept() -> None:
    odd = change(entry(LONG, DOI, "", None, Link("PDF", "")), link=Link(LONG, FORUM))

    found = one_work(odd)

    assert [link.url for link in found.links] == [FORUM]


def test_notes_on_papers_are_united_and_a_tool_keeps_one_description() -> None:
    notes = [entry(LONG, None, "", None, description=text) for text in ("b; a", "A; c", "")]
    tools = [tool("B", DOI, description=text) for text in ("Grows.", "Grows trees.")]

    assert one_work(*notes).description == "A; b; c"
    found = one_work(*tools)
    assert found.description == "Grows trees."
    assert found.conflicts[0].field == "description"


def test_tags_are_united_and_a_letter_with_two_meanings_becomes_its_meaning() -> None:
    first = document("a.md", entry(LONG, tags=(Tag("F"), Tag("FO"), Tag("F"))), legend=types(F="Filters", G="Growing"))
    second = document(
        "b.md", entry(LONG, tags=(Tag("F"), Tag("word"), Tag("G"))), legend=types(F="Forests", G="growing")
    )

    found = merge([first, second], VENUES)

    assert found.meanings == {"F": "Filters", "G": "Growing"}
    assert found.works[0].tags == ("F", "FO", "Forests", "G", "word")
    assert found.unexplained == ("FO",)
    assert merge([second, first], VENUES).works[0].tags == found.works[0].tags


def test_year_and_venue_conflicts_name_who_says_otherwise() -> None:
    found = one_work(
        entry(LONG, None, "2019", "ICML"),
        entry(LONG, None, "2019", "ICML"),
        entry(LONG, None, "2020", "ICML"),
        entry(LONG, None, "2018.09"),
    )

    assert [(one.field, one.kept, one.others) for one in found.conflicts] == [
        ("year", "2019", (OtherValue("2020", Place("2.md", 1)),)),
    ]
    moved = one_work(entry(LONG, FORUM, "2019", "ICML"), entry(LONG, FORUM, "2019", "Unheard Of"))
    assert [one.field for one in moved.conflicts] == ["venue"]


def test_an_id_is_the_strongest_key_else_made_of_the_title_or_the_address() -> None:
    assert one_work(entry(LONG, DOI), entry(LONG, ARXIV + "1801.00001")).id == "doi:10.1000/1"
    assert (
        one_work(entry(LONG, None, "", None, Link("arXiv", ARXIV + "1801.00001", Role.PREPRINT))).id
        == "arxiv:1801.00001"
    )
    assert one_work(entry("Big Trees of Today")).id == "title:big-tree-today"
    assert one_work(entry(None, "https://example.org/a")).id == "page:https://example.org/a"


def test_a_work_is_a_paper_if_most_say_so() -> None:
    entries = [entry(LONG, kind=Kind.BOOK), entry(LONG), entry(LONG)]

    assert one_work(*entries).kind is Kind.PAPER
    assert one_work(*entries[:2]).kind is Kind.PAPER


def test_the_reasons_name_the_places_in_the_order_of_the_lists() -> None:
    found = only(document("b.md", entry(LONG, FORUM)), document("a.md", entry(LONG, DOI)))

    assert [(str(one.a), str(one.b), one.reason) for one in found.because] == [("b.md:1", "a.md:1", "same title")]
    assert [str(one.place) for one in found.said_by] == ["b.md:1", "a.md:1"]
