"""CSV as spreadsheets and Zotero write it."""

from __future__ import annotations

import csv
import io

import pytest
from writing_samples import merged, small, venue, work

from awesome_merge.errors import ReadError
from awesome_merge.exchange import spreadsheet
from awesome_merge.model import Date, Distinction, Document, Kind, Link, Role
from awesome_merge.text import Source
from awesome_merge.venues import Venues


def read(text: str) -> Document:
    return spreadsheet.read(Source("works.csv", text), Venues.load())


def test_a_work_is_a_row_that_a_person_understands() -> None:
    one = work(
        "Thrift, in brief",
        authors=("Ann Other", "B; Second"),
        date=Date(2021, 3),
        venue=venue("ICML"),
        distinctions=(Distinction.ORAL, Distinction.AWARD),
        tags=("F", "W"),
        description="said twice",
        section=("Papers > Nets", "2021"),
        links=(Link("Code", "https://example.org/code", Role.CODE), Link("a: b", "https://example.org/b")),
    )

    assert spreadsheet.write(merged(one)) == (
        "kind,title,url,year,month,venue,distinctions,authors,tags,description,section,links\r\n"
        'paper,"Thrift, in brief",https://example.org/thrift,2021,3,ICML,oral; award,Ann Other; B\\; Second,F; W,'
        'said twice,Papers \\> Nets > 2021,"Code: https://example.org/code\na: b: https://example.org/b"\r\n'
    )
    (found,) = read(spreadsheet.write(merged(one))).entries
    assert found.authors == one.authors
    assert found.section == one.section
    assert [(link.label, link.url) for link in found.links] == [(link.label, link.url) for link in one.links]


def test_the_standard_library_reads_every_row() -> None:
    rows = list(csv.DictReader(io.StringIO(spreadsheet.write(small()), newline="")))

    assert [row["title"] for row in rows] == [one.title for one in small().works]


@pytest.mark.parametrize("title", ["=SUM(A1)", "@scope/name", "+1", "-ish", "'=quoted", "'plain'"])
def test_no_cell_is_a_formula_and_all_read_back(title: str) -> None:
    text = spreadsheet.write(merged(work(title)))

    assert f",'{title}," in text or title == "'plain'"
    assert read(text).entries[0].title == title


def test_an_export_of_zotero_is_read() -> None:
    found = read(
        '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date",'
        '"Date Added","Short Title","Extra","Manual Tags","Conference Name"\r\n'
        '"A","conferencePaper","2017","Other, Ann; de Second, B.","Thrift","","10.1000/182","https://example.org/1","x",'
        '"2017-06-01","2020-01-01","Th","arXiv:1608.99901 [cs]","a, b; c","ICML 2017"\r\n'
        '"B","computerProgram","2016","","thrift","","","","","June 2016","","","","",""\r\n'
        '"C","magazineArticle","2016","","Thrift Now","The Weekly","","","","","","","","",""\r\n'
    )

    first, second, third = found.entries
    assert (first.kind, first.title, first.url) == (Kind.PAPER, "Thrift", "https://example.org/1")
    assert (first.authors, first.date) == (("Ann Other", "B. de Second"), Date(2017, 6))
    assert first.venue is not None
    assert first.venue.name == "ICML"
    assert [tag.name for tag in first.tags] == ["a", "b", "c"]
    assert [(link.label, link.url) for link in first.links] == [
        ("DOI", "https://doi.org/10.1000/182"),
        ("arXiv", "https://arxiv.org/abs/1608.99901"),
    ]
    assert (second.kind, second.date) == (Kind.PROJECT, Date(2016, 6))
    assert third.venue is not None
    assert (third.venue.written, third.date) == ("The Weekly", Date(2016))


def test_a_sheet_of_a_person_is_read_by_its_headers() -> None:
    found = read(
        "Paper;Conference;When;Year;Code;Link;Topic;Remarks\n"
        "Thrift;ICML 2017;?;2017;https://github.com/o/thrift;https://example.org/1;Nets;fine\n"
        ";;;;;;;\n"
        '"Snow\non leaves";;;;none;;;\n'
        ";;;2017;;;;\n"
    )

    first, second = found.entries
    assert (first.title, first.url, first.section) == ("Thrift", "https://example.org/1", ("Nets",))
    assert first.venue is not None
    assert (first.venue.name, first.description) == ("ICML", "fine")
    assert [(link.label, link.role) for link in first.links] == [("Code", Role.CODE)]
    assert (second.title, second.links, found.line(second)) == ("Snow on leaves", (), 4)
    assert [found.source.line(one.span.start) for one in found.unread] == [6]


def test_links_without_labels_are_links() -> None:
    (found,) = read("title,links\nThrift,https://example.org/1\n").entries

    assert [(link.label, link.url) for link in found.links] == [("Link", "https://example.org/1")]


def test_what_is_no_csv_is_an_error() -> None:
    with pytest.raises(ReadError, match=r"^works.csv: not CSV: field larger than field limit \(131072\); export it"):
        read("title\n" + "a" * 131_073 + "\n")
