"""What holds for every work that a list can say."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from writing_samples import assert_bullets_stay, assert_table_stays, entries, merged, venue, work

from awesome_merge.merging.order import venue_name
from awesome_merge.merging.titles import title_key
from awesome_merge.model import Date, Distinction, Entry, Kind, Link, Role, Work
from awesome_merge.text import folded
from awesome_merge.writing import bullets, table
from awesome_merge.writing.layout import GroupBy, Layout, Order
from awesome_merge.writing.parts import date

# "<!" before a target in angle brackets has no spelling that mdformat leaves: it takes both for a declaration.
ROUGH = st.text("ab Xé中*_`[]()\\<>&;:!|~#-.,'\"/=\t\n\u00a0\x08", max_size=12).filter(lambda text: "<!" not in text)
WORDS = ["Thrift", "Self-pruning", "[KD]", "R&D", "*bold*", "a_b", "2*3", "(PaI)", "`x`", "why?", "Nets:", "of"]
SPOKEN = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
ADDRESSES = st.text("ab/_-?=&(){}[]|% é\\", max_size=10).map("https://example.org/".__add__)
VENUES = [None, *map(venue, ["ICML", "ISCA", "arXiv", "Proceedings of the IEEE"])]
DATES = st.builds(Date, st.integers(1950, 2029), st.one_of(st.none(), st.integers(1, 12)))
ROLES = st.sampled_from([role for role in Role if role is not Role.BADGE])


def distinctions() -> st.SearchStrategy[tuple[Distinction, ...]]:
    return st.sets(st.sampled_from(Distinction)).map(lambda some: tuple(each for each in Distinction if each in some))


def rough() -> st.SearchStrategy[Work]:
    """Return works that no list would say, with every character that Markdown minds."""
    return st.builds(
        work,
        st.one_of(ROUGH, SPOKEN, st.none()),
        st.one_of(st.none(), ADDRESSES),
        kind=st.sampled_from(Kind),
        date=st.one_of(st.none(), DATES),
        venue=st.sampled_from([*VENUES, venue("Acta_", known=False)]),
        distinctions=distinctions(),
        tags=st.lists(st.sampled_from(["F", "W", "FO", "a`b", "x|y"]), unique=True).map(tuple),
        description=st.one_of(st.none(), ROUGH),
        section=st.lists(st.sampled_from(["A", "2020", "Sub [x]", "C#", "Sources", "a_b*"]), max_size=4).map(tuple),
        links=st.lists(st.builds(Link, ROUGH, ADDRESSES, ROLES), max_size=3).map(tuple),
    )


def readable() -> st.SearchStrategy[Work]:
    """Return the rough works that a merge could have made: with a title or a link, and words on one line."""
    told = rough().filter(lambda one: folded(one.title or "") or one.url or one.links)
    return told.map(
        lambda one: replace(
            one, title=folded(one.title or "") or None, description=folded(one.description or "") or None
        )
    )


LAYOUTS = st.builds(Layout, st.one_of(st.none(), ROUGH), st.sampled_from(GroupBy), st.sampled_from(Order))
ROUGH_WORKS = st.lists(rough(), max_size=4)


@given(ROUGH_WORKS, LAYOUTS)
def test_mdformat_would_not_change_bullets(some: list[Work], layout: Layout) -> None:
    assert_bullets_stay(bullets.write(merged(*some, meanings={"F": "filters"}, unexplained=("FO",)), layout))


@given(ROUGH_WORKS, LAYOUTS)
def test_mdformat_would_not_change_tables(some: list[Work], layout: Layout) -> None:
    assert_table_stays(table.write(merged(*some, meanings={"F": "filters"}, unexplained=("FO",)), layout))


NOTES = [None, "a note", "one; two", "2*3 and a_b & <c>"]
SENTENCES = ["Saves - what it can.", "by Ann (and *others*)", "see `a|b`!"]


HEADINGS = ["Maps", "Papers", "Data Sets", "Tutorials & Books:", "Blog Posts", "2020", "Index"]


def plausible(descriptions: list[str | None]) -> st.SearchStrategy[Work]:
    """Return works as real lists say them."""
    return st.builds(
        work,
        SPOKEN.map("Thrifty {} weights".format),
        st.one_of(st.none(), ADDRESSES, ADDRESSES.map("https://arxiv.org/abs/2101.99901?".__add__)),
        kind=st.sampled_from(Kind),
        date=st.one_of(st.none(), DATES),
        section=st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=7).map(tuple),
        venue=st.sampled_from(VENUES),
        distinctions=distinctions(),
        tags=st.lists(st.sampled_from(["F", "W", "FO", "special"]), unique=True).map(tuple),
        description=st.sampled_from(descriptions),
        links=st.lists(
            st.builds(Link, st.sampled_from(["Code", "Slides", "PyTorch(Author)"]), ADDRESSES, st.just(Role.CODE)),
            max_size=3,
            unique_by=lambda link: link.url,
        ).map(tuple),
    )


def said_by_work(one: Work) -> tuple[object, ...]:
    """Return what equal works have in common."""
    return (
        one.kind.is_publication,
        title_key(one.title or ""),
        one.url,
        date(one),
        venue_name(one),
        one.distinctions,
        one.tags,
        one.description,
        {link.url for link in one.links},
    )


def said_by_entry(entry: Entry) -> tuple[object, ...]:
    tags = tuple(tag.name for tag in entry.tags)
    fields = {name: getattr(entry, name) for name in ("date", "venue", "distinctions", "description", "links", "kind")}
    return said_by_work(work(entry.title, entry.url, tags=tags, **fields))


@given(st.one_of(plausible([*NOTES, *SENTENCES]), readable()))
def test_bullets_read_back_as_the_same_works(one: Work) -> None:
    text = bullets.write(merged(one, meanings={"F": "filters", "W": "weights"}), Layout())

    assert [said_by_entry(entry) for entry in entries(text)] == [said_by_work(one)]


@given(st.one_of(plausible([*NOTES, *SENTENCES]), readable()))
def test_tables_read_back_as_the_same_works(one: Work) -> None:
    text = table.write(merged(one, meanings={"F": "filters", "W": "weights"}), Layout())

    assert [said_by_entry(entry) for entry in entries(text)] == [said_by_work(one)]
