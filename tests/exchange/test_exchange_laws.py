"""What holds for every work in every exchange format: what is written reads back as the same."""

from __future__ import annotations

import contextlib
import re
import warnings
from dataclasses import replace

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from hypothesis import given
from hypothesis import strategies as st
from test_writing_laws import ROUGH, plausible, readable, said_by_entry, said_by_work
from writing_samples import merged, small

from awesome_merge.errors import ReadError
from awesome_merge.exchange import bibtex, csl, merged_json, ris, spreadsheet
from awesome_merge.model import Document, Merged, Role, Work
from awesome_merge.text import Source, folded
from awesome_merge.venues import Venues
from awesome_merge.writing import records

FORMATS = {
    "csv": (spreadsheet.write, spreadsheet.read),
    "json": (records.write_json, merged_json.read),
    "jsonl": (records.write_jsonl, merged_json.read_lines),
    "bibtex": (bibtex.write, bibtex.read),
    "csl-json": (csl.write, merged_json.read),
    "ris": (ris.write, ris.read),
}
LOSSLESS = ("csv", "json", "jsonl")
NOTES = [None, "a note", "one; two", "2*3 and a_b & <c>", "Saves - what it can.", "-1 = {x} or 100 %", "oral exams"]
WORKS = st.lists(st.one_of(plausible(NOTES), readable()), min_size=1, max_size=4)


def read_back(to: str, some: Merged) -> Document:
    write, read = FORMATS[to]
    return read(Source(f"merged.{to}", write(some)), Venues.load())


def core(said: tuple[object, ...]) -> tuple[object, ...]:
    """Return the class of kind, title, address, date, venue and links, as equal works have them."""
    return (*said[:5], said[8])


@pytest.mark.parametrize("to", LOSSLESS)
@given(some=WORKS)
def test_works_read_back_as_the_same_works(to: str, some: list[Work]) -> None:
    found = read_back(to, merged(*some))

    assert found.unread == ()
    assert [said_by_entry(entry) for entry in found.entries] == list(map(said_by_work, some))
    assert [entry.section for entry in found.entries] == [tuple(filter(None, map(folded, one.section))) for one in some]


@pytest.mark.parametrize("to", ["bibtex", "csl-json", "ris"])
@given(some=WORKS)
def test_reference_managers_lose_no_title_address_date_venue_or_link(to: str, some: list[Work]) -> None:
    sound = [one for one in map(_with_sound_addresses, some) if said_by_work(one)[1] or one.url or one.links]
    found = read_back(to, merged(*sound))

    assert [core(said_by_entry(entry)) for entry in found.entries] == [core(said_by_work(one)) for one in sound]


def _with_sound_addresses(one: Work) -> Work:
    """Return ``one`` with the brackets of its addresses as browsers write them."""

    def sound(url: str) -> str:
        return re.sub(r"[{}\\ ]", lambda found: f"%{ord(found[0]):02X}", url)

    links = tuple(replace(link, url=sound(link.url)) for link in one.links)
    return replace(one, url=sound(one.url) if one.url else None, links=links)


@pytest.mark.parametrize("to", FORMATS)
def test_every_entry_stands_where_its_record_begins(to: str) -> None:
    found = read_back(to, small())

    lines = found.source.text.split("\n")
    for entry, work in zip(found.entries, small().works, strict=True):
        begin, text = found.line(entry), found.source[entry.span]
        assert (work.title or "")[:7] in text
        assert text.partition("\n")[0].rstrip("\r") in lines[begin - 1]


@pytest.mark.parametrize("to", FORMATS)
def test_what_is_written_is_a_list_that_a_merge_has_written(to: str) -> None:
    found = read_back(to, small())

    assert found.is_list
    assert not found.is_markdown
    # RIS has no place for saying so.
    assert found.generated == (to != "ris")


@pytest.mark.parametrize("to", FORMATS)
def test_badges_are_no_links_of_a_record_but_in_our_json(to: str) -> None:
    found = [link.role for entry in read_back(to, small()).entries for link in entry.links]

    assert (Role.BADGE in found) == (to in {"json", "jsonl"})


@pytest.mark.parametrize("to", FORMATS)
def test_any_text_is_read_without_a_traceback(to: str) -> None:
    for text in ("", "\n", "a", "{", "[", "[1, {}]", '{"works": 3}', "@article{", "TY  - ", ",;", '"', "\r", "é"):
        with contextlib.suppress(ReadError):
            assert FORMATS[to][1](Source("x", text), Venues.load()).entries == ()


@given(st.lists(readable(), max_size=4), st.lists(ROUGH, max_size=3))
def test_bibtexparser_finds_no_fault_with_what_is_written(some: list[Work], authors: list[str]) -> None:
    works = [replace(one, authors=tuple(filter(None, map(folded, authors)))) for one in some]
    text = bibtex.write(merged(*works))

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        library = parse_string(text)
    assert library.failed_blocks == []
    assert len({entry.key for entry in library.entries}) == len(works)
    # As BibTeX itself counts them: escaped ones, too.
    assert text.count("{") == text.count("}")


def test_bibtexparser_takes_the_names_apart() -> None:
    names = ("Ann Other", "Ludwig van Berg", "Third, C.", "Sales and Marketing", "A, B, C, D", "R&D {x}", "et al.")
    text = bibtex.write(merged(replace(small().works[0], authors=names)))

    library = parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert library.failed_blocks == []
    assert len(library.entries[0]["author"]) == len(names)


@given(st.lists(readable(), max_size=4))
def test_rispy_reads_every_reference(some: list[Work]) -> None:
    assert len(rispy.loads(ris.write(merged(*some)))) == len(some)
